// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formcontext.h"
#include "workspace/workspace.h"

#include <QtCore/QPointer>

class QWidget;

namespace hometray {

class FormSession;
class Frame;
class NoteDialog;

/// Brings the case note's form and the workspace together: who can have been there, the draft, and
/// saving. One form is open at a time.
class NoteController : public QObject {
    Q_OBJECT
public:
    NoteController(Frame &frame, QWidget *window);

    /// Opens the form for a family, with its draft if there is one.
    void open(const CaseId &caseId);
    [[nodiscard]] NoteDialog *dialog() const;
    /// Keeps what is typed and takes the form away, for a lock. Answers the family it was about.
    std::optional<CaseId> closeForLock();

Q_SIGNALS:
    void saved(const hometray::CaseId &caseId, const QList<hometray::EntryId> &entries);
    void worriedRequested(const hometray::CaseId &caseId);
    void lockRequested();

private:
    void begin(const QDate &today);
    void showFamily(const CaseId &caseId);
    void fill(const RecordPtr &record);
    void save();
    void showProblem(const QString &sentence, const QString &field);

    Frame &m_frame;
    QWidget *m_window;
    QPointer<NoteDialog> m_dialog;
    QPointer<FormSession> m_session; ///< belongs to the dialog
    bool m_goOnLater = false; ///< the field of the draft is there when the family is read
    CaseId m_caseId;
};

/// "Last six visits: seen 4, not in 2 · Fran alone 3"; empty when there were none.
[[nodiscard]] QString visitPattern(const CaseRecord &record, const Policy &policy);

} // namespace hometray
