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
    void unbornTwinsAreSpokenOf();
    void whatWasWrittenGivesNoOrdersToATerminal();
    void eachOpenWorryHasALineOfItsOwn();
    void actionsAreDueInTheirWordsAndWithWhoDoesThem();
    void actionsOfWhoeverLeavesAreDueFromThatDay();
    void aSimilarNameIsReadAndSaidAndNeverWrittenIn();
    void anEntryIsNamedByTheIdThatHistoryPrints();
    void aDayThatSuitsFewIsSaidWhenATafIsPlanned();
    void whatElseToDoIsNamedAsItIsWritten();
    void aNumberOfAnotherFamilyIsSaid();
    void anEmptyPassphraseFileIsSaidToBeOne();
    void allOrNoneSavesNoneWhenOneIsRefused();
    void datesAreLookedThroughBeforeTheyCount();
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
    void aBackupThatHoldsMuchLessThanTheOneBeforeIsAskedAbout();
    void undoingAndErasingAreExplained();
    void whatIsErasedIsSaidToStayInTheCopiesThatWereMade();
    void noDateThatIsGivenRemovesABackup();
    void anotherLaptopWithNewRecordsTakesUpABackup();
    void aDamagedBackupIsNamedWithAnOlderOneToUse();
    void aNewPassphraseReplacesTheOld();
    void otherLocalRulesAreTakenIntoUse();
    void aCountyAddsAStepWithItsOwnSentences();

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
    for (const auto *name : {"init", "demo", "commands", "do", "record", "tray", "due", "checklist",
             "search", "history", "verify", "rebuild", "passphrase", "unlock-slots", "backup",
             "backups", "restore"})
        QTest::newRow(name) << QString(QLatin1String(name));
}

void TestHometrayctl::everyCommandExplainsItself()
{
    QFETCH(QString, command);
    const Answer answer = run({command, u"--help"_s});
    // A letter beyond ASCII that was read byte by byte.
    QVERIFY2(!answer.out.contains(QChar(0xe2)), qPrintable(answer.out));
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

void TestHometrayctl::unbornTwinsAreSpokenOf()
{
    const QString store = newStore(u"twins"_s);
    QVERIFY(!store.isEmpty());
    const Answer opened = in(store, {u"do"_s}, R"({"command": "openFfa", "fields": {"family":
        {"name": "Doyle"}, "people": [{"firstName": "Fran", "child": true, "born": "2011-02-02"},
        {"child": true, "expected": "2019-09-03"}, {"child": true, "expected": "2019-09-03"}]}})");
    QVERIFY2(opened.exit == 0, qPrintable(opened.err));
    const QString tray = in(store, {u"tray"_s}).out;
    QVERIFY2(tray.contains(u"Fran 8, Two babies due 3 "_s), qPrintable(tray));
    QVERIFY2(tray.contains(u"September"_s), qPrintable(tray));
}

void TestHometrayctl::whatWasWrittenGivesNoOrdersToATerminal()
{
    const QString store = newStore(u"terminal"_s);
    QVERIFY(!store.isEmpty());
    QCOMPARE(in(store, {u"do"_s}, openMiller).exit, 0);
    QCOMPARE(in(store, {u"do"_s, u"Miller"_s},
                 R"({"command": "writeNote", "fields": {"note": {"type": "call",
                     "fact": "Rang.\u001b]0;owned\u0007\u009b2J\nTwice."}}})")
                 .exit,
        0);
    const Answer record = in(store, {u"record"_s, u"Miller"_s});
    QVERIFY(record.out.contains(u"Rang."));
    QVERIFY(record.out.contains(u"Twice."));
    for (const QChar order : {QChar(0x1b), QChar(0x07), QChar(0x9b)})
        QVERIFY(!record.out.contains(order));
    // A script gets it as it was written.
    QVERIFY(in(store, {u"record"_s, u"Miller"_s, u"--json"_s}).out.contains(u"\\u001b"_s));
}

