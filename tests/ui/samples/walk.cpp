// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/walk.h"

#include "ui/form/formdialog.h"
#include "ui/form/forms.h"
#include "ui/frame/errorwords.h"
#include "ui/widgets/messagestrip.h"
#include "workspace/waiting.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int patience = 5000; // ms

QRegularExpression whole(const QString &name)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(name));
}
} // namespace

void Walk::stop(const QString &trouble)
{
    if (m_trouble.isEmpty())
        m_trouble = trouble;
}

void Walk::setFamily(const CaseId &family)
{
    if (family.isNull())
        stop(u"there is no such family"_s);
    m_family = family;
}

RecordPtr Walk::record()
{
    const auto read = waitFor(m_on.workspace.record(m_family));
    if (!read) {
        stop(u"the record cannot be read: "_s + inWords(read.error()));
        return std::make_shared<const CaseRecord>();
    }
    return *read;
}

CaseId Walk::did(const Command &command)
{
    if (!goesOn())
        return {};
    const auto done = waitFor(m_on.workspace.perform(m_family, command));
    if (!done) {
        stop(u"before, "_s + command.id() + u": "_s + inWords(done.error()));
        return {};
    }
    return done->caseId;
}

void Walk::goTo(const QString &tab)
{
    if (goesOn() && !m_on.go({u"family"_s, m_family, tab, {}}))
        stop(u"the family's page does not come"_s);
}

void Walk::goToPage(const QString &page, const QString &tab)
{
    if (goesOn() && !m_on.go({page, {}, tab, {}}))
        stop(u"the page does not come: "_s + page);
}

void Walk::settle()
{
    if (!QTest::qWaitFor([this] { return m_on.controller.isSettled(); }, patience))
        stop(u"the window is not done with reading"_s);
}

QWidget *Walk::front() const
{
    if (QWidget *dialog = QApplication::activeModalWidget())
        return dialog;
    return &m_on.window;
}

QWidget *Walk::seen(const QString &name) const
{
    QWidget *last = nullptr;
    for (QWidget *widget : front()->findChildren<QWidget *>(whole(name))) {
        if (widget->isVisible())
            last = widget;
    }
    return last;
}

void Walk::press(QAbstractButton *button)
{
    if (!button->isEnabled())
        return stop(u"cannot be pressed: "_s + button->objectName());
    button->setFocus(Qt::TabFocusReason);
    button->click();
}

void Walk::press(const QString &name)
{
    if (!goesOn())
        return;
    // What is read for a page brings its buttons a little later. The first is pressed of several.
    QAbstractButton *found = nullptr;
    const auto isThere = [&] {
        for (auto *button : front()->findChildren<QAbstractButton *>(whole(name))) {
            if (button->isVisible()) {
                found = button;
                return true;
            }
        }
        return false;
    };
    if (!QTest::qWaitFor(isThere, patience))
        return stop(u"nothing to press: "_s + name);
    press(found);
}

void Walk::chooseFrom(const QString &button, const QString &words)
{
    if (!goesOn())
        return;
    const auto *with = seenAs<QPushButton>(button);
    if (!with || !with->menu())
        return stop(u"no menu: "_s + button);
    for (QAction *action : with->menu()->actions()) {
        if (QString(action->text()).remove(u'&').startsWith(words))
            return action->trigger();
    }
    stop(u"not in the menu: "_s + words);
}

FormDialog *Walk::form() const
{
    return m_on.controller.forms().dialog();
}

void Walk::waitForForm(const QString &command)
{
    if (!goesOn())
        return;
    if (!QTest::qWaitFor(
            [&] {
                FormDialog *there = m_on.controller.forms().dialog(command);
                return there && QApplication::activeWindow() == there;
            },
            patience))
        stop(u"no form opened: "_s + command);
}

void Walk::choose(QWidget *widget, const QString &answer)
{
    auto *box = qobject_cast<QComboBox *>(widget);
    box->setFocus(Qt::TabFocusReason); // it offers what was typed meanwhile
    int at = -1;
    for (int i = 0; i < box->count() && at < 0; ++i) {
        const bool one = !box->itemData(i).toString().isEmpty();
        if (answer == u"*"_s ? one
                             : box->itemData(i).toString() == answer || box->itemText(i) == answer)
            at = i;
    }
    if (at < 0)
        return stop(box->objectName() + u" does not offer "_s + answer);
    box->setCurrentIndex(at);
}

