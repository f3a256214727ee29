// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>

#include <optional>

namespace hometray {

/// The place (JSON pointer) of the first key that stands twice in one object of a valid document:
/// Qt takes the last of them without a word, and one id would mean two things.
[[nodiscard]] std::optional<QString> keyGivenTwice(const QByteArray &json);

/// A policy of format 1 as one of format 2 that judges alike: steps that are the same in two lists
/// become one, those that only share an id keep one each, and lists get the conditions that all
/// their steps had. What is wrong in it stays wrong.
[[nodiscard]] QJsonObject raisedToFormat2(const QJsonObject &format1);

} // namespace hometray
