// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thennowchart.h"

#include "ui/widgets/card.h"
#include "ui/widgets/painting.h"

#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int highest = 10;
constexpr double besideFrom = 40; // shares of a line; narrower charts put words above the line
constexpr double namesShare = 0.36;
constexpr double wordsShare = 0.22;
constexpr double rowGap = 0.55;
constexpr double scaleHeight = 1.5;
constexpr double barHeight = 1.3;

struct Columns {
    bool beside = false;
    double names = 0;
    double words = 0;
};

Columns columnsOf(double width, double em)
{
    if (width < em * besideFrom)
        return {false, width, width};
    return {true, width * namesShare, width * wordsShare};
}

double pillHeight(const ThenNow &row, const QFont &font)
{
    return row.outcome.text.isEmpty() ? 0 : pillSize(row.outcome, font).height();
}

double rowHeight(const ThenNow &row, double width, const QFont &font)
{
    const double em = lineHeight(font);
    const Columns columns = columnsOf(width, em);
    const double name = wrappedHeight(row.need, font, columns.names - em * 0.6);
    const double said = wrappedHeight(row.words, smaller(font), columns.words);
    const double result = pillHeight(row, font) + (said > 0 ? said + em * 0.15 : 0);
    return columns.beside ? std::max({name + (barHeight - 1) * em / 2, barHeight * em, result})
                          : name + barHeight * em + em * 0.2 + result;
}

class Chart {
public:
    Chart(QPainter &painter, const QRectF &box, const QFont &font, const Tokens &tokens)
        : m_painter(painter),
          m_box(box),
          m_font(font),
          m_tokens(tokens),
          m_em(lineHeight(font)),
          m_columns(columnsOf(box.width(), m_em))
    {
        const double pad = m_em * 0.5;
        m_scaleLeft = (m_columns.beside ? box.left() + m_columns.names : box.left()) + pad;
        m_scaleRight =
            (m_columns.beside ? box.right() - m_columns.words - m_em * 0.8 : box.right()) - pad;
    }

    void paint(const QList<ThenNow> &rows)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        double y = m_box.top();
        paintScale(y);
        y += m_em * scaleHeight;
        for (const ThenNow &row : rows) {
            const double height = rowHeight(row, m_box.width(), m_font);
            paintRow(row, {m_box.left(), y, m_box.width(), height});
            y += height + m_em * rowGap;
        }
        m_painter.restore();
    }

private:
    [[nodiscard]] double at(int score) const
    {
        return m_scaleLeft
            + (m_scaleRight - m_scaleLeft) * std::clamp(score, 0, highest) / double(highest);
    }

    void paintScale(double y)
    {
        const QFont small = smaller(m_font);
        if (m_columns.beside) {
            const QFontMetricsF metrics(small);
            double x = m_box.left();
            for (const bool now : {false, true}) {
                paintEnd({x + m_em * 0.5, y + m_em * scaleHeight / 2}, m_em * 0.3, now);
                const QString word = now ? ThenNowChart::tr("now") : ThenNowChart::tr("then");
                const double width = metrics.horizontalAdvance(word) + m_em * 0.4;
                paintElided(m_painter, word, small, m_tokens.muted,
                    {x + m_em * 1.15, y, width, m_em * scaleHeight});
                x += width + m_em * 1.6;
            }
        }
        for (const int score : {0, 5, 10})
            paintElided(m_painter, QString::number(score), small, m_tokens.muted,
                {at(score) - m_em, y, 2 * m_em, m_em * scaleHeight}, Qt::AlignCenter);
    }

    void paintRow(const ThenNow &row, const QRectF &box)
    {
        double y = box.top();
        // Beside the line, the first line of the name stands at its height.
        const double lowered = m_columns.beside ? (barHeight - 1) * m_em / 2 : 0;
        const double name = paintWrapped(m_painter, row.need, m_font, m_tokens.text,
            {box.left(), y + lowered, m_columns.names - m_em * 0.6, box.height()});
        if (!m_columns.beside)
            y += name;
        const double bar = m_columns.beside ? box.height() : barHeight * m_em;
        paintDumbbell(row, y + std::min(bar, barHeight * m_em) / 2);
        if (!m_columns.beside)
            y += bar + m_em * 0.2;
        const double left = m_columns.beside ? box.right() - m_columns.words : box.left();
        const double pill = pillHeight(row, m_font);
        if (pill > 0)
            paintPill(m_painter, row.outcome, {left, y, m_columns.words, pill}, m_font, m_tokens);
        if (!row.words.isEmpty())
            paintWrapped(m_painter, row.words, smaller(m_font), m_tokens.muted,
                {left, y + pill + m_em * 0.15, m_columns.words, box.bottom() - y - pill});
    }

    void paintDumbbell(const ThenNow &row, double y)
    {
        m_painter.setPen(QPen(m_tokens.hairline, std::max(1.0, m_em * 0.06)));
        m_painter.drawLine(QPointF(at(0), y), QPointF(at(highest), y));
        for (int score = 0; score <= highest; score += 5)
            m_painter.drawLine(
                QPointF(at(score), y - m_em * 0.2), QPointF(at(score), y + m_em * 0.2));
        if (!row.then && !row.now) {
            const QFont small = smaller(m_font);
            const QString none = ThenNowChart::tr("not scored");
            const double width = QFontMetricsF(small).horizontalAdvance(none) + m_em * 0.6;
            const QRectF room(at(5) - width / 2, y - m_em * 0.6, width, m_em * 1.2);
            m_painter.fillRect(room, m_tokens.surface);
            paintElided(m_painter, none, small, m_tokens.muted, room, Qt::AlignCenter);
            return;
        }
        const double radius = m_em * 0.34;
        if (row.then && row.now && *row.then != *row.now) {
            m_painter.setPen(QPen(m_tokens.accent, std::max(2.0, m_em * 0.16)));
            m_painter.drawLine(QPointF(at(*row.then), y), QPointF(at(*row.now), y));
        }
        if (row.then)
            paintEnd({at(*row.then), y}, radius, false);
        if (row.now)
            paintEnd({at(*row.now), y}, radius, true);
    }

    void paintEnd(const QPointF &at, double radius, bool now)
    {
        const double grown = now ? radius : radius * 1.15;
        m_painter.setPen(QPen(m_tokens.accent, std::max(1.6, m_em * 0.12)));
        m_painter.setBrush(now ? m_tokens.accent : m_tokens.surface);
        m_painter.drawEllipse(at, now ? grown * 0.8 : grown, now ? grown * 0.8 : grown);
    }

    QPainter &m_painter;
    QRectF m_box;
    QFont m_font;
    const Tokens &m_tokens;
    double m_em;
    Columns m_columns;
    double m_scaleLeft = 0;
    double m_scaleRight = 0;
};
} // namespace

