// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traywords.h"

#include "rules/openconcerns.h"
#include "rules/planned.h"
#include "ui/frame/stepwords.h"
#include "ui/tray/traymodel.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/evidence.h"
#include "words/leaving.h"
#include "words/spellwords.h"
#include "words/status.h"

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int shownChildren = 3;
constexpr qsizetype shownWorries = 4; // in a row
constexpr int nearBreak = 70; // days before a break from which it is counted down
constexpr int previewLetters = 220;
constexpr int titleLetters = 60;

std::optional<int> ageOn(QDate born, QDate today)
{
    if (!born.isValid() || born > today)
        return std::nullopt;
    int years = today.year() - born.year();
    if (today < born.addYears(years))
        --years;
    return years;
}

QString childrenOf(const CaseLine &line, const Situation &situation)
{
    QStringList names;
    const qsizetype count = line.children.size();
    const qsizetype shown = count > shownChildren ? 1 : count;
    for (qsizetype i = 0; i < shown; ++i) {
        const auto age = ageOn(line.children[i].born, situation.today);
        names.append(age ? u"%1 %2"_s.arg(line.children[i].name).arg(*age) : line.children[i].name);
    }
    QString text = names.join(u", "_s);
    if (count > shown)
        text = TrayModel::tr("%1 and %n more", nullptr, int(count - shown)).arg(text);
    if (!line.district.isEmpty()) {
        const QString district = situation.policy->choiceWords(u"districts"_s, line.district);
        text = text.isEmpty() ? district : QString(text + u" · "_s + district);
    }
    return text;
}

/// A line for each open concern, and whom it is about.
void fillWorries(TrayRow &row, const CaseLine &line)
{
    QStringList lines;
    for (const CaseLine::Worry &worry : line.worries) {
        const QString about = words::listed(worry.about);
        if (about.isEmpty())
            lines.append(
                worry.told ? TrayModel::tr("Told, still open") : TrayModel::tr("Nobody told yet"));
        else
            lines.append(worry.told ? TrayModel::tr("%1: told, still open", "child").arg(about)
                                    : TrayModel::tr("%1: nobody told yet", "child").arg(about));
    }
    if (lines.size() > shownWorries) {
        const auto more = int(lines.size() - shownWorries) + 1;
        lines.resize(shownWorries - 1);
        lines.append(TrayModel::tr("and %n more", nullptr, more));
    }
    row.untold = !line.worries.isEmpty() && !line.worries.first().told;
    row.next = lines.join(QChar::LineSeparator);
}

/// What is to be done, an action by what it is: without a hidden address, for whoever looks over a
/// shoulder sees the tray.
QString titleOf(const DueItem &item, const KnownCase &known, const Situation &situation)
{
    const QString action =
        item.kind == DueKind::Action ? known.line->actionAt(item.index) : QString();
    const QString title = !action.isEmpty() ? words::MayLeave(known.line->hidden).without(action)
                                            : words::dueTitle(item, *situation.policy,
                                                {situation.today, nullptr, known.me.isKeyworker()});
    return words::shortened(title, titleLetters);
}

void fillNext(
    TrayRow &row, const QList<DueItem> &items, const KnownCase &known, const Situation &situation)
{
    const CaseFacts &facts = *known.facts;
    const auto next = nextToDo(items, facts, situation);
    if (!next) {
        row.next = TrayModel::tr("Nothing for now");
        return;
    }
    if (next->due.isValid())
        row.nextLimit = next->due;
    const Look look = lookOf(*next, situation.today);
    const QString title = titleOf(*next, known, situation);
    DueItem brief = *next;
    if (look.tone != Tone::Neutral)
        brief.dueInBreak.clear(); // a pill is one line
    row.nextWhen = {look.sign, words::dueWhen(brief, situation.today), look.tone};
    if (next->kind == DueKind::Concern) {
        row.nextWhen.text = TrayModel::tr("You are worried");
        fillWorries(row, *known.line);
    } else if (row.nextWhen.text.isEmpty() && look.tone != Tone::Neutral)
        row.nextWhen.text = title;
    else if (look.tone != Tone::Neutral && next->writtenNotInEhm)
        //: What is to be done is written and only not in EHM yet
        row.next = TrayModel::tr("%1 · written").arg(title);
    else if (brief.dueInBreak != next->dueInBreak)
        row.next = TrayModel::tr("%1 · in the holiday").arg(title);
    else
        row.next = title;
}

