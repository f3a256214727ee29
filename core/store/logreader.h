// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <QtCore/QFile>

#include <optional>

namespace hometray {

/// Reads the log beside a database (its -wal) as SQLite does: frame by frame, up to the first that
/// is of a log before this one or is not as it was written. Past SQLite, and changes nothing.
class LogReader {
public:
    static constexpr qsizetype pageSize = 4096;

    explicit LogReader(const QString &database) : m_file(database + QLatin1String("-wal")) { }

    struct Frame {
        quint32 page = 0; ///< its number in the database
        bool commits = false; ///< the last of a transaction
        QByteArray bytes; ///< of the page, encrypted
    };

    /// Whether there is a log, and its beginning is as it was written.
    [[nodiscard]] bool open();
    /// The next frame; nothing at the end.
    [[nodiscard]] std::optional<Frame> next();

    /// Of the file, once it was tried to open; 0: there is none.
    [[nodiscard]] qint64 size() const { return m_size; }
    /// What makes its frames this log's, 8 bytes.
    [[nodiscard]] QByteArray salts() const { return m_salts; }

    /// What follows behind the last frame that counts.
    struct Rest {
        bool ofThisLog = false; ///< the end of a transaction of this log, not as it was written
        bool ofLaterTransactions = false; ///< and more of it behind the end of a transaction
        bool half = false; ///< no more of that end than a beginning, with which the file ends
    };
    [[nodiscard]] Rest rest();

private:
    void sum(QByteArrayView bytes);

    QFile m_file;
    qint64 m_size = 0;
    qint64 m_next = 0; ///< where the next frame begins
    QByteArray m_salts;
    bool m_bigEndian = false;
    quint32 m_sum[2] = {0, 0};
};

/// Whether all that was saved is in a log, as far as can be seen before SQLite opens the database.
enum class LogEnd {
    AsWritten,
    MayBeMissing, ///< its end cannot be read, and it cannot be told whether that was saved
    Missing, ///< something saved is lost
};
/// Looks at the log of a database that nobody has open. What SQLite keeps beside it in memory that
/// processes share (-shm) outlives a kill and says how far the log went.
[[nodiscard]] LogEnd endOfLog(const QString &database);
/// Remembers it in the database, now that it is open (logEndSetting); nothing where it is as
/// written.
[[nodiscard]] Expected<void> noteLogEnd(Connection &connection, LogEnd end);

/// Opens a database that nobody has open, to be written to, and remembers in it what its log lost:
/// once it is open, nothing else says so any more. Errors: as Connection::open.
[[nodiscard]] Expected<std::unique_ptr<Connection>> openTakingLogIn(
    const QString &database, const SharedKey &key);

} // namespace hometray
