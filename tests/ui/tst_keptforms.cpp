// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/others.h"
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/form/formdialog.h"
#include "ui/form/formpanel.h"
#include "ui/form/forms.h"
#include "ui/frame/draftbook.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/messagestrip.h"
#include "workspace/waiting.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
const QDate thursday(2019, 6, 20);
const QDate monday(2019, 6, 24);

FormRequest requestFor(const Running &r, const QString &command)
{
    const bool newCase = commandSpec(command)->scope != CommandScope::Case;
    // Two versions of something are in one family only.
    const QString family = command == u"settleConflict" ? u"Marsh"_s : u"Okafor"_s;
    return {command, newCase ? CaseId() : r.caseNamed(family), {}, {}};
}

/// The form of a command as it is made of its specification, also of those that have a page.
std::unique_ptr<FormDialog> formOf(Running &r, const QString &command)
{
    FormContext context;
    r.controller.forms().withContext(requestFor(r, command), &r.controller,
        [&context](const FormContext &ready) { context = ready; });
    if (!QTest::qWaitFor([&context] { return context.record != nullptr; }, 20'000))
        return nullptr;
    auto dialog = std::make_unique<FormDialog>(r.controller, context, &r.window);
    dialog->show();
    // The rows a draft took the place of.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return dialog;
}

template <class T>
QList<T *> fieldsOf(QWidget &form)
{
    QList<T *> fields;
    for (T *field : form.findChildren<T *>()) {
        if (!field->isHidden() && field->objectName().startsWith(u"edit."))
            fields.append(field);
    }
    return fields;
}

/// Opens a new row of every kind and writes into all that can be written into: days in words.
void writeInto(FormDialog &form)
{
    for (QPushButton *button : form.findChildren<QPushButton *>()) {
        if (button->objectName().startsWith(u"add."))
            button->click();
    }
    for (DateEdit *day : form.findChildren<DateEdit *>()) {
        day->setText(u"+3w"_s);
        if (!day->moment())
            day->setText(u"yesterday"_s);
    }
    for (QPlainTextEdit *text : fieldsOf<QPlainTextEdit>(form))
        text->setPlainText(u"half a sentence about"_s);
    if (form.panel()->view()->isTouched())
        return;
    for (QLineEdit *line : fieldsOf<QLineEdit>(form))
        line->setText(u"half a line"_s);
    for (QCheckBox *box : form.findChildren<QCheckBox *>())
        box->setChecked(!box->isChecked());
    for (QComboBox *box : fieldsOf<QComboBox>(form))
        box->setCurrentIndex(box->count() - 1);
}

/// Half writes every form on a Thursday, says so, and waits to be killed.
int writeAndWait(const QString &folder)
{
    Running r(folder, thursday);
    if (!r.enter())
        return 1;
    for (const CommandSpec &spec : commandSpecs()) {
        const auto form = formOf(r, QLatin1String(spec.id));
        if (!form)
            return 2;
        writeInto(*form);
        form->panel()->session()->keep();
    }
    // On the thread that writes, and behind all that a person saves: when it is done, that is on the
    // disk. Reading has a thread of its own and may be quicker.
    if (!waitFor(r.workspace.finishIndexing()))
        return 3;
    QTextStream(stdout) << "kept" << Qt::endl;
    return QApplication::exec();
}
} // namespace

/// Every form of the program: begun on a Thursday in a program that was killed, gone on with on
/// Monday. There are no exceptions: a command that is added is walked too.
class TestKeptForms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_running.reset(); }
    void everyFormIsThereOnMondayWithThursdaysDays_data() { everyCommand(); }
    void everyFormIsThereOnMondayWithThursdaysDays();
    void everyFormThatIsDiscardedComesBackByUndo_data() { everyCommand(); }
    void everyFormThatIsDiscardedComesBackByUndo();
    void aRowThatWasRefusedCanBeRemovedInEveryForm_data() { everyCommand(); }
    void aRowThatWasRefusedCanBeRemovedInEveryForm();
    void aDraftTakesThePlaceOfWhatTheFormFillsIn();
    void whatADraftWasOpenedWithStaysWithIt();

