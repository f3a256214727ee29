// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"
#include "table.h"
#include "words/fields.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class CommandsText {
    Q_DECLARE_TR_FUNCTIONS(CommandsCommand)
};

void declare(QCommandLineParser &parser)
{
    parser.addOption(
        {u"list"_s, CommandsText::tr("Only the names of the commands, and what they do.")});
}

QString scopeName(CommandScope scope)
{
    switch (scope) {
    case CommandScope::NewCase:
        return u"newFamily"_s;
    case CommandScope::Case:
        return u"family"_s;
    case CommandScope::Desk:
        return u"me"_s;
    }
    return {};
}

QJsonObject schemaFor(const CommandSpec &spec, const Policy &policy)
{
    QJsonObject schema = commandSchema(spec, [&policy](const QString &list) {
        QStringList codes;
        for (const Choice &choice : policy.choices(list))
            codes.append(choice.code);
        return codes;
    });
    schema.insert(u"title"_s, words::commandTitle(QLatin1String(spec.id)));
    schema.insert(u"x-about"_s, scopeName(spec.scope));
    return schema;
}

/// What `do` reads: one command, or several.
QJsonObject wholeSchema(const QJsonObject &commands)
{
    QJsonArray any;
    for (auto it = commands.begin(); it != commands.end(); ++it)
        any.append(QJsonObject{{u"$ref"_s, QString(u"#/$defs/"_s + it.key())}});
    const QJsonObject one{{u"oneOf"_s, any}};
    return {{u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s},
        {u"title"_s, CommandsText::tr("Commands of Hometray")}, {u"$defs"_s, commands},
        {u"anyOf"_s,
            QJsonArray{
                one, QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, one}, {u"minItems"_s, 1}}}}};
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    const auto names = argumentsOf(parser, 0, 1);
    if (!names)
        return Unexpected(names.error());
    const auto rulebook = session.rulebook();
    if (!rulebook)
        return Unexpected(rulebook.error());
    QJsonObject schemas;
    QJsonArray listed;
    Table table;
    for (const CommandSpec &spec : commandSpecs()) {
        const QString id = QLatin1String(spec.id);
        if (!names->isEmpty() && names->first() != id)
            continue;
        const QString title = words::commandTitle(id);
        schemas.insert(id, schemaFor(spec, rulebook->policy()));
        listed.append(QJsonObject{
            {u"command"_s, id}, {u"title"_s, title}, {u"about"_s, scopeName(spec.scope)}});
        table.add({id, title});
    }
    if (schemas.isEmpty())
        return failure(ErrorCode::CommandUnknown, {{u"command"_s, names->first()}});
    if (parser.isSet(u"list"_s))
        return Output::of(table.text(), {{u"commands"_s, listed}});
    const QJsonObject schema = wholeSchema(schemas);
    return Output::of(QString::fromUtf8(QJsonDocument(schema).toJson()), schema);
}

} // namespace

Subcommand commandsCommand()
{
    return {"commands", QT_TRANSLATE_NOOP("Subcommands", "What can be done, as JSON Schema."),
        QT_TRANSLATE_NOOP("Subcommands",
            "Every command that “do” takes, with its fields and choices; or only the one named. "
            "Needs no records."),
        declare, run, "[NAME]"};
}

} // namespace hometray::ctl
