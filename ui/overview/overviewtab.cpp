// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewtab.h"

#include "rules/policy.h"
#include "ui/family/checklistcard.h"
#include "ui/family/familytabs.h"
#include "ui/family/tabparts.h"
#include "ui/frame/stepwords.h"
#include "ui/overview/chronology.h"
#include "ui/overview/genogramwords.h"
#include "ui/print/preview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"
#include "workflow/changepeople.h"
#include "workflow/describefamily.h"
#include "workflow/writeassessment.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomForTwo = 34; // shares of a line

/// The checklists that have no forms of one tab to stand beside.
QList<ListRole> checklistsHere()
{
    return {ListRole::SelfCheck};
}
} // namespace

OverviewTab::OverviewTab(Frame &frame, QWidget *parent) : FamilyTab(frame, parent)
{
    setObjectName(u"overviewTab"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.7));
    m_standsOut = new QVBoxLayout;
    column->addLayout(m_standsOut);
    m_who = new Card({}, this);
    m_who->setObjectName(u"whoLivesWhere"_s);
    column->addWidget(m_who);
    m_whoHead = new QVBoxLayout;
    m_who->body()->addLayout(m_whoHead);
    m_genogram = new Genogram(m_who);
    m_who->body()->addWidget(m_genogram);
    m_whoHint = new WrapLabel({}, "muted", m_who);
    m_who->body()->addWidget(m_whoHint);
    connect(m_genogram, &Genogram::personOpened, this, &OverviewTab::openObject);
    m_pair = new QHBoxLayout;
    m_pair->setSpacing(em(this, 0.7));
    m_dates = new Card({}, this);
    m_about = new Card({}, this);
    m_pair->addWidget(m_dates, 1);
    m_pair->addWidget(m_about, 1);
    column->addLayout(m_pair);
    m_past = new Card({}, this);
    addHead(m_past, tr("What happened so far"));
    m_timeLine = new TimeLine(m_past);
    m_timeLine->setKinds(chronologyKinds());
    m_past->body()->addWidget(m_timeLine);
    connect(m_timeLine, &TimeLine::eventOpened, this, &OverviewTab::openObject);
    column->addWidget(m_past);
    for (const ListRole role : checklistsHere()) {
        auto *card = new ChecklistCard(this);
        connect(card, &ChecklistCard::actionChosen, this,
            [this](const QString &, const QString &action) {
                m_frame.openForm(requestOf(action, m_family.known.id));
            });
        m_checklists.insert(role, card);
        column->addWidget(card);
    }
    column->addStretch(1);
}

void OverviewTab::setFamily(const FamilyShown &family)
{
    m_family = family;
    fillStandsOut();
    fillFamily();
    fillFacts();
    m_timeLine->setEvents(
        chronologyOf(*m_family.record, m_family.situation), m_family.situation.today);
    for (const ListRole role : checklistsHere())
        m_checklists[role]->setChecklist(checklistOf(family.view, role));
}

void OverviewTab::clear()
{
    m_family = {};
    clearLayout(m_standsOut);
    m_genogram->setFamily({});
    clearLayout(m_dates->body());
    clearLayout(m_about->body());
    m_timeLine->setEvents({}, {});
    for (ChecklistCard *card : std::as_const(m_checklists))
        card->clear();
}

void OverviewTab::showObject(const ObjectId &object)
{
    m_timeLine->showEvent(object.hex());
}

void OverviewTab::openObject(const QString &id)
{
    const auto object = ObjectId::fromHex(id);
    if (!object || !m_family.record)
        return;
    const RecordList *list = listHolding(*m_family.record, *object);
    if (list)
        m_frame.go({u"family"_s, m_family.record->id, familyTabOf(list->type->number), *object});
}

void OverviewTab::fillStandsOut()
{
    clearLayout(m_standsOut);
    const CaseRecord &record = *m_family.record;
    QList<StepText> steps;
    for (const StepResult &warning : warnings(*m_family.known.facts, m_family.situation)) {
        if (const Step *step = m_family.situation.policy->step(warning.id))
            steps.append(stepText(warning, *step, record, m_family.situation));
    }
    if (steps.isEmpty())
        return;
    auto *card = new Card({}, this);
    card->setObjectName(u"standsOut"_s);
    addHead(card, tr("What stands out"));
    addSteps(card, m_frame, record.id, steps);
    m_standsOut->addWidget(card);
}

