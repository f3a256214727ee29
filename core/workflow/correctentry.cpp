// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/correctentry.h"

#include "record/kinds.h"
#include "workflow/entries.h"
#include "workflow/fieldchecks.h"
#include "workflow/fieldtext.h"
#include "workflow/given.h"
#include "workflow/lookbackday.h"
#include "workflow/openworry.h"
#include "workflow/owncommands.h"
#include "workflow/personchecks.h"
#include "workflow/restson.h"

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

bool says(const Change &change, const FieldInfo &field)
{
    return std::any_of(change.fields.begin(), change.fields.end(),
        [&](const FieldValue &value) { return value.field == field.number; });
}

/// What another command says, and the day by which something became what it is (held, closed,
/// answered), is not slipped in.
bool maySay(const FieldInfo &field, const QString &kind, const Change &change)
{
    if (field.fixed)
        return false;
    const bool ofThisKind = std::any_of(
        field.saidIn.begin(), field.saidIn.end(), [&](QLatin1String one) { return kind == one; });
    return field.saidIn.isEmpty() || says(change, field)
        || (ofThisKind && field.kind != FieldKind::Day);
}

/// Puts a correction into what an entry says.
class Correcting {
public:
    Correcting(
        const CaseRecord &record, const Context &context, Event content, qint32 at, QString reason)
        : m_record(record),
          m_after(record),
          m_context(context),
          m_content(std::move(content)),
          m_at(at),
          m_reason(std::move(reason))
    {
    }

    [[nodiscard]] std::optional<Refusal> put(const FieldCorrection &correction, qsizetype index)
    {
        const auto refusal = putUnnamed(correction, index);
        return refusal ? std::optional(inWords(*refusal, correction)) : std::nullopt;
    }

    /// What their own commands would refuse is refused here, when all is put right (a name may go
    /// from one field to the other): of what was put right, and of days that went together with it
    /// before. What follows from it is written along.
    [[nodiscard]] std::optional<Refusal> checkWithCommands(
        const QList<FieldCorrection> &corrections)
    {
        qsizetype at = 0;
        const auto refusal = checkUnnamed(corrections, at);
        return refusal ? std::optional(inWords(*refusal, corrections.at(at))) : std::nullopt;
    }

    [[nodiscard]] const Event &content() const { return m_content; }

private:
    /// With the field it is about, for the sentence: "the second corrected text" tells nobody which.
    [[nodiscard]] Refusal inWords(Refusal refusal, const FieldCorrection &correction) const
    {
        const RecordList *list = listOf(correction.object);
        const QByteArray name = correction.field.toUtf8();
        if (list && list->type->field(QLatin1String(name))
            && refusal.field.startsWith(u"corrections["_s)) {
            refusal.values.insert(u"ofType"_s, QLatin1String(list->type->name));
            refusal.values.insert(u"ofField"_s, correction.field);
        }
        return refusal;
    }

