// SPDX-License-Identifier: GPL-3.0-or-later
// The key file is damaged, missing or another one, and the records are there: only the key file is
// put back, and nothing that was written since the backup is lost.
#include "store/connection.h"
#include "store/localstate.h"
#include "store/typedsecret.h"
#include "store/whatisthere.h"
#include "testing/tostring.h"
#include "words/errors.h"
#include "workspace/openingnotes.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

const auto pass = u"a kettle, a window, a dog"_s;
const auto newPass = u"another one entirely"_s;
const auto mark = u"mark"_s;

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, '\0');
    quint32 state = 7;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

} // namespace

class TestKeyFile : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_recoveryKey;

    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString store() const { return at(u"store"_s); }
    [[nodiscard]] std::unique_ptr<Workspace> workspace(const QString &name = u"store"_s) const
    {
        Services services;
        services.keyCost = KeyCost::cheapForTests();
        services.on = QDate(2019, 6, 20);
        return std::make_unique<Workspace>(at(name), services);
    }
    [[nodiscard]] QByteArray vaultFile() const
    {
        QFile file(Vault::fileIn(store()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void putVault(const QByteArray &bytes) const
    {
        QFile file(Vault::fileIn(store()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    /// Records with a backup beside them, and something written since.
    void make(const QString &name, const QString &passphrase, const QString &into = {})
    {
        QVERIFY(into.isEmpty() || QDir().mkpath(into));
        const auto w = workspace(name);
        const auto key = waitFor(w->create(passphrase, true));
        QVERIFY_OK(key);
        m_recoveryKey = *key;
        QVERIFY_OK(waitFor(OpeningNotes::recoveryKeyIsKept(*w)));
        QVERIFY_OK(waitFor(w->backup(into)));
        QVERIFY_OK(waitFor(w->setSetting(mark, "written since")));
    }
    /// What is there after unlocking with that.
    QByteArray markWith(const QString &passphrase) const
    {
        const auto w = workspace();
        if (const auto opened = waitFor(w->unlock(passphrase)); !opened)
            return words::sentence(opened.error()).toUtf8();
        return waitFor(w->setting(mark)).value().value_or("nothing");
    }
    QList<OpeningNote::Kind> saidWith(const QString &passphrase) const
    {
        const auto w = workspace();
        QList<OpeningNote::Kind> kinds;
        if (!waitFor(w->unlock(passphrase)))
            return {OpeningNote::Kind::OthersCanReach, OpeningNote::Kind::OthersCanReach};
        for (const OpeningNote &note : OpeningNotes::of(*w))
            kinds.append(note.kind);
        return kinds;
    }
    [[nodiscard]] QStringList kept() const
    {
        return QDir(store()).entryList({u"damaged-vault-*"_s});
    }
    Error opening(const QString &passphrase) const
    {
        const auto opened = waitFor(workspace()->unlock(passphrase));
        return opened ? Error(ErrorCode::Interrupted) : opened.error();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        make(u"store"_s, pass);
    }

    void aDamagedOneIsPutBackAndNothingIsLost_data()
    {
        using Damage = std::function<QByteArray(QByteArray)>;
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, ErrorCode code, Damage damage) {
            QTest::newRow(name) << damage << code;
        };
        const auto replaced = [](const char *pattern, const QString &with) {
            return [pattern, with](const QByteArray &whole) {
                QString text = QString::fromUtf8(whole);
                const auto found =
                    QRegularExpression(QLatin1String(pattern)).match(text);
                return text.replace(found.capturedStart(1), found.capturedLength(1), with).toUtf8();
            };
        };
        row("empty", ErrorCode::VaultEmpty, [](const QByteArray &) { return QByteArray(); });
        row("half", ErrorCode::VaultDamaged,
            [](const QByteArray &whole) { return whole.left(whole.size() / 2); });
        row("noise", ErrorCode::VaultDamaged, [](const QByteArray &) { return noise(700); });
        row("zeros", ErrorCode::VaultDamaged,
            [](const QByteArray &whole) { return QByteArray(whole.size(), '\0'); });
        row("a newer version", ErrorCode::VaultTooNew, replaced("hometrayVault\": (1)", u"3"_s));
        row("another format", ErrorCode::DatabaseFormat, replaced("(sqlcipher-3)", u"sqlcipher-2"_s));
        row("another store's id", ErrorCode::PassphraseWrong,
            replaced("\"store\": \"(..)", u"!!"_s)); // made hexadecimal below
        row("more memory than there is", ErrorCode::VaultLimits,
            replaced("\"memory\": (\\d+)", u"81928192819"_s));
        row("the kind of a way in", ErrorCode::VaultDamaged, replaced("\"(p)assphrase", u"q"_s));
    }
    void aDamagedOneIsPutBackAndNothingIsLost()
    {
        QFETCH(std::function<QByteArray(QByteArray)>, damage);
        QFETCH(ErrorCode, code);
        const QByteArray whole = vaultFile();
        QByteArray damaged = damage(whole);
        damaged.replace("!!", whole.contains("\"store\": \"00") ? "01" : "00");
        QVERIFY(damaged != whole);
        putVault(damaged);
        const Error error = opening(pass);
        QCOMPARE(error.code, code);
        QVERIFY(isMendedByKeyFile(error));
        const QString next = words::nextStep(error);
        QVERIFY2(next.contains(u"restore --key-file"_s) && next.contains(store() + u"/backups"_s)
                && !next.contains(u"Restore"_s),
            qPrintable(next));
        const auto back = waitFor(workspace()->putKeyFileBack({}, pass));
        QVERIFY_OK(back);
        QCOMPARE(vaultFile(), whole);
        QCOMPARE(markWith(pass), "written since");
        QCOMPARE(markWith(m_recoveryKey), "written since");
        QVERIFY(saidWith(pass).isEmpty());
        // The damaged one is kept.
        QCOMPARE(kept().size(), 1);
        QCOMPARE(back->keptAside, QString(store() + u'/' + kept().first()));
        QFile aside(back->keptAside);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), damaged);
    }

    /// HOMETRAY_CHANGES=1 for each bit.
    void afterAnyChangedBitTheRecordsOpenOrTheKeyFileIsPutBack()
    {
        const QByteArray whole = vaultFile();
        const bool all = qEnvironmentVariableIntValue("HOMETRAY_CHANGES") > 0;
        int open = 0;
        int back = 0;
        for (qsizetype bit = 0; bit < whole.size() * 8; bit += all ? 1 : 53) {
            QByteArray changed = whole;
            changed[bit / 8] = char(changed[bit / 8] ^ (1 << (bit % 8)));
            putVault(changed);
            const Error error = opening(pass);
            if (error.code == ErrorCode::Interrupted) {
                ++open;
                continue;
            }
            QVERIFY2(isMendedByKeyFile(error),
                qPrintable(QString::number(bit) + words::sentence(error)));
            QVERIFY_OK(waitFor(workspace()->putKeyFileBack({}, pass)));
            QCOMPARE(vaultFile(), whole);
            QCOMPARE(markWith(pass), "written since");
            ++back;
        }
        QVERIFY2(open > 0 && back > open, qPrintable(u"%1 %2"_s.arg(open).arg(back)));
    }

    void aMissingOneIsPutBack()
    {
        QVERIFY(QFile::remove(Vault::fileIn(store())));
        const Error error = opening(pass);
        QCOMPARE(error.code, ErrorCode::KeyFileMissing);
        QVERIFY(isMendedByKeyFile(error));
        const auto back = waitFor(workspace()->putKeyFileBack({}, m_recoveryKey));
        QVERIFY_OK(back);
        QVERIFY(back->keptAside.isEmpty());
        QCOMPARE(markWith(pass), "written since");
    }

    void aWrongPassphraseIsOnlySaidToBeOne()
    {
        QCOMPARE(opening(u"quite another"_s).code, ErrorCode::PassphraseWrong);
        QVERIFY(!isMendedByKeyFile(opening(u"quite another"_s)));
        putVault({});
        QCOMPARE(waitFor(workspace()->putKeyFileBack({}, u"quite another"_s)).error().code,
            ErrorCode::PassphraseWrong);
        QVERIFY(kept().isEmpty());
        QCOMPARE(vaultFile(), QByteArray());
    }

    void thePassphraseOfTheBackupIsKnownForItAfterAChange()
    {
        {
            const auto w = workspace();
            QVERIFY_OK(waitFor(w->unlock(pass)));
            QVERIFY_OK(waitFor(w->changePassphrase(newPass)));
        }
        const Error error = opening(pass);
        QCOMPARE(error.code, ErrorCode::PassphraseWrong);
        const QString said = words::sentence(error) + words::nextStep(error);
        QVERIFY2(said.contains(u"opens the backup of"_s) && !said.contains(u"damaged"_s),
            qPrintable(said));
        QVERIFY(!isMendedByKeyFile(error));
        QCOMPARE(markWith(newPass), "written since");
    }

    void anOlderOneOpensWithThePassphraseOfItsDayAndSaysSo()
    {
        QString newKey;
        {
            const auto w = workspace();
            QVERIFY_OK(waitFor(w->unlock(pass)));
            QVERIFY_OK(waitFor(w->changePassphrase(newPass)));
            const auto key = waitFor(w->newRecoveryKey());
            QVERIFY_OK(key);
            newKey = *key;
            QVERIFY_OK(waitFor(OpeningNotes::recoveryKeyIsKept(*w)));
        }
        putVault(vaultFile().left(100));
        QCOMPARE(waitFor(workspace()->putKeyFileBack({}, newPass)).error().code,
            ErrorCode::PassphraseWrong);
        QCOMPARE(waitFor(workspace()->putKeyFileBack({}, newKey)).error().code,
            ErrorCode::RecoveryKeyWrong);
        QVERIFY_OK(waitFor(workspace()->putKeyFileBack({}, pass)));
        QCOMPARE(markWith(pass), "written since");
        // Until one of the two is made anew.
        for (int twice = 0; twice < 2; ++twice)
            QCOMPARE(saidWith(pass), QList{OpeningNote::Kind::KeyFileOlder});
        {
            const auto w = workspace();
            QVERIFY_OK(waitFor(w->unlock(pass)));
            const QString said = words::sentence(OpeningNotes::of(*w).first());
            QVERIFY2(said.contains(u"the backup of"_s), qPrintable(said));
            const auto report = waitFor(w->verify());
            QVERIFY_OK(report);
            QCOMPARE(report->problems.size(), 1);
            QCOMPARE(report->problems.first().what, u"vaultOlder"_s);
            QVERIFY_OK(waitFor(w->changePassphrase(newPass)));
        }
        QVERIFY(saidWith(newPass).isEmpty());
        QVERIFY(saidWith(m_recoveryKey).isEmpty());
    }

    void aSlotThatSomebodyChangedInTheBackupIsSaid()
    {
        const auto backup = workspace()->backups().first();
        QFile file(Vault::fileIn(backup.path));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const auto box = bytes.lastIndexOf("\"box\": \"") + 12; // of the recovery key or passphrase
        bytes[box] = bytes[box] == '0' ? '1' : '0';
        QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
        file.close();
        putVault({});
        const bool recovery = bytes.lastIndexOf("\"recovery\"") > bytes.lastIndexOf("\"passphrase\"");
        const QString with = recovery ? pass : m_recoveryKey;
        QVERIFY_OK(waitFor(workspace()->putKeyFileBack({}, with)));
        QCOMPARE(saidWith(with), QList{OpeningNote::Kind::KeyFileChanged});
    }

    void theLatestThatOpensIsTakenOrTheOneThatIsNamed()
    {
        {
            const auto w = workspace();
            QVERIFY_OK(waitFor(w->unlock(pass)));
            QVERIFY_OK(waitFor(w->changePassphrase(newPass)));
            QVERIFY_OK(waitFor(w->backup()));
        }
        putVault({});
        QVERIFY_OK(waitFor(workspace()->putKeyFileBack({}, pass))); // of the earlier one
        QCOMPARE(markWith(pass), "written since");
        putVault({});
        QVERIFY_OK(waitFor(workspace()->putKeyFileBack({}, newPass)));
        QVERIFY(saidWith(newPass).isEmpty());
        putVault({});
        QCOMPARE(waitFor(workspace()->putKeyFileBack(u"1"_s, newPass)).error().code,
            ErrorCode::PassphraseWrong);
        QVERIFY_OK(waitFor(workspace()->putKeyFileBack(u"1"_s, pass)));
        QCOMPARE(markWith(pass), "written since");
    }

    void anotherStoresIsRefused()
    {
        make(u"theirs"_s, newPass, at(u"stick"_s));
        putVault({});
        QCOMPARE(waitFor(workspace()->putKeyFileBack({}, newPass, at(u"stick"_s))).error().code,
            ErrorCode::KeyFileForeign);
        QCOMPARE(vaultFile(), QByteArray());
        QVERIFY(kept().isEmpty());
        // In the place of one's own it is known for what it is, and one's own is put back.
        QVERIFY(QFile::remove(Vault::fileIn(store())));
        QVERIFY(QFile::copy(Vault::fileIn(at(u"theirs"_s)), Vault::fileIn(store())));
        const Error error = opening(newPass);
        QCOMPARE(error.code, ErrorCode::VaultDamaged);
        QVERIFY(isMendedByKeyFile(error));
        QVERIFY(isMendedByKeyFile(opening(pass)));
        QVERIFY_OK(waitFor(workspace()->putKeyFileBack({}, pass)));
        QCOMPARE(markWith(pass), "written since");
    }

    void whatARestoreHadNoTimeToTakeAwayIsNotSpokenOf()
    {
        make(u"theirs"_s, newPass, at(u"stick"_s));
        const QString before = recordsFilesIn(store()).value(0);
        QVERIFY(QFile::copy(store() + u'/' + before, at(u"before.db"_s)));
        QVERIFY_OK(waitFor(workspace()->restore({}, newPass, at(u"stick"_s))));
        QVERIFY(!recordsFilesIn(store()).contains(before));
        // Killed after the step: what it would have taken away lies there still.
        QVERIFY(QFile::copy(at(u"before.db"_s), store() + u'/' + before));
        QVERIFY(!QDir(store() + u"/backups"_s).isEmpty());
        const Error error = opening(pass);
        QCOMPARE(error.code, ErrorCode::PassphraseWrong);
        QVERIFY2(!error.values.contains(u"made"_s), qPrintable(words::sentence(error)));
        QVERIFY(!isMendedByKeyFile(error));
        const auto opened = waitFor(workspace()->unlock(newPass));
        QVERIFY_OK(opened);
    }

    void itComesFromAStickAsWell()
    {
        {
            const auto w = workspace();
            QVERIFY_OK(waitFor(w->unlock(pass)));
            QVERIFY(QDir().mkpath(at(u"stick"_s)));
            QVERIFY_OK(waitFor(w->backup(at(u"stick"_s))));
            QVERIFY_OK(waitFor(w->setSetting(mark, "written later still")));
        }
        QVERIFY(QDir(store() + u"/backups"_s).removeRecursively());
        putVault({});
        const Error error = opening(pass);
        QVERIFY(!error.values.contains(u"backups"_s));
        QVERIFY(words::nextStep(error).contains(u"--key-file --from FOLDER"_s));
        QCOMPARE(waitFor(workspace()->putKeyFileBack({}, pass)).error().code,
            ErrorCode::BackupNotFound);
        QVERIFY_OK(waitFor(workspace()->putKeyFileBack({}, pass, at(u"stick"_s))));
        QCOMPARE(markWith(pass), "written later still");
    }

    void aWholeOneStays()
    {
        const QByteArray whole = vaultFile();
        QCOMPARE(waitFor(workspace()->putKeyFileBack({}, pass)).error().code,
            ErrorCode::KeyFileWhole);
        QCOMPARE(vaultFile(), whole);
        QVERIFY(kept().isEmpty());
    }

    /// The name of the records file in it is all that is wrong: no backup is needed.
    void oneThatNamesAnotherRecordsFileIsPutRight()
    {
        QVERIFY_OK(waitFor(workspace()->restore({}, pass))); // names one of its own from now on
        {
            const auto w = workspace();
            QVERIFY_OK(waitFor(w->unlock(pass)));
            QVERIFY_OK(waitFor(w->setSetting(mark, "after the restore")));
        }
        QVERIFY(QDir(store() + u"/backups"_s).removeRecursively());
        auto vault = Vault::load(store());
        QVERIFY_OK(vault);
        const QString right = vault->databaseFile();
        vault->setDatabaseFile(Vault::newDatabaseFile());
        QVERIFY_OK(vault->save(store()));
        const Error error = opening(pass);
        QCOMPARE(error.code, ErrorCode::VaultDamaged);
        QVERIFY(isMendedByKeyFile(error));
        QVERIFY_OK(waitFor(workspace()->putKeyFileBack({}, pass)));
        QCOMPARE(Vault::load(store())->databaseFile(), right);
        QCOMPARE(markWith(pass), "after the restore");
        QVERIFY(saidWith(pass).isEmpty());
    }

    void anOlderBackupsFindsTheRecordsARestoreHasNamedAnew()
    {
        QVERIFY_OK(waitFor(workspace()->restore({}, pass)));
        {
            const auto w = workspace();
            QVERIFY_OK(waitFor(w->unlock(pass)));
            QVERIFY_OK(waitFor(w->setSetting(mark, "after the restore")));
        }
        putVault({});
        QVERIFY_OK(waitFor(workspace()->putKeyFileBack({}, pass)));
        QCOMPARE(markWith(pass), "after the restore");
        QVERIFY(saidWith(pass).isEmpty());
    }

    void recordsThatAreDamagedAsWellAreToBeRestored()
    {
        putVault({});
        const QString records = store() + u"/store.db"_s;
        QFile file(records);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        // Its first page: the key still fits the others.
        QVERIFY(file.write(noise(4096)) == 4096);
        file.close();
        QVERIFY_OK(waitFor(workspace()->putKeyFileBack({}, pass)));
        QCOMPARE(opening(pass).code, ErrorCode::DatabaseDamaged);
        // All of it.
        putVault({});
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(noise(size)) == size);
        file.close();
        QCOMPARE(waitFor(workspace()->putKeyFileBack({}, pass)).error().code,
            ErrorCode::DatabaseDamaged);
        // Gone.
        QVERIFY(QFile::remove(records));
        const Error gone = opening(pass);
        QVERIFY(isMendedByRestoring(gone) && !isMendedByKeyFile(gone));
        QVERIFY_OK(waitFor(workspace()->restore({}, pass)));
        QCOMPARE(markWith(pass), "nothing");
    }

    void recordsThatAreMissingAreSaidToBe()
    {
        QVERIFY(QFile::remove(store() + u"/store.db"_s));
        Error error = opening(pass);
        QCOMPARE(error.code, ErrorCode::RecordsMissing);
        QVERIFY(words::nextStep(error).contains(store() + u"/backups"_s));
        QVERIFY(!words::nextStep(error).contains(u"init"_s));
        QVERIFY(QFile::remove(Vault::fileIn(store())));
        error = opening(pass);
        QCOMPARE(error.code, ErrorCode::StoreNotFound);
        QVERIFY(words::nextStep(error).contains(store() + u"/backups"_s));
        QVERIFY(!words::nextStep(error).contains(u"init"_s));
        QVERIFY(QDir(store() + u"/backups"_s).removeRecursively());
        error = opening(pass);
        QCOMPARE(error.code, ErrorCode::StoreNotFound);
        QVERIFY(words::nextStep(error).contains(u"init"_s));
    }

    /// What was restored in the place of everything for want of this comes back.
    void aStatePutAsideForItsKeyFileIsRestored()
    {
        putVault({});
        const auto restored = waitFor(workspace()->restore({}, pass));
        QVERIFY_OK(restored);
        QCOMPARE(markWith(pass), "nothing");
        const auto w = workspace();
        QCOMPARE(w->asides().size(), 1);
        QVERIFY_OK(waitFor(w->restore(w->asides().first().name, pass)));
        QCOMPARE(markWith(pass), "written since");
        QCOMPARE(w->asides().size(), 2);
        QVERIFY(saidWith(pass).isEmpty());
    }

    void aStatePutAsideIsRestoredAsAnyBackup()
    {
        QVERIFY_OK(waitFor(workspace()->restore({}, pass)));
        QCOMPARE(markWith(pass), "nothing");
        const auto w = workspace();
        const QString name = w->asides().first().name;
        QCOMPARE(waitFor(w->restore(name, u"wrong"_s)).error().code, ErrorCode::PassphraseWrong);
        QVERIFY_OK(waitFor(w->restore(name, m_recoveryKey)));
        QCOMPARE(markWith(pass), "written since");
        const auto open = workspace();
        QVERIFY_OK(waitFor(open->unlock(pass)));
        QCOMPARE(waitFor(open->verify())->problems.size(), 0);
    }

    void aDamagedStatePutAsideIsRefusedAndNothingChanges()
    {
        QVERIFY_OK(waitFor(workspace()->restore({}, pass)));
        const auto w = workspace();
        const BackupInfo aside = w->asides().first();
        QFile file(aside.path + u"/store.db"_s);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096 * 3) && file.write(noise(20000)));
        file.close();
        const QByteArray before = vaultFile();
        QCOMPARE(waitFor(w->restore(aside.name, pass)).error().code, ErrorCode::BackupDamaged);
        QCOMPARE(vaultFile(), before);
        QCOMPARE(markWith(pass), "nothing");
    }
};

QTEST_GUILESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
