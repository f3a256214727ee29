// SPDX-License-Identifier: GPL-3.0-or-later
// Every store ever made opens: the ones kept in tests/store are copied and used as their keyworker
// would, by today's program.
#include "testing/tostring.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

const QString kept = QLatin1String(SOURCE_DIR) + "/tests/store/schema1"_L1;

QJsonObject jsonOf(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

bool copyTree(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString source = files.next();
        const QString target = to + source.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        if (!QFile::copy(source, target)
            || !QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner))
            return false;
    }
    return true;
}

} // namespace

class TestKeptStores : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> m_folder;
    QJsonObject m_expected;

    [[nodiscard]] QString store() const { return m_folder->filePath(u"store"_s); }

    /// The answer of hometrayctl on the copied store; an empty one when it failed.
    QJsonObject run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(QLatin1String(HOMETRAYCTL),
            QStringList{u"--store"_s, store(), u"--on"_s, u"2019-06-20"_s, u"--json"_s,
                u"--passphrase-file"_s, kept + "/passphrase"_L1}
                + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000) || process.exitCode() != 0) {
            qWarning().noquote() << arguments << process.exitCode()
                                 << process.readAllStandardError();
            return {};
        }
        return jsonOf(process.readAllStandardOutput());
    }

    void compareBright()
    {
        const QJsonArray written = run({u"history"_s, u"Bright"_s}).value("history"_L1).toArray();
        const QJsonArray expected = m_expected.value("brightsEntries"_L1).toArray();
        QVERIFY(written.size() >= expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            for (const auto name : {"id"_L1, "kind"_L1, "written"_L1})
                QCOMPARE(written.at(i)[name], expected.at(i)[name]);
        }
        const QByteArray record = QJsonDocument(run({u"record"_s, u"Bright"_s})).toJson();
        QVERIFY(record.contains("Said the periwinkle number."));
        QVERIFY(record.contains("Said the kingfisher word."));
        QVERIFY(!record.contains("bittern"));
        QVERIFY(!record.contains("marigold"));
    }

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        QVERIFY(copyTree(kept, store()));
        QFile expected(kept + "/expected.json"_L1);
        QVERIFY(expected.open(QIODevice::ReadOnly));
        m_expected = jsonOf(expected.readAll());
    }

    void itsFamiliesAndEntriesAreAsTheyWere()
    {
        QStringList families;
        for (const auto family : run({u"tray"_s}).value("families"_L1).toArray())
            families << family[u"family"_s].toString();
        families.sort();
        QStringList expected;
        for (const auto family : m_expected.value("families"_L1).toArray())
            expected << family.toString();
        QCOMPARE(families, expected);
        compareBright();
        QCOMPARE(run({u"verify"_s}).value("sound"_L1), QJsonValue(true));
        // Its tables changed, and what it was is there.
        QVERIFY(QFile::exists(store() + u"/backups/before-version-2/store.db"_s));
    }

    void whatWasSavedIsFoundAndWhatWasErasedIsNot()
    {
        QCOMPARE(run({u"search"_s, u"periwinkle"_s}).value("found"_L1).toArray().size(), 1);
        QCOMPARE(run({u"search"_s, u"bittern"_s}).value("found"_L1).toArray().size(), 0);
        QVERIFY(!run({u"rebuild"_s}).isEmpty());
        QCOMPARE(run({u"search"_s, u"kingfisher"_s}).value("found"_L1).toArray().size(), 1);
    }

    void itIsWrittenTo()
    {
        QVERIFY(!run({u"do"_s, u"Bright"_s},
            R"({"command": "writeNote", "fields": {"note": {"type": "call", "fact": "A plover."}}})")
                     .isEmpty());
        compareBright();
        QCOMPARE(run({u"search"_s, u"plover"_s}).value("found"_L1).toArray().size(), 1);
        QCOMPARE(run({u"verify"_s}).value("sound"_L1), QJsonValue(true));
    }

    void itsBackupIsListedAndRestored()
    {
        const QString backup =
            QDir(kept + "/backups"_L1).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
        QVERIFY(!run({u"restore"_s, backup}).isEmpty());
        compareBright();
    }
};

QTEST_GUILESS_MAIN(TestKeptStores)
#include "tst_keptstores.moc"
