// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/reach.h"

#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace hometray::reach {
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

bool hasRole(QWidget *widget)
{
    QAccessibleInterface *face = faceOf(widget);
    return face && face->role() != QAccessible::NoRole && face->role() != QAccessible::Client;
}

void focusSomething(QWidget *window)
{
    if (!QApplication::focusWidget())
        QTest::keyClick(window, Qt::Key_Tab);
}
} // namespace

void everyTheme(const QStringList &names)
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::addColumn<QString>("page");
    for (const auto &[theme, word] :
        {std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark"),
            std::pair(ThemeChoice::HighContrast, "contrast")})
        for (const QString &name : names)
            QTest::addRow("%s, %s", qPrintable(name), word) << theme << name;
}

void wear(Theme &theme, ThemeChoice choice, int textSize)
{
    if (theme.choice() != choice)
        theme.setChoice(choice);
    if (theme.textSize() != textSize)
        theme.setTextSize(textSize);
}

QList<QWidget *> tabOrder()
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

void checkControls(QWidget *window)
{
    focusSomething(window);
    const QList<QWidget *> order = tabOrder();
    QVERIFY(!order.isEmpty());
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->focusProxy())
            continue;
        const QString label = QLatin1String(widget->metaObject()->className()) + u' '
            + widget->objectName() + u" '"_s + nameOf(widget) + u'\'';
        QVERIFY2(!nameOf(widget).isEmpty(), qPrintable(u"no name: "_s + label));
        QVERIFY2(hasRole(widget), qPrintable(u"no role: "_s + label));
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(u"no object name: "_s + label));
        // Radio-like groups are one stop; their arrows do the rest.
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button && button->autoExclusive() && button->isCheckable() && !button->isChecked())
            continue;
        QVERIFY2(order.contains(widget), qPrintable(u"not reached by Tab: "_s + label));
    }
}

void checkFocus(QWidget *window)
{
    focusSomething(window);
    for (QWidget *widget : tabOrder()) {
        widget->setFocus(Qt::TabFocusReason);
        const QImage with = widget->grab().toImage();
        widget->clearFocus();
        const QImage without = widget->grab().toImage();
        QVERIFY2(with != without,
            qPrintable(u"no visible focus: "_s + QLatin1String(widget->metaObject()->className())
                + u' ' + widget->objectName()));
    }
}

void checkTexts(QWidget *window)
{
    for (const auto *button : window->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        const QString label = button->objectName() + u" '"_s + button->text() + u'\'';
        const QSize text = button->fontMetrics().size(Qt::TextShowMnemonic, button->text());
        QVERIFY2(button->width() >= text.width(), qPrintable(label));
        QVERIFY2(button->height() >= text.height(), qPrintable(label));
    }
    for (const auto *text : window->findChildren<QLabel *>()) {
        if (!text->isVisible() || text->text().isEmpty() || text->wordWrap())
            continue;
        for (const QString &line : text->text().split(u'\n'))
            QVERIFY2(
                text->width() >= text->fontMetrics().horizontalAdvance(line) - 2, qPrintable(line));
    }
    QVERIFY2(window->minimumSizeHint().width() <= 1280, "wider than a small screen");
    QVERIFY2(window->minimumSizeHint().height() <= 720, "taller than a small screen");
}

} // namespace hometray::reach
