// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/searchbox.h"

#include "ui/widgets/card.h"
#include "ui/widgets/twolinedelegate.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QListWidget>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int typingPause = 150; // ms
constexpr int shownRows = 8;
} // namespace

SearchBox::SearchBox(QWidget *parent) : QLineEdit(parent), m_timer(new QTimer(this))
{
    setObjectName(u"search"_s);
    setPlaceholderText(tr("Search families, notes, actions… (Ctrl+K)"));
    setAccessibleName(tr("Search"));
    setAccessibleDescription(usage());
    setClearButtonEnabled(false);
    setMaxLength(200);
    m_timer->setSingleShot(true);
    m_timer->setInterval(typingPause);
    m_list = new QListWidget(parent);
    m_list->setObjectName(u"searchHits"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->hide();
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.trimmed().isEmpty())
            clearHits();
        else
            m_timer->start();
    });
    connect(m_timer, &QTimer::timeout, this, [this] { Q_EMIT searchWanted(text().trimmed()); });
    connect(m_list, &QListWidget::itemClicked, this, &SearchBox::choose);
    connect(m_list, &QListWidget::currentRowChanged, this, &SearchBox::describe);
}

QString SearchBox::usage()
{
    return tr("Type a word; the down arrow goes to what was found.");
}

// The keyboard stays in the field: what a screen reader says of the list stands here.
void SearchBox::describe()
{
    const int row = m_list->currentRow();
    if (m_list->count() > 0 && m_hits.isEmpty())
        setAccessibleDescription(m_list->item(0)->text());
    else if (row < 0 || row >= m_hits.size())
        setAccessibleDescription(usage());
    else
        //: Which of what was found, of how many; and what it is
        setAccessibleDescription(tr("%1 of %2: %3")
                                     .arg(row + 1)
                                     .arg(m_hits.size())
                                     .arg(m_list->item(row)->text().replace(u'\n', u". "_s)));
}

void SearchBox::showHits(const QString &asked, const QList<SearchLine> &hits)
{
    if (!isAsked(asked))
        return;
    if (hits.isEmpty()) {
        showLine(tr("Nothing found for “%1”.").arg(asked));
        return;
    }
    m_hits = hits;
    m_isAnswered = true;
    m_list->clear();
    for (const SearchLine &hit : hits) {
        auto *item = new QListWidgetItem(hit.family + u" · "_s + hit.where, m_list);
        item->setData(TwoLineDelegate::SecondLineRole, hit.excerpt.simplified());
        item->setToolTip(hit.excerpt.simplified());
    }
    m_list->setCurrentRow(0);
    showList(hits.size());
}

void SearchBox::showProblem(const QString &asked, const QString &problem)
{
    if (isAsked(asked))
        showLine(problem);
}

void SearchBox::askAgain()
{
    if (m_list->isVisible() && !m_isAnswered)
        Q_EMIT searchWanted(text().trimmed());
}

bool SearchBox::isAsked(const QString &asked) const
{
    return asked == text().trimmed() && hasFocus();
}

void SearchBox::showLine(const QString &line)
{
    m_hits.clear();
    m_isAnswered = false;
    m_list->clear();
    m_list->addItem(line);
    m_list->item(0)->setFlags(Qt::NoItemFlags);
    showList(1);
}

void SearchBox::showList(qsizetype found)
{
    describe();
    QWidget *page = window();
    m_list->setParent(page);
    QPoint below = mapTo(page, QPoint(0, height() + em(this, 0.15)));
    // A short box does not make what was found unreadable.
    const int wide = qMin(qMax(width(), em(this, 34)), page->width() - em(this, 2));
    below.setX(qBound(em(this, 1), below.x(), page->width() - wide - em(this, 1)));
    const int rows = qMin(shownRows, int(found));
    m_list->setGeometry(below.x(), below.y(), wide,
        qMin(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth(),
            page->height() - below.y() - em(this, 1)));
    m_list->show();
    m_list->raise();
}

void SearchBox::clearHits()
{
    m_timer->stop();
    m_hits.clear();
    m_isAnswered = false;
    m_list->clear();
    m_list->hide();
    describe();
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    const bool open = m_list->isVisible();
    if (open && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        const int step = event->key() == Qt::Key_Down ? 1 : -1;
        m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
        return;
    }
    if (open && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        choose();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        clear();
        clearHits();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchBox::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const QString whole = tr("Search families, notes, actions… (Ctrl+K)");
    const int room = width() - em(this, 1.4);
    setPlaceholderText(fontMetrics().horizontalAdvance(whole) <= room ? whole : tr("Search"));
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        m_list->hide();
}

void SearchBox::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_hits.size())
        return;
    const SearchLine hit = m_hits[row];
    clear();
    clearHits();
    Q_EMIT hitChosen(hit);
}

} // namespace hometray
