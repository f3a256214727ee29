// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/topics.h"

#include "ui/help/familytopics.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Say {
    Q_DECLARE_TR_FUNCTIONS(HelpTopics)
};

QList<HelpTopic> ofTheWindow()
{
    return {
        {u"window"_s, Say::tr("The window"),
            Say::tr("At the left are the pages; at the top you search, write a case note, say that "
                    "you are worried, or open an FFA. What is due and why comes first everywhere."),
            {Say::tr("Write a case note: Ctrl+N, type, Ctrl+Enter."),
                Say::tr("Find a family or a word: Ctrl+K, type, Enter.")},
            {}},
        {u"unlock"_s, Say::tr("The lock screen"),
            Say::tr("Your passphrase opens your home tray. Nothing of any family is shown before. "
                    "Without the passphrase and the recovery key nobody can open it: there is no "
                    "other way in."),
            {Say::tr("Passphrase lost: choose “Use the recovery key” and type the nine groups from "
                     "the sheet of paper. Then choose a new passphrase."),
                Say::tr("A wrong passphrase has to be waited for, each time a little longer."),
                Say::tr("Records that are damaged and do not open: choose “Restore a backup…”, "
                        "which is offered then. What is there now is kept aside."),
                Say::tr("Asked whether the date is right: the computer’s date does not go with the "
                        "day you were here last. Say so if it is right; otherwise put the "
                        "computer’s date right first.")},
            {Say::tr("Enter: unlock")}},
        {u"tray"_s, Say::tr("Home Tray"),
            Say::tr(
                "Each row is a family: where its FFA stands, what to do next with the earliest "
                "limit, the next TAF, the plan, who is there in the holiday, and what is not in "
                "EHM yet. Open worries come first."),
            {Say::tr("See what to do for a family: choose it with the arrow keys; it stands at the "
                     "side."),
                Say::tr("Open a family: Enter. Come back: Alt+Left."),
                Say::tr("See only some families: the chips above the table."),
                Say::tr("Sort: press the head of a column.")},
            {Say::tr("Up, Down: another family"), Say::tr("Enter: open it")}},
        {u"due"_s, Say::tr("Due"),
            Say::tr("Everything with a date, over all families: what is late, what is due today, "
                    "this week and later; as a list or as a month."),
            {Say::tr("Do what is due: choose it and press its button.")}, {}},
        {u"planner"_s, Say::tr("Before the break"),
            Say::tr("What each family needs before you leave: planned backwards from your last day "
                    "at work, so that the TAF, the record in EHM and the copies fall before it. A "
                    "family that closes instead has its own steps."),
            {Say::tr("Go from open step to open step: Next. The form stands at the side."),
                Say::tr(
                    "Nobody to take over, or access missing: ask a coordinator. The request can "
                    "be printed or copied."),
                Say::tr("At the end: a backup, and the laptop itself.")},
            {Say::tr("Arrows: another step"), Say::tr("Enter: open it"),
                Say::tr("Escape: back to the plan")}},
        {u"away"_s, Say::tr("While you were away"),
            Say::tr("What fell due while you were away, what was written meanwhile, and what to "
                    "take up again with each family."),
            {Say::tr("Ring the family first, then the one who was there for them."),
                Say::tr("Tick a family off when you have taken it up again.")},
            {}},
        {u"ehm"_s, Say::tr("Into EHM"),
            Say::tr("Everything that was written here and is not marked in EHM yet, over all "
                    "families, the most urgent first. A TAF or a note counts as done only when it "
                    "stands in both."),
            {Say::tr("Copy a heading, paste it into EHM, tick it, next."),
                Say::tr("Several at once: choose them, then mark them together.")},
            {Say::tr("Enter: copy"), Say::tr("Space: tick"), Say::tr("N: next"),
                Say::tr("Down, Up: another heading")}},
        {u"notices"_s, Say::tr("Notices"),
            Say::tr("What needs a second look: overrides written by others, clocks in doubt, two "
                    "people who may be the same, something that was changed while it was marked."),
            {Say::tr("Open what it is about, and put it right there.")}, {}},
        {u"takeup"_s, Say::tr("Take up families"),
            Say::tr(
                "For families whose FFA is running already: copy what EHM or the papers say, a "
                "few short lines each. All dates are the real ones; nothing is late because its "
                "text is missing here."),
            {Say::tr("Only the family's name is needed. The rest can follow on the family's page."),
                Say::tr("Dates are typed as you say them: 12/6, 14 Feb, 3 March 2019. What can "
                        "mean two "
                        "things, or names the wrong day of the week, is asked before it is saved."),
                Say::tr("Half a family is kept as a draft when you are called away.")},
            {Say::tr("Enter: the next line; in an empty line: the next part"),
                Say::tr("Ctrl+Enter: save, and begin another family")}},
        {u"settings"_s, Say::tr("Settings"),
            Say::tr(
                "Who you are, when you are away, which holidays and rules count, your keys, your "
                "backups, and how the window looks."),
            {Say::tr("Say when you are away before each holiday: the steps before it are planned "
                     "backwards from your last day."),
                Say::tr("Copy a backup to a stick each week, if your data lead allows it. On a new "
                        "laptop choose “I have used Hometray before”, and the stick."),
                Say::tr("A text you erase is still in copies made before. Make the next copy into "
                        "the same folder, and it goes from those, too.")},
            {Say::tr("Left, Right: another part")}},
    };
}

} // namespace

const QList<HelpTopic> &helpTopics()
{
    static const QList<HelpTopic> all = ofTheWindow() + helpTopicsOfFamily();
    return all;
}

HelpTopic helpTopic(const QString &page)
{
    for (const QString &wanted : {page, page.section(u'.', 0, 0), u"window"_s}) {
        for (const HelpTopic &topic : helpTopics()) {
            if (topic.page == wanted)
                return topic;
        }
    }
    return {};
}

} // namespace hometray
