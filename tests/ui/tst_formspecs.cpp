// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/breakplan.h"
#include "samples/running.h"
#include "ui/form/formspec.h"
#include "ui/form/formview.h"
#include "ui/form/specs/specs.h"
#include "ui/frame/closinglines.h"
#include "ui/frame/stepwords.h"
#include "ui/note/notecontroller.h"
#include "ui/notes/notewords.h"
#include "words/fields.h"
#include "workflow/closeffa.h"
#include "workflow/command.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
/// The field a path leads to, through values and lists; null when it leads nowhere.
const FieldInfo *fieldAt(const TypeInfo &root, const QString &path)
{
    const TypeInfo *type = &root;
    const FieldInfo *field = nullptr;
    for (const QString &part : path.split(u'.')) {
        field = type ? type->field(QLatin1String(part.toLatin1())) : nullptr;
        if (!field)
            return nullptr;
        type = field->element ? &field->element() : nullptr;
    }
    return field;
}
} // namespace

/// What forms show and fill in, held against the tables of the commands.
class TestFormSpecs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyPathLeadsToAField_data();
    void everyPathLeadsToAField();
    void whatACommandNeedsIsAskedOrKnown_data();
    void whatACommandNeedsIsAskedOrKnown();
    void aTafIsOfferedOnADayThatLeavesTimeBeforeTheBreak();
    void aTafIsOfferedADayAlsoWhereNoneWasSaid();
    void whoDoesAnActionIsAskedWhereItIsTyped();
    void whatTheLastTafDecidedIsFilledInForTheHoliday();
    void aTafStillToComeIsMovedRatherThanRecorded();
    void whatIsFilledInIsUnderstood_data();
    void whatIsFilledInIsUnderstood();
    void aStepOpensItsFormAtAFieldThatIsShown();
    void feedbackThatIsGivenAsksFromWhom();
    void theFormOfClosingSaysWhatStopsIt();
    void whatStaysAfterClosingIsSaidToStopNothing();
    void daysOfTheWeekAreTypedAsTheyAreSaid();
    void whetherATafWasHeldHasThreeAnswers();
    void aVisitCountsAsSeenWhenSomebodyIsNamed();
    void aShareBeginsWithWhomTheFamilyAgreedTo();

private:
    void everyCommand()
    {
        QTest::addColumn<QString>("command");
        for (const CommandSpec &spec : commandSpecs())
            QTest::newRow(spec.id) << QString(QLatin1String(spec.id));
    }
    FormContext contextOf(const RecordPtr &record, const QString &command)
    {
        FormContext context;
        context.request.command = command;
        context.record = record;
        context.desk = m_workspace->desk();
        context.situation = m_workspace->situation();
        return context;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QList<RecordPtr> m_records;
};

void TestFormSpecs::aShareBeginsWithWhomTheFamilyAgreedTo()
{
    CaseRecord record = *m_records.first();
    record.consents.removeIf([](const Consent &given) { return given.about == u"homeTray"_s; });
    const auto share = [&] {
        const auto context = contextOf(std::make_shared<const CaseRecord>(record), u"shareTray"_s);
        return formSpec(u"shareTray"_s).prefill(context)[u"share"_s].toObject();
    };
    const Profile *me = m_workspace->desk()->me();
    QVERIFY(me && !me->manager.isEmpty());
    QCOMPARE(share()[u"with"_s].toString(), me->manager);
    QCOMPARE(share()[u"phone"_s].toString(), me->managerPhone);
    TeamMember colleague;
    colleague.name = u"Joana Carmo"_s;
    colleague.phone = u"01632 960399"_s;
    record.team.append(colleague);
    Consent agreed;
    agreed.about = u"homeTray"_s;
    agreed.answer = u"agreed"_s;
    agreed.with = u"joana carmo"_s;
    record.consents.append(agreed);
    QCOMPARE(share()[u"with"_s].toString(), agreed.with);
    QCOMPARE(share()[u"phone"_s].toString(), colleague.phone);
    // Nobody else's number stands beside a name that is not known.
    record.consents.last().with = u"Pat Lane"_s;
    QCOMPARE(share()[u"with"_s].toString(), u"Pat Lane"_s);
    QVERIFY(share()[u"phone"_s].toString().isEmpty());
    record.consents.last().with = me->manager;
    QCOMPARE(share()[u"phone"_s].toString(), me->managerPhone);
}

