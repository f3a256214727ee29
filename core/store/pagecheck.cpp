// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pagecheck.h"

#include "store/files.h"

#include <QtCore/QtEndian>

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

// A page as SQLCipher 3 writes it: what is encrypted, then its start value (16 bytes), the code
// over both and the page's number (20), and 12 bytes of nothing. The first page begins with the
// salt, which is not covered.
constexpr qsizetype pageSize = LogReader::pageSize;
constexpr qsizetype fileSaltSize = 16;
constexpr qsizetype pageCodeSize = 20;
constexpr qsizetype covered = pageSize - 48 + 16;

QByteArray hmac(QByteArrayView key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key.toByteArray(), QCryptographicHash::Sha1);
}

/// PBKDF2 of two rounds, as SQLCipher makes the key of the codes from the key and the salt.
QByteArray codeKey(const SharedKey &key)
{
    const QByteArrayView all(
        reinterpret_cast<const char *>(key->bytes().data()), qsizetype(DatabaseKey::size));
    const QByteArrayView secret = all.first(qsizetype(DatabaseKey::keySize));
    QByteArray salt = all.sliced(qsizetype(DatabaseKey::keySize)).toByteArray();
    for (char &byte : salt)
        byte = char(byte ^ 0x3a);
    QByteArray made;
    for (char block = 1; made.size() < qsizetype(DatabaseKey::keySize); ++block) {
        const QByteArray first = hmac(secret, salt + QByteArray(3, '\0') + block);
        const QByteArray second = hmac(secret, first);
        for (qsizetype i = 0; i < pageCodeSize; ++i)
            made.append(char(first[i] ^ second[i]));
    }
    return made.first(qsizetype(DatabaseKey::keySize));
}

/// SQLite keeps its locks at this byte, and never writes the page it is in.
constexpr qint64 pageOfLocks = 0x40000000 / pageSize + 1;

} // namespace

bool isBlankPage(QByteArrayView page, qint64 number)
{
    return number > 1 && number != pageOfLocks && page.size() == pageSize
        && std::all_of(page.begin(), page.end(), [](char byte) { return byte == 0; });
}

void spoilBlankPages(QByteArray &pages, qint64 first)
{
    for (qsizetype at = 0; at < pages.size(); at += pageSize, ++first) {
        if (isBlankPage(QByteArrayView(pages).sliced(at, qMin(pageSize, pages.size() - at)), first))
            pages[at] = 1;
    }
}

PageCheck::PageCheck(const QString &file, const SharedKey &key)
    : m_file(file), m_log(file), m_code(QCryptographicHash::Sha1, codeKey(key))
{
}

Expected<void> PageCheck::open()
{
    if (auto opened = openToRead(m_file); !opened)
        return opened;
    m_part = Part::Pages;
    return {};
}

Expected<bool> PageCheck::step(QDeadlineTimer deadline)
{
    if (m_part == Part::Unopened) {
        if (auto opened = open(); !opened)
            return Unexpected(opened.error());
    }
    do {
        if (m_part == Part::Pages && !stepPage())
            m_part = m_log.open() ? Part::Log : Part::Done;
        else if (m_part == Part::Log && !stepFrame())
            m_part = Part::Done;
        if (m_file.error() != QFile::NoError)
            return failure(ErrorCode::FileUnreadable,
                {{u"file"_s, m_file.fileName()}, {u"reason"_s, m_file.errorString()}});
    } while (m_part != Part::Done && !deadline.hasExpired());
    return m_part != Part::Done;
}

int PageCheck::percent() const
{
    if (m_part == Part::Done)
        return 100;
    const qint64 pages = std::max<qint64>(1, m_file.size() / pageSize);
    return int(std::min<qint64>(99, 100 * (m_next - 1) / pages));
}

bool PageCheck::stepPage()
{
    const QByteArray page = m_file.read(pageSize);
    if (page.isEmpty() && m_next > 1)
        return false;
    ++m_found.pages;
    if (isBlankPage(page, m_next))
        m_found.blank.append(m_next);
    else if (!isAsWritten(page, m_next))
        m_found.damaged.append(m_next);
    ++m_next;
    return page.size() == pageSize;
}

bool PageCheck::isAsWritten(QByteArrayView page, qint64 number)
{
    if (page.size() != pageSize)
        return false;
    if (number == pageOfLocks
        && std::all_of(page.begin(), page.end(), [](char byte) { return byte == 0; }))
        return true;
    const qsizetype from = number == 1 ? fileSaltSize : 0;
    char place[4];
    qToLittleEndian(quint32(number), place);
    m_code.reset();
    m_code.addData(page.data() + from, covered - from);
    m_code.addData(place, sizeof place);
    return m_code.result() == page.sliced(covered, pageCodeSize);
}

/// Of the log counts what SQLite takes from it.
bool PageCheck::stepFrame()
{
    const auto frame = m_log.next();
    if (!frame)
        return false;
    ++m_found.pages;
    ++m_frame;
    // In the database it may not be written yet.
    m_found.blank.removeOne(qint64(frame->page));
    if (!isAsWritten(frame->bytes, frame->page))
        m_found.damagedInLog.append(m_frame);
    return true;
}

Expected<PageCheck::Found> checkPages(
    const QString &file, const SharedKey &key, const std::atomic<bool> *stop)
{
    PageCheck check(file, key);
    for (;;) {
        const auto more = check.step(QDeadlineTimer(50));
        if (!more)
            return Unexpected(more.error());
        if (!*more)
            return check.found();
        if (stop && *stop)
            return failure(ErrorCode::Interrupted);
    }
}

Expected<bool> tablesAreWhole(Connection &connection)
{
    bool whole = true;
    const auto read = connection.each(u"PRAGMA integrity_check(1)"_s,
        [&whole](const Statement &row) { whole = row.text(0) == u"ok"; });
    if (!read)
        return Unexpected(read.error());
    return whole;
}

} // namespace hometray
