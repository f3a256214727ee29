// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/others.h"
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/closure/closurewords.h"
#include "ui/due/duemodel.h"
#include "ui/due/duepage.h"
#include "ui/due/dueview.h"
#include "ui/family/familywords.h"
#include "ui/family/formstab.h"
#include "ui/form/formdialog.h"
#include "ui/form/formpanel.h"
#include "ui/form/forms.h"
#include "ui/frame/choices.h"
#include "ui/frame/stepwords.h"
#include "ui/planner/planmodel.h"
#include "ui/planner/plannerpage.h"
#include "ui/planner/plannerview.h"
#include "ui/tray/traymodel.h"
#include "ui/tray/trayview.h"
#include "workflow/overridestep.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

using namespace hometray;
using namespace Qt::StringLiterals;

/// What other people wrote, and what whoever sits here can say to it.
class TestFromOthers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void bothVersionsAreToldWithTheirDays();
    void whichOneHoldsIsChosenAndStands();
    void aVersionThatSaysNothingCanHold();
    void whatOneRemovedStaysOrGoes();
    void onlyTwoVersionsLeadToAChoice();
    void onlyWhoAgreedCanConfirmIt();
    void aFamilyOfSomebodyElsesIsOnNoListOfMine();
    void aFamilyThatWentToAnotherIsStillThereToBeRead();
    void cleanupTestCase() { m_running.reset(); }

private:
    [[nodiscard]] RecordPtr record(const QString &family) const
    {
        const auto read = waitFor(m_running->workspace.record(m_running->caseNamed(family)));
        return read ? *read : nullptr;
    }
    [[nodiscard]] FormView *formOn(const CaseRecord &record);

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
    std::unique_ptr<FormView> m_form;
};

void TestFromOthers::initTestCase()
{
    const QString store = m_folder.filePath(u"store"_s);
    QVERIFY(makeDemoStore(store));
    QVERIFY(writeTwoVersions(store, u"Marsh"_s));
    QVERIFY(writeAgreementHeard(store, u"Abara"_s, u"Asha Patel"_s));
    QVERIFY(writeHandedOver(store, u"Silva"_s));
    m_running = std::make_unique<Running>(store);
    QVERIFY(m_running->enter());
}

FormView *TestFromOthers::formOn(const CaseRecord &record)
{
    FormContext context;
    context.request.command = u"settleConflict"_s;
    context.record = std::make_shared<CaseRecord>(record);
    context.desk = m_running->workspace.desk();
    context.situation = m_running->workspace.situation();
    m_form = std::make_unique<FormView>(formSpec(u"settleConflict"_s), context,
        [this] { return m_running->workspace.newId(); });
    return m_form.get();
}

void TestFromOthers::bothVersionsAreToldWithTheirDays()
{
    const RecordPtr marsh = record(u"Marsh"_s);
    QCOMPARE(marsh->conflicts().size(), 1);
    const QString told = formOn(*marsh)->findChild<QLabel *>(u"formTells"_s)->text();
    QVERIFY2(told.contains(u"date the TAF is planned for"_s), qPrintable(told));
    QVERIFY2(told.contains(u"27 June 2019"_s) && told.contains(u"1 July 2019"_s), qPrintable(told));
    QCOMPARE(told.count(u"Written on 20 June 2019 at"_s), 2);
    const auto *box = m_form->findChild<QComboBox *>(u"edit.value"_s);
    QCOMPARE(box->count(), 3); // and that nothing is said yet
    QVERIFY(box->currentData().toString().isEmpty());
}

void TestFromOthers::whichOneHoldsIsChosenAndStands()
{
    const CaseId marsh = m_running->caseNamed(u"Marsh"_s);
    QCOMPARE(m_running->workspace.knownCase(marsh)->facts->row.conflicts, 1);
    m_running->controller.openForm({u"settleConflict"_s, marsh, {}, {}});
    const auto dialog = [this] { return m_running->controller.forms().dialog(); };
    QTRY_VERIFY(dialog());
    auto *box = dialog()->findChild<QComboBox *>(u"edit.value"_s);
    dialog()->panel()->save();
    const auto *wrong = dialog()->findChild<QLabel *>(u"wrong.value"_s);
    QVERIFY(wrong && wrong->isVisible());
    box->setCurrentIndex(box->findText(u"1 July 2019"_s, Qt::MatchContains));
    QVERIFY(box->currentIndex() > 0);
    dialog()->panel()->save();
    QTRY_VERIFY(!dialog());
    const RecordPtr now = record(u"Marsh"_s);
    QVERIFY(now->conflicts().isEmpty());
    QCOMPARE(now->nextPlanned()->plannedFor, QDate(2019, 7, 1));
    QCOMPARE(now->entries.last().kind, QLatin1String(kinds::conflictSettled));
}

void TestFromOthers::aVersionThatSaysNothingCanHold()
{
    CaseRecord record;
    Meeting meeting;
    meeting.id = m_running->workspace.newId();
    meeting.plannedFor = QDate(2019, 7, 3);
    meeting.place = u"School"_s;
    record.meetings = {meeting};
    const FieldInfo &place = *typeInfo<Meeting>().field(QLatin1String("place"));
    record.frontiers[meeting.id][place.number] = {{0, Value(u"School"_s)}, {1, Value()}};
    FormView *form = formOn(record);
    auto *box = form->findChild<QComboBox *>(u"edit.value"_s);
    box->setCurrentIndex(box->findText(u"nothing"_s));
    QVERIFY(box->currentIndex() > 0);
    const FormView::Filled filled = form->fields();
    QVERIFY(filled.ok);
    QCOMPARE(filled.fields.value(u"object"_s).toString(), meeting.id.hex());
    QCOMPARE(filled.fields.value(u"field"_s).toString(), u"place"_s);
    QCOMPARE(filled.fields.value(u"value"_s).toString(), QString());
}

