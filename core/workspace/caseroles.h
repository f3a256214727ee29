// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/roles.h"

#include <QtCore/QDate>
#include <QtCore/QList>

namespace hometray {

struct Access;
struct CaseRecord;

/// Days on which somebody is a family's main contact, both among them; open towards a day that is
/// not known.
struct ContactDays {
    QDate from;
    QDate until;

    friend bool operator==(const ContactDays &, const ContactDays &) = default;
};

/// What one person is to a case. As it is made it is a keyworker's.
struct RoleInCase {
    PersonId person;
    Roles roles{Role::Keyworker}; ///< none: nobody, or nobody any more
    QList<ContactDays> contactDays = {}; ///< of a main contact, as the case has them

    [[nodiscard]] bool isKeyworker() const { return roles.contains(Role::Keyworker); }
    /// Whether it is theirs to look after on a day, as its keyworker or on their days as the
    /// family's main contact: what tray, due and planner ask.
    [[nodiscard]] bool isTheirsOn(QDate day) const;

    friend bool operator==(const RoleInCase &, const RoleInCase &) = default;
};

/// Who is what to a case, by its authority entries, and by its record on which days; kept beside
/// its facts, so that lists need not read the journal. The same in every store that has these
/// entries: which of them is oneself is asked with `of`.
struct CaseRoles {
    bool known = false; ///< false: no entry that can be relied on says anything of it
    QList<RoleInCase> persons; ///< those who are something to it, in the order of their ids

    /// Where nothing is known, whoever has the case is taken for its keyworker: a family is shown
    /// once too often rather than to nobody.
    [[nodiscard]] RoleInCase of(const PersonId &person) const;

    friend bool operator==(const CaseRoles &, const CaseRoles &) = default;
};

/// Times have no say in who may write: `access` gives a main contact the right, and the record,
/// where it says who its members are in Hometray, their days.
[[nodiscard]] CaseRoles caseRolesOf(const Access &access, const CaseRecord &record);

} // namespace hometray