void TestFormSpecs::initTestCase()
{
    const QString store = m_folder.filePath(u"store"_s);
    QVERIFY(makeDemoStore(store));
    m_workspace = std::make_unique<Workspace>(store, testServices());
    QVERIFY(waitFor(m_workspace->unlock(testPassphrase())).has_value());
    for (const KnownCase &known : m_workspace->cases()) {
        const auto record = waitFor(m_workspace->record(known.id));
        QVERIFY(record.has_value());
        m_records.append(*record);
    }
    m_records.append(std::make_shared<CaseRecord>());
}

void TestFormSpecs::everyPathLeadsToAField_data()
{
    everyCommand();
}

void TestFormSpecs::everyPathLeadsToAField()
{
    QFETCH(QString, command);
    const TypeInfo &type = *commandSpec(command)->type;
    const FormSpec spec = formSpec(command);
    QVERIFY(!spec.title.isEmpty());
    QVERIFY(!words::commandVerb(command).isEmpty());
    QStringList shown;
    for (const FormSection &section : spec.sections) {
        for (const QString &path : section.paths) {
            const FieldInfo *field = fieldAt(type, path);
            QVERIFY2(field, qPrintable(path));
            QVERIFY2(field->kind != FieldKind::Struct, qPrintable(path));
            QVERIFY2(!shown.contains(path), qPrintable(path + u" is shown twice"_s));
            shown.append(path);
            if (field->kind != FieldKind::StructList)
                continue;
            const FormRows rows = spec.rows.value(path);
            for (const QString &name : rows.fields + rows.more)
                QVERIFY2(fieldAt(type, path + u'.' + name), qPrintable(path + u'.' + name));
            for (const QString &name : rows.more)
                QVERIFY2(!rows.fields.contains(name), qPrintable(path + u'.' + name));
        }
    }
    for (const QString &path : spec.labels.keys() + spec.hints.keys() + spec.rows.keys()
            + spec.choices.keys() + spec.wide.values())
        QVERIFY2(fieldAt(type, path), qPrintable(path));
}

void TestFormSpecs::whatACommandNeedsIsAskedOrKnown_data()
{
    everyCommand();
}

void TestFormSpecs::whatACommandNeedsIsAskedOrKnown()
{
    QFETCH(QString, command);
    const FormSpec spec = formSpec(command);
    QStringList shown;
    for (const FormSection &section : spec.sections)
        shown += section.paths;
    // What is meant by these comes with the request: what was pressed on says it.
    const QStringList asked = {u"correctEntry.target"_s, u"withdrawEntry.target"_s,
        u"redoEntry.target"_s,
        u"eraseEntries.entries"_s, u"settleConflict.object"_s,
        u"overrideStep.override.checklist"_s};
    const auto check = [&](const TypeInfo &type, const QString &prefix, const auto &self) -> void {
        for (const FieldInfo &field : type.fields) {
            const QString path = prefix + QLatin1String(field.name);
            if (field.kind == FieldKind::Struct && field.required)
                self(field.element(), path + u'.', self);
            else if (field.required && !asked.contains(command + u'.' + path))
                QVERIFY2(shown.contains(path), qPrintable(path));
            if (field.kind != FieldKind::StructList || !shown.contains(path))
                continue;
            const QStringList rowFields = spec.rows.value(path).fields;
            for (const FieldInfo &inner : field.element().fields) {
                const bool known = command == u"correctEntry"_s; // of which object: as above
                if (inner.required && !inner.past && !rowFields.isEmpty() && !known)
                    QVERIFY2(rowFields.contains(QLatin1String(inner.name)),
                        qPrintable(path + u'.' + QLatin1String(inner.name)));
            }
        }
    };
    check(*commandSpec(command)->type, {}, check);
}