void TestHometrayctl::eachOpenWorryHasALineOfItsOwn()
{
    const QString store = newStore(u"worries"_s);
    QCOMPARE(in(store, {u"do"_s}, openMiller).exit, 0);
    const QJsonArray people = in(store, {u"record"_s, u"Miller"_s, u"--json"_s})
                                  .json()[u"record"_s][u"person"_s]
                                  .toArray();
    QString fran;
    for (const QJsonValue &person : people) {
        if (person[u"firstName"_s] == u"Fran"_s)
            fran = person[u"id"_s].toString();
    }
    const Answer raised = in(store, {u"do"_s, u"Miller"_s},
        R"([{"command": "raiseConcern", "fields": {"concern": {"what": "She came without a coat.",
            "on": "2019-06-18"}, "told": [{"who": "Mrs Marsh", "on": "2019-06-18"}],
            "aboutUnknown": true}},
            {"command": "raiseConcern", "fields": {"concern": {"what": "A bruise on her arm.",
            "on": "2019-06-20", "about": [")"
            + fran.toUtf8() + R"("]}}}])");
    QVERIFY2(raised.exit == 0, qPrintable(raised.err));
    // First the one nobody was told of; what is true of it is not said of the other.
    const QJsonArray worries =
        in(store, {u"tray"_s, u"--json"_s}).json()[u"families"_s][0][u"worries"_s].toArray();
    QCOMPARE(worries.size(), 2);
    QCOMPARE(worries[0][u"title"_s].toString(), u"Worried about Fran: A bruise on her arm."_s);
    QVERIFY(worries[0][u"untold"_s].toBool());
    QCOMPARE(worries[1][u"title"_s].toString(), u"Worried: She came without a coat."_s);
    QVERIFY(!worries[1][u"untold"_s].toBool());
    for (const QString &command : {u"tray"_s, u"due"_s}) {
        QString out = in(store, {command}).out.simplified();
        const qsizetype first = out.indexOf(u"A bruise on her arm."_s);
        const qsizetype nobody =
            out.indexOf(u"Nobody has been told yet of the concern of 20 June"_s);
        const qsizetype second = out.indexOf(u"She came without a coat."_s);
        QVERIFY2(first >= 0 && nobody > first && second > nobody, qPrintable(out));
        QCOMPARE(out.count(u"Nobody has been told"_s), 1);
    }
}

void TestHometrayctl::actionsAreDueInTheirWordsAndWithWhoDoesThem()
{
    const QString store = newStore(u"whose"_s);
    QCOMPARE(in(store, {u"do"_s}, openMiller).exit, 0);
    const Answer written = in(store, {u"do"_s, u"Miller"_s},
        R"([{"command": "changeTeam", "fields": {"members": [{"id": "$nurse", "name": "Nell"}]}},
            {"command": "changePlan", "fields": {"actions": [{"what": "Weigh the baby",
            "member": "$nurse", "dueOn": "2019-06-21"}]}}])");
    QVERIFY2(written.exit == 0, qPrintable(written.err));
    const QString out = in(store, {u"due"_s}).out.simplified();
    QVERIFY2(out.contains(u"Weigh the baby · For Nell to do"_s), qPrintable(out));
    bool found = false;
    for (const QJsonValue &row : in(store, {u"due"_s, u"--json"_s}).json()[u"due"_s].toArray()) {
        if (row[u"kind"_s].toString() != u"action"_s)
            continue;
        found = true;
        QCOMPARE(row[u"title"_s].toString(), u"Weigh the baby"_s);
        QCOMPARE(row[u"evidence"_s].toString(), u"For Nell to do"_s);
    }
    QVERIFY(found);
}

void TestHometrayctl::actionsOfWhoeverLeavesAreDueFromThatDay()
{
    const QString store = newStore(u"leaving"_s);
    QCOMPARE(in(store, {u"do"_s}, openMiller).exit, 0);
    const Answer written = in(store, {u"do"_s, u"Miller"_s},
        R"([{"command": "changeTeam", "fields": {"members": [{"id": "$nurse", "name": "Nell",
            "until": "2019-06-25"}]}},
            {"command": "changePlan", "fields": {"actions": [{"what": "Weigh the baby",
            "member": "$nurse", "ongoing": true}]}}])");
    QVERIFY2(written.exit == 0, qPrintable(written.err));
    const auto dueOn = [&](const QString &day) {
        return in(store, {u"--on"_s, day, u"due"_s}).out.simplified();
    };
    const QString said = u"1 action is with somebody who has died or left"_s;
    QVERIFY2(!dueOn(u"2019-06-25"_s).contains(said), qPrintable(dueOn(u"2019-06-25"_s)));
    QVERIFY2(dueOn(u"2019-06-26"_s).contains(said), qPrintable(dueOn(u"2019-06-26"_s)));
    const Answer check =
        in(store, {u"--on"_s, u"2019-06-26"_s, u"checklist"_s, u"self-check"_s, u"Miller"_s});
    QVERIFY2(check.out.simplified().contains(said), qPrintable(check.out));
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
    // Also where what it was is read nowhere but in the refusal; of all or none nothing was saved.
    const QByteArray unknown = R"([{"command": "writeNote", "fields": {"note":
        {"type": "call", "fact": "Written before."}}}, {"command": "nonsense"}])";
    const Answer ended = in(store, {u"do"_s, u"Miller"_s}, unknown);
    QVERIFY2(ended.err.simplified().contains(
                 u"Command 2 of the list: There is no command called “nonsense”. "
                 "Those before it are saved."_s),
        qPrintable(ended.err));
    const Answer none = in(store, {u"do"_s, u"Miller"_s, u"--atomic"_s}, unknown);
    QVERIFY2(none.err.contains(u"Nothing was changed."_s) && !none.err.contains(u"saved"_s),
        qPrintable(none.err));
}

