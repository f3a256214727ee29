// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/draftbook.h"

#include "ui/widgets/draftindicator.h"
#include "words/errors.h"
#include "workspace/whendone.h"

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
const QString subjectKey = u"$subject"_s; // no field of a form begins so
}

DraftBook::DraftBook(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
}

void DraftBook::load()
{
    whenDone(m_workspace.drafts(), this, [this](const Expected<QList<FormDraft>> &read) {
        m_drafts = read.value_or(QList<FormDraft>());
        Q_EMIT loaded();
    });
}

std::optional<FormDraft> DraftBook::find(
    const QString &command, const CaseId &caseId, const QString &subject) const
{
    for (const FormDraft &draft : m_drafts) {
        if (draft.command == command && draft.caseId == caseId && subjectOf(draft) == subject)
            return draft;
    }
    return std::nullopt;
}

QString DraftBook::subjectOf(const FormDraft &draft)
{
    return draft.fields.value(subjectKey).toString();
}

void DraftBook::keep(FormDraft draft, const QString &subject, QObject *context,
    std::function<void(const QString &problem)> done)
{
    if (!subject.isEmpty())
        draft.fields.insert(subjectKey, subject);
    gone(draft.id);
    m_drafts.append(draft);
    whenDone(m_workspace.keepDraft(draft), context,
        [done = std::move(done)](const Expected<void> &kept) {
            done(kept ? QString() : words::sentence(kept.error()));
        });
}

void DraftBook::keep(const FormDraft &draft, DraftIndicator *state)
{
    keep(draft, {}, state, [state](const QString &problem) {
        if (problem.isEmpty())
            state->setKept(QTime::currentTime());
        else
            state->setFailed(problem);
    });
}

void DraftBook::drop(const ObjectId &id)
{
    gone(id);
    // Should it fail, the draft is offered again: nothing is lost.
    [[maybe_unused]] const auto dropping = m_workspace.dropDraft(id);
}

void DraftBook::gone(const ObjectId &id)
{
    m_drafts.removeIf([&id](const FormDraft &draft) { return draft.id == id; });
}

} // namespace hometray
