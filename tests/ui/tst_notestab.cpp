// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "ui/family/familypage.h"
#include "ui/notes/notecard.h"
#include "ui/notes/notestab.h"
#include "ui/notes/notewords.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestNotesTab : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void privateReflectionsAreShownOnlyWhenAskedFor();
    void whatIsPinnedComesFirstAndOrderCanBeTurned();
    void aTextIsFoundWithoutAccents();
    void filtersShowWhatTheySay();
    void aNoteFoundBySearchIsMarked();
    void aNoteIsCopiedAndMarkedInEhm();
    void aLongCaseIsShownInBatches();

private:
    [[nodiscard]] NotesTab *tab() const { return m_running->window.find<NotesTab>(); }
    [[nodiscard]] QList<NoteCard *> cards() const
    {
        QList<NoteCard *> seen;
        for (auto *card : tab()->findChildren<NoteCard *>()) {
            if (card->isVisible())
                seen.append(card);
        }
        return seen;
    }
    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
};

namespace {
NoteText note(char id, QDate day, const char *text)
{
    NoteText made;
    made.id = *ObjectId::fromBytes(QByteArray(ObjectId::size, id));
    made.day = day;
    made.happened = QString::fromUtf8(text);
    return made;
}
} // namespace

void TestNotesTab::initTestCase()
{
    QVERIFY(makeDemoStore(m_folder.filePath(u"store"_s)));
    m_running = std::make_unique<Running>(m_folder.filePath(u"store"_s));
    QVERIFY(m_running->enter());
    QVERIFY(m_running->go({u"family"_s, m_running->caseNamed(u"Okafor"_s), u"notes"_s, {}}));
    QTRY_VERIFY(!cards().isEmpty());
}

void TestNotesTab::privateReflectionsAreShownOnlyWhenAskedFor()
{
    NoteText own = note('r', {2019, 6, 1}, "I was tired");
    own.kind = NoteText::Kind::Reflection;
    NoteFilter filter;
    filter.id = u"all"_s;
    QVERIFY(filtered({own}, filter).isEmpty());
    filter.reflections = true;
    QCOMPARE(filtered({own}, filter).size(), 1);
}

void TestNotesTab::whatIsPinnedComesFirstAndOrderCanBeTurned()
{
    QList<NoteText> notes = {note('a', {2019, 6, 3}, "late"), note('b', {2019, 6, 2}, "middle"),
        note('c', {2019, 6, 1}, "early")};
    notes[1].pinned = true;
    NoteFilter filter;
    filter.id = u"all"_s;
    QCOMPARE(filtered(notes, filter)[0].happened, u"middle"_s);
    QCOMPARE(filtered(notes, filter)[1].happened, u"late"_s);
    filter.oldestFirst = true;
    QCOMPARE(filtered(notes, filter)[0].happened, u"middle"_s);
    QCOMPARE(filtered(notes, filter)[1].happened, u"early"_s);
}

void TestNotesTab::aTextIsFoundWithoutAccents()
{
    NoteFilter filter;
    filter.id = u"all"_s;
    filter.text = u"zoe"_s;
    const QList<NoteText> notes = {
        note('a', {2019, 6, 3}, "Zoë laughed"), note('b', {2019, 6, 2}, "Mo did not")};
    QCOMPARE(filtered(notes, filter).size(), 1);
}

void TestNotesTab::filtersShowWhatTheySay()
{
    NoteText alone = note('a', {2019, 6, 3}, "x");
    alone.seenAlone = alone.notInEhm = true;
    QVERIFY(isIn(u"alone"_s, alone) && isIn(u"ehm"_s, alone) && isIn(u"all"_s, alone));
    QVERIFY(!isIn(u"talks"_s, alone) && !isIn(u"significant"_s, alone));
}

void TestNotesTab::aNoteFoundBySearchIsMarked()
{
    const CaseId okafor = m_running->caseNamed(u"Okafor"_s);
    const auto record = waitFor(m_running->workspace.record(okafor));
    QVERIFY(record && !(*record)->notes.isEmpty());
    const ObjectId id = (*record)->notes.first().id;
    QVERIFY(m_running->go({u"family"_s, okafor, u"notes"_s, id}));
    const auto isMarked = [&] {
        const QList<NoteCard *> all = cards();
        return std::any_of(all.begin(), all.end(), [&](NoteCard *card) {
            return card->objectName().endsWith(id.hex())
                && card->property("kind").toString() == u"found"_s;
        });
    };
    QTRY_VERIFY(isMarked());
}

void TestNotesTab::aNoteIsCopiedAndMarkedInEhm()
{
    QWidget *entered = nullptr;
    for (NoteCard *card : cards()) {
        for (QWidget *button : card->findChildren<QWidget *>()) {
            if (button->objectName().startsWith(u"noteEntered."_s) && button->isVisible())
                entered = button;
        }
    }
    QVERIFY(entered);
    const QString id = entered->objectName().section(u'.', 1);
    auto *copy = tab()->findChildren<QWidget *>(u"noteCopy."_s + id).last();
    QTest::keyClick(copy, Qt::Key_Space);
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    QTest::keyClick(entered, Qt::Key_Space);
    const auto isThere = [&] {
        for (QWidget *button : tab()->findChildren<QWidget *>(u"noteEntered."_s + id)) {
            if (button->isVisible())
                return true;
        }
        return false;
    };
    QTRY_VERIFY(!isThere());
}

void TestNotesTab::aLongCaseIsShownInBatches()
{
    const CaseId okafor = m_running->caseNamed(u"Okafor"_s);
    const auto record = waitFor(m_running->workspace.record(okafor));
    const auto known = m_running->workspace.knownCase(okafor);
    QVERIFY(record && known);
    auto longer = std::make_shared<CaseRecord>(**record);
    for (int i = 0; i < 300; ++i) {
        Note made;
        made.id = m_running->workspace.newId();
        made.on = QDate(2018, 1, 1).addDays(i);
        made.fact = u"A note"_s;
        longer->notes.append(made);
    }
    FamilyShown shown{*known, longer, m_running->workspace.situation(), {}};
    tab()->setFamily(shown);
    QVERIFY(cards().size() <= 20);
    const auto more = [this]() -> QWidget * {
        for (QWidget *button : tab()->findChildren<QWidget *>(u"moreNotes"_s)) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(more());
    QTest::keyClick(more(), Qt::Key_Space);
    QTRY_VERIFY(cards().size() > 20);
}

QTEST_MAIN(TestNotesTab)
#include "tst_notestab.moc"
