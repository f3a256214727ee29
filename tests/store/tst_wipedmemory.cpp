// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/wipedmemory.h"
#include "testing/memorysearch.h"

#include <QtCore/QThreadPool>
#include <QtTest/QTest>

#include <array>
#include <cstdlib>
#include <latch>
#include <thread>

using namespace hometray;

namespace {

constexpr Canary written("what was written", "zqallocdwxyk");
// The allocator writes over the first bytes of what it gets back.
constexpr std::size_t offset = 16;
constexpr std::size_t largest = 1032;
constexpr std::size_t apart = 16;
constexpr std::size_t smallest = 40;
constexpr int sizes = int((largest - smallest) / apart) + 1;
constexpr int keptOfEach = 7;

/// Twenty texts of each small size, written and given back.
void writeAndGiveBack()
{
    std::array<char *, 20> pieces{};
    for (std::size_t size = smallest; size <= largest; size += apart) {
        for (char *&piece : pieces) {
            piece = static_cast<char *>(std::malloc(size));
            written.writeTo(piece + offset);
            asm volatile("" : : "r"(piece) : "memory"); // it is read by whoever looks for it
        }
        for (char *piece : pieces)
            std::free(piece);
    }
}

} // namespace

/// What the allocator's small caches keep of what was given back, apart from all else.
class TestWipedMemory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSmallCachesOfTheThreadThatLocksKeepNothing()
    {
        writeAndGiveBack();
        // Of twenty of each size seven are kept as they were; the thirteen others, those in the
        // fast bins among them, were overwritten when they were given back.
        // Some of the seven were asked for again by what counts them.
        const int kept = found(written, 1);
        QVERIFY2(kept > 0 && kept <= sizes * keptOfEach, QByteArray::number(kept).constData());
        wipeSmallCaches();
        QCOMPARE(found(written, 1), 0);
    }

    void theThreadsOfThePoolKeepNothingOnceTheyAreEnded()
    {
        std::latch isWritten(2);
        std::latch mayRest(1);
        QThreadPool::globalInstance()->setMaxThreadCount(2);
        for (int thread = 0; thread < 2; ++thread) {
            QThreadPool::globalInstance()->start([&] {
                writeAndGiveBack();
                isWritten.count_down();
                mayRest.wait();
            });
        }
        isWritten.wait();
        QVERIFY(!endPoolThreads()); // they are at work
        mayRest.count_down();
        while (QThreadPool::globalInstance()->activeThreadCount() > 0)
            std::this_thread::yield();
        wipeSmallCaches();
        const int kept = found(written, 1); // they rest, and would for half a minute
        QVERIFY2(kept > 0 && kept <= 2 * sizes * keptOfEach, QByteArray::number(kept).constData());
        QVERIFY(endPoolThreads());
        wipeSmallCaches();
        QCOMPARE(found(written, 1), 0);
        // There are others when there is work.
        std::latch done(1);
        QThreadPool::globalInstance()->start([&] { done.count_down(); });
        done.wait();
    }

    void anotherThreadKeepsItsOwnUntilItEnds()
    {
        std::latch isWritten(1);
        std::latch mayEnd(1);
        std::thread other([&] {
            writeAndGiveBack();
            isWritten.count_down();
            mayEnd.wait();
        });
        isWritten.wait();
        wipeSmallCaches();
        QCOMPARE(found(written, 1), sizes * keptOfEach);
        mayEnd.count_down();
        other.join();
        QCOMPARE(found(written, 1), 0);
    }
};

int main(int argc, char **argv)
{
    wipeFreedMemory();
    TestWipedMemory test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_wipedmemory.moc"
