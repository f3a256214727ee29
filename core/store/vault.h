// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "record/ids.h"
#include "store/databasekey.h"
#include "store/recoverykey.h"

#include <QtCore/QList>

namespace hometray {

/// Names a store; in its vault and its backups.
using StoreId = Id<struct StoreTag, 16>;

/// What it costs to try one passphrase (Argon2id, one lane). Kept in each slot.
struct KeyCost {
    quint64 memoryBytes = 256ULL * 1024 * 1024;
    quint64 passes = 3;

    /// For stores of tests only, where opening must be quick: gives next to no protection.
    [[nodiscard]] static KeyCost cheapForTests() { return {8192, 1}; }
    friend bool operator==(const KeyCost &, const KeyCost &) = default;
};

/// A way into the store.
enum class SlotKind { Passphrase, Recovery, Keychain };

/// `vault.json` beside the database: which store this is, and its random key wrapped once for each
/// way in (XChaCha20-Poly1305, with all that is said in clear as associated data). Nothing in it is
/// secret without a passphrase, a recovery key or the keyring.
///
/// A Vault is a value; `save` replaces the file in one step. Wrapping and unwrapping take about a
/// second and 256 MiB with the usual cost: not on the GUI's thread.
class Vault {
public:
    struct Slot {
        SlotKind kind = SlotKind::Passphrase;
        KeyCost cost; ///< without meaning for Keychain
        QByteArray salt; ///< for Argon2id; empty for Keychain
        QByteArray nonce;
        QByteArray box;
        friend bool operator==(const Slot &, const Slot &) = default;
    };

    static constexpr int version = 1; ///< what every box is bound to
    /// Of the file; 2 where it names a database file of its own, which older programs must not
    /// miss.
    static constexpr int fileVersion = 2;
    static constexpr quint64 memoryLimit = 1024ULL * 1024 * 1024;
    static constexpr quint64 passesLimit = 16;
    static constexpr std::size_t keychainKeySize = 32;

    /// A vault for a new store with one slot, not yet saved. Error: PassphraseEmpty.
    [[nodiscard]] static Expected<Vault> create(const SharedKey &storeKey,
        const SecretBytes &passphrase, bool testStore, KeyCost cost = {});
    /// Errors: StoreNotFound, FileUnreadable, VaultEmpty, VaultDamaged, VaultTooNew, VaultLimits,
    /// DatabaseFormat.
    [[nodiscard]] static Expected<Vault> load(const QString &folder);
    [[nodiscard]] static Expected<Vault> fromJson(const QByteArray &json, const QString &file);
    [[nodiscard]] QByteArray toJson() const;
    /// Readable by the owner only. Errors: DiskFull, ReadOnly, FileUnwritable.
    [[nodiscard]] Expected<void> save(const QString &folder) const;
    [[nodiscard]] static QString fileIn(const QString &folder);

    [[nodiscard]] const StoreId &storeId() const { return m_storeId; }
    [[nodiscard]] QString databaseFormat() const { return m_databaseFormat; }
    /// The file of the records in the vault's folder: "store.db", or the one a backup was restored
    /// into. Replacing the vault is what puts other records in the place of these.
    [[nodiscard]] const QString &databaseFile() const { return m_databaseFile; }
    /// `name` is of `newDatabaseFile`, or "store.db". The caller saves afterwards.
    void setDatabaseFile(const QString &name) { m_databaseFile = name; }
    /// A name no other file of the folder has: "store-5f0c9a11d2e47b36.db".
    [[nodiscard]] static QString newDatabaseFile();
    [[nodiscard]] static bool isDatabaseFile(const QString &name);
    /// Made for tests or a demonstration: its clock may be set, its keys are refused elsewhere.
    [[nodiscard]] bool isTestStore() const { return m_testStore; }
    [[nodiscard]] const QList<Slot> &slotList() const { return m_slots; }
    [[nodiscard]] bool hasSlot(SlotKind kind) const;

    /// Errors: PassphraseEmpty, PassphraseWrong.
    [[nodiscard]] Expected<SharedKey> unlock(const SecretBytes &passphrase) const;
    /// Errors: RecoveryKeyWrong.
    [[nodiscard]] Expected<SharedKey> unlock(const RecoveryKey &key) const;
    /// Errors: KeychainSlotMissing (no such slot, or the key is another store's).
    [[nodiscard]] Expected<SharedKey> unlockWithKeychain(const SecretBytes &keychainKey) const;

    /// Each replaces the slot of its kind, or adds it; the caller saves afterwards.
    [[nodiscard]] Expected<void> setPassphrase(
        const SharedKey &storeKey, const SecretBytes &passphrase, KeyCost cost = {});
    [[nodiscard]] Expected<void> setRecoveryKey(
        const SharedKey &storeKey, const RecoveryKey &key, KeyCost cost = {});
    /// Answers the random key that the keyring is to hold.
    [[nodiscard]] SecretBytes setKeychain(const SharedKey &storeKey);
    /// Error: SlotLast when no passphrase or recovery slot would be left; ObjectNotFound.
    [[nodiscard]] Expected<void> remove(SlotKind kind);

    friend bool operator==(const Vault &, const Vault &) = default;

private:
    [[nodiscard]] const Slot *find(SlotKind kind) const;
    [[nodiscard]] QByteArray associatedData(const Slot &slot) const;
    [[nodiscard]] Expected<SecretBytes> wrappingKey(
        const Slot &slot, const SecretBytes &secret) const;
    [[nodiscard]] SharedKey unwrap(const Slot &slot, const SecretBytes &wrappingKey) const;
    [[nodiscard]] Expected<void> put(
        Slot slot, const SharedKey &storeKey, const SecretBytes &secret);

    StoreId m_storeId;
    QString m_databaseFormat;
    QString m_databaseFile = QStringLiteral("store.db");
    bool m_testStore = false;
    QList<Slot> m_slots;
};

} // namespace hometray
