// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/apply.h"
#include "record/kinds.h"
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/family/familypage.h"
#include "ui/history/correctionbox.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytab.h"
#include "ui/history/recordtext.h"
#include "ui/widgets/messagestrip.h"
#include "words/fields.h"
#include "words/values.h"
#include "workflow/recordtaf.h"
#include "workflow/writenote.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QShortcut>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestHistoryTab : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theModelKeepsTheRulesOfModelsAndAThousandRows();
    void everyChangeSaysWhoAndWhenTheLatestFirst();
    void theProgramsOwnWordsAreNotThere();
    void filtersByKind();
    void theRecordCanBeReadAsItWasOnADay();
    void twoDaysAreComparedFieldByField();
    void whatIsOpenedFarBelowIsScrolledTo();
    void aSlipIsCorrectedAndCanBeUndone();
    void aFieldLeftEmptyIsFilledInAndEmptiedAgain();
    void whatIsTypedInOneFieldStaysWhileAnotherIsChosen();
    void aChangedAttendanceSaysWhoseAndWhatItWas();
    void whatIsNamedIsWhatIsCorrected();
    void whatTheProgramNotesIsNotOffered();
    void whatWasWrittenIsUndoneAndRedone();
    void theListSaysWhatWasUndoneAndDoneAgain();
    void itOpensAtTheNewest();
    void whatDestroysIsTheLastButton();
    void afterEachDeedTheKeyboardIsInTheList();
    void erasingNeedsAReasonAndIsAskedTwice();

private:
    [[nodiscard]] HistoryTab *tab() const { return m_running->window.find<HistoryTab>(); }
    [[nodiscard]] bool choose(const QString &kind);
    [[nodiscard]] const HistoryRow *chosen() const
    {
        return tab()->model()->rowAt(list()->currentIndex().row());
    }
    [[nodiscard]] QListView *list() const
    {
        return qobject_cast<QListView *>(m_running->find("historyList"));
    }
    /// What is there to be seen of that name; what was there before goes with the event loop.
    [[nodiscard]] QWidget *seen(const char *name) const
    {
        for (QWidget *widget : m_running->window.findChildren<QWidget *>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// What was just made is shown by the event loop.
    void press(const char *name) const
    {
        QTRY_VERIFY2(seen(name), name);
        QTest::keyClick(seen(name), Qt::Key_Space);
    }

    /// Chooses what is wrong in the open correction, by a part of its name.
    void chooseWrong(const QString &part) const
    {
        QTRY_VERIFY(seen("correctionWhich"));
        auto *which = qobject_cast<QComboBox *>(seen("correctionWhich"));
        const int at = which->findText(part, Qt::MatchContains);
        QVERIFY2(at >= 0, qPrintable(part));
        which->setCurrentIndex(at);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
};

void TestHistoryTab::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.filePath(u"store"_s)));
    m_running = std::make_unique<Running>(m_folder.filePath(u"store"_s));
    QVERIFY(m_running->enter());
    QVERIFY(m_running->go({u"family"_s, m_running->caseNamed(u"Okafor"_s), u"history"_s, {}}));
    QTRY_VERIFY(tab()->model()->rowCount() > 10);
}

bool TestHistoryTab::choose(const QString &kind)
{
    auto *box = qobject_cast<QComboBox *>(m_running->find("historyKind"));
    box->setCurrentIndex(qMax(0, box->findData(kind)));
    Q_EMIT box->activated(box->currentIndex());
    return tab()->model()->rowCount() > 0;
}

