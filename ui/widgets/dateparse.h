// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QString>
#include <QtCore/QTime>

#include <optional>

namespace hometray {

/// Which year a day without one is in: the nearest, the last that is not after today, or the next
/// that is not before it.
enum class Lean { Nearest, Past, Future };

struct TypedMoment {
    QDate day;
    std::optional<QTime> time;

    friend bool operator==(const TypedMoment &, const TypedMoment &) = default;
};

/// A day as people type it: "12/6", "12/6/19", "12 June", "June 12", "2019-06-12", "today",
/// "yesterday", "Monday", "+3w", "-2d", "+5" (days), "+1m". Nothing when it is none of these or no
/// day of the calendar.
[[nodiscard]] std::optional<QDate> parseDay(
    const QString &text, QDate today, Lean lean = Lean::Nearest);
/// A time as people type it: "3.15pm", "3pm", "15:15", "15.15", "1515".
[[nodiscard]] std::optional<QTime> parseTime(const QString &text);
/// A day with or without a time after it: "today, 3.15pm", "12/6 15:15"; a time alone is today's.
[[nodiscard]] std::optional<TypedMoment> parseMoment(
    const QString &text, QDate today, Lean lean = Lean::Past);

/// "Thu 20 June 2019", and "3.15pm".
[[nodiscard]] QString dayInWords(QDate day);
[[nodiscard]] QString timeInWords(QTime time);

} // namespace hometray