void TestFormSpecs::aTafIsOfferedOnADayThatLeavesTimeBeforeTheBreak()
{
    const auto held = std::find_if(m_records.cbegin(), m_records.cend(),
        [](const RecordPtr &record) { return !record->meetingsHeld().isEmpty(); });
    QVERIFY(held != m_records.cend());
    CaseRecord said = **held;
    said.meetings.removeIf([](const Meeting &meeting) { return meeting.isPlanned(); });
    const ObjectId id = said.meetingsHeld().last()->id;
    const auto last = std::find_if(said.meetings.begin(), said.meetings.end(),
        [&id](const Meeting &meeting) { return meeting.id == id; });
    last->heldOn = QDate(2019, 6, 18);
    const auto offered = [&](QDate next) {
        last->nextOn = next;
        const FormContext context =
            contextOf(std::make_shared<const CaseRecord>(said), u"planTaf"_s);
        const QJsonObject known = formSpec(u"planTaf"_s).prefill(context);
        return QDate::fromString(
            known.value(u"meeting"_s).toObject().value(u"plannedFor"_s).toString(), Qt::ISODate);
    };
    QCOMPARE(offered({2019, 7, 10}), QDate(2019, 7, 10));
    // The last day at work, of which the plan says that a TAF by the 17th leaves time.
    QCOMPARE(offered({2019, 7, 24}), QDate(2019, 7, 17));
    QCOMPARE(offered({2019, 9, 10}), QDate(2019, 9, 10));
    QVERIFY(formSpec(u"moveTaf"_s)
                .aboutDays
                .value(u"plannedFor"_s)(
                    contextOf(std::make_shared<const CaseRecord>(said), u"moveTaf"_s),
                    QDate(2019, 7, 24))
                .contains(u"17 July"_s));
}

void TestFormSpecs::aTafIsOfferedADayAlsoWhereNoneWasSaid()
{
    int held = 0;
    int none = 0;
    for (const RecordPtr &record : std::as_const(m_records)) {
        CaseRecord asked = *record;
        if (asked.isClosed() || asked.people.isEmpty())
            continue;
        asked.meetings.removeIf([](const Meeting &meeting) { return meeting.isPlanned(); });
        for (Meeting &meeting : asked.meetings)
            meeting.nextOn = {};
        const FormContext context =
            contextOf(std::make_shared<const CaseRecord>(asked), u"planTaf"_s);
        const QDate offered = QDate::fromString(formSpec(u"planTaf"_s)
                                                    .prefill(context)
                                                    .value(u"meeting"_s)
                                                    .toObject()
                                                    .value(u"plannedFor"_s)
                                                    .toString(),
            Qt::ISODate);
        const auto taf = lastTafBefore(factsOf(asked), context.situation);
        if (!offered.isValid())
            continue; // the review is late already
        (asked.meetingsHeld().isEmpty() ? none : held) += 1;
        QVERIFY(offered >= context.situation.today);
        QVERIFY(!context.situation.calendar->breakContaining(offered));
        QVERIFY(!taf || !taf->isTooLate(offered));
    }
    QVERIFY2(held > 2 && none > 0, qPrintable(u"%1 %2"_s.arg(held).arg(none)));
}

void TestFormSpecs::whoDoesAnActionIsAskedWhereItIsTyped()
{
    int forms = 0;
    for (const CommandSpec &command : commandSpecs()) {
        const FormSpec spec = formSpec(QLatin1String(command.id));
        if (!spec.rows.contains(u"actions"_s))
            continue;
        ++forms;
        const FormRows rows = spec.rows.value(u"actions"_s);
        for (const QString &who : {u"member"_s, u"person"_s, u"owner"_s, u"mine"_s})
            QVERIFY2(rows.fields.contains(who), qPrintable(spec.command + u' ' + who));
    }
    QVERIFY(forms >= 2);
}

void TestFormSpecs::whatTheLastTafDecidedIsFilledInForTheHoliday()
{
    QStringList decided;
    for (const RecordPtr &record : std::as_const(m_records)) {
        const FormContext context = contextOf(record, u"planHoliday"_s);
        const auto plan = breakPlan(factsOf(*record), context.situation);
        if (!plan)
            continue;
        const QString filled = formSpec(u"planHoliday"_s)
                                   .prefill(context)
                                   .value(u"plan"_s)
                                   .toObject()
                                   .value(u"decision"_s)
                                   .toString();
        const QString stands = plan->decision == CaseFacts::StayOpen ? u"stayOpen"_s
            : plan->decision == CaseFacts::Close                     ? u"close"_s
                                                                     : QString();
        QCOMPARE(filled, stands);
        decided.append(stands);
    }
    QVERIFY(decided.contains(u"stayOpen"_s) && decided.contains(u"close"_s));
}

