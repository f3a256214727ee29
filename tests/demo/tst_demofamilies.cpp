// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/families.h"
#include "demo/memoryhost.h"
#include "record/json.h"
#include "testing/rulesinuse.h"
#include "testing/tostring.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

QString stateOf(const StepResult &step)
{
    return stateName(step.state) + (step.writtenNotInEhm ? u" (written, not in EHM)"_s : QString());
}

} // namespace

class TestDemoFamilies : public QObject {
    Q_OBJECT

    RulesInUse m_rules;
    MemoryHost m_host{[this](QDate today, QTime now) { return m_rules.context(today, now); }};
    QHash<QString, CaseRecord> m_records;
    const QDate m_today = storyDay();

    [[nodiscard]] const CaseRecord &family(const char16_t *name) const
    {
        return *m_records.constFind(QString::fromUtf16(name));
    }
    [[nodiscard]] StepResult step(const char16_t *name, const char *list, const char *id) const
    {
        const ChecklistResult result = m_rules.checklist(list, family(name), m_today);
        const StepResult *found = result.step(QString::fromLatin1(id));
        return found ? *found : StepResult();
    }

    /// All that is in a record, to be compared.
    static QJsonArray written(const CaseRecord &record)
    {
        QJsonArray objects;
        for (const RecordList &list : recordLists()) {
            for (qsizetype i = 0; i < list.count(record); ++i)
                objects.append(toJson(*list.type, list.at(record, i)));
        }
        return objects;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QElapsedTimer timer;
        timer.start();
        const QList<Story> stories = demoFamilies();
        qInfo("%lld families put together in %lld ms", qlonglong(stories.size()), timer.restart());
        QVERIFY_OK(tell({demoKeyworker()}, m_host.host()));
        const auto told = tell(stories, m_host.host());
        if (!told) {
            // Which ones, and not only the first.
            for (const Story &story : stories) {
                MemoryHost alone(
                    [this](QDate day, QTime now) { return m_rules.context(day, now); });
                const auto one = tell({story}, alone.host());
                if (one)
                    continue;
                const Error &error = one.error();
                const auto code = error.refusal
                    ? QMetaEnum::fromType<RefusalCode>().valueToKey(int(error.refusal->code))
                    : QMetaEnum::fromType<ErrorCode>().valueToKey(int(error.code));
                qWarning() << story.name << "step" << error.values.value(u"step"_s).toInt() << code
                           << error.values << (error.refusal ? error.refusal->field : QString())
                           << (error.refusal ? error.refusal->values : QVariantMap());
            }
        }
        QVERIFY_OK(told);
        qInfo("told in %lld ms", timer.elapsed());
        for (qsizetype i = 0; i < stories.size(); ++i)
            m_records.insert(stories.at(i).name, m_host.record(told->at(i)));
        QCOMPARE(m_records.size(), stories.size());
    }

    void thereAreAtLeastFourteenEachSomewhereElse()
    {
        QVERIFY(m_records.size() >= 14);
        QSet<Stage> stages;
        int open = 0;
        for (const CaseRecord &record : std::as_const(m_records)) {
            stages.insert(stageOf(factsOf(record)));
            open += record.isClosed() ? 0 : 1;
        }
        QCOMPARE(open, 14);
        QCOMPARE(stages.size(), 7);
    }

    void everyStateOfAStepIsSomewhere()
    {
        QHash<QString, int> states;
        QHash<QString, QStringList> stepStates;
        for (const CaseRecord &record : std::as_const(m_records)) {
            for (const ChecklistSpec &list : m_rules.policy().checklists()) {
                const ChecklistResult result = evaluate(list, factsOf(record), m_rules.on(m_today));
                for (const StepResult &step : result.steps) {
                    ++states[stateOf(step)];
                    QStringList &seen = stepStates[step.id];
                    if (!seen.contains(stateOf(step)))
                        seen << stateOf(step);
                }
            }
        }
        if (qEnvironmentVariableIsSet("HOMETRAY_SHOW")) {
            for (auto it = stepStates.cbegin(); it != stepStates.cend(); ++it)
                qInfo("%s: %s", qPrintable(it.key()), qPrintable(it.value().join(u", "_s)));
        }
        for (const StepState state : {StepState::Done, StepState::NotNeeded, StepState::ToDo,
                 StepState::OutOfDate, StepState::Overdue})
            QVERIFY2(std::any_of(states.keyBegin(), states.keyEnd(),
                         [&](const QString &seen) { return seen.startsWith(stateName(state)); }),
                qPrintable(stateName(state)));
        // They leave nothing open that a step rests on. Of a father whose responsibility nobody has
        // asked about it is not known whether he is owed a copy.
        CaseRecord ferris = family(u"Ferris");
        for (Person &person : ferris.people) {
            if (person.relationship != u"father"_s)
                continue;
            person.parentalResponsibility.reset();
            ferris.said.remove(person.id);
            ferris.copiesGiven.removeIf(
                [&person](const CopyGiven &copy) { return copy.person == person.id; });
        }
        const ChecklistResult after = m_rules.checklist("after-taf", ferris, m_today);
        QCOMPARE(after.step(u"family-copy")->state, StepState::CannotBeJudged);
        QVERIFY(states.contains(u"toDo (written, not in EHM)"_s));
        QVERIFY(states.contains(u"overdue (written, not in EHM)"_s));
        // Needed only once it is done; asked while the keyworker is away; or open while two people
        // disagree, before the first entry of these families, or on a day that comes after this
        // one: a birth, a birthday, four weeks with others, a look-back; where nobody says who
        // looks after a child; or where nobody ever agreed.
        const QStringList never = {u"taf-held"_s, u"settled"_s, u"helpdesk-check"_s,
            u"registration-sent"_s, u"born"_s, u"sixteen-soon"_s, u"fostering-ahead"_s,
            u"carer-named"_s, u"look-back"_s, u"consent"_s, u"share-ended"_s, u"responsibility"_s,
            u"covered-still"_s, u"registered-by-now"_s};
        // Asked for one reason of closing only, or where something ended an FFA, which none of these
        // families has; the examples of the policy show them.
        const QStringList ofOtherReasons = {
            u"lead"_s, u"into"_s, u"helpdesk-told"_s, u"goes-on"_s};
        // The one that was closed was closed in an earlier term; a question that was answered is no
        // more to be seen; the look-back's day comes later.
        const QStringList notDone = {u"closed"_s, u"was-it-held"_s, u"born"_s, u"look-back"_s,
            u"covered-still"_s, u"registered-by-now"_s, u"responsibility"_s};
        for (auto it = stepStates.cbegin(); it != stepStates.cend(); ++it) {
            if (ofOtherReasons.contains(it.key())) {
                QCOMPARE(it.value(), QStringList{u"notNeeded"_s});
                continue;
            }
            const bool done = it->contains(u"done"_s) || notDone.contains(it.key());
            const bool open = std::any_of(it->begin(), it->end(),
                [](const QString &state) { return state != u"done"_s && state != u"notNeeded"_s; });
            QVERIFY2(done && open != never.contains(it.key()),
                qPrintable(it.key() + u": "_s + it->join(u", "_s)));
        }
    }

