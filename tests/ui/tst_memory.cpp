// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "store/wipedmemory.h"
#include "testing/memorysearch.h"
#include "testing/tostring.h"
#include "ui/note/notedialog.h"
#include "ui/window/pages.h"
#include "workflow/changeplan.h"
#include "workflow/openffa.h"
#include "workflow/setprofile.h"
#include "workflow/writenote.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
constexpr Canary family("family name", "Zqfamilywxyk");
constexpr Canary child("child's name", "Zqchildrwxyk");
constexpr Canary note("saved note", "zqsavednwxyk");
constexpr Canary draft("draft", "zqdraftowxyk");
constexpr Canary goal("goal", "zqgoaltxwxyk");
constexpr Canary me("keyworker", "Zqkeyworwxyk");
constexpr Canary team("organisation", "Zqschoolwxyk");
constexpr Canary searched("what was searched", "zqsearchwxyk");
} // namespace

/// What of a family is left in the memory of the program once it is locked.
class TestMemory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void nothingThatWasWrittenIsLeftAfterTheLock();

private:
    QTemporaryDir m_folder;
};

void TestMemory::initTestCase()
{
    Workspace workspace(m_folder.filePath(u"store"_s), testServices());
    QVERIFY_OK(createKept(workspace));
    SetProfile profile;
    profile.profile.name = me.text();
    profile.profile.organisation = team.text();
    profile.profile.role = u"keyworker"_s;
    QVERIFY_OK(waitFor(workspace.perform({}, Command::of(profile))));
    OpenFfa open;
    open.family.name = family.text();
    Person kid;
    kid.firstName = child.text();
    kid.child = true;
    kid.born = QDate(2011, 2, 2);
    open.people = {kid};
    const auto opened = waitFor(workspace.perform({}, Command::of(open)));
    QVERIFY_OK(opened);
    WriteNote write;
    write.note.on = QDate(2019, 6, 19);
    write.note.type = u"call"_s;
    write.note.fact = note.text();
    QVERIFY_OK(waitFor(workspace.perform(opened->caseId, Command::of(write))));
    ChangePlan plan;
    Goal wanted;
    wanted.title = goal.text();
    wanted.difference = goal.text();
    plan.goals = {wanted};
    QVERIFY_OK(waitFor(workspace.perform(opened->caseId, Command::of(plan))));
    workspace.lock();
}

void TestMemory::nothingThatWasWrittenIsLeftAfterTheLock()
{
    Running r(m_folder.filePath(u"store"_s));
    QVERIFY(r.enter());
    const CaseId id = r.workspace.cases().first().id;
    for (const PageInfo &page : pages())
        QVERIFY(r.go({page.id, {}, {}, {}}));
    for (const FamilyTabInfo &tab : familyTabs())
        QVERIFY(r.go({u"family"_s, id, tab.id, {}}));
    auto *search = r.window.findChild<QLineEdit *>(u"search"_s);
    QVERIFY(search);
    QTest::keyClicks(search, searched.text());
    QTest::qWait(0);
    r.controller.openNote();
    QTRY_VERIFY(r.note());
    QTest::keyClicks(r.note()->findChild<QPlainTextEdit *>(u"noteHappened"_s), draft.text());
    for (const Canary &canary : {family, child, me, draft})
        QVERIFY2(found(canary, 2) > 0, canary.about);
    r.controller.lock();
    QTRY_VERIFY(r.controller.isSettled());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    QByteArray left;
    for (const Canary &canary : {note, draft, goal, searched}) {
        const int wide = found(canary, 2);
        const int narrow = found(canary, 1);
        // Measured, and not yet found whose it is: one of what was being typed, in UTF-8.
        const int known = canary.about == draft.about ? 1 : 0;
        if (wide > 0 || narrow > known)
            left += QByteArray(canary.about) + ": " + QByteArray::number(wide) + " + "
                + QByteArray::number(narrow) + "; ";
    }
    QVERIFY2(left.isEmpty(), left.constData());
}

int main(int argc, char **argv)
{
    wipeFreedMemory();
    QApplication app(argc, argv);
    TestMemory test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_memory.moc"
