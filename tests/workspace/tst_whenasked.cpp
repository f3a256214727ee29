// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/tostring.h"
#include "workflow/openffa.h"
#include "workflow/recordaway.h"
#include "workflow/writenote.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

/// A store that reads the facts of families when somebody first asks for them is the same to whoever
/// asks as one that has read all of them at its opening.
class TestWhenAsked : public QObject {
    Q_OBJECT

    const QString m_passphrase = u"a kettle, a window"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QList<CaseId> m_ids; ///< of Shah, Okafor, Miller
    QList<KnownCase> m_known; ///< as they were read at an opening, in the order of lists

    void open(bool allAtOnce)
    {
        Services services;
        services.keyCost = KeyCost::cheapForTests();
        services.on = QDate(2019, 6, 20);
        services.allAtOnce = allAtOnce;
        m_workspace.reset();
        m_workspace = std::make_unique<Workspace>(m_folder->filePath(u"store"_s), services);
        if (m_workspace->exists())
            QVERIFY_OK(waitFor(m_workspace->unlock(m_passphrase)));
        else
            QVERIFY_OK(waitFor(m_workspace->create(m_passphrase, true)));
    }
    void begin(const QString &name, const QString &hidden = {})
    {
        OpenFfa open;
        open.family.name = name;
        Person child;
        child.firstName = u"Ola"_s;
        child.child = true;
        open.people = {child};
        if (!hidden.isEmpty()) {
            Household home;
            home.id = m_workspace->newId();
            home.name = u"Mum’s"_s;
            home.doNotDisclose = true;
            HiddenAddress address;
            address.id = m_workspace->newId();
            address.household = home.id;
            address.address = hidden;
            open.households = {home};
            open.hiddenAddresses = {address};
        }
        const auto done = waitFor(m_workspace->perform({}, Command::of(open)));
        QVERIFY_OK(done);
        m_ids.append(done->caseId);
        note(done->caseId, u"Rang mum of %1."_s.arg(name));
    }
    void note(const CaseId &id, const QString &fact)
    {
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = fact;
        QVERIFY_OK(waitFor(m_workspace->perform(id, Command::of(write))));
    }
    static void compare(const KnownCase &one, const KnownCase &other)
    {
        QCOMPARE(one.id, other.id);
        QVERIFY(*one.line == *other.line);
        QVERIFY(*one.facts == *other.facts);
    }
    void compareAll()
    {
        const QList<KnownCase> cases = m_workspace->cases();
        QCOMPARE(cases.size(), m_known.size());
        for (qsizetype i = 0; i < cases.size(); ++i)
            compare(cases.at(i), m_known.at(i));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ids.clear();
        open(true);
        begin(u"Shah"_s);
        begin(u"Okafor"_s, u"12 Oak Lane"_s);
        begin(u"Miller"_s);
        open(true);
        m_known = m_workspace->cases();
        QCOMPARE(m_known.first().line->family, u"Miller"_s);
        open(false);
    }

    void allOfThemInTheOrderOfLists() { compareAll(); }

    void oneAndThenAll()
    {
        compare(*m_workspace->knownCase(m_ids.at(2)), m_known.first());
        QVERIFY(!m_workspace->knownCase(m_workspace->deskJournal()->id));
        compareAll();
    }

    void familiesAreFoundByNameTextAndWhatTheyHide()
    {
        QCOMPARE(m_workspace->caseCount(), 3);
        QCOMPARE(m_workspace->casesNamed(u"okafor"_s), QList<CaseId>{m_ids.at(1)});
        QCOMPARE(m_workspace->casesNamedLike(u"Okafur"_s), QList<CaseId>{m_ids.at(1)});
        const QList<HiddenPlace> hidden = m_workspace->hiddenElsewhere(m_ids.first());
        QCOMPARE(hidden, m_known.at(1).line->hidden);
        QVERIFY(!hidden.isEmpty());
        QVERIFY(m_workspace->hiddenElsewhere(m_ids.at(1)).isEmpty());
        QVERIFY_OK(waitFor(m_workspace->finishIndexing()));
        const auto found = waitFor(m_workspace->search(u"rang miller"_s));
        QVERIFY_OK(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().family, u"Miller"_s);
    }

    void whatIsSavedBeforeIsInThem()
    {
        note(m_ids.first(), u"All well."_s);
        note(m_ids.first(), u"The school rang."_s); // its facts follow later
        QCOMPARE(m_workspace->cases().last().line->lastNote, u"The school rang."_s);
        begin(u"Adeyemi"_s);
        QCOMPARE(m_workspace->cases().first().line->family, u"Adeyemi"_s);
        open(false);
        QCOMPARE(m_workspace->cases().size(), 4);
        QCOMPARE(m_workspace->cases().last().line->lastNote, u"The school rang."_s);
    }

    void daysAwayReachEveryFamily()
    {
        RecordAway command;
        command.away.from = QDate(2019, 7, 25);
        command.away.until = QDate(2019, 8, 9);
        QVERIFY_OK(waitFor(m_workspace->perform({}, Command::of(command))));
        for (const CaseId &id : std::as_const(m_ids))
            QCOMPARE((*waitFor(m_workspace->record(id)))->daysAway.size(), 1);
    }

    void factsThatCannotBeReadAreDerivedAnew()
    {
        m_workspace->lock();
        {
            const auto key = Vault::load(m_folder->filePath(u"store"_s))
                                 ->unlock(SecretBytes::fromText(m_passphrase));
            QVERIFY_OK(key);
            const auto database =
                Connection::open(StoreFolder{m_folder->filePath(u"store"_s)}.database(), *key);
            QVERIFY_OK(database);
            QVERIFY_OK((*database)->execute("UPDATE facts SET facts = x'00' WHERE case_no = 3"));
            QVERIFY_OK((*database)->execute("DELETE FROM derived_name WHERE case_no = 4"));
        }
        open(false);
        compareAll();
        open(true);
        compareAll();
    }
};

QTEST_GUILESS_MAIN(TestWhenAsked)
#include "tst_whenasked.moc"
