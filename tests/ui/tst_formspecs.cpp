// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/running.h"
#include "ui/form/formspec.h"
#include "ui/form/specs/specs.h"
#include "words/fields.h"
#include "workflow/command.h"
#include "workspace/waiting.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

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
    void whatIsFilledInIsUnderstood_data();
    void whatIsFilledInIsUnderstood();
    void aStepOpensItsFormAtAFieldThatIsShown();

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
            if (step.mendAt.isEmpty())
                continue;
            ++found;
            const CommandSpec *command = commandSpec(step.mend);
            QVERIFY2(command && fieldAt(*command->type, step.mendAt), qPrintable(step.mendAt));
            const FormSpec spec = formSpec(step.mend);
            QStringList shown;
            for (const FormSection &section : spec.sections)
                shown += section.paths;
            for (auto rows = spec.rows.begin(); rows != spec.rows.end(); ++rows) {
                for (const QString &name : rows->fields + rows->more)
                    shown.append(rows.key() + u'.' + name);
            }
            QVERIFY2(shown.contains(step.mendAt), qPrintable(step.mendAt));
        }
    }
    QVERIFY(found > 0);
}

QTEST_MAIN(TestFormSpecs)
#include "tst_formspecs.moc"
