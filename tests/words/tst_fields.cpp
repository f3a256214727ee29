// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/fields.h"

#include "plainwords.h"
#include "record/caserecord.h"
#include "record/corrections.h"
#include "record/kinds.h"
#include "words/history.h"
#include "workflow/command.h"

#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTypeAndFieldOfARecordHasALabel();
    void everyCommandAndEachOfItsFieldsHasALabel();
    void everyKindOfEntryHasALine();
    void aPathReadsAsItIsSpoken_data();
    void aPathReadsAsItIsSpoken();
    void aTafIsNumberedByTheDayItWasHeld();
    void aKindOfANewerProgramIsSaidToBeOne();
};

namespace {

void collectFields(const TypeInfo &type, QStringList &without)
{
    const QLatin1String name(type.name);
    for (const FieldInfo &field : type.fields) {
        const QString label = words::fieldLabel(name, QLatin1String(field.name));
        const QString path = name + u'.' + QLatin1String(field.name);
        if (label.isEmpty())
            without.append(path);
        else if (!forbiddenWord(label).isEmpty())
            without.append(path + u": "_s + label);
        if (field.element)
            collectFields(field.element(), without);
    }
}

} // namespace

void TestFields::everyTypeAndFieldOfARecordHasALabel()
{
    QStringList without;
    QList<const TypeInfo *> types{&typeInfo<Correction>(), &typeInfo<Erasure>()};
    for (const RecordList &list : recordLists())
        types.append(list.type);
    for (const TypeInfo *type : types) {
        if (words::typeLabel(QLatin1String(type->name)).isEmpty()
            || words::typePlural(QLatin1String(type->name)).isEmpty())
            without.append(QLatin1String(type->name));
        collectFields(*type, without);
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
}

void TestFields::everyCommandAndEachOfItsFieldsHasALabel()
{
    QStringList without;
    for (const CommandSpec &spec : commandSpecs()) {
        const QLatin1String id(spec.id);
        for (const QString &label : {words::commandTitle(id), words::commandVerb(id)}) {
            if (label.isEmpty() || !label.front().isUpper() || !forbiddenWord(label).isEmpty())
                without.append(QString(id) + u": "_s + label);
        }
        collectFields(*spec.type, without);
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
}

void TestFields::everyKindOfEntryHasALine()
{
    const QString newer = words::kindTitle(u"thing.happened.9");
    for (const Kind &kind : allKinds()) {
        const QString title = words::kindTitle(QLatin1String(kind.name));
        QVERIFY2(!title.isEmpty() && title != newer, kind.name);
        QVERIFY2(forbiddenWord(title).isEmpty(), kind.name);
        const Event event{QLatin1String(kind.name), {}};
        QVERIFY2(!words::historyLine(event, {}).isEmpty(), kind.name);
    }
}

void TestFields::aPathReadsAsItIsSpoken_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    QTest::newRow("inside one object") << u"note.fact"_s << u"what happened"_s;
    QTest::newRow("inside a list")
        << u"childVoices[2].on"_s << u"date they were said of the third child"_s;
    for (const auto &[at, words] :
        {std::pair(9, "tenth"), {10, "11th"}, {11, "12th"}, {12, "13th"}, {20, "21st"},
            {21, "22nd"}, {22, "23rd"}, {23, "24th"}, {110, "111th"}, {120, "121st"}})
        QTest::addRow("number %d of a list", at + 1) << u"childVoices[%1].on"_s.arg(
            at) << u"date they were said of the %1 child"_s.arg(QLatin1String(words));
    QTest::newRow("a list") << u"childVoices"_s << u"children’s words"_s;
    QTest::newRow("an unknown field") << u"note.weather"_s << u"note.weather"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestFields::aPathReadsAsItIsSpoken()
{
    QFETCH(QString, path);
    QTEST(words::fieldPath(u"writeNote", path), "words");
}

void TestFields::aTafIsNumberedByTheDayItWasHeld()
{
    const auto meeting = [](char id, QDate planned, QDate held) {
        Meeting made;
        made.id = *ObjectId::fromBytes(QByteArray(16, id));
        made.plannedFor = planned;
        made.heldOn = held;
        return made;
    };
    CaseRecord record;
    record.meetings = {meeting('b', {}, QDate(2019, 6, 13)), meeting('a', {}, QDate(2019, 3, 28)),
        meeting('c', QDate(2019, 7, 25), {})};
    QCOMPARE(words::meetingName(record, record.meetings.at(0)), u"TAF 2"_s);
    QCOMPARE(words::meetingName(record, record.meetings.at(1)), u"TAF 1"_s);
    QCOMPARE(words::meetingName(record, record.meetings.at(2)), u"TAF planned for 25 July 2019"_s);

    const Event held{QLatin1String(kinds::tafHeld),
        {additionOf(typeInfo<Meeting>(), &record.meetings.at(0), record.meetings.at(0).id)}};
    QCOMPARE(words::historyLine(held, record), u"TAF 2 recorded (13 June 2019)"_s);
}

void TestFields::aKindOfANewerProgramIsSaidToBeOne()
{
    QCOMPARE(words::kindTitle(u"thing.happened.9"), u"Written by a newer Hometray"_s);
}

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
