// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/value.h"

#include <QtCore/QCborStreamReader>
#include <QtCore/QCborStreamWriter>
#include <QtCore/QVarLengthArray>

#include <optional>

namespace hometray {

/// The longest header or payload there is. More is refused before it is looked at.
constexpr qsizetype cborSizeLimit = 1024 * 1024;
/// How deep maps and lists may lie in each other.
constexpr int cborDepthLimit = 12;

/// Writes the one form of CBOR a journal is made of: maps with small ascending integer keys, lists
/// and texts of known length, shortest integers. The caller announces how many members a map or
/// list has and writes exactly so many, keys in ascending order.
class CborWriter {
public:
    CborWriter() : m_writer(&m_bytes) { }
    Q_DISABLE_COPY_MOVE(CborWriter)

    void beginMap(qsizetype pairs) { m_writer.startMap(quint64(pairs)); }
    void endMap() { m_writer.endMap(); }
    void beginList(qsizetype members) { m_writer.startArray(quint64(members)); }
    void endList() { m_writer.endArray(); }
    void key(qint64 key) { m_writer.append(key); }
    void integer(qint64 value) { m_writer.append(value); }
    void bytes(QByteArrayView value) { m_writer.appendByteString(value.data(), value.size()); }
    void text(const QString &value);
    /// A value that is not set is written as null.
    void value(const Value &value);

    [[nodiscard]] QByteArray result() const { return m_bytes; }

private:
    QByteArray m_bytes;
    QCborStreamWriter m_writer;
};

/// Reads what CborWriter writes, and nothing else: two different byte strings never say the same.
/// After the first thing that is not as it must be, every further call answers emptily and `reason`
/// says what it was; callers check `finish` once at the end.
class CborReader {
public:
    /// Keeps a reference to the bytes (implicitly shared).
    explicit CborReader(const QByteArray &bytes);

    /// The number of pairs, at most `limit`; then `nextKey` and a value that many times; then
    /// `leave`.
    std::optional<qsizetype> enterMap(qsizetype limit);
    /// The number of members, at most `limit`; then that many values; then `leave`.
    std::optional<qsizetype> enterList(qsizetype limit);
    /// Another pair or member of the container lies ahead.
    [[nodiscard]] bool hasNext() const { return ok() && m_reader.hasNext(); }
    /// The key of the next pair, greater than the one before it and below 65536.
    std::optional<int> nextKey();
    void leave();

    std::optional<qint64> integer();
    std::optional<QByteArray> bytes();
    /// Bytes of exactly this length.
    std::optional<QByteArray> bytes(qsizetype size);
    std::optional<QString> text();
    /// Null, truth value, integer, text, bytes or a list of these.
    Value value();

    [[nodiscard]] bool ok() const { return m_reason.isEmpty(); }
    /// A word that names what is wrong, or empty.
    [[nodiscard]] QString reason() const { return m_reason; }
    /// For what the caller finds wrong with a value. The first reason stays.
    void fail(QLatin1String reason);
    /// Nothing was wrong and nothing is left over.
    bool finish();

private:
    bool expect(bool right, QLatin1String reason);
    bool enter(quint64 limit);
    bool consumed(qint64 from, qsizetype length);
    Value list();

    QByteArray m_bytes;
    QCborStreamReader m_reader;
    QVarLengthArray<int, cborDepthLimit> m_lastKeys;
    QString m_reason;
};

} // namespace hometray
