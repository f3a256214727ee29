// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/errors.h"
#include "words/reasons.h"

#include "plainwords.h"
#include "words/fields.h"
#include "words/history.h"
#include "words/wrongs.h"

#include <QtCore/QDirIterator>
#include <QtCore/QMetaEnum>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestErrors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyErrorCodeHasASentence_data();
    void everyErrorCodeHasASentence();
    void everyRefusalHasASentence_data();
    void everyRefusalHasASentence();
    void aRefusalNamesTheFieldInWords();
    void gapsOfAnAssessmentAreNamed();
    void aRefusalToCloseNamesEachStep();
    void whatMendsARefusalIsNamed();
    void aRefusedCorrectionNamesTheField();
    void anUndoingAtOnceIsNobodysReason();
    void aClashNamesTheFields();
    void everyReasonInTheSourcesHasWords();
    void everyFaultOfAPolicyHasWords();
};

namespace {

template <class Code>
void rowsOf()
{
    QTest::addColumn<int>("code");
    const auto codes = QMetaEnum::fromType<Code>();
    for (int i = 0; i < codes.keyCount(); ++i)
        QTest::newRow(codes.key(i)) << codes.value(i);
}

/// Something for every value a sentence may name.
QVariantMap values()
{
    return {{u"what"_s, u"--within needs a number."_s}, {u"file"_s, u"vault.json"_s},
        {u"folder"_s, u"/home/me/records"_s}, {u"command"_s, u"writeNote"_s},
        {u"field"_s, u"note.fact"_s}, {u"expected"_s, u"day"_s}, {u"limit"_s, 2000},
        {u"case"_s, u"Fran"_s}, {u"id"_s, u"ab12"_s}, {u"name"_s, u"2019-06-20"_s},
        {u"checklist"_s, u"closing"_s}, {u"break"_s, u"summer-2019"_s}, {u"reason"_s, u"cut"_s},
        {u"version"_s, 9}, {u"found"_s, u"4"_s}, {u"place"_s, u"line 3"_s}, {u"line"_s, 3},
        {u"kind"_s, u"nfs"_s}, {u"holder"_s, u"Hometray"_s}, {u"host"_s, u"laptop"_s},
        {u"pid"_s, 42}, {u"today"_s, QDate(2019, 6, 20)}, {u"lastUsed"_s, QDate(2019, 6, 1)},
        {u"offset"_s, 12}};
}

} // namespace

void TestErrors::everyErrorCodeHasASentence_data()
{
    rowsOf<ErrorCode>();
}

void TestErrors::everyErrorCodeHasASentence()
{
    QFETCH(int, code);
    const Error error(static_cast<ErrorCode>(code), values());
    const QString sentence = words::sentence(error);
    QVERIFY2(isSentence(sentence), qPrintable(sentence));
    QCOMPARE(forbiddenWord(sentence), QString());
    const QString next = words::nextStep(error);
    QVERIFY2(next.isEmpty() || isSentence(next), qPrintable(next));
    QCOMPARE(forbiddenWord(next), QString());
    // Without its values it is still a sentence.
    QVERIFY(!words::sentence(Error(static_cast<ErrorCode>(code))).contains(u'%'));
}

void TestErrors::everyRefusalHasASentence_data()
{
    rowsOf<RefusalCode>();
}

void TestErrors::everyRefusalHasASentence()
{
    QFETCH(int, code);
    Refusal refusal;
    refusal.code = static_cast<RefusalCode>(code);
    refusal.field = u"note.fact"_s;
    refusal.values = {{u"reason"_s, u"notSeen"_s}, {u"limit"_s, 2000},
        {u"date"_s, QDate(2030, 1, 1)}, {u"person"_s, u"Fran"_s}, {u"first"_s, u"note.on"_s},
        {u"second"_s, u"note.at"_s}, {u"choice"_s, u"pigeon"_s}, {u"what"_s, u"meeting"_s},
        {u"from"_s, 0}, {u"to"_s, 10}, {u"count"_s, 2}, {u"steps"_s, QStringList{u"a"_s, u"b"_s}},
        {u"missing"_s, QStringList{u"level"_s, u"childVoice=00"_s}}, {u"role"_s, u"member"_s}};
    const QString sentence = words::sentence(refusal);
    QVERIFY2(isSentence(sentence), qPrintable(sentence));
    QCOMPARE(forbiddenWord(sentence), QString());
    const QString next = words::nextStep(refusal);
    QVERIFY2(next.isEmpty() || isSentence(next), qPrintable(next));
    QCOMPARE(forbiddenWord(next), QString());
    // An error with the refusal beside it says the same.
    QCOMPARE(words::sentence(Error(refusal)), sentence);
    // Nothing it names is empty.
    for (const QString &hole : {u": ."_s, u"“”"_s, u"()"_s, u"  "_s, u" ."_s})
        QVERIFY2(!sentence.contains(hole), qPrintable(sentence));
    // Of one thing as of several, and without what it might have named.
    refusal.values.insert(u"count"_s, 1);
    refusal.values.insert(u"steps"_s, QStringList{u"a"_s});
    refusal.values.insert(u"person"_s, QString(32, u'a'));
    QVERIFY(isSentence(words::sentence(refusal)));
    Refusal bare;
    bare.code = refusal.code;
    QVERIFY2(isSentence(words::sentence(bare)) && !words::sentence(bare).contains(u'%'),
        qPrintable(words::sentence(bare)));
}

