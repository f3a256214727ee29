// SPDX-License-Identifier: GPL-3.0-or-later
// What was acknowledged is on the disk, whenever the process is killed. HOMETRAY_KILLS sets how
// often (20 if it is not set; 10000 takes some hours).
#include "entries.h"
#include "store/storethread.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

SharedKey keyOf(const QString &hex)
{
    return DatabaseKey::make(SecretBytes::copyOf(QByteArray::fromHex(hex.toLatin1())));
}

/// Saves entries one after the other, with facts and search, and says so after each.
int saveUntilKilled(const QString &folder, const QString &hex, quint64 seed)
{
    auto store = StoreThread::open({folder}, keyOf(hex));
    if (!store) {
        std::puts("not opened");
        return 1;
    }
    EntryMaker make(seed);
    QList<Entry> last;
    for (int number = 0;; ++number) {
        const Entry entry =
            last.isEmpty() ? make.opening() : make.after(last, QByteArray(3000, 'x'));
        const auto saved = (*store)
                               ->write([entry](StoreAccess &access) {
                                   return access.journal().commit({.entries = {entry},
                                       .facts = {{entry.caseId(), 1, 0, "facts", "tray", "name"}}});
                               })
                               .result();
        if (!saved)
            return 1;
        std::printf("%s\n", entry.id.hex().toLatin1().constData());
        std::fflush(stdout);
        (void)(*store)->inBackground(
            [entry](StoreAccess &access, QDeadlineTimer) -> Expected<bool> {
                const SearchDoc doc{entry.caseId(), *ObjectId::fromBytes(entry.id.view().first(16)),
                    1, 0, u"Note"_s, u"words to find"_s};
                if (auto done = access.search().update(entry.caseId(), {doc}, {}, 1); !done)
                    return Unexpected(done.error());
                return false;
            });
        last = {entry};
    }
}

} // namespace

class TestKills : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasAcknowledgedSurvivesAKill()
    {
        bool set = false;
        int kills = qEnvironmentVariableIntValue("HOMETRAY_KILLS", &set);
        if (!set)
            kills = 20;
        QTemporaryDir parent;
        const StoreFolder folder{parent.filePath(u"store"_s)};
        const auto made =
            createStore(folder, SecretBytes::fromText(u"pass"_s), true, KeyCost::cheapForTests());
        QVERIFY_OK(made);
        const QString hex = QString::fromLatin1(made->key->bytes().view().toByteArray().toHex());

        QList<EntryId> acknowledged;
        for (int kill = 0; kill < kills; ++kill) {
            QProcess saver;
            saver.start(QCoreApplication::applicationFilePath(),
                {u"--save"_s, folder.path, hex, QString::number(kill + 1)});
            // After some saves, at a moment nobody chose.
            QByteArray said;
            const qsizetype wanted = 65 * QRandomGenerator::global()->bounded(1, 40);
            while (said.size() < wanted) {
                QVERIFY2(saver.waitForReadyRead(20000), said.constData());
                said += saver.readAllStandardOutput();
            }
            saver.kill();
            QVERIFY(saver.waitForFinished());
            said += saver.readAllStandardOutput();
            for (const QByteArray &line : said.split('\n')) {
                if (const auto id = EntryId::fromHex(QString::fromLatin1(line)))
                    acknowledged.append(*id);
            }
            const auto store = StoreThread::open(folder, made->key);
            QVERIFY_OK(store);
            const auto missing = (*store)
                                     ->read([acknowledged](StoreAccess &access) -> Expected<int> {
                                         int count = 0;
                                         for (const EntryId &id : acknowledged) {
                                             const auto here = access.journal().holds(id);
                                             if (!here)
                                                 return Unexpected(here.error());
                                             count += !*here;
                                         }
                                         return count;
                                     })
                                     .result();
            QVERIFY_OK(missing);
            QCOMPARE(*missing, 0);
            const auto check = (*store)
                                   ->write([](StoreAccess &access) {
                                       return access.database.integer(
                                           u"SELECT count(*) FROM derived_name f WHERE f.row <> (SELECT "
                                           "max(row) FROM entry WHERE row >> 20 = f.case_no)"_s);
                                   })
                                   .result();
            QCOMPARE(check, Expected<qint64>(0));
            const auto found =
                (*store)
                    ->read([](StoreAccess &access) { return access.search().count(u"find"_s); })
                    .result();
            QVERIFY_OK(found);
        }
        auto database = Connection::open(folder.database(), made->key);
        QVERIFY_OK(database);
        auto whole = (*database)->prepare(u"PRAGMA integrity_check"_s);
        QVERIFY(whole && whole->next().value_or(false));
        QCOMPARE(whole->text(0), u"ok"_s);
        qInfo("%d kills, %d entries acknowledged, none lost", kills, int(acknowledged.size()));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--save")
        return saveUntilKilled(
            arguments.value(2), arguments.value(3), arguments.value(4).toULongLong());
    TestKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kills.moc"
