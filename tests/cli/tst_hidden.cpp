// SPDX-License-Identifier: GPL-3.0-or-later
// An address that must not be disclosed, also typed where it should not be, and what hometrayctl
// tells of it.
#include <QtCore/QFile>
#include <QtCore/QHash>
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
    [[nodiscard]] bool tells() const
    {
        const QString all = out + err;
        return all.contains(u"Sorrel"_s, Qt::CaseInsensitive) || all.contains(u"AL9"_s);
    }
};

const QString option = u"--with-hidden-addresses"_s;

// The address was open to all until 3 June.
constexpr auto before = R"([
    {"command": "openFfa", "fields": {"family": {"name": "Miller"},
        "people": [{"id": "$fran", "firstName": "Fran", "child": true, "born": "2010-09-03"},
                   {"id": "$mum", "firstName": "Jo", "relationship": "mother"}],
        "households": [{"id": "$home", "name": "Mum's", "address": "7 Sorrel Lane",
            "postcode": "AL9 9ZZ"}],
        "residences": [{"person": "$mum", "household": "$home"}]}}])";

constexpr auto after = R"([
    {"command": "changePeople", "fields": {"households": [{"id": "HOME", "name": "Mum's",
        "address": "7 Sorrel Lane", "postcode": "AL9 9ZZ", "doNotDisclose": true}]}},
    {"command": "writeNote", "fields": {"note": {"type": "call", "on": "2019-06-19",
        "fact": "The kettle was on. Jo asked to be met at 7 Sorrel Ln, AL9 9ZZ, from now on."}}},
    {"command": "raiseConcern", "fields": {"concern": {"about": ["FRAN"], "on": "2019-06-19",
        "what": "He was seen in Sorrel Lane at night."}}},
    {"command": "changePlan", "fields": {
        "goals": [{"id": "$goal", "title": "Sorrel Lane stays unknown"}],
        "actions": [{"goal": "$goal", "what": "Ring the refuge in Sorrel Lane", "mine": true,
            "dueOn": "2019-06-01"}]}}])";

} // namespace

class TestHidden : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aHiddenAddressIsToldOnlyWhenAskedFor_data();
    void aHiddenAddressIsToldOnlyWhenAskedFor();
    void anAddressStaysHiddenWhateverBecomesOfIt_data();
    void anAddressStaysHiddenWhateverBecomesOfIt();
    void anAddressIsNotErasedWhileATextTellsIt();
    void anAddressIsNotErasedWhileAnotherFamilysTextTellsIt();
    void whoLooksForAnAddressIsNotToldWhoseItIs();
    void whatAnotherFamilyHidesIsNotTold();
    void whatIsRefusedTellsNothingEither();
    void nothingIsSaidToBeLeftOutWhereNothingIs();

private:
    [[nodiscard]] Answer run(const QStringList &arguments, const QByteArray &input = {},
        const QString &on = u"2019-06-20"_s) const;
    /// A family that hides an address, which a note tells; "FAMILY", "HOME", "HIDDEN", "ENTRY" and
    /// "NOTE" stand for its ids.
    [[nodiscard]] QHash<QByteArray, QByteArray> hidingFamily(
        const QByteArray &name, const QByteArray &address, const QByteArray &note) const;

    QTemporaryDir m_folder;
    int m_families = 0;
};

