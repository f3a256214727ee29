// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/tostring.h"
#include "words/examplewords.h"
#include "workspace/policyexamples.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

constexpr auto opening =
    R"({"at": "2019-03-01T09:00", "name": "open", "command": "openFfa", "fields":
    {"family": {"name": "Okafor"}, "helpdeskCheck": {"result": "none", "on": "2019-03-01"},
     "people": [{"id": "$mum", "firstName": "Joy", "parentalResponsibility": true}],
     "consents": [{"about": "help", "answer": "agreed", "person": "$mum", "on": "2019-03-01"}]}})";
constexpr auto registering = R"({"at": "2019-03-04T09:00", "name": "register",
    "command": "completeRegistration",
    "fields": {"sentOn": "2019-03-01", "completedOn": "2019-03-04"}})";

/// The policy that came with the program with these examples instead of its own.
RulesFile withExamples(const QByteArray &examples)
{
    RulesFile file = builtInPolicy().value();
    QJsonObject json = QJsonDocument::fromJson(file.bytes).object();
    json.insert(u"examples"_s, QJsonDocument::fromJson(examples).array());
    file.bytes = QJsonDocument(json).toJson();
    return file;
}

QByteArray example(const QByteArray &then, const QByteArray &more = {})
{
    return R"({"id": "a", "title": "Okafor, just registered", "story": [)" + QByteArray(opening)
        + ", " + registering + R"(], "then": [)" + then + "]" + more + "}";
}

} // namespace

/// Policies carry stories and what must come out of them.
class TestPolicyExamples : public QObject {
    Q_OBJECT

    Rulebook m_builtIn = Rulebook::load({}).value();

    /// What does not come out, in words.
    QStringList faultsOf(const QByteArray &examples)
    {
        QList<RulesFile> files = m_builtIn.files();
        files.removeIf([](const RulesFile &file) { return file.kind == RulesKind::Policy; });
        files.prepend(withExamples(examples));
        const auto rules = Rulebook::of(files);
        if (!rules) {
            return {rules.error().values.value(u"reason"_s).toString() + u" at "_s
                + rules.error().values.value(u"place"_s).toString()};
        }
        QStringList faults;
        for (const ExampleFault &fault : failingExamples(*rules))
            faults << words::exampleFault(fault, rules->policy());
        return faults;
    }

private Q_SLOTS:
    void theOnesThatComeWithTheProgramComeOut()
    {
        QStringList faults;
        for (const ExampleFault &fault : failingExamples(m_builtIn))
            faults << words::exampleFault(fault, m_builtIn.policy());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(!m_builtIn.policy().examples().isEmpty());
    }

