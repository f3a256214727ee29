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
    void ourSqliteIsHiddenFromEveryOtherLibrary()
    {
        // A library that wants the system's SQLite must never find ours, nor we its.
        QVERIFY(dlsym(RTLD_DEFAULT, "sqlite3_open") == nullptr);
        QVERIFY(dlsym(RTLD_DEFAULT, "sqlite3_key") == nullptr);
    }
};

QTEST_GUILESS_MAIN(TestSelfTest)
#include "tst_selftest.moc"
