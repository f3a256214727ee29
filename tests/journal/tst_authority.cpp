// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/roles.h"
#include "testing/colleagues.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

/// A keyworker with an open case, and others who are given a role in it.
Event naming(Colleague &by, const QList<SigningKey> &keys)
{
    NamedRoots roots;
    roots.keys = keysAsBytes(keys);
    return say(by, kinds::rootsNamed, roots);
}

struct Team {
    Colleague keyworker{1};
    Colleague manager{2};
    Colleague contact{3};
    Colleague member{4};
    Colleague stranger{5};

    Team()
    {
        keyworker.write(noteEvent(keyworker, u"first"_s));
        keyworker.write(grantTo(keyworker, manager, Role::Manager));
        keyworker.write(grantTo(keyworker, contact, Role::Contact));
        keyworker.write(grantTo(keyworker, member, Role::Member));
        share();
    }
    /// Everybody gets what anybody has.
    void share()
    {
        const QList<Colleague *> all = everybody();
        for (Colleague *to : all) {
            for (const Colleague *from : all)
                to->take(*from);
        }
    }
    QList<Colleague *> everybody() { return {&keyworker, &manager, &contact, &member, &stranger}; }
};

} // namespace

class TestAuthority : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasItsRow()
    {
        for (const Kind &kind : allKinds()) {
            QVERIFY2(!rolesThatMayWrite(QString::fromLatin1(kind.name)).isEmpty(), kind.name);
            QVERIFY2(rolesThatMayWrite(QString::fromLatin1(kind.name)).contains(Role::Keyworker),
                kind.name);
        }
        QVERIFY(rolesThatMayWrite(u"note.written.99").isEmpty());
    }

    void whoOpensIsTheKeyworker()
    {
        Colleague keyworker(1);
        keyworker.write(noteEvent(keyworker, u"first"_s));
        QCOMPARE(keyworker.entries.size(), 2);
        QCOMPARE(keyworker.entries.first().header.kind, QLatin1String(kinds::caseOpened));
        QCOMPARE(keyworker.journal.access().keyworkers(), QList{keyworker.person});
        QCOMPARE(keyworker.standing(keyworker.entries.last()), Standing::Applied);
    }

    void aStrangerWritesNothing()
    {
        Team team;
        QVERIFY(!team.stranger.tryWrite(noteEvent(team.stranger, u"hello"_s)));
        const Entry entry = team.stranger.force(noteEvent(team.stranger, u"hello"_s));
        QCOMPARE(team.stranger.standing(entry), Standing::NotAllowed);
        // What hangs on it stands on its own.
        QVERIFY(!team.stranger.journal.heads().contains(entry.id));
    }

    void aRoleWritesWhatItMay()
    {
        Team team;
        Closure closure;
        QVERIFY(team.member.tryWrite(noteEvent(team.member, u"seen"_s)));
        QVERIFY(!team.member.tryWrite(say(team.member, kinds::caseClosed, closure)));
        QVERIFY(!team.member.tryWrite(grantTo(team.member, team.stranger, Role::Member)));
        QVERIFY(team.contact.tryWrite(say(team.contact, kinds::tafHeld, Meeting())));
        QVERIFY(!team.contact.tryWrite(say(team.contact, kinds::caseClosed, closure)));
        QVERIFY(team.manager.tryWrite(say(team.manager, kinds::stepOverridden, StepOverride())));
        QVERIFY(!team.manager.tryWrite(grantTo(team.manager, team.stranger, Role::Coordinator)));
        QVERIFY(!team.keyworker.tryWrite(grantTo(team.keyworker, team.stranger, Role::Keyworker)));
    }

    void whatWasWrittenWithoutKnowingOfAnEndingIsSetAsideUntilAdmitted()
    {
        Team team;
        const Entry aside = team.member.write(noteEvent(team.member, u"meanwhile"_s));
        const Entry after = team.member.write(noteEvent(team.member, u"and more"_s));
        team.keyworker.write(endAccessOf(team.keyworker, team.member));
        team.share();
        QCOMPARE(team.keyworker.standing(aside), Standing::SetAside);
        QCOMPARE(team.keyworker.standing(after), Standing::SetAside);
        QCOMPARE(fold(team.keyworker.journal).setAside, 2);
        QCOMPARE(fold(team.keyworker.journal).notes.size(), 1);
        QVERIFY(!team.member.tryWrite(noteEvent(team.member, u"too late"_s)));
        QVERIFY(!team.member.tryWrite(admissionOf(team.member, aside)));

        team.manager.write(admissionOf(team.manager, aside));
        team.share();
        QCOMPARE(team.keyworker.standing(aside), Standing::Applied);
        QCOMPARE(team.keyworker.standing(after), Standing::SetAside);
        QCOMPARE(fold(team.keyworker.journal).notes.size(), 2);
    }

    void whatWasWrittenBeforeAnEndingStays()
    {
        Team team;
        const Entry before = team.member.write(noteEvent(team.member, u"before"_s));
        team.share();
        team.keyworker.write(endAccessOf(team.keyworker, team.member));
        team.share();
        QCOMPARE(team.keyworker.standing(before), Standing::Applied);
        QVERIFY(!team.member.tryWrite(noteEvent(team.member, u"after"_s)));
        // Access can be given again by somebody who knows that it was ended.
        team.keyworker.write(grantTo(team.keyworker, team.member, Role::Member));
        team.share();
        QVERIFY(team.member.tryWrite(noteEvent(team.member, u"back"_s)));
    }

    void aGrantBesideAnEndingDoesNotBringAccessBack()
    {
        Team team;
        team.keyworker.write(endAccessOf(team.keyworker, team.member));
        team.manager.write(grantTo(team.manager, team.member, Role::Contact));
        team.share();
        QVERIFY(team.keyworker.journal.access().rolesOf(team.member.signer().key()).isEmpty());
    }

    void theHigherRankStandsWhenTwoEndEachOther()
    {
        Team team;
        // The family took back its consent to the manager, who ended the keyworker meanwhile.
        const Entry low = team.keyworker.write(endAccessOf(team.keyworker, team.manager));
        const Entry high = team.manager.write(endAccessOf(team.manager, team.keyworker));
        team.share();
        QCOMPARE(team.member.standing(high), Standing::Applied);
        QCOMPARE(team.member.standing(low), Standing::SetAside);
        QVERIFY(team.member.journal.access().rolesOf(team.keyworker.signer().key()).isEmpty());
    }

    void atEqualRankBothStand()
    {
        Team team;
        Colleague second(7);
        team.keyworker.write(grantTo(team.keyworker, second, Role::Manager));
        team.share();
        second.take(team.keyworker);
        const Entry one = team.manager.write(endAccessOf(team.manager, second));
        const Entry two = second.write(endAccessOf(second, team.manager));
        team.keyworker.take(second);
        team.share();
        QCOMPARE(team.keyworker.standing(one), Standing::Applied);
        QCOMPARE(team.keyworker.standing(two), Standing::Applied);
        QVERIFY(team.keyworker.journal.access().rolesOf(second.signer().key()).isEmpty());
        QVERIFY(team.keyworker.journal.access().rolesOf(team.manager.signer().key()).isEmpty());
    }

    void aRingOfEndingsAtEqualRankStands()
    {
        Team team;
        Colleague second(7);
        Colleague third(8);
        team.keyworker.write(grantTo(team.keyworker, second, Role::Manager));
        team.keyworker.write(grantTo(team.keyworker, third, Role::Manager));
        team.share();
        second.take(team.keyworker);
        third.take(team.keyworker);
        const QList<Entry> ring{team.manager.write(endAccessOf(team.manager, second)),
            second.write(endAccessOf(second, third)),
            third.write(endAccessOf(third, team.manager))};
        team.keyworker.take(second);
        team.keyworker.take(third);
        team.share();
        for (const Entry &entry : ring)
            QCOMPARE(team.keyworker.standing(entry), Standing::Applied);
        QCOMPARE(team.keyworker.journal.access().roles.value(second.person), Roles());
    }

    void aTransferIsAnOfferAndAnAcceptanceThatKnowsIt()
    {
        Team team;
        const Entry offer = team.keyworker.write(offerTo(team.keyworker, team.stranger));
        team.share();
        QCOMPARE(team.member.journal.access().keyworkers(), QList{team.keyworker.person});
        QVERIFY(!team.member.tryWrite(acceptOf(team.member, offer)));
        const Entry meanwhile = team.keyworker.write(noteEvent(team.keyworker, u"meanwhile"_s));
        team.stranger.write(acceptOf(team.stranger, offer));
        team.share();
        QCOMPARE(team.member.journal.access().keyworkers(), QList{team.stranger.person});
        // Nothing applied is un-applied by a transfer.
        QCOMPARE(team.member.standing(meanwhile), Standing::Applied);
        QVERIFY(!team.keyworker.tryWrite(noteEvent(team.keyworker, u"after"_s)));
        QVERIFY(team.stranger.tryWrite(noteEvent(team.stranger, u"hello"_s)));
        QVERIFY(!fold(team.member.journal).twoKeyworkers);
    }

    void twoAcceptancesThatDoNotKnowEachOtherLeaveTwoKeyworkersUntilAManagerSettlesIt()
    {
        Team team;
        const Entry one = team.keyworker.write(offerTo(team.keyworker, team.stranger));
        const Entry two = team.manager.write(offerTo(team.manager, team.contact));
        team.share();
        team.stranger.write(acceptOf(team.stranger, one));
        team.contact.write(acceptOf(team.contact, two));
        team.share();
        QCOMPARE(team.member.journal.access().keyworkers().size(), 2);
        QVERIFY(fold(team.member.journal).twoKeyworkers);

        AccessEnding ending;
        ending.person = team.contact.person;
        ending.role = int(Role::Keyworker);
        QVERIFY(!team.stranger.tryWrite(say(team.stranger, kinds::accessEnded, ending)));
        team.manager.write(say(team.manager, kinds::accessEnded, ending));
        team.share();
        QCOMPARE(team.member.journal.access().keyworkers(), QList{team.stranger.person});
        QVERIFY(!fold(team.member.journal).twoKeyworkers);
        // Who was contact before still is.
        QVERIFY(team.contact.tryWrite(noteEvent(team.contact, u"as contact"_s)));
    }

    void anOfferIsVoidWhenTheCaseWentElsewhere()
    {
        Team team;
        const Entry one = team.keyworker.write(offerTo(team.keyworker, team.stranger));
        const Entry two = team.keyworker.write(offerTo(team.keyworker, team.contact));
        team.share();
        team.stranger.write(acceptOf(team.stranger, one));
        team.share();
        QVERIFY(!team.contact.tryWrite(acceptOf(team.contact, two)));
    }

    void aPersonMayWriteWithSeveralKeys()
    {
        Team team;
        Colleague laptop(9);
        laptop.take(team.keyworker);
        KeyAddition addition;
        addition.person = team.keyworker.person;
        addition.key = laptop.signer().key();
        // Not by oneself without a certificate, nor by somebody else.
        QVERIFY(!laptop.tryWrite(say(laptop, kinds::keyAdded, addition)));
        QVERIFY(!team.contact.tryWrite(say(team.contact, kinds::keyAdded, addition)));
        addition.certificate = certifyKey(addition.person, addition.key, team.keyworker.signer());
        laptop.write(say(laptop, kinds::keyAdded, addition));
        const Entry entry = laptop.write(noteEvent(laptop, u"from the new laptop"_s));
        team.keyworker.take(laptop);
        team.share();
        QCOMPARE(team.keyworker.standing(entry), Standing::Applied);
        QCOMPARE(fold(team.keyworker.journal).entries.last().author, team.keyworker.person);

        // The laptop is stolen: what it writes without knowing is set aside.
        KeyEnding ending;
        ending.person = addition.person;
        ending.key = addition.key;
        team.keyworker.write(say(team.keyworker, kinds::keyEnded, ending));
        const Entry stolen = laptop.write(noteEvent(laptop, u"by a thief"_s));
        team.keyworker.take(laptop);
        QCOMPARE(team.keyworker.standing(stolen), Standing::SetAside);
        QVERIFY(team.keyworker.tryWrite(noteEvent(team.keyworker, u"still me"_s)));
    }

    void aKeyOfSomebodyElseIsNotTaken()
    {
        Team team;
        KeyAddition addition;
        addition.person = team.member.person;
        addition.key = team.contact.signer().key();
        QVERIFY(!team.member.tryWrite(say(team.member, kinds::keyAdded, addition)));
    }

    void aChainOfKeysNamesThePersonOfTheFirst()
    {
        Colleague first(1);
        Colleague second(2);
        Colleague third(3);
        QByteArray keys = first.keys();
        keys = extendKeyChain(keys, first.person, first.signer(), second.signer().key());
        keys = extendKeyChain(keys, first.person, second.signer(), third.signer().key());
        const auto chain = readKeyChain(keys);
        QVERIFY(chain);
        QCOMPARE(chain->person, first.person);
        QCOMPARE(chain->keys.size(), 3);
        for (qsizetype at = 0; at < keys.size(); ++at) {
            QByteArray spoiled = keys;
            spoiled[at] = char(spoiled[at] ^ 1);
            QVERIFY(!readKeyChain(spoiled));
            QVERIFY(at == 32 || at == 128 || !readKeyChain(keys.left(at)));
        }
        CaseOpening opening;
        opening.keys = keys;
        third.write(say(third, kinds::caseOpened, opening));
        QCOMPARE(third.journal.access().keyworkers(), QList{first.person});
    }

    void aCoordinatorWhoseKeyTheCaseNamesLetsThemselvesIn()
    {
        Team team;
        Colleague county(10);
        Colleague coordinator(11);
        const auto selfGrant = [&](const QByteArray &certificates) {
            AccessGrant grant;
            grant.person = coordinator.person;
            grant.keys = coordinator.keys();
            grant.role = int(Role::Coordinator);
            grant.roleCertificates = certificates;
            return say(coordinator, kinds::accessGranted, grant);
        };
        const QByteArray good =
            certifyRole(coordinator.signer().key(), Role::Coordinator, county.signer());
        coordinator.take(team.keyworker);
        QVERIFY(!coordinator.tryWrite(selfGrant(good)));

        // Nobody but the keyworker says whose keys count.
        QVERIFY(!team.member.tryWrite(naming(team.member, {county.signer().key()})));
        QVERIFY(!team.manager.tryWrite(naming(team.manager, {county.signer().key()})));
        team.keyworker.write(naming(team.keyworker, {county.signer().key()}));
        coordinator.take(team.keyworker);
        QVERIFY(!coordinator.tryWrite(selfGrant({})));
        QVERIFY(!coordinator.tryWrite(
            selfGrant(certifyRole(coordinator.signer().key(), Role::Manager, county.signer()))));
        QVERIFY(!coordinator.tryWrite(selfGrant(
            certifyRole(team.member.signer().key(), Role::Coordinator, county.signer()))));
        QVERIFY(coordinator.tryWrite(selfGrant(good)));
        QVERIFY(coordinator.tryWrite(endAccessOf(coordinator, team.manager)));
    }

    void keysNamedLaterReplaceThoseNamedBefore()
    {
        Team team;
        Colleague county(10), other(11), coordinator(12);
        const auto grantedBy = [&](const Colleague &root) {
            AccessGrant grant;
            grant.person = coordinator.person;
            grant.keys = coordinator.keys();
            grant.role = int(Role::Coordinator);
            grant.roleCertificates =
                certifyRole(coordinator.signer().key(), Role::Coordinator, root.signer());
            return say(coordinator, kinds::accessGranted, grant);
        };
        team.keyworker.write(naming(team.keyworker, {county.signer().key()}));
        team.keyworker.write(naming(team.keyworker, {other.signer().key()}));
        coordinator.take(team.keyworker);
        QVERIFY(!coordinator.tryWrite(grantedBy(county)));
        QVERIFY(coordinator.tryWrite(grantedBy(other)));
        // What was done while a key counted stays.
        team.keyworker.take(coordinator);
        team.keyworker.write(naming(team.keyworker, {}));
        coordinator.take(team.keyworker);
        QVERIFY(coordinator.journal.access()
                    .roles.value(coordinator.person)
                    .contains(Role::Coordinator));
    }

    void aCertificateOfARoleMayGoThroughOthers()
    {
        Colleague county(10);
        Colleague senior(11);
        Colleague junior(12);
        const QByteArray ofSenior =
            certifyRole(senior.signer().key(), Role::Coordinator, county.signer());
        const QByteArray ofJunior =
            certifyRole(junior.signer().key(), Role::Manager, senior.signer());
        const SigningKey key = junior.signer().key();
        const auto proof = proveRole(key, ofJunior + ofSenior);
        QVERIFY(proof);
        QCOMPARE(proof->role, Role::Manager);
        QCOMPARE(proof->root, county.signer().key());
        QCOMPARE(proveRole(key, ofJunior)->root, senior.signer().key());
        QVERIFY(!proveRole(key, QByteArray(ofJunior + ofSenior).chopped(1)));
        QVERIFY(!proveRole(key, {}));
        // A manager certifies nobody.
        const QByteArray ofManager =
            certifyRole(senior.signer().key(), Role::Manager, county.signer());
        QVERIFY(!proveRole(key, ofJunior + ofManager));
        QByteArray spoiled = ofJunior + ofSenior;
        for (qsizetype at = 0; at < spoiled.size(); ++at) {
            spoiled[at] = char(spoiled[at] ^ 1);
            QVERIFY(!proveRole(key, spoiled));
            spoiled[at] = char(spoiled[at] ^ 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestAuthority)
#include "tst_authority.moc"
