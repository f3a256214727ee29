// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/away/awaywords.h"

#include "rules/openconcerns.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/evidence.h"
#include "words/history.h"
#include "words/spellwords.h"
#include "words/status.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int saidDue = 3; // of what fell due; the rest is counted

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Away)
};

bool within(QDate day, const Absence &absence)
{
    return day.isValid() && day >= absence.from && day <= absence.until;
}

/// "2 home visits, 1 call" as the policy names the types.
QString notesInWords(const CaseRecord &record, const Absence &absence, const Policy &policy)
{
    QList<std::pair<QString, int>> counts;
    for (const Note &note : record.notes) {
        if (!within(note.on, absence))
            continue;
        const auto it = std::find_if(counts.begin(), counts.end(),
            [&note](const auto &count) { return count.first == note.type; });
        if (it == counts.end())
            counts.append({note.type, 1});
        else
            ++it->second;
    }
    QStringList parts;
    for (const auto &[type, count] : std::as_const(counts))
        parts.append(Tr::tr("%1 × %2", "count, type of note")
                         .arg(count)
                         .arg(policy.choiceWords(u"noteTypes"_s, type).toLower()));
    return parts.isEmpty() ? QString() : Tr::tr("Notes: %1").arg(parts.join(u", "_s));
}

QStringList happened(
    const CaseRecord &record, const Absence &absence, const Situation &situation, int *entries)
{
    const QDate today = situation.today;
    QStringList lines;
    for (const Meeting *meeting : record.meetingsHeld()) {
        if (!within(meeting->heldOn, absence))
            continue;
        lines.append(
            Tr::tr("%1 held on %2", "TAF 4, day")
                .arg(words::meetingName(record, *meeting), words::date(meeting->heldOn, today)));
        ++*entries;
    }
    for (const Concern &concern : record.concerns) {
        if (!within(concern.on, absence))
            continue;
        lines.append(concern.isOpen()
                ? Tr::tr("A concern of %1, open").arg(words::date(concern.on, today))
                : Tr::tr("A concern of %1, closed").arg(words::date(concern.on, today)));
        ++*entries;
    }
    const QString notes = notesInWords(record, absence, *situation.policy);
    if (!notes.isEmpty())
        lines.append(notes);
    *entries += int(std::count_if(record.notes.begin(), record.notes.end(),
        [&absence](const Note &note) { return within(note.on, absence); }));
    int done = 0;
    int dropped = 0;
    for (const Action &action : record.actions) {
        if (within(action.endedOn, absence))
            ++(action.status == u"dropped" ? dropped : done);
    }
    if (done > 0)
        lines.append(
            done == 1 ? Tr::tr("1 action done") : Tr::tr("%n actions done", nullptr, done));
    if (dropped > 0)
        lines.append(dropped == 1 ? Tr::tr("1 action dropped")
                                  : Tr::tr("%n actions dropped", nullptr, dropped));
    *entries += done + dropped;
    for (const Closure &closure : record.closures) {
        if (!within(closure.on, absence))
            continue;
        lines.append(Tr::tr("Closed on %1").arg(words::date(closure.on, today)));
        ++*entries;
    }
    return lines;
}

/// Who stands in when its keyworker is away again.
QString handedOver(const CaseRecord *record, const QString &breakId, const Spell &spell,
    const Situation &situation)
{
    const QString who =
        record ? words::whoStandsIn(*record, breakId, spell.from, spell.until) : QString();
    const QString days = words::span(spell.from, spell.until, situation.today);
    return who.isEmpty() ? Tr::tr("Away again %1: nobody is main contact yet").arg(days)
                         : Tr::tr("Away again %1: main contact %2").arg(days, who);
}

void fillDue(AwayFamily &row, const KnownCase &known, const CaseRecord *record,
    const Absence &absence, const Situation &situation)
{
    const CaseFacts &facts = *known.facts;
    const words::Telling telling{situation.today, record, known.me.isKeyworker()};
    int more = 0;
    QStringList upcoming;
    for (const DueItem &item : dueItems(facts, situation)) {
        const QString title =
            words::shortened(words::dueTitle(item, *situation.policy, telling), 60);
        if (item.kind == DueKind::Concern)
            continue;
        if (within(item.due, absence)) {
            if (row.fellDue.size() < saidDue)
                row.fellDue.append(words::labelled(title, words::dueWhen(item, situation.today)));
            else
                ++more;
        } else if ((item.waits() || item.due >= situation.today) && upcoming.isEmpty()) {
            const QString when = words::dueWhen(item, situation.today);
            upcoming.append(when.isEmpty() ? title : words::labelled(title, when));
        }
    }
    if (more > 0)
        row.fellDue.append(Tr::tr("and %n more", nullptr, more));
    row.now = upcoming;
    int mine = 0;
    for (const CaseFacts::OpenAction &action : facts.actions)
        mine += action.mine != 0 ? 1 : 0;
    if (mine > 0 && known.me.isKeyworker())
        row.now.append(mine == 1 ? Tr::tr("1 action of yours to take up again")
                                 : Tr::tr("%n actions of yours to take up again", nullptr, mine));
}

