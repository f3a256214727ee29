// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notestab.h"

#include "rules/policy.h"
#include "ui/frame/secretclipboard.h"
#include "ui/notes/notecard.h"
#include "ui/notes/notewords.h"
#include "ui/print/letout.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "words/ehmtext.h"
#include "words/naming.h"
#include "workflow/closeconcern.h"
#include "workflow/markinehm.h"
#include "workflow/recorddiscussion.h"
#include "workflow/tellconcern.h"
#include "workflow/writenote.h"
#include "workflow/writereflection.h"

#include <QtCore/QTimer>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr qsizetype batch = 20; // cards made at a time, so that a long case opens at once

QScrollArea *scrollAround(QWidget *widget)
{
    for (QWidget *outer = widget->parentWidget(); outer; outer = outer->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(outer))
            return area;
    }
    return nullptr;
}
} // namespace

NotesTab::NotesTab(Frame &frame, QWidget *parent)
    : FamilyTab(frame, parent)
{
    setObjectName(u"notesTab"_s);
    m_filter.id = u"all"_s;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.6));
    buildButtons(column);
    buildFilters(column);
    m_list = new QVBoxLayout;
    m_list->setSpacing(em(this, 0.6));
    column->addLayout(m_list);
    column->addStretch(1);
}

void NotesTab::buildButtons(QVBoxLayout *column)
{
    auto *row = new FlowLayout(nullptr, 0.5);
    const auto add = [&](const char *name, const QString &text, const char *command) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, [this, command] { open(command); });
        row->addWidget(button);
        return button;
    };
    add("writeNote", tr("Case note…"), WriteNote::id)->setToolTip(tr("Ctrl+N"));
    add("writeReflection", tr("Private reflection…"), WriteReflection::id);
    add("recordTalk", tr("Record a talk with the manager…"), RecordDiscussion::id);
    column->addLayout(row);
}

void NotesTab::buildFilters(QVBoxLayout *column)
{
    m_filters = new FilterBar(this);
    m_filters->setCounted(tr("Which notes"),
        [](int count) { return count == 1 ? tr("1 note") : tr("%n notes", nullptr, count); });
    for (const QString &id : noteFilterIds())
        m_filters->addFilter(id, noteFilterName(id));
    connect(m_filters, &FilterBar::filterChosen, this, [this](const QString &id) {
        m_filter.id = id;
        showList();
    });
    column->addWidget(m_filters);

    auto *row = new FlowLayout(nullptr, 0.5);
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"noteFind"_s);
    m_text->setAccessibleName(tr("Find in these notes"));
    m_text->setPlaceholderText(tr("Find in these notes"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(em(this, 12));
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.text = text;
        showList();
    });
    row->addWidget(m_text);
    m_type = new QComboBox(this);
    m_type->setObjectName(u"noteTypes"_s);
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_type->setAccessibleName(tr("Which type of note"));
    connect(m_type, &QComboBox::activated, this, [this] {
        m_filter.type = m_type->currentData().toString();
        showList();
    });
    row->addWidget(m_type);
    m_order = new QPushButton(tr("Oldest first"), this);
    m_order->setObjectName(u"noteOrder"_s);
    m_order->setCheckable(true);
    m_order->setProperty("kind", u"chip"_s);
    connect(m_order, &QPushButton::toggled, this, [this](bool oldestFirst) {
        m_filter.oldestFirst = oldestFirst;
        showList();
    });
    row->addWidget(m_order);
    m_reflections = new QCheckBox(tr("Show my private reflections"), this);
    m_reflections->setObjectName(u"noteReflections"_s);
    connect(m_reflections, &QCheckBox::toggled, this, [this](bool on) {
        m_filter.reflections = on;
        showList();
    });
    row->addWidget(m_reflections);
    column->addLayout(row);

    m_visitsTitle = new WrapLabel(tr("The last visits"), "section", this);
    m_visitsTitle->hide();
    column->addWidget(m_visitsTitle);
    m_visits = new FlowLayout(nullptr, 0.4);
    column->addLayout(m_visits);
}

void NotesTab::setFamily(const FamilyShown &family)
{
    if (m_family.known.id != family.known.id) {
        clear();
        m_type->clear();
        m_type->addItem(tr("Every type"), QString());
        for (const auto &choice : family.situation.policy->choices(u"noteTypes"_s))
            m_type->addItem(choice.words, choice.code);
    }
    m_family = family;
    m_isOld = true;
    if (isVisible())
        fill();
}

void NotesTab::clear()
{
    m_family = {};
    m_notes.clear();
    m_shownNotes.clear();
    m_shown = 0;
    m_found = {};
    m_isOld = false;
    m_text->clear();
    m_filter.type.clear();
    m_filters->choose(u"all"_s);
    m_reflections->setChecked(false);
    clearLayout(m_visits);
    clearLayout(m_list);
}

void NotesTab::showEvent(QShowEvent *event)
{
    FamilyTab::showEvent(event);
    if (m_isOld)
        fill();
}

void NotesTab::hideEvent(QHideEvent *event)
{
    FamilyTab::hideEvent(event);
    // Asked for once is not asked for ever: somebody may look over a shoulder the next time.
    m_reflections->setChecked(false);
}

