// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/cbor.h"

#include <limits>

namespace hometray {

namespace {

/// How many bytes an item's head takes at the least, for its length or number.
qsizetype headSize(quint64 number)
{
    if (number < 24)
        return 1;
    if (number <= 0xff)
        return 2;
    if (number <= 0xffff)
        return 3;
    return number <= 0xffffffff ? 5 : 9;
}

constexpr int keyLimit = 65535;

} // namespace

void CborWriter::text(const QString &value)
{
    // By way of toUtf8, which makes valid UTF-8 of lone surrogates too.
    const QByteArray utf8 = value.toUtf8();
    m_writer.appendTextString(utf8.constData(), utf8.size());
}

void CborWriter::value(const Value &value)
{
    if (const auto *truth = value.as<bool>()) {
        m_writer.append(*truth);
    } else if (const auto *number = value.as<qint64>()) {
        m_writer.append(*number);
    } else if (const auto *string = value.as<QString>()) {
        text(*string);
    } else if (const auto *data = value.as<QByteArray>()) {
        bytes(*data);
    } else if (const auto *members = value.as<Value::List>()) {
        beginList(members->size());
        for (const Value &member : *members)
            this->value(member);
        endList();
    } else {
        m_writer.append(nullptr);
    }
}

CborReader::CborReader(const QByteArray &bytes)
{
    if (!expect(bytes.size() <= cborSizeLimit, QLatin1String("tooLarge")))
        return;
    m_bytes = bytes;
    m_reader.addData(m_bytes);
    expect(m_reader.lastError() == QCborError::NoError, QLatin1String("notCbor"));
}

bool CborReader::expect(bool right, QLatin1String reason)
{
    if (!right)
        fail(reason);
    return ok();
}

void CborReader::fail(QLatin1String reason)
{
    if (m_reason.isEmpty())
        m_reason = reason;
}

bool CborReader::consumed(qint64 from, qsizetype length)
{
    if (m_reader.lastError() != QCborError::NoError)
        fail(QLatin1String("notCbor"));
    return expect(m_reader.currentOffset() - from == length, QLatin1String("notShortest"));
}

bool CborReader::enter(quint64 limit)
{
    if (!expect(m_reader.isLengthKnown(), QLatin1String("lengthUnknown")))
        return false;
    const quint64 length = m_reader.length();
    if (!expect(length <= limit, QLatin1String("tooMany"))
        || !expect(m_lastKeys.size() < cborDepthLimit, QLatin1String("tooDeep"))) {
        return false;
    }
    const qint64 from = m_reader.currentOffset();
    m_reader.enterContainer();
    m_lastKeys.append(-1);
    return consumed(from, headSize(length));
}

std::optional<qsizetype> CborReader::enterMap(qsizetype limit)
{
    if (!expect(ok() && m_reader.isMap(), QLatin1String("notAMap")))
        return std::nullopt;
    const auto length = qsizetype(m_reader.isLengthKnown() ? m_reader.length() : 0);
    return enter(quint64(limit)) ? std::optional(length) : std::nullopt;
}

std::optional<qsizetype> CborReader::enterList(qsizetype limit)
{
    if (!expect(ok() && m_reader.isArray(), QLatin1String("notAList")))
        return std::nullopt;
    const auto length = qsizetype(m_reader.isLengthKnown() ? m_reader.length() : 0);
    return enter(quint64(limit)) ? std::optional(length) : std::nullopt;
}

std::optional<int> CborReader::nextKey()
{
    const auto number = integer();
    if (!number || !expect(*number >= 0 && *number <= keyLimit, QLatin1String("keyWrong"))
        || !expect(*number > m_lastKeys.last(), QLatin1String("keysUnordered"))) {
        return std::nullopt;
    }
    m_lastKeys.last() = int(*number);
    return m_lastKeys.last();
}

void CborReader::leave()
{
    if (!ok())
        return;
    expect(!m_reader.hasNext() && m_reader.leaveContainer(), QLatin1String("notCbor"));
    m_lastKeys.removeLast();
    if (m_reader.lastError() != QCborError::NoError)
        fail(QLatin1String("notCbor"));
}

std::optional<qint64> CborReader::integer()
{
    if (!expect(ok() && m_reader.isInteger(), QLatin1String("notAnInteger")))
        return std::nullopt;
    const qint64 from = m_reader.currentOffset();
    const bool negative = m_reader.isNegativeInteger();
    // A negative number n is written as -1 - n; the reader answers -n.
    const quint64 magnitude =
        negative ? quint64(m_reader.toNegativeInteger()) - 1 : m_reader.toUnsignedInteger();
    if (!expect(magnitude <= quint64(std::numeric_limits<qint64>::max()),
            QLatin1String("integerTooLarge"))) {
        return std::nullopt;
    }
    m_reader.next();
    if (!consumed(from, headSize(magnitude)))
        return std::nullopt;
    return negative ? -1 - qint64(magnitude) : qint64(magnitude);
}

std::optional<QByteArray> CborReader::bytes()
{
    if (!expect(ok() && m_reader.isByteArray(), QLatin1String("notBytes"))
        || !expect(m_reader.isLengthKnown(), QLatin1String("lengthUnknown"))) {
        return std::nullopt;
    }
    const qint64 from = m_reader.currentOffset();
    const qsizetype size = m_reader.currentStringChunkSize();
    if (!expect(size >= 0 && size <= m_bytes.size() - from, QLatin1String("notCbor")))
        return std::nullopt;
    auto read = m_reader.readByteArray();
    if (read.status == QCborStreamReader::Ok)
        read.status = m_reader.readByteArray().status;
    if (!expect(read.status == QCborStreamReader::EndOfString, QLatin1String("notCbor"))
        || !consumed(from, headSize(quint64(size)) + size)) {
        return std::nullopt;
    }
    return read.data;
}

std::optional<QByteArray> CborReader::bytes(qsizetype size)
{
    auto read = bytes();
    if (!read || !expect(read->size() == size, QLatin1String("lengthWrong")))
        return std::nullopt;
    return read;
}

std::optional<QString> CborReader::text()
{
    if (!expect(ok() && m_reader.isString(), QLatin1String("notText"))
        || !expect(m_reader.isLengthKnown(), QLatin1String("lengthUnknown"))) {
        return std::nullopt;
    }
    const qint64 from = m_reader.currentOffset();
    const qsizetype size = m_reader.currentStringChunkSize();
    if (!expect(size >= 0 && size <= m_bytes.size() - from, QLatin1String("notCbor")))
        return std::nullopt;
    auto read = m_reader.readString();
    if (read.status == QCborStreamReader::Ok)
        read.status = m_reader.readString().status;
    if (!expect(read.status == QCborStreamReader::EndOfString, QLatin1String("textInvalid"))
        || !consumed(from, headSize(quint64(size)) + size)) {
        return std::nullopt;
    }
    return read.data;
}

Value CborReader::list()
{
    // A list of a million nothings is a megabyte: no other limit is needed.
    const auto length = enterList(cborSizeLimit);
    if (!length)
        return {};
    Value::List members;
    members.reserve(qMin(*length, qsizetype(64)));
    while (hasNext())
        members.append(value());
    leave();
    return members;
}

Value CborReader::value()
{
    if (!ok())
        return {};
    if (m_reader.isInteger()) {
        const auto number = integer();
        return number ? Value(*number) : Value();
    }
    if (m_reader.isString()) {
        const auto string = text();
        return string ? Value(*string) : Value();
    }
    if (m_reader.isByteArray()) {
        const auto data = bytes();
        return data ? Value(*data) : Value();
    }
    if (m_reader.isArray())
        return list();
    const bool known = m_reader.isBool() || m_reader.isNull();
    if (!expect(known, QLatin1String("typeUnknown")))
        return {};
    const Value result = m_reader.isBool() ? Value(m_reader.toBool()) : Value();
    const qint64 from = m_reader.currentOffset();
    m_reader.next();
    consumed(from, 1);
    return result;
}

bool CborReader::finish()
{
    return ok() && expect(m_lastKeys.isEmpty(), QLatin1String("notCbor"))
        && expect(m_reader.currentOffset() == m_bytes.size(), QLatin1String("trailing"));
}

} // namespace hometray
