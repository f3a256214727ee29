// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulesjson.h"
#include "subcommand.h"
#include "table.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/status.h"

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

QString textOf(const QList<Line> &lines, Workspace &workspace, const Situation &situation)
{
    QString text = words::weekdayDate(situation.today, QDate()) + u'\n';
    for (const DueGroup group : {DueGroup::First, DueGroup::Overdue, DueGroup::Today,
             DueGroup::ThisWeek, DueGroup::Later}) {
        Table table({}, 2);
        for (const Line &line : lines) {
            if (groupOf(line.item, situation.today) != group)
                continue;
            const Policy &policy = workspace.rulebook().policy();
            table.add({line.known.line->family, words::dueWhen(line.item, situation.today),
                dueWords(line.item, policy, tellingOf(line, situation))});
        }
        if (!table.isEmpty())
            text += u'\n' + words::groupName(group) + u'\n' + table.text();
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
        const auto place = [&situation](const Line &line) {
            return std::tuple(
                groupOf(line.item, situation.today), line.item.due, !isUntold(line.item));
        };
        return place(a) < place(b);
    });
    if (!session.options().json)
        return Output::of(textOf(lines, workspace, situation));
    QJsonArray rows;
    for (const Line &line : lines) {
        QJsonObject row = dueJson(line.item, *situation.policy, tellingOf(line, situation));
        row.insert(u"case"_s, line.known.id.hex());
        row.insert(u"family"_s, line.known.line->family);
        rows.append(row);
    }
    return Output::of({}, {{u"today"_s, situation.today.toString(Qt::ISODate)}, {u"due"_s, rows}});
}

} // namespace

Subcommand dueCommand()
{
    return {"due", QT_TRANSLATE_NOOP("Subcommands", "Everything with a date, over all families."),
        "", declare, run, "", true};
}

} // namespace hometray::ctl
