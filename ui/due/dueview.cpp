// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/due/dueview.h"

#include "ui/due/duemodel.h"
#include "ui/due/duetable.h"
#include "ui/due/duewords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chosenrow.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/monthview.h"
#include "ui/widgets/tabstrip.h"
#include "words/dates.h"

#include <QtCore/QtAlgorithms>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

#include <array>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomForChips = 44; // shares of a line
constexpr double leastHeight = 8;
} // namespace

DueView::DueView(QWidget *parent) : QWidget(parent), m_model(new DueModel(this))
{
    setObjectName(u"dueView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em(this, 1), em(this, 0.9), em(this, 1), em(this, 0.9));
    column->setSpacing(em(this, 0.6));
    auto *head = new FlowLayout(nullptr, 0.7);
    column->addLayout(head);
    auto *title = new QLabel(tr("Due"), this);
    title->setProperty("kind", u"title"_s);
    head->addWidget(title);
    m_subtitle = new QLabel(this);
    m_subtitle->setObjectName(u"dueSubtitle"_s);
    m_subtitle->setProperty("kind", u"muted"_s);
    head->addWidget(m_subtitle);
    m_tabs = new TabStrip(this);
    m_tabs->addTab(u"list"_s, tr("List"));
    m_tabs->addTab(u"month"_s, tr("Month"));
    m_tabs->setCurrent(u"list"_s);
    head->addWidget(m_tabs);
    m_export = new QPushButton(tr("Put into a calendar…"), this);
    m_export->setObjectName(u"dueExport"_s);
    m_export->setAccessibleName(tr("Put what is shown into a calendar file"));
    head->addAtEnd(m_export);
    m_filters = new FilterBar(this);
    m_filters->setCounted(tr("Which of what is due"),
        [](int count) { return count == 1 ? tr("1 thing") : tr("%n things", nullptr, count); });
    for (int i = 0; i < dueFilterCount; ++i)
        m_filters->addFilter(dueFilterId(DueFilter(i)), dueFilterName(DueFilter(i)));
    column->addWidget(m_filters);

    m_stack = new QStackedWidget(this);
    m_stack->setMinimumHeight(em(this, leastHeight)); // a month would ask for more
    m_table = new DueTable(m_model, m_stack);
    m_stack->addWidget(m_table);
    m_month = new MonthView(m_stack);
    m_stack->addWidget(m_month);
    auto *empty = new Card({}, m_stack);
    m_emptyHead = new WrapLabel({}, "heading", empty);
    empty->body()->addWidget(m_emptyHead);
    empty->body()->addWidget(
        new WrapLabel(tr("Limits, planned TAFs, dated actions, requests and look-backs of all your "
                         "families come here, the earliest first. Nothing has to be put in twice: "
                         "they follow from what you write on a family’s page."),
            nullptr, empty));
    empty->body()->addStretch(1);
    m_empty = empty;
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);

    connect(m_tabs, &TabStrip::tabChosen, this, [this](const QString &id) {
        showAs(id);
        Q_EMIT looked();
    });
    connect(m_filters, &FilterBar::filterChosen, this, [this](const QString &id) {
        for (int i = 0; i < dueFilterCount; ++i) {
            if (dueFilterId(DueFilter(i)) == id)
                m_model->setFilter(DueFilter(i));
        }
        m_table->goTo(m_model->lineOf(QDate(1, 1, 1)));
        updateMonth();
        updateEmpty();
        Q_EMIT looked();
        Q_EMIT seen();
    });
    connect(m_export, &QPushButton::clicked, this, &DueView::exportRequested);
    m_chosen = new ChosenRow(m_table, [this] {
        const DueRow *row = m_model->rowAt(m_table->currentIndex().row());
        return row ? row->caseId : CaseId();
    });
    connect(m_table, &DueTable::opened, this, [this](int line) {
        if (const DueRow *row = m_model->rowAt(line))
            Q_EMIT opened(DueRow(*row));
    });
    connect(m_table, &DueTable::mendChosen, this, [this](int line) {
        if (const DueRow *row = m_model->rowAt(line))
            Q_EMIT mendChosen(DueRow(*row));
    });
    connect(m_table, &DueTable::scrolled, this, &DueView::seen);
    connect(m_month, &MonthView::dayOpened, this, &DueView::showDay);
    setRows({});
}

CaseId DueView::chosenByPerson() const
{
    return m_table->isVisible() ? m_chosen->family() : CaseId();
}

void DueView::setRows(const QList<DueRow> &rows)
{
    const DueRow *current = m_model->rowAt(m_table->currentIndex().row());
    const DueRow before = current ? *current : DueRow();
    m_model->setRows(rows);
    const int line = m_model->lineOf(before.caseId, before.id);
    m_table->goTo(line >= 0 ? line : m_model->lineOf(QDate(1, 1, 1)));
    updateCounts();
    updateMonth();
    updateEmpty();
}

void DueView::sayMore(const QList<DueRow> &rows)
{
    m_model->sayMore(rows);
    updateMonth();
}

void DueView::setToday(QDate today, const QHash<QDate, QString> &notes)
{
    m_month->setToday(today);
    m_month->setNotes(notes);
    m_subtitle->setText(words::capitalised(words::weekdayDate(today, {})));
}

void DueView::showAs(const QString &id)
{
    m_tabs->setCurrent(id);
    updateMonth();
    updateEmpty();
}

QString DueView::shownAs() const
{
    return m_tabs->current();
}

void DueView::chooseFilter(const QString &id)
{
    m_filters->choose(id);
}

void DueView::focusFirst()
{
    if (shownAs() == u"month"_s)
        m_month->focusDays();
    else if (m_stack->currentWidget() == m_table)
        m_table->setFocus(Qt::TabFocusReason);
    else
        m_export->setFocus(Qt::TabFocusReason);
}

void DueView::showDay(QDate day)
{
    const int line = m_model->lineOf(day);
    const DueRow *row = m_model->rowAt(line);
    if (!row || row->day != day)
        return;
    showAs(u"list"_s);
    m_table->goTo(line);
    m_table->setFocus(Qt::OtherFocusReason);
    Q_EMIT looked();
}

void DueView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_filters->setCompact(width() < em(this, roomForChips));
}

void DueView::updateCounts()
{
    std::array<int, dueFilterCount> counts{};
    for (const DueRow &row : m_model->rows()) {
        for (uint bits = row.filters; bits != 0; bits &= bits - 1)
            ++counts[qCountTrailingZeroBits(bits)];
    }
    for (int i = 0; i < dueFilterCount; ++i)
        m_filters->setCount(dueFilterId(DueFilter(i)), counts[std::size_t(i)]);
}

void DueView::updateMonth()
{
    QList<MonthItem> items;
    if (shownAs() == u"month"_s) {
        for (const DueRow &row : m_model->shown())
            items.append(monthItem(row));
    }
    m_month->setItems(items);
}

void DueView::updateEmpty()
{
    const bool nothing = m_model->rows().isEmpty();
    m_emptyHead->setText(
        nothing ? tr("Nothing has a date just now") : tr("Nothing of this kind is due"));
    m_export->setEnabled(m_model->rowCount() > 0);
    m_stack->setCurrentWidget(shownAs() == u"month"_s ? static_cast<QWidget *>(m_month)
            : m_model->rowCount() == 0                ? m_empty
                                                      : static_cast<QWidget *>(m_table));
}

} // namespace hometray
