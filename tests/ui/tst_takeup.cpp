// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "testing/tostring.h"
#include "ui/frame/draftbook.h"
#include "ui/takeup/composetakeup.h"
#include "ui/takeup/takeuppage.h"
#include "ui/tray/traymodel.h"
#include "ui/tray/trayview.h"
#include "ui/widgets/askingbox.h"
#include "workspace/waiting.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
/// Types as somebody does whose hands stay on the keyboard, and counts.
class Typist {
public:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        ++m_keys;
    }
    void text(const QString &text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        m_keys += int(text.size());
        m_letters += int(text.size());
    }
    /// Fields of a row, Tab between them, Enter at the end.
    void row(const QStringList &fields)
    {
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (i > 0)
                key(Qt::Key_Tab);
            if (!fields[i].isEmpty())
                fields[i] == u" "_s ? key(Qt::Key_Space) : text(fields[i]);
        }
        key(Qt::Key_Return);
    }
    /// An empty line: on to the next part.
    void on() { key(Qt::Key_Return); }
    [[nodiscard]] int keys() const { return m_keys; }
    /// Keys beside the letters themselves.
    [[nodiscard]] int beside() const { return m_keys - m_letters; }

private:
    int m_keys = 0;
    int m_letters = 0;
};

struct Paper {
    QString name;
    QString reference;
    QString registered;
    QList<QStringList> children;
    QList<QStringList> adults;
    QStringList dates;
    QList<QStringList> team;
    QList<QStringList> goals;
    QList<QStringList> actions;
};

/// What six families' papers say.
QList<Paper> papers()
{
    return {
        {u"Okafor"_s, u"FFA-20418"_s, u"14 Feb"_s,
            {{u"Fran"_s, u"Okafor"_s, u"21/10/2010"_s, u"Oak Lane Primary"_s}},
            {{u"Joy"_s, u"Okafor"_s, u"m"_s, u" "_s, u"07700 900123"_s, u"8 Feb"_s},
                {u"Grace"_s, u"Okafor"_s, u"g"_s, u""_s, u"07700 900456"_s, u"8/2"_s}},
            {u"1 March"_s, u"28 March"_s, u"13/6"_s, u"25 July"_s},
            {{u"Tom Ellis"_s, u"Class teacher"_s, u"Oak Lane Primary"_s}}, {{u"Fran sleeps"_s}},
            {{u"Find swimming for the holiday"_s, u"me"_s, u"12/7"_s},
                {u"Keep a diary of dry evenings"_s, u"Joy"_s, u"13/6"_s}}},
        {u"Nowak"_s, u"FFA-20911"_s, u"30/5"_s, {{u"Ola"_s, u""_s, u"4 May 2013"_s}}, {}, {}, {},
            {}, {}},
        {u"Marsh"_s, u"FFA-20733"_s, u"16 May"_s, {{u"Ben"_s}, {u"Kit"_s}},
            {{u"Lou"_s, u"Marsh"_s, u"m"_s, u" "_s}}, {u"4 June"_s}, {}, {}, {}},
        {u"Silva"_s, u"FFA-20201"_s, u"10 Jan"_s, {{u"Rui"_s}}, {},
            {u"30 Jan"_s, u"14 Feb"_s, u"9 May"_s}, {}, {}, {}},
        {u"Begum"_s, u""_s, u""_s, {}, {}, {}, {}, {}, {}},
        {u"Dhillon"_s, u"FFA-20555"_s, u"1/4"_s, {{u"Asha"_s}}, {}, {}, {}, {},
            {{u"Ring the school"_s, u"me"_s, u"+3d"_s}}},
    };
}

QString textOf(const Running &r, const char *name)
{
    const auto *label = qobject_cast<QLabel *>(r.find(name));
    return label && label->isVisible() ? label->text() : QString();
}
} // namespace

