// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/unfinished.h"

#include "store/files.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

QString markIn(const QString &folder)
{
    return folder + u"/being-made"_s;
}

/// Nothing of these has ever been a store: without its vault nobody can open it, and nothing was
/// written into it.
void removeParts(const QString &folder)
{
    const QStringList parts = QDir(folder).entryList(
        {u"store.db*"_s, u"search.db*"_s, u"spare-room"_s, u"vault.json.*"_s}, QDir::Files | QDir::Hidden);
    for (const QString &part : parts)
        QFile::remove(folder + u'/' + part);
}

/// A folder in which a store may be made.
Expected<void> checkFree(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return {};
    if (QFile::exists(folder + u"/vault.json"_s))
        return failure(ErrorCode::StoreExists, {{u"folder"_s, folder}});
    QStringList others = dir.entryList(everything);
    others.removeOne(u"in-use.lock"_s);
    if (others.isEmpty() || QFile::exists(markIn(folder)))
        return {};
    return failure(ErrorCode::StoreExists, {{u"folder"_s, folder}, {u"reason"_s, u"notEmpty"_s}});
}

} // namespace

Unfinished::Unfinished(QString folder, StoreLock lock, bool wasThere)
    : m_folder(std::move(folder)), m_lock(std::move(lock)), m_wasThere(wasThere)
{
}

Unfinished::Unfinished(Unfinished &&other) noexcept
    : m_folder(std::move(other.m_folder)),
      m_lock(std::exchange(other.m_lock, std::nullopt)),
      m_wasThere(other.m_wasThere)
{
}

Unfinished::~Unfinished()
{
    if (!m_lock)
        return;
    removeParts(m_folder);
    QFile::remove(markIn(m_folder));
    StoreLock::leaveNothing(std::move(*m_lock), m_folder);
    if (!m_wasThere)
        QDir().rmdir(m_folder); // where nothing else is in it
}

Expected<Unfinished> Unfinished::begin(const QString &folder)
{
    const bool wasThere = QDir(folder).exists();
    if (const auto free = checkFree(folder); !free) // before anything of a folder is touched
        return Unexpected(free.error());
    if (const auto made = makePrivateFolder(folder); !made)
        return Unexpected(made.error());
    auto lock = StoreLock::take(folder);
    if (!lock)
        return Unexpected(lock.error());
    if (const auto free = checkFree(folder); !free) // somebody may have been quicker
        return Unexpected(free.error());
    auto begun = again(folder, std::move(*lock));
    if (!begun) {
        if (!wasThere)
            QDir().rmdir(folder);
        return begun;
    }
    begun->m_wasThere = wasThere;
    removeParts(folder);
    return begun;
}

Expected<Unfinished> Unfinished::again(const QString &folder, StoreLock lock)
{
    if (const auto marked = replaceFile(markIn(folder), {}); !marked) {
        StoreLock::leaveNothing(std::move(lock), folder);
        return Unexpected(marked.error());
    }
    return Unfinished(folder, std::move(lock), false);
}

void Unfinished::finished()
{
    forgetUnfinished(m_folder);
    m_lock.reset();
}

bool isUnfinished(const QString &folder)
{
    return QFile::exists(markIn(folder));
}

void forgetUnfinished(const QString &folder)
{
    QFile::remove(markIn(folder));
}

} // namespace hometray
