// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/absence.h"

#include "rulestesting.h"

using namespace hometray;
using namespace Qt::StringLiterals;

class TestAbsence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastAbsenceIsTakenUp_data();
    void theLastAbsenceIsTakenUp();
    void timesBeforeItThatNobodyReadOfAreTakenUpWithIt();
};

void TestAbsence::theLastAbsenceIsTakenUp_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QList<QDate>>("away"); // pairs of the desk
    QTest::addColumn<QDate>("from"); // not valid: nothing
    QTest::addColumn<QDate>("until");
    QTest::addColumn<bool>("assumed");
    const QDate none;
    QTest::newRow("the first day after the summer")
        << QDate(2019, 9, 2) << QList<QDate>() << QDate(2019, 7, 25) << QDate(2019, 9, 1) << true;
    QTest::newRow("on the last day of the holiday")
        << QDate(2019, 9, 1) << QList<QDate>() << none << none << false;
    QTest::newRow("four weeks later")
        << QDate(2019, 9, 29) << QList<QDate>() << QDate(2019, 7, 25) << QDate(2019, 9, 1) << true;
    QTest::newRow("later than that")
        << QDate(2019, 9, 30) << QList<QDate>() << none << none << false;
    QTest::newRow("a half-term asks for no steps")
        << QDate(2019, 6, 3) << QList<QDate>() << none << none << false;
    QTest::newRow("own days in the holiday")
        << QDate(2019, 8, 20) << QList<QDate>{QDate(2019, 7, 29), QDate(2019, 8, 16)}
        << QDate(2019, 7, 29) << QDate(2019, 8, 16) << false;
    QTest::newRow("still away") << QDate(2019, 8, 10)
                                << QList<QDate>{QDate(2019, 7, 29), QDate(2019, 8, 16)} << none
                                << none << false;
    QTest::newRow("a week in term")
        << QDate(2019, 6, 20) << QList<QDate>{QDate(2019, 6, 10), QDate(2019, 6, 14)}
        << QDate(2019, 6, 10) << QDate(2019, 6, 14) << false;
    QTest::newRow("the later of two")
        << QDate(2019, 9, 10) << QList<QDate>{QDate(2019, 9, 4), QDate(2019, 9, 6)}
        << QDate(2019, 9, 4) << QDate(2019, 9, 6) << false;
    QTest::newRow("days that lie ahead")
        << QDate(2019, 6, 20) << QList<QDate>{QDate(2019, 7, 1), QDate(2019, 7, 5)} << none << none
        << false;
}

void TestAbsence::theLastAbsenceIsTakenUp()
{
    QFETCH(QDate, today);
    QFETCH(QList<QDate>, away);
    QFETCH(QDate, from);
    QFETCH(QDate, until);
    QFETCH(bool, assumed);
    DeskRecord desk;
    for (qsizetype i = 0; i + 1 < away.size(); i += 2) {
        AwayPeriod period;
        period.from = away[i];
        period.until = away[i + 1];
        desk.awayPeriods.append(period);
    }
    const auto absence = lastAbsence(desk, Shipped::all().on(today));
    QCOMPARE(absence.has_value(), from.isValid());
    if (!absence)
        return;
    QCOMPARE(absence->from, from);
    QCOMPARE(absence->until, until);
    QCOMPARE(absence->assumed, assumed);
}

void TestAbsence::timesBeforeItThatNobodyReadOfAreTakenUpWithIt()
{
    const Absence last{QDate(2019, 8, 19), QDate(2019, 8, 30), u"summer-2019"_s, false};
    const QList<Spell> spells = {{QDate(2019, 7, 22), QDate(2019, 8, 9), {}, {}},
        {last.from, last.until, {}, {}}, {QDate(2019, 9, 1), QDate(2019, 9, 2), {}, {}}};
    Absence both = last;
    both.from = QDate(2019, 7, 22);
    QCOMPARE(sinceLastRead(last, spells), both);
    QCOMPARE(sinceLastRead(last, spells, QDate(2019, 8, 8)), both);
    QCOMPARE(sinceLastRead(last, spells, QDate(2019, 8, 9)), last);
    QCOMPARE(sinceLastRead(last, {}), last);
}

QTEST_GUILESS_MAIN(TestAbsence)
#include "tst_absence.moc"
