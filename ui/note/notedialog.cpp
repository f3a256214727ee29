// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/note/notedialog.h"

#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/draftindicator.h"
#include "ui/widgets/familybox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/longtext.h"
#include "ui/widgets/problemlabel.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QShortcut>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
void fill(QComboBox *box, const QList<Choice> &choices)
{
    for (const Choice &choice : choices)
        box->addItem(choice.words, choice.code);
}

void choose(QComboBox *box, const QVariant &data)
{
    const int at = box->findData(data);
    if (at >= 0)
        box->setCurrentIndex(at);
}

void mark(QWidget *widget, bool wrong)
{
    widget->setProperty("wrong", wrong);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}
} // namespace

NoteDialog::NoteDialog(NoteSetup setup, QWidget *parent) : Dialog(parent), m_setup(std::move(setup))
{
    setObjectName(u"noteDialog"_s);
    setWindowTitle(tr("Case note"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_form = buildForm();
    scroll->setWidget(m_form);
    column->addWidget(scroll, 1);
    column->addWidget(buildFoot());

    for (const auto &key :
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto *save = new QShortcut(key, this);
        connect(save, &QShortcut::activated, m_save, &QPushButton::click);
    }
    auto *worried = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_W, this);
    connect(worried, &QShortcut::activated, this, &NoteDialog::worriedRequested);
    auto *lock = new QShortcut(Qt::CTRL | Qt::Key_L, this);
    connect(lock, &QShortcut::activated, this, &NoteDialog::lockRequested);
    m_happened->setFocus();
    const QSize room = parent ? parent->window()->size() : QSize(1280, 720);
    resize(qMin(em(this, 50), room.width()), qMin(em(this, 40), room.height()));
}

QWidget *NoteDialog::buildHead()
{
    auto *head = new QFrame(this);
    head->setProperty("kind", u"head"_s);
    auto *row = new FlowLayout(head, 0.8);
    row->setContentsMargins(em(this, 1.1), em(this, 0.7), em(this, 1.1), em(this, 0.7));
    auto *title = new QLabel(tr("Case note"), head);
    title->setProperty("kind", u"heading"_s);
    row->addWidget(title);
    m_families = new FamilyBox(m_setup.families, head);
    m_families->setObjectName(u"noteFamily"_s);
    row->addWidget(m_families);
    m_draftState = new DraftIndicator(head);
    row->addWidget(m_draftState);
    // Until the family that is named is read the note is nobody's, and not the one's before.
    const auto another = [this] {
        showNobody();
        Q_EMIT familyWanted(m_families->chosen());
    };
    connect(m_families, &QComboBox::activated, this, another);
    connect(m_families, &FamilyBox::looked, this, another);
    connect(m_families, &FamilyBox::answered, this, [this] { m_happened->setFocus(); });
    return head;
}

QWidget *NoteDialog::field(const QString &label, QWidget *editor, const QString &accessible)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.15));
    auto *caption = new WrapLabel(label, "muted", box);
    caption->setBuddy(editor);
    column->addWidget(caption);
    column->addWidget(editor);
    if (!qobject_cast<DateEdit *>(editor))
        editor->setAccessibleName(accessible.isEmpty() ? label : accessible);
    return box;
}