class TestTakeUp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sixFamiliesAreTakenUpByKeyboardAndTheTrayShowsWhatToDo();
    void whatIsWrongIsSaidAtTheFieldAndNothingIsLost();
    void aRuleThatSaysNoLeadsToTheField();
    void halfAFamilyIsThereAfterALock();
    void whoTypesWithoutAPauseIsKept();
    void aFormBecomesACommand();
    void namesAreTakenAsPeopleHaveThem();
    void anUnbornChildIsTakenUpWithItsDueDate();
    void anEmptyTrayShowsThePage();
    void tabLeadsFromTheLastFieldToSave();
    void itHasTheKeyboardWhenItIsTheFirstPageShown();
    void whatIsTypedIsNotPutInAnothersPlace();
    void lettersChooseNothingBeforeReturnOrTab();

private:
    void typePaper(Typist &typist, const Paper &paper);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString store() const { return m_folder->filePath(u"store"_s); }
};

void TestTakeUp::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Workspace workspace(store(), testServices());
    QVERIFY_OK(createKept(workspace));
    workspace.lock();
}

void TestTakeUp::typePaper(Typist &typist, const Paper &paper)
{
    typist.row({paper.name, paper.reference, u""_s, paper.registered});
    for (const QList<QStringList> &rows : {paper.children, paper.adults}) {
        for (const QStringList &row : rows)
            typist.row(row);
        typist.on();
    }
    if (paper.dates.isEmpty())
        typist.on();
    else
        typist.row(paper.dates);
    for (const QList<QStringList> &rows : {paper.team, paper.goals, paper.actions}) {
        for (const QStringList &row : rows)
            typist.row(row);
        typist.on();
    }
    typist.key(Qt::Key_Return, Qt::ControlModifier);
}

void TestTakeUp::sixFamiliesAreTakenUpByKeyboardAndTheTrayShowsWhatToDo()
{
    Running r(store());
    QVERIFY(r.enter());
    QVERIFY(r.go({u"takeup"_s, {}, {}, {}}));
    int taken = 0;
    int keys = 0;
    int beside = 0;
    for (const Paper &paper : papers()) {
        // Without a window manager no window is active once a list has closed.
        r.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&r.window));
        QTRY_COMPARE(QApplication::focusWidget(), r.find("family.0.name"));
        Typist typist;
        typePaper(typist, paper);
        ++taken;
        QTRY_VERIFY2(textOf(r, "takenCount").startsWith(QString::number(taken)),
            qPrintable(textOf(r, "takeUpProblem")));
        QTRY_VERIFY(r.controller.isSettled());
        // What is due for the last family leaves the form of the next in sight.
        QTRY_VERIFY(!r.find("family.0.name")->visibleRegion().isEmpty());
        keys += typist.keys();
        beside += typist.beside();
    }
    qInfo("six families: %d keys, %d of them beside the letters", keys, beside);
    QVERIFY2(beside < 160, qPrintable(QString::number(beside)));

    QVERIFY(r.go({u"tray"_s, {}, {}, {}}));
    QTRY_COMPARE(r.tray()->model()->rowCount(), 6);
    const auto row = [&r](const QString &family) {
        for (const TrayRow &one : r.tray()->model()->rows()) {
            if (one.family == family)
                return one;
        }
        return TrayRow();
    };
    QVERIFY(row(u"Okafor"_s).late); // Joy's diary was due on 13 June
    QCOMPARE(row(u"Okafor"_s).planTotal, 2);
    QVERIFY(row(u"Nowak"_s).dueThisWeek || row(u"Nowak"_s).nextLimit.has_value());
    QVERIFY(row(u"Silva"_s).nextLimit.has_value()); // six weeks after 9 May
    QVERIFY(!row(u"Begum"_s).late);
    const auto record = waitFor(r.workspace.record(r.caseNamed(u"Okafor"_s)));
    QVERIFY_OK(record);
    const CaseRecord &okafor = **record;
    QCOMPARE(okafor.people.size(), 3);
    QCOMPARE(okafor.people.first().born, QDate(2010, 10, 21));
    QCOMPARE(okafor.people[1].relationship, u"mother"_s);
    QCOMPARE(okafor.people[1].parentalResponsibility, std::optional(true));
    QCOMPARE(okafor.registration.first().completedOn, QDate(2019, 2, 14));
    QCOMPARE(okafor.consents.size(), 6);
    QVERIFY(okafor.consentOf(okafor.people.first().id, u"help"));
    QCOMPARE(okafor.meetingsHeld().size(), 2);
    QCOMPARE(okafor.nextPlanned()->plannedFor, QDate(2019, 7, 25));
    QVERIFY(okafor.actions.first().mine);
    QCOMPARE(okafor.actions.last().person, okafor.people[1].id);
    QCOMPARE(okafor.actions.first().goal, okafor.goals.first().id);
    QCOMPARE(okafor.organisations.size(), 1);
}

