// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/draftbook.h"

#include <QtCore/QPointer>

class QWidget;

namespace hometray {

class ConcernDialog;

/// Brings "I'm worried…" and the workspace together.
class ConcernController : public QObject {
    Q_OBJECT
public:
    ConcernController(Workspace &workspace, DraftBook &drafts, QWidget *window);

    /// `alone`: no other family is named, for a screen that others look at.
    void open(const CaseId &caseId, bool alone = false);
    [[nodiscard]] ConcernDialog *dialog() const;
    void closeForLock();

Q_SIGNALS:
    void saved(const hometray::CaseId &caseId, const QList<hometray::EntryId> &entries);
    void lockRequested();

private:
    void keep();
    void save();

    Workspace &m_workspace;
    DraftBook &m_drafts;
    QWidget *m_window;
    QPointer<ConcernDialog> m_dialog;
    ObjectId m_draftId;
    bool m_done = false;
};

} // namespace hometray