void TestFormSpecs::aTafStillToComeIsMovedRatherThanRecorded()
{
    const Situation situation = m_workspace->situation();
    int toCome = 0;
    for (const RecordPtr &record : std::as_const(m_records)) {
        for (const DueItem &item : dueItems(factsOf(*record), situation)) {
            const bool planned = item.kind == DueKind::PlannedTaf;
            const bool review = item.kind == DueKind::Review && item.mend == u"recordTaf"
                && item.evidence.values.contains(u"plannedAhead"_s);
            if (!planned && !review)
                continue;
            ++toCome;
            const StepText row = dueText(item, *record, situation);
            QVERIFY(requestOf(row.actions.first().id, record->id).command == u"moveTaf"
                || item.due == situation.today);
            QStringList commands;
            for (const StepAction &action : row.actions)
                commands.append(requestOf(action.id, record->id).command);
            if (planned && item.due > situation.today)
                QCOMPARE(commands, (QStringList{u"moveTaf"_s, u"cancelTaf"_s, u"recordTaf"_s}));
            // On its day it is recorded.
            QCOMPARE(mendOf(item, planned ? item.due : QDate(2020, 1, 1)), u"recordTaf"_s);
        }
    }
    QVERIFY(toCome > 3);
}

void TestFormSpecs::whatIsFilledInIsUnderstood_data()
{
    everyCommand();
}

void TestFormSpecs::whatIsFilledInIsUnderstood()
{
    QFETCH(QString, command);
    const FormSpec spec = formSpec(command);
    for (const RecordPtr &record : std::as_const(m_records)) {
        const FormContext context = contextOf(record, command);
        const QJsonObject fields = spec.prefill ? spec.prefill(context) : QJsonObject();
        const auto read = Command::fromFields(command, fields, *record);
        QVERIFY2(read.has_value(),
            read ? "" : qPrintable(read.error().values.value(u"field"_s).toString()));
        for (auto it = spec.choices.begin(); it != spec.choices.end(); ++it) {
            for (const Choice &choice : it.value()(context)) {
                QVERIFY2(!choice.words.isEmpty(), qPrintable(it.key()));
                QVERIFY2(choice.words != choice.code, qPrintable(it.key()));
            }
        }
    }
}

// The policy's reader knows no commands: a field misspelt there would be passed over.
void TestFormSpecs::aStepOpensItsFormAtAFieldThatIsShown()
{
    int found = 0;
    for (const ChecklistSpec &list : m_workspace->rulebook().policy().checklists()) {
        for (const Step &step : list.steps) {
            QList<Mend> mends = step.mends.values();
            mends.append(Mend{step.mend, step.mendAt});
            for (const Mend &mend : std::as_const(mends)) {
                if (mend.at.isEmpty())
                    continue;
                ++found;
                const CommandSpec *command = commandSpec(mend.command);
                QVERIFY2(command && fieldAt(*command->type, mend.at), qPrintable(mend.at));
                const FormSpec spec = formSpec(mend.command);
                QStringList shown;
                for (const FormSection &section : spec.sections)
                    shown += section.paths;
                for (auto rows = spec.rows.begin(); rows != spec.rows.end(); ++rows) {
                    for (const QString &name : rows->fields + rows->more)
                        shown.append(rows.key() + u'.' + name);
                }
                QVERIFY2(shown.contains(mend.at), qPrintable(mend.at));
            }
        }
    }
    QVERIFY(found > 0);
}

void TestFormSpecs::feedbackThatIsGivenAsksFromWhom()
{
    for (const RecordPtr &record : std::as_const(m_records)) {
        if (record->people.isEmpty())
            continue;
        const FormContext context = contextOf(record, u"recordFeedback"_s);
        FormView view(formSpec(u"recordFeedback"_s), context, [this] { return m_workspace->newId(); });
        QJsonObject typed{{u"feedback.result"_s, u"given"_s}, {u"feedback.on"_s, u"20 June 2019"_s},
            {u"feedback.text"_s, u"It helped."_s}};
        view.setTyped(typed);
        QVERIFY(!view.fields().ok);
        const auto *wrong = view.findChild<QLabel *>(u"wrong.feedback.from"_s);
        QVERIFY(wrong && wrong->text().contains(u"from whom"_s));
        typed.insert(u"feedback.from"_s, QJsonArray{record->people.first().id.hex()});
        view.setTyped(typed);
        QVERIFY(view.fields().ok);
        // Who declined, or could not be reached, need not be named.
        for (const QString &result : {u"declined"_s, u"notReached"_s}) {
            view.setTyped({{u"feedback.result"_s, result}, {u"feedback.on"_s, u"20 June 2019"_s}});
            QVERIFY(view.fields().ok);
        }
    }
}

