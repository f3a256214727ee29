// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/values.h"

#include <QtCore/QStringList>

namespace hometray::words {

/// "me", for who does an action.
[[nodiscard]] QString me();
/// What I am called by myself who types who does an action: "me", "I", and my own name, which may
/// be empty. To be compared without regard to case.
[[nodiscard]] QStringList namesOfMe(const QString &myName);
/// "a or b", "a, b or c".
[[nodiscard]] QString either(const QStringList &names);

/// What is at hand to tell people apart by; both can be left out.
struct ToldApartBy {
    ChoiceWords choices;
    QDate today;
};
/// What somebody of a family is called among its others: "Ola"; of two Jans "Jan Kowalski", and
/// when that is what both are called, what tells them apart: "Jan Kowalski (44)", "Jan Kowalski
/// (uncle)", "Jan Kowalski (at Nan's)". No two people of a record are ever called the same.
/// A child without a name is said by its day, as a keyworker would: "Baby due 3 March".
[[nodiscard]] QString nameAmong(
    const CaseRecord &record, const Person &person, const ToldApartBy &by = {});
/// The same, with the family name always.
[[nodiscard]] QString fullNameAmong(
    const CaseRecord &record, const Person &person, const ToldApartBy &by = {});
/// Children who are expected on a day and have no name yet: "Two babies due 3 March".
[[nodiscard]] QString babiesDue(int count, QDate expected);
/// Whether somebody is expected and has no name of their own yet.
[[nodiscard]] bool isNamelessUnborn(const Person &person);
/// Somebody of the team, apart from the others of it and of the family: "Ann Lee (school nurse)".
[[nodiscard]] QString nameAmong(const CaseRecord &record, const TeamMember &member);

/// What somebody of the family is called: as they are known, by their first name, and by either
/// with their last.
[[nodiscard]] QStringList namesOf(const Person &person);

} // namespace hometray::words
