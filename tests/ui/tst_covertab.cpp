// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "ui/closure/closurewords.h"
#include "ui/cover/coverwords.h"
#include "ui/family/familypage.h"
#include "ui/family/familywords.h"
#include "ui/form/formspec.h"
#include "ui/frame/stepwords.h"
#include "ui/print/preview.h"
#include "workflow/prepareclosure.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

/// The tabs "Holiday contact" and "Closure" on the made-up families.
class TestCoverTab : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void daysWithoutAContactAreNamedAndCanBeFilled();
    void aReadyFamilyHasNothingOpen();
    void whoHasNoAccessOnTheirDaysIsNamed();
    void everyFormKnowsTheBreak();
    void aRequestNamesNoFamily();
    void theChecklistStandsBesideItsForms();
    void closingSaysWhatIsLeft();
    void feedbackOfBeforeItWasOpenedAgainHasNoTick();
    void aClosedFamilyShowsTheStepsOfThatDay();
    void whereTheWorkGoesOnElsewhereIsWrittenDownHere();
    void aLookBackThatWasAnsweredIsNotAskedForAgain();
    void preparingTheClosureSaysThatTheReasonComesFirst();
    void reopeningSaysWhatBeginsAnewAndWhatStays();
    void whatWasAgreedBeforeReopeningIsShownAsOfThen();
    void nothingIsLeftAfterALock();

private:
    [[nodiscard]] FamilyShown family(const QString &name) const;
    [[nodiscard]] static const FormCardText *card(const FormsTabText &text, const QString &id);

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
};

void TestCoverTab::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.filePath(u"store"_s)));
    m_running = std::make_unique<Running>(m_folder.filePath(u"store"_s));
    QVERIFY(m_running->enter());
}

void TestCoverTab::cleanupTestCase()
{
    m_running.reset();
}

FamilyShown TestCoverTab::family(const QString &name) const
{
    Workspace &workspace = m_running->workspace;
    FamilyShown shown;
    const CaseId id = m_running->caseNamed(name);
    shown.known = *workspace.knownCase(id);
    shown.record = *waitFor(workspace.record(id));
    shown.situation = workspace.situation();
    shown.view = familyView(shown.known, *shown.record, shown.situation);
    return shown;
}

