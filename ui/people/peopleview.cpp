// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peopleview.h"

#include "rules/facts.h"
#include "rules/lookalikes.h"
#include "rules/policy.h"
#include "words/called.h"
#include "words/dates.h"
#include "words/values.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
class People {
    Q_DECLARE_TR_FUNCTIONS(People)
public:
    People(const CaseRecord &record, const Situation &situation)
        : m_record(record), m_facts(factsOf(record)), m_policy(*situation.policy),
          m_today(situation.today)
    {
    }

    PeopleView tell()
    {
        PeopleView view;
        for (const Person &person : m_record.people) {
            const bool coming = person.joinedOn.isValid() && person.joinedOn > m_today;
            PersonCard card = personCard(person);
            (person.partOfFamily(m_today) || coming ? view.family : view.former).append(card);
        }
        for (const Household &home : m_record.households)
            view.homes.append(homeCard(home));
        for (const TeamMember &member : m_record.team)
            view.team.append(memberCard(member));
        std::stable_sort(view.team.begin(), view.team.end(),
            [](const PersonCard &a, const PersonCard &b) { return a.there && !b.there; });
        view.ringFirst = ringFirst();
        for (const QList<int> &alike : lookAlikes(m_record.organisations)) {
            QStringList names;
            for (const int index : alike)
                names.append(placed(m_record.organisations.at(index)));
            view.mixedUp.append(tr("Easily mixed up: %1.").arg(words::listed(names)));
        }
        for (const SharedWithoutAgreement &shared : m_record.sharedWithoutAgreement)
            view.withoutAgreement.append(tr("%1: %2 told to %3, because %4", "day, what, whom, why")
                                             .arg(words::date(shared.on, m_today), shared.what,
                                                 shared.with, shared.because));
        return view;
    }

private:
    [[nodiscard]] QString choice(const QString &list, const QString &code) const
    {
        return code.isEmpty() ? QString() : m_policy.choiceWords(list, code);
    }

    /// With place and number: two organisations can have one name.
    [[nodiscard]] static QString placed(const Organisation &organisation)
    {
        QString name = organisation.name;
        if (!organisation.place.isEmpty())
            name = tr("%1, %2", "organisation, place").arg(name, organisation.place);
        if (!organisation.number.isEmpty())
            name = tr("%1 (%2)", "organisation, its number").arg(name, organisation.number);
        return name;
    }

    [[nodiscard]] static QString joined(QStringList parts)
    {
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }

    [[nodiscard]] PersonCard personCard(const Person &person) const
    {
        PersonCard card;
        card.id = person.id;
        card.there = person.partOfFamily(m_today);
        card.name = words::fullNameAmong(m_record, person);
        if (const auto age = person.ageOn(person.died.isValid() ? person.died : m_today))
            card.name = *age > 0 ? tr("%1, %2", "name, age").arg(card.name).arg(*age)
                                 : tr("%1, under 1").arg(card.name);
        const bool unborn = !person.born.isValid() && person.expected.isValid();
        if (unborn)
            card.pills.append({Sign::None, tr("not yet born"), Tone::Info});
        else if (person.child)
            card.pills.append({Sign::None, tr("child"), Tone::Info});
        if (!unborn && card.there)
            card.pills.append(consentPill(person));
        const auto add = [&card](const QString &label, const QString &value) {
            if (!value.isEmpty())
                card.facts.append({label, value});
        };
        add(tr("Born"), words::longDate(person.born));
        if (unborn)
            add(tr("Due"), words::longDate(person.expected));
        add(tr("Died"), words::longDate(person.died));
        if (person.leftOn.isValid())
            add(tr("Left"), joined({words::longDate(person.leftOn), person.leftWhy}));
        if (!person.child)
            add(tr("To the children"), choice(u"relationships"_s, person.relationship));
        if (person.parentalResponsibility)
            add(tr("Parental responsibility"),
                *person.parentalResponsibility ? tr("yes") : tr("no"));
        add(tr("Lives at"), homesOf(person));
        if (const auto *school = CaseRecord::find(m_record.organisations, person.school))
            add(tr("School or setting"), joined({placed(*school), person.schoolYear}));
        else
            add(tr("School year"), person.schoolYear);
        add(tr("Language"),
            person.interpreter.value_or(false)
                ? tr("%1, with an interpreter", "language").arg(person.language)
                : person.language);
        add(tr("Disability or special needs"), person.disability);
        add(tr("Telephone"), joined({person.phone, person.contactNote}));
        add(tr("Email"), person.email);
        if (person.decidesAlone)
            add(tr("Decides alone"),
                person.decidesAloneSince.isValid()
                    ? tr("since %1").arg(words::longDate(person.decidesAloneSince))
                    : tr("yes"));
        add(tr("Knows how information is shared"), answerTo(person, u"sharing"_s));
        add(tr("Sharing the home tray"), answerTo(person, u"homeTray"_s));
        return card;
    }

    /// What somebody else agreed to for a person falls with their own agreement.
    [[nodiscard]] bool hasFallen(const Person &person) const
    {
        const qsizetype at = &person - m_record.people.constData();
        return std::any_of(m_facts.people.begin(), m_facts.people.end(),
            [at](const CaseFacts::Person &one) { return one.index == at && one.helpFell != 0; });
    }

