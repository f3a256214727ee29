// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/restingon.h"

namespace hometray {

void RestingOn::lookAtTakenBack(std::initializer_list<quint16> types,
    const std::function<bool(const CaseRecord::Removed *, const Change *)> &counts)
{
    const auto among = [&types](quint16 type) {
        return std::find(types.begin(), types.end(), type) != types.end();
    };
    for (const CaseRecord::Removed &removed : r.removed) {
        if (among(removed.type) && removed.addedAt <= m_written.at
            && (!counts || counts(&removed, nullptr)))
            change(removed.at);
    }
    for (const CaseRecord::TakenBack &back : r.takenBack) {
        if (among(back.said.type) && back.written <= m_written.at
            && (!counts || counts(nullptr, &back.said)))
            change(back.at);
    }
}

} // namespace hometray
