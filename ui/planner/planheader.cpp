// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/planheader.h"

#include "ui/widgets/card.h"
#include "ui/widgets/painting.h"

#include <QtCore/QtMath>
#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double side = 0.22; // shares of a line
constexpr double turnedWidth = 13;
constexpr int wrapFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
} // namespace

PlanHeader::PlanHeader(Qt::Orientation orientation, QWidget *parent)
    : QHeaderView(orientation, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFocusPolicy(Qt::NoFocus);
}

void PlanHeader::setGroups(const QList<PlanGroup> &groups, int before)
{
    m_groups = groups;
    m_before = before;
    updateGeometry();
    viewport()->update();
}

PlanHeader::Place PlanHeader::groupOf(int section) const
{
    int first = m_before;
    for (const PlanGroup &group : m_groups) {
        if (section >= first && section < first + group.count)
            return {group.title, first, first + group.count - 1};
        first += group.count;
    }
    return {};
}

bool PlanHeader::beginsGroup(int section) const
{
    return groupOf(section).first == section;
}

QFont PlanHeader::headFont() const
{
    return bold(smaller(font()));
}

double PlanHeader::tier() const
{
    return lineHeight(headFont()) * 1.7;
}

QString PlanHeader::words(int section) const
{
    const int role = orientation() == Qt::Vertical ? Qt::AccessibleTextRole : Qt::DisplayRole;
    return model() ? model()->headerData(section, orientation(), role).toString() : QString();
}

int PlanHeader::leastWidth(int section) const
{
    const QFontMetricsF metrics(headFont());
    double width = 0;
    for (const QString &word : words(section).split(u' ')) {
        const QStringList parts = word.split(QChar(0x00ad));
        for (qsizetype i = 0; i < parts.size(); ++i)
            width = qMax(width,
                metrics.horizontalAdvance(i + 1 < parts.size() ? parts[i] + u'-' : parts[i]));
    }
    return qCeil(width + 2 * side * lineHeight(font())) + 2;
}

QSize PlanHeader::sectionSizeFromContents(int logicalIndex) const
{
    const double line = lineHeight(font());
    const double width =
        orientation() == Qt::Vertical ? line * turnedWidth : double(sectionSize(logicalIndex));
    const QFontMetricsF metrics(headFont());
    const double words = metrics
                             .boundingRect({0, 0, qMax(1.0, width - 2 * side * line), 10000},
                                 wrapFlags, this->words(logicalIndex))
                             .height();
    double height = words + line * 0.7;
    if (orientation() == Qt::Horizontal && !m_groups.isEmpty())
        height += tier();
    else if (beginsGroup(logicalIndex) && !groupOf(logicalIndex).title.isEmpty())
        height += lineHeight(headFont()) * 1.2;
    return {qCeil(width), qCeil(height)};
}

QSize PlanHeader::sizeHint() const
{
    QSize size(0, 0);
    const int shown = qMin(count(), 60);
    for (int i = 0; i < shown; ++i) {
        if (!isSectionHidden(i))
            size = size.expandedTo(sectionSizeFromContents(i));
    }
    return orientation() == Qt::Vertical ? QSize(size.width(), 0) : QSize(0, size.height());
}

void PlanHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Tokens &t = tokensOf(palette());
    const double line = lineHeight(font());
    const Place group = groupOf(logicalIndex);
    const bool across = orientation() == Qt::Horizontal;
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, t.raised);
    painter->setFont(headFont());
    QRectF box = rect;
    if (across && !m_groups.isEmpty())
        box.setTop(box.top() + tier());
    if (across && group.first >= 0 && !group.title.isEmpty()) {
        // Each section paints its part of the name of the whole group.
        const int left = sectionViewportPosition(group.first);
        const int right = sectionViewportPosition(group.last) + sectionSize(group.last);
        const QRectF whole(left, rect.top(), right - left, tier());
        paintElided(*painter, group.title, headFont(), t.muted, whole, Qt::AlignCenter);
        painter->setPen(QPen(t.hairline, 1));
        painter->drawLine(whole.bottomLeft(), whole.bottomRight());
    }
    if (!across && group.first == logicalIndex && !group.title.isEmpty()) {
        const QRectF name(box.left() + line * side, box.top() + line * 0.3,
            box.width() - 2 * line * side, lineHeight(headFont()) * 1.2);
        paintElided(*painter, group.title, headFont(), t.muted, name);
        box.setTop(name.bottom());
    }
    painter->setFont(headFont());
    painter->setPen(across ? t.muted : t.text);
    painter->drawText(box.adjusted(line * side, 0, -line * side, 0),
        (group.first >= 0 && across ? wrapFlags & ~Qt::AlignLeft : wrapFlags)
            | (group.first >= 0 && across ? Qt::AlignHCenter : Qt::AlignLeft),
        words(logicalIndex));
    painter->setPen(QPen(t.hairline, 1));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (group.first == logicalIndex) {
        painter->setPen(QPen(t.border, 1));
        if (across)
            painter->drawLine(rect.topLeft(), rect.bottomLeft());
        else
            painter->drawLine(rect.topLeft(), rect.topRight());
    }
    painter->restore();
}

} // namespace hometray
