// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familyview.h"
#include "ui/widgets/card.h"

namespace hometray {

/// A checklist beside the forms it asks for: its name, how much is left, and each step with its
/// evidence and the buttons that mend it. Without a checklist it is hidden.
class ChecklistCard : public Card {
    Q_OBJECT
public:
    explicit ChecklistCard(QWidget *parent = nullptr);
    /// The keyboard stays at the step it was at.
    void setChecklist(const ChecklistText &list);
    void clear();
    [[nodiscard]] const ChecklistText &checklist() const { return m_list; }

Q_SIGNALS:
    /// `actionId` is the command whose form mends the step.
    void actionChosen(const QString &stepId, const QString &actionId);

private:
    void fill();

    ChecklistText m_list;
};

/// The checklist of that role among those that apply to the family now; one without steps when it
/// does not.
[[nodiscard]] ChecklistText checklistOf(const FamilyView &view, ListRole role);

} // namespace hometray
