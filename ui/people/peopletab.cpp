// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peopletab.h"

#include "rules/checklist.h"
#include "rules/policy.h"
#include "ui/family/tabparts.h"
#include "ui/frame/stepwords.h"
#include "ui/people/peopleview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "words/called.h"
#include "workflow/changepeople.h"
#include "workflow/changeteam.h"
#include "workflow/recordconsent.h"
#include "workflow/sharewithoutagreement.h"

#include <QtCore/QTimer>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
/// The guard-rails that are about people.
bool isAboutPeople(const QString &step)
{
    return step == u"private-fostering"_s || step == u"fostering-ahead"_s
        || step == u"carer-named"_s || step == u"sixteen"_s;
}

QPushButton *asLink(QPushButton *button)
{
    if (button)
        button->setProperty("kind", u"link"_s);
    return button;
}
} // namespace

PeopleTab::PeopleTab(Frame &frame, QWidget *parent) : FamilyTab(frame, parent)
{
    setObjectName(u"peopleTab"_s);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(em(this, 0.7));
}

void PeopleTab::setFamily(const FamilyShown &family)
{
    if (!m_family.record || m_family.record->id != family.record->id)
        m_former = false;
    m_family = family;
    clearLayout(m_column);
    const PeopleView people = peopleView(*family.record, family.situation);
    fillWarnings(people);
    fillFamily(people);
    fillHomes(people);
    fillTeam(people);
    fillSharing(people);
    m_column->addStretch(1);
}

void PeopleTab::clear()
{
    m_family = {};
    clearLayout(m_column);
}

void PeopleTab::showObject(const ObjectId &object)
{
    if (!m_family.record)
        return;
    // A consent and a residence are shown with their person.
    ObjectId id = object;
    if (const Consent *consent = CaseRecord::find(m_family.record->consents, object))
        id = consent->person;
    if (const Residence *residence = CaseRecord::find(m_family.record->residences, object))
        id = residence->household;
    const QString name = u"person."_s + id.hex();
    if (!findChild<QWidget *>(name) && !m_former) {
        m_former = true;
        setFamily(FamilyShown(m_family));
    }
    // Cards just made are shown, and those of before gone, when the layout was at work.
    QTimer::singleShot(0, this, [this, name] { focusCard(name); });
}

