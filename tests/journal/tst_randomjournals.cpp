// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/colleagues.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

/// Everything a record says, in a form that can be compared and read.
QStringList told(const CaseRecord &record)
{
    QStringList lines;
    const auto text = [](const Value &value) {
        QString result;
        QDebug(&result).nospace() << value.isSet();
        if (const auto *string = value.as<QString>())
            result += *string;
        if (const auto *number = value.as<qint64>())
            result += QString::number(*number);
        if (const auto *bytes = value.as<QByteArray>())
            result += QString::fromLatin1(bytes->toHex());
        return result;
    };
    lines += u"%1 %2 %3 %4"_s.arg(record.incomplete)
                 .arg(record.notShared)
                 .arg(record.setAside)
                 .arg(record.twoKeyworkers);
    for (const EntryId &head : record.heads)
        lines += head.hex();
    for (const EntryStamp &stamp : record.entries) {
        lines += u"%1 %2 %3 %4 %5"_s.arg(stamp.id.hex(), stamp.author.hex(), stamp.kind)
                     .arg(stamp.writtenMs)
                     .arg(stamp.clockDoubtful);
    }
    for (const RecordList &list : recordLists()) {
        for (qsizetype i = 0; i < list.count(record); ++i) {
            const Object *object = list.at(record, i);
            lines += u"%1 %2 %3 %4 %5 %6"_s.arg(QLatin1String(list.type->name), object->id.hex())
                         .arg(object->addedAt)
                         .arg(object->changedAt)
                         .arg(object->ehmAt)
                         .arg(object->ehmOn.toString());
            for (const FieldInfo &field : list.type->fields)
                lines += text(field.get(object));
            for (const qint32 writer : object->writers)
                lines += QString::number(writer);
        }
    }
    for (const Conflict &conflict : record.conflicts()) {
        lines += u"conflict %1 %2"_s.arg(conflict.object.hex()).arg(conflict.field);
        for (const FieldWrite &write : conflict.writes)
            lines += QString::number(write.at) + text(write.value);
    }
    for (const NeedsALook &look : record.needsALook)
        lines += u"look %1 %2 %3"_s.arg(int(look.why)).arg(look.at).arg(look.object.hex());
    return lines;
}

/// Several people who write, end and give each other access, and now and then hear of each other.
class County {
public:
    explicit County(quint64 seed) : m_random(seed)
    {
        for (quint64 at = 0; at < 5; ++at)
            m_people.push_back(std::make_unique<Colleague>(seed * 100 + at));
        Colleague &keyworker = *m_people.front();
        keyworker.write(noteEvent(keyworker, u"first"_s));
        for (const Role role : {Role::Manager, Role::Contact, Role::Member}) {
            const auto at = std::size_t(int(role) % 3 + 1);
            keyworker.write(grantTo(keyworker, *m_people[at], role));
        }
        for (const auto &person : m_people)
            person->take(keyworker);
    }

    void liveFor(int steps)
    {
        for (int step = 0; step < steps; ++step) {
            Colleague &author = *m_people[below(m_people.size())];
            Colleague &other = *m_people[below(m_people.size())];
            switch (below(20)) {
            case 0:
                tryOrForce(author, grantTo(author, other, Role(1 + below(5))));
                break;
            case 1:
                if (below(3) == 0)
                    tryOrForce(author, endAccessOf(author, other));
                break;
            case 2:
                tryOrForce(author, offerTo(author, other));
                break;
            case 3:
                tryOrForce(author, acceptOf(author, offerFor(author)));
                break;
            case 4:
                tryOrForce(author, admissionOf(author, some(author)));
                break;
            case 5:
                tryOrForce(author, correction(author));
                break;
            case 6:
                tryOrForce(author, erasure(author));
                break;
            case 7:
            case 8:
                author.take(other);
                break;
            case 10:
                twoTransfers(author);
                break;
            case 9:
                tryOrForce(author, removal(author));
                break;
            default:
                tryOrForce(author, change(author));
            }
        }
    }

    /// All that anybody wrote.
    [[nodiscard]] QList<Entry> entries() const
    {
        QList<Entry> all;
        QSet<EntryId> ids;
        for (const auto &person : m_people) {
            for (const Entry &entry : person->entries) {
                if (!ids.contains(entry.id))
                    all.append(entry);
                ids.insert(entry.id);
            }
        }
        return all;
    }

