// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    int count = 0;
    int warn = 0; ///< shown as pressing from so many days after the start; 0 for never
    LateUnit unit = LateUnit::Days;
};

/// A step of a checklist.
struct Step {
    QString id; ///< never changes its meaning
    QString title;
    QString help;
    QString source;
    QString mend; ///< id of the command that mends it
    QString mendAt; ///< the field of `mend` it is about, by path ("closure.summary"), or empty
    Rule when; ///< not needed unless Yes
    Rule rule;
    int deadline = -1; ///< in Policy::deadlines(); -1 for none
    QList<const FactInfo *> doneOn; ///< the last of these is the day it was done
    QList<const FactInfo *> values; ///< for the evidence
    QString doneCode; ///< evidence when done; "done" unless the policy says another
    bool warns = false; ///< a guard-rail: shown as a warning when it is open
    bool required = true; ///< for a gate
    qint32 override = 0; ///< overrideKey
};

/// A checklist of the policy.
struct ChecklistSpec {
    QString id;
    QString title;
    QString help;
    QString source;
    bool ofBreak = false; ///< belongs to one break, by the keyworker's own absence
    QList<Step> steps;
};

/// Numbers of the guard-rails.
struct Limits {
    int openActions = 8;
    int carriedOver = 3;
    int privateFosteringDays = 28;
    int openMonths = 12;
    int noteDays = 42;
    int lookBackMonths = 6;
};

/// Local practice as data: deadlines, choices, checklists, telephone numbers. Read from JSON, which
/// is stored under the hash of its bytes and never overwritten. Reading a loaded policy from
/// several threads is safe.
class Policy {
public:
    /// The newest format this program reads.
    static constexpr int newestFormat = 1;

    /// The policy in `json`. PolicyInvalid: file, place (JSON pointer, or "line N" when it is no
    /// JSON), reason: empty, tooLarge, json, format, newer, missing, list, duplicate, deadline,
    /// fact, factKind, and those of Rule::fromJson. Nothing of a faulty policy is used.
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
    [[nodiscard]] const Limits &limits() const { return m_limits; }
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
    QList<DoubleDistrict> m_districts;
    QList<Deadline> m_deadlines;
    int m_firstTaf = -1;
    int m_review = -1;
    QList<ChecklistSpec> m_checklists;
    Limits m_limits;
    QList<int> m_breaks;
};

} // namespace hometray
