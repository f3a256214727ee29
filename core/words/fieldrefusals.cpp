// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/refusalwords.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

QString Refusals::fieldSentence() const
{
    switch (refusal.code) {
    case RefusalCode::FieldMissing:
        return refusal.field.isEmpty()
            ? tr("Nothing was filled in or changed, so nothing was saved.")
            : missing(has("ofField") ? corrected() : fieldCalled(refusal.field));
    case RefusalCode::FieldWrong:
        if (value("reason") == u"reviewAfterLimit" && has("limit"))
            return tr("%1: the review is due by %2.").arg(field(), value("limit"));
        return tr("%1: %2").arg(field(), wrong(value("reason")));
    case RefusalCode::TextTooLong:
        return tr("%1 is longer than Hometray keeps in one place (up to %2).")
            .arg(field(), number("limit"));
    case RefusalCode::DateInFuture:
        return has("date") ? tr("%1: %2 is still to come.").arg(field(), value("date"))
                           : tr("%1 is still to come.").arg(field());
    case RefusalCode::DateBeforeBirth:
        return tr("%1 lies before %2 was born.").arg(field(), person());
    case RefusalCode::DateTooOld:
        return has("date") ? tr("%1: %2 is too long ago.").arg(field(), value("date"))
                           : tr("%1 is too long ago.").arg(field());
    case RefusalCode::DatesContradict:
        if (has("due"))
            return tr("The look-back is due on %1: what has lasted can be said from that day on.")
                .arg(value("due"));
        return tr("These two dates do not go together: %1 and %2.")
            .arg(fieldCalled(value("first")), fieldCalled(value("second")));
    case RefusalCode::ChoiceUnknown:
        return tr("%1: “%2” is not one of the choices.").arg(field(), value("choice"));
    case RefusalCode::NotThere:
        if (refusal.field.isEmpty() && !typeLabel(value("what")).isEmpty())
            return tr("There is no %1 in the family’s record yet.").arg(typeLabel(value("what")));
        return !typeLabel(value("what")).isEmpty()
            ? tr("%1: this %2 is not in the family’s record.")
                  .arg(field(), typeLabel(value("what")))
            : tr("%1: this is not in the family’s record.").arg(field());
    case RefusalCode::NotANumber:
        return tr("%1 is not a number.").arg(field());
    case RefusalCode::OutOfRange:
        return tr("%1 goes from %2 to %3.").arg(field(), value("from"), value("to"));
    case RefusalCode::ReasonMissing:
        return tr("Please say why.");
    default:
        return {};
    }
}

} // namespace hometray::words
