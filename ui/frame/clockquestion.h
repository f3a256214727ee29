// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialog.h"
#include "workspace/clockdoubt.h"

#include <QtCore/QFuture>
#include <QtCore/QPointer>
#include <QtCore/QPromise>

#include <memory>
#include <vector>

namespace hometray {

/// Asks whether the computer's date is right, with the day the store was last used beside it.
class ClockDialog : public Dialog {
    Q_OBJECT
public:
    ClockDialog(const ClockDoubt &doubt, QWidget *parent);
};

/// Asks a person whether the computer's date is right, one time for all who want to know. GUI
/// thread.
class ClockQuestion : public QObject {
    Q_OBJECT
public:
    /// `window`: what it stands before.
    explicit ClockQuestion(QWidget &window, QObject *parent = nullptr);
    ~ClockQuestion() override;

    /// Whether it is right; closing the question, or a lock, is no.
    [[nodiscard]] QFuture<bool> ask(const ClockDoubt &doubt);
    /// While it is asked.
    [[nodiscard]] ClockDialog *dialog() const { return m_dialog; }

private:
    void answer(bool isRight);

    QWidget &m_window;
    QPointer<ClockDialog> m_dialog;
    std::vector<std::shared_ptr<QPromise<bool>>> m_asking;
};

} // namespace hometray
