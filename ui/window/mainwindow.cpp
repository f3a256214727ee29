// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/frame/page.h"
#include "ui/help/helpdialog.h"
#include "ui/help/shortcuts.h"
#include "ui/help/whatsthis.h"
#include "ui/theme/theme.h"
#include "ui/unlock/unlockpage.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fittingstack.h"
#include "ui/widgets/focusinsight.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/typedchoice.h"
#include "ui/window/enterpresses.h"
#include "ui/window/pages.h"
#include "ui/window/searchbox.h"

#include <QtCore/QEvent>
#include <QtCore/QSettings>
#include <QtGui/QActionGroup>
#include <QtGui/QScreen>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomForSidebar = 62; // shares of a line
constexpr int textStep = 10; // per cent
} // namespace

MainWindow::MainWindow(Theme &theme, QWidget *parent) : QMainWindow(parent), m_theme(theme)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Hometray"_s);
    setWindowIcon(QIcon(u":/icons/hometray.png"_s));
    auto *whole = new QWidget(this);
    auto *rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_madeUp = new WrapLabel({}, "strip", whole);
    m_madeUp->setObjectName(u"madeUp"_s);
    m_madeUp->setAlignment(Qt::AlignCenter);
    m_madeUp->hide();
    rows->addWidget(m_madeUp);
    m_stack = new QStackedWidget(whole);
    rows->addWidget(m_stack, 1);
    setCentralWidget(whole);
    m_unlock = new UnlockPage(m_stack);
    m_stack->addWidget(m_unlock);

    m_work = new QWidget(m_stack);
    m_stack->addWidget(m_work);
    auto *columns = new QHBoxLayout(m_work);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    m_sidebar = new Sidebar(m_work);
    columns->addWidget(m_sidebar);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    columns->addLayout(right, 1);
    right->addWidget(buildBar());
    m_pages = new FittingStack(m_work);
    right->addWidget(m_pages, 1);
    m_messages = new MessageStrip(m_work);
    right->addWidget(m_messages);

    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::pageRequested);
    connect(m_sidebar, &Sidebar::lockRequested, this, &MainWindow::lockRequested);
    buildKeys();
    showLockScreen();
    resize(em(this, 80), em(this, 50));
    new EnterPresses(this);
    new TypedChoice(this);
    new FocusInSight(this);
    restoreLook();
}

void MainWindow::buildPages(Frame &frame)
{
    for (const PageInfo &info : pages()) {
        m_sidebar->addPage(info.id, info.title);
        m_offered.append(info.id);
        Page *page = info.make(frame, m_pages);
        addPage(info.id, page);
        connect(page, &Page::countChanged, m_sidebar,
            [this, id = info.id](const QString &count, const QString &meaning) {
                m_sidebar->setCount(id, count, meaning);
            });
        connect(page, &Page::offered, m_sidebar,
            [this, id = info.id](bool offered) { m_sidebar->setOffered(id, offered); });
    }
    for (const PageInfo &info : pagesBeside())
        addPage(info.id, info.make(frame, m_pages));
}

QWidget *MainWindow::buildBar()
{
    auto *bar = new QFrame(m_work);
    m_bar = bar;
    bar->setProperty("kind", u"bar"_s);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(em(this, 1), em(this, 0.55), em(this, 1), em(this, 0.55));
    row->setSpacing(em(this, 0.55));
    m_menu = new QPushButton(bar);
    m_menu->setObjectName(u"menu"_s);
    m_menu->setText(tr("Menu ▾"));
    m_menu->setAccessibleName(tr("Menu"));
    buildMenu();
    m_menu->hide();
    row->addWidget(m_menu);
    m_search = new SearchBox(bar);
    row->addWidget(m_search, 1);
    auto *worried = new QPushButton(tr("I'm worried…"), bar);
    worried->setObjectName(u"worried"_s);
    worried->setProperty("kind", u"danger"_s);
    worried->setAccessibleName(tr("I'm worried"));
    worried->setAccessibleDescription(tr("Whom to ring now, and a place to write it down."));
    worried->setToolTip(tr("Ctrl+Shift+W"));
    connect(worried, &QPushButton::clicked, this, &MainWindow::worriedRequested);
    row->addWidget(worried);
    auto *note = new QPushButton(tr("Case note"), bar);
    note->setObjectName(u"caseNote"_s);
    note->setAccessibleName(tr("Case note"));
    note->setToolTip(tr("Ctrl+N"));
    connect(note, &QPushButton::clicked, this, &MainWindow::noteRequested);
    row->addWidget(note);
    auto *open = new QPushButton(tr("Open an FFA ▾"), bar);
    open->setObjectName(u"openFfa"_s);
    open->setProperty("kind", u"primary"_s);
    open->setAccessibleName(tr("Open an FFA"));
    auto *ways = new QMenu(open);
    connect(ways->addAction(tr("Open a &new FFA…")), &QAction::triggered, this,
        [this] { Q_EMIT openingRequested(u"openFfa"_s); });
    connect(ways->addAction(tr("&Take up an FFA that is already running…")), &QAction::triggered,
        this, [this] { Q_EMIT openingRequested(u"takeUpFfa"_s); });
    open->setMenu(ways);
    row->addWidget(open);
    auto *view = new QPushButton(bar);
    view->setObjectName(u"view"_s);
    buildView(view);
    row->addWidget(view);
    return bar;
}

