// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/windowcontroller.h"

#include "ui/concern/concerncontroller.h"
#include "ui/concern/concerndialog.h"
#include "ui/family/familypage.h"
#include "ui/family/familywords.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/whendone.h"
#include "ui/note/notecontroller.h"
#include "ui/note/notedialog.h"
#include "ui/tray/traypage.h"
#include "ui/tray/traywords.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/sidebar.h"
#include "words/dates.h"
#include "words/errors.h"
#include "workflow/raiseconcern.h"
#include "workflow/setprofile.h"
#include "workflow/withdrawentry.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QTimer>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int searchLimit = 20;
constexpr int staleBackupDays = 7;

QString inWords(const Error &error)
{
    const QString next = words::nextStep(error);
    return next.isEmpty() ? words::sentence(error) : QString(words::sentence(error) + u' ' + next);
}
} // namespace

WindowController::WindowController(Workspace &workspace, MainWindow &window, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_window(window),
      m_drafts(new DraftBook(workspace, this)),
      m_notes(new NoteController(workspace, *m_drafts, &window)),
      m_concerns(new ConcernController(workspace, *m_drafts, &window)),
      m_idle(new IdleLock(idleMinutes, this))
{
    connectWindow();
    connect(&m_workspace, &Workspace::caseChanged, this, &WindowController::changed);
    connect(&m_workspace, &Workspace::deskChanged, this, &WindowController::showWhoIAm);
    connect(m_drafts, &DraftBook::loaded, this, &WindowController::offerDraft);
    connect(&m_tray, &QFutureWatcher<QList<TrayRow>>::finished, this, [this] {
        if (!m_workspace.isUnlocked())
            return;
        m_window.trayPage()->setRows(m_tray.result());
        int open = 0;
        for (const TrayRow &row : m_tray.result())
            open += row.closed ? 0 : 1;
        m_window.sidebar()->setCount(u"tray"_s, QString::number(open),
            open == 1 ? tr("1 open FFA") : tr("%n open FFAs", nullptr, open));
        if (m_trayAgain) {
            m_trayAgain = false;
            refreshTray();
        }
    });
}

WindowController::~WindowController()
{
    m_tray.waitForFinished();
}

void WindowController::connectWindow()
{
    connect(m_window.unlockPage(), &UnlockPage::unlockRequested, this, &WindowController::unlock);
    connect(m_window.unlockPage(), &UnlockPage::createRequested, this, &WindowController::create);
    connect(m_window.unlockPage(), &UnlockPage::recoveryKeyKept, this, &WindowController::enter);
    connect(m_window.trayPage(), &TrayPage::caseChosen, this, &WindowController::showPreview);
    connect(m_window.trayPage(), &TrayPage::caseOpened, this, &WindowController::openFamily);
    connect(m_window.trayPage(), &TrayPage::actionChosen, this,
        [this](const CaseId &id, const QString &, const QString &action) { act(id, action); });
    connect(m_window.familyPage(), &FamilyPage::actionChosen, this,
        [this](const CaseId &id, const QString &, const QString &action) { act(id, action); });
    connect(&m_window, &MainWindow::noteRequested, this, &WindowController::openNote);
    connect(&m_window, &MainWindow::worriedRequested, this, &WindowController::openConcern);
    // Queued: a dialog that asks for the lock is gone when it comes.
    const auto lockNow = [this] { lock(); };
    connect(&m_window, &MainWindow::lockRequested, this, lockNow, Qt::QueuedConnection);
    connect(m_notes, &NoteController::lockRequested, this, lockNow, Qt::QueuedConnection);
    connect(m_concerns, &ConcernController::lockRequested, this, lockNow, Qt::QueuedConnection);
    connect(m_idle, &IdleLock::expired, this,
        [this] { lock(tr("Locked after %n minutes without a key.", nullptr, idleMinutes)); });
    connect(m_idle, &IdleLock::minutesLeftChanged, this, [this](int minutes) {
        m_window.sidebar()->setLockText(tr("Locks in %1 min").arg(minutes));
    });
    connect(m_notes, &NoteController::worriedRequested, this,
        [this](const CaseId &id) { m_concerns->open(id); });
    connect(m_notes, &NoteController::saved, this,
        [this](const CaseId &id, const QList<EntryId> &entries) {
            saidSaved(tr("Case note saved."), id, entries);
        });
    connect(m_concerns, &ConcernController::saved, this,
        [this](const CaseId &id, const QList<EntryId> &entries) {
            saidSaved(tr("Your worry is written down. It stays at the top until it is closed."), id,
                entries);
        });
    connect(m_window.messages(), &MessageStrip::actionChosen, this, [this] {
        const auto action = std::exchange(m_messageAction, {});
        m_window.messages()->hide();
        if (action)
            action();
    });
    connect(m_window.search(), &SearchBox::searchWanted, this, &WindowController::search);
    connect(m_window.search(), &SearchBox::hitChosen, this, &WindowController::goTo);
}

void WindowController::start()
{
    m_window.showDoor();
    if (m_workspace.exists())
        m_window.unlockPage()->showUnlock();
    else
        m_window.unlockPage()->showCreate();
}

void WindowController::unlock(const QString &secret, bool isRecoveryKey)
{
    m_window.unlockPage()->setBusy(true);
    const auto opening =
        isRecoveryKey ? m_workspace.unlockWithRecoveryKey(secret) : m_workspace.unlock(secret);
    ++m_underway;
    whenDone(QFuture<Expected<void>>(opening), this, [this](const Expected<void> &opened) {
        --m_underway;
        UnlockPage *page = m_window.unlockPage();
        page->setBusy(false);
        if (opened) {
            enter();
            return;
        }
        const ErrorCode code = opened.error().code;
        if (code == ErrorCode::PassphraseWrong || code == ErrorCode::RecoveryKeyWrong)
            page->showWrong(inWords(opened.error()));
        else
            page->showProblem(inWords(opened.error()));
    });
}

void WindowController::create(const NewStore &store)
{
    m_newStore = store;
    ++m_underway;
    whenDone(
        m_workspace.create(store.passphrase, false), this, [this](const Expected<QString> &key) {
            --m_underway;
            m_newStore.passphrase.clear();
            if (!key) {
                m_window.unlockPage()->setBusy(false);
                m_window.unlockPage()->showProblem(inWords(key.error()));
                return;
            }
            SetProfile profile;
            profile.profile.name = m_newStore.name;
            profile.profile.role = m_newStore.role;
            profile.profile.organisation = m_newStore.organisation;
            profile.profile.id = singletonId(typeInfo<Profile>().number);
            whenDone(m_workspace.perform({}, Command::of(profile)), this,
                [this](const Expected<Performed> &done) {
                    if (!done)
                        showProblem(inWords(done.error()));
                });
            m_window.unlockPage()->showRecoveryKey(*key);
        });
}

void WindowController::enter()
{
    m_window.unlockPage()->showReason({});
    m_window.showPage(u"tray"_s);
    m_window.trayPage()->focusTable();
    showWhoIAm();
    refreshTray();
    m_drafts->load();
    m_idle->start();
}

void WindowController::showWhoIAm()
{
    if (!m_workspace.isUnlocked())
        return;
    const RecordPtr desk = m_workspace.desk();
    const Profile *profile = desk ? CaseRecord::only(desk->profile) : nullptr;
    if (profile) {
        QStringList role = {m_workspace.rulebook().policy().choiceWords(u"roles"_s, profile->role),
            profile->organisation};
        role.removeAll(QString());
        m_window.sidebar()->setPerson(profile->name, role.join(u" · "_s));
    } else {
        m_window.sidebar()->setPerson(tr("Your home tray"), {});
    }
    const QList<BackupInfo> backups = m_workspace.backups();
    qint64 latest = 0;
    for (const BackupInfo &backup : backups)
        latest = qMax(latest, backup.madeMs);
    const QDate today = m_workspace.today();
    const QDate day = latest ? londonDay(latest) : QDate();
    m_window.sidebar()->setBackupText(
        latest ? tr("Backed up %1").arg(words::relative(day, today)) : tr("Not backed up yet"),
        !latest || day.daysTo(today) > staleBackupDays);
}

void WindowController::refreshTray()
{
    if (m_tray.isRunning()) {
        m_trayAgain = true;
        return;
    }
    const Situation situation = m_workspace.situation();
    m_window.trayPage()->setDay(
        words::capitalised(words::weekdayDate(situation.today, {})), countdownText(situation));
    m_tray.setFuture(QtConcurrent::run(
        [cases = m_workspace.cases(), situation] { return trayRows(cases, situation); }));
}

void WindowController::showPreview(const CaseId &caseId)
{
    ++m_underway;
    whenDone(m_workspace.record(caseId), this, [this, caseId](const Expected<RecordPtr> &record) {
        --m_underway;
        const auto known = m_workspace.knownCase(caseId);
        if (record && known)
            m_window.trayPage()->setPreview(
                familyPreview(*known, **record, m_workspace.situation()));
    });
}

void WindowController::openFamily(const CaseId &caseId)
{
    m_window.familyPage()->clear();
    m_window.showPage(u"family"_s);
    m_window.familyPage()->setFocus();
    showFamily(caseId);
}

void WindowController::showFamily(const CaseId &caseId)
{
    ++m_underway;
    whenDone(m_workspace.record(caseId), this, [this, caseId](const Expected<RecordPtr> &record) {
        --m_underway;
        if (!m_workspace.isUnlocked())
            return;
        const auto known = m_workspace.knownCase(caseId);
        if (!record || !known) {
            showProblem(record ? QString() : inWords(record.error()));
            return;
        }
        const bool first = m_window.familyPage()->caseId() != caseId;
        m_window.familyPage()->setView(familyView(*known, **record, m_workspace.situation()));
        if (first)
            m_window.familyPage()->focusTabs();
    });
}

void WindowController::changed(const CaseId &caseId)
{
    refreshTray();
    if (m_window.familyPage()->caseId() == caseId)
        showFamily(caseId);
    if (m_window.trayPage()->chosenCase() == caseId)
        showPreview(caseId);
}

CaseId WindowController::currentCase() const
{
    if (m_window.page() == u"family"_s && !m_window.familyPage()->caseId().isNull())
        return m_window.familyPage()->caseId();
    return m_window.trayPage()->chosenCase().value_or(CaseId());
}

void WindowController::openNote()
{
    if (m_workspace.isUnlocked())
        m_notes->open(currentCase());
}

void WindowController::openConcern()
{
    if (m_workspace.isUnlocked())
        m_concerns->open(currentCase());
}

void WindowController::act(const CaseId &caseId, const QString &action)
{
    if (action == QLatin1String(WriteNote::id))
        m_notes->open(caseId);
    else if (action == QLatin1String(RaiseConcern::id))
        m_concerns->open(caseId);
}

void WindowController::offerDraft()
{
    if (m_reopenNote) {
        const CaseId id = *std::exchange(m_reopenNote, std::nullopt);
        m_notes->open(id);
        return;
    }
    for (const FormDraft &draft : m_drafts->all()) {
        const auto known = m_workspace.knownCase(draft.caseId);
        if (!known)
            continue;
        const bool note = draft.command == QLatin1String(WriteNote::id);
        m_messageAction = [this, id = draft.caseId, note] {
            if (note)
                m_notes->open(id);
            else
                m_concerns->open(id);
        };
        m_window.messages()->showMessage(Sign::Part, Tone::Info,
            note
                ? tr("You began a case note about the %1 family. What you typed is kept.")
                      .arg(known->line->family)
                : tr("You began to write down a worry about the %1 family. What you typed is kept.")
                      .arg(known->line->family),
            tr("Go on writing"));
        return;
    }
}

void WindowController::saidSaved(
    const QString &text, const CaseId &caseId, const QList<EntryId> &entries)
{
    m_undoCase = caseId;
    m_undo = entries;
    m_messageAction = [this] { undo(); };
    m_window.messages()->showMessage(Sign::Done, Tone::Good, text, tr("Undo"));
}

void WindowController::undo()
{
    QList<Command> commands;
    for (auto it = m_undo.crbegin(); it != m_undo.crend(); ++it) {
        WithdrawEntry withdraw;
        withdraw.target = *it;
        withdraw.reason = tr("Undone at once");
        commands.append(Command::of(withdraw));
    }
    ++m_underway;
    whenDone(m_workspace.performAll(m_undoCase, commands), this,
        [this](const Expected<QList<Performed>> &done) {
            --m_underway;
            if (done)
                m_window.messages()->showMessage(Sign::Done, Tone::Good, tr("Undone."));
            else
                showProblem(inWords(done.error()));
        });
}

void WindowController::showProblem(const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    m_messageAction = {};
    m_window.messages()->showMessage(Sign::Alert, Tone::Late, sentence);
}

void WindowController::search(const QString &text)
{
    whenDone(m_workspace.search(text, searchLimit), this,
        [this, text](const Expected<QList<Found>> &found) {
            if (!m_workspace.isUnlocked())
                return;
            QList<SearchHit> hits;
            // Families by name first: that is what is looked for most.
            for (const CaseId &id : m_workspace.casesNamed(text)) {
                const auto known = m_workspace.knownCase(id);
                if (known)
                    hits.append({id, tr("%1 family").arg(known->line->family), tr("open"),
                        known->line->reference, u"overview"_s});
            }
            for (const Found &hit : found.value_or(QList<Found>())) {
                QString where = hit.title;
                if (hit.day.isValid())
                    where += u", "_s + words::date(hit.day, m_workspace.today());
                const bool note = hit.type == typeInfo<Note>().number;
                hits.append({hit.caseId, tr("%1 family").arg(hit.family), where, hit.snippet.text,
                    note ? u"notes"_s : u"overview"_s});
            }
            m_window.search()->showHits(text, hits);
        });
}

void WindowController::goTo(const SearchHit &hit)
{
    openFamily(hit.caseId);
    m_window.familyPage()->showTab(hit.tab);
}

void WindowController::lock(const QString &reason)
{
    if (m_window.isLocked() && !m_workspace.isUnlocked())
        return;
    m_idle->stop();
    m_concerns->closeForLock(); // it may stand on the note
    m_reopenNote = m_notes->closeForLock();
    m_messageAction = {};
    m_undo.clear();
    m_window.showDoor();
    m_window.trayPage()->setRows({});
    m_window.trayPage()->clearPreview();
    m_window.familyPage()->clear();
    m_window.sidebar()->setPerson({}, {});
    m_window.sidebar()->setCount(u"tray"_s, {});
    m_drafts->forget();
    m_tray.waitForFinished(); // reads the rules, which go with the store
    m_workspace.lock();
    m_window.unlockPage()->showReason(reason);
    m_window.unlockPage()->showUnlock();
}

bool WindowController::isSettled() const
{
    return m_underway == 0 && !m_tray.isRunning() && !m_trayAgain;
}

} // namespace hometray
