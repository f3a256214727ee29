// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/ehmtext.h"
#include "words/familytext.h"
#include "words/meetingday.h"
#include "words/spellwords.h"
#include "words/summary.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

ObjectId idOf(char c)
{
    return *ObjectId::fromBytes(QByteArray(16, c));
}

template <class T>
T made(char id)
{
    T object;
    object.id = idOf(id);
    return object;
}

/// Fran, her mother and what was written of them.
CaseRecord exampleRecord()
{
    CaseRecord record;
    auto fran = made<Person>('f');
    fran.firstName = u"Francesca"_s;
    fran.knownAs = u"Fran"_s;
    fran.lastName = u"Miller"_s;
    fran.born = QDate(2010, 9, 3);
    fran.child = true;
    auto baby = made<Person>('b');
    baby.firstName = u"Baby"_s;
    baby.expected = QDate(2019, 9, 1);
    baby.child = true;
    auto mum = made<Person>('m');
    mum.firstName = u"Jo"_s;
    mum.lastName = u"Miller"_s;
    mum.relationship = u"mother"_s;
    record.people = {baby, fran, mum};

    auto home = made<Household>('h');
    home.name = u"Mum’s"_s;
    home.doNotDisclose = true;
    record.households = {home};
    auto hidden = made<HiddenAddress>('H');
    hidden.household = home.id;
    hidden.address = u"1 Secret Street"_s;
    record.hiddenAddresses = {hidden};
    auto lives = made<Residence>('r');
    lives.person = fran.id;
    lives.household = home.id;
    record.residences = {lives};

    auto school = made<TeamMember>('t');
    school.name = u"Asha Patel"_s;
    school.role = u"teacher"_s;
    record.team = {school};
    auto taf = made<Meeting>('T');
    taf.heldOn = QDate(2019, 3, 28);
    taf.happened = u"Mum has started at Spectrum."_s;
    taf.decision = u"stayOpen"_s;
    record.meetings = {taf};
    auto here = made<Attendance>('1');
    here.meeting = taf.id;
    here.person = mum.id;
    here.how = u"present"_s;
    auto away = made<Attendance>('2');
    away.meeting = taf.id;
    away.member = school.id;
    away.how = u"apologies"_s;
    away.contribution = u"Fran is on time every day."_s;
    away.contributionSource = u"email"_s;
    record.attendances = {here, away};
    auto action = made<Action>('a');
    action.what = u"Ring the school nurse"_s;
    action.mine = true;
    action.dueOn = QDate(2019, 4, 12);
    action.meeting = taf.id;
    record.actions = {action};
    auto words = made<ChildVoice>('v');
    words.person = fran.id;
    words.words = u"I like it when we cook."_s;
    words.about = taf.id;
    record.childVoices = {words};

    auto note = made<Note>('n');
    note.type = u"homeVisit"_s;
    note.on = QDate(2019, 6, 12);
    note.fact = u"Fran showed me her drawings."_s;
    note.childrenSeen = {fran.id};
    note.childrenSeenAlone = {fran.id};
    auto sensitive = made<Note>('s');
    sensitive.type = u"call"_s;
    sensitive.on = QDate(2019, 6, 13);
    sensitive.fact = u"Said in confidence."_s;
    sensitive.sensitive = true;
    record.notes = {note, sensitive};
    auto reflection = made<Reflection>('R');
    reflection.text = u"Am I seeing what I am shown?"_s;
    record.reflections = {reflection};
    auto concern = made<Concern>('C');
    concern.what = u"Bruises on one arm"_s;
    record.concerns = {concern};
    return record;
}

QString choiceWords(const QString &, const QString &code)
{
    return code == u"homeVisit" ? u"home visit"_s : code == u"stayOpen" ? u"stay open"_s : code;
}

} // namespace

class TestTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMeetingIsCopiedHeadingByHeading();
    void everyTypeThatBelongsInEhmHasAText();
    void whatIsPrivateIsInNoTextForEhm();
    void aVisitOfNobodyNamedSaysSoInEhmToo();
    void aSensitiveNoteIsMarked();
    void aLineSaysWhatMatters();
    void aLineKeepsConfidences();
    void whatStaysOutOfAFamilysCopyDoes();
    void aFamilysCopyHasTheTafAndThePlan();
    void theDaysLeftAreOfTheHolidayUntilSomebodySaidTheirOwn();
    void aDayThatLeavesNoTimeBeforeTheBreakIsSaid();
    void aSecondTafIsSaidBesideTheFirst();
};

