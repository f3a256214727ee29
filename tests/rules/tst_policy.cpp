// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulestesting.h"
#include "testing/tostring.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

QJsonObject shippedJson()
{
    return QJsonDocument::fromJson(Shipped::bytes("hertfordshire.json")).object();
}

Expected<Policy> load(const QJsonObject &json)
{
    return Policy::fromJson(QJsonDocument(json).toJson(), u"mine.json"_s);
}

/// The shipped policy with a step changed.
QJsonObject withStep(const QString &field, const QJsonValue &value)
{
    QJsonObject json = shippedJson();
    QJsonObject steps = json.value(u"steps"_s).toObject();
    QJsonObject step = steps.value(u"helpdesk-check"_s).toObject();
    step.insert(field, value);
    steps.insert(u"helpdesk-check"_s, step);
    json.insert(u"steps"_s, steps);
    return json;
}

/// The shipped policy with a list changed.
QJsonObject withList(int index, const QString &field, const QJsonValue &value)
{
    QJsonObject json = shippedJson();
    QJsonArray lists = json.value(u"lists"_s).toArray();
    QJsonObject list = lists.at(index).toObject();
    list.insert(field, value);
    lists.replace(index, list);
    json.insert(u"lists"_s, lists);
    return json;
}

QJsonObject with(const QString &field, const QJsonValue &value)
{
    QJsonObject json = shippedJson();
    json.insert(field, value);
    return json;
}

QJsonValue parsed(const char *json)
{
    return QJsonDocument::fromJson(QByteArray("[") + json + "]").array().at(0);
}

} // namespace

class TestPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShippedPolicyHasTheDeadlinesOfTheCounty();
    void theShippedPolicyHasTheSevenChecklists();
    void everyStepOfTheShippedPolicySaysWhatAPersonNeeds();
    void everyChoiceOfTheRecordHasAList();
    void choicesAreLookedUp();
    void coordinatorsAreFoundByDistrict();
    void longHolidaysNeedStepsAndHalfTermsDoNot();
    void closureReasonsOfTheRulesAreChoices();
    void theHashNamesTheBytes();
    void whatAPolicyMayNotSay_data();
    void whatAPolicyMayNotSay();
    void whatARuleMayNotSay_data();
    void whatARuleMayNotSay();
    void aChangedNumberDoesNotJudgeWhatBeganBefore();
    void oneIdThatMeansTwoThingsIsRefused();
    void aListHasOneConditionAndAStepOneDefinition();
    void aBrokenFileIsRefused_data();
    void aBrokenFileIsRefused();
    void aCutOrRandomFileIsRefused();
    void everyFactIsNamedOnce();
};

void TestPolicy::theShippedPolicyHasTheDeadlinesOfTheCounty()
{
    const Policy &policy = Shipped::all().policy;
    const auto check = [&](QStringView id, int count, LateUnit unit) {
        const Deadline *deadline = policy.deadline(id);
        QVERIFY(deadline);
        QCOMPARE(deadline->length.newest(), count);
        QCOMPARE(deadline->unit, unit);
        QVERIFY(!deadline->source.isEmpty());
    };
    check(u"D1", 21, LateUnit::Days);
    check(u"D3", 42, LateUnit::Days);
    check(u"D4", 42, LateUnit::Days);
    check(u"D5", 3, LateUnit::WorkingDays);
    check(u"D6", 5, LateUnit::WorkingDays);
    check(u"D7", 0, LateUnit::Days);
    QCOMPARE(policy.deadline(u"D5")->warn, 2);
    QVERIFY(!policy.deadline(u"D99"));
}

void TestPolicy::theShippedPolicyHasTheSevenChecklists()
{
    QStringList ids;
    for (const ChecklistSpec &list : Shipped::all().policy.checklists())
        ids << list.id;
    QCOMPARE(ids,
        QStringList({u"assessment"_s, u"after-taf"_s, u"before-break-staying"_s,
            u"before-break-closing"_s, u"tray-shared"_s, u"closure"_s, u"self-check"_s}));
    QVERIFY(!Shipped::all().policy.checklist(u"nonsense"));
}

