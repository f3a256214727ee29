// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "journal/payload.h"
#include "testing/casebuilder.h"

using namespace hometray;

/// The kind, a line end, the bytes. A payload that is understood is written as it was read, and can
/// be applied to a record.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray all = bytesOf(data, size);
    const qsizetype end = all.indexOf('\n');
    if (end < 0)
        return 0;
    const QByteArray bytes = all.mid(end + 1);
    const auto event = decodePayload(QString::fromUtf8(all.left(end)), bytes);
    if (!event)
        return 0;
    constexpr qsizetype beforeSalt = 3; // a map of two, its first key, sixteen bytes follow
    const QByteArray salt = bytes.mid(beforeSalt, saltSize);
    mustBe(encodePayload(*event, salt) == bytes, "a payload is written as it was read");
    CaseBuilder family(QDate(2019, 6, 20));
    family.add(*event);
    family.add(*event);
    return 0;
}
