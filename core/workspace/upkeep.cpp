// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/upkeep.h"

#include "store/backup.h"
#include "store/backuperrors.h"
#include "store/copyplace.h"
#include "store/emptylog.h"
#include "store/erasedids.h"
#include "store/otherpast.h"
#include "store/pagecheck.h"
#include "store/putaside.h"
#include "store/rows.h"
#include "store/schema.h"
#include "workspace/heldcopies.h"
#include "workspace/knowncases.h"
#include "workspace/performing.h"
#include "workspace/savedtail.h"
#include "workspace/vaultguard.h"

#include <QtConcurrent/QtConcurrent>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {
/// So many cases wait to be checked at most.
constexpr qsizetype mostReadAhead = 8;
} // namespace

Expected<bool> VerifySlice::operator()(StoreAccess &access, QDeadlineTimer deadline)
{
    if (m_part != Part::Journals)
        return checkFiles(access, deadline);
    if (!m_cases) {
        if (auto begun = begin(access); !begun) {
            // Found already: what can still be read of it says nothing more.
            if (foundDamage() && begun.error().code == ErrorCode::DatabaseDamaged)
                return false;
            return Unexpected(begun.error());
        }
    }
    while (m_next < m_cases->size()) {
        if (auto verified = verify(access, m_cases->at(m_next++)); !verified)
            return Unexpected(verified.error());
        if (m_progress)
            m_progress(int(m_next), int(m_cases->size()));
        if (deadline.hasExpired())
            break;
    }
    if (m_next < m_cases->size())
        return true;
    takeFindings(0);
    if (!foundDamage())
        (void)access.local().forgetHeads(missingAtOpening); // else it is said once more
    return false;
}

Expected<void> VerifySlice::begin(StoreAccess &access)
{
    auto cases = access.journal().cases();
    const auto noted = access.local().notedHeads();
    if (!cases)
        return Unexpected(cases.error());
    if (!noted)
        return Unexpected(noted.error());
    m_cases = std::move(*cases);
    for (const NotedHeads &heads : *noted) {
        m_noted[heads.caseId] += heads.heads;
        const bool isHere = std::any_of(m_cases->begin(), m_cases->end(),
            [&heads](const StoredCase &stored) { return stored.id == heads.caseId; });
        if (!isHere && heads.source == missingAtOpening) // the whole family was lost
            m_report->problems.append({{}, {}, nameOf(VerifyFinding::What::HeadLost)});
    }
    for (const QString &what : vaultProblems(access, *m_session)
            + noteProblems(access, *m_session) + logProblems(access))
        m_report->problems.append({{}, {}, what});
    m_report->cutOff = clearCutOff(access, *m_session);
    return noteBackups(access);
}

Expected<bool> VerifySlice::checkFiles(StoreAccess &access, QDeadlineTimer deadline)
{
    const auto found = [this](const QString &what) { m_report->problems.append({{}, {}, what}); };
    switch (m_part) {
    case Part::Begin: {
        // What is in the log is looked at in the database. Somebody who reads keeps it there; then
        // its frames are looked at.
        if (const auto emptied = tryEmptyLog(access.database); !emptied)
            return Unexpected(emptied.error());
        m_pages = std::make_unique<PageCheck>(m_session->folder.database(), m_session->key);
        m_part = Part::Pages;
        return true;
    }
    case Part::Pages: {
        const auto more = m_pages->step(deadline);
        if (!more || *more)
            return more;
        if (!m_pages->found().isSound())
            found(u"page"_s);
        if (access.searchFile.connection()) {
            m_pages = std::make_unique<PageCheck>(
                m_session->folder.search(), m_session->key->derive("hometray-search"));
            m_part = Part::SearchPages;
        } else {
            found(u"search"_s);
            m_part = Part::Journals;
        }
        return true;
    }
    case Part::SearchPages: {
        const auto more = m_pages->step(deadline);
        if (more && *more)
            return more;
        m_part = Part::Journals;
        if (!more || !m_pages->found().isSound()) {
            found(u"search"_s);
            (void)access.searchFile.renew(); // where it cannot be now, the next search tries again
        }
        return true;
    }
    case Part::Journals:
        break;
    }
    return true;
}

bool VerifySlice::foundDamage() const
{
    return std::any_of(m_report->problems.begin(), m_report->problems.end(),
        [](const VerifyProblem &problem) { return problem.what == u"page"; });
}

