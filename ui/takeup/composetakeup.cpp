// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/takeup/composetakeup.h"

#include "record/folding.h"
#include "words/called.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Say {
    Q_DECLARE_TR_FUNCTIONS(ComposeTakeUp)
};
constexpr int ageOfDecidingAlone = 16;

/// Without what a paste brings along and nobody can see: control characters, soft hyphens, a byte
/// order mark, spaces at the ends.
QString plain(QString text)
{
    text.removeIf([](QChar c) {
        return c.unicode() == 0xad || c.unicode() == 0xfeff || c.unicode() == 0x200b
            || (c.category() == QChar::Other_Control && c != u'\t');
    });
    return text.simplified();
}

/// Somebody of the form who can do an action.
struct Named {
    QString name; ///< as nobody else of the form is called
    ObjectId person;
    ObjectId member;
    QStringList also;

    [[nodiscard]] bool isCalled(const QString &typed) const
    {
        return std::any_of(also.begin(), also.end(),
            [wanted = foldName(typed)](const QString &one) { return foldName(one) == wanted; });
    }
};

QString relationshipWords(const TakeUpReading &reading, const QString &code)
{
    for (const TakeUpSection &section : reading.sections) {
        for (const QuickColumn &column : section.columns) {
            for (const Choice &choice : column.choices) {
                if (column.id == u"relationship" && choice.code == code)
                    return choice.words;
            }
        }
    }
    return {};
}

QList<Named> namedIn(const TakeUpFfa &command, const TakeUpReading &reading)
{
    CaseRecord record;
    record.people = command.people;
    record.team = command.team;
    const words::ToldApartBy by{[&reading](const QString &, const QString &code) {
                                    return relationshipWords(reading, code);
                                },
        reading.today};
    QList<Named> named;
    for (const bool child : {false, true}) {
        for (const Person &person : command.people) {
            if (person.child == child && !person.fullName().isEmpty())
                named.append({words::fullNameAmong(record, person, by), person.id, {},
                    words::namesOf(person)});
        }
    }
    for (const TeamMember &member : command.team) {
        if (!member.name.isEmpty())
            named.append({words::nameAmong(record, member), {}, member.id, {member.name}});
    }
    return named;
}

/// Reads one form.
class Reader {
public:
    Reader(const QJsonObject &typed, const TakeUpReading &reading)
        : m_typed(typed), m_reading(reading)
    {
    }

    ComposedTakeUp read()
    {
        readFamily();
        readChildren();
        readAdults();
        readConsents();
        readDates();
        readTeam();
        readPlan();
        return std::move(m_composed);
    }

private:
    [[nodiscard]] TakeUpFfa &command() { return m_composed.command; }

    [[nodiscard]] QJsonArray rows(const char *section) const
    {
        return m_typed.value(QLatin1String(section)).toArray();
    }
    [[nodiscard]] QString text(const char *section, qsizetype row, const char *column) const
    {
        return plain(rows(section).at(row).toObject().value(QLatin1String(column)).toString());
    }
    void wrong(const FieldPlace &at, const QString &sentence)
    {
        m_composed.wrong.append({at, sentence});
    }
    /// Notes where the command's field was typed, and answers what was.
    QString read(const QString &path, const char *section, qsizetype row, const char *column)
    {
        m_composed.places.insert(path, {QLatin1String(section), row, QLatin1String(column)});
        return text(section, row, column);
    }
    QDate readDay(const QString &path, const char *section, qsizetype row, const char *column)
    {
        const QString typed = read(path, section, row, column);
        if (typed.isEmpty())
            return {};
        const DateReading reading =
            hometray::readDay(typed, m_reading.today, leanOf(section, column));
        const auto moment = reading.moment();
        if (!moment)
            wrong(m_composed.places.value(path),
                reading.asks()
                    ? questionOf(reading)
                    : Say::tr("“%1” is not a date I know. Try 12/6 or 14 Feb 2019.").arg(typed));
        return moment ? moment->day : QDate();
    }
    [[nodiscard]] Lean leanOf(const char *section, const char *column) const
    {
        for (const TakeUpSection &one : m_reading.sections) {
            for (const QuickColumn &field : one.columns) {
                if (one.id == QLatin1String(section) && field.id == QLatin1String(column))
                    return field.lean;
            }
        }
        return Lean::Past;
    }
    /// Names as they are had: several first names, one name only, "Mr Kowalski". One is needed
    /// where there is a question for it.
    void name(Person &person, const QString &path, const char *section, qsizetype row,
        const QString &question)
    {
        person.firstName = read(path + u"firstName"_s, section, row, "name");
        person.lastName = read(path + u"lastName"_s, section, row, "lastName");
        if (person.firstName.isEmpty() && person.lastName.isEmpty() && !question.isEmpty())
            wrong({QLatin1String(section), row, u"name"_s}, question);
    }

