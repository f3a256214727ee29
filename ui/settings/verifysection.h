// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

#include <QtCore/QFuture>

#include <atomic>
#include <memory>

namespace hometray {

class WorkStrip;

/// Proves that nothing was changed, lost or put in: every piece of every record, against what was
/// noted in backups.
class VerifySection : public SettingsSection {
    Q_OBJECT
public:
    VerifySection(Frame &frame, QWidget *parent);
    void refresh() override { }
    void clear() override;
    [[nodiscard]] bool isSettled() const override { return !m_running; }

protected:
    void left() override { } // a report: its advice is followed elsewhere

private:
    void start();
    void cancel();
    void rebuild();
    /// Nothing of what runs is shown from here on.
    void forget();
    void showReport(const VerifyReport &report);

    QPushButton *m_start;
    WorkStrip *m_strip;
    QVBoxLayout *m_problems;
    QPushButton *m_rebuild;
    std::shared_ptr<std::atomic<int>> m_run = std::make_shared<std::atomic<int>>(0);
    QFuture<Expected<VerifyReport>> m_work;
    bool m_running = false;
};

} // namespace hometray