QWidget *NoteDialog::buildForm()
{
    auto *form = new QWidget(this);
    form->setObjectName(u"plain"_s);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(em(this, 1.1), em(this, 0.8), em(this, 1.1), em(this, 0.8));
    column->setSpacing(em(this, 0.6));

    m_type = new QComboBox(form);
    m_type->setObjectName(u"noteType"_s);
    fill(m_type, m_setup.types);
    m_when = new DateEdit(DateEdit::Kind::Moment, m_setup.today, Lean::Past, form);
    m_when->lineEdit()->setObjectName(u"noteWhen"_s);
    m_when->setAccessibleLabel(tr("When it happened"));
    m_when->setText(tr("today"));
    m_when->setLatest(m_setup.today,
        tr("A note is about something that has happened. This day is still to come."));
    m_outcome = new QComboBox(form);
    m_outcome->setObjectName(u"noteOutcome"_s);
    fill(m_outcome, m_setup.outcomes);
    m_top = new QHBoxLayout;
    m_top->setSpacing(em(this, 0.8));
    for (QWidget *box : {field(tr("What"), m_type, tr("What kind of note")),
             field(tr("When it happened"), m_when), field(tr("Outcome"), m_outcome)}) {
        m_top->addWidget(box, 1, Qt::AlignTop);
    }
    column->addLayout(m_top);

    auto *who = new QWidget(form);
    auto *whoColumn = new QVBoxLayout(who);
    whoColumn->setContentsMargins(0, 0, 0, 0);
    whoColumn->setSpacing(em(this, 0.2));
    whoColumn->addWidget(new WrapLabel(
        tr("Who was there · press once for a child seen, twice for seen alone"), "muted", who));
    m_people = new FlowLayout(nullptr, 0.3);
    whoColumn->addLayout(m_people);
    m_unnamed = new WrapLabel(
        tr("Nobody is named yet: a visit counts as seen when it says who was seen."), "muted", who);
    m_unnamed->setObjectName(u"noteNobodyNamed"_s);
    whoColumn->addWidget(m_unnamed);
    column->addWidget(who);
    m_others = new QLineEdit(form);
    m_others->setObjectName(u"noteOthers"_s);
    m_others->setMinimumWidth(em(this, 15));
    m_others->setPlaceholderText(tr("somebody else, by name"));
    m_others->setAccessibleName(tr("Somebody else who was there"));
    m_others->setMaxLength(2000);
    m_people->addWidget(m_others);

    m_happened = new LongText(6, form);
    m_happened->setObjectName(u"noteHappened"_s);
    column->addWidget(field(tr("What happened (what you saw and heard, and from whom)"), m_happened,
                          tr("What happened")),
        3);
    // The child's words and what I make of it stand beside each other, fact before opinion.
    m_lower = new QHBoxLayout;
    m_lower->setSpacing(em(this, 0.8));
    column->addLayout(m_lower, 1);
    m_voices = new QVBoxLayout;
    m_voices->setSpacing(em(this, 0.4));
    m_lower->addLayout(m_voices, 3);
    m_meaning = new LongText(2, form);
    m_meaning->setObjectName(u"noteMeaning"_s);
    m_meaning->setPlaceholderText(tr("kept apart from fact"));
    m_lower->addWidget(field(tr("What you make of it"), m_meaning), 2);

    auto *ticks = new FlowLayout(nullptr, 1.0);
    m_significant = new QCheckBox(tr("Significant event"), form);
    m_significant->setObjectName(u"noteSignificant"_s);
    m_significant->setWhatsThis(
        tr("Something that changes how things are for a child or for the family."));
    m_sensitive = new QCheckBox(tr("Sensitive: not on the family's copy"), form);
    m_sensitive->setObjectName(u"noteSensitive"_s);
    ticks->addWidget(m_significant);
    ticks->addWidget(m_sensitive);
    column->addLayout(ticks);

    connect(m_type, &QComboBox::currentIndexChanged, this, &NoteDialog::touched);
    connect(m_when->lineEdit(), &QLineEdit::textChanged, this, &NoteDialog::touched);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &NoteDialog::touched);
    connect(m_others, &QLineEdit::textChanged, this, &NoteDialog::touched);
    connect(m_happened, &QPlainTextEdit::textChanged, this, &NoteDialog::touched);
    connect(m_meaning, &QPlainTextEdit::textChanged, this, &NoteDialog::touched);
    connect(m_significant, &QCheckBox::toggled, this, &NoteDialog::touched);
    connect(m_sensitive, &QCheckBox::toggled, this, &NoteDialog::touched);
    return form;
}

