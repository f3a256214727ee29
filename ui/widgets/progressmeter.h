// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtWidgets/QWidget>

namespace hometray {

/// Draws a small bar of `done` of `total` at the left of `box`; returns the width it took.
double paintProgress(QPainter &painter, int done, int total, const QRectF &box, const QFont &font,
    const Tokens &tokens);

/// A small bar with its words beside it ("2 of 7").
class ProgressMeter : public QWidget {
    Q_OBJECT
public:
    explicit ProgressMeter(QWidget *parent = nullptr);
    /// `words` is the whole sentence ("2 of 7 actions done"); it is what is read out.
    /// In shares of a line.
    void setBarWidth(double width);
    void setProgress(int done, int total, const QString &words);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_done = 0;
    int m_total = 0;
    QString m_words;
    double m_barWidth = 2.6; // shares of a line
};

} // namespace hometray
