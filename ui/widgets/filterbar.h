// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace hometray {

/// Chips of which one is chosen, each with its count: "All 14", "Late 2".
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);
    void addFilter(const QString &id, const QString &name);
    void setCount(const QString &id, int count);
    void choose(const QString &id);
    [[nodiscard]] QString chosen() const { return m_chosen; }

Q_SIGNALS:
    void filterChosen(const QString &id);

private:
    struct Filter {
        QString id;
        QString name;
        QPushButton *button;
    };
    QList<Filter> m_filters;
    QString m_chosen;
};

} // namespace hometray
