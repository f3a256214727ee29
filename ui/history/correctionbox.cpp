// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/correctionbox.h"

#include "ui/form/settledday.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/longtext.h"
#include "words/dates.h"
#include "words/fields.h"
#include "words/values.h"
#include "workflow/fieldtext.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
bool canBeWritten(const FieldInfo &field)
{
    return field.kind == FieldKind::Text || field.kind == FieldKind::LongText
        || field.kind == FieldKind::Day || field.kind == FieldKind::Choice;
}

const Object *objectIn(const CaseRecord &record, const RecordList &list, const ObjectId &id)
{
    for (qsizetype i = 0; i < list.count(record); ++i) {
        if (list.at(record, i)->id == id)
            return list.at(record, i);
    }
    return nullptr;
}
} // namespace

CorrectionBox::CorrectionBox(const Event &event, const CaseRecord &record, const Policy &policy,
    QDate today, QWidget *parent)
    : QWidget(parent), m_policy(policy), m_today(today), m_which(new QComboBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.4));
    for (const Change &change : event.changes) {
        const RecordList *list = recordList(change.type);
        const Object *object = list ? objectIn(record, *list, change.id) : nullptr;
        if (!object || change.op == Change::Op::Remove)
            continue;
        const QLatin1String type(list->type->name);
        for (const FieldValue &value : change.fields) {
            const FieldInfo *field = list->type->field(value.field);
            if (!field || !canBeWritten(*field))
                continue;
            //: The field of something that was written: "Case note: what happened"
            const QString label = tr("%1: %2").arg(words::capitalised(words::typeLabel(type)),
                words::fieldLabel(type, QLatin1String(field->name)));
            m_choices.append({change.id, field, label, textOf(*field, field->get(object))});
        }
    }
    m_which->setObjectName(u"correctionWhich"_s);
    m_which->setAccessibleName(tr("What is wrong"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Choice &choice : std::as_const(m_choices))
        m_which->addItem(choice.label);
    m_which->setVisible(!m_choices.isEmpty());
    column->addWidget(m_which);
    m_place = new QVBoxLayout;
    column->addLayout(m_place);
    setFocusProxy(m_which);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        showEditor();
        Q_EMIT edited();
    });
    showEditor();
}

void CorrectionBox::showEditor()
{
    m_value = {};
    m_text = {};
    m_setText = {};
    // At once: what is gone on with is found by its name.
    while (QLayoutItem *item = m_place->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int at = m_which->currentIndex();
    if (at < 0)
        return;
    const Choice &choice = m_choices[at];
    const QString name = tr("What it should say: %1").arg(choice.label);
    if (choice.field->kind == FieldKind::Day) {
        auto *edit = new DateEdit(DateEdit::Kind::Day, m_today, Lean::Past, this);
        edit->setAccessibleLabel(name);
        edit->lineEdit()->setObjectName(u"correctionValue"_s);
        const QDate day = QDate::fromString(choice.now, Qt::ISODate);
        edit->setText(words::longDate(day));
        m_value = [edit]() -> std::optional<QString> {
            if (edit->text().trimmed().isEmpty())
                return QString();
            const auto moment = edit->moment();
            if (!moment) {
                edit->lineEdit()->setFocus(Qt::OtherFocusReason);
                return std::nullopt;
            }
            return moment->day.toString(Qt::ISODate);
        };
        m_text = [edit] { return edit->text(); };
        m_setText = [edit](const QString &text) { edit->setText(text); };
        connect(edit->lineEdit(), &QLineEdit::textChanged, this, &CorrectionBox::edited);
        m_place->addWidget(edit);
    } else if (choice.field->kind == FieldKind::Choice) {
        auto *edit = new QComboBox(this);
        edit->setObjectName(u"correctionValue"_s);
        edit->setAccessibleName(name);
        for (const auto &offered : m_policy.choices(QString::fromLatin1(choice.field->names)))
            edit->addItem(offered.words, offered.code);
        edit->setCurrentIndex(edit->findData(choice.now));
        m_value = [edit] { return std::optional(edit->currentData().toString()); };
        m_text = [edit] { return edit->currentData().toString(); };
        m_setText = [edit](const QString &code) { edit->setCurrentIndex(edit->findData(code)); };
        connect(edit, &QComboBox::currentIndexChanged, this, &CorrectionBox::edited);
        m_place->addWidget(edit);
    } else {
        auto *edit = new LongText(choice.field->kind == FieldKind::LongText ? 6 : 2, this);
        edit->setObjectName(u"correctionValue"_s);
        edit->setAccessibleName(name);
        edit->setPlainText(choice.now);
        m_value = [edit] { return std::optional(edit->toPlainText().trimmed()); };
        m_text = [edit] { return edit->toPlainText(); };
        m_setText = [edit](const QString &text) { edit->setPlainText(text); };
        connect(edit, &QPlainTextEdit::textChanged, this, &CorrectionBox::edited);
        m_place->addWidget(edit);
    }
    m_before = m_text();
}

QJsonObject CorrectionBox::typed() const
{
    const int at = m_which->currentIndex();
    if (at < 0)
        return {};
    return {{u"object"_s, m_choices[at].object.hex()},
        {u"field"_s, QString::fromLatin1(m_choices[at].field->name)}, {u"says"_s, m_text()}};
}

void CorrectionBox::setTyped(const QJsonObject &typed, QDate on)
{
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const Choice &choice = m_choices[i];
        if (choice.object.hex() != typed.value(u"object"_s).toString()
            || QLatin1String(choice.field->name) != typed.value(u"field"_s).toString())
            continue;
        m_which->setCurrentIndex(int(i));
        const QString says = typed.value(u"says"_s).toString();
        m_setText(choice.field->kind == FieldKind::Day
                ? settledDay(says, on, m_today, Lean::Past)
                : says);
    }
}

bool CorrectionBox::isTouched() const
{
    return m_text && m_text() != m_before;
}

std::optional<FieldCorrection> CorrectionBox::correction() const
{
    const int at = m_which->currentIndex();
    const auto value = m_value ? m_value() : std::nullopt;
    if (at < 0 || !value)
        return std::nullopt;
    return FieldCorrection{
        m_choices[at].object, QString::fromLatin1(m_choices[at].field->name), *value, false};
}

FieldCorrection CorrectionBox::asBefore() const
{
    const Choice &choice = m_choices[m_which->currentIndex()];
    return {choice.object, QString::fromLatin1(choice.field->name), choice.now, false};
}

} // namespace hometray
