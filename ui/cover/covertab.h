// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/formstab.h"

namespace hometray {

/// Holiday contact: what is arranged for the family before a school holiday, and the checklists of
/// it beside.
class CoverTab : public FormsTab {
    Q_OBJECT
public:
    CoverTab(Frame &frame, QWidget *parent);

protected:
    [[nodiscard]] FormsTabText textOf(const FamilyShown &family) const override;
    [[nodiscard]] FormRequest formFor(const QString &action) const override;
};

} // namespace hometray
