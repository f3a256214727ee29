// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspaceprivate.h"

#include "record/folding.h"
#include "store/copyplace.h"
#include "workflow/eraseentries.h"
#include "workspace/backupkeeper.h"
#include "workspace/clockcheck.h"
#include "workspace/clockkeeper.h"
#include "workspace/heldcopies.h"
#include "workspace/indexing.h"
#include "workspace/performing.h"
#include "workspace/reading.h"
#include "workspace/savedtail.h"
#include "workspace/similarnames.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

Draft toStored(const FormDraft &draft)
{
    return {draft.id, draft.caseId, draft.command, draft.basis,
        QJsonDocument(draft.fields).toJson(QJsonDocument::Compact), draft.changedMs};
}

FormDraft fromStored(const Draft &draft)
{
    return {draft.id, draft.caseId, draft.form, draft.basis,
        QJsonDocument::fromJson(draft.fields).object(), draft.changedMs};
}

/// How long after a save the log is taken into the database: many saves in a row do it once.
constexpr int settleMs = 300;
/// How long after a save it is indexed; nobody searches that soon.
constexpr int indexMs = 50;

QList<CaseId> idsOf(const QList<CaseName> &names)
{
    QList<CaseId> ids;
    for (const CaseName &name : names)
        ids.append(name.id);
    return ids;
}

bool erases(const QList<Command> &commands)
{
    return std::any_of(commands.begin(), commands.end(),
        [](const Command &command) { return command.id() == QLatin1String(EraseEntries::id); });
}

} // namespace

Workspace::Workspace(QString folder, Services services, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(folder), std::move(services)))
{
    // Found as children: see ClockKeeper::of, OpeningNotes::of, BackupKeeper::of.
    new OpeningNotes([this] { return d->session ? &d->session->notes : nullptr; }, this);
    new ClockKeeper(
        [this] {
            return d->session && !d->session->readingCopy ? clockDoubt(*d->session) : std::nullopt;
        },
        [this] {
            return d->write(
                [](StoreAccess &access, Session &session) { return confirmDate(access, session); });
        },
        [this] {
            return d->read([](StoreAccess &access, Session &session) {
                return datedAhead(access.database, session.time->nowMs());
            });
        },
        this);
    const auto loss = [this](const BackupInfo &made) {
        return d->read(
            [made](StoreAccess &, Session &session) { return lossIn(made, session.key); });
    };
    const auto losses = [this] {
        return d->read([](StoreAccess &, Session &session) -> Expected<QHash<QString, BackupLoss>> {
            return lossesIn(session.folder.backups(), session.key);
        });
    };
    const auto remove = [this](const BackupInfo &backup) {
        return d->read([backup](StoreAccess &, Session &session) {
            return removeBackup(backup, session.key);
        });
    };
    const auto holding = [this] { return d->read(copiesHoldingErased); };
    const auto clean = [this](const QString &place) {
        using Erased = Expected<QList<Erasing>>;
        // Beside writer and reader: nobody waits for a stick.
        auto erased = d->read(
            [](StoreAccess &access, Session &) -> Erased { return allErased(access.database); });
        auto work = erased.then(QtFuture::Launch::Async,
            [place, session = d->session](
                const Erased &all) -> Expected<std::pair<CleanedCopies, QList<Erasing>>> {
                if (!all)
                    return Unexpected(all.error());
                const auto done = cleanCopiesIn(place, *session, *all);
                if (!done)
                    return Unexpected(done.error());
                return std::pair(*done, *all);
            });
        return andThen(work, this, [this, place](auto done) -> QFuture<Expected<CleanedCopies>> {
            if (!done)
                return ready(Expected<CleanedCopies>(Unexpected(done.error())));
            // What can only be read cannot note it, and looks again next time.
            if (d->session && d->session->readingCopy)
                return ready(Expected<CleanedCopies>(done->first));
            return d->write([place, done = *done](
                                StoreAccess &access, Session &session) -> Expected<CleanedCopies> {
                const auto noted = noteCleaned(access, session, place, done.first, done.second);
                if (!noted)
                    return Unexpected(noted.error());
                return done.first;
            });
        });
    };
    const auto forget = [this](const QString &place) {
        return d->write([place](StoreAccess &access, Session &) {
            return forgetCopyPlace(access.database, place);
        });
    };
    new BackupKeeper({loss, losses, remove, holding, clean, forget}, this);
    d->indexing.set(this, indexMs, [this] { catchUpSearch(std::exchange(d->toIndex, {})); });
    d->settling.set(this, settleMs, [this] {
        if (d->thread)
            (void)d->thread->inBackground(
                [session = d->session](StoreAccess &access, QDeadlineTimer) {
                    return settleSaved(access, *session);
                });
    });
}

