// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/reach.h"
#include "ui/theme/theme.h"
#include "ui/unlock/firstrun.h"
#include "ui/widgets/answerstrip.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/familybox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keptfocus.h"
#include "ui/widgets/lifecyclebar.h"
#include "ui/widgets/problemlabel.h"
#include "ui/widgets/searchablebox.h"
#include "ui/widgets/spokenrole.h"
#include "ui/widgets/steprow.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/typedchoice.h"
#include "ui/window/wheelscrolls.h"

#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
/// A title, and an action at the end of its line, in a window so wide.
struct Line {
    explicit Line(int width)
    {
        auto *flow = new FlowLayout(&window, 0.5);
        for (QWidget *widget : {title, action})
            widget->setFixedSize(100, 20);
        flow->addWidget(title);
        flow->addAtEnd(action);
        window.resize(width, 80);
        window.show();
    }
    QWidget window;
    QWidget *title = new QWidget(&window);
    QWidget *action = new QWidget(&window);
};
} // namespace

/// Widgets too small for a file of tests each.
class TestSmallWidgets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatStandsAtTheEndOfALineIsAcrossFromItsTitle();
    void whatBeginsALineStandsAtItsBeginning();
    void theCalendarShowsItsDaysWhole_data();
    void theCalendarShowsItsDaysWhole();
    void theWheelScrollsAndAnswersNothing();
    void aLetterOnAnswersOnlyLooks();
    void aLongListIsSearchedInTheMiddleOfAWord();
    void whatBeginsWithWhatIsTypedIsOfferedFirst();
    void whatIsTypedWithASlipIsOfferedAndNotChosen();
    void lettersTakeTheChoiceThatBeginsWithThem_data();
    void lettersTakeTheChoiceThatBeginsWithThem();
    void oneLetterAgainGoesOnToTheNext();
    void aLetterInARowOpensTheListAndChangesNothing();
    void aLongButtonOfAStepIsNotCut_data();
    void aLongButtonOfAStepIsNotCut();
    void whatIsNoneOfTheChoicesGoesBackToTheOneBefore();
    void ofSeveralThatMayBeMeantNoneIsGuessed();
    void stagesInSeveralRowsTakeALineEach();
    void whatIsSaidOfAStageIsSeenInTwoRowsToo();
    void theKeyboardStaysAtAStageThatIsToldAnew();
    void aFamilyIsChosenByItsId();
    void aFamilyBoxWithoutFamiliesHasChosenNone();
    void aFamilyBoxIsNoWiderThanALongName();
    void aWidgetPutTogetherByHandHasNoRoleUntilItIsGivenOne();
    void aSpokenTickIsAState();
    void aProblemIsReadOutAndTakenBack();
    void theFirstPageSaysWhatIsMissing();
    void arrowsGoRoundTheTabs();
    void theKeyboardStaysInAPartThatIsMadeAnew_data();
    void theKeyboardStaysInAPartThatIsMadeAnew();

private:
    /// Buttons of these names, each in a group: "group.name".
    static void fill(QWidget *part, const QStringList &names)
    {
        for (const QString &name : names) {
            auto *group = new QWidget(part);
            group->setObjectName(name.section(u'.', 0, 0));
            auto *button = new QPushButton(group);
            button->setObjectName(name);
            part->layout()->addWidget(group);
        }
    }
    static QComboBox *box(QWidget *parent)
    {
        auto *made = new QComboBox(parent);
        made->addItems({u"not said"_s, u"East Hertfordshire"_s, u"Three Rivers"_s, u"Watford"_s});
        makeSearchable(made, u"District"_s);
        parent->show();
        return made;
    }
};

void TestSmallWidgets::whatStandsAtTheEndOfALineIsAcrossFromItsTitle()
{
    Line line(400);
    QCOMPARE(line.title->x(), 0);
    QCOMPARE(line.action->x(), 300);
}

void TestSmallWidgets::whatBeginsALineStandsAtItsBeginning()
{
    Line line(150);
    QCOMPARE(line.action->x(), 0);
    QVERIFY(line.action->y() > line.title->y());
}

