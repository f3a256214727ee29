// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formpanel.h"

#include "ui/form/clashview.h"
#include "ui/form/forms.h"
#include "ui/widgets/card.h"
#include "ui/widgets/draftindicator.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/problemlabel.h"
#include "words/errors.h"
#include "words/fields.h"
#include "words/naming.h"
#include "words/refusals.h"
#include "workspace/whendone.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace hometray {

FormPanel::FormPanel(Frame &frame, const FormContext &context, QWidget *parent)
    : QWidget(parent),
      m_frame(frame),
      m_session(new FormSession(frame, context, this)),
      m_view(new FormView(
          formSpec(context.request.command), context,
          [&frame] { return frame.workspace().newId(); }, this))
{
    setObjectName(u"formPanel"_s);
    build();
    connectSession();
    if (const auto draft = m_session->draft()) {
        m_view->setTyped(*draft, m_session->typedOn());
        m_draftState->setRestored();
    }
}

void FormPanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"formScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = m_content = new QWidget(m_scroll);
    content->setObjectName(u"plain"_s);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(em(this, 1.1), em(this, 0.8), em(this, 1.1), em(this, 0.8));
    rows->addWidget(m_view, 1);
    m_scroll->setWidget(content);
    column->addWidget(m_scroll, 1);

    auto *foot = new QFrame(this);
    foot->setProperty("kind", u"foot"_s);
    auto *lines = new QVBoxLayout(foot);
    m_foot = lines;
    lines->setContentsMargins(em(this, 1.1), em(this, 0.55), em(this, 1.1), em(this, 0.55));
    lines->setSpacing(em(this, 0.4));
    m_problem = new ProblemLabel(u"formProblem"_s, foot);
    lines->addWidget(m_problem);
    m_mend = new QPushButton(foot);
    m_mend->setObjectName(u"formMend"_s);
    m_mend->setAutoDefault(false);
    m_mend->hide();
    connect(m_mend, &QPushButton::clicked, this, [this] { goFirstTo(m_mendCommand); });
    connect(m_view, &FormView::formWanted, this, &FormPanel::goFirstTo);
    lines->addWidget(m_mend, 0, Qt::AlignLeft);
    m_draftState = new DraftIndicator(foot);
    m_buttons = new FlowLayout(nullptr, 0.5);
    lines->addLayout(m_buttons);
    const QString verb = words::commandVerb(context().request.command);
    m_save = new QPushButton(tr("%1  Ctrl+Enter").arg(verb), foot);
    m_save->setObjectName(u"formSave"_s);
    m_save->setProperty("kind", u"primary"_s);
    m_save->setAccessibleName(verb);
    auto *close = new QPushButton(tr("Close, keep draft"), foot);
    close->setObjectName(u"formClose"_s);
    m_discard = new QPushButton(tr("Discard"), foot);
    m_discard->setObjectName(u"formDiscard"_s);
    for (QPushButton *button : {m_save, close, m_discard})
        addButton(button);
    m_buttons->addWidget(m_draftState);
    column->addWidget(foot);

    connect(m_save, &QPushButton::clicked, this, &FormPanel::save);
    connect(close, &QPushButton::clicked, this, [this] {
        m_session->keep();
        Q_EMIT closeRequested();
    });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_session->discard();
        Q_EMIT discarded();
    });
    for (const auto &key :
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &FormPanel::save);
    }
}

void FormPanel::connectSession()
{
    m_session->setForm(
        {[this] { return m_view->typed(); }, [this] { return m_view->isTouched(); }});
    m_session->setDiscarded(tr("“%1” is discarded.").arg(m_view->spec().title));
    m_session->watch(this);
    connect(m_view, &FormView::edited, m_session, &FormSession::touched);
    m_session->tell(m_draftState);
    connect(m_session, &FormSession::saved, this, [this](const Performed &performed) {
        const QString text = m_view->spec().saved;
        m_frame.saySaved(text.isEmpty() ? tr("Saved.") : text, performed.caseId, performed.entries);
        Q_EMIT saved(performed);
    });
    connect(m_session, &FormSession::refused, this,
        [this](const Refusal &refusal, const QString &sentence) {
            setSaving(false);
            const bool there =
                !refusal.field.isEmpty() && m_view->showWrong(refusal.field, sentence);
            showProblem(there ? QString() : sentence, refusal);
        });
    connect(m_session, &FormSession::failed, this, [this](const QString &sentence) {
        setSaving(false);
        showProblem(sentence);
    });
    connect(m_session, &FormSession::changedMeanwhile, this, &FormPanel::showClashes);
    connect(&m_frame.workspace(), &Workspace::caseChanged, this, [this](const CaseId &id) {
        if (id == context().request.caseId && !m_session->isSaving())
            lookAgain();
    });
    connect(m_session, &FormSession::nothingLeft, this, [this] {
        m_frame.say(Sign::Done, Tone::Good, ClashView::nothingLeft());
        Q_EMIT discarded();
    });
}

