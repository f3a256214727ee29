// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cover/coverwords.h"

#include "rules/breakplan.h"
#include "ui/family/checklistcard.h"
#include "ui/frame/stepwords.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/fields.h"
#include "words/lasttaf.h"
#include "words/spellwords.h"
#include "words/status.h"
#include "words/values.h"
#include "workflow/planholiday.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cover)
};

/// What every card is made from.
struct Input {
    const FamilyShown &family;
    const CaseRecord &record;
    const BreakSituation &holiday;
    const HolidayPlan *plan;
    QDate today;
    QList<Spell> spells; ///< at least one

    [[nodiscard]] QString day(QDate day) const { return words::date(day, today); }
    [[nodiscard]] QString breakId() const { return holiday.holiday.id; }
    /// The last day at work before the time away in which a day lies.
    [[nodiscard]] QDate lastDayBefore(QDate day) const
    {
        const Spell *spell = spellNow(spells, day);
        return spell ? spell->lastDayAtWork : holiday.lastDayAtWork;
    }
    /// Contacts of the team who have no access on EHM on each of their days.
    [[nodiscard]] QList<const TeamMember *> withoutAccess() const
    {
        QList<const TeamMember *> members;
        for (const qsizetype index :
            contactsWithoutAccess(*family.known.facts, family.situation)) {
            if (index >= 0 && index < record.team.size())
                members.append(&record.team.at(index));
        }
        return members;
    }
    [[nodiscard]] FormRequest form(const char *command, const ObjectId &subject = {}) const
    {
        FormRequest request =
            coverForm(family.known.id, QLatin1String(command), holiday.holiday.id);
        if (!subject.isNull())
            request.subject = subject.hex();
        return request;
    }
};

FormCardText decisionCard(const Input &in)
{
    FormCardText card =
        emptyCard(u"decision"_s, words::capitalised(words::breakName(in.breakId())));
    const auto plan = breakPlan(*in.family.known.facts, in.family.situation);
    const auto decision = plan ? plan->decision : CaseFacts::Undecided;
    const words::Status decided = words::decisionStatus(decision);
    card.pill = {decided.look.sign, decided.title, decided.look.tone};
    QString away = Tr::tr("You are away %1; your last day at work is %2.")
                       .arg(words::timesAway(in.spells, in.today),
                           words::weekdayDate(in.spells.first().lastDayAtWork, in.today));
    for (qsizetype i = 1; i < in.spells.size(); ++i)
        away += u' '
            + Tr::tr("You are back on %1, and away again from %2.", "days")
                  .arg(words::weekdayDate(in.spells[i - 1].back, in.today),
                      words::weekdayDate(in.spells[i].from, in.today));
    if (in.holiday.assumed)
        away += u' ' + Tr::tr("That is assumed: nobody has said your own days yet.");
    card.paragraphs.append(away);
    if (plan && plan->taf)
        card.paragraphs.append(words::lastTafSentence(*plan->taf, in.family.situation.today));
    FormRequest decide = in.form("planHoliday");
    decide.at = u"plan.decision"_s;
    card.buttons.append({u"decide"_s, Tr::tr("Stay &open or close…"), decide, {},
        decision == CaseFacts::Undecided});
    if (in.holiday.assumed)
        card.buttons.append({u"away"_s, Tr::tr("Say my days away…"),
            {u"recordAway"_s, {},
                QJsonObject{{u"away"_s,
                    QJsonObject{{u"break"_s, in.breakId()},
                        {u"from"_s, in.holiday.awayFrom.toString(Qt::ISODate)},
                        {u"until"_s, in.holiday.awayUntil.toString(Qt::ISODate)}}}},
                {}},
            {}, false});
    return card;
}

/// Whether somebody has access on EHM; where it is not there on each of their days, from when until
/// when it is.
QString accessSentence(const Input &in, const TeamMember &member, bool onTheirDays)
{
    if (!member.accessFrom.isValid())
        return Tr::tr("no access on EHM yet");
    const QString until = member.accessUntil.isValid()
        ? Tr::tr("access on EHM until %1").arg(in.day(member.accessUntil))
        : QString();
    if (onTheirDays)
        return until.isEmpty() ? Tr::tr("has access on EHM") : until;
    const QString from = Tr::tr("access on EHM from %1").arg(in.day(member.accessFrom));
    return Tr::tr("not on each of these days: %1")
        .arg(until.isEmpty() || member.accessFrom > in.today ? from : until);
}

