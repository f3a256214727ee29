// SPDX-License-Identifier: GPL-3.0-or-later
// A store's last use and this computer's date, in real stores: a store for tests asks about
// neither.
#include "record/event.h"
#include "testing/tostring.h"
#include "workflow/openffa.h"
#include "workflow/writenote.h"
#include "workspace/clockkeeper.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

QFuture<bool> saying(bool isRight)
{
    QPromise<bool> promise;
    promise.start();
    promise.addResult(isRight);
    promise.finish();
    return promise.future();
}

} // namespace

class TestClock : public QObject {
    Q_OBJECT

    const QString m_passphrase = u"a kettle, a window, a dog"_s;
    const QDate m_day{2019, 6, 20};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FixedClock> m_clock;

    std::unique_ptr<Workspace> workspace()
    {
        Services services;
        services.keyCost = KeyCost::cheapForTests();
        services.clock = m_clock;
        return std::make_unique<Workspace>(m_folder->filePath(u"store"_s), services);
    }
    std::unique_ptr<Workspace> opened()
    {
        auto made = workspace();
        return waitFor(made->unlock(m_passphrase)) ? std::move(made) : nullptr;
    }
    static Expected<Performed> write(Workspace &workspace, const QString &fact)
    {
        WriteNote note;
        note.note.type = u"homeVisit"_s;
        note.note.fact = fact;
        return waitFor(workspace.perform(workspace.cases().first().id, Command::of(note)));
    }
    static qsizetype notes(Workspace &workspace)
    {
        const auto record = waitFor(workspace.record(workspace.cases().first().id));
        return record ? (*record)->notes.size() : -1;
    }

