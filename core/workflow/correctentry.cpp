// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/correctentry.h"

#include "record/corrections.h"
#include "record/kinds.h"
#include "workflow/entries.h"
#include "workflow/fieldchecks.h"
#include "workflow/fieldtext.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<FieldCorrection>()
{
    using C = FieldCorrection;
    static const TypeInfo info = describe<C>(0, "fieldCorrection",
        {
            required(field<&C::object>(1, "object")),
            field<&C::field>(2, "field"),
            longText<&C::value>(3, "value"),
            field<&C::remove>(4, "remove"),
        });
    return info;
}

template <>
const TypeInfo &typeInfo<CorrectEntry>()
{
    using C = CorrectEntry;
    static const TypeInfo info = describe<C>(0, C::id,
        {
            required(field<&C::target>(1, "target")),
            longText<&C::reason>(2, "reason"),
            required(many<&C::corrections>(3, "corrections")),
        });
    return info;
}

namespace {

/// Puts a correction into what an entry says.
class Correcting {
public:
    Correcting(const CaseRecord &record, const Context &context, Event content, qint32 at)
        : m_record(record), m_context(context), m_content(std::move(content)), m_at(at)
    {
    }

    [[nodiscard]] std::optional<Refusal> put(const FieldCorrection &correction, qsizetype index)
    {
        m_path = u"corrections[%1]."_s.arg(index);
        const qsizetype place = placeOf(correction.object);
        if (place < 0)
            return refused(RefusalCode::NotThere, u"object"_s);
        Change &change = m_content.changes[place];
        if (correction.remove)
            return remove(place);
        const RecordList *list = recordList(change.type);
        const QByteArray name = correction.field.toUtf8();
        const FieldInfo *field = list ? list->type->field(QLatin1String(name)) : nullptr;
        if (!field || change.op == Change::Op::Remove)
            return refused(RefusalCode::NotThere, u"field"_s);
        const auto value = valueFromText(*field, correction.value);
        if (!value)
            return refused(RefusalCode::FieldWrong, u"value"_s, {{u"reason"_s, u"otherKind"_s}});
        if (const auto refusal = check(*list, change, *field, *value))
            return refusal;
        write(change, {field->number, *value});
        return std::nullopt;
    }

    [[nodiscard]] const Event &content() const { return m_content; }

private:
    [[nodiscard]] Refusal refused(
        RefusalCode code, const QString &field, const QVariantMap &values = {}) const
    {
        return {code, m_path + field, values, {}, {}};
    }

    [[nodiscard]] qsizetype placeOf(const ObjectId &id) const
    {
        for (qsizetype i = 0; i < m_content.changes.size(); ++i) {
            if (m_content.changes.at(i).id == id && m_content.changes.at(i).type < firstJournalType)
                return i;
        }
        return -1;
    }

    [[nodiscard]] std::optional<Refusal> remove(qsizetype place)
    {
        const QString later = builtUpon(m_record, m_content.changes.at(place), m_at);
        if (!later.isEmpty())
            return refused(RefusalCode::BuiltUponLater, u"object"_s, {{u"what"_s, later}});
        m_content.changes.removeAt(place);
        return std::nullopt;
    }

    /// What holds for the field in every command holds here, too.
    [[nodiscard]] std::optional<Refusal> check(const RecordList &list, const Change &change,
        const FieldInfo &field, const Value &value) const
    {
        CaseRecord changed = m_record;
        Object *object = list.find(changed, change.id);
        if (!object || writerOf(*list.type, *object, field.number) > m_at)
            return refused(RefusalCode::BuiltUponLater, u"field"_s,
                {{u"what"_s, QLatin1String(list.type->name)}});
        if (!field.set(object, value))
            return refused(RefusalCode::FieldWrong, u"value"_s, {{u"reason"_s, u"otherKind"_s}});
        auto refusal = checkFields(*list.type, object, changed, m_context);
        if (!refusal || refusal->field != QLatin1String(field.name))
            return std::nullopt;
        refusal->field = m_path + u"value"_s;
        return refusal;
    }

    static void write(Change &change, const FieldValue &value)
    {
        auto place = change.fields.begin();
        while (place != change.fields.end() && place->field < value.field)
            ++place;
        const bool there = place != change.fields.end() && place->field == value.field;
        // What is new has no field that is not set; of what was there, one can be cleared.
        if (change.op == Change::Op::Add && !value.value.isSet()) {
            if (there)
                change.fields.erase(place);
        } else if (there) {
            *place = value;
        } else {
            change.fields.insert(place, value);
        }
    }

    const CaseRecord &m_record;
    const Context &m_context;
    Event m_content;
    qint32 m_at;
    QString m_path;
};

} // namespace

Decision decide(const CaseRecord &record, const CorrectEntry &command, const Context &context)
{
    const qint32 at = entryAt(record, command.target);
    if (at < 0)
        return refuse(RefusalCode::NotThere, u"target"_s, {{u"what"_s, u"entry"_s}});
    const EntryStamp &stamp = record.entries.at(at);
    if (stamp.erased)
        return refuse(RefusalCode::AlreadyErased, u"target"_s);
    if (stamp.kind.isEmpty())
        return refuse(RefusalCode::NothingToWithdraw, u"target"_s);
    if (!speaksOfFamily(stamp.kind))
        return refuse(RefusalCode::FieldWrong, u"target"_s, {{u"reason"_s, u"notCorrectable"_s}});
    const auto now = context.eventOf ? context.eventOf(command.target) : std::nullopt;
    if (!now)
        return refuse(RefusalCode::NotThere, u"target"_s, {{u"what"_s, u"entry"_s}});

    Event before = *now;
    before.changes.removeIf([](const Change &change) { return change.type >= firstJournalType; });
    Correcting correcting(record, context, before, at);
    for (qsizetype i = 0; i < command.corrections.size(); ++i) {
        if (const auto refusal = correcting.put(command.corrections.at(i), i))
            return tl::unexpected(*refusal);
    }
    const Event corrected = correcting.content();
    if (corrected == before)
        return refuse(RefusalCode::FieldMissing);

    Correction correction;
    correction.id = derivedId({"correction", command.target.bytes(), context.actor.bytes(),
        QByteArray::number(record.entries.size())});
    correction.target = command.target;
    correction.reason = command.reason;
    Event event = EventBuilder(kinds::entryCorrected).add(correction).event();
    event.changes += corrected.changes;
    return QList<Event>{event};
}

CorrectEntry correctionOf(const EntryId &target, const QString &reason, const QList<Event> &events)
{
    CorrectEntry command{target, reason, {}};
    for (const Event &event : events) {
        for (const Change &change : event.changes) {
            const RecordList *list = recordList(change.type);
            if (!list || change.op == Change::Op::Add)
                continue;
            if (change.op == Change::Op::Remove)
                command.corrections.append({change.id, {}, {}, true});
            for (const FieldValue &value : change.fields) {
                if (const FieldInfo *field = list->type->field(value.field))
                    command.corrections.append({change.id, QLatin1String(field->name),
                        textOf(*field, value.value), false});
            }
        }
    }
    return command;
}

} // namespace hometray