void TestPolicy::everyStepOfTheShippedPolicySaysWhatAPersonNeeds()
{
    for (const ChecklistSpec &list : Shipped::all().policy.checklists()) {
        QVERIFY(!list.steps.isEmpty());
        for (const Step &step : list.steps) {
            const QByteArray name = (list.id % u'/' % step.id).toUtf8();
            QVERIFY2(!step.title.isEmpty() && !step.help.isEmpty(), name.constData());
            QVERIFY2(!step.source.isEmpty() && !step.mend.isEmpty(), name.constData());
            QVERIFY2(!step.rule.isEmpty(), name.constData());
            QVERIFY2(!step.doneCode.isEmpty(), name.constData());
        }
    }
    QVERIFY(Shipped::all().policy.evidenceCodes().contains(u"planBeforeTaf"_s));
}

void TestPolicy::everyChoiceOfTheRecordHasAList()
{
    const Policy &policy = Shipped::all().policy;
    for (const RecordList &list : recordLists()) {
        for (const FieldInfo &field : list.type->fields) {
            if (field.kind != FieldKind::Choice)
                continue;
            const QString name = QString::fromLatin1(field.names);
            QVERIFY2(!policy.choices(name).isEmpty(), field.names);
        }
    }
    for (const QString &list : policy.choiceLists()) {
        for (const Choice &choice : policy.choices(list)) {
            QVERIFY(policy.isChoice(list, choice.code));
            QVERIFY(!choice.words.isEmpty());
        }
    }
}

void TestPolicy::choicesAreLookedUp()
{
    const Policy &policy = Shipped::all().policy;
    QVERIFY(policy.isChoice(u"closureReasons", u"needsMet"));
    QVERIFY(!policy.isChoice(u"closureReasons", u"nonsense"));
    QVERIFY(!policy.isChoice(u"nonsense", u"needsMet"));
    QCOMPARE(policy.choiceWords(u"feedbackResults"_s, u"declined"_s), u"Asked, declined"_s);
    QCOMPARE(policy.choiceWords(u"feedbackResults"_s, u"old"_s), u"old"_s);
    QCOMPARE(policy.telephones().first().number, u"999"_s);
}

void TestPolicy::coordinatorsAreFoundByDistrict()
{
    const Policy &policy = Shipped::all().policy;
    QCOMPARE(policy.coordinatorsOf(u"dacorum"), policy.coordinatorsOf(u"stAlbans"));
    QVERIFY(policy.coordinatorsOf(u"dacorum") != policy.coordinatorsOf(u"watford"));
    QVERIFY(!policy.coordinatorsOf(u"outside"));
    QStringList districts;
    for (const DoubleDistrict &pair : policy.doubleDistricts())
        districts << pair.districts;
    QCOMPARE(districts.size(), 10);
}

void TestPolicy::longHolidaysNeedStepsAndHalfTermsDoNot()
{
    const Policy &policy = Shipped::all().policy;
    QVERIFY(policy.breakNeedsSteps(BreakKind::Summer));
    QVERIFY(policy.breakNeedsSteps(BreakKind::Christmas));
    QVERIFY(policy.breakNeedsSteps(BreakKind::Easter));
    QVERIFY(!policy.breakNeedsSteps(BreakKind::OctoberHalfTerm));
    QVERIFY(!policy.breakNeedsSteps(BreakKind::MayHalfTerm));
}

void TestPolicy::closureReasonsOfTheRulesAreChoices()
{
    const FactInfo *reason = factNamed(u"closureReason");
    for (const Choice &choice : Shipped::all().policy.choices(u"closureReasons"_s)) {
        bool known = false;
        for (const FactCode *code = reason->codes; code->name; ++code)
            known = known || choice.code == QLatin1String(code->name);
        QVERIFY2(known, qPrintable(choice.code));
    }
}