FormItem contactItem(const Input &in, const HolidayContact &contact)
{
    FormItem item;
    const TeamMember *member = CaseRecord::find(in.record.team, contact.member);
    const QString name = member ? member->name : words::objectName(in.record, contact.member);
    item.text = Tr::tr("%1 · %2", "who, days")
                    .arg(name, words::span(contact.from, contact.until, in.today));
    const bool lacksAccess = member && in.withoutAccess().contains(member);
    QStringList detail;
    if (member && !member->role.isEmpty())
        detail.append(member->role);
    detail.append(contact.phone.isEmpty() ? Tr::tr("no number yet") : contact.phone);
    detail.append(contact.agreedOn.isValid() ? Tr::tr("agreed %1").arg(in.day(contact.agreedOn))
                                             : Tr::tr("has not agreed yet"));
    if (member) {
        if (member->termTimeOnly)
            detail.append(Tr::tr("works in term time only"));
        detail.append(accessSentence(in, *member, !lacksAccess));
    }
    item.detail = detail.join(u" · "_s);
    const bool fit =
        member && !member->termTimeOnly && contact.agreedOn.isValid() && !lacksAccess;
    item.sign = fit ? Sign::Done : Sign::Alert;
    item.tone = fit ? Tone::Good : Tone::Warning;
    const QString id = contact.id.hex().left(8);
    item.buttons.append({id + u".change"_s, Tr::tr("Change…"),
        in.form("agreeHolidayContact", contact.id), {}, false});
    if (lacksAccess)
        item.buttons.append({id + u".access"_s, Tr::tr("Access on EHM…"),
            in.form("changeTeam", member->id), {}, false});
    return item;
}

FormCardText contactCard(const Input &in)
{
    FormCardText card = emptyCard(u"contact"_s, Tr::tr("Main contact for the holiday"));
    for (const HolidayContact &contact : in.record.holidayContacts) {
        if (contact.breakId == in.breakId())
            card.items.append(contactItem(in, contact));
    }
    const bool needed = !in.plan || in.plan->noContactWanted.isEmpty();
    if (!needed)
        card.facts.append({Tr::tr("The family wants no contact"), in.plan->noContactWanted});
    // What was handed over for each time away.
    for (const Spell &spell : in.spells) {
        if (!needed || in.spells.size() < 2)
            break;
        const QString who = words::whoStandsIn(in.record, in.breakId(), spell.from, spell.until);
        card.facts.append(
            {words::timesAway({spell}, in.today), who.isEmpty() ? Tr::tr("nobody yet") : who});
    }
    const QList<DaySpan> gaps = daysWithoutContact(*in.family.known.facts, in.family.situation);
    for (const DaySpan &gap : gaps) {
        if (!needed)
            break;
        FormItem item;
        item.sign = Sign::Alert;
        item.tone = Tone::Warning;
        item.text = Tr::tr("%1: nobody yet", "days")
                        .arg(gap.first == gap.last ? words::weekdayDate(gap.first, in.today)
                                                   : words::span(gap.first, gap.last, in.today));
        FormRequest request = in.form("agreeHolidayContact");
        QJsonObject contact = request.fields.value(u"contact"_s).toObject();
        contact.insert(u"from"_s, gap.first.toString(Qt::ISODate));
        contact.insert(u"until"_s, gap.last.toString(Qt::ISODate));
        request.fields.insert(u"contact"_s, contact);
        item.buttons.append({u"gap."_s + gap.first.toString(Qt::ISODate),
            &gap == &gaps.first() ? Tr::tr("Agree a &contact…") : Tr::tr("Agree a contact…"),
            request, {}, &gap == &gaps.first()});
        card.items.append(item);
    }
    if (needed && !gaps.isEmpty()) {
        FormItem ask;
        ask.text = Tr::tr("No TAF member can do it?");
        FormRequest request{u"requestSupport"_s, in.family.known.id,
            QJsonObject{{u"request"_s,
                QJsonObject{{u"kind"_s, u"noContact"_s},
                    {u"neededBy"_s, in.lastDayBefore(gaps.first().first).toString(Qt::ISODate)}}}},
            {}};
        ask.buttons.append({u"ask"_s, Tr::tr("Ask the coordinator…"), request, {}, false});
        card.items.append(ask);
    }
    card.pill = !needed  ? PillText{Sign::Dash, Tr::tr("None wanted"), Tone::Neutral}
        : gaps.isEmpty() ? PillText{Sign::Done, Tr::tr("Every day"), Tone::Good}
                         : PillText{Sign::ToDo, Tr::tr("Days are open"), Tone::Warning};
    return card;
}

