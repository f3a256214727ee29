// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/policy.h"

#include <QtCore/QVariantMap>

#include <optional>

namespace hometray {

/// How a step stands.
enum class StepState : quint8 {
    Done,
    NotNeeded,
    ToDo,
    OutOfDate, ///< done once, and something it rests on came afterwards
    Overdue,
    CannotBeJudged, ///< entries are missing here, or what it needs to know is not known
};

/// "done", "notNeeded", …: as JSON and closed cases have it. Never changes.
[[nodiscard]] QString stateName(StepState state);
/// The state of that name; nothing when there is none.
[[nodiscard]] std::optional<StepState> stateNamed(QStringView name);

/// Why a step stands as it does: a code of Policy::evidenceCodes() and values `words` makes a
/// sentence of. Besides the facts the step names there may be "people", "actions", "meetings",
/// "team" (lists of indexes into the record's lists).
struct Evidence {
    QString code;
    QVariantMap values;
    QString sentence = {}; ///< the policy's own for this code, or empty; see sentenceParts
    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// A step as it stands for a case on a day.
struct StepResult {
    QString id;
    StepState state = StepState::ToDo;
    QDate due; ///< not valid when it has no limit, or the clocks stand still
    int late = 0; ///< by how much, in `unit`; also of what was done late
    LateUnit unit = LateUnit::Days;
    bool writtenNotInEhm = false; ///< written, and only EHM does not know
    bool overridden = false; ///< answered by somebody else than the keyworker
    bool doneLate = false; ///< of a list that is over: open when the keyworker left, and done since
    bool provisional = false; ///< rests on a calendar nobody has published, or assumed days
    bool warns = false; ///< a guard-rail that is not kept
    bool required = true;
    QString dueInBreak; ///< id of the school holiday the limit falls in, or empty
    QDate doneOn; ///< when that is known
    Evidence evidence;
    QList<OpenItem> items; ///< what exactly is open, where that can be named
    QList<OpenItem> behind; ///< what is open for any reason, not for the one that is said alone
    QString mend; ///< id of the command that mends it; empty when nothing is to be mended
    QString mendAt; ///< the field of that command it is about, by path; may be empty

    [[nodiscard]] bool isOpen() const
    {
        return state != StepState::Done && state != StepState::NotNeeded;
    }
    friend bool operator==(const StepResult &, const StepResult &) = default;
};

/// What a step is called as it stands: by what is to be done while it is open.
[[nodiscard]] const QString &titleOf(const Step &step, const StepResult &result);

/// A checklist as it stands for a case on a day.
struct ChecklistResult {
    QString id;
    QString breakId; ///< of the break it was judged for, or empty
    /// Whether it is for this family at all. If not, none of its steps is asked and it is never
    /// ready; `whyNot` says why.
    bool applies = true;
    Evidence whyNot;
    QList<StepResult> steps; ///< in the policy's order
    bool concernOpen = false; ///< now: then nothing is ready, and it is said first
    bool concernThen = false; ///< at the moment the list is about: then nothing was
    bool provisional = false; ///< of any step
    /// Of a list of a break: the last day at work is over. What was open then is late, and what is
    /// complete was left ready and is not ready any more.
    bool over = false;

