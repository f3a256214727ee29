// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/sources.h"
#include "store/connection.h"
#include "testing/tostring.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQueryModel>
#include <QtSql/QSqlRecord>
#include <QtTest/QTest>

#include <sqlcipher/sqlite3.h>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestCipherDriver : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    SharedKey m_key;
    std::unique_ptr<Connection> m_connection;

    QString file() const { return m_folder->filePath(u"test.db"_s); }
    QSqlQuery query(const QString &sql)
    {
        QSqlQuery query(m_connection->database());
        if (!query.prepare(sql))
            qWarning("not prepared: %s", qPrintable(query.lastError().nativeErrorCode()));
        return query;
    }

    QTemporaryDir m_temporary; ///< where SQLite would make its temporary files

private Q_SLOTS:
    void initTestCase() { qputenv("SQLITE_TMPDIR", m_temporary.path().toLocal8Bit()); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_key = DatabaseKey::random();
        auto made = Connection::create(file(), m_key);
        QVERIFY_OK(made);
        m_connection = std::move(*made);
        QVERIFY_OK(m_connection->execute("CREATE TABLE t(id INTEGER PRIMARY KEY, a, b UNIQUE)"));
    }
    void cleanup() { m_connection.reset(); }

    void everyKindOfValueComesBackAsItWas_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("null") << QVariant();
        QTest::newRow("zero") << QVariant(0LL);
        QTest::newRow("largest") << QVariant(std::numeric_limits<qint64>::max());
        QTest::newRow("smallest") << QVariant(std::numeric_limits<qint64>::min());
        QTest::newRow("fraction") << QVariant(0.25);
        QTest::newRow("empty text") << QVariant(u""_s);
        QTest::newRow("text") << QVariant(u"Fran’s family 👪 שלום"_s);
        QTest::newRow("text with zero") << QVariant(u"a"_s + QChar(0) + u"b"_s);
        QTest::newRow("long text") << QVariant(QString(200000, u'ł'));
        QTest::newRow("empty bytes") << QVariant(QByteArray(""));
        QTest::newRow("bytes") << QVariant(QByteArray("\x01\x02\x00\xff", 4));
    }
    void everyKindOfValueComesBackAsItWas()
    {
        QFETCH(QVariant, value);
        auto insert = query(u"INSERT INTO t(a) VALUES(?)"_s);
        insert.addBindValue(value);
        QVERIFY(insert.exec());
        QCOMPARE(insert.lastInsertId().toLongLong(), 1);
        auto select = query(u"SELECT a FROM t"_s);
        QVERIFY(select.exec());
        QVERIFY(select.next());
        QCOMPARE(select.value(0), value);
        QCOMPARE(select.isNull(0), !value.isValid());
        QVERIFY(!select.next());
    }
    void aNamedPlaceholderCanStandTwice()
    {
        auto insert = query(u"INSERT INTO t(a, b, id) VALUES(:x, :x, :id)"_s);
        insert.bindValue(u":id"_s, 7);
        insert.bindValue(u":x"_s, u"same"_s);
        QVERIFY(insert.exec());
        auto select = query(u"SELECT a = b AS same, id FROM t"_s);
        QVERIFY(select.exec() && select.next());
        QCOMPARE(select.value(0).toInt(), 1);
        QCOMPARE(select.value(u"id"_s).toInt(), 7);
        QCOMPARE(select.record().count(), 2);
    }
    void aQueryCanGoBackwardsWhenItKeepsItsRows()
    {
        auto insert = query(u"INSERT INTO t(a) VALUES(?)"_s);
        insert.addBindValue(QVariantList{10, 20, 30});
        QVERIFY(insert.execBatch());
        auto select = query(u"SELECT a FROM t ORDER BY id"_s);
        QVERIFY(select.exec());
        QVERIFY(select.last());
        QCOMPARE(select.value(0).toInt(), 30);
        QVERIFY(select.previous());
        QCOMPARE(select.value(0).toInt(), 20);
        QVERIFY(select.first());
        QCOMPARE(select.value(0).toInt(), 10);
        QVERIFY(select.seek(2));
        QCOMPARE(select.value(0).toInt(), 30);
        QVERIFY(!select.next());
        QVERIFY(select.seek(1));
        QCOMPARE(select.value(0).toInt(), 20);
        QVERIFY(!select.seek(3));
    }
    void aForwardOnlyQueryOnlyGoesForward()
    {
        QVERIFY_OK(m_connection->execute("INSERT INTO t(a) VALUES(1),(2),(3)"));
        QSqlQuery select(m_connection->database());
        select.setForwardOnly(true);
        QVERIFY(select.exec(u"SELECT a FROM t ORDER BY a"_s));
        QVERIFY(select.next() && select.next());
        QCOMPARE(select.value(0).toInt(), 2);
        QVERIFY(!select.first());
        QVERIFY(select.next() && !select.next());
    }
    void anEmptyResultHasNoRow()
    {
        auto select = query(u"SELECT a FROM t"_s);
        QVERIFY(select.exec());
        QVERIFY(select.isSelect() && !select.next() && !select.first() && !select.last());
    }
    void modelsOfQtCanShowAQuery()
    {
        QVERIFY_OK(m_connection->execute("INSERT INTO t(a) VALUES('one'),('two')"));
        QSqlQueryModel model;
        model.setQuery(u"SELECT a FROM t ORDER BY id"_s, m_connection->database());
        while (model.canFetchMore())
            model.fetchMore();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.data(model.index(1, 0)).toString(), u"two"_s);
    }
    void aBrokenConstraintIsAnErrorWithoutText()
    {
        auto insert = query(u"INSERT INTO t(b) VALUES('the name of a child')"_s);
        QVERIFY(insert.exec());
        QVERIFY(!insert.exec());
        QVERIFY(insert.lastError().nativeErrorCode().startsWith(
            QString::number(SQLITE_CONSTRAINT_UNIQUE)));
        QVERIFY(insert.lastError().text().trimmed().isEmpty());
    }
    void aStatementIsOneStatement()
    {
        QSqlQuery two(m_connection->database());
        QVERIFY(!two.prepare(u"SELECT 1; DROP TABLE t"_s));
        QVERIFY(!two.prepare(u""_s));
        QVERIFY(!two.prepare(u"SELEKT"_s));
        QVERIFY(!two.exec());
    }
    void tooFewValuesAreAnError()
    {
        auto insert = query(u"INSERT INTO t(a, b) VALUES(?, ?)"_s);
        insert.addBindValue(1);
        QVERIFY(!insert.exec());
    }
    void aTransactionOfQtCommitsOrRollsBack()
    {
        auto database = m_connection->database();
        QVERIFY(database.transaction());
        QVERIFY_OK(m_connection->execute("INSERT INTO t(a) VALUES(1)"));
        QVERIFY(database.rollback());
        QVERIFY(database.transaction());
        QVERIFY_OK(m_connection->execute("INSERT INTO t(a) VALUES(1)"));
        QVERIFY(database.commit());
        QCOMPARE(*m_connection->integer(u"SELECT count(*) FROM t"_s), 1);
    }
    void aQueryOutlivesItsConnectionWithoutHarm()
    {
        QVERIFY_OK(m_connection->execute("INSERT INTO t(a) VALUES(1),(2)"));
        auto select = std::make_unique<QSqlQuery>(query(u"SELECT a FROM t"_s));
        QVERIFY(select->exec() && select->next());
        m_connection->database().close();
        QVERIFY(!select->next());
        QVERIFY(!select->exec());
        select.reset();
    }
    void theConnectionIsSetUpToLoseAndLeakNothing_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QString>("value");
        QTest::newRow("pages") << u"page_size"_s << u"4096"_s;
        QTest::newRow("log") << u"journal_mode"_s << u"wal"_s;
        QTest::newRow("on the disk") << u"synchronous"_s << u"2"_s;
        QTest::newRow("foreign keys") << u"foreign_keys"_s << u"1"_s;
        QTest::newRow("wipes") << u"secure_delete"_s << u"1"_s;
        QTest::newRow("temporary data") << u"temp_store"_s << u"2"_s;
    }
    void theConnectionIsSetUpToLoseAndLeakNothing()
    {
        QFETCH(QString, pragma);
        QFETCH(QString, value);
        auto ask = query(u"PRAGMA "_s + pragma);
        QVERIFY(ask.exec() && ask.next());
        QCOMPARE(ask.value(0).toString(), value);
    }
    void noOtherFileCanBeAttached_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("in clear") << u" KEY ''"_s;
        QTest::newRow("with the same key") << QString();
    }
    void noOtherFileCanBeAttached()
    {
        QFETCH(QString, key);
        const QString other = m_folder->filePath(u"other.db"_s);
        auto attach = query(u"ATTACH '%1' AS other%2"_s.arg(other, key));
        QVERIFY(!attach.exec());
        QVERIFY(!QFile::exists(other));
    }
    void aStoreIsReadableByItsOwnerOnly()
    {
        QVERIFY_OK(m_connection->execute("INSERT INTO t(a) VALUES(1)"));
        for (const QFileInfo &info :
            QDir(m_folder->path()).entryInfoList({u"test.db*"_s}, QDir::Files))
            QVERIFY2(!(info.permissions()
                         & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
                             | QFile::WriteOther)),
                qPrintable(info.fileName()));
    }
    void nothingIsEverWrittenInClear()
    {
        // A file made and removed at once leaves its mark in the folder's time.
        const QDateTime before = QFileInfo(m_temporary.path()).lastModified();
        const QString known = u"Kowalczyk-Adeyemi lives at 14 Acacia Way"_s;
        QVERIFY_OK(m_connection->execute("CREATE VIRTUAL TABLE words USING fts4(text)"));
        {
            auto transaction = Transaction::begin(*m_connection);
            QVERIFY_OK(transaction);
            auto insert = m_connection->prepare(u"INSERT INTO t(a, b) VALUES(?, ?)"_s);
            QVERIFY_OK(insert);
            for (int row = 0; row < 3000; ++row)
                QVERIFY_OK(
                    insert->bind(known).bind(known.toUtf8() + QByteArray::number(row)).run());
            QVERIFY_OK(transaction->commit());
        }
        QVERIFY_OK(m_connection->execute("INSERT INTO words SELECT a FROM t"));
        // Sorting more than fits the cache is what would make a temporary file.
        QVERIFY_OK(
            m_connection->execute("CREATE TABLE sorted AS SELECT a, b FROM t ORDER BY b DESC"));
        QVERIFY_OK(m_connection->execute("CREATE INDEX byA ON sorted(b, a)"));

        QList<QByteArray> forms{known.toUtf8(), known.first(20).toUtf8(), "CREATE TABLE",
            QByteArray(reinterpret_cast<const char *>(known.utf16()), known.size() * 2)};
        int looked = 0;
        const auto look = [&forms, &looked](const QString &folder) {
            for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files)) {
                QFile contents(info.filePath());
                if (!contents.open(QIODevice::ReadOnly))
                    continue;
                const QByteArray bytes = contents.readAll();
                ++looked;
                for (const QByteArray &form : forms)
                    QVERIFY2(!bytes.contains(form), qPrintable(info.filePath()));
            }
        };
        look(m_folder->path()); // with -wal and -shm
        QVERIFY(looked >= 3);
        m_connection.reset();
        look(m_folder->path());
        QVERIFY(looked >= 4);
        QVERIFY(QDir(m_temporary.path()).isEmpty());
        QCOMPARE(QFileInfo(m_temporary.path()).lastModified(), before);
    }
    void anotherKeyDoesNotOpenIt()
    {
        m_connection.reset();
        const auto opened = Connection::open(file(), DatabaseKey::random());
        QCOMPARE(opened.error().code, ErrorCode::DatabaseDamaged);
        QVERIFY_OK(Connection::open(file(), m_key));
    }
    void withoutAKeyNothingIsMade()
    {
        const QString other = m_folder->filePath(u"other.db"_s);
        QCOMPARE(Connection::create(other, nullptr).error().code, ErrorCode::StoreLocked);
        QCOMPARE(QFileInfo(other).size(), 0);
        QVERIFY(!DatabaseKey::make(SecretBytes()));
        QVERIFY(!DatabaseKey::make(SecretBytes::random(47)));
    }
    void aPlainDatabaseIsRefused()
    {
        const QString plain = m_folder->filePath(u"plain.db"_s);
        QFile made(plain);
        QVERIFY(made.open(QIODevice::WriteOnly));
        made.write(QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0'));
        made.close();
        QCOMPARE(Connection::open(plain, m_key).error().code, ErrorCode::DatabaseNotEncrypted);
    }
    void aDamagedFirstPageStartIsHarmless()
    {
        // The salt is in the vault: what stands at the start of the file is not needed.
        QVERIFY_OK(m_connection->execute("INSERT INTO t(a) VALUES(42)"));
        m_connection.reset();
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QByteArray start = damaged.read(16);
        start[5] = static_cast<char>(start[5] ^ 4);
        damaged.seek(0);
        damaged.write(start);
        damaged.close();
        auto opened = Connection::open(file(), m_key);
        QVERIFY_OK(opened);
        QCOMPARE(*(*opened)->integer(u"SELECT a FROM t"_s), 42);
    }
    void whatIsNoDatabaseIsAnError_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::DatabaseDamaged;
        QTest::newRow("one byte") << QByteArray("x") << ErrorCode::DatabaseDamaged;
        QTest::newRow("random") << SeededRandom(3).bytes(20000) << ErrorCode::DatabaseDamaged;
        QTest::newRow("zeros") << QByteArray(8192, '\0') << ErrorCode::DatabaseDamaged;
    }
    void whatIsNoDatabaseIsAnError()
    {
        QFETCH(QByteArray, contents);
        QFETCH(ErrorCode, code);
        const QString other = m_folder->filePath(u"other.db"_s);
        QFile made(other);
        QVERIFY(made.open(QIODevice::WriteOnly));
        made.write(contents);
        made.close();
        const auto opened = Connection::open(other, m_key);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        // And it is not touched.
        QVERIFY(made.open(QIODevice::ReadOnly));
        QCOMPARE(made.readAll(), contents);
    }
    void whatIsNotThereIsNotMade()
    {
        const QString other = m_folder->filePath(u"other.db"_s);
        QCOMPARE(Connection::open(other, m_key).error().code, ErrorCode::FileNotFound);
        QVERIFY(!QFile::exists(other));
        QCOMPARE(Connection::create(file(), m_key).error().code, ErrorCode::StoreExists);
    }
};

QTEST_GUILESS_MAIN(TestCipherDriver)
#include "tst_cipherdriver.moc"