void fillTaf(
    TrayRow &row, const QList<DueItem> &items, const CaseFacts &facts, const Situation &situation)
{
    const QDate next = dateOf(plannedFrom(facts, factDay(situation.today)));
    const QDate planned = next.isValid() ? next : dateOf(facts.row.nextPlanned.day);
    if (planned.isValid()) {
        row.nextTafDay = planned;
        row.nextTaf = words::shortDate(planned, situation.today);
        row.nextTafNote = next.isValid() ? words::relative(planned, situation.today)
                                         : TrayModel::tr("was it held?");
        return;
    }
    for (const DueItem &item : items) {
        if (item.kind != DueKind::Review || !item.due.isValid())
            continue;
        if (item.evidence.code == u"reviewUnlessClosed") {
            row.nextTaf = u"–"_s;
            row.nextTafNote = TrayModel::tr("decided to close");
            return;
        }
        row.nextTafDay = item.due;
        row.nextTaf = TrayModel::tr("by %1").arg(words::shortDate(item.due, situation.today));
        row.nextTafNote = item.late > 0 ? TrayModel::tr("not planned")
            : item.dueInBreak.isEmpty() ? words::relative(item.due, situation.today)
                                        : TrayModel::tr("falls in the holiday");
        return;
    }
    row.nextTaf = u"–"_s;
}

void fillContact(TrayRow &row, const CaseFacts &facts, const Situation &situation)
{
    const words::ContactStatus contact = words::contactStatus(facts, situation);
    row.contactRank = int(contact.is);
    row.holidayContact = {contact.look.sign, contact.text, contact.look.tone};
    row.contactOpen = contact.isOpen();
}
} // namespace

TrayRow trayRow(const KnownCase &known, const Situation &situation)
{
    const CaseFacts &facts = *known.facts;
    const CaseLine &line = *known.line;
    TrayRow row;
    row.caseId = known.id;
    row.family = line.family.isEmpty() ? TrayModel::tr("No name yet") : line.family;
    row.children = childrenOf(line, situation);
    const Stage stage = stageOf(facts);
    row.stage = words::stageShort(stage);
    row.stageNumber = stage == Stage::Closed ? 0 : int(stage);
    row.closed = stage == Stage::Closed;
    row.closing = stage == Stage::Closure;
    row.worried = facts.row.openConcerns > 0;
    row.planDone = facts.row.doneActions;
    row.planTotal = facts.row.doneActions + facts.row.openActions;
    row.notInEhm = facts.row.writtenNotInEhm;
    const QList<DueItem> items = dueItems(facts, situation);
    fillNext(row, items, known, situation);
    fillTaf(row, items, facts, situation);
    fillContact(row, facts, situation);
    for (const DueItem &item : items) {
        const DueGroup group = groupOf(item, situation.today);
        row.late = row.late || item.isOverdue();
        row.dueThisWeek =
            row.dueThisWeek || group == DueGroup::Today || group == DueGroup::ThisWeek;
    }
    return row;
}

QList<TrayRow> trayRows(const QList<KnownCase> &cases, const Situation &situation)
{
    QList<TrayRow> rows;
    rows.reserve(cases.size());
    for (const KnownCase &known : cases)
        rows.append(trayRow(known, situation));
    return rows;
}

FamilyPreview familyPreview(const KnownCase &known, const CaseRecord &record,
    const Situation &situation, const QList<HiddenPlace> &elsewhere)
{
    FamilyPreview preview;
    // Whoever looks over a shoulder sees the tray; a hidden address stands on the family's own page.
    const words::MayLeave may(record, elsewhere);
    const CaseRecord shown = may.hidesNothing() ? record : words::withoutHidden(record, may);
    preview.caseId = known.id;
    preview.name = TrayModel::tr("%1 family").arg(known.line->family);
    QStringList reference = {known.line->reference};
    const QDate registered = dateOf(known.facts->row.registered.day);
    reference.append(registered.isValid()
            ? TrayModel::tr("registered %1").arg(words::longDate(registered))
            : TrayModel::tr("not registered yet"));
    reference.removeAll(QString());
    preview.reference = reference.join(u" · "_s);
    if (!known.line->firstToRing.isEmpty())
        preview.lines.append(TrayModel::tr("Ring first: %1").arg(may.without(known.line->firstToRing)));
    for (const DueItem &item : dueItems(*known.facts, situation, record))
        preview.steps.append(dueText(item, shown, situation));
    for (const TeamMember &member : shown.team) {
        if (member.until.isValid() && member.until < situation.today)
            continue;
        QStringList parts = {member.name, member.role};
        if (member.termTimeOnly)
            parts.append(TrayModel::tr("term-time only"));
        parts.removeAll(QString());
        preview.team.append(parts.join(u" · "_s));
    }
    const Note *latest = nullptr;
    for (const Note &note : shown.notes) {
        if (!latest || note.on >= latest->on)
            latest = &note;
    }
    if (latest) {
        preview.noteHead = words::date(latest->on, situation.today) + u", "_s
            + situation.policy->choiceWords(u"noteTypes"_s, latest->type).toLower();
        preview.noteText = words::shortened(latest->fact, previewLetters);
    }
    return preview;
}

PillText countdownText(const Situation &situation)
{
    if (!situation.holiday || !situation.holiday->away || !situation.workingDays)
        return {};
    const QDate last = situation.holiday->lastDayAtWork;
    if (!last.isValid() || situation.today.daysTo(last) > nearBreak)
        return {};
    const QString text =
        words::untilAway(*situation.holiday, *situation.workingDays, situation.today);
    return text.isEmpty() ? PillText() : PillText{Sign::Sun, text, Tone::Warning};
}

} // namespace hometray
