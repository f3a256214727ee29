// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/frame.h"

#include <QtWidgets/QWidget>

namespace hometray {

/// A page of the window. It shows what the workspace holds and asks the frame for everything else.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(Frame &frame, QWidget *parent);
    ~Page() override;

    /// The store was opened, something of it changed, the day or the policy did. Called for every
    /// page, shown or not, at most once in a turn of the event loop: what takes time is done off
    /// the GUI thread, and what is only seen while the page is shown may wait for `showEvent`.
    virtual void refresh() = 0;
    /// Forgets the store: nothing of any family stays in a widget or model.
    virtual void clear() = 0;
    /// Gives the keyboard to where work on this page begins.
    virtual void focusFirst();
    /// Shows an object of the page (a row, a date), where the page has such.
    virtual void showPlace(const Place &place);
    /// The family that somebody opened or chose here: what is to be written about "this family" is
    /// about that one. Null when there is none, also while a row is marked that nobody chose.
    [[nodiscard]] virtual CaseId familyInFront() const { return {}; }
    /// The part of the page that is shown, where its parts have help of their own: a family's tab.
    [[nodiscard]] virtual QString helpPart() const { return {}; }
    /// Nothing is on its way: what is shown is what the store holds.
    [[nodiscard]] virtual bool isSettled() const { return true; }

Q_SIGNALS:
    /// What stands beside the page's name in the sidebar; `meaning` is what is read out.
    void countChanged(const QString &count, const QString &meaning);
    /// Whether the page has anything to show now; without, its name leaves the sidebar.
    void offered(bool offered);
    /// To where one was before.
    void backRequested();

protected:
    Frame &m_frame;
};

} // namespace hometray
