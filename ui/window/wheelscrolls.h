// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

namespace hometray {

/// The wheel scrolls, and answers nothing: Qt has it change the choice, number or day under the
/// pointer, which nobody sees who scrolls past. The list of a choice that is open scrolls as ever.
/// One event filter on the application. GUI thread.
class WheelScrolls : public QObject {
    Q_OBJECT
public:
    explicit WheelScrolls(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace hometray
