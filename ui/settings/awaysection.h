// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

namespace hometray {

/// When the keyworker is away: the steps before a school holiday go by these days.
class AwaySection : public SettingsSection {
    Q_OBJECT
public:
    AwaySection(Frame &frame, QWidget *parent);
    void refresh() override;
    void clear() override;

private:
    QVBoxLayout *m_list;
};

} // namespace hometray
