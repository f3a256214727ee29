// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QString>
#include <QtCore/QTime>

namespace hometray::words {

/// "14 July 2025". Empty for no date, as all of these are.
[[nodiscard]] QString longDate(QDate day);
/// "14 July", with the year only when it is another than that of `today`.
[[nodiscard]] QString date(QDate day, QDate today);
/// "Thursday 25 July"; with the year when it is another than that of `today`.
[[nodiscard]] QString weekdayDate(QDate day, QDate today);
/// "Thu 25 Jul", for columns; with the year when it is another than that of `today`.
[[nodiscard]] QString shortDate(QDate day, QDate today);
/// "June 2019": the month a day is in.
[[nodiscard]] QString monthAndYear(QDate day);
/// "Thu", for the heads of columns; 1 is Monday.
[[nodiscard]] QString shortWeekday(int dayOfWeek);
/// "25 July to 1 September", with years where they are not that of `today`.
[[nodiscard]] QString span(QDate first, QDate last, QDate today);
/// "3.30pm", "9am", "12 noon", "12 midnight".
[[nodiscard]] QString timeOfDay(QTime at);
/// "today", "tomorrow", "yesterday", "in 5 days", "5 days ago".
[[nodiscard]] QString relative(QDate day, QDate today);

/// What a limit is counted in. Lateness is said in the unit of the limit, and names it.
enum class Unit {
    Days,
    WorkingDays,
};
/// "3 working days", "1 day".
[[nodiscard]] QString count(int number, Unit unit);
/// "2 working days late", "1 day late".
[[nodiscard]] QString late(int number, Unit unit);

/// With a capital letter at the beginning, for headings and buttons.
[[nodiscard]] QString capitalised(const QString &text);
/// "a", "a and b", "a, b and c".
[[nodiscard]] QString listed(const QStringList &parts);
/// Titles within a sentence: "“Was it held?”, “Share the home tray” and “Hold the TAF”". In
/// quotation marks, since one that asks would end the sentence.
[[nodiscard]] QString listedTitles(const QStringList &titles);
/// "label: text", or "label? – text" where the label asks.
[[nodiscard]] QString labelled(const QString &label, const QString &text);
/// The first `length` characters of a text on one line, with "…" when there is more: to the end of
/// a word, where that leaves most of it. Never cuts a character in two.
[[nodiscard]] QString shortened(const QString &text, int length);

} // namespace hometray::words
