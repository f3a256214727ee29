// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"

namespace hometray {

/// Who is asked: of whom what is said about "each child", "each parent", "each household" holds, on
/// a day (source: the county's FFA process page; law of consent: domain 1.2 and 6). The duties ask
/// here; rules/measures asks the same of the rows of facts.
namespace asked {

/// Born, alive, and neither yet to join nor gone from the family.
[[nodiscard]] bool ofFamily(const Person &person, QDate day);
/// Eighteen, or, where the birthday is not known, not one of the children.
[[nodiscard]] bool isAdult(const Person &person, QDate day);
/// Decides about help and sharing for themselves: adults, those of sixteen, and younger ones found
/// able to.
[[nodiscard]] bool decidesAlone(const CaseRecord &record, const Person &person, QDate day);

enum class Responsibility : quint8 {
    None, ///< another relative or friend: their yes keeps nothing going
    Yes,
    ToSettle, ///< a parent of whom nobody has said
};
/// Whether an adult has parental responsibility.
[[nodiscard]] Responsibility responsibility(const Person &person);

/// Somebody as they were known at an entry: their responsibility, and since when and until when they
/// are of the family.
[[nodiscard]] Person personAt(const CaseRecord &record, const Person &person, qint32 at);

/// The same as it was known at an entry.
[[nodiscard]] Responsibility responsibilityAt(
    const CaseRecord &record, const Person &person, qint32 at);

/// A mother, a father, a guardian, or somebody of whom it is not said.
[[nodiscard]] bool isParent(const Person &person);

/// Whether the family's agreement to help rests on this person's answer: those with parental
/// responsibility (or of whom it is to be settled) as it was known at an entry, and young people who
/// decide for themselves.
[[nodiscard]] bool helpRestsOn(
    const CaseRecord &record, const Person &person, QDate day, qint32 at);

/// Whether somebody speaks for the family on a day: of it, grown up or deciding alone, and not a
/// friend of it.
[[nodiscard]] bool speaksForFamily(const CaseRecord &record, const Person &person, QDate day);

/// The person's own last answer to a question ("help") on a day, or null: by the stated day, and on
/// one day by the order of entries.
[[nodiscard]] const Consent *answerOn(
    const CaseRecord &record, const ObjectId &person, QStringView about, QDate day);

/// A person's answer to help as it counts on a day, or empty: a young person who decides alone is
/// asked anew from that day on, and what was said before, or through somebody else, is not theirs; a
/// yes that somebody else gave falls with the one who gave it.
[[nodiscard]] QString helpAnswerOn(const CaseRecord &record, const Person &person, QDate day);

/// The household a person lives in on a day; their own id when none is known.
[[nodiscard]] ObjectId homeOn(const CaseRecord &record, const ObjectId &person, QDate day);

} // namespace asked

} // namespace hometray