void TestHistoryTab::theModelKeepsTheRulesOfModelsAndAThousandRows()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<HistoryRow> rows;
    for (int i = 0; i < 1'500; ++i) {
        HistoryRow row;
        QByteArray id(EntryId::size, 'x');
        id[0] = char(i % 256);
        id[1] = char(i / 256);
        row.id = *EntryId::fromBytes(id);
        row.kind = i % 2 ? u"note.written.1"_s : u"taf.held.1"_s;
        row.authorName = u"Ama"_s;
        row.at = i;
        rows.append(row);
    }
    rows[4].corrects = rows[3].id;
    rows[4].withdrawn = true;
    model.setRows(rows, std::make_shared<const CaseRecord>(), QDate(2019, 6, 20));
    QCOMPARE(model.rowCount(), 1'500);
    model.setFilter({}, {}, HistoryModel::Standing::Undone);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.standingOf(*model.rowAt(0)).text, u"undone"_s);
    model.setFilter(u"taf.held.1"_s, u"Nobody"_s, HistoryModel::Standing::All);
    QCOMPARE(model.rowCount(), 0);
}

void TestHistoryTab::everyChangeSaysWhoAndWhenTheLatestFirst()
{
    const HistoryModel *model = tab()->model();
    for (int line = 0; line < model->rowCount(); ++line) {
        QVERIFY(!model->index(line).data().toString().isEmpty());
        QVERIFY(!model->index(line).data(Qt::UserRole).toString().isEmpty());
        if (line > 0)
            QVERIFY(model->rowAt(line)->writtenMs <= model->rowAt(line - 1)->writtenMs);
    }
}

void TestHistoryTab::theProgramsOwnWordsAreNotThere()
{
    const HistoryModel *model = tab()->model();
    for (int line = 0; line < model->rowCount(); ++line) {
        const QString text = model->index(line).data(Qt::AccessibleTextRole).toString();
        for (const QString &word : {u"entry"_s, u"journal"_s, u"command"_s})
            QVERIFY2(!text.contains(word, Qt::CaseInsensitive), qPrintable(text));
    }
}

void TestHistoryTab::filtersByKind()
{
    QVERIFY(choose(u"note.written.1"_s));
    for (int line = 0; line < tab()->model()->rowCount(); ++line)
        QCOMPARE(tab()->model()->rowAt(line)->kind, u"note.written.1"_s);
    QVERIFY(choose({}));
}

void TestHistoryTab::theRecordCanBeReadAsItWasOnADay()
{
    auto *day = qobject_cast<QLineEdit *>(m_running->find("historyOnDay"));
    QTest::mouseClick(m_running->find("tab.onDay"), Qt::LeftButton);
    day->setText(u"14 June 2019"_s);
    auto *text = qobject_cast<QPlainTextEdit *>(m_running->find("historyDocument"));
    press("historyShowDay");
    QTRY_VERIFY(text->toPlainText().contains(u"As it was at the end of 14 June 2019"_s));
    QVERIFY(text->toPlainText().contains(u"TAF 2"_s));
    day->setText(u"1 June 2019"_s);
    press("historyShowDay");
    QTRY_VERIFY(text->toPlainText().contains(u"1 June 2019"_s));
    QVERIFY(!text->toPlainText().contains(u"TAF 2\n"_s));
}

void TestHistoryTab::twoDaysAreComparedFieldByField()
{
    CaseRecord before, after;
    Note note;
    note.id = *ObjectId::fromBytes(QByteArray(ObjectId::size, '1'));
    note.fact = u"Home"_s;
    before.notes = {note};
    note.fact = u"At home"_s;
    after.notes = {note};
    Note other = note;
    other.id = *ObjectId::fromBytes(QByteArray(ObjectId::size, '2'));
    after.notes.append(other);
    const QList<RecordLine> lines = recordDifference(before, after, {});
    QCOMPARE(lines[2].before, u"Home"_s);
    QCOMPARE(lines[2].text, u"At home"_s);
    QVERIFY(lines[3].kind == RecordLine::Kind::Added);
    QVERIFY(recordDifference(after, after, {}).isEmpty());
    QVERIFY(recordDifference(after, before, {}).last().kind == RecordLine::Kind::Removed);

    QTest::mouseClick(m_running->find("tab.compare"), Qt::LeftButton);
    auto *text = qobject_cast<QPlainTextEdit *>(m_running->find("historyDifference"));
    press("historyCompare");
    QTRY_VERIFY(text->toPlainText().contains(u"What changed from 20 May 2019 to 20 June 2019"_s));
    QVERIFY(text->toPlainText().contains(u"TAF 2"_s));
    QTest::mouseClick(m_running->find("tab.changes"), Qt::LeftButton);
}

