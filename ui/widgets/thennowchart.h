// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pill.h"

#include <optional>

namespace hometray {

/// A need then and now.
struct ThenNow {
    QString need; ///< "Fran feels safe and settled at home"
    std::optional<int> then; ///< 0 to 10
    std::optional<int> now;
    PillText outcome; ///< "Partly met"; with its sign
    QString words; ///< what changed, in words: "3 in March, 6 in June"; may be empty

    friend bool operator==(const ThenNow &, const ThenNow &) = default;
};

/// How high the chart is at that width, and draws it, on a widget or a page.
[[nodiscard]] double thenNowHeight(const QList<ThenNow> &rows, double width, const QFont &font);
void paintThenNow(QPainter &painter, const QRectF &box, const QList<ThenNow> &rows,
    const QFont &font, const Tokens &tokens);
/// A row as it is read out: "Fran feels safe: 3 then, 6 now, 3 better; partly met".
[[nodiscard]] QString thenNowWords(const ThenNow &row);

/// A chart of needs then and now: for each a line from the score it began with, a ring, to the
/// latest, a disc, on a scale from 0 to 10; beside it what came of it in words. Not focusable: all
/// it says stands in its accessible description too.
class ThenNowChart : public QWidget {
    Q_OBJECT
public:
    explicit ThenNowChart(QWidget *parent = nullptr);
    void setRows(const QList<ThenNow> &rows);
    [[nodiscard]] const QList<ThenNow> &rows() const { return m_rows; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QList<ThenNow> m_rows;
};

} // namespace hometray
