// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QMainWindow>

#include <functional>

class QAction;
class QActionGroup;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace hometray {

class FittingStack;
class Frame;
class MessageStrip;
class Page;
class SearchBox;
class Sidebar;
class Theme;
class UnlockPage;

/// What the window looks like: the lock screen, or the sidebar, the line at the top and a page. It
/// knows keys and what pages() and familyTabs() list, no store; `WindowController` brings the two
/// together.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Theme &theme, QWidget *parent = nullptr);
    /// Makes the pages; once.
    void buildPages(Frame &frame);

    [[nodiscard]] UnlockPage *unlockPage() const { return m_unlock; }
    [[nodiscard]] Sidebar *sidebar() const { return m_sidebar; }
    [[nodiscard]] SearchBox *search() const { return m_search; }
    [[nodiscard]] MessageStrip *messages() const { return m_messages; }
    [[nodiscard]] Theme &theme() const { return m_theme; }
    [[nodiscard]] QList<Page *> allPages() const;
    /// The page of an id of pages(), "family" for a family's; nullptr for another.
    [[nodiscard]] Page *pageCalled(const QString &id) const;
    /// The one page of a class.
    template <class T>
    [[nodiscard]] T *find() const
    {
        return findChild<T *>();
    }

    /// The lock screen only.
    void showLockScreen();
    void showPage(const QString &id);
    /// The id of the page that is shown.
    [[nodiscard]] QString page() const;
    [[nodiscard]] bool isLocked() const;
    /// Nothing but the page: the laptop faces the parents.
    void setMeetingView(bool on);
    [[nodiscard]] bool isMeetingView() const { return m_meetingView; }
    /// Says in the title and in a thin strip that nothing here is real.
    void setMadeUp(const QString &title, const QString &words);

Q_SIGNALS:
    void noteRequested();
    void worriedRequested();
    /// Of a command that opens a case: "openFfa", "takeUpFfa".
    void openingRequested(const QString &command);
    void lockRequested();
    void undoRequested();
    void redoRequested();
    void pageRequested(const QString &id);
    void backRequested();
    void closing();

protected:
    bool focusNextPrevChild(bool next) override; ///< as things are laid out
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *buildBar();
    void buildMenu();
    void buildView(QPushButton *button);
    void addTheme(QMenu *menu, QActionGroup *group, const QString &name, int choice);
    void addTextSize(QMenu *menu, const QString &name, const QKeySequence &key, int step);
    /// Where a key works: each includes those before it.
    enum class WorksIn { Work, MeetingView, Everywhere };
    void addKey(const QKeySequence &sequence, WorksIn where, std::function<void()> action);
    void buildKeys();
    void addPage(const QString &id, Page *page);
    void showHelp();
    void fit();
    void restoreLook();
    void keepLook() const;

    Theme &m_theme;
    QStackedWidget *m_stack;
    UnlockPage *m_unlock;
    QWidget *m_work;
    QWidget *m_bar = nullptr;
    QLabel *m_madeUp = nullptr;
    Sidebar *m_sidebar;
    QPushButton *m_menu = nullptr;
    SearchBox *m_search = nullptr;
    FittingStack *m_pages;
    QStringList m_pageIds;
    QStringList m_offered; ///< ids of the sidebar, in its order
    MessageStrip *m_messages;
    bool m_meetingView = false;
};

} // namespace hometray
