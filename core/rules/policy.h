// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/datednumber.h"
#include "rules/listrole.h"
#include "rules/policyexample.h"
#include "rules/rule.h"

#include <QtCore/QStringList>

namespace hometray {

/// One entry of a choice list: the code that is stored, and what a person reads.
struct Choice {
    QString code;
    QString words;
};

/// A number to ring, editable in the policy.
struct Telephone {
    QString id; ///< emergency, customerServiceCentre, helpdesk, …
    QString name;
    QString number;
    QString note;
};

/// The coordinators of two districts.
struct DoubleDistrict {
    QString id;
    QString name;
    QStringList districts; ///< codes of the choice list "districts"
    QList<Telephone> coordinators;
};

enum class LateUnit : quint8 { Days, WorkingDays };

/// How long something may take: so many days after a fact.
struct Deadline {
    QString id; ///< "D5"
    QString title;
    QString source;
    const FactInfo *after = nullptr;
    DatedNumber length; ///< in `unit`
    int warn = 0; ///< shown as pressing from so many days after the start; 0 for never
    LateUnit unit = LateUnit::Days;

    /// How many days or working days it gives to what began on that day.
    [[nodiscard]] int count(FactDay began) const { return length.on(began); }
};

/// As a policy writes it: "afterTaf"; empty for None.
[[nodiscard]] QString listRoleName(ListRole role);

/// What mends a step: a command, and the field of it the step is about.
struct Mend {
    QString command;
    QString at; ///< by path, or empty
};

/// A step: one thing with one answer, in whichever lists name it.
struct Step {
    QString id; ///< never changes its meaning
    QString title; ///< how it is when it is done: "Family's copy given"
    QString toDo; ///< what is to be done while it is open, or empty: "Give the family their copy"
    QString help;
    QString source;
    QString mend; ///< id of the command that mends it
    QString mendAt; ///< the field of `mend` it is about, by path ("closure.summary"), or empty
    QHash<QString, Mend> mends; ///< where another command mends it, by evidence code
    Rule when; ///< not needed unless Yes
    Rule rule;
    int deadline = -1; ///< in Policy::deadlines(): its own, else its list's; -1 for none
    CaseFacts::DutyKind duty = CaseFacts::NoDuty; ///< the duty it is about
    QString limitOf; ///< the step whose limit is this one's too while both are open, or empty
    QList<const FactInfo *> doneOn; ///< the last of these is the day it was done
    QList<const FactInfo *> values; ///< for the evidence
    QString doneCode; ///< evidence when done; "done" unless the policy says another
    bool warns = false; ///< a guard-rail: shown as a warning when it is open
    bool required = true; ///< for a gate
    bool question = false; ///< there is nothing to see of it but while it is open
    bool settles = false; ///< until it is done, nothing may rest on the rest
    bool outlivesBreak = false; ///< left open before a break, it stays late when that is over
    bool laterTafCounts = false; ///< left open before a break, a TAF held in it does it late
    QHash<QString, QString> sentences; ///< its own, by evidence code; see sentenceParts
    QStringList formerly; ///< "list/step" by which older entries name it
    QList<qint32> overrides; ///< overrideKey in each list that names it, and formerly
};

/// A checklist of the policy.
struct ChecklistSpec {
    QString id;
    QString title;
    QString help;
    QString source;
    ListRole role = ListRole::None;
    bool ofBreak = false; ///< belongs to one break, by the keyworker's own absence
    QHash<QString, QString> sentences; ///< of why it does not apply, by evidence code
    Rule applies; ///< not for this family unless Yes; nothing of it is asked then
    QList<Step> steps;

    /// The step of that id, or that an older entry named so in this list; nullptr when it has none.
    [[nodiscard]] const Step *step(QStringView stepId) const;
};

/// Numbers of the guard-rails, each as it held on the day what it limits began.
struct Limits {
    DatedNumber openActions;
    DatedNumber carriedOver;
    DatedNumber privateFosteringDays;
    DatedNumber openMonths;
    DatedNumber noteDays;
    DatedNumber lookBackMonths;
    DatedNumber sixteenAheadDays;
    DatedNumber breakAheadWorkingDays;
    DatedNumber registrationWorkingDays{5}; ///< within which the Helpdesk sets a family up

