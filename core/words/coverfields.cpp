// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/fieldtables.h"

namespace hometray::words {

namespace {

constexpr FieldWords coverFieldWords[] = {
    {"holidayPlan", "break", QT_TRANSLATE_NOOP("Fields", "school holiday")},
    {"holidayPlan", "decision", QT_TRANSLATE_NOOP("Fields", "stay open or close")},
    {"holidayPlan", "familyToldOn",
        QT_TRANSLATE_NOOP("Fields", "date the family was told who their contact is")},
    {"holidayPlan", "servicesToldOn",
        QT_TRANSLATE_NOOP("Fields", "date the family was told how to find services")},
    {"holidayPlan", "noContactWanted", QT_TRANSLATE_NOOP("Fields", "why no contact is wanted")},
    {"holidayPlan", "reviewHeldBy",
        QT_TRANSLATE_NOOP("Fields", "date the review in the holiday is held")},
    {"holidayPlan", "reviewHolder",
        QT_TRANSLATE_NOOP("Fields", "who holds the review in the holiday")},
    {"holidayPlan", "holdReviewEarlier",
        QT_TRANSLATE_NOOP("Fields", "review held before the holiday")},
    {"holidayPlan", "support", QT_TRANSLATE_NOOP("Fields", "support in place")},
    {"holidayPlan", "contact", QT_TRANSLATE_NOOP("Fields", "contact in the holiday")},
    {"holidayPlan", "keyInformation",
        QT_TRANSLATE_NOOP("Fields", "what somebody who steps in must know")},
    {"holidayPlan", "risks", QT_TRANSLATE_NOOP("Fields", "risks")},
    {"holidayPlan", "noRisksKnown", QT_TRANSLATE_NOOP("Fields", "no risks known")},
    {"holidayPlan", "writtenOn", QT_TRANSLATE_NOOP("Fields", "date the handover note was written")},

    {"holidayContact", "break", QT_TRANSLATE_NOOP("Fields", "school holiday")},
    {"holidayContact", "member", QT_TRANSLATE_NOOP("Fields", "main contact for the holiday")},
    {"holidayContact", "from", QT_TRANSLATE_NOOP("Fields", "contact from")},
    {"holidayContact", "until", QT_TRANSLATE_NOOP("Fields", "contact until")},
    {"holidayContact", "phone", QT_TRANSLATE_NOOP("Fields", "number given to the family")},
    {"holidayContact", "agreedOn", QT_TRANSLATE_NOOP("Fields", "date they agreed")},
    {"holidayContact", "familyAgreedOn", QT_TRANSLATE_NOOP("Fields", "date the family agreed")},

    {"trayShare", "with", QT_TRANSLATE_NOOP("Fields", "whom the home tray is shared with")},
    {"trayShare", "role", QT_TRANSLATE_NOOP("Fields", "their role")},
    {"trayShare", "on", QT_TRANSLATE_NOOP("Fields", "date the home tray was shared")},
    {"trayShare", "until", QT_TRANSLATE_NOOP("Fields", "shared until")},
    {"trayShare", "managerAwayFrom", QT_TRANSLATE_NOOP("Fields", "they are away from")},
    {"trayShare", "managerAwayUntil", QT_TRANSLATE_NOOP("Fields", "they are away until")},
    {"trayShare", "phone", QT_TRANSLATE_NOOP("Fields", "their telephone number")},
    {"trayShare", "personId", QT_TRANSLATE_NOOP("Fields", "known in Hometray as")},

    {"supportRequest", "kind", QT_TRANSLATE_NOOP("Fields", "what help is asked for")},
    {"supportRequest", "on", QT_TRANSLATE_NOOP("Fields", "date of the request")},
    {"supportRequest", "neededBy", QT_TRANSLATE_NOOP("Fields", "date the answer is needed by")},
    {"supportRequest", "to", QT_TRANSLATE_NOOP("Fields", "whom the request went to")},
    {"supportRequest", "text", QT_TRANSLATE_NOOP("Fields", "request")},
    {"supportRequest", "answeredOn", QT_TRANSLATE_NOOP("Fields", "date of the answer")},
    {"supportRequest", "answer", QT_TRANSLATE_NOOP("Fields", "answer")},
    {"supportRequest", "answerNote", QT_TRANSLATE_NOOP("Fields", "note on the answer")},
    {"supportRequest", "personId", QT_TRANSLATE_NOOP("Fields", "known in Hometray as")},
};

} // namespace

std::span<const FieldWords> coverFields()
{
    return coverFieldWords;
}

} // namespace hometray::words
