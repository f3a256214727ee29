// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace hometray {

/// A planned TAF as a calendar file (iCalendar, RFC 5545) that names no family: "TAF", the place,
/// an hour of London time, or the whole day when no time is set. `uid` tells later versions of the
/// same meeting apart from others; `stamp` is when the file is made.
[[nodiscard]] QByteArray calendarFile(
    const QString &uid, QDate day, QTime time, const QString &place, const QDateTime &stamp);

} // namespace hometray
