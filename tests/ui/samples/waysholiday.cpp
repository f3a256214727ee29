// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/ways.h"

#include "record/kinds.h"
#include "workflow/requestsupport.h"
#include "workflow/sharetray.h"

using namespace Qt::StringLiterals;

namespace hometray::wayparts {
namespace {
/// The cover tab of a family that stays open and has nobody for the holiday yet.
Told toCover(Walk &w)
{
    Told told(w);
    told.opened().registered().withATeam().met();
    w.goTo(u"cover"_s);
    return told;
}
} // namespace

/// Before the break, and the keyworker.
QList<Way> ofTheHoliday()
{
    return {
        {u"planHoliday"_s, kinds::holidayPlanned,
            [](Walk &w) {
                toCover(w);
                w.press(u"card\\.decision\\.decide"_s);
            },
            {{u"plan.decision"_s, u"stayOpen"_s}}, u"formProblem"_s},
        {u"agreeHolidayContact"_s, kinds::holidayContactAgreed,
            [](Walk &w) {
                toCover(w);
                w.press(u"card\\.contact\\.gap\\..*"_s);
            },
            {{u"contact.from"_s, u"25 July 2019"_s}, {u"contact.member"_s, u"*"_s},
                {u"contact.familyAgreedOn"_s, u"20/6"_s}}},
        {u"writeHandoverNote"_s, kinds::holidayPlanned,
            [](Walk &w) {
                toCover(w);
                w.press(u"card\\.handover\\.write"_s);
            },
            {{u"plan.support"_s, u"The neighbour walks with Ivo."_s},
                {u"plan.contact"_s, u"Priya rings on Mondays."_s},
                {u"plan.keyInformation"_s, u"Ring before eight."_s}, {u"plan.noRisksKnown"_s, {}}}},
        {u"shareTray"_s, kinds::trayShared,
            [](Walk &w) {
                toCover(w).sharing();
                w.press(u"card\\.shares\\.share"_s);
            },
            {{u"share.with"_s, u"Sam Field"_s}, {u"share.role"_s, u"Manager"_s}}},
        {u"endTrayShare"_s, kinds::trayShared,
            [](Walk &w) {
                Told(w).opened().registered().sharing();
                ShareTray share;
                share.share.with = u"Sam Field"_s;
                share.share.on = QDate(2019, 6, 10);
                w.did(share);
                w.goTo(u"cover"_s);
                w.press(u"card\\.shares\\..*\\.end"_s);
            },
            {{u"until"_s, u"20/6"_s}}},
        {u"requestSupport"_s, kinds::supportRequested,
            [](Walk &w) {
                toCover(w);
                w.press(u"card\\.contact\\.ask"_s);
            },
            {{u"request.on"_s, u"20/6"_s}, {u"request.to"_s, u"Families First Coordinator"_s},
                {u"request.text"_s, u"Who can Ivo ring in August?"_s}}},
        {u"answerSupport"_s, kinds::supportAnswered,
            [](Walk &w) {
                Told(w).opened().registered();
                RequestSupport ask;
                ask.request.kind = u"stuck"_s;
                ask.request.on = QDate(2019, 6, 14);
                w.did(ask);
                w.goTo(u"cover"_s);
                w.press(u"card\\.requests\\..*\\.answer"_s);
            },
            {{u"answer"_s, u"agreed"_s}, {u"answerNote"_s, u"From August."_s}}},
        {u"setProfile"_s, kinds::deskChanged,
            [](Walk &w) {
                w.goToPage(u"settings"_s, u"me"_s);
                w.press(u"changeMe"_s);
            },
            {{u"profile.name"_s, u"Asha Patel"_s}, {u"profile.phone"_s, u"01632 960012"_s}}},
        {u"recordAway"_s, kinds::deskChanged,
            [](Walk &w) {
                w.goToPage(u"settings"_s, u"away"_s);
                w.press(u"addAway"_s);
            },
            {{u"away.from"_s, u"28 October 2019"_s}, {u"away.until"_s, u"1 November 2019"_s},
                {u"away.note"_s, u"Half-term"_s}}},
    };
}

} // namespace hometray::wayparts
