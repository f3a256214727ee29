// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "ui/people/peopletab.h"
#include "ui/people/peopleview.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

/// Family and team of made-up families.
class TestPeopleTab : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aPersonIsToldWithSchoolHomeAndConsent();
    void whatSomebodyElseAgreedToFallsWithTheirOwnAgreement();
    void twoSchoolsOfOneNameAreToldApart();
    void accessOnEhmIsSaidInWords();
    void aHiddenAddressIsShownOnlyWhenAskedFor();
    void meetingViewNeverShowsAHiddenAddress();
    void whoLeftIsFoldedAway();
    void anEmptyFamilyTeaches();
    void clearingForgetsEverybody();

private:
    RecordPtr record(const QString &family) const
    {
        const auto found = waitFor(m_running->workspace.record(m_running->caseNamed(family)));
        return found ? *found : RecordPtr();
    }
    FamilyShown shown(const RecordPtr &record) const
    {
        return {*m_running->workspace.knownCase(m_running->caseNamed(u"Ferris"_s)), record,
            m_running->workspace.situation(), {}};
    }
    static bool says(const QWidget &widget, const QString &text)
    {
        for (const QLabel *label : widget.findChildren<QLabel *>()) {
            if (label->text().contains(text))
                return true;
        }
        return false;
    }
    /// A family with a home that must not be disclosed.
    std::shared_ptr<CaseRecord> hiding() const
    {
        auto copy = std::make_shared<CaseRecord>(*record(u"Ferris"_s));
        copy->households.first().doNotDisclose = true;
        copy->households.first().address.clear();
        copy->households.first().postcode.clear();
        HiddenAddress hidden;
        hidden.household = copy->households.first().id;
        hidden.address = u"3 Quiet Way"_s;
        copy->hiddenAddresses = {hidden};
        return copy;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
};

void TestPeopleTab::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.path()));
    m_running = std::make_unique<Running>(m_folder.path());
    QVERIFY(m_running->enter());
}

void TestPeopleTab::cleanupTestCase()
{
    m_running.reset();
}

void TestPeopleTab::aPersonIsToldWithSchoolHomeAndConsent()
{
    const PeopleView view = peopleView(*record(u"Ferris"_s), m_running->workspace.situation());
    const PersonCard *callum = nullptr;
    for (const PersonCard &person : view.family) {
        if (person.name.startsWith(u"Callum"_s))
            callum = &person;
    }
    QVERIFY(callum);
    QVERIFY(callum->name.endsWith(u", 13"_s));
    QHash<QString, QString> facts;
    for (const FactLine &fact : callum->facts)
        facts.insert(fact.label, fact.value);
    QVERIFY(facts.value(u"School or setting"_s).contains(u"Bushey"_s));
    QVERIFY(facts.value(u"School or setting"_s).contains(u'('));
    QVERIFY(facts.value(u"Lives at"_s).contains(u"Mum's"_s));
    QVERIFY(facts.contains(u"Born"_s));
    QVERIFY(std::any_of(callum->pills.begin(), callum->pills.end(),
        [](const PillText &pill) { return pill.text.startsWith(u"agreed to help"_s); }));
}

void TestPeopleTab::whatSomebodyElseAgreedToFallsWithTheirOwnAgreement()
{
    CaseRecord copy = *record(u"Ferris"_s);
    const auto through = std::find_if(copy.consents.begin(), copy.consents.end(),
        [](const Consent &given) {
            return given.about == u"help"_s && given.answer == u"agreed"_s
                && !given.decidedBy.isNull() && given.decidedBy != given.person;
        });
    QVERIFY(through != copy.consents.end());
    const Consent child = *through;
    Consent withdrawn = child;
    withdrawn.id.data()[0] ^= 1;
    withdrawn.person = child.decidedBy;
    withdrawn.decidedBy = {};
    withdrawn.answer = u"withdrawn"_s;
    withdrawn.on = QDate(2019, 6, 20);
    withdrawn.addedAt = withdrawn.changedAt = qint32(copy.entries.size()) - 1;
    copy.consents.append(withdrawn);
    const PeopleView view = peopleView(copy, m_running->workspace.situation());
    int fallen = 0;
    for (const PersonCard &person : view.family) {
        for (const PillText &pill : person.pills)
            fallen += pill.text.endsWith(u"who does not any more"_s) ? 1 : 0;
    }
    QVERIFY(fallen > 0);
}

