// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/refeditors.h"

#include "ui/form/formview.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/searchablebox.h"
#include "words/dates.h"
#include "words/values.h"

#include <QtCore/QEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hometray {

RefEditor::RefEditor(const FieldInfo &info, const QString &path, FormView &form, QWidget *parent)
    : FieldEditor(info, path, form, parent),
      m_box(new QComboBox(this)),
      m_begins(form.canBegin(QLatin1String(info.names)))
{
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(8);
    if (m_begins) {
        m_box->setPlaceholderText(FormView::tr("type its name"));
        setControl(m_box);
        makeSearchable(m_box, label(), Unmatched::Stays);
        m_box->installEventFilter(this);
        offer();
        connect(m_box, &QComboBox::editTextChanged, this, [this] { touched(); });
        return;
    }
    const bool somebody =
        QLatin1String(info.names).contains(QLatin1String("person"), Qt::CaseInsensitive)
        || QLatin1String(info.names) == QLatin1String("teamMember");
    offerNothing(m_box, info, somebody ? FormView::tr("nobody named") : FormView::tr("none named"));
    setControl(m_box);
    m_box->installEventFilter(this);
    offer();
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] { touched(); });
}

bool RefEditor::eventFilter(QObject *watched, QEvent *event)
{
    // What was typed elsewhere in the form since then can be chosen too.
    if (event->type() == QEvent::FocusIn)
        offer();
    return FieldEditor::eventFilter(watched, event);
}

void RefEditor::offer()
{
    const bool before = std::exchange(m_filling, true);
    const QList<RefChoice> choices = form().choicesOf(QLatin1String(field().names));
    for (const RefChoice &choice : choices) {
        const int at = m_box->findData(choice.id.hex());
        if (at < 0)
            m_box->addItem(choice.name, choice.id.hex());
        else
            m_box->setItemText(at, choice.name);
    }
    if (m_begins)
        offerTypedElsewhere();
    m_filling = before;
    sayWhatComesFirst(choices.isEmpty() && !m_begins);
}

/// A school typed for one child may be the next one's, too.
void RefEditor::offerTypedElsewhere()
{
    for (int at = m_box->count() - 1; at >= 0; --at) {
        if (m_box->itemData(at).toString().isEmpty() && at != m_box->currentIndex())
            m_box->removeItem(at);
    }
    for (const RefEditor *other : form().findChildren<RefEditor *>()) {
        const bool same = other != this
            && QLatin1String(other->field().names) == QLatin1String(field().names);
        const QString name = same ? other->newName() : QString();
        if (!name.isEmpty() && m_box->findText(name, Qt::MatchFixedString) < 0)
            m_box->addItem(name, QString());
    }
}

QString RefEditor::newName() const
{
    return m_begins && m_box->currentData().toString().isEmpty()
        ? cleaned(m_box->currentText()).simplified()
        : QString();
}

QJsonValue RefEditor::typed() const
{
    const QString name = newName();
    return name.isEmpty() ? m_box->currentData().toString() : name;
}

void RefEditor::setTyped(const QJsonValue &typed)
{
    m_filling = true;
    offer();
    const QString hex = typed.toString();
    const auto id = ObjectId::fromHex(hex);
    if (m_begins && !id) {
        m_box->setCurrentIndex(-1);
        m_box->setEditText(hex); // a name that was typed
        m_filling = false;
        return;
    }
    if (m_box->findData(hex) < 0 && !hex.isEmpty()) {
        // Somebody who left, or something that is no longer offered: named, and kept.
        m_box->addItem(id ? words::objectName(*form().context().record, *id) : QString(), hex);
    }
    m_box->setCurrentIndex(m_box->findData(hex));
    m_filling = false;
}

Filling RefEditor::value()
{
    const QString name = newName();
    if (const QStringList alike = form().alikeIn(QLatin1String(field().names), name);
        !name.isEmpty() && !alike.isEmpty())
        return {{},
            FormView::tr("There is %1 already. Choose it, or type the place of the other one as "
                         "well, behind a comma.")
                .arg(words::listed(alike)),
            this};
    if (!name.isEmpty())
        return {form().begun(field(), name).hex(), {}, nullptr};
    const QString hex = m_box->currentData().toString();
    return {hex.isEmpty() ? QJsonValue() : QJsonValue(hex), {}, nullptr};
}

bool RefEditor::isWide() const
{
    return form().spec().wide.contains(path());
}

void RefEditor::focusField()
{
    giveKeyboard(m_box);
}

RefListEditor::RefListEditor(
    const FieldInfo &info, const QString &path, FormView &form, QWidget *parent)
    : FieldEditor(info, path, form, parent), m_ticks(new QWidget(this))
{
    m_flow = new FlowLayout(m_ticks, 0.7);
    m_flow->setContentsMargins(0, 0, 0, 0);
    column()->addWidget(m_ticks);
    if (const auto choices = form.spec().choices.value(path)) {
        for (const Choice &choice : choices(form.context())) {
            if (const auto id = ObjectId::fromHex(choice.code))
                addTick({*id, choice.words}, false);
        }
        return;
    }
    for (const RefChoice &choice : form.choicesOf(QLatin1String(info.names)))
        addTick(choice, false);
}

void RefListEditor::addTick(const RefChoice &choice, bool ticked)
{
    auto *box = new QCheckBox(choice.name, m_ticks);
    box->setObjectName(u"tick."_s + path() + u'.' + choice.name);
    box->setAccessibleName(label() + u": "_s + choice.name);
    box->setChecked(ticked);
    connect(box, &QCheckBox::toggled, this, [this] { touched(); });
    m_flow->addWidget(box);
    m_boxes.append({choice.id.hex(), box});
}

QJsonValue RefListEditor::typed() const
{
    QJsonArray ids;
    for (const auto &[hex, box] : m_boxes) {
        if (box->isChecked())
            ids.append(hex);
    }
    return ids;
}

void RefListEditor::setTyped(const QJsonValue &typed)
{
    m_filling = true;
    const QJsonArray ids = typed.toArray();
    for (const auto &[hex, box] : std::as_const(m_boxes))
        box->setChecked(ids.contains(hex));
    for (const QJsonValue &hex : ids) {
        const bool offered = std::any_of(m_boxes.begin(), m_boxes.end(),
            [&hex](const auto &pair) { return pair.first == hex.toString(); });
        const auto id = ObjectId::fromHex(hex.toString());
        if (!offered && id)
            addTick({*id, words::objectName(*form().context().record, *id)}, true);
    }
    m_filling = false;
}

Filling RefListEditor::value()
{
    const QJsonArray ids = typed().toArray();
    return {ids.isEmpty() ? QJsonValue() : QJsonValue(ids), {}, nullptr};
}

void RefListEditor::focusField()
{
    if (!m_boxes.isEmpty())
        m_boxes.first().second->setFocus(Qt::TabFocusReason);
}

} // namespace hometray
