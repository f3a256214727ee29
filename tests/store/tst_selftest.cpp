// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/selftest.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

#include <dlfcn.h>

using namespace hometray;

class TestSelfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thisComputerCanProtectAStore() { QVERIFY_OK(selfTest()); }
    void aComputerWithoutTimeZonesIsFoundOut()
    {
        QVERIFY_OK(zoneIsKnown("Europe/London"));
        const auto unknown = zoneIsKnown("Europe/Nowhere");
        QCOMPARE(unknown.error().code, ErrorCode::SelfTestFailed);
        QVERIFY(!zoneIsKnown("UTC")); // what a missing zone may be taken for
    }
    void ourSqliteIsHiddenFromEveryOtherLibrary()
    {
        // A library that wants the system's SQLite must never find ours, nor we its.
        QVERIFY(dlsym(RTLD_DEFAULT, "sqlite3_open") == nullptr);
        QVERIFY(dlsym(RTLD_DEFAULT, "sqlite3_key") == nullptr);
    }
};

QTEST_GUILESS_MAIN(TestSelfTest)
#include "tst_selftest.moc"
