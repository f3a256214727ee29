// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formview.h"

#include "record/json.h"
#include "ui/form/formgrid.h"
#include "ui/form/formrow.h"
#include "ui/form/rowseditor.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "words/called.h"
#include "words/dates.h"
#include "words/fields.h"
#include "words/naming.h"

#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
const QString removedKey = u"remove"_s;

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    for (const QString &part : path.split(u'.'))
        value = value.toObject().value(part);
    return value;
}

void insertAt(QJsonObject &object, const QStringList &path, const QJsonValue &value)
{
    if (path.size() == 1) {
        object.insert(path.first(), value);
        return;
    }
    QJsonObject inner = object.value(path.first()).toObject();
    insertAt(inner, path.mid(1), value);
    object.insert(path.first(), inner);
}

/// What nobody said anything of is left out. A value with an id is one the record has: what is
/// empty in it is taken back.
QJsonObject withoutNothing(const QJsonObject &object, bool top)
{
    const bool known = object.contains(u"id"_s);
    QJsonObject out;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isObject()) {
            const QJsonObject inner = withoutNothing(it->toObject(), false);
            if (!inner.isEmpty())
                out.insert(it.key(), inner);
        } else if (!it->isNull() && !it->isUndefined() && (known || *it != QJsonValue(false))) {
            out.insert(it.key(), *it);
        } else if (known && !top && it->isNull()) {
            out.insert(it.key(), *it);
        }
    }
    return out;
}

QJsonObject merged(QJsonObject under, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it) {
        const QJsonValue there = under.value(it.key());
        under.insert(it.key(),
            it->isObject() && there.isObject()
                ? QJsonValue(merged(there.toObject(), it->toObject()))
                : *it);
    }
    return under;
}
} // namespace

FormView::FormView(FormSpec spec, FormContext context, NewId newId, QWidget *parent)
    : QWidget(parent),
      m_spec(std::move(spec)),
      m_context(std::move(context)),
      m_newId(std::move(newId)),
      m_column(new QVBoxLayout(this))
{
    setObjectName(u"plain"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(em(this, 0.8));
    const CommandSpec *command = commandSpec(m_spec.command);
    m_type = m_spec.type || !command ? m_spec.type : command->type;
    build();
    begin();
}

void FormView::build()
{
    if (!m_spec.intro.isEmpty())
        m_column->addWidget(new WrapLabel(m_spec.intro, "muted", this));
    if (m_spec.tells) {
        m_tells = new WrapLabel({}, nullptr, this);
        m_tells->setObjectName(u"formTells"_s);
        m_column->addWidget(m_tells);
        if (!m_spec.leadsTo.isEmpty()) {
            const QString title = words::commandTitle(m_spec.leadsTo);
            m_instead = new QPushButton(tr("%1…", "a form to go to").arg(title), this);
            m_instead->setObjectName(u"formInstead"_s);
            m_instead->setProperty("kind", u"link"_s);
            m_instead->setAccessibleName(title);
            m_instead->setAutoDefault(false);
            connect(m_instead, &QPushButton::clicked, this,
                [this] { Q_EMIT formWanted(m_spec.leadsTo); });
            m_column->addWidget(m_instead, 0, Qt::AlignLeft);
        }
        m_tellSoon.setSingleShot(true);
        m_tellSoon.setInterval(0);
        connect(&m_tellSoon, &QTimer::timeout, this, &FormView::tell);
        connect(this, &FormView::edited, &m_tellSoon, qOverload<>(&QTimer::start));
    }
    for (const FormSection &section : std::as_const(m_spec.sections)) {
        if (!section.title.isEmpty())
            m_column->addWidget(new WrapLabel(section.title, "section", this));
        auto *grid = new FormGrid(this);
        for (const QString &path : section.paths) {
            const FieldInfo *field = fieldAt(path);
            if (!field)
                continue;
            FieldEditor *editor = makeEditor(*field, path, *this, grid);
            connect(editor, &FieldEditor::edited, this, [this, editor] {
                follow(*editor);
                Q_EMIT edited();
            });
            if (field->kind == FieldKind::StructList && section.paths.size() == 1)
                editor->hideLabel(); // its heading, or the form's, says it
            grid->addField(editor, section.folded);
            m_editors.append(editor);
        }
        m_column->addWidget(grid);
    }
    m_column->addStretch(1);
}

void FormView::follow(FieldEditor &answered)
{
    const auto known = m_spec.follows.value(answered.path());
    if (!known)
        return;
    const Filling filling = answered.value();
    const QJsonObject values =
        filling.wrong.isEmpty() ? known(contextNow(), filling.json) : QJsonObject();
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const QString path = editor->path();
        if (values.contains(path) && editor->typed() == values.value(path))
            m_followed.insert(path, editor->typed()); // what is known already follows as well
        const bool untouched = editor->isEmpty() || editor->typed() == m_followed.value(path);
        if (!values.contains(path) || !untouched)
            continue;
        editor->setTyped(values.value(path));
        m_followed.insert(path, editor->typed());
    }
}

