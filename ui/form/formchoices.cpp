// SPDX-License-Identifier: GPL-3.0-or-later
// What a field of a form that names something can name: what is there, and what is written with the
// form.
#include "ui/form/formview.h"

#include "record/folding.h"
#include "ui/form/rowseditor.h"
#include "words/called.h"
#include "words/naming.h"
#include "words/values.h"
#include "workflow/changepeople.h"
#include "workflow/changeteam.h"

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
QString nameOf(const FormContext &context, QLatin1String type, const ObjectId &id)
{
    const QString name = words::objectName(*context.record, id);
    if (type != QLatin1String("person"))
        return name;
    for (const Person &person : context.record->people) {
        if (person.id != id || person.child || person.relationship.isEmpty())
            continue;
        const QString relationship =
            context.situation.policy->choiceWords(u"relationships"_s, person.relationship)
                .toLower();
        const QString among = words::nameAmong(*context.record, person,
            {words::choicesOf(*context.situation.policy), context.situation.today});
        const QString alone = person.name().isEmpty() ? person.lastName : person.name();
        return among == alone ? u"%1 (%2)"_s.arg(among, relationship) : among;
    }
    return name;
}
} // namespace

QList<RefChoice> FormView::choicesOf(QLatin1String type) const
{
    QList<RefChoice> choices;
    const FormContext now = contextNow();
    const auto offered = [&choices](const ObjectId &id) {
        return std::any_of(choices.begin(), choices.end(),
            [&id](const RefChoice &choice) { return choice.id == id; });
    };
    const RecordList *list = type.isEmpty() ? nullptr : recordList(type);
    if (list && list->count) {
        for (qsizetype i = 0; i < list->count(*now.record); ++i) {
            const Object *object = list->at(*now.record, i);
            if (list->type == &typeInfo<Person>()
                && !static_cast<const Person *>(object)->partOfFamily(today()))
                continue;
            const auto *member = list->type == &typeInfo<TeamMember>()
                ? static_cast<const TeamMember *>(object)
                : nullptr;
            if (member && member->until.isValid() && member->until < today())
                continue;
            choices.append({object->id, nameOf(now, type, object->id)});
        }
    }
    for (FieldEditor *editor : m_editors) {
        const auto *rows = qobject_cast<RowsEditor *>(editor);
        if (!rows || QLatin1String(rows->field().element().name) != type)
            continue;
        for (const RefChoice &choice : rows->choices()) {
            if (!offered(choice.id))
                choices.append(choice);
        }
    }
    return choices;
}

QString FormView::rowsFor(QLatin1String type) const
{
    for (const FormSection &section : m_spec.sections) {
        for (const QString &path : section.paths) {
            const FieldInfo *field = fieldAt(path);
            if (field && field->kind == FieldKind::StructList
                && QLatin1String(field->element().name) == type && !rowsOf(path).add.isEmpty())
                return path;
        }
    }
    return {};
}

bool FormView::canBegin(QLatin1String type) const
{
    return type == QLatin1String(typeInfo<Organisation>().name) && !rowsFor(type).isEmpty();
}

ObjectId FormView::begun(const FieldInfo &namedIn, const QString &name)
{
    const QLatin1String type(namedIn.names);
    for (const RefChoice &choice : choicesOf(type)) {
        if (foldName(choice.name) == foldName(name))
            return choice.id;
    }
    for (Begun &known : m_namedFirst) {
        if (foldName(known.typed) == foldName(name)) {
            known.named = true;
            return *ObjectId::fromHex(known.object.value(u"id"_s).toString());
        }
    }
    const ObjectId id = m_newId();
    QJsonObject object{{u"id"_s, id.hex()}, {u"name"_s, name}};
    // "Hillside Academy, Bushey" beside the one in Letchworth.
    const qsizetype comma = name.lastIndexOf(u',');
    if (comma > 0 && !alikeIn(type, name.first(comma)).isEmpty()) {
        object.insert(u"name"_s, name.first(comma).trimmed());
        object.insert(u"place"_s, name.sliced(comma + 1).trimmed());
    }
    if (QLatin1String(namedIn.name) == QLatin1String("school"))
        object.insert(u"kind"_s, u"school"_s);
    m_namedFirst.append({rowsFor(type), name, object, true});
    return id;
}

QStringList FormView::alikeIn(QLatin1String type, const QString &name) const
{
    QStringList alike;
    for (const RefChoice &choice : choicesOf(type)) {
        const auto *known = CaseRecord::find(contextNow().record->organisations, choice.id);
        if (known && foldName(known->name) == foldName(name)
            && foldName(choice.name) != foldName(name))
            alike.append(choice.name);
    }
    return alike;
}

void FormView::addBegun(QJsonObject &fields)
{
    for (const Begun &begun : std::as_const(m_namedFirst)) {
        if (!begun.named)
            continue;
        QJsonArray rows = fields.value(begun.path).toArray();
        rows.append(begun.object);
        fields.insert(begun.path, rows);
    }
}

ChoiceFirst FormView::firstFor(const QString &path, QLatin1String names) const
{
    const FieldInfo *field = fieldAt(path);
    if (!field || !field->required || m_spec.type)
        return {};
    if (m_spec.first.contains(path))
        return m_spec.first.value(path);
    const auto unless = [this](const char *command) {
        const QString id = QLatin1String(command);
        return id == m_spec.command ? QString() : id;
    };
    if (names == QLatin1String("teamMember"))
        return {tr("Nobody of the team can be chosen yet. Add them to the team first."),
            unless(ChangeTeam::id)};
    if (names.contains(QLatin1String("person"), Qt::CaseInsensitive))
        return {tr("Nobody of the family can be chosen yet. Add them first."),
            unless(ChangePeople::id)};
    return {tr("There is nothing to choose from yet."), {}};
}

} // namespace hometray
