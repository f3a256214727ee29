// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace hometray {

/// A painted widget of several things one can go to: one stop for Tab, arrows between the things,
/// Enter or a double click opens one. The current thing is the widget's accessible name, so that it
/// is read out when the keyboard comes to it. Scrolls the area it is in to the current thing.
class PaintedItems : public QWidget {
    Q_OBJECT
public:
    explicit PaintedItems(QWidget *parent = nullptr);

    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int item);
    [[nodiscard]] virtual int itemCount() const = 0;
    /// Where a thing stands in the widget now.
    [[nodiscard]] virtual QRectF itemBox(int item) const = 0;
    /// What is read out of it, and its tool tip.
    [[nodiscard]] virtual QString itemWords(int item) const = 0;
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
    QString m_nameOfWhole; ///< what stands as the accessible name while there is nothing
};

} // namespace hometray
