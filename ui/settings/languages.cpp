// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/languages.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtCore/QSettings>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
const QString english = u"en"_s;
const QString setting = u"look/language"_s;
} // namespace

QList<Language> offeredLanguages()
{
    QList<Language> all = {{english, u"English"_s}};
    const QStringList files = QDir(u":/translations"_s).entryList({u"hometray_*.qm"_s});
    for (const QString &file : files) {
        const QString code = file.section(u'_', 1).section(u'.', 0, 0);
        if (code != english)
            all.append({code, QLocale(code).nativeLanguageName()});
    }
    return all;
}

QString chosenLanguage()
{
    return QSettings().value(setting, english).toString();
}

void chooseLanguage(const QString &code)
{
    QSettings().setValue(setting, code);
}

} // namespace hometray
