// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/familytopics.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Say {
    Q_DECLARE_TR_FUNCTIONS(HelpTopics)
};
} // namespace

QList<HelpTopic> helpTopicsOfFamily()
{
    return {
        {u"family"_s, Say::tr("A family"),
            Say::tr(
                "At the top are the six stages of the FFA; press one to go there. “What to do "
                "next” says what is due and why, the earliest limit first, with the button that "
                "mends it."),
            {Say::tr("Go to another part: the tabs, with Left and Right."),
                Say::tr("Write a case note for this family: Ctrl+N.")},
            {Say::tr("Left, Right: another tab"), Say::tr("Alt+Left: back to where you were")}},
        {u"family.overview"_s, Say::tr("Overview"),
            Say::tr("Who lives where, the key dates, what stands out, whom to ring first, and what "
                    "happened in order."),
            {Say::tr("See why a child stands out: the pill says it, the line below since when.")},
            {}},
        {u"family.people"_s, Say::tr("Family & team"),
            Say::tr("Everybody in the family, where they live, what they agreed to and who has "
                    "parental responsibility; and the professionals around them with their access "
                    "on EHM."),
            {Say::tr("Somebody was born, moved, left or died: open the person and say when."),
                Say::tr("Agreeing to help and knowing how information is shared are two things, "
                        "each of its own day. From 16 a young person decides alone."),
                Say::tr("An address marked “do not disclose” is printed nowhere.")},
            {}},
        {u"family.assessment"_s, Say::tr("Assessment"),
            Say::tr("Strengths and needs of each person, each child's own words, each parent's "
                    "view, what was tried, and what you make of it."),
            {Say::tr("Finalise it by day 15 after registration; with gaps, say why."),
                Say::tr("Give the family its copy, and note how.")},
            {}},
        {u"taf"_s, Say::tr("Record a TAF"),
            Say::tr("In the order a meeting runs. Meeting view shows this family alone and nothing "
                    "private, so that everybody may look at the screen. Everything is kept as you "
                    "type."),
            {Say::tr("Speak of each open action: done, carried over, changed or given up."),
                Say::tr("At the end: whether needs are met, stay open or close, who does what by "
                        "when, and the next date."),
                Say::tr("After saving: what falls due, and the copy to give.")},
            {Say::tr("Alt+1 … Alt+0: a part"), Say::tr("Ctrl+Down, Ctrl+Up: next part, last part"),
                Say::tr("Ctrl+Enter: save the TAF")}},
        {u"family.notes"_s, Say::tr("Case notes"),
            Say::tr(
                "What happened, when, who was there and which children were seen. What you make "
                "of it stands apart. A child's own words are written as they were said."),
            {Say::tr("Write one: Ctrl+N, type, Ctrl+Enter.")}, {}},
        {u"family.meetings"_s, Say::tr("Meetings"),
            Say::tr(
                "TAFs that were held and that are planned. A TAF can be recorded while it runs, "
                "in the order it runs; meeting view then shows this family alone."),
            {Say::tr("After a TAF: EHM within two to three working days, the copy for the parents "
                     "within five.")},
            {}},
        {u"family.plan"_s, Say::tr("Family Plan"),
            Say::tr(
                "Goals with the need behind them, and actions with who does them by when. Family "
                "members own actions, too."),
            {}, {}},
        {u"family.outcomes"_s, Say::tr("Outcomes"),
            Say::tr(
                "Then and now: the family's scores from 0 to 10, and for each need whether it is "
                "met, met in part or not."),
            {Say::tr("Review the outcomes before the FFA closes: each need has an answer.")}, {}},
        {u"family.cover"_s, Say::tr("Holiday contact"),
            Say::tr("Who is there for the family in each school holiday, on which days, and what "
                    "they have to know. The contact is a professional of the TAF with access on "
                    "EHM."),
            {Say::tr("Agree a contact for each of your days away; several may share them."),
                Say::tr("The family wants none: write it down with the reason."),
                Say::tr(
                    "A new contact, TAF, worry or important note makes the handover note out of "
                    "date.")},
            {}},
        {u"family.closure"_s, Say::tr("Closure"),
            Say::tr("What has to be done before the FFA closes, which depends on the reason. "
                    "Stepping up, handing over and saying that you are worried are never held up "
                    "by an open step."),
            {Say::tr("Prepare the closure first: the reason you intend, the summary, the difference "
                     "it made and who goes on helping. The list can be ready while the FFA is still "
                     "open, so that the coordinator can look at it; closing takes over what was "
                     "prepared."),
                Say::tr("Each open step has the button that mends it."),
                Say::tr("A step that cannot be done can be left open with the agreement of somebody "
                        "else than you."),
                Say::tr("Under “Going on elsewhere”, write down a step up to Children’s Services, "
                        "that it was considered and not taken, a step down, or that you hand over "
                        "to another keyworker. What is open at that moment goes with it.")},
            {}},
        {u"family.history"_s, Say::tr("History"),
            Say::tr("Everything that was ever written here, by whom and when; and the record as it "
                    "was on a day. What was wrong is put right without losing what stood there."),
            {}, {}},
    };
}

} // namespace hometray
