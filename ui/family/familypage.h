// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familyview.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QLabel;
class QScrollArea;

namespace hometray {

class Card;
class ChecklistsTab;
class FittingStack;
class FlowLayout;
class NotesTab;
class OverviewTab;
class TabStrip;

/// A family: its head, its stages, what to do next, and a tab for each part. A new tab is a widget
/// added in the constructor.
class FamilyPage : public QWidget {
    Q_OBJECT
public:
    explicit FamilyPage(QWidget *parent = nullptr);

    void setView(const FamilyView &view);
    [[nodiscard]] CaseId caseId() const { return m_caseId; }
    /// "overview", "checklists", "notes".
    void showTab(const QString &id);
    [[nodiscard]] QString tab() const;
    /// The keyboard begins at the chosen tab.
    void focusTabs();
    /// Forgets the family: nothing of it stays in any widget.
    void clear();

Q_SIGNALS:
    void backRequested();
    void noteRequested();
    void actionChosen(
        const hometray::CaseId &caseId, const QString &stepId, const QString &actionId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    void addTab(const QString &id, const QString &name, QWidget *tab);
    void fillNext(const FamilyView &view);

    CaseId m_caseId;
    QLabel *m_name;
    QLabel *m_reference;
    FlowLayout *m_head;
    QList<QWidget *> m_pills;
    QLabel *m_concern;
    LifecycleBar *m_stages;
    TabStrip *m_tabs;
    FittingStack *m_stack;
    QStringList m_tabIds;
    QScrollArea *m_scroll;
    QBoxLayout *m_columns;
    Card *m_next;
    OverviewTab *m_overview;
    ChecklistsTab *m_checklists;
    NotesTab *m_notes;
};

} // namespace hometray
