// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldbox.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QStyle>

using namespace Qt::StringLiterals;

namespace hometray {

FieldBox::FieldBox(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_wrong(new WrapLabel({}, "error", this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.15));
    if (!label.isEmpty()) {
        auto *name = new WrapLabel(label, "section", this);
        name->setTextFormat(Qt::PlainText);
        name->setBuddy(editor);
        column->addWidget(name);
        if (editor->accessibleName().isEmpty())
            editor->setAccessibleName(label);
    }
    editor->setParent(this);
    column->addWidget(editor);
    m_wrong->setObjectName(u"wrong"_s);
    m_wrong->hide();
    column->addWidget(m_wrong);
}

void FieldBox::setWrong(const QString &sentence)
{
    m_wrong->setText(sentence);
    m_wrong->setVisible(!sentence.isEmpty());
    QWidget *target = m_editor->focusProxy() ? m_editor->focusProxy() : m_editor;
    target->setProperty("wrong", !sentence.isEmpty());
    target->setAccessibleDescription(sentence);
    target->style()->unpolish(target);
    target->style()->polish(target);
}

FieldBox *boxOf(QWidget *editor)
{
    for (QWidget *at = editor; at; at = at->parentWidget()) {
        if (auto *box = qobject_cast<FieldBox *>(at))
            return box;
    }
    return nullptr;
}

} // namespace hometray