void TestSmallWidgets::aLongListIsSearchedInTheMiddleOfAWord()
{
    QWidget window;
    QComboBox *district = box(&window);
    district->lineEdit()->setText({});
    QTest::keyClicks(district->lineEdit(), u"riv"_s);
    district->completer()->popup()->hide();
    Q_EMIT district->lineEdit()->editingFinished();
    QCOMPARE(district->currentText(), u"Three Rivers"_s);
    QCOMPARE(district->currentIndex(), 2);
}

void TestSmallWidgets::whatBeginsWithWhatIsTypedIsOfferedFirst()
{
    QWidget window;
    QComboBox kinds(&window);
    kinds.addItems({u"Hotel"_s, u"By telephone"_s, u"Telephone call"_s, u"Letter"_s});
    makeSearchable(&kinds, u"Kind"_s);
    window.show();
    kinds.lineEdit()->clear();
    QTest::keyClicks(kinds.lineEdit(), u"tel"_s);
    const QAbstractItemModel *offered = kinds.lineEdit()->completer()->completionModel();
    QStringList texts;
    for (int i = 0; i < offered->rowCount(); ++i)
        texts.append(offered->index(i, 0).data().toString());
    QCOMPARE(texts, QStringList({u"Telephone call"_s, u"By telephone"_s, u"Hotel"_s}));
    Q_EMIT kinds.lineEdit()->completer()->activated(u"By telephone"_s);
    QCOMPARE(kinds.currentIndex(), 1);
}

void TestSmallWidgets::whatIsTypedWithASlipIsOfferedAndNotChosen()
{
    QWidget window;
    QComboBox *district = box(&window);
    window.show();
    const QString before = district->currentText();
    district->lineEdit()->clear();
    QTest::keyClicks(district->lineEdit(), u"three rievrs"_s);
    const QAbstractItemModel *offered = district->lineEdit()->completer()->completionModel();
    QCOMPARE(offered->rowCount(), 1);
    QCOMPARE(offered->index(0, 0).data().toString(), u"Three Rivers"_s);
    district->lineEdit()->completer()->popup()->hide();
    Q_EMIT district->lineEdit()->editingFinished();
    QCOMPARE(district->currentText(), before);
}

void TestSmallWidgets::lettersTakeTheChoiceThatBeginsWithThem_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("chosen");
    const QStringList notes = {u"Home visit"_s, u"Telephone call"_s, u"Email"_s, u"Text message"_s};
    const QStringList ways = {u"Visit"_s, u"By text"_s, u"By telephone"_s, u"Text read out"_s};
    QTest::newRow("Tel") << notes << u"Tel"_s << 1;
    QTest::newRow("tex") << notes << u"tex"_s << 3;
    QTest::newRow("a word in it") << notes << u"mess"_s << 3;
    QTest::newRow("two words") << notes << u"home v"_s << 0;
    QTest::newRow("a beginning before a word") << ways << u"te"_s << 3;
    QTest::newRow("a word where none begins with it") << ways << u"tel"_s << 2;
    QTest::newRow("none of them") << notes << u"telx"_s << 2; // as it was
}

void TestSmallWidgets::lettersTakeTheChoiceThatBeginsWithThem()
{
    QFETCH(const QStringList, choices);
    QFETCH(const QString, typed);
    QFETCH(const int, chosen);
    QObject owner;
    new TypedChoice(&owner);
    for (const bool open : {false, true}) {
        QComboBox box;
        box.addItems(choices);
        box.setCurrentIndex(2);
        box.show();
        QVERIFY(QTest::qWaitForWindowActive(&box));
        if (open)
            box.showPopup();
        QTest::keyClicks(open ? box.view() : static_cast<QWidget *>(&box), typed);
        if (open)
            QTest::keyClick(box.view(), Qt::Key_Return);
        QCOMPARE(box.currentIndex(), chosen);
    }
}

