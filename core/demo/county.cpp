// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/county.h"

#include "demo/tale.h"
#include "workflow/closeffa.h"
#include "workflow/raiseconcern.h"
#include "workflow/recordfeedback.h"
#include "workflow/reopenffa.h"
#include "workflow/sendregistration.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// One family of the county, put together day by day until today.
class CountyTale {
public:
    CountyTale(const StoryStock &stock, quint64 seed, QDate today, const QString &lastName)
        : m_stock(stock),
          m_dice(seed),
          m_today(today),
          m_lastName(lastName),
          m_tale(lastName, seed ^ 0x5eed)
    {
    }

    [[nodiscard]] Story tell()
    {
        begin();
        if (!registered())
            return m_tale.story();
        notesUntil(m_registered.addDays(m_dice.between(10, 18)));
        if (m_dice.chance(3))
            return withdrawn();
        if (assessed() && meet())
            close();
        if (m_busy || m_dice.chance(80))
            notesUntil(m_today);
        concern();
        return m_tale.story();
    }

private:
    /// Whether something planned for that day has come about; the tale then stands on that day.
    bool reach(QDate day)
    {
        day = workingDay(day);
        if (day > m_today)
            return false;
        if (day > m_tale.day())
            m_tale.on(day, {});
        return true;
    }
    static QDate workingDay(QDate day)
    {
        return day.addDays(day.dayOfWeek() > 5 ? 8 - day.dayOfWeek() : 0);
    }

    void begin();
    bool registered();
    bool assessed();
    bool meet();
    void holdTaf(bool last);
    void agreeActions(int count);
    void close();
    void notesUntil(QDate day);
    void note();
    void concern();
    Story withdrawn();

    [[nodiscard]] QString say(const QString &text) const { return filled(text, m_names); }
    [[nodiscard]] QString telephone()
    {
        return u"01632 96"_s + QString::number(m_dice.between(1000, 9999));
    }
    [[nodiscard]] const StoryTopic &topic() const { return *m_topics.first(); }

    const StoryStock &m_stock;
    StoryDice m_dice;
    QDate m_today;
    QString m_lastName;
    Tale m_tale;
    StoryNames m_names;
    QList<const StoryTopic *> m_topics;
    QList<ObjectId> m_parents;
    QList<ObjectId> m_children;
    QList<ObjectId> m_members;
    QList<ObjectId> m_goals;
    QList<ObjectId> m_openActions;
    QDate m_registered;
    QDate m_lastNote;
    bool m_tardy = false; ///< writes things up late
    bool m_busy = false; ///< hundreds of entries
    bool m_begunToClose = false;
};

