// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/otherpast.h"

#include "store/backup.h"
#include "store/journalstore.h"
#include "store/localstate.h"

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

const auto settingName = u"backupsOfAnotherPast"_s;

/// Whether every entry that was a head of these cases is in the journal, or was before it was
/// erased: an erased entry keeps its row.
Expected<bool> holdsAll(JournalStore &journal, const QList<StoredCase> &cases)
{
    for (const StoredCase &stored : cases) {
        for (const EntryId &head : stored.heads) {
            const auto here = journal.holds(head);
            if (!here || !*here)
                return here;
        }
    }
    return true;
}

} // namespace

Expected<void> noteBackupsOfAnotherPast(
    Connection &connection, const QString &backups, const SharedKey &key)
{
    auto names = backupsOfAnotherPast(connection);
    if (!names)
        return Unexpected(names.error());
    JournalStore journal(connection);
    for (const BackupInfo &backup : backupsIn(backups)) {
        const auto cases = headsIn(backup, key);
        if (!cases || names->contains(backup.name))
            continue;
        const auto all = holdsAll(journal, *cases);
        if (!all)
            return Unexpected(all.error());
        if (!*all)
            names->append(backup.name);
    }
    return LocalState(connection).setSetting(settingName, names->join(u'\n').toUtf8());
}

Expected<QStringList> backupsOfAnotherPast(Connection &connection)
{
    const auto names = LocalState(connection).setting(settingName);
    if (!names)
        return Unexpected(names.error());
    return QString::fromUtf8(names->value_or(QByteArray())).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace hometray
