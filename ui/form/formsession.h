// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formcontext.h"
#include "ui/frame/frame.h"

#include <QtCore/QTimer>

namespace hometray {

/// What stands behind an open form: its draft, saving, and what a rule says to it. One session is
/// one form; it ends when it was saved or thrown away. GUI thread.
class FormSession : public QObject {
    Q_OBJECT
public:
    /// `typed` answers what stands in the form now, and `touched` whether that is worth keeping.
    struct Form {
        std::function<QJsonObject()> typed;
        std::function<bool()> touched;
    };

    FormSession(Frame &frame, FormContext context, QObject *parent = nullptr);
    ~FormSession() override;

    void setForm(Form form) { m_form = std::move(form); }
    [[nodiscard]] const FormContext &context() const { return m_context; }
    /// What the draft of this form and subject holds; nothing when there is none.
    [[nodiscard]] std::optional<QJsonObject> draft();

    /// Something was typed: the draft is on the disk at most a second later.
    void touched();
    /// Keeps the draft now, or drops it when nothing is left worth keeping.
    void keep();
    /// Carries the command out and lets the draft go with it. One of `saved`, `refused`, `failed`,
    /// `changedMeanwhile` and `nothingLeft` follows.
    void save(Command command);
    [[nodiscard]] bool isSaving() const { return m_saving; }
    /// The form is looked at against the record as it is now: after a clash was settled.
    void rebase(const RecordPtr &record);
    void discard();

Q_SIGNALS:
    void keeping(); ///< these three are for a DraftIndicator
    void kept(QTime at);
    void notKept(const QString &problem);
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
    void answered(const Expected<Performed> &performed);

    Frame &m_frame;
    FormContext m_context;
    Form m_form;
    ObjectId m_draftId;
    QList<EntryId> m_basis; ///< of the record what was typed was typed against
    QTimer m_timer;
    bool m_saving = false;
    bool m_settled = false; ///< a clash was
    bool m_done = false; ///< saved or thrown away: nothing more is to be kept
};

} // namespace hometray