void TestSmallWidgets::oneLetterAgainGoesOnToTheNext()
{
    QObject owner;
    new TypedChoice(&owner);
    QComboBox box;
    box.addItems({u"Home visit"_s, u"Telephone call"_s, u"Email"_s, u"Text message"_s});
    box.show();
    QTest::keyClicks(&box, u"t"_s);
    QCOMPARE(box.currentIndex(), 1);
    QTest::keyClicks(&box, u"t"_s);
    QCOMPARE(box.currentIndex(), 3);
    QTest::keyClicks(&box, u"t"_s);
    QCOMPARE(box.currentIndex(), 1);
}

void TestSmallWidgets::aLetterInARowOpensTheListAndChangesNothing()
{
    QObject owner;
    new TypedChoice(&owner);
    QComboBox box;
    TypedChoice::asksByItsList(&box);
    box.addItems({u"There"_s, u"Came late"_s, u"Apologies"_s});
    box.show();
    QVERIFY(QTest::qWaitForWindowActive(&box));
    QTest::keyClicks(&box, u"j"_s); // of none of them
    QVERIFY(!box.view()->isVisible());
    QTest::keyClick(&box, Qt::Key_Home); // the word is over
    QTest::keyClicks(&box, u"a"_s);
    QTRY_VERIFY(box.view()->isVisible());
    QCOMPARE(box.currentIndex(), 0);
    QTest::keyClick(box.view(), Qt::Key_Escape);
    QTRY_VERIFY(!box.view()->isVisible());
    QCOMPARE(box.currentIndex(), 0);
    QTest::keyClick(&box, Qt::Key_Home);
    QTest::keyClicks(&box, u"a"_s);
    QTRY_VERIFY(box.view()->isVisible());
    QTest::keyClick(box.view(), Qt::Key_Return);
    QCOMPARE(box.currentIndex(), 2);
}

void TestSmallWidgets::aLongButtonOfAStepIsNotCut_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {10, 15, 20})
        QTest::addRow("%d", size) << size;
}

void TestSmallWidgets::aLongButtonOfAStepIsNotCut()
{
    QFETCH(const int, size);
    const QString words = u"Record the coordinator’s answer to a request for support…"_s;
    StepText step;
    step.id = u"one"_s;
    step.title = u"Coordinator’s answer"_s;
    step.actions = {{u"answerSupport"_s, words}, {u"other"_s, u"Short…"_s}};
    QWidget window;
    QFont font = window.font();
    font.setPointSize(size);
    window.setFont(font);
    auto *column = new QVBoxLayout(&window);
    auto *row = new StepRow(step, &window);
    column->addWidget(row);
    column->addStretch(1);
    for (const int width : {60, 22, 16}) {
        window.resize(QFontMetrics(font).height() * width, 600);
        window.show();
        QTRY_COMPARE(window.width(), QFontMetrics(font).height() * width);
        QCoreApplication::processEvents();
        for (const auto *button : row->findChildren<QPushButton *>()) {
            if (button->objectName().endsWith(u"answerSupport"_s))
                QCOMPARE(QString(button->text()).replace(u'\n', u' '), words);
            for (const QString &line : button->text().split(u'\n'))
                QVERIFY(button->fontMetrics().horizontalAdvance(line) <= button->width());
            QVERIFY(button->height()
                >= button->fontMetrics().lineSpacing() * (button->text().count(u'\n') + 1));
            QVERIFY(button->geometry().right() < row->width());
            QVERIFY(button->geometry().bottom() < row->height());
        }
    }
}

void TestSmallWidgets::ofSeveralThatMayBeMeantNoneIsGuessed()
{
    QWidget window;
    QComboBox *district = box(&window);
    district->setCurrentIndex(3);
    district->lineEdit()->setText(u"r"_s); // of East Hertfordshire, Three Rivers and Watford
    Q_EMIT district->lineEdit()->editingFinished();
    QCOMPARE(district->currentText(), u"Watford"_s);
    district->addItem(u"O’Brien"_s);
    district->lineEdit()->setText(u"o'brien"_s);
    Q_EMIT district->lineEdit()->editingFinished();
    QCOMPARE(district->currentText(), u"O’Brien"_s);
}

