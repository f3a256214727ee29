// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline.h"

#include "ui/widgets/card.h"
#include "ui/widgets/filterbar.h"

#include <QtGui/QPainter>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr qsizetype shownFirst = 25;
constexpr double roomForChips = 34; // shares of a line
const QString everything = u"all"_s;
const QString significant = u"significant"_s;
} // namespace

TimeLine::TimeLine(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    m_filter = new FilterBar(this);
    m_filter->setAccessibleName(tr("Kinds of events"));
    m_filter->setCounted(tr("Which events"),
        [](int count) { return count == 1 ? tr("1 event") : tr("%n events", nullptr, count); });
    m_filter->addFilter(everything, tr("All"));
    m_filter->addFilter(significant, tr("Significant"));
    column->addWidget(m_filter);
    m_line = new TimeEvents(this);
    column->addWidget(m_line);
    m_more = new QPushButton(this);
    m_more->setObjectName(u"timeMore"_s);
    m_more->setProperty("kind", u"link"_s);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    m_more->hide();
    connect(m_filter, &FilterBar::filterChosen, this, [this] {
        m_all = false;
        fill();
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = true;
        fill();
        m_line->setFocus();
    });
    connect(m_line, &PaintedItems::itemOpened, this,
        [this](int item) { Q_EMIT eventOpened(m_line->events().at(item).id); });
}

void TimeLine::setKinds(const QList<TimeKind> &kinds)
{
    for (const TimeKind &kind : kinds) {
        m_filter->addFilter(kind.id, kind.name);
        m_kinds.append(kind.id);
    }
}

void TimeLine::setEvents(QList<TimeEvent> events, QDate today)
{
    std::stable_sort(events.begin(), events.end(),
        [](const TimeEvent &a, const TimeEvent &b) { return a.on > b.on; });
    m_events = std::move(events);
    m_today = today;
    const auto countOf = [this](auto which) {
        return int(std::count_if(m_events.begin(), m_events.end(), which));
    };
    m_filter->setCount(everything, int(m_events.size()));
    m_filter->setCount(significant, countOf([](const TimeEvent &e) { return e.significant; }));
    for (const QString &kind : std::as_const(m_kinds))
        m_filter->setCount(kind, countOf([&kind](const TimeEvent &e) { return e.kind == kind; }));
    if (m_filter->chosen().isEmpty() || chosen().isEmpty())
        m_filter->choose(everything);
    fill();
}

bool TimeLine::showEvent(const QString &id)
{
    const auto holds = [&id](const QList<TimeEvent> &events) {
        return std::any_of(
            events.begin(), events.end(), [&id](const TimeEvent &e) { return e.id == id; });
    };
    if (!holds(m_events))
        return false;
    if (!holds(chosen()))
        m_filter->choose(everything);
    m_all = true;
    fill();
    for (int i = 0; i < m_line->itemCount(); ++i) {
        if (m_line->events().at(i).id == id)
            m_line->setCurrent(i);
    }
    m_line->setFocus(Qt::OtherFocusReason);
    return true;
}

double TimeLine::print(QPainter &painter, const QRectF &box) const
{
    QList<TimeEvent> events = chosen();
    std::reverse(events.begin(), events.end());
    const QFont font = painter.font();
    const QList<QRectF> boxes = timeBoxes(events, m_today, box.width(), font);
    paintTime(painter, box, events, m_today, -1, font, tokens(ThemeKind::Light));
    return boxes.isEmpty() ? 0 : boxes.last().bottom();
}

void TimeLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_filter->setCompact(width() < em(this, roomForChips));
}

QList<TimeEvent> TimeLine::chosen() const
{
    const QString filter = m_filter->chosen();
    QList<TimeEvent> events = m_events;
    events.removeIf([&filter](const TimeEvent &event) {
        if (filter == significant)
            return !event.significant;
        return filter != everything && !filter.isEmpty() && event.kind != filter;
    });
    return events;
}

void TimeLine::fill()
{
    QList<TimeEvent> events = chosen();
    const qsizetype count = events.size();
    const bool part = !m_all && count > shownFirst;
    m_line->setEvents(part ? events.first(shownFirst) : events, m_today);
    m_more->setVisible(part);
    m_more->setText(tr("%n earlier…", nullptr, int(count - shownFirst)));
}

} // namespace hometray
