// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/backupwords.h"

#include <QtCore/QCoreApplication>

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
    static QString loss(const QString &now, qint64 number, const QString &before)
    {
        return tr("This backup holds %1; number %2, made before it, held %3.",
            "1 family, a number, 12 families")
            .arg(now, QString::number(number), before);
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

QString backupLoss(int families, qint64 before, int familiesBefore)
{
    return Backups::loss(Backups::families(families), before, Backups::families(familiesBefore));
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

QString copiesCutOff(const QStringList &left)
{
    return Backups::cutOff(left);
}

} // namespace hometray::words
