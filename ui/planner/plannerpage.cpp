// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/plannerpage.h"

#include "ui/form/formpanel.h"
#include "ui/form/forms.h"
#include "ui/frame/stepwords.h"
#include "ui/frame/viewstate.h"
#include "ui/planner/laptopwords.h"
#include "ui/planner/planmodel.h"
#include "ui/planner/plannerview.h"
#include "ui/planner/planpane.h"
#include "ui/planner/planprint.h"
#include "ui/planner/plantable.h"
#include "ui/planner/planwords.h"
#include "ui/widgets/letgo.h"
#include "ui/widgets/rowsapart.h"
#include "words/dates.h"
#include "words/fields.h"
#include "workflow/recordaway.h"
#include "workflow/requestsupport.h"
#include "workspace/backupkeeper.h"
#include "workspace/losswords.h"
#include "workspace/whendone.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
const QString turningKey = u"planner.turning"_s;

/// The tab on which a checklist of the break is worked with.
QString tabOf(ListRole role)
{
    return role == ListRole::Closing ? u"closure"_s : u"cover"_s;
}
} // namespace

PlannerPage::PlannerPage(Frame &frame, QWidget *parent)
    : Page(frame, parent), m_view(new PlannerView(this))
{
    setObjectName(u"plannerPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    connect(&m_plan, &QFutureWatcher<PlanShown>::finished, this, &PlannerPage::showPlan);
    connect(&frame.viewState(), &ViewState::restored, this, &PlannerPage::restoreView);
    connect(m_view, &PlannerView::breakChosen, this, [this](const QString &id) {
        m_break = breakCode(id);
        m_view->closePane();
        refresh();
    });
    connect(m_view, &PlannerView::turningChosen, this,
        [this] { m_frame.viewState().setValue(turningKey, int(m_view->turning())); });
    connect(m_view, &PlannerView::stepOpened, this, &PlannerPage::showStep);
    connect(m_view, &PlannerView::formLeft, this, &PlannerPage::keepDraft);
    connect(m_view->pane(), &PlanPane::mendRequested, this, &PlannerPage::openMend);
    connect(m_view->pane(), &PlanPane::otherWayChosen, this, [this](const QString &way) {
        withStepForm([this, way](FormRequest request) {
            request.command = requestOf(way, request.caseId).command;
            request.at.clear();
            m_frame.openForm(request);
        });
    });
    connect(m_view, &PlannerView::coordinatorRequested, this, &PlannerPage::askCoordinator);
    connect(m_view, &PlannerView::familyRequested, this, [this](const CaseId &id, ListRole role) {
        m_frame.go({u"family"_s, id, tabOf(role), {}});
    });
    connect(m_view, &PlannerView::laptopActionChosen, this, &PlannerPage::startLaptopAction);
    connect(m_view, &PlannerView::printRequested, this,
        [this] { printPlan(this, m_view->model()->plan(), m_frame.workspace().today()); });
}

PlannerPage::~PlannerPage()
{
    m_plan.waitForFinished();
}

void PlannerPage::refresh()
{
    if (m_making) {
        m_again = true;
        return;
    }
    Workspace &workspace = m_frame.workspace();
    const Situation situation = workspace.situation(m_break);
    m_making = true;
    letGo(m_plan.future());
    m_plan.setFuture(
        QtConcurrent::run([cases = workspace.myCases(), situation, laptop = laptopState(),
                              before = m_view->model()->plan().rows] {
            PlanShown plan = planShown(cases, situation, laptop);
            plan.changed = rowsApart(plan.rows, before);
            return plan;
        }));
}

void PlannerPage::showPlan()
{
    m_making = false;
    if (!m_frame.workspace().isUnlocked() || m_plan.isCanceled())
        return;
    const PlanShown plan = m_plan.result();
    m_viewIsOld = true;
    if (isVisible())
        fillView();
    const bool any = !plan.rows.isEmpty();
    Q_EMIT countChanged(
        any ? u"%1/%2"_s.arg(plan.ready).arg(plan.rows.size()) : QString(), plan.progress);
    if (std::exchange(m_again, false))
        refresh();
}

void PlannerPage::fillView()
{
    m_viewIsOld = false;
    const PlanShown plan = m_plan.result();
    m_view->setBreaks(breaksToPlan(m_frame.workspace().situation(m_break)), plan.breakId);
    m_view->setPlan(plan);
    nameMend(); // what mends the step may be another thing now
}

void PlannerPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_viewIsOld && m_frame.workspace().isUnlocked())
        fillView();
}

