// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formsession.h"
#include "ui/form/formview.h"

class QPushButton;
class QScrollArea;

namespace hometray {

class DraftIndicator;
class FlowLayout;
class ProblemLabel;

/// A form with all it needs to be worked with: its fields, its draft, what is wrong, and the
/// buttons at its foot. It stands in a dialog, or beside a list on a page. Ctrl+Enter saves.
class FormPanel : public QWidget {
    Q_OBJECT
public:
    FormPanel(Frame &frame, const FormContext &context, QWidget *parent = nullptr);

    [[nodiscard]] FormView *view() const { return m_view; }
    [[nodiscard]] FormSession *session() const { return m_session; }
    [[nodiscard]] DraftIndicator *draftState() const { return m_draftState; }
    [[nodiscard]] const FormContext &context() const { return m_session->context(); }
    /// A further button at the foot; the panel owns it.
    void addButton(QPushButton *button);
    void save();
    /// How high it would be to show all that is in it now.
    [[nodiscard]] int wantedHeight(int width) const;
    void focusFirst();
    /// Scrolls nothing itself from now on: it stands whole in what scrolls around it.
    void standWhole();

Q_SIGNALS:
    /// It was saved; the frame has said so and offers to undo it.
    void saved(const hometray::Performed &performed);
    /// "Close, keep draft": the draft is kept already.
    void closeRequested();
    void discarded();

private:
    void build();
    void connectSession();
    /// To the form of what must be written before this; what is typed here is kept.
    void goFirstTo(const QString &command);
    /// The family changed while the form stands open.
    void lookAgain();
    void setSaving(bool saving);
    void showProblem(const QString &sentence, const Refusal &refusal = {});
    void showClashes(const Refusal &refusal, const RecordPtr &record);

    Frame &m_frame;
    FormSession *m_session;
    FormView *m_view;
    QScrollArea *m_scroll;
    QWidget *m_content; ///< of it
    QPointer<QWidget> m_clashes;
    DraftIndicator *m_draftState;
    ProblemLabel *m_problem;
    QPushButton *m_mend;
    QString m_mendCommand;
    QLayout *m_foot;
    FlowLayout *m_buttons;
    QPushButton *m_save;
    QPushButton *m_discard;
};

} // namespace hometray
