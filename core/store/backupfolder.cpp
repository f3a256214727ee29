// SPDX-License-Identifier: GPL-3.0-or-later
// Which backups there are, whose they are, and which of one's own can go.
#include "store/backuperrors.h"
#include "store/backupnames.h"
#include "store/files.h"
#include "store/keyfile.h"
#include "store/manifest.h"
#include "store/putaside.h"
#include "store/whatisthere.h"

#include "record/sources.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <mutex>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysKept = 10;
constexpr int weeksKept = 8;
constexpr int lastKept = 3;
constexpr int goAtOnce = 2;
constexpr qint64 longestGapMs = 60LL * 24 * 60 * 60 * 1000;

const auto nameFormat = u"yyyy-MM-dd'T'HHmmss'Z'"_s;
const auto unfinished = u".part"_s;

QString prefixOf(const StoreId &store)
{
    return u"hometray-"_s + store.hex().left(12) + u'-';
}

std::optional<qint64> timeOf(const QString &text)
{
    QDateTime made = QDateTime::fromString(text, nameFormat);
    made.setTimeSpec(Qt::UTC);
    return made.isValid() ? std::optional<qint64>(made.toMSecsSinceEpoch()) : std::nullopt;
}

StoreId storeOf(const QString &path)
{
    const auto vault = Vault::load(path);
    return vault ? vault->storeId() : StoreId();
}

/// The parts of a backup, and what SQLite and a kill leave beside them.
QStringList partsIn(const QString &path)
{
    QStringList parts = QDir(path).entryList(
        {u"store.db"_s, u"store.db-wal"_s, u"store.db-shm"_s, u"store.db.anew*"_s,
            u"vault.json"_s, u"heads"_s, u"store-????????????????.db*"_s, u"search.db*"_s},
        QDir::Files | QDir::Hidden);
    for (const QString &name : {u"vault.json"_s, u"heads"_s, u"qt_temp"_s})
        parts += leftBySaves(path, name);
    return parts;
}

/// Beside its parts other things may lie in its folder, which say nothing of it.
BackupInfo filled(BackupInfo backup)
{
    for (const QString &part : partsIn(backup.path))
        backup.bytes += QFileInfo(backup.path + u'/' + part).size();
    backup.store = storeOf(backup.path);
    return backup;
}

bool hasAnyPart(const QString &path)
{
    return !partsIn(path).isEmpty();
}

std::optional<BackupInfo> backupAt(const QFileInfo &info)
{
    static const QRegularExpression form(
        u"\\Ahometray-[0-9a-f]{12}-([0-9]{1,9})-([0-9T-]{17}Z)\\z"_s);
    const QString name = info.fileName();
    const auto match = form.match(name);
    const auto made = timeOf(match.hasMatch() ? match.captured(2) : name);
    if (!made || !hasAnyPart(info.filePath()))
        return std::nullopt;
    return filled({name, info.filePath(), *made, 0, match.captured(1).toLongLong()});
}

/// A backup that somebody gave another name, when its folder itself is chosen.
std::optional<BackupInfo> itself(const QFileInfo &info)
{
    const QString path = info.filePath();
    if (const auto named = backupAt(info))
        return named;
    if (!QFileInfo::exists(path + u"/heads"_s) || !QFileInfo::exists(path + u"/store.db"_s))
        return std::nullopt;
    return filled({info.fileName(), path,
        QFileInfo(path + u"/heads"_s).lastModified().toMSecsSinceEpoch(), 0});
}

/// What file managers leave in every folder they show, about that folder.
QStringList leftByFileManagers(const QString &path)
{
    return QDir(path).entryList(
        {u".DS_Store"_s, u"._*"_s, u"Thumbs.db"_s, u"desktop.ini"_s, u".directory"_s},
        QDir::Files | QDir::Hidden | QDir::System);
}

