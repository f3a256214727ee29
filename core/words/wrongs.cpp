// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/wrongs.h"

#include "words/fields.h"
#include "words/tables.h"

namespace hometray::words {

namespace {

constexpr const char *wrongsContext = "Wrongs";

constexpr Phrase wrongs[] = {
    {"aboutNobody",
        QT_TRANSLATE_NOOP("Wrongs",
            "say whom of the family it is about, or that this is not known or nobody of them.")},
    {"answerSeparately",
        QT_TRANSLATE_NOOP("Wrongs", "the coordinator’s answer is recorded on its own.")},
    {"closeSeparately",
        QT_TRANSLATE_NOOP("Wrongs", "the end of a concern is recorded on its own.")},
    {"contactAgreed",
        QT_TRANSLATE_NOOP("Wrongs", "a main contact for this holiday has been agreed.")},
    {"decidesAlone", QT_TRANSLATE_NOOP("Wrongs", "this person decides for themselves.")},
    {"eitherOr", QT_TRANSLATE_NOOP("Wrongs", "it is one or the other, not both.")},
    {"noBreak",
        QT_TRANSLATE_NOOP("Wrongs", "there is no such school holiday. Write it as “summer-2019”.")},
    {"halfLetter",
        QT_TRANSLATE_NOOP("Wrongs", "one of its characters is only half of one: type it again.")},
    {"saysNothing",
        QT_TRANSLATE_NOOP("Wrongs",
            "it says nothing. Leave it empty, or write what there is to say.")},
    {"markAsChild",
        QT_TRANSLATE_NOOP("Wrongs",
            "by birthday or relationship this is one of the family’s children: mark it.")},
    {"sayItIsMine",
        QT_TRANSLATE_NOOP("Wrongs", "when you do it yourself, tick that it is yours.")},
    {"invisible", QT_TRANSLATE_NOOP("Wrongs", "nothing in it can be seen: type it again.")},
    {"noName",
        QT_TRANSLATE_NOOP("Wrongs",
            "a first or a last name is needed, or for an unborn child the date it is expected.")},
    {"noParentalResponsibility",
        QT_TRANSLATE_NOOP("Wrongs", "the person who decided has no parental responsibility.")},
    {"notAChild", QT_TRANSLATE_NOOP("Wrongs", "these are the words of an adult, not of a child.")},
    {"notCorrectable", QT_TRANSLATE_NOOP("Wrongs", "this cannot be corrected.")},
    {"wholeObject",
        QT_TRANSLATE_NOOP("Wrongs",
            "it takes out the whole of it. To empty one field give its name and an empty value.")},
    {"notHeld",
        QT_TRANSLATE_NOOP("Wrongs",
            "a TAF that was not held has no record. Undo the entry that recorded it, in the "
            "history: "
            "where it was planned, it is planned again then.")},
    {"notHidden",
        QT_TRANSLATE_NOOP("Wrongs", "this home’s address may be given out, so it is not hidden.")},
    {"notProfessional",
        QT_TRANSLATE_NOOP("Wrongs", "only a professional of the team can be named here.")},
    {"notSeen", QT_TRANSLATE_NOOP("Wrongs", "nobody was seen at this visit.")},
    {"ofTheFamily", QT_TRANSLATE_NOOP("Wrongs", "somebody of the family cannot be the contact.")},
    {"otherCommand", QT_TRANSLATE_NOOP("Wrongs", "this is recorded on its own.")},
    {"otherKind", QT_TRANSLATE_NOOP("Wrongs", "this is not what belongs there.")},
    {"overlaps", QT_TRANSLATE_NOOP("Wrongs", "these days overlap with others already recorded.")},
    {"inPast",
        QT_TRANSLATE_NOOP(
            "Wrongs", "this day has passed. A TAF that was held is recorded, not planned.")},
    {"ongoing", QT_TRANSLATE_NOOP("Wrongs", "an ongoing action has no date.")},
    {"stillOpen", QT_TRANSLATE_NOOP("Wrongs", "it is still open, so it has not ended.")},
    {"dueTooFarAhead",
        QT_TRANSLATE_NOOP(
            "Wrongs", "a baby due then cannot be known of: it is over ten months ahead.")},
    {"duePast",
        QT_TRANSLATE_NOOP("Wrongs",
            "this due day is weeks ago. Say when the baby was born, or what became of it.")},
    {"tooFarAhead", QT_TRANSLATE_NOOP("Wrongs", "this date lies years ahead.")},
    {"goalEnded", QT_TRANSLATE_NOOP("Wrongs", "this goal has ended.")},
    {"oneOwner", QT_TRANSLATE_NOOP("Wrongs", "one person does it: name only one.")},
    {"notCancelled", QT_TRANSLATE_NOOP("Wrongs", "this visit was not cancelled.")},
    {"oneOf", QT_TRANSLATE_NOOP("Wrongs", "name one of them, and only one.")},
    {"planBeforeToday",
        QT_TRANSLATE_NOOP(
            "Wrongs", "this day has passed. A review that was held is recorded, not planned.")},
    {"reviewAfterLimit", QT_TRANSLATE_NOOP("Wrongs", "the review is due earlier.")},
    {"notThereThatDay", QT_TRANSLATE_NOOP("Wrongs", "they are not at work on that day.")},
    {"samePerson", QT_TRANSLATE_NOOP("Wrongs", "this is the same person on both sides.")},
    {"tooLong", QT_TRANSLATE_NOOP("Wrongs", "this is longer than such a time ever is.")},
    {"twice", QT_TRANSLATE_NOOP("Wrongs", "this is there twice.")},
};

/// What a command that was refused had been done before, where neither a type nor a command says
/// it.
constexpr Phrase doneBefore[] = {
    {"ffaOpen", QT_TRANSLATE_NOOP("Wrongs", "an FFA is open already, with another keyworker")},
};

/// What an assessment may lack.
constexpr Phrase gaps[] = {
    {"analysis", QT_TRANSLATE_NOOP("Wrongs", "the keyworker’s analysis")},
    {"level", QT_TRANSLATE_NOOP("Wrongs", "the level of need")},
    {"children", QT_TRANSLATE_NOOP("Wrongs", "the children the FFA is about")},
    {"childVoice", QT_TRANSLATE_NOOP("Wrongs", "%1’s own words")},
    {"childNeeds", QT_TRANSLATE_NOOP("Wrongs", "a need of %1, or that there is none")},
    {"parentViews", QT_TRANSLATE_NOOP("Wrongs", "the parents’ views")},
    {"othersContributed", QT_TRANSLATE_NOOP("Wrongs", "what other agencies contributed")},
    {"help", QT_TRANSLATE_NOOP("Wrongs", "somebody’s agreement to help")},
};

constexpr Phrase roles[] = {
    {"keyworker", QT_TRANSLATE_NOOP("Wrongs", "keyworker")},
    {"manager", QT_TRANSLATE_NOOP("Wrongs", "team manager")},
    {"coordinator", QT_TRANSLATE_NOOP("Wrongs", "coordinator")},
    {"contact", QT_TRANSLATE_NOOP("Wrongs", "main contact for the holiday")},
    {"member", QT_TRANSLATE_NOOP("Wrongs", "team member")},
};

} // namespace

QString wrong(const QString &reason)
{
    const QString words = phrase(wrongs, wrongsContext, reason);
    return words.isEmpty()
        ? QCoreApplication::translate("Wrongs", "this does not fit (%1).").arg(reason)
        : words;
}

QString alreadyDone(const QString &what)
{
    for (const QString &words : {phrase(doneBefore, wrongsContext, what), typeLabel(what)}) {
        if (!words.isEmpty())
            return words;
    }
    const QString title = commandTitle(what);
    return title.isEmpty() ? what : title;
}

QString assessmentGap(const QString &code, const QString &person)
{
    const QString words = phrase(gaps, wrongsContext, code);
    return words.contains(QLatin1String("%1")) ? words.arg(person) : words.isEmpty() ? code : words;
}

QString role(const QString &role)
{
    const QString words = phrase(roles, wrongsContext, role);
    return words.isEmpty() ? QCoreApplication::translate("Wrongs", "a reader") : words;
}

} // namespace hometray::words