void TestHistoryTab::whatIsOpenedFarBelowIsScrolledTo()
{
    const QSize before = m_running->window.size();
    m_running->window.resize(640, 420);
    QVERIFY(choose(u"note.written.1"_s));
    list()->setCurrentIndex(tab()->model()->index(0));
    press("historyCorrect");
    QTRY_VERIFY(seen("correctionWhich"));
    QTRY_VERIFY(!seen("correctionWhich")->visibleRegion().isEmpty());
    press("historyNo");
    m_running->window.resize(before);
}

void TestHistoryTab::aSlipIsCorrectedAndCanBeUndone()
{
    QVERIFY(choose(u"note.written.1"_s));
    const EntryId id = chosen()->id;
    press("historyCorrect");
    QTRY_VERIFY(seen("correctionWhich"));
    auto *which = qobject_cast<QComboBox *>(seen("correctionWhich"));
    int fact = -1;
    for (int i = 0; i < which->count(); ++i) {
        if (which->itemText(i).contains(u"happened"_s))
            fact = i;
    }
    QVERIFY(fact >= 0);
    which->setCurrentIndex(fact);
    QTRY_VERIFY(seen("correctionValue"));
    auto *edit = qobject_cast<QPlainTextEdit *>(seen("correctionValue"));
    QVERIFY(edit);
    edit->setPlainText(u"Put right here"_s);
    press("historyYes");
    const auto says = [this](const QString &sentence) {
        QTRY_COMPARE(m_running->window.messages()->text(), u"Okafor family · "_s + sentence);
    };
    const auto stands = [this] {
        const auto record = waitFor(m_running->workspace.record(m_running->caseNamed(u"Okafor"_s)));
        return record
            && std::any_of((*record)->notes.begin(), (*record)->notes.end(),
                [](const Note &note) { return note.fact == u"Put right here"_s; });
    };
    says(u"Corrected."_s);
    QVERIFY(stands());
    QTRY_VERIFY(tab()->model()->lineOf(id) >= 0
        && tab()->model()->rowAt(tab()->model()->lineOf(id))->correctedBy);
    press("messageAction");
    says(u"Undone."_s);
    QVERIFY(!stands());
    press("messageAction");
    says(u"Corrected."_s);
    QVERIFY(stands());
}

