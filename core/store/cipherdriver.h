// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"
#include "store/databasekey.h"

#include <QtSql/QSqlDriver>

#include <mutex>

struct sqlite3;
struct sqlite3_stmt;

namespace hometray {

class CipherResult;

/// The format of database this program writes and reads ("sqlcipher-3"): one build, one format. The
/// vault of a store names its own.
[[nodiscard]] QString cipherFormat();

/// Stops what a connection is doing, from any thread; harmless once the connection is closed.
class Interrupter {
public:
    void interrupt();

private:
    friend class CipherDriver;
    void set(sqlite3 *handle);

    std::mutex m_mutex;
    sqlite3 *m_handle = nullptr;
};

/// Qt's SQL on SQLCipher, with Qt's public interface only. Made by the factory in connection.h and
/// by nobody else; a connection belongs to the thread that made it.
///
/// It refuses to work without encryption: SQLCipher must answer, the key cannot be empty, a file
/// that is there must not be a plain one, and one that is new is looked at again.
class CipherDriver final : public QSqlDriver {
    Q_OBJECT
public:
    enum class Mode {
        Existing, ///< the file must be there
        Create, ///< the file must not be there
        Snapshot, ///< the file must be there, and is only read: nobody writes it
    };

    CipherDriver(SharedKey key, Mode mode);
    ~CipherDriver() override;

    [[nodiscard]] bool hasFeature(DriverFeature feature) const override;
    /// `name` is the path of the file; user, password, host, port and options have no meaning here.
    bool open(const QString &name, const QString &, const QString &, const QString &, int,
        const QString &) override;
    void close() override;
    [[nodiscard]] QSqlResult *createResult() const override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    [[nodiscard]] QVariant handle() const override;

    /// Why open() returned false.
    [[nodiscard]] const Error &openError() const { return m_openError; }
    [[nodiscard]] std::shared_ptr<Interrupter> interrupter() const { return m_interrupter; }
    /// Runs statements that return nothing.
    [[nodiscard]] Expected<void> execute(const char *sql);
    /// The single value a statement returns, or nothing.
    [[nodiscard]] Expected<std::optional<QString>> value(const char *sql);

private:
    friend class CipherResult;

    /// SQLCipher gives zeros for a page that is not as it was written, and lets it be noticed only
    /// with the next page that is read; the last of a long value would be taken for what was
    /// written. Asked after such a value: reads a page. False: the value is not as it was written.
    [[nodiscard]] bool pagesAreRead() const;
    /// What is only read keeps such a page in memory, and would give it out a second time.
    [[nodiscard]] bool canBeRead() const;
    [[nodiscard]] Expected<void> openFile();
    [[nodiscard]] Expected<void> unlock();
    [[nodiscard]] Expected<void> looksEncrypted() const;
    [[nodiscard]] Error lastFailure() const;

    SharedKey m_key;
    Mode m_mode;
    QString m_file;
    sqlite3 *m_handle = nullptr;
    mutable sqlite3_stmt *m_anyPage = nullptr; ///< reads a page
    mutable bool m_gaveZeros = false;
    mutable QList<CipherResult *> m_results;
    std::shared_ptr<Interrupter> m_interrupter = std::make_shared<Interrupter>();
    Error m_openError{ErrorCode::DatabaseFailed};
};

} // namespace hometray
