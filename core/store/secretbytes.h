// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

#include <cstddef>
#include <span>

namespace hometray {

/// Bytes as libsodium takes them. Valid as long as they are.
[[nodiscard]] inline const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

/// Bytes that nobody else may see: a key, a passphrase. They lie in memory that is not swapped, is
/// guarded at both ends and is wiped when this goes away. Can be moved, never copied. Empty only
/// when made so or moved from.
class SecretBytes {
public:
    SecretBytes() = default;
    /// `size` zero bytes.
    explicit SecretBytes(std::size_t size);
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    [[nodiscard]] static SecretBytes copyOf(QByteArrayView bytes);
    /// UTF-8 of a text in one Unicode form (NFC), so that a passphrase typed on another keyboard is
    /// the same one. The QString itself cannot be wiped: let go of it soon.
    [[nodiscard]] static SecretBytes fromText(const QString &text);
    /// Fresh bytes of the operating system (through libsodium). Keys never come from an injected
    /// source: a seeded one would make a store that everybody can open.
    [[nodiscard]] static SecretBytes random(std::size_t size);

    [[nodiscard]] SecretBytes clone() const { return copyOf(view()); }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] unsigned char *data() { return m_data; }
    [[nodiscard]] const unsigned char *data() const { return m_data; }
    [[nodiscard]] std::span<const unsigned char> span() const { return {m_data, m_size}; }
    [[nodiscard]] QByteArrayView view() const
    {
        return QByteArrayView(reinterpret_cast<const char *>(m_data), qsizetype(m_size));
    }
    /// Compares in a time that does not depend on the contents.
    friend bool operator==(const SecretBytes &a, const SecretBytes &b);

private:
    void clear();

    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace hometray
