// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int exit = -1;
    QString out;
    QString err;
    [[nodiscard]] QJsonObject json() const
    {
        return QJsonDocument::fromJson(out.toUtf8()).object();
    }
};

constexpr auto openMiller = R"([
    {"command": "openFfa", "fields": {"family": {"name": "Miller", "district": "dacorum"},
        "people": [{"id": "$fran", "firstName": "Fran", "child": true, "born": "2010-09-03"},
                   {"id": "$mum", "firstName": "Jo", "relationship": "mother"}]}},
    {"command": "writeNote", "fields": {"note":
        {"type": "call", "fact": "Rang the school.", "on": "2019-06-19", "about": ["$fran"]}}}])";

} // namespace

class TestHometrayctl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyCommandExplainsItself_data();
    void everyCommandExplainsItself();
    void whatIsDoneIsThereAfterwards();
    void allOrNoneSavesNoneWhenOneIsRefused();
    void aBadCallIsRefusedInWords_data();
    void aBadCallIsRefusedInWords();
    void badInputIsRefusedInWordsAndLosesNothing_data();
    void badInputIsRefusedInWordsAndLosesNothing();
    void jsonIsAlwaysOneDocument_data();
    void jsonIsAlwaysOneDocument();
    void theSchemaAcceptsWhatDoAccepts();
    void textsMayHoldAnyScriptAndBeLong();
    void aDamagedVaultIsSaidToBeOne_data();
    void aDamagedVaultIsSaidToBeOne();
    void aBackupBringsBackWhatWasThere();
    void aNewPassphraseReplacesTheOld();
    void otherLocalRulesAreTakenIntoUse();

private:
    [[nodiscard]] Answer run(const QStringList &arguments, const QByteArray &input = {}) const;
    [[nodiscard]] Answer in(
        const QString &store, const QStringList &arguments, const QByteArray &input = {}) const
    {
        return run(QStringList{u"--store"_s, store, u"--on"_s, u"2019-06-20"_s,
                       u"--passphrase-file"_s, m_passphrase}
                + arguments,
            input);
    }
    [[nodiscard]] Answer ctl(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return in(m_store, arguments, input);
    }
    [[nodiscard]] QString newStore(const QString &name) const
    {
        const QString store = m_folder.filePath(name);
        return in(store, {u"init"_s, u"--test"_s}).exit == 0 ? store : QString();
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? file.fileName() : QString();
    }

    QTemporaryDir m_folder;
    QString m_store;
    QString m_passphrase;
};

