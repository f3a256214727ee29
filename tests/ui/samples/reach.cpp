// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/reach.h"

#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionComboBox>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
QAccessibleInterface *faceOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget);
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *face = faceOf(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

/// The buttons and lines whose text has no room.
QStringList cutTexts(QWidget *window)
{
    QStringList cut;
    for (const auto *button : window->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        const QSize text = button->fontMetrics().size(Qt::TextShowMnemonic, button->text());
        if (button->width() < text.width() || button->height() < text.height())
            cut.append(button->objectName() + u" '"_s + button->text() + u'\'');
    }
    for (const auto *label : window->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty() || label->wordWrap())
            continue;
        for (const QString &line : label->text().split(u'\n')) {
            if (label->width() < label->fontMetrics().horizontalAdvance(line) - 2)
                cut.append(line);
        }
    }
    for (const auto *box : window->findChildren<QComboBox *>()) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.editable = box->isEditable();
        const int room =
            box->style()
                ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box)
                .width();
        // One that is as wide as its window gets no more.
        if (box->isVisible() && box->width() < window->width() * 4 / 5
            && room < box->fontMetrics().horizontalAdvance(box->currentText()))
            cut.append(box->objectName() + u" '"_s + box->currentText() + u'\'');
    }
    return cut;
}

void focusSomething(QWidget *window)
{
    if (!QApplication::focusWidget())
        QTest::keyClick(window, Qt::Key_Tab);
}
} // namespace

QList<QWidget *> reach::tabOrder()
{
    QList<QWidget *> order;
    for (int i = 0; i < 300; ++i) {
        QWidget *now = QApplication::focusWidget();
        if (!now || order.contains(now))
            break;
        order.append(now);
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return order;
}

bool reach::hasRole(QWidget *widget)
{
    QAccessibleInterface *face = faceOf(widget);
    return face && face->role() != QAccessible::NoRole && face->role() != QAccessible::Client;
}

QWidget *ReachTests::open(const QString &place, ThemeChoice choice, int textSize)
{
    theme().setChoice(choice);
    theme().setTextSize(textSize);
    return open(place);
}

void ReachTests::everyControlCanBeReachedAndHasAName_data()
{
    QTest::addColumn<QString>("place");
    for (const QString &place : places())
        QTest::newRow(qPrintable(place)) << place;
}

void ReachTests::everyControlCanBeReachedAndHasAName()
{
    QFETCH(QString, place);
    QWidget *window = open(place, ThemeChoice::Light, 100);
    QVERIFY(window);
    focusSomething(window);
    const QList<QWidget *> order = reach::tabOrder();
    QVERIFY(!order.isEmpty());
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->focusProxy())
            continue;
        const QString label = QLatin1String(widget->metaObject()->className()) + u' '
            + widget->objectName() + u" '"_s + nameOf(widget) + u'\'';
        QVERIFY2(!nameOf(widget).isEmpty(), qPrintable(u"no name: "_s + label));
        QVERIFY2(reach::hasRole(widget), qPrintable(u"no role: "_s + label));
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(u"no object name: "_s + label));
        // Radio-like groups are one stop; their arrows do the rest.
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button && button->autoExclusive() && button->isCheckable() && !button->isChecked())
            continue;
        QVERIFY2(order.contains(widget), qPrintable(u"not reached by Tab: "_s + label));
    }
}

void ReachTests::theFocusIsSeen_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    QTest::addColumn<QString>("place");
    // Theme by theme: a change of theme takes longer than a change of page.
    for (const auto &[choice, word] :
        {std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark"),
            std::pair(ThemeChoice::HighContrast, "contrast")})
        for (const QString &place : places())
            QTest::addRow("%s, %s", qPrintable(place), word) << choice << place;
}

void ReachTests::theFocusIsSeen()
{
    QFETCH(ThemeChoice, choice);
    QFETCH(QString, place);
    QWidget *window = open(place, choice, 100);
    QVERIFY(window);
    focusSomething(window);
    for (QWidget *widget : reach::tabOrder()) {
        widget->setFocus(Qt::TabFocusReason);
        const QImage with = widget->grab().toImage();
        widget->clearFocus();
        const QImage without = widget->grab().toImage();
        QVERIFY2(with != without,
            qPrintable(u"no visible focus: "_s + QLatin1String(widget->metaObject()->className())
                + u' ' + widget->objectName()));
    }
}

void ReachTests::noTextIsCutOffAt200Percent_data()
{
    everyControlCanBeReachedAndHasAName_data();
}

void ReachTests::noTextIsCutOffInASmallWindow_data()
{
    everyControlCanBeReachedAndHasAName_data();
}

void ReachTests::noTextIsCutOffInASmallWindow()
{
    QFETCH(QString, place);
    QWidget *window = open(place, ThemeChoice::Light, 100);
    QVERIFY(window);
    QTRY_VERIFY2_WITH_TIMEOUT(
        cutTexts(window).isEmpty(), qPrintable(cutTexts(window).join(u", "_s)), 1000);
}

void ReachTests::noTextIsCutOffAt200Percent()
{
    QFETCH(QString, place);
    QWidget *window = open(place, ThemeChoice::Light, 200);
    QVERIFY(window);
    // Layouts are asked for by events, more than once where a text's height follows its width.
    QTRY_VERIFY2_WITH_TIMEOUT(
        cutTexts(window).isEmpty(), qPrintable(cutTexts(window).join(u", "_s)), 1000);
    QVERIFY2(window->minimumSizeHint().width() <= 1280, "wider than a small screen");
    QVERIFY2(window->minimumSizeHint().height() <= 720, "taller than a small screen");
}

} // namespace hometray
