// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault.h"

#include "store/cipherdriver.h"

#include <sodium.h>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr auto nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr auto tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

QByteArray randomBytes(qsizetype size)
{
    QByteArray result(size, '\0');
    randombytes_buf(result.data(), static_cast<std::size_t>(size));
    return result;
}

void appendNumber(QByteArray &to, quint64 number)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        to.append(static_cast<char>(number >> shift & 0xff));
}

void appendField(QByteArray &to, QByteArrayView field)
{
    appendNumber(to, static_cast<quint64>(field.size()));
    to.append(field);
}

/// Blanks of every width, of none too. The bytes are looked at, so that no copy of them is made.
bool isOnlyBlanks(const SecretBytes &text)
{
    const auto bytes = text.span();
    const auto at = [&bytes](std::size_t i) -> unsigned {
        return i < bytes.size() ? bytes[i] : 0U;
    };
    for (std::size_t i = 0; i < bytes.size();) {
        const unsigned char first = bytes[i];
        const unsigned second = at(i + 1);
        const unsigned third = at(i + 2);
        const bool general = first == 0xe2
            && ((second == 0x80
                    && ((third >= 0x80 && third <= 0x8f) || (third >= 0xa8 && third <= 0xaf)))
                || (second == 0x81 && (third == 0x9f || third == 0xa0)));
        if (first <= 0x20 || first == 0x7f)
            i += 1;
        else if (first == 0xc2 && (second == 0xa0 || second == 0xad || second == 0x85))
            i += 2;
        else if (general || (first == 0xe3 && second == 0x80 && third == 0x80)
            || (first == 0xef && second == 0xbb && third == 0xbf))
            i += 3;
        else
            return false;
    }
    return true;
}

} // namespace

Expected<Vault> Vault::create(
    const SharedKey &storeKey, const SecretBytes &passphrase, bool testStore, KeyCost cost)
{
    Vault vault;
    randombytes_buf(vault.m_storeId.data(), static_cast<std::size_t>(StoreId::size));
    vault.m_databaseFormat = cipherFormat();
    vault.m_testStore = testStore;
    if (const auto set = vault.setPassphrase(storeKey, passphrase, cost); !set)
        return Unexpected(set.error());
    return vault;
}

const Vault::Slot *Vault::find(SlotKind kind) const
{
    for (const Slot &slot : m_slots) {
        if (slot.kind == kind)
            return &slot;
    }
    return nullptr;
}

bool Vault::hasSlot(SlotKind kind) const
{
    return find(kind) != nullptr;
}

QByteArray Vault::associatedData(const Slot &slot) const
{
    QByteArray data;
    appendField(data, "hometray-vault");
    appendNumber(data, version);
    appendField(data, m_storeId.view());
    appendField(data, m_databaseFormat.toUtf8());
    appendNumber(data, m_testStore ? 1 : 0);
    appendNumber(data, static_cast<quint64>(slot.kind));
    appendNumber(data, slot.cost.memoryBytes);
    appendNumber(data, slot.cost.passes);
    appendField(data, slot.salt);
    return data;
}

