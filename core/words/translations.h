// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>

class QCoreApplication;

namespace hometray {

/// Installs the plurals of the English the program is written in, and over them the language of
/// `locale` where there is one in `translations/`. Once, before the first sentence is made.
void installTranslations(QCoreApplication &app, const QLocale &locale = QLocale());

} // namespace hometray
