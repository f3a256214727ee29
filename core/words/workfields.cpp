// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/fieldtables.h"

namespace hometray::words {

namespace {

constexpr FieldWords workFieldWords[] = {
    {"meeting", "type", QT_TRANSLATE_NOOP("Fields", "kind of TAF")},
    {"meeting", "plannedFor", QT_TRANSLATE_NOOP("Fields", "date the TAF is planned for")},
    {"meeting", "time", QT_TRANSLATE_NOOP("Fields", "time")},
    {"meeting", "place", QT_TRANSLATE_NOOP("Fields", "place")},
    {"meeting", "online", QT_TRANSLATE_NOOP("Fields", "online")},
    {"meeting", "purpose", QT_TRANSLATE_NOOP("Fields", "purpose")},
    {"meeting", "agenda", QT_TRANSLATE_NOOP("Fields", "agenda")},
    {"meeting", "cancelledOn", QT_TRANSLATE_NOOP("Fields", "date the TAF was cancelled")},
    {"meeting", "cancelledWhy", QT_TRANSLATE_NOOP("Fields", "why the TAF was cancelled")},
    {"meeting", "heldOn", QT_TRANSLATE_NOOP("Fields", "date the TAF was held")},
    {"meeting", "happened", QT_TRANSLATE_NOOP("Fields", "information shared")},
    {"meeting", "worriedAbout", QT_TRANSLATE_NOOP("Fields", "what we are worried about")},
    {"meeting", "mustChange", QT_TRANSLATE_NOOP("Fields", "what must change")},
    {"meeting", "risks", QT_TRANSLATE_NOOP("Fields", "risks")},
    {"meeting", "risksReviewed", QT_TRANSLATE_NOOP("Fields", "risks looked at")},
    {"meeting", "disagreements", QT_TRANSLATE_NOOP("Fields", "disagreements")},
    {"meeting", "needsMet", QT_TRANSLATE_NOOP("Fields", "are the needs met?")},
    {"meeting", "decision", QT_TRANSLATE_NOOP("Fields", "stay open or close")},
    {"meeting", "decisionWhy", QT_TRANSLATE_NOOP("Fields", "reason for the decision")},
    {"meeting", "nextOn", QT_TRANSLATE_NOOP("Fields", "date of the next TAF")},
    {"meeting", "writtenOn", QT_TRANSLATE_NOOP("Fields", "date the record was written up")},
    {"meeting", "beforeMyTime", QT_TRANSLATE_NOOP("Fields", "before my time")},

    {"attendance", "meeting", QT_TRANSLATE_NOOP("Fields", "TAF")},
    {"attendance", "member", QT_TRANSLATE_NOOP("Fields", "member of the team")},
    {"attendance", "person", QT_TRANSLATE_NOOP("Fields", "person of the family")},
    {"attendance", "name", QT_TRANSLATE_NOOP("Fields", "name")},
    {"attendance", "how", QT_TRANSLATE_NOOP("Fields", "how they took part")},
    {"attendance", "contribution", QT_TRANSLATE_NOOP("Fields", "contribution")},
    {"attendance", "contributionSource",
        QT_TRANSLATE_NOOP("Fields", "how the contribution reached the TAF")},
    {"attendance", "personId", QT_TRANSLATE_NOOP("Fields", "known in Hometray as")},

    {"actionReview", "meeting", QT_TRANSLATE_NOOP("Fields", "TAF")},
    {"actionReview", "action", QT_TRANSLATE_NOOP("Fields", "action")},
    {"actionReview", "outcome", QT_TRANSLATE_NOOP("Fields", "what became of it")},
    {"actionReview", "note", QT_TRANSLATE_NOOP("Fields", "note on the action")},

    {"copyGiven", "meeting", QT_TRANSLATE_NOOP("Fields", "TAF")},
    {"copyGiven", "person", QT_TRANSLATE_NOOP("Fields", "who was given the copy")},
    {"copyGiven", "on", QT_TRANSLATE_NOOP("Fields", "date the copy was given")},
    {"copyGiven", "declined", QT_TRANSLATE_NOOP("Fields", "offered, and declined")},
    {"copyGiven", "how", QT_TRANSLATE_NOOP("Fields", "how the copy was given")},
    {"copyGiven", "askedBy", QT_TRANSLATE_NOOP("Fields", "who offered it")},

    {"familyPlan", "signedOn", QT_TRANSLATE_NOOP("Fields", "date the family signed the plan")},
    {"familyPlan", "note", QT_TRANSLATE_NOOP("Fields", "note on the plan")},

    {"goal", "title", QT_TRANSLATE_NOOP("Fields", "goal")},
    {"goal", "outcome", QT_TRANSLATE_NOOP("Fields", "headline outcome")},
    {"goal", "whose", QT_TRANSLATE_NOOP("Fields", "whose goal it is")},
    {"goal", "need", QT_TRANSLATE_NOOP("Fields", "need")},
    {"goal", "difference", QT_TRANSLATE_NOOP("Fields", "what will be different")},
    {"goal", "status", QT_TRANSLATE_NOOP("Fields", "how it stands")},
    {"goal", "endedOn", QT_TRANSLATE_NOOP("Fields", "date the goal ended")},

    {"action", "goal", QT_TRANSLATE_NOOP("Fields", "goal")},
    {"action", "what", QT_TRANSLATE_NOOP("Fields", "what will be done")},
    {"action", "member", QT_TRANSLATE_NOOP("Fields", "member of the team who does it")},
    {"action", "person", QT_TRANSLATE_NOOP("Fields", "person of the family who does it")},
    {"action", "mine", QT_TRANSLATE_NOOP("Fields", "keyworker does it")},
    {"action", "owner", QT_TRANSLATE_NOOP("Fields", "who does it")},
    {"action", "dueOn", QT_TRANSLATE_NOOP("Fields", "date it is to be done by")},
    {"action", "ongoing", QT_TRANSLATE_NOOP("Fields", "ongoing")},
    {"action", "status", QT_TRANSLATE_NOOP("Fields", "how it stands")},
    {"action", "endedOn", QT_TRANSLATE_NOOP("Fields", "date the action ended")},
    {"action", "progress", QT_TRANSLATE_NOOP("Fields", "progress")},
    {"action", "droppedWhy", QT_TRANSLATE_NOOP("Fields", "why it was dropped")},
    {"action", "meeting", QT_TRANSLATE_NOOP("Fields", "TAF it was agreed at")},

    {"goalScore", "goal", QT_TRANSLATE_NOOP("Fields", "goal")},
    {"goalScore", "on", QT_TRANSLATE_NOOP("Fields", "date of the score")},
    {"goalScore", "score", QT_TRANSLATE_NOOP("Fields", "score from 0 to 10")},
    {"goalScore", "by", QT_TRANSLATE_NOOP("Fields", "who gave the score")},

    {"planReview", "on", QT_TRANSLATE_NOOP("Fields", "date the plan was looked at")},
    {"planReview", "nothingChanged", QT_TRANSLATE_NOOP("Fields", "nothing changed")},
    {"planReview", "meeting", QT_TRANSLATE_NOOP("Fields", "TAF")},
    {"planReview", "note", QT_TRANSLATE_NOOP("Fields", "note on looking at the plan")},

    {"note", "type", QT_TRANSLATE_NOOP("Fields", "kind of note")},
    {"note", "on", QT_TRANSLATE_NOOP("Fields", "date it happened")},
    {"note", "at", QT_TRANSLATE_NOOP("Fields", "time it happened")},
    {"note", "outcome", QT_TRANSLATE_NOOP("Fields", "how the visit went")},
    {"note", "cancelledBy", QT_TRANSLATE_NOOP("Fields", "who cancelled")},
    {"note", "present", QT_TRANSLATE_NOOP("Fields", "who was there")},
    {"note", "others", QT_TRANSLATE_NOOP("Fields", "who else was there")},
    {"note", "childrenSeen", QT_TRANSLATE_NOOP("Fields", "children seen")},
    {"note", "childrenSeenAlone", QT_TRANSLATE_NOOP("Fields", "children seen alone")},
    {"note", "source", QT_TRANSLATE_NOOP("Fields", "who said so")},
    {"note", "fact", QT_TRANSLATE_NOOP("Fields", "what happened")},
    {"note", "analysis", QT_TRANSLATE_NOOP("Fields", "what you make of it")},
    {"note", "followUp", QT_TRANSLATE_NOOP("Fields", "what follows")},
    {"note", "about", QT_TRANSLATE_NOOP("Fields", "whom it is about")},
    {"note", "significant", QT_TRANSLATE_NOOP("Fields", "significant")},
    {"note", "sensitive", QT_TRANSLATE_NOOP("Fields", "sensitive")},
    {"note", "pinned", QT_TRANSLATE_NOOP("Fields", "pinned")},

    {"reflection", "prompt", QT_TRANSLATE_NOOP("Fields", "question to reflect on")},
    {"reflection", "on", QT_TRANSLATE_NOOP("Fields", "date of the reflection")},
    {"reflection", "text", QT_TRANSLATE_NOOP("Fields", "reflection")},

    {"managerDiscussion", "on", QT_TRANSLATE_NOOP("Fields", "date of the talk")},
    {"managerDiscussion", "with", QT_TRANSLATE_NOOP("Fields", "whom you talked with")},
    {"managerDiscussion", "about", QT_TRANSLATE_NOOP("Fields", "what you talked about")},
    {"managerDiscussion", "decided", QT_TRANSLATE_NOOP("Fields", "what was decided")},
    {"managerDiscussion", "personId", QT_TRANSLATE_NOOP("Fields", "known in Hometray as")},

    {"concern", "what", QT_TRANSLATE_NOOP("Fields", "what the concern is")},
    {"concern", "about", QT_TRANSLATE_NOOP("Fields", "whom it is about")},
    {"concern", "on", QT_TRANSLATE_NOOP("Fields", "date of the concern")},
    {"concern", "at", QT_TRANSLATE_NOOP("Fields", "time of the concern")},
    {"concern", "seenBy", QT_TRANSLATE_NOOP("Fields", "who saw or heard it")},
    {"concern", "parentsTold", QT_TRANSLATE_NOOP("Fields", "parents told")},
    {"concern", "parentsNotToldWhy", QT_TRANSLATE_NOOP("Fields", "why the parents were not told")},
    {"concern", "outcome", QT_TRANSLATE_NOOP("Fields", "how the concern ended")},
    {"concern", "outcomeNote", QT_TRANSLATE_NOOP("Fields", "note on how it ended")},
    {"concern", "closedOn", QT_TRANSLATE_NOOP("Fields", "date the concern was closed")},

    {"concernTold", "concern", QT_TRANSLATE_NOOP("Fields", "concern")},
    {"concernTold", "who", QT_TRANSLATE_NOOP("Fields", "who was told")},
    {"concernTold", "on", QT_TRANSLATE_NOOP("Fields", "date they were told")},
    {"concernTold", "at", QT_TRANSLATE_NOOP("Fields", "time they were told")},
    {"concernTold", "advice", QT_TRANSLATE_NOOP("Fields", "advice they gave")},
    {"concernTold", "reference", QT_TRANSLATE_NOOP("Fields", "reference they gave")},
};

} // namespace

std::span<const FieldWords> workFields()
{
    return workFieldWords;
}

} // namespace hometray::words
