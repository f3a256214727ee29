// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/refusalwords.h"

#include "words/history.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

QString Refusals::sentence() const
{
    using enum RefusalCode;
    switch (refusal.code) {
    case FieldMissing:
    case FieldWrong:
    case TextTooLong:
    case DateInFuture:
    case DateBeforeBirth:
    case DateTooOld:
    case DatesContradict:
    case ChoiceUnknown:
    case NotThere:
    case NotANumber:
    case OutOfRange:
    case ReasonMissing:
        return fieldSentence();
    case CaseNotRegistered:
    case CaseClosed:
    case CaseNotClosed:
    case CaseIncomplete:
    case ConsentMissing:
    case ConsentNotReviewed:
    case NeedsCapacity:
    case NotAllowed:
    case TransferNotOffered:
    case TwoKeyworkers:
        return familySentence();
    case AssessmentGaps:
    case AssessmentFinalised:
    case NotFinalised:
    case MeetingNotHeld:
    case MeetingAlreadyHeld:
    case MeetingCancelled:
    case ActionsNotReviewed:
    case ActionClosed:
    case MemberEnded:
    case ConcernOpen:
    case ConcernClosed:
    case StepsOpen:
    case OverrideByOneself:
    case AlreadyDone:
        return workSentence();
    case NothingToWithdraw:
    case BuiltUponLater:
    case AlreadyErased:
    case AddressStillTold:
    case ChangedMeanwhile:
    case Conflict:
    case NotInEhmKind:
    case ClockImplausible:
        return entrySentence();
    }
    return {};
}

QString Refusals::nextStep() const
{
    const QString title = mendTitle(refusal);
    if (!title.isEmpty())
        return tr("Next: %1.").arg(title);
    switch (refusal.code) {
    case RefusalCode::AssessmentGaps:
        return tr("Fill them in, or say why it is finalised as it is.");
    case RefusalCode::ActionsNotReviewed:
        return tr("Say for each what became of it: done, going on, changed or dropped.");
    case RefusalCode::ChangedMeanwhile:
    case RefusalCode::Conflict:
        return tr("Look at both and choose.");
    case RefusalCode::OverrideByOneself:
        return tr("Name the manager or coordinator who agreed.");
    case RefusalCode::CaseIncomplete:
        return tr("Ask whoever shared it to send it again.");
    case RefusalCode::ClockImplausible:
        return tr("Put the computer’s date right, or confirm that it is right.");
    case RefusalCode::TextTooLong:
        return tr("Shorten it, or put part of it into another note.");
    case RefusalCode::ChoiceUnknown:
        return naming.codes ? tr("One of these: %1.").arg(
                   naming.codes(value("list")).join(u", "_s))
                            : tr("Choose one from the list.");
    case RefusalCode::StepsOpen:
        return tr("Do them, or ask somebody else to agree to leave them open.");
    case RefusalCode::BuiltUponLater:
        if (has("correction"))
            return tr("Look for the later entry in the history, and correct that one.");
        if (has("first"))
            return tr("Undo this first, in the history: %1 (written on %2).")
                .arg(kindTitle(value("first")), value("on"));
        return has("redo") ? tr("Write it anew, as it holds now.") : tr("Correct it instead.");
    case RefusalCode::ConcernOpen:
        return has("undone") ? tr("Redo it in the history. Then close it, or undo it and say why.")
                             : QString();
    case RefusalCode::AddressStillTold:
        return tr("Search for the address and erase those texts together with this. What was "
                  "corrected or undone is in the history still.");
    case RefusalCode::FieldMissing:
    case RefusalCode::FieldWrong:
    case RefusalCode::DateInFuture:
    case RefusalCode::DateBeforeBirth:
    case RefusalCode::DateTooOld:
    case RefusalCode::DatesContradict:
    case RefusalCode::NotThere:
    case RefusalCode::NotANumber:
    case RefusalCode::OutOfRange:
    case RefusalCode::AlreadyDone:
    case RefusalCode::CaseNotRegistered:
    case RefusalCode::CaseClosed:
    case RefusalCode::CaseNotClosed:
    case RefusalCode::ConsentMissing:
    case RefusalCode::ConsentNotReviewed:
    case RefusalCode::NeedsCapacity:
    case RefusalCode::AssessmentFinalised:
    case RefusalCode::NotFinalised:
    case RefusalCode::MeetingNotHeld:
    case RefusalCode::MeetingAlreadyHeld:
    case RefusalCode::MeetingCancelled:
    case RefusalCode::ActionClosed:
    case RefusalCode::MemberEnded:
    case RefusalCode::ConcernClosed:
    case RefusalCode::NothingToWithdraw:
    case RefusalCode::AlreadyErased:
    case RefusalCode::ReasonMissing:
    case RefusalCode::NotAllowed:
    case RefusalCode::TransferNotOffered:
    case RefusalCode::NotInEhmKind:
    case RefusalCode::TwoKeyworkers:
        break;
    }
    return {};
}

QString sentence(const Refusal &refusal, const Naming &naming)
{
    return Refusals(refusal, naming).sentence();
}

QString nextStep(const Refusal &refusal, const Naming &naming)
{
    return Refusals(refusal, naming).nextStep();
}

QString mendTitle(const Refusal &refusal)
{
    return refusal.mend.isEmpty() ? QString() : commandTitle(refusal.mend);
}

} // namespace hometray::words
