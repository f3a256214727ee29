// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/tafpage.h"

#include "ui/form/formsession.h"
#include "ui/frame/draftbook.h"
#include "ui/print/familycopy.h"
#include "ui/taf/tafview.h"
#include "ui/widgets/draftindicator.h"
#include "words/dates.h"
#include "words/fields.h"
#include "words/history.h"
#include "words/meetingday.h"
#include "words/naming.h"
#include "words/values.h"
#include "workflow/givecopy.h"
#include "workspace/whendone.h"

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {

const QString &commandId()
{
    static const QString id = QLatin1String(RecordTaf::id);
    return id;
}

/// People and actions that came to the record after the draft was kept, at the end of its lists.
void takeUpNew(TafDraft &draft, const TafDraft &beginning)
{
    for (const TafGuest &guest : beginning.guests) {
        const bool known =
            std::any_of(draft.guests.begin(), draft.guests.end(), [&](const TafGuest &mine) {
                return mine.person == guest.person && mine.member == guest.member
                    && mine.name == guest.name;
            });
        if (!known)
            draft.guests.append({guest.person, guest.member, guest.name, {}, {}, {}});
    }
    for (const TafReview &review : beginning.reviews) {
        const bool known = std::any_of(draft.reviews.begin(), draft.reviews.end(),
            [&](const TafReview &mine) { return mine.action == review.action; });
        if (!known)
            draft.reviews.append({review.action, {}, {}, {}});
    }
    // What was ended meanwhile and not spoken of needs no more words.
    draft.reviews.removeIf([&](const TafReview &mine) {
        const bool there = std::any_of(beginning.reviews.begin(), beginning.reviews.end(),
            [&](const TafReview &review) { return review.action == mine.action; });
        return !there && mine.outcome.isEmpty() && mine.said.trimmed().isEmpty();
    });
}

} // namespace

TafPage::TafPage(Frame &frame, QWidget *parent) : Page(frame, parent), m_view(new TafView(this))
{
    setObjectName(u"tafPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    connect(m_view, &TafView::edited, this, [this] {
        if (m_session)
            m_session->touched();
    });
    connect(m_view, &TafView::saveRequested, this, &TafPage::save);
    connect(m_view, &TafView::mineRequested, this, [this] {
        if (m_session)
            m_session->rebase(m_record);
        save();
    });
    connect(m_view, &TafView::discardRequested, this, [this] {
        if (m_session)
            m_session->discard();
        m_frame.goBackOr(forget());
    });
    connect(m_view, &TafView::leaveRequested, this, &TafPage::leave);
    connect(m_view, &TafView::copyRequested, this, [this] {
        m_frame.openForm({QLatin1String(GiveCopy::id), m_caseId, {}, recorded().hex()});
    });
    connect(m_view, &TafView::printRequested, this, [this] {
        if (m_record)
            offerFamilyCopy(window(), m_frame.workspace(), *m_record, recorded());
    });
    // Who was in the middle of a meeting is there again after the lock.
    connect(&frame.drafts(), &DraftBook::loaded, this, [this] {
        const CaseId id = std::exchange(m_reopen, CaseId());
        if (!id.isNull() && m_frame.drafts().find(commandId(), id))
            m_frame.go({u"taf"_s, id, {}, {}});
    });
}

void TafPage::read(const std::function<void(const RecordPtr &)> &then)
{
    ++m_underway;
    const CaseId id = m_caseId;
    whenDone(
        m_frame.workspace().record(id), this, [this, id, then](const Expected<RecordPtr> &record) {
            --m_underway;
            if (id != m_caseId || !m_frame.workspace().isUnlocked())
                return;
            if (record)
                then(*record);
            else
                m_frame.sayProblem(record.error());
        });
}

void TafPage::showPlace(const Place &place)
{
    if (place.caseId.isNull())
        return;
    endSession();
    m_frame.setMeetingView(true);
    m_view->clear();
    m_record.reset();
    m_caseId = place.caseId;
    read([this, wanted = place.object](const RecordPtr &record) { begin(record, wanted); });
}

