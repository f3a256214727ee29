// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "record/event.h"

namespace hometray {

/// Whether things of this type are noted beside what people write, and follow it: days away. What
/// they name can go all the same.
[[nodiscard]] bool followsByItself(const TypeInfo &type);

/// The type name of something in `record` that names `id` in one of its fields, or nothing. What is
/// in `except` (being removed too) does not count, nor do marks "entered in EHM" and what follows
/// by itself.
[[nodiscard]] std::optional<QString> referredToBy(
    const CaseRecord &record, const ObjectId &id, const QList<ObjectId> &except = {});

/// The id of an object there is one of beside another: the hidden address of a household, the
/// meeting that follows a meeting. The same for the same two, so that writing it again changes it.
[[nodiscard]] ObjectId companionId(const ObjectId &of, quint16 typeNumber);

/// The meeting that was named as the next one at this meeting, whatever became of it since; null
/// where none was.
[[nodiscard]] const Meeting *meetingNamedAt(const CaseRecord &record, const Meeting &meeting);
/// Its day as it is known now: moved since, it is the later plan. Not valid where none was named, or
/// it was cancelled.
[[nodiscard]] QDate nextMeetingOn(const CaseRecord &record, const Meeting &meeting);

/// The record as it would be after these events. For checks that need to see the outcome.
[[nodiscard]] CaseRecord foldedWith(
    const CaseRecord &record, const QList<EventBuilder> &events, QDate today);

} // namespace hometray
