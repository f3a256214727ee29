// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowcontroller.h"

#include "store/wipedmemory.h"
#include "ui/concern/concerncontroller.h"
#include "ui/family/familytabs.h"
#include "ui/form/forms.h"
#include "ui/frame/backupfreshness.h"
#include "ui/frame/clockquestion.h"
#include "ui/frame/errorwords.h"
#include "ui/frame/page.h"
#include "ui/frame/secretclipboard.h"
#include "ui/frame/viewstate.h"
#include "ui/note/notecontroller.h"
#include "ui/unlock/lockscreencontroller.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/sidebar.h"
#include "ui/window/focusguard.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pages.h"
#include "words/dates.h"
#include "words/errors.h"
#include "words/fields.h"
#include "words/leaving.h"
#include "workspace/clockkeeper.h"
#include "workspace/openingnotes.h"
#include "workspace/whendone.h"

#include <QtCore/QPointer>
#include <QtWidgets/QDialog>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int searchLimit = 20;
constexpr int dayWatch = 30'000; // ms
constexpr int poolWait = 100; // ms
constexpr qsizetype placesKept = 30;
const QString lockSetting = u"window.lockMinutes"_s;

/// "Case note, 13 June"; of a family's own name only that it is gone to.
QString whereOf(const Found &hit, QDate today)
{
    if (hit.similar)
        return WindowController::tr("similar name");
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

void WindowController::watchWhatIsCopied()
{
    SecretClipboard &clipboard = SecretClipboard::instance();
    clipboard.setMayLeave([workspace = QPointer(&m_workspace)](const QString &text) {
        return workspace ? words::MayLeave(workspace->hiddenElsewhere({})).without(text) : text;
    });
    connect(&clipboard, &SecretClipboard::leftOut, this, [this] {
        say(Sign::Alert, Tone::Warning,
            tr("Copied without an address that must not be disclosed."));
    });
}

WindowController::WindowController(Workspace &workspace, MainWindow &window, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_window(window),
      m_drafts(new DraftBook(workspace, this)),
      m_viewState(new ViewState(workspace, this)),
      m_forms(new Forms(*this, &window)),
      m_notes(new NoteController(*this, &window)),
      m_concerns(new ConcernController(*this, &window)),
      m_clock(new ClockQuestion(window, this)),
      m_lockScreen(new LockScreenController(workspace, *window.unlockPage(), *m_clock, this)),
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
    // For whatever is saved, by whichever form: asked in one place, and the save goes on.
    ClockKeeper::of(m_workspace).setQuestion([this](const ClockDoubt &doubt) {
        return m_clock->ask(doubt);
    });
    watchWhatIsCopied();
    window.buildPages(*this);
    connectWindow();
    connectMessages();
    watchWhoIsThere();
    connectForms();
    new FocusGuard(
        &window, [this] { return workedIn(); },
        [this] { bringKeyboardHome(); }, this);
    connect(&m_workspace, &Workspace::caseChanged, this, &WindowController::refreshSoon);
    connect(&m_workspace, &Workspace::rulesChanged, this, &WindowController::refreshSoon);
    connect(&m_workspace, &Workspace::deskChanged, this, [this] {
        showWhoIAm();
        refreshSoon();
    });
    connect(&m_workspace, &Workspace::backedUp, this, [this] {
        showBackup();
        refreshSoon();
    });
    connect(m_drafts, &DraftBook::loaded, this, &WindowController::offerDraft);
    // After what was begun: that stands in its lists, too.
    connect(m_drafts, &DraftBook::loaded, this, [this] {
        // What a restore has done first: it takes the place of what was said of what was begun.
        QStringList notes{std::exchange(m_restored, {})};
        Message message;
        for (const OpeningNote &note : OpeningNotes::of(m_workspace)) {
            message.sign = Sign::Alert;
            message.tone = Tone::Late;
            notes.append(words::sentence(note, words::Reader::Window));
        }
        notes.removeAll(QString());
        if (notes.isEmpty())
            return;
        message.text = notes.join(u' ');
        message.stays = true;
        show(std::move(message));
    });
    connect(m_viewState, &ViewState::restored, this, [this] {
        m_idle->setMinutes(
            qBound(shortestLock, m_viewState->value(lockSetting).toInt(usualLock), longestLock));
        const QString page = m_viewState->value(u"window.page"_s).toString();
        if (m_before.isEmpty() && m_place.page == u"tray"_s && m_window.pageCalled(page)
            && page != m_place.page && page != u"family"_s)
            go({page, {}, {}, {}});
    });
}

WindowController::~WindowController()
{
    ClockKeeper::of(m_workspace).setQuestion({});
}

void WindowController::connectWindow()
{
    // From the moment the store is open, whatever is still asked on the lock screen.
    connect(m_lockScreen, &LockScreenController::opened, m_idle, &IdleLock::start);
    connect(m_lockScreen, &LockScreenController::passed, this, &WindowController::enter);
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
    connect(m_idle, &IdleLock::minutesLeftChanged, this, [this](int minutes) {
        m_window.sidebar()->setLockText(tr("Locks in %1 min").arg(minutes));
    });
    connect(m_window.search(), &SearchBox::searchWanted, this, &WindowController::search);
    connect(&m_workspace, &Workspace::searchReady, m_window.search(), &SearchBox::askAgain);
    // Once the key is done with: the list of hits goes before the page is made.
    connect(
        m_window.search(), &SearchBox::hitChosen, this,
        [this](const SearchLine &hit) {
            go({u"family"_s, hit.caseId, hit.tab, hit.object});
        },
        Qt::QueuedConnection);
}

void WindowController::start()
{
    (void)m_workspace.rulebook(); // read now, so that no key has to wait for it
    m_window.showLockScreen();
    m_lockScreen->show();
}

void WindowController::unlock(const QString &secret, bool isRecoveryKey)
{
    m_lockScreen->unlock(secret, isRecoveryKey);
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
    m_restored = m_lockScreen->takeRestored(); // said with all else that was found there
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
    if (m_message && !m_message->caseId.isNull() && !place.caseId.isNull()
        && m_message->caseId != place.caseId)
        m_window.messages()->dismiss(); // never over the page of another family
    m_place = place;
    // The page first: a meeting, with the bar shown above it, would be higher than the screen.
    m_window.showPage(place.page);
    m_window.setMeetingView(false); // a page that wants it says so
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

void WindowController::goBackOr(const Place &home)
{
    const bool known = !m_before.isEmpty()
        && !(m_before.last().page == home.page && m_before.last().caseId == home.caseId);
    const Place place = known ? m_before.last() : home;
    if (!m_before.isEmpty())
        m_before.removeLast();
    m_place = {}; // Back does not come back
    go(place);
}

void WindowController::showWhoIAm()
{
    if (!m_workspace.isUnlocked())
        return;
    const DeskPtr desk = m_workspace.desk();
    if (const Profile *profile = desk->me()) {
        QStringList role = {m_workspace.rulebook().policy().choiceWords(u"roles"_s, profile->role),
            profile->organisation};
        role.removeAll(QString());
        m_window.sidebar()->setPerson(profile->name, role.join(u" · "_s));
    } else {
        m_window.sidebar()->setPerson(tr("Your home tray"), {});
    }
    showBackup();
}

void WindowController::showBackup()
{
    const BackupState state = m_workspace.backupState();
    const QDate today = m_workspace.today();
    // What lies on this disk goes with it: a copy elsewhere is the one that counts.
    const bool elsewhere = state.elsewhereMs > 0;
    const qint64 made = elsewhere ? state.elsewhereMs : state.lastMs;
    const QString when = made ? copyMade(londonDay(made), today) : QString();
    m_window.sidebar()->setBackupText(!made ? tr("Not backed up yet")
            : elsewhere                     ? tr("Backed up %1").arg(when)
                                            : tr("Backed up %1, no copy elsewhere").arg(when),
        !isFreshCopy(state.elsewhereMs, today));
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

void WindowController::perform(const CaseId &caseId, const QList<Command> &commands,
    const QString &saved, std::function<void(const QList<Performed> &)> then)
{
    nextDeed();
    ++m_underway;
    whenDone(m_workspace.performAll(caseId, commands), this,
        [this, caseId, saved, then = std::move(then)](const Expected<QList<Performed>> &done) {
            --m_underway;
            if (!done) {
                sayProblem(done.error(), caseId);
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

QWidget *WindowController::workedIn() const
{
    return m_window.isLocked() ? nullptr : m_window.pageCalled(m_window.page());
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
            if (!found) {
                m_window.search()->showProblem(text, inWords(found.error()));
                return;
            }
            QList<SearchLine> hits;
            for (const Found &hit : *found) {
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
    SecretClipboard::instance().takeBack();
    m_dayWatch.stop();
    m_refresh.stop();
    m_forms->closeForLock();
    m_reopenConcern = m_concerns->closeForLock(); // it may stand on the note
    m_reopenNote = m_notes->closeForLock();
    // Whatever else stands before the window may show a family: previews, what is asked before.
    const auto dialogs = m_window.findChildren<QDialog *>();
    for (auto dialog = dialogs.rbegin(); dialog != dialogs.rend(); ++dialog) {
        if ((*dialog)->isVisible())
            (*dialog)->close();
    }
    m_before.clear();
    m_place = {};
    m_viewState->flush();
    m_window.showLockScreen();
    for (Page *page : m_window.allPages())
        page->clear();
    m_window.sidebar()->setPerson({}, {});
    for (const PageInfo &info : pages())
        m_window.sidebar()->setCount(info.id, {});
    m_drafts->forget();
    m_workspace.lock();
    m_viewState->forget();
    m_lockScreen->show(reason);
    // When all that was taken off the screen is gone.
    QTimer::singleShot(0, this, &WindowController::wipeWhatWasKept);
}

void WindowController::wipeWhatWasKept()
{
    wipeSmallCaches();
    // Whatever is still at work for the pages ends by itself.
    if (!endPoolThreads() && m_window.isLocked())
        QTimer::singleShot(poolWait, this, &WindowController::wipeWhatWasKept);
}

void WindowController::setLockMinutes(int minutes)
{
    m_idle->setMinutes(qBound(shortestLock, minutes, longestLock));
    m_viewState->setValue(lockSetting, m_idle->minutes());
}

void WindowController::restoreBackup(
    const QString &name, const QString &passphrase, const QString &from)
{
    // Queued: the page that asks is cleared by the lock.
    QTimer::singleShot(0, this, [this, name, passphrase, from] {
        lock();
        m_lockScreen->restore(name, passphrase, from);
    });
}

Theme &WindowController::theme()
{
    return m_window.theme();
}

bool WindowController::isSettled() const
{
    if (m_underway > 0 || m_refresh.isActive() || m_lockScreen->isBusy() || !m_forms->isSettled())
        return false;
    const QList<Page *> all = m_window.allPages();
    return std::all_of(all.begin(), all.end(), [](const Page *page) { return page->isSettled(); });
}

} // namespace hometray