void TestPolicy::theHashNamesTheBytes()
{
    const QByteArray bytes = Shipped::bytes("hertfordshire.json");
    const auto same = Policy::fromJson(bytes, u"p"_s);
    const auto other = Policy::fromJson(QByteArray(bytes + " "), u"p"_s);
    QVERIFY_OK(same);
    QVERIFY_OK(other);
    QCOMPARE(same->hash(), Shipped::all().policy.hash());
    QCOMPARE(same->hash().size(), 32);
    QVERIFY(other->hash() != same->hash());
}

void TestPolicy::whatAPolicyMayNotSay_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QJsonObject &json, const QString &place,
                         const QString &reason) { QTest::newRow(name) << json << place << reason; };
    row("no format", with(u"format"_s, QJsonValue()), u"/format"_s, u"format"_s);
    row("a newer format", with(u"format"_s, 3), u"/format"_s, u"newer"_s);
    row("no version", with(u"version"_s, u""_s), u"/version"_s, u"missing"_s);
    row("no sources", with(u"sources"_s, u"none"_s), u"/sources"_s, u"list"_s);
    row("no choices", with(u"choices"_s, QJsonObject()), u"/choices"_s, u"missing"_s);
    row("a choice list that is none", with(u"choices"_s, parsed("{\"roles\": 1}")),
        u"/choices/roles"_s, u"list"_s);
    row("a choice without words", with(u"choices"_s, parsed("{\"roles\": [{\"code\": \"a\"}]}")),
        u"/choices/roles/0/words"_s, u"missing"_s);
    row("a choice twice",
        with(u"choices"_s,
            parsed("{\"r\": [{\"code\":\"a\",\"words\":\"A\"},{\"code\":\"a\",\"words\":\"B\"}]}")),
        u"/choices/r/1"_s, u"duplicate"_s);
    row("a number without a name", with(u"telephones"_s, parsed("[{\"id\": \"x\"}]")),
        u"/telephones/0/name"_s, u"missing"_s);
    const QString key(64, u'a');
    row("a coordinator's key that is none", with(u"coordinatorKeys"_s, QJsonArray{key, u"none"_s}),
        u"/coordinatorKeys/1"_s, u"key"_s);
    row("a coordinator's key that is in no list", with(u"coordinatorKeys"_s, key),
        u"/coordinatorKeys"_s, u"list"_s);
    row("a coordinator's key twice", with(u"coordinatorKeys"_s, QJsonArray{key, key}),
        u"/coordinatorKeys/1"_s, u"key"_s);
    row("an unknown district",
        with(u"doubleDistricts"_s,
            parsed(
                "[{\"id\":\"x\",\"name\":\"X\",\"districts\":[\"london\"],\"coordinators\":[]}]")),
        u"/doubleDistricts/0/districts/0"_s, u"code"_s);
    row("a limit that is no number", with(u"limits"_s, parsed("{\"openActions\": \"many\"}")),
        u"/limits/openActions"_s, u"number"_s);
    row("a break there is none of", with(u"breaksWithSteps"_s, parsed("[\"autumn\"]")),
        u"/breaksWithSteps/0"_s, u"code"_s);
    row("no D3 and D4", with(u"deadlines"_s, parsed("[]")), u"/deadlines"_s, u"deadline"_s);
    row("a deadline after nothing known",
        with(u"deadlines"_s,
            parsed(
                "[{\"id\":\"D3\",\"title\":\"x\",\"after\":\"x\",\"days\":1,\"source\":\"x\"}]")),
        u"/deadlines/0/after"_s, u"fact"_s);
    row("a deadline after a count",
        with(u"deadlines"_s,
            parsed("[{\"id\":\"D3\",\"title\":\"x\",\"after\":\"goals\",\"days\":1,\"source\":"
                   "\"x\"}]")),
        u"/deadlines/0/after"_s, u"factKind"_s);
    row("a deadline without days",
        with(u"deadlines"_s,
            parsed("[{\"id\":\"D3\",\"title\":\"x\",\"after\":\"registered\",\"source\":\"x\"}]")),
        u"/deadlines/0/days"_s, u"number"_s);
    row("no lists", with(u"lists"_s, QJsonValue()), u"/lists"_s, u"list"_s);
    row("a step without a title", withStep(u"title"_s, u""_s), u"/steps/helpdesk-check/title"_s,
        u"missing"_s);
    row("a step with an unknown field", withStep(u"colour"_s, u"red"_s),
        u"/steps/helpdesk-check/colour"_s, u"field"_s);
    row("a list with an unknown field", withList(0, u"colour"_s, u"red"_s), u"/lists/0/colour"_s,
        u"field"_s);
    row("a step a list names twice",
        withList(0, u"steps"_s, parsed("[\"registered\", \"level\", \"registered\"]")),
        u"/lists/0/steps/2"_s, u"duplicate"_s);
    row("a step that is not defined", withList(1, u"steps"_s, parsed("[\"nonsense\"]")),
        u"/lists/1/steps/0"_s, u"step"_s);
    row("a list that says of a step what may not differ",
        withList(1, u"steps"_s, parsed("[{\"step\": \"plan\", \"title\": \"Another plan\"}]")),
        u"/lists/1/steps/0/title"_s, u"field"_s);
    row("a step no list names",
        withList(4, u"steps"_s, parsed("[\"tray-consent\", \"tray-covered\"]")),
        u"/steps/tray-shared"_s, u"unused"_s);
    row("two lists of one id", withList(1, u"id"_s, u"assessment"_s), u"/lists/1"_s,
        u"duplicate"_s);
    row("a role there is none of", withList(2, u"role"_s, u"holiday"_s), u"/lists/2/role"_s,
        u"role"_s);
    row("a role twice", withList(3, u"role"_s, u"staying"_s), u"/lists/3/role"_s, u"role"_s);
    row("a list that never says when it applies", withList(3, u"applies"_s, QJsonArray()),
        u"/lists/3/applies"_s, u"rule"_s);
    row("an unknown fact in applies",
        withList(3, u"applies"_s, parsed("[{\"isSet\": \"closed\"}, {\"isSet\": \"nonsense\"}]")),
        u"/lists/3/applies/1/isSet"_s, u"fact"_s);
    row("the limit of a step there is none of", withStep(u"limitOf"_s, u"nonsense"_s),
        u"/steps/helpdesk-check/limitOf"_s, u"step"_s);
    row("a sentence for what the step never says",
        withStep(u"sentences"_s, parsed("{\"noLetter\": \"No letter\"}")),
        u"/steps/helpdesk-check/sentences/noLetter"_s, u"code"_s);
    row("a sentence about an unknown fact",
        withStep(u"sentences"_s, parsed("{\"notDone\": \"Since {nonsense}\"}")),
        u"/steps/helpdesk-check/sentences/notDone"_s, u"fact"_s);
    row("a sentence whose brace is not closed",
        withStep(u"sentences"_s, parsed("{\"notDone\": \"Since {lastTaf\"}")),
        u"/steps/helpdesk-check/sentences/notDone"_s, u"sentence"_s);
    row("a sentence with a brace too many",
        withStep(u"sentences"_s, parsed("{\"notDone\": \"Since {lastTaf}}\"}")),
        u"/steps/helpdesk-check/sentences/notDone"_s, u"sentence"_s);
    row("a plural form without its second part",
        withStep(u"sentences"_s, parsed("{\"notDone\": \"{goals|one goal}\"}")),
        u"/steps/helpdesk-check/sentences/notDone"_s, u"sentence"_s);
    row("a plural form of a day",
        withStep(u"sentences"_s, parsed("{\"notDone\": \"{lastTaf|one|{n}}\"}")),
        u"/steps/helpdesk-check/sentences/notDone"_s, u"factKind"_s);
    row("a title with a number there is none of", withStep(u"title"_s, u"Within {D99} days"_s),
        u"/steps/helpdesk-check/title"_s, u"sentence"_s);
    row("numbers out of order",
        with(u"limits"_s,
            parsed("{\"openActions\": [{\"from\": \"2019-09-01\", \"is\": 8},"
                   "{\"from\": \"2019-01-01\", \"is\": 6}]}")),
        u"/limits/openActions"_s, u"number"_s);
    row("a condition there is none of", withStep(u"when"_s, parsed("{\"condition\": \"sunny\"}")),
        u"/steps/helpdesk-check/when/condition"_s, u"condition"_s);
    row("a condition that rests on itself",
        with(u"conditions"_s, parsed("{\"a\": {\"not\": {\"condition\": \"a\"}}}")),
        u"/conditions/a/not/not/not/not/not/not/not/not/not/not/not/not/not/not/condition"_s,
        u"condition"_s);
    row("an unknown deadline", withStep(u"deadline"_s, u"D9"_s),
        u"/steps/helpdesk-check/deadline"_s, u"deadline"_s);
    row("an unknown fact in the evidence", withStep(u"values"_s, parsed("[\"nonsense\"]")),
        u"/steps/helpdesk-check/values/0"_s, u"fact"_s);
    row("an unknown fact in when", withStep(u"when"_s, parsed("{\"isSet\": \"nonsense\"}")),
        u"/steps/helpdesk-check/when/isSet"_s, u"fact"_s);
    row("a former name that is still one", withStep(u"formerly"_s, parsed("[\"closure/plan\"]")),
        u"/steps/helpdesk-check/formerly"_s, u"duplicate"_s);
    row("a former name of two steps", withStep(u"formerly"_s, parsed("[\"self-check/consent\"]")),
        u"/steps/consent-help/formerly"_s, u"duplicate"_s);
}