// The form and closing itself judge by the same steps.
void TestFormSpecs::theFormOfClosingSaysWhatStopsIt()
{
    int refused = 0;
    for (const RecordPtr &record : std::as_const(m_records)) {
        if (record->isClosed() || record->entries.isEmpty() || record->hasOpenConcern())
            continue;
        for (const QString &reason : {u"needsMet"_s, u"consentWithdrawn"_s, u"openedInError"_s}) {
            CloseFfa command;
            command.closure.id = m_workspace->newId();
            command.closure.on = m_workspace->today();
            command.closure.reason = reason;
            const auto done = waitFor(m_workspace->perform(record->id, Command::of(command)));
            QVERIFY(!done);
            if (!done.error().refusal || done.error().refusal->code != RefusalCode::StepsOpen)
                continue;
            ++refused;
            QStringList stops;
            for (const ClosingStep &step :
                closingSteps(*record, command.closure, m_workspace->situation())) {
                if (step.stops)
                    stops.append(step.result.id);
            }
            QCOMPARE(stops, done.error().refusal->values.value(u"steps"_s).toStringList());
            FormContext context = contextOf(record, u"closeFfa"_s);
            context.request.fields = {{u"closure"_s, QJsonObject{{u"reason"_s, reason}}}};
            const FormView view(
                formSpec(u"closeFfa"_s), context, [this] { return m_workspace->newId(); });
            const QString told = view.findChild<QLabel *>(u"formTells"_s)->text();
            QCOMPARE(told.section(u"This stays"_s, 0, 0).count(u"\n· "_s), stops.size());
            QVERIFY(!told.contains(u"Nothing stops closing"_s));
        }
    }
    QVERIFY(refused > 0);
}

void TestFormSpecs::whatStaysAfterClosingIsSaidToStopNothing()
{
    // What is prepared and not in EHM yet is entered with the closing.
    StepResult summary;
    summary.state = StepState::ToDo;
    summary.evidence.code = u"notInEhm"_s;
    const CaseRecord record;
    const QStringList lines = closingLines(
        {{u"Closure summary written"_s, summary, false}}, record, QDate(2019, 6, 20));
    QCOMPARE(lines.first(), u"Nothing stops closing."_s);
    QCOMPARE(lines.at(1), u"This stays to be done and does not stop closing:"_s);
    QVERIFY(lines.at(2).startsWith(u"· Closure summary written: "_s));
    int stays = 0;
    for (const RecordPtr &one : std::as_const(m_records)) {
        if (one->isClosed() || one->entries.isEmpty())
            continue;
        auto prepared = std::make_shared<CaseRecord>(*one);
        ClosurePreparation preparation;
        preparation.id = singletonId(typeInfo<ClosurePreparation>().number);
        preparation.on = m_workspace->today();
        preparation.reason = u"needsMet"_s;
        preparation.summary = preparation.impact = preparation.whoContinues = u"School."_s;
        preparation.addedAt = preparation.changedAt = qint32(one->entries.size());
        prepared->closurePreparations = {preparation};
        const auto closure = preparedClosure(*prepared, m_workspace->today());
        QVERIFY(closure);
        for (const ClosingStep &step :
            closingSteps(*prepared, *closure, m_workspace->situation())) {
            if (step.result.id == u"summary") {
                ++stays;
                QVERIFY(!step.stops);
            }
        }
        // What came since, the summary does not know of: it is not taken over, and stops closing.
        Note visit;
        visit.id.data()[0] = 8;
        visit.on = m_workspace->today();
        visit.addedAt = visit.changedAt = preparation.addedAt + 1;
        prepared->notes.append(visit);
        const QList<ClosingStep> since =
            closingSteps(*prepared, *closure, m_workspace->situation());
        QVERIFY(std::any_of(since.begin(), since.end(), [](const ClosingStep &step) {
            return step.result.id == u"summary" && step.stops;
        }));
    }
    QVERIFY(stays > 0);
}

