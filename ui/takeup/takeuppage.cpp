// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/takeup/takeuppage.h"

#include "ui/frame/draftbook.h"
#include "ui/frame/stepwords.h"
#include "ui/takeup/quickrows.h"
#include "ui/widgets/card.h"
#include "ui/widgets/draftindicator.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/problemlabel.h"
#include "words/errors.h"
#include "words/refusals.h"
#include "workspace/whendone.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int keepAfter = 700; // ms without a key
constexpr double widest = 58; // shares of a line: longer lines are hard to follow
constexpr qsizetype shownDue = 4; // the next family's form stays in sight

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
    m_due = new Card({}, m_content);
    m_due->setObjectName(u"takenUp"_s);
    m_due->setMaximumWidth(em(this, widest));
    m_due->hide();
    column->addWidget(m_due);
    auto *form = new Card({}, m_content);
    form->setMaximumWidth(em(this, widest));
    m_formColumn = form->body();
    column->addWidget(form);
    column->addStretch(1);
    m_scroll->setWidget(m_content);
    outer->addWidget(m_scroll, 1);
    buildFoot(outer);

    m_keep.setSingleShot(true);
    m_keep.setInterval(keepAfter);
    connect(&m_keep, &QTimer::timeout, this, &TakeUpPage::keepDraft);
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

void TakeUpPage::buildSections(QVBoxLayout *column)
{
    m_sections = takeUpSections(m_frame.workspace().rulebook().policy());
    const QDate today = m_frame.workspace().today();
    for (const TakeUpSection &section : std::as_const(m_sections)) {
        auto *title = new WrapLabel(section.title, "section", m_content);
        column->addWidget(title);
        if (!section.hint.isEmpty())
            column->addWidget(new WrapLabel(section.hint, "muted", m_content));
        auto *rows = new QuickRows(section.id, section.columns, section.single, today, m_content);
        rows->setAccessibleName(section.title);
        column->addWidget(rows);
        column->addSpacing(em(this, 0.35));
        connect(rows, &QuickRows::edited, this, &TakeUpPage::edited);
        connect(rows, &QuickRows::passed, this, [this, at = m_rows.size()] {
            if (at + 1 < m_rows.size())
                m_rows[at + 1]->focusFirst();
            else
                m_save->setFocus(Qt::TabFocusReason);
        });
        m_rows.append(rows);
    }
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
    m_draft = new DraftIndicator(foot);
    row->addWidget(m_draft);
    column->addWidget(foot);
    connect(m_save, &QPushButton::clicked, this, &TakeUpPage::save);
}

QuickRows *TakeUpPage::rowsOf(const QString &section) const
{
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        if (m_sections[i].id == section)
            return m_rows[i];
    }
    return nullptr;
}

QJsonObject TakeUpPage::typed() const
{
    QJsonObject object;
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        if (const QJsonArray rows = m_rows[i]->typed(); !rows.isEmpty())
            object.insert(m_sections[i].id, rows);
    }
    return object;
}

void TakeUpPage::setTyped(const QJsonObject &typed)
{
    for (qsizetype i = 0; i < m_sections.size(); ++i)
        m_rows[i]->setTyped(typed.value(m_sections[i].id).toArray());
}

bool TakeUpPage::hasContent() const
{
    return !typed().isEmpty();
}

void TakeUpPage::refresh()
{
    if (m_rows.isEmpty()) {
        buildSections(m_formColumn);
        takeDraft(); // what was kept may have been read before
        if (std::exchange(m_focusLater, false) && isVisible())
            focusFirst();
    }
    showCount();
    Q_EMIT offered(m_frame.workspace().cases().isEmpty() || hasContent());
}

void TakeUpPage::clear()
{
    if (m_keep.isActive())
        keepDraft();
    m_keep.stop();
    // The rules a form was made of go with the store.
    qDeleteAll(m_rows);
    m_rows.clear();
    m_sections.clear();
    clearLayout(m_formColumn);
    clearLayout(m_due->body());
    m_due->hide();
    m_taken.clear();
    m_draftId = {};
    m_kept = false;
    m_focusLater = false;
    say({});
    m_count->clear();
}

