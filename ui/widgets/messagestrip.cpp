// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagestrip.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/spokenrole.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

MessageStrip::MessageStrip(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"messageStrip"_s);
    setSpokenRole(this, QAccessible::Notification);
    setProperty("kind", u"foot"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(em(this, 1), em(this, 0.4), em(this, 1), em(this, 0.4));
    row->setSpacing(em(this, 0.5));
    m_sign = new SignDisc(Sign::Done, Tone::Good, this);
    row->addWidget(m_sign);
    m_text = new WrapLabel({}, nullptr, this);
    m_text->setObjectName(u"messageText"_s);
    row->addWidget(m_text, 1);
    m_action = new QPushButton(this);
    m_action->setObjectName(u"messageAction"_s);
    connect(m_action, &QPushButton::clicked, this, [this] {
        m_life->stop();
        hide();
        Q_EMIT actionChosen();
    });
    row->addWidget(m_action);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"messageClose"_s);
    close->setProperty("kind", u"link"_s);
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QPushButton::clicked, this, &MessageStrip::dismiss);
    row->addWidget(close);
    m_life = new QTimer(this);
    m_life->setSingleShot(true);
    m_life->setInterval(usualLifetime);
    connect(m_life, &QTimer::timeout, this, [this] {
        // Nobody is hurried who is just reaching for it.
        const QWidget *focused = QApplication::focusWidget();
        if (underMouse() || (focused && isAncestorOf(focused)))
            m_life->start();
        else
            dismiss();
    });
    hide();
}

void MessageStrip::showMessage(
    Sign sign, Tone tone, const QString &text, const QString &action, bool stays)
{
    m_sign->setSign(sign, tone);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_action->setAccessibleName(action.isEmpty() ? QString() : text + u' ' + action);
    setAccessibleName(text);
    showAloud(this);
    if (stays)
        m_life->stop();
    else
        m_life->start();
}

void MessageStrip::dismiss()
{
    m_life->stop();
    if (isHidden())
        return;
    hide();
    Q_EMIT gone();
}

QString MessageStrip::text() const
{
    return isVisible() ? m_text->text() : QString();
}

} // namespace hometray
