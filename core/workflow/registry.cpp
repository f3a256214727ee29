// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/agreeholidaycontact.h"
#include "workflow/answerlookback.h"
#include "workflow/answersupport.h"
#include "workflow/canceltaf.h"
#include "workflow/changepeople.h"
#include "workflow/changeplan.h"
#include "workflow/changeteam.h"
#include "workflow/closeconcern.h"
#include "workflow/closeffa.h"
#include "workflow/completeregistration.h"
#include "workflow/confirmoverride.h"
#include "workflow/correctentry.h"
#include "workflow/describefamily.h"
#include "workflow/endtrayshare.h"
#include "workflow/eraseentries.h"
#include "workflow/finaliseassessment.h"
#include "workflow/givecopy.h"
#include "workflow/handover.h"
#include "workflow/markinehm.h"
#include "workflow/movetaf.h"
#include "workflow/openffa.h"
#include "workflow/overridestep.h"
#include "workflow/planholiday.h"
#include "workflow/plantaf.h"
#include "workflow/prepareclosure.h"
#include "workflow/raiseconcern.h"
#include "workflow/recordaway.h"
#include "workflow/recordconsent.h"
#include "workflow/recorddiscussion.h"
#include "workflow/recordfeedback.h"
#include "workflow/recordhelpdeskcheck.h"
#include "workflow/recordtaf.h"
#include "workflow/redoentry.h"
#include "workflow/reopenffa.h"
#include "workflow/requestsupport.h"
#include "workflow/reviewoutcomes.h"
#include "workflow/reviewplan.h"
#include "workflow/sendregistration.h"
#include "workflow/setprofile.h"
#include "workflow/settleconflict.h"
#include "workflow/sharetray.h"
#include "workflow/sharewithoutagreement.h"
#include "workflow/signassessment.h"
#include "workflow/stepupordown.h"
#include "workflow/takeupffa.h"
#include "workflow/tellconcern.h"
#include "workflow/withdrawentry.h"
#include "workflow/writeassessment.h"
#include "workflow/writehandovernote.h"
#include "workflow/writenote.h"
#include "workflow/writereflection.h"

namespace hometray {

namespace {

/// Whether a command is decided by what the desk's journal says, not a family's.
template <class T>
constexpr bool isOfDesk = requires(const DeskRecord &desk, const T &command, const Context &context)
{
    hometray::decide(desk, command, context);
};

template <class T>
CommandSpec spec(CommandScope scope = isOfDesk<T> ? CommandScope::Desk : CommandScope::Case)
{
    CommandSpec result;
    result.id = T::id;
    result.scope = scope;
    result.type = &typeInfo<T>();
    result.make = [] { return std::any(T()); };
    result.body = [](std::any &any) -> void * { return std::any_cast<T>(&any); };
    result.constBody = [](const std::any &any) -> const void * { return std::any_cast<T>(&any); };
    result.decide = [](const CaseRecord &record, const void *body, const Context &context) {
        const T &command = *static_cast<const T *>(body);
        if constexpr (isOfDesk<T>)
            return hometray::decide(record.desk, command, context);
        else
            return hometray::decide(record, command, context);
    };
    return result;
}

} // namespace

const QList<CommandSpec> &commandSpecs()
{
    static const QList<CommandSpec> all{
        spec<OpenFfa>(CommandScope::NewCase),
        spec<TakeUpFfa>(CommandScope::NewCase),
        spec<DescribeFamily>(),
        spec<RecordHelpdeskCheck>(),
        spec<SendRegistration>(),
        spec<CompleteRegistration>(),
        spec<ChangePeople>(),
        spec<RecordConsent>(),
        spec<ShareWithoutAgreement>(),
        spec<WriteAssessment>(),
        spec<FinaliseAssessment>(),
        spec<SignAssessment>(),
        spec<ChangeTeam>(),
        spec<PlanTaf>(),
        spec<MoveTaf>(),
        spec<CancelTaf>(),
        spec<RecordTaf>(),
        spec<GiveCopy>(),
        spec<ChangePlan>(),
        spec<ReviewPlan>(),
        spec<WriteNote>(),
        spec<WriteReflection>(),
        spec<RecordDiscussion>(),
        spec<RaiseConcern>(),
        spec<TellConcern>(),
        spec<CloseConcern>(),
        spec<ReviewOutcomes>(),
        spec<PlanHoliday>(),
        spec<AgreeHolidayContact>(),
        spec<WriteHandoverNote>(),
        spec<ShareTray>(),
        spec<EndTrayShare>(),
        spec<RequestSupport>(),
        spec<AnswerSupport>(),
        spec<RecordFeedback>(),
        spec<OverrideStep>(),
        spec<ConfirmOverride>(),
        spec<PrepareClosure>(),
        spec<CloseFfa>(),
        spec<AnswerLookBack>(),
        spec<ReopenFfa>(),
        spec<ConsiderStepUp>(),
        spec<StepUp>(),
        spec<StepDown>(),
        spec<HandOver>(),
        spec<MarkInEhm>(),
        spec<CorrectEntry>(),
        spec<WithdrawEntry>(),
        spec<RedoEntry>(),
        spec<EraseEntries>(),
        spec<SettleConflict>(),
        spec<SetProfile>(),
        spec<RecordAway>(),
    };
    return all;
}

} // namespace hometray