void TakeUpPage::focusFirst()
{
    m_focusLater = m_rows.isEmpty(); // it may be shown before its fields are made
    if (m_focusLater)
        return;
    m_rows.first()->focusFirst();
    m_scroll->ensureWidgetVisible(m_rows.first());
}

void TakeUpPage::edited()
{
    say({});
    QList<Choice> names;
    for (const QString &name : namesIn(typed()))
        names.append({name, name});
    rowsOf(u"actions"_s)->setChoices(u"who"_s, names);
    QList<Choice> goals;
    const QJsonArray rows = rowsOf(u"goals"_s)->typed();
    for (qsizetype i = 0; i < rows.size(); ++i)
        goals.append({QString::number(i), rows.at(i).toObject().value(u"title"_s).toString()});
    rowsOf(u"actions"_s)->setChoices(u"goal"_s, goals);
    QList<Choice> schools;
    QStringList seen;
    for (const QJsonValue &child : rowsOf(u"children"_s)->typed()) {
        const QString school = child.toObject().value(u"school"_s).toString().simplified();
        if (!school.isEmpty() && !seen.contains(school, Qt::CaseInsensitive)) {
            seen.append(school);
            schools.append({school, school});
        }
    }
    rowsOf(u"children"_s)->setChoices(u"school"_s, schools);
    m_kept = false;
    m_draft->setTyping();
    m_keep.start();
}

void TakeUpPage::keepDraft()
{
    m_keep.stop();
    DraftBook &drafts = m_frame.drafts();
    const QJsonObject fields = typed();
    if (fields.isEmpty()) {
        if (!m_draftId.isNull())
            drafts.drop(m_draftId);
        m_draft->setEmpty();
        return;
    }
    if (m_draftId.isNull())
        m_draftId = m_frame.workspace().newId();
    FormDraft draft;
    draft.id = m_draftId;
    draft.command = command;
    draft.fields = fields;
    draft.changedMs = QDateTime::currentMSecsSinceEpoch();
    ++m_underway;
    drafts.keep(draft, {}, this, [this](const QString &problem) {
        --m_underway;
        m_kept = problem.isEmpty();
        if (problem.isEmpty())
            m_draft->setKept(QTime::currentTime());
        else
            m_draft->setFailed(problem);
    });
}

void TakeUpPage::takeDraft()
{
    const auto draft = m_frame.drafts().find(command, {});
    if (!draft || m_rows.isEmpty() || hasContent())
        return;
    m_draftId = draft->id;
    setTyped(draft->fields);
    edited();
    m_keep.stop();
    m_kept = true;
    m_draft->setRestored();
    Q_EMIT offered(true);
}

void TakeUpPage::save()
{
    if (m_rows.isEmpty() || !m_save->isEnabled())
        return;
    say({});
    for (QuickRows *rows : std::as_const(m_rows))
        rows->clearWrong();
    Workspace &workspace = m_frame.workspace();
    const RecordPtr desk = workspace.desk();
    const Profile *me = desk ? CaseRecord::only(desk->profile) : nullptr;
    const ComposedTakeUp composed = composeTakeUp(typed(),
        {m_sections, workspace.today(), me ? me->name : QString(),
            [&workspace] { return workspace.newId(); }});
    if (!composed.wrong.isEmpty()) {
        // The first one last: it keeps the focus.
        for (auto it = composed.wrong.crbegin(); it != composed.wrong.crend(); ++it)
            showWrong(it->at, it->sentence);
        say(tr("Not saved yet: %1").arg(composed.wrong.first().sentence));
        return;
    }
    m_keep.stop();
    m_save->setEnabled(false);
    ++m_underway;
    const std::optional<ObjectId> draft =
        m_draftId.isNull() ? std::nullopt : std::optional(m_draftId);
    whenDone(workspace.perform({}, Command::of(composed.command), draft), this,
        [this, composed](const Expected<Performed> &done) {
            --m_underway;
            m_save->setEnabled(true);
            if (done)
                saved(*done);
            else
                showProblem(done.error(), composed);
        });
}

