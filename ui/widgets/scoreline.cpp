// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scoreline.h"

#include "ui/widgets/card.h"
#include "ui/widgets/painting.h"
#include "words/dates.h"

#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int highest = 10;
constexpr double lineWidth = 6; // shares of a line of text
constexpr double gap = 0.5;
} // namespace

void paintScores(QPainter &painter, const QRectF &box, const QList<ScorePoint> &points,
    const QFont &font, const Tokens &tokens)
{
    if (points.isEmpty())
        return;
    const double em = lineHeight(font);
    const double dot = em * 0.16;
    const QRectF inner = box.adjusted(dot, dot, -dot, -dot);
    const double days = std::max(1.0, double(points.first().on.daysTo(points.last().on)));
    QPolygonF line;
    for (qsizetype i = 0; i < points.size(); ++i) {
        // Scores of one day stand beside each other.
        const double along = points.size() == 1 ? 1
            : points.first().on == points.last().on
            ? double(i) / double(points.size() - 1)
            : double(points.first().on.daysTo(points[i].on)) / days;
        const double up = std::clamp(points[i].score, 0, highest) / double(highest);
        line.append({inner.left() + along * inner.width(), inner.bottom() - up * inner.height()});
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.hairline, 1));
    painter.drawLine(inner.bottomLeft(), inner.bottomRight());
    painter.setPen(
        QPen(tokens.accent, std::max(1.6, em * 0.1), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accent);
    painter.drawEllipse(line.last(), dot, dot);
    painter.restore();
}

QString scoresShort(const QList<ScorePoint> &points)
{
    if (points.isEmpty())
        return {};
    const QString last = QString::number(points.last().score);
    return points.size() == 1 ? last : QString::number(points.first().score) + u" → "_s + last;
}

QString scoresInWords(const QList<ScorePoint> &points, QDate today)
{
    if (points.isEmpty())
        return ScoreLine::tr("Not scored yet");
    QStringList parts;
    for (const ScorePoint &point : points)
        parts.append(ScoreLine::tr("%1 on %2", "score, day")
                         .arg(QString::number(point.score), words::date(point.on, today)));
    return ScoreLine::tr("Family’s score, from 0 to 10: %1").arg(parts.join(u", "_s));
}

ScoreLine::ScoreLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setScores({}, {});
}

void ScoreLine::setScores(const QList<ScorePoint> &points, QDate today)
{
    m_points = points;
    setAccessibleName(scoresInWords(points, today));
    setToolTip(points.isEmpty() ? QString() : accessibleName());
    updateGeometry();
    update();
}

QString ScoreLine::caption() const
{
    return m_points.isEmpty() ? tr("Not scored yet") : tr("Family’s score");
}

double ScoreLine::wordsWidth() const
{
    double width = QFontMetricsF(font()).horizontalAdvance(caption());
    if (!m_points.isEmpty())
        width +=
            em(this, gap) + QFontMetricsF(bold(font())).horizontalAdvance(scoresShort(m_points));
    return width + 2;
}

QSize ScoreLine::sizeHint() const
{
    const double line = m_points.isEmpty() ? 0 : em(this, gap + lineWidth);
    return {int(std::ceil(wordsWidth() + line)), em(this, 1.6)};
}

QSize ScoreLine::minimumSizeHint() const
{
    return sizeHint();
}

void ScoreLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokensOf(palette());
    QRectF box = rect();
    const QFontMetricsF metrics(font());
    paintElided(painter, caption(), font(), t.muted, box);
    if (m_points.isEmpty())
        return;
    box.setLeft(box.left() + metrics.horizontalAdvance(caption()) + em(this, gap));
    paintElided(painter, scoresShort(m_points), bold(font()), t.text, box);
    box.setLeft(rect().left() + wordsWidth() + em(this, gap));
    box.setWidth(std::min<double>(box.width(), em(this, lineWidth)));
    paintScores(painter, box, m_points, font(), t);
}

} // namespace hometray
