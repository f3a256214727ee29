// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/verifyadvice.h"

#include "words/errors.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

class VerifyAdvice {
    Q_DECLARE_TR_FUNCTIONS(VerifyAdvice)
};

/// Without what mends itself: that changes nothing about what helps with the rest.
QStringList lasting(QStringList found)
{
    found.removeIf(
        [](const QString &what) {
            return what == u"search" || what == u"noteUnreadable" || what == u"noteMissing";
        });
    return found;
}

bool onlyAmong(const QStringList &found, const QStringList &harmless)
{
    return std::all_of(found.begin(), found.end(),
        [&harmless](const QString &what) { return harmless.contains(what); });
}

} // namespace

bool isMendedByRebuilding(const QStringList &found)
{
    return found.contains(u"tables"_s) && onlyAmong(lasting(found), {u"tables"_s});
}

QString verifyAdvice(const QStringList &all, const QString &latestBackup, Reader reader)
{
    const QStringList found = lasting(all);
    if (all.isEmpty())
        return {};
    if (found.isEmpty() && all.contains(u"search"_s))
        return VerifyAdvice::tr("Nothing is lost. The list of words is made anew by itself.");
    if (found.isEmpty())
        return VerifyAdvice::tr("The records are whole, and there is nothing you need to do.");
    if (isMendedByRebuilding(found))
        return reader == Reader::Window
            ? VerifyAdvice::tr("Choose “Make it anew”: what is worked out from the records is made "
                               "anew, which loses nothing, and everything is checked once more.")
            : VerifyAdvice::tr("Have what is worked out from the records made anew (“hometrayctl "
                               "rebuild”), which loses nothing, and check once more.");
    if (onlyAmong(found, {u"sparePage"_s}))
        return VerifyAdvice::tr("All that was written can be read. Make a backup and restore that "
                                "one: the records file is written anew so, and nothing is lost.");
    if (onlyAmong(found, {u"sparePage"_s, u"draftPage"_s}))
        return VerifyAdvice::tr("Every record can be read. Make a backup and restore that one: the "
                                "records file is written anew so. Only what is half written may be "
                                "lost.");
    if (onlyAmong(found, {u"vaultChanged"_s, u"vaultOlder"_s, u"recoveryMissing"_s}))
        return VerifyAdvice::tr("The records are whole. Make a new recovery key.");
    if (onlyAmong(found, {u"headLost"_s, u"logMissing"_s, u"logDoubtful"_s}))
        return VerifyAdvice::tr("Look at what you wrote last, and write it again if it is not "
                                "there.");
    if (latestBackup.isEmpty())
        return VerifyAdvice::tr("Copy the folder with the records to another disk, and ask the "
                                "person who looks after your computer.");
    return VerifyAdvice::tr(
        "Restore the backup “%1”, the latest there is. It is checked first, and "
        "what is there now is kept aside.")
        .arg(latestBackup);
}

QString damagedCopy(
    const Error &error, const QString &folder, const QString &useInstead, bool putAside)
{
    QStringList said{sentence(error)};
    if (!folder.isEmpty())
        said.append(VerifyAdvice::tr("It lies in %1.").arg(folder));
    said.append(putAside ? VerifyAdvice::tr("A restore has put it aside: remove it where you do not "
                                            "need it.")
            : useInstead.isEmpty()
            ? VerifyAdvice::tr("Make a new one.")
            : VerifyAdvice::tr("Use “%1”, or make a new one.").arg(useInstead));
    return said.join(u' ');
}

} // namespace hometray::words
