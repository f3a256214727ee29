// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/specs/known.h"

#include "rules/breakplan.h"
#include "rules/leaving.h"
#include "rules/spells.h"
#include "words/dates.h"
#include "words/values.h"
#include "workflow/changeteam.h"
#include "workflow/planholiday.h"

using namespace Qt::StringLiterals;

namespace hometray::specs {
namespace {

QList<Choice> openShares(const FormContext &context)
{
    const QDate today = context.situation.today;
    return choicesFrom<TrayShare>(
        context.record->trayShares,
        [today](const TrayShare &share) { return !share.until.isValid() || share.until >= today; },
        [](const TrayShare &share) { return share.with; });
}

QList<Choice> openRequests(const FormContext &context)
{
    return choicesFrom<SupportRequest>(
        context.record->supportRequests,
        [](const SupportRequest &request) { return !request.answeredOn.isValid(); },
        [&context](const SupportRequest &request) {
            return Forms::tr("%1, asked %2")
                .arg(context.situation.policy->choiceWords(u"requestKinds"_s, request.kind),
                    words::date(request.on, context.situation.today));
        });
}

QList<Choice> professionals(const FormContext &context)
{
    return choicesFrom<TeamMember>(
        context.record->team,
        [&context](const TeamMember &member) {
            return member.professional
                && (!member.until.isValid() || member.until >= context.situation.today);
        },
        [](const TeamMember &member) {
            return member.role.isEmpty()
                ? member.name
                : Forms::tr("%1 (%2)", "name, role").arg(member.name, member.role.toLower());
        });
}

/// The one professional who can be there in a school holiday; null for none, or where there is a
/// choice.
const TeamMember *onlyOneForTheHoliday(const FormContext &context)
{
    const TeamMember *only = nullptr;
    for (const Choice &choice : professionals(context)) {
        const auto id = ObjectId::fromHex(choice.code);
        const TeamMember *member = id ? CaseRecord::find(context.record->team, *id) : nullptr;
        if (!member || member->termTimeOnly)
            continue;
        if (only)
            return nullptr;
        only = member;
    }
    return only;
}

/// What is planned for the holiday already, or its name alone.
QJsonObject planned(const FormContext &context)
{
    const QString id = breakMeant(context, u"plan"_s);
    const HolidayPlan *known = holidayPlan(*context.record, id);
    QJsonObject plan = known ? toJson(*known) : QJsonObject();
    set(plan, "break", id);
    return plan;
}

/// The same with what was decided: what the last TAF said holds for the break, too.
QJsonObject plannedAndDecided(const FormContext &context)
{
    QJsonObject plan = planned(context);
    const auto &holiday = context.situation.holiday;
    if (!plan.value(u"decision"_s).toString().isEmpty() || !holiday
        || plan.value(u"break"_s).toString() != holiday->holiday.id)
        return plan;
    const auto stands = breakPlan(factsOf(*context.record), context.situation);
    if (stands && stands->decision == CaseFacts::StayOpen)
        plan.insert(u"decision"_s, u"stayOpen"_s);
    else if (stands && stands->decision == CaseFacts::Close)
        plan.insert(u"decision"_s, u"close"_s);
    return plan;
}

FormSpec planHoliday()
{
    FormSpec spec;
    spec.command = u"planHoliday"_s;
    spec.sections = {
        {{}, {u"plan.break"_s, u"plan.decision"_s}},
        {Forms::tr("The family knows"), {u"plan.familyToldOn"_s, u"plan.servicesToldOn"_s}},
        {Forms::tr("If a review falls due in the holiday"),
            {u"plan.reviewHolder"_s, u"plan.reviewHeldBy"_s, u"plan.holdReviewEarlier"_s}},
        {Forms::tr("If the family wants no contact"), {u"plan.noContactWanted"_s}},
    };
    spec.labels = {
        {u"plan.familyToldOn"_s, Forms::tr("Who their contact is: told on")},
        {u"plan.servicesToldOn"_s, Forms::tr("How to find services: told on")},
        {u"plan.reviewHolder"_s, Forms::tr("Who holds it")},
        {u"plan.reviewHeldBy"_s, Forms::tr("By which day")},
        {u"plan.holdReviewEarlier"_s, Forms::tr("I hold it before the holiday")},
        {u"plan.noContactWanted"_s, Forms::tr("Why not")},
    };
    spec.hints = {{u"plan.familyToldOn"_s, Forms::tr("leave empty until it is done")},
        {u"plan.servicesToldOn"_s, Forms::tr("leave empty until it is done")}};
    spec.wide = {u"plan.noContactWanted"_s};
    spec.choices = {{u"plan.break"_s, breaks}, {u"plan.reviewHolder"_s, professionals}};
    spec.prefill = [](const FormContext &context) {
        return under(u"plan"_s, plannedAndDecided(context));
    };
    spec.saved = Forms::tr("The plan for the holiday is saved.");
    return spec;
}

/// The time away on which nobody is main contact yet, the first of them; the whole where one is.
Spell spellToCover(const FormContext &context)
{
    const CaseFacts facts = factsOf(*context.record);
    const QList<Spell> spells = spellsOf(facts, context.situation);
    const QList<DaySpan> gaps = daysWithoutContact(facts, context.situation);
    const Spell *open = gaps.isEmpty() ? nullptr : spellNow(spells, gaps.first().first);
    const BreakSituation &holiday = *context.situation.holiday;
    return spells.size() > 1 && open ? *open : Spell{holiday.awayFrom, holiday.awayUntil, {}, {}};
}

FormSpec agreeHolidayContact()
{
    FormSpec spec;
    spec.command = u"agreeHolidayContact"_s;
    spec.intro = Forms::tr("A professional of the team with access on EHM, at work on the days you "
                           "are away. Two may share the holiday: record one, then the other.");
    spec.sections = {{{},
        {u"contact.member"_s, u"contact.phone"_s, u"contact.from"_s, u"contact.until"_s,
            u"contact.agreedOn"_s, u"contact.familyAgreedOn"_s, u"contact.break"_s}}};
    spec.labels = {{u"contact.from"_s, Forms::tr("From")}, {u"contact.until"_s, Forms::tr("Until")},
        {u"contact.phone"_s, Forms::tr("Number the family gets")},
        {u"contact.agreedOn"_s, Forms::tr("They agreed on")},
        {u"contact.familyAgreedOn"_s, Forms::tr("The family agreed on")}};
    spec.choices = {{u"contact.break"_s, breaks}, {u"contact.member"_s, professionals}};
    spec.first = {{u"contact.member"_s,
        {Forms::tr("Nobody in the team can be it yet: the main contact is a professional of the "
                   "team. Add them to the team first."),
            QLatin1String(ChangeTeam::id)}}};
    spec.follows = {
        {u"contact.member"_s, [](const FormContext &context, const QJsonValue &chosen) {
             const auto id = ObjectId::fromHex(chosen.toString());
             const TeamMember *member = id ? CaseRecord::find(context.record->team, *id) : nullptr;
             return member ? QJsonObject{{u"contact.phone"_s, member->phone}} : QJsonObject();
         }}};
    spec.prefill = [](const FormContext &context) {
        if (const HolidayContact *known =
                CaseRecord::find(context.record->holidayContacts, subjectOf(context)))
            return under(u"contact"_s, toJson(*known));
        QJsonObject contact{{u"agreedOn"_s, today(context)}};
        const QString id = breakMeant(context, u"contact"_s);
        set(contact, "break", id);
        const auto &holiday = context.situation.holiday;
        if (holiday && holiday->holiday.id == id) {
            const Spell spell = spellToCover(context);
            set(contact, "from", dayText(spell.from));
            set(contact, "until", dayText(spell.until));
        }
        if (const TeamMember *member = onlyOneForTheHoliday(context))
            contact.insert(u"member"_s, member->id.hex());
        return under(u"contact"_s, contact);
    };
    spec.asks = dayAsked(u"contact.agreedOn"_s, Forms::tr("On which day did they agree?"));
    spec.saved = Forms::tr("The main contact for the holiday is saved.");
    return spec;
}

/// "Priya Nair, 25 July to 9 August, 01438 555 0110", a line for each contact.
QString contactsInWords(const FormContext &context, const QString &breakId)
{
    QStringList lines;
    for (const HolidayContact &contact : context.record->holidayContacts) {
        if (contact.breakId != breakId)
            continue;
        QStringList parts = {words::objectName(*context.record, contact.member),
            words::span(contact.from, contact.until, context.situation.today), contact.phone};
        parts.removeAll(QString());
        lines.append(parts.join(u", "_s));
    }
    return lines.join(u'\n');
}

FormSpec writeHandoverNote()
{
    FormSpec spec;
    spec.command = u"writeHandoverNote"_s;
    spec.intro = Forms::tr("For whoever steps in while you are away.");
    spec.sections = {{{},
        {u"plan.support"_s, u"plan.contact"_s, u"plan.keyInformation"_s, u"plan.risks"_s,
            u"plan.noRisksKnown"_s, u"plan.break"_s}}};
    spec.labels = {{u"plan.contact"_s, Forms::tr("Who does what, and when they are there")},
        {u"plan.noRisksKnown"_s, Forms::tr("No risks are known")}};
    spec.choices = {{u"plan.break"_s, breaks}};
    spec.wide = {u"plan.break"_s};
    spec.prefill = [](const FormContext &context) {
        QJsonObject plan = planned(context);
        if (plan.value(u"contact"_s).toString().isEmpty())
            set(plan, "contact", contactsInWords(context, breakMeant(context, u"plan"_s)));
        return under(u"plan"_s, plan);
    };
    spec.saved = Forms::tr("The handover note is saved.");
    return spec;
}

/// With whom the family agreed last to share, and the number where it is known; else one's manager.
QJsonObject whomToShareWith(const FormContext &context)
{
    QJsonObject share;
    QString with;
    for (const Consent &given : context.record->consents) {
        if (given.about == u"homeTray"_s && given.answer == u"agreed"_s && !given.with.isEmpty())
            with = given.with;
    }
    const Profile *profile = me(context);
    const auto isNamed = [&with](const QString &name) {
        return name.trimmed().compare(with.trimmed(), Qt::CaseInsensitive) == 0;
    };
    if (profile && (with.isEmpty() || isNamed(profile->manager))) {
        set(share, "with", profile->manager);
        set(share, "phone", profile->managerPhone);
        return share;
    }
    set(share, "with", with);
    for (const TeamMember &member : context.record->team) {
        if (isNamed(member.name))
            set(share, "phone", member.phone);
    }
    return share;
}

FormSpec shareTray()
{
    FormSpec spec;
    spec.command = u"shareTray"_s;
    spec.intro = Forms::tr("So that somebody can see to the family while you are away. The family "
                           "must have agreed.");
    spec.sections = {{{},
        {u"share.with"_s, u"share.role"_s, u"share.phone"_s, u"share.on"_s, u"share.until"_s,
            u"share.managerAwayFrom"_s, u"share.managerAwayUntil"_s}}};
    spec.labels = {{u"share.with"_s, Forms::tr("Whom you share it with")},
        {u"share.on"_s, Forms::tr("Shared on")}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject share = whomToShareWith(context);
        share.insert(u"on"_s, today(context));
        return under(u"share"_s, share);
    };
    spec.saved = Forms::tr("Written down that the home tray is shared.");
    return spec;
}

FormSpec endTrayShare()
{
    FormSpec spec;
    spec.command = u"endTrayShare"_s;
    spec.sections = {{{}, {u"share"_s, u"until"_s}}};
    spec.labels = {{u"share"_s, Forms::tr("Shared with")}, {u"until"_s, Forms::tr("Ends on")}};
    spec.choices = {{u"share"_s, openShares}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject fields{{u"until"_s, today(context)}};
        const auto open = openShares(context);
        if (CaseRecord::find(context.record->trayShares, subjectOf(context)))
            fields.insert(u"share"_s, context.request.subject);
        else if (!open.isEmpty())
            fields.insert(u"share"_s, open.last().code);
        return fields;
    };
    spec.asks = dayAsked(u"until"_s, Forms::tr("On which day does it end?"));
    spec.saved = Forms::tr("The share is ended.");
    return spec;
}

FormSpec requestSupport()
{
    FormSpec spec;
    spec.command = u"requestSupport"_s;
    spec.intro = Forms::tr("Asked is not agreed: the answer is recorded when it comes.");
    spec.sections = {{{},
        {u"request.kind"_s, u"request.to"_s, u"request.on"_s, u"request.neededBy"_s,
            u"request.text"_s}}};
    spec.labels = {{u"request.on"_s, Forms::tr("Asked on")},
        {u"request.neededBy"_s, Forms::tr("Answer needed by")},
        {u"request.to"_s, Forms::tr("To whom")}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject request{{u"on"_s, today(context)}};
        const CaseAway away = awayOf(factsOf(*context.record), context.situation);
        if (away.away)
            set(request, "neededBy", dayText(dateOf(away.lastDayAtWork)));
        const Family *family = CaseRecord::only(context.record->family);
        const DoubleDistrict *district =
            family ? context.situation.policy->coordinatorsOf(family->district) : nullptr;
        if (district && !district->coordinators.isEmpty())
            request.insert(u"to"_s,
                Forms::tr("%1, %2", "coordinator, district")
                    .arg(district->coordinators.first().name, district->name));
        return under(u"request"_s, request);
    };
    spec.saved = Forms::tr("Written down what you asked the coordinator.");
    return spec;
}

FormSpec answerSupport()
{
    FormSpec spec;
    spec.command = u"answerSupport"_s;
    spec.sections = {{{}, {u"request"_s, u"answer"_s, u"answeredOn"_s, u"answerNote"_s}}};
    spec.labels = {{u"request"_s, Forms::tr("Which request")}};
    spec.choices = {{u"request"_s, openRequests}};
    spec.prefill = [](const FormContext &context) {
        QJsonObject fields{{u"answeredOn"_s, today(context)}};
        const SupportRequest *request =
            meant<SupportRequest>(context, context.record->supportRequests,
                [](const SupportRequest &r) { return !r.answeredOn.isValid(); });
        if (request)
            fields.insert(u"request"_s, request->id.hex());
        return fields;
    };
    spec.saved = Forms::tr("The answer is saved.");
    return spec;
}

} // namespace

QList<FormSpec> cover()
{
    return {planHoliday(), agreeHolidayContact(), writeHandoverNote(), shareTray(), endTrayShare(),
        requestSupport(), answerSupport()};
}

} // namespace hometray::specs
