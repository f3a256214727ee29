// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/correctionbox.h"

#include "record/json.h"
#include "ui/form/formview.h"
#include "ui/form/specs/known.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/problemlabel.h"
#include "ui/widgets/searchablebox.h"
#include "words/dates.h"
#include "words/fields.h"
#include "words/naming.h"
#include "words/values.h"
#include "workflow/correctentry.h"
#include "workflow/fieldtext.h"

#include <QtCore/QJsonArray>
#include <QtWidgets/QComboBox>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int manyFields = 10; // more are searched by typing

bool canBeWritten(const TypeInfo &type, const FieldInfo &field)
{
    const bool names = field.kind == FieldKind::Ref || field.kind == FieldKind::RefList;
    return !field.element && field.kind != FieldKind::Somebody && (!names || *field.names != '\0')
        && !words::fieldLabel(QLatin1String(type.name), QLatin1String(field.name)).isEmpty();
}

} // namespace

CorrectionBox::CorrectionBox(
    const HistoryRow &row, const RecordPtr &record, const Situation &situation, QWidget *parent)
    : QWidget(parent), m_record(record), m_situation(situation), m_which(new QComboBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.4));
    const QList<Change> &changes = row.event.changes;
    for (const Change &change : changes) {
        const auto ofItsType = std::count_if(changes.begin(), changes.end(),
            [&change](const Change &other) { return other.type == change.type; });
        offer(change, row.at, ofItsType > 1);
    }
    m_which->setObjectName(u"correctionWhich"_s);
    m_which->setAccessibleName(tr("What is wrong"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Choice &choice : std::as_const(m_choices)) {
        const bool empty = choice.now.isEmpty() && choice.field->kind != FieldKind::Flag;
        //: A field of something that was written and in which nothing stands
        m_which->addItem(empty ? tr("%1 (empty)").arg(choice.label) : choice.label);
    }
    if (m_choices.size() > manyFields) {
        m_which->setPlaceholderText(tr("What is wrong?"));
        makeSearchable(m_which, tr("What is wrong"), Unmatched::ChoosesNone);
    }
    m_which->setVisible(!m_choices.isEmpty());
    column->addWidget(m_which);
    m_also = new WrapLabel({}, "muted", this);
    m_also->setObjectName(u"correctionAlso"_s);
    column->addWidget(m_also);
    m_place = new QVBoxLayout;
    column->addLayout(m_place);
    m_missing = new ProblemLabel(u"correctionMissing"_s, this);
    m_missing->goesWithChangesIn(this);
    column->addWidget(m_missing);
    setFocusProxy(m_which);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        if (m_which->currentIndex() == m_shown)
            return;
        if (!keepShown()) { // what is wrong is said there
            m_which->setCurrentIndex(int(m_shown));
            return;
        }
        showEditor();
        Q_EMIT edited();
    });
    showEditor();
}

bool CorrectionBox::keepShown()
{
    if (m_shown < 0 || !m_form || !m_form->isTouched())
        return true;
    const QString name = QLatin1String(m_choices[m_shown].field->name);
    const QJsonValue typed = m_form->typed().value(name);
    const auto says = value();
    if (!says)
        return false;
    if (*says != m_choices[m_shown].now)
        m_kept.insert(m_shown, {typed, *says});
    return true;
}

void CorrectionBox::showKept()
{
    QStringList names;
    for (auto it = m_kept.cbegin(); it != m_kept.cend(); ++it)
        names.append(m_choices[it.key()].label);
    m_also->setText(names.isEmpty() ? QString() : tr("Saved with it: %1").arg(names.join(u"; "_s)));
    m_also->setVisible(!names.isEmpty());
}

void CorrectionBox::offer(const Change &change, qint32 at, bool named)
{
    const RecordList *list = recordList(change.type);
    const Object *object = list ? list->find(*m_record, change.id) : nullptr;
    if (!object || change.op == Change::Op::Remove)
        return;
    const TypeInfo &type = *list->type;
    const QString what = words::capitalised(words::typeLabel(QLatin1String(type.name)));
    //: One of several things that were written together: "Person Fran Miller"
    const QString which =
        named ? tr("%1 %2").arg(what, words::objectName(*m_record, object->id)) : what;
    for (qsizetype i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields.at(i);
        if (!canBeWritten(type, field) || !isCorrectable(*m_record, at, change, field))
            continue;
        //: The field of something that was written: "Case note: what happened"
        QString label = tr("%1: %2").arg(
            which, words::fieldLabel(QLatin1String(type.name), QLatin1String(field.name)));
        const auto alike = std::count_if(m_choices.begin(), m_choices.end(),
            [&label](const Choice &choice) { return choice.label.section(u'#', 0, 0) == label; });
        if (alike > 0) // two of one name
            label += u'#' + QString::number(alike + 1);
        m_choices.append({change.id, &type, &field, label, textOf(field, field.get(object))});
    }
}

