// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchablebox.h"

#include "record/nearnames.h"
#include "ui/widgets/typedchoice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringListModel>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
QList<int> matching(const QComboBox *box, const QString &typed, Match from, Match until)
{
    QList<int> found;
    for (int at = 0; at < box->count(); ++at) {
        const Match match = matchOf(box->itemText(at), typed);
        if (match >= from && match <= until)
            found.append(at);
    }
    return found;
}

/// The choice itself, else the only one that begins with what is typed, else the only one that has
/// it somewhere; -1: none, or several, of which none is guessed.
int meant(const QComboBox *box, const QString &typed)
{
    for (const auto &[from, until] : {std::pair(Match::Whole, Match::Whole),
             std::pair(Match::Beginning, Match::Beginning), std::pair(Match::Word, Match::Within)}) {
        const QList<int> found = matching(box, typed, from, until);
        if (!found.isEmpty())
            return found.size() == 1 ? found.first() : -1;
    }
    return -1;
}

/// What is offered for what is typed: beginnings first.
QStringList offered(const QComboBox *box, const QString &typed)
{
    QStringList texts;
    for (const Match level : {Match::Whole, Match::Beginning, Match::Word, Match::Within}) {
        for (const int at : matching(box, typed, level, level))
            texts.append(box->itemText(at));
    }
    if (!texts.isEmpty())
        return texts;
    // What is written otherwise than somebody types it is offered, never chosen by itself.
    for (int at = 0; at < box->count(); ++at) {
        if (slipsInName(box->itemText(at), typed, NameTyped::Beginning))
            texts.append(box->itemText(at));
    }
    return texts;
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
    auto *texts = new QStringListModel(box);
    auto *completer = new QCompleter(texts, box);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // it is filtered already
    completer->popup()->setObjectName(u"offered"_s); // it is as high as its lines, without a ring
    // The field's own, not the box's: rows of what is offered are not rows of the box.
    box->setCompleter(nullptr);
    edit->setCompleter(completer);
    QObject::connect(edit, &QLineEdit::textEdited, box, [box, texts, completer](const QString &typed) {
        texts->setStringList(offered(box, typed));
        if (texts->rowCount() == 0)
            completer->popup()->hide();
    });
    QObject::connect(completer, qOverload<const QString &>(&QCompleter::activated), box,
        [box](const QString &text) {
            const int at = box->findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive);
            if (at < 0)
                return;
            box->setCurrentIndex(at);
            Q_EMIT box->activated(at);
        });
    QObject::connect(edit, &QLineEdit::editingFinished, box, [box, edit, completer] {
        if (completer->popup()->isVisible())
            return;
        if (const int at = meant(box, edit->text()); at >= 0)
            box->setCurrentIndex(at);
        box->setEditText(box->currentIndex() < 0 ? QString() : box->itemText(box->currentIndex()));
    });
}

} // namespace hometray