void TestTexts::aMeetingIsCopiedHeadingByHeading()
{
    const CaseRecord record = exampleRecord();
    const auto text = words::ehmText(record, idOf('T'), choiceWords);
    QVERIFY(text);
    QCOMPARE(text->title, u"TAF 1, 28 March 2019"_s);
    const QList<words::EhmHeading> expected{
        {u"Date the TAF was held"_s, u"28 March 2019"_s},
        {u"Who was there"_s, u"Jo Miller (present)\nAsha Patel (apologies)"_s},
        {u"Contributions of those who could not come"_s,
            u"Asha Patel (email): Fran is on time every day."_s},
        {u"Information shared"_s, u"Mum has started at Spectrum."_s},
        {u"Children’s own words"_s, u"Fran Miller: “I like it when we cook.”"_s},
        {u"Stay open or close"_s, u"stay open"_s},
        {u"New actions"_s, u"Ring the school nurse (keyworker, by 12 April 2019)"_s},
    };
    for (qsizetype i = 0; i < qMin(expected.size(), text->headings.size()); ++i) {
        QCOMPARE(text->headings.at(i).heading, expected.at(i).heading);
        QCOMPARE(text->headings.at(i).text, expected.at(i).text);
    }
    QCOMPARE(text->headings.size(), expected.size());
    QVERIFY(words::plainText(*text).startsWith(u"TAF 1, 28 March 2019\n\nDate the TAF was held\n"));
}

void TestTexts::everyTypeThatBelongsInEhmHasAText()
{
    for (const RecordList &list : recordLists()) {
        CaseRecord record;
        Object *object = list.add(record, idOf('x'));
        for (const FieldInfo &field : list.type->fields) {
            if (field.kind == FieldKind::Text || field.kind == FieldKind::LongText)
                QVERIFY(field.set(object, Value(u"a word"_s)));
        }
        const auto text = words::ehmText(record, idOf('x'));
        QCOMPARE(text.has_value(), list.inEhm);
        if (text)
            QVERIFY2(!text->title.isEmpty(), list.type->name);
    }
}

void TestTexts::whatIsPrivateIsInNoTextForEhm()
{
    const CaseRecord record = exampleRecord();
    QVERIFY(!words::ehmText(record, idOf('R')));
    QVERIFY(!words::ehmText(record, idOf('H')));
    for (const RecordList &list : recordLists()) {
        for (qsizetype i = 0; i < list.count(record); ++i) {
            const auto text = words::ehmText(record, list.at(record, i)->id, choiceWords);
            if (!text)
                continue;
            const QString all = words::plainText(*text);
            QVERIFY2(!all.contains(u"Secret Street"), list.type->name);
            QVERIFY2(!all.contains(u"what I am shown"), list.type->name);
        }
    }
}

void TestTexts::aVisitOfNobodyNamedSaysSoInEhmToo()
{
    CaseRecord record;
    Note note;
    note.id = idOf('V');
    note.type = u"homeVisit"_s;
    note.on = QDate(2019, 6, 20);
    note.outcome = u"seen"_s;
    note.fact = u"Mum opened."_s;
    record.notes = {note};
    const auto howItWent = [&record] {
        const auto text = words::ehmText(record, idOf('V'), choiceWords);
        for (const words::EhmHeading &heading : text->headings) {
            if (heading.heading == u"How the visit went")
                return heading.text;
        }
        return QString();
    };
    QCOMPARE(howItWent(), u"Nobody named"_s);
    Person fran;
    fran.id = idOf('F');
    fran.firstName = u"Fran"_s;
    record.people = {fran};
    record.notes.first().present = {fran.id};
    QVERIFY(!howItWent().isEmpty() && howItWent() != u"Nobody named");
}

void TestTexts::aSensitiveNoteIsMarked()
{
    const auto text = words::ehmText(exampleRecord(), idOf('s'), choiceWords);
    QVERIFY(text);
    QVERIFY(text->sensitive);
    QCOMPARE(text->headings.first().text, u"Not for the family’s copy."_s);
    QVERIFY(!words::ehmText(exampleRecord(), idOf('n'), choiceWords)->sensitive);
}

void TestTexts::aLineSaysWhatMatters()
{
    const CaseRecord record = exampleRecord();
    const QDate today(2019, 6, 20);
    QCOMPARE(words::summary(record, idOf('n'), today, choiceWords),
        u"12 June · home visit · Fran seen alone · Fran showed me her drawings."_s);
    QCOMPARE(words::summary(record, idOf('T'), today, choiceWords),
        u"TAF 1 · 28 March · stay open · Mum has started at Spectrum."_s);
    QCOMPARE(words::summary(record, idOf('a'), today, choiceWords),
        u"Ring the school nurse · keyworker · by 12 April"_s);
    QCOMPARE(words::summary(record, idOf('m'), today, choiceWords), u"Jo Miller · mother"_s);
    QCOMPARE(words::summary(record, idOf('x'), today, choiceWords), QString());
}

void TestTexts::aLineKeepsConfidences()
{
    const CaseRecord record = exampleRecord();
    const QDate today(2019, 6, 20);
    QCOMPARE(
        words::summary(record, idOf('s'), today, choiceWords), u"13 June · call · sensitive"_s);
    QCOMPARE(words::summary(record, idOf('R'), today, choiceWords), u"Private reflection"_s);
    QCOMPARE(words::summary(record, idOf('H'), today, choiceWords), u"Hidden address"_s);
}

