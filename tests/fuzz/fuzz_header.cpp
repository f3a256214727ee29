// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "journal/entry.h"

using namespace hometray;

/// A header that is understood has one form only: it is written as it was read.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    if (const auto header = decodeHeader(bytes))
        mustBe(encodeHeader(*header) == bytes, "a header is written as it was read");
    return 0;
}
