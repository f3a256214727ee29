// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/monthgrid.h"
#include "ui/widgets/spokenitems.h"

#include <QtWidgets/QWidget>

namespace hometray {

/// The squares of a MonthView: what is painted, and the keyboard in it. A screen reader finds a
/// list of its days.
class MonthSquares : public QWidget, public SpokenItems {
    Q_OBJECT
public:
    explicit MonthSquares(QWidget *parent = nullptr);

    [[nodiscard]] const MonthContent &content() const { return m_content; }
    void setToday(QDate today);
    void setItems(const QList<MonthItem> &items);
    void setNotes(const QHash<QDate, QString> &notes);
    void setDay(QDate day);
    [[nodiscard]] QList<MonthItem> itemsOn(QDate day) const;
    [[nodiscard]] QString inWords(QDate day) const;
    [[nodiscard]] int itemCount() const override;
    [[nodiscard]] int current() const override;
    void setCurrent(int item) override { setDay(dayOf(item)); }
    void openItem(int item) override { Q_EMIT opened(dayOf(item)); }
    [[nodiscard]] QRectF itemBox(int item) const override;
    [[nodiscard]] QString itemWords(int item) const override { return inWords(dayOf(item)); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void moved(QDate before);
    void opened(QDate day);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QDate dayOf(int item) const { return firstShown(m_content.month).addDays(item); }

    MonthContent m_content;
};

} // namespace hometray
