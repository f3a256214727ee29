// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/sign.h"

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace hometray {

/// A line at the foot of a page that says what just happened and offers one thing to do about it:
/// "Saved. Undo". It stays until it is closed or the next one comes; nobody has to hurry.
class MessageStrip : public QFrame {
    Q_OBJECT
public:
    explicit MessageStrip(QWidget *parent = nullptr);
    void showMessage(Sign sign, Tone tone, const QString &text, const QString &action = {});
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionChosen();

private:
    SignDisc *m_sign;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace hometray
