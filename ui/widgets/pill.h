// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/sign.h"

namespace hometray {

/// What a pill shows: a sign and a word in a tone.
struct PillText {
    Sign sign = Sign::None;
    QString text;
    Tone tone = Tone::Neutral;

    friend bool operator==(const PillText &, const PillText &) = default;
};

/// The room a pill takes in `font`.
[[nodiscard]] QSize pillSize(const PillText &pill, const QFont &font);
/// Draws a pill at the left of `box`, in the middle of its height; words that do not fit are
/// elided.
void paintPill(QPainter &painter, const PillText &pill, const QRectF &box, const QFont &font,
    const Tokens &tokens);

/// A status in one or two words. Not focusable: it says something, it does nothing.
class Pill : public QWidget {
    Q_OBJECT
public:
    explicit Pill(PillText text = {}, QWidget *parent = nullptr);
    void setPill(const PillText &text);
    [[nodiscard]] const PillText &pill() const { return m_pill; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PillText m_pill;
};

} // namespace hometray
