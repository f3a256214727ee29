// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recoverykey.h"

#include <array>
#include <sodium.h>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t keyDigits = RecoveryKey::size * 8 / 5;
constexpr std::size_t checkDigits = 4;
constexpr std::size_t allDigits = keyDigits + checkDigits;

using Check = std::array<unsigned char, checkDigits>;

/// Four digits of a hash of the key: one wrong reading in a million passes.
Check checkOf(const SecretBytes &bytes)
{
    std::array<unsigned char, crypto_generichash_BYTES> hash;
    const QByteArrayView label("hometray-recovery-check");
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, hash.size());
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(label.data()),
        static_cast<unsigned long long>(label.size()));
    crypto_generichash_update(&state, bytes.data(), bytes.size());
    crypto_generichash_final(&state, hash.data(), hash.size());
    Check check;
    for (std::size_t at = 0; at < checkDigits; ++at)
        check[at] = hash[at] & 31;
    return check;
}

int digitOf(QChar letter)
{
    letter = letter.toUpper();
    if (letter == u'O')
        letter = u'0';
    else if (letter == u'I' || letter == u'L')
        letter = u'1';
    return int(QByteArrayView(alphabet, 32).indexOf(letter.toLatin1()));
}

} // namespace

RecoveryKey RecoveryKey::random()
{
    return RecoveryKey(SecretBytes::random(size));
}

QString RecoveryKey::text() const
{
    QString result;
    const Check check = checkOf(m_bytes);
    for (std::size_t digit = 0; digit < allDigits; ++digit) {
        if (digit > 0 && digit % 4 == 0)
            result += u'-';
        unsigned value = 0;
        if (digit < keyDigits) {
            for (std::size_t bit = digit * 5; bit < digit * 5 + 5; ++bit)
                value = value << 1 | ((m_bytes.data()[bit / 8] >> (7 - bit % 8)) & 1U);
        } else {
            value = check[digit - keyDigits];
        }
        result += QLatin1Char(alphabet[value]);
    }
    return result;
}

Expected<RecoveryKey> RecoveryKey::fromText(const QString &text)
{
    SecretBytes digits(allDigits);
    std::size_t count = 0;
    for (const QChar letter : text) {
        if (letter.isSpace() || letter.category() == QChar::Punctuation_Dash)
            continue;
        const int digit = letter.unicode() < 128 ? digitOf(letter) : -1;
        if (digit < 0 || count == allDigits)
            return failure(ErrorCode::RecoveryKeyMistyped);
        digits.data()[count++] = static_cast<unsigned char>(digit);
    }
    if (count != allDigits)
        return failure(ErrorCode::RecoveryKeyMistyped);
    SecretBytes bytes(size);
    for (std::size_t bit = 0; bit < size * 8; ++bit) {
        const unsigned set = (unsigned(digits.data()[bit / 5]) >> (4 - bit % 5)) & 1U;
        bytes.data()[bit / 8] |= static_cast<unsigned char>(set << (7 - bit % 8));
    }
    const Check check = checkOf(bytes);
    if (sodium_memcmp(check.data(), digits.data() + keyDigits, checkDigits) != 0)
        return failure(ErrorCode::RecoveryKeyMistyped);
    return RecoveryKey(std::move(bytes));
}

} // namespace hometray
