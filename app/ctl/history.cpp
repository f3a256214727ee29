// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/sources.h"
#include "subcommand.h"
#include "table.h"
#include "words/dates.h"
#include "workspace/historylines.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class HistoryText {
    Q_DECLARE_TR_FUNCTIONS(HistoryCommand)
};

void declare(QCommandLineParser &) { }

/// What became of entries.
struct Since {
    QSet<EntryId> undone;
    QSet<EntryId> corrected;
};

/// What else is to be said of an entry: corrected, undone, erased.
QString marksOf(const HistoryRow &row, const Since &since)
{
    QStringList marks;
    if (since.undone.contains(row.id))
        marks.append(HistoryText::tr("undone later"));
    else if (since.corrected.contains(row.id))
        marks.append(HistoryText::tr("corrected later"));
    if (row.erased)
        marks.append(HistoryText::tr("text erased"));
    if (row.notShared)
        marks.append(HistoryText::tr("not shared with you"));
    if (row.setAside)
        marks.append(HistoryText::tr("set aside"));
    if (row.clockDoubtful)
        marks.append(HistoryText::tr("time in doubt"));
    if (row.datedAhead)
        marks.append(HistoryText::tr("dated after today"));
    return marks.isEmpty() ? QString() : u" ("_s + marks.join(u", "_s) + u')';
}

QJsonObject rowJson(const HistoryRow &row, const QString &line)
{
    QJsonObject json{{u"id"_s, row.id.hex()}, {u"kind"_s, row.kind}, {u"line"_s, line},
        {u"author"_s, row.authorName}, {u"authorKey"_s, row.author.hex()},
        {u"written"_s,
            QDateTime::fromMSecsSinceEpoch(row.writtenMs, Qt::UTC).toString(Qt::ISODate)},
        {u"applied"_s, row.at >= 0}};
    if (row.corrects)
        json.insert(u"corrects"_s, row.corrects->hex());
    if (row.correctedBy)
        json.insert(u"correctedBy"_s, row.correctedBy->hex());
    for (const auto &[name, is] :
        {std::pair(u"withdrawn"_s, row.withdrawn), std::pair(u"erased"_s, row.erased),
            std::pair(u"notShared"_s, row.notShared), std::pair(u"setAside"_s, row.setAside),
            std::pair(u"clockDoubtful"_s, row.clockDoubtful),
            std::pair(u"datedAhead"_s, row.datedAhead)}) {
        if (is)
            json.insert(name, true);
    }
    return json;
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    const auto names = argumentsOf(parser, 1, 1);
    if (!names)
        return Unexpected(names.error());
    const auto id = session.caseNamed(names->first(), Named::ToRead);
    if (!id)
        return Unexpected(id.error());
    const auto record = session.record(*id);
    if (!record)
        return Unexpected(record.error());
    const auto workspace = session.opened();
    if (!workspace)
        return Unexpected(workspace.error());
    const auto rows = waitFor((*workspace)->history(*id));
    if (!rows)
        return Unexpected(rows.error());
    Table table({HistoryText::tr("Written"), HistoryText::tr("Id"), HistoryText::tr("What")});
    const Since since{undoneIn(*rows), correctedIn(*rows)};
    QJsonArray all;
    for (qsizetype at = 0; at < rows->size(); ++at) {
        const HistoryRow &row = rows->at(at);
        const QDateTime written = londonTime(row.writtenMs);
        const QString line = historyLine(*rows, at, **record);
        table.add({words::longDate(written.date()) + u", "_s + words::timeOfDay(written.time()),
            row.id.hex().left(8), line + marksOf(row, since)});
        all.append(rowJson(row, line));
    }
    return Output::of(table.text(), {{u"case"_s, id->hex()}, {u"history"_s, all}});
}

} // namespace

Subcommand historyCommand()
{
    return {"history",
        QT_TRANSLATE_NOOP("Subcommands", "What was written for a family, when and by whom."), "",
        declare, run, "FAMILY"};
}

} // namespace hometray::ctl
