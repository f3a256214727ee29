// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/changepeople.h"
#include "workflow/completeregistration.h"
#include "workflow/describefamily.h"
#include "workflow/openffa.h"
#include "workflow/recordhelpdeskcheck.h"
#include "workflow/sendregistration.h"
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
        spec<DescribeFamily>(),
        spec<RecordHelpdeskCheck>(),
        spec<SendRegistration>(),
        spec<CompleteRegistration>(),
        spec<ChangePeople>(),
        spec<WriteNote>(),
    };
    return all;
}

} // namespace hometray
