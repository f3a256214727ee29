// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progressmeter.h"

#include <QtGui/QPainter>

namespace hometray {
namespace {
constexpr double barWidth = 2.6; // shares of a line
constexpr double barHeight = 0.36;
} // namespace

double paintProgress(QPainter &painter, int done, int total, const QRectF &box, const QFont &font,
    const Tokens &tokens)
{
    const double em = QFontMetricsF(font).height();
    const QRectF bar(box.left(), box.center().y() - em * barHeight / 2,
        std::min(em * barWidth, box.width()), em * barHeight);
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
    return {qRound(line * (barWidth + 0.5)) + fontMetrics().horizontalAdvance(m_words), line};
}

void ProgressMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokensOf(palette());
    const double used = paintProgress(painter, m_done, m_total, rect(), font(), t);
    painter.setPen(t.muted);
    painter.drawText(QRectF(rect()).adjusted(used + fontMetrics().height() * 0.4, 0, 0, 0),
        Qt::AlignLeft | Qt::AlignVCenter, m_words);
}

} // namespace hometray
