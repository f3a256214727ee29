// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QMainWindow>

class QPushButton;
class QStackedWidget;

namespace hometray {

class FamilyPage;
class MessageStrip;
class SearchBox;
class Sidebar;
class Theme;
class TrayPage;
class UnlockPage;

/// The frame: the door, or the sidebar, the line at the top and a page. It knows pages and keys, no
/// store; `WindowController` brings the two together. A new page is one line in its constructor.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] UnlockPage *unlockPage() const { return m_unlock; }
    [[nodiscard]] TrayPage *trayPage() const { return m_tray; }
    [[nodiscard]] FamilyPage *familyPage() const { return m_family; }
    [[nodiscard]] Sidebar *sidebar() const { return m_sidebar; }
    [[nodiscard]] SearchBox *search() const { return m_search; }
    [[nodiscard]] MessageStrip *messages() const { return m_messages; }

    /// The door only.
    void showDoor();
    /// "tray" or "family".
    void showPage(const QString &id);
    [[nodiscard]] QString page() const;
    [[nodiscard]] bool isLocked() const;

Q_SIGNALS:
    void noteRequested();
    void worriedRequested();
    void lockRequested();
    void pageShown(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildBar();
    void buildView(QPushButton *button);
    void buildKeys();
    void addPage(const QString &id, QWidget *page);
    void showHelp();
    void fit();

    Theme &m_theme;
    QStackedWidget *m_stack;
    UnlockPage *m_unlock;
    QWidget *m_work;
    Sidebar *m_sidebar;
    QPushButton *m_menu;
    SearchBox *m_search;
    QPushButton *m_note = nullptr;
    QStackedWidget *m_pages;
    QStringList m_pageIds;
    TrayPage *m_tray;
    FamilyPage *m_family;
    MessageStrip *m_messages;
};

} // namespace hometray
