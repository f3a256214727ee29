// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/draftindicator.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/spokenrole.h"
#include "words/typeddates.h"

namespace hometray {

DraftIndicator::DraftIndicator(QWidget *parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("draftState"));
    tell({}, "muted");
}

void DraftIndicator::setEmpty()
{
    tell({}, "muted");
}

void DraftIndicator::setTyping()
{
    tell(tr("keeping a draft…"), "muted");
}

void DraftIndicator::setKept(QTime at)
{
    tell(tr("draft kept %1").arg(timeInWords(at)), "muted");
}

void DraftIndicator::setRestored()
{
    tell(tr("your draft is back"), "muted");
}

void DraftIndicator::setFailed(const QString &why)
{
    tell(tr("draft not kept: %1").arg(why), "error");
    // The others are there for who looks; this one must be heard.
    setSpokenRole(this, QAccessible::Notification);
    showAloud(this);
}

void DraftIndicator::tell(const QString &text, const char *kind)
{
    setSpokenRole(this, QAccessible::StaticText);
    setKind(this, kind);
    setText(text);
    setAccessibleName(text);
}

} // namespace hometray
