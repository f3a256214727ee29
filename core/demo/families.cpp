// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/families.h"

#include "demo/builtin.h"
#include "demo/tale.h"
#include "workflow/recordaway.h"
#include "workflow/setprofile.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace hometray {

using namespace Qt::StringLiterals;

Story builtInStory(const QString &file, QDate today)
{
    struct Told {
        const char16_t *file;
        const char16_t *name;
        quint64 seed;
    };
    static constexpr Told all[] = {
        {u"okafor", u"Okafor", 20418}, {u"harris-lowe", u"Harris–Lowe", 20431}};
    for (const Told &told : all) {
        if (file != QStringView(told.file))
            continue;
        const QByteArray json = builtInDemoFile(file + u".json"_s);
        return storyFromJson(
            QString::fromUtf16(told.name), told.seed, QJsonDocument::fromJson(json).array(), today);
    }
    return {};
}

QList<Story> demoFamilies(QDate today)
{
    return {builtInStory(u"okafor"_s, today), demo::turner(today), demo::nowak(today),
        builtInStory(u"harris-lowe"_s, today), demo::begum(today), demo::marsh(today),
        demo::silva(today), demo::adeyemi(today), demo::dhillon(today), demo::kaya(today),
        demo::ferris(today), demo::bright(today), demo::nasser(today), demo::marchetti(today),
        demo::lovell(today)};
}

Story demoKeyworker(QDate today)
{
    Tale tale(u"Asha Patel"_s, 1, today);
    tale.on(2018, 9, 3, 8, 30);
    SetProfile profile;
    profile.profile.name = u"Asha Patel"_s;
    profile.profile.role = u"keyworker"_s;
    profile.profile.organisation = u"Oak Lane Primary"_s;
    profile.profile.place = u"Hemel Hempstead"_s;
    profile.profile.phone = u"01632 960200"_s;
    profile.profile.email = u"a.patel@oaklane.example"_s;
    profile.profile.manager = u"Helen Marsh"_s;
    profile.profile.managerPhone = u"01632 960203"_s;
    profile.profile.termTimeOnly = true;
    tale.say(profile);
    RecordAway away;
    away.away.id = tale.newId();
    away.away.from = tale.date(2019, 7, 25);
    away.away.until = tale.date(2019, 9, 1);
    // For another year the break is found by its days.
    if (storyShift(today) == 0)
        away.away.breakId = u"summer-2019"_s;
    tale.say(away);
    return tale.story();
}

} // namespace hometray
