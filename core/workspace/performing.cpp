// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/performing.h"

#include "journal/rolename.h"
#include "record/corrections.h"
#include "rules/whattravels.h"
#include "workflow/eraseentries.h"
#include "workflow/gates.h"
#include "workspace/bringinline.h"
#include "workspace/casewriter.h"
#include "workspace/clockcheck.h"
#include "workspace/erasingtexts.h"
#include "workspace/knowncases.h"
#include "workspace/reading.h"
#include "workspace/savedtail.h"
#include "workspace/situations.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

QList<GateStep> gateSteps(const Session &session, QStringView checklist, const CaseRecord &record)
{
    const auto rules = session.rules->inUse();
    const Situation situation = situationFor(*rules, *session.desk(), session.time->today(), 0);
    const auto result = evaluate(checklist, factsOf(record), situation);
    return result ? hometray::gateSteps(*result, record) : QList<GateStep>();
}

/// What an entry says, or said last before it was withdrawn; a correction stands in its place.
std::optional<Event> contentOf(const CaseJournal &journal, const EntryId &id)
{
    int number = journal.numberOf(id);
    if (number < 0 || journal.isErased(number))
        return std::nullopt;
    for (const int correcting : journal.corrections(number)) {
        const auto correction = detailsOf<Correction>(journal.rows().at(correcting).event);
        if (!correction || !correction->withdrawn)
            number = correcting;
    }
    const JournalRow &row = journal.rows().at(number);
    return row.text == JournalRow::Text::Here ? std::optional(row.event) : std::nullopt;
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
    const DeskPtr desk = session.desk();
    if (const Profile *profile = desk->me())
        context.actorName = profile->name;
    context.role = roleName(writer.journal().access().roles.value(session.me).highest());
    const auto rules = session.rules->inUse();
    context.isChoice = [rules](QStringView list, QStringView code) {
        return rules->policy().isChoice(list, code);
    };
    context.listOf = [rules](ListRole role) {
        const ChecklistSpec *list = rules->policy().checklist(role);
        return list ? list->id : QString();
    };
    context.gate = [&session](QStringView checklist, const CaseRecord &record) {
        return gateSteps(session, checklist, record);
    };
    context.whatTravels = [&session, &writer] {
        const auto inUse = session.rules->inUse();
        const auto atEndOf = [&](QDate day, const std::function<Event(const Event &)> &later) {
            return recordAtEndOf(writer.journal(), day, later);
        };
        return whatTravels(factsOf(writer.record(), atEndOf, inUse->holidays()),
            situationFor(*inUse, *session.desk(), session.time->today(), 0));
    };
    context.reviewProblem = [&session](const CaseRecord &record, const HolidayPlan &plan) {
        const auto inUse = session.rules->inUse();
        const Situation situation = situationFor(*inUse, *session.desk(), session.time->today(),
            breakCode(plan.breakId));
        return reviewProblem(record, plan, situation);
    };
    context.lookBackMonths = rules->policy().limits().lookBackMonths.on(factDay(context.today));
    context.policyHash = QString::fromLatin1(rules->policy().hash().toHex());
    context.calendarHash = QString::fromLatin1(rules->calendars().hash().toHex());
    return context;
}

/// Decides one command and writes what follows from it.
Expected<void> perform(
    StoreAccess &access, Session &session, CaseWriter &writer, const Command &command)
{
    Context context = contextFor(session, writer);
    const Command whole = namingAll(command, writer.journal());
    std::optional<CaseRecord> base;
    if (!whole.basis.isEmpty() && whole.basis != writer.record().heads) {
        base = recordAt(writer.journal(), whole.basis);
        context.atBasis = base ? &*base : nullptr;
    }
    const Decision decision = decide(writer.record(), whole, context);
    if (!decision)
        return Unexpected(Error(decision.error()));
    if (!whole.as<EraseEntries>())
        return writer.write(*decision);
    const QList<HiddenPlace> hidden = hiddenPlaces(writer.record());
    if (auto written = writer.write(*decision); !written)
        return written;
    return unlessToldStill(access, session, hidden, writer);
}

} // namespace

