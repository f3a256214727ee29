// SPDX-License-Identifier: GPL-3.0-or-later
// The key file changed behind Hometray's back: it is said at the next opening, and by verify.
#include "store/localstate.h"
#include "store/storefolder.h"
#include "testing/tostring.h"
#include "words/errors.h"
#include "workspace/openingnotes.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestVaultGuard : public QObject {
    Q_OBJECT

    const QString m_passphrase = u"a kettle, a window, a dog"_s;
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString store() const { return m_folder->filePath(u"store"_s); }
    [[nodiscard]] std::unique_ptr<Workspace> workspace() const
    {
        Services services;
        services.keyCost = KeyCost::cheapForTests();
        services.on = QDate(2019, 6, 20);
        return std::make_unique<Workspace>(store(), services);
    }
    [[nodiscard]] std::unique_ptr<Workspace> opened(const QString &passphrase = {}) const
    {
        auto made = workspace();
        const auto done = waitFor(made->unlock(passphrase.isEmpty() ? m_passphrase : passphrase));
        return done ? std::move(made) : nullptr;
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
    /// Changes the slots of the key file.
    void edit(const std::function<void(QJsonArray &)> &change) const
    {
        QJsonObject root = QJsonDocument::fromJson(vaultFile()).object();
        QJsonArray all = root[u"slots"_s].toArray();
        change(all);
        root[u"slots"_s] = all;
        putVault(QJsonDocument(root).toJson());
    }
    static QList<OpeningNote::Kind> said(const Workspace &workspace)
    {
        QList<OpeningNote::Kind> kinds;
        for (const OpeningNote &note : OpeningNotes::of(workspace))
            kinds.append(note.kind);
        return kinds;
    }
    static QStringList verified(Workspace &workspace)
    {
        const auto report = waitFor(workspace.verify());
        QStringList found;
        for (const VerifyProblem &problem :
            report ? report->problems : QList<VerifyProblem>{{{}, {}, u"failed"_s}})
            found.append(problem.what);
        return found;
    }
    static void changeADigit(QJsonArray &all)
    {
        for (auto slot : all) {
            QJsonObject object = slot.toObject();
            if (object[u"kind"_s] != u"recovery"_s)
                continue;
            QString box = object[u"box"_s].toString();
            box[7] = box[7] == u'0' ? u'1' : u'0';
            object[u"box"_s] = box;
            slot = object;
        }
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto w = workspace();
        QVERIFY_OK(waitFor(w->create(m_passphrase, true)));
        QVERIFY_OK(waitFor(OpeningNotes::recoveryKeyIsKept(*w)));
    }

    /// What made it may have been killed before anybody saw the key.
    void aRecoveryKeyThatNobodyHasSeenIsSaidToBeOne()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY_OK(createStore({store()}, SecretBytes::fromText(m_passphrase), true,
            KeyCost::cheapForTests()));
        const QList notKept{OpeningNote::Kind::RecoveryKeyNotKept};
        {
            const auto w = opened();
            QVERIFY(w);
            QCOMPARE(said(*w), notKept);
            QVERIFY(words::sentence(OpeningNotes::of(*w).first())
                        .contains(u"--new-recovery-key"_s));
            // A new one is another that nobody has seen.
            QVERIFY_OK(waitFor(w->newRecoveryKey()));
            QCOMPARE(said(*w), notKept);
        }
        {
            const auto w = opened();
            QCOMPARE(said(*w), notKept);
            QVERIFY_OK(waitFor(OpeningNotes::recoveryKeyIsKept(*w)));
            QVERIFY(said(*w).isEmpty());
        }
        {
            const auto w = opened();
            QVERIFY(said(*w).isEmpty());
            QVERIFY_OK(waitFor(w->changePassphrase(m_passphrase)));
            QVERIFY_OK(waitFor(w->newRecoveryKey()));
        }
        QCOMPARE(said(*opened()), notKept);
    }

    void aKeyFileThatWasChangedSinceIsNotReplacedByAnOlder()
    {
        const QString newPassphrase = u"another one entirely"_s;
        QString oldKey;
        QString newKey;
        {
            const auto w = opened();
            oldKey = waitFor(w->newRecoveryKey()).value();
            QVERIFY_OK(waitFor(OpeningNotes::recoveryKeyIsKept(*w)));
            QVERIFY_OK(waitFor(w->backup()));
            QVERIFY_OK(waitFor(w->changePassphrase(newPassphrase)));
            newKey = waitFor(w->newRecoveryKey()).value();
            QVERIFY_OK(waitFor(OpeningNotes::recoveryKeyIsKept(*w)));
        }
        const QByteArray whole = vaultFile();
        for (const QString &older : {m_passphrase, oldKey}) {
            const auto back = waitFor(workspace()->putKeyFileBack({}, older));
            QVERIFY(!back);
            QCOMPARE(back.error().code, ErrorCode::KeyFileWhole);
            const QString words = words::sentence(back.error());
            QVERIFY2(words.contains(u"changed since"_s) && !words.contains(u"opens the records"_s),
                qPrintable(words));
            QVERIFY(words::nextStep(back.error()).contains(u"passphrase you chose last"_s));
            QCOMPARE(vaultFile(), whole);
        }
        for (const QString &present : {newPassphrase, newKey}) {
            const auto w = opened(present);
            QVERIFY(w);
            QVERIFY(said(*w).isEmpty());
        }
        // Whoever has only the older one takes the present one away, as they are told.
        QVERIFY(QFile::remove(Vault::fileIn(store())));
        QVERIFY_OK(waitFor(workspace()->putKeyFileBack({}, oldKey)));
        QCOMPARE(said(*opened()), QList{OpeningNote::Kind::KeyFileOlder});
    }

    /// Whatever fails at the first opening, the key file of restored records is theirs.
    void restoredRecordsKnowTheirKeyFileBeforeTheyAreOpened()
    {
        {
            const auto w = opened();
            QVERIFY_OK(waitFor(w->backup()));
            QVERIFY_OK(waitFor(w->changePassphrase(u"another one"_s)));
        }
        QVERIFY_OK(waitFor(workspace()->restore({}, u"another one"_s)));
        const auto vault = Vault::load(store());
        QVERIFY_OK(vault);
        const auto key = vault->unlock(SecretBytes::fromText(u"another one"_s));
        QVERIFY_OK(key);
        {
            const auto records = Connection::open(StoreFolder{store()}.database(), *key);
            QVERIFY_OK(records);
            QCOMPARE(LocalState(**records).setting(u"vaultCodes"_s)->value_or("none"),
                QCryptographicHash::hash(vault->toJson(), QCryptographicHash::Blake2b_256));
        }
        QVERIFY(said(*opened(u"another one"_s)).isEmpty());
    }

    void oneThatIsDamagedWhereNobodySeesItIsReplacedAllTheSame()
    {
        QString key;
        {
            const auto w = opened();
            key = waitFor(w->newRecoveryKey()).value();
            QVERIFY_OK(waitFor(OpeningNotes::recoveryKeyIsKept(*w)));
            QVERIFY_OK(waitFor(w->backup()));
        }
        edit(changeADigit);
        QVERIFY_OK(waitFor(workspace()->putKeyFileBack({}, key)));
        QVERIFY(opened(key));
        QVERIFY(said(*opened()).isEmpty());
    }
    void aNewRecoveryKeyThatCouldNotBeSavedLeavesTheOldOneKept()
    {
        {
            const auto w = opened();
            QVERIFY(w);
            // In the place where the new key file would be put together.
            QVERIFY(QFile::remove(Vault::fileIn(store())));
            QVERIFY(QDir().mkpath(Vault::fileIn(store()) + u"/in the way"_s));
            QVERIFY(!waitFor(w->newRecoveryKey()));
            QCOMPARE(*waitFor(w->setting(recoveryKeptSetting)), QByteArray("yes"));
        }
    }
    void ofRecordsOfBeforeItCountsAsSeen()
    {
        {
            const auto vault = Vault::load(store());
            const auto key = vault->unlock(SecretBytes::fromText(m_passphrase));
            QVERIFY_OK(key);
            const auto database = Connection::open(StoreFolder{store()}.database(), *key);
            QVERIFY_OK(database);
            QVERIFY_OK(LocalState(**database).removeSetting(recoveryKeptSetting));
        }
        const auto w = opened();
        QVERIFY(w);
        QVERIFY(said(*w).isEmpty());
    }

    void whatHometrayChangesIsNothingToSpeakOf()
    {
        const auto w = opened();
        QVERIFY(w);
        QVERIFY(said(*w).isEmpty());
        QVERIFY_OK(waitFor(w->changePassphrase(u"another one"_s)));
        QVERIFY_OK(waitFor(w->newRecoveryKey()));
        QVERIFY_OK(waitFor(OpeningNotes::recoveryKeyIsKept(*w)));
        QVERIFY(verified(*w).isEmpty());
        w->lock();
        const auto again = opened(u"another one"_s);
        QVERIFY(again);
        QVERIFY(said(*again).isEmpty());
        QVERIFY(verified(*again).isEmpty());
    }

    void aChangedRecoverySlotIsSaidUntilThereIsANewKey()
    {
        edit(changeADigit);
        QString recovery;
        {
            const auto w = opened();
            QVERIFY(w);
            QCOMPARE(said(*w), QList{OpeningNote::Kind::KeyFileChanged});
            QCOMPARE(verified(*w), QStringList{u"vaultChanged"_s});
            QVERIFY_OK(waitFor(w->changePassphrase(u"another one"_s))); // which mends nothing
        }
        {
            const auto w = opened(u"another one"_s);
            QVERIFY(w);
            QCOMPARE(said(*w), QList{OpeningNote::Kind::KeyFileChanged});
            const auto key = waitFor(w->newRecoveryKey());
            QVERIFY_OK(key);
            recovery = *key;
            QVERIFY_OK(waitFor(OpeningNotes::recoveryKeyIsKept(*w)));
            QVERIFY(verified(*w).isEmpty());
        }
        const auto w = workspace();
        QVERIFY_OK(waitFor(w->unlockWithRecoveryKey(recovery)));
        QVERIFY(said(*w).isEmpty());
    }

    void aRecoverySlotThatWasTakenOutIsSaid()
    {
        edit([](QJsonArray &all) {
            for (qsizetype i = all.size() - 1; i >= 0; --i) {
                if (all.at(i)[u"kind"_s] == u"recovery"_s)
                    all.removeAt(i);
            }
        });
        const auto w = opened();
        QVERIFY(w);
        QCOMPARE(
            said(*w), (QList{OpeningNote::Kind::KeyFileChanged, OpeningNote::Kind::NoRecoveryKey}));
        QCOMPARE(verified(*w), (QStringList{u"vaultChanged"_s, u"recoveryMissing"_s}));
    }

    void aPassphraseOfLastYearThatIsPutBackIsSaid()
    {
        const QByteArray old = vaultFile();
        {
            const auto w = opened();
            QVERIFY(w);
            QVERIFY_OK(waitFor(w->changePassphrase(u"another one"_s)));
        }
        putVault(old);
        const auto w = opened();
        QVERIFY(w);
        QCOMPARE(said(*w), QList{OpeningNote::Kind::KeyFileChanged});
    }

    void aStoreOfBeforeIsBelievedAndThenRemembered()
    {
        {
            const auto vault = Vault::load(store());
            QVERIFY_OK(vault);
            const auto key = vault->unlock(SecretBytes::fromText(m_passphrase));
            QVERIFY_OK(key);
            const auto connection = Connection::open(StoreFolder{store()}.database(), *key);
            QVERIFY_OK(connection);
            QVERIFY_OK(LocalState(**connection).removeSetting(u"vaultCodes"_s));
        }
        {
            const auto w = opened();
            QVERIFY(w);
            QVERIFY(said(*w).isEmpty());
        }
        edit(changeADigit);
        const auto w = opened();
        QVERIFY(w);
        QCOMPARE(said(*w), QList{OpeningNote::Kind::KeyFileChanged});
    }

    void aKillWhileItIsSavedLeavesEitherOfTheTwoBelieved_data()
    {
        QTest::addColumn<bool>("saved");
        QTest::newRow("before it was put in its place") << false;
        QTest::newRow("after") << true;
    }
    void aKillWhileItIsSavedLeavesEitherOfTheTwoBelieved()
    {
        QFETCH(bool, saved);
        auto vault = Vault::load(store());
        QVERIFY_OK(vault);
        const auto key = vault->unlock(SecretBytes::fromText(m_passphrase));
        QVERIFY_OK(key);
        const auto code = [](const Vault &of) {
            return QCryptographicHash::hash(of.toJson(), QCryptographicHash::Blake2b_256);
        };
        QByteArray codes = code(*vault);
        QVERIFY_OK(vault->setPassphrase(
            *key, SecretBytes::fromText(u"another one"_s), KeyCost::cheapForTests()));
        codes += code(*vault);
        {
            const auto connection = Connection::open(StoreFolder{store()}.database(), *key);
            QVERIFY_OK(connection);
            QVERIFY_OK(LocalState(**connection).setSetting(u"vaultCodes"_s, codes));
        }
        if (saved)
            QVERIFY_OK(vault->save(store()));
        const QString passphrase = saved ? u"another one"_s : m_passphrase;
        for (int twice = 0; twice < 2; ++twice) {
            const auto w = opened(passphrase);
            QVERIFY(w);
            QVERIFY(said(*w).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestVaultGuard)
#include "tst_vaultguard.moc"
