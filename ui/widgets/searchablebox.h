// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;
class QKeySequence;
class QString;
class QWidget;

namespace hometray {

/// What becomes of a box that is left with something typed that is no choice, or may be several.
enum class Unmatched {
    GoesBack, ///< to what was chosen before
    ChoosesNone, ///< where another choice would be taken for the one that was meant
    Stays ///< where what is no choice may be typed, too; only a choice typed in full is taken then
};

/// A box with many choices is searched by typing a part of one, anywhere in its words; those that
/// begin with it are offered first, then those with a word that does. While something is typed that
/// is not the choice nothing is chosen. With Return, Ctrl+Enter, and when it is left, the choice
/// that alone begins with what is typed is taken, else the one that alone has it anywhere.
void makeSearchable(
    QComboBox *box, const QString &accessibleName, Unmatched unmatched = Unmatched::GoesBack);

/// Presses the nearest shortcut with these keys around a field whose list is open, under which none
/// works by itself. False when there is none.
bool pressShortcut(const QWidget *field, const QKeySequence &keys);

} // namespace hometray
