// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "record/ids.h"

#include <QtCore/QMetaEnum>
#include <QtTest/QTest>

namespace hometray {

/// Readable values when a comparison fails.
inline char *toString(ErrorCode code)
{
    return qstrdup(QMetaEnum::fromType<ErrorCode>().valueToKey(int(code)));
}
inline char *toString(RefusalCode code)
{
    return qstrdup(QMetaEnum::fromType<RefusalCode>().valueToKey(int(code)));
}
template <class Tag, std::size_t Size>
char *toString(const Id<Tag, Size> &id)
{
    return qstrdup(id.hex().toLatin1().constData());
}

} // namespace hometray

/// Fails the test with the error's code unless `expected` holds a value.
#define QVERIFY_OK(expected)                                                                       \
    do {                                                                                           \
        const auto &hometrayResult = (expected);                                                   \
        if (!hometrayResult) {                                                                     \
            const auto &hometrayError = hometrayResult.error();                                    \
            const char *hometrayName =                                                             \
                QMetaEnum::fromType<hometray::ErrorCode>().valueToKey(int(hometrayError.code));    \
            QString hometrayText = QString::fromLatin1(hometrayName);                              \
            if (hometrayError.refusal)                                                             \
                hometrayText += QLatin1String(": ")                                                \
                    + QLatin1String(QMetaEnum::fromType<hometray::RefusalCode>().valueToKey(       \
                        int(hometrayError.refusal->code)))                                         \
                    + QLatin1String(" ") + hometrayError.refusal->field;                           \
            for (auto it = hometrayError.values.begin(); it != hometrayError.values.end(); ++it)   \
                hometrayText +=                                                                    \
                    QLatin1String(" ") + it.key() + QLatin1String("=") + it.value().toString();    \
            QFAIL(qPrintable(hometrayText));                                                       \
        }                                                                                          \
    } while (false)
