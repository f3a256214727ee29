// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace hometray {

/// Margins, spacings and fixed sizes of a window and all in it, which were set as shares of a line
/// when it was made, for a text that is `ratio` as large. To be called before the text changes:
/// what a widget works out itself when its font changes comes after, and stands.
void scaleLengths(QWidget *window, double ratio);

/// Lets a window and all in it decide anew what there is room for, as after a change of size: what
/// is asked in lines has another answer although nothing was made wider. To be called once every
/// widget has the new text; what is hidden decides when it is shown.
void arrangeAnew(QWidget *window);

} // namespace hometray
