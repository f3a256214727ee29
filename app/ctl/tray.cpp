// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulesjson.h"
#include "subcommand.h"
#include "table.h"
#include "words/dates.h"
#include "words/duelines.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class TrayText {
    Q_DECLARE_TR_FUNCTIONS(Tray)
};

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"closed"_s, TrayText::tr("Also families whose FFA is closed.")});
}

QString childrenOf(const CaseLine &line, QDate today)
{
    QStringList parts;
    for (const CaseLine::Child &child : line.children) {
        Person person;
        person.born = child.born;
        const auto age = person.ageOn(today);
        parts.append(age ? QString(child.name + u' ' + QString::number(*age)) : child.name);
    }
    return parts.join(u", "_s);
}

QString ehmWords(const CaseFacts &facts)
{
    const int n = facts.row.writtenNotInEhm;
    return n == 0 ? TrayText::tr("all") : TrayText::tr("%1 not yet").arg(n);
}

/// The record of a family whose next thing to do is an action; null for any other.
RecordPtr recordOfAction(
    Session &session, const KnownCase &known, const std::optional<DueItem> &next)
{
    return next && isOfActions(*next) ? session.record(known.id).value_or(RecordPtr())
                                      : RecordPtr();
}

QString nextWords(const std::optional<DueItem> &next, const RecordPtr &record,
    const Situation &situation, bool keyworker)
{
    const words::Telling telling{situation.today, record.get(), keyworker};
    const QString line = words::nextLine(next, *situation.policy, telling);
    return next && record ? QString(line + u" · "_s + words::evidence(next->evidence, telling))
                          : line;
}

QJsonObject rowOf(const KnownCase &known, const QJsonArray &worries, const Situation &situation)
{
    QJsonObject row{{u"case"_s, known.id.hex()}, {u"family"_s, known.line->family},
        {u"reference"_s, known.line->reference}, {u"district"_s, known.line->district},
        {u"stage"_s, nameOfStage(stageOf(*known.facts))},
        {u"notInEhm"_s, known.facts->row.writtenNotInEhm}, {u"closed"_s, known.facts->isClosed()}};
    if (const auto next = nextToDo(*known.facts, situation))
        row.insert(u"next"_s,
            dueJson(*next, *situation.policy, {situation.today, nullptr, known.me.isKeyworker()}));
    if (!worries.isEmpty())
        row.insert(u"worries"_s, worries);
    return row;
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    if (const auto none = argumentsOf(parser, 0, 0); !none)
        return Unexpected(none.error());
    const auto opened = session.opened();
    if (!opened)
        return Unexpected(opened.error());
    Workspace &workspace = **opened;
    const Situation situation = workspace.situation();
    const bool json = session.options().json;
    Table table({TrayText::tr("Family"), TrayText::tr("Children"), TrayText::tr("Stage"),
        TrayText::tr("In EHM"), TrayText::tr("Next to do")});
    QList<KnownCase> rows;
    QHash<CaseId, QJsonArray> allWorries; // few families have any
    QHash<CaseId, QJsonObject> actions; // what is next, where it is one
    int open = 0;
    const QList<KnownCase> families = workspace.myCases();
    for (const KnownCase &known : families) {
        // A worry is open whatever became of the FFA.
        if (known.facts->isClosed() && known.facts->row.openConcerns == 0
            && !parser.isSet(u"closed"_s))
            continue;
        open += known.facts->isClosed() ? 0 : 1;
        const words::Telling telling{situation.today, nullptr, known.me.isKeyworker()};
        QStringList lines;
        QJsonArray worries;
        if (const RecordPtr record = recordOfWorries(session, known)) {
            const words::Telling named{situation.today, record.get(), telling.keyworker};
            for (const DueItem &item : dueItems(*known.facts, situation, *record)) {
                if (item.kind != DueKind::Concern)
                    break; // they come first
                if (json)
                    worries.append(dueJson(item, *situation.policy, named));
                else
                    lines.append(dueWords(item, *situation.policy, named));
            }
        }
        // Of very many families the rows for programs are worked out when they are written.
        const bool named = tellsActions(families.size());
        const auto next =
            named || !json ? nextToDo(*known.facts, situation) : std::optional<DueItem>();
        const RecordPtr ofAction = named ? recordOfAction(session, known, next) : RecordPtr();
        if (json) {
            if (ofAction)
                actions.insert(known.id,
                    dueJson(*next, *situation.policy,
                        {situation.today, ofAction.get(), telling.keyworker}));
            rows.append(known);
            if (!worries.isEmpty())
                allWorries.insert(known.id, worries);
            continue;
        }
        if (lines.isEmpty())
            lines.append(nextWords(next, ofAction, situation, telling.keyworker));
        table.add({known.line->family, childrenOf(*known.line, situation.today),
            words::stageShort(stageOf(*known.facts)), ehmWords(*known.facts), lines.takeFirst()});
        for (const QString &line : std::as_const(lines))
            table.add({{}, {}, {}, {}, line});
    }
    if (json) {
        const auto next = [rows, allWorries, actions, situation,
                              at = qsizetype(0)]() mutable -> std::optional<QJsonObject> {
            if (at == rows.size())
                return std::nullopt;
            const KnownCase &known = rows.at(at++);
            QJsonObject row = rowOf(known, allWorries.value(known.id), situation);
            if (const auto action = actions.constFind(known.id); action != actions.constEnd())
                row.insert(u"next"_s, *action);
            return row;
        };
        return Output::of(
            {{u"today"_s, situation.today.toString(Qt::ISODate)}}, Rows{u"families"_s, next});
    }
    const QString count = TrayText::tr("%n open FFAs", nullptr, open);
    QString text = count + u" · "_s + words::weekdayDate(situation.today, QDate()) + u"\n\n"_s;
    text += table.isEmpty()
        ? TrayText::tr("No families here yet. “hometrayctl do” with the command "
                       "“openFfa” opens the first.\n")
        : table.text();
    return Output::of(text);
}

} // namespace

Subcommand trayCommand()
{
    return {"tray",
        QT_TRANSLATE_NOOP("Subcommands", "The home tray: each family and what to do next."), "",
        declare, run, "", true};
}

} // namespace hometray::ctl
