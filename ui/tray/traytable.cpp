// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traytable.h"

#include "ui/tray/traydelegate.h"
#include "ui/tray/traymodel.h"
#include "ui/widgets/card.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>

#include <array>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int measuredRows = 24; // enough to know the widths; a county has twenty thousand

struct Width {
    double least; ///< shares of a line
    double fair; ///< what each gets before any gets more
    double most;
};
constexpr std::array<Width, TrayModel::ColumnCount> widths = {{{6.2, 12, 16}, {5.7, 6.2, 9},
    {11, 13.5, 22}, {6.4, 6.5, 10}, {6.2, 6.2, 8}, {8.2, 9.2, 13}, {7.2, 7.2, 9}}};
constexpr double comfort = 6; // shares of a line to spare before "EHM" is shown
} // namespace

TrayTable::TrayTable(QWidget *parent) : QTableView(parent)
{
    setObjectName(u"trayTable"_s);
    setAccessibleName(tr("Families"));
    setAccessibleDescription(tr("Enter opens the family."));
    setItemDelegate(new TrayDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setSortingEnabled(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setStretchLastSection(true);
    m_measure.setSingleShot(true);
    m_measure.setInterval(0);
    connect(&m_measure, &QTimer::timeout, this, &TrayTable::measure);
}

void TrayTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    const auto later = [this] { m_measure.start(); };
    connect(model, &QAbstractItemModel::modelReset, this, later);
    connect(model, &QAbstractItemModel::layoutChanged, this, later);
    connect(model, &QAbstractItemModel::rowsInserted, this, later);
    connect(model, &QAbstractItemModel::dataChanged, this, later);
    measure();
}

void TrayTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void TrayTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

// What the cells would like to have. It takes a while: once for many changes.
void TrayTable::measure()
{
    m_measure.stop();
    if (!model() || model()->columnCount() != TrayModel::ColumnCount)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect();
    const int rows = qMin(measuredRows, model()->rowCount());
    for (int column = 0; column < TrayModel::ColumnCount; ++column) {
        QList<QSize> &hints = m_hints[static_cast<std::size_t>(column)];
        hints.clear();
        for (int row = 0; row < rows; ++row)
            hints.append(itemDelegate()->sizeHint(option, model()->index(row, column)));
    }
    fit();
}

void TrayTable::fit()
{
    if (!model() || model()->columnCount() != TrayModel::ColumnCount)
        return;
    std::array<int, TrayModel::ColumnCount> least{};
    std::array<int, TrayModel::ColumnCount> wanted{};
    int total = 0;
    for (std::size_t at = 0; at < TrayModel::ColumnCount; ++at) {
        least[at] = em(this, widths[at].least);
        wanted[at] = least[at];
        for (const QSize &hint : m_hints[at])
            wanted[at] = qMax(wanted[at], hint.width());
        wanted[at] = qMin(wanted[at], em(this, widths[at].most));
        total += least[at];
    }
    // "EHM" is also a filter; it goes when there is no room for it.
    int room = viewport()->width();
    const bool showEhm = room >= total + em(this, comfort);
    setColumnHidden(TrayModel::Ehm, !showEhm);
    if (!showEhm)
        total -= least[TrayModel::Ehm];
    int spare = qMax(0, room - total);
    // Where it has to be scrolled sideways anyway, nothing needs to be shortened.
    std::array<int, TrayModel::ColumnCount> given = room < total ? wanted : least;
    const auto widen = [&](bool fairly) {
        for (const int column : {TrayModel::HolidayContact, TrayModel::NextToDo, TrayModel::Family,
                 TrayModel::Plan, TrayModel::NextTaf, TrayModel::Stage, TrayModel::Ehm}) {
            const auto at = static_cast<std::size_t>(column);
            if (column == TrayModel::Ehm && !showEhm)
                continue;
            const int to = fairly ? qMin(wanted[at], em(this, widths[at].fair)) : wanted[at];
            const int more = qMin(spare, qMax(0, to - given[at]));
            given[at] += more;
            spare -= more;
        }
    };
    widen(true);
    widen(false);
    given[TrayModel::NextToDo] += spare / 2;
    given[TrayModel::Family] += spare - spare / 2;
    const int height = qMax(em(this, 3.2), highest(given));
    for (int column = 0; column < TrayModel::ColumnCount; ++column)
        setColumnWidth(column, given[static_cast<std::size_t>(column)]);
    if (verticalHeader()->defaultSectionSize() != height)
        verticalHeader()->setDefaultSectionSize(height); // goes through every row
}

int TrayTable::highest(const std::array<int, TrayModel::ColumnCount> &given) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int height = 0;
    for (int column = 0; column < TrayModel::ColumnCount; ++column) {
        const auto at = static_cast<std::size_t>(column);
        option.rect = QRect(0, 0, given[at], 0);
        for (int row = 0; row < m_hints[at].size(); ++row) {
            // What fits is as high as it was measured.
            const QSize hint = m_hints[at][row];
            height = qMax(height,
                hint.width() <= given[at]
                    ? hint.height()
                    : itemDelegate()->sizeHint(option, model()->index(row, column)).height());
        }
    }
    return height;
}

} // namespace hometray
