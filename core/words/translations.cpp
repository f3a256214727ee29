// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/translations.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTranslator>

namespace hometray {

using namespace Qt::StringLiterals;

void installTranslations(QCoreApplication &app, const QLocale &locale)
{
    // The last one installed is asked first.
    auto *plurals = new QTranslator(&app);
    if (plurals->load(u":/translations/hometray_en.qm"_s))
        QCoreApplication::installTranslator(plurals);
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return;
    auto *language = new QTranslator(&app);
    if (language->load(locale, u"hometray"_s, u"_"_s, u":/translations"_s))
        QCoreApplication::installTranslator(language);
}

} // namespace hometray