void TestPolicy::whatAPolicyMayNotSay()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, place);
    QFETCH(QString, reason);
    const auto policy = load(json);
    QVERIFY(!policy);
    QCOMPARE(policy.error().code, ErrorCode::PolicyInvalid);
    QCOMPARE(policy.error().values.value(u"file"_s).toString(), u"mine.json"_s);
    QCOMPARE(policy.error().values.value(u"place"_s).toString(), place);
    QCOMPARE(policy.error().values.value(u"reason"_s).toString(), reason);
}

void TestPolicy::whatARuleMayNotSay_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *rule, const char *place, const char *reason) {
        QTest::newRow(rule) << QString::fromLatin1(rule) << QString::fromLatin1(place)
                            << QString::fromLatin1(reason);
    };
    row("7", "", "rule");
    row("{}", "", "rule");
    row("{\"says\": \"x\"}", "", "rule");
    row("{\"isSet\": \"lastTaf\", \"isTrue\": \"goals\"}", "", "rule");
    row("{\"isBlue\": \"lastTaf\"}", "", "rule");
    row("{\"isSet\": \"nonsense\"}", "/isSet", "fact");
    row("{\"isSet\": \"goals\"}", "/isSet", "factKind");
    row("{\"isTrue\": \"lastTaf\"}", "/isTrue", "factKind");
    row("{\"inEhm\": \"lastTaf\"}", "/inEhm", "factKind");
    row("{\"inSchoolHoliday\": \"goals\"}", "/inSchoolHoliday", "factKind");
    row("{\"is\": [\"lastTafDecision\"]}", "/is", "rule");
    row("{\"is\": [\"lastTafDecision\", \"nonsense\"]}", "/is/1", "code");
    row("{\"is\": [\"goals\", \"close\"]}", "/is", "factKind");
    row("{\"atLeast\": [\"goals\", -1]}", "/atLeast/1", "number");
    row("{\"atLeast\": [\"goals\", \"many\"]}", "/atLeast/1", "number");
    row("{\"atLeast\": [\"nonsense\", 1]}", "/atLeast/0", "fact");
    row("{\"since\": [\"lastTaf\"]}", "/since", "rule");
    row("{\"since\": [\"lastTaf\", \"nonsense\"]}", "/since/1", "fact");
    row("{\"since\": [\"lastTaf\", \"lookBackOn\"]}", "/since", "factKind");
    row("{\"withinDays\": [\"lastTaf\", 3]}", "/withinDays", "rule");
    row("{\"withinDays\": [\"lastTaf\", 3, \"goals\"]}", "/withinDays", "factKind");
    row("{\"countBefore\": [\"notes\", \"today\", 1]}", "/countBefore/0", "list");
    row("{\"countBefore\": [\"actions\", \"nonsense\", 1]}", "/countBefore/1", "fact");
    row("{\"countBefore\": [\"actions\", \"goals\", 1]}", "/countBefore/1", "factKind");
    row("{\"countBefore\": [\"actions\", \"today\"]}", "/countBefore/2", "number");
    row("{\"covers\": \"everything\"}", "/covers", "list");
    row("{\"allOf\": []}", "/allOf", "rule");
    row("{\"anyOf\": [{\"isSet\": \"lastTaf\"}, {\"isSet\": \"x\"}]}", "/anyOf/1/isSet", "fact");
    row("{\"not\": {\"isSet\": \"x\"}}", "/not/isSet", "fact");
    row("{\"not\": 3}", "/not", "rule");
}

