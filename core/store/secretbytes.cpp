// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/secretbytes.h"

#include <cstring>
#include <sodium.h>
#include <utility>

namespace hometray {

SecretBytes::SecretBytes(std::size_t size)
{
    if (size == 0)
        return;
    if (sodium_init() < 0)
        qFatal("libsodium could not be started");
    m_data = static_cast<unsigned char *>(sodium_malloc(size));
    if (!m_data)
        qFatal("no guarded memory left");
    m_size = size;
    sodium_memzero(m_data, m_size);
}

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

void SecretBytes::clear()
{
    // sodium_free wipes before it gives the memory back.
    sodium_free(m_data);
    m_data = nullptr;
    m_size = 0;
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes result(static_cast<std::size_t>(bytes.size()));
    if (!result.isEmpty())
        std::memcpy(result.m_data, bytes.data(), result.m_size);
    return result;
}

SecretBytes SecretBytes::fromText(const QString &text)
{
    QByteArray utf8 = text.normalized(QString::NormalizationForm_C).toUtf8();
    SecretBytes result = copyOf(utf8);
    sodium_memzero(utf8.data(), static_cast<std::size_t>(utf8.size()));
    return result;
}

SecretBytes SecretBytes::random(std::size_t size)
{
    SecretBytes result(size);
    if (size > 0)
        randombytes_buf(result.m_data, size);
    return result;
}

bool operator==(const SecretBytes &a, const SecretBytes &b)
{
    return a.m_size == b.m_size
        && (a.m_size == 0 || sodium_memcmp(a.m_data, b.m_data, a.m_size) == 0);
}

} // namespace hometray
