// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/roles.h"

#include <QtCore/QList>

namespace hometray {

struct Access;

/// What one person is to a case. As it is made it is a keyworker's.
struct RoleInCase {
    PersonId person;
    Roles roles{Role::Keyworker}; ///< none: nobody, or nobody any more

    [[nodiscard]] bool isKeyworker() const { return roles.contains(Role::Keyworker); }
    /// Whether it is theirs to look after on a day: what tray, due and planner ask.
    [[nodiscard]] bool isTheirsOn(QDate day) const;

    friend bool operator==(const RoleInCase &, const RoleInCase &) = default;
};

/// Who is what to a case, by its authority entries; kept beside its facts, so that lists need not
/// read the journal. The same in every store that has these entries: which of them is oneself is
/// asked with `of`.
struct CaseRoles {
    bool known = false; ///< false: no entry that can be relied on says anything of it
    QList<RoleInCase> persons; ///< those who are something to it, in the order of their ids

    /// One; two where two transfers were accepted; none after the last one's access was ended.
    [[nodiscard]] QList<PersonId> keyworkers() const;
    /// Where nothing is known, whoever has the case is taken for its keyworker: a family is shown
    /// once too often rather than to nobody.
    [[nodiscard]] RoleInCase of(const PersonId &person) const;

    friend bool operator==(const CaseRoles &, const CaseRoles &) = default;
};

[[nodiscard]] CaseRoles caseRolesOf(const Access &access);

} // namespace hometray