void TestPolicy::whatARuleMayNotSay()
{
    QFETCH(QString, rule);
    QFETCH(QString, place);
    QFETCH(QString, reason);
    const auto read = Rule::fromJson(parsed(rule.toLatin1().constData()), u"f"_s, u"/here"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::PolicyInvalid);
    QCOMPARE(read.error().values.value(u"place"_s).toString(), QString(u"/here"_s + place));
    QCOMPARE(read.error().values.value(u"reason"_s).toString(), reason);
}

void TestPolicy::aChangedNumberDoesNotJudgeWhatBeganBefore()
{
    QJsonObject json = shippedJson();
    QJsonArray deadlines = json.value(u"deadlines"_s).toArray();
    QJsonObject d1 = deadlines.at(0).toObject();
    QCOMPARE(d1.value(u"id"_s).toString(), u"D1"_s);
    d1.insert(u"days"_s, parsed("[{\"is\": 21}, {\"from\": \"2019-09-01\", \"is\": 14}]"));
    deadlines.replace(0, d1);
    json.insert(u"deadlines"_s, deadlines);
    QJsonObject limits = json.value(u"limits"_s).toObject();
    limits.insert(u"openActions"_s, parsed("[{\"is\": 8}, {\"from\": \"2019-09-01\", \"is\": 4}]"));
    json.insert(u"limits"_s, limits);
    const auto policy = load(json);
    QVERIFY(policy);
    const Deadline *deadline = policy->deadline(u"D1");
    QCOMPARE(deadline->count(factDay(QDate(2019, 8, 31))), 21);
    QCOMPARE(deadline->count(factDay(QDate(2019, 9, 1))), 14);

    // A family registered in August has three weeks, also when it is looked at in September.
    CaseFacts facts;
    facts.row.registered = facts.row.firstClock = {factDay(QDate(2019, 8, 30)), 1};
    Situation situation = Shipped::all().on(QDate(2019, 9, 16));
    situation.policy = &*policy;
    const auto finalised = [&] {
        return *evaluate(ListRole::Assessment, facts, situation).step(u"finalised");
    };
    QCOMPARE(finalised().due, QDate(2019, 9, 20));
    facts.row.registered = facts.row.firstClock = {factDay(QDate(2019, 9, 2)), 1};
    QCOMPARE(finalised().due, QDate(2019, 9, 16));

    // The title names the number of today, and so does the evidence.
    QCOMPARE(policy->step(u"plan-length")->title, u"Not more than 4 open actions"_s);
    facts.row.openActions = 5;
    const auto length = [&] {
        return *evaluate(ListRole::SelfCheck, facts, situation).step(u"plan-length");
    };
    QCOMPARE(length().state, StepState::ToDo);
    QCOMPARE(length().evidence.values.value(u"limit.openActions"_s).toInt(), 4);
    situation.today = QDate(2019, 8, 31);
    QCOMPARE(length().state, StepState::Done);
}

