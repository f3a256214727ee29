// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/page.h"
#include "ui/taf/tafcommand.h"

namespace hometray {

class FormSession;
class TafView;

/// A TAF recorded as it runs, the laptop facing the family: meeting view while it is shown. It is
/// reached as the place "taf" of a family; `Place::object` may name the meeting. What is typed is
/// kept through lock, crash and close, one draft for each family.
class TafPage : public Page {
    Q_OBJECT
public:
    [[nodiscard]] CaseId familyInFront() const override { return m_caseId; }
    [[nodiscard]] CaseId caseId() const { return m_caseId; }
    TafPage(Frame &frame, QWidget *parent);

    void refresh() override;
    /// Keeps what is typed and forgets the family.
    void clear() override;
    void focusFirst() override;
    void showPlace(const Place &place) override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] TafView *view() const { return m_view; }

private:
    /// Calls `then` with the family's record as it is now.
    void read(const std::function<void(const RecordPtr &)> &then);
    void begin(const RecordPtr &record, const ObjectId &wanted);
    void fill(const TafDraft &draft);
    void followRecord(const RecordPtr &record);
    void startSession();
    void endSession();
    void save();
    void saved(const Performed &performed);
    /// The meeting that was saved; before, the one that is typed.
    [[nodiscard]] ObjectId recorded() const;
    void refused(const QString &sentence, const QString &field);
    void clash(const Refusal &refusal, const RecordPtr &record);
    /// To the meetings of its family.
    void leave();
    /// Lets the meeting go; where it stands when it is saved.
    Place forget();

    TafView *m_view;
    FormSession *m_session = nullptr; ///< of the meeting that is shown
    CaseId m_caseId;
    CaseId m_reopen; ///< was being typed when the store was locked
    RecordPtr m_record;
    TafSetup m_setup;
    TafDraft m_beginning; ///< the form before anything was typed
    TafDraft m_savedDraft; ///< to be there again when saving is undone
    TafCommand m_command; ///< that is being saved
    int m_underway = 0;
};

} // namespace hometray