Workspace::~Workspace()
{
    lock();
}

const QString &Workspace::folder() const
{
    return d->folder.path;
}

bool Workspace::exists() const
{
    return QFile::exists(Vault::fileIn(d->folder.path));
}

// What is in memory ------------------------------------------------------------------------------

QList<KnownCase> Workspace::cases() const
{
    if (!d->session)
        return {};
    d->readKnownCases();
    return d->session->table.all();
}

QList<KnownCase> Workspace::myCases() const
{
    QList<KnownCase> mine = cases();
    const auto isOthers = [today = today()](
                              const KnownCase &known) { return !known.isMineOn(today); };
    // Where all are mine, as mostly, the list is not copied.
    if (std::any_of(mine.cbegin(), mine.cend(), isOthers))
        mine.removeIf(isOthers);
    return mine;
}

qsizetype Workspace::caseCount() const
{
    return d->names().size();
}

std::optional<KnownCase> Workspace::knownCase(const CaseId &id) const
{
    if (!d->session)
        return std::nullopt;
    if (const auto known = d->session->table.find(id); known || d->session->table.isComplete())
        return known;
    return d->thread
        ->write([id, shared = d->session](
                    StoreAccess &access) { return readKnownCase(access, *shared, id); })
        .result()
        .value_or(std::nullopt);
}

QList<HiddenPlace> Workspace::hiddenElsewhere(const CaseId &id) const
{
    QList<HiddenPlace> places;
    for (const CaseName &name : d->session ? d->session->table.hiding() : QList<CaseName>()) {
        if (name.id != id)
            places += name.hidden;
    }
    return places;
}

QList<CaseId> Workspace::casesNamed(const QString &typed) const
{
    const QString wanted = foldName(typed);
    QList<CaseName> exact, near;
    if (wanted.isEmpty())
        return {};
    static const QRegularExpression hex(u"^[0-9a-fA-F]{4,}$"_s);
    const bool mayBeId = hex.match(typed.trimmed()).hasMatch();
    for (const CaseName &name : d->names()) {
        const QString family = foldName(name.family);
        if (foldName(name.reference) == wanted || family == wanted)
            exact.append(name);
        else if ((mayBeId && name.id.hex().startsWith(typed.trimmed(), Qt::CaseInsensitive))
            || QString(u' ' + family + u' ').contains(QString(u' ' + wanted + u' ')))
            near.append(name);
    }
    return idsOf(asListed(exact.isEmpty() ? near : exact));
}

QList<CaseId> Workspace::casesNamedLike(const QString &typed) const
{
    return idsOf(familiesNamedLike(d->names(), typed, NameTyped::Whole));
}

DeskPtr Workspace::desk() const
{
    const RecordPtr journal = deskJournal();
    return {journal, &journal->desk};
}

RecordPtr Workspace::deskJournal() const
{
    return d->session ? d->session->deskJournal() : d->desk;
}

// Read -------------------------------------------------------------------------------------------

QFuture<Expected<RecordPtr>> Workspace::record(const CaseId &id, QDate at)
{
    return d->read([id, at](StoreAccess &access, Session &session) {
        return readRecord(access, session, id, at);
    });
}

QFuture<Expected<QList<HistoryRow>>> Workspace::history(const CaseId &id)
{
    return d->read(
        [id](StoreAccess &access, Session &session) { return readHistory(access, session, id); });
}

QFuture<Expected<QList<Found>>> Workspace::search(const QString &typed, int limit)
{
    auto found = d->read([typed, limit](StoreAccess &access, Session &session) {
        return findText(access, session, typed, limit);
    });
    return andThen(found, this, [this](Expected<QList<Found>> hits) {
        if (!hits && hits.error().code == ErrorCode::SearchFailed)
            d->mendSearch(hits.error(), this, [this] { Q_EMIT searchReady(); });
        return hits;
    });
}

// Change -----------------------------------------------------------------------------------------

QFuture<Expected<Performed>> Workspace::perform(
    const CaseId &id, Command command, std::optional<ObjectId> draft)
{
    return performAll(id, {std::move(command)}, draft)
        .then([](Expected<QList<Performed>> done) -> Expected<Performed> {
            if (!done)
                return Unexpected(done.error());
            return done->first();
        });
}

