// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/page.h"
#include "ui/taf/tafcommand.h"

#include <QtCore/QPointer>

namespace hometray {

class DraftBook;
class TafView;

/// A TAF recorded as it runs, the laptop facing the family: meeting view while it is shown. It is
/// reached as the place "taf" of a family; `Place::object` may name the meeting. What is typed is
/// kept through lock, crash and close, one draft for each family.
class TafPage : public Page {
    Q_OBJECT
public:
    [[nodiscard]] CaseId caseId() const { return m_caseId; }
    TafPage(Frame &frame, QWidget *parent);

    void refresh() override;
    /// Keeps what is typed and forgets the family.
    void clear() override;
    void focusFirst() override;
    void showPlace(const Place &place) override;
    [[nodiscard]] bool isSettled() const override { return m_underway == 0; }
    [[nodiscard]] TafView *view() const { return m_view; }

protected:
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Calls `then` with the family's record as it is now.
    void read(const std::function<void(const RecordPtr &)> &then);
    void begin(const RecordPtr &record, const ObjectId &wanted);
    void fill(const TafDraft &draft);
    void followRecord(const RecordPtr &record);
    void keep();
    void keepIfDue();
    void save(bool mine);
    void saved(const Performed &performed, const TafCommand &command);
    void refused(const Error &error, const TafCommand &command);
    void discard();
    void leave();

    TafView *m_view;
    QPointer<DraftBook> m_drafts;
    CaseId m_caseId;
    CaseId m_reopen; ///< was being typed when the store was locked
    RecordPtr m_record;
    TafSetup m_setup;
    TafDraft m_beginning; ///< the form before anything was typed
    TafDraft m_savedDraft; ///< to be there again when saving is undone
    ObjectId m_draftId;
    QList<EntryId> m_basis;
    int m_underway = 0;
};

} // namespace hometray
