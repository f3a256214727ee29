// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace hometray::ctl {

/// A key that stands twice in one object, and where it does so again. Of two texts under one key a
/// reader of JSON keeps the last and says nothing.
struct KeyTwice {
    QString key;
    qsizetype offset = 0;
};
/// The first such key of a text that is JSON.
[[nodiscard]] std::optional<KeyTwice> keyTwice(const QByteArray &json);

} // namespace hometray::ctl