Answer TestHidden::run(
    const QStringList &arguments, const QByteArray &input, const QString &on) const
{
    QProcess process;
    process.start(QString::fromUtf8(HOMETRAYCTL),
        QStringList{u"--store"_s, m_folder.filePath(u"store"_s), u"--on"_s, on,
            u"--passphrase-file"_s, m_folder.filePath(u"passphrase"_s)}
            + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

QHash<QByteArray, QByteArray> TestHidden::hidingFamily(
    const QByteArray &name, const QByteArray &address, const QByteArray &note) const
{
    const Answer done = run({u"--json"_s, u"do"_s},
        R"([{"command": "openFfa", "fields": {"family": {"name": ")" + name + R"("},
            "households": [{"id": "$home", "name": "Mum's", "address": ")" + address + R"(",
                "doNotDisclose": true}]}},
           {"command": "writeNote", "fields": {"note": {"type": "call", "on": "2019-06-19",
                "fact": ")" + note + R"("}}}])");
    const QJsonObject json = QJsonDocument::fromJson(done.out.toUtf8()).object();
    const QString family = json[u"case"_s].toString();
    QHash<QByteArray, QByteArray> ids{{"FAMILY", family.toLatin1()},
        {"HOME", json[u"labels"_s][u"$home"_s].toString().toLatin1()}};
    const auto record =
        QJsonDocument::fromJson(run({option, u"--json"_s, u"record"_s, family}).out.toUtf8());
    ids["HIDDEN"] =
        record[u"record"_s][u"hiddenAddress"_s][0][u"id"_s].toString().toLatin1();
    const auto history =
        QJsonDocument::fromJson(run({u"--json"_s, u"history"_s, family}).out.toUtf8());
    for (const QJsonValue &row : history[u"history"_s].toArray()) {
        if (row[u"kind"_s].toString() == u"address.hidden.1")
            ids["ENTRY"] = row[u"id"_s].toString().toLatin1();
        if (row[u"kind"_s].toString() == u"note.written.1")
            ids["NOTE"] = row[u"id"_s].toString().toLatin1();
    }
    return ids;
}

void TestHidden::anAddressStaysHiddenWhateverBecomesOfIt_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("changed") << QByteArray(
        R"({"command": "changePeople", "fields": {"households": [{"id": "HOME",
            "address": "9 Tansy Way", "doNotDisclose": true}]}})");
    QTest::newRow("corrected") << QByteArray(
        R"({"command": "correctEntry", "fields": {"target": "ENTRY", "corrections":
            [{"object": "HIDDEN", "field": "address", "value": "9 Tansy Way"}]}})");
    QTest::newRow("withdrawn") << QByteArray(
        R"({"command": "withdrawEntry", "fields": {"target": "ENTRY"}})");
    QTest::newRow("the home taken out") << QByteArray(
        R"({"command": "changePeople", "fields": {"remove": ["HOME"]}})");
    QTest::newRow("open now, and somewhere else") << QByteArray(
        R"({"command": "changePeople", "fields": {"households": [{"id": "HOME",
            "address": "9 Tansy Way", "doNotDisclose": false}]}})");
}

void TestHidden::anAddressStaysHiddenWhateverBecomesOfIt()
{
    QFETCH(QByteArray, command);
    const QByteArray name = QByteArray("Hale") + char('A' + m_families++);
    const auto ids = hidingFamily(name, "3 Sorrel Row, Ware, AL9 7AA", "Met at 3 Sorrel Row, AL97AA.");
    for (auto id = ids.begin(); id != ids.end(); ++id)
        command.replace(id.key(), id.value());
    const QString family = QString::fromLatin1(ids["FAMILY"]);
    const Answer done = run({u"do"_s, family}, command);
    QVERIFY2(done.exit == 0, qPrintable(done.err));
    for (const QStringList &what : {QStringList{u"record"_s, family},
             QStringList{u"--json"_s, u"record"_s, family}, QStringList{u"history"_s, family},
             QStringList{u"search"_s, u"met"_s}}) {
        const Answer left = run(what);
        QVERIFY2(left.exit == 0 && !left.tells(), qPrintable(left.out + left.err));
    }
    QVERIFY(run({option, u"record"_s, family}).tells());
}

void TestHidden::anAddressIsNotErasedWhileATextTellsIt()
{
    const auto ids = hidingFamily("Ingram", "5 Sorrel Mead", "Met at sorrel mead.");
    const QString family = QString::fromLatin1(ids["FAMILY"]);
    const QByteArray erase = R"({"command": "eraseEntries", "fields": {"entries": [)";
    const Answer refused =
        run({u"do"_s, family}, erase + '"' + ids["ENTRY"] + R"("], "reason": "asked for"}})");
    QCOMPARE(refused.exit, 3);
    QVERIFY2(refused.err.contains(u"another text"_s), qPrintable(refused.err));
    QVERIFY(!refused.tells());
    const Answer erased = run({u"do"_s, family},
        erase + '"' + ids["ENTRY"] + R"(", ")" + ids["NOTE"] + R"("], "reason": "asked for"}})");
    QVERIFY2(erased.exit == 0, qPrintable(erased.err));
    QVERIFY(!run({option, u"record"_s, family}).tells());
}