void TestPeopleTab::twoSchoolsOfOneNameAreToldApart()
{
    const PeopleView view = peopleView(*record(u"Ferris"_s), m_running->workspace.situation());
    QCOMPARE(view.mixedUp.size(), 1);
    QVERIFY(view.mixedUp.first().contains(u"Bushey"_s));
    QVERIFY(view.mixedUp.first().contains(u"Letchworth"_s));
    QVERIFY(m_running->go({u"family"_s, m_running->caseNamed(u"Ferris"_s), u"people"_s, {}}));
    QTRY_VERIFY(m_running->find("peopleWarnings"));
}

void TestPeopleTab::accessOnEhmIsSaidInWords()
{
    CaseRecord copy = *record(u"Ferris"_s);
    copy.team.resize(4);
    for (TeamMember &member : copy.team) {
        member.professional = true;
        member.until = {};
        member.accessFrom = QDate(2019, 5, 1);
        member.accessUntil = {};
    }
    copy.team[1].accessFrom = {};
    copy.team[2].accessUntil = QDate(2019, 6, 1);
    copy.team[3].accessFrom = QDate(2019, 7, 1);
    const PeopleView view = peopleView(copy, m_running->workspace.situation());
    QStringList said;
    for (const PersonCard &member : view.team)
        said.append(member.pills.first().text);
    QCOMPARE(said,
        (QStringList{u"access on EHM"_s, u"no access on EHM"_s, u"access on EHM ended on 1 June"_s,
            u"access on EHM from 1 July"_s}));
}

void TestPeopleTab::aHiddenAddressIsShownOnlyWhenAskedFor()
{
    PeopleTab tab(m_running->controller, nullptr);
    const auto record = hiding();
    tab.setFamily(shown(record));
    QVERIFY(says(tab, u"Tina"_s));
    QVERIFY(!says(tab, u"3 Quiet Way"_s));
    auto *show =
        tab.findChild<QPushButton *>(u"showAddress."_s + record->households.first().id.hex());
    QVERIFY(show);
    show->click();
    QVERIFY(says(tab, u"3 Quiet Way"_s));
    show->click();
    QVERIFY(!says(tab, u"3 Quiet Way"_s));
}

void TestPeopleTab::meetingViewNeverShowsAHiddenAddress()
{
    QVERIFY(m_running->go({u"family"_s, m_running->caseNamed(u"Ferris"_s), u"people"_s, {}}));
    auto *tab = m_running->window.find<PeopleTab>();
    const auto record = hiding();
    const QString name = u"showAddress."_s + record->households.first().id.hex();
    tab->setFamily(shown(record));
    QVERIFY(tab->findChild<QPushButton *>(name));
    m_running->controller.setMeetingView(true);
    QTRY_VERIFY(!tab->findChild<QPushButton *>(name));
    tab->setFamily(shown(record));
    m_running->controller.setMeetingView(false);
    QVERIFY(!tab->findChild<QPushButton *>(name));
    QVERIFY(!says(*tab, u"3 Quiet Way"_s));
}

void TestPeopleTab::whoLeftIsFoldedAway()
{
    auto copy = std::make_shared<CaseRecord>(*record(u"Ferris"_s));
    copy->people.first().leftOn = QDate(2019, 6, 1);
    const QString name = u"person."_s + copy->people.first().id.hex();
    PeopleTab tab(m_running->controller, nullptr);
    tab.setFamily(shown(copy));
    QVERIFY(!tab.findChild<QWidget *>(name));
    tab.findChild<QPushButton *>(u"formerPeople"_s)->click();
    QVERIFY(tab.findChild<QWidget *>(name));
}

void TestPeopleTab::anEmptyFamilyTeaches()
{
    PeopleTab tab(m_running->controller, nullptr);
    tab.setFamily(shown(std::make_shared<CaseRecord>()));
    QVERIFY(says(tab, u"Nobody is recorded yet"_s));
    QVERIFY(says(tab, u"No home is recorded yet"_s));
    QVERIFY(says(tab, u"Nobody is in the team yet"_s));
}

void TestPeopleTab::clearingForgetsEverybody()
{
    PeopleTab tab(m_running->controller, nullptr);
    tab.setFamily(shown(record(u"Ferris"_s)));
    tab.clear();
    QTRY_VERIFY(!says(tab, u"Tina"_s));
}

QTEST_MAIN(TestPeopleTab)
#include "tst_peopletab.moc"
