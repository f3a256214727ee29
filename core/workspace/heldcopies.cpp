// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/heldcopies.h"

#include "store/copyplace.h"

#include <QtCore/QDir>

#include <numeric>

namespace hometray {

namespace {

bool isOwnFolder(const QString &folder, const Session &session)
{
    return QDir(folder) == QDir(session.folder.backups());
}

} // namespace

Expected<QStringList> copiesHoldingErased(StoreAccess &access, Session &session)
{
    auto holding = placesHoldingErased(access.database);
    const auto done = isErasedElsewhere(access.database);
    if (!holding || !done)
        return Unexpected(holding ? done.error() : holding.error());
    if (!*done)
        holding->append(session.folder.backups());
    return holding;
}

Expected<CleanedCopies> cleanCopiesIn(
    const QString &folder, const Session &session, const QList<Erasing> &erased)
{
    const auto vault = Vault::load(session.folder.path);
    if (!vault)
        return Unexpected(vault.error());
    const qint64 now = session.time->nowMs();
    if (!isOwnFolder(folder, session))
        return cleanCopies(folder, vault->storeId(), session.key, erased, now, &session.stopping);
    CleanedCopies done;
    done.copies = int(backupsIn(folder).size());
    done.holding = eraseElsewhere(session.folder, session.key, erased, now);
    return done;
}

Expected<void> noteCleaned(StoreAccess &access, const Session &session, const QString &folder,
    const CleanedCopies &done, const QList<Erasing> &erased)
{
    if (!done.holding.isEmpty())
        return {};
    if (isOwnFolder(folder, session))
        return noteErasedElsewhere(access.database);
    if (done.copies == 0)
        return {}; // a stick that is not there looks the same
    const qsizetype count = std::accumulate(erased.begin(), erased.end(), qsizetype(0),
        [](qsizetype sum, const Erasing &one) { return sum + one.ids.size(); });
    return noteCleanPlace(access.database, folder, count);
}

} // namespace hometray
