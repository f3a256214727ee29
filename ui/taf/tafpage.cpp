// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/tafpage.h"

#include "ui/frame/draftbook.h"
#include "ui/print/familycopy.h"
#include "ui/taf/tafview.h"
#include "ui/widgets/draftindicator.h"
#include "words/dates.h"
#include "words/errors.h"
#include "words/fields.h"
#include "words/history.h"
#include "words/naming.h"
#include "words/values.h"
#include "workflow/givecopy.h"
#include "workspace/whendone.h"

#include <QtCore/QEvent>
#include <QtGui/QHideEvent>
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

TafPage::TafPage(Frame &frame, QWidget *parent)
    : Page(frame, parent), m_view(new TafView(this)), m_drafts(&frame.drafts())
{
    setObjectName(u"tafPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    connect(m_view, &TafView::draftDue, this, &TafPage::keep);
    connect(m_view, &TafView::saveRequested, this, [this] { save(false); });
    connect(m_view, &TafView::mineRequested, this, [this] { save(true); });
    connect(m_view, &TafView::discardRequested, this, &TafPage::discard);
    connect(m_view, &TafView::leaveRequested, this, &TafPage::leave);
    connect(m_view, &TafView::copyRequested, this, [this] {
        m_frame.openForm({QLatin1String(GiveCopy::id), m_caseId, {}, m_setup.meeting.hex()});
    });
    connect(m_view, &TafView::printRequested, this, [this] {
        if (m_record)
            offerFamilyCopy(window(), m_frame.workspace(), *m_record, m_setup.meeting);
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
    keepIfDue();
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
    m_record = record;
    m_basis = record->heads;
    m_draftId = workspace.newId();
    const auto draft = m_frame.drafts().find(commandId(), m_caseId);
    TafDraft typed;
    ObjectId meeting = wanted;
    if (draft) {
        typed = TafDraft::fromJson(draft->fields);
        meeting = typed.meeting;
        m_draftId = draft->id;
        if (!draft->basis.isEmpty())
            m_basis = draft->basis;
    }
    const Situation situation = workspace.situation();
    if (meeting.isNull())
        meeting = meetingToRecord(*record, situation.today);
    if (meeting.isNull())
        meeting = workspace.newId();
    const RecordPtr desk = workspace.desk();
    const Profile *me = desk ? CaseRecord::only(desk->profile) : nullptr;
    m_setup = tafSetup(*record, *known->facts, situation, meeting, me ? me->name : QString());
    m_beginning = tafBeginning(*record, situation, m_setup);
    if (draft)
        takeUpNew(typed, m_beginning);
    fill(draft ? typed : m_beginning);
    if (draft)
        m_view->draftState()->setRestored();
}

void TafPage::fill(const TafDraft &draft)
{
    TafRules rules;
    rules.clocks = [this](QDate heldOn) {
        return m_record
            ? tafClocks(*m_record, m_setup.meeting, heldOn, m_frame.workspace().situation())
            : TafClocks();
    };
    rules.aboutDay = [this](QDate day) { return aboutDay(day, m_frame.workspace().situation()); };
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
    const Meeting *meeting = CaseRecord::find(record->meetings, m_setup.meeting);
    const bool held = meeting && meeting->isHeld();
    // What was recorded before is as it was before it was saved over; a copy that was given or
    // anything else of the family changes nothing here.
    const bool undone = m_setup.again
        ? tafBeginning(*record, m_frame.workspace().situation(), m_setup) == m_beginning
        : !held;
    // Saving was undone: what was typed is there again.
    if (m_view->isSaved() && undone) {
        m_basis = record->heads;
        m_draftId = m_frame.workspace().newId();
        fill(m_savedDraft);
        keep();
    }
}

void TafPage::clear()
{
    keepIfDue();
    // The window shows the door already; of the pages behind it this is the chosen one.
    m_reopen = m_record && !m_view->isSaved() && !isHidden() ? m_caseId : CaseId();
    m_caseId = {};
    m_record.reset();
    m_setup = {};
    m_beginning = {};
    m_savedDraft = {};
    m_basis.clear();
    m_view->clear();
}

void TafPage::focusFirst() { }

void TafPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    keepIfDue();
}

void TafPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    // Who looks away may not come back: what is typed is kept at once.
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        keepIfDue();
}

void TafPage::keepIfDue()
{
    // When the program ends, the window is hidden after what stood behind it is gone.
    if (m_view->takeDue() && m_drafts)
        keep();
}

void TafPage::keep()
{
    if (!m_record || m_view->isSaved() || !m_frame.workspace().isUnlocked())
        return;
    const TafDraft typed = m_view->draft();
    DraftBook &drafts = m_frame.drafts();
    if (typed == m_beginning) {
        if (drafts.find(commandId(), m_caseId))
            drafts.drop(m_draftId);
        m_view->draftState()->setEmpty();
        return;
    }
    FormDraft form;
    form.id = m_draftId;
    form.caseId = m_caseId;
    form.command = commandId();
    form.basis = m_basis;
    form.fields = typed.toJson();
    drafts.keep(form, m_view->draftState());
}

void TafPage::save(bool mine)
{
    if (!m_record)
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
    keepIfDue();
    if (mine)
        m_basis = m_record->heads;
    m_view->setSaving(true);
    ++m_underway;
    const auto ended = [this, command = *command](const auto &done) {
        --m_underway;
        m_view->setSaving(false);
        if (!m_frame.workspace().isUnlocked())
            return;
        if constexpr (std::is_same_v<std::decay_t<decltype(done)>, Expected<Performed>>) {
            if (done)
                saved(*done, command);
        } else if (done) {
            Performed all = done->last();
            all.entries.clear();
            for (const Performed &one : *done)
                all.entries.append(one.entries);
            saved(all, command);
        }
        if (!done)
            refused(done.error(), command);
    };
    const Command record = Command::of(command->taf, m_basis);
    if (command->copies.isEmpty()) {
        whenDone(workspace.perform(m_caseId, record, m_draftId), this, ended);
        return;
    }
    GiveCopy give;
    give.copies = command->copies;
    whenDone(workspace.performAll(m_caseId, {record, Command::of(give)}, m_draftId), this, ended);
}

void TafPage::saved(const Performed &performed, const TafCommand &command)
{
    m_frame.drafts().gone(m_draftId);
    m_record = performed.record;
    const Situation situation = m_frame.workspace().situation();
    const TafClocks clocks =
        tafClocks(*m_record, m_setup.meeting, command.taf.meeting.heldOn, situation);
    QSet<ObjectId> settled;
    for (const CopyGiven &copy : m_record->copiesGiven) {
        if (copy.meeting == m_setup.meeting)
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

void TafPage::refused(const Error &error, const TafCommand &command)
{
    const words::Naming naming =
        words::namingOf(commandId(), m_frame.workspace().rulebook().policy(), m_record);
    if (error.refusal && !error.refusal->clashes.isEmpty()) {
        QList<TafClash> clashes;
        for (const FieldClash &clash : error.refusal->clashes) {
            const QString field = words::fieldLabel(clash.object, clash.field);
            clashes.append({words::capitalised(field.isEmpty() ? clash.field : field),
                clash.base.toString(), clash.mine.toString(), clash.theirs.toString()});
        }
        read([this](const RecordPtr &record) { m_record = record; });
        m_view->showClashes(clashes);
        return;
    }
    TafProblem problem =
        error.refusal ? command.placeOf(error.refusal->field) : TafProblem{m_view->part(), {}, {}};
    const QString next = words::nextStep(error, naming);
    problem.sentence = words::sentence(error, naming);
    if (!next.isEmpty())
        problem.sentence += u' ' + next;
    m_view->showProblem(problem);
}

void TafPage::discard()
{
    m_frame.drafts().drop(m_draftId);
    fill(m_beginning);
    m_basis = m_record ? m_record->heads : QList<EntryId>();
    leave();
}

void TafPage::leave()
{
    keepIfDue();
    const CaseId id = m_caseId;
    m_caseId = {};
    m_record.reset();
    m_view->clear();
    m_frame.setMeetingView(false);
    m_frame.go({u"family"_s, id, u"meetings"_s, {}});
}

} // namespace hometray
