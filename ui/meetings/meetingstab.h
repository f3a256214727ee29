// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytab.h"
#include "ui/meetings/meetingwords.h"

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace hometray {

class ChecklistCard;
class FlowLayout;

/// The TAFs of a family: what is planned and what can be done about it, each one held to read in
/// the order it ran, and beside them what is left after the last one.
class MeetingsTab : public FamilyTab {
    Q_OBJECT
public:
    MeetingsTab(Frame &frame, QWidget *parent);
    void setFamily(const FamilyShown &family) override;
    void clear() override;
    void showObject(const ObjectId &object) override;
    [[nodiscard]] bool wantsWholeWidth() const override { return true; }
    /// Writes the calendar file of a planned meeting, at a place as it may leave (see letOut). False
    /// with a sentence said when that fails.
    bool writeCalendar(const MeetingText &meeting, const QString &place, const QString &file);
    /// Asks where the calendar file goes, and whether a hidden address does.
    void askForFile(const MeetingText &meeting);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showMeetings();
    void showBegun();
    QWidget *cardOf(const MeetingText &meeting);
    void addBody(QVBoxLayout *column, const MeetingText &meeting, QWidget *card);
    QPushButton *addAction(FlowLayout *row, const MeetingText &meeting, const QString &text,
        const QString &command, bool primary = false);

    CaseId m_caseId;
    RecordPtr m_shown; ///< the record they are of
    QList<MeetingText> m_meetings;
    ObjectId m_open; ///< the held one that is read
    QBoxLayout *m_columns;
    QVBoxLayout *m_list;
    QPushButton *m_plan;
    QPushButton *m_record;
    QWidget *m_begun; ///< says that a TAF is half written
    ChecklistCard *m_after;
};

} // namespace hometray