void TafPage::begin(const RecordPtr &record, const ObjectId &wanted)
{
    Workspace &workspace = m_frame.workspace();
    const auto known = workspace.knownCase(m_caseId);
    if (!known)
        return;
    const Situation situation = workspace.situation();
    m_record = record;
    startSession();
    TafDraft typed;
    ObjectId meeting = wanted;
    const auto draft = m_session->draft();
    if (draft) {
        typed = TafDraft::fromJson(*draft);
        typed.settleDays(m_session->typedOn(), situation.today);
        meeting = typed.meeting;
    }
    if (meeting.isNull())
        meeting = meetingToRecord(*record, situation.today);
    if (meeting.isNull())
        meeting = workspace.newId();
    const DeskPtr desk = workspace.desk();
    const Profile *me = desk->me();
    m_setup = tafSetup(*record, *known->facts, situation, meeting, me ? me->name : QString());
    m_beginning = tafBeginning(*record, situation, m_setup);
    if (draft)
        takeUpNew(typed, m_beginning);
    keepLeavers(m_setup, draft ? typed : m_beginning, *record, situation);
    fill(draft ? typed : m_beginning);
    m_session->setDiscarded(tr("What you typed for this TAF is discarded."));
    if (draft) {
        m_view->draftState()->setRestored();
        (void)m_session->goOn([this](const QWidget *field) { m_view->showPartOf(field); });
        // Where the field is no more, or is still to be shown, the keyboard is at its part.
        QTimer::singleShot(0, m_view, [this] {
            const QWidget *there = QApplication::focusWidget();
            if (!there || !m_view->isAncestorOf(there))
                m_view->focusPart();
        });
    }
}

void TafPage::startSession()
{
    endSession();
    FormContext context;
    context.request = {commandId(), m_caseId, {}, {}};
    context.record = m_record;
    context.desk = m_frame.workspace().desk();
    context.situation = m_frame.workspace().situation();
    m_session = new FormSession(m_frame, context, this);
    m_session->setForm({[this] { return m_view->draft().toJson(); },
        [this] { return !m_view->isSaved() && !(m_view->draft() == m_beginning); }});
    m_session->tell(m_view->draftState());
    m_session->watch(m_view);
    connect(m_session, &FormSession::saved, this, &TafPage::saved);
    connect(m_session, &FormSession::refused, this,
        [this](const Refusal &refusal, const QString &sentence) {
            refused(sentence, refusal.field);
        });
    connect(m_session, &FormSession::failed, this,
        [this](const QString &sentence) { refused(sentence, {}); });
    connect(m_session, &FormSession::changedMeanwhile, this, &TafPage::clash);
    connect(m_session, &FormSession::nothingLeft, this, &TafPage::leave);
}

void TafPage::endSession()
{
    if (!m_session)
        return;
    m_session->keepIfDue();
    m_session->disconnect(this);
    m_session->setForm({}); // what stands there from now on is not its own
    m_session->deleteLater(); // it may be what is telling this
    m_session = nullptr;
}

ObjectId TafPage::recorded() const
{
    return m_view->isSaved() ? m_command.taf.meeting.id : m_setup.meeting;
}

bool TafPage::isSettled() const
{
    return m_underway == 0 && !(m_session && m_session->isSaving());
}

void TafPage::fill(const TafDraft &draft)
{
    TafRules rules;
    rules.clocks = [this](QDate heldOn) {
        return m_record
            ? tafClocks(*m_record, m_setup.meeting, heldOn, m_frame.workspace().situation())
            : TafClocks();
    };
    rules.aboutDay = [this](QDate day, const TafClocks &clocks) {
        return words::aboutMeetingDay(day, m_frame.workspace().situation(), clocks.beforeBreak);
    };
    m_view->setMeeting(m_setup, draft, rules);
}

void TafPage::refresh()
{
    if (m_caseId.isNull() || !isVisible() || !m_record)
        return;
    read([this](const RecordPtr &record) { followRecord(record); });
}