    void readFamily()
    {
        TakeUpFfa &c = command();
        c.takeUp.on = m_reading.today;
        c.takeUp.from = read(u"takeUp.from"_s, "family", 0, "from");
        if (c.takeUp.from.isEmpty())
            c.takeUp.from = u"ehm"_s;
        c.family.name = read(u"family.name"_s, "family", 0, "name");
        if (c.family.name.isEmpty())
            wrong({u"family"_s, 0, u"name"_s}, Say::tr("What do you call this family?"));
        c.family.reference = read(u"family.reference"_s, "family", 0, "reference");
        c.family.district = read(u"family.district"_s, "family", 0, "district");
        c.registration.completedOn =
            readDay(u"registration.completedOn"_s, "family", 0, "registered");
    }

    void readChildren()
    {
        for (qsizetype i = 0; i < rows("children").size(); ++i) {
            if (rows("children").at(i).toObject().isEmpty())
                continue;
            const QString path = u"people[%1]."_s.arg(command().people.size());
            Person child;
            child.id = m_reading.newId();
            child.child = true;
            child.relationship = u"child"_s;
            child.expected = readDay(path + u"expected"_s, "children", i, "expected");
            child.born = readDay(path + u"born"_s, "children", i, "born");
            if (child.born.isValid() && child.expected.isValid())
                wrong({u"children"_s, i, u"expected"_s},
                    Say::tr("Either this child is born, or it is due: leave one of the two days "
                            "empty."));
            // Twins on their way have no names yet.
            const QString question = text("children", i, "expected").isEmpty()
                ? Say::tr("What is this child called?")
                : QString();
            name(child, path, "children", i, question);
            child.school = organisation(text("children", i, "school"), i);
            command().people.append(child);
        }
    }

    /// The same school is one, however often it is typed.
    ObjectId organisation(const QString &typed, qsizetype row)
    {
        if (typed.isEmpty())
            return {};
        for (const Organisation &known : std::as_const(command().organisations)) {
            if (foldName(known.name) == foldName(typed))
                return known.id;
        }
        Organisation school;
        school.id = m_reading.newId();
        school.name = typed;
        school.kind = u"school"_s;
        m_composed.places.insert(u"organisations[%1].name"_s.arg(command().organisations.size()),
            {u"children"_s, row, u"school"_s});
        command().organisations.append(school);
        return school.id;
    }

    void readAdults()
    {
        for (qsizetype i = 0; i < rows("adults").size(); ++i) {
            if (rows("adults").at(i).toObject().isEmpty())
                continue;
            const QString path = u"people[%1]."_s.arg(command().people.size());
            Person adult;
            adult.id = m_reading.newId();
            name(adult, path, "adults", i, Say::tr("What is this adult called?"));
            adult.relationship = read(path + u"relationship"_s, "adults", i, "relationship");
            if (!text("adults", i, "responsible").isEmpty())
                adult.parentalResponsibility = true;
            adult.phone = read(path + u"phone"_s, "adults", i, "phone");
            adult.born = readDay(path + u"born"_s, "adults", i, "born");
            command().people.append(adult);
            const QDate agreed = readDay(path + u"agreed"_s, "adults", i, "agreed");
            if (agreed.isValid())
                m_agreed.append({adult, agreed, i});
        }
    }

    void addConsent(const Person &person, QDate on, const ObjectId &decidedBy, qsizetype row)
    {
        for (const QString &about : {u"help"_s, u"sharing"_s}) {
            Consent consent;
            consent.id = m_reading.newId();
            consent.person = person.id;
            consent.about = about;
            consent.answer = u"agreed"_s;
            consent.on = on;
            consent.decidedBy = decidedBy;
            m_composed.places.insert(u"consents[%1].on"_s.arg(command().consents.size()),
                {u"adults"_s, row, u"agreed"_s});
            command().consents.append(consent);
        }
    }

    void readConsents()
    {
        const Agreed *decider = nullptr;
        for (const Agreed &agreed : std::as_const(m_agreed)) {
            addConsent(agreed.person, agreed.on, {}, agreed.row);
            if (!decider && agreed.person.parentalResponsibility == true)
                decider = &agreed;
        }
        if (!decider)
            return;
        for (const Person &person : std::as_const(command().people)) {
            const auto age = person.ageOn(decider->on);
            // A child born later, or old enough to decide, was not agreed for.
            const bool decidedFor = person.child && age && *age < ageOfDecidingAlone;
            if (decidedFor)
                addConsent(person, decider->on, decider->person.id, decider->row);
        }
    }

    void addMeeting(const char *column, const char *field, QDate Meeting::*day)
    {
        const QString path =
            u"meetings[%1].%2"_s.arg(command().meetings.size()).arg(QLatin1String(field));
        Meeting meeting;
        meeting.*day = readDay(path, "dates", 0, column);
        if (!(meeting.*day).isValid())
            return;
        // One day in both fields is one meeting.
        for (const Meeting &other : std::as_const(command().meetings)) {
            if (other.isHeld() && other.heldOn == meeting.heldOn)
                return;
        }
        meeting.id = m_reading.newId();
        command().meetings.append(meeting);
    }

