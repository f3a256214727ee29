// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/formstab.h"

namespace hometray {

/// Closure: the form of closing, feedback and agreements, with the closure checklist beside; once
/// the FFA is closed, what was said then, and the way to open it again.
class ClosureTab : public FormsTab {
    Q_OBJECT
public:
    ClosureTab(Frame &frame, QWidget *parent);

protected:
    [[nodiscard]] FormsTabText textOf(const FamilyShown &family) const override;
};

} // namespace hometray