void PeopleTab::focusCard(const QString &name)
{
    QWidget *found = nullptr;
    for (auto *each : findChildren<QWidget *>(name)) {
        if (each->isVisibleTo(this))
            found = each;
    }
    for (QWidget *above = parentWidget(); found && above; above = above->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(above);
        if (!area)
            continue;
        area->ensureWidgetVisible(found);
        if (auto *button = found->findChild<QPushButton *>())
            button->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void PeopleTab::fillWarnings(const PeopleView &people)
{
    QList<StepText> steps;
    for (const StepResult &warning : warnings(*m_family.known.facts, m_family.situation)) {
        const Step *step = m_family.situation.policy->step(warning.id);
        if (step && isAboutPeople(warning.id))
            steps.append(stepText(warning, *step, *m_family.record, m_family.situation));
    }
    if (steps.isEmpty() && people.mixedUp.isEmpty())
        return;
    auto *card = new Card({}, this);
    card->setObjectName(u"peopleWarnings"_s);
    addHead(card, tr("Be careful"));
    addSteps(card, m_frame, m_family.record->id, steps);
    for (const QString &line : people.mixedUp)
        addSaid(card->body(), card, Sign::Alert, Tone::Warning, line);
    m_column->addWidget(card);
}

FlowLayout *PeopleTab::addPerson(Card *card, const PersonCard &person)
{
    auto *box = new QWidget(card);
    box->setObjectName(u"person."_s + person.id.hex());
    box->setAccessibleName(person.name);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, em(this, 0.2), 0, em(this, 0.2));
    column->setSpacing(em(this, 0.25));
    auto *head = new FlowLayout(nullptr, 0.5);
    head->addWidget(new FlowLabel(person.name, "strong", box));
    for (const PillText &pill : person.pills)
        head->addWidget(new Pill(pill, box));
    column->addLayout(head);
    addFacts(column, box, person.facts);
    card->body()->addWidget(makeLine(card));
    card->body()->addWidget(box);
    return head;
}

void PeopleTab::fillFamily(const PeopleView &people)
{
    const CaseRecord &record = *m_family.record;
    const bool changeable = !record.isClosed();
    auto *card = new Card({}, this);
    FlowLayout *head = addHead(card, tr("The family"));
    if (changeable)
        addFormButton(head, card, m_frame,
            {u"addPerson"_s, tr("+ Add a &person…"), tr("Add somebody to the family"),
                formFor(record.id, ChangePeople{{Person()}, {}, {}, {}, {}, {}, {}}, u"person"_s)});
    if (people.family.isEmpty())
        card->body()->addWidget(new WrapLabel(
            tr("Nobody is recorded yet. Add each child and each adult at home: all siblings belong "
               "to the FFA unless the parents refuse. Consent is asked of each."),
            "muted", card));
    for (const PersonCard &person : m_former ? people.family + people.former : people.family) {
        FlowLayout *line = addPerson(card, person);
        QWidget *box = card->body()->itemAt(card->body()->count() - 1)->widget();
        const Person *known = CaseRecord::find(record.people, person.id);
        if (changeable && known)
            asLink(addFormButton(line, box, m_frame,
                {u"changePerson."_s + person.id.hex(), tr("Change…"),
                    tr("Change what is recorded of %1")
                        .arg(words::nameAmong(record, *known)),
                    formFor(record.id, ChangePeople{{*known}, {}, {}, {}, {}, {}, {}},
                        person.id.hex())}));
        if (!known || !person.there)
            continue;
        asLink(addFormButton(line, box, m_frame,
            {u"consent."_s + person.id.hex(), tr("Agreement…"),
                tr("Record whether %1 agrees").arg(words::nameAmong(record, *known)),
                {QLatin1String(RecordConsent::id), record.id, {}, person.id.hex()}}));
    }
    if (!people.former.isEmpty()) {
        const auto count = int(people.former.size());
        auto *more = new QPushButton(m_former ? tr("Hide who left or died")
                : count == 1                  ? tr("Show 1 person who left or died")
                             : tr("Show %n people who left or died", nullptr, count),
            card);
        more->setObjectName(u"formerPeople"_s);
        more->setProperty("kind", u"link"_s);
        connect(more, &QPushButton::clicked, this, [this] {
            m_former = !m_former;
            setFamily(FamilyShown(m_family));
            for (auto *again : findChildren<QPushButton *>(u"formerPeople"_s)) {
                if (again->isVisibleTo(this))
                    again->setFocus(Qt::OtherFocusReason);
            }
        });
        card->body()->addWidget(more, 0, Qt::AlignLeft);
    }
    if (!people.ringFirst.isEmpty()) {
        card->body()->addWidget(makeLine(card));
        card->body()->addWidget(new WrapLabel(tr("Ring first"), "section", card));
        for (const QString &line : people.ringFirst)
            card->body()->addWidget(new WrapLabel(line, nullptr, card));
    }
    m_column->addWidget(card);
}

void PeopleTab::fillHomes(const PeopleView &people)
{
    auto *card = new Card({}, this);
    FlowLayout *head = addHead(card, tr("Homes"));
    const CaseRecord &record = *m_family.record;
    if (!record.isClosed())
        addFormButton(head, card, m_frame,
            {u"addHome"_s, tr("+ Add a &home…"), tr("Add a home of somebody in the family"),
                formFor(record.id, ChangePeople{{}, {}, {Household()}, {}, {Residence()}, {}, {}},
                    u"home"_s)});
    if (people.homes.isEmpty())
        card->body()->addWidget(new WrapLabel(
            tr("No home is recorded yet. Who lives where, and since when, is what somebody who "
               "steps in needs first."),
            "muted", card));
    for (const HomeCard &home : people.homes)
        addHome(card, home);
    m_column->addWidget(card);
}

void PeopleTab::addHome(Card *card, const HomeCard &home)
{
    auto *box = new QWidget(card);
    box->setObjectName(u"person."_s + home.id.hex());
    box->setAccessibleName(home.name);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, em(this, 0.2), 0, em(this, 0.2));
    column->setSpacing(em(this, 0.2));
    auto *head = new FlowLayout(nullptr, 0.5);
    head->addWidget(new FlowLabel(home.name, "strong", box));
    if (home.hidden)
        head->addWidget(
            new Pill({Sign::Lock, tr("address must not be disclosed"), Tone::Warning}, box));
    column->addLayout(head);
    column->addWidget(
        new WrapLabel(home.who.isEmpty() ? tr("Nobody lives here now.") : home.who, nullptr, box));
    if (!home.address.isEmpty() && !home.hidden)
        column->addWidget(new WrapLabel(home.address, "muted", box));
    if (!home.address.isEmpty() && home.hidden && !m_frame.isMeetingView()) {
        auto *row = new FlowLayout(nullptr, 0.5);
        // The address is in the label only while it is shown.
        auto *address = new FlowLabel({}, "muted", box);
        address->setObjectName(u"address."_s + home.id.hex());
        address->hide();
        auto *show = new QPushButton(tr("Show the address"), box);
        show->setObjectName(u"showAddress."_s + home.id.hex());
        show->setAccessibleName(tr("Show the address of %1").arg(home.name));
        show->setProperty("kind", u"link"_s);
        connect(show, &QPushButton::clicked, box, [show, address, text = home.address] {
            const bool now = address->isHidden();
            address->setText(now ? text : QString());
            address->setVisible(now);
            show->setText(now ? tr("Hide it again") : tr("Show the address"));
        });
        row->addWidget(address);
        row->addWidget(show);
        column->addLayout(row);
    }
    const CaseRecord &record = *m_family.record;
    const Household *known = CaseRecord::find(record.households, home.id);
    if (known && !record.isClosed()) {
        ChangePeople change{{}, {}, {*known}, {}, {}, {}, {}};
        for (const Residence &residence : record.residences) {
            if (residence.household == home.id)
                change.residences.append(residence);
        }
        asLink(addFormButton(head, box, m_frame,
            {u"changeHome."_s + home.id.hex(), tr("Change…"),
                tr("Change the home %1 and who lives there").arg(home.name),
                formFor(record.id, change, home.id.hex())}));
    }
    card->body()->addWidget(makeLine(card));
    card->body()->addWidget(box);
}

