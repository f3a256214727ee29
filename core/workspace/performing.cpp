// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/performing.h"

#include "record/corrections.h"
#include "record/kinds.h"
#include "workspace/casewriter.h"
#include "workspace/reading.h"
#include "workspace/situations.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysBack = 1;
constexpr int daysOn = 60;

/// The computer's date may be wrong: days would be counted from it, and entries signed with it.
Expected<void> checkClock(StoreAccess &access, const Session &session)
{
    if (session.testStore || session.clockConfirmed)
        return {};
    const auto last = access.local().lastUsedMs();
    if (!last)
        return Unexpected(last.error());
    const QDate lastUsed = londonDay(*last);
    const QDate now = londonDay(session.time->nowMs());
    if (*last == 0 || (now >= lastUsed.addDays(-daysBack) && now <= lastUsed.addDays(daysOn)))
        return {};
    return failure(ErrorCode::ClockImplausible, {{u"today"_s, now}, {u"lastUsed"_s, lastUsed}});
}

QList<GateStep> gateSteps(const Session &session, QStringView checklist, const CaseRecord &record)
{
    QList<GateStep> steps;
    const auto rules = session.rules->inUse();
    const Situation situation = situationFor(*rules, *session.desk(), session.time->today(), 0);
    const auto result = evaluate(checklist, factsOf(record), situation);
    if (!result)
        return steps;
    for (const StepResult &step : result->steps)
        steps.append({step.id, stateName(step.state), step.mend,
            step.required && step.isOpen() && !step.overridden});
    return steps;
}

/// As Context::role has it.
QString roleName(Role role)
{
    switch (role) {
    case Role::Member:
        return u"member"_s;
    case Role::Contact:
        return u"contact"_s;
    case Role::Keyworker:
        return u"keyworker"_s;
    case Role::Manager:
        return u"manager"_s;
    case Role::Coordinator:
        return u"coordinator"_s;
    case Role::None:
        break;
    }
    return {};
}

/// What an entry says now; a correction stands in its place.
std::optional<Event> contentOf(const CaseJournal &journal, const EntryId &id)
{
    const int number = journal.numberOf(id);
    if (number < 0 || journal.isErased(number))
        return std::nullopt;
    const QList<int> corrections = journal.corrections(number);
    const JournalRow &row = journal.rows().at(corrections.isEmpty() ? number : corrections.last());
    const auto correction = detailsOf<Correction>(row.event);
    if (row.text != JournalRow::Text::Here || (correction && correction->withdrawn))
        return std::nullopt;
    return row.event;
}

Context contextFor(const Session &session, const CaseWriter &writer)
{
    Context context;
    context.today = session.time->today();
    // A store for tests stands at noon, and may speak of the evening.
    if (!session.testStore)
        context.now = londonTime(session.time->nowMs()).time();
    context.eventOf = [&writer](const EntryId &id) { return contentOf(writer.journal(), id); };
    context.actor = session.me;
    const RecordPtr desk = session.desk();
    if (const Profile *profile = CaseRecord::only(desk->profile))
        context.actorName = profile->name;
    context.role = roleName(writer.journal().access().roles.value(session.me).highest());
    const auto rules = session.rules->inUse();
    context.isChoice = [rules](QStringView list, QStringView code) {
        return rules->policy().isChoice(list, code);
    };
    context.gate = [&session](QStringView checklist, const CaseRecord &record) {
        return gateSteps(session, checklist, record);
    };
    context.policyHash = QString::fromLatin1(rules->policy().hash().toHex());
    context.calendarHash = QString::fromLatin1(rules->calendars().hash().toHex());
    return context;
}

/// Decides one command and writes what follows from it.
Expected<void> perform(Session &session, CaseWriter &writer, const Command &command)
{
    Context context = contextFor(session, writer);
    std::optional<CaseRecord> base;
    if (!command.basis.isEmpty() && command.basis != writer.record().heads) {
        base = recordAt(writer.journal(), command.basis);
        context.atBasis = base ? &*base : nullptr;
    }
    const Decision decision = decide(writer.record(), command, context);
    if (!decision)
        return Unexpected(Error(decision.error()));
    return writer.write(*decision);
}

/// What newly written entries erase. Its text is destroyed once they are on the disk.
QList<EntryId> erasedBy(const CaseWriter &writer)
{
    QList<EntryId> ids;
    for (const Entry &entry : writer.entries()) {
        if (entry.header.kind != QLatin1String(kinds::entryErased))
            continue;
        const JournalRow &row = writer.journal().rows().at(writer.journal().numberOf(entry.id));
        for (const Change &change : row.event.changes) {
            for (const FieldValue &field : change.fields) {
                EntryId target;
                if (field.field == 1 && detail::fromValue(field.value, target))
                    ids.append(target);
            }
        }
    }
    return ids;
}

} // namespace

KnownCase knownCaseOf(const CaseRecord &record)
{
    return {record.id, std::make_shared<const CaseLine>(caseLineOf(record)),
        std::make_shared<const CaseFacts>(factsOf(record))};
}

FactsRow factsRowOf(const KnownCase &known, qint64 row)
{
    return {
        known.id, CaseFacts::derivedVersion, row, known.facts->toBytes(), known.line->toBytes()};
}

