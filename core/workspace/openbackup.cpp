// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/openbackup.h"

#include "store/keyfile.h"
#include "store/putaside.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// The named one, or the latest of each store that has any there, the present store's first.
Expected<QList<BackupInfo>> meant(const StoreFolder &store, const QString &folder,
    const QString &name, const std::optional<StoreId> &present)
{
    for (const BackupInfo &state : asidesIn(store)) {
        if (state.name == name)
            return QList<BackupInfo>{state};
    }
    if (!name.isEmpty()) {
        const auto backup = findBackup(folder, name);
        if (!backup)
            return Unexpected(backup.error());
        return QList<BackupInfo>{*backup};
    }
    QList<BackupInfo> latest;
    for (const BackupInfo &backup : backupsIn(folder)) {
        const bool known = std::any_of(latest.begin(), latest.end(),
            [&backup](const BackupInfo &other) { return other.store == backup.store; });
        if (known)
            continue;
        if (present == backup.store)
            latest.prepend(backup);
        else
            latest.append(backup);
    }
    if (latest.isEmpty())
        return failure(ErrorCode::BackupNotFound, {{u"from"_s, folder}});
    return latest;
}

/// What is wrong with a later backup of the same store whose key file cannot be read. Whoever asks for
/// the latest is to be told, and may name the one before it.
std::optional<Error> passedOver(const QString &folder, const BackupInfo &chosen)
{
    const QString prefix = chosen.name.left(chosen.name.indexOf(u'-', chosen.name.indexOf(u'-') + 1));
    for (const BackupInfo &backup : backupsIn(folder)) {
        const bool later = backup.number > chosen.number && backup.name.startsWith(prefix + u'-');
        if (!later || !backup.store.isNull())
            continue;
        if (const auto own = vaultOf(backup); !own)
            return own.error();
    }
    return std::nullopt;
}

/// The latest of the candidates that the secret opens.
Expected<OpenedBackup> firstThatOpens(const QList<BackupInfo> &candidates,
    const Expected<Vault> &present, const TypedSecret &secret)
{
    using Opened = Expected<TypedSecret::Opened>;
    std::optional<Error> wrong;
    for (const BackupInfo &backup : candidates) {
        const auto own = vaultOf(backup);
        if (!own && !isPutAside(backup)) {
            wrong = wrong.value_or(own.error());
            continue;
        }
        const bool same = present && own && present->storeId() == own->storeId();
        const auto opened = own ? secret.open(*own) : Opened(Unexpected(own.error()));
        // The passphrase of today: of the same store after a change of it.
        const auto todays =
            present ? secret.open(*present) : Opened(Unexpected(present.error()));
        if (opened)
            return OpenedBackup{backup, opened->key,
                same && todays ? Ways{*present, todays->with} : Ways{*own, opened->with}};
        // Of a state that was put aside the key file may be the damaged part.
        const bool todaysOpens = todays
            && (same
                || (!own && opensRecords(databaseOf(backup), todays->key).value_or(false)));
        if (todaysOpens)
            return OpenedBackup{backup, todays->key, Ways{*present, todays->with}};
        if (!wrong)
            wrong = todays && isWrongSecret(opened.error().code)
                ? Error(ErrorCode::BackupForeign, {{u"name"_s, backup.name}})
                : opened.error();
    }
    return Unexpected(*wrong);
}

} // namespace

Expected<OpenedBackup> openBackup(const StoreFolder &store, const QString &folder,
    const QString &name, const TypedSecret &secret)
{
    const auto present = Vault::load(store.path);
    const auto candidates = meant(
        store, folder, name, present ? std::optional<StoreId>(present->storeId()) : std::nullopt);
    if (!candidates)
        return Unexpected(candidates.error());
    auto opened = firstThatOpens(*candidates, present, secret);
    if (!opened || !name.isEmpty())
        return opened;
    if (const auto error = passedOver(folder, opened->backup))
        return Unexpected(*error);
    return opened;
}

QFuture<Expected<BackupMeant>> opensBackup(
    const QString &store, const QString &name, const QString &passphrase, const QString &from)
{
    const StoreFolder folder{store};
    auto secret = std::make_shared<TypedSecret>(passphrase);
    return QtConcurrent::run(
        [folder, name, secret,
            from = from.isEmpty() ? folder.backups() : from]() -> Expected<BackupMeant> {
            const auto opened = openBackup(folder, from, name, *secret);
            if (!opened)
                return Unexpected(opened.error());
            const QString place = QFileInfo(opened->backup.path).path();
            const auto losses = lossesIn(place, opened->key);
            const auto loss = losses.find(opened->backup.name);
            BackupMeant meant{opened->backup, std::nullopt, {}, isPutAside(opened->backup)};
            if (loss != losses.end())
                meant.loss = *loss;
            if (const auto present = Vault::load(folder.path))
                meant.here = present->storeId();
            return meant;
        });
}

} // namespace hometray
