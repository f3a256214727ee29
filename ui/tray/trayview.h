// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/savedviews.h"
#include "ui/tray/trayrow.h"

#include <QtWidgets/QWidget>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace hometray {

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
    void clearPreview();
    /// Nothing when no family is chosen.
    [[nodiscard]] std::optional<CaseId> chosenCase() const;
    void choose(const CaseId &caseId);
    [[nodiscard]] TrayModel *model() const { return m_model; }
    void focusTable();
    /// Which families, sorted by what.
    [[nodiscard]] TrayLook look() const;
    void setLook(const TrayLook &look);
    [[nodiscard]] SavedViews *savedViews() const { return m_views; }

Q_SIGNALS:
    void caseChosen(const hometray::CaseId &caseId); ///< selected: its preview is wanted
    void caseOpened(const hometray::CaseId &caseId); ///< its page is wanted
    void actionChosen(
        const hometray::CaseId &caseId, const QString &stepId, const QString &actionId);
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
    PreviewPane *m_preview;
    QStackedWidget *m_stack;
    QLabel *m_subtitle;
    Pill *m_countdown;
    QString m_day;
    int m_open = 0;
};

} // namespace hometray
