// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/lifecyclebar.h"
#include "ui/widgets/searchablebox.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

using namespace hometray;
using namespace Qt::StringLiterals;

/// Widgets too small for a file of tests each.
class TestSmallWidgets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatStandsAtTheEndOfALineIsAcrossFromItsTitle();
    void whatBeginsALineStandsAtItsBeginning();
    void aLongListIsSearchedInTheMiddleOfAWord();
    void whatIsNoneOfTheChoicesGoesBackToTheOneBefore();
    void stagesInSeveralRowsShowTheirNamesAlone();

private:
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
    QWidget window;
    auto *flow = new FlowLayout(&window, 0.5);
    auto *title = new QWidget(&window);
    auto *action = new QWidget(&window);
    for (QWidget *widget : {title, action})
        widget->setFixedSize(100, 20);
    flow->addWidget(title);
    flow->addAtEnd(action);
    window.resize(400, 50);
    window.show();
    QCOMPARE(title->x(), 0);
    QCOMPARE(action->x(), 300);
}

void TestSmallWidgets::whatBeginsALineStandsAtItsBeginning()
{
    QWidget window;
    auto *flow = new FlowLayout(&window, 0.5);
    auto *title = new QWidget(&window);
    auto *action = new QWidget(&window);
    for (QWidget *widget : {title, action})
        widget->setFixedSize(100, 20);
    flow->addWidget(title);
    flow->addAtEnd(action);
    window.resize(150, 80);
    window.show();
    QCOMPARE(action->x(), 0);
    QVERIFY(action->y() > title->y());
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

void TestSmallWidgets::stagesInSeveralRowsShowTheirNamesAlone()
{
    LifecycleBar bar;
    QList<StageText> stages;
    for (const QString &name : {u"Opened"_s, u"Assessment"_s, u"TAF meetings"_s, u"Family Plan"_s,
             u"Outcomes Review"_s, u"Closure"_s})
        stages.append({name, name, u"1 March · 15 days"_s, StageState::Ahead});
    bar.setStages(stages);
    const int line = bar.fontMetrics().height();
    const int wide = bar.heightForWidth(line * 100);
    QVERIFY(wide > line * 2);
    QVERIFY(bar.heightForWidth(line * 40) < wide * 2);
}

QTEST_MAIN(TestSmallWidgets)
#include "tst_smallwidgets.moc"
