// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/specs/known.h"

#include "words/dates.h"

using namespace Qt::StringLiterals;

namespace hometray::specs {

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QJsonObject under(const QString &name, const QJsonObject &fields)
{
    return {{name, fields}};
}

QJsonArray idsOf(const QList<const Person *> &people)
{
    QJsonArray ids;
    for (const Person *person : people)
        ids.append(person->id.hex());
    return ids;
}

void set(QJsonObject &fields, const char *name, const QString &text)
{
    if (!text.isEmpty())
        fields.insert(QLatin1String(name), text);
}

const Meeting *lastHeld(const FormContext &context)
{
    const auto held = context.record->meetingsHeld();
    return held.isEmpty() ? nullptr : held.last();
}

const Meeting *meetingMeant(const FormContext &context)
{
    const Meeting *subject = CaseRecord::find(context.record->meetings, subjectOf(context));
    return subject ? subject : context.record->nextPlanned();
}

const Profile *me(const FormContext &context)
{
    return context.desk->me();
}

QList<const Person *> parents(const FormContext &context)
{
    const auto responsible = peopleNow(context, [](const Person &person) {
        return !person.child && person.parentalResponsibility == true;
    });
    return responsible.isEmpty()
        ? peopleNow(context, [](const Person &person) { return !person.child; })
        : responsible;
}

QList<const Person *> children(const FormContext &context)
{
    return peopleNow(context, [](const Person &person) { return person.child; });
}

QString breakMeant(const FormContext &context, const QString &parent)
{
    const QString asked =
        context.request.fields.value(parent).toObject().value(u"break"_s).toString();
    if (!asked.isEmpty())
        return asked;
    if (breakCode(context.request.subject) != 0)
        return context.request.subject;
    return context.situation.holiday ? context.situation.holiday->holiday.id : QString();
}

QString breakName(const SchoolBreak &holiday)
{
    const QString year = QString::number(holiday.first.year());
    const QString days = words::span(holiday.statedFirst, holiday.statedLast, holiday.first);
    switch (holiday.kind) {
    case BreakKind::OctoberHalfTerm:
        return Forms::tr("October half-term %1, %2").arg(year, days);
    case BreakKind::Christmas:
        return Forms::tr("Christmas %1, %2").arg(year, days);
    case BreakKind::FebruaryHalfTerm:
        return Forms::tr("February half-term %1, %2").arg(year, days);
    case BreakKind::Easter:
        return Forms::tr("Easter %1, %2").arg(year, days);
    case BreakKind::MayHalfTerm:
        return Forms::tr("May half-term %1, %2").arg(year, days);
    case BreakKind::Summer:
        break;
    }
    return Forms::tr("Summer %1, %2").arg(year, days);
}

std::function<std::optional<std::pair<QString, QString>>(
    const FormContext &, const QJsonObject &fields)>
dayAsked(const QString &path, const QString &question)
{
    return [path, question](const FormContext &, const QJsonObject &fields)
               -> std::optional<std::pair<QString, QString>> {
        QJsonValue day = fields;
        for (const QString &part : path.split(u'.'))
            day = day.toObject().value(part);
        return day.toString().isEmpty() ? std::optional(std::pair(path, question)) : std::nullopt;
    };
}

QList<Choice> breaks(const FormContext &context)
{
    QList<Choice> choices;
    const QDate today = context.situation.today;
    for (const SchoolBreak &holiday : context.situation.calendar->breaks()) {
        if (holiday.last >= today.addDays(-30) && holiday.first <= today.addYears(1))
            choices.append({holiday.id, breakName(holiday)});
    }
    return choices;
}

} // namespace hometray::specs