private:
    static void everyCommand()
    {
        QTest::addColumn<QString>("command");
        for (const CommandSpec &spec : commandSpecs())
            QTest::newRow(spec.id) << QString(QLatin1String(spec.id));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
};

void TestKeptForms::initTestCase()
{
    const QString store = m_folder.filePath(u"store"_s);
    QVERIFY(makeDemoStore(store));
    QVERIFY(writeTwoVersions(store, u"Marsh"_s));
    QProcess process;
    process.setProgram(QCoreApplication::applicationFilePath());
    process.setArguments({u"--write-and-wait"_s, store});
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start();
    QVERIFY(process.waitForStarted());
    while (!process.readAllStandardOutput().contains("kept"))
        QVERIFY(process.waitForReadyRead(120'000));
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    m_running = std::make_unique<Running>(store, monday);
    QVERIFY(m_running->enter());
    QTRY_VERIFY(!m_running->controller.drafts().all().isEmpty());
}

void TestKeptForms::everyFormIsThereOnMondayWithThursdaysDays()
{
    QFETCH(QString, command);
    const FormRequest request = requestFor(*m_running, command);
    const auto draft = m_running->controller.drafts().find(command, request.caseId);
    QVERIFY2(draft, "nothing was kept");
    const auto form = formOf(*m_running, command);
    QVERIFY(form);
    for (DateEdit *day : form->findChildren<DateEdit *>()) {
        if (day->text().isEmpty())
            continue;
        QVERIFY2(day->moment(), qPrintable(day->text()));
        const QDate read = day->moment()->day;
        QVERIFY2(read == thursday.addDays(-1) || read == thursday.addDays(21),
            qPrintable(read.toString(Qt::ISODate)));
        QVERIFY2(day->text().contains(u"2019"_s), qPrintable(day->text()));
    }
    // All else as it was: the same texts in the same fields of as many rows.
    const QJsonObject before = DraftBook::typedIn(*draft), now = form->panel()->view()->typed();
    QCOMPARE(now.keys(), before.keys());
    for (const QString &key : before.keys())
        QCOMPARE(now.value(key).toArray().size(), before.value(key).toArray().size());
    QVERIFY(form->panel()->view()->isTouched());
}

void TestKeptForms::everyFormThatIsDiscardedComesBackByUndo()
{
    QFETCH(QString, command);
    const FormRequest request = requestFor(*m_running, command);
    DraftBook &drafts = m_running->controller.drafts();
    auto form = formOf(*m_running, command);
    QVERIFY(form);
    const QJsonObject typed = form->panel()->view()->typed();
    const ObjectId id = drafts.find(command, request.caseId)->id;
    form->findChild<QPushButton *>(u"formDiscard"_s)->click();
    QVERIFY(!form->isVisible());
    form.reset();
    QVERIFY(!drafts.find(command, request.caseId));
    QVERIFY2(m_running->window.messages()->text().contains(u"discarded"_s),
        qPrintable(m_running->window.messages()->text()));
    const auto onDisk = waitFor(m_running->workspace.drafts());
    QVERIFY_OK(onDisk);
    QVERIFY(std::any_of(onDisk->begin(), onDisk->end(),
        [&id](const FormDraft &draft) { return draft.id == id; }));
    qobject_cast<QPushButton *>(m_running->find("messageAction"))->click();
    QTRY_VERIFY(drafts.find(command, request.caseId));
    form = formOf(*m_running, command);
    QVERIFY(form);
    QCOMPARE(form->panel()->view()->typed(), typed);
    // What the frame has opened by itself.
    QVERIFY(QTest::qWaitFor([this] { return m_running->controller.isSettled(); }, 20'000));
    if (FormDialog *opened = m_running->controller.forms().dialog(command))
        QCOMPARE(opened->panel()->view()->typed(), typed);
    form.reset();
    for (QDialog *left : m_running->window.findChildren<QDialog *>())
        left->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(m_running->go({u"tray"_s, {}, {}, {}}));
}

void TestKeptForms::aRowThatWasRefusedCanBeRemovedInEveryForm()
{
    QFETCH(QString, command);
    const auto form = formOf(*m_running, command);
    QVERIFY(form);
    writeInto(*form);
    FormView *view = form->panel()->view();
    for (const QString &path : view->spec().rows.keys()) {
        const auto removals = [&form, &path] {
            return form->findChildren<QPushButton *>(u"remove."_s + path);
        };
        while (!removals().isEmpty()) {
            const qsizetype before = removals().size();
            (void)view->fields(); // as the command has them
            view->showWrong(path + u"[0]"_s, u"This is refused."_s);
            for (const FieldInfo &field : commandSpec(command)->type->fields) {
                if (QLatin1String(field.name) != path || field.kind != FieldKind::StructList)
                    continue;
                for (const FieldInfo &of : field.element().fields)
                    view->showWrong(path + u"[0]."_s + QLatin1String(of.name), u"Refused."_s);
            }
            removals().first()->click();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCOMPARE(removals().size(), before - 1);
            view->clearWrong();
            (void)view->fields();
        }
    }
    view->clearWrong();
    QVERIFY(form->isVisible());
    form->panel()->session()->discard();
}

void TestKeptForms::aDraftTakesThePlaceOfWhatTheFormFillsIn()
{
    const QString command = u"recordConsent"_s;
    Running &r = *m_running;
    const auto record = waitFor(r.workspace.record(r.caseNamed(u"Okafor"_s)));
    QVERIFY_OK(record);
    const ObjectId person = (*record)->people.first().id;
    const QJsonObject row{{u"person"_s, person.hex()}, {u"about"_s, u"share"_s}};
    const FormRequest request{command, r.caseNamed(u"Okafor"_s),
        {{u"consents"_s, QJsonArray{row}}}, person.hex()};
    const auto open = [&r, &request]() -> FormDialog * {
        r.controller.openForm(request);
        (void)QTest::qWaitFor(
            [&r] { return r.controller.forms().dialog(u"recordConsent"_s) != nullptr; }, 10'000);
        return r.controller.forms().dialog(u"recordConsent"_s);
    };
    FormDialog *form = open();
    QVERIFY(form);
    const auto rowsIn = [](FormDialog *in) {
        return in->findChildren<QWidget *>(u"row.consents"_s).size();
    };
    const qsizetype rows = rowsIn(form);
    QVERIFY(rows > 0);
    auto *with = form->findChild<QLineEdit *>(u"edit.consents.with"_s);
    QVERIFY(with);
    with->setText(u"the school"_s);
    const QJsonObject typed = form->panel()->view()->typed();
    form->close();
    QTRY_VERIFY(!r.controller.forms().dialog(command));
    form = open();
    QVERIFY(form);
    QCOMPARE(rowsIn(form), rows);
    QCOMPARE(form->panel()->view()->typed(), typed);
    form->panel()->session()->discard();
    form->close();
}

void TestKeptForms::whatADraftWasOpenedWithStaysWithIt()
{
    Running &r = *m_running;
    const FormRequest request{u"recordDiscussion"_s, r.caseNamed(u"Okafor"_s),
        {{u"discussion"_s, QJsonObject{{u"with"_s, u"Sam"_s}}}}, u"once"_s, u"discussion.about"_s};
    r.controller.openForm(request);
    QTRY_VERIFY(r.controller.forms().dialog(request.command));
    FormDialog *form = r.controller.forms().dialog(request.command);
    form->findChild<QPlainTextEdit *>(u"edit.discussion.about"_s)->setPlainText(u"the summer"_s);
    form->close();
    const auto draft = r.controller.drafts().find(request.command, request.caseId, u"once"_s);
    QVERIFY(draft);
    QCOMPARE(DraftBook::requestOf(*draft), request);
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--write-and-wait"_s)
        return writeAndWait(arguments[2]);
    TestKeptForms test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keptforms.moc"
