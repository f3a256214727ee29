// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formrow.h"

#include "ui/form/formgrid.h"
#include "ui/form/formview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/typedchoice.h"
#include "words/dates.h"
#include "words/fields.h"
#include "words/values.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int nameLetters = 60;
}

FormRow::FormRow(const TypeInfo &type, const QString &path, FormView &form, const ObjectId &id,
    bool known, bool removable, QWidget *parent)
    : QFrame(parent),
      m_type(type),
      m_path(path),
      m_form(form),
      m_id(id),
      m_known(known),
      m_name(new WrapLabel({}, "strong", this)),
      m_open(new QPushButton(FormView::tr("Change…"), this))
{
    setProperty("kind", u"row"_s);
    setObjectName(u"row."_s + path);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, em(this, 0.3), 0, em(this, 0.3));
    column->setSpacing(em(this, 0.5));
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    m_open->setObjectName(u"open."_s + path);
    m_open->setAutoDefault(false);
    connect(m_open, &QPushButton::clicked, this, [this] {
        open();
        focusFirst();
    });
    head->addWidget(m_open);
    if (removable) {
        auto *remove = new QPushButton(FormView::tr("Remove"), this);
        remove->setObjectName(u"remove."_s + path);
        remove->setProperty("kind", u"link"_s);
        remove->setAccessibleName(FormView::tr("Remove this row"));
        remove->setAutoDefault(false);
        connect(remove, &QPushButton::clicked, this, &FormRow::removeRequested);
        head->addWidget(remove);
    }
    column->addLayout(head);
    showName();
}

void FormRow::open()
{
    m_open->hide();
    if (m_grid)
        return;
    m_grid = new FormGrid(this);
    const FormRows rows = m_form.rowsOf(m_path);
    QStringList names = rows.fields;
    if (names.isEmpty()) {
        for (const FieldInfo &field : m_type.fields) {
            const bool words = field.kind != FieldKind::Somebody
                && !words::fieldLabel(QLatin1String(m_type.name), QLatin1String(field.name))
                        .isEmpty();
            if (words && !rows.more.contains(QLatin1String(field.name)))
                names.append(QLatin1String(field.name));
        }
    }
    const auto add = [this](const QString &name, bool more) {
        const FieldInfo *field = m_type.field(QLatin1String(name.toLatin1()));
        if (!field)
            return;
        FieldEditor *made = makeEditor(*field, m_path + u'.' + name, m_form, m_grid);
        made->setTyped(m_kept.take(name));
        connect(made, &FieldEditor::edited, this, [this] {
            showName();
            Q_EMIT edited();
        });
        m_grid->addField(made, more);
        if (auto *box = qobject_cast<QComboBox *>(made->focusProxy()))
            TypedChoice::asksByItsList(box);
    };
    for (const QString &name : std::as_const(names))
        add(name, false);
    for (const QString &name : rows.more)
        add(name, true);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_grid);
    m_shown = typed();
}

void FormRow::focusFirst()
{
    open();
    if (FieldEditor *first = firstToAnswer(m_grid->fields()))
        first->focusField();
}

void FormRow::focusRow()
{
    if (m_grid)
        focusFirst();
    else
        m_open->setFocus(Qt::TabFocusReason);
}

FieldEditor *FormRow::editor(const QString &name) const
{
    if (!m_grid)
        return nullptr;
    for (FieldEditor *field : m_grid->fields()) {
        if (field->path() == m_path + u'.' + name)
            return field;
    }
    return nullptr;
}

FieldEditor *FormRow::takenAway() const
{
    if (!m_grid)
        return nullptr;
    for (FieldEditor *field : m_grid->fields()) {
        if (field->field().required && field->isEmpty()
            && m_shown.contains(QLatin1String(field->field().name)))
            return field;
    }
    return nullptr;
}

QJsonObject FormRow::typed() const
{
    QJsonObject all = m_kept;
    if (m_grid) {
        for (const FieldEditor *field : m_grid->fields()) {
            if (!field->isEmpty())
                all.insert(QLatin1String(field->field().name), field->typed());
        }
    }
    all.insert(u"id"_s, m_id.hex());
    return all;
}

void FormRow::setTyped(const QJsonObject &typed)
{
    m_kept = typed;
    m_kept.remove(u"id"_s);
    if (m_grid) {
        for (FieldEditor *field : m_grid->fields())
            field->setTyped(m_kept.take(QLatin1String(field->field().name)));
    }
    m_shown = this->typed();
    showName();
}

Filling FormRow::value() const
{
    QJsonObject all = m_kept;
    if (m_grid) {
        for (FieldEditor *field : m_grid->fields()) {
            const Filling value = field->value();
            if (!value.wrong.isEmpty())
                return value;
            // What the record has must be taken back in so many words; what is new is just empty.
            if (m_known || !value.json.isNull())
                all.insert(QLatin1String(field->field().name), value.json);
        }
    }
    all.insert(u"id"_s, m_id.hex());
    return {all, {}, nullptr};
}

bool FormRow::isEmpty() const
{
    const QJsonObject now = typed();
    return now.size() <= 1 || now == m_begun;
}

QString FormRow::name() const
{
    if (m_known && (!m_grid || !isChanged()))
        return words::objectName(*m_form.context().record, m_id);
    const QJsonObject all = typed();
    for (const FieldInfo &field : m_type.fields) {
        const QString text = all.value(QLatin1String(field.name)).toString();
        const bool plain = field.kind == FieldKind::Text || field.kind == FieldKind::LongText;
        if (plain && !text.isEmpty())
            return words::shortened(text, nameLetters);
        const auto id = field.kind == FieldKind::Ref ? ObjectId::fromHex(text) : std::nullopt;
        if (id) {
            for (const RefChoice &choice : m_form.choicesOf(QLatin1String(field.names))) {
                if (choice.id == *id)
                    return choice.name;
            }
        }
    }
    return FormView::tr("New: %1").arg(words::typeLabel(QLatin1String(m_type.name)));
}

void FormRow::showName()
{
    const QString text = name();
    m_name->setText(text);
    setAccessibleName(text);
    m_open->setAccessibleName(FormView::tr("Change %1").arg(text));
}

} // namespace hometray
