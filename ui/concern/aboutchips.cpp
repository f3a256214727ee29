// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/concern/aboutchips.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keptfocus.h"
#include "ui/widgets/labels.h"

using namespace Qt::StringLiterals;

namespace hometray {

AboutChips::AboutChips(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"concernAbout"_s);
    setAccessibleName(tr("Which child it is about"));
    m_flow = new FlowLayout(this, 0.3);
    m_flow->setContentsMargins(0, 0, 0, 0);
    build();
}

void AboutChips::setPeople(const QList<ConcernPerson> &people)
{
    m_people = people;
    m_read = true;
    QSet<ObjectId> known;
    for (const ConcernPerson &person : people)
        known.insert(person.id);
    m_chosen.intersect(known);
    build();
}

void AboutChips::forget()
{
    m_people.clear();
    m_chosen.clear();
    m_read = false;
    build();
}

void AboutChips::setChosen(const QList<ObjectId> &ids, bool somebodyElse)
{
    m_chosen = QSet<ObjectId>(ids.begin(), ids.end());
    m_somebodyElse = somebodyElse;
    build();
}

QList<ObjectId> AboutChips::chosen() const
{
    if (m_people.isEmpty()) // the family is not read yet: what a draft says is kept
        return m_chosen.values();
    QList<ObjectId> ids;
    for (const ConcernPerson &person : m_people) {
        if (m_chosen.contains(person.id) && (person.child || m_somebodyElse))
            ids.append(person.id);
    }
    return ids;
}

bool AboutChips::isOpen() const
{
    return chosen().isEmpty() && !m_somebodyElse && !m_people.isEmpty();
}

void AboutChips::focusFirst()
{
    if (auto *first = findChild<PillButton *>(QString(), Qt::FindDirectChildrenOnly))
        first->setFocus(Qt::OtherFocusReason);
}

PillButton *AboutChips::addChip(const QString &objectName, const QString &words, bool pressed)
{
    auto *chip = new PillButton(this);
    chip->setObjectName(objectName);
    chip->setCheckable(true);
    chip->setChecked(pressed);
    chip->setPill({pressed ? Sign::Done : Sign::ToDo, words, pressed ? Tone::Info : Tone::Neutral});
    chip->setAccessibleName(words);
    m_flow->addWidget(chip);
    return chip;
}

void AboutChips::build()
{
    const KeptFocus kept(this);
    clearLayout(m_flow);
    for (const ConcernPerson &person : std::as_const(m_people)) {
        if (!person.child && !m_somebodyElse)
            continue;
        PillButton *chip =
            addChip(u"about."_s + person.id.hex(), person.name, m_chosen.contains(person.id));
        connect(chip, &PillButton::clicked, this, [this, id = person.id] {
            if (!m_chosen.remove(id))
                m_chosen.insert(id);
            build();
            Q_EMIT changed();
        });
    }
    // Not before the children: a quick Tab would come to it instead of them.
    if (!m_read)
        return;
    PillButton *other = addChip(u"aboutSomebodyElse"_s, tr("Somebody else"), m_somebodyElse);
    connect(other, &PillButton::clicked, this, [this] {
        m_somebodyElse = !m_somebodyElse;
        build();
        Q_EMIT changed();
    });
}

} // namespace hometray