void CountyTale::begin()
{
    m_tardy = m_dice.chance(25);
    m_busy = m_dice.below(400) == 0;
    // Most FFAs are in their first half-year.
    const int days = m_busy ? 400 : std::min(m_dice.between(1, 430), m_dice.between(1, 430));
    m_registered = workingDay(m_today.addDays(-days));
    m_tale.on(workingDay(m_registered.addDays(-m_dice.between(4, 14))), {});

    const QString district = m_dice.oneOf(m_stock.towns.keys());
    m_names.town = m_dice.oneOf(m_stock.towns.value(district));
    m_names.school =
        m_dice.oneOf(m_stock.schools) + (m_dice.chance(75) ? u" Primary"_s : u" School"_s);
    m_names.parent = m_dice.chance(85) ? m_dice.oneOf(m_stock.women) : m_dice.oneOf(m_stock.men);
    const bool mother = m_stock.women.contains(m_names.parent);
    const ObjectId school = m_tale.school(
        m_names.school, u"919-"_s + QString::number(m_dice.between(1000, 9799)), m_names.town);
    const ObjectId home = m_tale.home(u"Home"_s,
        QString::number(m_dice.between(1, 140)) + u' ' + m_dice.oneOf(m_stock.roads) + u", "_s
            + m_names.town,
        {});
    // The FFA was opened some days before it was registered: everybody was born by then.
    const auto bornAt = [this](int youngest, int oldest) {
        return std::min(m_tale.day(),
            m_registered.addDays(-m_dice.between(youngest * 365, oldest * 365 + 364)));
    };
    m_parents.append(m_tale.adult(m_names.parent, m_lastName, bornAt(22, 48),
        mother ? u"mother"_s : u"father"_s, home, telephone()));
    if (m_dice.chance(40)) {
        const QString other = m_dice.oneOf(mother ? m_stock.men : m_stock.women);
        m_parents.append(m_tale.adult(other, m_lastName, bornAt(22, 52),
            mother ? u"father"_s : u"mother"_s, home, telephone()));
    }
    const int size = 1 + (m_dice.chance(60) ? 1 : 0) + (m_dice.chance(35) ? 1 : 0)
        + (m_dice.chance(12) ? m_dice.between(1, 3) : 0);
    for (int i = 0; i < size; ++i) {
        const QString first = m_dice.oneOf(m_dice.chance(50) ? m_stock.girls : m_stock.boys);
        if (i == 0)
            m_names.child = first;
        const QDate born = bornAt(i == 0 ? 3 : 0, 15);
        m_children.append(m_tale.child(first, m_lastName, born, home,
            born.addYears(5) <= m_registered ? school : ObjectId(), {}));
    }
    const int topics = m_dice.chance(45) ? 2 : 1;
    for (int i = 0; i < topics; ++i) {
        const StoryTopic *topic = &m_dice.oneOf(m_stock.topics);
        if (!m_topics.contains(topic))
            m_topics.append(topic);
    }
    m_tale.agrees({m_parents.first()}, u"writing"_s);
    for (int i = 1; i < m_parents.size(); ++i) {
        if (m_dice.chance(70))
            m_tale.agrees({m_parents.at(i)}, u"telephone"_s);
        else
            m_tale.answers(m_parents.at(i), u"help"_s, u"refused"_s);
    }
    m_tale.agrees(m_children, u"inPerson"_s, m_parents.first());
    m_tale.open(district, say(topic().reason), {m_names.school, m_dice.oneOf(m_stock.agencies)},
        m_dice.chance(95) ? u"none"_s : u"shortTermWork"_s);
    m_lastNote = m_tale.day();
}

bool CountyTale::registered()
{
    const QDate sent = std::min(workingDay(m_tale.day().addDays(1)), m_today);
    if (m_dice.chance(2)) {
        m_tale.on(sent, {});
        if (m_dice.chance(70))
            m_tale.say(SendRegistration{sent});
        return false;
    }
    m_tale.registered(sent, std::max(sent, m_registered),
        u"FFA-"_s + QString::number(m_dice.between(30000, 99999)));
    m_registered = m_tale.day();
    return true;
}

bool CountyTale::assessed()
{
    if (!reach(m_registered.addDays(
            m_dice.chance(75) ? m_dice.between(12, 21) : m_dice.between(22, 45))))
        return false;
    TaleAssessment done;
    done.startedOn = m_registered;
    done.triedBefore = say(u"Help from {school} alone, and a leaflet from the surgery."_s);
    done.analysis = say(m_dice.oneOf(topic().analysis));
    done.level = m_dice.chance(85) ? u"additional"_s : u"intensive"_s;
    done.others = say(u"{school} and "_s) + m_dice.oneOf(m_stock.agencies) + u'.';
    for (const ObjectId &child : m_children) {
        done.domains.append(
            {child, topic().domain, u"Somebody at school knows them well."_s, say(topic().reason)});
        done.children.append({child, m_dice.oneOf(topic().voices)});
    }
    done.parents.append({m_parents.first(), m_dice.oneOf(topic().views)});
    m_tale.assess(done);
    const bool nothing = m_dice.chance(4);
    m_tale.finalise({}, nothing);
    if (m_dice.chance(90))
        m_tale.sign({m_parents.first()});
    m_tale.markAll();
    return !nothing;
}