void OverviewTab::fillFamily()
{
    const CaseRecord &record = *m_family.record;
    clearLayout(m_whoHead);
    FlowLayout *head = addHead(m_who, tr("Who lives where"), m_whoHead);
    addFormButton(head, m_who, m_frame,
        {u"changeWho"_s, tr("Change…"), tr("Change who is in the family and where they live"),
            formFor<ChangePeople>(record.id)});
    m_genogram->setFamily(genogramOf(record, m_family.situation));
    const bool empty = m_genogram->itemCount() == 0;
    m_genogram->setVisible(!empty);
    m_whoHint->setText(empty
            ? tr("Nobody is recorded yet. Each child, each parent and everybody at home belongs "
                 "here, with where they live: then you see at a glance who is there.")
            : tr("A circle is a mother, a square a father, a triangle a child not yet born. A "
                 "strong edge is one of the children, a dashed line a home, a dotted one somebody "
                 "who died or left."));
    if (empty)
        return;
    auto *print = new QPushButton(tr("Print…"), m_who);
    print->setObjectName(u"printGenogram"_s);
    print->setAccessibleName(tr("Print who lives where"));
    connect(print, &QPushButton::clicked, this, &OverviewTab::printGenogram);
    head->addWidget(print);
}

void OverviewTab::fillFacts()
{
    const CaseRecord &record = *m_family.record;
    const Policy &policy = *m_family.situation.policy;
    clearLayout(m_dates->body());
    addHead(m_dates, tr("Key dates"));
    if (m_family.view.dates.isEmpty())
        m_dates->body()->addWidget(new WrapLabel(
            tr("No date yet: the clocks start when the family is registered."), "muted", m_dates));
    addFacts(m_dates->body(), m_dates, m_family.view.dates);
    m_dates->body()->addStretch(1);

    clearLayout(m_about->body());
    FlowLayout *head = addHead(m_about, tr("About this FFA"));
    addFormButton(head, m_about, m_frame,
        {u"describeFamily"_s, tr("Change…"), tr("Change what is said of the family as a whole"),
            formFor<DescribeFamily>(record.id)});
    QList<FactLine> facts;
    const Assessment *assessment = CaseRecord::only(record.assessment);
    const QString level = assessment ? assessment->level : QString();
    facts.append({tr("Level of need"),
        level.isEmpty() ? tr("not decided yet") : policy.choiceWords(u"levelsOfNeed"_s, level)});
    if (const Family *family = CaseRecord::only(record.family)) {
        if (!family->reason.isEmpty())
            facts.append({tr("Why an FFA"), family->reason});
        if (!family->agencies.isEmpty())
            facts.append({tr("Involved at the start"), words::listed(family->agencies)});
    }
    addFacts(m_about->body(), m_about, facts);
    if (level.isEmpty()) {
        auto *row = new QHBoxLayout;
        addFormButton(row, m_about, m_frame,
            {u"writeLevel"_s, tr("Write the assessment…"),
                tr("Write the assessment and its level of need"),
                formFor<WriteAssessment>(record.id)});
        row->addStretch(1);
        m_about->body()->addLayout(row);
    }
    m_about->body()->addStretch(1);
}

void OverviewTab::printGenogram()
{
    const GenoFamily family = genogramForPaper(
        m_genogram->family(), *m_family.record, m_family.hiddenElsewhere);
    PrintJob job;
    job.title = m_family.view.name;
    job.foot = tr("Who lives where on %1. No address is on this page.")
                   .arg(words::longDate(m_family.situation.today));
    job.landscape = true;
    job.paint = [family](QPainter &painter, const QRectF &box) {
        hometray::printGenogram(painter, box, family);
    };
    showPreview(window(), job);
}

void OverviewTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_pair->setDirection(
        width() >= em(this, roomForTwo) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace hometray
