// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <functional>

class QWidget;

namespace hometray {

/// Keeps the keyboard where somebody is at work. When the control that has it goes (it was saved,
/// the row is another one now), Qt gives it to whatever comes next in the window, or to nothing:
/// then an Enter that was meant for the page presses Undo. The guard brings it home instead. It
/// never moves a keyboard that a person has moved. GUI thread.
class FocusGuard : public QObject {
    Q_OBJECT
public:
    /// `work` is the part somebody works in now, nullptr while there is none; `home` gives the
    /// keyboard to where work in it begins. Both are called as long as the guard lives: it belongs to
    /// `parent`, which they are of and which goes before the window, or else to the window.
    FocusGuard(QWidget *window, std::function<QWidget *()> work, std::function<void()> home,
        QObject *parent = nullptr);

private:
    void moved(QWidget *before, QWidget *now);
    void look();
    [[nodiscard]] bool isLost() const;

    QWidget *m_window;
    std::function<QWidget *()> m_work;
    std::function<void()> m_home;
    QPointer<QWidget> m_last; ///< where a person had it last
    QPointer<QWidget> m_strayed; ///< where Qt has put the keyboard by itself
    QTimer m_look;
};

} // namespace hometray
