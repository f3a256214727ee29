// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/reading.h"

#include "record/corrections.h"
#include "record/kinds.h"
#include "store/datedahead.h"
#include "workspace/performing.h"
#include "workspace/similarnames.h"

namespace hometray {

namespace {

/// The entry a correction names.
std::optional<Correction> correctionIn(const Event &event)
{
    for (const Change &change : event.changes) {
        if (change.type != typeInfo<Correction>().number)
            continue;
        Correction correction;
        for (const FieldValue &value : change.fields) {
            if (const FieldInfo *field = typeInfo<Correction>().field(value.field))
                field->set(&correction, value.value);
        }
        return correction;
    }
    return std::nullopt;
}

/// As the case calls somebody with Hometray; empty where it does not.
QString nameOf(const PersonId &person, const CaseRecord &record)
{
    for (const TeamMember &member : record.team) {
        if (!person.isNull() && member.personId == person)
            return member.name;
    }
    return {};
}

} // namespace

Expected<RecordPtr> readRecord(StoreAccess &access, Session &session, const CaseId &id, QDate at)
{
    const auto loaded = loadCase(access, session, id);
    if (!loaded)
        return Unexpected(loaded.error());
    if (!at.isValid())
        return RecordPtr(*loaded, &(*loaded)->record);
    return std::make_shared<const CaseRecord>(recordOn((*loaded)->live.journal(), at));
}

CaseRecord recordAt(const CaseJournal &journal, const QList<EntryId> &heads)
{
    return fold(journal.at(heads));
}

Expected<QList<HistoryRow>> readHistory(StoreAccess &access, Session &session, const CaseId &id)
{
    const auto loaded = loadCase(access, session, id);
    if (!loaded)
        return Unexpected(loaded.error());
    const CaseJournal &journal = (*loaded)->live.journal();
    const CaseRecord &record = (*loaded)->record;
    QHash<EntryId, qint32> sequence;
    for (qsizetype i = 0; i < record.entries.size(); ++i)
        sequence.insert(record.entries.at(i).id, qint32(i));
    const DeskPtr desk = session.desk();
    const Profile *profile = desk->me();

    QList<HistoryRow> history;
    for (const int number : journal.order()) {
        const JournalRow &row = journal.rows().at(number);
        HistoryRow line;
        line.id = row.id;
        line.at = sequence.value(row.id, -1);
        line.kind = row.kind;
        line.author = row.person;
        line.mine = row.person == session.me;
        if (!line.mine)
            line.authorName = nameOf(row.person, record);
        else if (profile)
            line.authorName = profile->name;
        line.writtenMs = row.writtenMs;
        line.clockDoubtful = row.clockDoubtful;
        line.datedAhead = isDatedAhead(row.arrivedMs, session.time->nowMs());
        line.erased = journal.isErased(number);
        line.notShared = row.text == JournalRow::Text::Gone && !line.erased;
        line.setAside = row.standing == Standing::SetAside;
        line.event = row.event;
        if (const auto correction = correctionIn(row.event)) {
            line.corrects = correction->target;
            line.withdrawn = correction->withdrawn;
        }
        const QList<int> corrections = journal.corrections(number);
        if (!corrections.isEmpty())
            line.correctedBy = journal.rows().at(corrections.last()).id;
        history.append(line);
    }
    return history;
}

namespace {

/// The families whose name and number hold all words that were typed.
QList<CaseName> familiesCalled(const CaseTable &table, const QStringList &words)
{
    QList<CaseName> whole, part;
    if (words.isEmpty())
        return whole;
    for (const CaseName &name : table.names()) {
        if (!holdsWords(name.family + u' ' + name.reference, words))
            continue;
        const bool isWhole =
            foldedWords(name.family) == words || foldedWords(name.reference) == words;
        (isWhole ? whole : part).append(name);
    }
    return asListed(whole) + asListed(part);
}

/// More than these nobody looks through for a name they know.
constexpr qsizetype mostSimilar = 8;

bool isByName(const Found &found)
{
    return found.type == typeInfo<Family>().number || found.type == typeInfo<Person>().number
        || found.type == typeInfo<TeamMember>().number;
}

} // namespace

Expected<QList<Found>> findText(
    StoreAccess &access, Session &session, const QString &typed, int limit)
{
    // "Nothing found" must not mean "not looked for".
    if (auto whole = access.searchFile.shared().whole(); !whole)
        return Unexpected(whole.error());
    QList<Found> found;
    QSet<ObjectId> named;
    for (const CaseName &known : familiesCalled(session.table, foldedWords(typed))) {
        if (found.size() >= limit)
            break;
        const auto loaded = loadCase(access, session, known.id);
        if (!loaded)
            return Unexpected(loaded.error());
        const Family *family = CaseRecord::only((*loaded)->record.family);
        if (!family)
            continue;
        named.insert(family->id);
        found.append({known.id, family->name, family->id, typeInfo<Family>().number, {},
            family->name, {family->reference, {}}});
    }
    const auto hits = access.search().find(typed, limit);
    if (!hits)
        return Unexpected(hits.error());
    for (const SearchHit &hit : *hits) {
        if (found.size() >= limit)
            break;
        const auto known = session.table.name(hit.caseId);
        if (!known || named.contains(hit.object))
            continue;
        const auto loaded = loadCase(access, session, hit.caseId);
        if (!loaded)
            return Unexpected(loaded.error());
        // The search file follows the journal; what is gone there is not shown.
        const RecordList *list = listHolding((*loaded)->record, hit.object);
        if (!list || list->type->number != hit.type)
            continue;
        found.append({hit.caseId, known->family, hit.object, quint16(hit.type),
            hit.day > 0 ? QDate::fromJulianDay(hit.day) : QDate(), hit.title, hit.snippet});
    }
    if (found.size() >= limit || std::any_of(found.begin(), found.end(), isByName))
        return found;
    const auto similar = similarNames(access, session, typed,
        std::min(mostSimilar, limit - found.size()));
    if (!similar)
        return Unexpected(similar.error());
    return found + *similar;
}

} // namespace hometray