void TestErrors::aRefusalNamesTheFieldInWords()
{
    const Refusal missing{RefusalCode::FieldMissing, u"childVoices[2].words"_s, {}, {}, {}};
    QCOMPARE(words::sentence(missing, {u"writeNote"_s, {}, {}, {}}),
        u"Still missing: child’s own words of the third child."_s);
    const Refusal future{
        RefusalCode::DateInFuture, u"note.on"_s, {{u"date"_s, QDate(2030, 7, 4)}}, {}, {}};
    QCOMPARE(words::sentence(future), u"Date it happened: 4 July 2030 is still to come."_s);
    const Refusal asks{RefusalCode::FieldMissing, u"lookBack.result"_s, {}, {}, {}};
    QCOMPARE(words::sentence(asks, {u"answerLookBack"_s, {}, {}, {}}),
        u"Still missing: has it lasted?"_s);
    const Refusal before{
        RefusalCode::NotThere, {}, {{u"what"_s, u"helpdeskCheck"_s}}, u"recordHelpdeskCheck"_s, {}};
    QCOMPARE(words::sentence(before), u"There is no Helpdesk check in the family’s record yet."_s);
    const Refusal nobody{RefusalCode::ConsentMissing, u"share"_s, {}, u"recordConsent"_s, {}};
    QCOMPARE(words::sentence(nobody),
        u"Nobody of the family has been recorded as agreeing to this."_s);
    QCOMPARE(words::nextStep(nobody), u"Next: Record an agreement."_s);
    const Refusal nothing{RefusalCode::FieldMissing, {}, {}, {}, {}};
    QCOMPARE(
        words::sentence(nothing), u"Nothing was filled in or changed, so nothing was saved."_s);
    const Refusal late{RefusalCode::FieldWrong, u"plan.reviewHeldBy"_s,
        {{u"reason"_s, u"reviewAfterLimit"_s}, {u"limit"_s, QDate(2019, 8, 8)}}, {}, {}};
    QVERIFY(words::sentence(late, {u"planHoliday"_s, {}, {}, {}})
                .endsWith(u": the review is due by 8 August 2019."_s));
    for (const QString &reason : {u"planBeforeToday"_s, u"notThereThatDay"_s}) {
        const Refusal wrong{
            RefusalCode::FieldWrong, u"plan.reviewHeldBy"_s, {{u"reason"_s, reason}}, {}, {}};
        QVERIFY(!words::sentence(wrong, {u"planHoliday"_s, {}, {}, {}}).contains(reason));
    }
    // Of what a correction is refused for, the days are its own command's.
    const Refusal days{RefusalCode::DatesContradict, u"corrections[0].value"_s,
        {{u"first"_s, u"concern.on"_s}, {u"second"_s, u"told.on"_s},
            {u"command"_s, u"raiseConcern"_s}},
        {}, {}};
    const QString said = words::sentence(days, {u"correctEntry"_s, {}, {}, {}});
    QVERIFY2(!said.contains(u"concern.on"_s) && !said.contains(u"told.on"_s), qPrintable(said));
    // Nor are they named as in JSON where the command has no such field itself.
    const Refusal ofTaf{RefusalCode::DatesContradict, u"copies[0].on"_s,
        {{u"first"_s, u"copies.on"_s}, {u"second"_s, u"heldOn"_s}}, {}, {}};
    const QString copy = words::sentence(ofTaf, {u"giveCopy"_s, {}, {}, {}});
    QVERIFY2(!copy.contains(u"copies.on"_s) && !copy.contains(u"heldOn"_s), qPrintable(copy));
    // Nor as that of another thing that has a day called so, too.
    const Refusal given{RefusalCode::DatesContradict, u"copies[0].on"_s,
        {{u"first"_s, u"on"_s}, {u"second"_s, u"reopening.on"_s}}, {}, {}};
    const QString both = words::sentence(given, {u"giveCopy"_s, {}, {}, {}});
    QVERIFY2(both.contains(u"date the copy was given"_s) && both.contains(u"date of re-opening"_s),
        qPrintable(both));
    const Refusal unknown{RefusalCode::DatesContradict, {},
        {{u"first"_s, u"on"_s}, {u"second"_s, u"heldOn"_s}}, {}, {}};
    const QString plain = words::sentence(unknown, {u"giveCopy"_s, {}, {}, {}});
    QVERIFY2(!plain.contains(u"Helpdesk"_s) && plain.contains(u"date"_s), qPrintable(plain));
    const Refusal later{RefusalCode::BuiltUponLater, u"corrections[0].field"_s,
        {{u"what"_s, u"note"_s}, {u"correction"_s, true}}, {}, {}};
    QVERIFY(words::sentence(later).startsWith(u"This cannot be corrected here"_s));
    const Refusal rests{RefusalCode::BuiltUponLater, u"target"_s,
        {{u"what"_s, u"registration"_s}, {u"first"_s, u"registration.completed.1"_s},
            {u"on"_s, QDate(2019, 2, 14)}},
        {}, {}};
    QVERIFY2(words::nextStep(rests).endsWith(
                 u"Family registered on EHM (written on 14 February 2019)."_s),
        qPrintable(words::nextStep(rests)));
    for (const auto &[reason, next] : {std::pair(u"link"_s, u"Remove the link itself"_s),
             std::pair(u"there"_s, u"Give another name"_s)}) {
        const Error error(
            ErrorCode::FileUnwritable, {{u"file"_s, u"a.json"_s}, {u"reason"_s, reason}});
        QVERIFY2(words::nextStep(error).startsWith(next), qPrintable(words::nextStep(error)));
        QVERIFY2(!words::sentence(error).contains(reason + u')'), qPrintable(words::sentence(error)));
    }
    const Refusal unsaid{RefusalCode::ConcernOpen, u"entries[0]"_s, {{u"undone"_s, true}}, {}, {}};
    QVERIFY(words::sentence(unsaid).contains(u"nobody said why"_s));
    QVERIFY(words::nextStep(unsaid).startsWith(u"Redo it"_s));
}

