// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cover/covertab.h"

#include "ui/cover/coverwords.h"

using namespace Qt::StringLiterals;

namespace hometray {

CoverTab::CoverTab(Frame &frame, QWidget *parent) : FormsTab(frame, parent)
{
    setObjectName(u"coverTab"_s);
}

FormsTabText CoverTab::textOf(const FamilyShown &family) const
{
    return coverText(family);
}

FormRequest CoverTab::formFor(const QString &, const QString &command) const
{
    const auto holiday = m_frame.workspace().breakOf();
    return coverForm(m_caseId, command, holiday ? holiday->holiday.id : QString());
}

} // namespace hometray
