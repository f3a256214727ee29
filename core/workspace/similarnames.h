// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/nearnames.h"
#include "workspace/session.h"

namespace hometray {

/// Families and people whose names what was typed may be meant for (record/nearnames.h), those with
/// the fewest slips first, families before people. Names only: what is written of them, where they
/// live included, is found as it stands or not at all.
[[nodiscard]] Expected<QList<Found>> similarNames(
    StoreAccess &access, Session &session, const QString &typed, qsizetype limit);

/// The families among them, those with the fewest slips first.
[[nodiscard]] QList<CaseName> familiesNamedLike(
    const QList<CaseName> &all, const QString &typed, NameTyped how);

/// Names of the other families that have the number on EHM of this one: mistyped, or one family
/// taken up twice.
[[nodiscard]] QStringList familiesWithSameNumber(
    const QList<KnownCase> &all, const CaseRecord &record);

} // namespace hometray
