// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchablebox.h"

#include "record/nearnames.h"
#include "ui/widgets/typedchoice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QScopedValueRollback>
#include <QtCore/QStringListModel>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
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

bool isSaving(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        && (event.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
}

/// What is typed in a box, and what it comes to.
class Search final : public QObject {
public:
    Search(QComboBox *box, QCompleter *completer, Unmatched unmatched)
        : QObject(box),
          m_box(box),
          m_completer(completer),
          m_unmatched(unmatched),
          m_before(box->currentIndex())
    {
        box->lineEdit()->installEventFilter(this);
        completer->popup()->installEventFilter(this);
        connect(box, &QComboBox::currentIndexChanged, this, [this](int at) {
            if (at >= 0 || !m_typing)
                m_before = at;
        });
    }
    /// Nothing is chosen while what stands there is not the choice.
    void type(const QString &typed)
    {
        if (m_box->currentIndex() < 0 || typed == m_box->itemText(m_box->currentIndex()))
            return;
        const QScopedValueRollback typing(m_typing, true);
        QLineEdit *edit = m_box->lineEdit();
        const int cursor = edit->cursorPosition();
        m_box->setCurrentIndex(-1);
        if (m_box->currentIndex() >= 0)
            return; // whoever heard of it has gone back
        edit->setText(typed);
        edit->setCursorPosition(cursor);
    }
    void settle()
    {
        const QString typed = m_box->lineEdit()->text();
        if (m_unmatched == Unmatched::Stays) {
            const QList<int> same = matching(m_box, typed, Match::Whole, Match::Whole);
            m_box->setCurrentIndex(same.isEmpty() ? -1 : same.first());
            m_box->setEditText(same.isEmpty() ? typed : m_box->itemText(same.first()));
            return;
        }
        int at = meant(m_box, typed);
        if (at < 0 && m_unmatched == Unmatched::GoesBack)
            at = m_before;
        m_box->setCurrentIndex(at);
        at = m_box->currentIndex();
        m_box->setEditText(at < 0 ? QString() : m_box->itemText(at));
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        QAbstractItemView *popup = m_completer->popup();
        if (event->type() == QEvent::ShortcutOverride
            && isSaving(*static_cast<QKeyEvent *>(event))) {
            popup->hide(); // under an open list no shortcut of the window works
            settle(); // it is saved as it is shown
        }
        if (event->type() == QEvent::KeyPress && watched == popup
            && isSaving(*static_cast<QKeyEvent *>(event))) {
            popup->hide();
            settle();
            QLineEdit *edit = m_box->lineEdit();
            const auto &key = *static_cast<QKeyEvent *>(event);
            if (!pressShortcut(edit, QKeySequence(key.keyCombination()))) {
                QKeyEvent again(QEvent::KeyPress, key.key(), key.modifiers());
                QCoreApplication::sendEvent(edit, &again);
            }
            return true;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QComboBox *m_box;
    QCompleter *m_completer;
    Unmatched m_unmatched;
    int m_before; ///< was chosen when the typing began
    bool m_typing = false;
};
} // namespace

bool pressShortcut(const QWidget *field, const QKeySequence &keys)
{
    for (const QWidget *up = field; up; up = up->isWindow() ? nullptr : up->parentWidget()) {
        for (auto *shortcut : up->findChildren<QShortcut *>(Qt::FindDirectChildrenOnly)) {
            if (shortcut->key() != keys || !shortcut->isEnabled())
                continue;
            Q_EMIT shortcut->activated();
            return true;
        }
    }
    return false;
}

void makeSearchable(QComboBox *box, const QString &accessibleName, Unmatched unmatched)
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
    auto *search = new Search(box, completer, unmatched);
    QObject::connect(edit, &QLineEdit::textEdited, search, [=](const QString &typed) {
        search->type(typed);
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
    QObject::connect(edit, &QLineEdit::editingFinished, search, [search, completer] {
        QAbstractItemView *popup = completer->popup();
        if (popup->isVisible() && popup->currentIndex().isValid())
            return; // what is marked in the list is taken
        popup->hide();
        search->settle();
    });
}

} // namespace hometray
