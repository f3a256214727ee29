// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/due/duerow.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace hometray {

class ChosenRow;
class DueModel;
class DueTable;
class FilterBar;
class MonthView;
class TabStrip;

/// What is due over all families: as a list under headings, or as a month.
class DueView : public QWidget {
    Q_OBJECT
public:
    explicit DueView(QWidget *parent = nullptr);

    void setRows(const QList<DueRow> &rows);
    void sayMore(const QList<DueRow> &rows);
    void setToday(QDate today, const QHash<QDate, QString> &notes);
    /// "list" or "month".
    void showAs(const QString &id);
    [[nodiscard]] QString shownAs() const;
    void chooseFilter(const QString &id);
    [[nodiscard]] DueModel *model() const { return m_model; }
    [[nodiscard]] DueTable *table() const { return m_table; }
    void focusFirst();
    /// The family whose row a person chose, null when the table marked it by itself or a month is
    /// shown.
    [[nodiscard]] CaseId chosenByPerson() const;

Q_SIGNALS:
    void opened(const hometray::DueRow &row);
    void mendChosen(const hometray::DueRow &row);
    void exportRequested();
    /// The filter, or list or month, is another one.
    void looked();
    /// Other rows are to be seen.
    void seen();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showDay(QDate day);
    void updateCounts();
    void updateMonth();
    void updateEmpty();

    DueModel *m_model;
    QLabel *m_subtitle;
    TabStrip *m_tabs;
    FilterBar *m_filters;
    QPushButton *m_export;
    QStackedWidget *m_stack;
    DueTable *m_table;
    ChosenRow *m_chosen;
    MonthView *m_month;
    QWidget *m_empty;
    QLabel *m_emptyHead;
};

} // namespace hometray
