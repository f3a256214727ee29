// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pages.h"

#include "ui/away/awaypage.h"
#include "ui/due/duepage.h"
#include "ui/ehm/ehmpage.h"
#include "ui/family/familypage.h"
#include "ui/notices/noticespage.h"
#include "ui/planner/plannerpage.h"
#include "ui/settings/settingspage.h"
#include "ui/taf/tafpage.h"
#include "ui/takeup/takeuppage.h"
#include "ui/tray/traypage.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
template <class T>
Page *make(Frame &frame, QWidget *parent)
{
    return new T(frame, parent);
}

QString title(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}
} // namespace

QList<PageInfo> pages()
{
    return {
        {u"tray"_s, title(QT_TRANSLATE_NOOP("Pages", "Home Tray")), make<TrayPage>},
        {u"due"_s, title(QT_TRANSLATE_NOOP("Pages", "Due")), make<DuePage>},
        {u"planner"_s, title(QT_TRANSLATE_NOOP("Pages", "Before the break")), make<PlannerPage>},
        {u"away"_s, title(QT_TRANSLATE_NOOP("Pages", "While you were away")), make<AwayPage>},
        {u"ehm"_s, title(QT_TRANSLATE_NOOP("Pages", "Into EHM")), make<EhmPage>},
        {u"notices"_s, title(QT_TRANSLATE_NOOP("Pages", "Notices")), make<NoticesPage>},
        {u"takeup"_s, title(QT_TRANSLATE_NOOP("Pages", "Take up families")), make<TakeUpPage>},
        {u"settings"_s, title(QT_TRANSLATE_NOOP("Pages", "Settings")), make<SettingsPage>},
    };
}

QList<PageInfo> pagesBeside()
{
    return {
        {u"family"_s, title(QT_TRANSLATE_NOOP("Pages", "Family")),
            [](Frame &frame, QWidget *parent) -> Page * {
                return new FamilyPage(frame, familyTabs(), parent);
            }},
        {u"taf"_s, title(QT_TRANSLATE_NOOP("Pages", "Record a TAF")), make<TafPage>, false},
    };
}

} // namespace hometray