QWidget *NoteDialog::buildFoot()
{
    auto *foot = new QFrame(this);
    foot->setProperty("kind", u"foot"_s);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(em(this, 1.1), em(this, 0.55), em(this, 1.1), em(this, 0.55));
    column->setSpacing(em(this, 0.4));
    m_problem = new ProblemLabel(u"noteProblem"_s, foot);
    column->addWidget(m_problem);
    m_pattern = new WrapLabel({}, "muted", foot);
    m_pattern->setObjectName(u"visitPattern"_s);
    column->addWidget(m_pattern);
    auto *buttons = new FlowLayout(nullptr, 0.5);
    column->addLayout(buttons);
    m_save = new QPushButton(tr("Save note  Ctrl+Enter"), foot);
    m_save->setObjectName(u"noteSave"_s);
    m_save->setProperty("kind", u"primary"_s);
    m_save->setAccessibleName(tr("Save note"));
    m_save->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close, keep draft"), foot);
    close->setObjectName(u"noteClose"_s);
    close->setAutoDefault(false);
    m_discard = new QPushButton(tr("Discard"), foot);
    m_discard->setObjectName(u"noteDiscard"_s);
    m_discard->setAutoDefault(false);
    auto *worried = new QPushButton(tr("I'm worried…"), foot);
    worried->setObjectName(u"noteWorried"_s);
    worried->setProperty("kind", u"danger"_s);
    worried->setAutoDefault(false);
    for (QPushButton *button : {m_save, close, m_discard, worried})
        buttons->addWidget(button);
    // What is said of a note is not true for long once somebody types.
    connect(this, &NoteDialog::edited, m_problem, [this] { m_problem->say({}); });
    connect(m_save, &QPushButton::clicked, this, &NoteDialog::saveRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_discard, &QPushButton::clicked, this, &NoteDialog::discardRequested);
    connect(worried, &QPushButton::clicked, this, &NoteDialog::worriedRequested);
    return foot;
}

void NoteDialog::setFamily(const NoteFamily &family)
{
    m_filling = true;
    m_family = family;
    m_families->choose(family.caseId);
    if (family.caseId.isNull())
        m_families->setFocus(); // before anything is typed
    m_pattern->setText(family.pattern);
    m_pattern->setVisible(!family.pattern.isEmpty());
    QMap<ObjectId, Presence> kept;
    for (const NotePerson &person : family.people) {
        if (m_presence.contains(person.id))
            kept.insert(person.id, m_presence.value(person.id));
    }
    m_presence = kept;
    showPeople();
    showChildWords();
    showWhetherNamed();
    m_filling = false;
}

// What was ticked stays for when it is the same family after all; of another one it goes.
void NoteDialog::showNobody()
{
    m_filling = true;
    m_family = {};
    m_pattern->hide();
    showPeople();
    showChildWords();
    showWhetherNamed();
    m_filling = false;
}

void NoteDialog::setDraft(const NoteDraft &draft)
{
    m_filling = true;
    choose(m_type, draft.type);
    m_when->setText(draft.when);
    choose(m_outcome, draft.outcome);
    m_presence = draft.people;
    m_childWords = draft.childWords;
    m_others->setText(draft.others);
    m_happened->setPlainText(draft.happened);
    m_happened->moveCursor(QTextCursor::End);
    m_meaning->setPlainText(draft.meaning);
    m_significant->setChecked(draft.significant);
    m_sensitive->setChecked(draft.sensitive);
    showPeople();
    showChildWords();
    showWhetherNamed();
    m_filling = false;
}

NoteDraft NoteDialog::draft() const
{
    NoteDraft draft;
    draft.caseId = m_family.caseId;
    draft.type = m_type->currentData().toString();
    draft.when = m_when->text();
    draft.outcome = m_outcome->currentData().toString();
    for (auto it = m_presence.begin(); it != m_presence.end(); ++it) {
        if (it.value() != Presence::Away)
            draft.people.insert(it.key(), it.value());
    }
    for (auto it = m_childWords.begin(); it != m_childWords.end(); ++it) {
        if (!it.value().isEmpty())
            draft.childWords.insert(it.key(), it.value());
    }
    draft.others = m_others->text();
    draft.happened = m_happened->toPlainText();
    draft.meaning = m_meaning->toPlainText();
    draft.significant = m_significant->isChecked();
    draft.sensitive = m_sensitive->isChecked();
    return draft;
}

