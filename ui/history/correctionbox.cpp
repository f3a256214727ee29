// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/correctionbox.h"

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
    connect(m_which, &QComboBox::currentIndexChanged, this, &CorrectionBox::showEditor);
    showEditor();
}

void CorrectionBox::showEditor()
{
    clearLayout(m_place);
    m_value = {};
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
        m_place->addWidget(edit);
    } else if (choice.field->kind == FieldKind::Choice) {
        auto *edit = new QComboBox(this);
        edit->setObjectName(u"correctionValue"_s);
        edit->setAccessibleName(name);
        for (const auto &offered : m_policy.choices(QString::fromLatin1(choice.field->names)))
            edit->addItem(offered.words, offered.code);
        edit->setCurrentIndex(edit->findData(choice.now));
        m_value = [edit] { return std::optional(edit->currentData().toString()); };
        m_place->addWidget(edit);
    } else {
        auto *edit = new LongText(choice.field->kind == FieldKind::LongText ? 6 : 2, this);
        edit->setObjectName(u"correctionValue"_s);
        edit->setAccessibleName(name);
        edit->setPlainText(choice.now);
        m_value = [edit] { return std::optional(edit->toPlainText().trimmed()); };
        m_place->addWidget(edit);
    }
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

} // namespace hometray
