// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtCore/QDate>
#include <QtWidgets/QWidget>

namespace hometray {

/// A score from 0 to 10 on a day.
struct ScorePoint {
    QDate on;
    int score = 0;

    friend bool operator==(const ScorePoint &, const ScorePoint &) = default;
};

/// Draws scores as a small line into `box`: by date from left to right, 0 at the bottom. One score
/// is a dot.
void paintScores(QPainter &painter, const QRectF &box, const QList<ScorePoint> &points,
    const QFont &font, const Tokens &tokens);
/// "3 → 6": the first and the last; "4" for one; empty for none.
[[nodiscard]] QString scoresShort(const QList<ScorePoint> &points);
/// "Family's score: 3 on 4 March, 6 on 13 June"; "Not scored yet" for none.
[[nodiscard]] QString scoresInWords(const QList<ScorePoint> &points, QDate today);

/// The family's scores of a goal: a caption, first and last in figures, and a small line. Not
/// focusable: it says something, it does nothing.
class ScoreLine : public QWidget {
    Q_OBJECT
public:
    explicit ScoreLine(QWidget *parent = nullptr);
    /// `points` by date.
    void setScores(const QList<ScorePoint> &points, QDate today);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString caption() const;
    [[nodiscard]] double wordsWidth() const;

    QList<ScorePoint> m_points;
};

} // namespace hometray
