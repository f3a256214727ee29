// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/desk.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<Profile>()
{
    static const TypeInfo info = describe<Profile>(44, "profile",
        {
            required(field<&Profile::name>(1, "name")),
            required(choice<&Profile::role>(2, "role", "roles")),
            field<&Profile::organisation>(3, "organisation"),
            field<&Profile::phone>(4, "phone"),
            field<&Profile::email>(5, "email"),
            field<&Profile::place>(6, "place"),
            field<&Profile::manager>(7, "manager"),
            field<&Profile::managerPhone>(8, "managerPhone"),
            field<&Profile::termTimeOnly>(9, "termTimeOnly"),
            field<&Profile::worksAllYear>(10, "worksAllYear"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<AwayPeriod>()
{
    static const TypeInfo info = describe<AwayPeriod>(45, "awayPeriod",
        {
            required(field<&AwayPeriod::from>(1, "from")),
            required(field<&AwayPeriod::until>(2, "until")),
            field<&AwayPeriod::breakId>(3, "break"),
            field<&AwayPeriod::note>(4, "note"),
        });
    return info;
}

} // namespace hometray
