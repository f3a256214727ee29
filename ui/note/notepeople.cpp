// SPDX-License-Identifier: GPL-3.0-or-later
// Who was there, and what each child said.
#include "ui/note/notedialog.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

void NoteDialog::showPeople()
{
    while (QLayoutItem *item = m_people->takeAt(0)) {
        if (item->widget() != m_others)
            item->widget()->deleteLater();
        delete item;
    }
    for (const NotePerson &person : std::as_const(m_family.people)) {
        auto *chip = new PresenceChip(person.name, person.child, m_form);
        chip->setObjectName(u"present."_s + person.name);
        chip->setPresence(m_presence.value(person.id, Presence::Away));
        connect(chip, &PresenceChip::presenceChanged, this, [this, chip, id = person.id] {
            m_presence.insert(id, chip->presence());
            showChildWords();
            touched();
        });
        m_people->addWidget(chip);
        chip->show();
    }
    m_people->addWidget(m_others);
}

void NoteDialog::showChildWords()
{
    QList<NotePerson> wanted;
    QList<NotePerson> others;
    for (const NotePerson &person : std::as_const(m_family.people)) {
        const bool seen = m_presence.value(person.id, Presence::Away) != Presence::Away;
        if (!person.child)
            continue;
        if (seen || m_wordsAsked.contains(person.id) || !m_childWords.value(person.id).isEmpty())
            wanted.append(person);
        else
            others.append(person);
    }
    clearLayout(m_voices);
    for (const NotePerson &person : std::as_const(wanted)) {
        auto *edit = new QLineEdit(m_childWords.value(person.id), m_form);
        edit->setObjectName(u"words."_s + person.name);
        edit->setMaxLength(2000);
        connect(edit, &QLineEdit::textChanged, this, [this, id = person.id](const QString &text) {
            m_childWords.insert(id, text);
            touched();
        });
        m_voices->addWidget(field(tr("%1's own words").arg(person.name), edit));
    }
    showOtherChildren(others);
    m_voices->addStretch(1);
    m_lower->setStretch(0, wanted.isEmpty() && others.isEmpty() ? 0 : 3);
}

// A child says something at the gate after a visit where nobody opened: what it said is another
// question than whether it was seen.
void NoteDialog::showOtherChildren(const QList<NotePerson> &children)
{
    if (children.isEmpty())
        return;
    auto *links = new FlowLayout(nullptr, 0.6);
    for (const NotePerson &person : children) {
        //: Opens a field for what a child said who was not seen at the visit
        auto *link = new QPushButton(tr("%1 said something…").arg(person.name), m_form);
        link->setObjectName(u"wordsOf."_s + person.name);
        link->setProperty("kind", u"link"_s);
        link->setAutoDefault(false);
        connect(link, &QPushButton::clicked, this, [this, person] {
            m_wordsAsked.insert(person.id);
            showChildWords();
            // Widgets put into a layout are shown by an event.
            QTimer::singleShot(0, this, [this, person] {
                if (auto *field = findChild<QLineEdit *>(u"words."_s + person.name))
                    field->setFocus(Qt::TabFocusReason);
            });
        });
        links->addWidget(link);
    }
    m_voices->addLayout(links);
}

void NoteDialog::showWhetherNamed()
{
    const NoteDraft now = draft();
    m_unnamed->setVisible(now.type == u"homeVisit"_s && now.outcome == u"seen"_s
        && now.people.isEmpty() && now.others.trimmed().isEmpty());
}

} // namespace hometray