bool CountyTale::meet()
{
    const int members = m_dice.between(1, 4);
    for (int i = 0; i < members; ++i) {
        const QString name = m_dice.oneOf(m_dice.chance(65) ? m_stock.women : m_stock.men) + u' '
            + m_dice.oneOf(m_stock.lastNames);
        m_members.append(m_tale.member(name, m_dice.oneOf(m_stock.roles),
            m_dice.oneOf(m_stock.agencies), telephone(), m_dice.chance(50), m_dice.chance(40)));
    }
    m_tale.changeTeam();
    QDate next = workingDay(std::max(m_tale.day().addDays(3),
        m_registered.addDays(m_dice.chance(80) ? m_dice.between(24, 42) : m_dice.between(43, 70))));
    const int meetings = m_busy ? 12 : m_dice.between(2, 6);
    for (int held = 0; held < meetings; ++held) {
        notesUntil(next);
        if (!reach(next))
            break;
        const bool last = held + 1 == meetings;
        holdTaf(last);
        if (last)
            return true;
        next = workingDay(m_tale.day().addDays(
            m_dice.chance(75) ? m_dice.between(28, 42) : m_dice.between(43, 75)));
    }
    if (next >= m_today && m_dice.chance(70))
        m_tale.planTaf(next, m_names.school);
    return false;
}

void CountyTale::agreeActions(int count)
{
    for (int i = 0; i < count; ++i) {
        const StoryTopic &topic = *m_dice.oneOf(m_topics);
        const ObjectId goal = m_goals.at(m_topics.indexOf(&topic));
        const int who = m_dice.below(3);
        m_openActions.append(m_tale.action(goal, say(m_dice.oneOf(topic.actions)),
            who == 0       ? m_parents.first()
                : who == 1 ? m_dice.oneOf(m_members)
                           : ObjectId(),
            m_dice.chance(85) ? m_tale.day().addDays(m_dice.between(7, 49)) : QDate()));
    }
    m_tale.changePlan();
}

void CountyTale::holdTaf(bool last)
{
    TaleTaf taf;
    taf.happened = say(m_dice.oneOf(m_stock.happened)) + u' ' + say(m_dice.oneOf(topic().facts));
    taf.worriedAbout = say(m_dice.oneOf(m_stock.worries));
    taf.mustChange = say(m_dice.oneOf(m_stock.mustChange));
    taf.risks = m_dice.chance(30) ? u"None known."_s : say(m_dice.oneOf(topic().analysis));
    taf.needsMet = last ? u"yes"_s : m_goals.isEmpty() ? u"no"_s : u"partly"_s;
    taf.decision = last ? u"close"_s : m_dice.chance(95) ? u"stayOpen"_s : QString();
    taf.people = {m_parents.first()};
    if (m_dice.chance(40))
        taf.people.append(m_children.first());
    for (const ObjectId &member : m_members) {
        taf.members.append(member);
        if (m_dice.chance(15))
            taf.sent.insert(member, say(m_dice.oneOf(topic().facts)));
    }
    for (const ObjectId &action : std::as_const(m_openActions)) {
        if (last || m_dice.chance(50))
            taf.reviews.insert(action, u"done"_s);
    }
    m_openActions.removeIf([&](const ObjectId &id) { return taf.reviews.contains(id); });
    if (m_dice.chance(70))
        taf.children = {{m_dice.oneOf(m_children), m_dice.oneOf(topic().voices)}};
    taf.parents = {{m_parents.first(), m_dice.oneOf(topic().views)}};
    const ObjectId meeting = m_tale.holdTaf(taf);
    if (m_goals.isEmpty()) {
        for (const StoryTopic *topic : std::as_const(m_topics))
            m_goals.append(m_tale.goal(say(topic->goal), topic->outcome, m_children,
                say(topic->reason), say(topic->difference)));
        agreeActions(m_dice.between(3, 6));
    } else if (!last && m_dice.chance(60)) {
        agreeActions(m_dice.between(1, 3));
    } else {
        m_tale.reviewPlan(u"Looked at together at the TAF."_s);
    }
    if (reach(m_tale.day().addDays(m_tardy ? m_dice.between(3, 16) : m_dice.between(0, 3)))
        && m_dice.chance(m_tardy ? 70 : 95)) {
        m_tale.markAll();
        if (reach(m_tale.day().addDays(m_dice.between(0, m_tardy ? 9 : 3))) && m_dice.chance(90))
            m_tale.giveCopy(meeting, m_parents.first(), m_dice.chance(5));
    }
}

