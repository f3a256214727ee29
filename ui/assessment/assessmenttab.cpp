// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/assessmenttab.h"

#include "ui/family/checklistcard.h"
#include "ui/form/clashview.h"
#include "ui/form/formsession.h"
#include "ui/frame/draftbook.h"
#include "ui/frame/stepwords.h"
#include "ui/print/familycopy.h"
#include "ui/widgets/draftindicator.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/partlist.h"
#include "ui/widgets/problemlabel.h"
#include "words/dates.h"
#include "words/naming.h"
#include "words/values.h"
#include "workflow/finaliseassessment.h"
#include "workflow/signassessment.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomForThree = 56; // shares of a line
constexpr double listWidth = 13;
constexpr double besideWidth = 18;
} // namespace

AssessmentTab::AssessmentTab(Frame &frame, QWidget *parent) : FamilyTab(frame, parent)
{
    setObjectName(u"assessmentTab"_s);
    m_columns = new QHBoxLayout(this);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(em(this, 0.9));
    m_list = new PartList(this);
    m_columns->addWidget(m_list, 0, Qt::AlignTop);
    auto *centre = new QVBoxLayout;
    centre->setSpacing(em(this, 0.6));
    m_columns->addLayout(centre, 1);
    m_state = new WrapLabel({}, "muted", this);
    m_state->setObjectName(u"assessment.state"_s);
    centre->addWidget(m_state);
    m_problem = new ProblemLabel(u"assessment.problem"_s, this);
    centre->addWidget(m_problem);
    m_clash = new QVBoxLayout;
    centre->addLayout(m_clash);
    m_middle = new QVBoxLayout;
    m_middle->setSpacing(em(this, 0.6));
    centre->addLayout(m_middle);
    m_buttons = new FlowLayout(nullptr, 0.5);
    centre->addLayout(m_buttons);
    centre->addStretch(1);
    const auto button = [this](const QString &text, const char *name) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setAccessibleName(text);
        m_buttons->addWidget(made);
        return made;
    };
    m_save = button(tr("Save  Ctrl+Enter"), "assessment.save");
    m_save->setAccessibleName(tr("Save the assessment"));
    setKind(m_save, "primary");
    connect(m_save, &QPushButton::clicked, this, &AssessmentTab::save);
    m_discard = button(tr("Discard"), "assessment.discard");
    m_discard->setAccessibleName(tr("Discard what is typed and not saved"));
    connect(m_discard, &QPushButton::clicked, this, &AssessmentTab::discard);
    m_finalise = button(tr("Finalise…"), "assessment.finalise");
    connect(m_finalise, &QPushButton::clicked, this, [this] {
        m_frame.openForm({QLatin1String(FinaliseAssessment::id), m_caseId, {}, {}});
    });
    m_sign = button(tr("Signature and copy…"), "assessment.sign");
    connect(m_sign, &QPushButton::clicked, this, [this] {
        m_frame.openForm({QLatin1String(SignAssessment::id), m_caseId, {}, {}});
    });
    m_print = button(tr("Print the family’s copy…"), "assessment.print");
    connect(m_print, &QPushButton::clicked, this, [this] {
        if (m_record)
            offerFamilyCopy(window(), m_frame.workspace(), *m_record,
                singletonId(typeInfo<Assessment>().number));
    });
    m_correct = button(tr("Correct…"), "assessment.correct");
    m_correct->setAccessibleDescription(
        tr("A finalised assessment is locked. The history shows each entry, with a button to "
           "correct it."));
    connect(m_correct, &QPushButton::clicked, this, [this] {
        m_frame.go({u"family"_s, m_caseId, u"history"_s, {}});
    });
    m_draftState = new DraftIndicator(this);
    m_buttons->addWidget(m_draftState);
    m_checklist = new ChecklistCard(this);
    m_checklist->setObjectName(u"assessment.checklist"_s);
    connect(m_checklist, &ChecklistCard::actionChosen, this,
        [this](const QString &, const QString &action) {
            // What is written here is mended here.
            if (action == QLatin1String(WriteAssessment::id) && !m_finalised)
                showPart(m_part);
            else
                m_frame.openForm(requestOf(action, m_caseId));
        });
    m_columns->addWidget(m_checklist, 0, Qt::AlignTop);
    connect(m_list, &PartList::chosen, this, &AssessmentTab::showPart);
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *key = new QShortcut(Qt::CTRL | enter, this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this] {
            if (!m_finalised)
                save();
        });
    }
}

