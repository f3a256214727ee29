// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/hiddenplaces.h"

#include "record/caserecord.h"
#include "record/event.h"
#include "record/placefinder.h"

#include <algorithm>
#include <optional>

namespace hometray {

namespace {

/// What a change leaves in a field; nothing when it does not speak of it.
template <class T>
std::optional<T> writtenIn(const Change &change, const TypeInfo &type, const char *name)
{
    const int number = type.field(QLatin1String(name))->number;
    for (const FieldValue &field : change.fields) {
        if (field.field != number)
            continue;
        const T *value = field.value.as<T>();
        return value ? *value : T();
    }
    return std::nullopt;
}

template <class T>
HiddenPlace placeIn(const Change &change)
{
    const TypeInfo &type = typeInfo<T>();
    HiddenPlace place;
    place.address = writtenIn<QString>(change, type, "address").value_or(QString());
    place.postcode = writtenIn<QString>(change, type, "postcode").value_or(QString());
    return place;
}

void addPlace(QList<HiddenPlace> &places, const HiddenPlace &place)
{
    const bool empty = place.address.trimmed().isEmpty() && place.postcode.trimmed().isEmpty()
        && place.name.trimmed().isEmpty();
    if (!empty && !places.contains(place))
        places.append(place);
}

/// What a change of a home says of it while it must not be disclosed.
std::optional<HiddenPlace> hiddenHomeIn(const CaseRecord &record, const Change &change)
{
    const TypeInfo &type = typeInfo<Household>();
    const Household *before = CaseRecord::find(record.households, change.id);
    const auto hides = writtenIn<bool>(change, type, "doNotDisclose");
    if (!hides.value_or(before && before->doNotDisclose))
        return std::nullopt;
    HiddenPlace place = placeIn<Household>(change);
    place.name = writtenIn<QString>(change, type, "name").value_or(QString());
    // What stood there openly and is not written anew is hidden from now on, too.
    if (before && !writtenIn<QString>(change, type, "address"))
        place.address = before->address;
    if (before && !writtenIn<QString>(change, type, "postcode"))
        place.postcode = before->postcode;
    if (before && place.name.isEmpty())
        place.name = before->name;
    return place;
}

/// Whether the family lives there and hides it no longer.
bool isOpenNow(const CaseRecord &record, const HiddenPlace &place)
{
    return std::any_of(
        record.households.begin(), record.households.end(), [&](const Household &home) {
            return !home.doNotDisclose
                && isSamePlace(place, {home.address, home.postcode, {}, {}});
        });
}

} // namespace

void noteHidden(CaseRecord &record, const Event &event, const EntryId &by)
{
    for (const Change &change : event.changes) {
        std::optional<HiddenPlace> place;
        if (change.type == typeInfo<HiddenAddress>().number)
            place = placeIn<HiddenAddress>(change);
        else if (change.type == typeInfo<Household>().number)
            place = hiddenHomeIn(record, change);
        if (!place)
            continue;
        place->by = by;
        addPlace(record.onceHidden, *place);
    }
}

bool isSamePlace(const HiddenPlace &one, const HiddenPlace &other)
{
    return one.address.isEmpty() ? isSamePlace(one.postcode, other.postcode)
                                 : isSamePlace(one.address, other.address);
}

QStringList openAddresses(const CaseRecord &record)
{
    QStringList open;
    for (const Household &home : record.households) {
        if (!home.doNotDisclose)
            open += {home.address, home.postcode};
    }
    return open;
}

QList<HiddenPlace> hiddenPlaces(const CaseRecord &record)
{
    QList<HiddenPlace> places;
    for (const HiddenAddress &hidden : record.hiddenAddresses)
        addPlace(places, {hidden.address, hidden.postcode, {}, {}});
    for (const Household &home : record.households) {
        if (home.doNotDisclose)
            addPlace(places, {home.address, home.postcode, home.name, {}});
    }
    for (HiddenPlace place : record.onceHidden) {
        if (isOpenNow(record, place))
            continue;
        place.by = {};
        addPlace(places, place);
    }
    return places;
}

} // namespace hometray