    [[nodiscard]] PillText consentPill(const Person &person) const
    {
        const Consent *consent = m_record.consentOf(person.id, u"help"_s);
        if (!consent)
            return {Sign::ToDo, tr("not asked whether they agree"), Tone::Neutral};
        const QString day = words::date(consent->on, m_today);
        if (hasFallen(person))
            return {Sign::Dash,
                tr("agreed on %1 through %2, who does not any more")
                    .arg(day, words::objectName(m_record, consent->decidedBy)),
                Tone::Warning};
        if (consent->answer == u"agreed"_s)
            return {Sign::Done, tr("agreed to help on %1").arg(day), Tone::Good};
        if (consent->answer == u"refused"_s)
            return {Sign::Dash, tr("refused on %1").arg(day), Tone::Warning};
        return {Sign::Dash, tr("withdrew on %1").arg(day), Tone::Warning};
    }

    [[nodiscard]] QString answerTo(const Person &person, const QString &question) const
    {
        const Consent *consent = m_record.consentOf(person.id, question);
        if (!consent)
            return {};
        return joined({choice(u"consentAnswers"_s, consent->answer),
            words::date(consent->on, m_today), consent->with});
    }

    [[nodiscard]] bool isNow(const Residence &residence) const
    {
        return (!residence.until.isValid() || residence.until > m_today)
            && (!residence.from.isValid() || residence.from <= m_today);
    }

    [[nodiscard]] QString homesOf(const Person &person) const
    {
        QStringList homes;
        for (const Residence &residence : m_record.residences) {
            const Household *home = CaseRecord::find(m_record.households, residence.household);
            if (residence.person != person.id || !home || !isNow(residence))
                continue;
            QStringList more;
            if (person.child && !residence.carer.isEmpty())
                more.append(tr("with: %1").arg(choice(u"carers"_s, residence.carer).toLower()));
            if (residence.from.isValid())
                more.append(tr("since %1").arg(words::date(residence.from, m_today)));
            homes.append(more.isEmpty() ? home->name
                                        : tr("%1 (%2)", "home, with whom and since when")
                                              .arg(home->name, more.join(u", "_s)));
        }
        return words::listed(homes);
    }

    [[nodiscard]] HomeCard homeCard(const Household &home) const
    {
        HomeCard card;
        card.id = home.id;
        card.name = home.name;
        card.hidden = home.doNotDisclose;
        QStringList address{home.address, home.postcode};
        for (const HiddenAddress &hidden : m_record.hiddenAddresses) {
            if (hidden.household != home.id)
                continue;
            card.hidden = true;
            address = {hidden.address, hidden.postcode};
        }
        address.removeAll(QString());
        card.address = address.join(u", "_s);
        QStringList who;
        for (const Residence &residence : m_record.residences) {
            const Person *person = CaseRecord::find(m_record.people, residence.person);
            if (residence.household == home.id && person && isNow(residence)
                && person->partOfFamily(m_today))
                who.append(words::nameAmong(m_record, *person));
        }
        card.who = words::listed(who);
        return card;
    }

    [[nodiscard]] PersonCard memberCard(const TeamMember &member) const
    {
        PersonCard card;
        card.id = member.id;
        card.name = member.name;
        card.there = !member.until.isValid() || member.until >= m_today;
        if (!card.there)
            card.pills.append({Sign::Dash, tr("left on %1").arg(words::date(member.until, m_today)),
                Tone::Neutral});
        else if (member.professional)
            card.pills.append(accessPill(member));
        if (member.termTimeOnly && card.there)
            card.pills.append({Sign::Sun, tr("term time only"), Tone::Neutral});
        const auto *organisation = CaseRecord::find(m_record.organisations, member.organisation);
        const auto add = [&card](const QString &label, const QString &value) {
            if (!value.isEmpty())
                card.facts.append({label, value});
        };
        add(tr("Role"), member.role);
        add(tr("Organisation"), organisation ? placed(*organisation) : member.organisationName);
        add(tr("Telephone"), member.phone);
        add(tr("Email"), member.email);
        add(tr("Works"), member.worksDays);
        return card;
    }

    [[nodiscard]] PillText accessPill(const TeamMember &member) const
    {
        if (!member.accessFrom.isValid())
            return {Sign::ToDo, tr("no access on EHM"), Tone::Neutral};
        if (member.accessFrom > m_today)
            return {Sign::Clock,
                tr("access on EHM from %1").arg(words::date(member.accessFrom, m_today)),
                Tone::Info};
        if (member.accessUntil.isValid() && member.accessUntil < m_today)
            return {Sign::Dash,
                tr("access on EHM ended on %1").arg(words::date(member.accessUntil, m_today)),
                Tone::Warning};
        return {Sign::Done,
            member.accessUntil.isValid()
                ? tr("access on EHM until %1").arg(words::date(member.accessUntil, m_today))
                : tr("access on EHM"),
            Tone::Good};
    }

    [[nodiscard]] QStringList ringFirst() const
    {
        QList<const Person *> people;
        for (const Person &person : m_record.people) {
            if (person.ringOrder && !person.phone.isEmpty() && person.partOfFamily(m_today))
                people.append(&person);
        }
        std::stable_sort(people.begin(), people.end(),
            [](const Person *a, const Person *b) { return *a->ringOrder < *b->ringOrder; });
        QStringList lines;
        for (const Person *person : std::as_const(people))
            lines.append(joined({person->name(), person->phone, person->contactNote}));
        return lines;
    }

    const CaseRecord &m_record;
    CaseFacts m_facts;
    const Policy &m_policy;
    QDate m_today;
};
} // namespace

PeopleView peopleView(const CaseRecord &record, const Situation &situation)
{
    return People(record, situation).tell();
}

} // namespace hometray