void TestPolicy::oneIdThatMeansTwoThingsIsRefused()
{
    // Qt would take the last of the two without a word.
    QByteArray json = Shipped::bytes("hertfordshire.json");
    json.replace("\"taf-held\": {", "\"was-it-held\": {");
    const auto twice = Policy::fromJson(json, u"mine.json"_s);
    QVERIFY(!twice);
    QCOMPARE(twice.error().values.value(u"reason"_s).toString(), u"duplicate"_s);
    QCOMPARE(twice.error().values.value(u"place"_s).toString(), u"/steps/was-it-held"_s);
}

void TestPolicy::aListHasOneConditionAndAStepOneDefinition()
{
    const Policy &policy = Shipped::all().policy;
    const Step *plan = policy.step(u"plan");
    QVERIFY(plan);
    int lists = 0;
    for (const ChecklistSpec &list : policy.checklists()) {
        QVERIFY(list.role != ListRole::None);
        QCOMPARE(policy.checklist(list.role), &list);
        if (const Step *here = list.step(u"plan")) {
            ++lists;
            QCOMPARE(here->title, plan->title);
            QCOMPARE(here->overrides, plan->overrides);
        }
    }
    QCOMPARE(lists, 3);
    // What an older entry calls it is still found, in that list alone.
    QCOMPARE(policy.checklist(ListRole::SelfCheck)->step(u"consent")->id, u"consent-help"_s);
    QVERIFY(!policy.checklist(ListRole::Assessment)->step(u"consent"));
    QVERIFY(
        policy.step(u"consent-help")->overrides.contains(overrideKey(u"self-check", u"consent")));
    QVERIFY(plan->overrides.contains(overrideKey(u"closure", u"plan")));
}

