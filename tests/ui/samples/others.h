// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace hometray {

// What reaches a store from other people's, put into one that is closed: no page of the window
// brings it yet, and every page must be able to say it.

/// The planned TAF of a family stands on two days: two people moved it without knowing of each
/// other. False when the store has no such family or meeting.
[[nodiscard]] bool writeTwoVersions(const QString &folder, const QString &family);

/// A family somebody else keeps, in which whoever has this store is manager, and has agreed by
/// telephone to leave a step of the closure open.
[[nodiscard]] bool writeAgreementHeard(
    const QString &folder, const QString &family, const QString &manager);

/// A family whose keyworker whoever has this store was: it was offered to somebody else, who took
/// it.
[[nodiscard]] bool writeHandedOver(const QString &folder, const QString &family);

} // namespace hometray