AssessmentTab::~AssessmentTab() = default;

bool AssessmentTab::isTouched() const
{
    return !(m_typed.settled() == m_written.settled());
}

void AssessmentTab::setFamily(const FamilyShown &family)
{
    const ChecklistText list = checklistOf(family.view, ListRole::Assessment);
    m_checklist->setChecklist(list);
    m_checklist->setVisible(!list.id.isEmpty());
    const bool same = m_session && family.known.id == m_caseId;
    const bool asItWas = same && family.record->heads == m_record->heads;
    if (same && (isTouched() || (asItWas && !isHalfWritten(m_caseId))))
        return; // who is typing is not disturbed; saving compares with what there is by then
    if (!same)
        clear();
    begin(family);
}

void AssessmentTab::begin(const FamilyShown &family)
{
    const bool another = family.known.id != m_caseId;
    m_shown = family;
    m_caseId = family.known.id;
    m_record = family.record;
    m_situation = family.situation;
    m_written = AssessmentTyped::of(*m_record);
    m_typed = m_written;
    const Assessment *known = CaseRecord::only(m_record->assessment);
    // What is half written is not hidden behind the document: it is there to be looked after.
    m_finalised = ((known && known->finalisedOn.isValid() && m_record->takeUps.isEmpty())
                      || m_record->isClosed())
        && !isHalfWritten(m_caseId);
    m_parts = assessmentParts(*m_record, m_situation);
    if (m_session) {
        m_session->setForm({}); // what is typed from now on is not its own
        m_session->deleteLater(); // it may be what is telling this
    }
    FormContext context;
    context.request = {QLatin1String(WriteAssessment::id), m_caseId, {}, {}};
    context.record = m_record;
    context.desk = m_frame.workspace().desk();
    context.situation = m_situation;
    context.family = family.view.name;
    m_session = new FormSession(m_frame, context, this);
    m_session->setForm({[this] { return m_typed.toJson(); }, [this] { return isTouched(); }});
    m_session->setDiscarded(tr("What you typed into the assessment is discarded."));
    m_session->tell(m_draftState);
    m_session->watch(this);
    const auto say = [this](const QString &sentence) {
        m_problem->say(sentence);
        m_save->setEnabled(true);
    };
    connect(m_session, &FormSession::refused, this,
        [say](const Refusal &, const QString &sentence) { say(sentence); });
    connect(m_session, &FormSession::failed, this, say);
    connect(m_session, &FormSession::changedMeanwhile, this, &AssessmentTab::clash);
    connect(m_session, &FormSession::nothingLeft, this, [this] {
        m_save->setEnabled(true);
        FamilyShown now = m_shown;
        now.record = m_record;
        begin(now);
        m_frame.say(Sign::Done, Tone::Good, ClashView::nothingLeft());
    });
    connect(m_session, &FormSession::saved, this, [this](const Performed &performed) {
        m_save->setEnabled(true);
        FamilyShown now = m_shown;
        now.record = performed.record;
        begin(now);
        m_frame.saySaved(tr("The assessment is saved."), performed.caseId, performed.entries);
    });
    m_draftState->setEmpty();
    if (!m_finalised) {
        if (const auto draft = m_session->draft()) {
            m_typed = AssessmentTyped::fromJson(*draft);
            m_draftState->setRestored();
        }
    }
    m_problem->say({});
    clearLayout(m_clash);
    m_list->setCount(int(m_parts.size()));
    m_list->setVisible(!m_finalised);
    m_save->setVisible(!m_finalised);
    m_discard->setVisible(!m_finalised);
    m_finalise->setVisible(!m_finalised && known);
    m_sign->setVisible(known && known->finalisedOn.isValid() && !m_record->isClosed());
    m_print->setVisible(known && known->finalisedOn.isValid());
    m_correct->setVisible(m_finalised && known);
    if (m_finalised)
        showDocument();
    else
        showPart(another ? 0 : qMin(m_part, int(m_parts.size()) - 1));
}

