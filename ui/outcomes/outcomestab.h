// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytab.h"

class QVBoxLayout;

namespace hometray {

struct OutcomeCard;

/// The Outcomes Review: each need then and now, on what evidence, and what the family and the
/// keyworker say of it.
class OutcomesTab : public FamilyTab {
    Q_OBJECT
public:
    OutcomesTab(Frame &frame, QWidget *parent);
    void setFamily(const FamilyShown &family) override;
    void clear() override;
    void showObject(const ObjectId &object) override;

private:
    void addTeaching();
    void addCard(const OutcomeCard &card);

    FamilyShown m_family;
    QVBoxLayout *m_column;
};

} // namespace hometray