void TestHistoryTab::aFieldLeftEmptyIsFilledInAndEmptiedAgain()
{
    m_running->window.activateWindow();
    QVERIFY(choose(u"note.written.1"_s));
    ObjectId noteId;
    const auto note = [this, &noteId]() -> std::optional<Note> {
        const auto record = waitFor(m_running->workspace.record(m_running->caseNamed(u"Okafor"_s)));
        const Note *found = record ? CaseRecord::find((*record)->notes, noteId) : nullptr;
        return found ? std::optional(*found) : std::nullopt;
    };
    // One of which nobody said what follows.
    std::optional<Note> before;
    for (int line = 0; line < tab()->model()->rowCount(); ++line) {
        noteId = tab()->model()->rowAt(line)->event.changes.first().id;
        before = note();
        if (!before || !before->followUp.isEmpty())
            continue;
        list()->setCurrentIndex(tab()->model()->index(line));
        break;
    }
    QVERIFY(before && before->followUp.isEmpty());
    const EntryId id = chosen()->id;
    press("historyCorrect");
    // Every field a note can have is there.
    QTRY_VERIFY(seen("correctionWhich"));
    const auto *which = qobject_cast<QComboBox *>(seen("correctionWhich"));
    for (const FieldInfo &field : typeInfo<Note>().fields) {
        const QString label = words::fieldLabel("note", QLatin1String(field.name));
        QVERIFY2(which->findText(label, Qt::MatchContains) >= 0, field.name);
    }
    chooseWrong(u"what follows (empty)"_s);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(seen("correctionValue")));
    auto *edit = qobject_cast<QPlainTextEdit *>(seen("correctionValue"));
    edit->setPlainText(u"Ring the school"_s);
    edit->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), edit);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier); // saves, as in every form
    QTRY_COMPARE(m_running->window.messages()->text(), u"Okafor family · Corrected."_s);
    QCOMPARE(note()->followUp, u"Ring the school"_s);
    QCOMPARE(note()->fact, before->fact);
    // The time it happened, which is no text; then what was filled in is taken out again.
    const auto chooseAgain = [this, &id] {
        QTRY_VERIFY(tab()->model()->lineOf(id) >= 0);
        list()->setCurrentIndex(tab()->model()->index(tab()->model()->lineOf(id)));
        press("historyCorrect");
    };
    chooseAgain();
    chooseWrong(u"significant"_s);
    QTRY_VERIFY(qobject_cast<QCheckBox *>(seen("correctionValue")));
    qobject_cast<QCheckBox *>(seen("correctionValue"))->setChecked(!before->significant);
    press("historyYes");
    QTRY_COMPARE(note()->significant, !before->significant);
    chooseAgain();
    chooseWrong(u"what follows"_s);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(seen("correctionValue")));
    QCOMPARE(qobject_cast<QPlainTextEdit *>(seen("correctionValue"))->toPlainText(),
        u"Ring the school"_s);
    qobject_cast<QPlainTextEdit *>(seen("correctionValue"))->clear();
    press("historyYes");
    QTRY_VERIFY(note()->followUp.isEmpty());
}

void TestHistoryTab::whatIsTypedInOneFieldStaysWhileAnotherIsChosen()
{
    auto record = std::make_shared<CaseRecord>();
    EntryStamp stamp;
    stamp.kind = QLatin1String(kinds::noteWritten);
    Note note;
    note.id.data()[0] = 9;
    note.type = u"call"_s;
    note.on = QDate(2019, 6, 19);
    note.fact = u"Mum rnag."_s;
    HistoryRow row;
    row.at = 0;
    row.kind = stamp.kind;
    row.event = EventBuilder(kinds::noteWritten).add(note).event();
    apply(*record, row.event, stamp);
    const auto chosenIn = [](CorrectionBox &box, const QString &part) {
        auto *which = box.findChild<QComboBox *>(u"correctionWhich"_s);
        which->setCurrentIndex(which->findText(part, Qt::MatchContains));
    };
    const auto textIn = [](CorrectionBox &box) {
        return box.findChild<QPlainTextEdit *>(u"correctionValue"_s);
    };
    CorrectionBox box(row, record, m_running->workspace.situation());
    chosenIn(box, u"what happened"_s);
    QVERIFY(textIn(box));
    textIn(box)->setPlainText(u"Mum rang."_s);
    chosenIn(box, u"what follows"_s);
    QVERIFY(box.isTouched());
    QVERIFY(box.findChild<QLabel *>(u"correctionAlso"_s)->text().contains(u"what happened"_s));
    textIn(box)->setPlainText(u"Ring the nurse"_s);
    auto corrections = box.corrections();
    QVERIFY(corrections);
    QCOMPARE(corrections->size(), 2);
    QCOMPARE(corrections->at(0).value, u"Mum rang."_s);
    QCOMPARE(corrections->at(1).value, u"Ring the nurse"_s);
    QCOMPARE(box.asBefore().at(0).value, u"Mum rnag."_s);

    // So it does in what is half written, and when one goes back to it.
    CorrectionBox again(row, record, m_running->workspace.situation());
    again.setTyped(box.typed(), QDate(2019, 6, 20));
    corrections = again.corrections();
    QVERIFY(corrections);
    QCOMPARE(corrections->size(), 2);
    chosenIn(again, u"what happened"_s);
    QCOMPARE(textIn(again)->toPlainText(), u"Mum rang."_s);
}

