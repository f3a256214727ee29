// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/mainwindow.h"

#include "ui/family/familypage.h"
#include "ui/frame/helpdialog.h"
#include "ui/frame/searchbox.h"
#include "ui/theme/theme.h"
#include "ui/tray/traypage.h"
#include "ui/unlock/unlockpage.h"
#include "ui/widgets/card.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/sidebar.h"

#include <QtCore/QEvent>
#include <QtGui/QActionGroup>
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
    m_stack = new QStackedWidget(this);
    setCentralWidget(m_stack);
    m_unlock = new UnlockPage(m_stack);
    m_stack->addWidget(m_unlock);

    m_work = new QWidget(m_stack);
    m_stack->addWidget(m_work);
    auto *columns = new QHBoxLayout(m_work);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    m_sidebar = new Sidebar(m_work);
    m_sidebar->addPage(u"tray"_s, tr("Home Tray"));
    columns->addWidget(m_sidebar);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    columns->addLayout(right, 1);
    right->addWidget(buildBar());
    m_pages = new QStackedWidget(m_work);
    right->addWidget(m_pages, 1);
    m_messages = new MessageStrip(m_work);
    right->addWidget(m_messages);

    m_tray = new TrayPage(m_pages);
    m_family = new FamilyPage(m_pages);
    addPage(u"tray"_s, m_tray);
    addPage(u"family"_s, m_family);

    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);
    connect(m_sidebar, &Sidebar::lockRequested, this, &MainWindow::lockRequested);
    connect(m_family, &FamilyPage::backRequested, this, [this] {
        showPage(u"tray"_s);
        m_tray->focusTable();
    });
    connect(m_family, &FamilyPage::noteRequested, this, &MainWindow::noteRequested);
    buildKeys();
    showDoor();
    resize(em(this, 80), em(this, 50));
}

QWidget *MainWindow::buildBar()
{
    auto *bar = new QFrame(m_work);
    bar->setProperty("kind", u"bar"_s);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(em(this, 1), em(this, 0.55), em(this, 1), em(this, 0.55));
    row->setSpacing(em(this, 0.55));
    m_menu = new QPushButton(bar);
    m_menu->setObjectName(u"menu"_s);
    m_menu->setText(tr("Menu ▾"));
    m_menu->setAccessibleName(tr("Menu"));
    auto *menu = new QMenu(m_menu);
    connect(menu->addAction(tr("Home Tray")), &QAction::triggered, this,
        [this] { showPage(u"tray"_s); });
    connect(menu->addAction(tr("Lock")), &QAction::triggered, this, &MainWindow::lockRequested);
    m_menu->setMenu(menu);
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
    m_note = new QPushButton(tr("Case note"), bar);
    m_note->setObjectName(u"caseNote"_s);
    m_note->setProperty("kind", u"primary"_s);
    m_note->setAccessibleName(tr("Case note"));
    m_note->setToolTip(tr("Ctrl+N"));
    connect(m_note, &QPushButton::clicked, this, &MainWindow::noteRequested);
    row->addWidget(m_note);
    auto *view = new QPushButton(bar);
    view->setObjectName(u"view"_s);
    buildView(view);
    row->addWidget(view);
    return bar;
}

void MainWindow::buildView(QPushButton *button)
{
    button->setText(tr("View ▾"));
    button->setAccessibleName(tr("View"));
    button->setAccessibleDescription(tr("Light or dark, and the size of the text."));
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    const auto add = [this, menu, group](const QString &name, ThemeChoice choice) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_theme.choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { m_theme.setChoice(choice); });
    };
    add(tr("As the desktop"), ThemeChoice::FollowDesktop);
    add(tr("Light"), ThemeChoice::Light);
    add(tr("Dark"), ThemeChoice::Dark);
    add(tr("High contrast"), ThemeChoice::HighContrast);
    menu->addSeparator();
    const auto resizeBy = [this, menu](const QString &name, const QKeySequence &key, int step) {
        QAction *action = menu->addAction(name);
        action->setShortcut(key);
        addAction(action);
        connect(action, &QAction::triggered, this,
            [this, step] { m_theme.setTextSize(step == 0 ? 100 : m_theme.textSize() + step); });
    };
    resizeBy(tr("Larger text"), QKeySequence(u"Ctrl++"_s), textStep);
    resizeBy(tr("Smaller text"), QKeySequence(u"Ctrl+-"_s), -textStep);
    resizeBy(tr("Text as the desktop"), QKeySequence(u"Ctrl+0"_s), 0);
    menu->addSeparator();
    QAction *help = menu->addAction(tr("Help"));
    connect(help, &QAction::triggered, this, &MainWindow::showHelp);
    button->setMenu(menu);
}

void MainWindow::buildKeys()
{
    const auto key = [this](const QKeySequence &sequence, auto action) {
        auto *shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, [this, action] {
            if (!isLocked())
                action();
        });
    };
    key(Qt::CTRL | Qt::Key_N, [this] { Q_EMIT noteRequested(); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_W, [this] { Q_EMIT worriedRequested(); });
    key(Qt::CTRL | Qt::Key_L, [this] { Q_EMIT lockRequested(); });
    key(Qt::CTRL | Qt::Key_K, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    key(Qt::CTRL | Qt::Key_1, [this] {
        showPage(u"tray"_s);
        m_tray->focusTable();
    });
    key(Qt::ALT | Qt::Key_Left, [this] {
        showPage(u"tray"_s);
        m_tray->focusTable();
    });
    auto *help = new QShortcut(Qt::Key_F1, this);
    connect(help, &QShortcut::activated, this, &MainWindow::showHelp);
}

void MainWindow::addPage(const QString &id, QWidget *page)
{
    m_pages->addWidget(page);
    m_pageIds.append(id);
}

void MainWindow::showDoor()
{
    m_messages->hide();
    m_search->clear();
    m_search->clearHits();
    m_stack->setCurrentWidget(m_unlock);
}

void MainWindow::showPage(const QString &id)
{
    const qsizetype at = m_pageIds.indexOf(id);
    if (at < 0)
        return;
    m_stack->setCurrentWidget(m_work);
    m_pages->setCurrentIndex(int(at));
    m_sidebar->setCurrent(u"tray"_s);
    Q_EMIT pageShown(id);
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
    auto *dialog = new HelpDialog(isLocked() ? u"unlock"_s : page(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
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
    m_sidebar->setFixedWidth(em(this, 12.3));
    m_sidebar->setVisible(wide);
    m_menu->setVisible(!wide);
}

} // namespace hometray
