// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/bitset.h"
#include "journal/entrygraph.h"
#include "record/sources.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace hometray;

class TestEntryGraph : public QObject {
    Q_OBJECT

    SeededRandom m_random{5};

    int below(int limit)
    {
        quint32 word = 0;
        m_random.fill({reinterpret_cast<unsigned char *>(&word), sizeof(word)});
        return int(word % quint32(limit));
    }

private Q_SLOTS:
    void itKnowsWhatWalkingTheParentsFinds_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("one person after the other") << 1;
        QTest::newRow("two beside each other") << 2;
        QTest::newRow("twelve beside each other") << 12;
    }
    void itKnowsWhatWalkingTheParentsFinds()
    {
        QFETCH(int, width);
        EntryGraph graph;
        QList<QSet<int>> pasts;
        for (int number = 0; number < 150; ++number) {
            QSet<int> parents;
            for (int i = 0; number > 0 && i <= below(3); ++i)
                parents.insert(number - 1 - below(qMin(number, width)));
            QSet<int> past = parents;
            for (const int parent : parents)
                past.unite(pasts.at(parent));
            pasts.append(past);
            QCOMPARE(graph.add(parents.values()), number);
            QCOMPARE(graph.pastSize(number), past.size());
        }
        for (int a = 0; a < graph.size(); ++a) {
            for (int b = 0; b < graph.size(); ++b) {
                QCOMPARE(graph.knows(a, b), pasts.at(a).contains(b));
                QCOMPARE(graph.concurrent(a, b),
                    a != b && !pasts.at(a).contains(b) && !pasts.at(b).contains(a));
            }
        }
    }

    void aSetOfBitsIsASet()
    {
        for (int turn = 0; turn < 200; ++turn) {
            BitSet one;
            BitSet two;
            QSet<int> first;
            QSet<int> second;
            for (int i = 0; i < below(20); ++i) {
                const int bit = below(300);
                one.insert(bit);
                first.insert(bit);
            }
            for (int i = 0; i < below(20); ++i) {
                const int bit = below(300);
                two.insert(bit);
                second.insert(bit);
                one.remove(bit / 2);
                first.remove(bit / 2);
            }
            const auto membersOf = [](const BitSet &set) {
                QSet<int> members;
                set.forEach([&](int bit) { members.insert(bit); });
                return members;
            };
            QCOMPARE(membersOf(one), first);
            QCOMPARE(membersOf(one | two), first | second);
            QCOMPARE(membersOf(one & two), first & second);
            QCOMPARE(membersOf(one.without(two)), first - second);
            QCOMPARE(one.isEmpty(), first.isEmpty());
            QCOMPARE(one == two, first == second);
            BitSet again;
            for (const int bit : first)
                again.insert(bit);
            QVERIFY(again == one);
            QCOMPARE(qHash(again), qHash(one));
        }
    }
};

QTEST_GUILESS_MAIN(TestEntryGraph)
#include "tst_entrygraph.moc"