void TestSmallWidgets::arrowsGoRoundTheTabs()
{
    TabStrip tabs;
    for (const QString &id : {u"one"_s, u"two"_s, u"three"_s})
        tabs.addTab(id, id);
    tabs.setCurrent(u"one"_s);
    tabs.show();
    QVERIFY(QTest::qWaitForWindowActive(&tabs));
    tabs.findChild<QPushButton *>(u"tab.one"_s)->setFocus();
    const auto goes = [&tabs](Qt::Key key) {
        QTest::keyClick(tabs.focusWidget(), key);
        return tabs.current();
    };
    QCOMPARE(goes(Qt::Key_Right), u"two"_s);
    QCOMPARE(goes(Qt::Key_End), u"three"_s);
    QCOMPARE(goes(Qt::Key_Right), u"one"_s);
    QCOMPARE(goes(Qt::Key_Left), u"three"_s);
    QCOMPARE(goes(Qt::Key_Home), u"one"_s);
}

void TestSmallWidgets::theKeyboardStaysInAPartThatIsMadeAnew_data()
{
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the same") << QStringList{u"a.1"_s, u"b.1"_s, u"c.1"_s} << u"b.1"_s;
    QTest::newRow("its group") << QStringList{u"a.1"_s, u"b.2"_s, u"c.1"_s} << u"b.2"_s;
    QTest::newRow("the next") << QStringList{u"a.1"_s, u"c.1"_s} << u"c.1"_s;
    QTest::newRow("the one before") << QStringList{u"a.1"_s, u"x.1"_s} << u"a.1"_s;
}

void TestSmallWidgets::theKeyboardStaysInAPartThatIsMadeAnew()
{
    QFETCH(QStringList, after);
    QFETCH(QString, expected);
    QWidget window;
    auto *outside = new QPushButton(&window);
    auto *part = new QWidget(&window);
    part->setLayout(new QVBoxLayout);
    (new QVBoxLayout(&window))->addWidget(part);
    window.layout()->addWidget(outside);
    fill(part, {u"a.1"_s, u"b.1"_s, u"c.1"_s});
    window.show();
    part->findChild<QPushButton *>(u"b.1"_s)->setFocus();
    {
        const KeptFocus kept(part);
        clearLayout(part->layout());
        fill(part, after);
    }
    QTRY_VERIFY(window.focusWidget());
    QTRY_COMPARE(window.focusWidget()->objectName(), expected);
}

void TestSmallWidgets::whatIsNoneOfTheChoicesGoesBackToTheOneBefore()
{
    QWidget window;
    QComboBox *district = box(&window);
    district->setCurrentIndex(3);
    district->lineEdit()->setText(u"Kent"_s);
    Q_EMIT district->lineEdit()->editingFinished();
    QCOMPARE(district->currentIndex(), 3);
    QCOMPARE(district->currentText(), u"Watford"_s);
}

namespace {
QList<StageText> sixStages(const QString &detail)
{
    QList<StageText> stages;
    for (const QString &name : {u"Opened"_s, u"Assessment"_s, u"TAF meetings"_s, u"Family Plan"_s,
             u"Outcomes Review"_s, u"Closure"_s})
        stages.append({name, name, detail, StageState::Ahead});
    return stages;
}
} // namespace

void TestSmallWidgets::whatIsSaidOfAStageIsSeenInTwoRowsToo()
{
    LifecycleBar bar;
    bar.setStages(sixStages(u"1 March · 15 days"_s));
    const int line = bar.fontMetrics().height();
    int width = line * 100;
    const int oneRow = bar.heightForWidth(width);
    while (bar.heightForWidth(width) == oneRow)
        --width;
    bar.resize(width, bar.heightForWidth(width));
    QVERIFY(bar.height() < line * 4); // two rows
    const QImage before = bar.grab().toImage();
    bar.setStages(sixStages(u"2 April · 15 days"_s));
    QVERIFY(bar.grab().toImage() != before);
}