void AssessmentTab::clear()
{
    if (m_session) {
        m_session->keep();
        delete m_session;
        m_session = nullptr;
    }
    m_caseId = {};
    m_shown = {};
    m_record.reset();
    m_parts.clear();
    m_written = m_typed = {};
    m_part = 0;
    m_state->clear();
    m_problem->say({});
    m_checklist->clear();
    clearLayout(m_clash);
    clearLayout(m_middle);
    m_list->setCount(0);
}

void AssessmentTab::showPart(int index)
{
    if (m_parts.isEmpty() || m_finalised)
        return;
    const QWidget *had = focusWidget();
    const QString name = had && isAncestorOf(had) ? had->objectName() : QString();
    m_part = index;
    const AssessmentPart &part = m_parts.at(index);
    m_state->setText(part.person.isNull()
            ? tr("Write as much as you like at a time. What you type is kept.")
            : tr("In plain words the family understands. What you type is kept."));
    clearLayout(m_middle);
    auto *title = new WrapLabel(part.name, "title", this);
    title->setTextFormat(Qt::PlainText);
    m_middle->addWidget(title);
    auto *editor = new AssessmentEditor(part, *m_situation.policy, m_typed, this);
    m_middle->addWidget(editor);
    connect(editor, &AssessmentEditor::edited, this, &AssessmentTab::edited);
    m_list->setCurrent(index);
    showProgress();
    if (name.startsWith(u"assessment.")) {
        if (auto *again = editor->findChild<QWidget *>(name))
            again->setFocus(Qt::OtherFocusReason);
    }
}

void AssessmentTab::showProgress()
{
    for (int i = 0; i < m_parts.size(); ++i) {
        bool done = false;
        const QString filled = filledOf(m_parts.at(i), m_typed, &done);
        m_list->setPart(i, m_parts.at(i).name, done, filled);
    }
}

void AssessmentTab::showDocument()
{
    clearLayout(m_middle);
    const Assessment *known = CaseRecord::only(m_record->assessment);
    QStringList state;
    if (known && known->finalisedOn.isValid())
        state.append(tr("Finalised on %1").arg(words::longDate(known->finalisedOn)));
    if (known && known->signedOn.isValid())
        state.append(tr("signed by the family on %1").arg(words::longDate(known->signedOn)));
    if (known && known->copyGivenOn.isValid())
        state.append(tr("copy given on %1").arg(words::longDate(known->copyGivenOn)));
    m_state->setText(state.join(u" · "_s));
    const auto add = [](Card *card, const QString &heading, const QString &text) {
        if (text.trimmed().isEmpty())
            return;
        if (!heading.isEmpty()) {
            // A heading stands with its text, away from what is above.
            if (card->body()->count() > 0)
                card->body()->addSpacing(em(card, 0.45));
            card->body()->addWidget(new WrapLabel(heading, "muted", card));
        }
        auto *words = new WrapLabel(text, nullptr, card);
        words->setTextFormat(Qt::PlainText);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        card->body()->addWidget(words);
    };
    for (const AssessmentPart &part : std::as_const(m_parts)) {
        auto *card = new Card(part.name, this);
        card->body()->setSpacing(em(card, 0.1));
        if (part.kind == AssessmentPart::Kind::TriedBefore) {
            add(card, {}, m_typed.triedBefore);
        } else if (part.kind == AssessmentPart::Kind::Others) {
            add(card, {}, m_typed.others);
        } else if (part.kind == AssessmentPart::Kind::Analysis) {
            add(card, {}, m_typed.analysis);
            if (!m_typed.level.isEmpty())
                add(card, tr("Level of need"),
                    m_situation.policy->choiceWords(u"levelsOfNeed"_s, m_typed.level));
            if (known)
                add(card, tr("What is missing, and why"), known->gaps);
        } else {
            add(card,
                part.kind == AssessmentPart::Kind::Child ? tr("Own words") : tr("How they see it"),
                m_typed.words.value(part.person) + m_typed.views.value(part.person));
            for (const DomainTyped &domain : std::as_const(m_typed.domains)) {
                if (domain.person != part.person)
                    continue;
                const QString name = m_situation.policy->choiceWords(u"domains"_s, domain.domain);
                add(card, tr("%1: strengths").arg(name), domain.strengths);
                add(card, tr("%1: needs").arg(name), domain.needs);
            }
        }
        if (card->body()->count() > 1)
            m_middle->addWidget(card);
        else
            delete card;
    }
    if (m_middle->count() == 0)
        m_middle->addWidget(
            new WrapLabel(tr("Nothing of the assessment is written here."), "muted", this));
}

