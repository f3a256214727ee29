// SPDX-License-Identifier: GPL-3.0-or-later
#include "datedahead.h"

#include "record/sources.h"
#include "table.h"
#include "words/history.h"
#include "workspace/clockkeeper.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

Expected<AheadOutput> aheadOutput(Workspace &workspace)
{
    const auto ahead = waitFor(ClockKeeper::of(workspace).datedAhead());
    if (!ahead)
        return Unexpected(ahead.error());
    AheadOutput output;
    Table table({}, 2);
    int entries = 0;
    QDate first;
    QDate last;
    for (const DatedAhead &one : *ahead) {
        const QDate from = londonDay(one.firstMs);
        const QDate until = londonDay(one.lastMs);
        entries += one.entries;
        first = first.isValid() ? qMin(first, from) : from;
        last = last.isValid() ? qMax(last, until) : until;
        // One's own details have no history to look at.
        const auto known = workspace.knownCase(one.caseId);
        if (known)
            table.add({known->line->family, QString::number(one.entries),
                u"hometrayctl history "_s + one.caseId.hex().left(8)});
        output.json.append(QJsonObject{{u"case"_s, one.caseId.hex()},
            {u"family"_s, known ? known->line->family : QString()}, {u"entries"_s, one.entries},
            {u"first"_s, from.toString(Qt::ISODate)}, {u"last"_s, until.toString(Qt::ISODate)}});
    }
    if (entries > 0)
        output.text =
            wrapped(words::datedAhead(entries, first, last), textWidth) + u'\n' + table.text();
    return output;
}

} // namespace hometray::ctl
