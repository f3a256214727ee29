// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "store/connection.h"
#include "store/secretbytes.h"

namespace hometray {

/// A signing key of the person whose store this is. The newest Current one signs.
struct Identity {
    enum class State {
        Current = 0,
        /// Made when a backup was restored: to be announced by an entry that the Current one signs,
        /// then `promote`d.
        Pending = 1,
        Retired = 2, ///< its private half is gone
    };
    SigningKey key;
    SecretBytes seed; ///< 32 bytes; empty when Retired
    State state = State::Current;
    qint64 madeMs = 0;
};

/// The heads of a case as something outside this store knows them (a backup, a colleague).
struct NotedHeads {
    QString source; ///< "backup 2019-06-20"
    CaseId caseId;
    QList<EntryId> heads;
    qint64 notedMs = 0;
};

/// Setting: "no" from the making of a recovery key until it is known that its person has it (it was
/// shown to the end, or typed back), then "yes"; missing in stores of before, where it counts as
/// yes.
inline const QString recoveryKeptSetting = QStringLiteral("recoveryKept");

/// Setting: there once was a note of what was saved last (HeadsNote) beside this store.
inline const QString headsNotedSetting = QStringLiteral("headsNoted");
/// Setting: "missing" or "doubtful" where the log had not all that was saved in it (LogEnd), until
/// it was said at the door and by `verify`; see workspace/savedtail.h.
inline const QString logEndSetting = QStringLiteral("logEnd");

/// What belongs to this computer and is never sent: settings, private keys, heads noted elsewhere.
class LocalState {
public:
    explicit LocalState(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] Expected<std::optional<QByteArray>> setting(const QString &name) const;
    [[nodiscard]] Expected<void> setSetting(const QString &name, const QByteArray &value);
    [[nodiscard]] Expected<void> removeSetting(const QString &name);

    /// UTC milliseconds when the store was last written by its person; 0 when never.
    [[nodiscard]] Expected<qint64> lastUsedMs() const;
    [[nodiscard]] Expected<void> setLastUsedMs(qint64 ms);
    /// The same of a save: within a minute of the one that is noted nothing is written.
    [[nodiscard]] Expected<void> noteUse(qint64 ms);

    /// In the order they were made; the first one's hash is the person.
    [[nodiscard]] Expected<std::vector<Identity>> identities() const;
    [[nodiscard]] Expected<void> addIdentity(const SigningKey &key, const SecretBytes &seed,
        qint64 madeMs, Identity::State state = Identity::State::Current);
    /// The Pending key becomes Current, the ones before lose their private halves.
    [[nodiscard]] Expected<void> promotePending();

    [[nodiscard]] Expected<void> noteHeads(const QList<NotedHeads> &heads);
    [[nodiscard]] Expected<QList<NotedHeads>> notedHeads() const;
    /// Those of one source.
    [[nodiscard]] Expected<void> forgetHeads(const QString &source);

private:
    Connection &m_connection;
};

} // namespace hometray
