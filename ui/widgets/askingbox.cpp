// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/askingbox.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QStyleOptionComboBox>

namespace hometray {

AskingBox::AskingBox(QWidget *parent) : QComboBox(parent)
{
    // Before anybody hears of it: in the list a click or Return chooses.
    connect(this, &QComboBox::activated, this, [this] { setLooking(false); });
}

void AskingBox::take(int line)
{
    setCurrentIndex(line);
    setLooking(false);
}

void AskingBox::look(int line)
{
    setCurrentIndex(line);
    setLooking(true);
    Q_EMIT looked();
}

void AskingBox::setLooking(bool looking)
{
    m_looking = looking;
    ask(looking && !view()->isVisible() ? currentIndex() : -1);
    setAccessibleDescription(looking ? notChosenYet() : QString());
    update();
}

void AskingBox::ask(int line)
{
    m_asks = line >= 0;
}

QString AskingBox::notChosenYet() const
{
    return tr("Nothing is chosen yet. Return or Tab chooses what is named.");
}

void AskingBox::initStyleOption(QStyleOptionComboBox *option) const
{
    QComboBox::initStyleOption(option);
    if (m_asks && !option->currentText.isEmpty())
        //: A choice somebody looks at in a box and has not chosen yet
        option->currentText = tr("%1?").arg(option->currentText);
}

void AskingBox::showPopup()
{
    ask(-1); // in the list they are names
    QComboBox::showPopup();
}

void AskingBox::hidePopup()
{
    QComboBox::hidePopup();
    if (m_looking)
        ask(currentIndex());
}

void AskingBox::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & ~Qt::KeypadModifier) && currentIndex() >= 0) {
        settle();
        Q_EMIT answered();
        return;
    }
    const int before = currentIndex();
    {
        const QSignalBlocker looking(this);
        QComboBox::keyPressEvent(event);
    }
    if (currentIndex() != before)
        look(currentIndex());
}

void AskingBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        settle();
}

void AskingBox::settle()
{
    if (m_looking && currentIndex() >= 0)
        Q_EMIT activated(currentIndex());
}

} // namespace hometray