    /// By its name in a policy; nullptr when there is none.
    [[nodiscard]] const DatedNumber *named(QStringView name) const;
    void set(QStringView name, const DatedNumber &number);
    [[nodiscard]] static QStringList names();
};

/// Local practice as data: deadlines, choices, checklists, telephone numbers. Read from JSON, which
/// is stored under the hash of its bytes and never overwritten. Steps are defined once, by id, and
/// lists name them. Reading a loaded policy from several threads is safe.
class Policy {
public:
    /// The newest format this program reads.
    static constexpr int newestFormat = 2;

    /// The policy in `json`. PolicyInvalid: file, place (JSON pointer, or "line N" when it is no
    /// JSON), reason: empty, tooLarge, json, format, newer, missing, list, duplicate, deadline,
    /// fact, factKind, field, condition, step, unused, role, sentence, example, state, date, and
    /// those of Rule::fromJson. Nothing of a faulty policy is used. One of an older format is raised
    /// first. Whether its examples come out is not looked at here.
    [[nodiscard]] static Expected<Policy> fromJson(const QByteArray &json, const QString &file);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &version() const { return m_version; }
    [[nodiscard]] const QStringList &sources() const { return m_sources; }
    /// BLAKE2b-256 of the bytes.
    [[nodiscard]] const QByteArray &hash() const { return m_hash; }

    /// The choices of a list, empty when there is no such list.
    [[nodiscard]] QList<Choice> choices(const QString &list) const;
    [[nodiscard]] QStringList choiceLists() const { return m_choices.keys(); }
    [[nodiscard]] bool isChoice(QStringView list, QStringView code) const;
    /// What a person reads for a code; the code itself when the list does not have it.
    [[nodiscard]] QString choiceWords(const QString &list, const QString &code) const;

    [[nodiscard]] const QList<Telephone> &telephones() const { return m_telephones; }
    /// Keys of the county's coordinators, which each case names for itself (record/access.h).
    [[nodiscard]] const QList<SigningKey> &coordinatorKeys() const { return m_coordinatorKeys; }
    [[nodiscard]] const QList<DoubleDistrict> &doubleDistricts() const { return m_districts; }
    /// The coordinators for a district, or nullptr.
    [[nodiscard]] const DoubleDistrict *coordinatorsOf(QStringView district) const;

    [[nodiscard]] const QList<Deadline> &deadlines() const { return m_deadlines; }
    [[nodiscard]] const Deadline *deadline(QStringView id) const;
    /// D3 and D4, which measures need in every evaluation.
    [[nodiscard]] const Deadline *firstTafDeadline() const { return at(m_firstTaf); }
    [[nodiscard]] const Deadline *reviewDeadline() const { return at(m_review); }

    [[nodiscard]] const QList<ChecklistSpec> &checklists() const { return m_checklists; }
    [[nodiscard]] const ChecklistSpec *checklist(QStringView id) const;
    /// A step as the first list that names it has it; nullptr when there is none.
    [[nodiscard]] const Step *step(QStringView id) const;
    /// The list of that role; nullptr when the policy has none.
    [[nodiscard]] const ChecklistSpec *checklist(ListRole role) const;
    [[nodiscard]] const Limits &limits() const { return m_limits; }
    /// Stories that it must judge as they say: `failingExamples` (workspace) tries them.
    [[nodiscard]] const QList<PolicyExample> &examples() const { return m_examples; }
    /// Whether steps before this break are asked for.
    [[nodiscard]] bool breakNeedsSteps(BreakKind kind) const
    {
        return m_breaks.contains(static_cast<int>(kind));
    }
    /// Every evidence code a step of this policy can come with.
    [[nodiscard]] QStringList evidenceCodes() const;

private:
    class Reader;
    [[nodiscard]] const Deadline *at(int index) const
    {
        return index >= 0 ? &m_deadlines.at(index) : nullptr;
    }

    QString m_name;
    QString m_version;
    QStringList m_sources;
    QByteArray m_hash;
    QHash<QString, QList<Choice>> m_choices;
    QList<Telephone> m_telephones;
    QList<SigningKey> m_coordinatorKeys;
    QList<DoubleDistrict> m_districts;
    QList<Deadline> m_deadlines;
    int m_firstTaf = -1;
    int m_review = -1;
    QList<ChecklistSpec> m_checklists;
    Limits m_limits;
    QList<int> m_breaks;
    QList<PolicyExample> m_examples;
};

} // namespace hometray
