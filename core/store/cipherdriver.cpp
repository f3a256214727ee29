// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cipherdriver.h"

#include "store/cipherresult.h"
#include "store/failurecode.h"
#include "store/files.h"
#include "store/searcherror.h"
#include "store/spareroom.h"
#include "store/sqliteerror.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <sqlcipher/sqlite3.h>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 pageSize = 4096;
} // namespace

QString cipherFormat()
{
    return u"sqlcipher-3"_s;
}

void Interrupter::set(sqlite3 *handle)
{
    const std::scoped_lock lock(m_mutex);
    m_handle = handle;
}

void Interrupter::interrupt()
{
    const std::scoped_lock lock(m_mutex);
    if (m_handle)
        sqlite3_interrupt(m_handle);
}

CipherDriver::CipherDriver(SharedKey key, Mode mode) : m_key(std::move(key)), m_mode(mode) { }

CipherDriver::~CipherDriver()
{
    CipherDriver::close();
}

bool CipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case PreparedQueries:
    case PositionalPlaceholders:
    case NamedPlaceholders:
    case Transactions:
    case BLOB:
    case Unicode:
    case LastInsertId:
    case SimpleLocking:
    case FinishQuery:
    case LowPrecisionNumbers:
        return true;
    default:
        return false;
    }
}

bool CipherDriver::open(
    const QString &name, const QString &, const QString &, const QString &, int, const QString &)
{
    close();
    m_file = name;
    const auto opened = openFile();
    if (!opened) {
        m_openError = isSearchFile(m_file) ? searchError(opened.error()) : opened.error();
        close();
        setOpenError(true);
        return false;
    }
    setOpen(true);
    setOpenError(false);
    return true;
}

Expected<void> CipherDriver::openFile()
{
    const QFileInfo info(m_file);
    if (m_mode != Mode::Create) {
        if (!info.exists())
            return failure(ErrorCode::FileNotFound, {{u"file"_s, m_file}});
        // SQLite would begin a new database in a file without a whole page.
        if (info.size() < pageSize)
            return failure(ErrorCode::DatabaseDamaged,
                {{u"file"_s, m_file}, {u"reason"_s, info.size() == 0 ? u"empty"_s : u"cut"_s}});
        if (const auto encrypted = looksEncrypted(); !encrypted)
            return encrypted;
    } else {
        // SQLite would make it readable for all; its -wal and -shm take the file's own permissions.
        QFile file(m_file);
        errno = 0;
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            const int code = errno;
            if (code == EEXIST)
                return failure(ErrorCode::StoreExists, {{u"folder"_s, info.path()}});
            return Unexpected(writeError(m_file, code));
        }
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    const bool snapshot = m_mode == Mode::Snapshot;
    // As a URI only there: a name with a % or ? in it means itself everywhere else.
    const QByteArray name = snapshot ? "file:"
            + QFile::encodeName(info.absoluteFilePath()).toPercentEncoding("/") + "?immutable=1"
                                     : QFile::encodeName(m_file);
    const int code = sqlite3_open_v2(name.constData(), &m_handle,
        SQLITE_OPEN_NOMUTEX
            | (snapshot ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE),
        nullptr);
    if (code != SQLITE_OK)
        return Unexpected(lastFailure());
    // A file it may not write SQLite opens for reading without a word.
    if (!snapshot && sqlite3_db_readonly(m_handle, "main") == 1)
        return failure(ErrorCode::ReadOnly, {{u"folder"_s, info.path()}});
    sqlite3_extended_result_codes(m_handle, 1);
    // ATTACH can make a copy in clear (ATTACH … KEY ''), so no file can be attached at all.
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_busy_timeout(m_handle, 5000);
    if (const auto unlocked = unlock(); !unlocked)
        return unlocked;
    if (m_mode == Mode::Create) {
        if (const auto encrypted = looksEncrypted(); !encrypted)
            return encrypted;
    }
    m_interrupter->set(m_handle);
    return {};
}