void TestTakeUp::whatIsWrongIsSaidAtTheFieldAndNothingIsLost()
{
    Running r(store());
    QVERIFY(r.enter());
    QVERIFY(r.go({u"takeup"_s, {}, {}, {}}));
    Typist typist;
    typist.row({u"Okafor"_s, u""_s, u""_s, u"31/2"_s});
    typist.row({u"Fran"_s, u""_s, u"soon"_s});
    typist.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), r.find("family.0.registered"));
    QVERIFY(textOf(r, "family.0.wrong").contains(u"31/2"_s));
    QVERIFY(textOf(r, "children.0.wrong").contains(u"soon"_s));
    QVERIFY(!textOf(r, "takeUpProblem").isEmpty());
    QCOMPARE(qobject_cast<QLineEdit *>(r.find("children.0.name"))->text(), u"Fran"_s);
    QVERIFY(r.workspace.cases().isEmpty());
}

void TestTakeUp::aRuleThatSaysNoLeadsToTheField()
{
    Running r(store());
    QVERIFY(r.enter());
    QVERIFY(r.go({u"takeup"_s, {}, {}, {}}));
    Typist typist;
    typist.row({u"Okafor"_s, u""_s, u""_s, u"14 Feb"_s});
    typist.on();
    typist.on();
    typist.row({u"1 Jan"_s});
    typist.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), r.find("dates.0.finalised"));
    QVERIFY(!textOf(r, "dates.0.wrong").isEmpty());
    QVERIFY(r.workspace.cases().isEmpty());
}

void TestTakeUp::halfAFamilyIsThereAfterALock()
{
    Running r(store());
    QVERIFY(r.enter());
    QVERIFY(r.go({u"takeup"_s, {}, {}, {}}));
    Typist typist;
    typist.row({u"Okafor"_s, u""_s, u""_s, u"14 F"_s});
    typist.row({u"Fran"_s});
    r.controller.lock();
    for (const auto *edit : r.window.findChildren<QLineEdit *>())
        QVERIFY(!edit->text().contains(u"Okafor"_s));
    r.unlock();
    QTRY_VERIFY(!r.window.isLocked());
    QTRY_VERIFY(r.controller.isSettled());
    QVERIFY(r.go({u"takeup"_s, {}, {}, {}}));
    QTRY_COMPARE(qobject_cast<QLineEdit *>(r.find("family.0.name"))->text(), u"Okafor"_s);
    QCOMPARE(qobject_cast<QLineEdit *>(r.find("family.0.registered"))->text(), u"14 F"_s);
    QCOMPARE(qobject_cast<QLineEdit *>(r.find("children.0.name"))->text(), u"Fran"_s);
}

