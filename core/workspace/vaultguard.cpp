// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/vaultguard.h"

#include "store/vaultcodes.h"

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

const Vault::Slot *recoveryOf(const Vault &vault)
{
    const auto &all = vault.slotList();
    const auto found = std::find_if(all.begin(), all.end(),
        [](const Vault::Slot &slot) { return slot.kind == SlotKind::Recovery; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

Expected<void> lookAtVault(StoreAccess &access, Session &session, const Vault &vault, bool restored)
{
    LocalState local = access.local();
    const auto read = local.setting(vaultCodesSetting);
    if (!read)
        return Unexpected(read.error());
    const QByteArray codes = read->value_or(QByteArray());
    const QByteArray code = vaultCode(vault);
    const bool changed = !restored && !codes.isEmpty() && !holdsVaultCode(codes, code);
    if (changed) {
        const auto back = putBackMs(access.database, vault);
        if (!back)
            return Unexpected(back.error());
        session.vaultPutBackMs = *back;
    }
    session.vaultDoubtful = changed && !session.vaultPutBackMs;
    if (changed || codes == code)
        return {};
    // Where nothing can be written (a full disk) it is remembered another time.
    (void)local.setSetting(vaultCodesSetting, code);
    return {};
}

Expected<void> saveVault(
    StoreAccess &access, Session &session, const Vault &before, const Vault &changed)
{
    const Vault::Slot *recovery = recoveryOf(changed);
    const Vault::Slot *old = recoveryOf(before);
    const bool newKey = recovery && (!old || !(*recovery == *old));
    if (session.vaultDoubtful && !newKey)
        return changed.save(session.folder.path);
    LocalState local = access.local();
    const auto kept = local.setting(recoveryKeptSetting);
    if (!kept)
        return Unexpected(kept.error());
    // A kill after this may leave the key of before, of which it is said without need; never a new
    // one of which nothing is said.
    if (newKey) {
        if (auto noted = local.setSetting(recoveryKeptSetting, "no"); !noted)
            return noted;
    }
    const QByteArray code = vaultCode(changed);
    auto saved = local.setSetting(vaultCodesSetting, vaultCode(before) + code);
    if (saved)
        saved = changed.save(session.folder.path);
    if (!saved) {
        if (newKey)
            (void)local.setSetting(recoveryKeptSetting, kept->value_or("yes"));
        return saved;
    }
    session.vaultDoubtful = false;
    session.vaultPutBackMs.reset();
    // It is saved; what cannot be noted now is believed all the same.
    (void)local.setSetting(vaultCodesSetting, code);
    return {};
}

QStringList vaultProblems(StoreAccess &access, const Session &session)
{
    const auto vault = Vault::load(session.folder.path);
    if (!vault)
        return {u"vaultUnreadable"_s};
    QStringList problems;
    const auto codes = access.local().setting(vaultCodesSetting);
    if (codes && *codes && !holdsVaultCode(**codes, vaultCode(*vault))) {
        const auto back = putBackMs(access.database, *vault);
        problems.append(back && *back ? u"vaultOlder"_s : u"vaultChanged"_s);
    }
    if (!recoveryOf(*vault))
        problems.append(u"recoveryMissing"_s);
    return problems;
}

} // namespace hometray
