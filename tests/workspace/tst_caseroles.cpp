// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/localstate.h"
#include "testing/colleagues.h"
#include "testing/tostring.h"
#include "workflow/changeteam.h"
#include "workflow/openffa.h"
#include "workflow/writenote.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

/// What the person of a store is to each case in it, by the entries of all who write there; and
/// which of them are theirs to look after.
namespace {

QList<PersonId> keyworkersOf(const KnownCase &known)
{
    QList<PersonId> all;
    for (const RoleInCase &one : known.line->roles.persons) {
        if (one.isKeyworker())
            all.append(one.person);
    }
    return all;
}

} // namespace

class TestCaseRoles : public QObject {
    Q_OBJECT

    const QString m_passphrase = u"a kettle, a window"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    CaseId m_shah, m_okafor; ///< opened in the store

    [[nodiscard]] QString store() const { return m_folder->filePath(u"store"_s); }
    void open(bool allAtOnce = true)
    {
        Services services;
        services.keyCost = KeyCost::cheapForTests();
        services.on = QDate(2019, 6, 20);
        services.allAtOnce = allAtOnce;
        m_workspace.reset();
        m_workspace = std::make_unique<Workspace>(store(), services);
        if (m_workspace->exists())
            QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        else
            QVERIFY_OK(waitFor(m_workspace->create(m_passphrase, true)));
    }
    [[nodiscard]] static Command family(const QString &name)
    {
        OpenFfa open;
        open.family.name = name;
        Person child;
        child.firstName = u"Ola"_s;
        child.child = true;
        open.people = {child};
        return Command::of(open);
    }
    /// Calls `work(records, me)` while the store is closed: `me` signs with its key.
    template <class Work>
    void whileClosed(const Work &work)
    {
        m_workspace->lock();
        const auto vault = Vault::load(store());
        QVERIFY_OK(vault);
        const auto key = vault->unlock(SecretBytes::fromText(m_passphrase));
        QVERIFY_OK(key);
        {
            auto database = Connection::open(StoreFolder{store()}.database(), *key);
            QVERIFY_OK(database);
            const auto identities = LocalState(**database).identities();
            QVERIFY_OK(identities);
            QCOMPARE(identities->size(), 1U);
            Colleague me(
                Signer::fromSeed(identities->front().seed.span().first<Signer::seedSize>()), 99);
            JournalStore records(**database);
            work(records, me);
        }
        open();
    }
    static void readInto(Colleague &person, JournalStore &records, const CaseId &id)
    {
        const auto stored = records.entries(id);
        QVERIFY_OK(stored);
        for (const StoredEntry &entry : *stored)
            person.take(entry.entry);
    }
    /// As they come from somebody else, one day.
    static void bring(
        JournalStore &records, const Colleague &from, const QSet<EntryId> &unverified = {})
    {
        Commit commit;
        commit.entries = from.entries;
        commit.arrivedMs = 1561036000000;
        commit.unverified = unverified;
        QVERIFY_OK(records.commit(commit));
    }
    /// A family that `other` keeps, and what they tell the store's person of it.
    template <class Say>
    CaseId keptByAnother(const Say &say, bool readable = true)
    {
        CaseId id;
        whileClosed([&](JournalStore &records, Colleague &me) {
            Colleague other(7);
            Family family;
            family.id = other.newId();
            family.name = u"Miller"_s;
            other.write(EventBuilder(kinds::familyDescribed).add(family).event());
            say(other, me);
            id = other.journal.caseId();
            bring(records, other, readable ? QSet<EntryId>() : QSet<EntryId>{id});
        });
        return id;
    }
    /// The Okafors go to a colleague, as far as `accepted`. Answers who that is.
    PersonId handOver(bool accepted)
    {
        PersonId to;
        whileClosed([&](JournalStore &records, Colleague &me) {
            Colleague other(7);
            to = other.person;
            readInto(me, records, m_okafor);
            const Entry offer = me.write(offerTo(me, other));
            if (accepted) {
                other.take(me);
                me.take(other.write(acceptOf(other, offer)));
            }
            bring(records, me);
        });
        return to;
    }
    /// In a family of another's the store's person is main contact: from when until when `days`
    /// say. `linked`: it is written which member of the team they are.
    CaseId keptWithContact(const QList<std::pair<QDate, QDate>> &days, bool granted, bool linked)
    {
        return keptByAnother([&](Colleague &other, Colleague &me) {
            TeamMember member;
            member.id = other.newId();
            member.name = u"Asha Patel"_s;
            member.professional = true;
            if (linked)
                member.personId = me.person;
            other.write(EventBuilder(kinds::teamChanged).add(member).event());
            for (const auto &[from, until] : days) {
                HolidayContact contact;
                contact.id = other.newId();
                contact.breakId = u"summer-2019"_s;
                contact.member = member.id;
                contact.from = from;
                contact.until = until;
                other.write(EventBuilder(kinds::holidayContactAgreed).add(contact).event());
            }
            other.write(grantTo(other, me, granted ? Role::Contact : Role::Member));
        });
    }
    [[nodiscard]] QStringList mine() const
    {
        QStringList names;
        for (const KnownCase &known : m_workspace->myCases())
            names.append(known.line->family);
        return names;
    }
    [[nodiscard]] RoleInCase meIn(const CaseId &id) const { return m_workspace->knownCase(id)->me; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
        for (CaseId *id : {&m_shah, &m_okafor}) {
            const auto done =
                waitFor(m_workspace->perform({}, family(id == &m_shah ? u"Shah"_s : u"Okafor"_s)));
            QVERIFY_OK(done);
            *id = done->caseId;
        }
    }
    void cleanup() { m_workspace.reset(); }

