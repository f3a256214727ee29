// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticespage.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr qsizetype mostShown = 100; // more is not read; the families say it again
constexpr qsizetype atATime = 8; // rows made before the window answers again
} // namespace

NoticesPage::NoticesPage(Frame &frame, QWidget *parent)
    : Page(frame, parent), m_scroll(new QScrollArea(this))
{
    setObjectName(u"noticesPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em(this, 1), em(this, 0.9), em(this, 1), em(this, 0.9));
    column->setSpacing(em(this, 0.6));
    auto *title = new QLabel(tr("Notices"), this);
    title->setProperty("kind", u"title"_s);
    column->addWidget(title);
    m_scroll->setObjectName(u"noticesScroll"_s);
    m_scroll->setAccessibleName(tr("Notices"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(m_scroll);
    content->setObjectName(u"plain"_s);
    auto *cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card({}, content);
    cards->addWidget(card);
    cards->addStretch(1);
    m_list = card->body();
    m_scroll->setWidget(content);
    column->addWidget(m_scroll, 1);
    m_more.setSingleShot(true);
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &NoticesPage::addSome);
    fill({});
    connect(&m_found, &QFutureWatcher<QList<Notice>>::finished, this, &NoticesPage::showFound);
}

NoticesPage::~NoticesPage()
{
    m_found.waitForFinished();
}

void NoticesPage::refresh()
{
    if (m_making) {
        m_again = true;
        return;
    }
    Workspace &workspace = m_frame.workspace();
    m_making = true;
    m_found.setFuture(
        QtConcurrent::run([cases = workspace.myCases(), situation = workspace.situation()] {
            return notices(cases, situation);
        }));
}

void NoticesPage::showFound()
{
    m_making = false;
    if (!m_frame.workspace().isUnlocked() || m_found.isCanceled())
        return;
    m_latest = m_found.result();
    m_viewIsOld = true;
    if (isVisible())
        fill(m_latest);
    const int count = int(m_latest.size());
    Q_EMIT countChanged(count ? QString::number(count) : QString(),
        count == 1 ? tr("1 notice") : tr("%n notices", nullptr, count));
    Q_EMIT offered(count > 0);
    if (std::exchange(m_again, false))
        refresh();
}

void NoticesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_viewIsOld && m_frame.workspace().isUnlocked())
        fill(m_latest);
}

void NoticesPage::fill(const QList<Notice> &list)
{
    m_viewIsOld = false;
    m_latest = list;
    m_shown = 0;
    clearLayout(m_list);
    if (list.isEmpty())
        m_list->addWidget(new WrapLabel(
            tr("Nothing to settle. Requests without an answer, things two people wrote "
               "differently and home trays you share come here."),
            "muted", this));
    addSome();
}

void NoticesPage::addSome()
{
    const qsizetype most = qMin(mostShown, m_latest.size());
    for (const qsizetype until = qMin(most, m_shown + atATime); m_shown < until; ++m_shown) {
        const Notice &notice = m_latest[m_shown];
        auto *row = new StepRow(notice.text, this);
        connect(row, &StepRow::actionChosen, this,
            [this, id = notice.caseId, tab = notice.tab](const QString &, const QString &action) {
                if (action == u"open"_s)
                    m_frame.go({u"family"_s, id, tab, {}});
                else
                    m_frame.openForm({action, id, {}, {}});
            });
        if (m_list->count() > 0)
            m_list->addWidget(makeLine(this));
        m_list->addWidget(row);
    }
    if (m_shown < most) {
        m_more.start();
        return;
    }
    if (m_latest.size() > mostShown)
        m_list->addWidget(new WrapLabel(
            tr("and %n more", nullptr, int(m_latest.size() - mostShown)), "muted", this));
}

void NoticesPage::clear()
{
    m_found.waitForFinished(); // reads the rules, which go with the store
    m_found.setFuture({}); // what it found is of families
    m_again = false;
    m_more.stop();
    fill({});
}

void NoticesPage::focusFirst()
{
    if (auto *first = m_scroll->findChild<QPushButton *>())
        first->setFocus(Qt::TabFocusReason);
}

} // namespace hometray
