// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtCore/QVariantList>
#include <QtSql/QSqlError>
#include <QtSql/QSqlResult>

struct sqlite3_stmt;

namespace hometray {

class CipherDriver;

/// A statement of CipherDriver: prepared and bound by SQLCipher itself. Whole numbers come back as
/// qlonglong. Rows are kept only when the query may go backwards; say setForwardOnly(true).
class CipherResult final : public QSqlResult {
public:
    explicit CipherResult(const CipherDriver *driver);
    ~CipherResult() override;

    /// The driver is about to close its database.
    void driverCloses();

protected:
    bool prepare(const QString &sql) override;
    bool exec() override;
    bool reset(const QString &sql) override { return prepare(sql) && exec(); }
    bool fetch(int row) override;
    bool fetchNext() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    QVariant data(int field) override;
    bool isNull(int field) override;
    int size() override { return -1; }
    int numRowsAffected() override;
    [[nodiscard]] QVariant lastInsertId() const override;
    [[nodiscard]] QSqlRecord record() const override;
    [[nodiscard]] QVariant handle() const override;
    void detachFromResultSet() override;

private:
    enum class Pending { Nothing, Row };

    bool fail(QSqlError::ErrorType type);
    bool bindAll();
    bool bindOne(int at, const QVariant &value);
    bool step();
    [[nodiscard]] bool isLong() const;
    [[nodiscard]] QVariant column(int field) const;

    QPointer<const CipherDriver> m_driver;
    sqlite3_stmt *m_statement = nullptr;
    Pending m_pending = Pending::Nothing;
    QList<QVariantList> m_rows; ///< only when not forward-only
    int m_affected = -1;
};

} // namespace hometray
