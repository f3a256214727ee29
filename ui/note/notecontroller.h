// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/draftbook.h"
#include "workspace/workspace.h"

#include <QtCore/QPointer>

class QWidget;

namespace hometray {

class NoteDialog;

/// Brings the case note's form and the workspace together: who can have been there, the draft, and
/// saving. One form is open at a time.
class NoteController : public QObject {
    Q_OBJECT
public:
    NoteController(Workspace &workspace, DraftBook &drafts, QWidget *window);

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
    void showFamily(const CaseId &caseId);
    void fill(const RecordPtr &record);
    void keep();
    void save();
    void discard();

    Workspace &m_workspace;
    DraftBook &m_drafts;
    QWidget *m_window;
    QPointer<NoteDialog> m_dialog;
    CaseId m_caseId;
    ObjectId m_draftId;
    QList<EntryId> m_basis;
    bool m_done = false; ///< saved or thrown away: nothing more is to be kept
};

/// "Last six visits: seen 4, not in 2 · Fran alone 3"; empty when there were none.
[[nodiscard]] QString visitPattern(const CaseRecord &record, const Policy &policy);

} // namespace hometray