void addText(FormCardText &card, const QString &label, const QString &text)
{
    if (!text.isEmpty())
        card.facts.append({label, text});
}

FormCardText handoverCard(const Input &in)
{
    FormCardText card = emptyCard(u"handover"_s, Tr::tr("Handover note"));
    const bool written = in.plan && in.plan->writtenOn.isValid();
    if (written) {
        addText(card, Tr::tr("Support in place"), in.plan->support);
        addText(card, Tr::tr("Who does what"), in.plan->contact);
        addText(card, Tr::tr("What somebody who steps in must know"), in.plan->keyInformation);
        addText(
            card, Tr::tr("Risks"), in.plan->noRisksKnown ? Tr::tr("None known") : in.plan->risks);
        card.pill = {Sign::Done, Tr::tr("Written %1").arg(in.day(in.plan->writtenOn)), Tone::Good};
    } else {
        card.paragraphs.append(
            Tr::tr("For whoever steps in: the support in place, who does what, what they must "
                   "know, and the risks."));
        card.pill = {Sign::ToDo, Tr::tr("Not written yet"), Tone::Neutral};
    }
    QStringList without;
    for (const TeamMember *member : in.withoutAccess())
        without.append(member->name);
    if (!without.isEmpty())
        card.facts.append({Tr::tr("Without access on EHM on their days"), words::listed(without)});
    card.buttons.append({u"write"_s, written ? Tr::tr("&Look at it again…") : Tr::tr("&Write it…"),
        in.form("writeHandoverNote"), {}, !written});
    return card;
}

FormCardText toldCard(const Input &in)
{
    FormCardText card = emptyCard(u"told"_s, Tr::tr("The family knows"));
    const auto item = [&](const QString &what, QDate on) {
        FormItem told;
        told.text = what;
        told.detail = on.isValid() ? Tr::tr("told %1").arg(in.day(on)) : Tr::tr("not told yet");
        told.sign = on.isValid() ? Sign::Done : Sign::ToDo;
        told.tone = on.isValid() ? Tone::Good : Tone::Neutral;
        card.items.append(told);
    };
    item(Tr::tr("Who their contact is, and how to reach them"),
        in.plan ? in.plan->familyToldOn : QDate());
    item(Tr::tr("How to find services while you are away"),
        in.plan ? in.plan->servicesToldOn : QDate());
    FormRequest tell = in.form("planHoliday");
    const bool knowsContact = in.plan && in.plan->familyToldOn.isValid();
    tell.at = knowsContact ? u"plan.servicesToldOn"_s : u"plan.familyToldOn"_s;
    card.buttons.append({u"tell"_s, Tr::tr("&Record what they were told…"), tell, {}, false});
    return card;
}

FormCardText sharesCard(const Input &in)
{
    FormCardText card = emptyCard(u"shares"_s, Tr::tr("Home tray shared"));
    for (const TrayShare &share : in.record.trayShares) {
        if (share.until.isValid() && share.until < in.today)
            continue;
        FormItem item;
        item.text =
            share.role.isEmpty() ? share.with : Tr::tr("%1 · %2").arg(share.with, share.role);
        QStringList detail = {Tr::tr("since %1").arg(in.day(share.on)), share.phone};
        if (share.managerAwayFrom.isValid())
            detail.append(Tr::tr("away %1").arg(
                words::span(share.managerAwayFrom, share.managerAwayUntil, in.today)));
        detail.removeAll(QString());
        item.detail = detail.join(u" · "_s);
        item.sign = Sign::Done;
        item.tone = Tone::Good;
        item.buttons.append({share.id.hex().left(8) + u".end"_s, Tr::tr("End it…"),
            {u"endTrayShare"_s, in.family.known.id, {}, share.id.hex()}, {}, false});
        card.items.append(item);
    }
    if (card.items.isEmpty())
        card.paragraphs.append(
            Tr::tr("Where the family agrees, somebody can reach this FFA while you are away."));
    card.buttons.append({u"share"_s, Tr::tr("&Share it…"), in.form("shareTray"), {}, false});
    return card;
}

