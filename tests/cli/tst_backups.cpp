// SPDX-License-Identifier: GPL-3.0-or-later
// Backups as they are made in the course of a term, beside a clock that may be wrong.
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

class TestBackups : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void noClockAndNoDateThatIsGivenLosesOne();
    void twoPeopleKeepTheirsInOneFolder();

private:
    /// Runs hometrayctl with the clock so many days ahead; answers its JSON, an empty one where it
    /// failed.
    [[nodiscard]] QJsonObject on(
        int day, const QString &store, const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, QString::fromUtf8(WRONG_CLOCK));
        environment.insert(u"CLOCK_DAYS"_s, QString::number(day));
        process.setProcessEnvironment(environment);
        process.start(QString::fromUtf8(HOMETRAYCTL),
            QStringList{u"--store"_s, at(store), u"--passphrase-file"_s,
                at(store + u".passphrase"_s), u"--json"_s}
                + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
            qWarning("%s", process.readAllStandardError().constData());
            return {};
        }
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }
    [[nodiscard]] bool make(const QString &store, const QByteArray &family)
    {
        return write(store + u".passphrase"_s, "four words of " + store.toUtf8())
            && !on(0, store, {u"init"_s, u"--test"_s}).isEmpty()
            && !on(0, store, {u"do"_s},
                R"({"command": "openFfa", "fields": {"family": {"name": ")" + family + R"("}}})")
                    .isEmpty();
    }
    [[nodiscard]] QStringList backupsOf(const QString &store, const QStringList &from = {})
    {
        const QJsonObject listed = on(0, store, QStringList{u"backups"_s} + from);
        const QString own = listed[u"backups"_s].toArray().isEmpty() ? QString() : idOf(store);
        QStringList names;
        for (const QJsonValue &backup : listed[u"backups"_s].toArray()) {
            if (backup[u"records"_s].toString() == own)
                names.append(backup[u"name"_s].toString());
        }
        return names;
    }
    [[nodiscard]] QString idOf(const QString &store) const
    {
        QFile vault(at(store) + u"/vault.json"_s);
        return vault.open(QIODevice::ReadOnly)
            ? QJsonDocument::fromJson(vault.readAll())[u"store"_s].toString()
            : QString();
    }
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(at(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    static bool holdsAll(const QStringList &all, const QStringList &some)
    {
        return std::all_of(some.begin(), some.end(),
            [&all](const QString &name) { return all.contains(name); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBackups::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestBackups::noClockAndNoDateThatIsGivenLosesOne()
{
    const auto mine = u"mine"_s;
    QVERIFY(make(mine, "Miller"));
    QStringList before;
    for (int day = 0; day < 60; ++day) {
        const QJsonObject made = on(day, mine, {u"backup"_s});
        QVERIFY(!made.isEmpty());
        if (day % 10 == 9) {
            const QStringList now = backupsOf(mine);
            QVERIFY2(now.size() >= 10 && now.size() <= 20, qPrintable(now.join(u' ')));
            before = now;
        }
    }
    // The clock runs 400 days ahead, and is put right.
    QVERIFY(!on(459, mine, {u"backup"_s}).isEmpty());
    QStringList now = backupsOf(mine);
    QCOMPARE(now.size(), before.size() + 1);
    QVERIFY(holdsAll(now, before));
    before = now;
    QVERIFY(!on(60, mine, {u"backup"_s}).isEmpty());
    now = backupsOf(mine);
    QCOMPARE(now.size(), before.size() + 1);
    QVERIFY(holdsAll(now, before));
    // The latest is the last one made, whatever its day.
    QCOMPARE(on(60, mine, {u"restore"_s})[u"backup"_s].toString(),
        now.first());

    // A date that is given goes for nothing: the same stay as without it.
    const auto like = u"like"_s;
    QProcess copy;
    copy.start(u"cp"_s, {u"-a"_s, at(mine), at(like)});
    QVERIFY(copy.waitForFinished() && QFile::copy(at(u"mine.passphrase"_s), at(u"like.passphrase"_s)));
    QVERIFY(!on(61, mine, {u"backup"_s}).isEmpty());
    QVERIFY(!on(61, like, {u"--on"_s, u"2041-06-01"_s, u"backup"_s}).isEmpty());
    const auto numbers = [](const QStringList &names) {
        QStringList only;
        for (const QString &name : names)
            only.append(name.section(u'-', 2, 2));
        return only;
    };
    QCOMPARE(numbers(backupsOf(like)), numbers(backupsOf(mine)));
}

void TestBackups::twoPeopleKeepTheirsInOneFolder()
{
    const auto hers = u"hers"_s;
    const auto his = u"his"_s;
    QVERIFY(make(hers, "Miller") && make(his, "Okafor"));
    QVERIFY(QDir().mkpath(at(u"stick"_s)));
    // And what somebody else keeps there.
    const QStringList others{u"stick/photos"_s, u"stick/2019-06-20T120000Z"_s,
        u"stick/hometray-0123456789ab-00001-2019-06-20T120000Z.part"_s};
    for (const QString &folder : others)
        QVERIFY(QDir().mkpath(at(folder)) && write(folder + u"/letter.txt"_s, "dear"));
    const QStringList into{u"backup"_s, u"--into"_s, at(u"stick"_s)};
    const QStringList from{u"--from"_s, at(u"stick"_s)};
    QStringList first;
    for (int day = 0; day < 14; ++day) {
        QVERIFY(!on(day, hers, into).isEmpty());
        // He is new at it, and makes few.
        if (day % 5 == 0)
            QVERIFY(!on(day, his, into).isEmpty());
        if (day == 0)
            first = backupsOf(his, from);
    }
    // All of his are there, and of hers as many as if she were alone.
    QCOMPARE(backupsOf(his, from).size(), 3);
    QVERIFY(holdsAll(backupsOf(his, from), first));
    QVERIFY(backupsOf(hers, from).size() >= 10);
    for (const QString &folder : others)
        QVERIFY2(QFile::exists(at(folder + u"/letter.txt"_s)), qPrintable(folder));
    // Each finds the own one, on a laptop that has nothing.
    for (const auto &[who, family] : {std::pair(hers, u"Miller"_s), std::pair(his, u"Okafor"_s)}) {
        QVERIFY(QDir(at(who)).removeRecursively());
        QVERIFY(!on(20, who, QStringList{u"restore"_s} + from).isEmpty());
        QVERIFY(!on(20, who, {u"record"_s, family}).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
