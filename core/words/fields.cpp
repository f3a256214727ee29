// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/fields.h"

#include "record/caserecord.h"
#include "words/fieldtables.h"
#include "words/tables.h"
#include "workflow/command.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

class Fields {
    Q_DECLARE_TR_FUNCTIONS(Fields)
public:
    static QString ordinal(int place)
    {
        switch (place) {
        case 1:
            return tr("first");
        case 2:
            return tr("second");
        case 3:
            return tr("third");
        case 4:
            return tr("fourth");
        case 5:
            return tr("fifth");
        case 6:
            return tr("sixth");
        case 7:
            return tr("seventh");
        case 8:
            return tr("eighth");
        case 9:
            return tr("ninth");
        case 10:
            return tr("tenth");
        default:
            return figures(place);
        }
    }
    static QString figures(int place)
    {
        const bool teen = place / 10 % 10 == 1;
        switch (teen ? 0 : place % 10) {
        case 1:
            return tr("%1st", "21st").arg(place);
        case 2:
            return tr("%1nd", "22nd").arg(place);
        case 3:
            return tr("%1rd", "23rd").arg(place);
        default:
            return tr("%1th", "24th, 11th").arg(place);
        }
    }
    static QString numbered(int place, const QString &thing)
    {
        return tr("%1 %2", "third, person").arg(ordinal(place), thing);
    }
    static QString of(const QString &part, const QString &whole)
    {
        return tr("%1 of the %2", "date of birth, third person").arg(part, whole);
    }
    static QString translated(const char *words)
    {
        return QCoreApplication::translate("Fields", words);
    }
};

/// What one of a list is counted as, where its type would read badly ("third child’s words").
constexpr Phrase inLists[] = {
    {"childVoice", QT_TRANSLATE_NOOP("Fields", "child")},
    {"parentView", QT_TRANSLATE_NOOP("Fields", "parent")},
    {"domainEntry", QT_TRANSLATE_NOOP("Fields", "part of the assessment")},
};

const TypeWords *wordsOfType(QAnyStringView type)
{
    for (const TypeWords &words : typeWords()) {
        if (type == QLatin1String(words.type))
            return &words;
    }
    return nullptr;
}

const CommandWords *wordsOfCommand(QAnyStringView command)
{
    for (const CommandWords &words : commandWords()) {
        if (command == QLatin1String(words.command))
            return &words;
    }
    return nullptr;
}

/// The words given to exactly this field, found quickly.
QString wordsOfField(QAnyStringView type, QAnyStringView field)
{
    static const QHash<QString, const char *> byName = [] {
        QHash<QString, const char *> hash;
        for (const auto &table :
            {familyFields(), workFields(), coverFields(), closingFields(), otherFields()}) {
            for (const FieldWords &words : table)
                hash.insert(
                    QLatin1String(words.type) + u'.' + QLatin1String(words.field), words.words);
        }
        return hash;
    }();
    const char *words = byName.value(type.toString() + u'.' + field.toString());
    return words ? Fields::translated(words) : QString();
}

/// One step of a path: "people[2]".
struct Part {
    QStringView name;
    int index = -1;
};

QList<Part> partsOf(const QString &path)
{
    QList<Part> parts;
    for (const QStringView piece : QStringView(path).split(u'.')) {
        const auto bracket = piece.indexOf(u'[');
        if (bracket < 0 || !piece.endsWith(u']')) {
            parts.append({piece, -1});
            continue;
        }
        bool isNumber = false;
        const int index = piece.sliced(bracket + 1).chopped(1).toInt(&isNumber);
        parts.append({piece.first(bracket), isNumber ? index : -1});
    }
    return parts;
}

QString pathFrom(const TypeInfo &root, const QList<Part> &parts)
{
    const TypeInfo *type = &root;
    QString label;
    QString whole;
    for (const Part &part : parts) {
        if (!type)
            return {};
        const FieldInfo *field = type->field(QLatin1String(part.name.toLatin1()));
        if (!field)
            return {};
        label = fieldLabel(QLatin1String(type->name), part.name);
        const TypeInfo *next = field->element ? &field->element() : nullptr;
        if (label.isEmpty() && next)
            label = typeLabel(QLatin1String(next->name));
        if (next && field->kind == FieldKind::StructList && part.index >= 0) {
            QString thing = phrase(inLists, "Fields", QLatin1String(next->name));
            if (thing.isEmpty())
                thing = typeLabel(QLatin1String(next->name));
            if (thing.isEmpty())
                thing = label;
            const QString numbered = Fields::numbered(part.index + 1, thing);
            whole = whole.isEmpty() ? numbered : Fields::of(numbered, whole);
            label = whole;
        }
        type = next;
    }
    return whole.isEmpty() || label == whole ? label : Fields::of(label, whole);
}

} // namespace

QString typeLabel(QAnyStringView type)
{
    const TypeWords *words = wordsOfType(type);
    return words ? Fields::translated(words->singular) : QString();
}

QString typePlural(QAnyStringView type)
{
    const TypeWords *words = wordsOfType(type);
    return words ? Fields::translated(words->plural) : QString();
}

QString fieldLabel(QAnyStringView type, QAnyStringView field)
{
    const QString own = wordsOfField(type, field);
    if (!own.isEmpty())
        return own;
    // A field of a command that holds objects of a type is called as these are.
    if (const CommandSpec *spec = commandSpec(type.toString())) {
        const FieldInfo *info = spec->type->field(QLatin1String(field.toString().toLatin1()));
        if (info && info->element) {
            const QLatin1String name(info->element().name);
            const QString label =
                info->kind == FieldKind::StructList ? typePlural(name) : typeLabel(name);
            if (!label.isEmpty())
                return label;
        }
    }
    const QString usual = wordsOfField({}, field);
    if (!usual.isEmpty())
        return usual;
    // A command that takes over one field of an object calls it as the object does.
    for (const RecordList &list : recordLists()) {
        const QString words = wordsOfField(QLatin1String(list.type->name), field);
        if (!words.isEmpty())
            return words;
    }
    return {};
}

QString fieldPath(QAnyStringView command, const QString &path)
{
    if (path.isEmpty())
        return path;
    const auto parts = partsOf(path);
    if (const CommandSpec *spec = commandSpec(command.toString())) {
        const QString label = pathFrom(*spec->type, parts);
        return label.isEmpty() ? path : label;
    }
    for (const CommandSpec &spec : commandSpecs()) {
        const QString label = pathFrom(*spec.type, parts);
        if (!label.isEmpty())
            return label;
    }
    const QString label = wordsOfField({}, parts.last().name);
    return label.isEmpty() ? path : label;
}

QString commandTitle(QAnyStringView command)
{
    const CommandWords *words = wordsOfCommand(command);
    return words ? QCoreApplication::translate("Commands", words->title) : QString();
}

QString commandVerb(QAnyStringView command)
{
    const CommandWords *words = wordsOfCommand(command);
    return words ? QCoreApplication::translate("Commands", words->verb) : QString();
}

} // namespace hometray::words