void TestHistoryTab::aChangedAttendanceSaysWhoseAndWhatItWas()
{
    const CaseId id = m_running->caseNamed(u"Okafor"_s);
    const auto record = waitFor(m_running->workspace.record(id));
    QVERIFY_OK(record);
    const Meeting *last = (*record)->meetingsHeld().last();
    const auto came = std::find_if(
        (*record)->attendances.begin(), (*record)->attendances.end(), [&](const Attendance &one) {
            return one.meeting == last->id && one.how == u"present" && !one.person.isNull();
        });
    QVERIFY(came != (*record)->attendances.end());
    RecordTaf changed;
    changed.meeting = *last;
    changed.attendances = {*came};
    changed.attendances.first().how = u"apologies"_s;
    const int rows = tab()->model()->total();
    QVERIFY_OK(waitFor(m_running->workspace.perform(id, Command::of(changed))));
    QTRY_COMPARE(tab()->model()->total(), rows + 1);
    const QString name = words::objectName(**record, came->person);
    // The row comes before its place among the others does.
    QTRY_VERIFY2(choose(u"taf.held.1"_s)
            && tab()->model()->whatOf(*chosen()).endsWith(
                u"%1 (%2)"_s.arg(words::typeLabel(QLatin1String("attendance")), name)),
        qPrintable(tab()->model()->whatOf(*chosen())));
    const auto said = [this] {
        QStringList lines;
        for (const auto *label : m_running->find("historyDetail")->findChildren<QLabel *>()) {
            if (label->isVisible())
                lines.append(label->text());
        }
        return lines;
    };
    QTRY_VERIFY2(said().contains(u"How they took part: Apologies (before: There)"_s),
        qPrintable(said().join(u'\n')));
    QCOMPARE(said().filter(u"How they took part"_s).size(), 1);
    QCOMPARE(said().filter(u"(%1)"_s.arg(name)).size(), 2); // its title, and the person's line
}

void TestHistoryTab::whatIsNamedIsWhatIsCorrected()
{
    auto record = std::make_shared<CaseRecord>();
    EntryStamp stamp;
    stamp.kind = QLatin1String(kinds::noteWritten);
    Note note;
    note.id.data()[0] = 9;
    note.type = u"call"_s;
    note.on = QDate(2019, 6, 19);
    note.fact = u"Mum rnag."_s;
    HistoryRow row;
    row.at = 0;
    row.kind = stamp.kind;
    row.event = EventBuilder(kinds::noteWritten).add(note).event();
    apply(*record, row.event, stamp);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *box = new CorrectionBox(row, record, m_running->workspace.situation(), &window);
    column->addWidget(box);
    window.show();
    window.activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &window);
    auto *which = box->findChild<QComboBox *>(u"correctionWhich"_s);
    QVERIFY(which->isEditable());
    QLineEdit *edit = which->lineEdit();
    QAbstractItemView *list = edit->completer()->popup();
    const auto value = [box] { return box->findChild<QWidget *>(u"correctionValue"_s); };
    QVERIFY(value());
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, u"what happ"_s);
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(edit->text(), u"what happ"_s);
    // Nothing is named, and nothing can be typed for another field.
    QCOMPARE(which->currentIndex(), -1);
    QVERIFY(!value());
    QVERIFY(!box->corrections());
    edit->setFocus();
    QTest::keyClicks(edit, u"e"_s);
    QTRY_VERIFY(list->isVisible());
    // Return takes the one that is offered.
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!list->isVisible());
    QVERIFY(edit->text().contains(u"what happened"_s));
    QCOMPARE(edit->text(), which->itemText(which->currentIndex()));
    auto *text = qobject_cast<QPlainTextEdit *>(value());
    QVERIFY(text);
    QCOMPARE(text->toPlainText(), u"Mum rnag."_s);
    // What is none of them is none: not the one before.
    edit->selectAll();
    QTest::keyClicks(edit, u"zzz"_s);
    Q_EMIT edit->editingFinished();
    QCOMPARE(which->currentIndex(), -1);
    QVERIFY(edit->text().isEmpty());
    QVERIFY(!value());
    QVERIFY(!box->corrections());
    QVERIFY(box->findChild<QLabel *>(u"correctionMissing"_s)->isVisible());
    // Ctrl+Enter saves while the list is open, and what it names.
    QShortcut save(QKeySequence(Qt::CTRL | Qt::Key_Return), &window);
    QString saved;
    connect(&save, &QShortcut::activated, this,
        [&] { saved = which->itemText(which->currentIndex()); });
    edit->setFocus();
    QTest::keyClicks(edit, u"what happ"_s);
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(saved.contains(u"what happened"_s));
    QVERIFY(!list->isVisible());
}

