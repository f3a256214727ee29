// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/whatsthis.h"

#include "ui/help/glossary.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QHelpEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QWhatsThis>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
/// The words a person sees on a control.
QString wordsOn(const QWidget *widget, const QPoint &at)
{
    QStringList words = {widget->accessibleName(), widget->accessibleDescription()};
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        words.prepend(label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        words.prepend(button->text());
    const auto *header = qobject_cast<const QHeaderView *>(widget);
    if (!header)
        header = qobject_cast<const QHeaderView *>(widget->parentWidget());
    if (header && header->model()) {
        const int section = header->logicalIndexAt(at);
        words.prepend(header->model()->headerData(section, header->orientation()).toString());
    }
    return words.join(u' ');
}
} // namespace

TermHelp::TermHelp(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

QString TermHelp::textFor(const QWidget *widget, const QPoint &at)
{
    QStringList parts;
    if (!widget->whatsThis().isEmpty())
        parts.append(widget->whatsThis().toHtmlEscaped());
    for (const Term &term : termsIn(wordsOn(widget, at)))
        parts.append(
            u"<b>"_s + term.name.toHtmlEscaped() + u"</b>: "_s + term.words.toHtmlEscaped());
    return parts.isEmpty() ? QString() : u"<p>"_s + parts.join(u"</p><p>"_s) + u"</p>"_s;
}

void TermHelp::explainFocus()
{
    for (QWidget *widget = QApplication::focusWidget(); widget && !widget->isWindow();
         widget = widget->parentWidget()) {
        const QString text = textFor(widget, widget->rect().center());
        if (text.isEmpty())
            continue;
        QWhatsThis::showText(widget->mapToGlobal(widget->rect().bottomLeft()), text, widget);
        return;
    }
    QWhatsThis::enterWhatsThisMode();
}

bool TermHelp::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::QueryWhatsThis && event->type() != QEvent::WhatsThis)
        return QObject::eventFilter(watched, event);
    auto *widget = qobject_cast<QWidget *>(watched);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = widget ? textFor(widget, help->pos()) : QString();
    if (text.isEmpty())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::WhatsThis)
        QWhatsThis::showText(help->globalPos(), text, widget);
    event->accept();
    return true;
}

} // namespace hometray