QFuture<Expected<QList<Performed>>> Workspace::performAll(
    const CaseId &id, QList<Command> commands, std::optional<ObjectId> draft)
{
    using Done = Expected<QList<Performed>>;
    const auto once = [this, id, work = std::move(commands), draft] {
        return d->write([=, this](StoreAccess &access, Session &session) {
            auto done = performCommands(access, session, id, work, draft);
            if (done)
                noteSaved(session, *done);
            const auto isOfFamily = [&session](const Performed &one) {
                return one.caseId != session.deskId;
            };
            if (done && erases(work) && std::any_of(done->begin(), done->end(), isOfFamily)) {
                // Before success is said. Where the file cannot go now, it goes with the next
                // opening; what was saved stays saved.
                (void)access.searchFile.renew();
            }
            if (done)
                saySaved(*done, session.deskId);
            return done;
        });
    };
    ClockKeeper &clock = ClockKeeper::of(*this);
    if (!clock.m_ask)
        return once();
    return andThen(once(), this, [this, &clock, once](Done done) {
        if (done || done.error().code != ErrorCode::ClockImplausible || !isUnlocked())
            return ready(std::move(done));
        const auto doubt = clock.doubt();
        if (!doubt || !clock.m_ask) // put right, or confirmed, meanwhile
            return once();
        return andThen(clock.m_ask(*doubt), this, [this, &clock, once, done](bool isRight) {
            if (!isRight)
                return ready(done);
            return andThen(clock.confirm(), this, [once](const Expected<void> &confirmed) {
                return confirmed ? once() : ready(Done(Unexpected(confirmed.error())));
            });
        });
    });
}

void Workspace::saySaved(const QList<Performed> &done, const CaseId &deskId)
{
    // The window hears of it on its own thread, and only while it is there. Only by name: who held
    // the records would have the next command copy them.
    QList<CaseId> changed;
    for (const Performed &performed : done) {
        if (!changed.contains(performed.caseId))
            changed.append(performed.caseId);
    }
    const auto tell = [this, changed, deskId] {
        for (const CaseId &caseId : changed) {
            if (caseId == deskId)
                Q_EMIT deskChanged();
            else
                Q_EMIT caseChanged(caseId);
        }
        d->settling.saved();
        for (const CaseId &caseId : changed) {
            if (caseId != deskId && !d->toIndex.contains(caseId))
                d->toIndex.append(caseId);
        }
        if (!d->toIndex.isEmpty())
            d->indexing.saved();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

void Workspace::catchUpSearch(const QList<CaseId> &cases)
{
    if (!d->thread)
        return;
    d->indexInBackground(
        IndexingSlice(d->session, cases), this, [this] { Q_EMIT searchReady(); });
}

QFuture<Expected<void>> Workspace::finishIndexing()
{
    if (!d->thread)
        return ready(Expected<void>(failure(ErrorCode::StoreLocked)));
    return d->thread->inBackground(IndexingSlice(d->session));
}

ObjectId Workspace::newId()
{
    return SystemRandom().objectId();
}

// Drafts -----------------------------------------------------------------------------------------

QFuture<Expected<void>> Workspace::keepDraft(const FormDraft &draft)
{
    return d->write([stored = toStored(draft)](StoreAccess &access, Session &session) mutable {
        stored.changedMs = session.time->nowMs();
        return access.drafts().put(stored);
    });
}

QFuture<Expected<void>> Workspace::dropDraft(const ObjectId &id)
{
    return d->write([id](StoreAccess &access, Session &) { return access.drafts().remove(id); });
}

QFuture<Expected<QList<FormDraft>>> Workspace::drafts()
{
    return d->read([](StoreAccess &access, Session &) -> Expected<QList<FormDraft>> {
        const auto stored = access.drafts().all();
        if (!stored)
            return Unexpected(stored.error());
        QList<FormDraft> drafts;
        for (const Draft &draft : *stored)
            drafts.append(fromStored(draft));
        return drafts;
    });
}

QFuture<Expected<std::optional<QByteArray>>> Workspace::setting(const QString &name)
{
    return d->read([name](StoreAccess &access, Session &) { return access.local().setting(name); });
}

QFuture<Expected<void>> Workspace::setSetting(const QString &name, const QByteArray &value)
{
    return d->write([name, value](StoreAccess &access, Session &) {
        return access.local().setSetting(name, value);
    });
}

} // namespace hometray
