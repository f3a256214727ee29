// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/openconcerns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {

QList<OpenConcern> openConcerns(const CaseRecord &record)
{
    QList<OpenConcern> open;
    for (qsizetype i = 0; i < record.concerns.size(); ++i) {
        const Concern &concern = record.concerns.at(i);
        if (!concern.isOpen())
            continue;
        const bool told = std::any_of(record.concernsTold.begin(), record.concernsTold.end(),
            [&concern](const ConcernTold &one) { return one.concern == concern.id; });
        open.append({i, concern.on, told});
    }
    std::stable_sort(open.begin(), open.end(), [](const OpenConcern &a, const OpenConcern &b) {
        return std::pair(a.told, a.on) < std::pair(b.told, b.on);
    });
    return open;
}

QList<DueItem> dueItems(
    const CaseFacts &facts, const Situation &situation, const CaseRecord &record)
{
    QList<DueItem> items = dueItems(facts, situation);
    if (items.isEmpty() || items.first().kind != DueKind::Concern)
        return items;
    DueItem known = items.first();
    items.removeIf([](const DueItem &item) { return item.kind == DueKind::Concern; });
    qsizetype at = 0; // they come first
    for (const OpenConcern &concern : openConcerns(record)) {
        known.index = static_cast<int>(concern.index);
        known.evidence.code = concern.told ? u"concernTold"_s : u"concernNotTold"_s;
        known.evidence.values = {{u"openConcern"_s, concern.on}};
        items.insert(at++, known);
    }
    return items;
}

bool isUntold(const DueItem &item)
{
    return item.kind == DueKind::Concern && item.evidence.code == u"concernNotTold";
}

} // namespace hometray
