// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace hometray {

/// A stack that is as tall as the page it shows, not as the tallest it holds (a QStackedWidget asks
/// for the height of the tallest).
class FittingStack : public QWidget {
    Q_OBJECT
public:
    explicit FittingStack(QWidget *parent = nullptr);
    void addWidget(QWidget *page);
    void setCurrentIndex(int index);
    [[nodiscard]] int currentIndex() const { return m_current; }

private:
    QVBoxLayout *m_column;
    QList<QWidget *> m_pages;
    int m_current = 0;
};

} // namespace hometray