void TestErrors::gapsOfAnAssessmentAreNamed()
{
    const QString child = QString(32, u'a');
    Refusal refusal{RefusalCode::AssessmentGaps, u"gaps"_s, {}, {}, {}};
    refusal.values = {{u"missing"_s, QStringList{u"level"_s, u"childVoice="_s + child}}};
    words::Naming naming;
    naming.object = [&child](const QString &id) { return id == child ? u"Fran"_s : QString(); };
    const QString named = words::sentence(refusal, naming);
    QVERIFY2(named.contains(u"Fran"_s) && named.contains(words::assessmentGap(u"level"_s, {})),
        qPrintable(named));
    const QString unnamed = words::sentence(refusal);
    QVERIFY2(unnamed.contains(u"one of the children"_s), qPrintable(unnamed));
}

void TestErrors::aRefusalToCloseNamesEachStep()
{
    Refusal refusal{RefusalCode::StepsOpen, {}, {}, {}, {}};
    refusal.values = {{u"steps"_s, QStringList{u"summary"_s, u"feedback"_s}}};
    words::Naming naming;
    naming.step = [](const QString &id) {
        return id == u"summary" ? u"Closure summary written"_s : u"Was the planned TAF held?"_s;
    };
    QCOMPARE(words::sentence(refusal, naming),
        u"2 steps are still open before this FFA can be closed: “Closure summary written” and “Was "
        u"the "
        u"planned TAF held?”."_s);
    refusal.values = {{u"steps"_s, QStringList{u"summary"_s}}};
    QCOMPARE(words::sentence(refusal, naming),
        u"One step is still open before this FFA can be closed: “Closure summary written”."_s);
}

void TestErrors::whatMendsARefusalIsNamed()
{
    const Refusal refusal{RefusalCode::MeetingNotHeld, {}, {}, u"writeNote"_s, {}};
    QCOMPARE(words::mendTitle(refusal), u"Write a case note"_s);
    QCOMPARE(words::nextStep(refusal), u"Next: Write a case note."_s);
}

