// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/takeup/takeuppage.h"

#include "ui/form/formsession.h"
#include "ui/frame/draftbook.h"
#include "ui/takeup/takenup.h"
#include "ui/takeup/takeupform.h"
#include "ui/widgets/card.h"
#include "ui/widgets/draftindicator.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/problemlabel.h"
#include "words/errors.h"
#include "words/naming.h"
#include "words/refusals.h"
#include "workspace/whendone.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double widest = 58; // shares of a line: longer lines are hard to follow

const QString command = QString::fromLatin1(TakeUpFfa::id);
} // namespace

TakeUpPage::TakeUpPage(Frame &frame, QWidget *parent) : Page(frame, parent)
{
    setObjectName(u"takeUpPage"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"takeUpScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget(m_scroll);
    m_content->setObjectName(u"plain"_s);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(em(this, 1), em(this, 0.9), em(this, 1), em(this, 0.9));
    column->setSpacing(em(this, 0.7));
    buildHead(column);
    m_taken = new TakenUp(frame, m_content);
    m_taken->setMaximumWidth(em(this, widest));
    column->addWidget(m_taken);
    auto *card = new Card({}, m_content);
    card->setMaximumWidth(em(this, widest));
    m_form = new TakeUpForm(card);
    card->body()->addWidget(m_form);
    column->addWidget(card);
    column->addStretch(1);
    m_scroll->setWidget(m_content);
    outer->addWidget(m_scroll, 1);
    buildFoot(outer);

    connect(m_form, &TakeUpForm::edited, this, [this] {
        say({});
        if (m_session)
            m_session->touched();
    });
    connect(m_form, &TakeUpForm::passed, this, [this] { m_save->setFocus(Qt::TabFocusReason); });
    // What came above pushed the field away that has the keyboard.
    connect(m_taken, &TakenUp::shown, this,
        [this] { QTimer::singleShot(0, this, &TakeUpPage::showFocus); });
    connect(&frame.drafts(), &DraftBook::loaded, this, &TakeUpPage::takeDraft);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(int(Qt::CTRL) | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &TakeUpPage::save);
    }
}

void TakeUpPage::buildHead(QVBoxLayout *column)
{
    auto *head = new FlowLayout(nullptr, 0.7);
    column->addLayout(head);
    auto *title = new QLabel(tr("Take up families"), m_content);
    title->setProperty("kind", u"title"_s);
    head->addWidget(title);
    m_count = new QLabel(m_content);
    m_count->setObjectName(u"takenCount"_s);
    m_count->setProperty("kind", u"muted"_s);
    head->addWidget(m_count);
    m_toTray = new QPushButton(tr("Show the Home &Tray"), m_content);
    m_toTray->setObjectName(u"takeUpToTray"_s);
    m_toTray->setAccessibleName(tr("Show the Home Tray"));
    m_toTray->setProperty("kind", u"link"_s);
    m_toTray->hide();
    head->addWidget(m_toTray);
    connect(m_toTray, &QPushButton::clicked, this, [this] { m_frame.go({u"tray"_s, {}, {}, {}}); });
    auto *intro = new WrapLabel(
        tr("Copy what EHM or the papers say; only the name is needed, the rest can follow. Enter "
           "goes to the next line, Enter in an empty line to the next part."),
        "muted", m_content);
    intro->setMaximumWidth(em(this, widest));
    column->addWidget(intro);
}

void TakeUpPage::buildFoot(QVBoxLayout *column)
{
    auto *foot = new QFrame(this);
    foot->setProperty("kind", u"foot"_s);
    auto *rows = new QVBoxLayout(foot);
    rows->setContentsMargins(em(this, 1), em(this, 0.5), em(this, 1), em(this, 0.5));
    m_problem = new ProblemLabel(u"takeUpProblem"_s, foot);
    rows->addWidget(m_problem);
    auto *row = new FlowLayout(nullptr, 0.5);
    rows->addLayout(row);
    m_save = new QPushButton(tr("&Save and take up another"), foot);
    m_save->setObjectName(u"takeUpSave"_s);
    m_save->setAccessibleName(tr("Save and take up another"));
    m_save->setToolTip(tr("Ctrl+Enter"));
    m_save->setProperty("kind", u"primary"_s);
    row->addWidget(m_save);
    m_discard = new QPushButton(tr("Discard"), foot);
    m_discard->setObjectName(u"takeUpDiscard"_s);
    row->addWidget(m_discard);
    connect(m_discard, &QPushButton::clicked, this, &TakeUpPage::discard);
    m_draft = new DraftIndicator(foot);
    row->addWidget(m_draft);
    column->addWidget(foot);
    connect(m_save, &QPushButton::clicked, this, &TakeUpPage::save);
}

bool TakeUpPage::hasContent() const
{
    return !m_form->typed().isEmpty();
}

void TakeUpPage::refresh()
{
    if (!m_form->isBuilt()) {
        Workspace &workspace = m_frame.workspace();
        m_form->build(workspace.rulebook().policy(), workspace.today());
        startSession();
        takeDraft(); // what was kept may have been read before
        if (std::exchange(m_focusLater, false) && isVisible())
            focusFirst();
    }
    showCount();
    Q_EMIT offered(m_frame.workspace().cases().isEmpty() || hasContent());
}

bool TakeUpPage::isSettled() const
{
    return !(m_session && m_session->isSaving()) && m_taken->isSettled();
}