Answer TestHometrayctl::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.start(QString::fromUtf8(HOMETRAYCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

void TestHometrayctl::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_passphrase = write(u"passphrase"_s, "four words for tests\n");
    m_store = newStore(u"store"_s);
    QVERIFY(!m_store.isEmpty());
    const Answer opened = ctl({u"do"_s}, openMiller);
    QVERIFY2(opened.exit == 0, qPrintable(opened.err));
}

void TestHometrayctl::everyCommandExplainsItself_data()
{
    QTest::addColumn<QString>("command");
    for (const auto *name :
        {"init", "demo", "commands", "do", "record", "tray", "due", "checklist", "search",
            "history", "verify", "rebuild", "passphrase", "unlock-slots", "backup", "restore"})
        QTest::newRow(name) << QString(QLatin1String(name));
}

void TestHometrayctl::everyCommandExplainsItself()
{
    QFETCH(QString, command);
    const Answer answer = run({command, u"--help"_s});
    QCOMPARE(answer.exit, 0);
    QVERIFY(answer.out.startsWith(u"Usage: hometrayctl [options] "_s + command));
    QVERIFY(answer.out.contains(u"--passphrase-file"));
    QVERIFY(run({u"--help"_s}).out.contains(command));
    QFile manual(QString::fromUtf8(SOURCE_DIR "/packaging/man/hometrayctl.1"));
    QVERIFY(manual.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(manual.readAll())
                .contains(u".B "_s + QString(command).replace(u"-"_s, u"\\-"_s)));
}

void TestHometrayctl::whatIsDoneIsThereAfterwards()
{
    const Answer tray = ctl({u"tray"_s});
    QCOMPARE(tray.exit, 0);
    QVERIFY(tray.out.contains(u"Miller"));
    QVERIFY(tray.out.contains(u"Fran 8"));
    for (const QString &line : tray.out.split(u'\n'))
        QVERIFY2(line.size() < 80, qPrintable(line));
    QVERIFY(ctl({u"record"_s, u"miller"_s}).out.contains(u"Rang the school."));
    QVERIFY(ctl({u"search"_s, u"scho"_s}).out.contains(u"Miller"));
    QVERIFY(ctl({u"history"_s, u"Miller"_s}).out.contains(u"Case note written"));
    QCOMPARE(ctl({u"due"_s, u"--within"_s, u"7"_s}).exit, 0);
    const Answer list = ctl({u"checklist"_s, u"self-check"_s, u"Miller"_s});
    QCOMPARE(list.exit, 0);
    QVERIFY2(list.out.contains(u"Not asked yet: Fran and Jo"), qPrintable(list.out));
    // A label meant the same through the whole list.
    const QJsonObject lists =
        ctl({u"record"_s, u"Miller"_s, u"--json"_s}).json()[u"record"_s].toObject();
    QCOMPARE(lists[u"note"_s][0][u"about"_s][0], lists[u"person"_s][0][u"id"_s]);
    QCOMPARE(ctl({u"verify"_s}).exit, 0);
    // The same after everything derived was made anew.
    QCOMPARE(ctl({u"rebuild"_s}).exit, 0);
    QCOMPARE(ctl({u"tray"_s}).out, tray.out);
}

void TestHometrayctl::allOrNoneSavesNoneWhenOneIsRefused()
{
    const QByteArray two = R"([{"command": "writeNote", "fields": {"note":
        {"type": "call", "fact": "Written first."}}},
        {"command": "writeNote", "fields": {"note": {"type": "pigeon", "fact": "Second."}}}])";
    const Answer refused = ctl({u"do"_s, u"Miller"_s, u"--atomic"_s, u"--json"_s}, two);
    QCOMPARE(refused.exit, 3);
    QCOMPARE(refused.json()[u"error"_s][u"values"_s][u"index"_s].toInt(), 1);
    QVERIFY(!ctl({u"record"_s, u"Miller"_s}).out.contains(u"Written first."));
    // Without it, what came before stays saved, and the answer says what that was.
    const QString store = newStore(u"oneByOne"_s);
    QCOMPARE(in(store, {u"do"_s}, openMiller).exit, 0);
    const Answer half = in(store, {u"do"_s, u"Miller"_s, u"--json"_s}, two);
    QCOMPARE(half.exit, 3);
    QCOMPARE(half.json()[u"performed"_s].toArray().size(), 1);
    QVERIFY(in(store, {u"record"_s, u"Miller"_s}).out.contains(u"Written first."));
}

void TestHometrayctl::aBadCallIsRefusedInWords_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    const auto row = [](const char *name, const QString &typed, int exit) {
        QTest::newRow(name) << typed.split(u' ', Qt::SkipEmptyParts) << exit;
    };
    row("no command", {}, 2);
    row("an unknown command", u"fly"_s, 2);
    row("an unknown option", u"tray --fast"_s, 2);
    row("too many words", u"tray now"_s, 2);
    row("too few words", u"record"_s, 2);
    row("a day that is none", u"tray --on 2019-02-30"_s, 2);
    row("a number that is none", u"due --within soon"_s, 2);
    row("a way to unlock that is none", u"unlock-slots --remove window"_s, 2);
    row("a family nobody knows", u"record Nobody"_s, 4);
    row("a checklist nobody knows", u"checklist nothing Miller"_s, 4);
    row("a holiday nobody knows", u"checklist before-break-staying Miller --break whitsun-2019"_s,
        4);
    row("a backup that is not there", u"restore 1999-01-01"_s, 4);
    row("records that are there already", u"init --test"_s, 3);
    row("no records there", u"--store /nowhere/at/all tray"_s, 4);
    row("no file with the passphrase", u"tray --passphrase-file /nowhere"_s, 4);
    row("local rules that are not there", u"commands --policy /nowhere"_s, 4);
    row("local rules to use that are not there", u"policy --use /nowhere"_s, 4);
    row("local rules to use that are empty", u"policy --use /dev/null"_s, 2);
    row("dates to use that are empty", u"policy --use-calendar /dev/null"_s, 2);
    row("dates nobody took into use", u"policy --leave-out abcdef"_s, 2);
    row("two policies at once", u"policy --use /dev/null --built-in"_s, 2);
    row("local rules that are empty", u"commands --policy /dev/null"_s, 2);
}

void TestHometrayctl::aBadCallIsRefusedInWords()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exit);
    const Answer answer = ctl(arguments);
    QVERIFY2(answer.exit == exit, qPrintable(QString::number(answer.exit) + answer.err));
    QVERIFY(!answer.err.isEmpty());
    QVERIFY(answer.out.isEmpty());
}