void TestHometrayctl::datesAreLookedThroughBeforeTheyCount()
{
    const QString store = newStore(u"dates"_s);
    const QString file = m_folder.filePath(u"school dates.csv"_s);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(
        "Holiday;Start;End\r\nSummer;20/07/2019;03/09/2019\r\nSummer fair;6/7/2019;6/7/2019\r\n");
    out.close();
    const auto lastDay = [&] {
        const QJsonObject dates =
            in(store, {u"calendar"_s, file, u"--school"_s, u"919/1"_s, u"--json"_s}).json();
        return dates[u"holidays"_s][0][u"before"_s][u"lastDay"_s].toString();
    };
    const Answer shown = in(store, {u"calendar"_s, file, u"--school"_s, u"919/1"_s});
    QCOMPARE(shown.exit, 0);
    QVERIFY2(shown.out.contains(u"until now"_s), qPrintable(shown.out));
    QVERIFY(shown.out.contains(u"Summer fair"_s));
    for (const QString &line : shown.out.split(u'\n'))
        QVERIFY2(line.size() < 80, qPrintable(line));
    QCOMPARE(lastDay(), u"2019-09-01"_s); // nothing counts yet
    QCOMPARE(in(store, {u"policy"_s, u"--use-calendar"_s, file}).exit, 2);
    // Printed, put right, and taken.
    const Answer table = in(store, {u"calendar"_s, file, u"--school"_s, u"919/1"_s, u"--csv"_s});
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(QString(table.out).replace(u"2019-09-03"_s, u"2019-09-02"_s).toUtf8());
    out.close();
    QCOMPARE(in(store, {u"calendar"_s, file, u"--school"_s, u"919/1"_s, u"--accept"_s}).exit, 0);
    QCOMPARE(in(store, {u"calendar"_s, file, u"--school"_s, u"919/1"_s, u"--json"_s})
                 .json()[u"holidays"_s][0][u"new"_s]
                 .toBool(),
        false);
    QVERIFY(lastDay().isEmpty()); // as it is in use
    QVERIFY(in(store, {u"policy"_s}).out.contains(u"919/1"_s));
    // The table says whose dates it has: nobody need say it again, and nobody can say otherwise.
    const QString other = newStore(u"dates again"_s);
    const Answer again = in(other, {u"calendar"_s, file, u"--accept"_s});
    QCOMPARE(again.exit, 0);
    QVERIFY2(again.out.contains(u"school with the number 919/1"_s), qPrintable(again.out));
    QVERIFY(in(other, {u"policy"_s}).out.contains(u"919/1"_s));
    const Answer wrong = in(other, {u"calendar"_s, file, u"--school"_s, u"919/2"_s});
    QVERIFY(wrong.exit != 0);
    QVERIFY2(wrong.err.contains(u"another school"_s), qPrintable(wrong.err));
    const QString plain = m_folder.filePath(u"summer.csv"_s);
    QFile countys(plain);
    QVERIFY(countys.open(QIODevice::WriteOnly));
    countys.write("Holiday;Start;End\r\nSummer;20/07/2019;03/09/2019\r\n");
    countys.close();
    QCOMPARE(in(other, {u"calendar"_s, plain, u"--json"_s})
                 .json()[u"holidays"_s][0][u"before"_s][u"lastDay"_s]
                 .toString(),
        u"2019-09-01"_s); // the county's stayed
}

void TestHometrayctl::aSimilarNameIsReadAndSaidAndNeverWrittenIn()
{
    const QString store = newStore(u"similar"_s);
    QVERIFY(in(store, {u"do"_s}, openMiller).exit == 0);
    QByteArray okafor = openMiller;
    QVERIFY(in(store, {u"do"_s}, okafor.replace("Miller", "Okafor")).exit == 0);
    for (const QStringList &reading : {QStringList{u"record"_s}, QStringList{u"history"_s},
             QStringList{u"checklist"_s, u"after-taf"_s}}) {
        const Answer read = in(store, reading + QStringList{u"Okafro"_s});
        QVERIFY2(read.exit == 0, qPrintable(read.err));
        QVERIFY2(read.err.contains(u"No family here is known by “Okafro”. This is of the Okafor"),
            qPrintable(read.err));
        QCOMPARE(read.out, in(store, reading + QStringList{u"Okafor"_s}).out);
        // A program would not read that it is about another.
        const Answer json = in(store, reading + QStringList{u"Okafro"_s, u"--json"_s});
        QCOMPARE(json.exit, 4);
        QCOMPARE(json.json()[u"error"_s][u"values"_s][u"similar"_s], QJsonArray({u"Okafor"_s}));
    }
    const QString before = in(store, {u"record"_s, u"Okafor"_s}).out;
    const QByteArray note = R"({"command": "writeNote", "fields": {"note":
        {"type": "call", "fact": "Rang.", "on": "2019-06-19"}}})";
    const Answer refused = in(store, {u"do"_s, u"Okafro"_s}, note);
    QCOMPARE(refused.exit, 4);
    QVERIFY2(refused.err.contains(u"Did you mean Okafor?"), qPrintable(refused.err));
    QCOMPARE(in(store, {u"record"_s, u"Okafor"_s}).out, before);
    const QJsonObject error = in(store, {u"do"_s, u"Okafro"_s, u"--json"_s}, note).json();
    QCOMPARE(error[u"error"_s][u"values"_s][u"similar"_s], QJsonArray({u"Okafor"_s}));
    // Where it may be several, none is chosen for reading either.
    QVERIFY(in(store, {u"do"_s}, okafor.replace("Okafor", "Okaforo")).exit == 0);
    const Answer between = in(store, {u"record"_s, u"Okaforr"_s});
    QCOMPARE(between.exit, 4);
    QVERIFY2(between.err.contains(u"Did you mean Okafor or Okaforo?"), qPrintable(between.err));

    const Answer found = in(store, {u"search"_s, u"Milller"_s});
    QVERIFY2(found.out.startsWith(u"Nothing found. Similar names:\nMiller"), qPrintable(found.out));
    const QJsonObject json = in(store, {u"search"_s, u"Milller"_s, u"--json"_s}).json();
    QCOMPARE(json[u"found"_s].toArray().size(), 0);
    QCOMPARE(json[u"similar"_s][0][u"family"_s].toString(), u"Miller"_s);
    QCOMPARE(in(store, {u"search"_s, u"Hamilton"_s}).out, u"Nothing found.\n"_s);
}

