// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabstrip.h"

#include "ui/widgets/flowlayout.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

TabStrip::TabStrip(QWidget *parent) : QWidget(parent)
{
    auto *flow = new FlowLayout(this, 1.1);
    flow->setLineSpacing(0);
    setAccessibleName(tr("Parts of this page"));
}

void TabStrip::addTab(const QString &id, const QString &name)
{
    // An ampersand of a title is no mnemonic.
    auto *button = new QPushButton(QString(name).replace(u'&', u"&&"_s), this);
    button->setProperty("kind", u"tab"_s);
    button->setObjectName(u"tab."_s + id);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setChecked(m_buttons.isEmpty());
    connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT tabChosen(id); });
    layout()->addWidget(button);
    m_buttons.append(button);
}

void TabStrip::setCurrent(const QString &id)
{
    for (QPushButton *button : std::as_const(m_buttons)) {
        if (button->objectName() == u"tab."_s + id)
            button->setChecked(true);
    }
}

QString TabStrip::current() const
{
    for (const QPushButton *button : m_buttons) {
        if (button->isChecked())
            return button->objectName().mid(4);
    }
    return {};
}

void TabStrip::keyPressEvent(QKeyEvent *event)
{
    const qsizetype count = m_buttons.size();
    const qsizetype at = m_buttons.indexOf(qobject_cast<QPushButton *>(focusWidget()));
    qsizetype to = -1;
    switch (event->key()) {
    case Qt::Key_Right: // round at the ends: the last is one key away
        to = (at + 1) % qMax<qsizetype>(count, 1);
        break;
    case Qt::Key_Left:
        to = (at + count - 1) % qMax<qsizetype>(count, 1);
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = count - 1;
        break;
    default:
        break;
    }
    if (at < 0 || to < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_buttons[to]->setFocus(Qt::TabFocusReason);
    m_buttons[to]->click();
}

} // namespace hometray