void TestHistoryTab::whatTheProgramNotesIsNotOffered()
{
    auto record = std::make_shared<CaseRecord>();
    Closure closure;
    closure.id = singletonId(typeInfo<Closure>().number);
    closure.reason = u"needsMet"_s;
    closure.steps = {u"plan=done"_s};
    closure.policyHash = u"abc"_s;
    HistoryRow row;
    row.at = 0;
    row.kind = u"case.closed.1"_s;
    row.event = EventBuilder("case.closed.1").add(closure).event();
    closure.addedAt = 0;
    record->closures = {closure};
    CorrectionBox box(row, record, m_running->workspace.situation());
    const auto *which = box.findChild<QComboBox *>(u"correctionWhich"_s);
    QVERIFY(which->findText(u"closure summary"_s, Qt::MatchContains) >= 0);
    QVERIFY(which->findText(u"who goes on helping"_s, Qt::MatchContains) >= 0);
    for (const char *own : {"steps", "overrides", "policyHash", "calendarHash"}) {
        const QString label = words::fieldLabel("closure", QLatin1String(own));
        QVERIFY2(which->findText(label, Qt::MatchContains) < 0, own);
    }
    // What a later entry wrote is corrected there.
    record->closures[0].writers = QList<qint32>(typeInfo<Closure>().fields.size(), -1);
    record->closures[0].writers[3] = 7; // the difference it made
    const CorrectionBox later(row, record, m_running->workspace.situation());
    QVERIFY(later.findChild<QComboBox *>(u"correctionWhich"_s)
                ->findText(u"difference it made"_s, Qt::MatchContains)
        < 0);
}

void TestHistoryTab::whatWasWrittenIsUndoneAndRedone()
{
    QVERIFY(choose(u"note.written.1"_s));
    // The latest: nothing rests on it, not even the mark that it is in EHM.
    list()->setCurrentIndex(tab()->model()->index(0));
    const EntryId id = chosen()->id;
    const auto isUndone = [this, &id] {
        const int line = tab()->model()->lineOf(id);
        return line >= 0 && tab()->model()->isUndone(*tab()->model()->rowAt(line));
    };
    const auto says = [this](const QString &sentence) {
        QTRY_COMPARE(m_running->window.messages()->text(), u"Okafor family · "_s + sentence);
    };
    press("historyUndo");
    QTRY_VERIFY(seen("historyReason"));
    qobject_cast<QPlainTextEdit *>(seen("historyReason"))->setPlainText(u"Wrong child"_s);
    press("historyYes");
    says(u"Undone."_s);
    QTRY_VERIFY(isUndone());
    press("messageAction"); // Redo
    says(u"Done again."_s);
    QTRY_VERIFY(!isUndone());
    press("messageAction");
    says(u"Undone."_s);
    QTRY_VERIFY(isUndone());
    // As well from the history itself, whenever that is.
    list()->setCurrentIndex(tab()->model()->index(tab()->model()->lineOf(id)));
    QTRY_VERIFY(seen("historyRedo"));
    press("historyRedo");
    says(u"Done again."_s);
    QTRY_VERIFY(!isUndone());
}

