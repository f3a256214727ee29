// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/cbor.h"

#include <QtCore/QStringDecoder>

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
    if (expect(bytes.size() <= cborSizeLimit, QLatin1String("tooLarge")))
        m_bytes = bytes;
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

/// What lies ahead; it is not taken yet.
CborReader::Head CborReader::head()
{
    Head head;
    if (!ok() || (!m_open.isEmpty() && m_open.last().left == 0))
        return head;
    if (!expect(m_at < m_bytes.size(), QLatin1String("notCbor")))
        return head;
    const auto first = quint8(m_bytes.at(m_at));
    const auto kind = Kind(first >> 5);
    const int info = first & 0x1f;
    head.size = 1;
    if (info < 24) {
        head.number = quint64(info);
    } else if (info < 28) {
        head.size += qsizetype(1) << (info - 24);
        if (!expect(head.size <= m_bytes.size() - m_at, QLatin1String("notCbor")))
            return head;
        for (qsizetype i = 1; i < head.size; ++i)
            head.number = head.number << 8 | quint8(m_bytes.at(m_at + i));
    } else {
        // Of unknown length; there is no such number, tag or other thing.
        const bool possible = info == 31 && kind >= Kind::Bytes && kind <= Kind::Map;
        if (!expect(possible, QLatin1String("notCbor")))
            return head;
        head.lengthKnown = false;
    }
    head.kind = kind;
    return head;
}

/// Goes on behind an item's head and so many bytes.
bool CborReader::take(const Head &head, qsizetype length)
{
    m_at += head.size + length;
    if (!m_open.isEmpty())
        --m_open.last().left;
    return expect(head.size == headSize(head.number), QLatin1String("notShortest"));
}

std::optional<qsizetype> CborReader::enter(Kind kind, qsizetype limit)
{
    const Head next = head();
    if (!expect(next.kind == kind,
            kind == Kind::Map ? QLatin1String("notAMap") : QLatin1String("notAList"))
        || !expect(next.lengthKnown, QLatin1String("lengthUnknown"))
        || !expect(next.number <= quint64(limit), QLatin1String("tooMany"))
        || !expect(m_open.size() < cborDepthLimit, QLatin1String("tooDeep")) || !take(next)) {
        return std::nullopt;
    }
    const auto length = qsizetype(next.number);
    m_open.append({kind == Kind::Map ? 2 * length : length, -1});
    return length;
}

std::optional<qsizetype> CborReader::enterMap(qsizetype limit)
{
    return enter(Kind::Map, limit);
}

std::optional<qsizetype> CborReader::enterList(qsizetype limit)
{
    return enter(Kind::List, limit);
}

std::optional<int> CborReader::nextKey()
{
    const auto number = integer();
    if (!number || !expect(*number >= 0 && *number <= keyLimit, QLatin1String("keyWrong"))
        || !expect(*number > m_open.last().lastKey, QLatin1String("keysUnordered"))) {
        return std::nullopt;
    }
    m_open.last().lastKey = int(*number);
    return m_open.last().lastKey;
}

void CborReader::leave()
{
    if (ok() && expect(!hasNext(), QLatin1String("notCbor")))
        m_open.removeLast();
}

std::optional<qint64> CborReader::integer()
{
    const Head next = head();
    const bool negative = next.kind == Kind::Negative; // n is written as -1 - n
    if (!expect(negative || next.kind == Kind::Number, QLatin1String("notAnInteger"))
        || !expect(next.number <= quint64(std::numeric_limits<qint64>::max()),
            QLatin1String("integerTooLarge"))
        || !take(next)) {
        return std::nullopt;
    }
    return negative ? -1 - qint64(next.number) : qint64(next.number);
}

std::optional<QByteArrayView> CborReader::string(Kind kind)
{
    const Head next = head();
    if (!expect(next.kind == kind,
            kind == Kind::Bytes ? QLatin1String("notBytes") : QLatin1String("notText"))
        || !expect(next.lengthKnown, QLatin1String("lengthUnknown"))
        || !expect(next.number <= quint64(m_bytes.size() - m_at - next.size),
            QLatin1String("notCbor"))) {
        return std::nullopt;
    }
    const auto read = QByteArrayView(m_bytes).sliced(m_at + next.size, qsizetype(next.number));
    return take(next, read.size()) ? std::optional(read) : std::nullopt;
}

std::optional<QByteArray> CborReader::bytes()
{
    const auto read = string(Kind::Bytes);
    return read ? std::optional(read->toByteArray()) : std::nullopt;
}

std::optional<QByteArrayView> CborReader::bytes(qsizetype size)
{
    const auto read = string(Kind::Bytes);
    if (!read || !expect(read->size() == size, QLatin1String("lengthWrong")))
        return std::nullopt;
    return read;
}

std::optional<QString> CborReader::text()
{
    const auto read = string(Kind::Text);
    if (!read)
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8,
        QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(*read);
    if (!expect(!decoder.hasError(), QLatin1String("textInvalid")))
        return std::nullopt;
    return text;
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
    constexpr quint64 no = 20, yes = 21, nothing = 22;
    const Head next = head();
    switch (next.kind) {
    case Kind::Number:
    case Kind::Negative: {
        const auto number = integer();
        return number ? Value(*number) : Value();
    }
    case Kind::Text: {
        const auto string = text();
        return string ? Value(*string) : Value();
    }
    case Kind::Bytes: {
        const auto data = bytes();
        return data ? Value(*data) : Value();
    }
    case Kind::List:
        return list();
    default:
        break;
    }
    const bool known = next.kind == Kind::Other && next.size == 1 && next.number >= no
        && next.number <= nothing;
    if (!expect(known, QLatin1String("typeUnknown")) || !take(next) || next.number == nothing)
        return {};
    return next.number == yes;
}

bool CborReader::finish()
{
    return ok() && expect(m_open.isEmpty(), QLatin1String("notCbor"))
        && expect(m_at == m_bytes.size(), QLatin1String("trailing"));
}

} // namespace hometray
