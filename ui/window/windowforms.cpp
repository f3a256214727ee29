// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is typed into: which form opens where, and what was half written.
#include "ui/concern/concerncontroller.h"
#include "ui/form/forms.h"
#include "ui/form/halfwritten.h"
#include "ui/frame/page.h"
#include "ui/history/historydetail.h"
#include "ui/history/historytab.h"
#include "ui/note/notecontroller.h"
#include "ui/plan/goalcard.h"
#include "ui/settings/sections.h"
#include "ui/settings/settingssection.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowcontroller.h"
#include "workflow/correctentry.h"
#include "workflow/eraseentries.h"
#include "workflow/raiseconcern.h"
#include "workflow/recordtaf.h"
#include "workflow/redoentry.h"
#include "workflow/takeupffa.h"
#include "workflow/withdrawentry.h"
#include "workflow/writeassessment.h"
#include "workflow/writenote.h"

using namespace Qt::StringLiterals;

namespace hometray {

void WindowController::connectForms()
{
    m_forms->setOpener(QLatin1String(WriteNote::id),
        [this](const FormRequest &request) { m_notes->open(request.caseId); });
    m_forms->setOpener(QLatin1String(RaiseConcern::id), [this](const FormRequest &request) {
        m_concerns->open(request.caseId, m_window.isMeetingView());
    });
    m_forms->setPage(QLatin1String(RecordTaf::id), [this](const FormRequest &request) {
        go({u"taf"_s, request.caseId, {}, ObjectId::fromHex(request.subject).value_or(ObjectId())});
    });
    m_forms->setPage(QLatin1String(TakeUpFfa::id), [this](const FormRequest &) {
        go({u"takeup"_s, {}, {}, {}});
    });
    m_forms->setPage(QLatin1String(WriteAssessment::id), [this](const FormRequest &request) {
        go({u"family"_s, request.caseId, u"assessment"_s, {}});
    });
    // Which entry is meant is chosen in the history, and what becomes of it typed beside it.
    for (const char *id : {CorrectEntry::id, WithdrawEntry::id, RedoEntry::id, EraseEntries::id}) {
        m_forms->setPage(QLatin1String(id), [this](const FormRequest &request) {
            go({u"family"_s, request.caseId, u"history"_s,
                ObjectId::fromHex(request.subject).value_or(ObjectId())});
        });
    }
    // What is typed and is no form of its own.
    for (const auto &[id, title] :
        {std::pair(HistoryDetail::correctionId, tr("Correct something written")),
            {HistoryDetail::undoingId, tr("Why an entry is undone")},
            {HistoryDetail::erasureId, tr("Why a text must be erased")}}) {
        m_forms->setTyped(QLatin1String(id), title, [this](const FormRequest &request) {
            go({u"family"_s, request.caseId, u"history"_s, {}});
            m_window.find<HistoryTab>()->goOn(
                request.caseId, EntryId::fromHex(request.subject).value_or(EntryId()));
        });
    }
    m_forms->setTyped(QLatin1String(GoalCard::saidId), tr("A sentence about an action"),
        [this](const FormRequest &request) {
            go({u"family"_s, request.caseId, u"plan"_s,
                ObjectId::fromHex(request.subject).value_or(ObjectId())});
        });
    for (const SectionInfo &section : settingsSections()) {
        m_forms->setTyped(QLatin1String(settingsTyped) + section.id, tr("Settings"),
            [this, id = section.id](const FormRequest &) {
                go({u"settings"_s, {}, id, {}});
            });
    }
    connect(m_notes, &NoteController::lockRequested, this, &WindowController::lockNow);
    connect(m_concerns, &ConcernController::lockRequested, this, &WindowController::lockNow);
    connect(m_notes, &NoteController::worriedRequested, this,
        [this](const CaseId &id) { m_concerns->open(id); });
    connect(m_notes, &NoteController::saved, this,
        [this](const CaseId &id, const QList<EntryId> &entries) {
            saySaved(tr("Case note saved."), id, entries);
        });
    connect(m_concerns, &ConcernController::saved, this,
        [this](const CaseId &id, const QList<EntryId> &entries) {
            saySaved(tr("Your worry is written down. It stays at the top until it is closed."), id,
                entries);
        });
}

void WindowController::openFamily(const CaseId &caseId)
{
    go({u"family"_s, caseId, {}, {}});
}

CaseId WindowController::currentCase() const
{
    const Page *page = m_window.pageCalled(m_window.page());
    return page ? page->familyInFront() : CaseId();
}

void WindowController::openNote()
{
    openForm({QLatin1String(WriteNote::id), currentCase(), {}, {}});
}

void WindowController::openConcern()
{
    openForm({QLatin1String(RaiseConcern::id), currentCase(), {}, {}});
}

bool WindowController::hasForm(const QString &command) const
{
    return m_forms->has(command);
}

void WindowController::openForm(const FormRequest &request)
{
    nextDeed();
    m_forms->open(request);
}

void WindowController::offerDraft()
{
    bool reopened = m_forms->reopen();
    if (const auto note = std::exchange(m_reopenNote, std::nullopt)) {
        m_notes->open(*note);
        reopened = true;
    }
    if (const auto concern = std::exchange(m_reopenConcern, std::nullopt)) {
        m_concerns->open(*concern);
        reopened = true;
    }
    // Who was in the middle of something goes on with that; the Home Tray says what else there is.
    const QList<HalfWritten> all = halfWritten(*this);
    if (reopened || all.isEmpty())
        return;
    const bool one = all.size() == 1;
    Message message;
    message.sign = Sign::Part;
    message.tone = Tone::Info;
    message.text = one ? tr("You began %1. What you typed is kept.").arg(inWords(all.first()))
                       : tr("Half written: %1. What you typed is kept.").arg(all.size());
    message.action = one ? tr("Go on writing") : tr("Show them…");
    message.then = [this] { goOnWriting(*this, &m_window); };
    message.caseId = one ? all.first().draft.caseId : CaseId();
    message.stays = true;
    show(std::move(message));
}

} // namespace hometray
