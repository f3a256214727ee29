// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/backupwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

class Backups {
    Q_DECLARE_TR_FUNCTIONS(Backups)
public:
    static QString families(int n)
    {
        return n == 0 ? tr("no family") : n == 1 ? tr("1 family") : tr("%n families", nullptr, n);
    }
    static QString entries(qint64 n) { return n == 1 ? tr("1 entry") : tr("%L1 entries").arg(n); }
    /// One measure of it, and what the same was before.
    static QString measure(const QString &now, const QString &was, bool same)
    {
        return same ? tr("%1 (as before)").arg(now)
                    : tr("%1 (before: %2)", "1 family, 12").arg(now, was);
    }
    static QString loss(const BackupHolding &now, qint64 number, const BackupHolding &was)
    {
        const QLocale locale;
        const QStringList measures = {measure(families(now.families), locale.toString(was.families),
                                          now.families == was.families),
            measure(entries(now.entries), locale.toString(was.entries), false),
            measure(fileSize(now.bytes), fileSize(was.bytes),
                fileSize(now.bytes) == fileSize(was.bytes))};
        return tr("This backup holds less than half of number %1, made before it: %2.",
            "a number, 1 family (before: 12)")
            .arg(QString::number(number), measures.join(u", "_s));
    }
    static QString ofOthers(const QString &its, const QString &here)
    {
        return tr("This backup is of other records (%1) than those here (%2): another person’s, or "
                  "those of another laptop.")
            .arg(its, here);
    }
    static QString copies(const QStringList &places)
    {
        const QString until =
            tr("Copies of your backups on sticks or in other folders hold it until the next copy "
               "is made into the same folder: it then goes from the older ones there, too. Or "
               "delete them.");
        return places.isEmpty()
            ? until
            : until + u' ' + tr("Copies were made into %1.", "folders").arg(places.join(u", "_s));
    }
    static QString cutOff(const QStringList &left)
    {
        return tr("Cut off while it was made, and no backup: %1. Hometray clears it away when these "
                  "records are next opened while that place is there and can be written to.",
            "files or folders")
            .arg(left.join(u", "_s));
    }
    static QString notRead(const QStringList &places)
    {
        return tr("Copies of them were made into %1, which is not there just now: those were not "
                  "read. To have them read, connect it and check again.",
            "folders or sticks")
            .arg(places.join(u", "_s));
    }
    static QString still(const QStringList &places)
    {
        return tr(
            "Copies that were made before something was erased still hold it, in %1.", "folders")
            .arg(places.join(u", "_s));
    }
    static QString cleaned(
        int copies, int cleaned, const QStringList &holding, const QStringList &damaged)
    {
        QString said;
        if (cleaned > 0)
            said = cleaned == 1
                ? tr("What was erased is gone from 1 older copy there, too. It was read again.")
                : tr(
                    "What was erased is gone from %n older copies there, too. Each was read again.",
                    nullptr, cleaned);
        else if (copies == 0)
            said = tr("There are no copies of these records there.");
        else if (holding.isEmpty() && damaged.isEmpty())
            said = tr("No copy there holds anything that was erased.");
        QStringList sentences{said};
        if (!holding.isEmpty())
            sentences.append(
                tr("These could not be cleaned and may still hold it: %1. Delete them.", "folders")
                    .arg(holding.join(u", "_s)));
        if (!damaged.isEmpty())
            sentences.append(tr("These are damaged: nobody can tell what of it they hold, and they "
                                "cannot be restored. Delete them: %1.",
                "folders")
                                 .arg(damaged.join(u", "_s)));
        sentences.removeAll(QString());
        return sentences.join(u' ');
    }
};

} // namespace

QString fileSize(qint64 bytes)
{
    constexpr qint64 large = 1000 * 1024; // "1.0 MB", not "1,012 kB"
    return QLocale().formattedDataSize(
        bytes, bytes < large ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString backupLoss(const BackupHolding &now, qint64 before, const BackupHolding &was)
{
    return Backups::loss(now, before, was);
}

QString backupOfOthers(const QString &its, const QString &here)
{
    return Backups::ofOthers(its, here);
}

QString copiesHoldErased(const QStringList &places)
{
    return Backups::copies(places);
}

QString copiesStillHold(const QStringList &places)
{
    return Backups::still(places);
}

QString copiesCleaned(
    int copies, int cleaned, const QStringList &holding, const QStringList &damaged)
{
    return Backups::cleaned(copies, cleaned, holding, damaged);
}

QString copiesNotRead(const QStringList &places)
{
    return Backups::notRead(places);
}

QString copiesCutOff(const QStringList &left)
{
    return Backups::cutOff(left);
}

} // namespace hometray::words
