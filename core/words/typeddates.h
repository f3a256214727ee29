// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QList>
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

/// What something typed can mean. What can mean two things, or contradicts itself ("Tue 12 June"
/// of a Wednesday), is for the person who typed it to settle; nothing is guessed.
struct DateReading {
    QList<TypedMoment> meanings; ///< the likeliest first; none when it is no date
    bool unsure = false; ///< to be asked even with one meaning: "9.05" where a day is wanted

    [[nodiscard]] bool asks() const { return meanings.size() > 1 || (unsure && !meanings.empty()); }
    /// The one thing it means.
    [[nodiscard]] std::optional<TypedMoment> moment() const
    {
        return meanings.isEmpty() || asks() ? std::nullopt : std::optional(meanings.first());
    }
};

/// A day as people type it: "12/6", "12/6/19", "12 June", "June 12", "2019-06-12", "today",
/// "yesterday", "Monday", "+3w", "-2d", "+5" (days), "+1m".
[[nodiscard]] DateReading readDay(const QString &text, QDate today, Lean lean = Lean::Nearest);
/// A time as people type it: "3.15pm", "3pm", "15:15", "15.15", "1515". "3.15" may be in the
/// afternoon or at night: both, the afternoon first. Empty when it is no time.
[[nodiscard]] QList<QTime> readTime(const QString &text);
/// A day with or without a time after it: "today, 3.15pm", "12/6 15:15"; a time alone is today's.
[[nodiscard]] DateReading readMoment(const QString &text, QDate today, Lean lean = Lean::Past);

/// As above, and nothing where there is something to ask.
[[nodiscard]] std::optional<QDate> parseDay(
    const QString &text, QDate today, Lean lean = Lean::Nearest);
[[nodiscard]] std::optional<TypedMoment> parseMoment(
    const QString &text, QDate today, Lean lean = Lean::Past);

/// "Did you mean Wed 12 June 2019 or Tue 11 June 2019?"; empty when there is nothing to ask.
[[nodiscard]] QString questionOf(const DateReading &reading);
[[nodiscard]] QString questionOf(const QList<QTime> &times);

/// "Thu 20 June 2019", "3.15pm", and "Thu 20 June 2019, 3.15pm". All are read as what they say.
[[nodiscard]] QString dayInWords(QDate day);
[[nodiscard]] QString timeInWords(QTime time);
[[nodiscard]] QString momentInWords(const TypedMoment &moment);
/// The same, written so that it is read as this and nothing else.
[[nodiscard]] QString momentTyped(const TypedMoment &moment, QDate today, Lean lean);

} // namespace hometray