void TestSmallWidgets::stagesInSeveralRowsTakeALineEach()
{
    LifecycleBar bar;
    bar.setStages(sixStages(u"1 March · 15 days"_s));
    const int line = bar.fontMetrics().height();
    const int wide = bar.heightForWidth(line * 100);
    QVERIFY(wide > line * 2);
    QVERIFY(bar.heightForWidth(line * 40) < wide * 2);
}

void TestSmallWidgets::theKeyboardStaysAtAStageThatIsToldAnew()
{
    LifecycleBar bar;
    StageText stage{u"taf"_s, u"TAF meetings"_s, u"1 held"_s, StageState::Ahead};
    bar.setStages({stage});
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    auto *button = bar.findChild<QAbstractButton *>(u"stage.taf"_s);
    button->setFocus();
    stage.state = StageState::Current;
    stage.detail = u"2 held"_s;
    bar.setStages({stage});
    QVERIFY(button->hasFocus());
    QCOMPARE(button->accessibleName(), u"TAF meetings, now: 2 held"_s);
    bar.setStages({});
    QVERIFY(!bar.findChild<QAbstractButton *>());
}

namespace {
CaseId numbered(char number)
{
    return *CaseId::fromBytes(QByteArray(CaseId::size, number));
}
} // namespace

void TestSmallWidgets::aFamilyIsChosenByItsId()
{
    FamilyBox box({{numbered(1), u"Okafor"_s}, {numbered(2), u"Ferris"_s}});
    QVERIFY(box.chosen().isNull()); // it asks, and takes nobody for another
    QCOMPARE(box.currentIndex(), -1);
    box.choose(numbered(2));
    QCOMPARE(box.chosen(), numbered(2));
    QCOMPARE(box.currentText(), u"Ferris"_s);
    QCOMPARE(box.currentData().toByteArray(), numbered(2).bytes());
    box.choose(numbered(3));
    QVERIFY(box.chosen().isNull());
    // Where there is but one there is nothing to ask.
    const FamilyBox only({{numbered(4), u"Ferris"_s}});
    QCOMPARE(only.chosen(), numbered(4));
}

void TestSmallWidgets::aFamilyBoxWithoutFamiliesHasChosenNone()
{
    const FamilyBox box(QList<std::pair<CaseId, QString>>{});
    QVERIFY(box.chosen().isNull());
}

void TestSmallWidgets::aFamilyBoxIsNoWiderThanALongName()
{
    const FamilyBox longer({{numbered(1), QString(40, u'W')}});
    const FamilyBox longest({{numbered(1), QString(400, u'W')}});
    QCOMPARE(longest.sizeHint(), longer.sizeHint());
}

void TestSmallWidgets::aWidgetPutTogetherByHandHasNoRoleUntilItIsGivenOne()
{
    QPushButton button;
    QVERIFY(reach::hasRole(&button));
    QWidget unknown;
    QVERIFY(!reach::hasRole(&unknown));
    QWidget given;
    setSpokenRole(&given, QAccessible::Grouping);
    QVERIFY(reach::hasRole(&given));
}

void TestSmallWidgets::aSpokenTickIsAState()
{
    QWidget box;
    setSpokenRole(&box, QAccessible::CheckBox);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&box);
    QVERIFY(!spoken->state().checkable);
    setSpokenChecked(&box, false);
    QVERIFY(spoken->state().checkable && !spoken->state().checked);
    setSpokenChecked(&box, true);
    QVERIFY(spoken->state().checked);
}

void TestSmallWidgets::aProblemIsReadOutAndTakenBack()
{
    QWidget window;
    ProblemLabel problem(u"problem"_s, &window);
    window.show();
    QVERIFY(!problem.isVisible());
    problem.say(u"Say why."_s);
    QVERIFY(problem.isVisible());
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&problem);
    QCOMPARE(spoken->role(), QAccessible::Notification);
    QCOMPARE(spoken->text(QAccessible::Name), u"Say why."_s);
    problem.say({});
    QVERIFY(!problem.isVisible());
}

