// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"

#include <QtCore/QList>

#include <optional>

namespace hometray {

/// Which rows differ from those before. Nothing when they are of other families, or when so many
/// differ that a model better shows all of them anew. To be called off the GUI thread where there
/// are many.
template <class Row>
[[nodiscard]] std::optional<QList<int>> rowsApart(const QList<Row> &rows, const QList<Row> &before)
{
    constexpr qsizetype mostToldAlone = 100;
    if (rows.size() != before.size())
        return std::nullopt;
    QList<int> apart;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i].caseId != before[i].caseId || apart.size() > mostToldAlone)
            return std::nullopt;
        if (rows[i] != before[i])
            apart.append(int(i));
    }
    return apart;
}

} // namespace hometray