void CountyTale::note()
{
    const StoryTopic &topic = *m_dice.oneOf(m_topics);
    TaleNote note;
    const int kind = m_dice.below(100);
    note.type = kind < 40 ? u"homeVisit"_s
        : kind < 65       ? u"call"_s
        : kind < 85       ? u"school"_s
        : kind < 93       ? u"email"_s
                          : u"directWork"_s;
    if (note.type == u"homeVisit"_s)
        note.outcome = m_dice.chance(88) ? u"seen"_s
            : m_dice.chance(70)          ? u"notIn"_s
                                         : u"turnedAway"_s;
    const bool seen = note.outcome.isEmpty() || note.outcome == u"seen"_s;
    // Most notes are short, some are long, a few are very long.
    const int length = m_dice.chance(80) ? m_dice.between(1, 3)
        : m_dice.chance(95)              ? m_dice.between(6, 14)
                                         : m_dice.between(60, 160);
    QStringList sentences;
    if (!seen)
        sentences.append(u"Nobody came to the door. I left a card."_s);
    for (int i = 0; i < length; ++i)
        sentences.append(
            say(m_dice.chance(65) ? m_dice.oneOf(topic.facts) : m_dice.oneOf(m_stock.linking)));
    note.fact = sentences.join(length > 5 ? u"\n"_s : u" "_s);
    if (m_dice.chance(60))
        note.analysis = say(m_dice.oneOf(topic.analysis));
    if (m_dice.chance(25))
        note.followUp = say(m_dice.oneOf(topic.actions));
    note.significant = m_dice.chance(8);
    note.sensitive = m_dice.chance(3);
    if (seen && note.type != u"email"_s) {
        if (note.type == u"call"_s || note.type == u"homeVisit"_s)
            note.present = {m_parents.first()};
        if (note.type != u"call"_s && m_dice.chance(75)) {
            const ObjectId &child = m_dice.oneOf(m_children);
            note.seen = {child};
            if (m_dice.chance(50))
                note.alone = {child};
            if (m_dice.chance(50))
                note.children = {{child, m_dice.oneOf(topic.voices)}};
        }
    }
    m_tale.note(note);
}

void CountyTale::notesUntil(QDate day)
{
    while (true) {
        const QDate next = workingDay(m_lastNote.addDays(m_busy ? 1 : m_dice.between(9, 35)));
        if (next >= day || !reach(next))
            return;
        m_lastNote = m_tale.day();
        note();
        if (m_dice.chance(m_tardy ? 40 : 85))
            m_tale.markAll();
    }
}

