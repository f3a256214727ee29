// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/fieldtables.h"

namespace hometray::words {

namespace {

constexpr FieldWords familyFieldWords[] = {
    {"family", "name", QT_TRANSLATE_NOOP("Fields", "family name")},
    {"family", "reference", QT_TRANSLATE_NOOP("Fields", "EHM reference")},
    {"family", "district", QT_TRANSLATE_NOOP("Fields", "district")},
    {"family", "reason", QT_TRANSLATE_NOOP("Fields", "why an FFA was thought of")},
    {"family", "agencies", QT_TRANSLATE_NOOP("Fields", "agencies involved at the start")},

    {"helpdeskCheck", "on", QT_TRANSLATE_NOOP("Fields", "date of the Helpdesk check")},
    {"helpdeskCheck", "spokeTo", QT_TRANSLATE_NOOP("Fields", "whom you spoke to")},
    {"helpdeskCheck", "result", QT_TRANSLATE_NOOP("Fields", "what the Helpdesk said")},
    {"helpdeskCheck", "keyworker", QT_TRANSLATE_NOOP("Fields", "keyworker of the open FFA")},
    {"helpdeskCheck", "note", QT_TRANSLATE_NOOP("Fields", "note on the Helpdesk check")},

    {"registration", "sentOn", QT_TRANSLATE_NOOP("Fields", "date the registration form was sent")},
    {"registration", "completedOn",
        QT_TRANSLATE_NOOP("Fields", "date the family was registered on EHM")},

    {"takeUp", "on", QT_TRANSLATE_NOOP("Fields", "date you took the FFA up")},
    {"takeUp", "from", QT_TRANSLATE_NOOP("Fields", "where the FFA was taken up from")},
    {"takeUp", "note", QT_TRANSLATE_NOOP("Fields", "note on taking it up")},

    {"person", "firstName", QT_TRANSLATE_NOOP("Fields", "first name")},
    {"person", "lastName", QT_TRANSLATE_NOOP("Fields", "last name")},
    {"person", "knownAs", QT_TRANSLATE_NOOP("Fields", "known as")},
    {"person", "otherNames", QT_TRANSLATE_NOOP("Fields", "other names")},
    {"person", "born", QT_TRANSLATE_NOOP("Fields", "date of birth")},
    {"person", "expected", QT_TRANSLATE_NOOP("Fields", "date the baby is due")},
    {"person", "died", QT_TRANSLATE_NOOP("Fields", "date of death")},
    {"person", "child", QT_TRANSLATE_NOOP("Fields", "one of the children the FFA is about")},
    {"person", "relationship", QT_TRANSLATE_NOOP("Fields", "relationship to the children")},
    {"person", "parentalResponsibility", QT_TRANSLATE_NOOP("Fields", "parental responsibility")},
    {"person", "decidesAlone", QT_TRANSLATE_NOOP("Fields", "able to decide for themselves")},
    {"person", "decidesAloneSince",
        QT_TRANSLATE_NOOP("Fields", "date they were found able to decide")},
    {"person", "school", QT_TRANSLATE_NOOP("Fields", "school")},
    {"person", "schoolYear", QT_TRANSLATE_NOOP("Fields", "school year")},
    {"person", "freeSchoolMeals",
        QT_TRANSLATE_NOOP("Fields", "benefits-related free school meals")},
    {"person", "language", QT_TRANSLATE_NOOP("Fields", "language")},
    {"person", "interpreter", QT_TRANSLATE_NOOP("Fields", "interpreter needed")},
    {"person", "ethnicity", QT_TRANSLATE_NOOP("Fields", "ethnicity")},
    {"person", "disability",
        QT_TRANSLATE_NOOP("Fields", "disability or special educational needs")},
    {"person", "disabled", QT_TRANSLATE_NOOP("Fields", "disabled")},
    {"person", "phone", QT_TRANSLATE_NOOP("Fields", "telephone number")},
    {"person", "email", QT_TRANSLATE_NOOP("Fields", "email address")},
    {"person", "contactNote", QT_TRANSLATE_NOOP("Fields", "note on contacting them")},
    {"person", "ringOrder", QT_TRANSLATE_NOOP("Fields", "order to ring in")},
    {"person", "joinedOn", QT_TRANSLATE_NOOP("Fields", "date they joined the family")},
    {"person", "leftOn", QT_TRANSLATE_NOOP("Fields", "date they left the family")},
    {"person", "leftWhy", QT_TRANSLATE_NOOP("Fields", "why they left")},
    {"person", "noNeedsOn", QT_TRANSLATE_NOOP("Fields", "date no need of their own was found")},
    {"person", "nhsNumber", QT_TRANSLATE_NOOP("Fields", "NHS number")},
    {"person", "upn", QT_TRANSLATE_NOOP("Fields", "unique pupil number")},

    {"relationship", "person", QT_TRANSLATE_NOOP("Fields", "person")},
    {"relationship", "other", QT_TRANSLATE_NOOP("Fields", "other person")},
    {"relationship", "kind", QT_TRANSLATE_NOOP("Fields", "how they are related")},

    {"household", "name", QT_TRANSLATE_NOOP("Fields", "name of the home")},
    {"household", "address", QT_TRANSLATE_NOOP("Fields", "address")},
    {"household", "postcode", QT_TRANSLATE_NOOP("Fields", "postcode")},
    {"household", "doNotDisclose", QT_TRANSLATE_NOOP("Fields", "do not disclose the address")},

    {"hiddenAddress", "household", QT_TRANSLATE_NOOP("Fields", "home")},
    {"hiddenAddress", "address", QT_TRANSLATE_NOOP("Fields", "hidden address")},
    {"hiddenAddress", "postcode", QT_TRANSLATE_NOOP("Fields", "hidden postcode")},

    {"residence", "person", QT_TRANSLATE_NOOP("Fields", "person")},
    {"residence", "household", QT_TRANSLATE_NOOP("Fields", "home")},
    {"residence", "from", QT_TRANSLATE_NOOP("Fields", "lives there from")},
    {"residence", "until", QT_TRANSLATE_NOOP("Fields", "lived there until")},
    {"residence", "carer", QT_TRANSLATE_NOOP("Fields", "who looks after the child there")},

    {"organisation", "name", QT_TRANSLATE_NOOP("Fields", "name of the school or organisation")},
    {"organisation", "kind", QT_TRANSLATE_NOOP("Fields", "kind of organisation")},
    {"organisation", "number", QT_TRANSLATE_NOOP("Fields", "number of the school or organisation")},
    {"organisation", "place", QT_TRANSLATE_NOOP("Fields", "place")},
    {"organisation", "phone", QT_TRANSLATE_NOOP("Fields", "telephone number")},

    {"consent", "person", QT_TRANSLATE_NOOP("Fields", "person")},
    {"consent", "about", QT_TRANSLATE_NOOP("Fields", "what they were asked")},
    {"consent", "answer", QT_TRANSLATE_NOOP("Fields", "answer")},
    {"consent", "on", QT_TRANSLATE_NOOP("Fields", "date of the answer")},
    {"consent", "how", QT_TRANSLATE_NOOP("Fields", "how they answered")},
    {"consent", "decidedBy", QT_TRANSLATE_NOOP("Fields", "who decided for them")},
    {"consent", "with", QT_TRANSLATE_NOOP("Fields", "whom it may be shared with")},
    {"consent", "note", QT_TRANSLATE_NOOP("Fields", "note on the agreement")},

    {"sharedWithoutAgreement", "on", QT_TRANSLATE_NOOP("Fields", "date it was shared")},
    {"sharedWithoutAgreement", "with", QT_TRANSLATE_NOOP("Fields", "whom it was shared with")},
    {"sharedWithoutAgreement", "what", QT_TRANSLATE_NOOP("Fields", "what was shared")},
    {"sharedWithoutAgreement", "because",
        QT_TRANSLATE_NOOP("Fields", "why it was shared without agreement")},
    {"sharedWithoutAgreement", "familyTold", QT_TRANSLATE_NOOP("Fields", "family told")},
    {"sharedWithoutAgreement", "familyToldNote",
        QT_TRANSLATE_NOOP("Fields", "how the family was told, or why not")},
    {"sharedWithoutAgreement", "about", QT_TRANSLATE_NOOP("Fields", "whom it is about")},

    {"assessment", "startedOn", QT_TRANSLATE_NOOP("Fields", "date the assessment was started")},
    {"assessment", "triedBefore", QT_TRANSLATE_NOOP("Fields", "what was tried before")},
    {"assessment", "analysis", QT_TRANSLATE_NOOP("Fields", "keyworker’s analysis")},
    {"assessment", "level", QT_TRANSLATE_NOOP("Fields", "level of need")},
    {"assessment", "noActionNeeded", QT_TRANSLATE_NOOP("Fields", "no action needed")},
    {"assessment", "finalisedOn", QT_TRANSLATE_NOOP("Fields", "date the assessment was finalised")},
    {"assessment", "gaps", QT_TRANSLATE_NOOP("Fields", "what is missing, and why")},
    {"assessment", "signedOn", QT_TRANSLATE_NOOP("Fields", "date the family signed it")},
    {"assessment", "signedBy", QT_TRANSLATE_NOOP("Fields", "who signed it")},
    {"assessment", "copyGivenOn",
        QT_TRANSLATE_NOOP("Fields", "date the family was given its copy")},
    {"assessment", "copyHow", QT_TRANSLATE_NOOP("Fields", "how the copy was given")},
    {"assessment", "othersContributed",
        QT_TRANSLATE_NOOP("Fields", "what other agencies contributed")},
    {"assessment", "signatureDeclinedOn",
        QT_TRANSLATE_NOOP("Fields", "asked to sign, declined on")},
    {"assessment", "signatureAskedBy", QT_TRANSLATE_NOOP("Fields", "who asked for the signature")},
    {"assessment", "copyDeclinedOn", QT_TRANSLATE_NOOP("Fields", "copy offered, declined on")},

    {"domainEntry", "person", QT_TRANSLATE_NOOP("Fields", "person")},
    {"domainEntry", "domain", QT_TRANSLATE_NOOP("Fields", "part of the assessment")},
    {"domainEntry", "strengths", QT_TRANSLATE_NOOP("Fields", "strengths")},
    {"domainEntry", "needs", QT_TRANSLATE_NOOP("Fields", "needs")},
    {"domainEntry", "score", QT_TRANSLATE_NOOP("Fields", "your own score")},

    {"childVoice", "person", QT_TRANSLATE_NOOP("Fields", "child")},
    {"childVoice", "words", QT_TRANSLATE_NOOP("Fields", "child’s own words")},
    {"childVoice", "on", QT_TRANSLATE_NOOP("Fields", "date they were said")},
    {"childVoice", "about", QT_TRANSLATE_NOOP("Fields", "where they were said")},
    {"childVoice", "source", QT_TRANSLATE_NOOP("Fields", "who heard them")},
    {"childVoice", "declined", QT_TRANSLATE_NOOP("Fields", "asked, did not want to say anything")},
    {"childVoice", "askedBy", QT_TRANSLATE_NOOP("Fields", "who asked")},

    {"parentView", "person", QT_TRANSLATE_NOOP("Fields", "parent")},
    {"parentView", "view", QT_TRANSLATE_NOOP("Fields", "parent’s view")},
    {"parentView", "on", QT_TRANSLATE_NOOP("Fields", "date it was said")},
    {"parentView", "about", QT_TRANSLATE_NOOP("Fields", "where it was said")},

    {"teamMember", "name", QT_TRANSLATE_NOOP("Fields", "name")},
    {"teamMember", "role", QT_TRANSLATE_NOOP("Fields", "role")},
    {"teamMember", "organisation", QT_TRANSLATE_NOOP("Fields", "organisation")},
    {"teamMember", "organisationName", QT_TRANSLATE_NOOP("Fields", "name of the organisation")},
    {"teamMember", "phone", QT_TRANSLATE_NOOP("Fields", "telephone number")},
    {"teamMember", "email", QT_TRANSLATE_NOOP("Fields", "email address")},
    {"teamMember", "person", QT_TRANSLATE_NOOP("Fields", "person of the family")},
    {"teamMember", "professional", QT_TRANSLATE_NOOP("Fields", "a professional")},
    {"teamMember", "from", QT_TRANSLATE_NOOP("Fields", "in the team from")},
    {"teamMember", "until", QT_TRANSLATE_NOOP("Fields", "in the team until")},
    {"teamMember", "accessFrom", QT_TRANSLATE_NOOP("Fields", "access on EHM from")},
    {"teamMember", "accessUntil", QT_TRANSLATE_NOOP("Fields", "access on EHM until")},
    {"teamMember", "termTimeOnly", QT_TRANSLATE_NOOP("Fields", "works in term time only")},
    {"teamMember", "worksDays", QT_TRANSLATE_NOOP("Fields", "working days")},
    {"teamMember", "worksOn", QT_TRANSLATE_NOOP("Fields", "at work on")},
    {"teamMember", "personId", QT_TRANSLATE_NOOP("Fields", "known in Hometray as")},
};

} // namespace

std::span<const FieldWords> familyFields()
{
    return familyFieldWords;
}

} // namespace hometray::words
