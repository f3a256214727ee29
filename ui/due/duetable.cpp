// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/due/duetable.h"

#include "ui/due/duedelegate.h"
#include "ui/due/duemodel.h"
#include "ui/widgets/card.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomForFamily = 44; // shares of a line: below it the family joins what is due
constexpr double rowLines = 3.0;
constexpr double headingLines = 1.9;
constexpr double mendWidth = 17; // at most
constexpr int measuredRows = 200;
} // namespace

DueTable::DueTable(DueModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setObjectName(u"dueTable"_s);
    setAccessibleName(tr("What is due"));
    setAccessibleDescription(tr("Enter opens the family. Right as far as it goes, then Enter, "
                                "begins what is to be done."));
    setItemDelegate(new DueDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(0);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setModel(m_model);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DueTable::spread);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &DueTable::fitSeen);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        fitSeen();
        Q_EMIT scrolled();
    });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == DueModel::Mend && !index.data().toString().isEmpty())
            Q_EMIT mendChosen(index.row());
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != DueModel::Mend && m_model->rowAt(index.row()))
            Q_EMIT opened(index.row());
    });
}

void DueTable::goTo(int line)
{
    if (!m_model->rowAt(line))
        return;
    const int column = qMax(0, currentIndex().column());
    setCurrentIndex(m_model->index(line, column));
    scrollTo(currentIndex());
    fitSeen();
    if (line <= 1) // with the heading above it
        scrollToTop();
    else
        scrollTo(currentIndex());
}

std::pair<int, int> DueTable::linesSeen() const
{
    const int last = rowAt(viewport()->height() - 1);
    return {qMax(0, rowAt(0)), last < 0 ? m_model->rowCount() - 1 : last};
}

void DueTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && event->modifiers() == Qt::NoModifier && m_model->rowAt(index.row())) {
        if (index.column() == DueModel::Mend && !index.data().toString().isEmpty())
            Q_EMIT mendChosen(index.row());
        else
            Q_EMIT opened(index.row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void DueTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
    Q_EMIT scrolled(); // more of them are seen
}

void DueTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        spread();
}

void DueTable::spread()
{
    // Setting it again would go through every row.
    if (verticalHeader()->defaultSectionSize() != em(this, rowLines))
        verticalHeader()->setDefaultSectionSize(em(this, rowLines));
    clearSpans();
    for (const int line : m_model->headings()) {
        setSpan(line, 0, 1, DueModel::ColumnCount);
        setRowHeight(line, em(this, headingLines));
    }
    fit();
}

void DueTable::fit()
{
    const int room = viewport()->width();
    const bool familyShown = room >= em(this, roomForFamily);
    setColumnHidden(DueModel::Family, !familyShown);
    static_cast<DueDelegate *>(itemDelegate())->setFamilyJoined(!familyShown);
    // The buttons are as wide as their words, within reason.
    int mend = em(this, 5);
    for (int row = 0; row < qMin(measuredRows, m_model->rowCount()); ++row) {
        const QString words = m_model->index(row, DueModel::Mend).data().toString();
        if (!words.isEmpty())
            mend = qMax(mend, fontMetrics().horizontalAdvance(words) + em(this, 2.5));
    }
    mend = qMin(mend, qMin(em(this, mendWidth), familyShown ? room * 4 / 10 : room / 3));
    const int when = qMin(em(this, familyShown ? 12.5 : 10.5), room * 3 / 10);
    const int family = familyShown ? qMin(em(this, 11), room / 5) : 0;
    setColumnWidth(DueModel::When, when);
    setColumnWidth(DueModel::Family, family);
    setColumnWidth(DueModel::Mend, mend);
    setColumnWidth(DueModel::What, qMax(0, room - when - family - mend));
    fitSeen();
}

/// Of many thousand rows only those that are looked at are measured.
void DueTable::fitSeen()
{
    const auto *delegate = static_cast<DueDelegate *>(itemDelegate());
    const auto [first, end] = linesSeen();
    // Before the rows are laid out all of them would be in sight.
    const int last = qMin(end, first + viewport()->height() / em(this, headingLines) + 1);
    for (int line = first; line <= last; ++line) {
        if (!m_model->rowAt(line))
            continue; // a heading
        int height = em(this, rowLines);
        for (int column = 0; column < DueModel::ColumnCount; ++column) {
            if (!isColumnHidden(column))
                height = qMax(height,
                    delegate->heightFor(font(), m_model->index(line, column), columnWidth(column)));
        }
        if (rowHeight(line) != height)
            setRowHeight(line, height);
    }
}

} // namespace hometray
