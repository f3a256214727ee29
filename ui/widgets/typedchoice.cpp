// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/typedchoice.h"

#include "record/folding.h"
#include "ui/widgets/familybox.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>

namespace hometray {
namespace {
constexpr auto byItsList = "asksByItsList";
constexpr qint64 pause = 1000; // ms; after it another word begins

/// The box that letters for `watched` are meant for: itself, or the one whose list is open.
QComboBox *boxOf(QObject *watched)
{
    auto *box = qobject_cast<QComboBox *>(watched);
    if (auto *view = qobject_cast<QAbstractItemView *>(watched)) {
        const QWidget *list = view->parentWidget();
        box = list ? qobject_cast<QComboBox *>(list->parentWidget()) : nullptr;
    }
    return box && !box->isEditable() ? box : nullptr;
}

bool canBeChosen(const QComboBox &box, int at)
{
    return box.model()->flags(box.model()->index(at, box.modelColumn())).testFlag(Qt::ItemIsEnabled);
}

/// Where the box is: at what it shows, or at the marked line of its open list.
int lineOf(const QComboBox &box)
{
    return box.view()->isVisible() ? box.view()->currentIndex().row() : box.currentIndex();
}

/// The best choice for what is typed, looked for from `from` on; -1 for none.
int bestChoice(const QComboBox &box, const QString &typed, int from)
{
    int best = -1;
    Match level = Match::Within; // better than that
    for (int i = 0; i < box.count(); ++i) {
        const int at = (from + i) % box.count();
        const Match match = matchOf(box.itemText(at), typed);
        if (match < level && canBeChosen(box, at)) {
            best = at;
            level = match;
        }
    }
    return best;
}
} // namespace

Match matchOf(const QString &choice, const QString &typed)
{
    const QString has = foldName(choice);
    const QString wanted = foldName(typed);
    if (wanted.isEmpty())
        return Match::None;
    if (has == wanted)
        return Match::Whole;
    if (has.startsWith(wanted))
        return Match::Beginning;
    if (has.contains(u' ' + wanted))
        return Match::Word;
    return has.contains(wanted) ? Match::Within : Match::None;
}

void TypedChoice::asksByItsList(QComboBox *box)
{
    box->setProperty(byItsList, true);
}

TypedChoice::TypedChoice(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool TypedChoice::eventFilter(QObject *watched, QEvent *event)
{
    QComboBox *box = event->type() == QEvent::KeyPress ? boxOf(watched) : nullptr;
    if (!box || box->count() == 0)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const QString letters = key->text();
    const bool typing = box == m_box && m_since.isValid() && m_since.elapsed() < pause;
    const bool written = !letters.isEmpty() && letters.at(0).isPrint()
        && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        && (typing || !letters.at(0).isSpace()); // a space opens the list
    if (typing && key->key() == Qt::Key_Backspace && !m_typed.isEmpty()) {
        m_typed.chop(1); // a slip is put right as in a text
        m_since.start();
        lookFor(box);
        return true;
    }
    if (!written) {
        // An arrow or Return ends the word that was typed.
        if (box == m_box && key->key() < Qt::Key_Shift)
            m_since.invalidate();
        return QObject::eventFilter(watched, event);
    }
    if (!typing) {
        m_box = box;
        m_typed.clear();
        m_before = box->currentIndex();
    }
    m_since.start();
    type(box, letters);
    return true;
}

void TypedChoice::type(QComboBox *box, const QString &letters)
{
    const bool again = !m_typed.isEmpty() && m_typed.count(letters) * letters.size() == m_typed.size();
    const bool first = m_typed.isEmpty();
    const int now = lineOf(*box);
    m_typed += letters;
    int found = bestChoice(*box, m_typed, first ? now + 1 : qMax(0, now));
    if (found < 0 && again)
        found = bestChoice(*box, letters, now + 1);
    take(box, found);
}

void TypedChoice::lookFor(QComboBox *box)
{
    take(box, m_typed.isEmpty() ? m_before : bestChoice(*box, m_typed, 0));
}

void TypedChoice::take(QComboBox *box, int found)
{
    auto *asking = qobject_cast<AskingBox *>(box);
    if (found < 0 && !qobject_cast<FamilyBox *>(box)) // nothing is guessed from its first letters
        found = m_before;
    if (QAbstractItemView *list = box->view(); list->isVisible()) {
        // No line where none was chosen: Return then takes none.
        list->setCurrentIndex(
            box->model()->index(found, box->modelColumn(), box->rootModelIndex()));
        return;
    }
    if (asking) { // letters choose nothing
        asking->look(found);
        return;
    }
    if (found == box->currentIndex())
        return;
    if (box->property(byItsList).toBool()) {
        box->showPopup();
        box->view()->setCurrentIndex(
            box->model()->index(found, box->modelColumn(), box->rootModelIndex()));
        return;
    }
    box->setCurrentIndex(found);
    // Also that it is none again: who was told of the first letters' choice would stay with it.
    Q_EMIT box->activated(found);
    Q_EMIT box->textActivated(box->itemText(found));
}

} // namespace hometray