void TestTakeUp::whoTypesWithoutAPauseIsKept()
{
    Running r(store());
    QVERIFY(r.enter());
    QVERIFY(r.go({u"takeup"_s, {}, {}, {}}));
    const auto keptAfterAKey = [&r] {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
        return !r.controller.drafts().all().isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(keptAfterAKey(), 4000);
}

void TestTakeUp::aFormBecomesACommand()
{
    quint8 next = 0;
    const QList<TakeUpSection> sections;
    const TakeUpReading reading{sections, QDate(2019, 6, 20), u"Asha Patel"_s, [&next] {
                                    return ObjectId::fromBytes(
                                        QByteArray(ObjectId::size, char(++next)))
                                        .value_or(ObjectId());
                                }};
    const QJsonObject typed = QJsonDocument::fromJson(
        "{\"family\":[{\"name\":\"\\ufeffOkafor \\u00ad\"}],"
        "\"children\":[{},{\"name\":\"Fran\",\"born\":\"2010-10-21\",\"school\":\"Oak Lane\"},"
        "{\"name\":\"Jon\",\"born\":\"2001-01-01\",\"school\":\"OAK LANE\"}],"
        "\"adults\":[{\"name\":\"Joy\",\"responsible\":\"yes\",\"agreed\":\"8/2\","
        "\"born\":\"3 May 1999\"}],"
        "\"dates\":[{\"firstTaf\":\"1/3\",\"lastTaf\":\"1/3\"}],"
        "\"goals\":[{\"title\":\"A\"},{\"title\":\"B\"}],"
        "\"actions\":[{\"what\":\"x\",\"who\":\"asha patel\",\"goal\":\"1\"},"
        "{\"what\":\"y\",\"who\":\"the vicar\"}]}")
                                  .object();
    const ComposedTakeUp composed = composeTakeUp(typed, reading);
    QVERIFY(composed.wrong.isEmpty());
    const TakeUpFfa &command = composed.command;
    QCOMPARE(command.family.name, u"Okafor"_s);
    QCOMPARE(command.takeUp.from, u"ehm"_s);
    QCOMPARE(command.organisations.size(), 1);
    QCOMPARE(command.people.first().school, command.people[1].school);
    QCOMPARE(command.consents.size(), 4); // Jon was eighteen and is asked himself
    QCOMPARE(command.people[2].born, QDate(1999, 5, 3));
    QCOMPARE(command.meetings.size(), 1);
    QVERIFY(command.actions.first().mine);
    QCOMPARE(command.actions.first().goal, command.goals[1].id);
    QCOMPARE(command.actions[1].owner, u"the vicar"_s);
    QVERIFY(command.actions[1].goal.isNull());
    QCOMPARE(composed.placeOf(u"people[0].born"_s), (FieldPlace{u"children"_s, 1, u"born"_s}));
    QCOMPARE(composed.placeOf(u"consents[0].on"_s), (FieldPlace{u"adults"_s, 0, u"agreed"_s}));
    QCOMPARE(composed.placeOf(u"nothing"_s), (FieldPlace{u"family"_s, 0, u"name"_s}));
    QCOMPARE(namesIn(typed, reading), (QStringList{u"me"_s, u"Joy"_s, u"Fran"_s, u"Jon"_s}));
}

void TestTakeUp::namesAreTakenAsPeopleHaveThem()
{
    quint8 next = 0;
    const QList<TakeUpSection> sections;
    const TakeUpReading reading{sections, QDate(2019, 6, 20), {}, [&next] {
                                    return ObjectId::fromBytes(
                                        QByteArray(ObjectId::size, char(++next)))
                                        .value_or(ObjectId());
                                }};
    const auto composed = [&](const char *json) {
        return composeTakeUp(QJsonDocument::fromJson(json).object(), reading);
    };
    const ComposedTakeUp names =
        composed("{\"family\":[{\"name\":\"Kowalski\"}],"
                 "\"children\":[{\"name\":\"Anna Maria\",\"lastName\":\"de la Cruz\"},"
                 "{\"name\":\"Sukarno\"}],"
                 "\"adults\":[{\"lastName\":\"Mr Kowalski\"},{\"phone\":\"1\"}]}");
    const QList<Person> &people = names.command.people;
    QCOMPARE(people[0].firstName, u"Anna Maria"_s);
    QCOMPARE(people[0].lastName, u"de la Cruz"_s);
    QCOMPARE(people[1].firstName, u"Sukarno"_s);
    QVERIFY(people[1].lastName.isEmpty());
    QVERIFY(people[2].firstName.isEmpty());
    QCOMPARE(people[2].lastName, u"Mr Kowalski"_s);
    QCOMPARE(names.wrong.size(), 1); // one of the two names is needed
    QCOMPARE(names.wrong[0].at, (FieldPlace{u"adults"_s, 1, u"name"_s}));

    // Father and son of one name: asked, never the first.
    const char *const two =
        "{\"family\":[{\"name\":\"K\"}],"
        "\"children\":[{\"name\":\"Jan\",\"lastName\":\"Kowalski\",\"born\":\"4/5/2007\"}],"
        "\"adults\":[{\"name\":\"Jan\",\"lastName\":\"Kowalski\",\"born\":\"1/2/75\"}],"
        "\"actions\":[{\"what\":\"x\",\"who\":\"%1\"}]}";
    const auto withOwner = [&](const QString &who) {
        return composed(QString::fromUtf8(two).arg(who).toUtf8().constData());
    };
    const ComposedTakeUp asked = withOwner(u"jan kowalski"_s);
    QCOMPARE(asked.wrong.size(), 1);
    QCOMPARE(asked.wrong[0].at, (FieldPlace{u"actions"_s, 0, u"who"_s}));
    QVERIFY(asked.wrong[0].sentence.contains(u"Jan Kowalski (44) or Jan Kowalski (12)"_s));
    const ComposedTakeUp son = withOwner(u"Jan Kowalski (12)"_s);
    QVERIFY(son.wrong.isEmpty());
    QCOMPARE(son.command.actions[0].person, son.command.people[0].id);
}

void TestTakeUp::anUnbornChildIsTakenUpWithItsDueDate()
{
    {
        Running r(store());
        QVERIFY(r.enter());
        QVERIFY(r.go({u"takeup"_s, {}, {}, {}}));
        QTest::keyClicks(r.find("family.0.name"), u"Reed"_s);
        QTest::keyClicks(r.find("children.0.expected"), u"14 September"_s);
        r.controller.lock();
        r.unlock();
        QVERIFY(r.go({u"takeup"_s, {}, {}, {}}));
        auto *due = qobject_cast<QLineEdit *>(r.find("children.0.expected"));
        QTRY_VERIFY(due->text().contains(u"14 September"_s));
        qobject_cast<QPushButton *>(r.find("takeUpSave"))->click();
        QTRY_VERIFY2(!r.caseNamed(u"Reed"_s).isNull(), qPrintable(textOf(r, "takeUpProblem")));
        const auto record = waitFor(r.workspace.record(r.caseNamed(u"Reed"_s)));
        QVERIFY_OK(record);
        QCOMPARE((*record)->people.size(), 1);
        const Person &child = (*record)->people.first();
        QVERIFY(child.child);
        QCOMPARE(child.expected, QDate(2019, 9, 14));
        QVERIFY(child.firstName.isEmpty() && !child.born.isValid());
        QTRY_VERIFY(r.controller.isSettled());
    }
    const QList<TakeUpSection> sections;
    quint8 next = 0;
    const TakeUpReading reading{sections, QDate(2019, 6, 20), {}, [&next] {
                                    return ObjectId::fromBytes(
                                        QByteArray(ObjectId::size, char(++next)))
                                        .value_or(ObjectId());
                                }};
    const ComposedTakeUp both =
        composeTakeUp(QJsonDocument::fromJson(
                          "{\"family\":[{\"name\":\"Reed\"}],\"children\":[{\"name\":\"Ella\","
                          "\"born\":\"1 May 2019\",\"expected\":\"1 May 2019\"}]}")
                          .object(),
            reading);
    QCOMPARE(both.wrong.size(), 1);
    QCOMPARE(both.wrong[0].at, (FieldPlace{u"children"_s, 0, u"expected"_s}));
}

void TestTakeUp::anEmptyTrayShowsThePage()
{
    Running r(store());
    QVERIFY(r.enter());
    QTRY_VERIFY(r.find("page.takeup")->isVisibleTo(&r.window));
}

void TestTakeUp::tabLeadsFromTheLastFieldToSave()
{
    Running r(store());
    QVERIFY(r.enter());
    QVERIFY(r.go({u"takeup"_s, {}, {}, {}}));
    QWidget *last = r.find("actions.0.goal");
    QVERIFY(last);
    last->setFocus();
    QTest::keyClick(last, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), r.find("takeUpSave"));
}

