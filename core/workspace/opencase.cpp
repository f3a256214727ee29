// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/opencase.h"

namespace hometray {

Expected<OpenCasePtr> openCase(const QList<StoredEntry> &entries, const QSet<EntryId> &erased)
{
    auto result = std::make_shared<OpenCase>();
    result->live.setErasedHere(erased);
    for (const StoredEntry &stored : entries) {
        if (auto added = result->live.add(stored.entry, stored.arrivedMs); !added)
            return Unexpected(added.error());
        result->row = stored.row;
    }
    result->record = result->live.record();
    return result;
}

} // namespace hometray
