// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/access.h"

#include <QtCore/QString>

namespace hometray {

/// A set of roles.
class Roles {
public:
    constexpr Roles() = default;
    constexpr Roles(std::initializer_list<Role> roles)
    {
        for (const Role role : roles)
            insert(role);
    }
    constexpr void insert(Role role) { m_bits = quint8(m_bits | 1U << int(role)); }
    [[nodiscard]] constexpr bool contains(Role role) const
    {
        return (m_bits >> int(role) & 1) != 0;
    }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool meets(Roles other) const { return (m_bits & other.m_bits) != 0; }
    /// The highest of them: coordinator, manager, keyworker, contact, member; None of none.
    [[nodiscard]] constexpr Role highest() const
    {
        for (const Role role :
            {Role::Coordinator, Role::Manager, Role::Keyworker, Role::Contact, Role::Member}) {
            if (contains(role))
                return role;
        }
        return Role::None;
    }
    /// As they are kept: a bit for each.
    [[nodiscard]] constexpr quint8 bits() const { return m_bits; }
    [[nodiscard]] static constexpr Roles ofBits(quint8 bits)
    {
        Roles roles;
        roles.m_bits = bits;
        return roles;
    }
    friend constexpr bool operator==(const Roles &, const Roles &) = default;

private:
    quint8 m_bits = 0;
};

constexpr Roles everyRole{
    Role::Member, Role::Contact, Role::Keyworker, Role::Manager, Role::Coordinator};
/// Those who answer for the case: the audience *oversight*.
constexpr Roles oversight{Role::Keyworker, Role::Manager, Role::Coordinator};

/// Who may write entries of that kind: the one place that says so. None for a kind this program
/// does not know. What an entry names is looked at besides (see Authority): whose access is ended,
/// whose entry is corrected.
[[nodiscard]] Roles rolesThatMayWrite(QStringView kind);

/// To whom somebody with these roles may give a role.
[[nodiscard]] bool mayGrant(Roles by, Role role);
/// Whose role somebody with these roles may end; one's own is another matter.
[[nodiscard]] bool mayEnd(Roles by, Role role);

} // namespace hometray
