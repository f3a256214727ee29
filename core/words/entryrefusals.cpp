// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/refusalwords.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

QString Refusals::entrySentence() const
{
    switch (refusal.code) {
    case RefusalCode::NothingToWithdraw:
        if (has("person"))
            return tr("%1 had not agreed to that by then. Choose what they withdraw from.")
                .arg(capitalised(person()));
        return tr("There is nothing to undo.");
    case RefusalCode::BuiltUponLater: {
        const QString what = typeLabel(value("what"));
        if (has("redo"))
            return tr("This can no longer be redone: what was written since does not go with it "
                      "(%1).")
                .arg(what);
        if (has("correction"))
            return tr("This cannot be corrected here: it was written again later, or something "
                      "rests on it (%1).")
                .arg(what);
        return what.isEmpty()
            ? tr("This can no longer be undone: something written later rests on it.")
            : tr("This can no longer be undone: something written later rests on it (%1).")
                  .arg(what);
    }
    case RefusalCode::AlreadyErased:
        return tr("This text has been erased already.");
    case RefusalCode::AddressStillTold: {
        const int texts = refusal.values.value(u"count"_s).toInt();
        return texts == 1
            ? tr("This says an address that must not be disclosed, and another text says it, too. "
                 "Once it is erased here, nothing can tell any more what to leave out there.")
            : tr("This says an address that must not be disclosed, and %n other texts say it, too. "
                 "Once it is erased here, nothing can tell any more what to leave out there.",
                nullptr, texts);
    }
    case RefusalCode::ChangedMeanwhile: {
        const QString what = clashes();
        return what.isEmpty()
            ? tr("Somebody else changed this after you opened it. Both versions are kept.")
            : tr("Somebody else changed this after you opened it: %1. Both versions are kept.")
                  .arg(what);
    }
    case RefusalCode::Conflict:
        return tr("Two people wrote different things here without knowing of each other. Both are "
                  "kept until one is chosen.");
    case RefusalCode::NotInEhmKind:
        return tr("This is not something that is entered in EHM.");
    case RefusalCode::ClockImplausible:
        return tr("This computer’s date cannot be right, so nothing was written.");
    default:
        return {};
    }
}

} // namespace hometray::words