void TestErrors::aRefusedCorrectionNamesTheField()
{
    words::Naming naming;
    naming.command = u"correctEntry"_s;
    Refusal refusal{RefusalCode::FieldMissing, u"corrections[1].value"_s, {}, {}, {}};
    refusal.values = {{u"ofType"_s, u"note"_s}, {u"ofField"_s, u"fact"_s}};
    QCOMPARE(words::sentence(refusal, naming),
        u"Still missing: %1."_s.arg(words::fieldLabel(u"note"_s, u"fact"_s)));
    refusal.code = RefusalCode::DateInFuture;
    refusal.values.insert(u"ofField"_s, u"on"_s);
    const QString said = words::sentence(refusal, naming);
    QVERIFY2(said.startsWith(words::fieldLabel(u"note"_s, u"on"_s), Qt::CaseInsensitive),
        qPrintable(said));
    QVERIFY2(!said.contains(u"corrected text"_s), qPrintable(said));
}

void TestErrors::anUndoingAtOnceIsNobodysReason()
{
    QCOMPARE(words::reasonSaid(words::undoneAtOnce()), u"Undone at once"_s);
    QCOMPARE(words::reasonSaid(words::redoneAtOnce()), u"Redone at once"_s);
    QCOMPARE(words::reasonSaid(u"Wrong child"_s), u"Why: Wrong child"_s);
    QCOMPARE(words::reasonSaid({}), QString());
}

void TestErrors::aClashNamesTheFields()
{
    Refusal refusal{RefusalCode::ChangedMeanwhile, u"note.fact"_s, {}, {}, {}};
    refusal.clashes = {{u"note"_s, {}, u"fact"_s, {}, {}, {}}};
    QVERIFY(words::sentence(refusal).contains(u"what happened"));
}

void TestErrors::everyReasonInTheSourcesHasWords()
{
    // A reason is a word in the source of the command that refuses; the table that gives it words
    // lies elsewhere, so the sources are read.
    static const QList<QRegularExpression> reasonsOf{
        QRegularExpression(u"u\"reason\"_s, *u\"([A-Za-z]+)\"_s"_s),
        QRegularExpression(u"\\bwrong\\([^;]*\\bu\"([A-Za-z]+)\"_s\\);"_s),
        QRegularExpression(u"FieldWrong,[^;]*\\bu\"([A-Za-z]+)\"_s[)}]*;"_s)};
    QDirIterator sources(QStringLiteral(SOURCE_DIR "/core/workflow"), {u"*.cpp"_s}, QDir::Files);
    int found = 0;
    QStringList without;
    while (sources.hasNext()) {
        QFile file(sources.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        for (const QRegularExpression &reasonOf : reasonsOf) {
            auto matches = reasonOf.globalMatch(source);
            while (matches.hasNext()) {
                const QString reason = matches.next().captured(1);
                ++found;
                if (words::wrong(reason).contains(u"("_s + reason + u")"_s))
                    without.append(file.fileName() + u": "_s + reason);
            }
        }
    }
    QVERIFY(found > 0);
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
}

void TestErrors::everyFaultOfAPolicyHasWords()
{
    static const QRegularExpression fault(u"\\bfail(?:ed)?\\(u\"([A-Za-z]+)\"_s"_s);
    int found = 0;
    for (const auto *name : {"policyreader.cpp", "rulereader.cpp"}) {
        QFile file(QStringLiteral(SOURCE_DIR "/core/rules/") + QLatin1String(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto faults = fault.globalMatch(QString::fromUtf8(file.readAll()));
        while (faults.hasNext()) {
            const QString code = faults.next().captured(1);
            QVERIFY2(words::policyReason(code) != code, qPrintable(code));
            ++found;
        }
    }
    QVERIFY(found > 20);
    Error error(ErrorCode::PolicyInvalid,
        {{u"file"_s, u"a.json"_s}, {u"place"_s, QString()}, {u"reason"_s, u"empty"_s}});
    QCOMPARE(words::sentence(error),
        u"The file of local rules “a.json” cannot be used: it is empty. The rules used before stay "
        "in use."_s);
    error.values[u"reason"_s] = u"missing"_s;
    error.values[u"place"_s] = u"/version"_s;
    QVERIFY(words::sentence(error).contains(
        u"something that has to be there is missing, at /version."_s));
}

QTEST_GUILESS_MAIN(TestErrors)
#include "tst_errors.moc"
