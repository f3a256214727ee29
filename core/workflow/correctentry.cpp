// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/correctentry.h"

#include "workflow/entries.h"
#include "workflow/fieldchecks.h"
#include "workflow/fieldtext.h"
#include "workflow/given.h"
#include "workflow/personchecks.h"

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
        : m_record(record),
          m_after(record),
          m_context(context),
          m_content(std::move(content)),
          m_at(at)
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

    /// What is said of somebody is looked at when all is put right: a name may go from one field to
    /// the other, two days may change together. What did not go together before is no news.
    [[nodiscard]] std::optional<Refusal> checkPeople(const QList<FieldCorrection> &corrections)
    {
        for (qsizetype i = 0; i < corrections.size(); ++i) {
            m_path = u"corrections[%1]."_s.arg(i);
            const Person *person = CaseRecord::find(m_after.people, corrections.at(i).object);
            const Person *before = CaseRecord::find(m_record.people, corrections.at(i).object);
            if (!person || !before)
                continue;
            auto refusal = checkPerson(*person, before, m_context.today, {});
            if (!refusal || isSame(*refusal, checkPerson(*before, before, m_context.today, {})))
                continue;
            refusal->field = m_path + u"value"_s;
            return refusal;
        }
        return std::nullopt;
    }

    [[nodiscard]] const Event &content() const { return m_content; }

private:
    [[nodiscard]] Refusal refused(
        RefusalCode code, const QString &field, const QVariantMap &values = {}) const
    {
        return {code, m_path + field, values, {}, {}};
    }

    [[nodiscard]] static bool isSame(const Refusal &refusal, const std::optional<Refusal> &other)
    {
        return other && other->code == refusal.code && other->field == refusal.field;
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
    [[nodiscard]] std::optional<Refusal> check(
        const RecordList &list, const Change &change, const FieldInfo &field, const Value &value)
    {
        Object *object = list.find(m_after, change.id);
        if (!object || writerOf(*list.type, *object, field.number) > m_at)
            return refused(RefusalCode::BuiltUponLater, u"field"_s,
                {{u"what"_s, QLatin1String(list.type->name)}});
        if (!field.set(object, value))
            return refused(RefusalCode::FieldWrong, u"value"_s, {{u"reason"_s, u"otherKind"_s}});
        auto refusal = checkFields(*list.type, object, m_after, m_context);
        const auto *person = change.type == typeInfo<Person>().number
            ? static_cast<const Person *>(object)
            : nullptr;
        const bool ofWhole = person && refusal
            && isSame(*refusal, checkPerson(*person, nullptr, m_context.today, {}));
        if (!refusal || ofWhole || refusal->field != QLatin1String(field.name))
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
    CaseRecord m_after; ///< with what was put right so far
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
    const auto before = saidNow(command.target, context);
    if (!before)
        return refuse(RefusalCode::NotThere, u"target"_s, {{u"what"_s, u"entry"_s}});

    Correcting correcting(record, context, *before, at);
    for (qsizetype i = 0; i < command.corrections.size(); ++i) {
        if (const auto refusal = correcting.put(command.corrections.at(i), i))
            return tl::unexpected(*refusal);
    }
    if (const auto refusal = correcting.checkPeople(command.corrections))
        return tl::unexpected(*refusal);
    const Event corrected = correcting.content();
    if (corrected == *before)
        return refuse(RefusalCode::FieldMissing);
    return QList<Event>{
        correctedEvent(newCorrection("correction", command.target, command.reason, record, context),
            corrected.changes)};
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
