// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/datednumber.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace hometray {

std::optional<DatedNumber> DatedNumber::fromJson(const QJsonValue &json, int least, int most)
{
    DatedNumber number;
    const QJsonArray steps =
        json.isArray() ? json.toArray() : QJsonArray{QJsonObject{{u"is"_s, json}}};
    for (const QJsonValue &one : steps) {
        const QJsonObject step = one.toObject();
        const FactDay from =
            factDay(QDate::fromString(step.value(u"from"_s).toString(), Qt::ISODate));
        const int is = step.value(u"is"_s).toInt(least - 1);
        const bool dated = step.contains(u"from"_s);
        const bool later =
            number.m_since.isEmpty() ? !dated || from != 0 : from > number.m_since.last().first;
        if (is < least || is > most || !later || step.size() != (dated ? 2 : 1))
            return std::nullopt;
        number.m_since.append({from, is});
    }
    return number.m_since.isEmpty() ? std::nullopt : std::optional(number);
}

int DatedNumber::on(FactDay day) const
{
    int held = m_since.isEmpty() ? 0 : m_since.first().second;
    for (const auto &[from, is] : m_since) {
        if (from <= day)
            held = is;
    }
    return held;
}

} // namespace hometray
