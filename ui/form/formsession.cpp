// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formsession.h"

#include "ui/frame/errorwords.h"
#include "words/errors.h"
#include "words/naming.h"
#include "workspace/whendone.h"

using namespace Qt::StringLiterals;

namespace hometray {

FormSession::FormSession(Frame &frame, FormContext context, QObject *parent)
    : TypingSession(frame, context.request, context.situation.today, context.record->heads, parent),
      m_context(std::move(context))
{
}

FormSession::~FormSession() = default;

void FormSession::setFamily(const CaseId &caseId, const RecordPtr &record)
{
    const bool another = caseId != m_context.request.caseId;
    m_context.request.caseId = caseId;
    m_context.record = record;
    if (another || basis().isEmpty())
        moveTo(caseId, record->heads);
}

void FormSession::save(QList<Command> commands)
{
    if (isAtWork() || isDone())
        return;
    beginSaving();
    // What the first writes, those after it are written against.
    commands.first().basis = basis();
    whenDone(
        frame().workspace().performAll(m_context.request.caseId, std::move(commands), draftId()),
        this, [this](const Expected<QList<Performed>> &done) { answered(done); });
}

void FormSession::answered(const Expected<QList<Performed>> &done)
{
    endSaving(done.has_value());
    if (done) {
        Performed all = done->last();
        all.entries.clear();
        for (const Performed &one : *done)
            all.entries.append(one.entries);
        Q_EMIT saved(all);
        return;
    }
    const Error &error = done.error();
    // That nothing would change concerns no field.
    if (m_settled && error.refusal && error.refusal->code == RefusalCode::FieldMissing
        && error.refusal->field.isEmpty()) {
        finish();
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
        whenDone(frame().workspace().record(m_context.request.caseId), this,
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
    setBasis(record->heads);
    m_settled = true;
}

} // namespace hometray
