// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/searcherror.h"
#include "store/storefolder.h"
#include "testing/tostring.h"
#include "words/errors.h"
#include "workflow/correctentry.h"
#include "workflow/eraseentries.h"
#include "workflow/openffa.h"
#include "workflow/writenote.h"
#include "workspace/waiting.h"
#include "workspace/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

const auto passphrase = u"a kettle, a window, a dog"_s;

Services services()
{
    Services s;
    s.keyCost = KeyCost::cheapForTests();
    s.on = QDate(2019, 6, 20);
    s.random = std::make_shared<SeededRandom>(5);
    return s;
}

WriteNote note(const QString &fact)
{
    WriteNote write;
    write.note.type = u"homeVisit"_s;
    write.note.fact = fact;
    return write;
}

void changeByte(const QString &path, qint64 at)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    char byte = 0;
    QVERIFY(file.getChar(&byte));
    QVERIFY(file.seek(at));
    QVERIFY(file.putChar(char(byte ^ 0x41)));
}

struct NoteWritten {
    EntryId entry;
    ObjectId object;
};

/// A word that is the beginning of no other.
QString numbered(const QString &word, int number)
{
    return word + QString::number(number).rightJustified(3, u'0');
}

/// A store of one family, and what its notes say by heart.
class Store {
public:
    Store() : workspace(m_folder.filePath(u"store"_s), services())
    {
        if (!waitFor(workspace.create(passphrase, true)))
            qFatal("no store for a test");
        OpenFfa open;
        open.family.name = u"Okafor"_s;
        Person fran;
        fran.firstName = u"Fran"_s;
        fran.child = true;
        fran.born = QDate(2011, 2, 2);
        open.people = {fran};
        id = waitFor(workspace.perform({}, Command::of(open))).value_or(Performed()).caseId;
    }
    Expected<NoteWritten> write(const QString &text)
    {
        const auto done = waitFor(workspace.perform(id, Command::of(note(text))));
        if (!done)
            return Unexpected(done.error());
        return NoteWritten{done->entries.first(), done->record->notes.last().id};
    }
    Expected<QStringList> find(const QString &typed)
    {
        const auto found = waitFor(workspace.search(typed));
        if (!found)
            return Unexpected(found.error());
        QStringList texts;
        for (const Found &hit : *found)
            texts.append(hit.snippet.text);
        return texts;
    }
    /// As the command line does: once more when the file is being made anew.
    Expected<QStringList> findInTheEnd(const QString &typed)
    {
        (void)waitFor(workspace.finishIndexing());
        auto found = find(typed);
        if (found)
            return found;
        if (auto indexed = waitFor(workspace.finishIndexing()); !indexed)
            return Unexpected(indexed.error());
        return find(typed);
    }
    [[nodiscard]] QString searchFile() const
    {
        return StoreFolder{workspace.folder()}.search();
    }
    /// Whether a word is in the file of the locked store.
    [[nodiscard]] bool isInTheFile(const QString &word) const
    {
        const auto vault = Vault::load(workspace.folder());
        const auto key = vault->unlock(SecretBytes::fromText(passphrase));
        const auto file = Connection::open(searchFile(), (*key)->derive("hometray-search"));
        if (!file)
            return false;
        bool found = false;
        for (const QString &sql :
            {u"SELECT root FROM words_segdir"_s, u"SELECT block FROM words_segments"_s,
                u"SELECT CAST(c0folded AS BLOB) FROM words_content"_s,
                u"SELECT CAST(text AS BLOB) FROM doc"_s}) {
            (void)(*file)->each(sql,
                [&](const Statement &row) { found |= row.blob(0).contains(word.toUtf8()); });
        }
        return found;
    }

private:
    QTemporaryDir m_folder;

public:
    Workspace workspace;
    CaseId id;
};

} // namespace

