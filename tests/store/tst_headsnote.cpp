// SPDX-License-Identifier: GPL-3.0-or-later
#include "entries.h"
#include "store/headsnote.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestHeadsNote : public QObject {
    Q_OBJECT

    EntryMaker m_make;
    const QList<Entry> m_chain = m_make.chain(5);
    const SigningKey m_signer = *SigningKey::fromBytes(QByteArray(32, 'a'));
    SharedKey m_key = DatabaseKey::random();

    HeadsNote note() const
    {
        HeadsNote made{m_signer, {}};
        for (const Entry &entry : m_chain)
            made.add({m_chain.first().caseId(), entry.id});
        return made;
    }

private Q_SLOTS:
    void whatWasNotedIsReadAgain()
    {
        QTemporaryDir folder;
        const StoreFolder store{folder.path()};
        QVERIFY(HeadsNote::load(store, m_key, m_signer).last.isEmpty());
        QVERIFY_OK(note().save(store, m_key));
        QCOMPARE(HeadsNote::load(store, m_key, m_signer).last, note().last);
    }
    void onlyTheLastAreKept()
    {
        HeadsNote many = note();
        for (int more = 0; more < 20; ++more) {
            for (const HeadsNote::Written &written : note().last)
                many.add(written);
        }
        QCOMPARE(many.last.size(), HeadsNote::most);
        QCOMPARE(many.last.last(), note().last.last());
    }
    void aNoteOfAnotherStoreOrSignerSaysNothing()
    {
        QTemporaryDir folder;
        const StoreFolder store{folder.path()};
        QVERIFY_OK(note().save(store, m_key));
        QVERIFY(HeadsNote::load(store, DatabaseKey::random(), m_signer).last.isEmpty());
        const auto other = *SigningKey::fromBytes(QByteArray(32, 'b'));
        QVERIFY(HeadsNote::load(store, m_key, other).last.isEmpty());
    }
    void noChangedByteOfItIsBelieved()
    {
        QTemporaryDir folder;
        const StoreFolder store{folder.path()};
        QVERIFY_OK(note().save(store, m_key));
        QFile file(HeadsNote::fileIn(store));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        const auto write = [&file](const QByteArray &changed) {
            file.resize(0);
            file.seek(0);
            file.write(changed);
            file.flush();
        };
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            QByteArray changed = bytes;
            changed[at] = char(changed[at] ^ 1);
            write(changed);
            QVERIFY(HeadsNote::load(store, m_key, m_signer).last.isEmpty());
            write(bytes.first(at));
            QVERIFY(HeadsNote::load(store, m_key, m_signer).last.isEmpty());
        }
        write(bytes + "x");
        QVERIFY(HeadsNote::load(store, m_key, m_signer).last.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHeadsNote)
#include "tst_headsnote.moc"