void TestHometrayctl::anEntryIsNamedByTheIdThatHistoryPrints()
{
    const QString store = newStore(u"entries"_s);
    QVERIFY(in(store, {u"do"_s}, openMiller).exit == 0);
    const QString printed = in(store, {u"history"_s, u"Miller"_s}).out;
    QString id;
    for (const QJsonValue &row :
        in(store, {u"history"_s, u"Miller"_s, u"--json"_s}).json()[u"history"_s].toArray()) {
        if (row[u"kind"_s] == u"note.written.1"_s)
            id = row[u"id"_s].toString().left(8);
    }
    QVERIFY(id.size() == 8 && printed.contains(id));
    const auto doing = [&](const QString &command, const QString &target) {
        const QString field = command == u"eraseEntries"_s
            ? u"\"entries\": [\"%1\"]"_s.arg(target)
            : u"\"target\": \"%1\""_s.arg(target);
        return in(store, {u"do"_s, u"Miller"_s},
            u"{\"command\": \"%1\", \"fields\": {%2, \"reason\": \"x\"}}"_s.arg(command, field)
                .toUtf8());
    };
    const QString other = id.startsWith(u'0') ? u"1"_s + id.mid(1) : u"0"_s + id.mid(1);
    for (const QString &command : {u"withdrawEntry"_s, u"redoEntry"_s, u"eraseEntries"_s}) {
        const Answer refused = doing(command, other);
        QCOMPARE(refused.exit, 4);
        QVERIFY2(refused.err.contains(u"No entry of this family has an id that begins with"_s),
            qPrintable(refused.err));
        QCOMPARE(doing(command, id.left(7)).exit, 2); // too short to be sure
        const Answer done = doing(command, id);
        QVERIFY2(done.exit == 0, qPrintable(command + done.err));
    }
}

void TestHometrayctl::aDayThatSuitsFewIsSaidWhenATafIsPlanned()
{
    const QString store = newStore(u"days"_s);
    QVERIFY(in(store, {u"do"_s}, openMiller).exit == 0);
    const auto plan = [&](const char *command, const char *fields) {
        return in(store, {u"do"_s, u"Miller"_s},
            QByteArray("{\"command\": \"") + command + "\", \"fields\": " + fields + "}");
    };
    const QString id(32, u'7');
    const QByteArray planned =
        R"({"meeting": {"id": ")" + id.toUtf8() + R"(", "type": "first", "plannedFor": "2019-06-29"}})";
    const Answer weekend = plan("planTaf", planned.constData());
    QVERIFY2(weekend.exit == 0, qPrintable(weekend.err));
    QVERIFY2(weekend.out.contains(u"This day is at a weekend."_s), qPrintable(weekend.out));
    const auto move = [&](const QByteArray &day) {
        const QByteArray fields =
            R"({"meeting": ")" + id.toUtf8() + R"(", "plannedFor": ")" + day + "\"}";
        return plan("moveTaf", fields.constData());
    };
    const Answer holiday = move("2019-07-30");
    QVERIFY2(holiday.out.contains(u"summer holiday: school staff will be away."_s),
        qPrintable(holiday.out + holiday.err));
    const Answer bank = move("2019-08-26");
    QVERIFY2(bank.out.contains(u"This day is "_s), qPrintable(bank.out + bank.err));
    const Answer ordinary = move("2019-07-02");
    QVERIFY2(ordinary.exit == 0 && !ordinary.out.contains(u"This day"_s),
        qPrintable(ordinary.out + ordinary.err));
}

