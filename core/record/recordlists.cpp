// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/caserecord.h"

namespace hometray {

namespace {

/// The list itself, of a family or of the desk.
template <auto Member, class Record>
auto &listIn(Record &record)
{
    if constexpr (std::is_same_v<typename detail::MemberOf<decltype(Member)>::Class, DeskRecord>)
        return record.desk.*Member;
    else
        return record.*Member;
}

template <auto Member>
RecordList listOf(bool inEhm = false)
{
    using List = typename detail::MemberOf<decltype(Member)>::Type;
    using T = typename List::value_type;
    RecordList list;
    list.type = &typeInfo<T>();
    list.inEhm = inEhm;
    list.count = [](const CaseRecord &record) { return listIn<Member>(record).size(); };
    list.at = [](const CaseRecord &record, qsizetype index) -> const Object * {
        return &listIn<Member>(record).at(index);
    };
    list.restore = [](CaseRecord &record, const std::any &object) -> Object * {
        const T *held = std::any_cast<T>(&object);
        return held ? &listIn<Member>(record).emplaceBack(*held) : nullptr;
    };
    list.append = [](CaseRecord &record) -> Object * { return &listIn<Member>(record).emplaceBack(); };
    list.edit = [](CaseRecord &record, qsizetype index) -> Object * {
        return &listIn<Member>(record)[index];
    };
    list.takeAt = [](CaseRecord &record, qsizetype index) {
        return std::any(listIn<Member>(record).takeAt(index));
    };
    return list;
}

qsizetype indexOf(const RecordList &list, const CaseRecord &record, const ObjectId &id)
{
    const qsizetype count = list.count(record);
    for (qsizetype i = 0; i < count; ++i) {
        if (list.at(record, i)->id == id)
            return i;
    }
    return -1;
}

} // namespace

const Object *RecordList::find(const CaseRecord &record, const ObjectId &id) const
{
    const qsizetype index = indexOf(*this, record, id);
    return index < 0 ? nullptr : at(record, index);
}

Object *RecordList::find(CaseRecord &record, const ObjectId &id) const
{
    const qsizetype index = indexOf(*this, record, id);
    return index < 0 ? nullptr : edit(record, index);
}

Object *RecordList::add(CaseRecord &record, const ObjectId &id) const
{
    Object *object = append(record);
    object->id = id;
    return object;
}

std::any RecordList::take(CaseRecord &record, const ObjectId &id) const
{
    const qsizetype index = indexOf(*this, record, id);
    return index < 0 ? std::any() : takeAt(record, index);
}

const QList<RecordList> &recordLists()
{
    using R = CaseRecord;
    static const QList<RecordList> all{
        listOf<&R::family>(),
        listOf<&R::helpdeskChecks>(),
        listOf<&R::registration>(),
        listOf<&R::takeUps>(),
        listOf<&R::people>(true),
        listOf<&R::relationships>(),
        listOf<&R::households>(),
        listOf<&R::hiddenAddresses>(),
        listOf<&R::residences>(),
        listOf<&R::organisations>(),
        listOf<&R::consents>(true),
        listOf<&R::sharedWithoutAgreement>(true),
        listOf<&R::assessment>(true),
        listOf<&R::domainEntries>(),
        listOf<&R::childVoices>(),
        listOf<&R::parentViews>(),
        listOf<&R::team>(true),
        listOf<&R::meetings>(true),
        listOf<&R::attendances>(),
        listOf<&R::actionReviews>(),
        listOf<&R::copiesGiven>(),
        listOf<&R::familyPlan>(true),
        listOf<&R::goals>(),
        listOf<&R::actions>(),
        listOf<&R::goalScores>(),
        listOf<&R::planReviews>(),
        listOf<&R::notes>(true),
        listOf<&R::reflections>(),
        listOf<&R::managerDiscussions>(true),
        listOf<&R::concerns>(true),
        listOf<&R::concernsTold>(),
        listOf<&R::outcomeReviews>(true),
        listOf<&R::holidayPlans>(true),
        listOf<&R::holidayContacts>(true),
        listOf<&R::trayShares>(),
        listOf<&R::supportRequests>(),
        listOf<&R::closures>(true),
        listOf<&R::feedback>(true),
        listOf<&R::reopenings>(true),
        listOf<&R::stepsUpOrDown>(true),
        listOf<&R::transfers>(true),
        listOf<&R::overrides>(),
        listOf<&R::ehmMarks>(),
        listOf<&DeskRecord::profile>(),
        listOf<&DeskRecord::awayPeriods>(),
        listOf<&R::closurePreparations>(true),
        listOf<&R::lookBacks>(),
        listOf<&R::daysAway>(),
        listOf<&R::workPattern>(),
    };
    return all;
}

const RecordList *recordList(quint16 type)
{
    // Types are numbered from 1 without a gap (tested), so the number is the place.
    const auto &all = recordLists();
    return type >= 1 && type <= all.size() ? &all.at(type - 1) : nullptr;
}

const RecordList *recordList(QLatin1String typeName)
{
    for (const RecordList &list : recordLists()) {
        if (QLatin1String(list.type->name) == typeName)
            return &list;
    }
    return nullptr;
}

bool isSingle(quint16 type)
{
    return type == typeInfo<Family>().number || type == typeInfo<Registration>().number
        || type == typeInfo<Assessment>().number || type == typeInfo<FamilyPlan>().number
        || type == typeInfo<WorkPattern>().number;
}

const RecordList *listHolding(const CaseRecord &record, const ObjectId &id)
{
    for (const RecordList &list : recordLists()) {
        if (list.find(record, id))
            return &list;
    }
    return nullptr;
}

} // namespace hometray
