// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/sign.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace hometray {

/// A line at the foot of a page that says what just happened and offers one thing to do about it:
/// "Saved. Undo". It goes by itself after a while, but not under the pointer or the keyboard, and
/// not where it has to be dealt with.
class MessageStrip : public QFrame {
    Q_OBJECT
public:
    static constexpr int usualLifetime = 20'000; // ms

    explicit MessageStrip(QWidget *parent = nullptr);
    /// `stays`: it does not go by itself.
    void showMessage(Sign sign, Tone tone, const QString &text, const QString &action = {},
        bool stays = false);
    /// Takes it away, as closing it does.
    void dismiss();
    [[nodiscard]] QString text() const;
    /// Milliseconds until a message goes by itself; for the next one that is shown.
    void setLifetime(int ms) { m_life->setInterval(ms); }

Q_SIGNALS:
    void actionChosen();
    /// It was closed, its time is over or the window took it away; not when the action was chosen.
    void gone();

private:
    SignDisc *m_sign;
    QLabel *m_text;
    QPushButton *m_action;
    QTimer *m_life;
};

} // namespace hometray
