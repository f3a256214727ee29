// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/specs/known.h"

using namespace Qt::StringLiterals;

namespace hometray::specs {
namespace {

FormSpec setProfile()
{
    FormSpec spec;
    spec.command = u"setProfile"_s;
    spec.sections = {
        {{},
            {u"profile.name"_s, u"profile.role"_s, u"profile.organisation"_s, u"profile.place"_s,
                u"profile.phone"_s, u"profile.email"_s, u"profile.termTimeOnly"_s,
                    u"profile.worksAllYear"_s}},
        {Forms::tr("Your manager"), {u"profile.manager"_s, u"profile.managerPhone"_s}},
    };
    spec.labels = {{u"profile.manager"_s, Forms::tr("Name")},
        {u"profile.managerPhone"_s, Forms::tr("Telephone number")}};
    spec.prefill = [](const FormContext &context) {
        const Profile *profile = me(context);
        return under(
            u"profile"_s, profile ? toJson(*profile) : QJsonObject{{u"role"_s, u"keyworker"_s}});
    };
    spec.saved = Forms::tr("Your details are saved.");
    return spec;
}

/// The school holiday a day lies in; while none is typed, the one that counts now.
QJsonValue holidayWith(const FormContext &context, const QJsonValue &day)
{
    const QDate on = QDate::fromString(day.toString(), Qt::ISODate);
    if (!on.isValid())
        return context.situation.holiday ? QJsonValue(context.situation.holiday->holiday.id)
                                         : QJsonValue();
    const SchoolBreak *holiday = context.situation.calendar->breakContaining(on);
    return holiday ? QJsonValue(holiday->id) : QJsonValue();
}

FormSpec recordAway()
{
    FormSpec spec;
    spec.command = u"recordAway"_s;
    spec.intro = Forms::tr("What must be done before a school holiday is reckoned from your last "
                           "day at work.");
    spec.sections = {
        {{}, {u"away.from"_s, u"away.until"_s, u"away.break"_s, u"away.note"_s}},
    };
    spec.wide = {u"away.note"_s, u"away.break"_s};
    spec.choices = {{u"away.break"_s, breaks}};
    spec.prefill = [](const FormContext &context) {
        if (const AwayPeriod *known =
                CaseRecord::find(context.desk->awayPeriods, subjectOf(context)))
            return under(u"away"_s, toJson(*known));
        // The whole holiday is proposed once; of another time away in it the days are asked.
        QJsonObject away;
        if (const auto &holiday = context.situation.holiday; holiday && holiday->assumed) {
            away = {
                {u"from"_s, dayText(holiday->awayFrom)}, {u"until"_s, dayText(holiday->awayUntil)}};
        }
        return under(u"away"_s, away);
    };
    spec.follows = {{u"away.from"_s,
                        [](const FormContext &context, const QJsonValue &from) {
                            return QJsonObject{{u"away.break"_s, holidayWith(context, from)}};
                        }},
        {u"away.until"_s, [](const FormContext &context, const QJsonValue &until) {
             const QJsonValue holiday = holidayWith(context, until);
             return until.isString() && holiday.isString() ? QJsonObject{{u"away.break"_s, holiday}}
                                                           : QJsonObject();
         }}};
    spec.saved = Forms::tr("Your days away are saved.");
    return spec;
}

} // namespace

QList<FormSpec> desk()
{
    return {setProfile(), recordAway()};
}

} // namespace hometray::specs
