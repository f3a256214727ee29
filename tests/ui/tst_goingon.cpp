// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/concern/aboutchips.h"
#include "ui/concern/concerncontroller.h"
#include "ui/concern/concerndialog.h"
#include "ui/form/halfwritten.h"
#include "ui/frame/draftbook.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytab.h"
#include "ui/note/notedialog.h"
#include "ui/taf/tafpage.h"
#include "ui/taf/tafview.h"
#include "ui/widgets/messagestrip.h"
#include "workflow/changepeople.h"
#include "workflow/recordtaf.h"
#include "workflow/takeupffa.h"
#include "workflow/withdrawentry.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

/// Going on with what was half written, and being done with it: where the keyboard is, and what
/// became of the words of somebody who left meanwhile.
class TestGoingOn : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void whoGoesOnWritingIsWhereTheyWere_data() { everyKind(); }
    void whoGoesOnWritingIsWhereTheyWere();
    void afterDiscardingTheKeyboardIsOnThePage_data() { everyKind(); }
    void afterDiscardingTheKeyboardIsOnThePage();
    void whoGoesOnWritingAboutAnEntryIsWhereTheyWere_data();
    void whoGoesOnWritingAboutAnEntryIsWhereTheyWere();
    void whatWasTypedAboutAnEntryThatWasUndoneIsShown();
    void whoTypesInTheHistoryIsNotDisturbed();
    void theWordsOfAChildWhoLeftStandInTheTaf();
    void theWordsOfAChildWhoLeftStandInTheNote();
    void aWorryIsStillAboutAChildWhoLeft();