    /// What notes whose time is in doubt say.
    static QStringList inDoubt(Workspace &workspace)
    {
        const auto rows = waitFor(workspace.history(workspace.cases().first().id));
        QStringList facts;
        for (const HistoryRow &row : rows.value_or(QList<HistoryRow>())) {
            const auto note = detailsOf<Note>(row.event);
            if (note && row.clockDoubtful)
                facts.append(note->fact);
        }
        return facts;
    }

private Q_SLOTS:
    /// A real store, last used on m_day.
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<FixedClock>(m_day);
        const auto made = workspace();
        QVERIFY_OK(waitFor(made->create(m_passphrase, false)));
        OpenFfa open;
        open.family.name = u"Okafor"_s;
        Person fran;
        fran.firstName = u"Fran"_s;
        fran.child = true;
        open.people = {fran};
        QVERIFY_OK(waitFor(made->perform({}, Command::of(open))));
    }

    void aDateThatDoesNotGoWithTheLastUseIsAskedAbout_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("doubtful");
        QTest::newRow("two days back") << -2 << true;
        QTest::newRow("a day back") << -1 << false;
        QTest::newRow("the same day") << 0 << false;
        QTest::newRow("fifty days on") << 50 << false;
        QTest::newRow("sixty days on") << 60 << false;
        QTest::newRow("sixty-one days on") << 61 << true;
        QTest::newRow("four hundred days on") << 400 << true;
        QTest::newRow("the battery is empty: 1970") << int(m_day.daysTo(QDate(1970, 1, 2))) << true;
    }
    void aDateThatDoesNotGoWithTheLastUseIsAskedAbout()
    {
        QFETCH(int, days);
        QFETCH(bool, doubtful);
        m_clock->setDay(m_day.addDays(days));
        const auto w = opened();
        QVERIFY(w);
        QCOMPARE(ClockKeeper::of(*w).doubt().has_value(), doubtful);
        if (!doubtful) {
            QVERIFY_OK(write(*w, u"one"_s));
            return;
        }
        QCOMPARE(*ClockKeeper::of(*w).doubt(), (ClockDoubt{m_day.addDays(days), m_day}));
        const auto refused = write(*w, u"one"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ClockImplausible);
        QCOMPARE(refused.error().values.value(u"today"_s).toDate(), m_day.addDays(days));
        QCOMPARE(refused.error().values.value(u"lastUsed"_s).toDate(), m_day);
        QCOMPARE(notes(*w), 0);
        QVERIFY_OK(waitFor(ClockKeeper::of(*w).confirm()));
        QVERIFY(!ClockKeeper::of(*w).doubt());
        QVERIFY_OK(write(*w, u"one"_s));
        QCOMPARE(notes(*w), 1);
    }

    void aConfirmedDateIsNotAskedAboutAgain()
    {
        m_clock->setDay(m_day.addDays(400));
        {
            const auto w = opened();
            QVERIFY(w);
            QVERIFY_OK(waitFor(ClockKeeper::of(*w).confirm()));
        }
        const auto w = opened();
        QVERIFY(w);
        QVERIFY(!ClockKeeper::of(*w).doubt());
        QVERIFY_OK(write(*w, u"one"_s));
    }

    void whoConfirmedAWrongDateConfirmsTheRightOneAfterIt()
    {
        m_clock->setDay(m_day.addDays(50));
        {
            const auto w = opened();
            QVERIFY(w);
            QVERIFY_OK(write(*w, u"one"_s)); // fifty days ahead is believed
        }
        m_clock->setDay(m_day.addDays(1));
        const auto w = opened();
        QVERIFY(w);
        QCOMPARE(*ClockKeeper::of(*w).doubt(), (ClockDoubt{m_day.addDays(1), m_day.addDays(50)}));
        QVERIFY_OK(waitFor(ClockKeeper::of(*w).confirm()));
        QVERIFY_OK(write(*w, u"two"_s));
        QCOMPARE(notes(*w), 2);
        // What the wrong clock wrote is in doubt, what the right one wrote is not; read anew, too.
        QCOMPARE(inDoubt(*w), QStringList{u"one"_s});
        w->lock();
        QVERIFY_OK(waitFor(w->unlock(m_passphrase)));
        QCOMPARE(inDoubt(*w), QStringList{u"one"_s});
        m_clock->setDay(m_day.addDays(50)); // and forwards again, which is plausible from here
        QVERIFY_OK(write(*w, u"three"_s));
        QVERIFY_OK(waitFor(w->verify()));
    }

    void aDateThatIsInDoubtIsNotNotedByOpening()
    {
        m_clock->setDay(m_day.addDays(400));
        QVERIFY(opened());
        m_clock->setDay(m_day.addDays(1));
        const auto w = opened();
        QVERIFY(w);
        QVERIFY(!ClockKeeper::of(*w).doubt());
    }

    void whoOnlyReadsForMonthsIsNeverAsked()
    {
        for (int days = 45; days <= 180; days += 45) {
            m_clock->setDay(m_day.addDays(days));
            const auto w = opened();
            QVERIFY(w);
            QVERIFY(!ClockKeeper::of(*w).doubt());
        }
        const auto w = opened();
        QVERIFY(w);
        QVERIFY_OK(write(*w, u"one"_s));
    }

    void aSaveAsksAndGoesOnWhenTheDateIsRight()
    {
        const auto w = opened();
        QVERIFY(w);
        QList<ClockDoubt> asked;
        ClockKeeper::of(*w).setQuestion([&asked](const ClockDoubt &doubt) {
            asked.append(doubt);
            return saying(true);
        });
        QVERIFY_OK(write(*w, u"one"_s));
        QVERIFY(asked.isEmpty());
        m_clock->setDay(m_day.addDays(61)); // the window stayed open
        QVERIFY_OK(write(*w, u"two"_s));
        QCOMPARE(asked, QList<ClockDoubt>({{m_day.addDays(61), m_day}}));
        QVERIFY_OK(write(*w, u"three"_s));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(notes(*w), 3);
    }

    void aSaveIsRefusedWhenTheDateIsWrong()
    {
        const auto w = opened();
        QVERIFY(w);
        ClockKeeper::of(*w).setQuestion([](const ClockDoubt &) { return saying(false); });
        m_clock->setDay(m_day.addDays(-2));
        const auto refused = write(*w, u"one"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ClockImplausible);
        m_clock->setDay(m_day);
        QVERIFY_OK(write(*w, u"one"_s)); // put right
        QCOMPARE(notes(*w), 1);
    }

    void twoSavesInDoubtAreBothWrittenAfterOneYes()
    {
        const auto w = opened();
        QVERIFY(w);
        m_clock->setDay(m_day.addDays(90));
        QPromise<bool> answer;
        answer.start();
        int asked = 0;
        ClockKeeper::of(*w).setQuestion([&](const ClockDoubt &) {
            ++asked;
            return answer.future();
        });
        WriteNote note;
        note.note.type = u"homeVisit"_s;
        note.note.fact = u"one"_s;
        const CaseId id = w->cases().first().id;
        const auto first = w->perform(id, Command::of(note));
        const auto second = w->perform(id, Command::of(note));
        QTRY_COMPARE(asked, 2);
        answer.addResult(true);
        answer.finish();
        QVERIFY_OK(waitFor(first));
        QVERIFY_OK(waitFor(second));
        QCOMPARE(notes(*w), 2);
    }

    void realRecordsAreOnlyLookedAtAsOfAnotherDay()
    {
        const auto w = opened();
        QVERIFY(w);
        for (const int days : {1, -1, 400}) {
            w->setToday(m_day.addDays(days));
            QCOMPARE(w->situation().today, m_day.addDays(days));
            const auto refused = write(*w, u"one"_s);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::DayNotToday);
            QCOMPARE(refused.error().values.value(u"on"_s).toDate(), m_day.addDays(days));
            QCOMPARE(refused.error().values.value(u"today"_s).toDate(), m_day);
        }
        QCOMPARE(notes(*w), 0);
        w->setToday(m_day);
        QVERIFY_OK(write(*w, u"one"_s));
        w->setToday({});
        QVERIFY_OK(write(*w, u"two"_s));
        QCOMPARE(notes(*w), 2);
    }

    void aLockWhileItIsAskedEndsTheSave()
    {
        const auto w = opened();
        QVERIFY(w);
        m_clock->setDay(m_day.addDays(90));
        QPromise<bool> answer;
        answer.start();
        bool asked = false;
        ClockKeeper::of(*w).setQuestion([&](const ClockDoubt &) {
            asked = true;
            return answer.future();
        });
        WriteNote note;
        note.note.type = u"homeVisit"_s;
        note.note.fact = u"one"_s;
        const auto saving = w->perform(w->cases().first().id, Command::of(note));
        QTRY_VERIFY(asked);
        w->lock();
        answer.addResult(true);
        answer.finish();
        const auto done = waitFor(saving);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::StoreLocked);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
