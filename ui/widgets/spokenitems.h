// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>

class QWidget;

namespace hometray {

/// The things painted in a widget, for a screen reader: each is an item of a list that can be
/// found, read, gone to and pressed, as the rows of a QListView are.
class SpokenItems {
public:
    virtual ~SpokenItems() = default;

    [[nodiscard]] virtual int itemCount() const = 0;
    /// The one the keyboard is at, or would be at; -1 without one.
    [[nodiscard]] virtual int current() const = 0;
    virtual void setCurrent(int item) = 0;
    /// What Enter does there.
    virtual void openItem(int item) = 0;
    /// Where a thing stands in the widget now.
    [[nodiscard]] virtual QRectF itemBox(int item) const = 0;
    /// What is read out of it.
    [[nodiscard]] virtual QString itemWords(int item) const = 0;

protected:
    SpokenItems();
};

/// To be called of a widget that is SpokenItems: the keyboard is at another thing of it.
void sayCurrentItem(QWidget *widget);
/// The keyboard has come to the widget: in focusInEvent, before Qt says so of the whole.
void sayCurrentItemSoon(QWidget *widget);
/// The things are others, or read otherwise; say the current one afterwards.
void sayItemsChanged(QWidget *widget);

} // namespace hometray