// Who typed on in the belief that the keyboard was in a text changed who came to a meeting.
void TestSmallWidgets::aLetterOnAnswersOnlyLooks()
{
    QWidget window;
    QVBoxLayout column(&window);
    auto *strip = new AnswerStrip(
        {{u"present"_s, u"There"_s, Qt::Key_P}, {u"late"_s, u"Came late"_s, Qt::Key_L}}, u"Joy"_s);
    auto *next = new QLineEdit;
    column.addWidget(strip);
    column.addWidget(next);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    strip->setAnswer(u"present"_s);
    QStringList said;
    int moves = 0;
    connect(strip, &AnswerStrip::answered, this, [&](const QString &code) { said.append(code); });
    connect(strip, &AnswerStrip::moved, this, [&](int step) { moves += step; });
    const auto key = [](Qt::Key code) { QTest::keyClick(QApplication::focusWidget(), code); };
    const auto words = [&](const char *name) {
        return strip->findChild<QPushButton *>(QLatin1String(name))->text();
    };
    strip->focusProxy()->setFocus();
    key(Qt::Key_L);
    QCOMPARE(words("answer.late"), u"Came late?"_s);
    QCOMPARE(strip->answer(), u"present"_s);
    next->setFocus(Qt::MouseFocusReason);
    QCOMPARE(words("answer.late"), u"Came late"_s);
    QCOMPARE(strip->answer(), u"present"_s);
    strip->focusProxy()->setFocus();
    key(Qt::Key_L);
    key(Qt::Key_Backspace); // takes the letter back, and not the answer
    QCOMPARE(strip->answer(), u"present"_s);
    QVERIFY(said.isEmpty());
    key(Qt::Key_L);
    key(Qt::Key_Return);
    QCOMPARE(strip->answer(), u"late"_s);
    QCOMPARE(moves, 1);
    key(Qt::Key_P);
    key(Qt::Key_Tab);
    QCOMPARE(strip->answer(), u"present"_s);
    QVERIFY(next->hasFocus());
    strip->focusProxy()->setFocus();
    key(Qt::Key_L);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier); // saved as shown
    QCOMPARE(said, (QStringList{u"late"_s, u"present"_s, u"late"_s}));
}

void TestSmallWidgets::theCalendarShowsItsDaysWhole_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("100 %") << 100;
    QTest::newRow("200 %") << 200;
}

void TestSmallWidgets::theCalendarShowsItsDaysWhole()
{
    QFETCH(int, size);
    Theme theme(*qApp);
    theme.setTextSize(size);
    DateEdit edit(DateEdit::Kind::Day, QDate(2019, 9, 25), Lean::Future);
    edit.show();
    QVERIFY(QTest::qWaitForWindowActive(&edit));
    QStringList cut;
    int days = 0;
    QTimer::singleShot(0, this, [&] {
        QWidget *menu = QApplication::activePopupWidget();
        const auto *calendar = menu ? menu->findChild<QCalendarWidget *>() : nullptr;
        if (!calendar)
            return;
        if (qEnvironmentVariableIsSet("HOMETRAY_CALENDAR_PNG"))
            menu->grab().save(qEnvironmentVariable("HOMETRAY_CALENDAR_PNG").arg(size));
        const auto *view = calendar->findChild<QTableView *>();
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                const QModelIndex index = view->model()->index(row, column);
                const QFont font = index.data(Qt::FontRole).isValid()
                    ? index.data(Qt::FontRole).value<QFont>()
                    : view->font();
                const QString text = index.data().toString();
                days += text.isEmpty() ? 0 : 1;
                const QSize needed = QFontMetrics(font).size(Qt::TextSingleLine, text);
                if (needed.width() > view->columnWidth(column)
                    || needed.height() > view->rowHeight(row))
                    cut.append(text);
            }
        }
        const auto *model = view->model();
        const int lastRow = model->rowCount() - 1;
        const int lastColumn = model->columnCount() - 1;
        const int bottom = view->rowViewportPosition(lastRow) + view->rowHeight(lastRow);
        const int right = view->columnViewportPosition(lastColumn) + view->columnWidth(lastColumn);
        if (bottom > view->viewport()->height() || right > view->viewport()->width())
            cut.append(u"the last days"_s);
        for (const auto *button : calendar->findChildren<QToolButton *>()) {
            if (button->isVisible() && button->sizeHint().width() > button->width())
                cut.append(button->text());
        }
        menu->close();
    });
    QTest::mouseClick(edit.findChild<QWidget *>(u"calendar"_s), Qt::LeftButton);
    theme.setTextSize(100);
    QVERIFY(days >= 42);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u", "_s)));
}

