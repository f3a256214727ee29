// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/genogram.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/genolayout.h"
#include "ui/widgets/painting.h"

#include <QtGui/QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
void paintGenoSign(QPainter &painter, GenoSign sign, const QRectF &box, const QColor &color)
{
    painter.setPen(QPen(
        color, std::max(1.3, box.width() * 0.13), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    switch (sign) {
    case GenoSign::Plain:
        break;
    case GenoSign::Square:
        painter.drawRect(box.adjusted(1, 1, -1, -1));
        break;
    case GenoSign::Circle:
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        break;
    case GenoSign::Triangle:
        painter.drawPolygon(
            QPolygonF({{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()}));
        break;
    }
}

void paintCard(QPainter &painter, const GenoPerson &person, const QRectF &box, const QFont &font,
    const Tokens &t)
{
    const double em = lineHeight(font);
    QPen edge(person.child ? t.accent : t.border, person.child ? em * 0.13 : em * 0.06);
    if (person.gone)
        edge.setStyle(Qt::DotLine);
    painter.setPen(edge);
    painter.setBrush(person.child ? t.accentSoft : t.surface);
    painter.drawRoundedRect(box, em * 0.35, em * 0.35);
    double y = box.top() + 0.35 * em;
    double left = box.left() + 0.55 * em;
    const double room = cardTextWidth(box.width(), em);
    double signRoom = 0;
    if (person.sign != GenoSign::Plain) {
        const double side = em * 0.72;
        paintGenoSign(painter, person.sign, {left, y + (em - side) / 2, side, side},
            person.gone ? t.muted : t.text);
        signRoom = 1.05 * em;
    }
    const QString head = person.age.isEmpty() ? person.name : person.name + u", " + person.age;
    y += paintWrapped(
        painter, head, bold(font), t.text, {left + signRoom, y, room - signRoom, box.bottom() - y});
    for (const QString &line : person.lines) {
        const double height = wrappedHeight(line, smaller(font), room);
        paintWrapped(painter, line, smaller(font), t.muted, {left, y, room, height});
        y += height;
    }
}

void paintHome(
    QPainter &painter, const GenoHome &home, const QRectF &box, const QFont &font, const Tokens &t)
{
    const double em = lineHeight(font);
    painter.setPen(QPen(t.border, std::max(1.2, em * 0.08), Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    const double inset = em * 0.06;
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), em * 0.7, em * 0.7);
    const double pad = em * 0.7;
    paintElided(painter, home.name, bold(font), t.text,
        {box.left() + pad, box.top() + em * 0.2, box.width() - 2 * pad, em * 1.15});
    if (home.note.isEmpty())
        return;
    const double height = wrappedHeight(home.note, smaller(font), box.width() - 2 * pad);
    paintWrapped(painter, home.note, smaller(font), t.muted,
        {box.left() + pad, box.bottom() - height - em * 0.35, box.width() - 2 * pad, height});
}

void paintGenogram(QPainter &painter, const GenoFamily &family, const GenoLayout &layout,
    const QFont &font, const Tokens &t)
{
    const double em = lineHeight(font);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const GenoLayout::Home &home : layout.homes) {
        if (home.home >= 0)
            paintHome(painter, family.homes.at(home.home), home.box, font, t);
    }
    for (const GenoLayout::Line &line : layout.lines) {
        painter.setPen(QPen(t.border, std::max(1.2, em * 0.09),
            line.gone ? Qt::DotLine : Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line.points);
    }
    for (qsizetype i = 0; i < family.people.size(); ++i)
        paintCard(painter, family.people.at(i), layout.people.at(i), font, t);
    painter.restore();
}
} // namespace

Genogram::Genogram(QWidget *parent) : PaintedItems(parent)
{
    setObjectName(u"genogram"_s);
    setAccessibleName(tr("Who lives where"));
    setAccessibleDescription(tr("The family as a tree, with their homes. Arrows go from person to "
                                "person, Enter opens one."));
    connect(this, &PaintedItems::itemOpened, this,
        [this](int item) { Q_EMIT personOpened(m_family.people.at(item).id); });
}

void Genogram::setFamily(const GenoFamily &family)
{
    const QString id =
        current() >= 0 && current() < itemCount() ? m_family.people.at(current()).id : QString();
    m_family = family;
    int keep = -1;
    for (qsizetype i = 0; i < family.people.size() && !id.isEmpty(); ++i) {
        if (family.people.at(i).id == id)
            keep = int(i);
    }
    itemsChanged(keep);
}

QRectF Genogram::itemBox(int item) const
{
    return layOut(m_family, width(), font()).people.value(item);
}

QString Genogram::itemWords(int item) const
{
    return m_family.people.value(item).words;
}

int Genogram::heightForWidth(int width) const
{
    return int(std::ceil(layOut(m_family, width, font()).size.height())) + 1;
}

QSize Genogram::sizeHint() const
{
    const int width = em(this, 36);
    return {width, heightForWidth(this->width() > 0 ? this->width() : width)};
}

QSize Genogram::minimumSizeHint() const
{
    return {em(this, 9), heightForWidth(std::max(em(this, 9), width()))};
}

int Genogram::neighbour(int from, int key) const
{
    const GenoLayout layout = layOut(m_family, width(), font());
    const QRectF here = layout.people.at(from);
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool onwards = key == Qt::Key_Right || key == Qt::Key_Down;
    int best = from;
    double bestRow = 0;
    double bestApart = 0;
    for (int i = 0; i < itemCount(); ++i) {
        const QRectF there = layout.people.at(i);
        const double rows = layout.rows.at(i) - layout.rows.at(from);
        const double apart = there.center().x() - here.center().x();
        if (sideways ? (rows != 0 || (onwards ? apart <= 0 : apart >= 0))
                     : (onwards ? rows <= 0 : rows >= 0))
            continue;
        if (best == from || std::abs(rows) < bestRow
            || (std::abs(rows) == bestRow && std::abs(apart) < bestApart - 0.5)) {
            best = i;
            bestRow = std::abs(rows);
            bestApart = std::abs(apart);
        }
    }
    return best;
}

void Genogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokensOf(palette());
    const GenoLayout layout = layOut(m_family, width(), font());
    paintGenogram(painter, m_family, layout, font(), t);
    if (showsFocus() && current() >= 0) {
        const double out = em(this, 0.16);
        paintFocusRing(painter, layout.people.at(current()).adjusted(-out, -out, out, out), font(),
            t, em(this, 0.45));
    }
}

void printGenogram(QPainter &painter, const QRectF &box, const GenoFamily &family)
{
    const QFont font = painter.font();
    const GenoLayout layout = layOut(family, box.width(), font);
    painter.save();
    painter.translate(box.topLeft());
    const double scale = std::min({1.0, box.width() / std::max(1.0, layout.size.width()),
        box.height() / std::max(1.0, layout.size.height())});
    painter.scale(scale, scale);
    paintGenogram(painter, family, layout, font, tokens(ThemeKind::Light));
    painter.restore();
}

} // namespace hometray
