// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/errorcodes.h"
#include "record/refusal.h"

#include <QtCore/QVariantMap>

#include <optional>
#include <tl/expected.hpp>

namespace hometray {

/// The end of a function that could not do what it was asked: a stable code, and the values its
/// sentence needs. Values never hold text of a family, a key or a passphrase; a refusal by a rule
/// (`ErrorCode::Refused`) carries the Refusal.
struct Error {
    ErrorCode code = ErrorCode::Refused;
    QVariantMap values;
    std::optional<Refusal> refusal;

    Error(ErrorCode c, QVariantMap v = {}) : code(c), values(std::move(v)) { }
    Error(Refusal r) : refusal(std::move(r)) { }
    friend bool operator==(const Error &a, const Error &b)
    {
        return a.code == b.code && a.values == b.values;
    }
};

template <class T>
using Expected = tl::expected<T, Error>;

using Unexpected = tl::unexpected<Error>;

/// `return failure(ErrorCode::CaseNotFound, {{u"case"_s, id}});`
inline Unexpected failure(ErrorCode code, QVariantMap values = {})
{
    return Unexpected(Error(code, std::move(values)));
}

/// What hometrayctl exits with; the same for every command.
enum class ExitCode {
    Done = 0,
    Usage = 2,
    Refused = 3,
    NotFound = 4,
    Locked = 5,
    Damaged = 6,
    CannotReach = 7,
    InUse = 8,
};

[[nodiscard]] ExitCode exitCode(ErrorCode code);

} // namespace hometray
