// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchfile.h"

#include "store/files.h"
#include "store/schema.h"
#include "store/searcherror.h"

#include <QtCore/QFileInfo>

#include <cerrno>

namespace hometray {

using namespace Qt::StringLiterals;

Expected<void> SearchFile::Shared::whole() const
{
    const std::scoped_lock guard(m_mutex);
    return m_whole;
}

void SearchFile::Shared::setWhole(Expected<void> whole)
{
    const std::scoped_lock guard(m_mutex);
    m_whole = std::move(whole);
}

SearchFile::SearchFile(QString file, SharedKey key, std::shared_ptr<Shared> shared,
    std::function<bool()> closeOthers)
    : m_file(std::move(file)),
      m_key(std::move(key)),
      m_shared(std::move(shared)),
      m_closeOthers(std::move(closeOthers))
{
}

Expected<Connection *> SearchFile::connection()
{
    if (!m_connection) {
        if (m_shared->m_away)
            return Unexpected(searchBeingMade());
        auto opened = open();
        if (!opened && mayRenew() && isMendedAnew(opened.error()))
            opened = make();
        if (!opened)
            return Unexpected(opened.error());
    }
    return m_connection.get();
}

Expected<void> SearchFile::open()
{
    return take(Connection::open(
        m_file, m_key, mayRenew() ? Connection::Access::Write : Connection::Access::Read));
}

Expected<void> SearchFile::make()
{
    if (auto removed = removeFiles(); !removed)
        return removed;
    return take(Connection::create(m_file, m_key));
}

Expected<void> SearchFile::take(Expected<std::unique_ptr<Connection>> opened)
{
    if (!opened)
        return Unexpected(searchError(opened.error()));
    if (mayRenew()) {
        // What a power cut takes from it is behind the journal, and is indexed again.
        if (const auto set = (*opened)->execute("PRAGMA synchronous = NORMAL"); !set)
            return Unexpected(searchError(set.error()));
        const auto nothingToKeep = [] { return Expected<void>(); };
        if (const auto made = migrate(**opened, searchMigrations(), nothingToKeep); !made)
            return Unexpected(searchError(made.error()));
    }
    m_connection = std::move(*opened);
    const std::scoped_lock guard(m_mutex);
    m_interrupter = m_connection->interrupter();
    return {};
}

Expected<void> SearchFile::renew()
{
    m_shared->setWhole(Unexpected(searchBeingMade()));
    close();
    // The last connection to a file clears its log away by name: none may be left that would clear
    // the new one's.
    m_shared->m_away = true;
    Expected<void> made = failure(ErrorCode::Interrupted);
    if (m_closeOthers())
        made = make();
    m_shared->m_away = false;
    return made;
}

void SearchFile::close()
{
    {
        const std::scoped_lock guard(m_mutex);
        m_interrupter.reset();
    }
    m_connection.reset();
}

void SearchFile::interrupt()
{
    const std::scoped_lock guard(m_mutex);
    if (m_interrupter)
        m_interrupter->interrupt();
}

Expected<void> SearchFile::removeFiles() const
{
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, u""_s}) {
        const QString file = m_file + suffix;
        errno = 0;
        if (QFileInfo::exists(file) && !QFile::remove(file))
            return Unexpected(searchError(writeError(file, errno)));
    }
    return {};
}

} // namespace hometray