    void everyStepNamesACommandThatMendsIt()
    {
        for (const ChecklistSpec &list : m_rules.policy().checklists()) {
            for (const Step &step : list.steps)
                QVERIFY2(commandSpec(step.mend), qPrintable(list.id + u'/' + step.id));
        }
    }

    void theFamiliesShowWhatTheyAreThereFor()
    {
        const auto facts = [this](const char16_t *name) { return factsOf(family(name)); };
        QCOMPARE(step(u"Kaya", "assessment", "registered").evidence.code, u"waitingForHelpdesk"_s);
        QCOMPARE(step(u"Nowak", "assessment", "finalised").due, QDate(2019, 6, 21));
        QCOMPARE(step(u"Marsh", "assessment", "first-taf").due, QDate(2019, 6, 27));
        QVERIFY(facts(u"Turner").row.takenUp.isSet());
        const auto turner = dueItems(facts(u"Turner"), m_rules.on(m_today));
        const auto review = std::find_if(turner.begin(), turner.end(),
            [](const DueItem &item) { return item.kind == DueKind::Review; });
        QVERIFY(review != turner.end());
        QCOMPARE(review->late, 15);
        QCOMPARE(step(u"Silva", "before-break-staying", "told").state, StepState::OutOfDate);
        QVERIFY(step(u"Silva", "self-check", "actions-late").isOpen());
        QVERIFY(step(u"Adeyemi", "self-check", "sixteen").isOpen());
        QVERIFY(step(u"Adeyemi", "self-check", "carried-over").isOpen());
        QVERIFY(m_rules.checklist("before-break-staying", family(u"Dhillon"), m_today).ready());
        QVERIFY(m_rules.checklist("tray-shared", family(u"Dhillon"), m_today).ready());
        QVERIFY(family(u"Ferris").hasOpenConcern());
        QVERIFY(step(u"Bright", "self-check", "private-fostering").isOpen());
        // Who agreed has no parental responsibility: nobody is owed a copy, and none is late.
        const StepResult copy = step(u"Bright", "after-taf", "family-copy");
        QCOMPARE(copy.state, StepState::NotNeeded);
        QCOMPARE(copy.evidence.code, u"nobodyResponsibleAgreed"_s);
        QCOMPARE(copy.late, 0);
        QCOMPARE(facts(u"Bright").requests.size(), size_t(1));
        QCOMPARE(family(u"Nasser").hiddenAddresses.size(), 1);
        QCOMPARE(step(u"Nasser", "before-break-staying", "contact").state, StepState::Done);
        QVERIFY(family(u"Lovell").isClosed());
        QCOMPARE(facts(u"Marchetti").row.isReopened, 1);
        const ChecklistResult closing = m_rules.checklist("closure", family(u"Begum"), m_today);
        QStringList open;
        for (const StepResult &step : closing.steps) {
            // What its closing says is written when it is prepared.
            if (step.isOpen() && step.mend != u"prepareClosure"_s)
                open << step.id;
        }
        QCOMPARE(open, QStringList({u"feedback"_s}));
    }

    void theyAreTheSameEachTime()
    {
        MemoryHost again([this](QDate today, QTime now) { return m_rules.context(today, now); });
        const auto told = tell(demoFamilies(), again.host());
        QVERIFY_OK(told);
        QCOMPARE(written(again.record(told->first())), written(m_records.value(u"Okafor"_s)));
        QCOMPARE(written(again.record(told->last())), written(m_records.value(u"Lovell"_s)));
    }

    void onAnotherDayTheyAreToldAllTheSame()
    {
        MemoryHost later([this](QDate today, QTime now) { return m_rules.context(today, now); });
        const QDate today(2026, 11, 21);
        QVERIFY_OK(tell({demoKeyworker(today)}, later.host()));
        const auto told = tell(demoFamilies(today), later.host());
        if (!told)
            qWarning("%s step %d", qPrintable(told.error().values.value(u"story"_s).toString()),
                told.error().values.value(u"step"_s).toInt());
        QVERIFY_OK(told);
    }
};

QTEST_GUILESS_MAIN(TestDemoFamilies)
#include "tst_demofamilies.moc"
