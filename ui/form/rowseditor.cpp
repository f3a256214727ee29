// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/rowseditor.h"

#include "record/json.h"
#include "ui/form/formrow.h"
#include "ui/form/formview.h"
#include "ui/widgets/card.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
/// Whether something was said in a row: what the form had filled in is nothing anybody said.
bool isSent(const FormRow &row)
{
    return row.isKnown() ? row.isChanged() : !row.isEmpty();
}
} // namespace

RowsEditor::RowsEditor(const FieldInfo &info, const QString &path, FormView &form, QWidget *parent)
    : FieldEditor(info, path, form, parent), m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(em(this, 0.3));
    column()->addLayout(m_rows);
    const FormRows rows = form.rowsOf(path);
    if (form.spec().rows.contains(path) && rows.add.isEmpty())
        return;
    m_add = new QPushButton(
        rows.add.isEmpty() ? FormView::tr("+ Add: %1").arg(label()) : u"+ "_s + rows.add, this);
    m_add->setObjectName(u"add."_s + path);
    m_add->setAccessibleName(rows.add.isEmpty() ? FormView::tr("Add: %1").arg(label()) : rows.add);
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, [this] {
        beginRow()->focusFirst();
        touched();
    });
    column()->addWidget(m_add, 0, Qt::AlignLeft);
}

bool RowsEditor::isOfRecord(const ObjectId &id) const
{
    return listHolding(*form().context().record, id) != nullptr;
}

QJsonObject RowsEditor::recordOf(const ObjectId &id) const
{
    const CaseRecord &record = *form().context().record;
    const RecordList *list = listHolding(record, id);
    for (qsizetype i = 0; list && i < list->count(record); ++i) {
        if (list->at(record, i)->id == id)
            return toJson(*list->type, list->at(record, i));
    }
    return {};
}

FormRow *RowsEditor::addRow(const QJsonObject &typed, bool open)
{
    const auto given = ObjectId::fromHex(typed.value(u"id"_s).toString());
    const ObjectId id = given ? *given : form().newId();
    const bool known = isOfRecord(id);
    auto *row = new FormRow(
        field().element(), path(), form(), id, known, !known || form().canRemove(), this);
    row->setTyped(typed);
    if (open)
        row->open();
    connect(row, &FormRow::edited, this, [this] { touched(); });
    connect(row, &FormRow::removeRequested, this, [this, row] { removeRow(row); });
    m_list.append(row);
    m_rows->addWidget(row);
    return row;
}

FormRow *RowsEditor::beginRow()
{
    const FormRows look = form().rowsOf(path());
    FormRow *row = addRow(look.begin ? look.begin(form().context()) : QJsonObject(), true);
    row->markBegun();
    return row;
}

void RowsEditor::removeRow(FormRow *row)
{
    if (row->isKnown())
        form().remove(row->id());
    letGo(row);
    focusField();
    touched();
}

void RowsEditor::letGo(FormRow *row)
{
    m_list.removeOne(row);
    m_sent.removeOne(row);
    row->hide();
    row->deleteLater();
}

void RowsEditor::takeAway(const QSet<QString> &removed)
{
    const QList<FormRow *> rows = m_list;
    for (FormRow *row : rows) {
        if (!row->isKnown() || removed.contains(row->id().hex()))
            letGo(row);
        else if (row->isChanged())
            row->setTyped(recordOf(row->id()));
    }
}

QJsonValue RowsEditor::typed() const
{
    QJsonArray rows;
    for (const FormRow *row : m_list) {
        if (isSent(*row))
            rows.append(row->typed());
    }
    return rows;
}

void RowsEditor::setTyped(const QJsonValue &typed)
{
    m_filling = true;
    for (const QJsonValue &value : typed.toArray()) {
        const QJsonObject object = value.toObject();
        if (FormRow *there = rowOf(object)) {
            there->open();
            const QJsonObject before = there->typed();
            there->setTyped(object);
            there->markChanged(before);
        } else {
            addRow(object, true);
        }
    }
    while (m_list.size() < form().rowsOf(path()).least)
        beginRow();
    m_filling = false;
}

void RowsEditor::overlay(const QJsonArray &given)
{
    m_filling = true;
    for (const QJsonValue &value : given) {
        const QJsonObject object = value.toObject();
        FormRow *there = rowOf(object);
        if (!there) {
            addRow(object, true);
            continue;
        }
        there->open();
        const QJsonObject before = there->typed();
        QJsonObject now = before;
        for (auto it = object.begin(); it != object.end(); ++it)
            now.insert(it.key(), it.value());
        there->setTyped(now);
        there->markChanged(before);
    }
    m_filling = false;
}

FieldEditor *RowsEditor::openField(const ObjectId &id, const QString &field)
{
    FormRow *row = rowOf(id);
    if (!row)
        return nullptr;
    row->open();
    return row->editor(field);
}

void RowsEditor::setField(const ObjectId &id, const QString &field, const QJsonValue &value)
{
    FormRow *row = rowOf(id);
    FieldEditor *editor = row ? row->editor(field) : nullptr;
    if (editor)
        editor->setTyped(value);
}

FormRow *RowsEditor::rowOf(const QJsonObject &typed) const
{
    const auto id = ObjectId::fromHex(typed.value(u"id"_s).toString());
    return id ? rowOf(*id) : nullptr;
}

FormRow *RowsEditor::rowOf(const ObjectId &id) const
{
    for (FormRow *row : m_list) {
        if (row->id() == id)
            return row;
    }
    return nullptr;
}

Filling RowsEditor::value()
{
    QJsonArray rows;
    m_sent.clear();
    for (FormRow *row : std::as_const(m_list)) {
        if (!isSent(*row))
            continue;
        const Filling value = row->value();
        if (!value.wrong.isEmpty())
            return value;
        rows.append(value.json);
        m_sent.append(row);
    }
    return {rows.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(rows), {}, nullptr};
}

FieldEditor *RowsEditor::takenAway() const
{
    for (FormRow *row : m_list) {
        if (!isSent(*row))
            continue;
        if (FieldEditor *empty = row->takenAway())
            return empty;
    }
    return nullptr;
}

bool RowsEditor::isEmpty() const
{
    return typed().toArray().isEmpty();
}

void RowsEditor::focusField()
{
    // Nothing opens by itself: a row that is closed is gone to, not into.
    if (!m_list.isEmpty())
        m_list.first()->focusRow();
    else if (m_add)
        m_add->setFocus(Qt::TabFocusReason);
}

FieldEditor *RowsEditor::editorAt(const QString &rest)
{
    static const QRegularExpression pattern(u"^\\[(\\d+)\\](?:\\.(\\w+))?"_s);
    const auto match = pattern.match(rest);
    const int at = match.hasMatch() ? match.captured(1).toInt() : -1;
    if (at < 0 || at >= m_sent.size())
        return this;
    m_sent[at]->open();
    FieldEditor *found = m_sent[at]->editor(match.captured(2));
    return found ? found : this;
}

QList<RefChoice> RowsEditor::choices() const
{
    QList<RefChoice> list;
    for (const FormRow *row : m_list) {
        if (!row->isEmpty())
            list.append({row->id(), row->name()});
    }
    return list;
}

} // namespace hometray
