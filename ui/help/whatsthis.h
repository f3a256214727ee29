// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

class QPoint;
class QWidget;

namespace hometray {

/// What's This for the whole window: what a control says of itself, and every term of the county
/// that stands on it, explained. By Shift+F1 for the control that has the focus, or with the mouse
/// in What's This mode. One event filter on the application.
class TermHelp : public QObject {
    Q_OBJECT
public:
    explicit TermHelp(QObject *parent = nullptr);

    /// Explains what has the focus; where there is nothing to explain, the next click is explained.
    void explainFocus();
    /// What there is to say of a control at a place on it; empty for nothing.
    [[nodiscard]] static QString textFor(const QWidget *widget, const QPoint &at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace hometray
