// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formcontext.h"
#include "ui/form/typingsession.h"

namespace hometray {

/// What stands behind an open form: what is typed is kept, saving carries its command out, and what
/// a rule says to it is told. One session is one form; it ends when it was saved or discarded. GUI
/// thread.
class FormSession : public TypingSession {
    Q_OBJECT
public:
    FormSession(Frame &frame, FormContext context, QObject *parent = nullptr);
    ~FormSession() override;

    [[nodiscard]] const FormContext &context() const { return m_context; }
    /// The family what is typed is about, as the record has it now; another one than before takes
    /// along what is typed.
    void setFamily(const CaseId &caseId, const RecordPtr &record);

    /// Carries the command out and lets the draft go with it. One of `saved`, `refused`, `failed`,
    /// `changedMeanwhile` and `nothingLeft` follows.
    void save(Command command) { save(QList<Command>{std::move(command)}); }
    /// The same of several, all or none; `saved` has the entries of all.
    void save(QList<Command> commands);
    [[nodiscard]] bool isSaving() const { return isAtWork(); }
    /// The form is looked at against the record as it is now: after a clash was settled.
    void rebase(const RecordPtr &record);

Q_SIGNALS:
    void saved(const hometray::Performed &performed);
    void refused(const hometray::Refusal &refusal, const QString &sentence);
    /// The disk, the store, the clock: nothing to do with what was typed.
    void failed(const QString &sentence);
    /// The family changed while the form was open; `record` is it now.
    void changedMeanwhile(const hometray::Refusal &refusal, const hometray::RecordPtr &record);
    /// After a clash was settled by what somebody else wrote, nothing is left to save; the draft is
    /// gone.
    void nothingLeft();

private:
    void answered(const Expected<QList<Performed>> &done);

    FormContext m_context;
    bool m_settled = false; ///< a clash was
};

} // namespace hometray
