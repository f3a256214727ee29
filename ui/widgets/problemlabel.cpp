// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/problemlabel.h"

#include "ui/widgets/spokenrole.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace hometray {

ProblemLabel::ProblemLabel(const QString &objectName, QWidget *parent)
    : WrapLabel({}, "error", parent)
{
    setSpokenRole(this, QAccessible::Notification);
    setObjectName(objectName);
    hide();
}

void ProblemLabel::say(const QString &sentence, QWidget *field)
{
    // Unless something else was told there meanwhile.
    if (m_field && m_field->accessibleDescription() == text())
        m_field->setAccessibleDescription({});
    m_field = field;
    if (m_field)
        m_field->setAccessibleDescription(sentence);
    setText(sentence);
    setAccessibleName(sentence);
    if (sentence.isEmpty())
        hide();
    else
        showAloud(this);
}

void ProblemLabel::goesWithChangesIn(QWidget *part)
{
    for (auto *edit : part->findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::textChanged, this, &ProblemLabel::takeBack);
    for (auto *edit : part->findChildren<QPlainTextEdit *>())
        connect(edit, &QPlainTextEdit::textChanged, this, &ProblemLabel::takeBack);
    for (auto *box : part->findChildren<QComboBox *>())
        connect(box, &QComboBox::currentIndexChanged, this, &ProblemLabel::takeBack);
    for (auto *tick : part->findChildren<QCheckBox *>())
        connect(tick, &QCheckBox::toggled, this, &ProblemLabel::takeBack);
}

} // namespace hometray
