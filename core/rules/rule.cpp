// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule.h"

#include <algorithm>

namespace hometray {

namespace {

Verdict yesIf(bool condition)
{
    return condition ? Verdict::Yes : Verdict::No;
}

/// Rows of a list of facts before a day.
qint32 rowsBefore(const CaseFacts &facts, quint8 list, FactDay day)
{
    qint32 count = 0;
    const auto before = [day](FactDay due) { return due != 0 && due < day ? 1 : 0; };
    if (list == 0) {
        for (const CaseFacts::OpenAction &action : facts.actions)
            count += before(action.due);
    } else if (list == 1) {
        for (const CaseFacts::Planned &planned : facts.planned)
            count += before(planned.on.day);
    } else {
        for (const CaseFacts::Request &request : facts.requests)
            count += before(request.neededBy);
    }
    return count;
}

} // namespace

Verdict Rule::evaluate(const MeasureInput &input, const QString **says) const
{
    if (says)
        *says = nullptr;
    return m_nodes.empty() ? Verdict::Yes : node(0, input, says);
}

Verdict Rule::node(std::size_t at, const MeasureInput &input, const QString **says) const
{
    const Node &self = m_nodes[at];
    const QString *own = self.says.isEmpty() ? nullptr : &self.says;
    const auto say = [says](const QString *code) {
        if (says)
            *says = code;
    };
    switch (self.op) {
    case Op::AllOf: {
        // The first part that is simply not done comes before one that is out of date, and that
        // before one which only EHM does not know yet.
        Verdict worst = Verdict::Yes;
        for (std::size_t child = at + 1; child < self.end; child = m_nodes[child].end) {
            const QString *code = nullptr;
            const Verdict verdict = node(child, input, &code);
            if (verdict <= worst)
                continue;
            worst = verdict;
            say(code ? code : own);
            if (verdict == Verdict::No)
                break;
        }
        return worst;
    }
    case Op::AnyOf: {
        Verdict best = Verdict::No;
        const QString *bestCode = nullptr;
        bool first = true;
        for (std::size_t child = at + 1; child < self.end; child = m_nodes[child].end) {
            const QString *code = nullptr;
            const Verdict verdict = node(child, input, &code);
            if (verdict == Verdict::Yes) {
                say(nullptr);
                return Verdict::Yes;
            }
            if (first || verdict < best || (verdict == best && !bestCode)) {
                best = verdict;
                bestCode = code;
            }
            first = false;
        }
        say(own ? own : bestCode);
        return best;
    }
    case Op::Not: {
        const Verdict verdict = node(at + 1, input, nullptr);
        say(own);
        if (verdict == Verdict::Unknown)
            return Verdict::Unknown;
        if (verdict != Verdict::Yes)
            say(nullptr);
        return yesIf(verdict != Verdict::Yes);
    }
    default:
        break;
    }
    const Verdict verdict = leaf(self, input);
    say(verdict == Verdict::Yes ? nullptr : own);
    return verdict;
}

Verdict Rule::leaf(const Node &self, const MeasureInput &input) const
{
    switch (self.op) {
    case Op::IsSet:
    case Op::IsTrue:
        return yesIf(hasHappened(*self.a, input));
    case Op::Known:
        return factNumber(*self.a, input) != 0 ? Verdict::Yes : Verdict::Unknown;
    case Op::Is: {
        const qint32 number = factNumber(*self.a, input);
        return yesIf(std::find(self.codes.begin(), self.codes.end(), number) != self.codes.end());
    }
    case Op::AtLeast:
        return yesIf(factNumber(*self.a, input) >= self.number);
    case Op::Since: {
        const Moment done = factMoment(*self.a, input);
        if (!hasHappened(*self.a, input))
            return Verdict::No;
        return done.since(factMoment(*self.b, input)) ? Verdict::Yes : Verdict::OutOfDate;
    }
    case Op::Unchanged:
        return factNumber(*self.a, input) != 0 ? Verdict::OutOfDate : Verdict::Yes;
    case Op::Settled:
        return factNumber(*self.a, input) == 0 ? Verdict::Yes : Verdict::Unknown;
    case Op::InEhm: {
        const Written written = factWritten(*self.a, input);
        if (!hasHappened(*self.a, input))
            return Verdict::No;
        return written.inEhm != 0 ? Verdict::Yes : Verdict::NotInEhm;
    }
    case Op::AllInEhm:
        return factNumber(*self.a, input) == 0 ? Verdict::Yes : Verdict::NotInEhm;
    case Op::WithinDays: {
        const FactDay start = factNumber(*self.a, input);
        const FactDay done = factNumber(*self.b, input);
        return yesIf(start != 0 && done != 0 && done - start <= self.number);
    }
    case Op::WorkingDaysAfter: {
        const FactDay start = factNumber(*self.a, input);
        const FactDay done = factNumber(*self.b, input);
        if (start == 0 || done == 0 || !input.situation.workingDays)
            return Verdict::No;
        return yesIf(
            input.situation.workingDays->between(dateOf(start), dateOf(done)).count <= self.number);
    }
    case Op::CountBefore:
        return yesIf(
            rowsBefore(input.facts, self.list, self.b ? factNumber(*self.b, input) : input.today)
            >= self.number);
    case Op::InSchoolHoliday: {
        const FactDay day = factNumber(*self.a, input);
        return yesIf(day != 0 && input.situation.calendar
            && input.situation.calendar->inSchoolHoliday(dateOf(day)));
    }
    case Op::Covers:
        return yesIf(factNumber(*self.a, input) == 0);
    case Op::AllOf:
    case Op::AnyOf:
    case Op::Not:
        break;
    }
    return Verdict::Unknown;
}

Verdict Rule::evaluateEhmAlone(const MeasureInput &input) const
{
    const bool missing = std::any_of(m_nodes.begin(), m_nodes.end(), [&](const Node &node) {
        return (node.op == Op::InEhm || node.op == Op::AllInEhm)
            && leaf(node, input) == Verdict::NotInEhm;
    });
    return missing ? Verdict::NotInEhm : Verdict::Yes;
}

QList<const FactInfo *> Rule::factsOf(std::size_t first, std::size_t end) const
{
    QList<const FactInfo *> result;
    for (; first < end; ++first) {
        for (const FactInfo *fact : {m_nodes[first].a, m_nodes[first].b}) {
            if (fact && !result.contains(fact))
                result << fact;
        }
    }
    return result;
}

QList<const FactInfo *> Rule::facts() const
{
    return factsOf(0, m_nodes.size());
}

QList<const FactInfo *> Rule::factsSaying(const QString *says) const
{
    for (std::size_t at = 0; says && at < m_nodes.size(); ++at) {
        if (&m_nodes[at].says == says)
            return factsOf(at, m_nodes[at].end);
    }
    return says ? QList<const FactInfo *>() : facts();
}

QList<const FactInfo *> Rule::factsOpen(const MeasureInput &input) const
{
    if (m_nodes.empty() || m_nodes.front().op != Op::AllOf)
        return facts();
    QList<const FactInfo *> result;
    for (std::size_t part = 1; part < m_nodes.front().end; part = m_nodes[part].end) {
        if (node(part, input, nullptr) != Verdict::Yes)
            result += factsOf(part, m_nodes[part].end);
    }
    return result;
}

QStringList Rule::codes() const
{
    QStringList result;
    for (const Node &self : m_nodes) {
        if (!self.says.isEmpty() && !result.contains(self.says))
            result << self.says;
    }
    return result;
}

} // namespace hometray