void TakeUpPage::clear()
{
    endSession();
    // The rules a form was made of go with the store.
    m_form->clear();
    m_taken->clear();
    m_composed = {};
    m_focusLater = false;
    say({});
    m_count->clear();
}

void TakeUpPage::showPlace(const Place &)
{
    takeDraft();
}

void TakeUpPage::focusFirst()
{
    m_focusLater = !m_form->isBuilt(); // it may be shown before its fields are made
    if (m_focusLater)
        return;
    if (hasContent() && m_session && m_session->goOn()) {
        showFocus();
        return;
    }
    m_form->focusFirst();
    m_scroll->ensureVisible(0, 0);
}

void TakeUpPage::startSession()
{
    endSession();
    Workspace &workspace = m_frame.workspace();
    FormContext context;
    context.request.command = command;
    context.record = std::make_shared<const CaseRecord>();
    context.desk = workspace.desk();
    context.situation = workspace.situation();
    m_session = new FormSession(m_frame, context, this);
    m_session->setForm(
        {[this] { return m_form->typed(); }, [this] { return hasContent(); }});
    m_session->tell(m_draft);
    m_session->watch(this);
    connect(m_session, &FormSession::saved, this, &TakeUpPage::saved);
    connect(m_session, &FormSession::refused, this, &TakeUpPage::refused);
    connect(m_session, &FormSession::failed, this, &TakeUpPage::notSaved);
}

void TakeUpPage::endSession()
{
    if (!m_session)
        return;
    m_session->keepIfDue();
    m_session->disconnect(this);
    m_session->setForm({}); // what stands there from now on is not its own
    m_session->deleteLater(); // it may be what is telling this
    m_session = nullptr;
}

void TakeUpPage::takeDraft()
{
    if (!m_session || hasContent())
        return;
    const auto typed = m_session->draft();
    if (!typed)
        return;
    m_form->setTyped(*typed, m_session->typedOn());
    m_draft->setRestored();
    Q_EMIT offered(true);
}

void TakeUpPage::discard()
{
    if (!m_session || !hasContent())
        return;
    const QString family = m_form->typed()
                               .value(u"family"_s)
                               .toArray()
                               .at(0)
                               .toObject()
                               .value(u"name"_s)
                               .toString()
                               .simplified();
    m_session->setDiscarded(family.isEmpty()
            ? tr("What you typed of this family is discarded.")
            : tr("What you typed of the %1 family is discarded.").arg(family));
    m_session->discard();
    startSession();
    m_form->setTyped({});
    m_form->clearWrong();
    m_draft->setEmpty();
    say({});
    focusFirst();
}

void TakeUpPage::save()
{
    if (!m_session || !m_save->isEnabled())
        return;
    say({});
    m_form->clearWrong();
    if (const auto asked = m_form->asking()) {
        showWrong(asked->at, asked->sentence);
        say(tr("Not saved yet: %1").arg(asked->sentence));
        return;
    }
    Workspace &workspace = m_frame.workspace();
    const DeskPtr desk = workspace.desk();
    const Profile *me = desk->me();
    const ComposedTakeUp composed = composeTakeUp(m_form->typed(),
        {m_form->sections(), workspace.today(), me ? me->name : QString(),
            [&workspace] { return workspace.newId(); }});
    if (!composed.wrong.isEmpty()) {
        // The first one last: it keeps the focus.
        for (auto it = composed.wrong.crbegin(); it != composed.wrong.crend(); ++it)
            showWrong(it->at, it->sentence);
        say(tr("Not saved yet: %1").arg(composed.wrong.first().sentence));
        return;
    }
    m_composed = composed;
    m_save->setEnabled(false);
    m_discard->setEnabled(false);
    m_session->save(Command::of(composed.command));
}

void TakeUpPage::saved(const Performed &performed)
{
    m_save->setEnabled(true);
    m_discard->setEnabled(true);
    startSession();
    m_form->setTyped({});
    m_draft->setEmpty();
    m_taken->add(performed.caseId);
    showCount();
    focusFirst();
}

void TakeUpPage::showFocus()
{
    QWidget *focus = QApplication::focusWidget();
    if (focus && m_content->isAncestorOf(focus))
        m_scroll->ensureWidgetVisible(focus, 0, em(this, 3));
}

void TakeUpPage::showCount()
{
    const QString count = m_taken->count();
    m_toTray->setVisible(!count.isEmpty());
    m_count->setText(count);
}

void TakeUpPage::showWrong(const FieldPlace &at, const QString &sentence)
{
    m_form->showWrong(at, sentence);
    showFocus();
}

void TakeUpPage::refused(const Refusal &refusal)
{
    words::Naming naming = words::namingOf(command, m_frame.workspace().rulebook().policy());
    naming.object = [this](const QString &hex) {
        for (const Person &person : m_composed.command.people) {
            if (person.id.hex() == hex)
                return person.name();
        }
        return QString();
    };
    const QString sentence = words::sentence(refusal, naming);
    const QString next = words::nextStep(refusal, naming);
    notSaved(next.isEmpty() ? sentence : QString(sentence + u' ' + next));
    if (!refusal.field.isEmpty())
        showWrong(m_composed.placeOf(refusal.field), sentence);
}

void TakeUpPage::notSaved(const QString &sentence)
{
    m_save->setEnabled(true);
    m_discard->setEnabled(true);
    say(tr("Not saved yet: %1").arg(sentence));
}

void TakeUpPage::say(const QString &problem)
{
    m_problem->say(problem);
}

} // namespace hometray
