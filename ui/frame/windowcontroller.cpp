// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/windowcontroller.h"

#include "ui/concern/concerncontroller.h"
#include "ui/concern/concerndialog.h"
#include "ui/family/familypage.h"
#include "ui/family/familytabs.h"
#include "ui/form/forms.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/page.h"
#include "ui/frame/pages.h"
#include "ui/frame/viewstate.h"
#include "ui/note/notecontroller.h"
#include "ui/note/notedialog.h"
#include "ui/taf/tafpage.h"
#include "ui/tray/traypage.h"
#include "ui/tray/trayview.h"
#include "ui/unlock/doorcontroller.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/sidebar.h"
#include "words/dates.h"
#include "words/errors.h"
#include "words/fields.h"
#include "workflow/raiseconcern.h"
#include "workflow/recordtaf.h"
#include "workflow/takeupffa.h"
#include "workflow/withdrawentry.h"
#include "workflow/writenote.h"
#include "workspace/whendone.h"

#include <QtWidgets/QDialog>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int searchLimit = 20;
constexpr int staleBackupDays = 7;
constexpr int dayWatch = 30'000; // ms
constexpr qsizetype placesKept = 30;
const QString lockSetting = u"window.lockMinutes"_s;

QString inWords(const Error &error)
{
    const QString next = words::nextStep(error);
    return next.isEmpty() ? words::sentence(error) : QString(words::sentence(error) + u' ' + next);
}

/// "Case note, 13 June"; of a family's own name only that it is gone to.
QString whereOf(const Found &hit, QDate today)
{
    if (hit.type == typeInfo<Family>().number)
        return WindowController::tr("open");
    const RecordList *list = recordList(hit.type);
    QString where =
        list ? words::capitalised(words::typeLabel(QLatin1String(list->type->name))) : QString();
    if (!hit.day.isValid())
        return where;
    const QString day = words::date(hit.day, today);
    return where + u", "_s
        + (hit.type == typeInfo<Person>().number ? WindowController::tr("born %1").arg(day) : day);
}
} // namespace

WindowController::WindowController(Workspace &workspace, MainWindow &window, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_window(window),
      m_drafts(new DraftBook(workspace, this)),
      m_viewState(new ViewState(workspace, this)),
      m_forms(new Forms(*this, &window)),
      m_notes(new NoteController(workspace, *m_drafts, &window)),
      m_concerns(new ConcernController(workspace, *m_drafts, &window)),
      m_door(new DoorController(workspace, *window.unlockPage(), this)),
      m_idle(new IdleLock(usualLock, this))
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        for (Page *page : m_window.allPages())
            page->refresh();
    });
    m_dayWatch.setInterval(dayWatch);
    connect(&m_dayWatch, &QTimer::timeout, this, &WindowController::watchTheDay);
    window.buildPages(*this);
    connectWindow();
    connectForms();
    connect(&m_workspace, &Workspace::caseChanged, this, &WindowController::refreshSoon);
    connect(&m_workspace, &Workspace::rulesChanged, this, &WindowController::refreshSoon);
    connect(&m_workspace, &Workspace::deskChanged, this, [this] {
        showWhoIAm();
        refreshSoon();
    });
    connect(m_drafts, &DraftBook::loaded, this, &WindowController::offerDraft);
    connect(m_viewState, &ViewState::restored, this, [this] {
        m_idle->setMinutes(
            qBound(shortestLock, m_viewState->value(lockSetting).toInt(usualLock), longestLock));
        const QString page = m_viewState->value(u"window.page"_s).toString();
        if (m_before.isEmpty() && m_place.page == u"tray"_s && m_window.pageCalled(page)
            && page != m_place.page && page != u"family"_s)
            go({page, {}, {}, {}});
    });
}

WindowController::~WindowController() = default;

