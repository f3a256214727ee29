// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/corrections.h"

namespace hometray {

template <>
const TypeInfo &typeInfo<Correction>()
{
    static const TypeInfo info = describe<Correction>(firstJournalType, "correction",
        {
            required(field<&Correction::target>(1, "target")),
            field<&Correction::withdrawn>(2, "withdrawn"),
            longText<&Correction::reason>(3, "reason"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<Erasure>()
{
    static const TypeInfo info = describe<Erasure>(firstJournalType + 1, "erasure",
        {
            required(field<&Erasure::target>(1, "target")),
            required(longText<&Erasure::reason>(2, "reason")),
        });
    return info;
}

} // namespace hometray
