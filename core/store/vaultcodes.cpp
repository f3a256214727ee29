// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vaultcodes.h"

#include "store/localstate.h"

#include <QtCore/QCryptographicHash>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {
/// The code, and behind it the day in digits.
const auto putBackSetting = u"vaultPutBack"_s;
constexpr qsizetype vaultCodeSize = 32;
} // namespace

QByteArray vaultCode(const Vault &vault)
{
    return QCryptographicHash::hash(vault.toJson(), QCryptographicHash::Blake2b_256);
}

bool holdsVaultCode(const QByteArray &codes, const QByteArray &code)
{
    for (qsizetype at = 0; at < codes.size(); at += vaultCodeSize) {
        if (codes.mid(at, vaultCodeSize) == code)
            return true;
    }
    return false;
}

Expected<void> notePutBack(Connection &connection, const Vault &vault, qint64 madeMs)
{
    return LocalState(connection).setSetting(
        putBackSetting, vaultCode(vault) + QByteArray::number(madeMs));
}

Expected<std::optional<qint64>> putBackMs(Connection &connection, const Vault &vault)
{
    const auto noted = LocalState(connection).setting(putBackSetting);
    if (!noted)
        return Unexpected(noted.error());
    if (!*noted || (*noted)->first(qMin(vaultCodeSize, (*noted)->size())) != vaultCode(vault))
        return std::nullopt;
    return (*noted)->mid(vaultCodeSize).toLongLong();
}

} // namespace hometray
