// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/headsnote.h"

#include "store/files.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sodium.h>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView magic = "hometray-heads-1\n";
constexpr qsizetype noteCodeSize = 32;
constexpr qsizetype oneSize = CaseId::size + EntryId::size;

/// Over the name of the database as well: a note is of one file.
QByteArray codeOver(const QByteArray &contents, const StoreFolder &folder, const SharedKey &key)
{
    const QByteArray message = contents + QFileInfo(folder.database()).fileName().toUtf8();
    const SharedKey own = key->derive("hometray-heads");
    QByteArray code(noteCodeSize, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(code.data()), std::size_t(noteCodeSize),
        reinterpret_cast<const unsigned char *>(message.constData()),
        static_cast<unsigned long long>(message.size()), own->bytes().data(), own->bytes().size());
    return code;
}

} // namespace

void HeadsNote::add(const Written &written)
{
    last.append(written);
    if (last.size() > most)
        last.removeFirst();
}

QString HeadsNote::fileIn(const StoreFolder &folder)
{
    return folder.path + u"/heads.note"_s;
}

HeadsNote HeadsNote::load(const StoreFolder &folder, const SharedKey &key, const SigningKey &signer)
{
    HeadsNote note{signer, {}};
    QFile file(fileIn(folder));
    note.missing = !QFileInfo::exists(file.fileName());
    if (note.missing)
        return note;
    note.unreadable = true;
    if (!openToRead(file))
        return note;
    constexpr qsizetype start = magic.size() + SigningKey::size;
    const QByteArray bytes = file.read(start + most * oneSize + noteCodeSize + 1);
    const qsizetype entries = bytes.size() - start - noteCodeSize;
    if (entries < 0 || entries % oneSize != 0 || entries > most * oneSize
        || !bytes.startsWith(magic))
        return note;
    const QByteArray code = codeOver(bytes.chopped(noteCodeSize), folder, key);
    if (sodium_memcmp(code.constData(), bytes.constData() + bytes.size() - noteCodeSize,
            std::size_t(noteCodeSize))
        != 0)
        return note;
    note.unreadable = false;
    const auto at = [&bytes](qsizetype from, qsizetype size) {
        return QByteArrayView(bytes).sliced(from, size);
    };
    if (at(magic.size(), SigningKey::size) != signer.bytes())
        return note;
    for (qsizetype from = start; from < bytes.size() - noteCodeSize; from += oneSize)
        note.last.append({*CaseId::fromBytes(at(from, CaseId::size)),
            *EntryId::fromBytes(at(from + CaseId::size, EntryId::size))});
    return note;
}

Expected<void> HeadsNote::save(const StoreFolder &folder, const SharedKey &key) const
{
    QByteArray bytes = magic + signer.bytes();
    for (const Written &written : last)
        bytes += written.caseId.bytes() + written.entry.bytes();
    bytes += codeOver(bytes, folder, key);
    return replaceFile(fileIn(folder), bytes);
}

} // namespace hometray
