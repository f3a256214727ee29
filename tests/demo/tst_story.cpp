// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/story.h"
#include "testing/tostring.h"
#include "workflow/writenote.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

Story notes(const QString &name, quint64 seed, const QByteArray &steps, QDate today = storyDay())
{
    return storyFromJson(name, seed, QJsonDocument::fromJson(steps).array(), today);
}

/// A host that writes down what it is asked to do.
struct Log {
    QStringList lines;
    QList<Command> commands;
    QString now;

    StoryHost host()
    {
        StoryHost host;
        host.setTime = [this](QDate day, QTime time) {
            now = day.toString(u"d MMM"_s) + u' ' + time.toString(u"HH:mm"_s);
        };
        host.record = [](const CaseId &) -> Expected<CaseRecord> { return CaseRecord(); };
        host.perform = [this](const CaseId &, const Command &command, QDate) -> Expected<CaseId> {
            const auto *note = command.as<WriteNote>();
            lines << now + u' ' + note->note.fact;
            commands << command;
            return note->note.fact == u"no"_s ? Expected<CaseId>(failure(ErrorCode::CaseNotFound))
                                              : Expected<CaseId>(CaseId());
        };
        return host;
    }
};

const QByteArray visits = R"([
  {"on": "2019-06-18", "at": "15:30", "command": "writeNote",
   "fields": {"note": {"id": "$visit", "type": "homeVisit", "on": "2019-06-18", "fact": "first"}}},
  {"on": "2019-06-18", "command": "writeNote", "fields": {"note": {"type": "call", "fact": "second"}}},
  {"on": "2019-06-20", "command": "writeNote",
   "fields": {"note": {"id": "$visit", "type": "homeVisit", "fact": "third, 2019-06-18"}}}])";

} // namespace

class TestStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsWithoutATimeFollowTheOneBefore()
    {
        Log log;
        QVERIFY_OK(tell({notes(u"A"_s, 1, visits)}, log.host()));
        QCOMPARE(log.lines,
            QStringList({u"18 Jun 15:30 first"_s, u"18 Jun 15:31 second"_s,
                u"20 Jun 09:00 third, 2019-06-18"_s}));
    }

    void storiesAreToldTogetherAsTheyHappened()
    {
        Log log;
        QList<int> progress;
        const auto told = tell({notes(u"A"_s, 1, visits), notes(u"B"_s, 2, R"([
            {"on": "2019-06-18", "at": "10:00", "command": "writeNote", "fields": {"note": {"type": "call", "fact": "before"}}},
            {"on": "2019-06-19", "command": "writeNote", "fields": {"note": {"type": "call", "fact": "between"}}}])")},
            log.host(), [&](int done, int all) { progress << done << all; });
        QVERIFY_OK(told);
        QCOMPARE(told->size(), 2);
        QCOMPARE(log.lines,
            QStringList(
                {u"18 Jun 10:00 before"_s, u"18 Jun 15:30 first"_s, u"18 Jun 15:31 second"_s,
                    u"19 Jun 09:00 between"_s, u"20 Jun 09:00 third, 2019-06-18"_s}));
        QCOMPARE(progress, QList<int>({1, 5, 2, 5, 3, 5, 4, 5, 5, 5}));
    }

    void theSameSeedGivesTheSameIds()
    {
        Log first;
        Log again;
        Log other;
        QVERIFY_OK(tell({notes(u"A"_s, 1, visits)}, first.host()));
        QVERIFY_OK(tell({notes(u"A"_s, 1, visits)}, again.host()));
        QVERIFY_OK(tell({notes(u"A"_s, 2, visits)}, other.host()));
        const auto idOf = [](const Log &log, int step) {
            return log.commands.at(step).as<WriteNote>()->note.id;
        };
        for (int step = 0; step < 3; ++step) {
            QVERIFY(!idOf(first, step).isNull());
            QCOMPARE(idOf(first, step), idOf(again, step));
            QVERIFY(idOf(first, step) != idOf(other, step));
        }
        QCOMPARE(idOf(first, 0), idOf(first, 2));
        QVERIFY(idOf(first, 0) != idOf(first, 1));
    }

    void anotherTodayMovesDatesByWholeWeeks_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QDate>("day");
        QTest::newRow("the day itself") << QDate(2019, 6, 20) << QDate(2019, 6, 18);
        QTest::newRow("six days later") << QDate(2019, 6, 26) << QDate(2019, 6, 18);
        QTest::newRow("a week later") << QDate(2019, 6, 27) << QDate(2019, 6, 25);
        QTest::newRow("a day earlier") << QDate(2019, 6, 19) << QDate(2019, 6, 11);
        QTest::newRow("years later") << QDate(2026, 11, 21) << QDate(2026, 11, 17);
    }

    void anotherTodayMovesDatesByWholeWeeks()
    {
        QFETCH(QDate, today);
        QFETCH(QDate, day);
        Log log;
        const Story story = notes(u"A"_s, 1, visits, today);
        QCOMPARE(story.steps.first().day, day);
        QVERIFY(story.steps.last().day <= today);
        QCOMPARE(story.steps.first().day.dayOfWeek(), 2);
        QVERIFY_OK(tell({story}, log.host()));
        QCOMPARE(log.commands.first().as<WriteNote>()->note.on, day);
        QVERIFY(log.lines.last().endsWith(u"third, 2019-06-18"_s));
    }

    void aStepThatFailsIsNamed()
    {
        Log log;
        const auto refused = tell({notes(u"Okafor"_s, 1, R"([
            {"on": "2019-06-18", "command": "writeNote", "fields": {"note": {"type": "call", "fact": "yes"}}},
            {"on": "2019-06-19", "command": "writeNote", "fields": {"note": {"type": "call", "fact": "no"}}}])")},
            log.host());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::CaseNotFound);
        QCOMPARE(refused.error().values.value(u"story"_s).toString(), u"Okafor"_s);
        QCOMPARE(refused.error().values.value(u"step"_s).toInt(), 2);
        QCOMPARE(log.lines.size(), 2);

        const auto unknown = tell({notes(u"Okafor"_s, 1, R"([
            {"on": "2019-06-18", "command": "writeNote", "fields": {"nothing": 1}}])")},
            log.host());
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::FieldUnknown);
        QCOMPARE(log.lines.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestStory)
#include "tst_story.moc"
