// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/specs/known.h"

#include "words/dates.h"
#include "words/fields.h"
#include "words/naming.h"
#include "workflow/fieldtext.h"

using namespace Qt::StringLiterals;

namespace hometray::specs {
namespace {
constexpr int choiceLetters = 80; // a version is read above; here it is recognised

// What is chosen of a thing that one removed and the other changed.
const QString stays = u"stays"_s;
const QString goes = u"goes"_s;
// Before the text of a version: one of the two may say nothing.
constexpr QChar version = u'=';

/// The conflict that is settled: the one that was asked for, else the first. The next one comes
/// when this one is gone.
std::optional<Conflict> conflictMeant(const FormContext &context)
{
    const QList<Conflict> all = context.record->conflicts();
    const ObjectId subject = subjectOf(context);
    for (const Conflict &one : all) {
        if (subject.isNull() || one.object == subject)
            return one;
    }
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

const FieldInfo *fieldOf(const Conflict &conflict)
{
    const RecordList *list = recordList(conflict.type);
    return list && conflict.field != 0 ? list->type->field(conflict.field) : nullptr;
}

QString writtenWhen(const FormContext &context, qint32 at)
{
    const QList<EntryStamp> &entries = context.record->entries;
    if (at < 0 || at >= entries.size())
        return {};
    const QDateTime when = londonTime(entries[at].writtenMs);
    return Forms::tr("written on %1 at %2", "day, time")
        .arg(words::longDate(when.date()), words::timeOfDay(when.time()));
}

/// "Friday 27 June 2019", "nothing".
QString saysWhat(const FormContext &context, const FieldInfo &field, const Value &value)
{
    const QString text = words::valueText(
        field, value, *context.record, words::choicesOf(*context.situation.policy));
    return text.isEmpty() ? Forms::tr("nothing", "one of two versions") : text;
}

/// The versions there are, each once.
QList<FieldWrite> versionsOf(const Conflict &conflict)
{
    QList<FieldWrite> versions;
    for (const FieldWrite &write : conflict.writes) {
        if (std::none_of(versions.begin(), versions.end(),
                [&write](const FieldWrite &one) { return one.value == write.value; }))
            versions.append(write);
    }
    return versions;
}

QList<Choice> choicesOfConflict(const FormContext &context)
{
    const auto conflict = conflictMeant(context);
    if (!conflict)
        return {};
    const FieldInfo *field = fieldOf(*conflict);
    if (!field)
        return {{stays, Forms::tr("It stays")}, {goes, Forms::tr("It goes altogether")}};
    QList<Choice> choices;
    for (const FieldWrite &write : versionsOf(*conflict))
        choices.append({version + textOf(*field, write.value),
            words::shortened(saysWhat(context, *field, write.value), choiceLetters)});
    return choices;
}

/// What it is about, and each version with its day: enough to know which one is right.
QStringList told(const FormContext &context)
{
    const auto conflict = conflictMeant(context);
    if (!conflict)
        return {Forms::tr("Nothing is written in two ways any more.")};
    const RecordList *list = recordList(conflict->type);
    const QLatin1String type(list->type->name);
    const QString name = words::objectName(*context.record, conflict->object);
    const QString kind = words::capitalised(words::typeLabel(type));
    const QString what =
        name.isEmpty() ? kind : Forms::tr("%1: %2", "kind of thing, its name").arg(kind, name);
    const FieldInfo *field = fieldOf(*conflict);
    QStringList lines;
    if (field) {
        lines.append(Forms::tr("%1. It is about: “%2”.", "thing, field")
                         .arg(what, words::fieldLabel(type, QLatin1String(field->name))));
        for (const FieldWrite &write : versionsOf(*conflict))
            lines.append(Forms::tr("%1: “%2”", "when it was written, what it says")
                             .arg(words::capitalised(writtenWhen(context, write.at)),
                                 saysWhat(context, *field, write.value)));
    } else {
        lines.append(Forms::tr("%1. One removed it, and the other changed it.").arg(what));
    }
    const auto more = context.record->conflicts().size() - 1;
    if (more > 0)
        lines.append(more == 1 ? Forms::tr("After this one more thing is to be settled.")
                               : Forms::tr("After this %n more things are to be settled.", nullptr,
                                   int(more)));
    return lines;
}

FormSpec settleConflict()
{
    FormSpec spec;
    spec.command = u"settleConflict"_s;
    spec.intro = Forms::tr("Two people wrote different things here without knowing of each other. "
                           "Say what holds. If neither does, choose one and change it afterwards.");
    spec.sections = {{{}, {u"value"_s}}};
    spec.labels = {{u"value"_s, Forms::tr("What holds")}};
    spec.wide = {u"value"_s};
    spec.choices = {{u"value"_s, choicesOfConflict}};
    spec.tells = [](const FormContext &context, const QJsonObject &) { return told(context); };
    spec.asks = [](const FormContext &, const QJsonObject &fields)
        -> std::optional<std::pair<QString, QString>> {
        if (fields.contains(u"value"_s))
            return std::nullopt;
        return std::pair(u"value"_s, Forms::tr("Choose the one that holds."));
    };
    spec.sends = [](const FormContext &context, const QJsonObject &fields) {
        const QString chosen = fields.value(u"value"_s).toString();
        QJsonObject sent;
        const auto conflict = conflictMeant(context);
        if (!conflict)
            return sent;
        sent.insert(u"object"_s, conflict->object.hex());
        if (const FieldInfo *field = fieldOf(*conflict)) {
            sent.insert(u"field"_s, QLatin1String(field->name));
            sent.insert(u"value"_s, chosen.sliced(1));
        } else {
            sent.insert(u"remove"_s, chosen == goes);
        }
        return sent;
    };
    spec.saved = Forms::tr("Settled.");
    return spec;
}

} // namespace

QList<FormSpec> conflicts()
{
    return {settleConflict()};
}

} // namespace hometray::specs
