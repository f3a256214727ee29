// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/similarnames.h"

#include "record/folding.h"
#include "words/called.h"
#include "workspace/performing.h"
#include "workspace/searchdocs.h"

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// Something whose name is near, and by how many slips.
template <class T>
struct Near {
    int slips = 0;
    T what;
};

template <class T>
QList<T> fewestSlipsFirst(QList<Near<T>> found)
{
    std::stable_sort(found.begin(), found.end(),
        [](const auto &one, const auto &other) { return one.slips < other.slips; });
    QList<T> all;
    for (const Near<T> &near : found)
        all.append(near.what);
    return all;
}

/// What somebody is called, each way; the way lists show it first.
QStringList namesIn(const CaseRecord &record, const ObjectId &id)
{
    if (const Person *person = CaseRecord::find(record.people, id))
        return QStringList{person->fullName()} + words::namesOf(*person) + person->otherNames;
    if (const TeamMember *member = CaseRecord::find(record.team, id))
        return {member->name};
    return {};
}

std::optional<int> fewestSlips(const QStringList &names, const TypedName &typed)
{
    std::optional<int> fewest;
    for (const QString &name : names) {
        const auto slips = typed.slipsIn(name);
        if (slips && (!fewest || *slips < *fewest))
            fewest = slips;
    }
    return fewest;
}

/// Whether it is worth reading the record for: a document begins with the parts of a name.
bool mayBeNamedLike(const SearchDoc &doc, const TypedName &typed)
{
    constexpr qsizetype mostParts = 4;
    const QStringList parts = doc.text.split(u" · "_s).first(
        std::min(mostParts, doc.text.count(u" · "_s) + 1));
    QStringList names = parts;
    for (qsizetype count = 2; count <= parts.size(); ++count)
        names.append(parts.first(count).join(u' '));
    return fewestSlips(names, typed).has_value();
}

Expected<QList<Found>> peopleNamedLike(
    StoreAccess &access, Session &session, const TypedName &typed)
{
    const auto hits = access.search().findAmong(
        nameRank, [&typed](const SearchDoc &doc) { return mayBeNamedLike(doc, typed); });
    if (!hits)
        return Unexpected(hits.error());
    QList<Near<Found>> found;
    for (const SearchHit &hit : *hits) {
        const auto known = session.table.name(hit.caseId);
        if (!known)
            continue;
        const auto loaded = loadCase(access, session, hit.caseId);
        if (!loaded)
            return Unexpected(loaded.error());
        const QStringList names = namesIn((*loaded)->record, hit.object);
        if (const auto slips = fewestSlips(names, typed))
            found.append({*slips,
                {hit.caseId, known->family, hit.object, quint16(hit.type),
                    hit.day > 0 ? QDate::fromJulianDay(hit.day) : QDate(), names.first(), {},
                    true}});
    }
    return fewestSlipsFirst(found);
}

} // namespace

QList<CaseName> familiesNamedLike(
    const QList<CaseName> &all, const QString &typed, NameTyped how)
{
    const TypedName wanted(typed, how);
    QList<CaseName> like;
    for (const CaseName &name : all) {
        if (wanted.slipsIn(name.family))
            like.append(name);
    }
    QList<Near<CaseName>> found;
    for (const CaseName &name : asListed(like))
        found.append({*wanted.slipsIn(name.family), name});
    return fewestSlipsFirst(found);
}

QStringList familiesWithSameNumber(const QList<KnownCase> &all, const CaseRecord &record)
{
    const Family *family = CaseRecord::only(record.family);
    const QString number = family ? foldName(family->reference) : QString();
    QStringList names;
    for (const KnownCase &known : all) {
        if (!number.isEmpty() && known.id != record.id && foldName(known.line->reference) == number)
            names.append(known.line->family);
    }
    return names;
}

Expected<QList<Found>> similarNames(
    StoreAccess &access, Session &session, const QString &typed, qsizetype limit)
{
    QList<Found> found;
    for (const CaseName &known :
        familiesNamedLike(session.table.names(), typed, NameTyped::Beginning)) {
        if (found.size() >= limit)
            return found;
        const auto loaded = loadCase(access, session, known.id);
        if (!loaded)
            return Unexpected(loaded.error());
        if (const Family *family = CaseRecord::only((*loaded)->record.family))
            found.append({known.id, family->name, family->id, typeInfo<Family>().number, {},
                family->name, {}, true});
    }
    const auto people = peopleNamedLike(access, session, TypedName(typed, NameTyped::Beginning));
    if (!people)
        return Unexpected(people.error());
    return found + people->first(std::min(people->size(), limit - found.size()));
}

} // namespace hometray