FactsRow factsRowOf(const KnownCase &known, qint64 row)
{
    return {known.id, CaseFacts::derivedVersion, row, known.facts->toBytes(),
        known.line->toBytes(), known.name().toBytes()};
}

Expected<OpenCasePtr> loadCase(StoreAccess &access, Session &session, const CaseId &id)
{
    if (OpenCasePtr cached = session.cache.find(id))
        return cached;
    const auto entries = access.journal().entries(id);
    if (!entries)
        return Unexpected(entries.error());
    QSet<EntryId> erased;
    const bool textsGone = std::any_of(entries->begin(), entries->end(),
        [](const StoredEntry &stored) { return !stored.entry.payload; });
    if (textsGone) {
        const auto ids = access.journal().erasedIds();
        if (!ids)
            return Unexpected(ids.error());
        erased = QSet<EntryId>(ids->begin(), ids->end());
    }
    auto loaded = openCase(*entries, erased);
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

namespace {

/// How soon after a save another one belongs to the same row of them.
constexpr qint64 inARowMs = 100;
/// How long a row of saves may go on before it is settled in the middle.
constexpr qint64 longRowMs = 1000;
/// Of more families than are in memory nothing need be remembered.
constexpr qsizetype mostLeftCases = CaseCache::size;

/// What was written to the disk.
struct Saved {
    Commit commit;
    Appended appended;
    QList<KnownCase> known; ///< the families among it, by what they are now
    QHash<CaseId, LeftCase> left; ///< of those
    std::optional<CaseId> toDerive; ///< the family whose facts follow the answer
    QList<Erasing> erasing;
};

/// Writes what all writers have, in one transaction.
Expected<Saved> save(StoreAccess &access, const Session &session,
    const std::vector<CaseWriter> &writers, std::optional<ObjectId> draft)
{
    Saved saved;
    saved.commit.draft = draft;
    saved.commit.arrivedMs = session.time->nowMs();
    for (const CaseWriter &writer : writers) {
        saved.commit.entries += writer.entries();
        const auto erased = erasedBy(access, writer);
        if (!erased)
            return Unexpected(erased.error());
        if (*erased)
            saved.erasing.append(**erased);
    }
    // Of many saves in a row the first use and the last facts are enough (settleSaved), unless
    // those before them hold what is erased.
    const bool inARow = saved.erasing.isEmpty() && session.sinceSave.isValid()
        && session.sinceSave.elapsed() < inARowMs;
    saved.commit.use = !inARow;
    for (const CaseWriter &writer : writers) {
        if (writer.id() == session.deskId)
            continue;
        if (inARow && writers.size() == 1) {
            saved.toDerive = writer.id();
            continue;
        }
        LeftCase left = session.left.value(writer.id());
        saved.known.append(writer.known(left));
        saved.left.insert(writer.id(), left);
        if (!inARow)
            saved.commit.facts.append(factsRowOf(saved.known.last(), 0));
    }
    const auto appended = saved.erasing.isEmpty()
        ? access.journal().commit(saved.commit)
        : commitErasing(access.database, saved.commit, saved.erasing);
    if (!appended)
        return Unexpected(appended.error());
    saved.appended = *appended;
    return saved;
}

/// From here on it has happened, and nothing may say otherwise: what is in memory follows. Answers
/// the records as they are now. `stillHeldIn`: where what was erased could not be cleaned away.
QHash<CaseId, RecordPtr> follow(StoreAccess &access, Session &session,
    std::vector<CaseWriter> &writers, const Saved &saved, QStringList &stillHeldIn)
{
    session.lastUsedMs = saved.commit.arrivedMs;
    session.sinceSave.start();
    if (saved.commit.use)
        session.sinceRow.start();
    qsizetype firstRow = 0;
    QHash<CaseId, RecordPtr> records;
    for (CaseWriter &writer : writers) {
        const CaseId caseId = writer.id();
        firstRow += writer.entries().size();
        const qint64 row = firstRow > 0 ? saved.appended.rows.value(firstRow - 1) : 0;
        const OpenCasePtr finished = std::move(writer).finished(row);
        session.cache.put(caseId, finished);
        if (saved.toDerive == caseId) {
            session.table.expect(caseId);
            session.factsBehind.insert(caseId);
            session.toDerive.append(finished);
        }
        const RecordPtr record(finished, &finished->record);
        records.insert(caseId, record);
        if (caseId == session.deskId)
            session.setDeskJournal(record);
    }
    for (const Erasing &erased : saved.erasing)
        session.cache.remove(erased.caseId);
    if (!saved.erasing.isEmpty())
        stillHeldIn = endErasing(access, session);
    if (session.left.size() > mostLeftCases)
        session.left.clear();
    session.left.insert(saved.left);
    for (const KnownCase &entry : saved.known) {
        session.table.put(entry);
        if (saved.commit.facts.isEmpty())
            session.factsBehind.insert(entry.id);
        else
            session.factsBehind.remove(entry.id);
    }
    return records;
}

/// What became of one command: by which writer, how far that was, and how many entries it wrote.
struct Commanded {
    qsizetype writer = 0;
    qsizetype before = 0;
    qsizetype own = 0;
};

/// The entries of a command, and those noted beside it, as far as the next one of its writer.
Performed performedBy(
    const QList<Commanded> &all, qsizetype i, const std::vector<CaseWriter> &writers)
{
    const Commanded &command = all.at(i);
    const CaseWriter &writer = writers[std::size_t(command.writer)];
    Performed performed;
    performed.caseId = writer.id();
    qsizetype until = writer.entries().size();
    for (qsizetype later = i + 1; later < all.size(); ++later) {
        if (all.at(later).writer == command.writer) {
            until = all.at(later).before;
            break;
        }
    }
    const qsizetype own = command.before + command.own;
    for (qsizetype entry = command.before; entry < until; ++entry)
        (entry < own ? performed.entries : performed.noted).append(writer.entries().at(entry).id);
    return performed;
}

} // namespace

void followAnswer(StoreAccess &access, Session &session)
{
    for (const OpenCasePtr &saved : std::exchange(session.toDerive, {}))
        session.table.put(knownCaseOf(*saved, session.me, session.rules->inUse()->holidays(),
            session.left[saved->record.id]));
    if (session.factsBehind.isEmpty() || !session.sinceRow.hasExpired(longRowMs))
        return;
    (void)settleSaved(access, session); // what does not settle now does with the next
    session.sinceRow.start();
}

Expected<QList<Performed>> performCommands(StoreAccess &access, Session &session, CaseId id,
    QList<Command> commands, std::optional<ObjectId> draft)
{
    if (auto plausible = checkClock(session); !plausible)
        return Unexpected(plausible.error());

    std::vector<CaseWriter> writers;
    QList<Commanded> commanded;
    const auto writerFor = [&](const CaseId &wanted) -> Expected<qsizetype> {
        for (std::size_t i = 0; i < writers.size(); ++i) {
            if (writers[i].id() == wanted)
                return qsizetype(i);
        }
        auto loaded = loadCase(access, session, wanted);
        if (!loaded)
            return Unexpected(loaded.error());
        writers.emplace_back(session, std::move(*loaded));
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
            const CaseId &about = command.journal.isNull() ? id : command.journal;
            at = writerFor(spec->scope == CommandScope::Desk ? session.deskId : about);
        }
        if (!at)
            return fail(at.error(), i);
        CaseWriter &writer = writers[std::size_t(*at)];
        const qsizetype before = writer.entries().size();
        if (auto performed = perform(access, session, writer, command); !performed)
            return fail(performed.error(), i);
        commanded.append({*at, before, writer.entries().size() - before});
        // A family that begins, and a member of the team who works in term time at another school.
        if (spec->scope != CommandScope::Desk) {
            if (auto noted = bringInLine(session, *session.desk(), writer); !noted)
                return fail(noted.error(), i);
        }
    }

    // Each open case is judged by its own entries: they follow the desk's in the same transaction.
    const auto desk = std::find_if(writers.begin(), writers.end(),
        [&session](const CaseWriter &writer) { return writer.id() == session.deskId; });
    if (desk != writers.end()) {
        const DeskRecord after = desk->record().desk;
        if (!sameAbsences(*session.desk(), after)) {
            if (auto noted = bringInLine(access, session, after, writers); !noted)
                return Unexpected(noted.error());
        }
    }

    const auto saved = save(access, session, writers, draft);
    if (!saved)
        return Unexpected(saved.error());

    QList<Performed> results;
    for (qsizetype i = 0; i < commands.size(); ++i)
        results.append(performedBy(commanded, i, writers));

    QStringList stillHeldIn;
    const QHash<CaseId, RecordPtr> records = follow(access, session, writers, *saved, stillHeldIn);
    for (Performed &performed : results)
        performed.record = records.value(performed.caseId);
    results.last().stillHeldIn = stillHeldIn;
    return results;
}

