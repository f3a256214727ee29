// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/note/notedraft.h"
#include "ui/widgets/dialog.h"

#include <QtCore/QPointer>
#include <QtCore/QSet>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace hometray {

class DateEdit;
class DraftIndicator;
class FamilyBox;
class FlowLayout;
class ProblemLabel;

/// Somebody who can have been there.
struct NotePerson {
    ObjectId id;
    QString name;
    bool child = false;

    friend bool operator==(const NotePerson &, const NotePerson &) = default;
};

/// What the form offers.
struct NoteSetup {
    QList<std::pair<CaseId, QString>> families;
    QList<Choice> types;
    QList<Choice> outcomes;
    QDate today;
};

/// What the form knows of the chosen family.
struct NoteFamily {
    CaseId caseId;
    QList<NotePerson> people;
    QString pattern; ///< "Last six visits: seen 4, not in 2"
};

/// The quick case note. It holds no store: it says what was typed and what is wanted, and is told
/// what became of it. The caret stands in "What happened"; Ctrl+Enter saves; Escape closes and
/// keeps the draft.
class NoteDialog : public Dialog {
    Q_OBJECT
public:
    explicit NoteDialog(NoteSetup setup, QWidget *parent = nullptr);

    /// Shows a family and its people; what is typed stays, ticks of other people go. Of no family
    /// when nobody has said yet which one: then the form asks.
    void setFamily(const NoteFamily &family);
    [[nodiscard]] CaseId caseId() const { return m_family.caseId; }
    void setDraft(const NoteDraft &draft);
    [[nodiscard]] NoteDraft draft() const;
    /// The command the form asks for; nothing when a field is wrong, which then has the focus and
    /// says so.
    [[nodiscard]] std::optional<WriteNote> command();
    /// What was typed or ticked would be missed.
    [[nodiscard]] bool isTouched() const { return !draft().isEmpty(); }
    [[nodiscard]] DraftIndicator *draftState() const { return m_draftState; }

    /// While it is being saved nothing can be changed.
    void setSaving(bool saving);
    /// What went wrong, in a sentence, at the foot; the form stays as it is. The keyboard goes to
    /// the field that is named ("note.childrenSeen") or stays where it was.
    void showProblem(const QString &sentence, const QString &field = {});

Q_SIGNALS:
    void familyWanted(const hometray::CaseId &caseId);
    /// Something was typed or ticked.
    void edited();
    void saveRequested();
    void discardRequested();
    void worriedRequested();
    void lockRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildForm();
    QWidget *buildFoot();
    QWidget *field(const QString &label, QWidget *editor, const QString &accessible = {});
    [[nodiscard]] QWidget *fieldOf(const QString &path) const;
    void showNobody();
    void showPeople();
    void showChildWords();
    void showOtherChildren(const QList<NotePerson> &children);
    void showWhetherNamed();
    void touched();

    NoteSetup m_setup;
    NoteFamily m_family;
    QMap<ObjectId, Presence> m_presence;
    QMap<ObjectId, QString> m_childWords;
    QSet<ObjectId> m_wordsAsked; ///< children whose words have a field although they were not seen
    bool m_filling = false;
    QPointer<QWidget> m_before; ///< had the keyboard before it was saved

    FamilyBox *m_families;
    DraftIndicator *m_draftState;
    QWidget *m_form;
    QComboBox *m_type;
    DateEdit *m_when;
    QComboBox *m_outcome;
    FlowLayout *m_people;
    QLineEdit *m_others;
    QLabel *m_unnamed; ///< says that nobody is
    QPlainTextEdit *m_happened;
    QBoxLayout *m_top;
    QBoxLayout *m_lower;
    QVBoxLayout *m_voices;
    QPlainTextEdit *m_meaning;
    QCheckBox *m_significant;
    QCheckBox *m_sensitive;
    ProblemLabel *m_problem;
    QLabel *m_pattern;
    QPushButton *m_save;
    QPushButton *m_discard;
};

} // namespace hometray