    void whoOpensAFamilyIsItsKeyworkerAtOnceAndAfterwards()
    {
        const auto check = [this] {
            QCOMPARE(mine(), (QStringList{u"Okafor"_s, u"Shah"_s}));
            for (const CaseId &id : {m_shah, m_okafor}) {
                const KnownCase known = *m_workspace->knownCase(id);
                QVERIFY(known.line->roles.known);
                QCOMPARE(known.me.roles, Roles{Role::Keyworker});
                QCOMPARE(keyworkersOf(known), QList<PersonId>{known.me.person});
            }
        };
        check();
        m_workspace->lock();
        open();
        check();
        m_workspace->lock();
        open(false);
        check();
        QVERIFY_OK(waitFor(m_workspace->rebuild()));
        check();
    }

    void whoGoesOnFromABackupIsStillTheKeyworker()
    {
        const auto backup = waitFor(m_workspace->backup());
        QVERIFY_OK(backup);
        m_workspace->lock();
        QVERIFY_OK(waitFor(m_workspace->restore(backup->name, m_passphrase)));
        open(); // under another key of the same person
        QCOMPARE(mine(), (QStringList{u"Okafor"_s, u"Shah"_s}));
        QVERIFY_OK(waitFor(m_workspace->perform({}, family(u"Miller"_s))));
        QCOMPARE(mine(), (QStringList{u"Miller"_s, u"Okafor"_s, u"Shah"_s}));
    }

    void aFamilyThatWasOfferedIsMineUntilItIsTaken()
    {
        handOver(false);
        QCOMPARE(mine(), (QStringList{u"Okafor"_s, u"Shah"_s}));
        QVERIFY(meIn(m_okafor).isKeyworker());
    }

    void aFamilyThatWentToAnotherIsNotMineAnyMore()
    {
        const PersonId other = handOver(true);
        QCOMPARE(mine(), QStringList{u"Shah"_s});
        // It is here all the same, and can be read.
        QCOMPARE(m_workspace->cases().size(), 2);
        QCOMPARE(meIn(m_okafor).roles, Roles());
        QCOMPARE(
            keyworkersOf(*m_workspace->knownCase(m_okafor)), QList<PersonId>{other});
        QVERIFY_OK(waitFor(m_workspace->record(m_okafor)));
        // So it was kept beside the facts, and is not worked out from the journal each time.
        for (const bool allAtOnce : {true, false}) {
            m_workspace->lock();
            open(allAtOnce);
            QCOMPARE(mine(), QStringList{u"Shah"_s});
            QCOMPARE(meIn(m_okafor).roles, Roles());
        }
        QVERIFY_OK(waitFor(m_workspace->rebuild()));
        QCOMPARE(mine(), QStringList{u"Shah"_s});
    }

