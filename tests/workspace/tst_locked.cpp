// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a workspace that is locked, or has no such family, is answered, and nothing is
// done.
#include "testing/tostring.h"
#include "workflow/openffa.h"
#include "workflow/writenote.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <functional>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestLocked : public QObject {
    Q_OBJECT

    using Call = std::function<std::optional<ErrorCode>(Workspace &)>;

    const QString m_passphrase = u"a kettle, a window, a dog"_s;
    QTemporaryDir m_folder;
    const CaseId m_nobody = CaseId::fromHex(QString(64, u'a')).value_or(CaseId());

    static Services services()
    {
        Services s;
        s.keyCost = KeyCost::cheapForTests();
        s.on = QDate(2019, 6, 20);
        return s;
    }
    static Command note()
    {
        WriteNote write;
        write.note.type = u"homeVisit"_s;
        write.note.fact = u"Kitchen tidy."_s;
        return Command::of(write);
    }
    template <class Ask>
    static Call call(Ask ask)
    {
        return [ask](Workspace &workspace) -> std::optional<ErrorCode> {
            const auto answer = waitFor(ask(workspace));
            return answer ? std::nullopt : std::optional(answer.error().code);
        };
    }

private Q_SLOTS:
    void initTestCase()
    {
        Workspace workspace(m_folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.create(m_passphrase, true)));
    }

    void aLockedWorkspaceSaysThatItIsLocked_data()
    {
        QTest::addColumn<Call>("ask");
        using W = Workspace;
        const CaseId id = m_nobody;
        QTest::newRow("record") << call([id](W &w) { return w.record(id); });
        QTest::newRow("record of a day")
            << call([id](W &w) { return w.record(id, QDate(2019, 6, 1)); });
        QTest::newRow("history") << call([id](W &w) { return w.history(id); });
        QTest::newRow("search") << call([](W &w) { return w.search(u"kitchen"_s); });
        QTest::newRow("indexing") << call([](W &w) { return w.finishIndexing(); });
        QTest::newRow("perform") << call([id](W &w) { return w.perform(id, note()); });
        QTest::newRow("perform several") << call([id](W &w) {
            return w.performAll(id, {note(), note()});
        });
        QTest::newRow("keep a draft") << call([](W &w) { return w.keepDraft({}); });
        QTest::newRow("drop a draft") << call([](W &w) { return w.dropDraft({}); });
        QTest::newRow("drafts") << call([](W &w) { return w.drafts(); });
        QTest::newRow("verify") << call([](W &w) { return w.verify(); });
        QTest::newRow("rebuild") << call([](W &w) { return w.rebuild(); });
        QTest::newRow("backup") << call([](W &w) { return w.backup(); });
        QTest::newRow("change the passphrase")
            << call([](W &w) { return w.changePassphrase(u"a kettle, a window, a dog"_s); });
        QTest::newRow("new recovery key") << call([](W &w) { return w.newRecoveryKey(); });
        QTest::newRow("keyring") << call([](W &w) { return w.addKeyringSlot(); });
        QTest::newRow("remove a way in")
            << call([](W &w) { return w.removeSlot(SlotKind::Keychain); });
        QTest::newRow("setting") << call([](W &w) { return w.setting(u"place"_s); });
        QTest::newRow("set a setting") << call([](W &w) { return w.setSetting(u"a"_s, "b"); });
        QTest::newRow("built-in policy") << call([](W &w) { return w.useBuiltInPolicy(); });
        QTest::newRow("leave out a calendar") << call([](W &w) { return w.leaveOutCalendar("x"); });
    }
    void aLockedWorkspaceSaysThatItIsLocked()
    {
        QFETCH(Call, ask);
        Workspace workspace(m_folder.filePath(u"store"_s), services());
        QCOMPARE(ask(workspace), ErrorCode::StoreLocked);
        QVERIFY_OK(waitFor(workspace.unlock(m_passphrase)));
        QVERIFY_OK(waitFor(workspace.unlock(m_passphrase))); // again does no harm
        workspace.lock();
        QCOMPARE(ask(workspace), ErrorCode::StoreLocked);
        QVERIFY(workspace.cases().isEmpty());
        QVERIFY(!workspace.knownCase(m_nobody));
    }

    void aFamilyNobodyKnowsIsNotFound_data()
    {
        QTest::addColumn<Call>("ask");
        using W = Workspace;
        const CaseId id = m_nobody;
        QTest::newRow("record") << call([id](W &w) { return w.record(id); });
        QTest::newRow("record of a day")
            << call([id](W &w) { return w.record(id, QDate(2019, 6, 1)); });
        QTest::newRow("history") << call([id](W &w) { return w.history(id); });
        QTest::newRow("perform") << call([id](W &w) { return w.perform(id, note()); });
    }
    void aFamilyNobodyKnowsIsNotFound()
    {
        QFETCH(Call, ask);
        Workspace workspace(m_folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.unlock(m_passphrase)));
        QCOMPARE(ask(workspace), ErrorCode::CaseNotFound);
    }

    void withoutAStoreNothingOpens()
    {
        Workspace workspace(m_folder.filePath(u"nothing"_s), services());
        QVERIFY(!workspace.exists());
        QVERIFY(!workspace.isTestStore());
        QVERIFY(workspace.slotViews().isEmpty());
        QVERIFY(workspace.backups().isEmpty());
        QCOMPARE(waitFor(workspace.unlock(m_passphrase)).error().code, ErrorCode::StoreNotFound);
        QCOMPARE(waitFor(workspace.unlockWithKeyring()).error().code, ErrorCode::StoreNotFound);
        QCOMPARE(waitFor(workspace.create({}, true)).error().code, ErrorCode::PassphraseEmpty);
        QVERIFY(!workspace.exists());
    }

    void aWrongKeyOpensNothing()
    {
        Workspace workspace(m_folder.filePath(u"store"_s), services());
        QCOMPARE(waitFor(workspace.unlock(u"wrong"_s)).error().code, ErrorCode::PassphraseWrong);
        QCOMPARE(waitFor(workspace.unlockWithRecoveryKey(u"not a key"_s)).error().code,
            ErrorCode::RecoveryKeyMistyped);
        QCOMPARE(
            waitFor(workspace.unlockWithKeyring()).error().code, ErrorCode::KeychainSlotMissing);
        QVERIFY(!workspace.isUnlocked());
        QCOMPARE(waitFor(workspace.restore(u"none"_s, m_passphrase)).error().code,
            ErrorCode::BackupNotFound);
    }

    void whatIsUnderwayWhenItLocksIsAnswered_data() { aLockedWorkspaceSaysThatItIsLocked_data(); }
    void whatIsUnderwayWhenItLocksIsAnswered()
    {
        QFETCH(Call, ask);
        Workspace workspace(m_folder.filePath(u"store"_s), services());
        QVERIFY_OK(waitFor(workspace.unlock(m_passphrase)));
        QMetaObject::invokeMethod(
            &workspace, [&workspace] { workspace.lock(); }, Qt::QueuedConnection);
        (void)ask(workspace); // comes back, one way or another
        QTRY_VERIFY(!workspace.isUnlocked());
        QVERIFY_OK(waitFor(workspace.unlock(m_passphrase)));
    }
};

QTEST_GUILESS_MAIN(TestLocked)
#include "tst_locked.moc"
