// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/fieldeditor.h"

#include <QtCore/QJsonArray>
#include <QtCore/QSet>

class QPushButton;

namespace hometray {

class FormRow;

/// A list of objects as rows that open to be changed, with a button that adds one. Only what is new
/// or was changed goes into the command.
class RowsEditor : public FieldEditor {
    Q_OBJECT
public:
    RowsEditor(const FieldInfo &info, const QString &path, FormView &form, QWidget *parent);

    [[nodiscard]] QJsonValue typed() const override;
    void setTyped(const QJsonValue &typed) override;
    [[nodiscard]] Filling value() override;
    [[nodiscard]] bool isEmpty() const override;
    void focusField() override;
    [[nodiscard]] FieldEditor *editorAt(const QString &rest) override;
    [[nodiscard]] bool isWide() const override { return true; }

    /// A field that must be there, stood there and was taken away; null for none.
    [[nodiscard]] FieldEditor *takenAway() const;
    /// The rows that others may name: id and what stands in them.
    [[nodiscard]] QList<RefChoice> choices() const;
    /// Changes rows of the record by what is given, or adds new ones; fields left out stay.
    void overlay(const QJsonArray &given);
    /// The row of an object; null for none.
    [[nodiscard]] FormRow *rowOf(const ObjectId &id) const;
    /// The field of one row, which opens; null when there is no such row or field.
    [[nodiscard]] FieldEditor *openField(const ObjectId &id, const QString &field);
    /// Puts a value into a field of one row; the others stay.
    void setField(const ObjectId &id, const QString &field, const QJsonValue &value);
    FormRow *addRow(const QJsonObject &typed, bool open);
    /// A row that is to be typed into, with what is known of it already.
    FormRow *beginRow();
    /// Before a draft is shown: the rows go that the form made by itself, and those of the record
    /// the draft had removed; the others of the record stand as they are in it.
    void takeAway(const QSet<QString> &removed);

private:
    void letGo(FormRow *row);
    void removeRow(FormRow *row);
    [[nodiscard]] FormRow *rowOf(const QJsonObject &typed) const;
    [[nodiscard]] bool isOfRecord(const ObjectId &id) const;
    [[nodiscard]] QJsonObject recordOf(const ObjectId &id) const;

    QVBoxLayout *m_rows;
    QPushButton *m_add = nullptr;
    QList<FormRow *> m_list;
    QList<FormRow *> m_sent; ///< as the command has them: a refusal counts these
};

} // namespace hometray
