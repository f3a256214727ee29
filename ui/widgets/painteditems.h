// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/spokenitems.h"

#include <QtWidgets/QWidget>

namespace hometray {

/// A painted widget of several things one can go to: one stop for Tab, arrows between the things,
/// Enter or a double click opens one. A screen reader finds a list with its items. Scrolls the area
/// it is in to the current thing.
class PaintedItems : public QWidget, public SpokenItems {
    Q_OBJECT
public:
    explicit PaintedItems(QWidget *parent = nullptr);

    [[nodiscard]] int current() const override { return m_current; }
    void setCurrent(int item) override;
    void openItem(int item) override { Q_EMIT itemOpened(item); }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

Q_SIGNALS:
    void itemOpened(int item);
    void currentChanged(int item);

protected:
    /// The thing an arrow key leads to; `from` where there is none.
    [[nodiscard]] virtual int neighbour(int from, int key) const = 0;
    /// What there is to go to has changed; `keep` stays current, -1 for the first.
    void itemsChanged(int keep);
    /// Whether the current thing is to be shown as having the keyboard.
    [[nodiscard]] bool showsFocus() const { return hasFocus(); }
    [[nodiscard]] int itemAt(const QPointF &point) const;

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void scrollToCurrent();

    int m_current = -1;
};

} // namespace hometray
