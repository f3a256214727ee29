// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytab.h"
#include "ui/family/formcard.h"
#include "words/leaving.h"

class QBoxLayout;
class QVBoxLayout;

namespace hometray {

class ChecklistCard;

/// What such a tab shows: cards with forms, and the checklists beside them.
struct FormsTabText {
    QList<FormCardText> cards;
    QList<ChecklistText> checklists;
};

/// A tab with the forms behind a checklist, and the checklist beside them; above each other where
/// there is little room.
class FormsTab : public FamilyTab {
    Q_OBJECT
public:
    FormsTab(Frame &frame, QWidget *parent);

    void setFamily(const FamilyShown &family) override;
    void clear() override;
    [[nodiscard]] bool wantsWholeWidth() const override { return true; }
    [[nodiscard]] const FormsTabText &text() const { return m_text; }

protected:
    /// What it shows of a family.
    [[nodiscard]] virtual FormsTabText textOf(const FamilyShown &family) const = 0;
    /// The form that a button of a step of a checklist asks for; the fields are what is known
    /// already.
    [[nodiscard]] virtual FormRequest formFor(const QString &action) const;
    void resizeEvent(QResizeEvent *event) override;

    CaseId m_caseId;

private:
    void fill();
    void start(const CardButton &button);

    FormsTabText m_text;
    words::MayLeave m_may; ///< of the family, what may be printed and copied
    QString m_whose; ///< at the foot of each printed page
    QBoxLayout *m_columns;
    QVBoxLayout *m_cards;
    QWidget *m_side;
    QVBoxLayout *m_lists;
    QList<ChecklistCard *> m_checklists;
};

} // namespace hometray
