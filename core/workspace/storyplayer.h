// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/fold.h"
#include "journal/signer.h"
#include "rules/checklist.h"
#include "workflow/command.h"
#include "workflow/context.h"
#include "workspace/leftcase.h"
#include "workspace/rulebook.h"

#include <QtCore/QJsonObject>

namespace hometray {

/// What rules know on a day besides the facts, for the keyworker of a story; `breakId` empty: no
/// break. Points into `rules`.
[[nodiscard]] Situation storySituation(
    const Rulebook &rules, QDate today, const QString &breakId = {});

/// Plays one story of a family as it would be written on a laptop: each command is decided, signed
/// and taken into a journal in memory, and the record folded from it. For the examples of a policy
/// and the second opinion on the rules (tests/oracle). One thread.
class StoryPlayer {
public:
    /// `rules` outlive it.
    explicit StoryPlayer(const Rulebook &rules);

    /// A command of a story, `{"at", "command", "fields"}`, at or after the moment of the one
    /// before. Labels such as "$mum" stand for ids; "$entry/7" for what the eighth command wrote.
    /// Errors: those of Command::fromFields, and refusals.
    [[nodiscard]] Expected<void> play(const QJsonObject &command);

    [[nodiscard]] const CaseRecord &record() { return m_case.record(); }
    [[nodiscard]] const CaseJournal &journal() const { return m_case.journal(); }
    [[nodiscard]] CaseFacts facts();
    /// The break with steps that goes on on a day, or comes next; empty when none is known.
    [[nodiscard]] QString breakToCome(QDate day) const;
    /// The situation before a break, with the keyworker's own days away.
    [[nodiscard]] Situation before(QDate today, const QString &breakId) const;
    /// "$mum" for the id it stands for; the id as text when no label does.
    [[nodiscard]] QString labelOf(const ObjectId &id) const;

private:
    [[nodiscard]] ObjectId idOf(const QString &label);
    [[nodiscard]] QJsonValue withEntries(const QJsonValue &json) const;
    [[nodiscard]] Context context();
    Expected<void> decideAndWrite(const Command &command);
    Expected<void> noteAbsences();
    Expected<void> write(const QList<Event> &events);

    const Rulebook &m_rules;
    SeededRandom m_random{2019};
    Signer m_signer;
    LiveCase m_case;
    LeftCase m_left;
    CaseRecord m_desk;
    bool m_opened = false;
    QDate m_day;
    QTime m_time;
    qint64 m_lastMs = 0;
    QHash<QString, ObjectId> m_labels;
    QHash<ObjectId, QString> m_names;
    QList<EntryId> m_entryOf; ///< by command; null when it wrote none
};

} // namespace hometray
