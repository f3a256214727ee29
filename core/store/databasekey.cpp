// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databasekey.h"

#include <sodium.h>

namespace hometray {

SharedKey DatabaseKey::make(SecretBytes keyAndSalt)
{
    if (keyAndSalt.size() != size)
        return nullptr;
    return SharedKey(new DatabaseKey(std::move(keyAndSalt)));
}

SharedKey DatabaseKey::random()
{
    return make(SecretBytes::random(size));
}

SharedKey DatabaseKey::derive(QByteArrayView purpose) const
{
    SecretBytes derived(size);
    crypto_generichash(derived.data(), derived.size(),
        reinterpret_cast<const unsigned char *>(purpose.data()),
        static_cast<unsigned long long>(purpose.size()), m_bytes.data(), m_bytes.size());
    return make(std::move(derived));
}

SecretBytes DatabaseKey::blobLiteral() const
{
    // sodium_bin2hex writes a final zero, which the quotation mark then takes the place of.
    SecretBytes literal(2 + 2 * size + 1);
    literal.data()[0] = 'x';
    literal.data()[1] = '\'';
    sodium_bin2hex(
        reinterpret_cast<char *>(literal.data() + 2), 2 * size + 1, m_bytes.data(), size);
    literal.data()[2 + 2 * size] = '\'';
    return literal;
}

} // namespace hometray