namespace {

/// Setting: the rules that the cases of the store follow.
const auto rulesFollowedSetting = u"rulesFollowed"_s;

QByteArray nameOf(const Rulebook &rules)
{
    return QByteArray(rules.policy().hash() + rules.calendars().hash()).toHex();
}

bool isForThisRun(const Rulebook &rules)
{
    return std::any_of(rules.files().begin(), rules.files().end(),
        [](const RulesFile &file) { return file.origin == RulesOrigin::ThisRun; });
}

/// Of which day a case is as the keyworker left it hangs on the calendars.
Expected<void> deriveAnew(StoreAccess &access, Session &session)
{
    if (auto read = readKnownCases(access, session); !read)
        return read;
    const QList<KnownCase> all = session.table.all();
    for (const KnownCase &known : all) {
        const auto loaded = loadCase(access, session, known.id);
        if (!loaded)
            continue; // derived when it can be read again
        const KnownCase now = knownCaseOf(**loaded, session.me, session.rules->inUse()->holidays());
        if (*now.facts == *known.facts)
            continue;
        session.table.put(now);
        session.factsBehind.insert(known.id);
    }
    return {};
}

} // namespace

Expected<QList<Performed>> followRules(StoreAccess &access, Session &session)
{
    QList<Performed> results;
    const auto rules = session.rules->inUse();
    LocalState local = access.local();
    const auto followed = local.setting(rulesFollowedSetting);
    if (!followed)
        return Unexpected(followed.error());
    if (isForThisRun(*rules)) {
        // What is written meanwhile follows with the next opening.
        (void)local.removeSetting(rulesFollowedSetting);
        return results;
    }
    if (*followed == nameOf(*rules))
        return results;
    if (auto plausible = checkClock(session); !plausible)
        return Unexpected(plausible.error());
    std::vector<CaseWriter> writers;
    if (auto noted = bringInLine(access, session, *session.desk(), writers); !noted)
        return Unexpected(noted.error());
    for (const CaseWriter &writer : writers) {
        Performed performed;
        performed.caseId = writer.id();
        for (const Entry &entry : writer.entries())
            performed.noted.append(entry.id);
        results.append(performed);
    }
    if (!writers.empty()) {
        const auto saved = save(access, session, writers, std::nullopt);
        if (!saved)
            return Unexpected(saved.error());
        QStringList nowhere;
        const QHash<CaseId, RecordPtr> records = follow(access, session, writers, *saved, nowhere);
        for (Performed &performed : results)
            performed.record = records.value(performed.caseId);
        followAnswer(access, session);
    }
    if (auto derived = deriveAnew(access, session); !derived)
        return Unexpected(derived.error());
    if (auto set = local.setSetting(rulesFollowedSetting, nameOf(*rules)); !set)
        return Unexpected(set.error());
    return results;
}

} // namespace hometray
