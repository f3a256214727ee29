// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/assessment/assessmentparts.h"
#include "ui/family/familytab.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hometray {

class ChecklistCard;
class DraftIndicator;
class FlowLayout;
class FormSession;
class PartList;
class ProblemLabel;

/// The assessment, written in place in as many sittings as it takes, person by person, with its
/// checklist beside it. Once finalised it is a document to read.
class AssessmentTab : public FamilyTab {
    Q_OBJECT
public:
    AssessmentTab(Frame &frame, QWidget *parent);
    ~AssessmentTab() override;
    void setFamily(const FamilyShown &family) override;
    /// Keeps what is typed and forgets the family.
    void clear() override;
    void showObject(const ObjectId &object) override;
    [[nodiscard]] bool wantsWholeWidth() const override { return true; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void begin(const FamilyShown &family);
    void showPart(int index);
    void showDocument();
    void showProgress();
    void edited();
    void save();
    void discard();
    [[nodiscard]] bool isHalfWritten(const CaseId &caseId) const;
    void write();
    void clash(const Refusal &refusal, const RecordPtr &record);
    void arrange();
    [[nodiscard]] bool isTouched() const;

    CaseId m_caseId;
    FamilyShown m_shown;
    RecordPtr m_record;
    Situation m_situation;
    QList<AssessmentPart> m_parts;
    AssessmentTyped m_written; ///< as the record has it
    AssessmentTyped m_typed;
    FormSession *m_session = nullptr;
    int m_part = 0;
    bool m_finalised = false;

    QBoxLayout *m_columns;
    PartList *m_list;
    QVBoxLayout *m_middle;
    QLabel *m_state;
    FlowLayout *m_buttons;
    QPushButton *m_save;
    QPushButton *m_discard;
    QPushButton *m_finalise;
    QPushButton *m_sign;
    QPushButton *m_print;
    QPushButton *m_correct;
    DraftIndicator *m_draftState;
    ProblemLabel *m_problem;
    QVBoxLayout *m_clash;
    ChecklistCard *m_checklist;
};

} // namespace hometray
