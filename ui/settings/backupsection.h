// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

#include <QtCore/QFuture>

class QComboBox;
class QLineEdit;

namespace hometray {

class WorkStrip;

/// Backups: when and where, one now, and putting one back.
class BackupSection : public SettingsSection {
    Q_OBJECT
public:
    BackupSection(Frame &frame, QWidget *parent);
    void refresh() override;
    void clear() override;
    [[nodiscard]] bool isSettled() const override { return m_underway == 0; }

private:
    void buildRestore();
    void make();
    void made(const QFuture<Expected<BackupInfo>> &backup);
    void restore();

    QLabel *m_last;
    QVBoxLayout *m_list;
    QPushButton *m_make;
    WorkStrip *m_strip;
    QWidget *m_restorePart;
    QComboBox *m_which;
    QLineEdit *m_passphrase;
    int m_underway = 0;
};

} // namespace hometray
