// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/draftbook.h"

#include "words/errors.h"
#include "workspace/whendone.h"

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
// No field of a form begins so.
const QString subjectKey = u"$subject"_s;
const QString openedWithKey = u"$openedWith"_s;
const QString atKey = u"$at"_s;
const QString onKey = u"$on"_s;
const QString fieldKey = u"$field"_s;

auto isOne(const ObjectId &id)
{
    return [&id](const FormDraft &draft) { return draft.id == id; };
}
} // namespace

DraftBook::DraftBook(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
}

DraftBook::~DraftBook()
{
    dropDiscarded();
}

void DraftBook::dropDiscarded()
{
    if (!m_workspace.isUnlocked())
        return;
    const QList<FormDraft> discarded = std::exchange(m_discarded, {});
    for (const FormDraft &draft : discarded)
        [[maybe_unused]] const auto dropping = m_workspace.dropDraft(draft.id);
}

void DraftBook::load()
{
    whenDone(m_workspace.drafts(), this, [this](const Expected<QList<FormDraft>> &read) {
        m_drafts = read.value_or(QList<FormDraft>());
        std::reverse(m_drafts.begin(), m_drafts.end());
        Q_EMIT loaded();
        Q_EMIT changed();
    });
}

void DraftBook::forget()
{
    dropDiscarded();
    m_drafts.clear();
    m_discarded.clear();
    Q_EMIT changed();
}

std::optional<FormDraft> DraftBook::find(
    const QString &command, const CaseId &caseId, const QString &subject) const
{
    for (auto draft = m_drafts.crbegin(); draft != m_drafts.crend(); ++draft) {
        if (draft->command == command && draft->caseId == caseId
            && draft->fields.value(subjectKey).toString() == subject)
            return *draft;
    }
    return std::nullopt;
}

bool DraftBook::has(const ObjectId &id) const
{
    return std::any_of(m_drafts.begin(), m_drafts.end(), isOne(id));
}

FormRequest DraftBook::requestOf(const FormDraft &draft)
{
    return {draft.command, draft.caseId, draft.fields.value(openedWithKey).toObject(),
        draft.fields.value(subjectKey).toString(), draft.fields.value(atKey).toString()};
}

QJsonObject DraftBook::typedIn(const FormDraft &draft)
{
    QJsonObject typed = draft.fields;
    for (const QString &key : {subjectKey, openedWithKey, atKey, onKey, fieldKey})
        typed.remove(key);
    return typed;
}

QDate DraftBook::typedOn(const FormDraft &draft)
{
    // Those of earlier versions say no day: the one on which they were kept is the likeliest.
    const QDate said = QDate::fromString(draft.fields.value(onKey).toString(), Qt::ISODate);
    return said.isValid() || draft.changedMs == 0 ? said : londonDay(draft.changedMs);
}

QString DraftBook::fieldOf(const FormDraft &draft)
{
    return draft.fields.value(fieldKey).toString();
}

void DraftBook::keep(FormDraft draft, const FormRequest &request, QDate today, const QString &field,
    QObject *context, std::function<void(const QString &problem)> done)
{
    if (!field.isEmpty())
        draft.fields.insert(fieldKey, field);
    draft.fields.insert(onKey, today.toString(Qt::ISODate));
    if (!request.subject.isEmpty())
        draft.fields.insert(subjectKey, request.subject);
    if (!request.fields.isEmpty())
        draft.fields.insert(openedWithKey, request.fields);
    if (!request.at.isEmpty())
        draft.fields.insert(atKey, request.at);
    const bool known = has(draft.id);
    m_drafts.removeIf(isOne(draft.id));
    m_drafts.append(draft);
    whenDone(m_workspace.keepDraft(draft), context,
        [done = std::move(done)](const Expected<void> &kept) {
            done(kept ? QString() : words::sentence(kept.error()));
        });
    if (!known)
        Q_EMIT changed();
}

void DraftBook::discard(const ObjectId &id)
{
    const auto found = std::find_if(m_drafts.begin(), m_drafts.end(), isOne(id));
    if (found == m_drafts.end())
        return;
    m_discarded.append(*found);
    m_drafts.erase(found);
    Q_EMIT changed();
}

std::optional<FormDraft> DraftBook::restore(const ObjectId &id)
{
    const auto found = std::find_if(m_discarded.begin(), m_discarded.end(), isOne(id));
    if (found == m_discarded.end())
        return std::nullopt;
    FormDraft draft = *found;
    m_discarded.erase(found);
    m_drafts.append(draft);
    Q_EMIT changed();
    return draft;
}

void DraftBook::drop(const ObjectId &id)
{
    gone(id);
    // Should it fail, the draft is offered again: nothing is lost.
    [[maybe_unused]] const auto dropping = m_workspace.dropDraft(id);
}

void DraftBook::gone(const ObjectId &id)
{
    m_discarded.removeIf(isOne(id));
    if (m_drafts.removeIf(isOne(id)) > 0)
        Q_EMIT changed();
}

} // namespace hometray
