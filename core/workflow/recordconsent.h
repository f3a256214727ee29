// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// Answers of people to being helped, to how information is shared, to sharing the home tray:
/// agreed, refused or withdrawn, with when and how.
struct RecordConsent {
    static constexpr const char *id = "recordConsent";
    QList<Consent> consents;
};

template <>
const TypeInfo &typeInfo<RecordConsent>();

/// As checkConsents. Answers are kept when the FFA is closed too.
[[nodiscard]] Decision decide(const CaseRecord &, const RecordConsent &, const Context &);

} // namespace hometray
