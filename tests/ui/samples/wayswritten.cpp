// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/ways.h"

#include "record/kinds.h"
#include "workflow/withdrawentry.h"
#include "workflow/writenote.h"

using namespace Qt::StringLiterals;

namespace hometray::wayparts {
namespace {
/// A note with a slip in it.
ObjectId noted(Walk &w)
{
    Told told(w);
    told.opened();
    WriteNote write;
    write.note.id = w.on().workspace.newId();
    write.note.type = u"call"_s;
    write.note.on = QDate(2019, 6, 18);
    write.note.fact = u"She was ready at nine."_s;
    w.did(write);
    return write.note.id;
}
} // namespace

/// Of what was written: entered in EHM, put right, undone, brought back, erased, settled.
QList<Way> ofWhatWasWritten()
{
    return {
        {u"markInEhm"_s, kinds::ehmEntered,
            [](Walk &w) {
                noted(w);
                w.goTo(u"notes"_s);
                w.press(u"intoEhm"_s);
                w.settle();
            },
            {}, {}, [](Walk &w) { w.press(u"ehmEntered"_s); }, u"is entered in EHM"_s},
        {u"correctEntry"_s, kinds::entryCorrected,
            [](Walk &w) {
                const ObjectId note = noted(w);
                w.goTo(u"notes"_s);
                w.press(u"noteCorrect\\."_s + note.hex());
                w.press(u"historyCorrect"_s);
            },
            {}, {}, [](Walk &w) {
                w.press(u"historyYes"_s); // nothing is changed yet
                w.mustSayAtTheFoot(u"nothing"_s);
                w.fillNamed(u"correctionWhich"_s, u"Case note: what happened"_s);
                w.fillNamed(u"correctionValue"_s, u"She was ready at eight."_s);
                w.press(u"historyYes"_s);
            },
            u"Corrected."_s},
        {u"withdrawEntry"_s, kinds::entryCorrected,
            [](Walk &w) {
                const ObjectId note = noted(w);
                w.goTo(u"notes"_s);
                w.press(u"noteCorrect\\."_s + note.hex());
                w.press(u"historyUndo"_s);
            },
            {}, {}, [](Walk &w) {
                w.type(u"historyReason"_s, u"Another family's."_s);
                w.press(u"historyYes"_s);
            },
            u"Undone."_s},
        {u"redoEntry"_s, kinds::entryCorrected,
            [](Walk &w) {
                noted(w);
                w.did(WithdrawEntry{w.record()->entries.last().id, u"By mistake"_s});
                w.goTo(u"history"_s);
                w.chooseLine(u"historyList"_s, u"Case note written"_s);
            },
            {}, {}, [](Walk &w) { w.press(u"historyRedo"_s); }, u"Done again."_s},
        {u"eraseEntries"_s, kinds::entryErased,
            [](Walk &w) {
                const ObjectId note = noted(w);
                w.goTo(u"notes"_s);
                w.press(u"noteCorrect\\."_s + note.hex());
                w.press(u"historyErase"_s);
            },
            {}, {}, [](Walk &w) {
                w.press(u"historyYes"_s);
                w.mustSay(u"historyReasonMissing"_s);
                w.type(u"historyReason"_s, u"It names somebody else's child."_s);
                w.press(u"historyYes"_s);
                w.waitUntilItSays(u"historyYes"_s, u"Yes, destroy this text"_s);
                w.press(u"historyYes"_s);
            },
            u"The text is erased."_s},
        {u"settleConflict"_s, kinds::conflictSettled,
            [](Walk &w) {
                w.setFamily(w.on().caseNamed(u"Marsh"_s));
                w.goToPage(u"notices"_s);
                w.press(u"step\\.conflicts\\.settleConflict"_s);
            },
            {{u"value"_s, u"*"_s}}},
    };
}

} // namespace hometray::wayparts

namespace hometray {

QList<Way> ways()
{
    return wayparts::ofTheFamily() + wayparts::ofTheWork() + wayparts::ofTheHoliday() + wayparts::ofTheEnd()
        + wayparts::ofWhatWasWritten();
}

} // namespace hometray
