// SPDX-License-Identifier: GPL-3.0-or-later
// vault.json: how a Vault is written and read.
#include "store/cipherdriver.h"
#include "store/files.h"
#include "store/vault.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

#include <sodium.h>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keyFileLimit = 64 * 1024;
const auto usualDatabaseFile = u"store.db"_s;

struct KindName {
    SlotKind kind;
    QLatin1StringView name;
};
constexpr KindName kindNames[] = {
    {SlotKind::Passphrase, QLatin1StringView("passphrase")},
    {SlotKind::Recovery, QLatin1StringView("recovery")},
    {SlotKind::Keychain, QLatin1StringView("keychain")},
};

QString nameOf(SlotKind kind)
{
    for (const KindName &entry : kindNames) {
        if (entry.kind == kind)
            return entry.name;
    }
    return {};
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

/// Hexadecimal digits for exactly `size` bytes, or nothing.
std::optional<QByteArray> bytesOf(const QJsonValue &value, qsizetype size)
{
    const QByteArray text = value.toString().toLatin1();
    const QByteArray bytes = QByteArray::fromHex(text);
    if (bytes.size() != size || bytes.toHex() != text)
        return std::nullopt;
    return bytes;
}

/// A whole number that is not negative, or nothing.
std::optional<quint64> numberOf(const QJsonValue &value)
{
    const qint64 number = value.toInteger(-1);
    if (!value.isDouble() || number < 0)
        return std::nullopt;
    return static_cast<quint64>(number);
}

class Reader {
public:
    explicit Reader(QString file) : m_file(std::move(file)) { }

    [[nodiscard]] Unexpected damaged(const QString &reason) const
    {
        return failure(ErrorCode::VaultDamaged, {{u"file"_s, m_file}, {u"reason"_s, reason}});
    }

    [[nodiscard]] Expected<Vault::Slot> slot(const QJsonValue &value) const
    {
        const QJsonObject object = value.toObject();
        Vault::Slot slot;
        const QString name = object.value(u"kind").toString();
        const auto known = std::find_if(std::begin(kindNames), std::end(kindNames),
            [&name](const KindName &entry) { return entry.name == name; });
        if (known == std::end(kindNames))
            return damaged(u"slot"_s);
        slot.kind = known->kind;
        slot.cost = KeyCost{0, 0};
        if (slot.kind != SlotKind::Keychain) {
            const auto salt = bytesOf(object.value(u"salt"), crypto_pwhash_SALTBYTES);
            const auto memory = numberOf(object.value(u"memory"));
            const auto passes = numberOf(object.value(u"passes"));
            if (!salt || !memory || !passes)
                return damaged(u"slot"_s);
            // Somebody who can write the file must not make this computer work for hours.
            if (*memory > Vault::memoryLimit || *passes > Vault::passesLimit)
                return failure(ErrorCode::VaultLimits);
            if (*memory < crypto_pwhash_MEMLIMIT_MIN || *passes < crypto_pwhash_OPSLIMIT_MIN)
                return damaged(u"slot"_s);
            slot.salt = *salt;
            slot.cost = KeyCost{*memory, *passes};
        }
        const auto nonce =
            bytesOf(object.value(u"nonce"), crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
        const auto box = bytesOf(object.value(u"box"),
            qsizetype(DatabaseKey::size + crypto_aead_xchacha20poly1305_ietf_ABYTES));
        if (!nonce || !box || object.size() != (slot.kind == SlotKind::Keychain ? 3 : 6))
            return damaged(u"slot"_s);
        slot.nonce = *nonce;
        slot.box = *box;
        return slot;
    }

private:
    QString m_file;
};

} // namespace

QString Vault::fileIn(const QString &folder)
{
    return folder + u"/vault.json"_s;
}

QString Vault::newDatabaseFile()
{
    QByteArray name(8, '\0');
    randombytes_buf(name.data(), static_cast<std::size_t>(name.size()));
    return u"store-"_s + hex(name) + u".db"_s;
}

bool Vault::isDatabaseFile(const QString &name)
{
    static const QRegularExpression form(u"\\Astore(-[0-9a-f]{16})?\\.db\\z"_s);
    return form.match(name).hasMatch();
}

QByteArray Vault::toJson() const
{
    QJsonArray slotArray;
    for (const Slot &slot : m_slots) {
        QJsonObject object{
            {u"kind"_s, nameOf(slot.kind)},
            {u"nonce"_s, hex(slot.nonce)},
            {u"box"_s, hex(slot.box)},
        };
        if (slot.kind != SlotKind::Keychain) {
            object.insert(u"salt"_s, hex(slot.salt));
            object.insert(u"memory"_s, static_cast<qint64>(slot.cost.memoryBytes));
            object.insert(u"passes"_s, static_cast<qint64>(slot.cost.passes));
        }
        slotArray.append(object);
    }
    QJsonObject root{
        {u"hometrayVault"_s, version},
        {u"store"_s, m_storeId.hex()},
        {u"database"_s, m_databaseFormat},
        {u"test"_s, m_testStore},
        {u"slots"_s, slotArray},
    };
    if (m_databaseFile != usualDatabaseFile) {
        root[u"hometrayVault"_s] = fileVersion;
        root[u"file"_s] = m_databaseFile;
    }
    return QJsonDocument(root).toJson();
}

Expected<Vault> Vault::fromJson(const QByteArray &json, const QString &file)
{
    const Reader reader(file);
    if (json.trimmed().isEmpty())
        return failure(ErrorCode::VaultEmpty, {{u"file"_s, file}});
    if (json.size() > keyFileLimit)
        return reader.damaged(u"size"_s);
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return reader.damaged(u"not JSON"_s);
    const auto found = numberOf(root.value(u"hometrayVault"));
    if (!found || *found == 0)
        return reader.damaged(u"not a vault"_s);
    if (*found > fileVersion)
        return failure(ErrorCode::VaultTooNew, {{u"version"_s, *found}});
    const auto id = bytesOf(root.value(u"store"), StoreId::size);
    const QJsonValue database = root.value(u"database");
    const QJsonValue slotArray = root.value(u"slots");
    const QString databaseFile = root.value(u"file").toString(usualDatabaseFile);
    if (!id || !database.isString() || !root.value(u"test").isBool() || !slotArray.isArray()
        || root.contains(u"file") != (*found == fileVersion)
        || root.size() != (*found == fileVersion ? 6 : 5) || !isDatabaseFile(databaseFile))
        return reader.damaged(u"contents"_s);
    Vault vault;
    vault.m_storeId = *StoreId::fromBytes(*id);
    vault.m_databaseFormat = database.toString();
    vault.m_databaseFile = databaseFile;
    vault.m_testStore = root.value(u"test").toBool();
    for (const QJsonValue &value : slotArray.toArray()) {
        const auto slot = reader.slot(value);
        if (!slot)
            return Unexpected(slot.error());
        if (vault.hasSlot(slot->kind))
            return reader.damaged(u"slot"_s);
        vault.m_slots.append(*slot);
    }
    if (vault.m_slots.isEmpty())
        return reader.damaged(u"no slots"_s);
    if (vault.m_databaseFormat != cipherFormat())
        return failure(ErrorCode::DatabaseFormat,
            {{u"found"_s, vault.m_databaseFormat}, {u"expected"_s, cipherFormat()}});
    return vault;
}

Expected<Vault> Vault::load(const QString &folder)
{
    QFile file(fileIn(folder));
    if (!file.exists())
        return failure(ErrorCode::StoreNotFound, {{u"folder"_s, folder}});
    if (const auto opened = openToRead(file); !opened)
        return Unexpected(opened.error());
    return fromJson(file.read(keyFileLimit + 1), file.fileName());
}

Expected<void> Vault::save(const QString &folder) const
{
    return replaceFile(fileIn(folder), toJson());
}

} // namespace hometray
