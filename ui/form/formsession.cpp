// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formsession.h"

#include "ui/frame/draftbook.h"
#include "words/errors.h"
#include "words/naming.h"
#include "workspace/whendone.h"

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int draftDelay = 700; // ms; a draft is kept within a second of the last key

QString inWords(const Error &error)
{
    const QString next = words::nextStep(error);
    return next.isEmpty() ? words::sentence(error) : QString(words::sentence(error) + u' ' + next);
}
} // namespace

FormSession::FormSession(Frame &frame, FormContext context, QObject *parent)
    : QObject(parent),
      m_frame(frame),
      m_context(std::move(context)),
      m_draftId(frame.workspace().newId()),
      m_basis(m_context.record->heads)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(draftDelay);
    connect(&m_timer, &QTimer::timeout, this, &FormSession::keep);
}

FormSession::~FormSession() = default;

std::optional<QJsonObject> FormSession::draft()
{
    const FormRequest &request = m_context.request;
    const auto found = m_frame.drafts().find(request.command, request.caseId, request.subject);
    if (!found)
        return std::nullopt;
    m_draftId = found->id;
    m_basis = found->basis;
    return found->fields;
}

void FormSession::touched()
{
    Q_EMIT keeping();
    // Not started again by the next key: who types without a pause is kept every 700 ms.
    if (!m_timer.isActive())
        m_timer.start();
}

void FormSession::keep()
{
    m_timer.stop();
    if (m_done || m_saving || !m_form.typed || !m_frame.workspace().isUnlocked())
        return;
    const FormRequest &request = m_context.request;
    if (!m_form.touched()) {
        if (m_frame.drafts().find(request.command, request.caseId, request.subject))
            m_frame.drafts().drop(m_draftId);
        return;
    }
    FormDraft draft;
    draft.id = m_draftId;
    draft.caseId = request.caseId;
    draft.command = request.command;
    draft.basis = m_basis;
    draft.fields = m_form.typed();
    m_frame.drafts().keep(draft, request.subject, this, [this](const QString &problem) {
        if (problem.isEmpty())
            Q_EMIT kept(QTime::currentTime());
        else
            Q_EMIT notKept(problem);
    });
}

void FormSession::save(Command command)
{
    if (m_saving || m_done)
        return;
    m_timer.stop();
    m_saving = true;
    command.basis = m_basis;
    whenDone(m_frame.workspace().perform(m_context.request.caseId, std::move(command), m_draftId),
        this, [this](const Expected<Performed> &performed) { answered(performed); });
}

void FormSession::answered(const Expected<Performed> &performed)
{
    m_saving = false;
    if (performed) {
        m_done = true;
        m_frame.drafts().gone(m_draftId);
        Q_EMIT saved(*performed);
        return;
    }
    const Error &error = performed.error();
    // That nothing would change concerns no field.
    if (m_settled && error.refusal && error.refusal->code == RefusalCode::FieldMissing
        && error.refusal->field.isEmpty()) {
        discard();
        Q_EMIT nothingLeft();
        return;
    }
    keep();
    if (!error.refusal) {
        Q_EMIT failed(inWords(error));
        return;
    }
    const Refusal refusal = *error.refusal;
    if (refusal.code == RefusalCode::ChangedMeanwhile && !m_context.request.caseId.isNull()) {
        whenDone(m_frame.workspace().record(m_context.request.caseId), this,
            [this, refusal](const Expected<RecordPtr> &record) {
                if (record)
                    Q_EMIT changedMeanwhile(refusal, *record);
                else
                    Q_EMIT failed(inWords(record.error()));
            });
        return;
    }
    const words::Naming naming =
        words::namingOf(m_context.request.command, *m_context.situation.policy, m_context.record);
    const QString next = words::nextStep(refusal, naming);
    Q_EMIT refused(refusal,
        next.isEmpty() ? words::sentence(refusal, naming)
                       : QString(words::sentence(refusal, naming) + u' ' + next));
}

void FormSession::rebase(const RecordPtr &record)
{
    m_context.record = record;
    m_basis = record->heads;
    m_settled = true;
}

void FormSession::discard()
{
    m_timer.stop();
    m_done = true;
    m_frame.drafts().drop(m_draftId);
}

} // namespace hometray
