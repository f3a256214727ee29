// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and writes a store past the programs, for faults.py.
//
// faults.pages holding FOLDER PASSPHRASES TEXT…: says where one of the texts stands in a page of any
// file below a folder, read in clear. PASSPHRASES is a file with one a line. Exits with 1 when it
// stands somewhere.
//
// faults.pages half-write STORE PASSPHRASE TEXT: keeps the text as a form that nobody has saved;
// hometrayctl has no forms.
//
// Exits with 2 where that cannot be done.
#include "store/drafts.h"
#include "store/storefolder.h"
#include "testing/clearpages.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cstdio>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const char *name)
{
    QFile file(QString::fromLocal8Bit(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

int sayWhereItStands(const QString &folder, const QStringList &passphrases, char **texts, int count)
{
    const ClearPages pages(folder, passphrases);
    if (pages.keys() == 0)
        return 2;
    const QStringList found = pages.holding(QList<QByteArray>(texts, texts + count));
    for (const QString &place : found)
        std::printf("%s\n", qPrintable(place));
    return found.isEmpty() ? 0 : 1;
}

Expected<void> halfWrite(const StoreFolder &store, const QString &passphrase, const QString &text)
{
    const auto vault = Vault::load(store.path);
    if (!vault)
        return Unexpected(vault.error());
    const auto key = vault->unlock(SecretBytes::fromText(passphrase));
    if (!key)
        return Unexpected(key.error());
    const auto database = Connection::open(store.database(), *key);
    if (!database)
        return Unexpected(database.error());
    const QJsonObject fields{{u"note"_s, QJsonObject{{u"fact"_s, text}}}};
    return Drafts(**database).put({ObjectId(), {}, u"writeNote"_s, {},
        QJsonDocument(fields).toJson(), 1});
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 5)
        return 2;
    const QByteArray what = argv[1];
    const QString folder = QString::fromLocal8Bit(argv[2]);
    const QStringList passphrases = linesOf(argv[3]);
    if (what == "holding")
        return sayWhereItStands(folder, passphrases, argv + 4, argc - 4);
    if (what != "half-write" || passphrases.isEmpty())
        return 2;
    return halfWrite({folder}, passphrases.first(), QString::fromUtf8(argv[4])) ? 0 : 2;
}
