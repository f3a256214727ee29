// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayview.h"

#include "ui/tray/previewpane.h"
#include "ui/tray/trayfilter.h"
#include "ui/tray/traymodel.h"
#include "ui/tray/traytable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chosenrow.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomForPreview = 58; // shares of a line: below it the table needs the width
constexpr double previewWidth = 16.5; // longer buttons have two lines: the table needs the rest
} // namespace

TrayView::TrayView(QWidget *parent)
    : QWidget(parent), m_model(new TrayModel(this)), m_filter(new TrayFilter(this))
{
    setObjectName(u"trayView"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(em(this, 1), em(this, 0.9), em(this, 1), em(this, 0.9));
    row->setSpacing(em(this, 0.9));
    m_left = new QVBoxLayout;
    m_left->setSpacing(em(this, 0.6));
    row->addLayout(m_left, 1);

    m_head = new FlowLayout(nullptr, 0.7);
    m_left->addLayout(m_head);
    auto *title = new QLabel(tr("Home Tray"), this);
    title->setProperty("kind", u"title"_s);
    title->setWhatsThis(tr("The home tray is the list of the families you are keyworker for."));
    m_head->addWidget(title);
    m_subtitle = new QLabel(this);
    m_subtitle->setObjectName(u"traySubtitle"_s);
    m_subtitle->setProperty("kind", u"muted"_s);
    m_head->addWidget(m_subtitle);
    m_countdown = new Pill({}, this);
    m_countdown->setObjectName(u"countdown"_s);
    m_countdown->hide();
    m_head->addAtEnd(m_countdown);
    m_views = new SavedViews(this);
    m_head->addWidget(m_views);
    m_filters = new FilterBar(this);
    for (const QString &id : TrayFilter::ids())
        m_filters->addFilter(id, TrayFilter::name(id));
    m_left->addWidget(m_filters);

    m_filter->setSourceModel(m_model);
    m_table = new TrayTable(this);
    m_table->setModel(m_filter);
    m_table->sortByColumn(TrayModel::NextToDo, Qt::AscendingOrder);
    m_chosen = new ChosenRow(m_table, [this] { return chosenCase().value_or(CaseId()); });
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    auto *empty = new Card(tr("No family is in your home tray yet"), this);
    empty->body()->addWidget(new WrapLabel(
        tr("A family comes here when an FFA is opened for it, or when you take up one that is "
           "already running."),
        nullptr, this));
    m_takeUp = new QPushButton(tr("Take up families"), this);
    m_takeUp->setObjectName(u"trayTakeUp"_s);
    m_takeUp->setAutoDefault(false);
    connect(m_takeUp, &QPushButton::clicked, this, &TrayView::takeUpRequested);
    empty->body()->addWidget(m_takeUp, 0, Qt::AlignLeft);
    empty->body()->addStretch(1);
    m_stack->addWidget(empty);
    m_left->addWidget(m_stack, 1);

    m_preview = new PreviewPane(this);
    row->addWidget(m_preview);

    connect(m_filters, &FilterBar::filterChosen, this, [this](const QString &id) {
        m_filter->setFilter(id);
        if (m_filter->rowCount() > 0 && !m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    connect(m_filters, &FilterBar::filterChosen, this, &TrayView::lookChanged);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
        &TrayView::lookChanged);
    connect(this, &TrayView::lookChanged, this, [this] { m_views->setCurrent(look()); });
    connect(m_views, &SavedViews::chosen, this, &TrayView::setLook);
    m_views->setCurrent(look());
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const auto id = CaseId::fromBytes(index.data(TrayModel::CaseRole).toByteArray()))
            Q_EMIT caseOpened(*id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const auto id = chosenCase())
            Q_EMIT caseChosen(*id);
        else
            m_preview->clear();
    });
    connect(m_preview, &PreviewPane::openRequested, this, &TrayView::caseOpened);
    connect(m_preview, &PreviewPane::actionChosen, this, &TrayView::actionChosen);
    clear();
}

void TrayView::setRows(const TrayRows &rows)
{
    const auto before = chosenCase();
    m_model->setRows(rows);
    m_stack->setCurrentIndex(rows.rows.isEmpty() ? 1 : 0);
    for (const QString &id : TrayFilter::ids())
        m_filters->setCount(id, rows.counts.value(id));
    m_open = rows.open;
    updateSubtitle();
    if (before)
        choose(*before);
    if (!chosenCase() && m_filter->rowCount() > 0)
        m_table->selectRow(0);
}

void TrayView::setDay(const QString &day, const PillText &countdown)
{
    m_day = day;
    m_countdown->setPill(countdown);
    m_countdown->setVisible(m_wide && !countdown.text.isEmpty());
    updateSubtitle();
}

void TrayView::setPreview(const FamilyPreview &preview)
{
    if (chosenCase() == preview.caseId)
        m_preview->setPreview(preview);
}

void TrayView::clear()
{
    setRows(TrayFilter::summed({}, {}));
    m_stack->setCurrentIndex(0); // that there is no family is not known
    m_filters->forgetCounts();
    m_open.reset();
    updateSubtitle();
    m_preview->clear();
}

std::optional<CaseId> TrayView::chosenCase() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? CaseId::fromBytes(index.data(TrayModel::CaseRole).toByteArray())
                           : std::nullopt;
}

CaseId TrayView::chosenByPerson() const
{
    return m_chosen->family();
}

void TrayView::choose(const CaseId &caseId)
{
    const QList<TrayRow> &rows = m_model->rows();
    const auto found = std::find_if(
        rows.begin(), rows.end(), [&caseId](const TrayRow &row) { return row.caseId == caseId; });
    if (found == rows.end())
        return;
    const QModelIndex there =
        m_filter->mapFromSource(m_model->index(int(found - rows.begin()), TrayModel::Family));
    if (there.isValid() && m_table->currentIndex().row() != there.row())
        m_table->selectRow(there.row());
}

void TrayView::focusFirst()
{
    QWidget *first = m_table;
    if (m_stack->currentWidget() != m_table)
        first = m_takeUp;
    first->setFocus(Qt::TabFocusReason);
}

TrayLook TrayView::look() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    return {m_filters->chosen(), header->sortIndicatorSection(),
        header->sortIndicatorOrder() == Qt::DescendingOrder};
}

void TrayView::setLook(const TrayLook &look)
{
    if (TrayFilter::ids().contains(look.filter))
        m_filters->choose(look.filter);
    if (look.column >= 0 && look.column < TrayModel::ColumnCount)
        m_table->sortByColumn(
            look.column, look.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void TrayView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= em(this, roomForPreview);
    m_preview->setVisible(wide);
    m_countdown->setVisible(wide && !m_countdown->pill().text.isEmpty());
    if (wide != m_wide) {
        // The rows need the height: the filters go up into the line of the title.
        m_filters->setCompact(!wide);
        if (wide)
            m_left->insertWidget(1, m_filters);
        else
            m_head->addWidget(m_filters);
        m_wide = wide;
    }
    m_preview->setFixedWidth(em(this, previewWidth));
}

void TrayView::updateSubtitle()
{
    QStringList said;
    if (m_open)
        said << (*m_open == 1 ? tr("1 open FFA") : tr("%n open FFAs", nullptr, *m_open));
    said << m_day;
    said.removeAll(QString());
    m_subtitle->setText(said.join(u" · "_s));
}

} // namespace hometray
