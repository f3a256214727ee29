// SPDX-License-Identifier: GPL-3.0-or-later
// The county's policy as it was in format 1 judges the made-up families as today's does, save where
// one thing had two answers.
#include "demo/families.h"
#include "demo/memoryhost.h"
#include "testing/rulesinuse.h"
#include "testing/tostring.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestPolicyFormats : public QObject {
    Q_OBJECT

    RulesInUse m_rules;
    std::optional<Policy> m_old;
    QList<std::pair<QString, CaseFacts>> m_families;

    /// The step as the list of format 1 called it.
    static QString oldId(const ChecklistSpec &list, const Step &step)
    {
        for (const QString &name : step.formerly) {
            if (name.section(u'/', 0, 0) == list.id)
                return name.section(u'/', 1);
        }
        return step.id;
    }
    static QString said(const StepResult &step)
    {
        return stateName(step.state) % u' ' % step.evidence.code % u' '
            % step.due.toString(Qt::ISODate);
    }
    /// What no list of format 1 asked.
    static const QStringList &askedSince()
    {
        static const QStringList steps = {u"before-break-staying/was-it-held"_s,
            u"before-break-staying/goes-on"_s, u"self-check/goes-on"_s,
            u"before-break-closing/was-it-held"_s, u"before-break-closing/born"_s,
            u"closure/was-it-held"_s, u"closure/born"_s, u"closure/actions-ended"_s,
            u"closure/child-needs"_s, u"closure/lead"_s, u"closure/into"_s,
            u"closure/helpdesk-told"_s, u"closure/consent"_s, u"self-check/sixteen-soon"_s,
            u"self-check/fostering-ahead"_s, u"self-check/carer-named"_s,
            u"self-check/share-ended"_s, u"tray-shared/share-ended"_s,
            u"self-check/covered-still"_s, u"self-check/responsibility"_s,
            u"assessment/registered-by-now"_s};
        return steps;
    }
    static const QHash<QString, QString> &demandedByJudgement()
    {
        static const QHash<QString, QString> reasons = {
            {u"before-break-staying/plan"_s, u"a plan without a TAF counts, as when closing"_s},
            {u"before-break-closing/plan"_s, u"the same"_s},
            {u"closure/plan"_s, u"asked as before the break: looked at since the TAF"_s},
            {u"closure/notes"_s, u"asked as before the break: not too old"_s},
            {u"assessment/analysis"_s, u"what is written is done, gaps or not"_s},
            {u"assessment/finalised"_s, u"what comes first is said: registered, and begun"_s},
            {u"assessment/first-taf"_s, u"the same"_s},
            {u"closure/taf-decided"_s, u"the same"_s},
            {u"tray-shared/tray-covered"_s, u"the same: who agrees to it"_s},
            {u"assessment/parents"_s, u"all of none: nobody with responsibility has agreed"_s},
            {u"self-check/absent-parent"_s, u"the same"_s},
            {u"self-check/sixteen"_s, u"all of none: nobody is 16"_s},
            {u"self-check/difference"_s, u"all of none: there is no goal"_s},
            {u"self-check/actions-clear"_s, u"all of none: no action is open"_s},
            {u"after-taf/actions-clear"_s, u"the same"_s},
            {u"after-taf/next-taf"_s, u"one whose day has passed is no next one"_s},
            {u"after-taf/was-it-held"_s, u"a question that does not arise is none"_s},
            {u"after-taf/family-copy"_s, u"where nobody is owed one, none is missing"_s},
            {u"self-check/child-needs"_s, u"asked as at closing: whoever agrees to help"_s},
            {u"tray-shared/tray-consent"_s, u"each who decides is asked, by name"_s},
            {u"tray-shared/tray-shared"_s, u"the same"_s},
            {u"before-break-closing/summary"_s, u"it is prepared before closing"_s},
            {u"before-break-closing/closed"_s, u"the same"_s},
            {u"closure/summary"_s, u"the same"_s},
            {u"closure/impact"_s, u"the same"_s},
            {u"closure/taf-decided"_s, u"not asked where nobody agrees, nor once it is closed"_s},
            {u"closure/continues"_s, u"the same, and since when"_s},
            {u"closure/look-back"_s, u"asked once its day has come"_s},
            {u"before-break-closing/outcomes"_s,
                u"each need is asked, not the last review's day"_s},
            {u"closure/outcomes"_s, u"the same"_s},
        };
        return reasons;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SOURCE_DIR "/tests/rules/policy-format1.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto old = Policy::fromJson(file.readAll(), u"format1"_s);
        QVERIFY_OK(old);
        m_old = *old;
        MemoryHost host([this](QDate day, QTime now) { return m_rules.context(day, now); });
        const QList<Story> stories = demoFamilies();
        QVERIFY_OK(tell({demoKeyworker()}, host.host()));
        const auto told = tell(stories, host.host());
        QVERIFY_OK(told);
        for (qsizetype i = 0; i < stories.size(); ++i)
            m_families.append({stories.at(i).name, factsOf(host.record(told->at(i)))});
    }

    void everyListOfFormat1IsThereWithItsRole()
    {
        for (const ChecklistSpec &list : m_rules.policy().checklists()) {
            const ChecklistSpec *old = m_old->checklist(list.role);
            QVERIFY(old);
            QCOMPARE(old->id, list.id);
            QCOMPARE(old->ofBreak, list.ofBreak);
            QStringList known;
            for (const Step &step : list.steps) {
                const Step *before = old->step(oldId(list, step));
                const bool isNew = askedSince().contains(list.id + u'/' + step.id);
                QVERIFY2(isNew == !before, qPrintable(list.id + u'/' + step.id));
                known << (before ? before->id : QString());
            }
            for (const Step &step : old->steps)
                QVERIFY2(known.contains(step.id), qPrintable(list.id + u'/' + step.id));
        }
        // What was the same in two lists has become one.
        QCOMPARE(m_old->checklist(ListRole::Staying)->step(u"review")->overrides.size(), 2);
        QCOMPARE(
            m_old->checklist(ListRole::Staying)->step(u"taf-in-ehm")->limitOf, u"taf-record"_s);
    }

    void theSameAnswersSaveWhereOneThingHadTwo()
    {
        QSet<QString> differing;
        int compared = 0;
        for (const auto &[name, facts] : std::as_const(m_families)) {
            for (int days = -60; days <= 45; days += 7) {
                const Situation today = m_rules.on(storyDay().addDays(days));
                Situation before = today;
                before.policy = &*m_old;
                for (const ChecklistSpec &list : m_rules.policy().checklists()) {
                    const ChecklistResult is = evaluate(list, facts, today);
                    const ChecklistResult was = evaluate(list.role, facts, before);
                    QVERIFY2(is.applies == was.applies, qPrintable(name % u' ' % list.id));
                    for (const Step &step : list.steps) {
                        if (askedSince().contains(list.id + u'/' + step.id))
                            continue;
                        const StepResult *now = is.step(step.id);
                        const StepResult *then =
                            was.step(m_old->checklist(list.role)->step(oldId(list, step))->id);
                        QVERIFY(now && then);
                        ++compared;
                        const QString key = list.id + u'/' + step.id;
                        if (said(*now) == said(*then))
                            continue;
                        differing.insert(key);
                        if (!demandedByJudgement().contains(key))
                            qWarning("%s %+d %s: %s, was %s", qPrintable(name), days,
                                qPrintable(key), qPrintable(said(*now)), qPrintable(said(*then)));
                    }
                }
            }
        }
        QVERIFY(compared > 10000);
        const QStringList reasons = demandedByJudgement().keys();
        QCOMPARE(differing, QSet<QString>(reasons.begin(), reasons.end()));
    }
};

QTEST_GUILESS_MAIN(TestPolicyFormats)
#include "tst_policyformats.moc"
