// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// One thing put right in an entry: a field of an object the entry wrote, or the object itself.
struct FieldCorrection {
    ObjectId object;
    QString field; ///< name of the field, as in the schema
    QString value; ///< as fieldtext.h writes values; empty: nothing is set
    bool remove = false; ///< the entry shall say nothing of this object at all
};

/// Corrects an entry: what it said stays in its history, and what it should have said stands in its
/// place. For slips; what has changed since is a new entry of the usual command.
struct CorrectEntry {
    static constexpr const char *id = "correctEntry";
    EntryId target;
    QString reason;
    QList<FieldCorrection> corrections;
};

template <>
const TypeInfo &typeInfo<FieldCorrection>();
template <>
const TypeInfo &typeInfo<CorrectEntry>();

/// Refuses an entry that is not there (NotThere), speaks of other entries or access (FieldWrong,
/// reason notCorrectable), was withdrawn (NothingToWithdraw) or erased (AlreadyErased); an object
/// or field it did not write about (NotThere); a value of another kind (FieldWrong, reason
/// otherKind) or that no such field may hold (as any command); a field or object that later entries
/// wrote (BuiltUponLater); what another command says, or nobody does (FieldWrong, reasons
/// otherCommand, notCorrectable); and a correction that changes nothing (FieldMissing). What the
/// object's own command would refuse is refused here, unless it would have been before: the closing
/// of an FFA passes its checklist again, a day goes together with the days beside it. What that
/// command would fill in is filled in.
[[nodiscard]] Decision decide(const CaseRecord &, const CorrectEntry &, const Context &);

/// Whether the entry at that place may be corrected to say something else in a field of an object it
/// wrote by `change`: it said so itself or nobody did, nothing later wrote it, and it is neither
/// another command's to say nor the program's.
[[nodiscard]] bool isCorrectable(
    const CaseRecord &record, qint32 at, const Change &change, const FieldInfo &field);

/// The correction that makes the entry say what `events` would change now: a form opens the command
/// that wrote the entry, asks `decide` what the person's changes lead to, and hands the answer in
/// here. Objects that would be new are left out: they are no correction.
[[nodiscard]] CorrectEntry correctionOf(
    const EntryId &target, const QString &reason, const QList<Event> &events);

} // namespace hometray