    void readDates()
    {
        command().assessment.finalisedOn =
            readDay(u"assessment.finalisedOn"_s, "dates", 0, "finalised");
        addMeeting("firstTaf", "heldOn", &Meeting::heldOn);
        addMeeting("lastTaf", "heldOn", &Meeting::heldOn);
        addMeeting("nextTaf", "plannedFor", &Meeting::plannedFor);
    }

    void readTeam()
    {
        for (qsizetype i = 0; i < rows("team").size(); ++i) {
            if (rows("team").at(i).toObject().isEmpty())
                continue;
            const QString path = u"team[%1]."_s.arg(command().team.size());
            TeamMember member;
            member.id = m_reading.newId();
            member.professional = true;
            member.name = read(path + u"name"_s, "team", i, "name");
            if (member.name.isEmpty())
                wrong({u"team"_s, i, u"name"_s}, Say::tr("What is this member called?"));
            member.role = read(path + u"role"_s, "team", i, "role");
            member.organisationName = read(path + u"organisationName"_s, "team", i, "organisation");
            member.email = read(path + u"email"_s, "team", i, "email");
            command().team.append(member);
        }
    }

    void readPlan()
    {
        QHash<qsizetype, ObjectId> goals; // by the row
        for (qsizetype i = 0; i < rows("goals").size(); ++i) {
            Goal goal;
            goal.title =
                read(u"goals[%1].title"_s.arg(command().goals.size()), "goals", i, "title");
            if (goal.title.isEmpty())
                continue;
            goal.id = m_reading.newId();
            goals.insert(i, goal.id);
            command().goals.append(goal);
        }
        for (qsizetype i = 0; i < rows("actions").size(); ++i) {
            if (rows("actions").at(i).toObject().isEmpty())
                continue;
            const QString path = u"actions[%1]."_s.arg(command().actions.size());
            Action action;
            action.id = m_reading.newId();
            action.what = read(path + u"what"_s, "actions", i, "what");
            if (action.what.isEmpty())
                wrong({u"actions"_s, i, u"what"_s}, Say::tr("What is to be done?"));
            action.dueOn = readDay(path + u"dueOn"_s, "actions", i, "due");
            setOwner(action, read(path + u"owner"_s, "actions", i, "who"), i);
            const QString row = text("actions", i, "goal");
            if (!row.isEmpty())
                action.goal = goals.value(row.toLongLong());
            else if (goals.size() == 1)
                action.goal = goals.begin().value();
            command().actions.append(action);
        }
    }

    void setOwner(Action &action, const QString &who, qsizetype row)
    {
        if (who.isEmpty())
            return;
        if (words::namesOfMe(m_reading.myName).contains(who, Qt::CaseInsensitive)) {
            action.mine = true;
            return;
        }
        QList<Named> called;
        for (const Named &one : namedIn(command(), m_reading)) {
            if (foldName(one.name) == foldName(who)) {
                called = {one};
                break;
            }
            if (one.isCalled(who))
                called.append(one);
        }
        if (called.size() > 1) {
            QStringList names;
            for (const Named &one : std::as_const(called))
                names.append(one.name);
            wrong({u"actions"_s, row, u"who"_s},
                Say::tr("“%1” may be %2. Choose one of them.").arg(who, words::either(names)));
        } else if (called.size() == 1) {
            action.person = called.first().person;
            action.member = called.first().member;
        } else {
            action.owner = who;
        }
    }

    struct Agreed {
        Person person;
        QDate on;
        qsizetype row;
    };

    const QJsonObject &m_typed;
    const TakeUpReading &m_reading;
    ComposedTakeUp m_composed;
    QList<Agreed> m_agreed;
};
} // namespace

FieldPlace ComposedTakeUp::placeOf(const QString &path) const
{
    if (const auto exact = places.constFind(path); exact != places.constEnd())
        return *exact;
    // Another field of the same row.
    const QString row = path.section(u'.', 0, 0) + u'.';
    std::optional<FieldPlace> nearest;
    for (auto it = places.begin(); it != places.end(); ++it) {
        if (it.key().startsWith(row) && (!nearest || it.key().endsWith(u"ame"_s)))
            nearest = it.value();
    }
    return nearest.value_or(FieldPlace{u"family"_s, 0, u"name"_s});
}

ComposedTakeUp composeTakeUp(const QJsonObject &typed, const TakeUpReading &reading)
{
    return Reader(typed, reading).read();
}

QStringList namesIn(const QJsonObject &typed, const TakeUpReading &reading)
{
    QStringList names = {words::me()};
    for (const Named &one : namedIn(composeTakeUp(typed, reading).command, reading)) {
        if (!one.name.isEmpty())
            names.append(one.name);
    }
    return names;
}

} // namespace hometray
