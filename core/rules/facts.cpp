// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/facts.h"

#include <QtCore/QtEndian>

#include <type_traits>

namespace hometray {

namespace {

/// "HTG" and the version of this layout: bytes of anything else are not facts, and are derived
/// anew.
constexpr qint32 signature = 0x48544700 + CaseFacts::derivedVersion;
/// No family has more of anything; more is damage.
constexpr qint32 largestList = 100000;
constexpr qint32 mostNested = 1000; // moments since the keyworker left

class Writer {
public:
    template <class T>
    bool row(const T &value)
    {
        static_assert(std::is_trivially_copyable_v<T> && sizeof(T) % sizeof(qint32) == 0);
        const auto *numbers = reinterpret_cast<const qint32 *>(&value);
        for (std::size_t i = 0; i < sizeof(T) / sizeof(qint32); ++i)
            number(numbers[i]);
        return true;
    }
    template <class T>
    bool list(const std::vector<T> &values)
    {
        number(static_cast<qint32>(values.size()));
        for (const T &value : values)
            row(value);
        return true;
    }
    bool nested(const std::vector<CaseFacts> &values)
    {
        number(static_cast<qint32>(values.size()));
        for (const CaseFacts &value : values) {
            const QByteArray inner = value.toBytes();
            number(static_cast<qint32>(inner.size()));
            bytes += inner;
        }
        return true;
    }
    QByteArray bytes;

private:
    void number(qint32 value)
    {
        const qint32 little = qToLittleEndian(value);
        bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
    }
};

class Reader {
public:
    explicit Reader(const QByteArray &bytes) : m_bytes(bytes) { }

    template <class T>
    bool row(T &value)
    {
        return rows(&value, 1);
    }
    template <class T>
    bool list(std::vector<T> &values)
    {
        qint32 count = 0;
        if (!number(count) || count < 0 || count > largestList
            || count * qsizetype(sizeof(T)) > m_bytes.size() - m_at)
            return false;
        values.resize(static_cast<std::size_t>(count));
        return rows(values.data(), count);
    }
    bool nested(std::vector<CaseFacts> &values)
    {
        qint32 count = 0;
        if (!number(count) || count < 0 || count > mostNested)
            return false;
        values.reserve(static_cast<std::size_t>(count)); // no more: they stay in memory
        for (qint32 i = 0; i < count; ++i) {
            qint32 size = 0;
            if (!number(size) || size < 0 || size > m_bytes.size() - m_at)
                return false;
            auto inner =
                CaseFacts::fromBytes(QByteArray::fromRawData(m_bytes.constData() + m_at, size));
            if (!inner || !inner->atLeaving.empty())
                return false;
            m_at += size;
            values.push_back(std::move(*inner));
        }
        return true;
    }
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }

private:
    bool number(qint32 &value) { return rows(&value, 1); }
    /// Numbers and nothing else, as they lie one after the other.
    template <class T>
    bool rows(T *values, qsizetype count)
    {
        static_assert(std::is_trivially_copyable_v<T> && sizeof(T) % sizeof(qint32) == 0);
        const qsizetype size = count * qsizetype(sizeof(T));
        if (m_bytes.size() - m_at < size)
            return false;
        if (size > 0)
            qFromLittleEndian<qint32>(
                m_bytes.constData() + m_at, size / qsizetype(sizeof(qint32)), values);
        m_at += size;
        return true;
    }
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

/// The one place that lists what facts consist of, for both directions.
template <class Archive, class Facts>
bool transfer(Archive &archive, qint32 &mark, Facts &facts)
{
    return archive.row(mark) && mark == signature && archive.row(facts.row)
        && archive.list(facts.people) && archive.list(facts.homes) && archive.list(facts.duties) && archive.list(facts.actions)
        && archive.list(facts.needs) && archive.list(facts.needsOf) && archive.list(facts.openNotes)
        && archive.list(facts.openTafs) && archive.list(facts.planned) && archive.list(facts.breaks) && archive.list(facts.contacts)
        && archive.list(facts.daysAway) && archive.list(facts.shares) && archive.list(facts.requests)
        && archive.list(facts.overrides) && archive.list(facts.covered)
        && archive.nested(facts.atLeaving);
}

} // namespace

const CaseFacts::Break *CaseFacts::forBreak(qint32 code) const
{
    for (const Break &candidate : breaks) {
        if (candidate.code == code)
            return &candidate;
    }
    return nullptr;
}

std::vector<const CaseFacts::Duty *> dutiesOfLastTaf(
    const CaseFacts &facts, CaseFacts::DutyKind kind)
{
    std::vector<const CaseFacts::Duty *> found;
    for (const CaseFacts::Duty &duty : facts.duties) {
        if (duty.kind == kind && duty.meeting >= 0 && duty.meeting == facts.row.lastTafMeeting)
            found.push_back(&duty);
    }
    return found;
}

QByteArray CaseFacts::toBytes() const
{
    Writer writer;
    qint32 mark = signature;
    transfer(writer, mark, *this);
    return writer.bytes;
}

std::optional<CaseFacts> CaseFacts::fromBytes(const QByteArray &bytes)
{
    Reader reader(bytes);
    CaseFacts facts;
    qint32 mark = 0;
    if (!transfer(reader, mark, facts) || !reader.atEnd())
        return std::nullopt;
    return facts;
}

namespace {

/// FNV-1a: the same on every computer and in every version.
quint32 hashed(std::initializer_list<QStringView> texts)
{
    quint32 hash = 2166136261u;
    for (const QStringView text : texts) {
        for (const QChar c : text)
            hash = (hash ^ c.unicode()) * 16777619u;
    }
    return hash;
}

} // namespace

qint32 overrideKey(QStringView checklist, QStringView step)
{
    return static_cast<qint32>(hashed({checklist, u"/", step}));
}

qint32 codeKey(QStringView code)
{
    return static_cast<qint32>(hashed({code}) | 1u);
}

} // namespace hometray