Expected<OpenCasePtr> loadCase(StoreAccess &access, Session &session, const CaseId &id)
{
    if (OpenCasePtr cached = session.cache.find(id))
        return cached;
    const auto entries = access.journal().entries(id);
    if (!entries)
        return Unexpected(entries.error());
    auto loaded = openCase(*entries);
    if (loaded)
        session.cache.put(id, *loaded);
    return loaded;
}

Expected<CaseId> openDesk(StoreAccess &access, Session &session)
{
    CaseWriter writer(session);
    if (auto opened = writer.open(); !opened)
        return Unexpected(opened.error());
    Commit commit;
    commit.entries = writer.entries();
    commit.arrivedMs = session.time->nowMs();
    commit.desk = true;
    const auto done = access.journal().commit(commit);
    if (!done)
        return Unexpected(done.error());
    return writer.id();
}

Expected<QList<Performed>> performCommands(StoreAccess &access, Session &session, CaseId id,
    QList<Command> commands, std::optional<ObjectId> draft)
{
    if (auto plausible = checkClock(access, session); !plausible)
        return Unexpected(plausible.error());

    std::vector<CaseWriter> writers;
    QList<qsizetype> entriesBefore; // by command: how far its writer was
    QList<qsizetype> writerOf;
    const auto writerFor = [&](const CaseId &wanted) -> Expected<qsizetype> {
        for (std::size_t i = 0; i < writers.size(); ++i) {
            if (writers[i].id() == wanted)
                return qsizetype(i);
        }
        const auto loaded = loadCase(access, session, wanted);
        if (!loaded)
            return Unexpected(loaded.error());
        writers.emplace_back(session, *loaded);
        return qsizetype(writers.size() - 1);
    };
    const auto fail = [&](Error error, qsizetype index) {
        if (commands.size() > 1)
            error.values.insert(u"index"_s, qlonglong(index));
        return Unexpected(std::move(error));
    };

    for (qsizetype i = 0; i < commands.size(); ++i) {
        Command &command = commands[i];
        const CommandSpec *spec = command.spec();
        if (!spec)
            return fail(Error(ErrorCode::CommandUnknown, {{u"command"_s, command.id()}}), i);
        command.giveIds(*session.random);
        Expected<qsizetype> at = 0;
        if (spec->scope == CommandScope::NewCase) {
            writers.emplace_back(session);
            at = qsizetype(writers.size() - 1);
            if (auto opened = writers.back().open(); !opened)
                return fail(opened.error(), i);
            id = writers.back().id();
        } else {
            at = writerFor(spec->scope == CommandScope::Desk ? session.deskId : id);
        }
        if (!at)
            return fail(at.error(), i);
        CaseWriter &writer = writers[std::size_t(*at)];
        writerOf.append(*at);
        entriesBefore.append(writer.entries().size());
        if (auto performed = perform(session, writer, command); !performed)
            return fail(performed.error(), i);
    }

    Commit commit;
    commit.draft = draft;
    commit.arrivedMs = session.time->nowMs();
    QList<KnownCase> known;
    for (const CaseWriter &writer : writers) {
        commit.entries += writer.entries();
        if (writer.id() == session.deskId)
            continue;
        known.append(knownCaseOf(writer.record()));
        commit.facts.append(factsRowOf(known.last(), 0));
    }
    const auto committed = access.journal().commit(commit);
    if (!committed)
        return Unexpected(committed.error());

    QList<Performed> results;
    for (qsizetype i = 0; i < commands.size(); ++i) {
        const CaseWriter &writer = writers[std::size_t(writerOf.at(i))];
        Performed performed;
        performed.caseId = writer.id();
        const qsizetype from = entriesBefore.at(i);
        qsizetype until = writer.entries().size();
        for (qsizetype later = i + 1; later < commands.size(); ++later) {
            if (writerOf.at(later) == writerOf.at(i)) {
                until = entriesBefore.at(later);
                break;
            }
        }
        for (qsizetype entry = from; entry < until; ++entry)
            performed.entries.append(writer.entries().at(entry).id);
        results.append(performed);
    }

    // From here on it has happened; what is in memory follows.
    qsizetype firstRow = 0;
    QHash<CaseId, RecordPtr> records;
    for (CaseWriter &writer : writers) {
        const QList<EntryId> erased = erasedBy(writer);
        const CaseId caseId = writer.id();
        firstRow += writer.entries().size();
        const qint64 row = firstRow > 0 ? committed->rows.value(firstRow - 1) : 0;
        const OpenCasePtr finished = std::move(writer).finished(row);
        session.cache.put(caseId, finished);
        const RecordPtr record(finished, &finished->record);
        records.insert(caseId, record);
        if (caseId == session.deskId)
            session.setDesk(record);
        if (!erased.isEmpty()) {
            if (auto gone = access.journal().erase(caseId, erased, session.time->nowMs()); !gone)
                return Unexpected(gone.error());
            session.cache.remove(caseId);
        }
    }
    for (const KnownCase &entry : known)
        session.table.put(entry);
    if (!session.testStore) {
        if (auto noted = access.local().setLastUsedMs(session.time->nowMs()); !noted)
            return Unexpected(noted.error());
    }
    for (Performed &performed : results)
        performed.record = records.value(performed.caseId);
    return results;
}

} // namespace hometray
