// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLayout>

namespace hometray {

/// Lays its items in lines, as words in a paragraph; what does not fit goes to the next line, so
/// that large text cuts nothing off. Spacing is a share of the height of a line of text.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr, double spacing = 0.4);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    /// Adds a widget that stands, with those after it, at the far end of its line, unless it begins
    /// one: the actions of a page, across from its title.
    void addAtEnd(QWidget *widget);
    /// Between lines, where it is not the spacing between the items of a line.
    void setLineSpacing(double spacing);
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool move) const;
    [[nodiscard]] int gap() const;
    [[nodiscard]] int lineGap() const;
    [[nodiscard]] int endWidth() const;

    QList<QLayoutItem *> m_items;
    double m_spacing;
    double m_lineSpacing;
    qsizetype m_end = -1; ///< the first item at the far end
};

} // namespace hometray
