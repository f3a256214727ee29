// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace hometray::words {

/// The words for a reason an error comes with ("cut" → "it is cut off"). A reason this table does
/// not know is shown as it is: it then comes from the system or says something only technicians ask
/// for.
[[nodiscard]] QString reason(const QString &code);
/// The same, and "the reason is not known" for none.
[[nodiscard]] QString reasonOr(const QString &code);
/// The same for what is wrong with a policy.
[[nodiscard]] QString policyReason(const QString &code);

/// The words for what a field of a command expects ("day" → "a date such as 2019-06-20").
[[nodiscard]] QString expected(const QString &code);

} // namespace hometray::words