void TestHidden::anAddressIsNotErasedWhileAnotherFamilysTextTellsIt()
{
    const auto ids = hidingFamily("Judd", "6 Sorrel Rise", "Nothing new.");
    const Answer other = run({u"--json"_s, u"do"_s}, R"([
        {"command": "openFfa", "fields": {"family": {"name": "Kemp"},
            "households": [{"name": "Home", "address": "8 Sorrel Rise"}]}},
        {"command": "writeNote", "fields": {"note": {"type": "call", "on": "2019-06-19",
            "fact": "Plays at 6 Sorrel Rise."}}}])");
    QVERIFY2(other.exit == 0, qPrintable(other.err));
    const QByteArray erase = R"({"command": "eraseEntries", "fields": {"entries": [")" + ids["ENTRY"]
        + R"("], "reason": "asked for"}})";
    const QString family = QString::fromLatin1(ids["FAMILY"]);
    QCOMPARE(run({u"do"_s, family}, erase).exit, 3);
    QVERIFY(run({u"record"_s, u"Kemp"_s}).out.contains(u"8 Sorrel Rise"_s)); // their own, openly
    QVERIFY(!run({u"record"_s, u"Kemp"_s}).out.contains(u"6 Sorrel"_s));
    const QByteArray note = QJsonDocument::fromJson(other.out.toUtf8())[u"performed"_s][1]
                                [u"entries"_s][0].toString().toLatin1();
    const Answer undone = run({u"do"_s, u"Kemp"_s},
        R"({"command": "eraseEntries", "fields": {"entries": [")" + note
            + R"("], "reason": "another's address"}})");
    QVERIFY2(undone.exit == 0, qPrintable(undone.err));
    const Answer erased = run({u"do"_s, family}, erase);
    QVERIFY2(erased.exit == 0, qPrintable(erased.err));
}

void TestHidden::whoLooksForAnAddressIsNotToldWhoseItIs()
{
    for (const QStringList &typed :
        {QStringList{u"sorrel"_s, u"lane"_s}, QStringList{u"sorr"_s}, QStringList{u"7"_s, u"ln"_s},
            QStringList{u"AL9"_s}}) {
        for (const bool json : {false, true}) {
            const Answer left = run(
                (json ? QStringList{u"--json"_s} : QStringList()) + QStringList{u"search"_s} + typed);
            QCOMPARE(left.exit, 0);
            QVERIFY2(!left.out.contains(u"Miller"_s), qPrintable(left.out));
        }
        QVERIFY(run(QStringList{option, u"search"_s} + typed).out.contains(u"Miller"_s));
    }
    // Whether a word is part of an address is not told either: the same is said of every word.
    QVERIFY(run({u"search"_s, u"nowhere"_s}).out.contains(option));
    QVERIFY(run({u"search"_s, u"kettle"_s}).out.contains(u"Miller"_s));
}

void TestHidden::whatAnotherFamilyHidesIsNotTold()
{
    const Answer opened = run({u"--json"_s, u"do"_s},
        R"([{"command": "openFfa", "fields": {"family": {"name": "Neale"},
            "people": [{"id": "$sam", "firstName": "Sam", "child": true, "born": "2012-01-02"}],
            "households": [{"name": "Home", "address": "2 Elm Rd"}]}},
           {"command": "writeNote", "fields": {"note": {"type": "call", "on": "2019-06-19",
                "fact": "Sam plays with Fran, who lives at 7 Sorrel Ln (al99zz)."}}},
           {"command": "raiseConcern", "fields": {"concern": {"about": ["$sam"], "on": "2019-06-19",
                "what": "Sorrel Lane again."}}},
           {"command": "changePlan", "fields": {"actions": [{"what": "Ring 7 Sorrel Lane",
                "mine": true, "dueOn": "2019-06-01"}]}}])");
    QVERIFY2(opened.exit == 0, qPrintable(opened.err));
    for (const QStringList &what : {QStringList{u"record"_s, u"Neale"_s},
             QStringList{u"--json"_s, u"record"_s, u"Neale"_s}, QStringList{u"due"_s},
             QStringList{u"tray"_s}, QStringList{u"history"_s, u"Neale"_s},
             QStringList{u"search"_s, u"plays"_s}, QStringList{u"--json"_s, u"search"_s, u"ring"_s},
             QStringList{u"checklist"_s, u"self-check"_s, u"Neale"_s}}) {
        const Answer left = run(what);
        QVERIFY2(left.exit == 0 && !left.tells(), qPrintable(left.out + left.err));
    }
    QVERIFY(run({u"record"_s, u"Neale"_s}).out.contains(u"2 Elm Rd"_s));
    QVERIFY(run({option, u"record"_s, u"Neale"_s}).tells());
}