/// Takes the parts of a backup away, its mark last; anything else in the folder stays, and the
/// folder with it. Whether they are all gone.
bool removeParts(const QString &path)
{
    if (QFileInfo(path).isSymLink())
        return false;
    QStringList parts = partsIn(path);
    for (const QString &last : {u"vault.json"_s, u"heads"_s})
        std::stable_partition(
            parts.begin(), parts.end(), [&last](const QString &part) { return part != last; });
    bool all = true;
    for (const QString &part : std::as_const(parts))
        all = QFile::remove(path + u'/' + part) && all;
    const QStringList left = leftByFileManagers(path);
    const auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    if (QDir(path).entryList(everything).size() == left.size()) {
        for (const QString &file : left)
            QFile::remove(path + u'/' + file);
        QDir().rmdir(path);
    }
    return all;
}

/// Whether more lies in the folder of a backup than its parts and what file managers leave.
bool holdsOthers(const QString &path)
{
    const auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    return QDir(path).entryList(everything).size()
        > partsIn(path).size() + leftByFileManagers(path).size();
}

/// Gives a folder that a removal has renamed, for what somebody else put there, its own name again.
void giveNameBack(const QString &going)
{
    if (QFile::remove(going + u'/' + removingMark))
        QDir().rename(going, going.chopped(unfinished.size()));
}

/// Paths of backups that are being made or checked just now.
class Underway {
public:
    static void add(const QString &path)
    {
        const std::lock_guard guard(self().m_mutex);
        self().m_paths.insert(path);
    }
    static void remove(const QString &path)
    {
        const std::lock_guard guard(self().m_mutex);
        self().m_paths.remove(path);
    }
    static bool contains(const QString &path)
    {
        const std::lock_guard guard(self().m_mutex);
        return self().m_paths.contains(path);
    }

private:
    static Underway &self()
    {
        static Underway underway;
        return underway;
    }

    std::mutex m_mutex;
    QSet<QString> m_paths;
};

bool madeHere(const BackupInfo &backup, const SharedKey &key, qint64 *entries)
{
    if (leadsElsewhere(backup))
        return false;
    const auto manifest = manifestIn(backup, key);
    if (!manifest || manifest->format == 1 || backup.number == 0
        || manifest->number != backup.number || !backup.name.startsWith(prefixOf(manifest->store)))
        return false;
    if (entries)
        *entries = manifest->entries;
    return true;
}

Unexpected cannotBeRemoved(const BackupInfo &backup)
{
    return failure(ErrorCode::FileUnwritable,
        {{u"file"_s, backup.path}, {u"reason"_s, u"cannot be removed"_s}});
}

/// Of this store's records, or what is left of one that was being removed.
Expected<void> removeAside(const BackupInfo &aside, const SharedKey &key)
{
    if (!recordsFilesIn(aside.path).isEmpty()
        && !opensRecords(databaseOf(aside), key).value_or(false))
        return Unexpected(foreign(aside));
    if (!removeParts(aside.path))
        return cannotBeRemoved(aside);
    return {};
}

} // namespace

QString backupName(const StoreId &store, qint64 number, qint64 madeMs)
{
    return prefixOf(store) + u"%1-"_s.arg(number, 5, 10, QLatin1Char('0'))
        + QDateTime::fromMSecsSinceEpoch(madeMs, Qt::UTC).toString(nameFormat);
}

BackupInfo unfinishedBackup(const QString &folder, const QString &name)
{
    return {name, folder + u'/' + name + unfinished};
}

bool leadsElsewhere(const BackupInfo &backup)
{
    const QStringList parts = partsIn(backup.path);
    return QFileInfo(backup.path).isSymLink()
        || std::any_of(parts.begin(), parts.end(), [&backup](const QString &part) {
               return QFileInfo(backup.path + u'/' + part).isSymLink();
           });
}

void noteUnderway(const BackupInfo &part)
{
    Underway::add(QDir::cleanPath(part.path));
}

Expected<BackupInfo> acceptBackup(const BackupInfo &part)
{
    const QString folder = QFileInfo(part.path).path();
    errno = 0;
    if (!QDir().rename(part.path, folder + u'/' + part.name))
        return Unexpected(writeError(part.path, errno));
    syncFolder(folder);
    Underway::remove(QDir::cleanPath(part.path));
    return findBackup(folder, part.name);
}

