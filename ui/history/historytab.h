// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytab.h"
#include "workspace/views.h"

#include <optional>

class QBoxLayout;
class QComboBox;
class QLabel;
class QListView;
class QPlainTextEdit;

namespace hometray {

class DateEdit;
class FittingStack;
class HistoryDetail;
class HistoryModel;
struct HistoryDeed;
class TabStrip;

/// What was written of a family, by whom and when; the record as it was on a date; two dates
/// compared; and putting right, undoing or erasing what was written. It is read when the tab is
/// looked at.
class HistoryTab : public FamilyTab {
    Q_OBJECT
public:
    HistoryTab(Frame &frame, QWidget *parent);
    void setFamily(const FamilyShown &family) override;
    void clear() override;
    /// Chooses the last change that wrote of an object.
    void showObject(const ObjectId &object) override;
    [[nodiscard]] bool wantsWholeWidth() const override { return true; }
    /// Chooses an entry of a family about which something is half typed, as soon as the tab shows
    /// that family; what was typed is there again, with the keyboard where it stopped.
    void goOn(const CaseId &caseId, const EntryId &entry);
    [[nodiscard]] HistoryModel *model() const { return m_model; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildChanges();
    QWidget *buildOnDay();
    QWidget *buildComparison();
    void buildFilters(QLayout *row);
    void forgetFamily();
    void read();
    void fillFilters();
    void filter();
    void showAllKinds();
    void showChosen();
    void chooseWanted();
    void showOnDay();
    void compare();
    void readAt(QDate day, std::function<void(const CaseRecord &)> then);
    [[nodiscard]] QPlainTextEdit *newDocument(const QString &name, const QString &title);
    [[nodiscard]] DateEdit *newDate(const QString &name, const QString &title);
    /// That something is erased, and in which folders copies of it lie all the same.
    void sayWithCopies(const QString &done);
    /// `typedFor`: the change whose box is done with then.
    void carryOut(const CaseId &caseId, const HistoryDeed &deed,
        const std::optional<HistoryDeed> &back, const EntryId &typedFor);

    HistoryModel *m_model;
    TabStrip *m_parts;
    FittingStack *m_stack;
    QBoxLayout *m_columns = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_person = nullptr;
    QComboBox *m_standing = nullptr;
    QLabel *m_count = nullptr;
    QListView *m_list = nullptr;
    HistoryDetail *m_detail = nullptr;
    DateEdit *m_onDay = nullptr;
    QPlainTextEdit *m_onDayText = nullptr;
    DateEdit *m_from = nullptr;
    DateEdit *m_until = nullptr;
    QPlainTextEdit *m_difference = nullptr;

    CaseId m_caseId;
    RecordPtr m_record;
    Situation m_situation;
    ObjectId m_wanted; ///< until the changes are there
    std::pair<CaseId, EntryId> m_wantedEntry; ///< the same
    bool m_isOld = false; ///< to be read when the tab is looked at
    bool m_isFilling = false; ///< the list is made anew: what is chosen is shown afterwards
};

} // namespace hometray
