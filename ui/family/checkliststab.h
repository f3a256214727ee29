// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytab.h"

class QVBoxLayout;

namespace hometray {

/// Every checklist that applies to the family, each with its steps and their evidence.
class ChecklistsTab : public FamilyTab {
    Q_OBJECT
public:
    ChecklistsTab(Frame &frame, QWidget *parent);
    void setFamily(const FamilyShown &family) override;
    void clear() override;

private:
    void setView(const FamilyView &view);

    CaseId m_caseId;
    QVBoxLayout *m_column;
};

} // namespace hometray
