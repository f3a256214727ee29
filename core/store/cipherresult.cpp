// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cipherresult.h"

#include "store/cipherdriver.h"
#include "store/failurecode.h"

#include <QtSql/QSqlField>
#include <QtSql/QSqlRecord>

#include <sqlcipher/sqlite3.h>

namespace hometray {

using namespace Qt::StringLiterals;

CipherResult::CipherResult(const CipherDriver *driver) : QSqlResult(driver), m_driver(driver)
{
    driver->m_results.append(this);
}

CipherResult::~CipherResult()
{
    sqlite3_finalize(m_statement);
    if (m_driver)
        m_driver->m_results.removeOne(this);
}

void CipherResult::driverCloses()
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
    m_driver = nullptr;
    setActive(false);
}

bool CipherResult::fail(QSqlError::ErrorType type)
{
    int code = SQLITE_MISUSE;
    int system = 0;
    if (m_driver && m_driver->m_handle) {
        code = failureCode(m_driver->m_handle);
        system = sqlite3_system_errno(m_driver->m_handle);
    }
    // No text: SQLite's may quote the statement.
    setLastError(QSqlError(QString(), QString(), type, u"%1:%2"_s.arg(code).arg(system)));
    setActive(false);
    return false;
}

bool CipherResult::prepare(const QString &sql)
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
    m_rows.clear();
    setAt(QSql::BeforeFirstRow);
    if (!m_driver || !m_driver->m_handle)
        return fail(QSqlError::ConnectionError);
    const QByteArray utf8 = sql.toUtf8();
    const char *rest = nullptr;
    if (sqlite3_prepare_v2(
            m_driver->m_handle, utf8.constData(), int(utf8.size()), &m_statement, &rest)
        != SQLITE_OK)
        return fail(QSqlError::StatementError);
    // One statement at a time: what follows would never be run.
    if (!m_statement || !QByteArrayView(rest).trimmed().isEmpty()) {
        sqlite3_finalize(m_statement);
        m_statement = nullptr;
        return fail(QSqlError::StatementError);
    }
    return true;
}

bool CipherResult::bindOne(int at, const QVariant &value)
{
    int code = SQLITE_OK;
    if (!value.isValid() || value.isNull()) {
        code = sqlite3_bind_null(m_statement, at);
    } else {
        switch (value.typeId()) {
        case QMetaType::Bool:
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::LongLong:
            code = sqlite3_bind_int64(m_statement, at, value.toLongLong());
            break;
        case QMetaType::Double:
            code = sqlite3_bind_double(m_statement, at, value.toDouble());
            break;
        case QMetaType::QByteArray: {
            const QByteArray bytes = value.toByteArray();
            // A null pointer would bind NULL where empty bytes are meant.
            code = bytes.isEmpty() ? sqlite3_bind_zeroblob(m_statement, at, 0)
                                   : sqlite3_bind_blob64(m_statement, at, bytes.constData(),
                                       sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
            break;
        }
        default: {
            const QByteArray utf8 = value.toString().toUtf8();
            code = sqlite3_bind_text64(m_statement, at, utf8.constData(),
                sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
        }
        }
    }
    return code == SQLITE_OK;
}

bool CipherResult::bindAll()
{
    const int wanted = sqlite3_bind_parameter_count(m_statement);
    if (bindingSyntax() == NamedBinding) {
        // SQLite merges a name used twice, Qt lists it twice: go by name.
        for (int at = 1; at <= wanted; ++at) {
            const QString name = QString::fromUtf8(sqlite3_bind_parameter_name(m_statement, at));
            if (!bindOne(at, boundValue(name)))
                return false;
        }
        return true;
    }
    const auto values = boundValues();
    if (values.size() != wanted)
        return false;
    for (int at = 0; at < wanted; ++at) {
        if (!bindOne(at + 1, values.at(at)))
            return false;
    }
    return true;
}

bool CipherResult::exec()
{
    if (!m_statement)
        return fail(QSqlError::StatementError);
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_rows.clear();
    m_pending = Pending::Nothing;
    m_affected = -1;
    setLastError(QSqlError());
    setAt(QSql::BeforeFirstRow);
    if (!bindAll())
        return fail(QSqlError::StatementError);
    setSelect(sqlite3_column_count(m_statement) > 0);
    if (!m_driver->canBeRead()) {
        setLastError(QSqlError(
            QString(), QString(), QSqlError::StatementError, QString::number(SQLITE_CORRUPT)));
        return false;
    }
    // One step tells whether there is a row, and runs what has none.
    if (!step())
        return false;
    if (!isSelect())
        m_affected = sqlite3_changes(m_driver->m_handle);
    setActive(true);
    return true;
}

bool CipherResult::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        m_pending = Pending::Row;
        if (!isLong() || m_driver->pagesAreRead())
            return true;
        break;
    case SQLITE_DONE:
        m_pending = Pending::Nothing;
        // A finished statement must not hold its read transaction open.
        sqlite3_reset(m_statement);
        return true;
    default:
        break;
    }
    m_pending = Pending::Nothing;
    fail(QSqlError::StatementError);
    sqlite3_reset(m_statement);
    return false;
}