void TestHometrayctl::whatElseToDoIsNamedAsItIsWritten()
{
    const QString store = newStore(u"named"_s);
    const auto family = [&](const QByteArray &command) {
        return in(store, {u"do"_s, u"Miller"_s}, command);
    };
    QVERIFY(in(store, {u"do"_s}, openMiller).exit == 0);
    // There is no list to choose from here: the choices are named.
    const Answer choice = family(
        R"({"command": "writeNote", "fields": {"note": {"type": "letter", "on": "2019-06-19", "fact": "x"}}})");
    QVERIFY(choice.exit != 0);
    QVERIFY2(choice.err.contains(u"One of these: "_s) && choice.err.contains(u"call"_s)
            && !choice.err.contains(u"from the list"_s),
        qPrintable(choice.err));
    const QByteArray plan =
        R"({"command": "planTaf", "fields": {"meeting": {"type": "first", "plannedFor": "2019-06-%1"}}})";
    const Answer one = family(QByteArray(plan).replace("%1", "26"));
    QVERIFY2(one.exit == 0 && !one.out.contains(u"planned already"_s),
        qPrintable(one.out + one.err));
    const Answer second = family(QByteArray(plan).replace("%1", "27"));
    QVERIFY2(second.exit == 0
            && second.out.simplified().contains(
                u"Another TAF is planned already, for 26 June 2019. Where it is the same "
                "one, move that one. The command for it is “moveTaf”."_s),
        qPrintable(second.out + second.err));
}

void TestHometrayctl::aNumberOfAnotherFamilyIsSaid()
{
    const QString store = newStore(u"numbers"_s);
    const auto takeUp = [&](const QByteArray &name, const QByteArray &number) {
        return in(store, {u"do"_s},
            R"([{"command": "takeUpFfa", "fields": {"takeUp": {"on": "2019-06-18", "from": "ehm"},
                "family": {"name": ")" + name + R"(", "reference": ")" + number + R"("},
                "people": [{"id": "$c", "firstName": "Jo", "child": true, "born": "2010-09-03"}],
                "registration": {"completedOn": "2019-02-01"}}}])");
    };
    const Answer first = takeUp("Shaw", "FFA-20344");
    QVERIFY2(first.exit == 0 && !first.out.contains(u"number on EHM"_s),
        qPrintable(first.out + first.err));
    const Answer second = takeUp("Lowe", "ffa-20344");
    QVERIFY2(second.exit == 0, qPrintable(second.err));
    QVERIFY2(second.out.simplified().contains(
                 u"This number on EHM is that of another family here, too: Shaw."_s),
        qPrintable(second.out));
    QVERIFY(!takeUp("Reed", "FFA-20345").out.contains(u"number on EHM"_s));
    // On what day it was entered there nobody knows.
    const QString record = in(store, {u"record"_s, u"Shaw"_s}).out;
    QVERIFY2(record.contains(u"In EHM before you took the FFA up; the day is not known."_s)
            && !record.contains(u"Date it was entered in EHM"_s),
        qPrintable(record));
}

void TestHometrayctl::anEmptyPassphraseFileIsSaidToBeOne()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("\n"), QByteArray("  \nwords\n")}) {
        const QString file = write(u"nothing in it"_s, bytes);
        for (const QString &command : {u"tray"_s, u"init"_s}) {
            const Answer answer = run({u"--store"_s,
                command == u"tray" ? m_store : m_folder.filePath(u"none yet"_s),
                u"--passphrase-file"_s, file, command});
            QVERIFY(answer.exit != 0);
            const QString said = answer.err.simplified();
            QVERIFY2(said.contains(u"There is no passphrase in “"_s)
                    && said.contains(u"its first line is empty"_s),
                qPrintable(said));
        }
    }
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
    row("local rules to use that are empty", u"policy --use EMPTY"_s, 2);
    row("dates to use that are empty", u"policy --use-calendar EMPTY"_s, 2);
    row("a calendar that is not there", u"calendar /nowhere"_s, 4);
    row("a calendar that is empty", u"calendar EMPTY"_s, 2);
    row("a calendar, printed and taken", u"calendar EMPTY --csv --accept"_s, 2);
    row("dates nobody took into use", u"policy --leave-out abcdef"_s, 2);
    row("two policies at once", u"policy --use EMPTY --built-in"_s, 2);
    row("local rules that are empty", u"commands --policy EMPTY"_s, 2);
}

void TestHometrayctl::aBadCallIsRefusedInWords()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exit);
    arguments.replaceInStrings(u"EMPTY"_s, write(u"empty"_s, {}));
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
    QTest::newRow("a text twice under one key") << QByteArray(R"({"command": "writeNote", "fields":
               {"note": {"type": "call", "fact": "the first", "fact": "the second"}}})")
                                                << 2;
    QTest::newRow("the same key, written otherwise") << QByteArray(
        R"([{"command": "writeNote", "fields": {"note": {"type": "call", "f\u0061ct": "x",
            "on": "2019-06-20", "fact": "y"}}}])") << 2;
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
    if (QByteArray(QTest::currentDataTag()).contains("key"))
        QVERIFY2(answer.err.contains(u"“fact”"_s), qPrintable(answer.err));
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
    const QString store = newStore(u"vault "_s + QLatin1String(QTest::currentDataTag()));
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

