// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/refusalwords.h"

namespace hometray::words {

using namespace Qt::StringLiterals;

QString Refusals::familySentence() const
{
    switch (refusal.code) {
    case RefusalCode::CaseNotRegistered:
        return tr("The family is still waiting for the Helpdesk: it is not registered on EHM yet.");
    case RefusalCode::CaseClosed:
        return tr("This FFA is closed.");
    case RefusalCode::CaseNotClosed:
        return tr("This FFA is open.");
    case RefusalCode::CaseIncomplete:
        return tr("Part of this family’s record has not arrived here yet, so this cannot be judged "
                  "safely.");
    case RefusalCode::ConsentMissing:
        if (!has("person"))
            return tr("Nobody of the family has been recorded as agreeing to this.");
        return tr("Nobody has recorded that %1 agrees.").arg(person());
    case RefusalCode::ConsentNotReviewed:
        return tr("The family’s agreement has not been looked at again with them. That comes "
                  "before anything is shared with a new keyworker.");
    case RefusalCode::NeedsCapacity:
        if (refusal.values.value(u"ageKnown"_s, true) == false)
            return tr("It is not known whether %1 is 16 or older. Record their date of birth, or "
                      "that they are able to decide this for themselves.")
                .arg(person());
        return tr("%1 is under 16, and nobody has recorded that they are able to decide this for "
                  "themselves.")
            .arg(capitalised(person()));
    case RefusalCode::NotAllowed:
        return tr("As %1 you cannot do this for this family.").arg(role(value("role")));
    case RefusalCode::TransferNotOffered:
        return tr("This FFA has not been offered to another keyworker.");
    case RefusalCode::TwoKeyworkers:
        return tr("Two people took over this FFA without knowing of each other. It cannot be "
                  "closed until a manager has settled who its keyworker is.");
    default:
        return {};
    }
}

QString Refusals::workSentence() const
{
    switch (refusal.code) {
    case RefusalCode::AlreadyDone:
        return has("what") ? tr("This has been done before: %1.").arg(alreadyDone(value("what")))
                           : tr("This has been done before.");
    case RefusalCode::AssessmentGaps:
        return refusal.values.contains(u"missing"_s)
            ? tr("The assessment still has gaps: %1.").arg(gaps())
            : tr("The assessment still has gaps.");
    case RefusalCode::AssessmentFinalised:
        return tr("The assessment is finalised already.");
    case RefusalCode::NotFinalised:
        return tr("The assessment is not finalised yet.");
    case RefusalCode::MeetingNotHeld:
        return tr("This TAF has not been recorded as held.");
    case RefusalCode::MeetingAlreadyHeld:
        return tr("This TAF is recorded as held already.");
    case RefusalCode::MeetingCancelled:
        return tr("This TAF was cancelled.");
    case RefusalCode::ActionsNotReviewed: {
        const int n = refusal.values.value(u"count"_s).toInt();
        return n == 1 ? tr("One open action was not spoken of.")
                      : tr("%n open actions were not spoken of.", nullptr, n);
    }
    case RefusalCode::ActionClosed:
        return tr("This action is done or dropped already.");
    case RefusalCode::MemberEnded:
        return tr("This person is no longer in the team around the family.");
    case RefusalCode::ConcernOpen:
        if (has("undone"))
            return tr("This is about a concern that was undone, and nobody said why.");
        return tr("A concern about somebody’s safety is still open. It comes first.");
    case RefusalCode::ConcernClosed:
        return tr("This concern is closed already.");
    case RefusalCode::StepsOpen: {
        const auto n = refusal.values.value(u"steps"_s).toStringList().size();
        return n == 1 ? tr("One step is still open before this FFA can be closed: %1.").arg(steps())
                      : tr("%n steps are still open before this FFA can be closed: %1.", nullptr,
                          static_cast<int>(n))
                            .arg(steps());
    }
    case RefusalCode::OverrideByOneself:
        return tr(
            "Agreeing to leave a step open is for somebody else than the family’s keyworker.");
    default:
        return {};
    }
}

} // namespace hometray::words
