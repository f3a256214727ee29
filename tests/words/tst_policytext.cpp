// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/facttable.h"
#include "testing/tostring.h"
#include "words/factnames.h"
#include "words/naming.h"
#include "words/policytext.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestPolicyText : public QObject {
    Q_OBJECT

    QByteArray m_json;
    std::optional<Policy> m_policy;

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SOURCE_DIR "/resources/policy/hertfordshire.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_json = file.readAll();
        const auto policy = Policy::fromJson(m_json, u"policy"_s);
        QVERIFY_OK(policy);
        m_policy = *policy;
    }

    void everyFactHasAPlainName()
    {
        for (const FactInfo &fact : factTable())
            QVERIFY2(!words::factName(fact).isEmpty(), fact.name);
    }

    void everyListStepLimitAndSourceIsSaid()
    {
        const QString text = words::policyText(*m_policy, m_json);
        for (const ChecklistSpec &list : m_policy->checklists()) {
            QVERIFY2(text.contains(list.title), qPrintable(list.title));
            for (const Step &step : list.steps) {
                QVERIFY2(text.contains(step.title) && text.contains(m_policy->step(step.id)->help)
                        && text.contains(m_policy->step(step.id)->source),
                    qPrintable(step.id));
            }
        }
        for (const Deadline &deadline : m_policy->deadlines())
            QVERIFY2(text.contains(deadline.title), qPrintable(deadline.id));
        QVERIFY(
            text.contains(u"D5, TAF record and plan in EHM: 3 working days after the last TAF"));
        QVERIFY(text.contains(u"D3, First TAF: 42 days (6 weeks) after the registration on EHM"));
        QVERIFY(
            text.contains(u"Before you leave for the break: by the end of the last day at work"));
        QVERIFY(text.contains(u"As said above: it is one thing, with one answer."));
        QVERIFY(text.contains(u"While it is open: Chase the late actions"));
        // Conditions are said in words, those with a name in full, each with what is said
        // otherwise.
        QVERIFY(text.contains(
            u"Asked when the FFA was begun here; else “Before your time, from EHM”."));
        QVERIFY(text.contains(
            u"the day the plan was changed or looked at last is not older than the last TAF"));
        QVERIFY(text.contains(
            u"- everybody was asked whether they agree to help; else “… people not asked yet”"));
        QVERIFY(text.contains(u"the reason for closing is not “Merged with another FFA”"));
    }

    void aSentenceOfTheCountysOwnHasNoNumberInIt()
    {
        QJsonObject json = QJsonDocument::fromJson(m_json).object();
        QJsonObject steps = json[u"steps"_s].toObject();
        QJsonObject step = steps[u"decision"_s].toObject();
        step.insert(u"sentences"_s,
            QJsonObject{{u"undecided"_s,
                u"{openActions|one action waits|{n} actions wait} since {lastTaf}"_s}});
        steps.insert(u"decision"_s, step);
        json.insert(u"steps"_s, steps);
        const QByteArray own = QJsonDocument(json).toJson();
        const auto policy = Policy::fromJson(own, u"policy"_s);
        QVERIFY_OK(policy);
        const QString text = words::policyText(*policy, own);
        QVERIFY(text.contains(u"… actions wait since …"_s));
    }

    /// What a coordinator with a pencil stumbles over.
    void nothingIsSaidAsAMachineWouldSayIt()
    {
        const QString text = words::policyText(*m_policy, m_json);
        for (const QString &odd : {u"it is not so that"_s, u"not so:"_s, u" there: "_s, u"“”"_s,
                 u" 0 "_s, u"a day not recorded"_s, u"9797"_s, u"1902"_s, u"D4-last"_s, u"{"_s,
                 u"no no"_s, u"””"_s, u"openedInError"_s, u"()"_s}) {
            const auto at = text.indexOf(odd);
            QVERIFY2(at < 0, qPrintable(text.mid(qMax(0, at - 80), 160)));
        }
        for (const QString &line : text.split(u'\n')) {
            QVERIFY2(line.trimmed() != u"-", qPrintable(text));
            QVERIFY2(!line.contains(u"?."_s) && !line.contains(u".."_s), qPrintable(line));
        }
    }

    void whatIsOpenIsCalledByWhatIsToBeDone()
    {
        const words::ChoiceWords words = words::choicesOf(*m_policy);
        const auto open = [&words](const QString &kept) { return words(u"openSteps"_s, kept); };
        QCOMPARE(open(u"self-check/actions-late=toDo"_s), u"Chase the late actions (to do)"_s);
        QCOMPARE(open(u"self-check/actions-late=done"_s), u"No action is late (done)"_s);
        QCOMPARE(open(u"after-taf/family-copy=overdue"_s),
            u"Give the family their copy of the TAF (overdue)"_s);
        QCOMPARE(open(u"concerns/untold=1"_s), u"an open concern that nobody had been told of"_s);
        QCOMPARE(open(u"concerns/told=2"_s), u"2 open concerns"_s);
        // Each step that a list can leave open says what is to be done, or asks.
        for (const ChecklistSpec &list : m_policy->checklists()) {
            for (const Step &step : list.steps)
                QVERIFY2(!step.toDo.isEmpty() || step.question || step.title.startsWith(u"Ask "_s)
                        || step.title.startsWith(u"Send "_s),
                    qPrintable(step.id));
        }
        const words::Naming naming = words::namingOf(u"closeFfa"_s, *m_policy, {});
        QCOMPARE(naming.step(u"no-concern"_s), u"Follow the open concern up and close it"_s);
    }

    void stepsThatWereLeftOpenAreCalledByTheirTitles()
    {
        const words::ChoiceWords words = words::choicesOf(*m_policy);
        const QString decision = words::stepToDo(*m_policy, u"after-taf"_s, u"decision"_s);
        const QString feedback = words::stepTitle(*m_policy, u"closure"_s, u"feedback"_s);
        QVERIFY(decision != u"decision" && feedback != u"feedback");
        QCOMPARE(words(u"openSteps"_s, u"after-taf/decision=toDo"_s), decision + u" (to do)"_s);
        QCOMPARE(words(u"steps"_s, u"feedback=notNeeded"_s), feedback + u" (not needed)"_s);
        QCOMPARE(words(u"overrides"_s, u"feedback=Ben Reid"_s), feedback + u" (Ben Reid)"_s);
        // In an entry they are read so.
        StepUpOrDown step;
        step.openSteps = {u"after-taf/decision=toDo"_s};
        QCOMPARE(words::fieldText(typeInfo<StepUpOrDown>(), &step, QLatin1String("openSteps"),
                     CaseRecord(), words),
            decision + u" (to do)"_s);
    }

    void thePageSaysTheSame()
    {
        const QString page = words::policyPage(*m_policy, m_json);
        QVERIFY(page.startsWith(u"<!DOCTYPE html>"));
        for (const ChecklistSpec &list : m_policy->checklists())
            QVERIFY(page.contains(u"<h2>"_s + list.title.toHtmlEscaped() + u"</h2>"));
        QXmlStreamReader reader(
            page.mid(page.indexOf(u"<html")).replace(u"<meta charset=\"utf-8\">"_s, QString()));
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void aPolicyOfFormat1IsExplainedToo()
    {
        QFile file(QStringLiteral(SOURCE_DIR "/tests/rules/policy-format1.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        const auto old = Policy::fromJson(json, u"old"_s);
        QVERIFY_OK(old);
        QVERIFY(words::policyText(*old, json).contains(u"the family is registered on EHM"));
    }
};

QTEST_GUILESS_MAIN(TestPolicyText)
#include "tst_policytext.moc"
