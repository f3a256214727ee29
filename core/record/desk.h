// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/object.h"

namespace hometray {

/// Who the keyworker is. On the desk journal only.
struct Profile : Object {
    QString name;
    QString role; ///< choice "roles": keyworker, manager, coordinator
    QString organisation;
    QString phone;
    QString email;
    QString place;
    QString manager;
    QString managerPhone;
    bool termTimeOnly = false;
    bool worksAllYear = false; ///< works through school holidays, but for the days away
};

/// Days on which the keyworker is away. On the desk journal only.
struct AwayPeriod : Object {
    QDate from;
    QDate until;
    QString breakId; ///< the break it belongs to, or empty
    QString note;
};

/// What the desk journal says: of the keyworker, not of a family. In a family's record it is empty.
struct DeskRecord {
    QList<Profile> profile; ///< one at most
    QList<AwayPeriod> awayPeriods;

    /// Who the keyworker is; null before they said so.
    [[nodiscard]] const Profile *me() const
    {
        return profile.isEmpty() ? nullptr : &profile.first();
    }
};

template <>
const TypeInfo &typeInfo<Profile>();
template <>
const TypeInfo &typeInfo<AwayPeriod>();

} // namespace hometray
