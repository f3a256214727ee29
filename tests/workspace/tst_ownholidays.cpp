// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/due.h"
#include "testing/tostring.h"
#include "workflow/agreeholidaycontact.h"
#include "workflow/changeteam.h"
#include "workflow/completeregistration.h"
#include "workflow/openffa.h"
#include "workflow/planholiday.h"
#include "workflow/recordaway.h"
#include "workflow/setprofile.h"
#include "workflow/withdrawentry.h"
#include "workspace/situations.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

const auto passphrase = u"a kettle, a window"_s;
/// A school that breaks up and begins again before the others; the county's summer is 25 July to
/// 1 September.
const QString school = u"9194001"_s;
const QByteArray ownDates = "school,school_year,holiday,first_day,last_day,status,source\n"
                            "9194001,2018/19,summer,2019-07-15,2019-08-16,published,a letter\n";
const QDate ownFirst(2019, 7, 13), ownLast(2019, 8, 18); // with the weekends beside it

Services services()
{
    Services s;
    s.keyCost = KeyCost::cheapForTests();
    s.on = QDate(2019, 6, 20);
    s.random = std::make_shared<SeededRandom>(5);
    return s;
}

} // namespace

/// The holidays of a school with dates of its own stand in each open case whose team they concern:
/// whoever reads the case judges alike.
class TestOwnHolidays : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QString m_file;

    template <class T>
    Expected<Performed> perform(const CaseId &id, const T &body)
    {
        return waitFor(m_workspace->perform(id, Command::of(body)));
    }
    ChangeTeam teamAt(const QString &number, bool termTimeOnly = true)
    {
        ChangeTeam change;
        Organisation organisation;
        organisation.id = m_workspace->newId();
        organisation.name = u"Roundwood Park"_s;
        organisation.number = number;
        TeamMember member;
        member.id = m_workspace->newId();
        member.name = u"Ann Lee"_s;
        member.role = u"Family worker"_s;
        member.organisation = organisation.id;
        member.professional = true;
        member.termTimeOnly = termTimeOnly;
        change.organisations = {organisation};
        change.members = {member};
        return change;
    }
    static CompleteRegistration registration()
    {
        CompleteRegistration registered;
        registered.sentOn = QDate(2019, 6, 3);
        registered.completedOn = QDate(2019, 6, 6);
        return registered;
    }
    CaseId opened(const QString &name = u"Okafor"_s)
    {
        OpenFfa open;
        open.family.name = name;
        Person child;
        child.firstName = u"Ola"_s;
        child.child = true;
        open.people = {child};
        const auto done = waitFor(
            m_workspace->performAll({}, {Command::of(open), Command::of(registration())}));
        return done ? done->first().caseId : CaseId();
    }
    [[nodiscard]] RecordPtr record(const CaseId &id)
    {
        return *waitFor(m_workspace->record(id));
    }

