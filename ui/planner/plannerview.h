// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/planner/planvalues.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace hometray {

class ChosenRow;
class LaptopCard;
class PlanModel;
class PlanPane;
class PlanTable;
class ProgressMeter;

/// Before the break: the plan, the open step beside it, and the laptop below it.
class PlannerView : public QWidget {
    Q_OBJECT
public:
    enum class Turning { ByRoom, Always, Never };

    explicit PlannerView(QWidget *parent = nullptr);

    void setBreaks(const QList<PlanBreak> &breaks, const QString &chosen);
    void setPlan(const PlanShown &plan);
    void clear();
    void setTurning(Turning turning);
    [[nodiscard]] Turning turning() const { return m_turning; }

    /// Opens a step beside the plan.
    void openCell(int row, int column);
    /// Opens the next open step; false when none is open.
    bool openNext();
    void closePane();
    /// The open step's form was saved: it goes, what is still open is said, and the keyboard is at
    /// the way to the next.
    void stepSaved();
    [[nodiscard]] PlanModel *model() const { return m_model; }
    [[nodiscard]] PlanTable *table() const { return m_table; }
    [[nodiscard]] PlanPane *pane() const { return m_pane; }
    void focusTable();
    /// The family of the step that is open beside the plan, or of the row a person chose; null when
    /// there is neither.
    [[nodiscard]] CaseId familyInFront() const;

Q_SIGNALS:
    void breakChosen(const QString &breakId);
    void printRequested();
    void turningChosen();
    void stepOpened();
    void formLeft(); ///< the form in the pane is about to go: what is typed is to be kept
    void coordinatorRequested(const hometray::CaseId &caseId);
    void familyRequested(const hometray::CaseId &caseId, hometray::ListRole role);
    void laptopActionChosen(const QString &actionId);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildHead();
    void arrange();
    void fitPane();
    void showPane();
    [[nodiscard]] const PlanCell *cellInPane() const; ///< null when the plan has it no more

    PlanModel *m_model;
    QScrollArea *m_scroll;
    QBoxLayout *m_columns;
    QLabel *m_days;
    QLabel *m_times;
    QComboBox *m_breaks;
    QPushButton *m_turn;
    QPushButton *m_ask;
    ProgressMeter *m_meter;
    QLabel *m_progress;
    QLabel *m_left;
    QLabel *m_backwards;
    QLabel *m_done;
    QLabel *m_nothing;
    PlanTable *m_table;
    ChosenRow *m_chosen;
    QLabel *m_legend;
    LaptopCard *m_laptop;
    PlanPane *m_pane;
    QScrollArea *m_paneScroll;
    QWidget *m_leftSide;
    Turning m_turning = Turning::ByRoom;
    /// What decides whether the plan is turned where nobody chose.
    struct ByRoom {
        int room = 0;
        int columns = 0;
        bool few = false;
        friend bool operator==(const ByRoom &, const ByRoom &) = default;
    };
    ByRoom m_byRoom;
    bool m_wantsTurning = false;
};

} // namespace hometray