void removeUnfinished(const BackupInfo &part)
{
    removeParts(part.path);
    Underway::remove(QDir::cleanPath(part.path));
}

QList<BackupInfo> backupsIn(const QString &where)
{
    QList<BackupInfo> result;
    QFileInfo chosen(where);
    if (chosen.isFile()) // one of the files in a backup
        chosen = QFileInfo(chosen.absolutePath());
    if (chosen.isDir()) {
        const QFileInfo folder(QDir(chosen.absoluteFilePath()).path());
        const auto backup = itself(folder);
        if (backup && backupAt(folder))
            return {*backup};
        if (backup)
            result.append(*backup); // others may lie in the same folder
    }
    const QString path = chosen.filePath();
    for (const QString &folder : {path, QString(path + u"/backups"_s)}) {
        for (const QFileInfo &info :
            QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const auto backup = backupAt(info);
            // A link to one that lies here as well is no second one.
            const bool twice = backup && info.isSymLink()
                && QFileInfo(info.canonicalPath()) == QFileInfo(info.path())
                && backupAt(QFileInfo(info.canonicalFilePath()));
            if (backup && !twice)
                result.append(*backup);
        }
    }
    std::stable_sort(result.begin(), result.end(), [](const BackupInfo &a, const BackupInfo &b) {
        return a.number != b.number ? a.number > b.number : a.madeMs > b.madeMs;
    });
    return result;
}

Expected<BackupInfo> findBackup(const QString &folder, const QString &name)
{
    const QList<BackupInfo> all = backupsIn(folder);
    QList<BackupInfo> numbered;
    for (const BackupInfo &backup : all) {
        if (backup.name == name)
            return backup;
        if (backup.number > 0 && QString::number(backup.number) == name)
            numbered.append(backup);
    }
    if (numbered.size() == 1)
        return numbered.first();
    return failure(ErrorCode::BackupNotFound, {{u"name"_s, name}});
}

QList<BackupInfo> ownBackups(const QString &folder, const SharedKey &key)
{
    QList<BackupInfo> own;
    for (BackupInfo backup : backupsIn(folder)) {
        if (madeHere(backup, key, &backup.entries))
            own.append(backup);
    }
    return own;
}

QStringList cutOffIn(const QString &folder, const StoreId &store)
{
    const QString form =
        (store.isNull() ? u"hometray-*"_s : QString(prefixOf(store) + u'*')) + unfinished;
    QStringList left;
    for (const QFileInfo &part : QDir(folder).entryInfoList({form}, QDir::Dirs)) {
        if (hasAnyPart(part.filePath()) && !Underway::contains(QDir::cleanPath(part.filePath())))
            left.append(part.filePath());
    }
    return left;
}

QList<BackupInfo> asidesIn(const StoreFolder &folder)
{
    QList<BackupInfo> result;
    for (const QFileInfo &info : QDir(folder.path).entryInfoList(
             {asidePrefix + u'*'}, QDir::Dirs | QDir::NoSymLinks, QDir::Name | QDir::Reversed)) {
        const auto made = timeOf(info.fileName().mid(asidePrefix.size()));
        if (made)
            result.append(filled({info.fileName(), info.filePath(), *made}));
    }
    for (const QFileInfo &info : QDir(folder.backups()).entryInfoList(
             {beforeVersionPrefix + u'*'}, QDir::Dirs | QDir::NoSymLinks)) {
        const QFileInfo vault(Vault::fileIn(info.filePath())); // written last
        if (vault.exists())
            result.append(filled({info.fileName(), info.filePath(),
                vault.lastModified().toMSecsSinceEpoch()}));
    }
    std::stable_sort(result.begin(), result.end(),
        [](const BackupInfo &a, const BackupInfo &b) { return a.madeMs > b.madeMs; });
    return result;
}

