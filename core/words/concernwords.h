// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"

#include <QtCore/QString>

namespace hometray::words {

/// An open concern as lists tell it.
struct ConcernWords {
    QString about; ///< "Zofia", "Jan and Ola"; empty when nobody was named
    QString what; ///< its first words, on one line; empty where its record was not read
};

/// Of the concern at a place in CaseRecord::concerns.
[[nodiscard]] ConcernWords concernWords(const CaseRecord &record, qsizetype index);

/// "Worried about Zofia: a bruise on her arm", "Worried about Zofia"; "Open concern" when nothing
/// is known of it.
[[nodiscard]] QString concernTitle(const ConcernWords *concern);

} // namespace hometray::words
