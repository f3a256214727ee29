// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/presencechip.h"

#include "ui/widgets/card.h"
#include "ui/widgets/pill.h"

#include <QtGui/QPainter>

namespace hometray {
namespace {
PillText pillOf(Presence presence, const QString &words)
{
    switch (presence) {
    case Presence::Away:
        return {Sign::ToDo, words, Tone::Neutral};
    case Presence::There:
        return {Sign::Done, words, Tone::Good};
    case Presence::Alone:
        return {Sign::DoneTwice, words, Tone::Good};
    }
    return {};
}
} // namespace

PresenceChip::PresenceChip(const QString &name, bool child, QWidget *parent)
    : QAbstractButton(parent), m_name(name), m_child(child)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(
        child ? tr("Press once for seen, twice for seen alone") : tr("Press if they were there"));
    rename();
}

void PresenceChip::setPresence(Presence presence)
{
    m_presence = presence == Presence::Alone && !m_child ? Presence::There : presence;
    rename();
    updateGeometry();
    update();
}

QString PresenceChip::words() const
{
    return m_presence == Presence::Alone ? tr("%1, alone").arg(m_name) : m_name;
}

void PresenceChip::rename()
{
    switch (m_presence) {
    case Presence::Away:
        setAccessibleName(tr("%1: not there").arg(m_name));
        break;
    case Presence::There:
        setAccessibleName(m_child ? tr("%1: seen").arg(m_name) : tr("%1: there").arg(m_name));
        break;
    case Presence::Alone:
        setAccessibleName(tr("%1: seen alone").arg(m_name));
        break;
    }
}

QSize PresenceChip::sizeHint() const
{
    return pillSize(pillOf(m_presence, words()), font()) + QSize(em(this, 0.3), em(this, 0.35));
}

void PresenceChip::nextCheckState()
{
    switch (m_presence) {
    case Presence::Away:
        setPresence(Presence::There);
        break;
    case Presence::There:
        setPresence(m_child ? Presence::Alone : Presence::Away);
        break;
    case Presence::Alone:
        setPresence(Presence::Away);
        break;
    }
    Q_EMIT presenceChanged();
}

void PresenceChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokensOf(palette());
    const int inset = em(this, 0.15);
    const QRectF body = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    paintPill(painter, pillOf(m_presence, words()), body, font(), t);
    // A chip that can be pressed has the border of a control.
    const double radius = body.height() / 2;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.border, 1));
    painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, qMax(2, em(this, 0.12))));
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(1, 1, -1, -1), radius + inset, radius + inset);
    }
}

} // namespace hometray