void TestHometrayctl::aBackupThatHoldsMuchLessThanTheOneBeforeIsAskedAbout()
{
    const QString store = newStore(u"lessened"_s);
    const QString question = u"This backup holds less than half of number 2, made before it: "
                             "no family (before: 1), "_s;
    QCOMPARE(in(store, {u"backup"_s}).exit, 0);
    QCOMPARE(in(store, {u"do"_s}, openMiller).exit, 0);
    QVERIFY(!in(store, {u"backup"_s}).out.contains(u"made before it"_s));
    QCOMPARE(in(store, {u"restore"_s, u"1"_s}).exit, 0);
    const Answer lessened = in(store, {u"backup"_s});
    QCOMPARE(lessened.exit, 0); // a good backup all the same
    QVERIFY2(lessened.out.simplified().contains(question), qPrintable(lessened.out));
    static const QRegularExpression shrunk(
        u"\\d+ entr(y|ies) \\(before: \\d+\\), \\d+ kB \\((as before|before: \\d+ kB)\\)\\. Both"_s);
    QVERIFY2(shrunk.match(lessened.out.simplified()).hasMatch(), qPrintable(lessened.out));
    QVERIFY2(lessened.out.simplified().contains(u"backup --remove 3"_s), qPrintable(lessened.out));
    // Asked once: the next one holds what this one does.
    const QJsonObject next = in(store, {u"backup"_s, u"--json"_s}).json();
    QVERIFY(!next.isEmpty() && !next.contains(u"loss"_s));
    for (const QString &number : {u"3"_s, u"4"_s})
        QCOMPARE(in(store, {u"backup"_s, u"--remove"_s, number}).exit, 0);
    QCOMPARE(in(store, {u"backup"_s, u"--remove"_s, u"4"_s}).exit, 4);
    const QJsonArray all = in(store, {u"backups"_s, u"--json"_s}).json()[u"backups"_s].toArray();
    QCOMPARE(all.size(), 2);
    QCOMPARE(in(store, {u"restore"_s}).exit, 0); // the latest is the full one again
    // Who restores one that holds much less is told which one holds more.
    QCOMPARE(in(store, {u"restore"_s, u"1"_s}).exit, 0);
    QCOMPARE(in(store, {u"backup"_s}).exit, 0);
    const Answer restored = in(store, {u"restore"_s});
    QCOMPARE(restored.exit, 0);
    const QString told = restored.out.simplified();
    QVERIFY2(told.contains(question) && told.contains(u"). “restore 2” brings that one."_s),
        qPrintable(restored.out));
    QVERIFY(!in(store, {u"restore"_s, u"2"_s}).out.contains(u"made before it"_s));
    QVERIFY(in(store, {u"tray"_s}).out.contains(u"Miller"_s));
}

void TestHometrayctl::undoingAndErasingAreExplained()
{
    QFile manual(QString::fromUtf8(SOURCE_DIR "/packaging/man/hometrayctl.1"));
    QFile readme(QString::fromUtf8(SOURCE_DIR "/README.md"));
    QVERIFY(manual.open(QIODevice::ReadOnly) && readme.open(QIODevice::ReadOnly));
    for (const QString &text : {run({u"do"_s, u"--help"_s}).out,
             QString::fromUtf8(manual.readAll()), QString::fromUtf8(readme.readAll())}) {
        const QString words = text.simplified();
        for (const QString &said : {u"correctEntry"_s, u"withdrawEntry"_s, u"redoEntry"_s,
                 u"eraseEntries"_s, u"in the backups beside the records"_s, u"sticks"_s})
            QVERIFY2(words.contains(said), qPrintable(said + u" in "_s + words));
    }
}

