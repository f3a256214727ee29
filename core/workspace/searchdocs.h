// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "store/search.h"

namespace hometray {

/// The rank of documents about somebody who has a name: people are looked for more often than what
/// was written about them.
constexpr int nameRank = 1;

/// What can be found of a case: its notes, plan, meetings, people, actions, assessment, concerns
/// and reviews. Never private reflections and hidden addresses. With `since`, only what an entry of
/// that sequence number or a later one wrote.
[[nodiscard]] QList<SearchDoc> searchDocsOf(const CaseRecord &record, qint32 since = 0);

} // namespace hometray
