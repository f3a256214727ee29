// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pillbutton.h"

namespace hometray {

enum class Presence { Away, There, Alone };

/// A person who was there or not; a child can also have been seen alone. Each press goes to the
/// next state: not there, there, and for a child alone.
class PresenceChip : public PillButton {
    Q_OBJECT
public:
    PresenceChip(const QString &name, bool child, QWidget *parent = nullptr);
    void setPresence(Presence presence);
    [[nodiscard]] Presence presence() const { return m_presence; }

Q_SIGNALS:
    void presenceChanged();

protected:
    void nextCheckState() override;

private:
    void showPresence();

    QString m_name;
    bool m_child;
    Presence m_presence = Presence::Away;
};

} // namespace hometray
