// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchablebox.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

namespace hometray {
namespace {
/// The choice itself, else the first that begins with what is typed, else the first that has it
/// somewhere; -1: none.
int meant(const QComboBox *box, const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return -1;
    for (const Qt::MatchFlags how : {Qt::MatchFlags(Qt::MatchFixedString),
             Qt::MatchFlags(Qt::MatchStartsWith), Qt::MatchFlags(Qt::MatchContains)}) {
        if (const int at = box->findText(typed.trimmed(), how); at >= 0)
            return at;
    }
    return -1;
}
} // namespace

void makeSearchable(QComboBox *box, const QString &accessibleName)
{
    const QString invitation = box->placeholderText();
    const int chosen = box->currentIndex();
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setCurrentIndex(chosen);
    QLineEdit *edit = box->lineEdit();
    edit->setPlaceholderText(invitation);
    edit->setAccessibleName(accessibleName);
    edit->setAccessibleDescription(QCoreApplication::translate(
        "SearchableBox", "Type a part of the word; the down arrow goes through what is left."));
    QCompleter *completer = box->completer();
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    QObject::connect(edit, &QLineEdit::editingFinished, box, [box, edit, completer] {
        if (completer->popup()->isVisible())
            return;
        if (const int at = meant(box, edit->text()); at >= 0)
            box->setCurrentIndex(at);
        box->setEditText(box->currentIndex() < 0 ? QString() : box->itemText(box->currentIndex()));
    });
}

} // namespace hometray
