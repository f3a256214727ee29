// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/draftindicator.h"

#include "ui/widgets/dateparse.h"
#include "ui/widgets/labels.h"

namespace hometray {

DraftIndicator::DraftIndicator(QWidget *parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("draftState"));
    setKind(this, "muted");
}

void DraftIndicator::setEmpty()
{
    setText(QString());
}

void DraftIndicator::setTyping()
{
    setKind(this, "muted");
    setText(tr("keeping a draft…"));
}

void DraftIndicator::setKept(QTime at)
{
    setKind(this, "muted");
    setText(tr("draft kept %1").arg(timeInWords(at)));
}

void DraftIndicator::setRestored()
{
    setKind(this, "muted");
    setText(tr("your draft is back"));
}

void DraftIndicator::setFailed(const QString &why)
{
    setKind(this, "error");
    setText(tr("draft not kept: %1").arg(why));
}

} // namespace hometray
