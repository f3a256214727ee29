// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/draftbook.h"
#include "ui/frame/formrequest.h"
#include "ui/frame/frame.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

namespace hometray {

class DraftIndicator;

/// What stands behind everything that is typed and not saved yet, whatever it looks like: a form, a
/// page, a box with a reason. It is on the disk within a second and when the keyboard leaves it,
/// comes back as it was, and can be discarded and brought back. GUI thread; belongs to the widget
/// that is typed into, and tells nothing once the window's controller is gone.
class TypingSession : public QObject {
    Q_OBJECT
public:
    /// `typed` answers what stands there now, and `touched` whether that is worth keeping.
    struct Form {
        std::function<QJsonObject()> typed;
        std::function<bool()> touched;
    };

    /// `request` names the form, the family and the subject: one draft for each. `today` is the day
    /// on which words such as "yesterday" are understood there; `basis` the heads of the record
    /// that is typed against.
    TypingSession(Frame &frame, FormRequest request, QDate today, QList<EntryId> basis,
        QObject *parent = nullptr);
    ~TypingSession() override;

    void setForm(Form form) { m_form = std::move(form); }
    /// Said when it is discarded: "Note discarded."
    void setDiscarded(const QString &sentence) { m_discarded = sentence; }
    /// Keeps at once when the keyboard leaves `area` or the window, and when the area is hidden.
    void watch(QWidget *area);
    /// What becomes of it is said there from now on.
    void tell(DraftIndicator *state);
    [[nodiscard]] const FormRequest &request() const { return m_request; }
    [[nodiscard]] QDate today() const { return m_today; }

    /// What the draft of this form, family and subject holds, which this session goes on with;
    /// nothing when there is none.
    [[nodiscard]] std::optional<QJsonObject> draft();
    /// The day on which the words of that draft were understood; invalid without one.
    [[nodiscard]] QDate typedOn() const { return m_typedOn; }
    /// Gives the keyboard to the field that was typed into last, behind what stands in it; false
    /// when that is not known, or not there yet. `show` brings a field into sight first.
    bool goOn(const std::function<void(QWidget *)> &show = {});
    /// What is typed is about another family from now on, and goes along.
    void moveTo(const CaseId &caseId, const QList<EntryId> &basis);

    /// Something was typed: the draft is on the disk at most a second later.
    void touched();
    /// Keeps the draft now, or drops it when nothing is left worth keeping.
    void keep();
    /// The same when something was typed that is not on the disk yet.
    void keepIfDue();
    /// At once, unasked: the draft is out of sight, and on the disk until the message that offers
    /// to bring it back goes away.
    void discard();
    /// It was saved in some other way: the draft is dropped and nothing more is kept.
    void finish();

Q_SIGNALS:
    void keeping();
    void kept(QTime at);
    void notKept(const QString &problem);
    void empty(); ///< nothing is left that is worth keeping

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] Frame &frame() { return m_frame; }
    [[nodiscard]] DraftBook *drafts() const { return m_drafts; }
    [[nodiscard]] const ObjectId &draftId() const { return m_draftId; }
    [[nodiscard]] const QList<EntryId> &basis() const { return m_basis; }
    void setBasis(const QList<EntryId> &basis) { m_basis = basis; }
    /// Nothing is kept while it is saved; `end` when that is over, saved or not.
    void beginSaving();
    void endSaving(bool saved);
    [[nodiscard]] bool isAtWork() const { return m_saving; }
    [[nodiscard]] bool isDone() const { return m_done; }

private:
    void rememberField();

    Frame &m_frame;
    QPointer<DraftBook> m_drafts; ///< as long as the controller lives
    FormRequest m_request;
    QDate m_today;
    QList<EntryId> m_basis; ///< of the record what was typed was typed against
    ObjectId m_draftId;
    QDate m_typedOn;
    QPointer<QWidget> m_area; ///< what is typed into
    QString m_field; ///< in it, the one that was typed into last: its name, and which of that name
    Form m_form;
    QString m_discarded;
    QTimer m_timer;
    bool m_saving = false;
    bool m_done = false; ///< saved or discarded: nothing more is to be kept
};

} // namespace hometray
