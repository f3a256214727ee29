// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialog.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

/// Tab in a dialog whose parts come and go.
class TestTabOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void tabGoesAsThingsAreLaidOutWhateverWasMadeFirst();
    void whatIsMadeAnewKeepsItsPlace();
    void shiftTabGoesBackAndTheEndsMeet();
    void aGridIsReadRowByRow();
    void aColumnThatIsTurnedIsReadFromItsTop();
    void whatIsHiddenOrOffIsPassedBy();
    void whatGoesAwayHandsTheKeyboardToWhatFollowsIt();

private:
    QPushButton *made(const QString &name)
    {
        auto *button = new QPushButton(name, m_dialog.get());
        button->setObjectName(name);
        return button;
    }
    void show()
    {
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    /// The names that so many presses of Tab lead to.
    QString tabs(int count, Qt::Key key = Qt::Key_Tab) const
    {
        QStringList names;
        for (int i = 0; i < count; ++i) {
            QTest::keyClick(m_dialog.get(), key);
            names.append(QApplication::focusWidget()->objectName());
        }
        return names.join(u' ');
    }

    std::unique_ptr<Dialog> m_dialog;
    QVBoxLayout *m_column = nullptr;
};

void TestTabOrder::init()
{
    m_dialog = std::make_unique<Dialog>();
    m_column = new QVBoxLayout(m_dialog.get());
}

void TestTabOrder::tabGoesAsThingsAreLaidOutWhateverWasMadeFirst()
{
    QPushButton *third = made(u"c"_s);
    QPushButton *second = made(u"b"_s);
    QPushButton *first = made(u"a"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(first);
    row->addWidget(second);
    m_column->addLayout(row);
    m_column->addWidget(third);
    show();
    first->setFocus();
    QCOMPARE(tabs(2), u"b c"_s);
}

void TestTabOrder::whatIsMadeAnewKeepsItsPlace()
{
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        m_column->addWidget(made(name));
    show();
    delete m_column->itemAt(0)->widget();
    QPushButton *anew = made(u"new"_s);
    m_column->insertWidget(0, anew);
    anew->show();
    anew->setFocus();
    QCOMPARE(tabs(3), u"b c new"_s);
}

void TestTabOrder::shiftTabGoesBackAndTheEndsMeet()
{
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        m_column->addWidget(made(name));
    show();
    m_dialog->findChild<QWidget *>(u"a"_s)->setFocus();
    QCOMPARE(tabs(3, Qt::Key_Backtab), u"c b a"_s);
    QCOMPARE(tabs(3), u"b c a"_s);
}

void TestTabOrder::aGridIsReadRowByRow()
{
    auto *grid = new QGridLayout;
    m_column->addLayout(grid);
    grid->addWidget(made(u"d"_s), 1, 1);
    grid->addWidget(made(u"b"_s), 0, 1);
    grid->addWidget(made(u"c"_s), 1, 0);
    grid->addWidget(made(u"a"_s), 0, 0);
    show();
    m_dialog->findChild<QWidget *>(u"a"_s)->setFocus();
    QCOMPARE(tabs(4), u"b c d a"_s);
}

void TestTabOrder::aColumnThatIsTurnedIsReadFromItsTop()
{
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        m_column->addWidget(made(name));
    m_column->setDirection(QBoxLayout::BottomToTop);
    show();
    m_dialog->findChild<QWidget *>(u"c"_s)->setFocus();
    QCOMPARE(tabs(3), u"b a c"_s);
}

void TestTabOrder::whatIsHiddenOrOffIsPassedBy()
{
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        m_column->addWidget(made(name));
    m_dialog->findChild<QWidget *>(u"b"_s)->hide();
    m_dialog->findChild<QWidget *>(u"c"_s)->setEnabled(false);
    show();
    m_dialog->findChild<QWidget *>(u"a"_s)->setFocus();
    QCOMPARE(tabs(2), u"d a"_s);
}

void TestTabOrder::whatGoesAwayHandsTheKeyboardToWhatFollowsIt()
{
    for (const QString &name : {u"b"_s, u"gone"_s, u"a"_s})
        m_column->insertWidget(0, made(name));
    show();
    auto *gone = m_dialog->findChild<QWidget *>(u"gone"_s);
    gone->setFocus();
    gone->hide();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"b"_s);
}

QTEST_MAIN(TestTabOrder)
#include "tst_taborder.moc"