const FormCardText *TestCoverTab::card(const FormsTabText &text, const QString &id)
{
    for (const FormCardText &candidate : text.cards) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

void TestCoverTab::daysWithoutAContactAreNamedAndCanBeFilled()
{
    const FormsTabText text = coverText(family(u"Okafor"_s));
    const FormCardText *contact = card(text, u"contact"_s);
    QVERIFY(contact);
    QCOMPARE(contact->pill.tone, Tone::Warning);
    bool offered = false;
    for (const FormItem &item : contact->items) {
        for (const CardButton &button : item.buttons) {
            const QJsonObject fields = button.form.fields.value(u"contact"_s).toObject();
            if (button.form.command == u"agreeHolidayContact"_s && fields.contains(u"from"_s)) {
                offered = true;
                QVERIFY(item.text.contains(u"nobody yet"_s));
                QCOMPARE(fields.value(u"break"_s).toString(), u"summer-2019"_s);
            }
        }
    }
    QVERIFY(offered);
}

void TestCoverTab::aReadyFamilyHasNothingOpen()
{
    const FormsTabText text = coverText(family(u"Dhillon"_s));
    QCOMPARE(card(text, u"contact"_s)->pill.tone, Tone::Good);
    for (const FormItem &item : card(text, u"contact"_s)->items)
        QVERIFY(!item.text.contains(u"nobody"_s));
    QCOMPARE(card(text, u"handover"_s)->pill.tone, Tone::Good);
}

void TestCoverTab::whoHasNoAccessOnTheirDaysIsNamed()
{
    FamilyShown shown = family(u"Dhillon"_s);
    const auto contactItems = [&shown] {
        QList<FormItem> items;
        const FormsTabText text = coverText(shown);
        for (const FormItem &item : card(text, u"contact"_s)->items) {
            if (item.detail.contains(u"access on EHM"_s))
                items.append(item);
        }
        return items;
    };
    QVERIFY(!contactItems().isEmpty());
    QCOMPARE(contactItems().first().tone, Tone::Good);
    // It ends while they stand in.
    auto changed = std::make_shared<CaseRecord>(*shown.record);
    QString name;
    for (TeamMember &member : changed->team) {
        for (const HolidayContact &contact : changed->holidayContacts) {
            if (contact.member != member.id)
                continue;
            member.accessUntil = contact.from;
            name = member.name;
        }
    }
    QVERIFY(!name.isEmpty());
    shown.known.facts = std::make_shared<const CaseFacts>(factsOf(*changed));
    shown.record = changed;
    const FormItem item = contactItems().first();
    QVERIFY2(item.detail.contains(u"not on each of these days: access on EHM until"_s),
        qPrintable(item.detail));
    QCOMPARE(item.tone, Tone::Warning);
    QVERIFY(std::any_of(item.buttons.begin(), item.buttons.end(),
        [](const CardButton &button) { return button.form.command == u"changeTeam"_s; }));
    // Whoever reads the handover is told, too.
    QStringList told;
    const FormsTabText text = coverText(shown);
    for (const auto &fact : card(text, u"handover"_s)->facts)
        told.append(fact.label + u": "_s + fact.value);
    QVERIFY2(told.contains(u"Without access on EHM on their days: "_s + name),
        qPrintable(told.join(u'\n')));
}

void TestCoverTab::everyFormKnowsTheBreak()
{
    for (const char *command : {"planHoliday", "writeHandoverNote"})
        QCOMPARE(coverForm({}, QLatin1String(command), u"easter-2020"_s)
                     .fields[u"plan"_s][u"break"_s]
                     .toString(),
            u"easter-2020"_s);
    QVERIFY(coverForm({}, u"shareTray"_s, u"easter-2020"_s).fields.isEmpty());
}

void TestCoverTab::aRequestNamesNoFamily()
{
    const FamilyShown okafor = family(u"Okafor"_s);
    SupportRequest request;
    request.kind = u"noContact"_s;
    request.on = QDate(2019, 6, 20);
    request.neededBy = QDate(2019, 7, 5);
    const QString text = requestText(request, okafor);
    QVERIFY(text.contains(u"5 July 2019"_s));
    QVERIFY(text.contains(okafor.known.line->reference));
    QVERIFY(!text.contains(u"Okafor"_s));
    for (const auto &child : okafor.known.line->children)
        QVERIFY(!text.contains(child.name));
}

void TestCoverTab::theChecklistStandsBesideItsForms()
{
    QVERIFY(m_running->go({u"family"_s, m_running->caseNamed(u"Okafor"_s), u"cover"_s, {}}));
    QTRY_VERIFY(m_running->find("checklist.before-break-staying"));
    QVERIFY(m_running->find("checklist.before-break-staying")->isVisible());
    QTRY_VERIFY(m_running->find("card.contact") && m_running->find("card.contact")->isVisible());
}

void TestCoverTab::closingSaysWhatIsLeft()
{
    const FormsTabText text = closureText(family(u"Begum"_s));
    QVERIFY(card(text, u"close"_s));
    QVERIFY(card(text, u"close"_s)->buttons[0].first);
    QCOMPARE(card(text, u"close"_s)->buttons[0].form.command, u"prepareClosure"_s);
    QCOMPARE(card(text, u"close"_s)->buttons[1].form.command, u"closeFfa"_s);
    QVERIFY(!text.checklists.isEmpty());
    const FormsTabText open = closureText(family(u"Okafor"_s));
    QVERIFY(!card(open, u"close"_s)->buttons[0].first);
    // What comes before closing is asked for while it is to come, and not beside "Ready to close".
    const auto preparing = [](const FormsTabText &shown) {
        return card(shown, u"close"_s)->paragraphs.join(u' ').contains(u"Prepare it first"_s);
    };
    QVERIFY(preparing(text));
    QVERIFY(preparing(open));
    FamilyShown prepared = family(u"Begum"_s);
    auto record = std::make_shared<CaseRecord>(*prepared.record);
    ClosurePreparation known;
    known.id = *ObjectId::fromBytes(QByteArray(16, 'p'));
    known.on = QDate(2019, 6, 20);
    known.reason = u"openedInError"_s;
    known.summary = known.impact = known.whoContinues = u"Nothing."_s;
    known.addedAt = qint32(record->entries.size()) - 1;
    record->closurePreparations = {known};
    prepared.record = record;
    const FormsTabText ready = closureText(prepared);
    QVERIFY(!preparing(ready));
    const auto &said = card(ready, u"close"_s)->paragraphs;
    const bool stops = !said.contains(u"Nothing stops closing."_s);
    QCOMPARE(card(ready, u"close"_s)->pill.text == u"Ready to close"_s, !stops);
    QCOMPARE(card(open, u"agreements"_s)->buttons[0].form.command, u"overrideStep"_s);
}

void TestCoverTab::feedbackOfBeforeItWasOpenedAgainHasNoTick()
{
    FamilyShown shown = family(u"Okafor"_s);
    auto record = std::make_shared<CaseRecord>(*shown.record);
    const auto at = qint32(record->entries.size());
    Feedback before;
    before.result = u"declined"_s;
    before.on = QDate(2019, 6, 3);
    before.addedAt = at;
    Feedback since = before;
    since.on = QDate(2019, 6, 19);
    since.addedAt = at + 2;
    Reopening again;
    again.on = QDate(2019, 6, 10);
    again.addedAt = at + 1;
    record->feedback = {before, since};
    record->reopenings = {again};
    shown.record = record;
    const auto items = card(closureText(shown), u"feedback"_s)->items;
    QCOMPARE(items[0].sign, Sign::Dash);
    QVERIFY(items[0].detail.endsWith(u"before it was opened again"_s));
    QCOMPARE(items[1].sign, Sign::Done);
}

void TestCoverTab::aClosedFamilyShowsTheStepsOfThatDay()
{
    for (const KnownCase &known : m_running->workspace.cases()) {
        if (!known.facts->isClosed())
            continue;
        const FormsTabText text = closureText(family(known.line->family));
        QVERIFY(card(text, u"closed"_s));
        QCOMPARE(card(text, u"closed"_s)->buttons[0].form.command, u"reopenFfa"_s);
        QCOMPARE(text.checklists.size(), 1);
        QVERIFY(!text.checklists[0].steps.isEmpty());
        for (const StepText &step : text.checklists[0].steps) {
            QVERIFY2(!step.state.isEmpty(), qPrintable(step.id));
            QVERIFY(step.actions.isEmpty());
        }
        QCOMPARE(coverText(family(known.line->family)).cards.first().id, u"closed"_s);
        return;
    }
    QFAIL("no closed family among the made-up ones");
}

void TestCoverTab::whereTheWorkGoesOnElsewhereIsWrittenDownHere()
{
    FamilyShown shown = family(u"Okafor"_s);
    const auto elsewhere = [&shown] { return *card(closureText(shown), u"elsewhere"_s); };
    QStringList commands;
    for (const CardButton &button : elsewhere().buttons) {
        commands.append(button.form.command);
        QVERIFY(!formSpec(button.form.command).sections.isEmpty());
    }
    QCOMPARE(
        commands, (QStringList{u"stepUp"_s, u"considerStepUp"_s, u"stepDown"_s, u"handOver"_s}));
    QVERIFY(elsewhere().items.isEmpty());
    auto record = std::make_shared<CaseRecord>(*shown.record);
    StepUpOrDown up;
    up.direction = u"up"_s;
    up.considered = true;
    up.on = QDate(2019, 6, 18);
    record->stepsUpOrDown = {up};
    Transfer offered;
    offered.id.data()[0] = 7;
    offered.to = u"Maggie Dunn"_s;
    offered.addedAt = qint32(record->entries.size());
    record->transfers = {offered};
    shown.record = record;
    QCOMPARE(elsewhere().items.size(), 2);
    QCOMPARE(elsewhere().items[0].text, u"Children’s Services considered, not taken"_s);
    QCOMPARE(elsewhere().items[1].text, u"Offered to Maggie Dunn, not accepted yet"_s);
    QCOMPARE(elsewhere().items[1].buttons.first().form.subject, offered.id.hex());
    record->transfers.first().acceptedOn = QDate(2019, 6, 19);
    QCOMPARE(elsewhere().items[1].text, u"Handed over to Maggie Dunn"_s);
    QVERIFY(elsewhere().items[1].buttons.isEmpty());
}

void TestCoverTab::aLookBackThatWasAnsweredIsNotAskedForAgain()
{
    FamilyShown shown = family(u"Okafor"_s);
    auto record = std::make_shared<CaseRecord>(*shown.record);
    const auto at = qint32(record->entries.size());
    Closure closure;
    closure.on = QDate(2018, 11, 20);
    closure.lookBackOn = QDate(2019, 5, 20);
    closure.addedAt = at;
    record->closures.append(closure);
    shown.record = record;
    const auto items = [&shown] { return card(closureText(shown), u"closed"_s)->items; };
    QCOMPARE(items().size(), 1);
    QVERIFY(items().first().text.startsWith(u"Time to look back"_s));
    QCOMPARE(items().first().buttons.first().form.command, u"answerLookBack"_s);

    LookBack found;
    found.on = QDate(2019, 6, 3);
    found.result = u"partly"_s;
    found.note = u"Mornings are still hard"_s;
    found.addedAt = at + 1;
    record->lookBacks.append(found);
    QCOMPARE(items().size(), 1);
    QCOMPARE(items().first().text, u"Looked back on 3 June 2019: Some of it has"_s);
    QCOMPARE(items().first().detail, found.note);
    QVERIFY(items().first().buttons.isEmpty());

    // Opened again and closed again, it is asked for anew; what was found then is not of this time.
    Reopening again;
    again.on = QDate(2019, 6, 10);
    again.addedAt = at + 2;
    record->reopenings.append(again);
    closure.on = QDate(2019, 6, 18);
    closure.lookBackOn = QDate(2019, 12, 18);
    closure.addedAt = at + 3;
    record->closures.append(closure);
    QVERIFY(items().first().text.startsWith(u"Look back on 18 December 2019"_s));
    // Undone, it is asked for as before.
    record->closures.removeLast();
    record->reopenings.clear();
    record->lookBacks.clear();
    QVERIFY(items().first().text.startsWith(u"Time to look back"_s));
}

void TestCoverTab::preparingTheClosureSaysThatTheReasonComesFirst()
{
    const FormSpec spec = formSpec(u"prepareClosure"_s);
    QVERIFY2(spec.intro.contains(u"The reason comes first"_s), qPrintable(spec.intro));
    QCOMPARE(spec.sections.first().paths.first(), u"preparation.reason"_s);
    // And what it says is so: with the reason alone it is saved, without it it is not.
    const CaseId id = m_running->caseNamed(u"Okafor"_s);
    PrepareClosure prepare;
    prepare.preparation.summary = u"Mornings go well"_s;
    prepare.preparation.on = QDate(2019, 6, 20);
    QVERIFY(!waitFor(m_running->workspace.perform(id, Command::of(prepare))));
    prepare.preparation.reason = u"needsMet"_s;
    prepare.preparation.summary.clear();
    QVERIFY(waitFor(m_running->workspace.perform(id, Command::of(prepare))).has_value());
}

void TestCoverTab::reopeningSaysWhatBeginsAnewAndWhatStays()
{
    const QString said = formSpec(u"reopenFfa"_s).intro;
    QVERIFY2(
        said.contains(u"begin anew"_s) && said.contains(u"stay as they are"_s), qPrintable(said));
    const FamilyShown shown = family(u"Lovell"_s);
    QVERIFY(shown.known.facts->isClosed());
    CaseRecord again = *shown.record;
    Reopening opened;
    opened.on = shown.situation.today;
    opened.addedAt = qint32(again.entries.size());
    again.entries.append(EntryStamp());
    again.reopenings.append(opened);
    const CaseFacts facts = factsOf(again);
    QVERIFY(!facts.isClosed());
    const auto isDone = [&](const QString &list, const QString &step) {
        const ChecklistSpec *spec = shown.situation.policy->checklist(list);
        const ChecklistResult result = evaluate(*spec, facts, shown.situation);
        return result.step(step) && result.step(step)->state == StepState::Done;
    };
    // What stays, with its tick.
    QVERIFY(isDone(u"assessment"_s, u"registered"_s));
    QVERIFY(isDone(u"assessment"_s, u"consent-help"_s));
    QVERIFY(isDone(u"assessment"_s, u"voices"_s));
    QVERIFY(isDone(u"closure"_s, u"plan"_s));
    // What begins anew.
    for (const QString &step : {u"taf-decided"_s, u"notes"_s, u"outcomes"_s, u"feedback"_s,
             u"summary"_s, u"impact"_s, u"continues"_s})
        QVERIFY2(!isDone(u"closure"_s, step), qPrintable(step));
    for (const QString &step : {u"review"_s, u"contact"_s, u"handover"_s, u"services"_s})
        QVERIFY2(!isDone(u"before-break-staying"_s, step), qPrintable(step));
}

void TestCoverTab::whatWasAgreedBeforeReopeningIsShownAsOfThen()
{
    FamilyShown shown = family(u"Okafor"_s);
    auto record = std::make_shared<CaseRecord>(*shown.record);
    const auto agree = [&record](const QString &who, QDate on, qint32 at) {
        StepOverride agreed;
        agreed.checklist = u"closure"_s;
        agreed.step = u"notes"_s;
        agreed.by = who;
        agreed.on = on;
        agreed.addedAt = at;
        record->overrides.append(agreed);
    };
    const auto at = qint32(record->entries.size());
    agree(u"Helen Marsh"_s, QDate(2019, 5, 2), at);
    Closure closure;
    closure.on = QDate(2019, 5, 3);
    closure.addedAt = at + 1;
    record->closures.append(closure);
    Reopening again;
    again.on = QDate(2019, 6, 10);
    again.addedAt = at + 2;
    record->reopenings.append(again);
    agree(u"Priya Shah"_s, QDate(2019, 6, 18), at + 3);
    shown.record = record;

    const FormsTabText text = closureText(shown);
    const FormCardText *now = card(text, u"agreements"_s);
    QCOMPARE(now->items.size(), 1);
    QVERIFY(now->items.first().text.contains(u"Priya Shah"_s));
    const FormCardText *before = card(text, u"reopened"_s);
    QVERIFY(before);
    QCOMPARE(before->facts.size(), 2);
    QVERIFY(before->facts.first().label.contains(u"3 May 2019"_s));
    QCOMPARE(before->items.size(), 1);
    QVERIFY(before->items.first().text.contains(u"Helen Marsh"_s));
    QCOMPARE(before->items.first().detail, u"2 May"_s);
    QCOMPARE(before->items.first().sign, Sign::None); // it fulfils nothing now
}

void TestCoverTab::nothingIsLeftAfterALock()
{
    QVERIFY(m_running->go({u"family"_s, m_running->caseNamed(u"Dhillon"_s), u"cover"_s, {}}));
    m_running->controller.lock();
    QTRY_VERIFY(!m_running->find("card.contact") || !m_running->find("card.contact")->isVisible());
}

QTEST_MAIN(TestCoverTab)
#include "tst_covertab.moc"