void TestHometrayctl::whatIsErasedIsSaidToStayInTheCopiesThatWereMade()
{
    const QString store = newStore(u"copied"_s);
    QCOMPARE(in(store, {u"do"_s}, openMiller).exit, 0);
    const auto erase = [&]() {
        for (const QJsonValue &row :
            in(store, {u"history"_s, u"Miller"_s, u"--json"_s}).json()[u"history"_s].toArray()) {
            if (row[u"kind"_s] != u"note.written.1"_s || row[u"erased"_s].toBool())
                continue;
            const QByteArray erasing =
                "{\"command\": \"eraseEntries\", \"fields\": {\"reason\": \"x\", \"entries\": [\""
                + row[u"id"_s].toString().toUtf8() + "\"]}}";
            return in(store, {u"--json"_s, u"do"_s, u"Miller"_s}, erasing).json();
        }
        return QJsonObject();
    };
    QCOMPARE(in(store, {u"backup"_s}).exit, 0); // beside the records: cleaned
    const QJsonObject alone = erase();
    QVERIFY(!alone.isEmpty());
    QVERIFY(alone[u"performed"_s][0][u"copiesIn"_s].toArray().isEmpty());
    const QString one = m_folder.filePath(u"one"_s);
    const QString two = m_folder.filePath(u"two"_s);
    for (const QString &stick : {one, two})
        QVERIFY(QDir().mkpath(stick));
    for (const QString &stick : {one, two, one})
        QCOMPARE(in(store, {u"backup"_s, u"--into"_s, stick}).exit, 0);
    QCOMPARE(in(store, {u"do"_s, u"Miller"_s}, R"({"command": "writeNote", "fields": {"note":
        {"type": "call", "fact": "Rang the school."}}})")
                 .exit,
        0);
    const QJsonObject copied = erase();
    QCOMPARE(copied[u"performed"_s][0][u"copiesIn"_s].toArray(), (QJsonArray{one, two}));
    // Said until it is gone from there, too: by the next copy, by asking, or with the copies.
    const auto heldIn = [](const QJsonObject &answer) {
        return answer[u"erasedHeldIn"_s].toArray();
    };
    const QStringList asked{u"--json"_s, u"backups"_s};
    QCOMPARE(heldIn(in(store, asked + QStringList{u"--erased"_s}).json()), (QJsonArray{one, two}));
    QVERIFY(in(store, {u"backup"_s}).out.simplified().contains(u"still hold it, in "_s + one));
    const QJsonObject again = in(store, {u"--json"_s, u"backup"_s, u"--into"_s, one}).json();
    QCOMPARE(again[u"cleaned"_s][u"copies"_s].toInt(), 3);
    QCOMPARE(again[u"cleaned"_s][u"cleaned"_s].toInt(), 2);
    QCOMPARE(heldIn(again), QJsonArray{two});
    const QString away = m_folder.filePath(u"away"_s);
    QVERIFY(QDir().rename(two, away)); // the stick is pulled out
    const QStringList clean = asked + QStringList{u"--clean"_s, u"--from"_s, two};
    QCOMPARE(heldIn(in(store, clean).json()), QJsonArray{two});
    QVERIFY(QDir().rename(away, two));
    QVERIFY(heldIn(in(store, clean).json()).isEmpty());
    QCOMPARE(in(store, {u"backups"_s, u"--erased"_s}).out.simplified(),
        u"As far as is known, no copy holds anything that was erased."_s);
    // What is erased later is in them again, and they are thrown away.
    QCOMPARE(in(store, {u"do"_s, u"Miller"_s}, R"({"command": "writeNote", "fields": {"note":
        {"type": "call", "fact": "Rang the clinic."}}})")
                 .exit,
        0);
    QVERIFY(!erase().isEmpty());
    QCOMPARE(heldIn(in(store, asked + QStringList{u"--erased"_s}).json()).size(), 2);
    QCOMPARE(in(store, asked + QStringList{u"--gone"_s}).exit, 2);
    QCOMPARE(heldIn(in(store, asked + QStringList{u"--gone"_s, u"--from"_s, two}).json()),
        QJsonArray{one});
}

void TestHometrayctl::noDateThatIsGivenRemovesABackup()
{
    const QString store = newStore(u"dated"_s);
    for (int made = 0; made < 5; ++made)
        QCOMPARE(in(store, {u"backup"_s}).exit, 0);
    QCOMPARE(in(store, {u"--on"_s, u"2031-06-01"_s, u"backup"_s}).exit, 0);
    const QJsonArray all = in(store, {u"backups"_s, u"--json"_s}).json()[u"backups"_s].toArray();
    // Of one day the last stays, and of all the last three: two go at once.
    QVERIFY2(all.size() >= 3, qPrintable(QString::number(all.size())));
    QCOMPARE(all.first()[u"number"_s].toInt(), 6);
    QCOMPARE(in(store, {u"restore"_s, u"5"_s}).exit, 0);
}

void TestHometrayctl::anotherLaptopWithNewRecordsTakesUpABackup()
{
    const QString store = newStore(u"lost"_s);
    const QString stick = m_folder.filePath(u"stick"_s);
    QCOMPARE(in(store, {u"do"_s}, openMiller).exit, 0);
    // A stick that is not plugged in is no place for a copy, and is not made one.
    const Answer nowhere = in(store, {u"backup"_s, u"--into"_s, stick});
    QCOMPARE(nowhere.exit, 4);
    QVERIFY2(nowhere.err.contains(u"is not there"_s), qPrintable(nowhere.err));
    QVERIFY(!QFile::exists(stick));
    QVERIFY(QDir().mkpath(stick));
    QCOMPARE(in(store, {u"backup"_s, u"--into"_s, stick}).exit, 0);
    QVERIFY(QDir(store).removeRecursively());
    // New records, under the same passphrase, which are backed up to the same stick.
    const QString other = newStore(u"new"_s);
    QCOMPARE(in(other, {u"backup"_s, u"--into"_s, stick}).exit, 0);
    const QJsonArray all =
        in(other, {u"backups"_s, u"--from"_s, stick, u"--json"_s}).json()[u"backups"_s].toArray();
    QCOMPARE(all.size(), 2);
    // Both open with the passphrase: the one of the lost laptop holds the family.
    int families = 0;
    int ofOthers = 0;
    for (const QJsonValue &backup : all) {
        const QString name = backup[u"name"_s].toString();
        QStringList restoring{u"restore"_s, name, u"--from"_s, stick};
        // What is there already is not put aside for other records by a slip.
        const Answer asked = in(other, restoring);
        if (asked.exit != 0) {
            const QString said = asked.err.simplified();
            QVERIFY2(said.contains(u"is of other records ("_s + backup[u"records"_s].toString().left(12)
                         + u") than those here"_s)
                    && said.contains(u"--another-store"),
                qPrintable(said));
            QVERIFY(said.contains(u"Nothing was changed."_s));
            ++ofOthers;
            restoring.append(u"--another-store"_s);
        }
        const Answer restored = asked.exit == 0 ? asked : in(other, restoring);
        QVERIFY2(restored.exit == 0, qPrintable(restored.err));
        families += in(other, {u"record"_s, u"Miller"_s}).exit == 0 ? 1 : 0;
    }
    QCOMPARE(families, 1);
    QVERIFY(ofOthers > 0);
    const Answer list = in(other, {u"backups"_s});
    QVERIFY2(list.out.contains(u"before-restore-"), qPrintable(list.out));
}

