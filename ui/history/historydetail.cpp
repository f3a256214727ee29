// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydetail.h"

#include "record/kinds.h"
#include "ui/form/typingsession.h"
#include "ui/frame/draftbook.h"
#include "ui/history/correctionbox.h"
#include "ui/history/entrytext.h"
#include "ui/widgets/draftindicator.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keptfocus.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/longtext.h"
#include "ui/widgets/problemlabel.h"
#include "words/dates.h"
#include "words/fields.h"
#include "words/history.h"
#include "words/naming.h"
#include "words/values.h"
#include "workflow/correctentry.h"
#include "workflow/entries.h"
#include "workflow/eraseentries.h"
#include "workflow/redoentry.h"
#include "workflow/withdrawentry.h"
#include "workspace/historylines.h"

#include <QtCore/QTimer>

#include <optional>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr qsizetype longestShown = 4'000; // letters of one field
constexpr qsizetype fieldsShown = 60; // more is read under "As it was"
} // namespace

HistoryDetail::HistoryDetail(Frame &frame, QWidget *parent) : Card({}, parent), m_frame(frame)
{
    setObjectName(u"historyDetail"_s);
    setAccessibleName(tr("The chosen change"));
    m_said = new QVBoxLayout;
    m_action = new QVBoxLayout;
    for (QVBoxLayout *part : {m_said, m_action}) {
        part->setSpacing(em(this, 0.4));
        body()->addLayout(part);
    }
    body()->addStretch(1);
    clear();
}

void HistoryDetail::clear()
{
    endAction();
    m_row = {};
    m_lines.clear();
    m_record.reset();
    m_situation = {};
    clearLayout(m_said);
    clearLayout(m_action);
    m_said->addWidget(new WrapLabel(tr("Choose a change to see what it said."), "muted", this));
}

void HistoryDetail::setRow(const HistoryModel &model, const HistoryRow &row,
    const RecordPtr &record, const Situation &situation)
{
    std::optional<KeptFocus> kept;
    if (row.id == m_row.id)
        kept.emplace(this);
    const bool typing = row.id == m_row.id && m_session;
    if (row.id != m_row.id)
        endAction();
    m_row = row;
    m_record = record;
    m_situation = situation;
    m_undone = model.isUndone(row);
    const Can can = whatCanBeDone();
    const bool same = typing && can == m_can; // else it was undone or erased meanwhile
    m_can = can;
    if (!same)
        endAction();
    m_standing = model.standingOf(row);
    m_who = model.whoAndWhen(row);
    m_title = model.whatOf(row);
    m_lines.clear();
    const auto choices = words::choicesOf(*m_situation.policy);
    for (const Change &change : row.event.changes)
        m_lines.append(changeText(change, model.before(row, change), *m_record, choices));
    showWhatItSaid();
    if (same)
        return; // who is typing is not disturbed
    clearLayout(m_action);
    showButtons();
    openHalfTyped();
}

void HistoryDetail::openHalfTyped()
{
    const auto draftOf = [this](const char *id) {
        return m_frame.drafts().find(QLatin1String(id), m_record->id, m_row.id.hex());
    };
    if (m_can.change && draftOf(correctionId))
        correct();
    else if (m_can.change && draftOf(undoingId))
        undo();
    else if (m_can.erase && draftOf(erasureId))
        erase();
    else if (const auto correction = draftOf(correctionId))
        showStranded(*correction);
    else if (const auto reason = draftOf(undoingId))
        showStranded(*reason);
}

// It was undone meanwhile. What was typed is shown all the same, and can be let go.
void HistoryDetail::showStranded(const FormDraft &draft)
{
    m_action->addWidget(makeLine(this));
    m_action->addWidget(new WrapLabel(tr("What you typed about it"), "section", this));
    m_action->addWidget(new WrapLabel(
        tr("It was undone since. To go on with this, press Redo first."), nullptr, this));
    const QJsonObject typed = DraftBook::typedIn(draft);
    for (const QString &part : {u"words"_s, u"reason"_s}) {
        const QString text = typed.value(part).toString().trimmed();
        if (!text.isEmpty())
            m_action->addWidget(new WrapLabel(tr("“%1”").arg(text), nullptr, this));
    }
    auto *discard = new QPushButton(tr("Discard what I typed"), this);
    discard->setObjectName(u"historyStranded"_s);
    connect(discard, &QPushButton::clicked, this, [this, request = DraftBook::requestOf(draft)] {
        TypingSession typing(m_frame, request, m_situation.today, {}, this);
        (void)typing.draft();
        typing.setDiscarded(tr("What you typed is discarded."));
        typing.discard();
        closeBox();
    });
    m_action->addWidget(discard, 0, Qt::AlignLeft);
    m_begins = discard;
}