void TestTexts::whatStaysOutOfAFamilysCopyDoes()
{
    using words::FamilyCopy;
    const CaseRecord record = exampleRecord();
    QVERIFY(words::familyCopy(record, idOf('R')) == FamilyCopy::Never);
    QVERIFY(words::familyCopy(record, idOf('H')) == FamilyCopy::Never);
    QVERIFY(words::familyCopy(record, idOf('s')) == FamilyCopy::WhenTicked);
    QVERIFY(words::familyCopy(record, idOf('C')) == FamilyCopy::WhenTicked);
    QVERIFY(words::familyCopy(record, idOf('n')) == FamilyCopy::In);
    QVERIFY(words::familyCopy(record, idOf('T')) == FamilyCopy::In);
    QVERIFY(words::familyCopy(record, idOf('x')) == FamilyCopy::Never);
}

void TestTexts::aFamilysCopyHasTheTafAndThePlan()
{
    const CaseRecord record = exampleRecord();
    const QList<words::EhmText> texts = words::familyTexts(record, idOf('T'), choiceWords);
    QCOMPARE(texts.size(), 2);
    QCOMPARE(texts.first().title, u"TAF 1, 28 March 2019"_s);
    QCOMPARE(texts.last().title, u"Family Plan"_s);
    QStringList careful;
    for (const words::EhmText &text : texts) {
        for (const words::EhmHeading &part : text.headings) {
            QVERIFY(!part.text.contains(u"Secret"_s) && !part.text.contains(u"Am I seeing"_s));
            if (part.careful)
                careful.append(part.heading);
        }
    }
    QCOMPARE(careful,
        QStringList({u"Contributions of those who could not come"_s, u"Children’s own words"_s}));
    // Nothing of what never goes to the family.
    for (const char never : {'R', 'H', 'x'})
        QVERIFY(words::familyTexts(record, idOf(never), choiceWords).isEmpty());
}

void TestTexts::theDaysLeftAreOfTheHolidayUntilSomebodySaidTheirOwn()
{
    const WorkingDays days;
    SchoolBreak summer;
    summer.id = u"summer-2019"_s;
    summer.kind = BreakKind::Summer;
    summer.first = QDate(2019, 7, 20);
    summer.statedFirst = QDate(2019, 7, 22);
    summer.last = summer.statedLast = QDate(2019, 9, 1);
    const QDate today(2019, 7, 17);
    BreakSituation holiday = breakSituation(summer, {}, {}, days);
    QCOMPARE(words::untilAway(holiday, days, today),
        u"2 working days until the county’s summer holiday, Mon 22 Jul"_s);
    QCOMPARE(words::untilAway(holiday, days, QDate(2019, 7, 19)),
        u"The last working day before the county’s summer holiday"_s);
    QVERIFY(words::untilAway(holiday, days, QDate(2019, 7, 20)).isEmpty());
    holiday.holiday.provisionalFirst = true;
    QCOMPARE(words::untilAway(holiday, days, QDate(2019, 7, 18)),
        u"1 working day until the county’s summer holiday, about Mon 22 Jul"_s);
    holiday = breakSituation(summer, QDate(2019, 7, 25), QDate(2019, 8, 20), days);
    QCOMPARE(words::untilAway(holiday, days, QDate(2019, 7, 23)),
        u"1 working day until your last day, Wed 24 Jul"_s);
    QCOMPARE(
        words::untilAway(holiday, days, QDate(2019, 7, 24)), u"Today is your last day at work"_s);
    QVERIFY(words::untilAway(workingThrough(summer, days), days, today).isEmpty());
}

void TestTexts::aSecondTafIsSaidBesideTheFirst()
{
    CaseRecord record = exampleRecord();
    QVERIFY(words::plannedAlready(record, {}).isEmpty());
    auto planned = made<Meeting>('P');
    planned.plannedFor = QDate(2019, 6, 27);
    record.meetings.append(planned);
    QCOMPARE(words::plannedAlready(record, {}),
        QStringList(u"Another TAF is planned already, for 27 June 2019. Where it is the same one, "
                    u"move that one."_s));
    QVERIFY(words::plannedAlready(record, planned.id).isEmpty());
}

void TestTexts::aDayThatLeavesNoTimeBeforeTheBreakIsSaid()
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/policy/bank-holidays.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto days = WorkingDays::fromJson(file.readAll(), file.fileName());
    QVERIFY(days);
    Situation situation;
    situation.today = QDate(2019, 6, 20);
    situation.workingDays = &*days;
    LastTaf taf;
    taf.holdBy = QDate(2019, 7, 10);
    taf.leaving = QDate(2019, 7, 17);
    taf.until = QDate(2019, 9, 1);
    const auto about = [&](QDate day) { return words::aboutMeetingDay(day, situation, taf); };
    QCOMPARE(about({2019, 7, 10}), QString());
    QCOMPARE(about({2019, 7, 11}),
        u"Record and copy would fall after you leave: hold it by Wednesday 10 July."_s);
    QCOMPARE(about({2019, 7, 18}), u"You are away on this day."_s);
    QCOMPARE(about({2019, 9, 2}), QString());
    QCOMPARE(words::aboutMeetingDay({2019, 7, 11}, situation, {}), QString());
    taf.reviewDecides = true;
    QCOMPARE(about({2019, 7, 11}), u"The review is due before that, on Wednesday 10 July."_s);
}

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
