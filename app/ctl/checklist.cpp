// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulesjson.h"
#include "rules/breakplan.h"
#include "subcommand.h"
#include "table.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/fields.h"
#include "words/look.h"
#include "words/spellwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class ChecklistText {
    Q_DECLARE_TR_FUNCTIONS(Checklist)
};

void declare(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"break"_s, ChecklistText::tr("For this school holiday: summer-2019, christmas-2019."),
            u"holiday"_s},
        {u"list"_s, ChecklistText::tr("The names of the checklists.")},
    });
}

QString stepText(const StepResult &step, const QString &title, const words::Telling &telling)
{
    QString text = plainSign(lookOf(step)) + u' ' + title;
    const QString when = words::dueWhen(step, telling.today);
    const QString state = words::stateWord(step);
    text += u" ("_s + (when.isEmpty() ? state : QString(state + u"; "_s + when)) + u')';
    text = wrapped(text, textWidth, 4) + u'\n';
    text += u"    "_s + wrapped(words::evidence(step, telling), textWidth - 4, 4) + u'\n';
    const QString mend = step.mend.isEmpty() ? QString() : words::commandTitle(step.mend);
    if (!mend.isEmpty())
        text += u"    → "_s + mend + u" ("_s + step.mend + u")\n"_s;
    return text;
}

QString checklistText(
    const ChecklistResult &result, const ChecklistSpec &list, const words::Telling &telling)
{
    QString text;
    for (qsizetype i = 0; i < result.steps.size(); ++i)
        text += stepText(
            result.steps.at(i), titleOf(list.steps.at(i), result.steps.at(i)), telling);
    return text;
}

Output names(const Policy &policy)
{
    Table table;
    QJsonArray all;
    for (const ChecklistSpec &list : policy.checklists()) {
        table.add({list.id, list.title});
        all.append(QJsonObject{{u"id"_s, list.id}, {u"title"_s, list.title},
            {u"role"_s, listRoleName(list.role)}, {u"ofBreak"_s, list.ofBreak},
            {u"steps"_s, list.steps.size()}});
    }
    return Output::of(table.text(), {{u"checklists"_s, all}});
}

/// The situation to judge in: for a list of a break, the break named or the one that is next.
Expected<Situation> situationFor(
    const ChecklistSpec &list, const QString &typed, Workspace &workspace)
{
    if (typed.isEmpty() && !list.ofBreak)
        return workspace.situation();
    const BreakCode code = typed.isEmpty() ? 0 : breakCode(typed);
    const auto holiday = workspace.breakOf(code);
    if (!typed.isEmpty() && (code == 0 || !holiday))
        return failure(ErrorCode::BreakUnknown, {{u"break"_s, typed}});
    return workspace.situation(holiday ? holiday->holiday.code : 0);
}

QString heading(const ChecklistSpec &list, const Situation &situation, const QList<Spell> &spells)
{
    if (!list.ofBreak || !situation.holiday)
        return list.title;
    const BreakSituation &holiday = *situation.holiday;
    QString text = list.title + u" · "_s + words::breakName(holiday.holiday.id) + u" · "_s
        + (!holiday.away ? ChecklistText::tr("you are not away")
                : spells.isEmpty()
                ? ChecklistText::tr("away %1").arg(
                    words::span(holiday.awayFrom, holiday.awayUntil, situation.today))
                : ChecklistText::tr("away %1").arg(words::timesAway(spells, situation.today)));
    if (holiday.assumed)
        text += u" ("_s
            + ChecklistText::tr("assumed: the county’s whole holiday, until you say your own days")
            + u')';
    else if (holiday.provisional())
        text += u" ("_s + ChecklistText::tr("provisional") + u')';
    return text;
}

/// Who stands in on each time away, where there are several.
QString spellsText(const QList<Spell> &spells, const CaseRecord &record, const Situation &situation)
{
    QString text;
    for (const Spell &spell : spells) {
        const QString who =
            words::whoStandsIn(record, situation.holiday->holiday.id, spell.from, spell.until);
        text += ChecklistText::tr("%1: last day at work %2, back %3; main contact: %4",
                    "days away, day, day, who")
                    .arg(words::span(spell.from, spell.until, situation.today),
                        words::shortDate(spell.lastDayAtWork, situation.today),
                        words::shortDate(spell.back, situation.today),
                        who.isEmpty() ? ChecklistText::tr("nobody yet") : who)
            + u'\n';
    }
    return spells.size() > 1 ? text + u'\n' : QString();
}

QJsonArray spellsJson(
    const QList<Spell> &spells, const CaseRecord *record, const Situation &situation)
{
    QJsonArray all;
    const Spell *now = spellNow(spells, situation.today);
    for (const Spell &spell : spells) {
        QJsonObject json{{u"from"_s, spell.from.toString(Qt::ISODate)},
            {u"until"_s, spell.until.toString(Qt::ISODate)},
            {u"lastDayAtWork"_s, spell.lastDayAtWork.toString(Qt::ISODate)},
            {u"back"_s, spell.back.toString(Qt::ISODate)},
            {u"now"_s, &spell == now && spell.from <= situation.today},
            {u"next"_s, &spell == now && spell.from > situation.today}};
        if (record)
            json.insert(u"contact"_s,
                words::whoStandsIn(
                    *record, situation.holiday->holiday.id, spell.from, spell.until));
        all.append(json);
    }
    return all;
}