    std::size_t below(std::size_t limit)
    {
        quint32 word = 0;
        m_random.fill({reinterpret_cast<unsigned char *>(&word), sizeof(word)});
        return word % limit;
    }
    template <class List>
    void shuffle(List &list)
    {
        for (auto at = list.size() - 1; at > 0; --at)
            list.swapItemsAt(at, qsizetype(below(std::size_t(at + 1))));
    }

private:
    /// Nearly always as the program would; now and then as a changed one could.
    void tryOrForce(Colleague &author, const Event &event)
    {
        const qint64 minute = 60000;
        m_ms += minute * qint64(below(600));
        const qint64 ms = below(10) == 0 ? m_ms - minute * 1000 : m_ms;
        if (below(8) == 0)
            (void)author.force(event, ms);
        else
            (void)author.tryWrite(event, ms);
    }
    const Entry &some(const Colleague &author)
    {
        return author.entries.at(qsizetype(below(std::size_t(author.entries.size()))));
    }
    /// Two who do not know of each other take what was offered to both.
    void twoTransfers(Colleague &author)
    {
        const QList<Colleague *> takers{
            m_people[below(m_people.size())].get(), m_people[below(m_people.size())].get()};
        for (Colleague *taker : takers)
            (void)author.tryWrite(offerTo(author, *taker));
        for (Colleague *taker : takers)
            taker->take(author);
        for (Colleague *taker : takers)
            (void)taker->tryWrite(acceptOf(*taker, offerFor(*taker)));
    }
    /// One made to this person, if there is any.
    const Entry &offerFor(const Colleague &author)
    {
        for (const Entry &entry : author.entries) {
            const auto offer = detailsOf<TransferOffer>(
                author.journal.rows().at(author.journal.numberOf(entry.id)).event);
            if (offer && offer->person == author.person && below(2) == 0)
                return entry;
        }
        return some(author);
    }
    /// A field of one of a few notes that all write to.
    Event change(Colleague &author)
    {
        const int field = below(2) == 0 ? 11 : 12;
        Change change{typeInfo<Note>().number, singletonId(quint16(below(4))),
            below(3) == 0 ? Change::Op::Add : Change::Op::Set,
            {{field, Value(QString::number(below(3)))}}};
        Q_UNUSED(author)
        return {QLatin1String(kinds::noteWritten), {change}};
    }
    Event removal(Colleague &author)
    {
        Q_UNUSED(author)
        return {QLatin1String(kinds::noteWritten),
            {Change{
                typeInfo<Note>().number, singletonId(quint16(below(4))), Change::Op::Remove, {}}}};
    }
    Event correction(Colleague &author)
    {
        Correction details;
        details.target = some(author).id;
        details.withdrawn = below(3) == 0;
        Event event = say(author, kinds::entryCorrected, details);
        if (!details.withdrawn)
            event.changes += change(author).changes;
        return event;
    }
    Event erasure(Colleague &author)
    {
        if (below(4) != 0) {
            ClockConfirmation confirmation;
            confirmation.target = some(author).id;
            confirmation.writtenMs = m_ms;
            return say(author, kinds::clockConfirmed, confirmation);
        }
        Erasure details;
        details.target = some(author).id;
        details.reason = u"mistake"_s;
        return say(author, kinds::entryErased, details);
    }

    SeededRandom m_random;
    std::vector<std::unique_ptr<Colleague>> m_people;
    qint64 m_ms = 1561032000000;
};

CaseJournal journalOf(const QList<Entry> &entries)
{
    CaseJournal journal;
    for (const Entry &entry : entries) {
        if (!journal.add(entry, 1561032000000 + qint64(1000) * 86400000))
            qFatal("an entry was refused");
    }
    return journal;
}

QHash<EntryId, Standing> standings(const CaseJournal &journal)
{
    QHash<EntryId, Standing> all;
    for (const JournalRow &row : journal.rows())
        all.insert(row.id, row.standing);
    return all;
}

} // namespace

class TestRandomJournals : public QObject {
    Q_OBJECT

