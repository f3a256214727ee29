// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/closure/closuretab.h"

#include "ui/closure/closurewords.h"

using namespace Qt::StringLiterals;

namespace hometray {

ClosureTab::ClosureTab(Frame &frame, QWidget *parent) : FormsTab(frame, parent)
{
    setObjectName(u"closureTab"_s);
}

FormsTabText ClosureTab::textOf(const FamilyShown &family) const
{
    return closureText(family);
}

} // namespace hometray