void FormView::begin()
{
    const QJsonObject known = m_spec.prefill ? m_spec.prefill(m_context) : QJsonObject();
    m_known = merged(known, m_context.request.fields);
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const QJsonValue value = valueAt(m_known, editor->path());
        if (auto *rows = qobject_cast<RowsEditor *>(editor))
            addExisting(rows, value.toArray());
        else
            editor->setTyped(value);
    }
    for (FieldEditor *editor : std::as_const(m_editors))
        follow(*editor);
    m_begun = typed();
    tell();
}

QJsonObject FormView::fieldsSoFar()
{
    QJsonObject all = m_known;
    for (Begun &begun : m_namedFirst)
        begun.named = false;
    for (FieldEditor *editor : m_editors) {
        const Filling value = editor->value();
        if (value.wrong.isEmpty())
            insertAt(all, editor->path().split(u'.'), value.json);
    }
    addBegun(all);
    return withoutNothing(all, true);
}

void FormView::tell()
{
    if (!m_tells)
        return;
    m_tells->setText(m_spec.tells(contextNow(), fieldsSoFar()).join(u'\n'));
    if (m_instead)
        m_instead->setVisible(!m_tells->text().isEmpty());
}

void FormView::tellBy(const RecordPtr &record)
{
    m_now = record;
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->offerAgain();
    tell();
}

FormContext FormView::contextNow() const
{
    FormContext context = m_context;
    if (m_now)
        context.record = m_now;
    return context;
}

void FormView::addExisting(RowsEditor *rows, const QJsonArray &given)
{
    const FormRows look = rowsOf(rows->path());
    const QString subject = m_context.request.subject;
    const RecordList *list = recordList(rows->field().element().number);
    bool found = false;
    if (look.existing && list && list->count) {
        for (qsizetype i = 0; i < list->count(*m_context.record); ++i) {
            const Object *object = list->at(*m_context.record, i);
            const bool meant = object->id.hex() == subject;
            if (!subject.isEmpty() && !meant
                && listHolding(*m_context.record, ObjectId::fromHex(subject).value_or(ObjectId()))
                    == list)
                continue; // the form is about one of them
            rows->addRow(toJson(*list->type, object), meant);
            found = found || meant;
        }
    }
    rows->overlay(given);
    if (!found)
        rows->setTyped({}); // the rows that stand open from the start
}

const FieldInfo *FormView::fieldAt(const QString &path, QString *typeName) const
{
    const TypeInfo *type = m_type;
    const FieldInfo *field = nullptr;
    for (const QString &part : path.split(u'.')) {
        if (!type)
            return nullptr;
        field = type->field(QLatin1String(part.toLatin1()));
        if (!field)
            return nullptr;
        if (typeName)
            *typeName = QLatin1String(type->name);
        type = field->element ? &field->element() : nullptr;
    }
    return field;
}

QString FormView::labelOf(const QString &path) const
{
    if (m_spec.labels.contains(path))
        return m_spec.labels.value(path);
    QString type;
    const FieldInfo *field = fieldAt(path, &type);
    if (!field)
        return path;
    QString label = words::fieldLabel(type, QLatin1String(field->name));
    // The fields of the command itself are called as its id says, not as its table.
    if (label.isEmpty() || !path.contains(u'.'))
        label = words::fieldLabel(m_spec.command, QLatin1String(field->name));
    return words::capitalised(label.isEmpty() ? QString(QLatin1String(field->name)) : label);
}

bool FormView::canRemove() const
{
    return m_type && m_type->field(QLatin1String("remove"))
        && m_type->field(QLatin1String("remove"))->kind == FieldKind::RefList;
}

void FormView::remove(const ObjectId &id)
{
    m_removed.insert(id.hex());
    Q_EMIT edited();
}

QJsonObject FormView::typed() const
{
    QJsonObject all;
    for (const FieldEditor *editor : m_editors) {
        if (!editor->isEmpty())
            all.insert(editor->path(), editor->typed());
    }
    if (!m_removed.isEmpty()) {
        QStringList sorted(m_removed.begin(), m_removed.end());
        sorted.sort();
        all.insert(removedKey, QJsonArray::fromStringList(sorted));
    }
    return all;
}