    /// A step of which nobody can read when it passes and when it does not is not explained. Two
    /// cannot fail in the story of one person: what people wrote beside each other is left to
    /// settle, and the list after a TAF is there once one was held.
    void eachStepHasOneThatPassesAndOneThatDoesNot()
    {
        QStringList missing;
        for (const ChecklistSpec &list : m_builtIn.policy().checklists()) {
            for (const Step &step : list.steps) {
                bool passes = false;
                bool fails = false;
                for (const PolicyExample &example : m_builtIn.policy().examples()) {
                    for (const ExampleAnswer &answer : example.answers) {
                        if (answer.step != step.id)
                            continue;
                        // A question passes where it does not arise.
                        passes = passes || answer.is == u"done"
                            || (step.question && answer.is == u"notNeeded");
                        fails = fails || (answer.is != u"done" && answer.is != u"notNeeded");
                    }
                }
                if (step.id == u"settled" || step.id == u"taf-held")
                    fails = true;
                if (!passes || !fails)
                    missing << list.id + u'/' + step.id + (passes ? u" failing"_s : u" passing"_s);
            }
        }
        missing.removeDuplicates();
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void whatComesOutAsItSaysIsNoFault()
    {
        QCOMPARE(
            faultsOf("["
                + example(
                    R"({"on": "2019-03-03", "list": "assessment", "step": "registered", "is": "toDo"},
                        {"on": "2019-03-04", "list": "assessment", "step": "registered", "is": "done"},
                        {"on": "2019-03-04", "list": "assessment", "is": "notReady"})")
                + "]"),
            QStringList());
    }

    void whatComesOutOtherwiseIsNamedWithDayListAndStep()
    {
        QCOMPARE(
            faultsOf("["
                + example(
                    R"({"on": "2019-03-03", "list": "assessment", "step": "registered", "is": "done"},
                        {"on": "2019-03-04", "list": "assessment", "is": "ready"})")
                + "]"),
            (QStringList{
                u"Okafor, just registered: on 3 March 2019, in “Assessment”, “Registered on EHM” "
                "is to do and should be done."_s,
                u"Okafor, just registered: on 4 March 2019, “Assessment” is not ready and should "
                u"be "
                "ready."_s}));
    }

    void anExampleGoesOnFromAnotherWithoutSomeOfIt()
    {
        QCOMPARE(faultsOf("[" + example({}) + R"(, {"id": "b", "title": "Not registered", "of": "a",
                "without": ["register"], "then": [
                {"on": "2019-03-04", "list": "assessment", "step": "registered", "is": "toDo"}]}])"),
            QStringList());
    }

    void aCommandThatIsRefusedIsAFaultUnlessItShouldBe()
    {
        const QByteArray closing =
            R"({"at": "2019-03-05T09:00", "command": "openFfa", "fields": {"family": {"name": "B"}})";
        const auto with = [&](const QByteArray &end) {
            return faultsOf("[" + example({}) + R"(, {"id": "b", "title": "Twice", "of": "a",
                "story": [)"
                + closing + end + "], \"then\": []}]");
        };
        QCOMPARE(with(", \"refused\": true}"), QStringList());
        const QStringList faults = with("}");
        QCOMPARE(faults.size(), 1);
        QVERIFY2(faults.first().startsWith(u"Twice: “Open an FFA” of 5 March 2019 is refused: "),
            qPrintable(faults.first()));
        QCOMPARE(faultsOf("["
                     + example({}).replace(
                         "\"name\": \"register\"", "\"refused\": true, \"name\": \"register\"")
                     + "]")
                     .size(),
            1);
    }

    void aFaultyExampleIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("examples");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QByteArray &examples, const QString &said) {
            QTest::newRow(name) << examples << said;
        };
        row("no title", R"([{"id": "a"}])", u"missing at /examples/0/title"_s);
        row("no story", R"([{"id": "a", "title": "A"}])", u"missing at /examples/0/story"_s);
        row("the same twice", "[" + example({}) + "," + example({}) + "]",
            u"duplicate at /examples/1"_s);
        row("of none", R"([{"id": "a", "title": "A", "of": "b"}])", u"example at /examples/0/of"_s);
        row("without what is not there",
            "[" + example({}) + R"(, {"id": "b", "title": "B", "of": "a", "without": ["x"]}])",
            u"example at /examples/1/without/0"_s);
        row("an unknown part", "[" + example({}, ", \"say\": 1") + "]",
            u"field at /examples/0/say"_s);
        row("no moment", R"([{"id": "a", "title": "A", "story": [{"command": "openFfa"}]}])",
            u"date at /examples/0/story/0/at"_s);
        row("a list there is none of", "[" + example(R"({"on": "2019-03-04", "list": "x"})") + "]",
            u"list at /examples/0/then/0/list"_s);
        row("a step there is none of",
            "[" + example(R"({"on": "2019-03-04", "list": "assessment", "step": "x"})") + "]",
            u"step at /examples/0/then/0/step"_s);
        row("no break", "[" + example(R"({"on": "2019-03-04", "list": "tray-shared"})") + "]",
            u"missing at /examples/0/then/0/break"_s);
        row("a state there is none of",
            "[" + example(R"({"on": "2019-03-04", "list": "assessment", "is": "done"})") + "]",
            u"state at /examples/0/then/0/is"_s);
    }
    void aFaultyExampleIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, examples);
        QFETCH(QString, said);
        QCOMPARE(faultsOf(examples), QStringList{said});
    }

    void aPolicyWhoseExampleFailsIsNotTakenIntoUse()
    {
        const auto refused = checkExamples(m_builtIn.files(),
            withExamples("["
                + example(R"({"on": "2019-03-04", "list": "assessment", "is": "ready"})") + "]"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::PolicyInvalid);
        QCOMPARE(refused.error().values.value(u"reason"_s).toString(), u"exampleFails"_s);
        QCOMPARE(refused.error().values.value(u"place"_s).toString(), u"Okafor, just registered"_s);
        QVERIFY_OK(checkExamples(m_builtIn.files(),
            withExamples("["
                + example(R"({"on": "2019-03-04", "list": "assessment", "is": "notReady"})")
                + "]")));
    }
};

QTEST_GUILESS_MAIN(TestPolicyExamples)
#include "tst_policyexamples.moc"
