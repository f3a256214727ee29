// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

namespace hometray {

class DraftIndicator;

/// The drafts of this store as the window knows them: one for each form and family. They are on the
/// disk, encrypted; this only remembers what is there.
class DraftBook : public QObject {
    Q_OBJECT
public:
    explicit DraftBook(Workspace &workspace, QObject *parent = nullptr);

    /// Reads what is there; `loaded` follows.
    void load();
    void forget() { m_drafts.clear(); }
    [[nodiscard]] const QList<FormDraft> &all() const { return m_drafts; }
    /// The draft of a form for a family; `subject` tells several of one kind apart.
    [[nodiscard]] std::optional<FormDraft> find(
        const QString &command, const CaseId &caseId, const QString &subject = {}) const;
    /// What a draft is about, as it was given to `keep`.
    [[nodiscard]] static QString subjectOf(const FormDraft &draft);
    /// Writes it to the disk; `done` is called with nothing, or with what went wrong in a sentence.
    void keep(FormDraft draft, const QString &subject, QObject *context,
        std::function<void(const QString &problem)> done);
    /// The same, said by an indicator.
    void keep(const FormDraft &draft, DraftIndicator *state);
    void drop(const ObjectId &id);
    /// It went with its command: it is on the disk no more.
    void gone(const ObjectId &id);

Q_SIGNALS:
    void loaded();

private:
    Workspace &m_workspace;
    QList<FormDraft> m_drafts;
};

} // namespace hometray
