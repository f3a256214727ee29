// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;
class QString;

namespace hometray {

/// A box with many choices is searched by typing a part of one, anywhere in its words; those that
/// begin with it are offered first, then those with a word that does. When it is left, the choice
/// that alone begins with what is typed is taken, else the one that alone has it anywhere; what is
/// none of them, or may be several, goes back to what was chosen before.
void makeSearchable(QComboBox *box, const QString &accessibleName);

} // namespace hometray
