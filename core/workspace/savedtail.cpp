// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/savedtail.h"

#include "store/emptylog.h"
#include "workspace/performing.h"

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {
/// Setting: what was wrong with the note at an opening, until `verify` has said so.
const auto noteProblemSetting = u"noteProblem"_s;
/// Behind the value of logEndSetting once it was said at the door.
constexpr QByteArrayView saidAtDoor(" said");

/// What is wrong with the note there is, or nothing. One that was never written is not missing.
Expected<QByteArray> wrongWith(const HeadsNote &note, const LocalState &local)
{
    if (note.unreadable)
        return "noteUnreadable";
    const auto noted = local.setting(headsNotedSetting);
    if (!noted)
        return Unexpected(noted.error());
    return note.missing && *noted ? QByteArray("noteMissing") : QByteArray();
}

/// What the log lost, now or before its key file was put back; once.
Expected<void> sayLogEnd(StoreAccess &access, Session &session, LogEnd end)
{
    LocalState local = access.local();
    // Where nothing can be written (a full disk) it is said all the same.
    (void)noteLogEnd(access.database, end);
    const auto noted = local.setting(logEndSetting);
    if (!noted)
        return Unexpected(noted.error());
    const QByteArray before = noted->value_or(QByteArray());
    if (end == LogEnd::AsWritten && (before.isEmpty() || before.endsWith(saidAtDoor)))
        return {};
    const bool missing =
        end == LogEnd::AsWritten ? before.startsWith("missing") : end == LogEnd::Missing;
    session.notes.append({missing ? OpeningNote::Kind::EndMissing : OpeningNote::Kind::EndDoubtful,
        session.folder.path});
    return {};
}

/// From now on one that is gone is missed.
void noteThatThereIsOne(StoreAccess &access, Session &session)
{
    if (std::exchange(session.isNoted, true))
        return;
    const auto noted = access.local().setting(headsNotedSetting);
    if (noted && !*noted)
        (void)access.local().setSetting(headsNotedSetting, "1");
}

bool saysEndMissing(const Session &session)
{
    return std::any_of(session.notes.begin(), session.notes.end(), [](const OpeningNote &note) {
        return note.kind == OpeningNote::Kind::EndMissing;
    });
}
} // namespace

Expected<void> compareWithNote(
    StoreAccess &access, Session &session, bool restored, LogEnd logEnd)
{
    if (auto said = sayLogEnd(access, session, logEnd); !said)
        return said;
    session.note = HeadsNote::load(session.folder, session.key, session.signer->key());
    if (restored)
        session.note.unreadable = false;
    const Expected<QByteArray> wrong =
        restored ? QByteArray() : wrongWith(session.note, access.local());
    if (!wrong)
        return Unexpected(wrong.error());
    // The next one that is written is there and readable. Where nothing can be written (a full disk)
    // there is no next one.
    if (!wrong->isEmpty())
        (void)access.local().setSetting(noteProblemSetting, *wrong);
    session.noteIsBehind = restored || !wrong->isEmpty();
    if (!session.note.missing && !session.note.unreadable)
        noteThatThereIsOne(access, session);
    QHash<CaseId, QList<EntryId>> missing;
    for (const HeadsNote::Written &written : std::as_const(session.note.last)) {
        const auto here = access.journal().holds(written.entry);
        if (!here)
            return Unexpected(here.error());
        if (!*here)
            missing[written.caseId].append(written.entry);
    }
    if (missing.isEmpty())
        return {};
    QList<NotedHeads> heads;
    for (auto it = missing.begin(); it != missing.end(); ++it)
        heads.append({missingAtOpening, it.key(), it.value(), session.time->nowMs()});
    LocalState local = access.local();
    if (auto noted = local.noteHeads(heads); !noted)
        return noted;
    if (!saysEndMissing(session))
        session.notes.append({OpeningNote::Kind::EndMissing, session.folder.path});
    // Remembered in the store from here on.
    session.note.last.removeIf([&missing](const HeadsNote::Written &written) {
        return missing.value(written.caseId).contains(written.entry);
    });
    session.noteIsBehind = true;
    return {};
}

void endWasSaid(StoreAccess &access, const Session &session)
{
    const auto noted = access.local().setting(logEndSetting);
    const bool said = std::any_of(
        session.notes.begin(), session.notes.end(), [](const OpeningNote &note) {
            return note.kind == OpeningNote::Kind::EndMissing
                || note.kind == OpeningNote::Kind::EndDoubtful;
        });
    if (said && noted && *noted && !(*noted)->endsWith(saidAtDoor))
        (void)access.local().setSetting(logEndSetting, **noted + saidAtDoor.toByteArray());
}

QStringList noteProblems(StoreAccess &access, Session &session)
{
    LocalState local = access.local();
    const auto before = local.setting(noteProblemSetting);
    const auto now = wrongWith(
        HeadsNote::load(session.folder, session.key, session.signer->key()), local);
    QByteArray wrong = now.value_or(QByteArray());
    if (wrong.isEmpty() && before)
        wrong = before->value_or(QByteArray());
    if (wrong.isEmpty())
        return {};
    session.noteIsBehind = true;
    writeWhatIsBehind(access, session);
    (void)local.removeSetting(noteProblemSetting); // else it is said once more
    return {QString::fromLatin1(wrong)};
}

QStringList logProblems(StoreAccess &access)
{
    const auto end = access.local().setting(logEndSetting);
    if (!end || !*end)
        return {};
    (void)access.local().removeSetting(logEndSetting); // else it is said once more
    return {(*end)->startsWith("missing") ? u"logMissing"_s : u"logDoubtful"_s};
}

void noteSaved(Session &session, const QList<Performed> &performed)
{
    for (const Performed &done : performed) {
        for (const EntryId &entry : done.entries + done.noted)
            session.note.add({done.caseId, entry});
    }
    session.noteIsBehind = true;
}

namespace {

void writeNote(StoreAccess &access, Session &session)
{
    if (!session.noteIsBehind || !session.note.save(session.folder, session.key))
        return;
    session.noteIsBehind = false;
    noteThatThereIsOne(access, session);
}

Expected<void> writeFacts(StoreAccess &access, const Session &session)
{
    auto transaction = Transaction::begin(access.database);
    if (!transaction)
        return Unexpected(transaction.error());
    for (const CaseId &id : session.factsBehind) {
        const auto known = session.table.find(id);
        if (!known)
            continue;
        if (auto put = access.journal().putFacts(factsRowOf(*known, 0)); !put)
            return put;
    }
    return transaction->commit();
}

} // namespace

void writeWhatIsBehind(StoreAccess &access, Session &session)
{
    writeNote(access, session);
    if (!session.factsBehind.isEmpty() && writeFacts(access, session))
        session.factsBehind.clear();
}

Expected<bool> settleSaved(StoreAccess &access, Session &session)
{
    writeWhatIsBehind(access, session);
    const auto emptied = tryEmptyLog(access.database);
    if (!emptied)
        return Unexpected(emptied.error());
    return !*emptied; // somebody is reading: with the next slice
}

} // namespace hometray