private:
    /// A form, a field far from where it begins, and how it is left and discarded.
    static void everyKind()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("leave");
        QTest::addColumn<QString>("discard");
        QTest::newRow("a note") << u"writeNote"_s << u"noteMeaning"_s << QString()
                                << u"noteDiscard"_s;
        QTest::newRow("a worry") << u"raiseConcern"_s << u"concernAdvice"_s << u"concernClose"_s
                                 << u"concernDiscard"_s;
        QTest::newRow("a TAF") << QString(QLatin1String(RecordTaf::id)) << u"taf.risks"_s
                               << u"taf.leave"_s << u"taf.discard"_s;
        QTest::newRow("taking up") << QString(QLatin1String(TakeUpFfa::id)) << u"adults.0.phone"_s
                                   << QString() << u"takeUpDiscard"_s;
        QTest::newRow("a form") << u"recordDiscussion"_s << u"edit.discussion.decided"_s
                                << u"formClose"_s << u"formDiscard"_s;
    }
    static QWidget *seen(const QString &name)
    {
        for (QWidget *widget : QApplication::allWidgets()) {
            if (widget->objectName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    static void press(const QString &name)
    {
        QTRY_VERIFY2(qobject_cast<QPushButton *>(seen(name)), qPrintable(name));
        qobject_cast<QPushButton *>(seen(name))->click();
    }
    [[nodiscard]] FormRequest requestFor(const QString &command) const
    {
        return {command, command == QLatin1String(TakeUpFfa::id) ? CaseId() : m_family, {}, {}};
    }
    /// Opens the form and types into the field.
    void typeInto(const QString &command, const QString &field);
    /// The field has the keyboard, behind its last letter.
    void isAt(const QString &field);
    [[nodiscard]] RecordPtr record() const
    {
        const auto read = waitFor(m_running->workspace.record(m_family));
        return read ? *read : nullptr;
    }
    /// The child leaves the family, as another form says it.
    void leaves(const ObjectId &child) const;
    /// One who has left it.
    [[nodiscard]] ObjectId childWhoLeft() const;
    /// Opens the history at an entry in the middle, presses one of its buttons and types into a
    /// field; the entry.
    EntryId typeAbout(const QString &button, const QString &field);
    /// A draft that was kept before.
    void keep(const QString &command, const QJsonObject &typed);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Running> m_running;
    CaseId m_family;
};

void TestGoingOn::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(makeDemoStore(m_folder->filePath(u"store"_s)));
}

void TestGoingOn::init()
{
    m_running = std::make_unique<Running>(m_folder->filePath(u"store"_s));
    QVERIFY(m_running->enter());
    m_family = m_running->caseNamed(u"Okafor"_s);
    QVERIFY(QTest::qWaitFor([this] { return m_running->controller.isSettled(); }, 20'000));
}

void TestGoingOn::cleanup()
{
    for (const FormDraft &draft : QList<FormDraft>(m_running->controller.drafts().all()))
        m_running->controller.drafts().drop(draft.id);
    m_running.reset();
}

void TestGoingOn::typeInto(const QString &command, const QString &field)
{
    m_running->controller.openForm(requestFor(command));
    if (command == QLatin1String(RecordTaf::id)) {
        QTRY_VERIFY(m_running->window.page() == u"taf"_s && m_running->controller.isSettled());
        m_running->window.find<TafPage>()->view()->showPartOf(
            m_running->window.findChild<QWidget *>(field));
    }
    QTRY_VERIFY2(seen(field), qPrintable(field));
    seen(field)->window()->activateWindow();
    seen(field)->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), seen(field));
    QTest::keyClicks(seen(field), u"half a sen"_s);
    QTRY_VERIFY(m_running->controller.drafts().find(command, requestFor(command).caseId));
}

void TestGoingOn::isAt(const QString &field)
{
    QTRY_VERIFY2(seen(field), qPrintable(field));
    seen(field)->window()->activateWindow();
    QTRY_COMPARE(
        QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(), field);
    QTest::keyClicks(QApplication::focusWidget(), u"tence"_s);
    const auto *text = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    const auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QCOMPARE(text ? text->toPlainText() : line ? line->text() : QString(), u"half a sentence"_s);
}

void TestGoingOn::whoGoesOnWritingIsWhereTheyWere()
{
    QFETCH(QString, command);
    QFETCH(QString, field);
    QFETCH(QString, leave);
    typeInto(command, field);
    if (QTest::currentTestFailed())
        return;
    if (!leave.isEmpty())
        press(leave);
    else if (m_running->note())
        m_running->note()->reject();
    QTRY_VERIFY(!m_running->note());
    QVERIFY(m_running->go({u"tray"_s, {}, {}, {}}));
    QTRY_VERIFY(!seen(field));
    const auto draft = m_running->controller.drafts().find(command, requestFor(command).caseId);
    QVERIFY(draft);
    m_running->controller.openForm(DraftBook::requestOf(*draft));
    isAt(field);
}

void TestGoingOn::afterDiscardingTheKeyboardIsOnThePage()
{
    QFETCH(QString, command);
    QFETCH(QString, field);
    QFETCH(QString, discard);
    typeInto(command, field);
    if (QTest::currentTestFailed())
        return;
    press(discard);
    QTRY_VERIFY(m_running->window.messages()->text().contains(u"discarded"_s));
    m_running->window.activateWindow(); // as a desktop does when a dialog closes
    QTRY_COMPARE(QApplication::activeWindow(), &m_running->window);
    QTRY_VERIFY(m_running->controller.isSettled());
    const auto onPage = [this] {
        const QWidget *page = m_running->window.pageCalled(m_running->window.page());
        return QApplication::focusWidget() && page->isAncestorOf(QApplication::focusWidget());
    };
    QTRY_VERIFY(onPage());
    press(u"messageAction"_s);
    isAt(field);
}

EntryId TestGoingOn::typeAbout(const QString &button, const QString &field)
{
    if (!m_running->go({u"family"_s, m_family, u"history"_s, {}}))
        return {};
    auto *tab = m_running->window.find<HistoryTab>();
    auto *list = m_running->window.findChild<QListView *>(u"historyList"_s);
    [&] {
        QTRY_VERIFY(tab->model()->rowCount() > 10);
        // A note that is not the first in the list, which is chosen by itself.
        int line = 1;
        while (tab->model()->rowAt(line)->kind != u"note.written.1"_s
            || tab->model()->isUndone(*tab->model()->rowAt(line)))
            ++line;
        list->setCurrentIndex(tab->model()->index(line));
        press(button);
        if (field == u"correctionValue"_s) {
            QTRY_VERIFY(seen(u"correctionWhich"_s));
            auto *which = qobject_cast<QComboBox *>(seen(u"correctionWhich"_s));
            QVERIFY(which);
            which->setCurrentIndex(which->findText(u"what happened"_s, Qt::MatchContains));
        }
        QTRY_VERIFY2(seen(field), qPrintable(field));
        m_running->window.activateWindow();
        seen(field)->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), seen(field));
        QTest::keySequence(seen(field), QKeySequence::SelectAll);
        QTest::keyClicks(seen(field), u"half a sen"_s);
    }();
    return tab->model()->rowAt(list->currentIndex().row())->id;
}