/// Whether the row may go on in pages of its own.
bool CipherResult::isLong() const
{
    constexpr int inOnePage = 900;
    int size = 0;
    for (int field = 0; field < sqlite3_column_count(m_statement); ++field) {
        const int type = sqlite3_column_type(m_statement, field);
        if (type == SQLITE_BLOB || type == SQLITE_TEXT)
            size += sqlite3_column_bytes(m_statement, field);
    }
    return size > inOnePage;
}

bool CipherResult::fetchNext()
{
    if (!m_statement)
        return false;
    const int next = at() == QSql::BeforeFirstRow ? 0 : at() + 1;
    if (!isForwardOnly() && next < m_rows.size()) {
        setAt(next);
        return true;
    }
    if (at() >= 0 && m_pending == Pending::Row) {
        if (isForwardOnly() || next == m_rows.size()) {
            if (!step())
                return false;
        }
    }
    if (m_pending == Pending::Nothing) {
        setAt(QSql::AfterLastRow);
        return false;
    }
    if (!isForwardOnly()) {
        QVariantList row;
        for (int field = 0; field < sqlite3_column_count(m_statement); ++field)
            row.append(column(field));
        m_rows.append(row);
    }
    setAt(next);
    return true;
}

bool CipherResult::fetch(int row)
{
    if (row < 0)
        return false;
    if (!isForwardOnly() && row < m_rows.size()) {
        setAt(row);
        return true;
    }
    if (isForwardOnly() && at() > row)
        return false;
    if (at() == QSql::AfterLastRow)
        return false;
    if (!isForwardOnly() && !m_rows.isEmpty())
        setAt(int(m_rows.size()) - 1);
    while (at() < row) {
        if (!fetchNext())
            return false;
    }
    return true;
}

bool CipherResult::fetchFirst()
{
    return fetch(0);
}

bool CipherResult::fetchLast()
{
    if (!isForwardOnly() && !m_rows.isEmpty())
        setAt(int(m_rows.size()) - 1);
    int last = at();
    while (fetchNext())
        last = at();
    if (last < 0 || isForwardOnly())
        return last >= 0;
    setAt(last);
    return true;
}

QVariant CipherResult::column(int field) const
{
    switch (sqlite3_column_type(m_statement, field)) {
    case SQLITE_INTEGER:
        return QVariant(qlonglong(sqlite3_column_int64(m_statement, field)));
    case SQLITE_FLOAT:
        return QVariant(sqlite3_column_double(m_statement, field));
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, field));
        return QVariant(QByteArray(bytes, sqlite3_column_bytes(m_statement, field)));
    }
    case SQLITE_NULL:
        return QVariant();
    default: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, field));
        return QVariant(QString::fromUtf8(text, sqlite3_column_bytes(m_statement, field)));
    }
    }
}

QVariant CipherResult::data(int field)
{
    if (!m_statement || at() < 0 || field < 0 || field >= sqlite3_column_count(m_statement))
        return QVariant();
    return isForwardOnly() ? column(field) : m_rows.at(at()).at(field);
}

bool CipherResult::isNull(int field)
{
    return !data(field).isValid();
}

int CipherResult::numRowsAffected()
{
    return m_affected;
}

QVariant CipherResult::lastInsertId() const
{
    if (!m_driver || !m_driver->m_handle)
        return QVariant();
    return QVariant(qlonglong(sqlite3_last_insert_rowid(m_driver->m_handle)));
}

QSqlRecord CipherResult::record() const
{
    QSqlRecord record;
    if (!m_statement || !isSelect())
        return record;
    for (int field = 0; field < sqlite3_column_count(m_statement); ++field)
        record.append(QSqlField(QString::fromUtf8(sqlite3_column_name(m_statement, field))));
    return record;
}

QVariant CipherResult::handle() const
{
    return QVariant(QMetaType::fromType<void *>(), &m_statement);
}

void CipherResult::detachFromResultSet()
{
    if (m_statement)
        sqlite3_reset(m_statement);
    m_pending = Pending::Nothing;
}

} // namespace hometray
