// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

class QCheckBox;
class QVBoxLayout;

namespace hometray {

class DateEdit;

/// Who the keyworker is, as it stands on what is printed; and whether the data lead was asked.
class MeSection : public SettingsSection {
    Q_OBJECT
public:
    MeSection(Frame &frame, QWidget *parent);
    void refresh() override;
    void clear() override;
    [[nodiscard]] bool isSettled() const override { return m_underway == 0; }

private:
    void showDataLead(QDate day);
    void keepDataLead();

    QVBoxLayout *m_lines;
    QLabel *m_dataLead;
    DateEdit *m_day;
    int m_underway = 0;
};

} // namespace hometray