void FormPanel::lookAgain()
{
    whenDone(m_frame.workspace().record(context().request.caseId), this,
        [this](const Expected<RecordPtr> &record) {
            if (!record)
                return;
            m_view->tellBy(*record);
            // What stood in the way may have been mended: by the very button beside it.
            if (!m_mendCommand.isEmpty())
                showProblem({});
        });
}

void FormPanel::goFirstTo(const QString &command)
{
    m_session->keep();
    const FormRequest mends{command, context().request.caseId, {}, {}};
    if (m_frame.forms().isOnAPage(command))
        Q_EMIT closeRequested(); // the page would lie behind it
    m_frame.openForm(mends);
}

void FormPanel::addButton(QPushButton *button)
{
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
}

void FormPanel::save()
{
    if (m_session->isSaving())
        return;
    showProblem({});
    const FormView::Filled filled = m_view->fields();
    if (!filled.ok)
        return;
    const auto command =
        Command::fromFields(context().request.command, filled.fields, *context().record);
    if (!command) {
        const QString field = command.error().values.value(u"field"_s).toString();
        const QString sentence = words::sentence(command.error());
        if (field.isEmpty() || !m_view->showWrong(field, sentence))
            showProblem(sentence);
        return;
    }
    setSaving(true);
    m_session->save(*command);
}

int FormPanel::wantedHeight(int width) const
{
    return m_content->heightForWidth(width) + m_buttons->heightForWidth(width) + em(this, 1.8);
}

void FormPanel::focusFirst()
{
    const bool asked = !context().request.at.isEmpty();
    if (asked || !m_session->goOn([this](QWidget *field) { m_view->unfold(field); }))
        m_view->focusFirst();
}

void FormPanel::standWhole()
{
    m_scroll->takeWidget();
    delete layout()->replaceWidget(m_scroll, m_content);
    m_scroll->hide();
    m_content->setAutoFillBackground(false); // the scroll area had it so
    m_content->layout()->setContentsMargins(0, em(this, 0.4), 0, em(this, 0.4));
    m_foot->setContentsMargins(0, em(this, 0.5), 0, em(this, 0.3));
    m_content->show();
}

void FormPanel::setSaving(bool saving)
{
    m_view->setEnabled(!saving);
    m_save->setEnabled(!saving);
    m_discard->setEnabled(!saving);
}

void FormPanel::showProblem(const QString &sentence, const Refusal &refusal)
{
    m_problem->say(sentence);
    m_mendCommand = refusal.mend == context().request.command ? QString() : refusal.mend;
    const QString title = m_mendCommand.isEmpty() ? QString() : words::mendTitle(refusal);
    m_mend->setText(title);
    m_mend->setAccessibleName(title);
    m_mend->setVisible(!title.isEmpty());
    if (!sentence.isEmpty())
        (m_mend->isHidden() ? m_save : m_mend)->setFocus(Qt::OtherFocusReason);
}

void FormPanel::showClashes(const Refusal &refusal, const RecordPtr &record)
{
    setSaving(false);
    delete m_clashes;
    auto *clashes = new ClashView(
        refusal.clashes, *record, words::choicesOf(*context().situation.policy), m_content);
    m_clashes = clashes;
    static_cast<QVBoxLayout *>(m_content->layout())->insertWidget(0, clashes);
    connect(clashes, &ClashView::settled, this, [this, clashes, record] {
        for (const FieldClash &clash : clashes->theirs()) {
            if (const auto id = ObjectId::fromHex(clash.objectId))
                m_view->setField(*id, clash.field, QJsonValue::fromVariant(clash.theirs));
        }
        m_session->rebase(record);
        clashes->hide();
        clashes->deleteLater();
        save();
    });
    clashes->focusFirst();
    m_scroll->ensureWidgetVisible(clashes);
}

} // namespace hometray
