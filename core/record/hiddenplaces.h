// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace hometray {

struct CaseRecord;
struct Event;

/// An address that must not be disclosed, or had not to be at some time: who moved on from it,
/// corrected it or took it back has not made it known.
struct HiddenPlace {
    QString address; ///< as it was typed; "" when only the rest was
    QString postcode;
    QString name; ///< what the home was called, which may tell the address
    EntryId by; ///< the entry that says it; null when it stands in no journal
    friend bool operator==(const HiddenPlace &, const HiddenPlace &) = default;
};

/// Adds to `record.onceHidden` what an entry says of hidden homes. For each entry that can be read,
/// before it is applied, whatever became of it since; in the order of the journal.
void noteHidden(CaseRecord &record, const Event &event, const EntryId &by);

/// Every address of a family that must not be disclosed: of its hidden homes, and those that ever
/// were one, unless the family lives there openly now.
[[nodiscard]] QList<HiddenPlace> hiddenPlaces(const CaseRecord &record);
/// Whether two of them are one, however they are typed.
[[nodiscard]] bool isSamePlace(const HiddenPlace &one, const HiddenPlace &other);
/// Where the family lives openly.
[[nodiscard]] QStringList openAddresses(const CaseRecord &record);

} // namespace hometray
