// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cover/covertab.h"

#include "ui/cover/coverwords.h"
#include "ui/frame/stepwords.h"

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

FormRequest CoverTab::formFor(const QString &action) const
{
    FormRequest request = FormsTab::formFor(action);
    if (const auto holiday = m_frame.workspace().breakOf())
        request.fields = coverForm(m_caseId, request.command, holiday->holiday.id).fields;
    return request;
}

} // namespace hometray
