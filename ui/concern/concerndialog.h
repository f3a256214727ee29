// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "ui/widgets/dateparse.h"
#include "ui/widgets/dialog.h"

#include <QtCore/QJsonObject>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace hometray {

class DateEdit;
class DraftIndicator;
class FamilyBox;
class ProblemLabel;

/// Whom to ring now, from the policy.
struct EmergencyContact {
    QString who; ///< "Police, if a child is in danger now"
    QString number; ///< "999"
};

struct ConcernSetup {
    QList<std::pair<CaseId, QString>> families;
    QList<EmergencyContact> contacts;
    QDate today;
};

/// What is in the form of a concern, as it was typed.
struct ConcernDraft {
    CaseId caseId;
    QString what;
    QString when;
    QString told;
    QString advice;
    QString parents; ///< "yes", "no" or empty
    QString parentsWhy;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ConcernDraft fromJson(const QJsonObject &json);

    friend bool operator==(const ConcernDraft &, const ConcernDraft &) = default;
};

/// "I'm worried…": first whom to ring, then what it is about, whom I told and what they said. Only
/// what and when are asked for; a worry is written down before it is complete.
class ConcernDialog : public Dialog {
    Q_OBJECT
public:
    explicit ConcernDialog(const ConcernSetup &setup, QWidget *parent = nullptr);

    void setCase(const CaseId &caseId);
    [[nodiscard]] CaseId caseId() const;
    void setDraft(const ConcernDraft &draft);
    [[nodiscard]] ConcernDraft draft() const;
    /// The day and time the form states; nothing while it is wrong.
    [[nodiscard]] std::optional<TypedMoment> moment() const;
    /// Whether it can be saved; if not, the first wrong field says so and has the focus.
    [[nodiscard]] bool check();
    [[nodiscard]] DraftIndicator *draftState() const { return m_draftState; }
    void setSaving(bool saving);
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void draftDue();
    void saveRequested();
    void lockRequested();

private:
    void touched();

    bool m_filling = false;
    QTimer *m_draftTimer;
    QWidget *m_form;
    FamilyBox *m_families;
    DraftIndicator *m_draftState;
    QPlainTextEdit *m_what;
    DateEdit *m_when;
    QLineEdit *m_told;
    QPlainTextEdit *m_advice;
    QComboBox *m_parents;
    QLineEdit *m_parentsWhy;
    ProblemLabel *m_problem;
    QPushButton *m_save;
};

} // namespace hometray
