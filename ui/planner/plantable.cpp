// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/plantable.h"

#include "ui/planner/plandelegate.h"
#include "ui/planner/planheader.h"
#include "ui/planner/planmodel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/painting.h"

#include <QtCore/QEvent>
#include <QtCore/QTransposeProxyModel>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int measuredRows = 40; // enough to know the widths; a county has twenty thousand
constexpr double leastStep = 2.1; // shares of a line
constexpr double widestFamily = 8;
constexpr double widestBy = 9.5;
constexpr double leastBy = 6.5;
constexpr double turnedFamily = 8.5;
} // namespace

PlanTable::PlanTable(PlanModel *model, QWidget *parent)
    : QTableView(parent),
      m_plan(model),
      m_around(new QTransposeProxyModel(this)),
      m_across(new PlanHeader(Qt::Horizontal, this)),
      m_upright(new PlanHeader(Qt::Vertical, this)),
      m_families(new QTableView(this)),
      m_familyHead(new PlanHeader(Qt::Horizontal, m_families))
{
    setObjectName(u"planTable"_s);
    setAccessibleName(tr("The plan: families and steps"));
    setAccessibleDescription(tr("Arrows move. Enter opens the step."));
    m_around->setSourceModel(model);
    setItemDelegate(new PlanDelegate(this));
    setHorizontalHeader(m_across);
    setVerticalHeader(m_upright);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setModel(m_plan);
    m_across->setMinimumSectionSize(1); // the style's is more than a narrow step asks for
    m_upright->hide();
    buildFamilies();
    const auto open = [this](const QModelIndex &index) {
        const QModelIndex at = source(index);
        Q_EMIT cellOpened(at.row(), at.column());
    };
    connect(this, &QTableView::activated, this, open);
    connect(this, &QTableView::clicked, this, open);
    connect(m_plan, &QAbstractItemModel::modelReset, this, &PlanTable::fit);
    connect(m_plan, &QAbstractItemModel::dataChanged, this, &PlanTable::fit);
}

void PlanTable::buildFamilies()
{
    m_families->setObjectName(u"planFamilies"_s);
    m_families->setAccessibleName(tr("The families"));
    m_families->setItemDelegate(itemDelegate());
    m_families->setHorizontalHeader(m_familyHead);
    m_families->setModel(m_plan);
    m_families->setFocusPolicy(Qt::NoFocus);
    m_families->setFrameShape(QFrame::NoFrame);
    m_families->setShowGrid(false);
    m_families->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_families->setSelectionMode(QAbstractItemView::NoSelection);
    m_families->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_families->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_families->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_families->verticalHeader()->hide();
    m_families->hide();
    connect(m_families, &QTableView::clicked, this,
        [this](const QModelIndex &index) { Q_EMIT cellOpened(index.row(), index.column()); });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &PlanTable::showFamilies);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_families->verticalScrollBar(),
        &QScrollBar::setValue);
    connect(m_families->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(),
        &QScrollBar::setValue);
}

void PlanTable::showFamilies()
{
    const int width = columnWidth(PlanModel::Family);
    const bool away = !m_turned && m_plan->columnCount() > PlanModel::FirstStep
        && horizontalScrollBar()->value() > 0 && width < viewport()->width() / 2;
    m_families->setVisible(away);
    if (!away)
        return;
    for (int column = 0; column < m_plan->columnCount(); ++column)
        m_families->setColumnHidden(column, column != PlanModel::Family);
    m_families->setColumnWidth(PlanModel::Family, width);
    m_families->verticalHeader()->setDefaultSectionSize(m_upright->defaultSectionSize());
    m_familyHead->setGroups(m_plan->plan().groups, PlanModel::FirstStep);
    m_familyHead->setFixedHeight(m_across->height());
    m_families->setGeometry(
        frameWidth(), frameWidth(), width, m_across->height() + viewport()->height());
    m_families->verticalScrollBar()->setValue(verticalScrollBar()->value());
    m_families->raise();
}

const QTableView *PlanTable::families() const
{
    return m_families->isHidden() ? nullptr : m_families;
}

void PlanTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    showFamilies();
    if (m_families->isHidden() || index.column() == PlanModel::Family)
        return;
    const int under = m_families->width() - visualRect(index).left();
    if (under > 0) // it is no cell that is seen
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - under);
}

QModelIndex PlanTable::source(const QModelIndex &index) const
{
    return index.model() == m_around ? m_around->mapToSource(index) : index;
}

int PlanTable::currentRow() const
{
    return source(currentIndex()).row();
}

int PlanTable::currentColumn() const
{
    return source(currentIndex()).column();
}

void PlanTable::setCurrentCell(int row, int column)
{
    const QModelIndex at = m_plan->index(row, column);
    if (!at.isValid())
        return;
    const QModelIndex shown = m_turned ? m_around->mapFromSource(at) : at;
    setCurrentIndex(shown);
    scrollTo(shown);
}

void PlanTable::setBrief(bool brief)
{
    if (brief == m_brief)
        return;
    m_brief = brief;
    fit();
}

void PlanTable::setTurned(bool turned)
{
    if (turned == m_turned)
        return;
    const int row = currentRow();
    const int column = currentColumn();
    m_turned = turned;
    setModel(turned ? static_cast<QAbstractItemModel *>(m_around) : m_plan);
    m_upright->setVisible(turned);
    fit();
    setCurrentCell(qMax(0, row), qMax(int(PlanModel::Decision), column));
}

