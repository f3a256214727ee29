// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/setprofile.h"

#include "record/kinds.h"
#include "workflow/given.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<SetProfile>()
{
    static const TypeInfo info = describe<SetProfile>(0, SetProfile::id,
        {
            required(one<&SetProfile::profile>(1, "profile")),
        });
    return info;
}

Decision decide(const DeskRecord &desk, const SetProfile &command, const Context &)
{
    const Profile *before = desk.me();
    Profile profile = command.profile;
    // A form hands back the whole profile; a script says what it wants to change.
    if (before && profile.id != before->id)
        profile = overlaid(*before, command.profile);
    profile.id = singletonId(typeInfo<Profile>().number);
    EventBuilder event(kinds::deskChanged);
    event.put(before, profile);
    return eventsOf(event);
}

} // namespace hometray