    [[nodiscard]] std::optional<Refusal> putUnnamed(
        const FieldCorrection &correction, qsizetype index)
    {
        m_path = u"corrections[%1]."_s.arg(index);
        const qsizetype place = placeOf(correction.object);
        if (place < 0)
            return refused(RefusalCode::NotThere, u"object"_s);
        Change &change = m_content.changes[place];
        // It is the whole object that is taken out, never one field of it.
        if (correction.remove && !correction.field.isEmpty())
            return refused(RefusalCode::FieldWrong, u"remove"_s, {{u"reason"_s, u"wholeObject"_s}});
        if (correction.remove)
            return remove(place);
        const RecordList *list = recordList(change.type);
        const QByteArray name = correction.field.toUtf8();
        const FieldInfo *field = list ? list->type->field(QLatin1String(name)) : nullptr;
        if (!field || change.op == Change::Op::Remove)
            return refused(RefusalCode::NotThere, u"field"_s);
        if (!maySay(*field, m_record.entries.at(m_at).kind, change))
            return refused(RefusalCode::FieldWrong, u"field"_s,
                {{u"reason"_s, field->fixed ? u"notCorrectable"_s : u"otherCommand"_s}});
        // A TAF that was not held has no other day: what was recorded with it goes with it.
        const bool notHeld = list->type == &typeInfo<Meeting>() && correction.value.isEmpty()
            && QLatin1String(field->name) == QLatin1String("heldOn")
            && m_record.entries.at(m_at).kind == QLatin1String(kinds::tafHeld);
        if (notHeld)
            return refused(RefusalCode::FieldWrong, u"value"_s, {{u"reason"_s, u"notHeld"_s}});
        const auto value = valueFromText(*field, correction.value);
        if (!value)
            return refused(RefusalCode::FieldWrong, u"value"_s, {{u"reason"_s, u"otherKind"_s}});
        if (const auto refusal = check(*list, change, *field, *value))
            return refusal;
        // What the entry does not say, and is so all the same, is not said anew: it would stand as
        // changed, and as not in EHM any more.
        if (says(change, *field) || !isSo(*list, change.id, *field))
            write(change, {field->number, *value});
        return std::nullopt;
    }

    /// Whether a field reads after the correction as it did before.
    [[nodiscard]] bool isSo(
        const RecordList &list, const ObjectId &id, const FieldInfo &field) const
    {
        const Object *before = list.find(m_record, id);
        const Object *after = list.find(m_after, id);
        return before && after && field.get(before) == field.get(after);
    }

