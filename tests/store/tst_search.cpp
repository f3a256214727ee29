// SPDX-License-Identifier: GPL-3.0-or-later
#include "entries.h"
#include "store/search.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <atomic>
#include <thread>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

struct WordsFile {
    QTemporaryDir folder;
    SharedKey key = DatabaseKey::random();
    std::unique_ptr<Connection> connection;

    WordsFile()
    {
        auto made = Connection::create(folder.filePath(u"search.db"_s), key);
        if (made && migrate(**made, searchMigrations(), [] { return Expected<void>(); }))
            connection = std::move(*made);
        else
            qFatal("no search file for a test");
    }
};

} // namespace

class TestSearch : public QObject {
    Q_OBJECT

    EntryMaker m_make;
    CaseId m_case = m_make.opening().id;

    SearchDoc doc(const QString &title, const QString &text)
    {
        return {m_case, m_make.objectId(), 7, 2458655, title, text};
    }

private Q_SLOTS:
    void textIsFolded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("case") << u"Fran TAF"_s << QStringList{u"fran"_s, u"taf"_s};
        QTest::newRow("accents") << u"Zoë Café naïve"_s
                                 << QStringList{u"zoe"_s, u"cafe"_s, u"naive"_s};
        QTest::newRow("accents apart") << u"cafe\u0301"_s << QStringList{u"cafe"_s};
        QTest::newRow("Polish") << u"Łukasz Wałęsa"_s << QStringList{u"lukasz"_s, u"walesa"_s};
        QTest::newRow("others") << u"Straße Øre Ærø Đorđe ıŞIK"_s
                                << QStringList{
                                       u"strasse"_s, u"ore"_s, u"aero"_s, u"dorde"_s, u"isik"_s};
        QTest::newRow("punctuation")
            << u"O’Brien-Smith, (14) \"x\" a*b:c"_s
            << QStringList{u"obrien"_s, u"smith"_s, u"14"_s, u"x"_s, u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("of Joy") << u"Joy's mum’s"_s
                                << QStringList{u"joy"_s, u"s"_s, u"mum"_s, u"s"_s};
        QTest::newRow("other scripts")
            << u"שלום עולם Ανδρέας"_s << QStringList{u"שלום"_s, u"עולם"_s, u"ανδρεασ"_s};
        QTest::newRow("emoji") << u"ok 👪 ok"_s << QStringList{u"ok"_s, u"ok"_s};
        QTest::newRow("a broken half")
            << u"a"_s + QChar(0xd83d) + u"b"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("wide forms") << u"ＦＦＡ ２"_s << QStringList{u"ffa"_s, u"2"_s};
        QTest::newRow("nothing") << u" –*\" "_s << QStringList();
    }
    void textIsFolded()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QCOMPARE(foldedWords(text), words);
    }
    void whatIsTypedFinds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("titles");
        const QString visit = u"Visit"_s;
        const QString call = u"Call"_s;
        const QString plan = u"Plan"_s;
        QTest::newRow("a word") << u"school"_s << QStringList{call, visit};
        QTest::newRow("its beginning") << u"scho"_s << QStringList{call, visit};
        QTest::newRow("two words") << u"school attendance"_s << QStringList{call};
        QTest::newRow("in any order") << u"attendance school"_s << QStringList{call};
        QTest::newRow("only the last one is a beginning") << u"scho attendance"_s << QStringList();
        QTest::newRow("the title") << u"PLAN"_s << QStringList{plan};
        QTest::newRow("an accent left out") << u"lukasz"_s << QStringList{visit};
        QTest::newRow("an accent typed") << u"ŁUKÁSZ"_s << QStringList{visit};
        QTest::newRow("operators are words") << u"school OR plan"_s << QStringList();
        QTest::newRow("a star is nothing") << u"*"_s << QStringList();
        QTest::newRow("a quotation mark") << u"\"school"_s << QStringList{call, visit};
        QTest::newRow("column syntax") << u"folded:school"_s << QStringList();
        QTest::newRow("nothing") << u""_s << QStringList();
        QTest::newRow("long") << QString(100000, u'x') << QStringList();
        QTest::newRow("many words") << u"a "_s.repeated(2000) << QStringList();
    }
    void whatIsTypedFinds()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, titles);
        WordsFile file;
        Search search(*file.connection);
        QVERIFY_OK(search.update(m_case,
            {doc(u"Visit"_s, u"Łukasz was at school all week."_s),
                doc(u"Call"_s, u"School rang about attendance"_s), doc(u"Plan"_s, u"Bedtimes"_s)},
            {}, 3));
        const auto hits = search.find(typed);
        QVERIFY_OK(hits);
        QStringList found;
        for (const SearchHit &hit : *hits)
            found.append(hit.title);
        QCOMPARE(found, titles);
        QCOMPARE(*search.count(typed), titles.size());
    }
    void aNameIsFoundAsAnybodyTypesIt_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("typed");
        const auto row = [](const QString &written, const QString &typed) {
            QTest::addRow("%s for %s", qPrintable(typed), qPrintable(written)) << written << typed;
        };
        for (const QString &written : {u"Ann O’Brien rang"_s, u"Ann O'Brien rang"_s,
                 u"Ann O\u02BCBrien rang"_s, u"Ann O`Brien rang"_s}) {
            for (const QString &typed : {u"obrien"_s, u"o'brien"_s, u"O’BRIEN"_s, u"o brien"_s,
                     u"brien"_s, u"o\u02BCbrien"_s, u"rang o'brien"_s, u"OBri"_s})
                row(written, typed);
        }
        row(u"The Davies-Llewellyn family"_s, u"llewellyn"_s);
        row(u"Joy's mum"_s, u"joy mum"_s);
        row(u"Joy's mum"_s, u"joys"_s);
        // Persian and Arabic yeh, kaf and heh, the stretching stroke, marks, digits.
        row(u"\u0639\u0644\u064A \u0643\u0631\u064A\u0645"_s,
            u"\u0639\u0644\u06CC \u06A9\u0631\u06CC\u0645"_s);
        row(u"\u0641\u0627\u0637\u0645\u06C1"_s, u"\u0641\u0627\u0637\u0645\u0629"_s);
        row(u"\u0639\u0640\u0640\u0644\u06CC"_s, u"\u0639\u064E\u0644\u0649"_s);
        row(u"Flat \u06F1\u06F2"_s, u"12"_s);
    }
    void aNameIsFoundAsAnybodyTypesIt()
    {
        QFETCH(QString, written);
        QFETCH(QString, typed);
        WordsFile file;
        Search search(*file.connection);
        QVERIFY_OK(search.update(m_case, {doc(u"Visit"_s, written)}, {}, 3));
        const auto hits = search.find(typed);
        QVERIFY_OK(hits);
        QCOMPARE(hits->size(), 1);
        QVERIFY(!hits->first().snippet.marks.isEmpty());
        QVERIFY(holdsWords(written, foldedWords(typed)));
    }
    void aWordWithAnApostropheIsMarkedWhole()
    {
        const Snippet whole = makeSnippet(u"Ann O’Brien rang"_s, foldedWords(u"obrien"_s));
        QCOMPARE(whole.marks, (QList<Snippet::Mark>{{4, 7}}));
        const Snippet part = makeSnippet(u"Joy’s mum"_s, foldedWords(u"jo"_s));
        QCOMPARE(part.marks, (QList<Snippet::Mark>{{0, 3}}));
    }
    void aHitSaysWhatItIsAndWhere()
    {
        WordsFile file;
        Search search(*file.connection);
        const SearchDoc note = doc(u"Visit"_s, u"Her mum said that Łukasz sleeps better."_s);
        QVERIFY_OK(search.update(m_case, {note}, {}, 3));
        const auto hits = search.find(u"lukas"_s);
        QCOMPARE(hits->size(), 1);
        const SearchHit &hit = hits->first();
        QCOMPARE(hit.caseId, note.caseId);
        QCOMPARE(hit.object, note.object);
        QCOMPARE(hit.type, 7);
        QCOMPARE(hit.day, 2458655);
        QCOMPARE(hit.snippet.text, note.text);
        QCOMPARE(hit.snippet.marks, (QList<Snippet::Mark>{{18, 6}}));
    }
    void aSnippetIsCutAtWordsAroundTheFirstFind()
    {
        const QString text = u"one two three four "_s.repeated(50) + u"Zoë is here\nnow "_s
            + u"five six seven "_s.repeated(50);
        const Snippet snippet = makeSnippet(text, {u"zoe"_s}, 60);
        QVERIFY(snippet.text.size() <= 64);
        QVERIFY(snippet.text.startsWith(u'…') && snippet.text.endsWith(u'…'));
        QVERIFY(!snippet.text.contains(u'\n'));
        QCOMPARE(snippet.marks.size(), 1);
        const auto mark = snippet.marks.first();
        QCOMPARE(snippet.text.mid(mark.from, mark.length), u"Zoë"_s);
    }
    void aSnippetNeverFails_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("no match") << u"something else entirely"_s;
        QTest::newRow("one long word") << QString(5000, u'a') + u"zoe"_s;
        QTest::newRow("emoji") << u"👪"_s.repeated(500) + u" zoe "_s + u"👪"_s.repeated(500);
        QTest::newRow("at the end") << u"word "_s.repeated(100) + u"zoe"_s;
        QTest::newRow("marks only") << QString(300, QChar(0x0301)) + u" zoe"_s;
        QTest::newRow("many") << u"zoe "_s.repeated(500);
    }
    void aSnippetNeverFails()
    {
        QFETCH(QString, text);
        const Snippet snippet = makeSnippet(text, {u"x"_s, u"zoe"_s}, 40);
        QVERIFY(snippet.text.isValidUtf16());
        for (const auto &mark : snippet.marks) {
            QVERIFY(mark.from >= 0 && mark.length > 0);
            QVERIFY(mark.from + mark.length <= snippet.text.size());
        }
    }
    void aChangedDocumentIsFoundByItsNewWordsOnly()
    {
        WordsFile file;
        Search search(*file.connection);
        SearchDoc note = doc(u"Visit"_s, u"first words"_s);
        QVERIFY_OK(search.update(m_case, {note}, {}, 3));
        note.text = u"second words"_s;
        QVERIFY_OK(search.update(m_case, {note}, {}, 4));
        QCOMPARE(search.find(u"first"_s)->size(), 0);
        QCOMPARE(search.find(u"second"_s)->size(), 1);
        QCOMPARE(search.indexedRows()->value(m_case), 4);
    }
    void theHighestRankIsFoundFirst()
    {
        WordsFile file;
        Search search(*file.connection);
        SearchDoc person = doc(u"Ann"_s, u"same"_s);
        person.rank = 1;
        QVERIFY_OK(search.update(m_case, {person, doc(u"older"_s, u"same"_s)}, {}, 3));
        QVERIFY_OK(search.update(m_case, {doc(u"newer"_s, u"same"_s)}, {}, 4));
        const auto titles = [&search] {
            QStringList found;
            for (const SearchHit &hit : search.find(u"same"_s).value_or(QList<SearchHit>()))
                found.append(hit.title);
            return found;
        };
        const QStringList expected{u"Ann"_s, u"newer"_s, u"older"_s};
        QCOMPARE(titles(), expected);
    }
    void hitsComeInPages()
    {
        WordsFile file;
        Search search(*file.connection);
        QList<SearchDoc> docs;
        for (int at = 0; at < 25; ++at)
            docs.append(doc(QString::number(at), u"same"_s));
        QVERIFY_OK(search.update(m_case, docs, {}, 3));
        QCOMPARE(search.find(u"same"_s, 10)->first().title, u"24"_s);
        QCOMPARE(search.find(u"same"_s, 10, 20)->size(), 5);
        QCOMPARE(*search.count(u"same"_s), 25);
    }
    void moreWordsThanTheIndexTakesAreAllLookedFor()
    {
        WordsFile file;
        Search search(*file.connection);
        QString text;
        for (int number = 0; number < 5000; ++number)
            text += u"word%1 "_s.arg(number);
        QVERIFY_OK(search.update(m_case,
            {doc(u"All"_s, text), doc(u"Nearly"_s, QString(text).replace(u"word3000 "_s, u" "_s))},
            {}, 3));
        const auto found = search.find(text);
        QVERIFY_OK(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().title, u"All"_s);
        QCOMPARE(*search.count(text), 1);
        QCOMPARE(search.find(text, 50, 1)->size(), 0);
        // The last one is the beginning of a word, however many there are.
        QCOMPARE(search.find(text + u"word499"_s)->size(), 1);
        QCOMPARE(search.find(text + u"word6"_s)->size(), 1);
        QCOMPARE(search.find(text + u"other"_s)->size(), 0);
    }
    void anInterruptedRemovalRemovesAllOrNothing()
    {
        WordsFile file;
        Search search(*file.connection);
        QList<SearchDoc> docs;
        for (int number = 0; number < 1000; ++number)
            docs.append(doc(u"Visit"_s, u"word%1 seen at home"_s.arg(number)));
        int stopped = 0;
        for (int round = 0; round < 40; ++round) {
            QVERIFY_OK(search.update(m_case, docs, {}, 3));
            std::atomic<bool> done = false;
            std::thread other([&] {
                const auto interrupter = file.connection->interrupter();
                QElapsedTimer since;
                since.start();
                while (since.nsecsElapsed() < qint64(round) * 100'000 && !done)
                    std::this_thread::yield();
                while (!done)
                    interrupter->interrupt();
            });
            const auto removed = search.removeCase(m_case);
            done = true;
            other.join();
            if (!removed) {
                QCOMPARE(removed.error().code, ErrorCode::Interrupted);
                ++stopped;
            }
            const auto count = [&file](const QString &sql) {
                return file.connection->integer(sql).value_or(-1);
            };
            const qint64 left = removed ? 0 : 1000;
            QCOMPARE(count(u"SELECT count(*) FROM doc"_s), left);
            QCOMPARE(count(u"SELECT count(*) FROM words_content"_s), left);
            QCOMPARE(count(u"SELECT count(*) FROM indexed"_s), removed ? 0 : 1);
        }
        QVERIFY(stopped > 0);
    }
    void aCaseCanBeForgotten()
    {
        WordsFile file;
        Search search(*file.connection);
        const CaseId other = m_make.opening().id;
        QVERIFY_OK(search.update(m_case, {doc(u"a"_s, u"word"_s)}, {}, 3));
        SearchDoc elsewhere = doc(u"b"_s, u"word"_s);
        elsewhere.caseId = other;
        QVERIFY_OK(search.update(other, {elsewhere}, {}, 3));
        QVERIFY_OK(search.removeCase(m_case));
        QCOMPARE(search.find(u"word"_s)->size(), 1);
        QVERIFY(!search.indexedRows()->contains(m_case));
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