void MainWindow::buildMenu()
{
    auto *menu = new QMenu(m_menu);
    // Made anew each time: pages come and go with what there is to do.
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const PageInfo &info : pages()) {
            if (m_sidebar->isOffered(info.id))
                connect(menu->addAction(info.title), &QAction::triggered, this,
                    [this, id = info.id] { Q_EMIT pageRequested(id); });
        }
        menu->addSeparator();
        connect(
            menu->addAction(tr("&Lock")), &QAction::triggered, this, &MainWindow::lockRequested);
    });
    m_menu->setMenu(menu);
}

void MainWindow::buildView(QPushButton *button)
{
    button->setText(tr("View ▾"));
    button->setAccessibleName(tr("View"));
    button->setAccessibleDescription(tr("Light or dark, and the size of the text."));
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    addTheme(menu, group, tr("As the &desktop"), int(ThemeChoice::FollowDesktop));
    addTheme(menu, group, tr("&Light"), int(ThemeChoice::Light));
    addTheme(menu, group, tr("D&ark"), int(ThemeChoice::Dark));
    addTheme(menu, group, tr("High &contrast"), int(ThemeChoice::HighContrast));
    menu->addSeparator();
    addTextSize(menu, tr("La&rger text"), QKeySequence(u"Ctrl++"_s), textStep);
    addTextSize(menu, tr("&Smaller text"), QKeySequence(u"Ctrl+-"_s), -textStep);
    addTextSize(menu, tr("&Text as the desktop"), QKeySequence(u"Ctrl+0"_s), 0);
    menu->addSeparator();
    QAction *help = menu->addAction(tr("&Help"));
    connect(help, &QAction::triggered, this, &MainWindow::showHelp);
    button->setMenu(menu);
}

void MainWindow::addTheme(QMenu *menu, QActionGroup *group, const QString &name, int choice)
{
    QAction *action = menu->addAction(name);
    action->setCheckable(true);
    action->setChecked(int(m_theme.choice()) == choice);
    group->addAction(action);
    connect(action, &QAction::triggered, this,
        [this, choice] { m_theme.setChoice(ThemeChoice(choice)); });
    connect(&m_theme, &Theme::changed, action,
        [this, action, choice] { action->setChecked(int(m_theme.choice()) == choice); });
}

void MainWindow::addTextSize(QMenu *menu, const QString &name, const QKeySequence &key, int step)
{
    QAction *action = menu->addAction(name);
    action->setShortcut(key);
    addAction(action);
    connect(action, &QAction::triggered, this,
        [this, step] { m_theme.setTextSize(step == 0 ? 100 : m_theme.textSize() + step); });
}

void MainWindow::addKey(const QKeySequence &sequence, WorksIn where, std::function<void()> action)
{
    auto *shortcut = new QShortcut(sequence, this);
    connect(shortcut, &QShortcut::activated, this, [this, where, action = std::move(action)] {
        const WorksIn now = isLocked() ? WorksIn::Everywhere
            : m_meetingView            ? WorksIn::MeetingView
                                       : WorksIn::Work;
        if (where >= now)
            action();
    });
}

