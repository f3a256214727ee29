// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtCore/QObject>
#include <QtGui/QFont>

class QApplication;

namespace hometray {

enum class ThemeChoice { FollowDesktop, Light, Dark, HighContrast };

/// Gives the whole application its palette, font and style sheet, and changes them when the desktop
/// changes or the person chooses. Lives on the GUI thread, one per application.
class Theme : public QObject {
    Q_OBJECT
public:
    static constexpr int smallestText = 80; ///< per cent
    static constexpr int largestText = 200;

    explicit Theme(QApplication &app, QObject *parent = nullptr);

    void setChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    /// What is shown now.
    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    /// Text size in per cent of the desktop's, kept within 80 and 200.
    void setTextSize(int percent);
    [[nodiscard]] int textSize() const { return m_textSize; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] ThemeKind desktopKind();
    void apply();

    QApplication &m_app;
    QFont m_base;
    ThemeChoice m_choice = ThemeChoice::FollowDesktop;
    ThemeKind m_kind = ThemeKind::Light;
    int m_textSize = 100;
    bool m_applying = false;
};

} // namespace hometray