// Who scrolled a form past a choice changed it, and saved what nobody had said.
void TestSmallWidgets::theWheelScrollsAndAnswersNothing()
{
    const WheelScrolls scrolls;
    QScrollArea area;
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    auto *choice = new QComboBox;
    choice->addItems({u"not said"_s, u"yes"_s, u"no"_s});
    auto *typed = new QComboBox;
    typed->addItems({u"not said"_s, u"yes"_s, u"no"_s});
    typed->setEditable(true);
    auto *day = new QDateEdit(QDate(2019, 6, 20));
    auto *number = new QSpinBox;
    for (QWidget *field : QList<QWidget *>{choice, typed, day, number})
        column->addWidget(field);
    form->setMinimumHeight(2000);
    area.setWidget(form);
    area.setWidgetResizable(true);
    area.resize(200, 300);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    for (QWidget *field : QList<QWidget *>{choice, typed, day, number}) {
        area.verticalScrollBar()->setValue(0);
        const QPointF at = field->rect().center();
        QWheelEvent wheel(at, field->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&wheel);
        QApplication::instance()->notify(field, &wheel);
        QVERIFY(field->focusPolicy() != Qt::WheelFocus);
        QVERIFY(area.verticalScrollBar()->value() > 0);
    }
    QCOMPARE(choice->currentIndex(), 0);
    QCOMPARE(typed->currentIndex(), 0);
    QCOMPARE(day->date(), QDate(2019, 6, 20));
    QCOMPARE(number->value(), 0);
}

void TestSmallWidgets::theFirstPageSaysWhatIsMissing()
{
    FirstRun first;
    first.start({{u"keyworker"_s, u"Keyworker"_s}}, QDate(2019, 6, 20));
    first.show();
    QVERIFY(QTest::qWaitForWindowActive(&first));
    auto *next = first.findChild<QPushButton *>(u"whoNext"_s);
    const auto *problem = first.findChild<QLabel *>(u"whoProblem"_s);
    const auto *missing = first.findChild<QLabel *>(u"dataLeadMissing"_s);
    auto *approved = first.findChild<QCheckBox *>(u"dataLead"_s);
    QVERIFY(next->isEnabled());
    QVERIFY(missing->isVisible());
    QCOMPARE(approved->accessibleDescription(), missing->text());
    next->click();
    QVERIFY(problem->isVisible() && problem->text().contains(u"name"_s));
    approved->setChecked(true);
    QVERIFY(!missing->isVisible());
    first.findChild<QLineEdit *>(u"newName"_s)->setText(u"Asha Patel"_s);
    first.findChild<QLineEdit *>(u"dataLeadOn"_s)->setText(u"1/"_s);
    next->click();
    QVERIFY(problem->isVisible() && problem->text().contains(u"data lead"_s));
    QVERIFY(!first.findChild<QWidget *>(u"newPassphrase"_s)->isVisible());
    approved->setChecked(false);
    next->click();
    QVERIFY(first.findChild<QWidget *>(u"newPassphrase"_s)->isVisible());
}

QTEST_MAIN(TestSmallWidgets)
#include "tst_smallwidgets.moc"