    /// It applies, something is asked, every required step is done or not needed, no concern is open,
    /// and it is not over.
    [[nodiscard]] bool ready() const { return !over && complete(); }
    /// It is over, and everything was there when the keyworker left.
    [[nodiscard]] bool leftReady() const;
    /// All of that, whether or not it is over.
    [[nodiscard]] bool complete() const;
    /// Required steps that are open.
    [[nodiscard]] int openSteps() const;
    /// Required steps that were open when the keyworker left, whether or not they were done since.
    [[nodiscard]] int leftOpenSteps() const;
    [[nodiscard]] int doneSteps() const;
    /// Steps that count: all but those not needed.
    [[nodiscard]] int neededSteps() const;
    [[nodiscard]] const StepResult *step(QStringView stepId) const;
    friend bool operator==(const ChecklistResult &, const ChecklistResult &) = default;
};

/// A step's state alone, as lists of thousands of families need it.
struct Judgement {
    StepState state = StepState::ToDo;
    LateUnit unit = LateUnit::Days;
    bool writtenNotInEhm = false;
    bool overridden = false;
    bool provisional = false;
    FactDay due = 0;
    FactDay doneOn = 0;
    qint32 late = 0;
    const QString *says = nullptr; ///< evidence code of the part that decided, or nullptr
    const CaseFacts::Duty *duty = nullptr; ///< of the facts, when the step is about one
    const CaseFacts::Override *answer = nullptr; ///< of the facts, when it is `overridden`
};

/// Whether a list is for a family, by its condition.
struct Applies {
    Verdict verdict = Verdict::Yes;
    const QString *says = nullptr; ///< why not
    bool surely = false; ///< entries that are missing could not change it
};

/// A list for one case at the moment the list is for. Whether it applies and what it is judged by is
/// worked out once, for all steps that are asked of it. What it is made of must outlive it; a list
/// must be one of `situation.policy`.
class ListForCase {
public:
    ListForCase(const ChecklistSpec &list, const CaseFacts &facts, const Situation &situation);
    Q_DISABLE_COPY_MOVE(ListForCase)

    [[nodiscard]] bool applies() const;
    /// How a step of the list stands.
    [[nodiscard]] Judgement judge(const Step &step) const;
    /// The same with its evidence.
    [[nodiscard]] StepResult evaluate(const Step &step) const;
    /// How it stands today, whatever moment the list is for.
    [[nodiscard]] StepResult evaluateToday(const Step &step) const;
    /// All of it.
    [[nodiscard]] ChecklistResult evaluate() const;

private:
    template <class Use>
    void judgeWith(const Step &step, const Use &use) const;

    const ChecklistSpec &m_list;
    const CaseFacts &m_facts;
    const Situation &m_situation;
    CaseFacts::Break m_unwritten;
    MeasureInput m_now;
    Applies m_whole;
    // Once the last day at work before the break is over.
    Situation m_leaving;
    CaseFacts::Break m_unwrittenThen;
    std::optional<MeasureInput> m_then;
};

/// What has to be done before closing: so many open steps of its checklist, and what mends the
/// first.
struct ComesFirst {
    Mend mend;
    int steps = 0;
};
/// Nothing when the checklist of closing is complete.
[[nodiscard]] std::optional<ComesFirst> beforeClosing(
    const CaseFacts &facts, const Situation &situation);

// One question alone.
/// Whether a list is for this family in this situation.
[[nodiscard]] bool appliesTo(
    const ChecklistSpec &list, const CaseFacts &facts, const Situation &situation);

/// How a step stands. `list` must be the step's checklist of `situation.policy`.
[[nodiscard]] Judgement judge(const ChecklistSpec &list, const Step &step, const CaseFacts &facts,
    const Situation &situation);

/// A step with its evidence.
[[nodiscard]] StepResult evaluate(const ChecklistSpec &list, const Step &step,
    const CaseFacts &facts, const Situation &situation);
/// A whole checklist.
[[nodiscard]] ChecklistResult evaluate(
    const ChecklistSpec &list, const CaseFacts &facts, const Situation &situation);
/// The checklist of that role; one that does not apply when the policy has none.
[[nodiscard]] ChecklistResult evaluate(
    ListRole role, const CaseFacts &facts, const Situation &situation);
/// The checklist called `id`; ChecklistUnknown (checklist).
[[nodiscard]] Expected<ChecklistResult> evaluate(
    QStringView id, const CaseFacts &facts, const Situation &situation);

/// The guard-rails that are not kept: steps of the lists that apply that warn and are open, each
/// once.
[[nodiscard]] QList<StepResult> warnings(const CaseFacts &facts, const Situation &situation);

/// Where an FFA stands: the six stages of a family's page, and its end.
enum class Stage : quint8 {
    Opened = 1, ///< waiting for the Helpdesk
    Assessment,
    Taf,
    Plan,
    Outcomes,
    Closure,
    Closed,
};
[[nodiscard]] Stage stageOf(const CaseFacts &facts);
/// Whether it lies behind and nothing of it was done: help was refused, it was opened in error, or it
/// was taken up later.
[[nodiscard]] bool isPassedOver(Stage stage, const CaseFacts &facts);

} // namespace hometray