void TestHometrayctl::aDamagedBackupIsNamedWithAnOlderOneToUse()
{
    const QString store = newStore(u"checked"_s);
    QCOMPARE(in(store, {u"backup"_s}).exit, 0);
    QCOMPARE(in(store, {u"backup"_s}).exit, 0);
    const QString sound = in(store, {u"verify"_s}).out;
    QVERIFY(sound.contains(u"The records are as they were written."_s));
    QVERIFY(sound.contains(u"2 backups"_s) && !sound.contains(u"not every"_s));
    const QJsonArray all = in(store, {u"backups"_s, u"--json"_s}).json()[u"backups"_s].toArray();
    QCOMPARE(all.size(), 2);
    QFile database(all.first()[u"path"_s].toString() + u"/store.db"_s);
    QVERIFY(database.open(QIODevice::ReadWrite) && database.seek(9000));
    char byte = 0;
    QVERIFY(database.getChar(&byte) && database.seek(9000) && database.putChar(char(byte ^ 1)));
    database.close();
    const Answer checked = in(store, {u"verify"_s});
    QCOMPARE(checked.exit, 6);
    // The headline is true of what stands below it.
    QVERIFY2(checked.out.contains(u"But not every copy of them can be relied on:\n"_s)
            && !checked.out.contains(u"verything is as"_s),
        qPrintable(checked.out));
    QVERIFY2(checked.out.contains(all.first()[u"name"_s].toString()), qPrintable(checked.out));
    QVERIFY2(checked.out.contains(u"Use “%1”"_s.arg(all.last()[u"name"_s].toString())),
        qPrintable(checked.out));
    QCOMPARE(in(store, {u"restore"_s, u"2"_s}).exit, 6);
    QCOMPARE(in(store, {u"restore"_s, u"1"_s}).exit, 0);
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
    QVERIFY(old.err.contains(u"That passphrase opens"));
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

void TestHometrayctl::aCountyAddsAStepWithItsOwnSentences()
{
    const QString store = newStore(u"county"_s);
    QCOMPARE(in(store, {u"do"_s}, openMiller).exit, 0);
    QFile file(QStringLiteral(SOURCE_DIR "/resources/policy/hertfordshire.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject policy = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject steps = policy.value(u"steps"_s).toObject();
    steps.insert(u"letter-sent"_s,
        QJsonObject{{u"title"_s, u"Letter to the school sent"_s}, {u"help"_s, u"As agreed."_s},
            {u"source"_s, u"Our county"_s}, {u"mend"_s, u"writeNote"_s},
            {u"rule"_s,
                QJsonObject{
                    {u"atLeast"_s, QJsonArray{u"noteCount"_s, 3}}, {u"says"_s, u"fewNotes"_s}}},
            {u"sentences"_s,
                QJsonObject{{u"fewNotes"_s,
                    u"Only {noteCount|one note|{n} notes} since {opened}: write of the letter"_s}}}});
    policy.insert(u"steps"_s, steps);
    QJsonArray lists = policy.value(u"lists"_s).toArray();
    QJsonObject last = lists.last().toObject();
    QJsonArray named = last.value(u"steps"_s).toArray();
    named.append(u"letter-sent"_s);
    last.insert(u"steps"_s, named);
    lists.replace(lists.size() - 1, last);
    policy.insert(u"lists"_s, lists);
    policy.remove(u"examples"_s); // they say that the list is ready, without the letter
    const QString own = write(u"county.json"_s, QJsonDocument(policy).toJson());
    QCOMPARE(in(store, {u"policy"_s, u"--use"_s, own}).exit, 0);

    const QString list = last.value(u"id"_s).toString();
    const auto evidence = [&] {
        const QJsonArray all = in(store, {u"checklist"_s, list, u"Miller"_s, u"--json"_s})
                                   .json()[u"families"_s][0][u"steps"_s]
                                   .toArray();
        return all.last()[u"evidence"_s].toString();
    };
    QVERIFY2(evidence().startsWith(u"Only one note since "), qPrintable(evidence()));
    QCOMPARE(in(store, {u"do"_s, u"Miller"_s}, R"({"command": "writeNote", "fields": {"note":
        {"type": "call", "fact": "Rang the school."}}})")
                 .exit,
        0);
    QVERIFY2(evidence().startsWith(u"Only 2 notes since "), qPrintable(evidence()));
    QVERIFY(evidence().endsWith(u": write of the letter"));
}

QTEST_GUILESS_MAIN(TestHometrayctl)
#include "tst_hometrayctl.moc"
