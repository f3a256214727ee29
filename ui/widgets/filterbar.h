// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <functional>

class QComboBox;
class QPushButton;

namespace hometray {

/// Chips of which one is chosen, each with its count: "All 14", "Late 2".
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);
    void addFilter(const QString &id, const QString &name);
    /// What is counted, for a screen reader: "3 events" for 3. Families when nothing is said.
    void setCounted(const QString &question, std::function<QString(int)> words);
    void setCount(const QString &id, int count);
    /// Nobody knows how many there are.
    void forgetCounts();
    void choose(const QString &id);
    /// As one box to choose from, where the chips would take more than a line.
    void setCompact(bool compact);
    [[nodiscard]] QString chosen() const { return m_chosen; }

Q_SIGNALS:
    void filterChosen(const QString &id);

private:
    struct Filter {
        QString id;
        QString name;
        QPushButton *button;
        int count;
    };
    [[nodiscard]] bool offered(const Filter &filter) const;
    void fillBox();
    void makeOneStop();

    QList<Filter> m_filters;
    QString m_chosen;
    QComboBox *m_box;
    std::function<QString(int)> m_countWords;
    bool m_compact = false;
};

} // namespace hometray