ChecklistResult standing(
    const ChecklistSpec &list, const KnownCase &known, const Situation &situation)
{
    return onTheirDays(list, evaluate(list, *known.facts, situation), *known.facts, situation);
}

QJsonObject rowOf(const ChecklistSpec &list, const KnownCase &known, const Situation &situation,
    const CaseRecord *record)
{
    QJsonObject json = checklistJson(
        standing(list, known, situation), *situation.policy, {situation.today, record});
    json.insert(u"case"_s, known.id.hex());
    json.insert(u"family"_s, known.line->family);
    if (record && list.ofBreak)
        json.insert(u"away"_s, spellsJson(spellsOf(*known.facts, situation), record, situation));
    return json;
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    const QStringList given = argumentsOf(parser);
    if (given.isEmpty() || parser.isSet(u"list"_s)) {
        const auto rulebook = session.rulebook();
        if (!rulebook)
            return Unexpected(rulebook.error());
        return names(rulebook->policy());
    }
    const auto opened = session.opened();
    if (!opened)
        return Unexpected(opened.error());
    Workspace &workspace = **opened;
    const ChecklistSpec *list = workspace.rulebook().policy().checklist(given.first());
    if (!list)
        return failure(ErrorCode::ChecklistUnknown, {{u"checklist"_s, given.first()}});
    const auto situation = situationFor(*list, parser.value(u"break"_s), workspace);
    if (!situation)
        return Unexpected(situation.error());

    QList<CaseId> wanted;
    for (const QString &name : given.mid(1)) {
        const auto id = session.caseNamed(name, Named::ToRead);
        if (!id)
            return Unexpected(id.error());
        wanted.append(*id);
    }
    const QList<Spell> spells = list->ofBreak && situation->holiday
        ? spellsIn(*workspace.desk(), situation->holiday->holiday, *situation->workingDays)
        : QList<Spell>();
    QString text = heading(*list, *situation, spells) + u"\n\n"_s;
    QList<KnownCase> families = wanted.isEmpty() ? workspace.myCases() : workspace.cases();
    families.removeIf([&wanted](const KnownCase &known) {
        return wanted.isEmpty() ? known.facts->isClosed() : !wanted.contains(known.id);
    });
    QJsonObject json{{u"today"_s, situation->today.toString(Qt::ISODate)},
        {u"checklist"_s, list->id}, {u"away"_s, spellsJson(spells, nullptr, *situation)}};
    if (session.options().json && wanted.isEmpty()) {
        const auto next = [families, list, situation = *situation,
                              at = qsizetype(0)]() mutable -> std::optional<QJsonObject> {
            return at < families.size()
                ? std::optional(rowOf(*list, families.at(at++), situation, nullptr))
                : std::nullopt;
        };
        return Output::of(json, Rows{u"families"_s, next});
    }
    QJsonArray rows;
    Table table;
    for (const KnownCase &known : std::as_const(families)) {
        RecordPtr record;
        if (!wanted.isEmpty()) {
            const auto read = session.record(known.id);
            if (!read)
                return Unexpected(read.error());
            record = *read;
        }
        if (session.options().json) {
            rows.append(rowOf(*list, known, *situation, record.get()));
            continue;
        }
        const words::Telling telling{situation->today, record.get()};
        const ChecklistResult result = standing(*list, known, *situation);
        const QString line = words::checklistLine(result);
        if (wanted.isEmpty())
            table.add({known.line->family,
                result.applies ? ChecklistText::tr("%1 of %2")
                                     .arg(result.doneSteps())
                                     .arg(result.neededSteps())
                               : u"–"_s,
                line});
        else
            text += known.line->family + u": "_s + line + u"\n\n"_s
                + (list->ofBreak
                        ? spellsText(spellsOf(*known.facts, *situation), *record, *situation)
                        : QString())
                + (result.applies ? QString(checklistText(result, *list, telling) + u'\n')
                                  : QString());
    }
    if (wanted.isEmpty())
        text += table.isEmpty() ? ChecklistText::tr("No open families.\n") : table.text();
    json.insert(u"families"_s, rows);
    return Output::of(text, json);
}

} // namespace

Subcommand checklistCommand()
{
    return {"checklist", QT_TRANSLATE_NOOP("Subcommands", "A checklist of one family, or of all."),
        QT_TRANSLATE_NOOP("Subcommands",
            "Without ID, the names of the checklists. With one, how far each open family is; with "
            "families named, every step of theirs with its evidence and what mends it. [x] done, "
            "[ ] to do, [~] out of date or not yet in EHM, [!] overdue or a warning, [-] not "
            "needed, "
            "[?] not known yet."),
        declare, run, "[ID] [FAMILY …]", true};
}

} // namespace hometray::ctl