void TestHistoryTab::theListSaysWhatWasUndoneAndDoneAgain()
{
    QVERIFY(choose(u"entry.corrected.1"_s));
    QStringList lines;
    for (int line = 0; line < tab()->model()->rowCount(); ++line)
        lines.append(tab()->model()->index(line).data().toString());
    for (const QString &line : std::as_const(lines))
        QVERIFY2(line.contains(u": Case note written"_s), qPrintable(line));
    QVERIFY(lines.first().startsWith(u"Done again: "_s));
    QVERIFY(lines[1].startsWith(u"Undone: "_s));
    QVERIFY(lines.last().startsWith(u"Corrected: "_s));
    // Why is read beside it: what was done again and undone once more keeps its reason.
    const auto whys = [this] {
        int found = 0;
        for (const QLabel *label : seen("historyDetail")->findChildren<QLabel *>())
            found += label->text() == u"Why: Wrong child" ? 1 : 0;
        return found;
    };
    int given = 0;
    int atOnce = 0;
    for (int line = 0; line < tab()->model()->rowCount(); ++line) {
        list()->setCurrentIndex(tab()->model()->index(line));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // what stood there
        given += whys();
        QVERIFY2(whys() == 0 || lines[line].startsWith(u"Undone: "_s), qPrintable(lines[line]));
        // Where nobody was asked why, nobody is said to have given a reason.
        for (const QLabel *label : seen("historyDetail")->findChildren<QLabel *>()) {
            QVERIFY2(!label->text().startsWith(u"Why: Undone"_s), qPrintable(label->text()));
            atOnce += label->text() == u"Undone at once" ? 1 : 0;
        }
    }
    QCOMPARE(given, 2);
    QVERIFY(atOnce > 0);
}

void TestHistoryTab::itOpensAtTheNewest()
{
    const CaseId family = m_running->caseNamed(u"Okafor"_s);
    QVERIFY(m_running->go({u"family"_s, family, u"history"_s, {}}));
    qobject_cast<QComboBox *>(m_running->find("historyKind"))->setCurrentIndex(0);
    Q_EMIT qobject_cast<QComboBox *>(m_running->find("historyKind"))->activated(0);
    QCOMPARE(list()->currentIndex().row(), 0);
    // What was the newest then is the second now.
    QVERIFY(m_running->go({u"family"_s, family, u"notes"_s, {}}));
    WriteNote write;
    write.note.type = u"call"_s;
    write.note.fact = u"Mum rang at noon."_s;
    const auto written = waitFor(m_running->workspace.perform(family, Command::of(write)));
    QVERIFY_OK(written);
    QTRY_VERIFY(m_running->controller.isSettled());
    QVERIFY(m_running->go({u"family"_s, family, u"history"_s, {}}));
    QTRY_VERIFY(chosen() && chosen()->id == written->entries.last());
    QCOMPARE(list()->currentIndex().row(), 0);
}

void TestHistoryTab::whatDestroysIsTheLastButton()
{
    QVERIFY(choose(u"entry.corrected.1"_s));
    int undone = 0;
    for (int line = 0; line < tab()->model()->rowCount(); ++line) {
        list()->setCurrentIndex(tab()->model()->index(line));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        undone += chosen()->withdrawn ? 1 : 0;
        QStringList names;
        for (const QPushButton *button : seen("historyDetail")->findChildren<QPushButton *>())
            names.append(button->objectName());
        QVERIFY(names.size() > 1);
        QCOMPARE(names.last(), u"historyErase"_s);
    }
    QVERIFY(undone > 0);
    // From an undoing to what is undone, where it can be done again.
    const auto target = chosen()->corrects;
    QVERIFY(target);
    press("historyTarget");
    QTRY_VERIFY(chosen() && chosen()->id == *target);
}

