// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entries.h"
#include "store/manifest.h"
#include "store/sealed.h"
#include "store/storethread.h"

#include <QtCore/QDataStream>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace hometray {

using namespace Qt::StringLiterals;

inline constexpr qint64 june = 1561041005000; // 20 June 2019, 15.30:05 in London
inline constexpr qint64 oneDay = 24LL * 60 * 60 * 1000;

/// A store in a folder of its own, to be backed up and restored.
class BackedUpStore : public QObject {
protected:
    std::unique_ptr<QTemporaryDir> m_parent;
    StoreFolder m_folder;
    SharedKey m_key;
    std::unique_ptr<StoreThread> m_store;
    EntryMaker m_make;

    void open() { m_store = std::move(StoreThread::open(m_folder, m_key).value()); }
    Expected<Appended> save(const QList<Entry> &entries)
    {
        return m_store
            ->write([entries](StoreAccess &access) {
                return access.journal().commit({.entries = entries, .arrivedMs = june});
            })
            .result();
    }
    Expected<QList<StoredEntry>> entries(const CaseId &id)
    {
        return m_store->read([id](StoreAccess &access) { return access.journal().entries(id); })
            .result();
    }
    Expected<BackupInfo> backUp(qint64 now = june)
    {
        return m_store->backUp(m_folder.backups(), now).result();
    }
    /// Names and sizes of all that lies in a folder but the lock.
    static QByteArray listing(const QString &folder)
    {
        QByteArray all;
        for (const QFileInfo &info :
            QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            if (info.fileName() != u"in-use.lock")
                all += info.fileName().toUtf8() + ' ' + QByteArray::number(info.size()) + '\n';
        }
        return all;
    }
    static void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static void copyFolder(const QString &from, const QString &to)
    {
        QVERIFY(QDir().mkpath(to));
        for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files))
            QVERIFY(QFile::copy(file.filePath(), to + u'/' + file.fileName()));
    }
    /// The list of heads as it was written before backups had numbers.
    QByteArray oldManifest(const QList<StoredCase> &cases) const
    {
        QByteArray plain;
        QDataStream stream(&plain, QIODevice::WriteOnly);
        stream.setVersion(QDataStream::Qt_6_4);
        stream << quint32(1) << june << quint32(cases.size());
        for (const StoredCase &stored : cases)
            stream << stored.number << stored.id.bytes() << stored.desk << packIds(stored.heads)
                   << packIds(stored.missing);
        return seal(plain, *m_key, "hometray-backup-heads");
    }
    static void damage(const QString &file, qint64 at)
    {
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        char byte = 0;
        damaged.seek(at);
        QVERIFY(damaged.getChar(&byte));
        damaged.seek(at);
        damaged.putChar(static_cast<char>(byte ^ 1));
    }
    void makeStore()
    {
        m_parent = std::make_unique<QTemporaryDir>();
        m_folder.path = m_parent->filePath(u"store"_s);
        auto made =
            createStore(m_folder, SecretBytes::fromText(u"pass"_s), true, KeyCost::cheapForTests());
        QVERIFY_OK(made);
        m_key = made->key;
        open();
    }
};

} // namespace hometray
