// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/topics.h"

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
        {u"unlock"_s, Say::tr("The door"),
            Say::tr("Your passphrase opens your home tray. Nothing of any family is shown before. "
                    "Without the passphrase and the recovery key nobody can open it: there is no "
                    "other way in."),
            {Say::tr("Passphrase lost: choose “Use the recovery key” and type the nine groups from "
                     "the sheet of paper. Then choose a new passphrase."),
                Say::tr("A wrong passphrase has to be waited for, each time a little longer.")},
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
        {u"takeup"_s, Say::tr("Take up families"),
            Say::tr(
                "For families whose FFA is running already: copy what EHM or the papers say, a "
                "few short lines each. All dates are the real ones; nothing is late because its "
                "text is missing here."),
            {Say::tr("Only the family's name is needed. The rest can follow on the family's page."),
                Say::tr("Dates are typed as you say them: 12/6, 14 Feb, 3 March 2019."),
                Say::tr("Half a family is kept as a draft when you are called away.")},
            {Say::tr("Enter: the next line; in an empty line: the next part"),
                Say::tr("Ctrl+Enter: save, and begin another family")}},
        {u"settings"_s, Say::tr("Settings"),
            Say::tr(
                "Who you are, when you are away, which holidays and rules count, your keys, your "
                "backups, and how the window looks."),
            {Say::tr("Say when you are away before each holiday: the steps before it are planned "
                     "backwards from your last day."),
                Say::tr("Make a backup each week, and keep it on another computer or stick.")},
            {Say::tr("Left, Right: another part")}},
    };
}

QList<HelpTopic> ofTheFamily()
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
        {u"family.history"_s, Say::tr("History"),
            Say::tr("Everything that was ever written here, by whom and when; and the record as it "
                    "was on a day. What was wrong is put right without losing what stood there."),
            {}, {}},
    };
}
} // namespace

const QList<HelpTopic> &helpTopics()
{
    static const QList<HelpTopic> all = ofTheWindow() + ofTheFamily();
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