Expected<void> verifyTables(StoreAccess &access, const Session &session, VerifyReport &report)
{
    report.copiesIn = copyPlaces(access.database).value_or(QStringList());
    const auto ofFile = [](const VerifyProblem &problem) {
        return problem.what == u"page" && problem.caseId.isNull();
    };
    const auto damaged = std::find_if(report.problems.begin(), report.problems.end(), ofFile);
    if (damaged != report.problems.end()) {
        const bool elsewhere = std::any_of(report.problems.begin(), report.problems.end(),
            [&ofFile](const VerifyProblem &problem) {
                return problem.what == u"page" && !ofFile(problem);
            });
        if (elsewhere)
            return {};
        const auto lost = readAllRows(session.folder.database(), session.key);
        // The list of what was erased lies beside the records as well.
        if (lost && isOnlyHalfWritten(*lost) && !lost->contains(u"local_draft"_s))
            damaged->what = u"sparePage"_s;
        else if (lost && isOnlyHalfWritten(*lost))
            damaged->what = u"draftPage"_s;
        return {};
    }
    // Pages that are no longer the ones last written, each of them sound in itself.
    auto whole = tablesAreWhole(access.database);
    if (whole && *whole)
        whole = access.journal().lastRowsAreRight();
    if (!whole && whole.error().code == ErrorCode::Interrupted)
        return Unexpected(whole.error());
    if (!whole || !*whole)
        report.problems.append({{}, {}, u"tables"_s});
    return {};
}

/// A backup remembers where each journal had come to. One that cannot be read says nothing here; it
/// is checked when it is made and before it is restored.
Expected<void> VerifySlice::noteBackups(StoreAccess &access)
{
    const auto ofAnotherPast = backupsOfAnotherPast(access.database);
    if (!ofAnotherPast)
        return Unexpected(ofAnotherPast.error());
    QSet<CaseId> here;
    for (const StoredCase &stored : *m_cases)
        here.insert(stored.id);
    QSet<CaseId> lost;
    for (const BackupInfo &backup : backupsIn(m_session->folder.backups())) {
        if (ofAnotherPast->contains(backup.name))
            continue;
        const auto cases = headsIn(backup, m_session->key);
        if (!cases)
            continue;
        for (const StoredCase &stored : *cases) {
            m_noted[stored.id] += stored.heads;
            if (!here.contains(stored.id))
                lost.insert(stored.id);
        }
    }
    for (const CaseId &id : lost)
        m_report->problems.append({id, {}, nameOf(VerifyFinding::What::Empty)});
    return {};
}

namespace {

/// Those of one folder, the oldest first, so that of each the last sound one before it is known.
Expected<void> verifyBackupsIn(const QString &folder, const std::optional<StoreId> &own,
    const Session &session, const std::atomic<bool> &stop, VerifyReport &report)
{
    QString sound;
    QList<BackupInfo> oldestFirst = backupsIn(folder);
    std::reverse(oldestFirst.begin(), oldestFirst.end());
    for (const BackupInfo &backup : std::as_const(oldestFirst)) {
        if (stop || session.stopping)
            return failure(ErrorCode::Interrupted);
        const auto checked = checkBackup(backup, session.key, &session.stopping);
        if (!checked && checked.error().code == ErrorCode::Interrupted)
            return Unexpected(checked.error());
        // Another store's is not this one's to judge.
        if (!checked && checked.error().code == ErrorCode::BackupForeign && own
            && backup.store != *own)
            continue;
        ++report.backups;
        if (checked)
            sound = backup.name;
        else
            report.damagedBackups.prepend({backup.name, checked.error(), sound,
                folder == session.folder.backups() ? QString() : folder});
    }
    return {};
}

} // namespace

Expected<void> verifyBackups(
    const Session &session, const std::atomic<bool> &stop, VerifyReport &report)
{
    const auto vault = Vault::load(session.folder.path);
    const auto own = vault ? std::optional(vault->storeId()) : std::nullopt;
    QStringList folders{session.folder.backups()};
    for (const QString &place : std::as_const(report.copiesIn)) {
        if (!QFileInfo(place).isDir())
            report.copiesNotRead.append(place);
        else if (QFileInfo(place) != QFileInfo(folders.first()))
            folders.append(place);
    }
    for (const QString &folder : std::as_const(folders)) {
        if (auto read = verifyBackupsIn(folder, own, session, stop, report); !read)
            return read;
    }
    // A state that was put aside has no manifest: its pages say whether they are as written.
    for (const BackupInfo &aside : asidesIn(session.folder)) {
        if (stop || session.stopping)
            return failure(ErrorCode::Interrupted);
        if (own && aside.store != *own)
            continue;
        const auto pages = checkPages(databaseOf(aside), session.key, &session.stopping);
        if (!pages && pages.error().code == ErrorCode::Interrupted)
            return Unexpected(pages.error());
        if (!pages || !pages->isSound())
            report.damagedBackups.append({aside.name, damaged(aside, u"database"_s), {}, {}, true});
    }
    return {};
}