void TestPolicy::aBrokenFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << QByteArray() << u"empty"_s << QString();
    QTest::newRow("blank") << QByteArray(" \n") << u"empty"_s << QString();
    QTest::newRow("no JSON") << QByteArray("{\n\n  \"format\": 1,\n!") << u"json"_s << u"line 4"_s;
    QTest::newRow("a list") << QByteArray("[1]") << u"format"_s << u"/format"_s;
    QTest::newRow("enormous") << QByteArray(5 * 1024 * 1024, 'x') << u"tooLarge"_s << QString();
    QByteArray deep;
    for (int i = 0; i < 900; ++i)
        deep += "[";
    QTest::newRow("deep") << deep << u"json"_s << u"line 1"_s;
}

void TestPolicy::aBrokenFileIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    QFETCH(QString, place);
    const auto policy = Policy::fromJson(bytes, u"p.json"_s);
    QVERIFY(!policy);
    QCOMPARE(policy.error().code, ErrorCode::PolicyInvalid);
    QCOMPARE(policy.error().values.value(u"reason"_s).toString(), reason);
    QCOMPARE(policy.error().values.value(u"place"_s).toString(), place);
}

void TestPolicy::aCutOrRandomFileIsRefused()
{
    const QByteArray whole = Shipped::bytes("hertfordshire.json").trimmed();
    for (qsizetype size = 0; size < whole.size(); size += 1511)
        QVERIFY(!Policy::fromJson(whole.left(size), u"cut"_s));
    quint32 state = 5;
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes = whole.left(3000);
        for (int i = 0; i < 20; ++i) {
            state = state * 1664525u + 1013904223u;
            bytes[qsizetype(state % 3000u)] = static_cast<char>(state >> 24);
        }
        QVERIFY(!Policy::fromJson(bytes, u"random"_s));
    }
    // A rule cannot be nested for ever.
    QByteArray rule = "{\"isSet\": \"lastTaf\"}";
    for (int i = 0; i < 20; ++i)
        rule = "{\"not\": " + rule + "}";
    const auto read = Rule::fromJson(parsed(rule.constData()), u"f"_s, {});
    QVERIFY(!read);
    QCOMPARE(read.error().values.value(u"reason"_s).toString(), u"depth"_s);
}

void TestPolicy::everyFactIsNamedOnce()
{
    QSet<QByteArray> names;
    for (const FactInfo &fact : factTable()) {
        QVERIFY2(!names.contains(fact.name), fact.name);
        names.insert(fact.name);
        QCOMPARE(factNamed(QString::fromLatin1(fact.name)), &fact);
        QCOMPARE(fact.scope == FactScope::Measure, fact.measure != nullptr);
    }
    // The rows that decided stand beside the facts in what a sentence is made of.
    for (const FactInfo &fact : factTable())
        QVERIFY2(!names.contains(fact.rows), fact.rows);
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