void TestHidden::whatIsRefusedTellsNothingEither()
{
    for (const bool json : {false, true}) {
        QStringList arguments{u"do"_s, u"7 Sorrel Lane"_s};
        if (json)
            arguments.prepend(u"--json"_s);
        const Answer refused = run(arguments, "{}");
        QCOMPARE(refused.exit, 4);
        QVERIFY2(!refused.tells(), qPrintable(refused.out + refused.err));
    }
}

void TestHidden::initTestCase()
{
    QFile passphrase(m_folder.filePath(u"passphrase"_s));
    QVERIFY(passphrase.open(QIODevice::WriteOnly) && passphrase.write("four words for tests") > 0);
    passphrase.close();
    QCOMPARE(run({u"init"_s, u"--test"_s}).exit, 0);
    const Answer opened = run({u"--json"_s, u"do"_s}, before, u"2019-06-03"_s);
    QVERIFY2(opened.exit == 0, qPrintable(opened.err));
    const QJsonObject labels = QJsonDocument::fromJson(opened.out.toUtf8())[u"labels"_s].toObject();
    QByteArray then = after;
    then.replace("HOME", labels[u"$home"_s].toString().toLatin1());
    then.replace("FRAN", labels[u"$fran"_s].toString().toLatin1());
    const Answer written = run({u"do"_s, u"Miller"_s}, then);
    QVERIFY2(written.exit == 0, qPrintable(written.err + written.out));
    QCOMPARE(run({u"do"_s}, R"({"command": "openFfa", "fields": {"family": {"name": "Okafor"},
        "households": [{"name": "Home", "address": "7 Sorrel Close"}]}})")
                 .exit,
        0);
}

void TestHidden::aHiddenAddressIsToldOnlyWhenAskedFor_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("toldWhenAsked");
    for (const bool json : {false, true}) {
        const auto row = [json](const char *name, const QStringList &arguments, bool told) {
            const QStringList all = json ? QStringList{u"--json"_s} + arguments : arguments;
            QTest::addRow("%s%s", name, json ? ", for programs" : "") << all << told;
        };
        row("record", {u"record"_s, u"Miller"_s}, true);
        row("of before it was hidden", {u"record"_s, u"Miller"_s, u"--at"_s, u"2019-06-04"_s},
            true);
        row("search for the street", {u"search"_s, u"sorrel"_s, u"lane"_s}, true);
        row("search for what stands before it", {u"search"_s, u"kettle"_s}, true);
        row("search for the house", {u"search"_s, u"7"_s}, true);
        row("due", {u"due"_s}, true);
        row("tray", {u"tray"_s}, true);
        row("history", {u"history"_s, u"Miller"_s}, false);
        row("checklist", {u"checklist"_s, u"self-check"_s, u"Miller"_s}, true);
    }
}

void TestHidden::aHiddenAddressIsToldOnlyWhenAskedFor()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, toldWhenAsked);
    const Answer left = run(arguments);
    QVERIFY2(left.exit == 0, qPrintable(left.err));
    QVERIFY2(!left.tells(), qPrintable(left.out));
    const bool json = arguments.contains(u"--json"_s);
    QVERIFY2(left.out.contains(json ? u"\"hiddenAddressesLeftOut\": true"_s : option),
        qPrintable(left.out));
    const Answer whole = run(QStringList{option} + arguments);
    QVERIFY2(whole.exit == 0, qPrintable(whole.err));
    QCOMPARE(whole.tells(), toldWhenAsked);
    QVERIFY(!whole.out.contains(option) && !whole.out.contains(u"LeftOut"_s));
}

void TestHidden::nothingIsSaidToBeLeftOutWhereNothingIs()
{
    const Answer record = run({u"record"_s, u"Okafor"_s});
    QCOMPARE(record.exit, 0);
    QVERIFY(record.out.contains(u"7 Sorrel Close"_s));
    QVERIFY(!record.out.contains(option));
}

QTEST_GUILESS_MAIN(TestHidden)
#include "tst_hidden.moc"