void TestHometrayctl::badInputIsRefusedInWordsAndLosesNothing_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exit");
    QTest::newRow("nothing") << QByteArray() << 2;
    QTest::newRow("not JSON") << QByteArray("{\"command\": ") << 2;
    QTest::newRow("an empty list") << QByteArray("[]") << 2;
    QTest::newRow("a number") << QByteArray("[7]") << 2;
    QTest::newRow("no such command") << QByteArray(R"({"command": "fly"})") << 2;
    QTest::newRow("no such field")
        << QByteArray(R"({"command": "writeNote", "fields": {"weather": "wet"}})") << 2;
    QTest::newRow("a field of another kind")
        << QByteArray(R"({"command": "writeNote", "fields": {"note": {"on": "soon"}}})") << 2;
    QTest::newRow("a missing field") << QByteArray(R"({"command": "writeNote"})") << 3;
    QTest::newRow("a date to come") << QByteArray(R"({"command": "writeNote", "fields":
               {"note": {"type": "call", "fact": "x", "on": "2030-01-01"}}})")
                                    << 3;
    QTest::newRow("an enormous field")
        << QByteArray(R"({"command": "writeNote", "fields": {"note": {"type": "call", "fact": ")")
            + QByteArray(300'000, 'x') + QByteArray("\"}}}")
        << 3;
    QTest::newRow("a family opened inside a family")
        << QByteArray(R"({"command": "openFfa", "fields": {"family": {"name": "B"}}})") << 2;
    QTest::newRow("random bytes") << QByteArray::fromHex("ff00fe817be2") << 2;
}

void TestHometrayctl::badInputIsRefusedInWordsAndLosesNothing()
{
    QFETCH(QByteArray, input);
    QFETCH(int, exit);
    const QString before = ctl({u"record"_s, u"Miller"_s, u"--json"_s}).out;
    const Answer answer = ctl({u"do"_s, u"Miller"_s}, input);
    QVERIFY2(answer.exit == exit, qPrintable(QString::number(answer.exit) + answer.err));
    QVERIFY(!answer.err.isEmpty());
    QCOMPARE(ctl({u"record"_s, u"Miller"_s, u"--json"_s}).out, before);
}

void TestHometrayctl::jsonIsAlwaysOneDocument_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const auto *typed : {"tray", "due", "checklist", "checklist closure",
             "checklist closure Miller", "record Miller", "history Miller", "search school",
             "verify", "backup --list", "unlock-slots", "commands", "commands --list", "fly",
             "policy", "record Nobody", "tray --fast", "restore --list"})
        QTest::newRow(typed) << QString(QLatin1String(typed)).split(u' ');
}

void TestHometrayctl::jsonIsAlwaysOneDocument()
{
    QFETCH(QStringList, arguments);
    const Answer answer = ctl(arguments + QStringList{u"--json"_s});
    QJsonParseError wrong;
    const auto document = QJsonDocument::fromJson(answer.out.toUtf8(), &wrong);
    QVERIFY2(wrong.error == QJsonParseError::NoError, qPrintable(answer.out));
    QVERIFY(document.isObject());
    QCOMPARE(document.object().contains(u"error"_s), answer.exit != 0);
    if (answer.exit != 0)
        QVERIFY(!document[u"error"_s][u"sentence"_s].toString().isEmpty());
}

void TestHometrayctl::theSchemaAcceptsWhatDoAccepts()
{
    const QJsonObject schema = ctl({u"commands"_s}).json();
    const QJsonObject commands = schema[u"$defs"_s].toObject();
    QVERIFY(commands.size() > 30);
    for (const auto &command : commands)
        QVERIFY(!command.toObject()[u"title"_s].toString().isEmpty());
    const QString schemaFile = write(u"schema.json"_s, QJsonDocument(schema).toJson());
    const QString rightFile = write(u"right.json"_s, openMiller);
    const QString wrongFile = write(
        u"wrong.json"_s, R"({"command": "writeNote", "fields": {"note": {"weather": "wet"}}})");
    const auto validates = [&schemaFile](const QString &file) {
        const QString script = u"import json, sys, jsonschema\n"
                               "jsonschema.validate(json.load(open(sys.argv[2])), "
                               "json.load(open(sys.argv[1])))"_s;
        QProcess python;
        python.start(u"python3"_s, {u"-c"_s, script, schemaFile, file});
        return python.waitForFinished() && python.exitCode() == 0;
    };
    QVERIFY2(validates(rightFile), "python3-jsonschema says no, or is not installed");
    QVERIFY(!validates(wrongFile));
}