FormCardText requestsCard(const Input &in)
{
    FormCardText card = emptyCard(u"requests"_s, Tr::tr("Asked of the coordinator"));
    const Policy &policy = *in.family.situation.policy;
    for (const SupportRequest &request : in.record.supportRequests) {
        FormItem item;
        const bool answered = request.answeredOn.isValid();
        item.text = policy.choiceWords(u"requestKinds"_s, request.kind);
        QStringList detail = {Tr::tr("asked %1").arg(in.day(request.on))};
        if (request.neededBy.isValid() && !answered)
            detail.append(Tr::tr("needed by %1").arg(in.day(request.neededBy)));
        if (answered)
            detail.append(Tr::tr("%1 on %2", "answer, day")
                              .arg(policy.choiceWords(u"requestAnswers"_s, request.answer),
                                  in.day(request.answeredOn)));
        else
            detail.append(Tr::tr("no answer yet: asked is not agreed"));
        item.detail = detail.join(u" · "_s);
        item.sign = answered ? Sign::Done : Sign::Clock;
        item.tone = answered ? Tone::Good : Tone::Warning;
        const QString id = request.id.hex().left(8);
        if (!answered) {
            item.buttons.append({id + u".answer"_s, Tr::tr("Record the answer…"),
                {u"answerSupport"_s, in.family.known.id, {}, request.id.hex()}, {}, false});
            item.buttons.append({id + u".copy"_s, Tr::tr("Copy the request"), {},
                requestText(request, in.family), false});
            item.buttons.append({id + u".print"_s, Tr::tr("Print it…"), {}, {}, false,
                requestText(request, in.family)});
        }
        card.items.append(item);
    }
    return card;
}

FormCardText nothingCard(const FamilyShown &family)
{
    FormCardText card = emptyCard(u"none"_s, Tr::tr("Holiday contact"));
    card.paragraphs.append(family.situation.holiday
            ? Tr::tr("You work through the next school holiday: this family needs no other "
                     "contact.")
            : Tr::tr("No school holiday that asks for steps is known."));
    return card;
}
} // namespace

QString requestText(const SupportRequest &request, const FamilyShown &family)
{
    const QDate today = family.situation.today;
    const Policy &policy = *family.situation.policy;
    QStringList lines;
    lines.append(Tr::tr("Request for support to the Families First Coordinator"));
    lines.append(Tr::tr("FFA: %1").arg(family.known.line->reference.isEmpty()
            ? Tr::tr("no reference yet")
            : family.known.line->reference));
    if (!family.known.line->district.isEmpty())
        lines.append(Tr::tr("District: %1")
                         .arg(policy.choiceWords(u"districts"_s, family.known.line->district)));
    lines.append(
        Tr::tr("What is asked: %1").arg(policy.choiceWords(u"requestKinds"_s, request.kind)));
    if (request.neededBy.isValid())
        lines.append(Tr::tr("Needed by: %1").arg(words::longDate(request.neededBy)));
    if (!request.to.isEmpty())
        lines.append(Tr::tr("To: %1").arg(request.to));
    if (!request.text.isEmpty())
        lines.append(request.text);
    const auto plan = breakPlan(*family.known.facts, family.situation);
    if (plan && plan->taf)
        lines.append(words::lastTafSentence(*plan->taf, family.situation.today));
    lines.append(
        Tr::tr("Asked on %1.").arg(words::longDate(request.on.isValid() ? request.on : today)));
    return lines.join(u'\n');
}

FormsTabText coverText(const FamilyShown &family)
{
    FormsTabText text;
    const CaseRecord &record = *family.record;
    const QList<Spell> spells = spellsOf(*family.known.facts, family.situation);
    if (family.known.facts->isClosed()) {
        FormCardText closed = emptyCard(u"closed"_s, Tr::tr("This FFA is closed"));
        closed.paragraphs.append(Tr::tr("A closed FFA needs no holiday contact."));
        text.cards.append(closed);
        return text;
    }
    if (spells.isEmpty()) {
        text.cards.append(nothingCard(family));
    } else {
        const Input in{family, record, *family.situation.holiday,
            holidayPlan(record, family.situation.holiday->holiday.id), family.situation.today,
            spells};
        text.cards = {
            decisionCard(in), contactCard(in), handoverCard(in), toldCard(in), sharesCard(in)};
        if (!record.supportRequests.isEmpty())
            text.cards.append(requestsCard(in));
    }
    for (const ListRole role : {ListRole::Staying, ListRole::Closing, ListRole::Tray}) {
        const ChecklistText list = checklistOf(family.view, role);
        if (!list.steps.isEmpty())
            text.checklists.append(list);
    }
    return text;
}

} // namespace hometray
