// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/fieldeditor.h"

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace hometray {

class FormGrid;

/// One object of a list: a line that says which, and its fields while it is open.
class FormRow : public QFrame {
    Q_OBJECT
public:
    /// `known`: the record has it already.
    FormRow(const TypeInfo &type, const QString &path, FormView &form, const ObjectId &id,
        bool known, bool removable, QWidget *parent);

    [[nodiscard]] const ObjectId &id() const { return m_id; }
    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] QJsonObject typed() const;
    void setTyped(const QJsonObject &typed);
    /// Its fields as a command has them.
    [[nodiscard]] Filling value() const;
    /// Nothing was typed into it.
    [[nodiscard]] bool isEmpty() const;
    /// What stands in it now is what the form knows by itself.
    void markBegun() { m_begun = typed(); }
    /// Something was changed since it was shown.
    [[nodiscard]] bool isChanged() const { return typed() != m_shown; }
    /// It is a draft of something that stood there as `before`.
    void markChanged(const QJsonObject &before) { m_shown = before; }
    /// What stands in it, in a few words: "Fran", "Find swimming for the holiday".
    [[nodiscard]] QString name() const;
    void open();
    void focusFirst();
    /// Its first field to be answered when it is open, else the button that opens it.
    void focusRow();
    /// A field that must be there, stood there and was taken away; null for none.
    [[nodiscard]] FieldEditor *takenAway() const;
    [[nodiscard]] FieldEditor *editor(const QString &name) const;

Q_SIGNALS:
    void edited();
    void removeRequested();

private:
    void showName();

    const TypeInfo &m_type;
    QString m_path;
    FormView &m_form;
    ObjectId m_id;
    bool m_known;
    QJsonObject m_kept; ///< what it holds beside what its fields show
    QJsonObject m_shown;
    QJsonObject m_begun; ///< what the form had filled in; empty for a row somebody else gave
    QLabel *m_name;
    QPushButton *m_open;
    FormGrid *m_grid = nullptr;
};

} // namespace hometray