void PeopleTab::fillTeam(const PeopleView &people)
{
    const CaseRecord &record = *m_family.record;
    auto *card = new Card({}, this);
    FlowLayout *head = addHead(card, tr("Team Around the Family"));
    if (!record.isClosed())
        addFormButton(head, card, m_frame,
            {u"addMember"_s, tr("+ Add a &member…"), tr("Add somebody to the team"),
                formFor(record.id, ChangeTeam{{TeamMember()}, {}, {}}, u"member"_s)});
    if (people.team.isEmpty())
        card->body()->addWidget(new WrapLabel(
            tr("Nobody is in the team yet. Keep it as small as it can be: those who do something "
               "in the plan, with how to reach them and whether they have access on EHM."),
            "muted", card));
    for (const PersonCard &member : people.team) {
        FlowLayout *line = addPerson(card, member);
        QWidget *box = card->body()->itemAt(card->body()->count() - 1)->widget();
        const TeamMember *known = CaseRecord::find(record.team, member.id);
        if (known && !record.isClosed())
            asLink(addFormButton(line, box, m_frame,
                {u"changeMember."_s + member.id.hex(), tr("Change…"),
                    tr("Change what is recorded of %1").arg(known->name),
                    formFor(record.id, ChangeTeam{{*known}, {}, {}}, member.id.hex())}));
    }
    m_column->addWidget(card);
}

void PeopleTab::fillSharing(const PeopleView &people)
{
    const QString command = QLatin1String(ShareWithoutAgreement::id);
    // What was told behind the family's back is nothing for the kitchen table.
    if (m_frame.isMeetingView() || (people.withoutAgreement.isEmpty() && !m_frame.hasForm(command)))
        return;
    auto *card = new Card({}, this);
    card->setObjectName(u"withoutAgreement"_s);
    FlowLayout *head = addHead(card, tr("Shared without agreement"));
    addFormButton(head, card, m_frame,
        {u"shareWithoutAgreement"_s, tr("&Write down…"),
            tr("Write down what was shared without the family’s agreement, and why"),
            formFor<ShareWithoutAgreement>(m_family.record->id)});
    if (people.withoutAgreement.isEmpty())
        card->body()->addWidget(
            new WrapLabel(tr("Nothing. When a child may be at risk, information is shared without "
                             "waiting for agreement, and what was shared, with whom and why is "
                             "written down here."),
                "muted", card));
    for (const QString &line : people.withoutAgreement)
        card->body()->addWidget(new WrapLabel(line, nullptr, card));
    m_column->addWidget(card);
}

} // namespace hometray