Expected<void> CipherDriver::unlock()
{
    // A plain SQLite takes a key without a word and writes in clear: ask who answers first.
    const auto version = value("PRAGMA cipher_version");
    if (!version)
        return Unexpected(version.error());
    if (!version->has_value() || (*version)->section(u'.', 0, 0) != u"3")
        return failure(ErrorCode::CipherMissing);
    if (!m_key)
        return failure(ErrorCode::StoreLocked);
    const SecretBytes literal = m_key->blobLiteral();
    const int keyed = sqlite3_key(m_handle, literal.data(), static_cast<int>(literal.size()));
    if (keyed == SQLITE_NOMEM)
        return failure(ErrorCode::MemoryShort);
    if (keyed != SQLITE_OK)
        return failure(ErrorCode::CipherMissing);
    if (const auto done = execute("PRAGMA cipher_page_size = 4096"); !done)
        return done;
    // The first read: fails with "not a database" when the key is another one.
    if (const auto count = value("SELECT count(*) FROM sqlite_master"); !count)
        return Unexpected(count.error());
    if (m_mode == Mode::Snapshot)
        return execute("PRAGMA temp_store = MEMORY");
    if (!isSearchFile(m_file)) {
        const QByteArray habit = "PRAGMA wal_autocheckpoint = " + QByteArray::number(mostLogPages);
        if (const auto done = execute(habit.constData()); !done)
            return done;
    }
    return execute("PRAGMA journal_mode = WAL;"
                   "PRAGMA synchronous = FULL;"
                   "PRAGMA foreign_keys = ON;"
                   "PRAGMA secure_delete = ON;"
                   "PRAGMA temp_store = MEMORY");
}

Expected<void> CipherDriver::looksEncrypted() const
{
    // Closing a file lets go of this process's locks on it. That does no harm to connections
    // already open: those of one process know of each other, and StoreLock keeps other processes
    // out.
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::FileUnreadable, {{u"file"_s, m_file}, {u"reason"_s, file.errorString()}});
    const QByteArray start = file.read(16);
    if (start.isEmpty())
        return failure(
            ErrorCode::DatabaseDamaged, {{u"file"_s, m_file}, {u"reason"_s, u"empty"_s}});
    if (start.startsWith("SQLite format 3"))
        return failure(ErrorCode::DatabaseNotEncrypted, {{u"file"_s, m_file}});
    return {};
}

void CipherDriver::close()
{
    m_interrupter->set(nullptr);
    for (CipherResult *result : std::as_const(m_results))
        result->driverCloses();
    m_results.clear();
    sqlite3_finalize(std::exchange(m_anyPage, nullptr));
    if (m_handle) {
        sqlite3_close_v2(m_handle);
        m_handle = nullptr;
    }
    if (isOpen()) {
        setOpen(false);
        setOpenError(false);
    }
}

bool CipherDriver::pagesAreRead() const
{
    if (!m_anyPage
        && sqlite3_prepare_v2(
               m_handle, "SELECT 1 FROM sqlite_master LIMIT 1", -1, &m_anyPage, nullptr)
            != SQLITE_OK)
        return false;
    const int code = sqlite3_step(m_anyPage);
    sqlite3_reset(m_anyPage); // which says the same of what went wrong
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return true;
    m_gaveZeros = m_gaveZeros || code != SQLITE_INTERRUPT;
    return false;
}

bool CipherDriver::canBeRead() const
{
    return m_mode != Mode::Snapshot || !m_gaveZeros;
}

QSqlResult *CipherDriver::createResult() const
{
    return new CipherResult(this);
}

Error CipherDriver::lastFailure() const
{
    if (!m_handle)
        return Error(ErrorCode::DatabaseFailed, {{u"reason"_s, u"closed"_s}});
    return sqliteError(failureCode(m_handle), m_file, sqlite3_system_errno(m_handle));
}

Expected<void> CipherDriver::execute(const char *sql)
{
    if (!m_handle || sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return Unexpected(lastFailure());
    return {};
}

Expected<std::optional<QString>> CipherDriver::value(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (!m_handle || sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
        return Unexpected(lastFailure());
    std::optional<QString> result;
    const int code = sqlite3_step(statement);
    bool noMemory = false;
    if (code == SQLITE_ROW) {
        const unsigned char *text = sqlite3_column_text(statement, 0);
        // Without memory there is no text either, which is no answer.
        noMemory = !text && sqlite3_errcode(m_handle) == SQLITE_NOMEM;
        result = QString::fromUtf8(reinterpret_cast<const char *>(text));
    }
    if (sqlite3_finalize(statement) != SQLITE_OK && code != SQLITE_ROW)
        return Unexpected(lastFailure());
    if (noMemory)
        return failure(ErrorCode::MemoryShort);
    return result;
}

bool CipherDriver::beginTransaction()
{
    return execute("BEGIN IMMEDIATE").has_value();
}

bool CipherDriver::commitTransaction()
{
    return execute("COMMIT").has_value();
}

bool CipherDriver::rollbackTransaction()
{
    return execute("ROLLBACK").has_value();
}

QVariant CipherDriver::handle() const
{
    return QVariant(QMetaType::fromType<void *>(), &m_handle);
}

} // namespace hometray