bool HistoryDetail::goOn()
{
    if (!m_begins)
        return false;
    takeKeyboard();
    return true;
}

void HistoryDetail::takeKeyboard()
{
    if (m_session && m_session->goOn())
        return;
    // Widgets put into a layout are shown by an event, and take no keyboard before.
    QTimer::singleShot(0, this, [this] {
        if (m_begins)
            m_begins->setFocus(Qt::TabFocusReason);
    });
}

void HistoryDetail::endAction()
{
    m_begins = nullptr;
    if (!m_session)
        return;
    m_session->keepIfDue();
    m_session->setForm({}); // what it speaks of goes
    m_session->deleteLater();
    m_session = nullptr;
}

void HistoryDetail::actionDone(const EntryId &entry)
{
    if (!m_session || entry != m_row.id)
        return;
    m_session->finish();
    closeBox();
}

void HistoryDetail::closeBox()
{
    const bool hadKeyboard = isAncestorOf(window()->focusWidget());
    endAction();
    clearLayout(m_action);
    showButtons();
    if (hadKeyboard)
        Q_EMIT left();
}

void HistoryDetail::keepTyped(const char *id, LongText *reason, CorrectionBox *box)
{
    endAction();
    m_session =
        new TypingSession(m_frame, {QString::fromLatin1(id), m_record->id, {}, m_row.id.hex()},
            m_situation.today, m_record->heads, this);
    m_session->setForm({[reason, box] {
                            QJsonObject typed = box ? box->typed() : QJsonObject();
                            typed.insert(u"reason"_s, reason->toPlainText());
                            return typed;
                        },
        [reason, box] {
            return !reason->toPlainText().trimmed().isEmpty() || (box && box->isTouched());
        }});
    m_session->setDiscarded(box ? tr("Correction discarded.") : tr("Reason discarded."));
    m_session->watch(this);
    auto *state = new DraftIndicator(this);
    m_action->addWidget(state);
    m_session->tell(state);
    if (const auto typed = m_session->draft()) {
        if (box)
            box->setTyped(*typed, m_session->typedOn());
        reason->setPlainText(typed->value(u"reason"_s).toString());
        state->setRestored();
    }
    connect(reason, &QPlainTextEdit::textChanged, m_session, &TypingSession::touched);
    if (box)
        connect(box, &CorrectionBox::edited, m_session, &TypingSession::touched);
}

void HistoryDetail::showWhatItSaid()
{
    clearLayout(m_said);
    m_said->addWidget(new WrapLabel(m_title, "heading", this));
    m_said->addWidget(new WrapLabel(m_who, "muted", this));
    if (!m_standing.text.isEmpty())
        m_said->addWidget(new Pill(m_standing, this), 0, Qt::AlignLeft);
    if (const QString why = reasonOf(m_row.event); !why.isEmpty())
        m_said->addWidget(new WrapLabel(words::reasonSaid(why.left(longestShown)), nullptr, this));
    qsizetype shown = 0;
    for (const RecordLine &line : std::as_const(m_lines)) {
        if (line.kind != RecordLine::Kind::Field || ++shown <= fieldsShown)
            showLine(line);
    }
    if (shown > fieldsShown)
        m_said->addWidget(new WrapLabel(tr("and more: see “As it was”"), "muted", this));
}