    /// `at`: the correction it is refused for.
    [[nodiscard]] std::optional<Refusal> checkUnnamed(
        const QList<FieldCorrection> &corrections, qsizetype &at)
    {
        bool dayMoved = false;
        for (qsizetype i = 0; i < corrections.size(); ++i) {
            at = i;
            const FieldCorrection &correction = corrections.at(i);
            m_path = u"corrections[%1]."_s.arg(i);
            if (correction.remove) {
                if (const TypeInfo *type = left(correction.object))
                    return refused(RefusalCode::BuiltUponLater, u"object"_s,
                        {{u"what"_s, QLatin1String(type->name)}, {u"correction"_s, true}});
                continue;
            }
            const RecordList *list = listOf(correction.object);
            if (!list)
                continue;
            dayMoved = dayMoved
                || list->type->field(QLatin1String(correction.field.toUtf8()))->kind
                    == FieldKind::Day;
            const auto refusal = newlyRefused(*list, correction.object);
            const QString last = refusal ? refusal->field.section(u'.', -1) : QString();
            const bool ofAnother = refusal && correction.field != last
                && std::any_of(
                    corrections.begin() + i, corrections.end(), [&](const FieldCorrection &other) {
                        return other.object == correction.object && other.field == last;
                    });
            if (refusal && !ofAnother)
                return named(*refusal, i);
            if (const auto emptied = leftEmpty(*list, correction, corrections))
                return named(*emptied, i);
        }
        at = 0;
        // What was registered and finalised rested on what was there.
        const auto restsOnAll = [](const RecordList &list) {
            return list.type == &typeInfo<Assessment>() || list.type == &typeInfo<Registration>();
        };
        for (const RecordList &list : recordLists()) {
            if (!dayMoved && !restsOnAll(list))
                continue;
            for (qsizetype i = 0; i < list.count(m_after); ++i) {
                const auto refusal = newlyRefused(list, list.at(m_after, i)->id);
                // An answer that comes before the new day does not count: it is asked for again.
                if (list.type == &typeInfo<LookBack>() && refusal
                    && refusal->values.contains(u"due"_s))
                    continue;
                if (refusal && (refusal->code == RefusalCode::DatesContradict || restsOnAll(list)))
                    return named(*refusal, 0);
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] const RecordList *listOf(const ObjectId &id) const
    {
        const qsizetype place = placeOf(id);
        return place < 0 ? nullptr : recordList(m_content.changes.at(place).type);
    }

    [[nodiscard]] Refusal named(Refusal refusal, qsizetype index) const
    {
        refusal.field = u"corrections[%1].value"_s.arg(index);
        return refusal;
    }

    /// What the object's own command says now and did not say before.
    [[nodiscard]] std::optional<Refusal> newlyRefused(const RecordList &list, const ObjectId &id)
    {
        const QDate writtenOn = m_record.entries.at(m_at).writtenOn();
        const auto now = OwnCommand{m_after, m_record, m_context, writtenOn}.decides(list, id);
        if (!now)
            return std::nullopt;
        if (*now) {
            if (placeOf(id) >= 0)
                writeWhatFollows(**now);
            return std::nullopt;
        }
        const auto before = OwnCommand{m_record, m_record, m_context, writtenOn}.decides(list, id);
        return before && !*before && saysNoMore((*now).error(), (*before).error())
            ? std::nullopt
            : std::optional((*now).error());
    }

    /// Refuses to empty what the command asks for, though other words stand beside it that it would
    /// have taken for it: what was seen is not corrected away from under what was made of it.
    /// Moved from one field to the other it is still there.
    [[nodiscard]] std::optional<Refusal> leftEmpty(const RecordList &list,
        const FieldCorrection &correction, const QList<FieldCorrection> &corrections) const
    {
        const QByteArray name = correction.field.toUtf8();
        const FieldInfo *emptied = list.type->field(QLatin1String(name));
        const Object *before = list.find(m_record, correction.object);
        const bool moved = std::any_of(
            corrections.begin(), corrections.end(), [&](const FieldCorrection &other) {
                return other.object == correction.object && !isBlank(other.value);
            });
        if (moved || !isTyped(*emptied) || !isBlank(correction.value) || !before
            || !emptied->get(before).isSet())
            return std::nullopt;
        CaseRecord alone = m_after;
        Object *object = list.find(alone, correction.object);
        for (const FieldInfo &field : list.type->fields) {
            if (isTyped(field) && !field.required && !field.fixed && object)
                field.set(object, Value());
        }
        for (const Change &change : m_content.changes) {
            const RecordList *other = recordList(change.type);
            const Object *said = other ? other->find(alone, change.id) : nullptr;
            if (!said || change.id == correction.object)
                continue;
            const bool ofIt = std::any_of(other->type->fields.begin(), other->type->fields.end(),
                [&](const FieldInfo &field) { return refersTo(field, *said, correction.object); });
            if (ofIt)
                (void)other->take(alone, change.id);
        }
        const auto decision = OwnCommand{alone, m_record, m_context,
            m_record.entries.at(m_at).writtenOn()}.decides(list, correction.object);
        return decision && !*decision && decision->error().code == RefusalCode::FieldMissing
                && decision->error().field.section(u'.', -1) == correction.field
            ? std::optional(decision->error())
            : std::nullopt;
    }

    [[nodiscard]] static bool isTyped(const FieldInfo &field)
    {
        return field.kind == FieldKind::Text || field.kind == FieldKind::LongText;
    }

    [[nodiscard]] static bool saysNoMore(const Refusal &now, const Refusal &before)
    {
        if (now.code != before.code || now.field != before.field)
            return false;
        const QStringList open = before.values.value(u"steps"_s).toStringList();
        const QStringList steps = now.values.value(u"steps"_s).toStringList();
        return std::all_of(
            steps.begin(), steps.end(), [&](const QString &step) { return open.contains(step); });
    }

    [[nodiscard]] Object *changed(const Change &change)
    {
        const RecordList *list = recordList(change.type);
        return list ? list->find(m_after, change.id) : nullptr;
    }

    /// Also in what else the entry says: a child's words are of the day of their note.
    void writeWhatFollows(const QList<Event> &events)
    {
        for (const Event &event : events) {
            for (const Change &follows : event.changes) {
                const qsizetype place = placeOf(follows.id);
                Object *object = place < 0 ? nullptr : changed(follows);
                if (!object || follows.op != Change::Op::Set)
                    continue;
                const RecordList &list = *recordList(follows.type);
                for (const FieldValue &value : follows.fields) {
                    const FieldInfo *field = list.type->field(value.field);
                    if (field->fixed || field->get(object) == value.value
                        || writerOf(*list.type, *object, value.field) > m_at)
                        continue;
                    field->set(object, value.value);
                    write(m_content.changes[place], value);
                }
            }
        }
    }

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
            return refused(RefusalCode::BuiltUponLater, u"object"_s,
                {{u"what"_s, later}, {u"correction"_s, true}});
        if (isBlank(m_reason) && isAboutOpenConcern(m_record, m_content.changes.at(place))) {
            Refusal unsaid = refused(RefusalCode::ReasonMissing, {});
            unsaid.field = u"reason"_s;
            return unsaid;
        }
        const RecordList *list = recordList(m_content.changes.at(place).type);
        const ObjectId id = m_content.changes.at(place).id;
        if (list && m_content.changes.at(place).op == Change::Op::Add)
            (void)list->take(m_after, id);
        m_content.changes.removeAt(place);
        return std::nullopt;
    }

    /// Something that still means an object that is gone.
    [[nodiscard]] const TypeInfo *left(const ObjectId &gone) const
    {
        for (const RecordList &list : recordLists()) {
            for (qsizetype i = 0; i < list.count(m_after); ++i) {
                for (const FieldInfo &field : list.type->fields) {
                    if (refersTo(field, *list.at(m_after, i), gone))
                        return list.type;
                }
            }
        }
        return nullptr;
    }

    /// What holds for the field in every command holds here, too.
    [[nodiscard]] std::optional<Refusal> check(
        const RecordList &list, const Change &change, const FieldInfo &field, const Value &value)
    {
        Object *object = list.find(m_after, change.id);
        if (!object || writerOf(*list.type, *object, field.number) > m_at)
            return refused(RefusalCode::BuiltUponLater, u"field"_s,
                {{u"what"_s, QLatin1String(list.type->name)}, {u"correction"_s, true}});
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
    QString m_reason;
    QString m_path;
};

} // namespace

bool isCorrectable(
    const CaseRecord &record, qint32 at, const Change &change, const FieldInfo &field)
{
    const RecordList *list = recordList(change.type);
    const Object *object = list ? list->find(record, change.id) : nullptr;
    if (!object || change.op == Change::Op::Remove
        || !maySay(field, record.entries.value(at).kind, change))
        return false;
    const qint32 writer = writerOf(*list->type, *object, field.number);
    const bool nobodyDid = change.op == Change::Op::Add || !field.get(object).isSet();
    return writer == at || (writer < at && (says(change, field) || nobodyDid));
}

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

    Correcting correcting(record, context, *before, at, command.reason);
    const QList<FieldCorrection> all =
        command.corrections + lookBackMoved(record, command.corrections, context);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (const auto refusal = correcting.put(all.at(i), i))
            return tl::unexpected(*refusal);
    }
    if (const auto refusal = correcting.checkWithCommands(all))
        return tl::unexpected(*refusal);
    const Event corrected = correcting.content();
    if (corrected == *before)
        return refuse(RefusalCode::FieldMissing);
    // What is taken out is gone as if it were undone.
    const bool takesOut = std::any_of(command.corrections.begin(), command.corrections.end(),
        [](const FieldCorrection &correction) { return correction.remove; });
    if (const auto left = takesOut ? leftStandingWithout(record, at, context, corrected)
                                   : std::nullopt)
        return tl::unexpected(refusalOf(*left, record));
    return QList<Event>{
        correctedEvent(newCorrection("correction", command.target, command.reason, record, context),
            corrected.changes)};
}

} // namespace hometray
