// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/apply.h"
#include "record/kinds.h"
#include "testing/tostring.h"
#include "workflow/writenote.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestCommand : public QObject {
    Q_OBJECT

    SeededRandom m_random{1};
    Context m_context;

    static QJsonObject json(const char *text)
    {
        return QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).object();
    }
    void perform(CaseRecord &record, const Command &command)
    {
        const Decision decision = decide(record, command, m_context);
        QVERIFY(decision);
        for (const Event &event : *decision) {
            EntryStamp stamp;
            stamp.kind = event.kind;
            apply(record, event, stamp);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_context.today = QDate(2019, 6, 20);
        m_context.isChoice = [](QStringView, QStringView code) { return code != u"nonsense"; };
    }

    void everyCommandHasAnIdAndATableOfItsOwn()
    {
        QSet<QString> ids;
        for (const CommandSpec &spec : commandSpecs()) {
            const QString id = QLatin1String(spec.id);
            QVERIFY2(!ids.contains(id), spec.id);
            ids.insert(id);
            QCOMPARE(QLatin1String(spec.type->name), QLatin1String(spec.id));
            const std::any made = spec.make();
            QVERIFY(toJson(*spec.type, spec.constBody(made)).isEmpty());
            QVERIFY(!commandSchema(spec, [](const QString &) { return QStringList(); }).isEmpty());
        }
    }

    void aCommandSurvivesJson()
    {
        auto command = Command::fromJson(
            json("{'command':'writeNote','fields':{'note':{'type':'call','fact':'Rang Mum.'}}}"));
        QVERIFY_OK(command);
        command->giveIds(m_random);
        const auto again = Command::fromFields(command->id(), command->fields());
        QVERIFY_OK(again);
        QCOMPARE(again->fields(), command->fields());
        QVERIFY(!command->as<WriteNote>()->note.id.isNull());
    }

    void whatCannotBeReadNamesTheFieldAtFault_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *text, ErrorCode code, const QString &f) {
            QTest::newRow(name) << QByteArray(text) << code << f;
        };
        row("no such command", "{'command':'fly'}", ErrorCode::CommandUnknown, {});
        row("no such field", "{'command':'writeNote','fields':{'x':1}}", ErrorCode::FieldUnknown,
            u"x"_s);
        row("no such inner field", "{'command':'writeNote','fields':{'note':{'x':1}}}",
            ErrorCode::FieldUnknown, u"note.x"_s);
        row("a number for a text", "{'command':'writeNote','fields':{'note':{'fact':1}}}",
            ErrorCode::FieldInvalid, u"note.fact"_s);
        row("a day that is none", "{'command':'writeNote','fields':{'note':{'on':'2019-02-30'}}}",
            ErrorCode::FieldInvalid, u"note.on"_s);
        row("a list for an object", "{'command':'writeNote','fields':{'note':[]}}",
            ErrorCode::FieldInvalid, u"note"_s);
        row("an object for a list", "{'command':'writeNote','fields':{'childVoices':{}}}",
            ErrorCode::FieldInvalid, u"childVoices"_s);
        row("an id that is none", "{'command':'writeNote','fields':{'note':{'id':'12'}}}",
            ErrorCode::FieldInvalid, u"note.id"_s);
        row("beside the fields", "{'command':'writeNote','more':1}", ErrorCode::FieldUnknown,
            u"more"_s);
    }
    void whatCannotBeReadNamesTheFieldAtFault()
    {
        QFETCH(QByteArray, text);
        QFETCH(ErrorCode, code);
        QFETCH(QString, field);
        const auto command = Command::fromJson(json(text.constData()));
        QVERIFY(!command);
        QCOMPARE(command.error().code, code);
        QCOMPARE(command.error().values.value(u"field"_s).toString(), field);
    }

    void whatNoFieldMayHoldIsRefused_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<RefusalCode>("code");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QByteArray &text, RefusalCode code,
                             const QString &f) { QTest::newRow(name) << text << code << f; };
        row("a required field is missing", "{'note':{'type':'call'}}", RefusalCode::FieldMissing,
            u"note.fact"_s);
        row("a choice that is on no list", "{'note':{'type':'nonsense','fact':'x'}}",
            RefusalCode::ChoiceUnknown, u"note.type"_s);
        row("a day to come", "{'note':{'type':'call','fact':'x','on':'2019-06-21'}}",
            RefusalCode::DateInFuture, u"note.on"_s);
        row("a day long ago", "{'note':{'type':'call','fact':'x','on':'1066-10-14'}}",
            RefusalCode::DateTooOld, u"note.on"_s);
        row("somebody who is not there",
            "{'note':{'type':'call','fact':'x','present':['00112233445566778899aabbccddeeff']}}",
            RefusalCode::NotThere, u"note.present"_s);
        row("an enormous text",
            "{'note':{'type':'call','fact':'" + QByteArray(longTextLimit + 1, 'x') + "'}}",
            RefusalCode::TextTooLong, u"note.fact"_s);
        row("an enormous line",
            "{'note':{'type':'call','fact':'x','source':'" + QByteArray(textLimit + 1, 'x') + "'}}",
            RefusalCode::TextTooLong, u"note.source"_s);
    }
    void whatNoFieldMayHoldIsRefused()
    {
        QFETCH(QByteArray, fields);
        QFETCH(RefusalCode, code);
        QFETCH(QString, field);
        const auto command = Command::fromFields(u"writeNote"_s, json(fields.constData()));
        QVERIFY_OK(command);
        const Decision decision = decide({}, *command, m_context);
        QVERIFY(!decision);
        QCOMPARE(decision.error().code, code);
        QCOMPARE(decision.error().field, field);
    }

    void aDayThatIsNotSaidIsToday()
    {
        CaseRecord record;
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = QString(100'000, u'\u0645');
        Command command = Command::of(write);
        command.giveIds(m_random);
        perform(record, command);
        QCOMPARE(record.notes.first().on, m_context.today);
        QCOMPARE(record.notes.first().fact.size(), 100'000);
    }

    void aFieldBothChangedIsShownAndTheOthersAreTaken()
    {
        CaseRecord base;
        WriteNote write;
        write.note.type = u"call"_s;
        write.note.fact = u"one"_s;
        Command command = Command::of(write);
        command.giveIds(m_random);
        perform(base, command);

        // Somebody else changes the fact and pins the note.
        CaseRecord now = base;
        WriteNote theirs;
        theirs.note = now.notes.first();
        theirs.note.fact = u"two"_s;
        theirs.note.pinned = true;
        perform(now, Command::of(theirs));

        m_context.atBasis = &base;
        WriteNote mine;
        mine.note = base.notes.first();
        mine.note.followUp = u"ring again"_s;
        const Decision fine = decide(now, Command::of(mine), m_context);
        QVERIFY(fine);
        QCOMPARE(fine->first().changes.first().fields.size(), 1);
        mine.note.fact = u"three"_s;
        const Decision clash = decide(now, Command::of(mine), m_context);
        m_context.atBasis = nullptr;
        QVERIFY(!clash);
        QCOMPARE(clash.error().code, RefusalCode::ChangedMeanwhile);
        QCOMPARE(clash.error().clashes.size(), 1);
        QCOMPARE(clash.error().clashes.first().base.toString(), u"one"_s);
        QCOMPARE(clash.error().clashes.first().mine.toString(), u"three"_s);
        QCOMPARE(clash.error().clashes.first().theirs.toString(), u"two"_s);
    }
};

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_command.moc"
