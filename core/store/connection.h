// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "store/cipherdriver.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <unordered_map>

namespace hometray {

class Connection;

/// A prepared statement, forward-only. Values are bound in order; `next` walks over the rows. It
/// goes back to its connection when it ends and is used again there: make one where it is needed.
class Statement {
public:
    Statement(Connection *connection, QString sql, QSqlQuery query);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// The value of the next placeholder; an invalid QVariant is NULL.
    Statement &bind(const QVariant &value);
    Statement &bind(qint64 value) { return bind(QVariant(qlonglong(value))); }
    Statement &bind(int value) { return bind(QVariant(value)); }
    Statement &bind(const QByteArray &value) { return bind(QVariant(value)); }
    Statement &bind(const QString &value) { return bind(QVariant(value)); }

    /// Runs it for its effect; afterwards it can be bound again. Answers the number of rows
    /// changed.
    [[nodiscard]] Expected<int> run();
    /// Goes to the next row, or says that there is none. The first call runs the statement.
    [[nodiscard]] Expected<bool> next();

    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QByteArray blob(int column) const { return m_query.value(column).toByteArray(); }
    /// Nothing for NULL; asked once, as each time it is copied.
    [[nodiscard]] std::optional<QByteArray> blobOrNull(int column) const
    {
        const QVariant value = m_query.value(column);
        return value.isValid() ? std::optional(value.toByteArray()) : std::nullopt;
    }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }

private:
    [[nodiscard]] Expected<void> execute();

    Connection *m_connection;
    QString m_sql;
    QSqlQuery m_query;
    int m_bound = 0;
    bool m_running = false;
};

/// An open, keyed database. Belongs to the thread that opened it and is closed there.
class Connection {
public:
    /// Snapshot: a file that nobody writes meanwhile, perhaps on a write-protected medium; nothing
    /// is made or locked beside it, and a log there is not looked at.
    enum class Access { Write, Read, Snapshot };

    /// The one way a database is opened. A new file is made only by `create`.
    [[nodiscard]] static Expected<std::unique_ptr<Connection>> create(
        const QString &file, const SharedKey &key);
    [[nodiscard]] static Expected<std::unique_ptr<Connection>> open(
        const QString &file, const SharedKey &key, Access access = Access::Write);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] Expected<Statement> prepare(const QString &sql);
    /// Runs one or several statements that take and return nothing.
    [[nodiscard]] Expected<void> execute(const char *sql);
    /// Runs one statement with values for its placeholders, for its effect; the rows it changed.
    template <class... Values>
    [[nodiscard]] Expected<int> run(const QString &sql, const Values &...values)
    {
        auto statement = prepare(sql);
        if (!statement)
            return Unexpected(statement.error());
        (statement->bind(values), ...);
        return statement->run();
    }
    /// Calls `row(statement)` for each row; what `row` sees is valid during the call.
    template <class Row, class... Values>
    [[nodiscard]] Expected<void> each(const QString &sql, Row row, const Values &...values)
    {
        auto statement = prepare(sql);
        if (!statement)
            return Unexpected(statement.error());
        (statement->bind(values), ...);
        for (;;) {
            const auto more = statement->next();
            if (!more)
                return Unexpected(more.error());
            if (!*more)
                return {};
            row(static_cast<const Statement &>(*statement));
        }
    }
    /// The whole number of a statement's first row and column; 0 if there is no row.
    [[nodiscard]] Expected<qint64> integer(const QString &sql);

    [[nodiscard]] QString file() const { return m_file; }
    [[nodiscard]] std::shared_ptr<Interrupter> interrupter() const;
    /// For Qt's models. Valid as long as the connection.
    [[nodiscard]] QSqlDatabase database() const { return m_database; }
    /// The Error of a failed query.
    [[nodiscard]] Error errorOf(const QSqlQuery &query) const;

private:
    friend class Statement;
    Connection() = default;
    [[nodiscard]] static Expected<std::unique_ptr<Connection>> make(
        const QString &file, const SharedKey &key, CipherDriver::Mode mode, Access access);

    QString m_name;
    QString m_file;
    QSqlDatabase m_database;
    CipherDriver *m_driver = nullptr; ///< owned by m_database
    std::unordered_multimap<QString, QSqlQuery>
        m_idle; ///< prepared statements nobody uses just now
};

/// Everything until `commit`, or nothing.
class Transaction {
public:
    [[nodiscard]] static Expected<Transaction> begin(Connection &connection);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// On the disk when this returns without an error; undone otherwise.
    [[nodiscard]] Expected<void> commit();

private:
    explicit Transaction(Connection *connection) : m_connection(connection) { }

    Connection *m_connection;
};

} // namespace hometray