void CorrectionBox::showEditor()
{
    // At once: what is gone on with is found by its name.
    delete std::exchange(m_form, nullptr);
    const int at = m_which->currentIndex();
    m_shown = at;
    m_missing->say({});
    const Kept kept = m_kept.take(at);
    showKept();
    if (at < 0)
        return;
    const Choice &choice = m_choices[at];
    const QString name = QLatin1String(choice.field->name);
    FormSpec spec;
    spec.command = QLatin1String(choice.type->name);
    spec.type = choice.type;
    spec.sections = {{{}, {name}, false}};
    spec.labels = {{name, tr("What it should say")}};
    spec.choices = {{u"break"_s, specs::breaks}};
    FormContext context{{}, m_record, std::make_shared<DeskRecord>(), m_situation, {}};
    if (const auto now = valueFromText(*choice.field, choice.now); now && now->isSet())
        context.request.fields.insert(name, toJson(*choice.field, *now));
    m_form = new FormView(
        spec, context, [] { return ObjectId(); }, this);
    const QString spoken = tr("What it should say: %1").arg(choice.label);
    if (auto *day = m_form->findChild<DateEdit *>())
        day->setAccessibleLabel(spoken);
    if (auto *edit = m_form->findChild<QWidget *>(u"edit."_s + name)) {
        edit->setObjectName(u"correctionValue"_s);
        if (choice.field->kind != FieldKind::Day)
            edit->setAccessibleName(spoken);
    }
    if (!kept.typed.isUndefined() && !kept.typed.isNull())
        m_form->setTyped({{name, kept.typed}}, m_situation.today);
    connect(m_form, &FormView::edited, this, &CorrectionBox::edited);
    m_place->addWidget(m_form);
}

QJsonObject CorrectionBox::typed() const
{
    QJsonObject typed;
    if (m_shown >= 0) {
        const Choice &choice = m_choices[m_shown];
        const QString name = QLatin1String(choice.field->name);
        const QJsonValue says = m_form->typed().value(name);
        typed = {{u"object"_s, choice.object.hex()}, {u"field"_s, name}, {u"says"_s, says}};
        // A code or an id is no words; what is typed is.
        const auto chosen = valueFromJson(*choice.field, says);
        const QString words = chosen ? words::valueText(*choice.field, *chosen, *m_record,
                                  words::choicesOf(*m_situation.policy))
                                     : QString();
        typed.insert(u"words"_s, words.isEmpty() ? says.toString() : words);
    }
    QJsonArray also;
    for (auto it = m_kept.cbegin(); it != m_kept.cend(); ++it) {
        const Choice &other = m_choices[it.key()];
        also.append(QJsonObject{{u"object"_s, other.object.hex()},
            {u"field"_s, QLatin1String(other.field->name)}, {u"says"_s, it->typed},
            {u"value"_s, it->says}});
    }
    if (!also.isEmpty())
        typed.insert(u"also"_s, also);
    return typed;
}

qsizetype CorrectionBox::indexOf(const QJsonObject &typed) const
{
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i].object.hex() == typed.value(u"object"_s).toString()
            && QLatin1String(m_choices[i].field->name) == typed.value(u"field"_s).toString())
            return i;
    }
    return -1;
}

void CorrectionBox::setTyped(const QJsonObject &typed, QDate on)
{
    const qsizetype at = indexOf(typed);
    if (at >= 0) {
        m_which->setCurrentIndex(int(at));
        m_form->setTyped({{QLatin1String(m_choices[at].field->name), typed.value(u"says"_s)}}, on);
    }
    for (const QJsonValue &other : typed.value(u"also"_s).toArray()) {
        const qsizetype one = indexOf(other.toObject());
        if (one >= 0 && one != at)
            m_kept.insert(one, {other[u"says"_s], other[u"value"_s].toString()});
    }
    showKept();
}

bool CorrectionBox::isTouched() const
{
    return !m_kept.isEmpty() || (m_form && m_form->isTouched());
}

std::optional<QString> CorrectionBox::value()
{
    const FieldInfo &field = *m_choices[m_shown].field;
    const FormView::Filled filled = m_form->fields();
    if (!filled.ok)
        return std::nullopt;
    const QJsonValue says = filled.fields.value(QLatin1String(field.name));
    if (says.isUndefined() || says.isNull())
        return QString(); // it says nothing
    const auto value = valueFromJson(field, says);
    return value ? std::optional(textOf(field, *value)) : std::nullopt;
}

FieldCorrection CorrectionBox::correctionOf(qsizetype at, const QString &says) const
{
    return {m_choices[at].object, QString::fromLatin1(m_choices[at].field->name), says, false};
}

std::optional<QList<FieldCorrection>> CorrectionBox::corrections()
{
    if (m_shown < 0) {
        m_missing->say(tr("Choose what is wrong."), m_which);
        m_which->setFocus(Qt::TabFocusReason);
        return std::nullopt;
    }
    const auto says = value();
    if (!says)
        return std::nullopt;
    QList<FieldCorrection> all;
    for (auto it = m_kept.cbegin(); it != m_kept.cend(); ++it)
        all.append(correctionOf(it.key(), it->says));
    if (all.isEmpty() || *says != m_choices[m_shown].now)
        all.append(correctionOf(m_shown, *says));
    return all;
}

QList<FieldCorrection> CorrectionBox::asBefore() const
{
    QList<FieldCorrection> all;
    for (auto it = m_kept.cbegin(); it != m_kept.cend(); ++it)
        all.append(correctionOf(it.key(), m_choices[it.key()].now));
    all.append(correctionOf(m_shown, m_choices[m_shown].now));
    return all;
}

} // namespace hometray