void MainWindow::buildKeys()
{
    // In meeting view nothing leads to another family.
    addKey(shortcutKeys(u"note"_s), WorksIn::Work, [this] { Q_EMIT noteRequested(); });
    addKey(shortcutKeys(u"search"_s), WorksIn::Work, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    for (int i = 0; i < 9; ++i) {
        addKey(
            QKeyCombination(Qt::ControlModifier, Qt::Key(Qt::Key_1 + i)), WorksIn::Work, [this, i] {
                // As they stand in the sidebar: what is not shown there is not counted.
                QStringList shown = m_offered;
                shown.removeIf([this](const QString &id) { return !m_sidebar->isOffered(id); });
                if (i < shown.size())
                    Q_EMIT pageRequested(shown[i]);
            });
    }
    addKey(shortcutKeys(u"back"_s), WorksIn::Work, [this] { Q_EMIT backRequested(); });
    // A worry is not held up by a meeting.
    addKey(shortcutKeys(u"worried"_s), WorksIn::MeetingView, [this] { Q_EMIT worriedRequested(); });
    addKey(shortcutKeys(u"undo"_s), WorksIn::MeetingView, [this] { Q_EMIT undoRequested(); });
    addKey(shortcutKeys(u"redo"_s), WorksIn::MeetingView, [this] { Q_EMIT redoRequested(); });
    addKey(shortcutKeys(u"lock"_s), WorksIn::MeetingView, [this] { Q_EMIT lockRequested(); });
    addKey(shortcutKeys(u"help"_s), WorksIn::Everywhere, [this] { showHelp(); });
    auto *terms = new TermHelp(this);
    addKey(shortcutKeys(u"whatsThis"_s), WorksIn::Everywhere, [terms] { terms->explainFocus(); });
}

void MainWindow::addPage(const QString &id, Page *page)
{
    m_pages->addWidget(page);
    m_pageIds.append(id);
    connect(page, &Page::backRequested, this, &MainWindow::backRequested);
}

QList<Page *> MainWindow::allPages() const
{
    QList<Page *> all;
    for (int i = 0; i < m_pages->count(); ++i)
        all.append(static_cast<Page *>(m_pages->widget(i)));
    return all;
}

Page *MainWindow::pageCalled(const QString &id) const
{
    const qsizetype at = m_pageIds.indexOf(id);
    return at < 0 ? nullptr : static_cast<Page *>(m_pages->widget(int(at)));
}

void MainWindow::showLockScreen()
{
    setMeetingView(false);
    m_messages->dismiss();
    m_search->clear();
    m_search->clearHits();
    m_stack->setCurrentWidget(m_unlock);
}

void MainWindow::showPage(const QString &id)
{
    Page *page = pageCalled(id);
    if (!page)
        return;
    m_stack->setCurrentWidget(m_work);
    m_pages->setCurrentWidget(page);
    // A family is reached from the tray, and Back leads there.
    m_sidebar->setCurrent(m_offered.contains(id) ? id : u"tray"_s);
}

QString MainWindow::page() const
{
    return m_pageIds.value(m_pages->currentIndex());
}

bool MainWindow::isLocked() const
{
    return m_stack->currentWidget() == m_unlock;
}

void MainWindow::showHelp()
{
    QString topic = isLocked() ? u"unlock"_s : page();
    const QString part = isLocked() ? QString() : pageCalled(topic)->helpPart();
    if (!part.isEmpty())
        topic += u'.' + part;
    auto *dialog = new HelpDialog(topic, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return moveFocusAsLaidOut(this, next);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fit();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void MainWindow::fit()
{
    const bool wide = width() >= em(this, roomForSidebar);
    m_sidebar->fit();
    m_sidebar->setVisible(wide && !m_meetingView);
    m_bar->setVisible(!m_meetingView);
    m_menu->setVisible(!wide);
}

void MainWindow::setMeetingView(bool on)
{
    if (on == m_meetingView)
        return;
    m_meetingView = on;
    if (on)
        m_messages->dismiss(); // it may name another family
    fit();
}

void MainWindow::setMadeUp(const QString &title, const QString &words)
{
    setWindowTitle(u"Hometray – "_s + title);
    m_madeUp->setText(words);
    m_madeUp->setVisible(!words.isEmpty());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepLook();
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

// What is needed before the store is open, and tells nothing of anybody: outside the store.
void MainWindow::restoreLook()
{
    const QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    // All of it is on the screen with its frame: what was just saved is said at its foot.
    const QSize room = screen()->availableSize() - QSize(0, em(this, 2));
    if (!isMaximized() && !isFullScreen())
        resize(size().boundedTo(room));
    m_theme.setChoice(ThemeChoice(settings.value(u"look/theme"_s, 0).toInt()));
    m_theme.setTextSize(settings.value(u"look/textSize"_s, 100).toInt());
}

void MainWindow::keepLook() const
{
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"look/theme"_s, int(m_theme.choice()));
    settings.setValue(u"look/textSize"_s, m_theme.textSize());
}

} // namespace hometray