std::optional<WriteNote> NoteDialog::command()
{
    const NoteDraft now = draft();
    mark(m_happened, false);
    if (m_family.caseId.isNull() && !m_families->chosen().isNull()) {
        showProblem(tr("The family is still being read. Save the note once more."));
        return std::nullopt;
    }
    if (m_family.caseId.isNull()) {
        showProblem(tr("Choose the family this note is about."));
        m_families->setFocus();
        return std::nullopt;
    }
    if (!m_when->moment()) {
        const QString question = m_when->question();
        showProblem(!question.isEmpty()
                ? question
                : tr("When did it happen? Type a day up to today, such as 12/6 or yesterday."));
        m_when->lineEdit()->setFocus();
        return std::nullopt;
    }
    if (now.happened.trimmed().isEmpty()) {
        showProblem(tr("Say what happened before you save. Your draft is kept."));
        mark(m_happened, true);
        m_happened->setFocus();
        return std::nullopt;
    }
    m_problem->say({});
    QList<ObjectId> children;
    for (const NotePerson &person : std::as_const(m_family.people)) {
        if (person.child)
            children.append(person.id);
    }
    return now.command(m_when->moment(), children);
}

void NoteDialog::setSaving(bool saving)
{
    if (saving)
        m_before = focusWidget();
    m_form->setEnabled(!saving);
    m_save->setEnabled(!saving);
    m_discard->setEnabled(!saving);
    m_families->setEnabled(!saving);
    m_save->setText(saving ? tr("Saving…") : tr("Save note  Ctrl+Enter"));
    if (!saving && m_before)
        m_before->setFocus(Qt::OtherFocusReason); // a disabled field loses the keyboard
}

QWidget *NoteDialog::fieldOf(const QString &path) const
{
    if (path.startsWith(u"childVoices")) {
        // Those that hold words, as the command has them.
        QList<QLineEdit *> spoken = findChildren<QLineEdit *>(QRegularExpression(u"^words\\."_s));
        spoken.removeIf([](const QLineEdit *edit) { return edit->text().trimmed().isEmpty(); });
        const int number = path.section(u'[', 1).section(u']', 0, 0).toInt();
        return spoken.value(qBound(0, number, qMax<int>(0, int(spoken.size()) - 1)));
    }
    const QString name = path.section(u'.', -1);
    if (name == u"on" || name == u"at")
        return m_when->lineEdit();
    if (name == u"childrenSeen" || name == u"childrenSeenAlone" || name == u"present") {
        const auto chips = m_form->findChildren<PresenceChip *>();
        const auto there = std::find_if(chips.begin(), chips.end(),
            [](const PresenceChip *chip) { return chip->presence() != Presence::Away; });
        return there == chips.end() ? chips.value(0) : *there;
    }
    if (name == u"outcome" || name == u"cancelledBy")
        return m_outcome;
    if (name == u"type")
        return m_type;
    if (name == u"fact")
        return m_happened;
    if (name == u"analysis")
        return m_meaning;
    if (name == u"others")
        return m_others;
    return nullptr;
}

void NoteDialog::showProblem(const QString &sentence, const QString &field)
{
    m_problem->say(sentence);
    if (QWidget *wrong = fieldOf(field))
        wrong->setFocus(Qt::OtherFocusReason);
}

void NoteDialog::resizeEvent(QResizeEvent *event)
{
    Dialog::resizeEvent(event);
    const bool beside = width() >= em(this, 36);
    m_top->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_lower->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void NoteDialog::touched()
{
    showWhetherNamed();
    if (!m_filling)
        Q_EMIT edited();
}

} // namespace hometray