void HistoryDetail::showLine(const RecordLine &line)
{
    if (line.kind != RecordLine::Kind::Field) {
        m_said->addWidget(new WrapLabel(
            line.kind == RecordLine::Kind::Removed ? tr("Removed: %1").arg(line.label) : line.label,
            "strong", this));
        return;
    }
    const auto said = [](const QString &text) {
        return text.isEmpty() ? tr("nothing") : text.left(longestShown);
    };
    const QString now = words::labelled(line.label, said(line.text));
    //: A field of a change in the history, and what stood there before it
    m_said->addWidget(new WrapLabel(
        line.before.isEmpty() ? now : tr("%1 (before: %2)").arg(now, said(line.before)), nullptr,
        this));
}

HistoryDetail::Can HistoryDetail::whatCanBeDone() const
{
    const bool here = !m_row.erased && !m_row.notShared && m_row.at >= 0;
    return {here && !m_undone && !m_row.withdrawn && speaksOfFamily(m_row.kind), here && m_undone,
        here && (speaksOfFamily(m_row.kind) || m_row.corrects)};
}

void HistoryDetail::showButtons()
{
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, 0.5);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &name, const QString &text, const char *kind,
                         void (HistoryDetail::*begin)()) {
        auto *button = new QPushButton(text, buttons);
        button->setObjectName(name);
        button->setAccessibleName(tr("%1 (%2)").arg(text, m_title));
        if (kind)
            button->setProperty("kind", QString::fromLatin1(kind));
        connect(button, &QPushButton::clicked, this, [this, begin] {
            (this->*begin)();
            takeKeyboard();
        });
        flow->addWidget(button);
    };
    if (m_can.change) {
        add(u"historyCorrect"_s, tr("Correct…"), nullptr, &HistoryDetail::correct);
        add(u"historyUndo"_s, tr("Undo…"), nullptr, &HistoryDetail::undo);
    }
    if (m_can.redo)
        add(u"historyRedo"_s, tr("Redo"), nullptr, &HistoryDetail::redo);
    if (m_row.corrects) {
        //: In the history: from a correction or an undoing to what it is about
        auto *target = new QPushButton(tr("Go to what it is about"), buttons);
        target->setObjectName(u"historyTarget"_s);
        target->setAccessibleName(tr("%1 (%2)").arg(target->text(), m_title));
        connect(target, &QPushButton::clicked, this,
            [this, entry = *m_row.corrects] { Q_EMIT entryWanted(entry); });
        flow->addWidget(target);
    }
    // The last: nobody comes to it before the others.
    if (m_can.erase)
        add(u"historyErase"_s, tr("Erase its text…"), "danger", &HistoryDetail::erase);
    m_action->addWidget(buttons);
}

void HistoryDetail::beginAction(const QString &heading, const QString &meaning)
{
    clearLayout(m_action);
    m_action->addWidget(makeLine(this));
    m_action->addWidget(new WrapLabel(heading, "section", this));
    m_action->addWidget(new WrapLabel(meaning, nullptr, this));
}

LongText *HistoryDetail::addReason(const QString &label)
{
    m_action->addWidget(new WrapLabel(label, "muted", this));
    auto *reason = new LongText(2, this);
    reason->setObjectName(u"historyReason"_s);
    reason->setAccessibleName(label);
    m_action->addWidget(reason);
    return reason;
}

void HistoryDetail::addEnd(const QString &verb, const char *kind, const std::function<void()> &then)
{
    auto *flow = new FlowLayout(nullptr, 0.5);
    auto *yes = new QPushButton(verb, this);
    yes->setAccessibleName(verb.section(u"  "_s, 0, 0)); // without the keys that do the same
    yes->setObjectName(u"historyYes"_s);
    yes->setProperty("kind", QString::fromLatin1(kind));
    connect(yes, &QPushButton::clicked, this, then);
    flow->addWidget(yes);
    m_leave = new QPushButton(tr("Leave it as it is"), this);
    m_leave->setObjectName(u"historyNo"_s);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->discard();
        closeBox();
    });
    flow->addWidget(m_leave);
    m_action->addLayout(flow);
}

