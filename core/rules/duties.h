// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/facts.h"

#include <QtCore/QSet>

namespace hometray {

/// A time during which nobody agrees to help, by the answers of those it rests on (rules/asked.h).
struct HelpStopped {
    Moment from; ///< the last of them withdrew or refused
    Moment until; ///< somebody agreed again; not set while it lasts
};
/// All such times, in order. A death is no withdrawal; somebody not asked yet keeps nothing going
/// once another has withdrawn.
[[nodiscard]] std::vector<HelpStopped> helpStopped(const CaseRecord &record);

/// Every duty of the FFA's life (D1 to D6), by kind and beginning. What meets a duty is looked for
/// in what was written, mark by mark, so that nothing written later takes it back; undoing or
/// correcting what met it does. Pure, and without a limit: those are the policy's.
[[nodiscard]] std::vector<CaseFacts::Duty> dutiesOf(const CaseRecord &record);
/// The TAFs, by their places in CaseRecord::meetings, of which a home is owed its copy still (D6).
[[nodiscard]] QSet<qint32> tafsOwingCopies(const CaseRecord &record);

/// Those that facts keep: the open ones, and the last of each kind.
[[nodiscard]] std::vector<CaseFacts::Duty> openAndLast(std::vector<CaseFacts::Duty> duties);

} // namespace hometray
