// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/changepeople.h"

#include "record/kinds.h"
#include "workflow/refuse.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<ChangePeople>()
{
    static const TypeInfo info = describe<ChangePeople>(0, ChangePeople::id,
        {
            many<&ChangePeople::people>(1, "people"),
            many<&ChangePeople::relationships>(2, "relationships"),
            many<&ChangePeople::households>(3, "households"),
            many<&ChangePeople::hiddenAddresses>(4, "hiddenAddresses"),
            many<&ChangePeople::residences>(5, "residences"),
            many<&ChangePeople::organisations>(6, "organisations"),
            field<&ChangePeople::remove>(7, "remove"),
        });
    return info;
}

Decision decide(const CaseRecord &record, const ChangePeople &command, const Context &context)
{
    if (const auto refused = unlessOpen(record))
        return tl::unexpected(*refused);
    EventBuilder people(kinds::peopleChanged);
    EventBuilder hidden(kinds::addressHidden);
    const PeopleChanges changes{command.people, command.relationships, command.households,
        command.hiddenAddresses, command.residences, command.organisations, command.remove};
    if (const auto refused = addPeopleChanges(record, changes, context, people, hidden))
        return tl::unexpected(*refused);
    return eventsOf({people, hidden});
}

} // namespace hometray
