// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QtCore/QPointer>

class QWidget;

namespace hometray {

class ConcernDialog;
class FormSession;
class Frame;

/// Brings "I'm worried…" and the workspace together.
class ConcernController : public QObject {
    Q_OBJECT
public:
    ConcernController(Frame &frame, QWidget *window);

    /// `alone`: no other family is named, for a screen that others look at.
    void open(const CaseId &caseId, bool alone = false);
    [[nodiscard]] ConcernDialog *dialog() const;
    /// Keeps what is typed and takes the form away, for a lock. Answers the family it was about.
    std::optional<CaseId> closeForLock();

Q_SIGNALS:
    void saved(const hometray::CaseId &caseId, const QList<hometray::EntryId> &entries);
    void lockRequested();

private:
    void begin();
    void showFamily(const CaseId &caseId);
    void save();

    Frame &m_frame;
    QWidget *m_window;
    QPointer<ConcernDialog> m_dialog;
    QPointer<FormSession> m_session; ///< belongs to the dialog
};

} // namespace hometray