class TestSearching : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void searchIsRightThroughTwoHundredCallsThatAreCutShort()
    {
        Store store;
        QHash<QString, QString> expected; // by the first word of a note: what it says
        QHash<QString, NoteWritten> written;
        QStringList erased;
        const auto add = [&](const QString &word) {
            const auto done = store.write(word + u" was at home."_s);
            QVERIFY_OK(done);
            written.insert(word, *done);
            expected.insert(word, word + u" was at home."_s);
        };
        for (int number = 0; number < 30; ++number)
            add(numbered(u"mark"_s, number));
        for (int call = 0; call < 200; ++call) {
            QString word = numbered(u"mark"_s, call % 30);
            if (call % 3 == 0) {
                word = numbered(u"fresh"_s, call);
                add(word);
            } else if (call % 17 == 1) {
                word = numbered(u"fresh"_s, call / 3 * 3);
                EraseEntries erase;
                erase.entries = {written.value(word).entry.hex()};
                erase.reason = u"About somebody else."_s;
                QVERIFY_OK(waitFor(store.workspace.perform(store.id, Command::of(erase))));
                erased.append(word);
                expected.remove(word);
            } else {
                const QString says = u"%1 corrected by call%2."_s.arg(word).arg(call);
                const CorrectEntry correct{written.value(word).entry, u"slip"_s,
                    {{written.value(word).object, u"fact"_s, says, false}}};
                QVERIFY_OK(waitFor(store.workspace.perform(store.id, Command::of(correct))));
                expected.insert(word, says);
            }
            // The program ends while the index follows, sooner or later.
            if (call % 2 == 0)
                QCoreApplication::processEvents();
            store.workspace.lock();
            QVERIFY_OK(waitFor(store.workspace.unlock(passphrase)));
            const auto found = store.findInTheEnd(word);
            QVERIFY_OK(found);
            QCOMPARE(*found,
                expected.contains(word) ? QStringList{expected.value(word)} : QStringList());
        }
        for (auto it = expected.begin(); it != expected.end(); ++it)
            QCOMPARE(*store.findInTheEnd(it.key()), QStringList{it.value()});
        QVERIFY(erased.size() > 2);
        store.workspace.lock();
        for (const QString &word : std::as_const(erased))
            QVERIFY2(!store.isInTheFile(word), qPrintable(word));
    }

    void everyDamageOfTheSearchFileMendsItself()
    {
        Store store;
        for (int number = 0; number < 40; ++number)
            QVERIFY_OK(store.write(u"note%1 about mornings and school"_s.arg(number)));
        QVERIFY_OK(waitFor(store.workspace.finishIndexing()));
        store.workspace.lock();
        const qint64 size = QFileInfo(store.searchFile()).size();
        for (int change = 0; change < 150; ++change) {
            changeByte(store.searchFile(), (size * change + 2048 * (change % 2)) / 150);
            QVERIFY_OK(waitFor(store.workspace.unlock(passphrase)));
            const auto first = waitFor(store.workspace.search(u"mornings"_s));
            QVERIFY(first || first.error().code == ErrorCode::SearchFailed);
            const auto found = store.findInTheEnd(u"note7"_s);
            QVERIFY_OK(found);
            QCOMPARE(found->size(), 1);
            store.workspace.lock();
            QVERIFY(store.isInTheFile(u"mornings"_s));
        }
    }

    void aSearchFileThatIsNoFileKeepsNothingFromWorking()
    {
        Store store;
        QVERIFY_OK(store.write(u"about mornings"_s));
        store.workspace.lock();
        QVERIFY(QFile::remove(store.searchFile()));
        QVERIFY(QDir().mkpath(store.searchFile() + u"/in the way"_s));
        QVERIFY_OK(waitFor(store.workspace.unlock(passphrase)));
        QVERIFY_OK(store.write(u"about evenings"_s));
        const auto found = store.find(u"mornings"_s);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::SearchFailed);
        QVERIFY(QDir(store.searchFile()).removeRecursively());
        QCOMPARE(store.findInTheEnd(u"about"_s)->size(), 2);
    }

    void aNameIsFoundWithASlip()
    {
        Store store;
        QVERIFY_OK(store.write(u"Rang about mornings. Okofor is how school writes it."_s));
        OpenFfa other;
        other.family.name = u"Kowalski"_s;
        Person ola;
        ola.firstName = u"Aleksandra"_s;
        ola.lastName = u"Kowalska"_s;
        ola.knownAs = u"Ola"_s;
        ola.child = true;
        ola.born = QDate(2012, 3, 3);
        other.people = {ola};
        QVERIFY_OK(waitFor(store.workspace.perform({}, Command::of(other))));
        QVERIFY_OK(waitFor(store.workspace.finishIndexing()));
        const auto found = [&store](const QString &typed) {
            QStringList all;
            const auto hits = waitFor(store.workspace.search(typed));
            for (const Found &hit : hits.value_or(QList<Found>()))
                all.append((hit.similar ? u"~"_s : u""_s) + hit.family + u": "_s + hit.title);
            return all;
        };
        QCOMPARE(found(u"Okafro"_s), QStringList({u"~Okafor: Okafor"_s}));
        // After what was found as it was typed.
        QCOMPARE(found(u"Okofor"_s),
            QStringList({u"Okafor: Rang about mornings. Okofor is how school writes it."_s,
                u"~Okafor: Okafor"_s}));
        // While somebody types, and people with their whole names; fewest slips first.
        QCOMPARE(found(u"Kowlask"_s),
            QStringList({u"~Kowalski: Kowalski"_s, u"~Kowalski: Ola Kowalska"_s}));
        QCOMPARE(found(u"Alexandra Kovalska"_s),
            QStringList({u"~Kowalski: Ola Kowalska"_s}));
        // Where a name is found as it stands, no other is named.
        QCOMPARE(found(u"Okafor"_s), QStringList({u"Okafor: Okafor"_s}));
        QCOMPARE(found(u"Kowalska"_s).filter(u"~"_s), QStringList());
        QCOMPARE(found(u"weekend"_s), QStringList());
        QCOMPARE(store.workspace.casesNamed(u"Okafro"_s), QList<CaseId>());
        QCOMPARE(store.workspace.casesNamedLike(u"Okafro"_s), QList<CaseId>({store.id}));
        QCOMPARE(store.workspace.casesNamedLike(u"Miller"_s), QList<CaseId>());
    }

    void aSearchThatFailedSaysWhenItCanBeAskedAgain()
    {
        Store store;
        QVERIFY_OK(store.write(u"about mornings"_s));
        QVERIFY_OK(waitFor(store.workspace.finishIndexing()));
        QSignalSpy ready(&store.workspace, &Workspace::searchReady);
        store.workspace.lock();
        QVERIFY(QFile::resize(store.searchFile(), 5000));
        QVERIFY_OK(waitFor(store.workspace.unlock(passphrase)));
        QTRY_VERIFY(ready.size() > 0);
        QCOMPARE(store.find(u"mornings"_s)->size(), 1);
    }

    void rebuildDoesNotReadADamagedSearchFile()
    {
        Store store;
        for (int number = 0; number < 40; ++number)
            QVERIFY_OK(store.write(u"note%1 about mornings"_s.arg(number)));
        QVERIFY_OK(waitFor(store.workspace.finishIndexing()));
        store.workspace.lock();
        QVERIFY(QFileInfo(store.searchFile()).size() > 23000);
        for (const qint64 at : {5000, 9000, 13000, 22000})
            changeByte(store.searchFile(), at);
        QVERIFY_OK(waitFor(store.workspace.unlock(passphrase)));
        QVERIFY_OK(waitFor(store.workspace.rebuild()));
        QCOMPARE(store.find(u"note7"_s)->size(), 1);
    }

    void noFailureOfTheSearchFileSpeaksOfTheRecords_data()
    {
        QTest::addColumn<Error>("error");
        for (const ErrorCode code : {ErrorCode::DatabaseDamaged, ErrorCode::DatabaseTooNew,
                 ErrorCode::DatabaseNotEncrypted, ErrorCode::DatabaseFailed, ErrorCode::DiskFull,
                 ErrorCode::ReadOnly, ErrorCode::StoreInUse, ErrorCode::StoreExists,
                 ErrorCode::FileNotFound, ErrorCode::FileUnreadable, ErrorCode::MemoryShort})
            QTest::addRow("%d", int(code)) << searchError(Error(code));
        QTest::newRow("being made") << searchBeingMade();
    }
    void noFailureOfTheSearchFileSpeaksOfTheRecords()
    {
        QFETCH(Error, error);
        QCOMPARE(error.code, ErrorCode::SearchFailed);
        const QString said = words::sentence(error) + u' ' + words::nextStep(error);
        QVERIFY2(!said.contains(u"damage"_s), qPrintable(said));
        QVERIFY2(!said.contains(u"estore"_s), qPrintable(said));
        QVERIFY2(said.contains(u"earch again"_s), qPrintable(said));
        QVERIFY2(said.contains(u"records are not affected"_s), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestSearching)
#include "tst_searching.moc"
