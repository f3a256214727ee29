// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

class QWidget;

namespace hometray {

/// Walks what a window shows as somebody who cannot use a mouse, or cannot see the screen, would.
namespace reach {

/// What Tab can reach, in its order, beginning at what has the focus.
[[nodiscard]] QList<QWidget *> tabOrder();
/// Whether a screen reader knows what a widget is.
[[nodiscard]] bool hasRole(QWidget *widget);

} // namespace reach

/// The tests that everything that can be opened must pass; a test class says what that is.
class ReachTests : public QObject {
    Q_OBJECT
protected:
    /// The names of what can be opened.
    [[nodiscard]] virtual QStringList places() const = 0;
    /// The window of a place, which has the keyboard; nullptr when it did not open.
    [[nodiscard]] virtual QWidget *open(const QString &place) = 0;
    [[nodiscard]] virtual Theme &theme() = 0;

private Q_SLOTS:
    /// Each has a name, a role and an object name, and Tab leads to it and out of it.
    void everyControlCanBeReachedAndHasAName_data();
    void everyControlCanBeReachedAndHasAName();
    /// Each control Tab reaches looks different with the focus.
    void theFocusIsSeen_data();
    void theFocusIsSeen();
    /// No text of a button, a line or a box to choose from is cut off on a small screen; nor with
    /// large text, and a small screen holds the window.
    void noTextIsCutOffInASmallWindow_data();
    void noTextIsCutOffInASmallWindow();
    void noTextIsCutOffAt200Percent_data();
    void noTextIsCutOffAt200Percent();

private:
    [[nodiscard]] QWidget *open(const QString &place, ThemeChoice choice, int textSize);
};

} // namespace hometray