Expected<SecretBytes> Vault::wrappingKey(const Slot &slot, const SecretBytes &secret) const
{
    if (slot.kind == SlotKind::Keychain)
        return secret.clone();
    if (slot.cost.memoryBytes > memoryLimit || slot.cost.passes > passesLimit)
        return failure(ErrorCode::VaultLimits);
    SecretBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const auto *text = reinterpret_cast<const char *>(secret.data());
    if (crypto_pwhash(key.data(), key.size(), text, secret.size(), octets(slot.salt),
            slot.cost.passes, static_cast<std::size_t>(slot.cost.memoryBytes),
            crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return failure(ErrorCode::MemoryShort);
    return key;
}

SharedKey Vault::unwrap(const Slot &slot, const SecretBytes &wrapping) const
{
    SecretBytes storeKey(DatabaseKey::size);
    const QByteArray data = associatedData(slot);
    unsigned long long length = 0;
    if (wrapping.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES
        || slot.box.size() != qsizetype(DatabaseKey::size + tagSize)
        || crypto_aead_xchacha20poly1305_ietf_decrypt(storeKey.data(), &length, nullptr,
               octets(slot.box), static_cast<unsigned long long>(slot.box.size()), octets(data),
               static_cast<unsigned long long>(data.size()), octets(slot.nonce), wrapping.data())
            != 0)
        return nullptr;
    return DatabaseKey::make(std::move(storeKey));
}

Expected<void> Vault::put(Slot slot, const SharedKey &storeKey, const SecretBytes &secret)
{
    const auto wrapping = wrappingKey(slot, secret);
    if (!wrapping)
        return Unexpected(wrapping.error());
    slot.nonce = randomBytes(nonceSize);
    slot.box.resize(qsizetype(DatabaseKey::size + tagSize));
    const QByteArray data = associatedData(slot);
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(slot.box.data()),
        &length, storeKey->bytes().data(), storeKey->bytes().size(), octets(data),
        static_cast<unsigned long long>(data.size()), nullptr, octets(slot.nonce),
        wrapping->data());
    for (Slot &old : m_slots) {
        if (old.kind == slot.kind) {
            old = slot;
            return {};
        }
    }
    m_slots.append(slot);
    return {};
}

Expected<SharedKey> Vault::unlock(const SecretBytes &passphrase) const
{
    if (passphrase.isEmpty())
        return failure(ErrorCode::PassphraseEmpty);
    const Slot *slot = find(SlotKind::Passphrase);
    if (!slot)
        return failure(ErrorCode::PassphraseWrong);
    const auto wrapping = wrappingKey(*slot, passphrase);
    if (!wrapping)
        return Unexpected(wrapping.error());
    SharedKey key = unwrap(*slot, *wrapping);
    if (!key)
        return failure(ErrorCode::PassphraseWrong);
    return key;
}

Expected<SharedKey> Vault::unlock(const RecoveryKey &recoveryKey) const
{
    const Slot *slot = find(SlotKind::Recovery);
    if (!slot)
        return failure(ErrorCode::RecoveryKeyWrong);
    const auto wrapping = wrappingKey(*slot, recoveryKey.bytes());
    if (!wrapping)
        return Unexpected(wrapping.error());
    SharedKey key = unwrap(*slot, *wrapping);
    if (!key)
        return failure(ErrorCode::RecoveryKeyWrong);
    return key;
}

Expected<SharedKey> Vault::unlockWithKeychain(const SecretBytes &keychainKey) const
{
    const Slot *slot = find(SlotKind::Keychain);
    SharedKey key = slot ? unwrap(*slot, keychainKey) : nullptr;
    if (!key)
        return failure(ErrorCode::KeychainSlotMissing);
    return key;
}

Expected<void> Vault::setPassphrase(
    const SharedKey &storeKey, const SecretBytes &passphrase, KeyCost cost)
{
    if (isOnlyBlanks(passphrase))
        return failure(ErrorCode::PassphraseEmpty);
    return put({SlotKind::Passphrase, cost, randomBytes(crypto_pwhash_SALTBYTES), {}, {}}, storeKey,
        passphrase);
}

Expected<void> Vault::setRecoveryKey(
    const SharedKey &storeKey, const RecoveryKey &key, KeyCost cost)
{
    return put({SlotKind::Recovery, cost, randomBytes(crypto_pwhash_SALTBYTES), {}, {}}, storeKey,
        key.bytes());
}

SecretBytes Vault::setKeychain(const SharedKey &storeKey)
{
    SecretBytes key = SecretBytes::random(keychainKeySize);
    // Cannot fail: nothing is derived from a key that is random already.
    (void)put({SlotKind::Keychain, KeyCost{0, 0}, {}, {}, {}}, storeKey, key);
    return key;
}

Expected<void> Vault::remove(SlotKind kind)
{
    if (!hasSlot(kind))
        return failure(ErrorCode::ObjectNotFound, {{u"what"_s, u"slot"_s}});
    const auto stays = [kind](const Slot &slot) {
        return slot.kind != kind && slot.kind != SlotKind::Keychain;
    };
    // The keyring can be lost with the computer's user: it is never the only way in.
    if (std::none_of(m_slots.cbegin(), m_slots.cend(), stays))
        return failure(ErrorCode::SlotLast);
    m_slots.removeIf([kind](const Slot &slot) { return slot.kind == kind; });
    return {};
}

} // namespace hometray