void TestTakeUp::itHasTheKeyboardWhenItIsTheFirstPageShown()
{
    Running r(store());
    QVERIFY(r.enter());
    r.window.find<TakeUpPage>()->clear(); // as before its fields are made
    r.controller.go({u"takeup"_s, {}, {}, {}});
    r.window.find<TakeUpPage>()->refresh();
    QTRY_COMPARE(QApplication::focusWidget(), r.find("family.0.name"));
}

void TestTakeUp::whatIsTypedIsNotPutInAnothersPlace()
{
    Running r(store());
    QVERIFY(r.enter());
    QVERIFY(r.go({u"takeup"_s, {}, {}, {}}));
    Typist typist;
    const auto text = [&r](const char *name) {
        return qobject_cast<QLineEdit *>(r.find(name))->text();
    };
    r.find("adults.0.name")->setFocus();
    typist.text(u"Samira"_s);
    r.find("actions.0.what")->setFocus();
    typist.text(u"Ring the school"_s);
    typist.key(Qt::Key_Tab);
    typist.text(u"Sam"_s); // somebody else
    typist.key(Qt::Key_Tab);
    QCOMPARE(text("actions.0.who"), u"Sam"_s);
    // What is marked in the list is taken with Tab as with Return.
    r.find("actions.0.who")->setFocus();
    auto *who = qobject_cast<QLineEdit *>(r.find("actions.0.who"));
    who->clear();
    typist.text(u"Sam"_s);
    QAbstractItemView *offered = who->completer()->popup();
    QTRY_VERIFY(offered->isVisible());
    QTest::keyClick(offered, Qt::Key_Down);
    QTest::keyClick(offered, Qt::Key_Return);
    QVERIFY(!offered->isVisible());
    QCOMPARE(who->text(), u"Samira"_s);
    QCOMPARE(QApplication::focusWidget(), r.find("actions.1.what"));
}

