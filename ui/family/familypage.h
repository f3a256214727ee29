// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytab.h"
#include "ui/family/familytabs.h"
#include "ui/frame/page.h"

class QBoxLayout;
class QLabel;

class QScrollArea;

namespace hometray {

class Card;
class FittingStack;
class FlowLayout;
class PillButton;
class TabStrip;

/// A family: its head, its stages, what to do next, and the tabs it is given.
class FamilyPage : public Page {
    Q_OBJECT
public:
    FamilyPage(Frame &frame, const QList<FamilyTabInfo> &tabs, QWidget *parent);

    void refresh() override;
    /// Forgets the family: nothing of it stays in any widget.
    void clear() override;
    /// The keyboard begins at the chosen tab.
    void focusFirst() override;
    /// Shows the family, the tab and the thing a place names.
    void showPlace(const Place &place) override;
    [[nodiscard]] bool isSettled() const override { return m_underway == 0; }

    [[nodiscard]] CaseId familyInFront() const override { return m_caseId; }
    [[nodiscard]] CaseId caseId() const { return m_caseId; }
    /// By the id of its info.
    void showTab(const QString &id);
    [[nodiscard]] QString tab() const;
    [[nodiscard]] QString helpPart() const override { return tab(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    void setFamily(const FamilyShown &family);
    void fillTab(qsizetype at);
    void setHead(const FamilyView &view);
    void showFirstOf(const QStringList &ids); ///< the first of these tabs that there is
    void fillNext(const FamilyView &view);
    void selectTab(const QString &id);
    void arrange();

    CaseId m_caseId;
    QLabel *m_name;
    QLabel *m_reference;
    FlowLayout *m_head;
    PillButton *m_intoEhm = nullptr;
    QList<QWidget *> m_pills;
    QLabel *m_concern;
    LifecycleBar *m_stages;
    TabStrip *m_tabs;
    FittingStack *m_stack;
    QStringList m_tabIds;
    QList<FamilyTab *> m_parts;
    /// What a tab holds. Only the one that is shown is filled; ten at once would take too long.
    enum class Held { Nothing, Before, Now };
    QList<Held> m_held; ///< by tab
    QScrollArea *m_scroll;
    QBoxLayout *m_columns;
    Card *m_next;
    FamilyShown m_shown;
    Place m_wanted; ///< until the family is there
    int m_underway = 0;
};

} // namespace hometray
