// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/due/duepage.h"

#include "ui/due/dueexport.h"
#include "ui/due/duemodel.h"
#include "ui/due/duetable.h"
#include "ui/due/dueview.h"
#include "ui/due/duewords.h"
#include "ui/frame/stepwords.h"
#include "ui/frame/viewstate.h"
#include "ui/widgets/letgo.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "workflow/markinehm.h"
#include "workflow/movetaf.h"
#include "workspace/whendone.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int restMs = 80; // the list rests before the families seen are read
constexpr int notedDays = 400;

QHash<QDate, QString> daysOff(const Situation &situation)
{
    QHash<QDate, QString> notes;
    for (int i = -notedDays; i <= notedDays; ++i) {
        const QDate day = situation.today.addDays(i);
        if (const QString bank = situation.workingDays->bankHoliday(day); !bank.isEmpty())
            notes.insert(day, bank);
        else if (const SchoolBreak *holiday = situation.calendar->breakContaining(day))
            notes.insert(day, words::capitalised(words::breakName(holiday->id, false)));
    }
    return notes;
}
} // namespace

DuePage::DuePage(Frame &frame, QWidget *parent) : Page(frame, parent), m_view(new DueView(this))
{
    setObjectName(u"duePage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_seen.setSingleShot(true);
    m_seen.setInterval(restMs);
    connect(&m_seen, &QTimer::timeout, this, &DuePage::readSeen);
    connect(m_view, &DueView::seen, this, [this] { m_seen.start(); });
    connect(m_view, &DueView::opened, this, &DuePage::open);
    connect(m_view, &DueView::mendChosen, this, &DuePage::mend);
    connect(m_view, &DueView::exportRequested, this, &DuePage::openExport);
    connect(m_view, &DueView::looked, this, [this] {
        m_frame.viewState().setValue(u"due.filter"_s, dueFilterId(m_view->model()->filter()));
        m_frame.viewState().setValue(u"due.as"_s, m_view->shownAs());
    });
    connect(&m_frame.viewState(), &ViewState::restored, this, &DuePage::restoreLook);
    connect(&m_rows, &Watcher::finished, this, &DuePage::showRows);
}

DuePage::~DuePage()
{
    m_rows.waitForFinished();
}

void DuePage::restoreLook()
{
    m_view->chooseFilter(m_frame.viewState().value(u"due.filter"_s).toString());
    const QString as = m_frame.viewState().value(u"due.as"_s).toString();
    if (!as.isEmpty())
        m_view->showAs(as);
}

void DuePage::refresh()
{
    if (m_making) {
        m_again = true;
        return;
    }
    Workspace &workspace = m_frame.workspace();
    m_making = true;
    m_rows.setFuture(
        QtConcurrent::run([cases = workspace.myCases(), situation = workspace.situation()] {
            return std::make_shared<QList<DueRow>>(dueRows(cases, situation));
        }));
}

void DuePage::showRows()
{
    m_making = false;
    if (!m_frame.workspace().isUnlocked() || m_rows.isCanceled())
        return;
    letGo(std::exchange(m_latest, std::move(*m_rows.result())));
    int overdue = 0, today = 0;
    for (const DueRow &row : std::as_const(m_latest)) {
        overdue += row.group == DueGroup::Overdue ? 1 : 0;
        today += row.group == DueGroup::Today || row.group == DueGroup::First ? 1 : 0;
    }
    const int pressing = overdue + today;
    Q_EMIT countChanged(
        pressing ? QString::number(pressing) : QString(), dueCountWords(overdue, today));
    m_viewIsOld = true;
    if (isVisible())
        fillView();
    if (std::exchange(m_again, false))
        refresh();
}

void DuePage::fillView()
{
    m_viewIsOld = false;
    m_read.clear();
    const Situation situation = m_frame.workspace().situation();
    m_view->setToday(situation.today, daysOff(situation));
    m_view->setRows(std::exchange(m_latest, {})); // nobody else holds them: they can say more
    // The list the keyboard was meant for is there now, unless it went elsewhere meanwhile.
    if (m_waitsForList && window()->focusWidget() == m_waitsForList)
        m_view->focusFirst();
    m_waitsForList = nullptr;
    readSeen();
}

void DuePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_viewIsOld && m_frame.workspace().isUnlocked())
        fillView();
}

