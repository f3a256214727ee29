// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytab.h"

class QVBoxLayout;

namespace hometray {

/// Who is in the family, the dates that count, and what stands out.
class OverviewTab : public FamilyTab {
    Q_OBJECT
public:
    OverviewTab(Frame &frame, QWidget *parent);
    void setFamily(const FamilyShown &family) override;
    void clear() override;

private:
    void setView(const FamilyView &view);

    QVBoxLayout *m_column;
};

} // namespace hometray