void WindowController::connectWindow()
{
    // From the moment the store is open, whatever is still asked at the door.
    connect(m_door, &DoorController::opened, m_idle, &IdleLock::start);
    connect(m_door, &DoorController::passed, this, &WindowController::enter);
    connect(&m_window, &MainWindow::noteRequested, this, &WindowController::openNote);
    connect(&m_window, &MainWindow::worriedRequested, this, &WindowController::openConcern);
    connect(&m_window, &MainWindow::openingRequested, this, [this](const QString &command) {
        openForm({command, {}, {}, {}});
    });
    connect(&m_window, &MainWindow::pageRequested, this, [this](const QString &id) {
        go({id, {}, {}, {}});
    });
    connect(&m_window, &MainWindow::backRequested, this, &WindowController::goBack);
    connect(&m_window, &MainWindow::closing, m_viewState, &ViewState::flush);
    connect(&m_window, &MainWindow::lockRequested, this, &WindowController::lockNow);
    connect(m_idle, &IdleLock::expired, this,
        [this] { lock(tr("Locked after %n minutes without a key.", nullptr, lockMinutes())); });
    connect(m_idle, &IdleLock::minutesLeftChanged, this, [this](int minutes) {
        m_window.sidebar()->setLockText(tr("Locks in %1 min").arg(minutes));
    });
    connect(m_window.messages(), &MessageStrip::actionChosen, this, [this] {
        const auto action = std::exchange(m_messageAction, {});
        m_window.messages()->hide();
        if (action)
            action();
    });
    connect(m_window.search(), &SearchBox::searchWanted, this, &WindowController::search);
    connect(m_window.search(), &SearchBox::hitChosen, this, [this](const SearchLine &hit) {
        go({u"family"_s, hit.caseId, hit.tab, hit.object});
    });
}

void WindowController::connectForms()
{
    m_forms->setOpener(QLatin1String(WriteNote::id),
        [this](const FormRequest &request) { m_notes->open(request.caseId); });
    m_forms->setOpener(QLatin1String(RaiseConcern::id), [this](const FormRequest &request) {
        m_concerns->open(request.caseId, m_window.isMeetingView());
    });
    m_forms->setOpener(QLatin1String(RecordTaf::id), [this](const FormRequest &request) {
        go({u"taf"_s, request.caseId, {}, ObjectId::fromHex(request.subject).value_or(ObjectId())});
    });
    m_forms->setOpener(QLatin1String(TakeUpFfa::id), [this](const FormRequest &) {
        go({u"takeup"_s, {}, {}, {}});
    });
    connect(m_notes, &NoteController::lockRequested, this, &WindowController::lockNow);
    connect(m_concerns, &ConcernController::lockRequested, this, &WindowController::lockNow);
    connect(m_notes, &NoteController::worriedRequested, this,
        [this](const CaseId &id) { m_concerns->open(id); });
    connect(m_notes, &NoteController::saved, this,
        [this](const CaseId &id, const QList<EntryId> &entries) {
            saySaved(tr("Case note saved."), id, entries);
        });
    connect(m_concerns, &ConcernController::saved, this,
        [this](const CaseId &id, const QList<EntryId> &entries) {
            saySaved(tr("Your worry is written down. It stays at the top until it is closed."), id,
                entries);
        });
}

void WindowController::start()
{
    m_window.showDoor();
    m_door->show();
}

void WindowController::unlock(const QString &secret, bool isRecoveryKey)
{
    m_door->unlock(secret, isRecoveryKey);
}

void WindowController::enter(bool firstRun)
{
    m_day = m_workspace.today();
    m_before.clear();
    m_place = {};
    go({firstRun ? u"takeup"_s : u"tray"_s, {}, {}, {}});
    showWhoIAm();
    refreshSoon();
    m_viewState->load();
    m_drafts->load();
    m_idle->start();
    m_dayWatch.start();
}

