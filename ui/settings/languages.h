// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace hometray {

struct Language {
    QString code; ///< "en", "cy"
    QString name; ///< as its speakers call it
};

/// English, in which the program is written, and every language a translation came with the
/// program for.
[[nodiscard]] QList<Language> offeredLanguages();
/// What the person chose; English until they do.
[[nodiscard]] QString chosenLanguage();
/// Used from the next start.
void chooseLanguage(const QString &code);

} // namespace hometray
