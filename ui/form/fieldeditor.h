// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/typeinfo.h"
#include "ui/form/formspec.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hometray {

class FieldEditor;
class FormView;

/// What was typed into a field, as the command wants it; or why it is nothing the command
/// understands.
struct Filling {
    QJsonValue json; ///< null: said to be empty; undefined: nothing is said of it
    QString wrong;
    FieldEditor *at = nullptr; ///< the editor at fault
};

/// A labelled control for one field of a command. Keeps what was typed as it was typed, so that
/// half a date comes back from a draft as half a date.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    /// `path` names the field within the command, without the numbers of rows: "goals.title".
    FieldEditor(const FieldInfo &field, QString path, FormView &form, QWidget *parent);
    ~FieldEditor() override;

    [[nodiscard]] const FieldInfo &field() const { return m_field; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QString &label() const { return m_labelText; }

    /// As it stands there, for a draft.
    [[nodiscard]] virtual QJsonValue typed() const = 0;
    /// Shows what a draft kept, or what is known, without telling anybody.
    virtual void setTyped(const QJsonValue &typed) = 0;
    [[nodiscard]] virtual Filling value() = 0;
    [[nodiscard]] virtual bool isEmpty() const;
    /// Gives the keyboard to the control.
    virtual void focusField() = 0;
    /// The editor of a path with numbers below this one ("[2].born"), or this one.
    [[nodiscard]] virtual FieldEditor *editorAt(const QString &rest);
    /// Whether it needs the whole width of a form.
    [[nodiscard]] virtual bool isWide() const { return false; }

    /// For one whose control, or the heading above it, says the same.
    void hideLabel();
    /// The record has more now than when the form was opened: what can be chosen is looked at
    /// again.
    virtual void offerAgain() { }
    /// Says under the control what is wrong; empty takes it away.
    void showWrong(const QString &sentence);

Q_SIGNALS:
    void edited();

protected:
    /// Puts the control under the label, named and described for who cannot see it.
    void setControl(QWidget *control, QWidget *named = nullptr);
    /// Called by what was changed by hand.
    void touched();
    [[nodiscard]] FormView &form() const { return m_form; }
    [[nodiscard]] QString hint() const;
    /// Where there is nothing to choose: what must be written first, and the way there.
    void sayWhatComesFirst(bool nothingToChoose);
    /// Gives the keyboard to the way to what comes first while there is one; else to `control`.
    void giveKeyboard(QWidget *control);
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

    bool m_filling = false;

private:
    FieldInfo m_field;
    QString m_path;
    FormView &m_form;
    QString m_labelText;
    QVBoxLayout *m_column;
    QLabel *m_label;
    QLabel *m_wrong = nullptr;
    QLabel *m_first = nullptr; ///< says what comes first
    QPushButton *m_leads = nullptr; ///< goes there
    QWidget *m_named = nullptr;
};

/// The editor for a field of any kind.
[[nodiscard]] FieldEditor *makeEditor(
    const FieldInfo &field, const QString &path, FormView &form, QWidget *parent);

/// Where the keyboard begins among fields: at the first that must be filled in and is not, else at
/// the first of all; null for none.
[[nodiscard]] FieldEditor *firstToAnswer(const QList<FieldEditor *> &fields);

/// What a box to choose from begins with: `nothing` to stay with, or for a field that must be
/// filled in the invitation to choose, which cannot be chosen.
void offerNothing(QComboBox *box, const FieldInfo &field, const QString &nothing);

/// A text without what a paste brings along and nobody can see: control characters, a byte order
/// mark, soft hyphens. Letters of every script, emoji and their joiners stay.
[[nodiscard]] QString cleaned(const QString &text);

} // namespace hometray
