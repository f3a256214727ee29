// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/page.h"
#include "ui/notices/noticewords.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QTimer>

class QScrollArea;
class QVBoxLayout;

namespace hometray {

/// What is to know or to settle and has no date of its own: answers that are missing, what was
/// written in two ways, what is shared. Without any the page leaves the sidebar.
class NoticesPage : public Page {
    Q_OBJECT
public:
    NoticesPage(Frame &frame, QWidget *parent);
    ~NoticesPage() override;

    void refresh() override;
    void clear() override;
    void focusFirst() override;
    [[nodiscard]] bool isSettled() const override
    {
        return !m_making && !m_again && !m_more.isActive();
    }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showFound();
    void fill(const QList<Notice> &list);
    void addSome();

    QFutureWatcher<QList<Notice>> m_found;
    QList<Notice> m_latest;
    qsizetype m_shown = 0; ///< of `m_latest`; the rest follows
    QTimer m_more;
    bool m_viewIsOld = false; ///< what is shown waits for the page to be seen
    bool m_making = false; ///< until they are shown, not only until they are made
    bool m_again = false; ///< something changed meanwhile
    QScrollArea *m_scroll;
    QVBoxLayout *m_list;
};

} // namespace hometray
