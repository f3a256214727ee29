// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sections.h"

#include "ui/settings/awaysection.h"
#include "ui/settings/backupsection.h"
#include "ui/settings/keyssection.h"
#include "ui/settings/looksection.h"
#include "ui/settings/mesection.h"
#include "ui/settings/rulessection.h"
#include "ui/settings/verifysection.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Say {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

template <class T>
SettingsSection *make(Frame &frame, QWidget *parent)
{
    return new T(frame, parent);
}
} // namespace

QList<SectionInfo> settingsSections()
{
    return {
        {u"me"_s, Say::tr("Me"), make<MeSection>},
        {u"away"_s, Say::tr("Days away"), make<AwaySection>},
        {u"calendars"_s, Say::tr("Schools and holidays"), make<CalendarSection>},
        {u"policy"_s, Say::tr("Local rules"), make<PolicySection>},
        {u"keys"_s, Say::tr("Keys and recovery"), make<KeysSection>},
        {u"backups"_s, Say::tr("Backups"), make<BackupSection>},
        {u"verify"_s, Say::tr("Is it all there?"), make<VerifySection>},
        {u"look"_s, Say::tr("Appearance"), make<LookSection>},
        {u"language"_s, Say::tr("Language"), make<LanguageSection>},
        {u"lock"_s, Say::tr("Lock"), make<LockSection>},
    };
}

} // namespace hometray
