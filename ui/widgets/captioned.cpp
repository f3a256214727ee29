// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/captioned.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QBoxLayout>

namespace hometray {

QLabel *addCaptioned(
    QBoxLayout *column, const QString &caption, QWidget *editor, const QString &name)
{
    auto *label = new WrapLabel(caption, "muted", editor->parentWidget());
    // A mnemonic is underlined only in text that is not plain.
    label->setTextFormat(Qt::AutoText);
    label->setBuddy(editor);
    QString spoken = caption;
    editor->setAccessibleName(spoken.remove(u'&'));
    editor->setObjectName(name);
    // A caption is nearer to what it names than to what is above it.
    if (column->count() > 0)
        column->addSpacing(em(label, 0.35));
    column->addWidget(label);
    column->addWidget(editor);
    return label;
}

} // namespace hometray
