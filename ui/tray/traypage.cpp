// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traypage.h"

#include "ui/form/halfwritten.h"
#include "ui/frame/stepwords.h"
#include "ui/frame/viewstate.h"
#include "ui/tray/trayfilter.h"
#include "ui/tray/traymodel.h"
#include "ui/tray/trayview.h"
#include "ui/tray/traywords.h"
#include "words/dates.h"
#include "workspace/whendone.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
const QString lookName = u"tray.look"_s;
const QString viewsName = u"tray.views"_s;
} // namespace

TrayPage::TrayPage(Frame &frame, QWidget *parent)
    : Page(frame, parent),
      m_halfWritten(new HalfWrittenLine(frame, this)),
      m_view(new TrayView(this))
{
    setObjectName(u"trayPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_halfWritten);
    column->addWidget(m_view, 1);
    connect(m_view, &TrayView::caseChosen, this, &TrayPage::showPreview);
    connect(m_view, &TrayView::takeUpRequested, this, [this] {
        m_frame.go({u"takeup"_s, {}, {}, {}});
    });
    connect(m_view, &TrayView::caseOpened, this, [this](const CaseId &id) {
        m_frame.go({u"family"_s, id, {}, {}});
    });
    connect(m_view, &TrayView::actionChosen, this,
        [this](const CaseId &id, const QString &, const QString &action) {
            m_frame.openForm(requestOf(action, id));
        });
    ViewState &state = frame.viewState();
    connect(m_view, &TrayView::lookChanged, this, [this, &state] {
        if (m_frame.workspace().isUnlocked())
            state.setValue(lookName, m_view->look().toJson());
    });
    connect(m_view->savedViews(), &SavedViews::viewsChanged, this,
        [this, &state] { state.setValue(viewsName, m_view->savedViews()->views()); });
    connect(&state, &ViewState::restored, this, [this, &state] {
        m_view->savedViews()->setViews(state.value(viewsName).toArray());
        if (const QJsonValue look = state.value(lookName); look.isObject())
            m_view->setLook(TrayLook::fromJson(look.toObject()));
    });
    connect(&m_rows, &QFutureWatcher<TrayRows>::finished, this, &TrayPage::showRows);
}

TrayPage::~TrayPage()
{
    m_rows.waitForFinished();
}

void TrayPage::refresh()
{
    m_halfWritten->showThem();
    if (m_making) {
        m_again = true;
        return;
    }
    Workspace &workspace = m_frame.workspace();
    const Situation situation = workspace.situation();
    m_view->setDay(
        words::capitalised(words::weekdayDate(situation.today, {})), countdownText(situation));
    m_making = true;
    m_rows.setFuture(QtConcurrent::run(
        [cases = workspace.myCases(), situation, before = m_view->model()->rows()] {
            return TrayFilter::summed(trayRows(cases, situation), before);
        }));
    if (const auto chosen = m_view->chosenCase())
        showPreview(*chosen);
}

void TrayPage::showRows()
{
    m_making = false;
    if (!m_frame.workspace().isUnlocked() || m_rows.isCanceled())
        return;
    const TrayRows rows = m_rows.result();
    const int open = rows.open;
    m_view->setRows(rows);
    Q_EMIT countChanged(
        QString::number(open), open == 1 ? tr("1 open FFA") : tr("%n open FFAs", nullptr, open));
    if (std::exchange(m_again, false))
        refresh();
}

void TrayPage::showPreview(const CaseId &caseId)
{
    ++m_underway;
    Workspace &workspace = m_frame.workspace();
    whenDone(workspace.record(caseId), this, [this, caseId](const Expected<RecordPtr> &record) {
        --m_underway;
        const auto known = m_frame.workspace().knownCase(caseId);
        if (record && known)
            m_view->setPreview(familyPreview(*known, **record, m_frame.workspace().situation(),
                m_frame.workspace().hiddenElsewhere(caseId)));
    });
}

void TrayPage::clear()
{
    m_rows.waitForFinished(); // reads the rules, which go with the store
    m_rows.setFuture({}); // what it found is of families
    m_again = false;
    m_view->clear();
    m_view->savedViews()->setViews({}); // a name may tell of a family
}

void TrayPage::focusFirst()
{
    m_view->focusFirst();
}

void TrayPage::showPlace(const Place &place)
{
    if (!place.caseId.isNull())
        m_view->choose(place.caseId);
}

CaseId TrayPage::familyInFront() const
{
    return m_view->chosenByPerson();
}

bool TrayPage::isSettled() const
{
    return m_underway == 0 && !m_making && !m_again;
}

} // namespace hometray