void FormView::setTyped(const QJsonObject &typed, QDate typedOn)
{
    const QScopedValueRollback on(m_typedOn, typedOn);
    m_removed.clear();
    for (const QJsonValue &id : typed.value(removedKey).toArray())
        m_removed.insert(id.toString());
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (auto *rows = qobject_cast<RowsEditor *>(editor))
            rows->takeAway(m_removed);
        editor->setTyped(typed.value(editor->path()));
    }
    tell();
}

FormView::Filled FormView::fields()
{
    clearWrong();
    QJsonObject all = m_known;
    for (Begun &begun : m_namedFirst)
        begun.named = false;
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const Filling value = editor->value();
        if (!value.wrong.isEmpty()) {
            say(*value.at, value.wrong);
            return {};
        }
        insertAt(all, editor->path().split(u'.'), value.json);
    }
    addBegun(all);
    if (FieldEditor *empty = takenAway()) {
        say(*empty, words::sentence({RefusalCode::FieldMissing, empty->path(), {}, {}, {}},
                        words::namingOf(m_spec.command, *m_context.situation.policy)));
        return {};
    }
    if (!m_removed.isEmpty())
        all.insert(removedKey,
            QJsonArray::fromStringList(QStringList(m_removed.begin(), m_removed.end())));
    const QJsonObject said = withoutNothing(all, true);
    const auto asked = m_spec.asks ? m_spec.asks(m_context, said) : std::nullopt;
    if (asked && showWrong(asked->first, asked->second))
        return {};
    return {m_spec.sends ? m_spec.sends(m_context, said) : said, true};
}

FieldEditor *FormView::takenAway() const
{
    for (FieldEditor *editor : m_editors) {
        const auto *rows = qobject_cast<const RowsEditor *>(editor);
        if (rows && rows->takenAway())
            return rows->takenAway();
        if (editor->field().required && editor->isEmpty() && m_begun.contains(editor->path()))
            return editor;
    }
    return nullptr;
}

void FormView::say(FieldEditor &field, const QString &sentence)
{
    m_wrong = &field;
    field.showWrong(sentence);
    goTo(&field);
}

bool FormView::showWrong(const QString &path, const QString &sentence)
{
    FieldEditor *best = nullptr;
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const QString own = editor->path();
        const bool covers =
            path == own || path.startsWith(own + u'[') || path.startsWith(own + u'.');
        if (covers && (!best || own.size() > best->path().size()))
            best = editor;
    }
    if (!best)
        return false;
    say(*best->editorAt(path.mid(best->path().size())), sentence);
    return true;
}

void FormView::goTo(FieldEditor *field)
{
    unfold(field);
    field->focusField();
}

void FormView::unfold(QWidget *field)
{
    for (QWidget *up = field; up && up != this; up = up->parentWidget()) {
        if (auto *grid = qobject_cast<FormGrid *>(up))
            grid->showMore();
    }
}

void FormView::clearWrong()
{
    if (m_wrong)
        m_wrong->showWrong({});
    m_wrong = nullptr;
}

void FormView::setField(const ObjectId &object, const QString &field, const QJsonValue &value)
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (auto *rows = qobject_cast<RowsEditor *>(editor)) {
            rows->setField(object, field, value);
        } else if (editor->path().section(u'.', -1) == field) {
            const QString holder = editor->path().section(u'.', 0, -2);
            const QString id = valueAt(m_known, holder + u".id"_s).toString();
            if (id.isEmpty() || id == object.hex())
                editor->setTyped(value);
        }
    }
}

void FormView::focusFirst()
{
    if (FieldEditor *asked = fieldAskedFor()) {
        goTo(asked);
    } else if (FormRow *about = rowAskedFor()) {
        unfold(about);
        about->focusFirst();
    } else if (FieldEditor *first = firstToAnswer(m_editors)) {
        first->focusField();
    }
}

FormRow *FormView::rowAskedFor() const
{
    const auto subject = ObjectId::fromHex(m_context.request.subject);
    for (FieldEditor *editor : m_editors) {
        const auto *rows = qobject_cast<const RowsEditor *>(editor);
        FormRow *row = rows && subject ? rows->rowOf(*subject) : nullptr;
        if (row)
            return row;
    }
    return nullptr;
}

FieldEditor *FormView::fieldAskedFor() const
{
    const FormRequest &request = m_context.request;
    const auto subject = ObjectId::fromHex(request.subject);
    for (FieldEditor *editor : m_editors) {
        if (editor->path() == request.at)
            return editor;
        auto *rows = qobject_cast<RowsEditor *>(editor);
        if (rows && subject && request.at.startsWith(rows->path() + u'.'))
            return rows->openField(*subject, request.at.mid(rows->path().size() + 1));
    }
    return nullptr;
}

} // namespace hometray