void addFirst(AwayShown &shown, const KnownCase &known, const QString &family,
    const CaseRecord *record, const Situation &situation)
{
    const auto add = [&](const char *id, Sign sign, const QString &title, const QString &evidence,
                         const QString &tab, const QString &button) {
        AwayFirst first;
        first.caseId = known.id;
        first.tab = tab;
        first.step.id = QLatin1String(id) + u'.' + known.id.hex().left(8);
        first.step.sign = sign;
        first.step.tone = Tone::Late;
        first.step.state = Tr::tr("read first");
        first.step.title = title;
        first.step.evidence = evidence;
        first.step.actions = {{QLatin1String(id), button}};
        shown.first.append(first);
    };
    const words::Telling telling{situation.today, record};
    int concerns = 0;
    for (const DueItem &item :
        record ? dueItems(*known.facts, situation, *record) : dueItems(*known.facts, situation)) {
        if (item.kind != DueKind::Concern)
            break; // they come first
        const QString title = words::dueTitle(item, *situation.policy, telling);
        add("concern", Sign::Alert, Tr::tr("%1: %2", "family, worry").arg(family, title),
            words::evidence(item.evidence, telling), u"notes"_s, Tr::tr("Read it"));
        shown.first.last().step.id += u'.' + QString::number(concerns++);
        shown.first.last().untold = isUntold(item);
    }
    for (const words::Status &status : words::toSettle(*known.facts)) {
        if (status.place != u"history")
            continue; // it is not about what was written meanwhile
        const bool decides = !status.mend.isEmpty();
        add(status.id.toLatin1().constData(), status.look.sign,
            Tr::tr("%1: %2", "family, what is to be settled").arg(family, status.title),
            status.sentence, status.place, decides ? Tr::tr("Decide…") : Tr::tr("Look at it"));
    }
}
} // namespace

bool wasOpenIn(const CaseFacts &facts, const Absence &absence)
{
    const bool before = !facts.row.opened.isSet() || dateOf(facts.row.opened.day) <= absence.until;
    return before && (!facts.isClosed() || dateOf(facts.row.closed.day) >= absence.from);
}

bool mayHaveHappened(const CaseFacts &facts, const Absence &absence)
{
    const FactDay from = factDay(absence.from);
    const CaseFacts::Row &row = facts.row;
    const std::array days = {row.notes.day, row.lastTaf.day, row.plan.day, row.lastConcern.day,
        row.closed.day, row.outcomes.day, row.feedback.day};
    return std::any_of(days.begin(), days.end(), [from](FactDay day) { return day >= from; })
        || !facts.contacts.empty() || row.openConcerns > 0;
}

AwayShown awayShown(const QList<KnownCase> &cases, const QHash<CaseId, RecordPtr> &records,
    const Absence &absence, const Situation &situation, const QSet<CaseId> &read,
    const QList<Spell> &spells)
{
    AwayShown shown;
    const Spell *again = spellNow(spells, situation.today);
    shown.key = absence.from.toString(Qt::ISODate);
    int looked = 0;
    for (const KnownCase &known : cases) {
        if (!wasOpenIn(*known.facts, absence))
            continue;
        ++looked;
        const RecordPtr record = records.value(known.id);
        AwayFamily row;
        row.caseId = known.id;
        row.family = known.line->family.isEmpty() ? Tr::tr("No name yet") : known.line->family;
        const qsizetype before = shown.first.size();
        addFirst(shown, known, row.family, record.get(), situation);
        const bool isFirst = shown.first.size() > before;
        if (record) {
            row.contact = words::whoStandsIn(*record, absence.breakId, absence.from, absence.until);
            row.happened = happened(*record, absence, situation, &row.entries);
        }
        fillDue(row, known, record.get(), absence, situation);
        if (again)
            row.now.prepend(handedOver(record.get(), absence.breakId, *again, situation));
        row.read = read.contains(known.id);
        if (!row.happened.isEmpty() || !row.fellDue.isEmpty())
            shown.families.append(row);
        else if (!isFirst) // of whom the page begins with nobody says that nothing was
            shown.quiet.append(row.family);
    }
    std::stable_partition(shown.first.begin(), shown.first.end(),
        [](const AwayFirst &first) { return first.untold; });
    shown.days = Tr::tr("%1 · %2", "days, families")
                     .arg(words::span(absence.from, absence.until, situation.today),
                         looked == 1 ? Tr::tr("1 family") : Tr::tr("%n families", nullptr, looked));
    if (spells.size() > 1)
        shown.times = Tr::tr("You are away several times in this holiday: %1.")
                          .arg(words::timesAway(spells, situation.today));
    if (absence.assumed)
        shown.days = Tr::tr("%1 · the whole holiday is assumed").arg(shown.days);
    return shown;
}

} // namespace hometray
