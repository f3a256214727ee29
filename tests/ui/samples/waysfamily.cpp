// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/ways.h"

#include "record/kinds.h"
#include "workflow/finaliseassessment.h"
#include "workflow/recordhelpdeskcheck.h"

using namespace Qt::StringLiterals;

namespace hometray::wayparts {
namespace {
/// The button of a step that is open in one of the lists of a family, or what to do next.
QString step(const QString &id, const QString &command)
{
    return u"step\\.(.*\\.)?"_s + id + u"\\."_s + command + u"(#.*)?"_s;
}
} // namespace

/// Who the family is, until its assessment is signed.
QList<Way> ofTheFamily()
{
    return {
        {u"openFfa"_s, kinds::familyDescribed,
            [](Walk &w) {
                w.chooseFrom(u"openFfa"_s, u"Open a new FFA"_s);
                w.waitForForm(u"openFfa"_s);
            },
            {{u"family.name"_s, u"Quillfeather"_s}, {u"people.firstName"_s, u"Robin"_s},
                {u"helpdeskCheck.result"_s, u"none"_s}, {u"helpdeskCheck.on"_s, u"19/6"_s}}},
        {u"takeUpFfa"_s, kinds::caseTakenUp,
            [](Walk &w) { w.chooseFrom(u"openFfa"_s, u"Take up an FFA"_s); },
            {}, {}, [](Walk &w) {
                w.type(u"children\\.0\\.name"_s, u"Robin"_s);
                w.press(u"takeUpSave"_s);
                w.mustSay(u"family\\.0\\.wrong"_s);
                w.mustStillSay(u"children\\.0\\.name"_s, u"Robin"_s);
                w.type(u"family\\.0\\.name"_s, u"Quillby"_s);
                w.type(u"family\\.0\\.registered"_s, u"3 June"_s);
                w.keys(Qt::Key_Return, Qt::ControlModifier);
            },
            u"1 family taken up"_s, u"takenCount"_s},
        {u"describeFamily"_s, kinds::familyDescribed,
            [](Walk &w) {
                w.setFamily(w.on().caseNamed(u"Okafor"_s));
                w.goTo(u"overview"_s);
                w.press(u"describeFamily"_s);
            },
            {{u"family.name"_s, u"Okafor"_s}, {u"family.agencies"_s, u"School, GP"_s}}},
        {u"recordHelpdeskCheck"_s, kinds::helpdeskChecked,
            [](Walk &w) {
                Told(w).opened();
                w.goTo(u"overview"_s);
                w.press(step(u"helpdesk-check"_s, u"recordHelpdeskCheck"_s));
            },
            {{u"check.result"_s, u"none"_s}, {u"check.spokeTo"_s, u"Mo"_s}}},
        {u"sendRegistration"_s, kinds::registrationSent,
            [](Walk &w) {
                Told(w).opened();
                RecordHelpdeskCheck asked;
                asked.check.on = QDate(2019, 6, 19);
                asked.check.result = u"none"_s;
                w.did(asked);
                w.goTo(u"overview"_s);
                w.press(step(u"registration-sent"_s, u"sendRegistration"_s));
            },
            {{u"sentOn"_s, u"19/6"_s}}},
        {u"completeRegistration"_s, kinds::registrationCompleted,
            [](Walk &w) {
                w.setFamily(w.on().caseNamed(u"Kaya"_s));
                w.goTo(u"overview"_s);
                w.press(step(u"registered"_s, u"completeRegistration"_s));
            },
            {{u"completedOn"_s, u"19/6"_s}, {u"reference"_s, u"FFA-20502"_s}}},
        {u"changePeople"_s, kinds::peopleChanged,
            [](Walk &w) {
                w.setFamily(w.on().caseNamed(u"Okafor"_s));
                w.goTo(u"people"_s);
                w.press(u"addPerson"_s);
            },
            {{u"people.firstName"_s, u"Uma"_s}, {u"people.relationship"_s, u"auntOrUncle"_s}}},
        {u"recordConsent"_s, kinds::consentRecorded,
            [](Walk &w) {
                Told told(w);
                told.opened();
                w.goTo(u"people"_s);
                w.press(u"consent\\."_s + told.mother.hex());
            },
            {{u"consents.about"_s, u"help"_s}, {u"consents.answer"_s, u"agreed"_s},
                {u"consents.how"_s, u"inPerson"_s}}},
        {u"shareWithoutAgreement"_s, kinds::sharedWithoutAgreement,
            [](Walk &w) {
                w.setFamily(w.on().caseNamed(u"Ferris"_s));
                w.goTo(u"people"_s);
                w.press(u"shareWithoutAgreement"_s);
            },
            {{u"shared.because"_s, u"Callum may be hurt at the handover."_s},
                {u"shared.with"_s, u"Customer Service Centre"_s}, {u"shared.about"_s, u"Callum Ferris"_s},
                {u"shared.what"_s, u"The bruise and his words."_s},
                {u"shared.familyTold"_s, u"no"_s},
                {u"shared.familyToldNote"_s, u"Advised to wait."_s}}},
        {u"writeAssessment"_s, kinds::assessmentWritten,
            [](Walk &w) {
                Told(w).opened().registered();
                w.goTo(u"overview"_s);
                w.press(u"writeLevel"_s);
            },
            {}, {}, [](Walk &w) {
                w.press(u"assessment\\.save"_s); // nothing is written, and nothing is missing
                w.mustSayAtTheFoot(u"Everything is saved already."_s);
                w.press(u"assessment\\.add\\..*"_s);
                w.type(u"assessment\\..*needs"_s, u"Late four days in five."_s);
                w.keys(Qt::Key_Return, Qt::ControlModifier);
            },
            u"The assessment is saved."_s},
        {u"finaliseAssessment"_s, kinds::assessmentFinalised,
            [](Walk &w) {
                Told(w).opened().registered().assessed();
                w.goTo(u"assessment"_s);
                w.press(u"assessment\\.finalise"_s);
            },
            {{u"finalisedOn"_s, u"19/6"_s}, {u"level"_s, u"additional"_s}}},
        {u"signAssessment"_s, kinds::assessmentSigned,
            [](Walk &w) {
                Told(w).opened().registered().assessed();
                w.did(FinaliseAssessment{QDate(2019, 6, 18), {}, false, {}});
                w.goTo(u"assessment"_s);
                w.press(u"assessment\\.sign"_s);
            },
            {{u"signedOn"_s, u"19/6"_s}, {u"signedBy"_s, u"*"_s}, {u"copyGivenOn"_s, u"19/6"_s}}},
        {u"changeTeam"_s, kinds::teamChanged,
            [](Walk &w) {
                w.setFamily(w.on().caseNamed(u"Okafor"_s));
                w.goTo(u"people"_s);
                w.press(u"addMember"_s);
            },
            {{u"members.name"_s, u"Lena Fox"_s}, {u"members.role"_s, u"Speech therapist"_s},
                {u"members.professional"_s, {}}}},
    };
}

} // namespace hometray::wayparts