double thenNowHeight(const QList<ThenNow> &rows, double width, const QFont &font)
{
    const double em = lineHeight(font);
    double height = rows.isEmpty() ? 0 : em * scaleHeight;
    for (const ThenNow &row : rows)
        height += rowHeight(row, width, font) + em * rowGap;
    return height;
}

void paintThenNow(QPainter &painter, const QRectF &box, const QList<ThenNow> &rows,
    const QFont &font, const Tokens &tokens)
{
    if (!rows.isEmpty())
        Chart(painter, box, font, tokens).paint(rows);
}

QString thenNowWords(const ThenNow &row)
{
    QStringList parts;
    if (row.then && row.now) {
        const int better = *row.now - *row.then;
        parts.append(ThenNowChart::tr("%1 then, %2 now").arg(*row.then).arg(*row.now));
        parts.append(better > 0 ? ThenNowChart::tr("%1 better").arg(better)
                : better < 0    ? ThenNowChart::tr("%1 worse").arg(-better)
                                : ThenNowChart::tr("the same"));
    } else if (row.then || row.now) {
        parts.append(row.then ? ThenNowChart::tr("%1 then").arg(*row.then)
                              : ThenNowChart::tr("%1 now").arg(*row.now));
    } else {
        parts.append(ThenNowChart::tr("not scored"));
    }
    if (!row.outcome.text.isEmpty())
        parts.append(row.outcome.text);
    return ThenNowChart::tr("%1: %2", "need, what changed").arg(row.need, parts.join(u", "_s));
}

ThenNowChart::ThenNowChart(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Needs then and now, on a scale from 0 to 10"));
}

void ThenNowChart::setRows(const QList<ThenNow> &rows)
{
    m_rows = rows;
    QStringList lines;
    for (const ThenNow &row : rows)
        lines.append(thenNowWords(row));
    setAccessibleDescription(lines.join(u'\n'));
    updateGeometry();
    update();
}

int ThenNowChart::heightForWidth(int width) const
{
    return int(std::ceil(thenNowHeight(m_rows, width, font())));
}

QSize ThenNowChart::sizeHint() const
{
    const int width = em(this, 40);
    return {width, heightForWidth(this->width() > 0 ? this->width() : width)};
}

QSize ThenNowChart::minimumSizeHint() const
{
    return {em(this, 12), heightForWidth(std::max(em(this, 12), width()))};
}

void ThenNowChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintThenNow(painter, rect(), m_rows, font(), tokensOf(palette()));
}

void ThenNowChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

} // namespace hometray
