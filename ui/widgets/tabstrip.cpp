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
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const qsizetype at = m_buttons.indexOf(qobject_cast<QPushButton *>(focusWidget()));
    if (step == 0 || at < 0 || at + step < 0 || at + step >= m_buttons.size()) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_buttons[at + step]->setFocus(Qt::TabFocusReason);
    m_buttons[at + step]->click();
}

} // namespace hometray
