// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formspec.h"

#include "ui/form/specs/specs.h"
#include "words/fields.h"

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
QHash<QString, FormSpec> allSpecs()
{
    QHash<QString, FormSpec> all;
    for (const QList<FormSpec> &subject : {specs::people(), specs::assessment(), specs::meetings(),
             specs::plan(), specs::notes(), specs::cover(), specs::closure(), specs::conflicts(),
             specs::desk()}) {
        for (const FormSpec &spec : subject)
            all.insert(spec.command, spec);
    }
    return all;
}

/// Every field that has words: a value within the command is opened up, its fields are shown.
/// Nobody types who somebody is in Hometray.
QStringList pathsOf(const TypeInfo &type, const QString &prefix)
{
    QStringList paths;
    for (const FieldInfo &field : type.fields) {
        const QString path = prefix + QLatin1String(field.name);
        if (field.kind == FieldKind::Struct)
            paths.append(pathsOf(field.element(), path + u'.'));
        else if (field.kind != FieldKind::Somebody
            && !words::fieldLabel(QLatin1String(type.name), QLatin1String(field.name)).isEmpty())
            paths.append(path);
    }
    return paths;
}
} // namespace

FormSpec formSpec(const QString &command)
{
    FormSpec spec = allSpecs().value(command);
    const CommandSpec *known = commandSpec(command);
    spec.command = command;
    if (spec.title.isEmpty())
        spec.title = words::commandTitle(command);
    if (spec.sections.isEmpty() && known)
        spec.sections = {{QString(), pathsOf(*known->type, {}), false}};
    return spec;
}

namespace specs {

QString today(const FormContext &context)
{
    return context.situation.today.toString(Qt::ISODate);
}

QList<const Person *> peopleNow(
    const FormContext &context, const std::function<bool(const Person &)> &wanted)
{
    QList<const Person *> people;
    for (const Person &person : context.record->people) {
        if (person.partOfFamily(context.situation.today) && (!wanted || wanted(person)))
            people.append(&person);
    }
    return people;
}

ObjectId subjectOf(const FormContext &context)
{
    return ObjectId::fromHex(context.request.subject).value_or(ObjectId());
}

} // namespace specs
} // namespace hometray
