// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace hometray {

/// A stack that is as large as the page it shows, not as the largest it holds (a QStackedWidget asks
/// for the room of the largest).
class FittingStack : public QWidget {
    Q_OBJECT
public:
    explicit FittingStack(QWidget *parent = nullptr);
    void addWidget(QWidget *page);
    [[nodiscard]] int count() const { return int(m_pages.size()); }
    [[nodiscard]] QWidget *widget(int index) const { return m_pages[index]; }
    void setCurrentIndex(int index);
    void setCurrentWidget(QWidget *page) { setCurrentIndex(int(m_pages.indexOf(page))); }
    [[nodiscard]] int currentIndex() const { return m_current; }

private:
    QVBoxLayout *m_column;
    QList<QWidget *> m_pages;
    int m_current = 0;
};

} // namespace hometray
