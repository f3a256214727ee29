// SPDX-License-Identifier: GPL-3.0-or-later
// Fran's and Tia's families through hometrayctl, in processes of its own, as a script would.
#include "ctlrunner.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestThroughCtl : public QObject {
    Q_OBJECT

    CtlRunner m_fran{u"Okafor"_s, 14};
    CtlRunner m_tia{u"Harris–Lowe"_s, 15};

    QJsonObject beforeTheBreak(const QString &on) const
    {
        return m_fran.checklist(u"before-break-staying"_s, on, {u"--break"_s, u"summer-2019"_s});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_fran.run({u"init"_s, u"--test"_s}, u"2019-02-08"_s).code, 0);
        QCOMPARE(m_tia.run({u"init"_s, u"--test"_s}, u"2019-02-08"_s).code, 0);
        const auto away = m_fran.run({u"do"_s}, u"2019-02-08"_s,
            R"({"command": "recordAway", "fields": {"away": {"from": "2019-07-25",
                "until": "2019-09-01", "break": "summer-2019"}}})");
        QVERIFY2(away.code == 0, away.errors.constData());
    }

    void fransFamilyIsAsTheCaseStudyHasIt()
    {
        const auto told = m_fran.tell(u"resources/demo/okafor.json"_s);
        QVERIFY2(told.code == 0, told.errors.constData());
        const QJsonObject list = beforeTheBreak(u"2019-06-20"_s);
        QVERIFY(!list.value(u"ready"_s).toBool());
        QStringList open;
        for (const QJsonValue &value : list.value(u"steps"_s).toArray()) {
            const QJsonObject step = value.toObject();
            if (step.value(u"state"_s) == u"done"_s || step.value(u"state"_s) == u"notNeeded"_s)
                continue;
            open.append(step.value(u"id"_s).toString());
            QVERIFY(!step.value(u"evidence"_s).toString().isEmpty());
            QVERIFY(!step.value(u"mend"_s).toString().isEmpty());
        }
        QCOMPARE(open,
            (QStringList{u"taf-in-ehm"_s, u"notes"_s, u"plan"_s, u"contact"_s, u"access"_s,
                u"told"_s, u"handover"_s, u"services"_s, u"review-in-break"_s}));
    }

    void stepByStepItComesToReady()
    {
        const auto told = m_fran.tell(u"tests/families/okafor-ready.json"_s);
        QVERIFY2(told.code == 0, told.errors.constData());
        const QJsonObject list = beforeTheBreak(u"2019-06-26"_s);
        QVERIFY2(list.value(u"ready"_s).toBool(), qPrintable(list.value(u"line"_s).toString()));
        const QJsonObject first =
            m_fran.record(u"2019-06-26"_s).value(u"person"_s).toArray().first().toObject();
        const auto concern = m_fran.perform(u"2019-06-26"_s,
            R"({"command": "raiseConcern", "fields": {"concern": {"what": "A bruise.", "about": [")"
                + first.value(u"id"_s).toString().toUtf8() + R"("]}}})");
        QVERIFY2(concern.code == 0, concern.errors.constData());
        QVERIFY(!beforeTheBreak(u"2019-06-26"_s).value(u"ready"_s).toBool());
    }

    void tiasFamilyIsAsTheCaseStudyHasIt()
    {
        const auto told = m_tia.tell(u"resources/demo/harris-lowe.json"_s);
        QVERIFY2(told.code == 0, told.errors.constData());
        const QJsonObject record = m_tia.record(u"2019-06-20"_s);
        const auto count = [&record](
                               const QString &list) { return record.value(list).toArray().size(); };
        QCOMPARE(count(u"person"_s), 9);
        QCOMPARE(count(u"organisation"_s), 5);
        QCOMPARE(count(u"teamMember"_s), 5);
        QMap<QString, QString> names;
        for (const QJsonValue person : record.value(u"person"_s).toArray())
            names.insert(person[u"id"_s].toString(), person[u"firstName"_s].toString());
        QMap<QString, QJsonObject> help;
        for (const QJsonValue consent : record.value(u"consent"_s).toArray()) {
            if (consent[u"about"_s] == u"help"_s)
                help.insert(names.value(consent[u"person"_s].toString()), consent.toObject());
        }
        QCOMPARE(help.value(u"Craig"_s)[u"answer"_s].toString(), u"refused"_s);
        QCOMPARE(help.value(u"Jade"_s)[u"answer"_s].toString(), u"agreed"_s);
        QVERIFY(!help.value(u"Jade"_s).contains(u"decidedBy"_s));
        const QJsonValue step = record.value(u"stepUpOrDown"_s)[0];
        QVERIFY(step[u"considered"_s].toBool());
        QVERIFY(step[u"reason"_s].toString().contains(u"Not taken"));
    }

    void closingItIsRefusedWithExactlyTheMissingStepsNamed()
    {
        const auto told = m_tia.tell(u"tests/families/harris-lowe-ending.json"_s);
        QVERIFY2(told.code == 0, told.errors.constData());
        const QJsonObject before = m_tia.record(u"2019-07-05"_s);
        QCOMPARE(before.value(u"meeting"_s).toArray().size(), 3);
        QStringList outcomes;
        for (const QJsonValue review : before.value(u"outcomeReview"_s).toArray())
            outcomes.append(review[u"outcome"_s].toString());
        QCOMPARE(outcomes, (QStringList{u"partly"_s, u"met"_s, u"partly"_s, u"met"_s}));

        const auto refused = m_tia.tell(u"tests/families/harris-lowe-close.json"_s);
        QCOMPARE(refused.code, 3);
        const QJsonValue refusal = refused.json.value(u"error"_s)[u"refusal"_s];
        QCOMPARE(refusal[u"code"_s].toString(), u"StepsOpen"_s);
        QCOMPARE(
            refusal[u"values"_s][u"steps"_s].toArray(), (QJsonArray{u"outcomes"_s, u"feedback"_s}));
        // The sentence has what is to be done for each, and nothing was saved.
        const QJsonArray steps =
            m_tia.checklist(u"closure"_s, u"2019-07-05"_s).value(u"steps"_s).toArray();
        for (const QJsonValue step : steps) {
            const QString id = step[u"id"_s].toString();
            if (id == u"outcomes"_s || id == u"feedback"_s)
                QVERIFY2(refused.errors.simplified().contains(step[u"toDo"_s].toString().toUtf8())
                        && !step[u"toDo"_s].toString().isEmpty(),
                    refused.errors.constData());
        }
        QCOMPARE(m_tia.record(u"2019-07-05"_s), before);
    }

    void itIsClosedWithAnOverrideAndReopened()
    {
        for (const auto *part : {"override", "close"}) {
            const auto told =
                m_tia.tell(u"tests/families/harris-lowe-"_s % QLatin1String(part) % u".json"_s);
            QVERIFY2(told.code == 0, told.errors.constData());
        }
        const QJsonObject closed = m_tia.record(u"2019-07-05"_s);
        const QJsonValue closure = closed.value(u"closure"_s)[0];
        QCOMPARE(closure[u"on"_s].toString(), u"2019-07-05"_s);
        QCOMPARE(closure[u"lookBackOn"_s].toString(), u"2020-01-05"_s);
        QVERIFY(closure[u"steps"_s].toArray().contains(u"outcomes=done"_s));
        QCOMPARE(closure[u"overrides"_s].toArray().size(), 1);
        QVERIFY(closure[u"overrides"_s][0].toString().startsWith(u"feedback="));
        QVERIFY(
            m_tia.run({u"tray"_s}, u"2019-07-05"_s).json.value(u"families"_s).toArray().isEmpty());

        const auto again = m_tia.tell(u"tests/families/harris-lowe-reopen.json"_s);
        QVERIFY2(again.code == 0, again.errors.constData());
        QStringList reviews;
        const QJsonArray due = m_tia.run({u"due"_s, u"--within"_s, u"90"_s}, u"2019-09-13"_s)
                                   .json.value(u"due"_s)
                                   .toArray();
        for (const QJsonValue item : due) {
            if (item[u"kind"_s] == u"review"_s)
                reviews.append(item[u"due"_s].toString());
        }
        QCOMPARE(reviews, QStringList{u"2019-10-24"_s});
        // What the case showed on the day it was closed is kept.
        QCOMPARE(
            m_tia.record(u"2019-09-13"_s).value(u"closure"_s)[0][u"steps"_s], closure[u"steps"_s]);
    }

    void whatWasWrittenVerifies()
    {
        QCOMPARE(m_fran.run({u"verify"_s}, u"2019-06-26"_s).code, 0);
        QCOMPARE(m_tia.run({u"verify"_s}, u"2019-09-13"_s).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestThroughCtl)
#include "tst_throughctl.moc"
