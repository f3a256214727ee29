// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/formrequest.h"
#include "workspace/workspace.h"

namespace hometray {

/// The drafts of this store as the window knows them: one for each form, family and subject. They
/// are on the disk, encrypted; this only remembers what is there. What is discarded is out of sight
/// and stays on the disk until it is dropped.
class DraftBook : public QObject {
    Q_OBJECT
public:
    explicit DraftBook(Workspace &workspace, QObject *parent = nullptr);
    ~DraftBook() override;

    /// Reads what is there; `loaded` follows.
    void load();
    /// Takes what was discarded off the disk, and knows of nothing any more.
    void forget();
    /// The one last kept comes last.
    [[nodiscard]] const QList<FormDraft> &all() const { return m_drafts; }
    /// The draft of a form for a family; `subject` tells several of one kind apart.
    [[nodiscard]] std::optional<FormDraft> find(
        const QString &command, const CaseId &caseId, const QString &subject = {}) const;
    [[nodiscard]] bool has(const ObjectId &id) const;

    /// The form a draft belongs to, with what it was opened with.
    [[nodiscard]] static FormRequest requestOf(const FormDraft &draft);
    /// What stood in the form, without what this book adds to it.
    [[nodiscard]] static QJsonObject typedIn(const FormDraft &draft);
    /// The day on which its words ("yesterday") were understood.
    [[nodiscard]] static QDate typedOn(const FormDraft &draft);

    /// The field that was typed into last, as a typing session names it; empty when nobody knows.
    [[nodiscard]] static QString fieldOf(const FormDraft &draft);

    /// Writes it to the disk; `field`: see `fieldOf`; `done` is called with nothing, or with what
    /// went wrong in a sentence, unless `context` is gone by then. `today`: see `typedOn`.
    void keep(FormDraft draft, const FormRequest &request, QDate today, const QString &field,
        QObject *context, std::function<void(const QString &problem)> done);
    /// Out of sight, but not off the disk.
    void discard(const ObjectId &id);
    /// The other way round. Nothing when it is gone.
    std::optional<FormDraft> restore(const ObjectId &id);
    /// Takes it off the disk, in sight or not.
    void drop(const ObjectId &id);
    /// It went with its command: it is on the disk no more.
    void gone(const ObjectId &id);

Q_SIGNALS:
    void loaded();
    /// Which drafts there are is no longer as it was; not for each word of one.
    void changed();

private:
    void dropDiscarded();

    Workspace &m_workspace;
    QList<FormDraft> m_drafts;
    QList<FormDraft> m_discarded;
};

} // namespace hometray
