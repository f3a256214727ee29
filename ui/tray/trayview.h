// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/savedviews.h"
#include "ui/tray/trayrow.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace hometray {

class ChosenRow;
class FilterBar;
class FlowLayout;
class Pill;
class PreviewPane;
class TrayFilter;
class TrayModel;
class TrayTable;

/// The Home Tray: a row for each family, filters with counts, and what to do next for the chosen
/// one.
class TrayView : public QWidget {
    Q_OBJECT
public:
    explicit TrayView(QWidget *parent = nullptr);

    void setRows(const TrayRows &rows);
    /// "Thursday 20 June 2019"; and the days until the last day at work, or empty.
    void setDay(const QString &day, const PillText &countdown);
    void setPreview(const FamilyPreview &preview);
    /// No rows, and nothing said of how many there are: before they are read, and once locked.
    void clear();
    /// Nothing when no family is chosen.
    [[nodiscard]] std::optional<CaseId> chosenCase() const;
    /// The one whose row a person chose, null when the table marked it by itself.
    [[nodiscard]] CaseId chosenByPerson() const;
    void choose(const CaseId &caseId);
    [[nodiscard]] TrayModel *model() const { return m_model; }
    /// The table, or what is offered where there is no family.
    void focusFirst();
    /// Which families, sorted by what.
    [[nodiscard]] TrayLook look() const;
    void setLook(const TrayLook &look);
    [[nodiscard]] SavedViews *savedViews() const { return m_views; }

Q_SIGNALS:
    void caseChosen(const hometray::CaseId &caseId); ///< selected: its preview is wanted
    void caseOpened(const hometray::CaseId &caseId); ///< its page is wanted
    void actionChosen(
        const hometray::CaseId &caseId, const QString &stepId, const QString &actionId);
    void takeUpRequested();
    void lookChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateSubtitle();

    QVBoxLayout *m_left;
    FlowLayout *m_head;
    bool m_wide = true;
    TrayModel *m_model;
    TrayFilter *m_filter;
    FilterBar *m_filters;
    SavedViews *m_views;
    TrayTable *m_table;
    ChosenRow *m_chosen;
    PreviewPane *m_preview;
    QStackedWidget *m_stack;
    QPushButton *m_takeUp; ///< where there is no family
    QLabel *m_subtitle;
    Pill *m_countdown;
    QString m_day;
    std::optional<int> m_open; ///< not known before the rows are read
};

} // namespace hometray