private Q_SLOTS:
    void init()
    {
        m_workspace.reset();
        const QString store = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        m_workspace = std::make_unique<Workspace>(store, services());
        QVERIFY_OK(waitFor(m_workspace->create(passphrase, true)));
        m_file = m_folder.filePath(u"own.csv"_s);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ownDates);
    }

    void theyAreWrittenWhenTheDatesAreTakenIntoUseAndWhenTheTeamChanges()
    {
        const CaseId before = opened();
        const ChangeTeam team = teamAt(school);
        QVERIFY_OK(perform(before, team));
        QVERIFY(record(before)->daysAway.isEmpty());
        QVERIFY_OK(waitFor(m_workspace->useCalendar(m_file)));
        QCOMPARE(record(before)->daysAway.size(), 1);
        const DaysAway noted = record(before)->daysAway.first();
        QCOMPARE(noted.from, ownFirst);
        QCOMPARE(noted.until, ownLast);
        QCOMPARE(noted.breakId, u"summer-2019"_s);
        QCOMPARE(noted.member, team.members.first().id);
        // Once: neither another command nor the same dates again say it anew.
        const qsizetype entries = record(before)->entries.size();
        QVERIFY_OK(waitFor(m_workspace->useCalendar(m_file)));
        QCOMPARE(record(before)->entries.size(), entries);
        // The other order; and undoing the team takes back what was said of it.
        const CaseId after = opened(u"Miller"_s);
        const auto changed = perform(after, teamAt(school));
        QVERIFY_OK(changed);
        QCOMPARE(changed->entries.size(), 1);
        QCOMPARE(changed->noted.size(), 1);
        QCOMPARE(record(after)->daysAway.size(), 1);
        WithdrawEntry undo;
        undo.target = changed->entries.first();
        undo.reason = u"Another family."_s;
        QVERIFY_OK(perform(after, undo));
        QVERIFY(record(after)->daysAway.isEmpty());
    }

    void onlyOfThoseTheyConcern()
    {
        QVERIFY_OK(waitFor(m_workspace->useCalendar(m_file)));
        const CaseId allYear = opened(u"Shah"_s), elsewhere = opened(u"Reed"_s);
        QVERIFY_OK(perform(allYear, teamAt(school, false)));
        QVERIFY_OK(perform(elsewhere, teamAt(u"9194002"_s)));
        QVERIFY(record(allYear)->daysAway.isEmpty());
        QVERIFY(record(elsewhere)->daysAway.isEmpty());
    }

    void whatIsLeftOutAgainGoesUnlessItIsOver()
    {
        QVERIFY_OK(waitFor(m_workspace->useCalendar(m_file)));
        const QByteArray hash = m_workspace->calendarInfos().last().hash;
        const CaseId family = opened();
        QVERIFY_OK(perform(family, teamAt(school)));
        QVERIFY_OK(waitFor(m_workspace->leaveOutCalendar(hash)));
        QVERIFY(record(family)->daysAway.isEmpty());
        QVERIFY_OK(waitFor(m_workspace->useCalendar(m_file)));
        QCOMPARE(record(family)->daysAway.size(), 1);
        m_workspace->setToday(ownLast.addDays(1));
        QVERIFY_OK(waitFor(m_workspace->leaveOutCalendar(hash)));
        QCOMPARE(record(family)->daysAway.size(), 1);
    }

    void whatIsOverStaysAsItWasWhateverIsSaidOfItLater()
    {
        QVERIFY_OK(waitFor(m_workspace->useCalendar(m_file)));
        const CaseId family = opened();
        QVERIFY_OK(perform(family, teamAt(school)));
        m_workspace->setToday(ownLast.addDays(1));
        QFile other(m_folder.filePath(u"other.csv"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(QByteArray(ownDates).replace("2019-07-15", "2019-07-08"));
        other.close();
        QVERIFY_OK(waitFor(m_workspace->useCalendar(other.fileName())));
        QCOMPARE(record(family)->daysAway.first().from, ownFirst);
    }

    void datesForOneRunLeaveNothingBehindAndTheNextOpeningMakesUpForIt()
    {
        const CaseId family = opened();
        const ChangeTeam team = teamAt(school);
        const QString store = m_workspace->folder();
        QVERIFY_OK(waitFor(m_workspace->useCalendar(m_file)));
        m_workspace.reset();
        QFile other(m_folder.filePath(u"for once.csv"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(QByteArray(ownDates).replace("2019-07-15", "2019-07-08"));
        other.close();
        Services forOnce = services();
        forOnce.termDatesFile = other.fileName();
        m_workspace = std::make_unique<Workspace>(store, forOnce);
        QVERIFY_OK(waitFor(m_workspace->unlock(passphrase)));
        QVERIFY_OK(perform(family, team));
        QVERIFY(record(family)->daysAway.isEmpty());
        m_workspace = std::make_unique<Workspace>(store, services());
        QVERIFY_OK(waitFor(m_workspace->unlock(passphrase)));
        QCOMPARE(record(family)->daysAway.size(), 1);
        QCOMPARE(record(family)->daysAway.first().from, ownFirst);
        // And takes nothing out.
        m_workspace = std::make_unique<Workspace>(store, forOnce);
        QVERIFY_OK(waitFor(m_workspace->unlock(passphrase)));
        ChangeTeam phone;
        TeamMember member = team.members.first();
        member.phone = u"01438 555 0142"_s;
        phone.members = {member};
        QVERIFY_OK(perform(family, phone));
        QCOMPARE(record(family)->daysAway.size(), 1);
    }

    void aContactIsThereWhenTheirSchoolIsAndNotWhenOnlyTheOthersAre()
    {
        QVERIFY_OK(waitFor(m_workspace->useCalendar(m_file)));
        const CaseId family = opened();
        const ChangeTeam team = teamAt(school);
        QVERIFY_OK(perform(family, team));
        const auto uncovered = [&](QDate from, QDate until) {
            RecordAway away;
            away.away.from = from;
            away.away.until = until;
            away.away.breakId = u"summer-2019"_s;
            const auto said = perform({}, away);
            AgreeHolidayContact agree;
            agree.contact.id = m_workspace->newId();
            agree.contact.breakId = u"summer-2019"_s;
            agree.contact.member = team.members.first().id;
            agree.contact.from = from;
            agree.contact.until = until;
            agree.contact.agreedOn = QDate(2019, 6, 20);
            agree.contact.familyAgreedOn = QDate(2019, 6, 20);
            if (!said || !perform(family, agree))
                return QString(u"refused"_s);
            const ChecklistResult list = evaluate(
                *m_workspace->rulebook().policy().checklist(ListRole::Staying),
                *m_workspace->knownCase(family)->facts, m_workspace->situation());
            const QString code = list.step(u"contact"_s)->evidence.code;
            agree.remove = true;
            RecordAway over;
            over.away = m_workspace->desk()->awayPeriods.first();
            over.remove = true;
            return perform(family, agree) && perform({}, over) ? code : u"refused"_s;
        };
        PlanHoliday plan;
        plan.plan.breakId = u"summer-2019"_s;
        plan.plan.decision = u"stayOpen"_s;
        QVERIFY_OK(perform(family, plan));
        // The county's holiday, and term again at theirs.
        const QString there = uncovered(QDate(2019, 8, 19), QDate(2019, 8, 30));
        // The county's term, and theirs is over.
        const QString away = uncovered(QDate(2019, 7, 15), QDate(2019, 7, 19));
        QVERIFY(there != u"refused"_s && away != u"refused"_s);
        QCOMPARE(there, u"contactAgreed"_s);
        QCOMPARE(away, u"contactUnfit"_s);
    }

    void aThousandFamiliesAreJudgedAlikeWhereTheFilesAreNot()
    {
        QVERIFY_OK(waitFor(m_workspace->useCalendar(m_file)));
        SetProfile profile;
        profile.profile.name = u"Kim Reed"_s;
        profile.profile.role = u"keyworker"_s;
        QVERIFY_OK(perform({}, profile));
        for (const auto &[from, until] : {std::pair(QDate(2019, 7, 17), QDate(2019, 8, 2)),
                 std::pair(QDate(2019, 8, 14), QDate(2019, 8, 30))}) {
            RecordAway away;
            away.away.from = from;
            away.away.until = until;
            away.away.breakId = u"summer-2019"_s;
            QVERIFY_OK(perform({}, away));
        }
        // Somebody else's laptop: the same policy, no file of the school, and away at other times.
        const auto other = Rulebook::load(services());
        QVERIFY_OK(other);
        DeskRecord otherDesk;
        AwayPeriod theirs;
        theirs.id = m_workspace->newId();
        theirs.from = QDate(2019, 8, 5);
        theirs.until = QDate(2019, 8, 9);
        theirs.breakId = u"summer-2019"_s;
        otherDesk.awayPeriods = {theirs};
        QRandomGenerator random(11);
        int differ = 0, judged = 0;
        for (int number = 0; number < 1000; ++number) {
            const QDate day = QDate(2019, 7, 1).addDays(random.bounded(75));
            const auto facts = randomFamily(random);
            QVERIFY(facts);
            const Situation here =
                situationFor(m_workspace->rulebook(), *m_workspace->desk(), day, 0);
            const Situation there = situationFor(*other, otherDesk, day, 0);
            CaseFacts without = *facts;
            without.daysAway.clear();
            for (const ChecklistSpec &list : other->policy().checklists()) {
                ++judged;
                QCOMPARE(evaluate(list, *facts, there), evaluate(list, *facts, here));
                differ += evaluate(list, without, there) == evaluate(list, *facts, here) ? 0 : 1;
            }
            QCOMPARE(dueItems(*facts, there).size(), dueItems(*facts, here).size());
            const auto next = nextToDo(*facts, here);
            QCOMPARE(nextToDo(*facts, there).has_value(), next.has_value());
            if (next)
                QCOMPARE(nextToDo(*facts, there)->id, next->id);
        }
        QVERIFY(judged > 5000);
        QVERIFY2(differ > 1000, "what stands in the cases decided next to nothing");
    }

private:
    /// A family with a team here or there, and perhaps a plan and a contact for some of the days.
    std::shared_ptr<const CaseFacts> randomFamily(QRandomGenerator &random)
    {
        OpenFfa open;
        open.family.name = u"Family"_s;
        Person child;
        child.id = m_workspace->newId();
        child.firstName = u"Ola"_s;
        child.child = true;
        open.people = {child};
        const QStringList numbers = {school, u"9194002"_s, QString()};
        const ChangeTeam team =
            teamAt(numbers.at(random.bounded(3)), random.bounded(4) != 0);
        QList<Command> commands = {
            Command::of(open), Command::of(registration()), Command::of(team)};
        if (random.bounded(4) != 0) {
            PlanHoliday plan;
            plan.plan.breakId = u"summer-2019"_s;
            plan.plan.decision = random.bounded(3) == 0 ? u"close"_s : u"stayOpen"_s;
            commands.append(Command::of(plan));
            for (int spell = random.bounded(3); spell > 0; --spell) {
                AgreeHolidayContact agree;
                agree.contact.id = m_workspace->newId();
                agree.contact.breakId = u"summer-2019"_s;
                agree.contact.member = team.members.first().id;
                agree.contact.from = QDate(2019, 7, 10).addDays(random.bounded(40));
                agree.contact.until = agree.contact.from.addDays(random.bounded(20));
                agree.contact.agreedOn = QDate(2019, 6, 20);
                agree.contact.phone = u"01438 555 0142"_s;
                commands.append(Command::of(agree));
            }
        }
        auto done = waitFor(m_workspace->performAll({}, commands));
        if (!done) // two contacts on the same days
            done = waitFor(m_workspace->performAll({}, commands.first(3)));
        return done ? m_workspace->knownCase(done->first().caseId)->facts : nullptr;
    }
};

QTEST_GUILESS_MAIN(TestOwnHolidays)
#include "tst_ownholidays.moc"