void NotesTab::fill()
{
    m_isOld = false;
    if (!m_family.record)
        return;
    m_notes = noteTexts(*m_family.record, m_family.situation);
    for (const QString &id : noteFilterIds())
        m_filters->setCount(
            id, int(std::count_if(m_notes.begin(), m_notes.end(), [&id](const NoteText &note) {
                return isIn(id, note) && note.kind != NoteText::Kind::Reflection;
            })));
    m_reflections->setVisible(!m_family.record->reflections.isEmpty());
    fillVisits();
    showList();
}

void NotesTab::fillVisits()
{
    clearLayout(m_visits);
    const QList<PillText> visits = lastVisits(*m_family.record, m_family.situation);
    for (const PillText &visit : visits)
        m_visits->addWidget(new Pill(visit, this));
    m_visitsTitle->setVisible(!visits.isEmpty());
}

void NotesTab::showList()
{
    const qsizetype before = std::max(m_shown, batch);
    clearLayout(m_list);
    m_shown = 0;
    m_shownNotes = filtered(m_notes, m_filter);
    if (m_shownNotes.isEmpty() && m_family.record) {
        auto *card =
            new Card(m_notes.isEmpty() ? tr("No case note yet") : tr("No note of this kind"), this);
        card->body()->addWidget(new WrapLabel(m_notes.isEmpty()
                ? tr("Visits, calls and talks about this family come here, the latest first.")
                : tr("Choose “All”, or look for other words."),
            nullptr, card));
        m_list->addWidget(card);
        return;
    }
    addMore(before);
}

void NotesTab::addMore(qsizetype until)
{
    const qsizetype end = qMin(m_shownNotes.size(), until);
    for (; m_shown < end; ++m_shown)
        m_list->addWidget(newCard(m_shownNotes[m_shown]));
    if (m_shown == m_shownNotes.size())
        return;
    const int left = int(m_shownNotes.size() - m_shown);
    auto *more = new QPushButton(tr("Show more (%n left)", nullptr, left), this);
    more->setObjectName(u"moreNotes"_s);
    connect(more, &QPushButton::clicked, this, [this, more] {
        more->hide();
        more->deleteLater();
        addMore(m_shown + batch);
    });
    m_list->addWidget(more, 0, Qt::AlignLeft);
}

NoteCard *NotesTab::newCard(const NoteText &note)
{
    auto *card = new NoteCard(note, this);
    if (note.id == m_found)
        card->setFound();
    const ObjectId id = note.id;
    connect(card, &NoteCard::correctChosen, this, [this, id] {
        m_frame.go({u"family"_s, m_family.known.id, u"history"_s, id});
    });
    connect(card, &NoteCard::copyChosen, this, [this, id] { copyForEhm(id); });
    connect(card, &NoteCard::enteredChosen, this, [this, id] {
        const MarkInEhm command{{id}, m_family.situation.today};
        m_frame.perform(m_family.known.id, {Command::of(command)}, tr("It is entered in EHM."));
    });
    connect(card, &NoteCard::tellChosen, this, [this, id] {
        open(TellConcern::id, {{u"told"_s, QJsonObject{{u"concern"_s, id.hex()}}}}, id.hex());
    });
    connect(card, &NoteCard::closeChosen, this, [this, id] {
        open(CloseConcern::id, {{u"concern"_s, id.hex()}}, id.hex());
    });
    return card;
}

void NotesTab::copyForEhm(const ObjectId &id)
{
    const auto choices = words::choicesOf(*m_family.situation.policy);
    const auto text = words::ehmText(*m_family.record, id, choices, m_family.hiddenElsewhere);
    if (!text)
        return;
    letOut(this, words::MayLeave(*m_family.record, m_family.hiddenElsewhere),
        words::plainText(*text),
        [this, sensitive = text->sensitive](const QString &out) {
            SecretClipboard::instance().copy(out);
            m_frame.say(Sign::Copy, sensitive ? Tone::Warning : Tone::Info,
                sensitive
                    ? tr("Copied for a minute. It is sensitive: enter it where a family’s copy will not "
                         "show it.")
                    : tr("Copied for a minute. Paste it into EHM, then choose “Entered in EHM”."));
        });
}

void NotesTab::open(const char *command, const QJsonObject &fields, const QString &subject)
{
    m_frame.openForm({QLatin1String(command), m_family.known.id, fields, subject});
}

void NotesTab::showObject(const ObjectId &object)
{
    m_found = object;
    m_filter.type.clear();
    m_type->setCurrentIndex(0);
    m_text->clear();
    m_filters->choose(u"all"_s);
    const auto isIt = [&object](const NoteText &note) { return note.id == object; };
    const auto asked = std::find_if(m_notes.begin(), m_notes.end(), isIt);
    if (asked != m_notes.end() && asked->kind == NoteText::Kind::Reflection)
        m_reflections->setChecked(true);
    showList();
    const auto found = std::find_if(m_shownNotes.begin(), m_shownNotes.end(), isIt);
    if (found == m_shownNotes.end())
        return;
    const qsizetype at = found - m_shownNotes.begin();
    if (at >= m_shown) {
        m_shown = at + 1;
        showList();
    }
    // Where it is follows from the layout.
    QTimer::singleShot(0, this, [this, object] {
        const QList<NoteCard *> cards = findChildren<NoteCard *>(u"note."_s + object.hex());
        QScrollArea *area = scrollAround(this);
        if (cards.isEmpty())
            return;
        if (area)
            area->ensureWidgetVisible(cards.last(), 0, em(this, 2));
        if (auto *button = cards.last()->findChild<QPushButton *>())
            button->setFocus(Qt::OtherFocusReason);
    });
}

} // namespace hometray
