// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/genogram.h"

namespace hometray {

/// Where everything of a genogram stands, for a width and a font. Homes stand beside each other and
/// go to a next band where they do not fit; in a band, generations are rows across its homes. A
/// generation of a home that is too wide goes to a further line.
struct GenoLayout {
    struct Home {
        int home = -1; ///< in GenoFamily::homes; -1: nobody knows where they live
        QRectF box;
    };
    struct Line {
        QPolygonF points;
        bool gone = false; ///< to or from somebody who died or left
    };
    QList<QRectF> people; ///< in the order of GenoFamily::people
    QList<Home> homes;
    QList<Line> lines; ///< from parents to children
    QList<int> rows; ///< the row of each person over all bands, for the arrows
    QSizeF size;
};

[[nodiscard]] GenoLayout layOut(const GenoFamily &family, double width, const QFont &font);

/// The height a card of that person needs at the width all cards have.
[[nodiscard]] double cardHeight(const GenoPerson &person, double width, const QFont &font);
/// How wide the name and the lines of a card may be.
[[nodiscard]] double cardTextWidth(double cardWidth, double em);

} // namespace hometray
