// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/family/notestab.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "workflow/writenote.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr qsizetype batch = 20; // cards made at a time, so that a long case opens at once
constexpr qsizetype longest = 20'000; // letters shown of one text; more would block the window

QString shown(const QString &text)
{
    return text.size() > longest ? text.left(longest) + u'…' : text;
}

QWidget *cardOf(const NoteText &note, QWidget *parent)
{
    auto *card = new Card({}, parent);
    card->setObjectName(u"note."_s + note.id);
    card->setAccessibleName(note.head);
    auto *head = new FlowLayout(nullptr, 0.6);
    auto *title = new QLabel(note.head, card);
    title->setTextFormat(Qt::PlainText);
    title->setProperty("kind", u"strong"_s);
    head->addWidget(title);
    for (const PillText &pill : note.pills)
        head->addWidget(new Pill(pill, card));
    card->body()->addLayout(head);
    if (!note.who.isEmpty())
        card->body()->addWidget(new WrapLabel(note.who, "muted", card));
    const auto addText = [card](const QString &label, const QString &text) {
        if (text.isEmpty())
            return;
        if (!label.isEmpty())
            card->body()->addWidget(new WrapLabel(label, "muted", card));
        auto *words = new WrapLabel(shown(text), nullptr, card);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        card->body()->addWidget(words);
    };
    addText({}, note.happened);
    addText(NotesTab::tr("In the child's own words"), note.childWords);
    addText(NotesTab::tr("What I make of it"), note.meaning);
    return card;
}
} // namespace

NotesTab::NotesTab(Frame &frame, QWidget *parent) : FamilyTab(frame, parent)
{
    setObjectName(u"notesTab"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.7));
    auto *button = new QPushButton(tr("Write a case note"), this);
    button->setObjectName(u"writeNote"_s);
    button->setAccessibleName(tr("Write a case note"));
    button->setToolTip(tr("Ctrl+N"));
    connect(button, &QPushButton::clicked, this, [this] {
        m_frame.openForm({QLatin1String(WriteNote::id), m_caseId, {}, {}});
    });
    column->addWidget(button, 0, Qt::AlignLeft);
    m_list = new QVBoxLayout;
    m_list->setSpacing(em(this, 0.6));
    column->addLayout(m_list);
    column->addStretch(1);
}

void NotesTab::setFamily(const FamilyShown &family)
{
    m_caseId = family.known.id;
    setView(family.view);
}

void NotesTab::clear()
{
    m_caseId = {};
    setView({});
}

void NotesTab::setView(const FamilyView &view)
{
    clearLayout(m_list);
    m_notes = view.notes;
    m_shown = 0;
    if (m_notes.isEmpty()) {
        auto *card = new Card(tr("No case note yet"), this);
        card->body()->addWidget(new WrapLabel(
            tr("Visits, calls and talks about this family come here, the latest first."), nullptr,
            card));
        m_list->addWidget(card);
        return;
    }
    addMore();
}

void NotesTab::addMore()
{
    const qsizetype end = qMin(m_notes.size(), m_shown + batch);
    for (; m_shown < end; ++m_shown)
        m_list->addWidget(cardOf(m_notes[m_shown], this));
    if (m_shown == m_notes.size())
        return;
    auto *more = new QPushButton(tr("Show earlier notes"), this);
    more->setObjectName(u"earlierNotes"_s);
    more->setAccessibleName(tr("Show earlier notes"));
    connect(more, &QPushButton::clicked, this, [this, more] {
        more->hide();
        more->deleteLater();
        addMore();
    });
    m_list->addWidget(more, 0, Qt::AlignLeft);
}

} // namespace hometray