void TestHistoryTab::afterEachDeedTheKeyboardIsInTheList()
{
    m_running->window.activateWindow();
    QVERIFY(choose(u"note.written.1"_s));
    list()->setCurrentIndex(tab()->model()->index(0));
    const EntryId id = chosen()->id;
    const int rows = tab()->model()->total();
    const auto settled = [this] {
        return m_running->controller.isSettled() && m_running->window.messages()->isVisible();
    };
    const auto inList = [this, &id] {
        return QApplication::focusWidget() == list()
            && tab()->model()->rowAt(list()->currentIndex().row())->id == id;
    };
    // A correction: the keyboard is where it is written, then in the list.
    press("historyCorrect");
    QTRY_COMPARE(QApplication::focusWidget(), seen("correctionWhich"));
    auto *which = qobject_cast<QComboBox *>(seen("correctionWhich"));
    which->setCurrentIndex(which->findText(u"what happened"_s, Qt::MatchContains));
    QTRY_VERIFY(seen("correctionValue"));
    qobject_cast<QPlainTextEdit *>(seen("correctionValue"))->setPlainText(u"Put right once more"_s);
    press("historyYes");
    QTRY_VERIFY(settled());
    QTRY_VERIFY(inList());
    // Left as it is.
    press("historyUndo");
    QTRY_COMPARE(QApplication::focusWidget(), seen("historyReason"));
    press("historyNo");
    QTRY_VERIFY(inList());
    press("historyUndo");
    press("historyYes");
    QTRY_VERIFY(inList());
    press("historyRedo");
    QTRY_VERIFY(inList());
    QTRY_VERIFY(settled());
    QVERIFY(inList());
    // What is written is read again: a correction, an undoing, and one that does it again.
    QTRY_VERIFY(tab()->model()->total() >= rows + 3);
    // Asked once more whether it is to be erased, the keyboard is on the way back.
    press("historyErase");
    QTRY_COMPARE(QApplication::focusWidget(), seen("historyReason"));
    qobject_cast<QPlainTextEdit *>(seen("historyReason"))->setPlainText(u"Not this family"_s);
    press("historyYes");
    QTRY_VERIFY(seen("historyNo") && !seen("historyReason"));
    QTRY_COMPARE(QApplication::focusWidget(), seen("historyNo"));
    press("historyYes");
    QTRY_VERIFY(tab()->model()->rowAt(tab()->model()->lineOf(id))->erased);
    QTRY_VERIFY(settled());
    QTRY_VERIFY(inList());
    // Seen as a person would: an Enter now changes nothing.
    const auto before = waitFor(m_running->workspace.history(m_running->caseNamed(u"Okafor"_s)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto after = waitFor(m_running->workspace.history(m_running->caseNamed(u"Okafor"_s)));
    QCOMPARE(after->size(), before->size());
}

void TestHistoryTab::erasingNeedsAReasonAndIsAskedTwice()
{
    QVERIFY(choose(u"note.written.1"_s));
    list()->setCurrentIndex(tab()->model()->index(2));
    const EntryId id = chosen()->id;
    press("historyErase");
    press("historyYes");
    QVERIFY(seen("historyReasonMissing"));
    qobject_cast<QPlainTextEdit *>(seen("historyReason"))
        ->setPlainText(u"Written for the wrong family"_s);
    press("historyYes");
    QVERIFY(!tab()->model()->rowAt(tab()->model()->lineOf(id))->erased);
    const QTemporaryDir stick;
    QVERIFY_OK(waitFor(m_running->workspace.backup(stick.path())));
    press("historyYes");
    QTRY_VERIFY(tab()->model()->lineOf(id) >= 0
        && tab()->model()->rowAt(tab()->model()->lineOf(id))->erased);
    // And that the copy which was made still holds it.
    QTRY_VERIFY(m_running->window.messages()->text().startsWith(u"The text is erased."_s));
    QVERIFY2(m_running->window.messages()->text().contains(stick.path()),
        qPrintable(m_running->window.messages()->text()));
}

QTEST_MAIN(TestHistoryTab)
#include "tst_historytab.moc"