void Walk::fill(const QString &path, const QString &answer)
{
    if (!goesOn())
        return;
    QWidget *field = seen(u"edit\\."_s + QRegularExpression::escape(path));
    if (!field)
        field = seen(u"tick\\."_s + QRegularExpression::escape(path) + u"\\."_s
            + (answer == u"*"_s ? u".*"_s : QRegularExpression::escape(answer)));
    if (!field) {
        // Behind "More…"?
        for (auto *more : front()->findChildren<QAbstractButton *>(whole(u"more\\..*"_s))) {
            if (more->isVisible())
                more->click();
        }
        field = seen(u"edit\\."_s + QRegularExpression::escape(path));
    }
    if (!field)
        return stop(u"the form has no field: "_s + path);
    this->answer(field, answer);
}

void Walk::fillNamed(const QString &name, const QString &answer)
{
    if (!goesOn())
        return;
    QWidget *field = nullptr;
    if (!QTest::qWaitFor([&] { return (field = seen(name)) != nullptr; }, patience))
        return stop(u"nothing to answer in: "_s + name);
    this->answer(field, answer);
}

void Walk::answer(QWidget *field, const QString &answer)
{
    if (qobject_cast<QComboBox *>(field))
        return choose(field, answer);
    if (auto *box = qobject_cast<QCheckBox *>(field)) {
        if (!box->isChecked())
            press(box);
        return;
    }
    if (!qobject_cast<QLineEdit *>(field) && !qobject_cast<QPlainTextEdit *>(field))
        return stop(u"nobody can answer in "_s + field->objectName());
    field->setFocus(Qt::TabFocusReason);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Backspace);
    QTest::keyClicks(field, answer);
}

void Walk::chooseLine(const QString &list, const QString &words)
{
    if (!goesOn())
        return;
    const auto choose = [&] {
        auto *view = seenAs<QListView>(list);
        for (int i = 0; view && i < view->model()->rowCount(); ++i) {
            const QModelIndex line = view->model()->index(i, 0);
            if (!line.data().toString().startsWith(words))
                continue;
            view->setCurrentIndex(line);
            return true;
        }
        return false;
    };
    if (!QTest::qWaitFor(choose, patience))
        stop(u"no such line: "_s + words);
}

void Walk::waitUntilItSays(const QString &button, const QString &text)
{
    if (!goesOn())
        return;
    if (!QTest::qWaitFor(
            [&] {
                const auto *there = seenAs<QAbstractButton>(button);
                return there && there->text() == text;
            },
            patience))
        stop(button + u" does not say "_s + text);
}

void Walk::empty(const QString &path)
{
    if (!goesOn())
        return;
    QWidget *field = seen(u"edit\\."_s + QRegularExpression::escape(path));
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->clear();
    else if (auto *text = qobject_cast<QPlainTextEdit *>(field))
        text->clear();
    else if (auto *box = qobject_cast<QComboBox *>(field))
        box->setCurrentIndex(box->findData(QString()));
    for (auto *tick : front()->findChildren<QCheckBox *>(
             whole(u"tick\\."_s + QRegularExpression::escape(path) + u"\\..*"_s)))
        tick->setChecked(false);
}

void Walk::type(const QString &name, const QString &text)
{
    if (!goesOn())
        return;
    QWidget *field = nullptr;
    if (!QTest::qWaitFor([&] { return (field = seen(name)) != nullptr; }, patience))
        return stop(u"nowhere to type: "_s + name);
    field->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(field, text);
}

void Walk::keys(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (!goesOn())
        return;
    QWidget *at = QApplication::focusWidget() ? QApplication::focusWidget() : front();
    QTest::keyClick(at, key, modifiers);
}

void Walk::mustSay(const QString &name)
{
    if (goesOn() && !QTest::qWaitFor([&] { return !said(name).isEmpty(); }, patience))
        stop(u"it is not said what is missing: "_s + name);
}

void Walk::mustStillSay(const QString &field, const QString &text)
{
    const QWidget *widget = goesOn() ? seen(field) : nullptr;
    const auto *line = qobject_cast<const QLineEdit *>(widget);
    const auto *words = qobject_cast<const QPlainTextEdit *>(widget);
    const QString now = line ? line->text() : words ? words->toPlainText() : QString();
    if (goesOn() && now != text)
        stop(u"what was typed is gone: "_s + field);
}

void Walk::mustSayAtTheFoot(const QString &text)
{
    if (goesOn() && !QTest::qWaitFor([&] { return strip().contains(text); }, patience))
        stop(u"at the foot of the window is said: "_s + strip());
}

QString Walk::said(const QString &name) const
{
    const auto *label = seenAs<QLabel>(name);
    return label ? label->text() : QString();
}

QString Walk::strip() const
{
    return m_on.window.messages()->isVisible() ? m_on.window.messages()->text() : QString();
}

} // namespace hometray
