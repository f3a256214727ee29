// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

class QWidget;

namespace hometray {

/// Enter presses the button that has the keyboard, in a window and in its dialogs. Qt leaves that to
/// default buttons of dialogs; a person who has come to a button by Tab expects it of each.
/// Ctrl+Enter in a field presses the one button that saves what its card or dialog asks.
class EnterPresses : public QObject {
    Q_OBJECT
public:
    /// Owned by `window`.
    explicit EnterPresses(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

} // namespace hometray
