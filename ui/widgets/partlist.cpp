// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/partlist.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

PartList::PartList(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Parts"));
    arrange();
}

void PartList::setCount(int count)
{
    while (m_buttons.size() > count) {
        delete m_buttons.takeLast();
        m_parts.removeLast();
    }
    while (m_buttons.size() < count) {
        const auto at = int(m_buttons.size());
        auto *button = new QPushButton(this);
        button->setObjectName(u"part.%1"_s.arg(at + 1));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        // By mouse one goes to work in the part and does not stop in the list.
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, [this, at] { Q_EMIT chosen(at); });
        m_buttons.append(button);
        m_parts.append(Part());
    }
    arrange();
    setCurrent(qMin(m_current, count - 1));
}

void PartList::setPart(int index, const QString &name, bool done, const QString &count)
{
    m_parts[index] = {name, done, count};
    rename(index);
}

void PartList::setCurrent(int index)
{
    m_current = qMax(0, index);
    if (index >= 0 && index < m_buttons.size())
        m_buttons[index]->setChecked(true);
    for (int i = 0; i < m_buttons.size(); ++i)
        rename(i);
}

void PartList::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    arrange();
}

void PartList::arrange()
{
    delete layout();
    QLayout *with = nullptr;
    if (m_compact) {
        with = new FlowLayout(this, 0.25);
    } else {
        auto *column = new QVBoxLayout(this);
        column->setSpacing(em(this, 0.1));
        column->setAlignment(Qt::AlignTop);
        with = column;
    }
    with->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < m_buttons.size(); ++i) {
        setKind(m_buttons[i], m_compact ? "chip" : "part");
        with->addWidget(m_buttons[i]);
        rename(i);
    }
}

void PartList::rename(int index)
{
    const Part &part = m_parts[index];
    QStringList words = {QString::number(index + 1)};
    if (!m_compact || index == m_current)
        words.append(part.name);
    if (!part.count.isEmpty() && (!m_compact || index == m_current))
        words.append(part.count);
    if (part.done)
        words.append(u"✓"_s);
    m_buttons[index]->setText(words.join(u"  "_s));
    QString full = tr("%1: %2").arg(index + 1).arg(part.name);
    if (part.done)
        full += tr(", done");
    else if (!part.count.isEmpty())
        full += u", "_s + part.count;
    m_buttons[index]->setAccessibleName(full);
    m_buttons[index]->setToolTip(m_compact ? full : QString());
}

void PartList::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Up || event->key() == Qt::Key_Left;
    const bool on = event->key() == Qt::Key_Down || event->key() == Qt::Key_Right;
    const int to = m_current + (on ? 1 : -1);
    if ((!back && !on) || to < 0 || to >= m_buttons.size()
        || event->modifiers() != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    Q_EMIT chosen(to);
    m_buttons[to]->setFocus(Qt::TabFocusReason);
}

} // namespace hometray
