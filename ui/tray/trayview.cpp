// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayview.h"

#include "ui/tray/previewpane.h"
#include "ui/tray/trayfilter.h"
#include "ui/tray/traymodel.h"
#include "ui/tray/traytable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomForPreview = 58; // shares of a line: below it the table needs the width
constexpr double previewWidth = 16.5; // longer buttons end in "…": the table needs the rest
}

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
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    auto *empty = new Card(tr("No family is in your home tray yet"), this);
    empty->body()->addWidget(new WrapLabel(
        tr("A family comes here when an FFA is opened for it, or when you take up one that is "
           "already running."),
        nullptr, this));
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
    setRows({});
}

void TrayView::setRows(const QList<TrayRow> &rows)
{
    const auto before = chosenCase();
    m_model->setRows(rows);
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    updateCounts();
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

void TrayView::clearPreview()
{
    m_preview->clear();
}

std::optional<CaseId> TrayView::chosenCase() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? CaseId::fromBytes(index.data(TrayModel::CaseRole).toByteArray())
                           : std::nullopt;
}

void TrayView::choose(const CaseId &caseId)
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_filter->index(row, 0).data(TrayModel::CaseRole).toByteArray() != caseId.bytes())
            continue;
        if (m_table->currentIndex().row() != row)
            m_table->selectRow(row);
        return;
    }
}

void TrayView::focusTable()
{
    m_table->setFocus(Qt::TabFocusReason);
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

void TrayView::updateCounts()
{
    for (const QString &id : TrayFilter::ids()) {
        int count = 0;
        for (const TrayRow &row : m_model->rows())
            count += TrayFilter::accepts(id, row) ? 1 : 0;
        m_filters->setCount(id, count);
    }
}

void TrayView::updateSubtitle()
{
    int open = 0;
    for (const TrayRow &row : m_model->rows())
        open += row.closed ? 0 : 1;
    const QString count = open == 1 ? tr("1 open FFA") : tr("%n open FFAs", nullptr, open);
    m_subtitle->setText(m_day.isEmpty() ? count : count + u" · "_s + m_day);
}

} // namespace hometray
