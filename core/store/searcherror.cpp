// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searcherror.h"

#include <QtCore/QFileInfo>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

Error failed(const QString &reason, bool anew)
{
    return Error(ErrorCode::SearchFailed, {{u"reason"_s, reason}, {u"anew"_s, anew}});
}

} // namespace

bool isSearchFile(const QString &file)
{
    return QFileInfo(file).fileName() == u"search.db";
}

Error searchError(const Error &error)
{
    switch (error.code) {
    case ErrorCode::SearchFailed:
    case ErrorCode::Interrupted:
    case ErrorCode::StoreLocked:
        return error;
    case ErrorCode::DiskFull:
        return failed(u"full"_s, false);
    case ErrorCode::ReadOnly:
        return failed(u"readOnly"_s, false);
    case ErrorCode::StoreInUse:
        return failed(u"busy"_s, false);
    case ErrorCode::MemoryShort:
        return failed(u"memory"_s, false);
    case ErrorCode::DatabaseTooNew:
        return failed(u"version"_s, true);
    case ErrorCode::FileNotFound:
        return failed(u"gone"_s, true);
    default:
        return failed(u"contents"_s, true);
    }
}

Error searchBeingMade()
{
    return failed(u"making"_s, false);
}

bool isMendedAnew(const Error &error)
{
    return error.code == ErrorCode::SearchFailed && error.values.value(u"anew"_s).toBool();
}

} // namespace hometray