Expected<void> VerifySlice::verify(StoreAccess &access, const StoredCase &stored)
{
    const auto entries = access.journal().entries(stored.id);
    ++m_report->cases;
    if (!entries) {
        takeFindings(0);
        // A damaged row is a finding, and the other cases are looked at all the same.
        const Error &error = entries.error();
        if (error.code == ErrorCode::DatabaseDamaged && foundDamage()) {
            m_report->problems.append({stored.id, {}, u"page"_s});
            return {};
        }
        if (error.code != ErrorCode::EntryDamaged)
            return Unexpected(error);
        const auto id = EntryId::fromHex(error.values.value(u"id"_s).toString());
        m_report->problems.append(
            {stored.id, id.value_or(EntryId()), error.values.value(u"reason"_s).toString()});
        return {};
    }
    const auto erased =
        erasedIdsKnown(access.database, m_session->folder.path, m_session->key);
    if (!erased)
        return Unexpected(erased.error());
    m_report->entries += int(entries->size());
    VerifyInput input;
    input.caseId = stored.id;
    input.notedHeads = m_noted.value(stored.id) + stored.heads;
    for (const ErasedId &id : *erased)
        input.erased.insert(id.id);
    for (const StoredEntry &known : *entries)
        input.entries.append({known.entry.id, known.entry.headerBytes, known.entry.signature,
            known.entry.payload, known.arrivedMs});
    // When all are busy this thread helps, instead of reading more into memory.
    if (qsizetype(m_readings.size()) < mostReadAhead)
        m_readings.push_back({stored.id,
            QtConcurrent::run([whole = std::move(input)] { return verifyCase(whole); })});
    else
        m_readings.push_back({stored.id, QtFuture::makeReadyFuture(verifyCase(input))});
    takeFindings(mostReadAhead);
    return {};
}

/// Of those that are done, the first ones; all but so many are waited for.
void VerifySlice::takeFindings(qsizetype mostLeft)
{
    while (!m_readings.empty()
        && (qsizetype(m_readings.size()) > mostLeft || m_readings.front().findings.isFinished())) {
        const Reading read = std::move(m_readings.front());
        m_readings.pop_front();
        for (const VerifyFinding &finding : read.findings.result())
            m_report->problems.append({read.caseId, finding.id, nameOf(finding.what)});
    }
}

Expected<void> RebuildSlice::begin(StoreAccess &access)
{
    auto cases = access.journal().cases();
    if (!cases)
        return Unexpected(cases.error());
    cases->removeIf([](const StoredCase &stored) { return stored.desk; });
    m_cases = std::move(*cases);
    m_session->cache.clear();
    // What is dropped could not be read when somebody asks for it meanwhile.
    (void)readKnownCases(access, *m_session);
    if (auto renewed = access.searchFile.renew(); !renewed)
        return renewed;
    // An index can be made again from its table.
    if (auto indexed = access.database.execute("REINDEX"); !indexed)
        return indexed;
    return dropDerived(access.database);
}

Expected<bool> RebuildSlice::operator()(StoreAccess &access, QDeadlineTimer deadline)
{
    if (!m_cases) {
        if (auto begun = begin(access); !begun)
            return Unexpected(begun.error());
    }
    auto transaction = Transaction::begin(access.database);
    if (!transaction)
        return Unexpected(transaction.error());
    while (m_next < m_cases->size()) {
        const auto loaded = loadCase(access, *m_session, m_cases->at(m_next++).id);
        if (!loaded)
            return Unexpected(loaded.error());
        const KnownCase known =
            knownCaseOf(**loaded, m_session->me, m_session->rules->inUse()->holidays());
        if (auto put = access.journal().putFacts(factsRowOf(known, (*loaded)->row)); !put)
            return Unexpected(put.error());
        m_session->table.put(known);
        if (m_progress)
            m_progress(int(m_next), int(m_cases->size()));
        if (deadline.hasExpired())
            break;
    }
    if (auto committed = transaction->commit(); !committed)
        return Unexpected(committed.error());
    return m_next < m_cases->size();
}

} // namespace hometray