void PlannerPage::restoreView()
{
    m_view->setTurning(
        PlannerView::Turning(qBound(0, m_frame.viewState().value(turningKey).toInt(), 2)));
    refresh(); // the day the recovery sheet was found stands in the view state
}

bool PlannerPage::nameMend()
{
    const QString command = m_view->pane()->cell().mend;
    const bool there = !command.isEmpty() && m_frame.forms().has(command);
    const bool asked = there && asksWhetherHeld(m_view->pane()->cell().reason);
    QList<StepAction> ways = asked ? whetherHeldActions() : QList<StepAction>();
    m_view->pane()->setMend(asked && !ways.isEmpty() ? ways.takeFirst().text
            : there ? QString(words::commandTitle(command) + u'…')
                    : QString());
    m_view->pane()->setOtherWays(ways);
    return there;
}

void PlannerPage::showStep()
{
    PlanPane *pane = m_view->pane();
    const QString command = pane->cell().mend;
    if (!nameMend() || pane->form() || !m_frame.forms().canStandOnAPage(command))
        return;
    withStepForm([this](const FormRequest &request) { showForm(request); });
}

void PlannerPage::showForm(const FormRequest &request)
{
    PlanPane *pane = m_view->pane();
    m_frame.forms().withContext(request, pane, [this, request](const FormContext &context) {
        PlanPane *now = m_view->pane();
        const bool same = now->caseId() == request.caseId && now->cell().mend == request.command;
        if (!same || now->form() || now->isHidden())
            return;
        auto *panel = new FormPanel(m_frame, context, now);
        panel->standWhole();
        connect(panel, &FormPanel::saved, this, [this] {
            m_view->stepSaved();
            nameMend();
        });
        connect(panel, &FormPanel::discarded, this, [this] { m_view->closePane(); });
        connect(panel, &FormPanel::closeRequested, this, [this] {
            m_view->closePane();
            m_view->focusTable();
        });
        now->setForm(panel);
        panel->focusFirst();
    });
}

void PlannerPage::withStepForm(std::function<void(const FormRequest &)> then)
{
    const PlanPane *pane = m_view->pane();
    FormRequest request =
        coverForm(pane->caseId(), pane->cell().mend, m_view->model()->plan().breakId);
    request.at = beginsAt(request.command, pane->cell().mendAt, pane->cell().reason);
    ++m_underway;
    whenDone(m_frame.workspace().record(request.caseId), this,
        [this, request, reason = pane->cell().reason, then = std::move(then)](
            const Expected<RecordPtr> &record) mutable {
            --m_underway;
            if (!record || !m_frame.workspace().isUnlocked())
                return;
            const ObjectId subject = subjectOf(request.command, reason, **record);
            if (!subject.isNull())
                request.subject = subject.hex();
            then(request);
        });
}

void PlannerPage::openMend()
{
    if (!m_view->pane()->cell().mend.isEmpty())
        withStepForm([this](const FormRequest &request) { m_frame.openForm(request); });
}

void PlannerPage::askCoordinator(const CaseId &caseId)
{
    const auto holiday = m_frame.workspace().breakOf(m_break);
    QJsonObject request{{u"kind"_s, u"noContact"_s}};
    if (holiday)
        request.insert(u"neededBy"_s, holiday->lastDayAtWork.toString(Qt::ISODate));
    m_frame.openForm(
        {QLatin1String(RequestSupport::id), caseId, QJsonObject{{u"request"_s, request}}, {}});
}

QString PlannerPage::recoveryKey() const
{
    const auto holiday = m_frame.workspace().breakOf(m_break);
    return u"planner.recoveryFound."_s + (holiday ? holiday->holiday.id : QString());
}

