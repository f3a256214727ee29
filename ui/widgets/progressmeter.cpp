// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progressmeter.h"

#include <QtGui/QPainter>

namespace hometray {
namespace {
constexpr double barHeight = 0.36; // shares of a line
} // namespace

double paintProgress(QPainter &painter, int done, int total, const QRectF &box, const QFont &font,
    const Tokens &tokens)
{
    const double em = QFontMetricsF(font).height();
    const QRectF bar(
        box.left(), box.center().y() - em * barHeight / 2, box.width(), em * barHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = bar.height() / 2;
    painter.setPen(QPen(tokens.border, 1));
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (total > 0 && done > 0) {
        QRectF part = bar;
        part.setWidth(std::max(bar.height(), bar.width() * std::min(done, total) / total));
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawRoundedRect(part, radius, radius);
    }
    painter.restore();
    return bar.width();
}

ProgressMeter::ProgressMeter(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ProgressMeter::setBarWidth(double width)
{
    m_barWidth = width;
    updateGeometry();
    update();
}

void ProgressMeter::setProgress(int done, int total, const QString &words)
{
    m_done = done;
    m_total = total;
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize ProgressMeter::sizeHint() const
{
    const int line = fontMetrics().height();
    const int words =
        m_words.isEmpty() ? 0 : qRound(line * 0.5) + fontMetrics().horizontalAdvance(m_words);
    return {qRound(line * m_barWidth) + words, line};
}

void ProgressMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokensOf(palette());
    QRectF bar(rect());
    bar.setWidth(std::min(bar.width(), fontMetrics().height() * m_barWidth));
    const double used = paintProgress(painter, m_done, m_total, bar, font(), t);
    painter.setPen(t.muted);
    painter.drawText(QRectF(rect()).adjusted(used + fontMetrics().height() * 0.4, 0, 0, 0),
        Qt::AlignLeft | Qt::AlignVCenter, m_words);
}

} // namespace hometray
