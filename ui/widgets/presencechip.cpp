// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/presencechip.h"

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
    : PillButton(parent), m_name(name), m_child(child)
{
    setToolTip(
        child ? tr("Press once for seen, twice for seen alone") : tr("Press if they were there"));
    showPresence();
}

void PresenceChip::setPresence(Presence presence)
{
    m_presence = presence == Presence::Alone && !m_child ? Presence::There : presence;
    showPresence();
}

void PresenceChip::showPresence()
{
    setPill(
        pillOf(m_presence, m_presence == Presence::Alone ? tr("%1, alone").arg(m_name) : m_name));
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

} // namespace hometray
