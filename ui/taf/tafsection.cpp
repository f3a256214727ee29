// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/tafsection.h"

#include "ui/widgets/fieldbox.h"
#include "ui/widgets/longtext.h"
#include "ui/widgets/taborder.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hometray {

TafSection::TafSection(QWidget *parent) : QWidget(parent) { }

void TafSection::setClocks(const TafClocks &) { }

void TafSection::focusFirst()
{
    const QList<QWidget *> all = findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (takesKeyboard(widget, this)) {
            widget->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

bool TafSection::showProblem(const QString &field, const QString &sentence)
{
    auto *editor = field.isEmpty() ? nullptr : findChild<QWidget *>(u"taf."_s + field);
    FieldBox *box = boxOf(editor);
    if (!box)
        return false;
    box->setWrong(sentence);
    editor->setFocus(Qt::OtherFocusReason);
    return true;
}

void TafSection::clearProblems()
{
    const QList<FieldBox *> boxes = findChildren<FieldBox *>();
    for (FieldBox *box : boxes)
        box->setWrong({});
}

LongText *TafSection::makeText(
    const QString &label, const QString &field, int lines, const QString &placeholder)
{
    auto *edit = new LongText(lines, this);
    edit->setObjectName(u"taf."_s + field);
    edit->setPlaceholderText(placeholder);
    [[maybe_unused]] auto *box = new FieldBox(label, edit, this); // boxOf(edit)
    connect(edit, &QPlainTextEdit::textChanged, this, &TafSection::edited);
    return edit;
}

LongText *TafSection::addText(QVBoxLayout *column, const QString &label, const QString &field,
    int lines, const QString &placeholder)
{
    LongText *edit = makeText(label, field, lines, placeholder);
    column->addWidget(boxOf(edit));
    return edit;
}

void setTextQuietly(QPlainTextEdit *edit, const QString &text)
{
    const QSignalBlocker quiet(edit);
    if (edit->toPlainText() != text)
        edit->setPlainText(text);
    edit->moveCursor(QTextCursor::End);
}

} // namespace hometray
