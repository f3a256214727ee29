// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/family/formcard.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

FormCardText emptyCard(const QString &id, const QString &title)
{
    FormCardText card;
    card.id = id;
    card.title = title;
    return card;
}

FormCard::FormCard(const FormCardText &text, QWidget *parent) : Card({}, parent), m_text(text)
{
    setObjectName(u"card."_s + text.id);
    setAccessibleName(text.title);
    auto *head = new QHBoxLayout;
    head->setSpacing(em(this, 0.6));
    head->addWidget(new WrapLabel(text.title, "heading", this), 1);
    if (!text.pill.text.isEmpty())
        head->addWidget(new Pill(text.pill, this), 0, Qt::AlignTop);
    body()->addLayout(head);
    for (const QString &paragraph : text.paragraphs)
        body()->addWidget(new WrapLabel(paragraph, "muted", this));
    for (const FactLine &fact : text.facts) {
        if (!fact.label.isEmpty())
            body()->addWidget(new WrapLabel(fact.label, "section", this));
        body()->addWidget(new WrapLabel(fact.value, nullptr, this));
    }
    for (const FormItem &item : text.items)
        addItem(item);
    if (!text.buttons.isEmpty()) {
        auto *flow = new FlowLayout(nullptr, 0.4);
        addButtons(flow, text.buttons, text.title);
        body()->addLayout(flow);
    }
}

void FormCard::addItem(const FormItem &item)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(em(this, 0.5));
    if (item.sign != Sign::None)
        row->addWidget(new SignDisc(item.sign, item.tone, this), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(em(this, 0.12));
    words->addWidget(new WrapLabel(item.text, nullptr, this));
    if (!item.detail.isEmpty())
        words->addWidget(new WrapLabel(item.detail, "muted", this));
    auto *flow = new FlowLayout(nullptr, 0.3);
    addButtons(flow, item.buttons, item.text);
    words->addLayout(flow);
    row->addLayout(words, 1);
    body()->addLayout(row);
}

void FormCard::addButtons(QLayout *to, const QList<CardButton> &buttons, const QString &about)
{
    for (const CardButton &shown : buttons) {
        auto *button = new QPushButton(shown.text, this);
        button->setObjectName(u"card."_s + m_text.id + u'.' + shown.id);
        button->setAccessibleName(QString(shown.text).remove(u'&') + u" – "_s + about);
        if (shown.first)
            button->setProperty("kind", u"primary"_s);
        connect(button, &QPushButton::clicked, this, [this, shown] { Q_EMIT chosen(shown); });
        to->addWidget(button);
    }
}

} // namespace hometray
