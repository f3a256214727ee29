// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/logreader.h"

#include "store/files.h"
#include "store/localstate.h"

#include <QtCore/QtEndian>

#include <array>
#include <cstring>

namespace hometray {

namespace {

// A log as SQLite writes it: a header, and frames of a header and a page each.
constexpr qsizetype logHeader = 32;
constexpr qsizetype frameHeader = 24;
constexpr quint32 logMagic = 0x377f0682; // and 1 where its sums are of numbers in big-endian

// SQLite's index of a log begins with its header, twice, and how much of the log is in the database
// already; numbers as this computer has them.
struct IndexHeader {
    quint32 version;
    quint32 unused;
    quint32 change;
    quint8 isInit;
    quint8 bigEndian;
    quint16 pageSize;
    quint32 lastFrame; ///< of what was saved
    quint32 pages;
    quint32 frameSum[2];
    char salts[8];
    quint32 sum[2];
};
static_assert(sizeof(IndexHeader) == 48);
constexpr quint32 indexVersion = 3007000;
constexpr qsizetype takenInAt = 2 * sizeof(IndexHeader);

struct Index {
    quint32 lastFrame = 0;
    quint32 takenIn = 0;
    QByteArray salts;
};

/// The index of a log, where there is one that is whole.
std::optional<Index> indexOf(const QString &database)
{
    QFile file(database + QLatin1String("-shm"));
    if (!openToRead(file))
        return std::nullopt;
    const QByteArray bytes = file.read(takenInAt + qsizetype(sizeof(quint32)));
    if (bytes.size() < takenInAt + qsizetype(sizeof(quint32)))
        return std::nullopt;
    IndexHeader header;
    std::memcpy(&header, bytes.constData(), sizeof header);
    quint32 sum[2] = {0, 0};
    for (qsizetype at = 0; at < qsizetype(offsetof(IndexHeader, sum)); at += 8) {
        quint32 pair[2];
        std::memcpy(pair, bytes.constData() + at, sizeof pair);
        sum[0] += pair[0] + sum[1];
        sum[1] += pair[1] + sum[0];
    }
    if (header.version != indexVersion || header.isInit != 1 || sum[0] != header.sum[0]
        || sum[1] != header.sum[1]
        || std::memcmp(bytes.constData(), bytes.constData() + sizeof header, sizeof header) != 0)
        return std::nullopt;
    Index index{header.lastFrame, 0, QByteArray(header.salts, sizeof header.salts)};
    std::memcpy(&index.takenIn, bytes.constData() + takenInAt, sizeof index.takenIn);
    return index;
}

} // namespace

bool LogReader::open()
{
    if (!openToRead(m_file))
        return false;
    m_size = m_file.size();
    const QByteArray header = m_file.read(logHeader);
    if (header.size() < logHeader)
        return false;
    const auto magic = qFromBigEndian<quint32>(header.constData());
    if ((magic & ~1U) != logMagic)
        return false;
    m_bigEndian = magic & 1U;
    m_salts = header.sliced(16, 8);
    m_next = logHeader;
    sum(QByteArrayView(header).first(24));
    return qFromBigEndian<quint32>(header.constData() + 24) == m_sum[0]
        && qFromBigEndian<quint32>(header.constData() + 28) == m_sum[1];
}

std::optional<LogReader::Frame> LogReader::next()
{
    if (!m_file.seek(m_next))
        return std::nullopt;
    const QByteArray frame = m_file.read(frameHeader + pageSize);
    if (frame.size() < frameHeader + pageSize || frame.sliced(8, 8) != m_salts)
        return std::nullopt;
    const quint32 before[2] = {m_sum[0], m_sum[1]};
    sum(QByteArrayView(frame).first(8));
    sum(QByteArrayView(frame).sliced(frameHeader));
    if (qFromBigEndian<quint32>(frame.constData() + 16) != m_sum[0]
        || qFromBigEndian<quint32>(frame.constData() + 20) != m_sum[1]) {
        std::copy(std::begin(before), std::end(before), std::begin(m_sum));
        return std::nullopt;
    }
    m_next += frame.size();
    return Frame{qFromBigEndian<quint32>(frame.constData()),
        qFromBigEndian<quint32>(frame.constData() + 4) != 0, frame.sliced(frameHeader)};
}

LogReader::Rest LogReader::rest()
{
    Rest rest;
    bool committed = false;
    // What is without the whole end of its transaction was never said to be saved.
    const qint64 frameSize = frameHeader + pageSize;
    for (qint64 at = m_next; at + frameHeader < m_size && m_file.seek(at); at += frameSize) {
        const QByteArray header = m_file.read(frameHeader);
        if (header.size() < 16)
            break;
        if (header.sliced(8, 8) != m_salts)
            continue;
        rest.ofLaterTransactions = rest.ofLaterTransactions || committed;
        const bool ends = qFromBigEndian<quint32>(header.constData() + 4) != 0;
        rest.half = ends && !committed && at + frameSize > m_size;
        committed = committed || ends;
    }
    rest.ofThisLog = committed;
    return rest;
}

/// SQLite's sum over a log, which goes on from frame to frame.
void LogReader::sum(QByteArrayView bytes)
{
    const auto number = [&](qsizetype at) {
        return m_bigEndian ? qFromBigEndian<quint32>(bytes.data() + at)
                           : qFromLittleEndian<quint32>(bytes.data() + at);
    };
    for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
        m_sum[0] += number(at) + m_sum[1];
        m_sum[1] += number(at + 4) + m_sum[0];
    }
}

LogEnd endOfLog(const QString &database)
{
    LogReader log(database);
    const bool begins = log.open();
    quint32 frames = 0;
    quint32 saved = 0;
    while (begins) {
        const auto frame = log.next();
        if (!frame)
            break;
        ++frames;
        if (frame->commits)
            saved = frames;
    }
    const auto index = indexOf(database);
    if (index && index->lastFrame > 0 && (!begins || index->salts == log.salts())) {
        // What is in the database already is there whatever became of the log, unless a part of the
        // log that is still whole is taken for newer than that.
        const bool isInDatabase = index->takenIn >= index->lastFrame && saved == 0;
        return saved >= index->lastFrame || isInDatabase ? LogEnd::AsWritten : LogEnd::Missing;
    }
    if (!begins)
        return log.size() > logHeader + frameHeader ? LogEnd::MayBeMissing : LogEnd::AsWritten;
    const LogReader::Rest rest = log.rest();
    // Of the first that is saved in a log half was written, and nobody was told that it is saved:
    // the index follows before anybody is.
    if (rest.half && index && index->lastFrame == 0)
        return LogEnd::AsWritten;
    return rest.ofLaterTransactions ? LogEnd::Missing
        : rest.ofThisLog            ? LogEnd::MayBeMissing
                                    : LogEnd::AsWritten;
}

Expected<void> noteLogEnd(Connection &connection, LogEnd end)
{
    if (end == LogEnd::AsWritten)
        return {};
    return LocalState(connection).setSetting(
        logEndSetting, end == LogEnd::Missing ? "missing" : "doubtful");
}

Expected<std::unique_ptr<Connection>> openTakingLogIn(const QString &database, const SharedKey &key)
{
    const LogEnd end = endOfLog(database);
    auto opened = Connection::open(database, key);
    if (opened)
        (void)noteLogEnd(**opened, end);
    return opened;
}

} // namespace hometray