void CountyTale::close()
{
    if (!reach(m_tale.day().addDays(m_dice.between(2, 12))))
        return;
    bool allMet = true;
    for (qsizetype i = 0; i < m_goals.size(); ++i) {
        const StoryTopic &topic = *m_topics.at(i);
        const QString outcome = m_dice.chance(75) ? u"met"_s
            : m_dice.chance(80)                   ? u"partly"_s
                                                  : u"notMet"_s;
        allMet = allMet && outcome != u"notMet";
        m_tale.review(m_goals.at(i), say(topic.baseline), say(topic.latest), say(topic.evidence),
            outcome, u"They see it as we do."_s,
            outcome == u"met" ? u"It holds without me."_s : u"It goes on with those who stay."_s);
    }
    m_tale.reviewOutcomes();
    if (!reach(m_tale.day().addDays(m_dice.between(0, 9))))
        return;
    // Notes and plan are brought up to date before it closes.
    note();
    m_tale.reviewPlan({});
    m_lastNote = m_tale.day();
    if (m_dice.chance(8))
        return;
    RecordFeedback asked;
    asked.feedback.id = m_tale.newId();
    asked.feedback.on = m_tale.day();
    asked.feedback.from = {m_parents.first()};
    asked.feedback.result = m_dice.chance(75) ? u"given"_s
        : m_dice.chance(60)                   ? u"declined"_s
                                              : u"notReached"_s;
    if (asked.feedback.result == u"given"_s)
        asked.feedback.text = m_dice.oneOf(m_stock.feedback);
    m_tale.say(asked);
    m_tale.written(asked.feedback.id);
    m_tale.markAll();
    if (!reach(m_tale.day().addDays(m_dice.between(0, 5))))
        return;
    CloseFfa command;
    Closure &closure = command.closure;
    closure.id = m_tale.newId();
    closure.on = m_tale.day();
    closure.reason = m_dice.chance(70) && allMet ? u"needsMet"_s : u"oneAgency"_s;
    closure.summary = say(m_dice.oneOf(m_stock.summaries));
    closure.impact = say(topic().latest);
    closure.discussedWithParents = true;
    closure.discussedWithChildren = m_dice.chance(85);
    closure.whoContinues = m_names.school;
    closure.lookBackOn = m_tale.day().addMonths(6);
    m_tale.say(command);
    m_tale.written(closure.id);
    if (m_dice.chance(90))
        m_tale.markAll();
    m_lastNote = m_today;
    m_begunToClose = true;
    if (m_dice.chance(3) && reach(m_tale.day().addDays(m_dice.between(20, 90)))) {
        ReopenFfa again;
        again.reopening.id = m_tale.newId();
        again.reopening.on = m_tale.day();
        again.reopening.reason =
            say(m_stock.topics.at(m_dice.below(static_cast<int>(m_stock.topics.size()))).reason);
        m_tale.say(again);
        m_lastNote = m_tale.day();
        m_begunToClose = false;
    }
}

void CountyTale::concern()
{
    if (m_begunToClose || m_dice.below(200) != 0 || !reach(m_today.addDays(-m_dice.below(4))))
        return;
    RaiseConcern worry;
    worry.concern.id = m_tale.newId();
    worry.concern.what =
        say(u"{child} said something at {school} today that may mean {child} was hurt."_s);
    worry.concern.about = {m_children.first()};
    worry.concern.on = m_tale.day();
    m_tale.say(worry);
    m_tale.written(worry.concern.id);
}

Story CountyTale::withdrawn()
{
    if (reach(m_tale.day().addDays(m_dice.between(1, 20)))) {
        const auto takesBack = [this](const ObjectId &person) {
            m_tale.answers(person, u"help"_s, u"withdrawn"_s);
        };
        takesBack(m_parents.first());
    }
    return m_tale.story();
}

} // namespace

County::County(quint64 seed, QDate today)
    : m_seed(seed), m_today(today), m_stock(StoryStock::builtIn())
{
}

Story County::family(int index) const
{
    const quint64 seed =
        m_seed * 0x9e3779b97f4a7c15ULL + static_cast<quint64>(index) * 0xbf58476d1ce4e5b9ULL + 1;
    StoryDice dice(seed);
    // Some families have two names; with the stock's names that gives tens of thousands.
    QString name = dice.oneOf(m_stock.lastNames);
    if (dice.chance(20))
        name += u'–' + dice.oneOf(m_stock.lastNames);
    return CountyTale(m_stock, seed + 1, m_today, name).tell();
}

QList<Command> commandsOf(const Story &story)
{
    QList<Command> commands;
    for (const StoryStep &step : story.steps) {
        if (const auto *command = std::get_if<Command>(&step.what))
            commands.append(*command);
    }
    return commands;
}

} // namespace hometray
