// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familyview.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace hometray {

/// Who is in the family, the dates that count, and what stands out.
class OverviewTab : public QWidget {
    Q_OBJECT
public:
    explicit OverviewTab(QWidget *parent = nullptr);
    void setView(const FamilyView &view);

private:
    QVBoxLayout *m_column;
};

} // namespace hometray