void TafPage::followRecord(const RecordPtr &record)
{
    if (!m_record || record->heads == m_record->heads)
        return;
    m_record = record;
    const Meeting *meeting = CaseRecord::find(record->meetings, recorded());
    const bool held = meeting && meeting->isHeld();
    // What was recorded before is as it was before it was saved over; a copy that was given or
    // anything else of the family changes nothing here.
    const bool undone = m_setup.again
        ? tafBeginning(*record, m_frame.workspace().situation(), m_setup) == m_beginning
        : !held;
    // Saving was undone: what was typed is there again.
    if (m_view->isSaved() && undone) {
        startSession();
        fill(m_savedDraft);
        m_session->keep();
    }
}

void TafPage::clear()
{
    // The window shows the lock screen already; of the pages behind it this is the chosen one.
    m_reopen = m_record && !m_view->isSaved() && !isHidden() ? m_caseId : CaseId();
    endSession();
    m_caseId = {};
    m_record.reset();
    m_setup = {};
    m_beginning = {};
    m_savedDraft = {};
    m_command = {};
    m_view->clear();
}

void TafPage::focusFirst() { }

void TafPage::save()
{
    if (!m_record || !m_session || m_session->isSaving())
        return;
    m_view->showProblem({});
    Workspace &workspace = m_frame.workspace();
    m_savedDraft = m_view->draft();
    auto command =
        tafCommand(m_savedDraft, m_setup, *m_record, [&workspace] { return workspace.newId(); });
    if (!command) {
        m_view->showProblem(command.error());
        return;
    }
    m_command = *command;
    m_session->keepIfDue();
    m_view->setSaving(true);
    QList<Command> commands;
    if (m_command.cancels)
        commands.append(Command::of(*m_command.cancels));
    commands.append(Command::of(m_command.taf));
    if (!m_command.copies.isEmpty()) {
        GiveCopy give;
        give.copies = m_command.copies;
        commands.append(Command::of(give));
    }
    m_session->save(commands);
}

void TafPage::saved(const Performed &performed)
{
    m_view->setSaving(false);
    m_record = performed.record;
    const Situation situation = m_frame.workspace().situation();
    const ObjectId id = m_command.taf.meeting.id;
    const TafClocks clocks = tafClocks(*m_record, id, m_command.taf.meeting.heldOn, situation);
    QSet<ObjectId> settled;
    for (const CopyGiven &copy : m_record->copiesGiven) {
        if (copy.meeting == id)
            settled.insert(copy.person);
    }
    const bool copiesLeft = std::any_of(clocks.homes.begin(), clocks.homes.end(),
        [&](const TafPerson &home) { return !settled.contains(home.person); });
    TafSaved saved;
    saved.title = tr("%1: saved.").arg(m_setup.title);
    saved.lines.append(clocks.ehm);
    if (copiesLeft)
        saved.lines.append(clocks.copies);
    saved.lines.removeAll(QString());
    saved.copiesLeft = copiesLeft;
    m_view->showSaved(saved);
    m_frame.saySaved(QString(saved.title + u' ' + saved.lines.join(u". "_s)), performed.caseId,
        performed.entries);
}

void TafPage::refused(const QString &sentence, const QString &field)
{
    m_view->setSaving(false);
    TafProblem problem =
        field.isEmpty() ? TafProblem{m_view->part(), {}, {}} : m_command.placeOf(field);
    problem.sentence = sentence;
    m_view->showProblem(problem);
}

void TafPage::clash(const Refusal &refusal, const RecordPtr &record)
{
    m_view->setSaving(false);
    QList<TafClash> clashes;
    for (const FieldClash &clash : refusal.clashes) {
        const QString field = words::fieldLabel(clash.object, clash.field);
        clashes.append({words::capitalised(field.isEmpty() ? clash.field : field),
            clash.base.toString(), clash.mine.toString(), clash.theirs.toString()});
    }
    m_record = record;
    m_view->showClashes(clashes);
}

void TafPage::leave()
{
    m_frame.go(forget());
}

Place TafPage::forget()
{
    endSession();
    const CaseId id = std::exchange(m_caseId, CaseId());
    m_record.reset();
    m_view->clear();
    return {u"family"_s, id, u"meetings"_s, {}};
}

} // namespace hometray