void TestGoingOn::whoGoesOnWritingAboutAnEntryIsWhereTheyWere_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("meanwhile");
    for (const auto &[name, button, field] : {
             std::tuple("what it should say", u"historyCorrect"_s, u"correctionValue"_s),
             {"why it is corrected", u"historyCorrect"_s, u"historyReason"_s},
             {"why it is undone", u"historyUndo"_s, u"historyReason"_s},
             {"why it is erased", u"historyErase"_s, u"historyReason"_s},
         }) {
        for (const QString &meanwhile : {u"tray"_s, u"another family"_s, u"lock"_s, u"filter"_s})
            QTest::addRow("%s, %s", name, qPrintable(meanwhile)) << button << field << meanwhile;
    }
}

void TestGoingOn::whoGoesOnWritingAboutAnEntryIsWhereTheyWere()
{
    QFETCH(QString, button);
    QFETCH(QString, field);
    QFETCH(QString, meanwhile);
    const EntryId entry = typeAbout(button, field);
    if (QTest::currentTestFailed())
        return;
    auto *tab = m_running->window.find<HistoryTab>();
    if (meanwhile == u"another family") {
        QVERIFY(m_running->go({u"family"_s, m_running->caseNamed(u"Nowak"_s), u"history"_s, {}}));
        QTRY_VERIFY(tab->model()->lineOf(entry) < 0);
    } else if (meanwhile == u"lock") {
        m_running->controller.lock();
        m_running->window.activateWindow();
        QVERIFY(m_running->enter());
    } else if (meanwhile == u"filter") {
        auto *box = m_running->window.findChild<QComboBox *>(u"historyKind"_s);
        box->setCurrentIndex(box->findData(u"taf.held.1"_s));
        Q_EMIT box->activated(box->currentIndex());
        QVERIFY(tab->model()->lineOf(entry) < 0);
    } else {
        QVERIFY(m_running->go({u"tray"_s, {}, {}, {}}));
    }
    QTRY_COMPARE(halfWritten(m_running->controller).size(), 1);
    goOnWriting(m_running->controller, &m_running->window);
    isAt(field);
}

void TestGoingOn::whatWasTypedAboutAnEntryThatWasUndoneIsShown()
{
    const EntryId entry = typeAbout(u"historyCorrect"_s, u"correctionValue"_s);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(m_running->go({u"tray"_s, {}, {}, {}}));
    QVERIFY_OK(
        waitFor(m_running->workspace.perform(m_family, Command::of(WithdrawEntry{entry, {}}))));
    goOnWriting(m_running->controller, &m_running->window);
    QTRY_VERIFY(seen(u"historyStranded"_s));
    const auto showsIt = [this] {
        const auto labels = m_running->window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text() == u"“half a sen”"_s;
        });
    };
    QTRY_VERIFY(showsIt());
    // Done again, it can be gone on with.
    press(u"historyRedo"_s);
    QTRY_VERIFY(seen(u"correctionValue"_s));
    QCOMPARE(
        qobject_cast<QPlainTextEdit *>(seen(u"correctionValue"_s))->toPlainText(), u"half a sen"_s);
    // Undone again, it can be let go, and comes back.
    QVERIFY(m_running->go({u"tray"_s, {}, {}, {}}));
    QVERIFY_OK(
        waitFor(m_running->workspace.perform(m_family, Command::of(WithdrawEntry{entry, {}}))));
    goOnWriting(m_running->controller, &m_running->window);
    press(u"historyStranded"_s);
    QTRY_VERIFY(halfWritten(m_running->controller).isEmpty());
    QVERIFY(!showsIt());
    press(u"messageAction"_s);
    QTRY_VERIFY(showsIt());
}

