// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/leaving.h"

#include <QtCore/QVariantList>

namespace hometray {

enum class FactKind : quint8 {
    Flag,
    Count,
    Day,
    Moment,
    Written,
    Code, ///< one of a few named numbers
};

enum class FactScope : quint8 {
    Row, ///< CaseFacts::Row
    Break, ///< "break.told": CaseFacts::Break of the break in question
    Measure, ///< worked out for the day: ages, what is late, what covers what
};

/// What a measure is worked out from.
struct MeasureInput {
    const CaseFacts &facts;
    const CaseFacts::Break &holiday; ///< all zero when nothing was written for the break
    const Situation &situation;
    FactDay today = 0;
    bool over = false; ///< of a list of a break: the last day at work is over, and it is about that
    CaseAway away = awayOf(facts, situation);

    /// The day the question is about: today, or the last day at work once a list of a break is over;
    /// of a closed FFA not later than its closing.
    [[nodiscard]] FactDay about() const
    {
        const FactDay day = over ? std::min(today, away.lastDayAtWork) : today;
        return facts.row.closed.isSet() ? std::min(day, facts.row.closed.day) : day;
    }
};
/// The number; the rows it counts (indexes in the record's list) are added to `rows` when that is
/// not null.
using Measure = qint32 (*)(const MeasureInput &, QVariantList *rows);

/// A number of a code fact and its name in a policy.
struct FactCode {
    const char *name;
    qint32 value;
};

/// A named fact that a rule can speak of.
struct FactInfo {
    const char *name = nullptr;
    FactScope scope = FactScope::Row;
    FactKind kind = FactKind::Count;
    quint16 offset = 0; ///< in qint32 from the start of its row
    Measure measure = nullptr;
    const FactCode *codes = nullptr; ///< ends with a null name
    /// What the rows of a measure are: people, actions, meetings, requests; for words.
    const char *rows = "";
    bool mayLieAhead = false;
    /// The limit of the policy that a measure rests on, or empty; evidence has it as
    /// "limit.noteDays".
    const char *limit = "";
};

/// Every fact a policy can name.
[[nodiscard]] const QList<FactInfo> &factTable();
[[nodiscard]] const FactInfo *factNamed(QStringView name);

/// The fact's number; for Day, Moment and Written the day.
[[nodiscard]] qint32 factNumber(
    const FactInfo &fact, const MeasureInput &input, QVariantList *rows = nullptr);
/// Whether it has happened by the day of the situation. A day that lies ahead by its nature (a
/// planned TAF, a look-back) has happened when it is set; any other planned for later fulfils
/// nothing yet.
[[nodiscard]] bool hasHappened(const FactInfo &fact, const MeasureInput &input);
/// When a Day, Moment or Written was; a Day has no place in the order of entries.
[[nodiscard]] Moment factMoment(const FactInfo &fact, const MeasureInput &input);
[[nodiscard]] Written factWritten(const FactInfo &fact, const MeasureInput &input);
/// For evidence: a date, a number, a bool, or the name of a code.
[[nodiscard]] QVariant factValue(const FactInfo &fact, const MeasureInput &input);

} // namespace hometray
