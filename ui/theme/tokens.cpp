// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <cmath>

namespace hometray {
namespace {
QColor rgb(unsigned value)
{
    return QColor::fromRgb(value);
}

ToneColors filled(unsigned background, unsigned text)
{
    return {rgb(background), rgb(text), rgb(background)};
}

/// High contrast does not fill: the edge and the words carry the colour.
ToneColors outlined(unsigned text)
{
    return {rgb(0x000000), rgb(text), rgb(text)};
}

Tokens light()
{
    Tokens t;
    t.kind = ThemeKind::Light;
    t.window = rgb(0xf4f5f4);
    t.surface = rgb(0xffffff);
    t.raised = rgb(0xf8f9f8);
    t.text = rgb(0x18212b);
    t.muted = rgb(0x56616d);
    t.border = rgb(0x848e97);
    t.hairline = rgb(0xdfe4e2);
    t.accent = rgb(0x0f6866);
    t.onAccent = rgb(0xffffff);
    t.accentSoft = rgb(0xe1f0ee);
    t.link = rgb(0x0b6272);
    t.danger = rgb(0xa11d1a);
    t.focus = rgb(0x1d4ed8);
    t.focusOnAccent = rgb(0xffd166);
    t.sidebar = rgb(0x173d3f);
    t.onSidebar = rgb(0xffffff);
    t.onSidebarMuted = rgb(0xbcd0cf);
    t.sidebarSelected = rgb(0x23585a);
    t.sidebarBadge = rgb(0x0d2b2d);
    t.tones = {filled(0xe7ebe9, 0x3a444e), filled(0xddf1e1, 0x16562b), filled(0xfdeccb, 0x6e4300),
        filled(0xfbdddb, 0x8f1813), filled(0xdaebf6, 0x10466e)};
    return t;
}

Tokens dark()
{
    Tokens t;
    t.kind = ThemeKind::Dark;
    t.window = rgb(0x14191c);
    t.surface = rgb(0x1d2428);
    t.raised = rgb(0x232b30);
    t.text = rgb(0xe8edee);
    t.muted = rgb(0xaab5ba);
    t.border = rgb(0x7f8b92);
    t.hairline = rgb(0x333d43);
    t.accent = rgb(0x5cc3b9);
    t.onAccent = rgb(0x05201e);
    t.accentSoft = rgb(0x1b3d3c);
    t.link = rgb(0x78d3e2);
    t.danger = rgb(0xff9b93);
    t.focus = rgb(0x8ab4ff);
    t.focusOnAccent = rgb(0x7a1f00);
    t.sidebar = rgb(0x0e2426);
    t.onSidebar = rgb(0xf0f6f5);
    t.onSidebarMuted = rgb(0xa7bfbf);
    t.sidebarSelected = rgb(0x1f4a4b);
    t.sidebarBadge = rgb(0x071718);
    t.tones = {filled(0x343e44, 0xd9e0e3), filled(0x173a25, 0x93e2ab), filled(0x43310c, 0xffd480),
        filled(0x4d1d1d, 0xffb5af), filled(0x17344a, 0xa3d5ff)};
    return t;
}

Tokens highContrast()
{
    Tokens t;
    t.kind = ThemeKind::HighContrast;
    t.window = t.surface = t.raised = t.sidebar = t.sidebarBadge = rgb(0x000000);
    t.text = t.muted = t.border = t.hairline = rgb(0xffffff);
    t.onSidebar = t.onSidebarMuted = rgb(0xffffff);
    t.accent = rgb(0xffe600);
    t.onAccent = rgb(0x000000);
    t.accentSoft = rgb(0x00308f);
    t.sidebarSelected = rgb(0x00308f);
    t.link = rgb(0x8fd8ff);
    t.danger = rgb(0xff9a93);
    t.focus = rgb(0x00e5ff);
    t.focusOnAccent = rgb(0x0000c8);
    t.tones = {outlined(0xffffff), outlined(0x7dff9b), outlined(0xffd400), outlined(0xff9a93),
        outlined(0x8fd8ff)};
    return t;
}

double linear(int channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.red()) + 0.7152 * linear(c.green()) + 0.0722 * linear(c.blue());
}
} // namespace

const Tokens &tokens(ThemeKind kind)
{
    static const Tokens lightTokens = light();
    static const Tokens darkTokens = dark();
    static const Tokens highContrastTokens = highContrast();
    switch (kind) {
    case ThemeKind::Light:
        return lightTokens;
    case ThemeKind::Dark:
        return darkTokens;
    case ThemeKind::HighContrast:
        return highContrastTokens;
    }
    return lightTokens;
}

QPalette paletteOf(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.raised);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.danger);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.link);
    p.setColor(QPalette::LinkVisited, t.link);
    p.setColor(QPalette::ToolTipBase, t.surface);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Light, t.raised);
    p.setColor(QPalette::Midlight, t.raised);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.border);
    // No style sheet changes this role, so it is what tells the themes apart (tokensOf).
    p.setColor(QPalette::Shadow, t.hairline);
    p.setColor(QPalette::Disabled, QPalette::Text, t.muted);
    p.setColor(QPalette::Disabled, QPalette::WindowText, t.muted);
    p.setColor(QPalette::Disabled, QPalette::ButtonText, t.muted);
    return p;
}

const Tokens &tokensOf(const QPalette &palette)
{
    const QColor marker = palette.color(QPalette::Shadow);
    for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::HighContrast}) {
        if (tokens(kind).hairline == marker)
            return tokens(kind);
    }
    return tokens(ThemeKind::Light);
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace hometray