void TestHometrayctl::textsMayHoldAnyScriptAndBeLong()
{
    const QString fact = u"👩‍👧 שלום עולם łódź end"_s + QString(120'000, u'ж');
    const QJsonObject command{{u"command"_s, u"writeNote"_s},
        {u"fields"_s,
            QJsonObject{{u"note"_s, QJsonObject{{u"type"_s, u"call"_s}, {u"fact"_s, fact}}}}}};
    QCOMPARE(ctl({u"do"_s, u"Miller"_s}, QJsonDocument(command).toJson()).exit, 0);
    const QJsonArray notes =
        ctl({u"record"_s, u"Miller"_s, u"--json"_s}).json()[u"record"_s][u"note"_s].toArray();
    QCOMPARE(notes.last()[u"fact"_s].toString(), fact);
    QVERIFY(ctl({u"search"_s, u"lodz"_s}).out.contains(u"Miller"));
}

void TestHometrayctl::aDamagedVaultIsSaidToBeOne_data()
{
    QTest::addColumn<QByteArray>("vault");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"version\": 1, \"sto");
    QTest::newRow("random") << QByteArray::fromHex("8f00a1ffe2");
}

void TestHometrayctl::aDamagedVaultIsSaidToBeOne()
{
    QFETCH(QByteArray, vault);
    const QString store = newStore(QLatin1String(QTest::currentDataTag()));
    QVERIFY(!store.isEmpty());
    QFile file(store + u"/vault.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const auto put = [&file](const QByteArray &bytes) {
        const bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate)
            && file.write(bytes) == bytes.size();
        file.close();
        return written;
    };
    QVERIFY(put(vault));
    const Answer answer = in(store, {u"tray"_s});
    QVERIFY2(answer.exit == 6, qPrintable(QString::number(answer.exit) + answer.err));
    // Nothing was lost by looking.
    QVERIFY(put(whole));
    QCOMPARE(in(store, {u"tray"_s}).exit, 0);
}

void TestHometrayctl::aBackupBringsBackWhatWasThere()
{
    const QString store = newStore(u"restored"_s);
    QCOMPARE(in(store, {u"do"_s}, openMiller).exit, 0);
    QCOMPARE(in(store, {u"backup"_s}).exit, 0);
    const QByteArray later = R"({"command": "writeNote", "fields":
        {"note": {"type": "call", "fact": "After the backup."}}})";
    QCOMPARE(in(store, {u"do"_s, u"Miller"_s}, later).exit, 0);
    const Answer restored = in(store, {u"restore"_s});
    QVERIFY2(restored.exit == 0, qPrintable(restored.err));
    const Answer record = in(store, {u"record"_s, u"Miller"_s});
    QCOMPARE(record.exit, 0);
    QVERIFY(!record.out.contains(u"After the backup."));
}

void TestHometrayctl::aNewPassphraseReplacesTheOld()
{
    const QString store = newStore(u"rewrapped"_s);
    const QString other = write(u"other"_s, "a new passphrase\n");
    const QString empty = write(u"empty"_s, "\n");
    QCOMPARE(in(store, {u"passphrase"_s, u"--new-passphrase-file"_s, empty}).exit, 2);
    QCOMPARE(in(store, {u"passphrase"_s, u"--new-passphrase-file"_s, other}).exit, 0);
    const Answer old = in(store, {u"tray"_s});
    QCOMPARE(old.exit, 5);
    QVERIFY(old.err.contains(u"That is not the passphrase."));
    QCOMPARE(run({u"--store"_s, store, u"--passphrase-file"_s, other, u"tray"_s}).exit, 0);
}

void TestHometrayctl::otherLocalRulesAreTakenIntoUse()
{
    const QString store = newStore(u"ruled"_s);
    const QJsonValue before = in(store, {u"policy"_s, u"--json"_s}).json()[u"policy"_s];
    QCOMPARE(before[u"origin"_s].toString(), u"builtIn"_s);
    QFile file(QStringLiteral(SOURCE_DIR "/resources/policy/hertfordshire.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray policy = file.readAll();
    policy.replace("\"name\": \"Hertfordshire\"", "\"name\": \"Elsewhere\"");
    QCOMPARE(in(store, {u"policy"_s, u"--use"_s, write(u"elsewhere.json"_s, policy)}).exit, 0);
    const Answer refused =
        in(store, {u"policy"_s, u"--use"_s, write(u"faulty.json"_s, policy.left(500))});
    QCOMPARE(refused.exit, 2);
    QVERIFY2(refused.err.contains(u"line"), qPrintable(refused.err));
    const Answer shown = in(store, {u"policy"_s});
    QVERIFY2(shown.out.startsWith(u"Elsewhere"), qPrintable(shown.out));
    QVERIFY(shown.out.contains(u"elsewhere.json"));
    QCOMPARE(in(store, {u"policy"_s, u"--built-in"_s}).exit, 0);
    QCOMPARE(
        in(store, {u"policy"_s, u"--json"_s}).json()[u"policy"_s][u"hash"_s], before[u"hash"_s]);
}

QTEST_GUILESS_MAIN(TestHometrayctl)
#include "tst_hometrayctl.moc"
