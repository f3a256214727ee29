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

/// The shipped policy with the first step of the first checklist changed.
QJsonObject withStep(const QString &field, const QJsonValue &value)
{
    QJsonObject json = shippedJson();
    QJsonArray lists = json.value(u"checklists"_s).toArray();
    QJsonObject list = lists.at(0).toObject();
    QJsonArray steps = list.value(u"steps"_s).toArray();
    QJsonObject step = steps.at(0).toObject();
    step.insert(field, value);
    steps.replace(0, step);
    list.insert(u"steps"_s, steps);
    lists.replace(0, list);
    json.insert(u"checklists"_s, lists);
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
        QCOMPARE(deadline->count, count);
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
    row("a newer format", with(u"format"_s, 2), u"/format"_s, u"newer"_s);
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
    row("no checklists", with(u"checklists"_s, QJsonValue()), u"/checklists"_s, u"list"_s);
    row("a step without a title", withStep(u"title"_s, u""_s), u"/checklists/0/steps/0/title"_s,
        u"missing"_s);
    row("a step with an unknown field", withStep(u"colour"_s, u"red"_s),
        u"/checklists/0/steps/0/colour"_s, u"field"_s);
    row("two steps of one name", withStep(u"id"_s, u"registered"_s), u"/checklists/0/steps/2"_s,
        u"duplicate"_s);
    row("an unknown deadline", withStep(u"deadline"_s, u"D9"_s),
        u"/checklists/0/steps/0/deadline"_s, u"deadline"_s);
    row("an unknown fact in the evidence", withStep(u"values"_s, parsed("[\"nonsense\"]")),
        u"/checklists/0/steps/0/values/0"_s, u"fact"_s);
    row("an unknown fact in when", withStep(u"when"_s, parsed("{\"isSet\": \"nonsense\"}")),
        u"/checklists/0/steps/0/when/isSet"_s, u"fact"_s);
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
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
