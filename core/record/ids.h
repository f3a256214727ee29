// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHashFunctions>
#include <QtCore/QString>

#include <array>
#include <cstring>
#include <optional>

namespace hometray {

/// A fixed number of bytes that names something. The tag makes two kinds of id different types;
/// an id of all zeros names nothing (`isNull`).
template <class Tag, std::size_t Size>
class Id {
public:
    static constexpr qsizetype size = static_cast<qsizetype>(Size);

    constexpr Id() = default;

    /// The id in `bytes`, or nothing when they are not `size` long.
    [[nodiscard]] static std::optional<Id> fromBytes(QByteArrayView bytes)
    {
        if (bytes.size() != size)
            return std::nullopt;
        Id id;
        std::memcpy(id.m_bytes.data(), bytes.data(), Size);
        return id;
    }
    /// The id written as lower or upper case hexadecimal digits.
    [[nodiscard]] static std::optional<Id> fromHex(QStringView text)
    {
        if (text.size() != 2 * size)
            return std::nullopt;
        for (const QChar c : text) {
            if (!((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F')))
                return std::nullopt;
        }
        return fromBytes(QByteArray::fromHex(text.toLatin1()));
    }

    [[nodiscard]] QByteArray bytes() const
    {
        return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), size);
    }
    [[nodiscard]] QByteArrayView view() const
    {
        return QByteArrayView(reinterpret_cast<const char *>(m_bytes.data()), size);
    }
    [[nodiscard]] QString hex() const { return QString::fromLatin1(bytes().toHex()); }
    [[nodiscard]] bool isNull() const { return *this == Id(); }
    [[nodiscard]] unsigned char *data() { return m_bytes.data(); }
    [[nodiscard]] const unsigned char *data() const { return m_bytes.data(); }

    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0)
    {
        return qHashBits(id.m_bytes.data(), Size, seed);
    }

private:
    std::array<unsigned char, Size> m_bytes{};
};

/// An entry of a journal: the BLAKE2b-256 of its header.
using EntryId = Id<struct EntryTag, 32>;
/// A case: the id of the entry that opened it.
using CaseId = EntryId;
/// Anything inside a record that can be changed on its own: a person, a meeting, an action.
using ObjectId = Id<struct ObjectTag, 16>;
/// Somebody who writes: the hash of their first signing key.
using PersonId = Id<struct PersonTag, 32>;
/// An Ed25519 public key.
using SigningKey = Id<struct SigningKeyTag, 32>;

} // namespace hometray
