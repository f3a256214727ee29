// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "ui/concern/aboutchips.h"
#include "ui/widgets/dialog.h"
#include "words/typeddates.h"

#include <QtCore/QJsonObject>
#include <QtCore/QPointer>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

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
    QList<ObjectId> about; ///< Person
    bool aboutSomebodyElse = false;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ConcernDraft fromJson(const QJsonObject &json);
    /// Typed on the day `on`, for a form that is opened on `today`: "yesterday" is still that day.
    void settleDays(QDate on, QDate today);

    friend bool operator==(const ConcernDraft &, const ConcernDraft &) = default;
};

/// "I'm worried…": first whom to ring, then which child and what it is about, whom I told and what
/// they said. Only what and when are needed; which child is asked for once, and a worry is written
/// down before it is complete.
class ConcernDialog : public Dialog {
    Q_OBJECT
public:
    explicit ConcernDialog(const ConcernSetup &setup, QWidget *parent = nullptr);

    /// Null when nobody has said yet which family it is about: then the form asks.
    void setCase(const CaseId &caseId);
    /// Who is in the chosen family, children first.
    void setPeople(const QList<ConcernPerson> &people);
    [[nodiscard]] CaseId caseId() const;
    void setDraft(const ConcernDraft &draft);
    [[nodiscard]] ConcernDraft draft() const;
    /// The day and time the form states; nothing while it is wrong.
    [[nodiscard]] std::optional<TypedMoment> moment() const;
    /// Whether it can be saved; if not, the first wrong field says so and has the focus.
    [[nodiscard]] bool check();
    [[nodiscard]] DraftIndicator *draftState() const { return m_draftState; }
    void setSaving(bool saving);
    /// What went wrong when it was saved; the keyboard goes to the field that is named
    /// ("told[0].on") or stays where it was.
    void showProblem(const QString &sentence, const QString &field = {});

Q_SIGNALS:
    void familyWanted(const hometray::CaseId &caseId);
    /// Something was typed or chosen.
    void edited();
    void saveRequested();
    void discardRequested();
    void lockRequested();

private:
    QWidget *ringNow(const QList<EmergencyContact> &contacts);
    void addQuestions(QVBoxLayout *column, QScrollArea *scroll, QDate today);
    QWidget *buildFoot();
    void listen();
    void touched();

    bool m_filling = false;
    QWidget *m_form;
    FamilyBox *m_families;
    DraftIndicator *m_draftState;
    AboutChips *m_about;
    bool m_askedWho = false; ///< once; a worry is not held up
    QPointer<QWidget> m_before; ///< had the keyboard before it was saved
    QPlainTextEdit *m_what;
    DateEdit *m_when;
    QLineEdit *m_told;
    QPlainTextEdit *m_advice;
    QComboBox *m_parents;
    QLineEdit *m_parentsWhy;
    ProblemLabel *m_problem;
    QPushButton *m_save;
    QPushButton *m_discard;
};

} // namespace hometray