void DuePage::readSeen()
{
    if (!m_frame.workspace().isUnlocked())
        return;
    const auto [first, last] = m_view->table()->linesSeen();
    for (int line = first; line <= last; ++line) {
        const DueRow *row = m_view->model()->rowAt(line);
        if (row && row->needsRecord)
            read(row->caseId);
    }
}

void DuePage::read(const CaseId &caseId)
{
    if (m_read.contains(caseId))
        return;
    m_read.insert(caseId);
    ++m_underway;
    Workspace &workspace = m_frame.workspace();
    whenDone(workspace.record(caseId), this, [this, caseId](const Expected<RecordPtr> &record) {
        --m_underway;
        if (!m_frame.workspace().isUnlocked())
            return;
        const auto known = m_frame.workspace().knownCase(caseId);
        // What was read may be newer than the rows: they come again in that case.
        if (record && known)
            m_view->sayMore(dueRows(*known, m_frame.workspace().situation(), record->get(),
                m_frame.workspace().hiddenElsewhere(caseId)));
    });
}

void DuePage::open(const DueRow &row)
{
    m_frame.go({u"family"_s, row.caseId, row.tab, {}});
}

void DuePage::mend(const DueRow &row)
{
    if (row.command == QLatin1String(MarkInEhm::id)) {
        m_frame.go({u"ehm"_s, row.caseId, {}, {}});
        return;
    }
    // Which action or TAF it is about, only the record says: it need not have been read for the
    // row.
    ++m_underway;
    Workspace &workspace = m_frame.workspace();
    whenDone(workspace.record(row.caseId), this, [this, row](const Expected<RecordPtr> &record) {
        --m_underway;
        if (!m_frame.workspace().isUnlocked())
            return;
        const auto known = m_frame.workspace().knownCase(row.caseId);
        QList<DueRow> rows;
        if (record && known)
            rows = dueRows(*known, m_frame.workspace().situation(), record->get());
        const auto same = std::find_if(
            rows.cbegin(), rows.cend(), [&row](const DueRow &now) { return now.id == row.id; });
        const DueRow &now = same == rows.cend() ? row : *same;
        const ObjectId meeting = ObjectId::fromHex(now.subject).value_or(ObjectId());
        if (now.kind == DueKind::WasItHeld)
            ask(now, whetherHeldActions(meeting));
        else if (now.kind == DueKind::PlannedTaf && now.command == QLatin1String(MoveTaf::id))
            ask(now, plannedTafActions(meeting));
        else
            m_frame.openForm({now.command, now.caseId, {}, now.subject, now.at});
    });
}

void DuePage::ask(const DueRow &row, const QList<StepAction> &ways)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"dueWays"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(row.what);
    for (const StepAction &action : ways) {
        QAction *answer = menu->addAction(action.text);
        const FormRequest request = requestOf(action.id, row.caseId);
        answer->setObjectName(request.command);
        connect(answer, &QAction::triggered, this,
            [this, request] { m_frame.openForm(request); });
    }
    const DueTable *table = m_view->findChild<DueTable *>();
    const QRect button = table->visualRect(table->currentIndex());
    menu->popup(table->viewport()->mapToGlobal(button.bottomLeft()));
}

void DuePage::openExport()
{
    if (m_dialog)
        return;
    auto *dialog = new DueExportDialog(m_view->model()->shown(), this);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DueExportDialog::written, this, [this](const QString &file, int count) {
        m_frame.say(Sign::Done, Tone::Good,
            (count == 1 ? tr("1 date is in %1.") : tr("%n dates are in %1.", nullptr, count))
                .arg(file));
    });
    dialog->open();
}

void DuePage::clear()
{
    m_rows.waitForFinished(); // reads the rules, which go with the store
    m_again = false;
    m_viewIsOld = false;
    m_seen.stop();
    m_read.clear();
    m_latest.clear();
    delete m_dialog;
    m_view->setRows({});
}

void DuePage::focusFirst()
{
    m_view->focusFirst();
    const bool none = m_latest.isEmpty() && m_view->model()->rows().isEmpty();
    m_waitsForList = none && m_making ? window()->focusWidget() : nullptr;
}

CaseId DuePage::familyInFront() const
{
    return m_view->chosenByPerson();
}

bool DuePage::isSettled() const
{
    return m_underway == 0 && !m_making && !m_again && !m_seen.isActive();
}

} // namespace hometray
