// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/typingsession.h"

#include "ui/frame/draftbook.h"
#include "ui/widgets/draftindicator.h"
#include "ui/widgets/going.h"
#include "words/fields.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int draftDelay = 700; // ms; a draft is kept within a second of the last key
constexpr int turnsToBeShown = 8; // one for each widget around it

QList<QWidget *> fieldsCalled(const QString &name, const QWidget *area)
{
    QList<QWidget *> fields = area->findChildren<QWidget *>(name);
    fields.removeIf(isGoing);
    return fields;
}

/// What was made just now is shown in one of the next turns of the event loop, and takes no
/// keyboard before.
void giveKeyboard(QWidget *field, int turns)
{
    QTimer::singleShot(0, field, [field, turns] {
        if (field->hasFocus())
            return;
        field->setFocus(Qt::OtherFocusReason);
        if (!field->isVisible() && turns > 0)
            giveKeyboard(field, turns - 1);
    });
}
} // namespace

TypingSession::TypingSession(
    Frame &frame, FormRequest request, QDate today, QList<EntryId> basis, QObject *parent)
    : QObject(parent),
      m_frame(frame),
      m_drafts(&frame.drafts()),
      m_request(std::move(request)),
      m_today(today),
      m_basis(std::move(basis)),
      m_draftId(frame.workspace().newId())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(draftDelay);
    connect(&m_timer, &QTimer::timeout, this, &TypingSession::keep);
}

TypingSession::~TypingSession() = default;

void TypingSession::watch(QWidget *area)
{
    m_area = area;
    // Who looks away may not come back. A window that loses the keyboard says so here as well.
    connect(qApp, &QApplication::focusChanged, this,
        [this, area = QPointer<QWidget>(area)](QWidget *from, QWidget *to) {
            const auto inside = [&area](const QWidget *widget) {
                return widget && area && (widget == area || area->isAncestorOf(widget));
            };
            if (inside(from) && !inside(to))
                keepIfDue();
        });
    area->installEventFilter(this);
}

bool TypingSession::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide)
        keepIfDue();
    return QObject::eventFilter(watched, event);
}

void TypingSession::tell(DraftIndicator *state)
{
    connect(this, &TypingSession::keeping, state, &DraftIndicator::setTyping);
    connect(this, &TypingSession::kept, state, &DraftIndicator::setKept);
    connect(this, &TypingSession::notKept, state, &DraftIndicator::setFailed);
    connect(this, &TypingSession::empty, state, &DraftIndicator::setEmpty);
}

std::optional<QJsonObject> TypingSession::draft()
{
    if (!m_drafts)
        return std::nullopt;
    const auto found = m_drafts->find(m_request.command, m_request.caseId, m_request.subject);
    if (!found)
        return std::nullopt;
    m_draftId = found->id;
    if (!found->basis.isEmpty())
        m_basis = found->basis;
    m_typedOn = DraftBook::typedOn(*found);
    m_field = DraftBook::fieldOf(*found);
    return DraftBook::typedIn(*found);
}

void TypingSession::rememberField()
{
    const QWidget *field = m_area ? m_area->window()->focusWidget() : nullptr;
    if (!field || field->objectName().isEmpty() || !m_area->isAncestorOf(field))
        return;
    const auto alike = fieldsCalled(field->objectName(), m_area);
    m_field = field->objectName() + u'#' + QString::number(alike.indexOf(field));
}

bool TypingSession::goOn(const std::function<void(QWidget *)> &show)
{
    const qsizetype hash = m_field.lastIndexOf(u'#');
    if (!m_area || hash < 0)
        return false;
    const auto alike = fieldsCalled(m_field.left(hash), m_area);
    if (alike.isEmpty())
        return false;
    const qsizetype at = m_field.mid(hash + 1).toInt();
    QWidget *field = alike[qBound(0, at, alike.size() - 1)];
    if (show)
        show(field);
    field->setFocus(Qt::OtherFocusReason);
    if (auto *text = qobject_cast<QPlainTextEdit *>(field))
        text->moveCursor(QTextCursor::End);
    else if (auto *line = qobject_cast<QLineEdit *>(field))
        line->end(false);
    giveKeyboard(field, turnsToBeShown);
    return true;
}

void TypingSession::moveTo(const CaseId &caseId, const QList<EntryId> &basis)
{
    m_request.caseId = caseId;
    m_basis = basis;
}

void TypingSession::touched()
{
    if (m_done)
        return;
    rememberField();
    Q_EMIT keeping();
    // Not started again by the next key: who types without a pause is kept every 700 ms.
    if (!m_timer.isActive())
        m_timer.start();
}

void TypingSession::keep()
{
    m_timer.stop();
    if (m_done || m_saving || !m_form.typed || !m_drafts || !m_frame.workspace().isUnlocked())
        return;
    if (!m_form.touched()) {
        if (m_drafts->has(m_draftId))
            m_drafts->drop(m_draftId);
        Q_EMIT empty();
        return;
    }
    FormDraft draft;
    draft.id = m_draftId;
    draft.caseId = m_request.caseId;
    draft.command = m_request.command;
    draft.basis = m_basis;
    draft.fields = m_form.typed();
    m_drafts->keep(draft, m_request, m_today, m_field, this, [this](const QString &problem) {
        if (problem.isEmpty())
            Q_EMIT kept(QTime::currentTime());
        else
            Q_EMIT notKept(problem);
    });
}

void TypingSession::keepIfDue()
{
    if (m_timer.isActive())
        keep();
}

void TypingSession::discard()
{
    if (m_done)
        return;
    keep(); // as it is now is how it comes back
    m_timer.stop();
    m_done = true;
    if (!m_drafts || !m_drafts->has(m_draftId))
        return;
    const QString sentence = m_discarded.isEmpty()
        ? tr("“%1” is discarded.").arg(words::commandTitle(m_request.command))
        : m_discarded;
    m_drafts->discard(m_draftId);
    Message message;
    message.text = sentence;
    message.action = tr("Undo");
    message.does = Message::Does::Undo;
    message.caseId = m_request.caseId;
    message.then = [frame = &m_frame, id = m_draftId] {
        if (const auto back = frame->drafts().restore(id))
            frame->openForm(DraftBook::requestOf(*back));
    };
    message.onGone = [frame = &m_frame, id = m_draftId] { frame->drafts().drop(id); };
    m_frame.show(std::move(message));
}

void TypingSession::finish()
{
    m_timer.stop();
    m_done = true;
    if (m_drafts && m_drafts->has(m_draftId))
        m_drafts->drop(m_draftId);
}

void TypingSession::beginSaving()
{
    m_timer.stop();
    m_saving = true;
}

void TypingSession::endSaving(bool saved)
{
    m_saving = false;
    m_done = m_done || saved;
    if (saved && m_drafts)
        m_drafts->gone(m_draftId);
}

} // namespace hometray