int PlanTable::columnWant(int column) const
{
    int width = m_turned ? 0 : m_across->leastWidth(column);
    if (column >= PlanModel::FirstStep)
        return qMax(em(this, leastStep), width);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int rows = qMin(measuredRows, m_plan->rowCount());
    for (int row = 0; row < rows; ++row)
        width = qMax(width, PlanDelegate::naturalWidth(option, m_plan->index(row, column)));
    const double most = column == PlanModel::Family ? widestFamily
        : column == PlanModel::By                   ? widestBy
                                                    : 12;
    return qMin(width, em(this, most));
}

int PlanTable::wantedWidth() const
{
    // Heads are measured as they stand when not turned.
    const QFontMetrics head(bold(smaller(font())));
    int width = 2 * frameWidth() + em(this, 1);
    for (int column = 0; column < m_plan->columnCount(); ++column) {
        if (column >= PlanModel::FirstStep) {
            const QString title =
                m_plan->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            int word = 0;
            for (const QString &part : title.split(u' '))
                word = qMax(word, head.horizontalAdvance(part.section(QChar(0x00ad), 0, 0)));
            width += qMax(em(this, leastStep), word + em(this, 0.5));
        } else {
            width += columnWant(column);
        }
    }
    return width;
}

void PlanTable::fit()
{
    m_across->setGroups(m_turned ? QList<PlanGroup>() : m_plan->plan().groups,
        m_turned ? 0 : int(PlanModel::FirstStep));
    m_upright->setGroups(
        m_turned ? m_plan->plan().groups : QList<PlanGroup>(), PlanModel::FirstStep);
    if (m_plan->columnCount() == 0)
        return;
    if (m_turned)
        fitTurned();
    else
        fitPlain();
    showFamilies();
    viewport()->update();
}

void PlanTable::fitPlain()
{
    const int columns = m_plan->columnCount();
    QList<int> widths;
    int total = 0;
    for (int column = 0; column < columns; ++column) {
        widths.append(columnWant(column));
        total += widths.last();
    }
    // Beside an open step, which says both, the family's name is needed more.
    for (const int column : {int(PlanModel::By), int(PlanModel::Decision)}) {
        const bool hidden = m_brief && total > viewport()->width();
        setColumnHidden(column, hidden);
        if (hidden)
            total -= widths[column];
    }
    // The words of the day go on in a second line before the last step is cut.
    const int missing = total - viewport()->width();
    const int lent = widths[PlanModel::By] - em(this, leastBy);
    if (missing > 0 && missing <= lent && !isColumnHidden(PlanModel::By)) {
        widths[PlanModel::By] -= missing;
        total -= missing;
    }
    const int spare = qMax(0, viewport()->width() - total);
    // What is left over goes to the steps evenly, then to the day.
    const int steps = columns - PlanModel::FirstStep;
    const int each = steps > 0 ? qMin(spare / steps, em(this, 1)) : 0;
    for (int column = 0; column < columns; ++column) {
        if (column >= PlanModel::FirstStep)
            widths[column] += each;
    }
    widths[PlanModel::By] += qMin(spare - each * steps, em(this, 2));
    int height = em(this, 2.1);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int rows = qMin(measuredRows, m_plan->rowCount());
    for (int column = 0; column < columns; ++column) {
        setColumnWidth(column, widths[column]);
        setRowHidden(column, false);
        for (int row = 0; row < rows && column < PlanModel::FirstStep; ++row)
            height = qMax(height,
                PlanDelegate::heightFor(option, m_plan->index(row, column), widths[column], false));
    }
    m_upright->setDefaultSectionSize(height);
    m_upright->setFixedWidth(0);
    m_across->updateGeometry();
    m_across->setFixedHeight(m_across->sizeHint().height());
    updateGeometries();
}

void PlanTable::fitTurned()
{
    const int families = m_plan->rowCount();
    for (const int column : {int(PlanModel::By), int(PlanModel::Decision)})
        setColumnHidden(column, false); // families now
    const int head =
        qMin(m_upright->sizeHint().width(), viewport()->width() / 2 + m_upright->width());
    m_upright->setFixedWidth(head);
    const int room =
        width() - 2 * frameWidth() - head - verticalScrollBar()->sizeHint().width();
    const int least = em(this, turnedFamily);
    // As many as there is room for, and none of them cut.
    const auto seen = [&](int width) { return qMax(1, qMin(families, width / qMax(1, least))); };
    const auto share = [&](int width) {
        return qMin(qMax(least, width / seen(width)), em(this, 2 * turnedFamily));
    };
    const int each = share(room);
    m_across->setDefaultSectionSize(each);
    m_across->setFixedHeight(em(this, 1.9));
    const int shown = qMin(measuredRows, families);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    setRowHidden(PlanModel::Family, true);
    for (int step = 1; step < m_plan->columnCount(); ++step) {
        int height = qMax(em(this, 1.9), m_upright->heightOf(step));
        for (int family = 0; family < shown; ++family)
            height = qMax(
                height, PlanDelegate::heightFor(option, m_plan->index(family, step), each, true));
        setRowHeight(step, height);
    }
    updateGeometries();
    // Now that it is known whether there is a scroll bar; what is left over is spread.
    const int width = viewport()->width();
    const int last = share(width);
    m_across->setDefaultSectionSize(last);
    const int left = last > least ? width - last * seen(width) : 0;
    for (int family = 0; family < seen(width); ++family)
        setColumnWidth(family, last + (family < left && left < seen(width) ? 1 : 0));
}

void PlanTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void PlanTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace hometray