void TakeUpPage::saved(const Performed &performed)
{
    if (!m_draftId.isNull())
        m_frame.drafts().gone(m_draftId);
    m_draftId = {};
    m_kept = false;
    m_taken.append(performed.caseId);
    setTyped({});
    m_draft->setEmpty();
    showDue(performed.caseId);
    showCount();
    m_scroll->ensureVisible(0, 0);
    m_rows.first()->focusFirst();
}

void TakeUpPage::showDue(const CaseId &caseId)
{
    ++m_underway;
    whenDone(m_frame.workspace().record(caseId), this,
        [this, caseId](const Expected<RecordPtr> &record) {
            --m_underway;
            const auto known = m_frame.workspace().knownCase(caseId);
            if (!record || !known)
                return;
            const Situation situation = m_frame.workspace().situation();
            QVBoxLayout *body = m_due->body();
            clearLayout(body);
            body->addWidget(new WrapLabel(
                tr("The %1 family is taken up.").arg(known->line->family), "heading", m_due));
            const QList<DueItem> items = dueItems(*known->facts, situation);
            body->addWidget(new WrapLabel(
                items.isEmpty() ? tr("Nothing is due for it now.") : tr("What is due for it now:"),
                "muted", m_due));
            for (const DueItem &item : items.first(qMin(shownDue, items.size()))) {
                StepText step = dueText(item, **record, situation);
                step.actions.clear(); // it is done from the tray, when all families are there
                body->addWidget(new StepRow(step, m_due));
            }
            if (items.size() > shownDue)
                body->addWidget(new WrapLabel(
                    tr("and %n more in the Home Tray", nullptr, int(items.size() - shownDue)),
                    "muted", m_due));
            m_due->show();
            // What came above pushed the field away that has the keyboard.
            QTimer::singleShot(0, this, &TakeUpPage::showFocus);
        });
}

void TakeUpPage::showFocus()
{
    QWidget *focus = QApplication::focusWidget();
    if (focus && m_content->isAncestorOf(focus))
        m_scroll->ensureWidgetVisible(focus, 0, em(this, 3));
}

void TakeUpPage::showCount()
{
    const Workspace &workspace = m_frame.workspace();
    const Situation situation = workspace.situation();
    int due = 0;
    for (const CaseId &id : std::as_const(m_taken)) {
        if (const auto known = workspace.knownCase(id))
            due += int(dueItems(*known->facts, situation).size());
    }
    const int taken = int(m_taken.size());
    m_toTray->setVisible(taken > 0);
    if (taken == 0) {
        m_count->clear();
        return;
    }
    const QString families =
        taken == 1 ? tr("1 family taken up") : tr("%n families taken up", nullptr, taken);
    const QString things = due == 1 ? tr("1 thing to do for them")
        : due == 0                  ? tr("nothing to do for them yet")
                                    : tr("%n things to do for them", nullptr, due);
    //: "3 families taken up", "11 things to do for them"
    m_count->setText(tr("%1; the tray shows %2").arg(families, things));
}

void TakeUpPage::showWrong(const FieldPlace &at, const QString &sentence)
{
    if (QuickRows *rows = rowsOf(at.section)) {
        rows->showWrong(at.row, at.column, sentence);
        showFocus();
    }
}

void TakeUpPage::showProblem(const Error &error, const ComposedTakeUp &composed)
{
    words::Naming naming;
    naming.command = command;
    const Policy &policy = m_frame.workspace().rulebook().policy();
    naming.choice = [&policy](const QString &list, const QString &code) {
        return policy.choiceWords(list, code);
    };
    naming.object = [&composed](const QString &hex) {
        for (const Person &person : composed.command.people) {
            if (person.id.hex() == hex)
                return person.name();
        }
        return QString();
    };
    const QString sentence = words::sentence(error, naming);
    const QString next = words::nextStep(error, naming);
    say(tr("Not saved yet: %1").arg(next.isEmpty() ? sentence : QString(sentence + u' ' + next)));
    if (error.refusal && !error.refusal->field.isEmpty())
        showWrong(composed.placeOf(error.refusal->field), sentence);
    m_keep.start();
}

void TakeUpPage::say(const QString &problem)
{
    m_problem->say(problem);
}

} // namespace hometray
