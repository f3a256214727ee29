// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/databasekey.h"
#include "store/logreader.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>
#include <QtCore/QMessageAuthenticationCode>

#include <atomic>

namespace hometray {

/// Reads a database file and its log byte by byte, without SQLite, and checks the code over each
/// page, free ones included: what SQLite itself never reads. It changes nothing. Not covered are
/// the 16 bytes of salt at the beginning and the last 12 of each page, which carry nothing.
///
/// Of the file of an open store on the writer's thread only, where no page is half written.
class PageCheck {
public:
    struct Found {
        qint64 pages = 0; ///< looked at, frames of the log included
        QList<qint64> damaged; ///< numbers of pages, from 1 on, in order
        /// The same of pages that are all zeros. Hometray never leaves one: what is freed is
        /// written over (`secure_delete`), and SQLCipher's zeros are encrypted as all else; but it
        /// reads such a page as one of zeros, without a word.
        QList<qint64> blank;
        QList<qint64> damagedInLog; ///< numbers of frames, from 1 on
        [[nodiscard]] bool isSound() const
        {
            return damaged.isEmpty() && blank.isEmpty() && damagedInLog.isEmpty();
        }
    };

    /// `key`: the one the file is opened with.
    PageCheck(const QString &file, const SharedKey &key);

    /// Checks pages until about the deadline; true while there are more. Errors: FileUnreadable.
    [[nodiscard]] Expected<bool> step(QDeadlineTimer deadline);
    [[nodiscard]] const Found &found() const { return m_found; }
    [[nodiscard]] int percent() const;

private:
    [[nodiscard]] Expected<void> open();
    [[nodiscard]] bool isAsWritten(QByteArrayView page, qint64 number);
    [[nodiscard]] bool stepPage();
    [[nodiscard]] bool stepFrame();

    QFile m_file;
    LogReader m_log;
    QMessageAuthenticationCode m_code;
    Found m_found;
    qint64 m_next = 1; ///< page
    qint64 m_frame = 0;
    enum class Part { Unopened, Pages, Log, Done } m_part = Part::Unopened;
};

/// Whether a page is all zeros that must not be (PageCheck::Found::blank).
[[nodiscard]] bool isBlankPage(QByteArrayView page, qint64 number);
/// Makes each of them one that SQLCipher refuses to read, in a copy; `first`: the number of the
/// first of `pages`.
void spoilBlankPages(QByteArray &pages, qint64 first);

/// The whole of a file at once, on any thread; for a file nobody writes to. Interrupted when `stop`
/// becomes true meanwhile.
[[nodiscard]] Expected<PageCheck::Found> checkPages(
    const QString &file, const SharedKey &key, const std::atomic<bool> *stop = nullptr);

/// Whether tables and indexes fit together, page by page sound or not. One statement over the whole
/// file. Errors: Interrupted, those of SQLite.
[[nodiscard]] Expected<bool> tablesAreWhole(Connection &connection);

} // namespace hometray