void HistoryDetail::correct()
{
    beginAction(tr("Correct a slip"),
        tr("What you write here counts in the place of what was written. What was written stays in "
           "this history. If something has changed since, write that down as usual instead."));
    auto *box = new CorrectionBox(m_row, m_record, m_situation, this);
    m_action->addWidget(box);
    if (box->isEmpty()) {
        m_action->addWidget(new WrapLabel(
            tr("Nothing of it can be corrected here. Undo it and write it again."), "muted", this));
        addEnd(tr("Undo…"), "plain", [this] {
            undo();
            takeKeyboard();
        });
        m_begins = m_leave;
        return;
    }
    LongText *reason = addReason(tr("Why (may be left empty)"));
    keepTyped(correctionId, reason, box);
    addEnd(tr("Save the correction  Ctrl+Enter"), "primary", [this, box, reason] {
        const auto corrections = box->corrections();
        if (!corrections)
            return;
        const CorrectEntry command{m_row.id, reason->toPlainText().trimmed(), *corrections};
        const CorrectEntry asBefore{m_row.id, words::undoneAtOnce(), box->asBefore()};
        Q_EMIT deedChosen({Command::of(command), tr("Corrected."), false},
            HistoryDeed{Command::of(asBefore), tr("Undone."), true});
    });
    m_begins = box;
}

HistoryDeed HistoryDetail::undoing(const QString &reason) const
{
    return {Command::of(WithdrawEntry{m_row.id, reason}), tr("Undone."), true};
}

HistoryDeed HistoryDetail::redoing(const QString &reason) const
{
    return {Command::of(RedoEntry{m_row.id, reason}), tr("Done again."), false};
}

void HistoryDetail::redo()
{
    Q_EMIT deedChosen(redoing({}), undoing(words::undoneAtOnce()));
}

void HistoryDetail::undo()
{
    beginAction(tr("Undo what was written"),
        tr("It will count as if it had never been written: “%1”. What it said stays in this "
           "history. Limits and steps that rested on it open again.")
            .arg(m_title));
    // A worry about somebody's safety does not go without a word.
    const bool ofConcern = m_row.kind == QLatin1String(kinds::concernRaised)
        || m_row.kind == QLatin1String(kinds::concernTold);
    LongText *reason = addReason(ofConcern ? tr("Why") : tr("Why (may be left empty)"));
    keepTyped(undoingId, reason);
    addEnd(tr("Undo it"), "primary", [this, reason] {
        Q_EMIT deedChosen(undoing(reason->toPlainText().trimmed()), redoing(words::redoneAtOnce()));
    });
    m_begins = reason;
}

void HistoryDetail::erase()
{
    beginAction(tr("Erase its text for good"),
        tr("The text of “%1” is destroyed with every correction of it, also in the backups beside "
           "your records. Nobody can bring it back, not even you. That something was written, when "
           "and by whom, stays to be seen, and so does your reason. Copies on sticks or in other "
           "folders hold it until you make the next copy there, which takes it from the older "
           "ones, "
           "too. Until then Settings, Backups, reminds you.")
            .arg(m_title));
    LongText *reason = addReason(tr("Why it must be erased"));
    keepTyped(erasureId, reason);
    auto *missing = new ProblemLabel(u"historyReasonMissing"_s, this);
    m_action->addWidget(missing);
    missing->goesWithChangesIn(this);
    addEnd(tr("Erase…"), "danger", [this, reason, missing] {
        const QString why = reason->toPlainText().trimmed();
        if (!why.isEmpty()) {
            askAgain(why);
            return;
        }
        missing->say(tr("Say why: the reason is what stays."), reason);
        reason->setFocus(Qt::TabFocusReason);
    });
    m_begins = reason;
}

void HistoryDetail::askAgain(const QString &reason)
{
    m_session->keepIfDue();
    m_session->setForm({[reason] {
                            return QJsonObject{{u"reason"_s, reason}};
                        },
        [] { return true; }}); // its field goes
    beginAction(tr("Erase it? This cannot be undone."),
        tr("“%1” will be gone for good. If it only has to be put right, correct it or undo it "
           "instead.")
            .arg(m_title));
    addEnd(tr("Yes, destroy this text"), "danger", [this, reason] {
        const EraseEntries command{{m_row.id.hex()}, reason};
        Q_EMIT deedChosen({Command::of(command), tr("The text is erased."), false}, std::nullopt);
    });
    m_begins = m_leave;
    QTimer::singleShot(0, m_leave, [leave = m_leave.data()] {
        leave->setFocus(Qt::TabFocusReason); // once it is shown
    });
}

} // namespace hometray
