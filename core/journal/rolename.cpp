// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/rolename.h"

namespace hometray {

using namespace Qt::StringLiterals;

QString roleName(Role role)
{
    switch (role) {
    case Role::Member:
        return u"member"_s;
    case Role::Contact:
        return u"contact"_s;
    case Role::Keyworker:
        return u"keyworker"_s;
    case Role::Manager:
        return u"manager"_s;
    case Role::Coordinator:
        return u"coordinator"_s;
    case Role::None:
        break;
    }
    return {};
}

} // namespace hometray
