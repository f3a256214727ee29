// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/clashview.h"

#include "record/json.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"
#include "words/fields.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int textLetters = 400;

QString textOf(const FieldClash &clash, const QVariant &variant, const CaseRecord &record,
    const words::ChoiceWords &choices)
{
    const RecordList *list = recordList(QLatin1String(clash.object.toLatin1()));
    const FieldInfo *field =
        list ? list->type->field(QLatin1String(clash.field.toLatin1())) : nullptr;
    const QJsonValue json = QJsonValue::fromVariant(variant);
    if (json.isNull() || json.isUndefined() || json == QJsonValue(QString()))
        return ClashView::tr("nothing");
    const auto value = field ? valueFromJson(*field, json) : std::nullopt;
    return words::shortened(
        value ? words::valueText(*field, *value, record, choices) : variant.toString(),
        textLetters);
}
} // namespace

ClashView::ClashView(const QList<FieldClash> &clashes, const CaseRecord &record,
    const words::ChoiceWords &choices, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"clashes"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(tr("This changed while the form was open"), this);
    column->addWidget(card);
    card->body()->setSpacing(em(card, 0.15));
    card->body()->addWidget(new WrapLabel(
        tr("Nothing you typed is lost. Choose for each what shall stand."), "muted", card));
    for (qsizetype i = 0; i < clashes.size(); ++i) {
        const FieldClash &clash = clashes[i];
        QString label = words::fieldLabel(clash.object, clash.field);
        const auto id = ObjectId::fromHex(clash.objectId);
        const QString name = id ? words::objectName(record, *id) : QString();
        label = words::capitalised(label.isEmpty() ? clash.field : label);
        if (!name.isEmpty())
            label = tr("%1 of %2").arg(label, name);
        card->body()->addSpacing(em(card, 0.5));
        card->body()->addWidget(new WrapLabel(label, "strong", card));
        card->body()->addWidget(new WrapLabel(
            tr("It was: %1").arg(textOf(clash, clash.base, record, choices)), "muted", card));
        auto *mine = new QRadioButton(tr("Keep mine"), card);
        auto *theirs = new QRadioButton(tr("Take theirs"), card);
        mine->setChecked(true);
        auto *group = new QButtonGroup(this);
        group->addButton(mine);
        group->addButton(theirs);
        const auto add = [&](QRadioButton *button, const QString &what, const QVariant &value) {
            const QString text = textOf(clash, value, record, choices);
            button->setObjectName(u"clash.%1.%2"_s.arg(i).arg(what));
            button->setAccessibleName(label + u": "_s + button->text() + u", "_s + text);
            card->body()->addWidget(button);
            auto *words = new WrapLabel(text, nullptr, card);
            words->setIndent(em(this, 1.5));
            card->body()->addWidget(words);
        };
        add(mine, u"mine"_s, clash.mine);
        add(theirs, u"theirs"_s, clash.theirs);
        m_theirs.append({clash, theirs});
        if (!m_first)
            m_first = mine;
    }
    card->body()->addSpacing(em(card, 0.6));
    auto *go = new QPushButton(tr("Save with these"), card);
    go->setObjectName(u"clashesSettled"_s);
    go->setProperty("kind", u"primary"_s);
    go->setAutoDefault(false);
    connect(go, &QPushButton::clicked, this, &ClashView::settled);
    card->body()->addWidget(go, 0, Qt::AlignLeft);
}

QList<FieldClash> ClashView::theirs() const
{
    QList<FieldClash> chosen;
    for (const auto &[clash, button] : m_theirs) {
        if (button->isChecked())
            chosen.append(clash);
    }
    return chosen;
}

QString ClashView::nothingLeft()
{
    return tr("What was written meanwhile stands. There was nothing else to save.");
}

void ClashView::focusFirst()
{
    if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
}

} // namespace hometray
