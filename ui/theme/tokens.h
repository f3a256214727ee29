// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/sign.h"

#include <QtGui/QColor>
#include <QtGui/QPalette>

#include <array>

namespace hometray {

/// The three looks of the window.
enum class ThemeKind { Light, Dark, HighContrast };

struct ToneColors {
    QColor background;
    QColor text;
    QColor edge; ///< drawn round a chip; the same as `background` where the fill is enough
};

/// Every colour of the window, by what it is for. Nothing in ui/ names a colour elsewhere.
struct Tokens {
    ThemeKind kind = ThemeKind::Light;
    QColor window; ///< behind cards
    QColor surface; ///< cards, fields, tables
    QColor raised; ///< table heads, dialog feet
    QColor text;
    QColor muted; ///< second lines
    QColor border; ///< of controls: at least 3:1 on `surface` and `window`
    QColor hairline; ///< between rows: decoration only; different in each theme
    QColor accent; ///< the main button, the current stage
    QColor onAccent;
    QColor accentSoft; ///< the selected row
    QColor link;
    QColor danger; ///< text and border of "I'm worried…"
    QColor focus; ///< ring on window and surface
    QColor focusOnAccent; ///< ring on accent and sidebar
    QColor sidebar;
    QColor onSidebar;
    QColor onSidebarMuted;
    QColor sidebarSelected;
    QColor sidebarBadge;
    std::array<ToneColors, 5> tones;

    [[nodiscard]] const ToneColors &tone(Tone t) const
    {
        return tones[static_cast<std::size_t>(t)];
    }
};

[[nodiscard]] const Tokens &tokens(ThemeKind kind);

/// The palette of a theme. Widgets that paint themselves find their tokens in it again
/// (`tokensOf`).
[[nodiscard]] QPalette paletteOf(const Tokens &tokens);
/// The tokens a palette was made of; those of the light theme for a foreign palette.
[[nodiscard]] const Tokens &tokensOf(const QPalette &palette);

/// Contrast of two opaque colours as WCAG 2.1 defines it: 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace hometray