void TestTakeUp::lettersChooseNothingBeforeReturnOrTab()
{
    Running r(store());
    QVERIFY(r.enter());
    QVERIFY(r.go({u"takeup"_s, {}, {}, {}}));
    Typist typist;
    r.find("family.0.name")->setFocus();
    typist.text(u"Reed"_s);
    auto *district = qobject_cast<AskingBox *>(r.find("family.0.district"));
    QVERIFY(district);
    district->setFocus();
    typist.text(u"wat"_s);
    QVERIFY(district->isLooking());
    QVERIFY(district->currentText().startsWith(u"Wat"_s));
    // Left by hand it is not chosen, and nothing is saved without it.
    r.find("family.0.reference")->setFocus(Qt::MouseFocusReason);
    QVERIFY(district->isLooking());
    r.find("takeUpSave")->setFocus(Qt::MouseFocusReason);
    static_cast<QPushButton *>(r.find("takeUpSave"))->click();
    QVERIFY(textOf(r, "takeUpProblem").contains(district->currentText()));
    QCOMPARE(QApplication::focusWidget(), district);
    typist.key(Qt::Key_Tab);
    QVERIFY(!district->isLooking());
    static_cast<QPushButton *>(r.find("takeUpSave"))->click();
    QTRY_VERIFY(!r.caseNamed(u"Reed"_s).isNull());
    QVERIFY(!r.workspace.knownCase(r.caseNamed(u"Reed"_s))->line->district.isEmpty());
    QTRY_VERIFY(r.controller.isSettled());

    // Whoever saves with the keyboard still there has it before their eyes.
    r.find("family.0.name")->setFocus();
    typist.text(u"Marsh"_s);
    r.find("family.0.district")->setFocus();
    typist.text(u"dac"_s);
    typist.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!r.caseNamed(u"Marsh"_s).isNull());
    QCOMPARE(r.workspace.knownCase(r.caseNamed(u"Marsh"_s))->line->district, u"dacorum"_s);
}

QTEST_MAIN(TestTakeUp)
#include "tst_takeup.moc"
