// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulesjson.h"
#include "subcommand.h"
#include "table.h"
#include "words/dates.h"
#include "words/duelines.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <algorithm>
#include <tuple>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class DueText {
    Q_DECLARE_TR_FUNCTIONS(DueCommand)
};

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"within"_s,
        DueText::tr("Only what is late or due in the next so many days."), u"days"_s});
}

struct Line {
    KnownCase known;
    DueItem item;
    RecordPtr record; ///< of a family with an open concern, which is told by name
};

/// Only a concern is told with the record: what is to be done of others stands for itself.
words::Telling tellingOf(const Line &line, const Situation &situation)
{
    return {situation.today, line.item.kind == DueKind::Concern ? line.record.get() : nullptr};
}

/// Which heading something stands under.
int groupOf(const Line &line, QDate today)
{
    if (line.item.kind == DueKind::Concern)
        return 0;
    if (line.item.isOverdue() || (line.item.due < today && !line.item.waits()))
        return 1;
    if (line.item.due <= today)
        return 2;
    return today.daysTo(line.item.due) <= 7 ? 3 : 4;
}

QString groupName(int group)
{
    switch (group) {
    case 0:
        return DueText::tr("First of all");
    case 1:
        return DueText::tr("Late");
    case 2:
        return DueText::tr("Today");
    case 3:
        return DueText::tr("In the next seven days");
    default:
        return DueText::tr("Later");
    }
}

QString textOf(const QList<Line> &lines, Workspace &workspace, const Situation &situation)
{
    QString text = words::weekdayDate(situation.today, QDate()) + u'\n';
    for (int group = 0; group <= 4; ++group) {
        Table table({}, 2);
        for (const Line &line : lines) {
            if (groupOf(line, situation.today) != group)
                continue;
            const Policy &policy = workspace.rulebook().policy();
            table.add({line.known.line->family, words::dueWhen(line.item, situation.today),
                dueWords(line.item, policy, tellingOf(line, situation))});
        }
        if (!table.isEmpty())
            text += u'\n' + groupName(group) + u'\n' + table.text();
    }
    return lines.isEmpty() ? text + u'\n' + DueText::tr("Nothing is due.\n") : text;
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    if (const auto none = argumentsOf(parser, 0, 0); !none)
        return Unexpected(none.error());
    std::optional<int> within;
    if (parser.isSet(u"within"_s)) {
        const auto days = numberOf(parser.value(u"within"_s), u"--within"_s, 0, 3660);
        if (!days)
            return Unexpected(days.error());
        within = *days;
    }
    const auto opened = session.opened();
    if (!opened)
        return Unexpected(opened.error());
    Workspace &workspace = **opened;
    const Situation situation = workspace.situation();

    QList<Line> lines;
    for (const KnownCase &known : workspace.cases()) {
        const RecordPtr record = recordOfWorries(session, known);
        for (const DueItem &item : record ? dueItems(*known.facts, situation, *record)
                                          : dueItems(*known.facts, situation)) {
            if (!within || item.due <= situation.today.addDays(*within))
                lines.append({known, item, record});
        }
    }
    std::stable_sort(lines.begin(), lines.end(), [&situation](const Line &a, const Line &b) {
        const int groupA = groupOf(a, situation.today), groupB = groupOf(b, situation.today);
        return std::tuple(groupA, a.item.due, !isUntold(a.item))
            < std::tuple(groupB, b.item.due, !isUntold(b.item));
    });
    QJsonArray rows;
    for (const Line &line : lines) {
        QJsonObject row = dueJson(line.item, *situation.policy, tellingOf(line, situation));
        row.insert(u"case"_s, line.known.id.hex());
        row.insert(u"family"_s, line.known.line->family);
        rows.append(row);
    }
    return Output::of(textOf(lines, workspace, situation),
        {{u"today"_s, situation.today.toString(Qt::ISODate)}, {u"due"_s, rows}});
}

} // namespace

Subcommand dueCommand()
{
    return {"due", QT_TRANSLATE_NOOP("Subcommands", "Everything with a date, over all families."),
        "", declare, run};
}

} // namespace hometray::ctl