void AssessmentTab::edited()
{
    showProgress();
    if (m_session)
        m_session->touched();
}

void AssessmentTab::save()
{
    if (!m_session || m_session->isSaving())
        return;
    m_problem->say({});
    clearLayout(m_clash);
    if (!isTouched()) {
        m_frame.say(Sign::Done, Tone::Good, tr("Everything is saved already."));
        return;
    }
    write();
}

void AssessmentTab::discard()
{
    if (!m_session || m_session->isSaving() || !isTouched())
        return;
    m_session->discard();
    begin(FamilyShown(m_shown));
}

bool AssessmentTab::isHalfWritten(const CaseId &caseId) const
{
    return m_frame.drafts().find(QLatin1String(WriteAssessment::id), caseId).has_value();
}

void AssessmentTab::write()
{
    m_save->setEnabled(false);
    Workspace &workspace = m_frame.workspace();
    m_session->save(Command::of(assessmentCommand(
        m_typed, *m_record, m_situation.today, [&workspace] { return workspace.newId(); })));
}

void AssessmentTab::clash(const Refusal &refusal, const RecordPtr &record)
{
    m_save->setEnabled(true);
    m_problem->say(tr("Something of this was changed while your draft waited. Nothing you "
                      "typed is lost: choose which shall stand."));
    auto *view =
        new ClashView(refusal.clashes, *record, words::choicesOf(*m_situation.policy), this);
    m_clash->addWidget(view);
    connect(view, &ClashView::settled, this, [this, view, record] {
        const AssessmentTyped now = AssessmentTyped::of(*record);
        for (const FieldClash &theirs : view->theirs()) {
            if (theirs.field == u"triedBefore")
                m_typed.triedBefore = now.triedBefore;
            else if (theirs.field == u"othersContributed")
                m_typed.others = now.others;
            else if (theirs.field == u"analysis")
                m_typed.analysis = now.analysis;
            else if (theirs.field == u"level")
                m_typed.level = now.level;
            else if (const auto id = ObjectId::fromHex(theirs.objectId)) {
                if (const auto *voice = CaseRecord::find(record->childVoices, *id))
                    m_typed.words.insert(voice->person, voice->words);
                if (const auto *parent = CaseRecord::find(record->parentViews, *id))
                    m_typed.views.insert(parent->person, parent->view);
                const auto *entry = CaseRecord::find(record->domainEntries, *id);
                DomainTyped *typed = entry ? m_typed.find(entry->person, entry->domain) : nullptr;
                if (typed) {
                    typed->strengths = entry->strengths;
                    typed->needs = entry->needs;
                    typed->score = entry->score ? QString::number(*entry->score) : QString();
                }
            }
        }
        m_record = record;
        m_written = now;
        m_session->rebase(record);
        showPart(m_part);
        m_problem->say({});
        clearLayout(m_clash);
        write();
    });
    view->focusFirst();
}

void AssessmentTab::showObject(const ObjectId &object)
{
    if (!m_record || m_finalised)
        return;
    ObjectId person;
    if (const auto *entry = CaseRecord::find(m_record->domainEntries, object))
        person = entry->person;
    else if (const auto *voice = CaseRecord::find(m_record->childVoices, object))
        person = voice->person;
    else if (const auto *view = CaseRecord::find(m_record->parentViews, object))
        person = view->person;
    for (int i = 0; i < m_parts.size(); ++i) {
        if (!person.isNull() && m_parts.at(i).person == person)
            showPart(i);
    }
}

void AssessmentTab::resizeEvent(QResizeEvent *event)
{
    FamilyTab::resizeEvent(event);
    arrange();
}

void AssessmentTab::arrange()
{
    const bool wide = width() >= em(this, roomForThree);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_list->setCompact(!wide);
    m_list->setMinimumWidth(wide ? em(this, listWidth) : 0);
    m_list->setMaximumWidth(wide ? em(this, listWidth) : QWIDGETSIZE_MAX);
    m_checklist->setMinimumWidth(wide ? em(this, besideWidth) : 0);
    m_checklist->setMaximumWidth(wide ? em(this, besideWidth) : QWIDGETSIZE_MAX);
}

} // namespace hometray
