// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/genogramwords.h"

#include "rules/policy.h"
#include "words/called.h"
#include "words/dates.h"
#include "words/leaving.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
class Tree {
    Q_DECLARE_TR_FUNCTIONS(Genogram)
public:
    Tree(const CaseRecord &record, const Situation &situation)
        : m_record(record), m_situation(situation), m_today(situation.today)
    {
    }

    GenoFamily build()
    {
        GenoFamily family;
        for (const Person &person : m_record.people)
            m_people.append(&person);
        findParents();
        findGenerations();
        findHomes();
        std::stable_sort(
            m_people.begin(), m_people.end(), [this](const Person *a, const Person *b) {
                const int first = m_generation.value(a->id);
                const int second = m_generation.value(b->id);
                if (first != second)
                    return first < second;
                // The eldest first; whose date of birth is not known, and the unborn, come last.
                const QDate far(9999, 1, 1);
                return (a->born.isValid() ? a->born : far) < (b->born.isValid() ? b->born : far);
            });
        for (const Household &home : m_record.households)
            family.homes.append({home.id.hex(), home.name, alsoHere(home)});
        for (const Person *person : std::as_const(m_people))
            family.people.append(cardOf(*person));
        return family;
    }

private:
    void findParents()
    {
        QSet<std::pair<ObjectId, ObjectId>> said; // of these two something is said
        for (const Relationship &link : m_record.relationships) {
            said.insert({link.person, link.other});
            said.insert({link.other, link.person});
            if (link.kind == u"parent"_s)
                m_parents[link.other].append(link.person);
            else if (link.kind == u"child"_s)
                m_parents[link.person].append(link.other);
        }
        for (const Person *child : std::as_const(m_people)) {
            if (!child->child)
                continue;
            for (const Person *parent : std::as_const(m_people)) {
                const bool is =
                    parent->relationship == u"mother"_s || parent->relationship == u"father"_s;
                if (is && !parent->child && !said.contains({parent->id, child->id}))
                    m_parents[child->id].append(parent->id);
            }
        }
    }

    void findGenerations()
    {
        static const QHash<QString, int> usual = {
            {u"grandparent"_s, 0}, {u"child"_s, 2}, {u"sibling"_s, 2}, {u"cousin"_s, 2}};
        for (const Person *person : std::as_const(m_people)) {
            const int rest = person->child ? 2 : 1;
            m_generation[person->id] = usual.value(person->relationship, rest);
        }
        // A child comes below each parent, whatever they are called; in circles nothing moves on.
        for (int round = 0; round < 4; ++round) {
            for (auto it = m_parents.cbegin(); it != m_parents.cend(); ++it) {
                for (const ObjectId &parent : it.value())
                    m_generation[it.key()] =
                        std::max(m_generation.value(it.key()), m_generation.value(parent) + 1);
            }
        }
    }

    void findHomes()
    {
        for (const Residence &residence : m_record.residences) {
            const bool now = (!residence.until.isValid() || residence.until > m_today)
                && (!residence.from.isValid() || residence.from <= m_today);
            if (now && CaseRecord::find(m_record.households, residence.household))
                m_living[residence.person].append(&residence);
        }
    }

    [[nodiscard]] QString alsoHere(const Household &home) const
    {
        QStringList names;
        for (const Person *person : m_people) {
            const QList<const Residence *> living = m_living.value(person->id);
            for (qsizetype i = 1; i < living.size(); ++i) {
                if (living[i]->household == home.id && !isGone(*person))
                    names.append(words::nameAmong(m_record, *person));
            }
        }
        if (names.isEmpty())
            return {};
        return names.size() == 1 ? tr("%1 also lives here").arg(names.first())
                                 : tr("%1 also live here").arg(words::listed(names));
    }

    [[nodiscard]] bool isGone(const Person &person) const
    {
        return (person.died.isValid() && person.died <= m_today)
            || (person.leftOn.isValid() && person.leftOn <= m_today);
    }

    [[nodiscard]] static bool isUnborn(const Person &person)
    {
        return !person.born.isValid() && person.expected.isValid();
    }

    [[nodiscard]] QString ageOf(const Person &person) const
    {
        // A child of under one has months, not years.
        const auto years = person.ageOn(person.died.isValid() ? person.died : m_today);
        if (!years)
            return {};
        return *years > 0 ? QString::number(*years) : tr("under 1");
    }