QStringList backupsToThinOut(const QList<BackupInfo> &own)
{
    QList<BackupInfo> all = own;
    std::stable_sort(all.begin(), all.end(),
        [](const BackupInfo &a, const BackupInfo &b) { return a.number > b.number; });
    if (all.size() <= lastKept || all[0].madeMs < all[1].madeMs
        || all[0].madeMs - all[1].madeMs > longestGapMs)
        return {};
    // Going up: what holds much less than one before it has lost something.
    QSet<qint64> poor;
    qint64 most = 0;
    for (auto it = all.crbegin(); it != all.crend(); ++it) {
        most = qMax(most, it->entries);
        if (it->entries * 2 < most)
            poor.insert(it->number);
    }
    all.removeIf([&poor](const BackupInfo &backup) { return poor.contains(backup.number); });
    QList<QDate> days;
    QList<QDate> weeks;
    for (const BackupInfo &backup : std::as_const(all)) {
        const QDate day = londonDay(backup.madeMs);
        days.append(day);
        weeks.append(day.addDays(1 - day.dayOfWeek()));
    }
    const auto latest = [](QList<QDate> dates, int count) {
        std::sort(dates.begin(), dates.end(), std::greater<>());
        dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
        return dates.mid(0, count);
    };
    const QList<QDate> keptDays = latest(days, daysKept);
    const QList<QDate> keptWeeks = latest(weeks, weeksKept);
    QStringList go;
    for (qsizetype at = 0; at < all.size(); ++at) {
        const bool keeps = at < lastKept
            || (keptDays.contains(days[at]) && days.indexOf(days[at]) == at)
            || (keptWeeks.contains(weeks[at]) && weeks.indexOf(weeks[at]) == at);
        if (!keeps)
            go.prepend(all[at].name);
    }
    return go.mid(0, goAtOnce);
}

void thinOut(const QString &folder, const SharedKey &key)
{
    const QList<BackupInfo> own = ownBackups(folder, key);
    const QStringList go = backupsToThinOut(own);
    for (const BackupInfo &backup : own) {
        if (go.contains(backup.name)) {
            (void)removeBackup(backup, key); // one more than needed does no harm
            continue;
        }
        const auto manifest = manifestIn(backup, key);
        if (!manifest || manifest->databaseHash.isEmpty())
            continue; // something is being erased in it, and a log there belongs to it
        for (const QString &part : partsIn(backup.path)) {
            if (part != u"store.db" && part != u"vault.json" && part != u"heads")
                QFile::remove(backup.path + u'/' + part);
        }
    }
    if (!own.isEmpty())
        removeLeftovers(folder, key, own.first().store);
}

// Known by their mark or, where not even that was written, by their name and an empty folder.
void removeLeftovers(const QString &folder, const SharedKey &key, const StoreId &store)
{
    const QString form = prefixOf(store) + u'*' + unfinished;
    for (const QFileInfo &part : QDir(folder).entryInfoList({form}, QDir::Dirs | QDir::NoSymLinks)) {
        const BackupInfo left{part.fileName(), part.filePath()};
        if (Underway::contains(QDir::cleanPath(left.path)))
            continue;
        if (!QFileInfo::exists(left.path + u"/heads"_s)) {
            // Empty, or what somebody else had put into a backup that was being removed. A folder
            // of theirs that is only called like that is none of ours.
            if (!QDir().rmdir(left.path) && !hasAnyPart(left.path))
                giveNameBack(left.path);
        } else if (manifestIn(left, key))
            removeParts(left.path);
    }
}

Expected<void> removeBackup(const BackupInfo &backup, const SharedKey &key)
{
    if (leadsElsewhere(backup))
        return Unexpected(throughLink(backup.path));
    if (isPutAside(backup))
        return removeAside(backup, key);
    if (!madeHere(backup, key, nullptr))
        return Unexpected(foreign(backup));
    // Half of one is not to be taken for a damaged backup.
    const QString going = backup.path + unfinished;
    if (holdsOthers(backup.path)
        && !QFile(backup.path + u'/' + removingMark).open(QIODevice::WriteOnly))
        return cannotBeRemoved(backup);
    if (!QDir().rename(backup.path, going)) {
        QFile::remove(backup.path + u'/' + removingMark);
        return cannotBeRemoved(backup);
    }
    if (!removeParts(going))
        return cannotBeRemoved(backup);
    // What somebody else put there is where they put it.
    giveNameBack(going);
    return {};
}

} // namespace hometray