void TestFormSpecs::daysOfTheWeekAreTypedAsTheyAreSaid()
{
    const RecordPtr &record = m_records.first();
    FormView view(formSpec(u"changeTeam"_s), contextOf(record, u"changeTeam"_s),
        [this] { return m_workspace->newId(); });
    const auto daysOf = [&view](const QString &typed) {
        view.setTyped({{u"members"_s,
            QJsonArray{QJsonObject{{u"name"_s, u"Ann Lee"_s}, {u"worksOn"_s, typed}}}}});
        for (const QJsonValue &member : view.fields().fields.value(u"members"_s).toArray()) {
            if (member[u"name"_s] == u"Ann Lee"_s)
                return member[u"worksOn"_s].toVariant().toStringList();
        }
        return QStringList();
    };
    QCOMPARE(daysOf(u"Monday to Wednesday, fr"_s),
        (QStringList{u"mon"_s, u"tue"_s, u"wed"_s, u"fri"_s}));
    QCOMPARE(daysOf(u"Mon-Tue"_s), (QStringList{u"mon"_s, u"tue"_s}));
    QCOMPARE(daysOf(u"thursday"_s), QStringList{u"thu"_s});
    // Two days begin so: it is left for the refusal to say.
    QCOMPARE(daysOf(u"t"_s), QStringList{u"t"_s});
}

void TestFormSpecs::whetherATafWasHeldHasThreeAnswers()
{
    int asked = 0;
    const Situation situation = m_workspace->situation();
    for (const RecordPtr &record : std::as_const(m_records)) {
        QList<StepText> questions;
        const CaseFacts facts = factsOf(*record);
        for (const DueItem &item : dueItems(facts, situation)) {
            if (item.kind == DueKind::WasItHeld)
                questions.append(dueText(item, *record, situation));
        }
        const ChecklistSpec *list = situation.policy->checklist(ListRole::Closure);
        const ChecklistResult closing = evaluate(*list, facts, situation);
        for (qsizetype i = 0; i < list->steps.size(); ++i) {
            if (list->steps[i].id == u"was-it-held" && closing.steps[i].isOpen())
                questions.append(stepText(closing.steps[i], list->steps[i], *record, situation));
        }
        for (const StepText &question : std::as_const(questions)) {
            ++asked;
            QStringList commands;
            for (const StepAction &action : question.actions) {
                const FormRequest request = requestOf(action.id, record->id);
                commands.append(request.command);
                const auto meeting = ObjectId::fromHex(request.subject);
                QVERIFY(meeting && CaseRecord::find(record->meetings, *meeting));
                if (request.command == u"recordTaf")
                    continue; // a page of its own
                FormContext context = contextOf(record, request.command);
                context.request = request;
                FormView view(formSpec(request.command), context,
                    [this] { return m_workspace->newId(); });
                QJsonObject typed = view.typed();
                QCOMPARE(typed.value(u"meeting"_s).toString(), request.subject);
                typed.insert(u"plannedFor"_s, u"27 June 2019"_s);
                typed.insert(u"why"_s, u"Mum was ill."_s);
                view.setTyped(typed);
                const FormView::Filled filled = view.fields();
                QVERIFY(filled.ok);
                QVERIFY(Command::fromFields(request.command, filled.fields, *record).has_value());
            }
            QCOMPARE(commands,
                QStringList({u"recordTaf"_s, u"cancelTaf"_s, u"moveTaf"_s}));
        }
    }
    QVERIFY(asked >= 2);
}

void TestFormSpecs::aVisitCountsAsSeenWhenSomebodyIsNamed()
{
    const Policy &policy = m_workspace->rulebook().policy();
    CaseRecord record;
    Person fran;
    fran.id = m_workspace->newId();
    fran.firstName = u"Fran"_s;
    fran.child = true;
    record.people = {fran};
    Note visit;
    visit.type = u"homeVisit"_s;
    visit.outcome = u"seen"_s;
    for (int day = 1; day <= 3; ++day) {
        visit.id = m_workspace->newId();
        visit.on = QDate(2019, 6, day);
        record.notes.append(visit);
    }
    QCOMPARE(visitPattern(record, policy), u"Last 3 visits: nobody named 3"_s);
    record.notes[0].present = record.notes[0].childrenSeen = record.notes[0].childrenSeenAlone = {
        fran.id};
    record.notes[1].others = u"Grandmother"_s;
    QCOMPARE(visitPattern(record, policy),
        u"Last 3 visits: nobody named 1, seen 2 · Fran alone 1"_s);
    const QList<PillText> pills = lastVisits(record, m_workspace->situation());
    QCOMPARE(pills.first().tone, Tone::Warning);
    QVERIFY(pills.first().text.endsWith(u"nobody named"_s));
    QCOMPARE(pills.last().tone, Tone::Good);
}

QTEST_MAIN(TestFormSpecs)
#include "tst_formspecs.moc"
