// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/event.h"
#include "workflow/context.h"

namespace hometray {

/// What holds for every field of every command: required ones are there, choices are on their
/// list, texts can be read and are, like lists, not too long, days lie between 1900 and 2200 and not in the future
/// where they cannot, references name something in `record` or in the command itself, and what is
/// said of a person goes together (checkPerson). The first field at fault is named.
[[nodiscard]] std::optional<Refusal> checkFields(
    const TypeInfo &type, const void *body, const CaseRecord &record, const Context &context);

/// Sets the days on which something was done that are required and not given to `today`.
void fillDays(const TypeInfo &type, void *body, QDate today);

/// Brings the objects in a command up to what changed since the form was opened: a field the
/// person left as it was takes its newer value; one that both wrote is a clash.
[[nodiscard]] QList<FieldClash> bringUpToDate(
    const TypeInfo &type, void *body, const CaseRecord &base, const CaseRecord &now);

/// The fields that events would overwrite although they changed since the form was opened: what
/// `bringUpToDate` cannot see, because the command says it in words of its own (`moveTaf`).
[[nodiscard]] QList<FieldClash> clashesOf(
    const QList<Event> &events, const CaseRecord &base, const CaseRecord &now);

} // namespace hometray