LaptopState PlannerPage::laptopState() const
{
    LaptopState state;
    state.recoveryFound =
        QDate::fromString(m_frame.viewState().value(recoveryKey()).toString(), Qt::ISODate);
    const BackupState backups = m_frame.workspace().backupState();
    if (backups.lastMs > 0)
        state.backedUp = londonDay(backups.lastMs);
    if (backups.elsewhereMs > 0)
        state.copiedElsewhere = londonDay(backups.elsewhereMs);
    if (const auto holiday = m_frame.workspace().breakOf(m_break))
        state.away = spellsIn(*m_frame.workspace().desk(), holiday->holiday,
            m_frame.workspace().rulebook().workingDays());
    return state;
}

void PlannerPage::startLaptopAction(const QString &id)
{
    if (id == QLatin1String(laptopActions::backUp)) {
        backUp();
    } else if (id == QLatin1String(laptopActions::toBackups)) {
        m_frame.go({u"settings"_s, {}, u"backups"_s, {}});
    } else if (id == QLatin1String(laptopActions::found)) {
        m_frame.viewState().setValue(
            recoveryKey(), m_frame.workspace().today().toString(Qt::ISODate));
        refresh();
    } else if (id == QLatin1String(laptopActions::lost)) {
        m_frame.viewState().setValue(recoveryKey(), {});
        refresh();
    } else if (id == QLatin1String(laptopActions::toEhm)) {
        m_frame.go({u"ehm"_s, {}, {}, {}});
    } else if (id == QLatin1String(laptopActions::toSharing)) {
        const PlanShown &plan = m_view->model()->plan();
        for (qsizetype row = 0; row < plan.rows.size(); ++row) {
            if (plan.rows[row].cells.last().open) {
                m_view->openCell(int(row), m_view->model()->columnCount() - 1);
                return;
            }
        }
    } else if (id == QLatin1String(RecordAway::id)) {
        const auto holiday = m_frame.workspace().breakOf(m_break);
        if (!holiday)
            return;
        m_frame.openForm({id, {},
            QJsonObject{{u"away"_s,
                QJsonObject{{u"break"_s, holiday->holiday.id},
                    {u"from"_s, holiday->awayFrom.toString(Qt::ISODate)},
                    {u"until"_s, holiday->awayUntil.toString(Qt::ISODate)}}}},
            {}});
    }
}

void PlannerPage::backUp()
{
    m_frame.say(Sign::Part, Tone::Info, tr("Making a backup and checking it…"));
    ++m_underway;
    whenDone(m_frame.workspace().backup(), this, [this](const Expected<BackupInfo> &made) {
        --m_underway;
        if (!m_frame.workspace().isUnlocked())
            return;
        if (!made) {
            m_frame.sayProblem(made.error());
            return;
        }
        m_frame.say(Sign::Done, Tone::Good,
            tr("Backed up and checked. Keep a copy of it somewhere else than on this laptop."));
        refresh();
        sayLoss(*made);
    });
}

void PlannerPage::sayLoss(const BackupInfo &made)
{
    ++m_underway;
    whenDone(BackupKeeper::of(m_frame.workspace()).loss(made), this,
        [this](const Expected<std::optional<BackupLoss>> &loss) {
            --m_underway;
            if (!loss || !*loss || !m_frame.workspace().isUnlocked())
                return;
            m_frame.say(Sign::Alert, Tone::Late, saidOf(**loss), tr("Show the backups"),
                [frame = &m_frame] {
                    frame->go({u"settings"_s, {}, u"backups"_s, {}});
                });
        });
}

void PlannerPage::keepDraft()
{
    if (auto *panel = qobject_cast<FormPanel *>(m_view->pane()->form()))
        panel->session()->keep();
}

void PlannerPage::clear()
{
    m_plan.waitForFinished(); // reads the rules, which go with the store
    m_plan.setFuture({}); // what it found is of families
    m_again = false;
    m_viewIsOld = false;
    m_break = 0;
    keepDraft();
    m_view->clear();
}

void PlannerPage::focusFirst()
{
    m_view->focusTable();
}

void PlannerPage::showPlace(const Place &place)
{
    const int row = m_view->model()->rowOf(place.caseId);
    if (!place.caseId.isNull() && row >= 0)
        m_view->openCell(row, PlanModel::By);
}

CaseId PlannerPage::familyInFront() const
{
    return m_view->familyInFront();
}

bool PlannerPage::isSettled() const
{
    return m_underway == 0 && !m_making && !m_again;
}

} // namespace hometray