void TestGoingOn::whoTypesInTheHistoryIsNotDisturbed()
{
    (void)typeAbout(u"historyCorrect"_s, u"correctionValue"_s);
    if (QTest::currentTestFailed())
        return;
    QWidget *field = QApplication::focusWidget();
    const ObjectId child = CaseRecord::find(record()->people, record()->people.first().id)->id;
    leaves(child); // something else of the family is saved
    QVERIFY(QTest::qWaitFor([this] { return m_running->controller.isSettled(); }, 20'000));
    QTRY_VERIFY(
        m_running->window.find<HistoryTab>()->model()->rowAt(0)->kind == u"people.changed.1"_s);
    QCOMPARE(QApplication::focusWidget(), field);
    QTest::keyClicks(field, u"tence"_s);
    QCOMPARE(qobject_cast<QPlainTextEdit *>(field)->toPlainText(), u"half a sentence"_s);
}

ObjectId TestGoingOn::childWhoLeft() const
{
    ObjectId child;
    for (const Person &person : record()->people) {
        if (person.child && person.leftOn.isValid())
            return person.id;
        if (person.child)
            child = person.id;
    }
    leaves(child);
    return child;
}

void TestGoingOn::keep(const QString &command, const QJsonObject &typed)
{
    FormDraft draft;
    draft.id = m_running->workspace.newId();
    draft.caseId = m_family;
    draft.command = command;
    draft.fields = typed;
    m_running->controller.drafts().keep(
        draft, requestFor(command), m_running->workspace.today(), {}, this, [](const QString &) {});
}

void TestGoingOn::leaves(const ObjectId &child) const
{
    const Person *known = CaseRecord::find(record()->people, child);
    QVERIFY(known);
    ChangePeople change;
    change.people = {*known};
    change.people.first().leftOn = m_running->workspace.today();
    QVERIFY_OK(waitFor(m_running->workspace.perform(m_family, Command::of(change))));
}

void TestGoingOn::theWordsOfAChildWhoLeftStandInTheTaf()
{
    const RecordPtr before = record();
    const auto child = std::find_if(before->people.begin(), before->people.end(),
        [](const Person &person) { return person.child; });
    QVERIFY(child != before->people.end());
    const ObjectId id = child->id;
    const QString field = u"taf.words."_s + id.hex();
    typeInto(QLatin1String(RecordTaf::id), field);
    if (QTest::currentTestFailed())
        return;
    press(u"taf.leave"_s);
    QVERIFY(m_running->go({u"tray"_s, {}, {}, {}}));
    leaves(id);
    m_running->controller.openForm(requestFor(QLatin1String(RecordTaf::id)));
    isAt(field);
    auto *left = qobject_cast<QLabel *>(seen(u"taf.left"_s));
    QVERIFY(left);
    QVERIFY2(left->text().contains(u"left the family"_s), qPrintable(left->text()));
    QCOMPARE(
        m_running->window.find<TafPage>()->view()->draft().words.value(id), u"half a sentence"_s);
}

void TestGoingOn::theWordsOfAChildWhoLeftStandInTheNote()
{
    NoteDraft draft;
    draft.childWords.insert(childWhoLeft(), u"I like Nan's house"_s);
    draft.happened = u"At the gate"_s;
    keep(u"writeNote"_s, draft.toJson());
    m_running->controller.openForm(requestFor(u"writeNote"_s));
    const auto words = [this]() -> QLineEdit * {
        for (QLineEdit *edit : m_running->note() ? m_running->note()->findChildren<QLineEdit *>()
                                                 : QList<QLineEdit *>()) {
            if (edit->isVisible() && edit->text() == u"I like Nan's house")
                return edit;
        }
        return nullptr;
    };
    QTRY_VERIFY(words());
    QVERIFY(words()->objectName().contains(u"has left the family"_s));
    m_running->note()->reject();
}

void TestGoingOn::aWorryIsStillAboutAChildWhoLeft()
{
    const ObjectId child = childWhoLeft();
    ConcernDraft draft;
    draft.what = u"A bruise"_s;
    draft.about = {child};
    keep(u"raiseConcern"_s, draft.toJson());
    m_running->controller.openForm(requestFor(u"raiseConcern"_s));
    QTRY_VERIFY(seen(u"about."_s + child.hex()));
    QCOMPARE(m_running->controller.concerns()->dialog()->draft().about, QList<ObjectId>{child});
    m_running->controller.concerns()->dialog()->reject();
}

QTEST_MAIN(TestGoingOn)
#include "tst_goingon.moc"
