// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planactions.h"

#include "ui/widgets/card.h"
#include "ui/widgets/painting.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double tableFrom = 36; // shares of a line; narrower ones stack
constexpr double headHeight = 1.7;
constexpr double padding = 0.45;
constexpr double side = 0.5;

struct Table {
    Table(double width, const QFont &font) : em(lineHeight(font)), beside(width >= em * tableFrom)
    {
        const double inner = width - 2 * side * em;
        what = beside ? inner * 0.46 : inner;
        who = beside ? inner * 0.22 : 0;
        when = beside ? inner * 0.13 : 0;
        status = beside ? inner - what - who - when : inner;
    }
    double em;
    bool beside;
    double what, who, when, status;
};

QString underWhat(const PlanActionRow &row, const Table &table)
{
    return table.beside ? QString() : row.who + u" · "_s + row.when;
}

double heightOf(const PlanActionRow &row, const Table &t, const QFont &font)
{
    const QFont small = smaller(font);
    const double gap = t.em * 0.5;
    const double left = wrappedHeight(row.what, font, t.what - gap)
        + wrappedHeight(underWhat(row, t), small, t.what - gap)
        + wrappedHeight(row.note, small, t.what - gap);
    const double pill = pillSize(row.status, font).height();
    if (!t.beside)
        return left + pill + t.em * (0.2 + 2 * padding);
    return std::max({left, wrappedHeight(row.who, font, t.who - gap),
               wrappedHeight(row.when, font, t.when - gap), pill})
        + 2 * padding * t.em;
}

QList<QRectF> boxesOf(const QList<PlanActionRow> &rows, double width, const QFont &font)
{
    const Table table(width, font);
    QList<QRectF> boxes;
    double y = table.beside && !rows.isEmpty() ? headHeight * table.em : 0;
    for (const PlanActionRow &row : rows) {
        const double height = heightOf(row, table, font);
        boxes.append({0, y, width, height});
        y += height;
    }
    return boxes;
}

void paintHead(
    QPainter &painter, double width, const Table &t, const QFont &font, const Tokens &tokens)
{
    const QRectF head(0, 0, width, headHeight * t.em);
    painter.fillRect(head, tokens.raised);
    painter.setPen(QPen(tokens.hairline, 1));
    painter.drawLine(head.bottomLeft(), head.bottomRight());
    double x = side * t.em;
    const QFont bolder = bold(smaller(font));
    const auto say = [&](const QString &text, double room) {
        paintElided(painter, text, bolder, tokens.muted, {x, 0, room - t.em * 0.3, head.height()});
        x += room;
    };
    say(PlanActions::tr("Action"), t.what);
    say(PlanActions::tr("Who"), t.who);
    say(PlanActions::tr("By when"), t.when);
    say(PlanActions::tr("Status"), t.status);
}

void paintRow(QPainter &painter, const PlanActionRow &row, const QRectF &box, const Table &t,
    const QFont &font, const Tokens &tokens)
{
    const QFont small = smaller(font);
    const double gap = t.em * 0.5;
    const double top = box.top() + padding * t.em;
    const double room = box.bottom() - top;
    double x = box.left() + side * t.em;
    double y = top;
    const QColor color = row.open ? tokens.text : tokens.muted;
    y += paintWrapped(painter, row.what, font, color, {x, y, t.what - gap, room});
    for (const QString &line : {underWhat(row, t), row.note}) {
        const double height = wrappedHeight(line, small, t.what - gap);
        if (height > 0)
            paintWrapped(painter, line, small, tokens.muted, {x, y, t.what - gap, height});
        y += height;
    }
    const double pill = pillSize(row.status, font).height();
    if (!t.beside) {
        paintPill(painter, row.status, {x, y + t.em * 0.2, t.status, pill}, font, tokens);
        return;
    }
    x += t.what;
    paintWrapped(painter, row.who, font, color, {x, top, t.who - gap, room});
    x += t.who;
    paintWrapped(painter, row.when, font, color, {x, top, t.when - gap, room});
    x += t.when;
    paintPill(painter, row.status, {x, top - (pill - t.em) / 2, t.status, pill}, font, tokens);
}
} // namespace

PlanActions::PlanActions(QWidget *parent) : PaintedItems(parent)
{
    setAccessibleDescription(tr("Up and Down go from action to action, Enter opens one, D says it "
                                "is done, G that it is going on, X that it is dropped."));
}

void PlanActions::setRows(const QList<PlanActionRow> &rows, const QString &goal)
{
    setObjectName(u"actions.%1"_s.arg(goal));
    const PlanActionRow *before = currentRow();
    const ObjectId id = before ? before->id : ObjectId();
    m_rows = rows;
    int keep = -1;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i].id == id)
            keep = int(i);
    }
    itemsChanged(keep);
}

const PlanActionRow *PlanActions::currentRow() const
{
    return current() >= 0 && current() < m_rows.size() ? &m_rows.at(current()) : nullptr;
}

bool PlanActions::showAction(const ObjectId &id)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].id == id) {
            setFocus(Qt::OtherFocusReason);
            setCurrent(int(i));
            return true;
        }
    }
    return false;
}

QRectF PlanActions::itemBox(int item) const
{
    return boxesOf(m_rows, width(), font()).value(item);
}

QString PlanActions::itemWords(int item) const
{
    const PlanActionRow &row = m_rows.at(item);
    const QString words = tr("%1. %2, %3: %4", "action. who, by when: status")
                              .arg(row.what, row.who, row.when, row.status.text);
    return row.note.isEmpty() ? words : words + u". "_s + row.note;
}

int PlanActions::heightForWidth(int width) const
{
    const QList<QRectF> boxes = boxesOf(m_rows, width, font());
    return boxes.isEmpty() ? 0 : int(std::ceil(boxes.last().bottom()));
}

QSize PlanActions::sizeHint() const
{
    const int width = em(this, 40);
    return {width, heightForWidth(this->width() > 0 ? this->width() : width)};
}

QSize PlanActions::minimumSizeHint() const
{
    return {em(this, 10), heightForWidth(std::max(em(this, 10), width()))};
}

int PlanActions::neighbour(int from, int key) const
{
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    return std::clamp(from + step, 0, itemCount() - 1);
}

void PlanActions::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    switch (plain && currentRow() ? event->key() : 0) {
    case Qt::Key_D:
        Q_EMIT statusWished(u"done"_s);
        return;
    case Qt::Key_G:
        Q_EMIT statusWished(u"open"_s);
        return;
    case Qt::Key_X:
        Q_EMIT statusWished(u"dropped"_s);
        return;
    default:
        PaintedItems::keyPressEvent(event);
    }
}

void PlanActions::focusInEvent(QFocusEvent *event)
{
    PaintedItems::focusInEvent(event);
    Q_EMIT entered();
}

void PlanActions::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokensOf(palette());
    const Table table(width(), font());
    const QList<QRectF> boxes = boxesOf(m_rows, width(), font());
    if (table.beside && !m_rows.isEmpty())
        paintHead(painter, width(), table, font(), t);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool here = showsFocus() && i == current();
        if (here)
            painter.fillRect(boxes[i], t.accentSoft);
        if (i > 0) {
            painter.setPen(QPen(t.hairline, 1));
            painter.drawLine(boxes[i].topLeft(), boxes[i].topRight());
        }
        paintRow(painter, m_rows[i], boxes[i], table, font(), t);
        if (here)
            paintFocusRing(painter, boxes[i], font(), t, table.em * 0.25);
    }
}

} // namespace hometray
