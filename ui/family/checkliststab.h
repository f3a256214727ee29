// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familyview.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace hometray {

/// Every checklist that applies to the family, each with its steps and their evidence.
class ChecklistsTab : public QWidget {
    Q_OBJECT
public:
    explicit ChecklistsTab(QWidget *parent = nullptr);
    void setView(const FamilyView &view);

Q_SIGNALS:
    void actionChosen(const QString &stepId, const QString &actionId);

private:
    QVBoxLayout *m_column;
};

} // namespace hometray
