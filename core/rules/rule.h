// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/facttable.h"

#include <QtCore/QJsonValue>

#include <vector>

namespace hometray {

/// How a rule turns out.
enum class Verdict : quint8 {
    Yes,
    NotInEhm, ///< written, not yet entered in EHM
    Unknown, ///< what it needs to know is not known
    OutOfDate, ///< done once, and something it rests on came afterwards
    No,
};

/// A condition over facts, from a small fixed set, as a policy writes it in JSON:
///
/// - `{"isSet": fact}`: the day, moment or writing is there
/// - `{"isTrue": fact}`: the flag is set, the count is not 0
/// - `{"is": [fact, code, …]}`: the fact is one of these codes
/// - `{"atLeast": [fact, number]}`: the count is that or more
/// - `{"since": [a, b]}`: a is there and not before b, by day and on one day by the order of
///   entries; OutOfDate when before
/// - `{"unchanged": what}`: nothing came since; OutOfDate when the moment is there, or the count is
///   not 0
/// - `{"inEhm": writing}`: it is written and entered in EHM; NotInEhm when only written
/// - `{"allInEhm": count}`: nothing is left of what is counted; NotInEhm while something is
/// - `{"withinDays": [a, number, b]}`: b is there, not more than so many days after a
/// - `{"workingDaysAfter": [a, number, b]}`: the same in working days
/// - `{"countBefore": [list, day, number]}`: so many or more rows of actions, planned or requests
///   lie before the day ("today" or a fact)
/// - `{"inSchoolHoliday": day}`: the day lies in a school holiday
/// - `{"covers": what}`: "contacts" or "shares" are there on each working day of the absence
/// - `{"known": fact}`: not 0, otherwise Unknown
/// - `{"settled": count}`: nothing of it is to be settled; Unknown while something is
/// - `{"allOf": […]}`, `{"anyOf": […]}`, `{"not": …}`
///
/// A list of conditions is short for allOf. Any of them may carry `"says": code`, the evidence when
/// it is why the whole rule is not Yes.
class Rule {
public:
    /// Always Yes.
    Rule() = default;

    /// The rule in `json`. PolicyInvalid (file, place, reason) names the JSON pointer of what is
    /// wrong; reasons are rule, fact, factKind, code, number, list, depth.
    [[nodiscard]] static Expected<Rule> fromJson(
        const QJsonValue &json, const QString &file, const QString &place);

    /// `says` becomes the evidence code of the part that decided, or nullptr when none says one.
    [[nodiscard]] Verdict evaluate(const MeasureInput &input, const QString **says = nullptr) const;
    [[nodiscard]] bool isEmpty() const { return m_nodes.empty(); }
    /// The facts it speaks of, for evidence.
    [[nodiscard]] QList<const FactInfo *> facts() const;
    /// Those of the part that says this code (the pointer `evaluate` gave); all when it is null, none
    /// when no part says it.
    [[nodiscard]] QList<const FactInfo *> factsSaying(const QString *says) const;
    /// Those of every part that is not Yes; `evaluate` says the first alone.
    [[nodiscard]] QList<const FactInfo *> factsOpen(const MeasureInput &input) const;
    /// Every evidence code in it.
    [[nodiscard]] QStringList codes() const;

    /// NotInEhm where something it asks to be in EHM is written and not there, whatever else it
    /// asks for; otherwise Yes.
    [[nodiscard]] Verdict evaluateEhmAlone(const MeasureInput &input) const;
    /// Whether it asks for something to be in EHM: what it asks for is then done on the day of that
    /// mark, and otherwise on the day people state.
    [[nodiscard]] bool asksForEhm() const
    {
        for (const Node &node : m_nodes) {
            if (node.op == Op::InEhm || node.op == Op::AllInEhm)
                return true;
        }
        return false;
    }

private:
    enum class Op : quint8 {
        IsSet,
        IsTrue,
        Is,
        AtLeast,
        Since,
        Unchanged,
        InEhm,
        AllInEhm,
        WithinDays,
        WorkingDaysAfter,
        CountBefore,
        InSchoolHoliday,
        Covers,
        Known,
        Settled,
        AllOf,
        AnyOf,
        Not,
    };
    struct Node {
        Op op = Op::IsSet;
        const FactInfo *a = nullptr;
        const FactInfo *b = nullptr;
        qint32 number = 0;
        quint8 list = 0; ///< of CountBefore
        quint16 end = 0; ///< one past its last descendant
        std::vector<qint32> codes;
        QString says;
    };
    class Reader;

    [[nodiscard]] QList<const FactInfo *> factsOf(std::size_t first, std::size_t end) const;
    [[nodiscard]] Verdict node(
        std::size_t at, const MeasureInput &input, const QString **says) const;
    [[nodiscard]] Verdict leaf(const Node &node, const MeasureInput &input) const;

    std::vector<Node> m_nodes; ///< each before its children
};

} // namespace hometray
