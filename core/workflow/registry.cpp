// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/canceltaf.h"
#include "workflow/changepeople.h"
#include "workflow/changeplan.h"
#include "workflow/changeteam.h"
#include "workflow/completeregistration.h"
#include "workflow/describefamily.h"
#include "workflow/finaliseassessment.h"
#include "workflow/givecopy.h"
#include "workflow/movetaf.h"
#include "workflow/openffa.h"
#include "workflow/plantaf.h"
#include "workflow/recordconsent.h"
#include "workflow/recordhelpdeskcheck.h"
#include "workflow/recordtaf.h"
#include "workflow/reviewplan.h"
#include "workflow/sendregistration.h"
#include "workflow/sharewithoutagreement.h"
#include "workflow/signassessment.h"
#include "workflow/takeupffa.h"
#include "workflow/writeassessment.h"
#include "workflow/writenote.h"

namespace hometray {

namespace {

template <class T>
CommandSpec spec(CommandScope scope = CommandScope::Case)
{
    CommandSpec result;
    result.id = T::id;
    result.scope = scope;
    result.type = &typeInfo<T>();
    result.make = [] { return std::any(T()); };
    result.body = [](std::any &any) -> void * { return std::any_cast<T>(&any); };
    result.constBody = [](const std::any &any) -> const void * { return std::any_cast<T>(&any); };
    result.decide = [](const CaseRecord &record, const void *body, const Context &context) {
        return hometray::decide(record, *static_cast<const T *>(body), context);
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
    };
    return all;
}

} // namespace hometray