    GenoPerson cardOf(const Person &person)
    {
        GenoPerson card;
        card.id = person.id.hex();
        card.name = person.name().isEmpty() || words::isNamelessUnborn(person)
            ? words::nameAmong(m_record, person)
            : person.name();
        card.age = ageOf(person);
        card.child = person.child;
        card.gone = isGone(person);
        card.generation = m_generation.value(person.id);
        card.sign = isUnborn(person)             ? GenoSign::Triangle
            : person.relationship == u"mother"_s ? GenoSign::Circle
            : person.relationship == u"father"_s ? GenoSign::Square
                                                 : GenoSign::Plain;
        const QList<const Residence *> living = m_living.value(person.id);
        if (!living.isEmpty() && !card.gone)
            card.home = living.first()->household.hex();
        for (const ObjectId &parent : m_parents.value(person.id))
            card.parents.append(parent.hex());
        card.lines = linesOf(person, living);
        card.words = wordsOf(person, card, living);
        return card;
    }

    [[nodiscard]] QStringList linesOf(
        const Person &person, const QList<const Residence *> &living) const
    {
        QStringList lines;
        if (!person.child && !person.relationship.isEmpty())
            lines.append(choice(u"relationships"_s, person.relationship));
        if (isUnborn(person))
            lines.append(tr("due %1").arg(words::date(person.expected, m_today)));
        if (person.parentalResponsibility.value_or(false))
            lines.append(tr("parental responsibility"));
        if (person.child) {
            for (const Residence *residence : living) {
                if (!residence->carer.isEmpty() && residence->carer != u"parent"_s) {
                    lines.append(
                        tr("looked after by %1").arg(choice(u"carers"_s, residence->carer)));
                    break;
                }
            }
        }
        if (person.died.isValid())
            lines.append(tr("died %1").arg(words::date(person.died, m_today)));
        else if (person.leftOn.isValid() && person.leftOn <= m_today)
            lines.append(tr("left %1").arg(words::date(person.leftOn, m_today)));
        return lines;
    }

    [[nodiscard]] QString wordsOf(
        const Person &person, const GenoPerson &card, const QList<const Residence *> &living) const
    {
        QStringList parts{card.age.isEmpty() ? card.name : card.name + u", "_s + card.age};
        if (person.child)
            parts.append(tr("one of the children"));
        parts += card.lines;
        QStringList parents;
        for (const ObjectId &id : m_parents.value(person.id)) {
            if (const Person *parent = CaseRecord::find(m_record.people, id))
                parents.append(parent->name());
        }
        if (!parents.isEmpty())
            parts.append(tr("child of %1").arg(words::listed(parents)));
        QStringList homes;
        for (const Residence *residence : living) {
            if (const auto *home = CaseRecord::find(m_record.households, residence->household))
                homes.append(home->name);
        }
        if (!card.gone && !isUnborn(person))
            parts.append(homes.isEmpty() ? tr("where is not recorded")
                                         : tr("lives at %1").arg(words::listed(homes)));
        return parts.join(u", "_s);
    }

    [[nodiscard]] QString choice(const QString &list, const QString &code) const
    {
        const QString words = m_situation.policy->choiceWords(list, code);
        return words.left(1).toLower() + words.mid(1);
    }

    const CaseRecord &m_record;
    const Situation &m_situation;
    QDate m_today;
    QList<const Person *> m_people;
    QHash<ObjectId, QList<ObjectId>> m_parents;
    QHash<ObjectId, int> m_generation;
    QHash<ObjectId, QList<const Residence *>> m_living;
};
} // namespace

GenoFamily genogramOf(const CaseRecord &record, const Situation &situation)
{
    return Tree(record, situation).build();
}

GenoFamily genogramForPaper(
    GenoFamily family, const CaseRecord &record, const QList<HiddenPlace> &elsewhere)
{
    const words::MayLeave may(record, elsewhere);
    for (GenoHome &home : family.homes) {
        for (const Household &known : record.households) {
            if (known.id.hex() == home.id)
                home.name = may.homeName(known);
        }
        home.note = may.without(home.note);
    }
    for (GenoPerson &person : family.people) {
        person.name = may.without(person.name);
        person.words = may.without(person.words);
        for (QString &line : person.lines)
            line = may.without(line);
    }
    return family;
}

} // namespace hometray