void TestFromOthers::whatOneRemovedStaysOrGoes()
{
    CaseRecord record;
    Goal goal;
    goal.id = m_running->workspace.newId();
    goal.title = u"Ellie goes in alone"_s;
    record.goals = {goal};
    record.frontiers[goal.id][0] = {{0, Value()}, {1, Value(u"x"_s)}};
    FormView *form = formOn(record);
    QVERIFY(form->findChild<QLabel *>(u"formTells"_s)->text().contains(goal.title));
    auto *box = form->findChild<QComboBox *>(u"edit.value"_s);
    for (const auto &[words, remove] : {std::pair(u"It stays"_s, false),
             std::pair(u"It goes altogether"_s, true)}) {
        box->setCurrentIndex(box->findText(words));
        const FormView::Filled filled = form->fields();
        QVERIFY(filled.ok);
        QCOMPARE(filled.fields.value(u"remove"_s).toBool(), remove);
        QVERIFY(!filled.fields.contains(u"field"_s));
    }
}

/// What else is to be settled has no two versions to choose from.
void TestFromOthers::onlyTwoVersionsLeadToAChoice()
{
    const Situation situation = m_running->workspace.situation();
    const ChecklistSpec *list = situation.policy->checklist(ListRole::SelfCheck);
    const auto mend = [&](const CaseFacts &facts) {
        for (const Step &step : list->steps) {
            if (step.id == u"settled")
                return evaluate(*list, step, facts, situation).mend;
        }
        return QString();
    };
    CaseFacts facts = factsOf(*record(u"Okafor"_s));
    facts.row.conflicts = 1;
    QCOMPARE(mend(facts), u"settleConflict"_s);
    facts.row.conflicts = 0;
    facts.row.needsALook = 1;
    QCOMPARE(mend(facts), u"withdrawEntry"_s);
    facts.row.needsALook = 0;
    facts.row.setAside = 1;
    QCOMPARE(mend(facts), QString());
    facts.row.setAside = 0;
    facts.row.twoKeyworkers = 1;
    QCOMPARE(mend(facts), QString());
}

void TestFromOthers::onlyWhoAgreedCanConfirmIt()
{
    const auto confirms = [this](const QString &family, const QString &me) {
        const CaseId id = m_running->caseNamed(family);
        FamilyShown shown;
        shown.known = *m_running->workspace.knownCase(id);
        shown.record = record(family);
        shown.situation = m_running->workspace.situation();
        shown.view = familyView(shown.known, *shown.record, shown.situation);
        shown.me = me;
        int buttons = 0;
        for (const FormCardText &card : closureText(shown).cards) {
            for (const FormItem &item : card.items)
                buttons += int(std::count_if(item.buttons.begin(), item.buttons.end(),
                    [](const CardButton &one) { return one.form.command == u"confirmOverride"; }));
        }
        return buttons;
    };
    QCOMPARE(confirms(u"Abara"_s, u"asha patel "_s), 1);
    QCOMPARE(confirms(u"Abara"_s, u"Sam Field"_s), 0);
    QCOMPARE(confirms(u"Abara"_s, {}), 0);
    // Of a family of one's own somebody else agreed.
    OverrideStep agreed;
    agreed.override.checklist = u"closure"_s;
    agreed.override.step = u"feedback"_s;
    agreed.override.by = u"Sam Field"_s;
    agreed.override.reason = u"Nobody answers."_s;
    agreed.override.heardByTelephone = true;
    QVERIFY_OK(waitFor(
        m_running->workspace.perform(m_running->caseNamed(u"Begum"_s), Command::of(agreed))));
    QCOMPARE(confirms(u"Begum"_s, u"Asha Patel"_s), 0);
}

/// Silva went to another keyworker, of Abara one is the manager.
void TestFromOthers::aFamilyOfSomebodyElsesIsOnNoListOfMine()
{
    const auto check = [](const char *list, const QStringList &families) {
        QVERIFY2(families.contains(u"Okafor"_s), list);
        for (const char *other : {"Silva", "Abara"})
            QVERIFY2(!families.contains(QLatin1String(other)), list);
    };
    const auto families = [](const auto &rows) {
        QStringList names;
        for (const auto &row : rows)
            names.append(row.family);
        return names;
    };
    check("tray", families(m_running->tray()->model()->rows()));
    QVERIFY(m_running->go({u"due"_s, {}, {}, {}}));
    check("due", families(m_running->window.find<DuePage>()->view()->model()->rows()));
    QVERIFY(m_running->go({u"planner"_s, {}, {}, {}}));
    check("planner", families(m_running->window.find<PlannerPage>()->view()->model()->plan().rows));
}

void TestFromOthers::aFamilyThatWentToAnotherIsStillThereToBeRead()
{
    const CaseId silva = m_running->caseNamed(u"Silva"_s);
    QVERIFY(!silva.isNull());
    QVERIFY(m_running->go({u"family"_s, silva, u"plan"_s, {}}));
    // But nobody is asked whether it is the family they want to write of.
    const auto offers = [&](const CaseId &also) {
        const auto choices = familyChoices(m_running->workspace, also);
        return std::any_of(choices.begin(), choices.end(),
            [&silva](const auto &choice) { return choice.first == silva; });
    };
    QVERIFY(!offers({}));
    QVERIFY(offers(silva));
}

QTEST_MAIN(TestFromOthers)
#include "tst_fromothers.moc"