    void inAFamilyThatWentToAnotherNothingMoreIsWritten()
    {
        handOver(true);
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = u"Rang mum."_s;
        const auto done = waitFor(m_workspace->perform(m_okafor, Command::of(write)));
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Refused);
        QCOMPARE(done.error().refusal->code, RefusalCode::NotAllowed);
        QCOMPARE(mine(), QStringList{u"Shah"_s});
    }

    void whereTwoTookItOverBothAreItsKeyworkers()
    {
        whileClosed([&](JournalStore &records, Colleague &me) {
            Colleague first(7), second(8);
            readInto(me, records, m_okafor);
            const Entry toFirst = me.write(offerTo(me, first));
            const Entry toSecond = me.write(offerTo(me, second));
            for (Colleague *one : {&first, &second})
                one->take(me);
            me.take(first.write(acceptOf(first, toFirst)));
            me.take(second.write(acceptOf(second, toSecond)));
            bring(records, me);
        });
        QCOMPARE(mine(), QStringList{u"Shah"_s});
        QCOMPARE(keyworkersOf(*m_workspace->knownCase(m_okafor)).size(), 2);
    }

    void whatOneIsToAnothersFamilyIsKnownAndMakesItNotOnesOwn_data()
    {
        QTest::addColumn<int>("role");
        QTest::newRow("member") << int(Role::Member);
        QTest::newRow("contact whose days nobody wrote") << int(Role::Contact);
        QTest::newRow("manager") << int(Role::Manager);
    }
    void whatOneIsToAnothersFamilyIsKnownAndMakesItNotOnesOwn()
    {
        QFETCH(int, role);
        const CaseId id = keptByAnother(
            [&](Colleague &other, Colleague &me) { other.write(grantTo(other, me, Role(role))); });
        QCOMPARE(meIn(id).roles, Roles{Role(role)});
        QVERIFY(!meIn(id).isKeyworker());
        QCOMPARE(mine(), (QStringList{u"Okafor"_s, u"Shah"_s}));
    }

    void aMainContactLooksAfterTheFamilyOnTheirDays_data()
    {
        QTest::addColumn<QDate>("on");
        QTest::addColumn<bool>("isMine");
        QTest::newRow("the day before") << QDate(2019, 7, 24) << false;
        QTest::newRow("the first day") << QDate(2019, 7, 25) << true;
        QTest::newRow("the last day of the first time") << QDate(2019, 8, 2) << true;
        QTest::newRow("between the two times") << QDate(2019, 8, 3) << false;
        QTest::newRow("the second time") << QDate(2019, 8, 20) << true;
        QTest::newRow("afterwards") << QDate(2019, 8, 31) << false;
    }
    void aMainContactLooksAfterTheFamilyOnTheirDays()
    {
        QFETCH(QDate, on);
        QFETCH(bool, isMine);
        const CaseId id = keptWithContact(
            {{QDate(2019, 7, 25), QDate(2019, 8, 2)}, {QDate(2019, 8, 19), QDate(2019, 8, 30)}},
            true, true);
        QCOMPARE(meIn(id).roles, Roles{Role::Contact});
        QCOMPARE(meIn(id).contactDays.size(), 2);
        // The days go with the row that is kept.
        m_workspace->lock();
        open();
        QCOMPARE(meIn(id).contactDays.size(), 2);
        m_workspace->setToday(on);
        QCOMPARE(mine().contains(u"Miller"_s), isMine);
        QVERIFY(mine().contains(u"Shah"_s));
        QVERIFY(!m_workspace->knownCase(id)->me.isKeyworker());
    }

    void whoIsNamedAsContactWithoutTheRightIsNone()
    {
        const QList<std::pair<QDate, QDate>> today{{QDate(2019, 6, 20), QDate(2019, 6, 20)}};
        const CaseId member = keptWithContact(today, false, true);
        QVERIFY(!m_workspace->knownCase(member)->isMineOn(QDate(2019, 6, 20)));
    }
    void aNameWithoutAnIdIsNobodyWithHometray()
    {
        const QList<std::pair<QDate, QDate>> today{{QDate(2019, 6, 20), QDate(2019, 6, 20)}};
        const CaseId unlinked = keptWithContact(today, true, false);
        QCOMPARE(meIn(unlinked).roles, Roles{Role::Contact});
        QVERIFY(!m_workspace->knownCase(unlinked)->isMineOn(QDate(2019, 6, 20)));
    }

    void whoAMemberIsInHometrayGoesWithTheCommandAndNamesThemInTheHistory()
    {
        const PersonId other = handOver(false);
        ChangeTeam change;
        TeamMember member;
        member.name = u"Asha Patel"_s;
        member.professional = true;
        member.personId = other;
        change.members = {member};
        QVERIFY_OK(waitFor(m_workspace->perform(m_okafor, Command::of(change))));
        const auto record = waitFor(m_workspace->record(m_okafor));
        QVERIFY_OK(record);
        QCOMPARE((*record)->team.first().personId, other);
        // What the other writes then bears their name.
        whileClosed([&](JournalStore &records, Colleague &me) {
            Colleague colleague(7);
            readInto(me, records, m_okafor);
            for (const JournalRow &row : me.journal.rows()) {
                if (row.kind == QLatin1String(kinds::transferOffered)) {
                    colleague.take(me);
                    TransferAcceptance acceptance;
                    acceptance.offer = row.id;
                    colleague.write(say(colleague, kinds::transferAccepted, acceptance));
                    break;
                }
            }
            bring(records, colleague);
        });
        const auto history = waitFor(m_workspace->history(m_okafor));
        QVERIFY_OK(history);
        QCOMPARE(history->last().author, other);
        QCOMPARE(history->last().authorName, u"Asha Patel"_s);
    }

    void whoWasGivenAnothersFamilyHasItAmongTheirOwn()
    {
        CaseId id;
        whileClosed([&](JournalStore &records, Colleague &me) {
            Colleague other(7);
            Family family;
            family.id = other.newId();
            family.name = u"Miller"_s;
            other.write(EventBuilder(kinds::familyDescribed).add(family).event());
            const Entry offer = other.write(offerTo(other, me));
            me.take(other);
            other.take(me.write(acceptOf(me, offer)));
            id = other.journal.caseId();
            bring(records, other);
        });
        QCOMPARE(mine(), (QStringList{u"Miller"_s, u"Okafor"_s, u"Shah"_s}));
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = u"Rang mum."_s;
        QVERIFY_OK(waitFor(m_workspace->perform(id, Command::of(write))));
    }

    void whoseAccessWasEndedIsNobodyThere()
    {
        const CaseId id = keptByAnother([](Colleague &other, Colleague &me) {
            other.write(grantTo(other, me, Role::Manager));
            other.write(endAccessOf(other, me));
        });
        QCOMPARE(meIn(id).roles, Roles());
        QVERIFY(m_workspace->knownCase(id)->line->roles.known);
    }

    void aFamilyOfWhichNothingSaysWhoseItIsIsShown()
    {
        // Whether the entry that opened it is genuine could not be found out: somebody must look.
        const CaseId id = keptByAnother([](Colleague &, Colleague &) {}, false);
        QVERIFY(!m_workspace->knownCase(id)->line->roles.known);
        QVERIFY(m_workspace->knownCase(id)->isMineOn(m_workspace->today()));
    }

    /// Whose keys are a coordinator's is written in each case of one's own, so that whoever reads
    /// it judges alike; a case of another's is theirs to write.
    void eachCaseNamesTheCoordinatorsThatThePolicyDoes()
    {
        const CaseId millers = keptByAnother([](Colleague &, Colleague &) {});
        const auto named = [this](const CaseId &id) {
            const auto rows = waitFor(m_workspace->history(id));
            return std::count_if(rows->begin(), rows->end(),
                [](const HistoryRow &row) { return row.kind == QLatin1String(kinds::rootsNamed); });
        };
        QFile builtIn(u":/policy/hertfordshire.json"_s);
        QVERIFY(builtIn.open(QIODevice::ReadOnly));
        const QString path = m_folder->filePath(u"policy.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray keys = "\"coordinatorKeys\": [\"" + QByteArray(64, 'a') + "\"],";
        file.write(
            builtIn.readAll().replace("\"format\": 2,", QByteArray("\"format\": 2," + keys)));
        file.close();
        QVERIFY_OK(waitFor(m_workspace->usePolicy(path)));
        QCOMPARE(named(m_shah), 1);
        QCOMPARE(named(m_okafor), 1);
        QCOMPARE(named(millers), 0);
        const auto opened = waitFor(m_workspace->perform({}, family(u"Nowak"_s)));
        QVERIFY_OK(opened);
        QCOMPARE(named(opened->caseId), 1);
        // Nothing is written twice, and who is named no more is not.
        open();
        QCOMPARE(named(m_shah), 1);
        QVERIFY_OK(waitFor(m_workspace->useBuiltInPolicy()));
        QCOMPARE(named(m_shah), 2);
    }
};

QTEST_GUILESS_MAIN(TestCaseRoles)
#include "tst_caseroles.moc"
