// SPDX-License-Identifier: GPL-3.0-or-later
// hometrayctl in a store that also has a family somebody else keeps now.
#include "store/journalstore.h"
#include "store/localstate.h"
#include "store/storefolder.h"
#include "testing/colleagues.h"
#include "testing/tostring.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestOthers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listsHoldOnesOwnFamilies_data();
    void listsHoldOnesOwnFamilies();
    void theOtherIsFoundAndReadByName();
    void inTheOtherNothingIsWritten();

private:
    struct Answer {
        int exit = -1;
        QString out;
        QString err;
    };
    [[nodiscard]] Answer run(const QStringList &arguments, const QByteArray &input = {}) const;
    void handOver(const CaseId &family);

    QTemporaryDir m_folder;
    StoreFolder m_store{m_folder.filePath(u"store"_s)};
    const QByteArray m_passphrase = "a kettle, a window, a dog";
};

TestOthers::Answer TestOthers::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.start(QString::fromUtf8(HOMETRAYCTL),
        QStringList{u"--store"_s, m_store.path, u"--passphrase-file"_s,
            m_folder.filePath(u"passphrase"_s), u"--on"_s, u"2019-06-20"_s}
            + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

void TestOthers::initTestCase()
{
    QFile passphrase(m_folder.filePath(u"passphrase"_s));
    QVERIFY(passphrase.open(QIODevice::WriteOnly) && passphrase.write(m_passphrase) > 0);
    passphrase.close();
    QVERIFY_OK(
        createStore(m_store, SecretBytes::copyOf(m_passphrase), true, KeyCost::cheapForTests()));
    CaseId shah;
    for (const char *name : {"Miller", "Shah"}) {
        const QJsonObject open{{u"command"_s, u"openFfa"_s},
            {u"fields"_s,
                QJsonObject{{u"family"_s, QJsonObject{{u"name"_s, QLatin1String(name)}}},
                    {u"people"_s,
                        QJsonArray{
                            QJsonObject{{u"firstName"_s, u"Fran"_s}, {u"child"_s, true}}}}}}};
        const Answer opened =
            run({u"--json"_s, u"do"_s}, QJsonDocument(open).toJson(QJsonDocument::Compact));
        QVERIFY2(opened.exit == 0, qPrintable(opened.err));
        const Answer worried = run({u"do"_s, QLatin1String(name)},
            R"({"command": "raiseConcern", "fields": {"concern": {"what": "Alone at night."},
                "aboutUnknown": true}})");
        QVERIFY2(worried.exit == 0, qPrintable(worried.err));
    }
    const Answer tray = run({u"--json"_s, u"tray"_s});
    const QJsonArray families = QJsonDocument::fromJson(tray.out.toUtf8())[u"families"_s].toArray();
    QCOMPARE(families.size(), 2);
    for (const QJsonValue &family : families) {
        if (family[u"family"_s] == u"Shah"_s)
            shah = CaseId::fromHex(family[u"case"_s].toString()).value_or(CaseId());
    }
    QVERIFY(!shah.isNull());
    handOver(shah);
}

/// As their entries come from a colleague to whom it was offered, and who took it.
void TestOthers::handOver(const CaseId &family)
{
    const auto vault = Vault::load(m_store.path);
    QVERIFY_OK(vault);
    const auto key = vault->unlock(SecretBytes::copyOf(m_passphrase));
    QVERIFY_OK(key);
    const auto database = Connection::open(m_store.database(), *key);
    QVERIFY_OK(database);
    const auto identities = LocalState(**database).identities();
    QVERIFY_OK(identities);
    Colleague me(Signer::fromSeed(identities->front().seed.span().first<Signer::seedSize>()), 99);
    Colleague other(7);
    JournalStore records(**database);
    const auto stored = records.entries(family);
    QVERIFY_OK(stored);
    for (const StoredEntry &entry : *stored)
        me.take(entry.entry);
    const Entry offer = me.write(offerTo(me, other));
    other.take(me);
    other.write(acceptOf(other, offer));
    Commit commit;
    commit.entries = other.entries;
    commit.arrivedMs = 1561036000000;
    QVERIFY_OK(records.commit(commit));
}

void TestOthers::listsHoldOnesOwnFamilies_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("tray") << QStringList{u"tray"_s};
    QTest::newRow("tray, closed ones too") << QStringList{u"tray"_s, u"--closed"_s};
    QTest::newRow("tray as JSON") << QStringList{u"--json"_s, u"tray"_s};
    QTest::newRow("due") << QStringList{u"due"_s};
    QTest::newRow("due as JSON") << QStringList{u"--json"_s, u"due"_s};
    QTest::newRow("checklist") << QStringList{u"checklist"_s, u"closure"_s};
    QTest::newRow("checklist as JSON") << QStringList{u"--json"_s, u"checklist"_s, u"closure"_s};
}

void TestOthers::listsHoldOnesOwnFamilies()
{
    QFETCH(QStringList, arguments);
    const Answer answer = run(arguments);
    QVERIFY2(answer.exit == 0, qPrintable(answer.err));
    QVERIFY2(answer.out.contains(u"Miller"_s), qPrintable(answer.out));
    QVERIFY2(!answer.out.contains(u"Shah"_s), qPrintable(answer.out));
}

void TestOthers::theOtherIsFoundAndReadByName()
{
    for (const QStringList &arguments : {QStringList{u"search"_s, u"Shah"_s},
             QStringList{u"record"_s, u"Shah"_s}, QStringList{u"history"_s, u"Shah"_s},
             QStringList{u"checklist"_s, u"closure"_s, u"Shah"_s}}) {
        const Answer answer = run(arguments);
        QVERIFY2(answer.exit == 0, qPrintable(answer.err));
        QVERIFY2(!answer.out.isEmpty(), qPrintable(arguments.first()));
    }
}

void TestOthers::inTheOtherNothingIsWritten()
{
    const Answer answer = run({u"do"_s, u"Shah"_s}, R"({"command": "writeNote", "fields": {"note":
        {"type": "call", "fact": "Rang the school."}}})");
    QCOMPARE(answer.exit, 3);
    QVERIFY(!run({u"record"_s, u"Shah"_s}).out.contains(u"Rang the school."_s));
}

QTEST_GUILESS_MAIN(TestOthers)
#include "tst_others.moc"
