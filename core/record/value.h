// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonValue>
#include <QtCore/QList>
#include <QtCore/QString>

#include <variant>

namespace hometray {

/// What a field holds when it is neither a member of a struct nor bytes on a disk. A field that is
/// not set holds nothing (`std::monostate`); days are Julian day numbers, times minutes.
class Value {
public:
    using List = QList<Value>;

    Value() = default;
    Value(bool v) : m_data(v) { }
    Value(qint64 v) : m_data(v) { }
    Value(QString v) : m_data(std::move(v)) { }
    Value(QByteArray v) : m_data(std::move(v)) { }
    Value(List v) : m_data(std::move(v)) { }

    [[nodiscard]] bool isSet() const { return !std::holds_alternative<std::monostate>(m_data); }
    template <class T>
    [[nodiscard]] const T *as() const
    {
        return std::get_if<T>(&m_data);
    }
    [[nodiscard]] const auto &data() const { return m_data; }

    friend bool operator==(const Value &, const Value &) = default;

private:
    std::variant<std::monostate, bool, qint64, QString, QByteArray, List> m_data;
};

} // namespace hometray