void WindowController::go(const Place &place)
{
    Page *page = m_window.pageCalled(place.page);
    if (!page || !m_workspace.isUnlocked())
        return;
    const QList<PageInfo> beside = pagesBeside();
    const auto comesBack = [&beside](const QString &id) {
        return std::none_of(beside.begin(), beside.end(),
            [&id](const PageInfo &info) { return info.id == id && !info.comesBack; });
    };
    if (!m_place.page.isEmpty() && comesBack(m_place.page)
        && (m_place.page != place.page || m_place.caseId != place.caseId)) {
        m_before.append(m_place);
        if (m_before.size() > placesKept)
            m_before.removeFirst();
    }
    m_place = place;
    m_window.setMeetingView(false); // a page that wants it says so
    m_window.showPage(place.page);
    page->showPlace(place);
    page->focusFirst();
    if (std::none_of(beside.begin(), beside.end(),
            [&place](const PageInfo &info) { return info.id == place.page; }))
        m_viewState->setValue(u"window.page"_s, place.page);
}

void WindowController::goBack()
{
    if (m_window.isMeetingView())
        return;
    const Place place = m_before.isEmpty() ? Place{u"tray"_s, {}, {}, {}} : m_before.takeLast();
    m_place = {}; // Back does not come back
    go(place);
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

void WindowController::refreshSoon()
{
    m_refresh.start();
}

void WindowController::watchTheDay()
{
    if (std::exchange(m_day, m_workspace.today()) != m_workspace.today())
        refreshSoon();
}

void WindowController::openFamily(const CaseId &caseId)
{
    go({u"family"_s, caseId, {}, {}});
}

CaseId WindowController::currentCase() const
{
    if (m_window.page() == u"family"_s)
        return m_window.find<FamilyPage>()->caseId();
    if (m_window.page() == u"taf"_s)
        return m_window.find<TafPage>()->caseId();
    return m_window.find<TrayPage>()->view()->chosenCase().value_or(CaseId());
}

void WindowController::openNote()
{
    openForm({QLatin1String(WriteNote::id), currentCase(), {}, {}});
}

void WindowController::openConcern()
{
    openForm({QLatin1String(RaiseConcern::id), currentCase(), {}, {}});
}

bool WindowController::hasForm(const QString &command) const
{
    return m_forms->has(command);
}

void WindowController::openForm(const FormRequest &request)
{
    m_forms->open(request);
}

void WindowController::offerDraft()
{
    const bool reopened = m_forms->reopen();
    if (m_reopenNote) {
        m_notes->open(*std::exchange(m_reopenNote, std::nullopt));
        return;
    }
    if (reopened || m_window.isMeetingView())
        return;
    for (const FormDraft &draft : m_drafts->all()) {
        const auto known = m_workspace.knownCase(draft.caseId);
        if ((!known && !draft.caseId.isNull()) || !hasForm(draft.command))
            continue;
        const QString title = words::commandTitle(draft.command);
        const FormRequest request{draft.command, draft.caseId, {}, DraftBook::subjectOf(draft)};
        say(Sign::Part, Tone::Info,
            known ? tr("You began “%1” for the %2 family. What you typed is kept.")
                        .arg(title, known->line->family)
                  : tr("You began “%1”. What you typed is kept.").arg(title),
            tr("Go on writing"), [this, request] { openForm(request); });
        return;
    }
}

void WindowController::perform(const CaseId &caseId, const QList<Command> &commands,
    const QString &saved, std::function<void(const QList<Performed> &)> then)
{
    ++m_underway;
    whenDone(m_workspace.performAll(caseId, commands), this,
        [this, saved, then = std::move(then)](const Expected<QList<Performed>> &done) {
            --m_underway;
            if (!done) {
                sayProblem(done.error());
                return;
            }
            QList<EntryId> entries;
            for (const Performed &performed : *done)
                entries.append(performed.entries);
            if (!done->isEmpty() && !saved.isEmpty())
                saySaved(saved, done->first().caseId, entries);
            if (then)
                then(*done);
        });
}

void WindowController::saySaved(
    const QString &text, const CaseId &caseId, const QList<EntryId> &entries)
{
    say(Sign::Done, Tone::Good, text, tr("Undo"),
        [this, caseId, entries] { undo(caseId, entries); });
}

void WindowController::say(
    Sign sign, Tone tone, const QString &text, const QString &action, std::function<void()> then)
{
    m_messageAction = std::move(then);
    m_window.messages()->showMessage(sign, tone, text, action);
}

void WindowController::sayProblem(const Error &error)
{
    say(Sign::Alert, Tone::Late, inWords(error));
}

void WindowController::undo(const CaseId &caseId, const QList<EntryId> &entries)
{
    QList<Command> commands;
    for (auto it = entries.crbegin(); it != entries.crend(); ++it) {
        WithdrawEntry withdraw;
        withdraw.target = *it;
        withdraw.reason = tr("Undone at once");
        commands.append(Command::of(withdraw));
    }
    perform(caseId, commands, {},
        [this](const QList<Performed> &) { say(Sign::Done, Tone::Good, tr("Undone.")); });
}

void WindowController::setMeetingView(bool on)
{
    m_window.setMeetingView(on);
    // What must not face the parents is taken away by the pages themselves.
    refreshSoon();
}

bool WindowController::isMeetingView() const
{
    return m_window.isMeetingView();
}

void WindowController::lockNow()
{
    // Queued: a dialog that asks for the lock is gone when it comes.
    QTimer::singleShot(0, this, [this] { lock(); });
}

void WindowController::search(const QString &text)
{
    whenDone(m_workspace.search(text, searchLimit), this,
        [this, text](const Expected<QList<Found>> &found) {
            if (!m_workspace.isUnlocked())
                return;
            QList<SearchLine> hits;
            for (const Found &hit : found.value_or(QList<Found>())) {
                hits.append(
                    {hit.caseId, tr("%1 family").arg(hit.family), whereOf(hit, m_workspace.today()),
                        hit.snippet.text.isEmpty() ? hit.title : hit.snippet.text,
                        familyTabOf(hit.type), hit.object});
            }
            m_window.search()->showHits(text, hits);
        });
}

void WindowController::lock(const QString &reason)
{
    if (m_window.isLocked() && !m_workspace.isUnlocked())
        return;
    m_idle->stop();
    m_dayWatch.stop();
    m_refresh.stop();
    m_forms->closeForLock();
    m_concerns->closeForLock(); // it may stand on the note
    m_reopenNote = m_notes->closeForLock();
    // Whatever else stands before the window may show a family: previews, what is asked before.
    const auto dialogs = m_window.findChildren<QDialog *>();
    for (auto dialog = dialogs.rbegin(); dialog != dialogs.rend(); ++dialog) {
        if ((*dialog)->isVisible())
            (*dialog)->close();
    }
    m_messageAction = {};
    m_before.clear();
    m_place = {};
    m_viewState->flush();
    m_window.showDoor();
    for (Page *page : m_window.allPages())
        page->clear();
    m_window.sidebar()->setPerson({}, {});
    for (const PageInfo &info : pages())
        m_window.sidebar()->setCount(info.id, {});
    m_drafts->forget();
    m_workspace.lock();
    m_viewState->forget();
    m_door->show(reason);
}

void WindowController::setLockMinutes(int minutes)
{
    m_idle->setMinutes(qBound(shortestLock, minutes, longestLock));
    m_viewState->setValue(lockSetting, m_idle->minutes());
}

void WindowController::restoreBackup(const QString &name, const QString &passphrase)
{
    // Queued: the page that asks is cleared by the lock.
    QTimer::singleShot(0, this, [this, name, passphrase] {
        lock();
        m_door->restore(name, passphrase);
    });
}

Theme &WindowController::theme()
{
    return m_window.theme();
}

bool WindowController::isSettled() const
{
    if (m_underway > 0 || m_refresh.isActive() || m_door->isBusy() || !m_forms->isSettled())
        return false;
    const QList<Page *> all = m_window.allPages();
    return std::all_of(all.begin(), all.end(), [](const Page *page) { return page->isSettled(); });
}

} // namespace hometray