    static void seeds()
    {
        QTest::addColumn<quint64>("seed");
        // More with HOMETRAY_SEEDS=1000.
        bool given = false;
        const int count = qEnvironmentVariableIntValue("HOMETRAY_SEEDS", &given);
        for (int seed = 1; seed <= (given ? count : 12); ++seed)
            QTest::addRow("seed %d", seed) << quint64(seed);
    }

private Q_SLOTS:
    void theFoldIsTheSameInWhateverSequenceEntriesCame_data() { seeds(); }
    void theFoldIsTheSameInWhateverSequenceEntriesCame()
    {
        QFETCH(quint64, seed);
        County county(seed);
        county.liveFor(120);
        QList<Entry> entries = county.entries();
        const CaseJournal first = journalOf(entries);
        const QStringList record = told(fold(first));
        QVERIFY(!fold(first).incomplete);
        for (int turn = 0; turn < 4; ++turn) {
            county.shuffle(entries);
            const CaseJournal again = journalOf(entries);
            QCOMPARE(told(fold(again)), record);
            QCOMPARE(standings(again), standings(first));
            QVERIFY(again.access().roles == first.access().roles);
        }
    }

    void aStepComesToTheSameAsFoldingAnew_data() { seeds(); }
    void aStepComesToTheSameAsFoldingAnew()
    {
        QFETCH(quint64, seed);
        County county(seed);
        county.liveFor(60);
        QList<Entry> entries = county.entries();
        for (int turn = 0; turn < 2; ++turn) {
            LiveCase live;
            for (const Entry &entry : entries) {
                QVERIFY_OK(live.add(entry, entry.header.claimedMs));
                QCOMPARE(told(live.record()), told(fold(live.journal())));
            }
            county.shuffle(entries);
        }
    }

    void whatIsReadBackFromItsBytesIsTheSame_data() { seeds(); }
    void whatIsReadBackFromItsBytesIsTheSame()
    {
        QFETCH(quint64, seed);
        County county(seed);
        county.liveFor(40);
        const QList<Entry> entries = county.entries();
        QList<Entry> back;
        for (const Entry &entry : entries) {
            const auto read = readEntry(entry.headerBytes, entry.signature, entry.payload);
            QVERIFY_OK(read);
            back.append(*read);
        }
        QCOMPARE(told(fold(journalOf(back))), told(fold(journalOf(entries))));
    }

    void theRecordOnTheLastDayIsTheRecord_data() { seeds(); }
    void theRecordOnTheLastDayIsTheRecord()
    {
        QFETCH(quint64, seed);
        County county(seed);
        county.liveFor(60);
        const CaseJournal journal = journalOf(county.entries());
        QCOMPARE(told(recordOn(journal, QDate(2100, 1, 1))), told(fold(journal)));
        qsizetype before = 0;
        for (QDate day(2019, 6, 1); day < QDate(2019, 9, 1); day = day.addDays(3)) {
            const qsizetype rows = journal.until(day).rows().size();
            QVERIFY(rows >= before);
            before = rows;
        }
    }

    void theDrawnJournalsHoldEveryStanding()
    {
        QHash<Standing, int> counts;
        int conflicts = 0;
        int twoKeyworkers = 0;
        for (quint64 seed = 1; seed <= 12; ++seed) {
            County county(seed);
            county.liveFor(120);
            const CaseJournal journal = journalOf(county.entries());
            for (const JournalRow &row : journal.rows())
                ++counts[row.standing];
            conflicts += int(fold(journal).conflicts().size());
            twoKeyworkers += fold(journal).twoKeyworkers ? 1 : 0;
        }
        qInfo() << "applied" << counts[Standing::Applied] << "set aside"
                << counts[Standing::SetAside] << "not allowed" << counts[Standing::NotAllowed]
                << "conflicts" << conflicts << "two keyworkers" << twoKeyworkers;
        QVERIFY(counts[Standing::Applied] > 300);
        QVERIFY(counts[Standing::SetAside] > 20);
        QVERIFY(counts[Standing::NotAllowed] > 50);
        QVERIFY(conflicts > 5);
        QVERIFY(twoKeyworkers > 0);
    }
};

QTEST_GUILESS_MAIN(TestRandomJournals)
#include "tst_randomjournals.moc"
