// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/problemlabel.h"

#include "ui/widgets/spokenrole.h"

namespace hometray {

ProblemLabel::ProblemLabel(const QString &objectName, QWidget *parent)
    : WrapLabel({}, "error", parent)
{
    setSpokenRole(this, QAccessible::Notification);
    setObjectName(objectName);
    hide();
}

void ProblemLabel::say(const QString &sentence)
{
    setText(sentence);
    setAccessibleName(sentence);
    if (sentence.isEmpty())
        hide();
    else
        showAloud(this);
}

} // namespace hometray
