// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/sources.h"
#include "store/storefolder.h"
#include "store/vault.h"
#include "testing/tostring.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
const KeyCost cheap = KeyCost::cheapForTests();
SecretBytes secret(const QString &text)
{
    return SecretBytes::fromText(text);
}
bool same(const Expected<SharedKey> &found, const SharedKey &key)
{
    return found && (*found)->bytes() == key->bytes();
}
} // namespace

class TestVault : public QObject {
    Q_OBJECT

    SharedKey m_key = DatabaseKey::random();
    RecoveryKey m_recovery = RecoveryKey::random();
    SecretBytes m_keychain;

    Vault vaultWithAllSlots()
    {
        Vault vault = *Vault::create(m_key, secret(u"right"_s), true, cheap);
        (void)vault.setRecoveryKey(m_key, m_recovery, cheap);
        m_keychain = vault.setKeychain(m_key);
        return vault;
    }

private Q_SLOTS:
    void everySlotOpensTheStore()
    {
        const Vault vault = vaultWithAllSlots();
        QVERIFY(same(vault.unlock(secret(u"right"_s)), m_key));
        QVERIFY(same(vault.unlock(m_recovery), m_key));
        QVERIFY(same(vault.unlockWithKeychain(m_keychain), m_key));
    }
    void aWrongKeyOpensNothing()
    {
        const Vault vault = vaultWithAllSlots();
        QCOMPARE(vault.unlock(secret(u"wrong"_s)).error().code, ErrorCode::PassphraseWrong);
        QCOMPARE(vault.unlock(secret(u"Right"_s)).error().code, ErrorCode::PassphraseWrong);
        QCOMPARE(vault.unlock(secret(u""_s)).error().code, ErrorCode::PassphraseEmpty);
        QCOMPARE(vault.unlock(RecoveryKey::random()).error().code, ErrorCode::RecoveryKeyWrong);
        QCOMPARE(vault.unlockWithKeychain(SecretBytes::random(32)).error().code,
            ErrorCode::KeychainSlotMissing);
        QCOMPARE(
            vault.unlockWithKeychain(SecretBytes()).error().code, ErrorCode::KeychainSlotMissing);
    }
    void anEmptyPassphraseMakesNoStore()
    {
        QCOMPARE(Vault::create(m_key, SecretBytes(), true, cheap).error().code,
            ErrorCode::PassphraseEmpty);
        for (const QString &blanks : {u" "_s, u"   \t"_s, u"\u00a0\u2003"_s, u"\u200b\u2060\ufeff"_s}) {
            QCOMPARE(Vault::create(m_key, secret(blanks), true, cheap).error().code,
                ErrorCode::PassphraseEmpty);
            Vault vault = vaultWithAllSlots();
            QCOMPARE(vault.setPassphrase(m_key, secret(blanks), cheap).error().code,
                ErrorCode::PassphraseEmpty);
        }
        // Blanks beside letters are part of a passphrase.
        const auto vault = Vault::create(m_key, secret(u" a "_s), true, cheap);
        QVERIFY_OK(vault);
        QVERIFY(same(vault->unlock(secret(u" a "_s)), m_key));
        QVERIFY(!vault->unlock(secret(u"a"_s)));
    }
    void aPassphraseIsTheSameHoweverItsAccentsAreTyped()
    {
        const Vault vault = *Vault::create(m_key, secret(u"caf\u00e9"_s), true, cheap);
        QVERIFY(same(vault.unlock(secret(u"cafe\u0301"_s)), m_key));
    }
    void itComesBackFromTheDiskAndOnlyItsOwnerReadsIt()
    {
        QTemporaryDir folder;
        const Vault vault = vaultWithAllSlots();
        QVERIFY_OK(vault.save(folder.path()));
        const auto loaded = Vault::load(folder.path());
        QVERIFY_OK(loaded);
        QVERIFY(*loaded == vault);
        QVERIFY(loaded->isTestStore());
        QCOMPARE(loaded->databaseFormat(), u"sqlcipher-3"_s);
        QVERIFY(same(loaded->unlock(secret(u"right"_s)), m_key));
        QVERIFY(!(QFile::permissions(Vault::fileIn(folder.path()))
            & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }
    void aChangedPassphraseReplacesTheOldOne()
    {
        Vault vault = vaultWithAllSlots();
        QVERIFY_OK(vault.setPassphrase(m_key, secret(u"new"_s), cheap));
        QCOMPARE(vault.slotList().size(), 3);
        QVERIFY(!vault.unlock(secret(u"right"_s)));
        QVERIFY(same(vault.unlock(secret(u"new"_s)), m_key));
        QVERIFY(same(vault.unlock(m_recovery), m_key));
    }
    void theLastRealWayInStays()
    {
        Vault vault = vaultWithAllSlots();
        QVERIFY_OK(vault.remove(SlotKind::Recovery));
        // The keyring alone is no way in to rely on.
        QCOMPARE(vault.remove(SlotKind::Passphrase).error().code, ErrorCode::SlotLast);
        QVERIFY_OK(vault.remove(SlotKind::Keychain));
        QCOMPARE(vault.remove(SlotKind::Keychain).error().code, ErrorCode::ObjectNotFound);
        QVERIFY_OK(vault.setRecoveryKey(m_key, m_recovery, cheap));
        QVERIFY_OK(vault.remove(SlotKind::Passphrase));
        QVERIFY(!vault.unlock(secret(u"right"_s)));
    }
    void theUsualCostIsThatOfTheArchitecture()
    {
        const KeyCost usual;
        QCOMPARE(usual.memoryBytes, quint64(256) << 20);
        QCOMPARE(usual.passes, quint64(3));
    }
    void aDamagedFileNeverOpensWrongly()
    {
        // Every byte in turn: either the file is refused, or each way in fails or gives the key.
        const Vault vault = vaultWithAllSlots();
        const QByteArray json = vault.toJson();
        int refused = 0;
        for (qsizetype at = 0; at < json.size(); ++at) {
            QByteArray flipped = json;
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << (at % 7)));
            const auto read = Vault::fromJson(flipped, u"vault.json"_s);
            if (!read) {
                ++refused;
                continue;
            }
            // Trying each of them costs time; a slot that reads the same is the same.
            for (const Vault::Slot &slot : read->slotList()) {
                if (read->storeId() == vault.storeId() && read->isTestStore() == vault.isTestStore()
                    && vault.slotList().contains(slot))
                    continue;
                Expected<SharedKey> opened = failure(ErrorCode::StoreLocked);
                if (slot.kind == SlotKind::Passphrase)
                    opened = read->unlock(secret(u"right"_s));
                else if (slot.kind == SlotKind::Recovery)
                    opened = read->unlock(m_recovery);
                else
                    opened = read->unlockWithKeychain(m_keychain);
                QVERIFY2(!opened, flipped.constData());
            }
        }
        QVERIFY(refused > 100);
    }
    void aCutFileIsRefused()
    {
        const QByteArray json = vaultWithAllSlots().toJson().trimmed();
        for (qsizetype length = 0; length < json.size(); ++length) {
            const auto read = Vault::fromJson(json.first(length), u"vault.json"_s);
            QVERIFY(!read);
            QCOMPARE(
                read.error().code, length == 0 ? ErrorCode::VaultEmpty : ErrorCode::VaultDamaged);
        }
    }
    void badContentsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const char *from, const char *to, ErrorCode code) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << code;
        };
        row("newer", "\"hometrayVault\": 1", "\"hometrayVault\": 3", ErrorCode::VaultTooNew);
        row("version nought", "\"hometrayVault\": 1", "\"hometrayVault\": 0",
            ErrorCode::VaultDamaged);
        row("version a word", "\"hometrayVault\": 1", "\"hometrayVault\": \"1\"",
            ErrorCode::VaultDamaged);
        row("another format", "sqlcipher-3", "sqlcipher-4", ErrorCode::DatabaseFormat);
        row("too much memory", "\"memory\": 8192", "\"memory\": 1073741825",
            ErrorCode::VaultLimits);
        row("all memory", "\"memory\": 8192", "\"memory\": 9007199254740991",
            ErrorCode::VaultLimits);
        row("too many passes", "\"passes\": 1", "\"passes\": 17", ErrorCode::VaultLimits);
        row("no passes", "\"passes\": 1", "\"passes\": 0", ErrorCode::VaultDamaged);
        row("negative", "\"passes\": 1", "\"passes\": -1", ErrorCode::VaultDamaged);
        row("a fraction", "\"passes\": 1", "\"passes\": 1.5", ErrorCode::VaultDamaged);
        row("little memory", "\"memory\": 8192", "\"memory\": 1", ErrorCode::VaultDamaged);
        row("unknown slot", "\"kind\": \"recovery\"", "\"kind\": \"friend\"",
            ErrorCode::VaultDamaged);
        row("a slot twice", "\"kind\": \"recovery\"", "\"kind\": \"passphrase\"",
            ErrorCode::VaultDamaged);
        row("a field more", "\"test\": true", "\"test\": true, \"more\": 1",
            ErrorCode::VaultDamaged);
        row("test no bool", "\"test\": true", "\"test\": 1", ErrorCode::VaultDamaged);
    }
    void badContentsAreRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(ErrorCode, code);
        QByteArray json = vaultWithAllSlots().toJson();
        QVERIFY(json.contains(from));
        json.replace(from, to);
        const auto read = Vault::fromJson(json, u"vault.json"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
    }
    void whatIsNoVaultIsRefused_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::VaultEmpty;
        QTest::newRow("spaces") << QByteArray(" \n") << ErrorCode::VaultEmpty;
        QTest::newRow("random") << SeededRandom(5).bytes(900) << ErrorCode::VaultDamaged;
        QTest::newRow("enormous") << QByteArray(1 << 20, '[') << ErrorCode::VaultDamaged;
        QTest::newRow("deep") << QByteArray(60000, '[') << ErrorCode::VaultDamaged;
        QTest::newRow("an array") << QByteArray("[1]") << ErrorCode::VaultDamaged;
        QTest::newRow("an object") << QByteArray("{}") << ErrorCode::VaultDamaged;
    }
    void whatIsNoVaultIsRefused()
    {
        QFETCH(QByteArray, contents);
        QFETCH(ErrorCode, code);
        QTemporaryDir folder;
        QFile file(Vault::fileIn(folder.path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(contents);
        file.close();
        QCOMPARE(Vault::load(folder.path()).error().code, code);
    }
    void aVaultNamesTheFileOfItsRecords()
    {
        QTemporaryDir folder;
        const StoreFolder store{folder.path()};
        QCOMPARE(store.database(), folder.filePath(u"store.db"_s));
        Vault vault = vaultWithAllSlots();
        QVERIFY_OK(vault.save(folder.path()));
        QCOMPARE(store.database(), folder.filePath(u"store.db"_s));
        QVERIFY(!vault.toJson().contains("\"file\"")); // as every program has written it
        const QString name = Vault::newDatabaseFile();
        QVERIFY(Vault::isDatabaseFile(name) && name != Vault::newDatabaseFile());
        vault.setDatabaseFile(name);
        QVERIFY_OK(vault.save(folder.path()));
        QCOMPARE(store.database(), folder.filePath(name));
        QVERIFY(*Vault::load(folder.path()) == vault);
        QVERIFY_OK(Vault::load(folder.path())->unlock(secret(u"right"_s)));
    }
    void aVaultNamesNoFileElsewhere()
    {
        Vault vault = vaultWithAllSlots();
        for (const QString &name : {u"../store.db"_s, u"/etc/passwd"_s, u""_s, u"store-1.db"_s,
                 u"store-0123456789abcdef.db\n"_s}) {
            vault.setDatabaseFile(name);
            QCOMPARE(Vault::fromJson(vault.toJson(), u"vault.json"_s).error().code,
                ErrorCode::VaultDamaged);
        }
    }
    void aFolderWithoutAVaultIsNoStore()
    {
        QTemporaryDir folder;
        QCOMPARE(Vault::load(folder.path()).error().code, ErrorCode::StoreNotFound);
    }
    void theTestMarkCannotBeTakenOff()
    {
        QByteArray json = vaultWithAllSlots().toJson();
        json.replace("\"test\": true", "\"test\": false");
        const auto read = Vault::fromJson(json, u"vault.json"_s);
        QVERIFY_OK(read);
        QVERIFY(!read->isTestStore());
        QCOMPARE(read->unlock(secret(u"right"_s)).error().code, ErrorCode::PassphraseWrong);
    }
    void aRecoveryKeyIsForgivingToRead()
    {
        const RecoveryKey key = RecoveryKey::random();
        const QString text = key.text();
        QCOMPARE(text.size(), 9 * 4 + 8);
        QString typed = text.toLower();
        typed.replace(u'0', u'o').replace(u'1', u'l').replace(u'-', u" "_s);
        for (const QString &form : QStringList{text, typed, QString(text).remove(u'-'),
                 u"  "_s + text + u"\n"_s, QString(text).replace(u'1', u'I').replace(u'-', u'–')}) {
            const auto read = RecoveryKey::fromText(form);
            QVERIFY_OK(read);
            QVERIFY(read->bytes() == key.bytes());
        }
    }
    void aSlipInARecoveryKeyIsFoundOut()
    {
        const QString text = RecoveryKey::random().text();
        QCOMPARE(RecoveryKey::fromText({}).error().code, ErrorCode::RecoveryKeyMistyped);
        QCOMPARE(
            RecoveryKey::fromText(text.chopped(1)).error().code, ErrorCode::RecoveryKeyMistyped);
        QCOMPARE(RecoveryKey::fromText(text + u'0').error().code, ErrorCode::RecoveryKeyMistyped);
        for (const QChar odd : {QChar(u'U'), QChar(u'!'), QChar(u'é'), QChar(0x0660)}) {
            QString changed = text;
            changed[7] = odd;
            QCOMPARE(RecoveryKey::fromText(changed).error().code, ErrorCode::RecoveryKeyMistyped);
        }
        int passed = 0;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] == u'-')
                continue;
            QString changed = text;
            changed[at] = text[at] == u'7' ? u'8' : u'7';
            passed += RecoveryKey::fromText(changed).has_value();
        }
        QCOMPARE(passed, 0);
    }
    void aSecretIsMovedAndNeverCopied()
    {
        SecretBytes first = SecretBytes::copyOf("abc");
        SecretBytes second = std::move(first);
        QCOMPARE(second.size(), std::size_t(3));
        QVERIFY(second == SecretBytes::copyOf("abc"));
        QVERIFY(!(second == SecretBytes::copyOf("abd")));
        second = second.clone();
        QVERIFY(second == SecretBytes::copyOf("abc"));
        static_assert(!std::is_copy_constructible_v<SecretBytes>);
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
