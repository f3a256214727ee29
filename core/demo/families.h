// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/story.h"

namespace hometray {

/// The made-up families of a demonstration, all kept by one keyworker, each at another point of the
/// lifecycle: what `tell` makes a home tray of. Nobody in them is or was a real person.
///
/// Okafor and Harris–Lowe are told word by word (resources/demo), the others in
/// `families*.cpp`. What each shows stands beside its function.
[[nodiscard]] QList<Story> demoFamilies(QDate today = storyDay());

/// The keyworker of these families: profile, and the summer holiday they are away for. Told before
/// the families are.
[[nodiscard]] Story demoKeyworker(QDate today = storyDay());

/// A family told word by word in resources/demo, by the name of its file ("okafor").
[[nodiscard]] Story builtInStory(const QString &file, QDate today = storyDay());

namespace demo {

// familiesbegun.cpp
Story kaya(QDate today); ///< waits for the Helpdesk; a child not yet born
Story nowak(QDate today); ///< assessment due tomorrow; an interpreter
Story marsh(QDate today); ///< first TAF next week
Story turner(QDate today); ///< taken up from EHM; its review is late

// familiesunderway.cpp
Story silva(QDate today); ///< actions late; the contact's number changed since the family was told
Story adeyemi(QDate today); ///< somebody turned sixteen; scoring outcomes; carried over three times
Story dhillon(QDate today); ///< ready for the break

// familiesworrying.cpp
Story ferris(QDate today); ///< an open concern; two schools with one name
Story bright(QDate today); ///< lives with a friend of the family; a coordinator was asked
Story nasser(QDate today); ///< a hidden address; written from right to left; wants no contact

// familiesending.cpp
Story begum(QDate today); ///< closing, one step left
Story lovell(QDate today); ///< closed
Story marchetti(QDate today); ///< closed and taken up again

} // namespace demo
} // namespace hometray
