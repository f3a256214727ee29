// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/facts.h"

#include <QtCore/QJsonValue>

namespace hometray {

/// A number of a policy, and the days from which it was another one: what began under an older
/// number is judged by that.
class DatedNumber {
public:
    DatedNumber() = default;
    explicit DatedNumber(int always) : m_since({{0, always}}) { }

    /// A plain number holds always; otherwise `[{"from": "2019-09-01", "is": 8}, …]` in the order
    /// of their days, of which the first may leave out its day. Nothing when it is neither, or a
    /// number does not lie between these two.
    [[nodiscard]] static std::optional<DatedNumber> fromJson(
        const QJsonValue &json, int least, int most);

    /// The number that held on a day; before the first of its days, the first.
    [[nodiscard]] int on(FactDay day) const;
    [[nodiscard]] int newest() const { return m_since.isEmpty() ? 0 : m_since.last().second; }
    /// Each number with the day from which it holds, 0 for always.
    [[nodiscard]] const QList<std::pair<FactDay, int>> &all() const { return m_since; }

private:
    QList<std::pair<FactDay, int>> m_since;
};

} // namespace hometray
