// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

namespace hometray {

/// Workspace::useCalendar with the bytes themselves: what a person has looked through
/// (TermDatesProposal::toCsv), or a list of bank holidays. `file` is what they are called after.
/// Errors as there, and FileUnwritable.
[[nodiscard]] QFuture<Expected<void>> useDates(
    Workspace &workspace, const QByteArray &bytes, const QString &file, const QString &school = {});

/// The bank holidays as they would be with another list (GOV.UK's JSON). CalendarInvalid as
/// WorkingDays::fromJson.
[[nodiscard]] Expected<WorkingDays> bankHolidaysWith(
    const Rulebook &rules, const QByteArray &json, const QString &file);

} // namespace hometray
