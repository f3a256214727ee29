// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchablebox.h"

#include "record/folding.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
/// The choice itself, else the only one that begins with what is typed, else the only one that has
/// it somewhere; -1: none, or several, of which none is guessed.
int meant(const QComboBox *box, const QString &typed)
{
    const QString wanted = foldName(typed);
    if (wanted.isEmpty())
        return -1;
    using Matches = bool (*)(const QString &, const QString &);
    static constexpr Matches levels[] = {
        [](const QString &choice, const QString &text) { return choice == text; },
        [](const QString &choice, const QString &text) { return choice.startsWith(text); },
        [](const QString &choice, const QString &text) { return choice.contains(text); }};
    for (const Matches matches : levels) {
        QList<int> found;
        for (int at = 0; at < box->count(); ++at) {
            if (matches(foldName(box->itemText(at)), wanted))
                found.append(at);
        }
        if (!found.isEmpty())
            return found.size() == 1 ? found.first() : -1;
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
    completer->popup()->setObjectName(u"offered"_s); // it is as high as its lines, without a ring
    QObject::connect(edit, &QLineEdit::editingFinished, box, [box, edit, completer] {
        if (completer->popup()->isVisible())
            return;
        if (const int at = meant(box, edit->text()); at >= 0)
            box->setCurrentIndex(at);
        box->setEditText(box->currentIndex() < 0 ? QString() : box->itemText(box->currentIndex()));
    });
}

} // namespace hometray
