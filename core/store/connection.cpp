// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "store/sqliteerror.h"

#include <QtCore/QUuid>
#include <QtSql/QSqlError>

namespace hometray {

using namespace Qt::StringLiterals;

Statement::Statement(Connection *connection, QString sql, QSqlQuery query)
    : m_connection(connection), m_sql(std::move(sql)), m_query(std::move(query))
{
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)),
      m_sql(std::move(other.m_sql)),
      m_query(std::move(other.m_query)),
      m_bound(other.m_bound),
      m_running(other.m_running)
{
}

Statement::~Statement()
{
    if (!m_connection)
        return;
    m_query.finish();
    m_connection->m_idle.emplace(m_sql, std::move(m_query));
}

Statement &Statement::bind(const QVariant &value)
{
    m_query.bindValue(m_bound++, value);
    return *this;
}

Expected<void> Statement::execute()
{
    // A statement used again still holds its last values: none of them may stand in for a missing
    // one.
    if (m_bound != m_query.boundValues().size())
        return failure(
            ErrorCode::DatabaseFailed, {{u"reason"_s, u"a value of a statement is missing"_s}});
    m_bound = 0;
    if (!m_query.exec())
        return Unexpected(m_connection->errorOf(m_query));
    return {};
}

Expected<int> Statement::run()
{
    m_running = false;
    if (const auto done = execute(); !done)
        return Unexpected(done.error());
    const int changed = m_query.numRowsAffected();
    m_query.finish();
    return changed;
}

Expected<bool> Statement::next()
{
    if (!m_running) {
        if (const auto done = execute(); !done)
            return Unexpected(done.error());
        m_running = true;
    }
    if (m_query.next())
        return true;
    m_running = false;
    if (m_query.lastError().isValid())
        return Unexpected(m_connection->errorOf(m_query));
    return false;
}

Expected<std::unique_ptr<Connection>> Connection::create(const QString &file, const SharedKey &key)
{
    return make(file, key, CipherDriver::Mode::Create, Access::Write);
}

Expected<std::unique_ptr<Connection>> Connection::open(
    const QString &file, const SharedKey &key, Access access)
{
    return make(file, key,
        access == Access::Snapshot ? CipherDriver::Mode::Snapshot : CipherDriver::Mode::Existing,
        access);
}

Expected<std::unique_ptr<Connection>> Connection::make(
    const QString &file, const SharedKey &key, CipherDriver::Mode mode, Access access)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_file = file;
    connection->m_name = QUuid::createUuid().toString();
    connection->m_driver = new CipherDriver(key, mode);
    connection->m_database = QSqlDatabase::addDatabase(connection->m_driver, connection->m_name);
    connection->m_database.setDatabaseName(file);
    if (!connection->m_database.open())
        return Unexpected(connection->m_driver->openError());
    if (access == Access::Read) {
        if (const auto done = connection->execute("PRAGMA query_only = ON"); !done)
            return Unexpected(done.error());
    }
    return connection;
}

Connection::~Connection()
{
    m_idle.clear();
    m_database.close();
    // Qt wants every copy gone before the connection is removed.
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Expected<Statement> Connection::prepare(const QString &sql)
{
    if (const auto it = m_idle.find(sql); it != m_idle.end()) {
        QSqlQuery query = std::move(it->second);
        m_idle.erase(it);
        return Statement(this, sql, std::move(query));
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return Unexpected(errorOf(query));
    return Statement(this, sql, std::move(query));
}

Expected<void> Connection::execute(const char *sql)
{
    return m_driver->execute(sql);
}

Expected<qint64> Connection::integer(const QString &sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return Unexpected(statement.error());
    const auto row = statement->next();
    if (!row)
        return Unexpected(row.error());
    return *row ? statement->integer(0) : 0;
}

std::shared_ptr<Interrupter> Connection::interrupter() const
{
    return m_driver->interrupter();
}

Error Connection::errorOf(const QSqlQuery &query) const
{
    return sqliteError(query.lastError(), m_file);
}

Expected<Transaction> Transaction::begin(Connection &connection)
{
    if (const auto done = connection.execute("BEGIN IMMEDIATE"); !done)
        return Unexpected(done.error());
    return Transaction(&connection);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    // A failure here means that SQLite has rolled back by itself already.
    if (m_connection)
        (void)m_connection->execute("ROLLBACK");
}

Expected<void> Transaction::commit()
{
    auto done = m_connection->execute("COMMIT");
    if (done)
        m_connection = nullptr;
    return done;
}

} // namespace hometray
