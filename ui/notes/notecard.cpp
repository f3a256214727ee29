// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notecard.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr qsizetype longest = 20'000; // letters shown of one text; more would block the window
}

NoteCard::NoteCard(const NoteText &note, QWidget *parent)
    : Card({}, parent), m_note(note), m_buttons(new FlowLayout(nullptr, 0.2))
{
    setObjectName(u"note."_s + note.id.hex());
    setAccessibleName(note.head);
    body()->addWidget(new WrapLabel(note.head, "strong", this));
    if (!note.pills.isEmpty()) {
        auto *pills = new FlowLayout(nullptr, 0.5);
        for (const PillText &pill : note.pills)
            pills->addWidget(new Pill(pill, this));
        body()->addLayout(pills);
    }
    if (!note.who.isEmpty())
        body()->addWidget(new WrapLabel(note.who, "muted", this));
    addText({}, note.happened);
    addText(tr("In the child’s own words"), note.childWords);
    addText(tr("What I make of it"), note.meaning);
    addText(note.kind == NoteText::Kind::Talk      ? tr("What was decided")
            : note.kind == NoteText::Kind::Concern ? tr("What was done")
                                                   : tr("What follows"),
        note.follows);
    if (note.kind == NoteText::Kind::Concern && note.open) {
        addButton("noteTell", tr("Told somebody…"), &NoteCard::tellChosen);
        addButton("noteClose", tr("Close…"), &NoteCard::closeChosen);
    }
    addButton("noteCorrect", tr("Correct…"), &NoteCard::correctChosen);
    if (note.kind != NoteText::Kind::Reflection)
        addButton("noteCopy", tr("Copy for EHM"), &NoteCard::copyChosen);
    if (note.notInEhm)
        addButton("noteEntered", tr("Entered in EHM"), &NoteCard::enteredChosen);
    body()->addLayout(m_buttons);
}

void NoteCard::addText(const QString &label, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!label.isEmpty())
        body()->addWidget(new WrapLabel(label, "muted", this));
    auto *shown = new WrapLabel(
        text.size() > longest ? QString(text.left(longest) + u'…') : text, nullptr, this);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->addWidget(shown);
}

void NoteCard::addButton(const char *name, const QString &text, void (NoteCard::*signal)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name) + u'.' + m_note.id.hex());
    button->setProperty("kind", u"link"_s);
    button->setAccessibleName(tr("%1 (%2)").arg(text, m_note.head));
    connect(button, &QPushButton::clicked, this, signal);
    m_buttons->addWidget(button);
}

void NoteCard::setFound()
{
    setKind(this, "found");
}

} // namespace hometray
