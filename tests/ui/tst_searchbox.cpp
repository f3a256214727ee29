// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "store/storefolder.h"
#include "testing/tostring.h"
#include "ui/window/searchbox.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QListWidget>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestSearchBox : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { QVERIFY(makeDemoStore(m_folder.path())); }

    void aSearchThatFailsSaysSoAndShowsItsResultsByItself()
    {
        const QString file = StoreFolder{m_folder.path()}.search();
        QVERIFY(QFile::remove(file));
        QVERIFY(QDir().mkpath(file + u"/in the way"_s));
        Running r(m_folder.path());
        QVERIFY(r.enter());
        const auto *list = r.window.findChild<QListWidget *>(u"searchHits"_s);
        QVERIFY(list);
        const auto first = [list] { return list->count() > 0 ? list->item(0)->text() : QString(); };
        r.window.search()->setFocus();
        QTest::keyClicks(r.window.search(), u"school"_s);
        QTRY_VERIFY2(first().contains(u"did not work"_s), qPrintable(first()));
        QVERIFY(!first().contains(u"estore"_s));
        QVERIFY(first().contains(u"not affected"_s));
        // What is in the way goes; the next letter asks again, and nothing more has to be done.
        QVERIFY(QDir(file).removeRecursively());
        QTest::keyClick(r.window.search(), Qt::Key_Backspace);
        QTRY_VERIFY(list->count() > 1);
        QVERIFY(!first().contains(u"did not work"_s));
    }

    void aSimilarNameIsSaidToBeOne()
    {
        Running r(m_folder.path());
        QVERIFY(r.enter());
        const auto *list = r.window.findChild<QListWidget *>(u"searchHits"_s);
        const auto first = [list] { return list->count() > 0 ? list->item(0)->text() : QString(); };
        r.window.search()->setFocus();
        QTest::keyClicks(r.window.search(), u"Okafro"_s);
        QTRY_COMPARE(first(), u"Okafor family · similar name"_s);
        QVERIFY2(r.window.search()->accessibleDescription().contains(u"similar name"_s),
            qPrintable(r.window.search()->accessibleDescription()));
    }
};

QTEST_MAIN(TestSearchBox)
#include "tst_searchbox.moc"
