// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/story.h"

namespace hometray {

/// One need in an assessment, as a tale writes it.
struct TaleDomain {
    ObjectId person;
    QString domain;
    QString strengths;
    QString needs;
};
/// What somebody said: a child's own words or a parent's view.
struct TaleWords {
    ObjectId person;
    QString words;
};
struct TaleAssessment {
    QDate startedOn;
    QString triedBefore;
    QString analysis;
    QString level = QLatin1String("additional");
    QString others;
    QList<TaleDomain> domains;
    QList<TaleWords> children;
    QList<TaleWords> parents;
};
/// A TAF as it was held. Who is not named did not come; who sent word is in `sent`.
struct TaleTaf {
    QDate heldOn;
    QString happened, worriedAbout, mustChange, risks;
    QString needsMet = QLatin1String("partly");
    QString decision = QLatin1String("stayOpen");
    QString decisionWhy;
    QList<ObjectId> people; ///< of the family
    QList<ObjectId> members;
    QHash<ObjectId, QString> sent; ///< by member: what they wrote
    QHash<ObjectId, QString> reviews; ///< by action: its outcome; open ones go on
    QList<ObjectId> notSpokenOf; ///< actions of which nothing was said
    QList<ObjectId> silent; ///< members who did not come and sent nothing
    bool risksReviewed = true;
    QList<TaleWords> children;
    QList<TaleWords> parents;
};
struct TaleNote {
    QString type = QLatin1String("homeVisit");
    QString outcome;
    QString fact, analysis, followUp;
    QList<ObjectId> present, seen, alone;
    QList<TaleWords> children;
    bool significant = false;
    bool sensitive = false;
};

/// Puts a story together from what a keyworker does, one verb for each: it keeps what it said of
/// people, plan and meetings, gives out ids, and knows what is not in EHM yet. Ids follow from the
/// seed. A day lasts until `on` names the next.
class Tale {
public:
    Tale(const QString &name, quint64 seed, QDate today = storyDay());

    /// What comes next happens on this day; days are written for `storyDay()` and move with today.
    Tale &on(int year, int month, int day, int hour = 0, int minute = 0);
    Tale &on(QDate day, QTime time = {});
    [[nodiscard]] QDate day() const { return m_day; }
    /// A day written for `storyDay()`.
    [[nodiscard]] QDate date(int year, int month, int day) const;
    [[nodiscard]] Story story() const { return m_story; }
    [[nodiscard]] ObjectId newId() { return m_random.objectId(); }
    /// Any command, for what happens once.
    template <class T>
    void say(const T &command)
    {
        Command said = Command::of(command);
        said.giveIds(m_random);
        m_story.steps.append({m_day, m_time, said});
        m_time = {};
    }

    // Before the FFA is opened these are kept for `open`; afterwards `changePeople` says them. Days
    // of birth move with today.
    ObjectId school(const QString &name, const QString &number, const QString &place);
    ObjectId home(const QString &name, const QString &address, const QString &postcode);
    ObjectId hiddenHome(const QString &name, const QString &address, const QString &postcode);
    ObjectId adult(const QString &first, const QString &last, QDate born,
        const QString &relationship, const ObjectId &home, const QString &phone = {});
    ObjectId child(const QString &first, const QString &last, QDate born, const ObjectId &home,
        const ObjectId &school = {}, const QString &year = {});
    /// A person to say more of.
    Person &person(const ObjectId &id) { return m_people[id]; }
    void lives(const ObjectId &person, const ObjectId &home, const QString &carer, QDate from = {},
        QDate until = {});
    void agrees(const QList<ObjectId> &people, const QString &how = QLatin1String("inPerson"),
        const ObjectId &decidedBy = {});
    void answers(const ObjectId &person, const QString &about, const QString &answer,
        const QString &note = {}, const QString &with = {});
    void changePeople(const QList<ObjectId> &people);

    void open(const QString &district, const QString &reason, const QStringList &agencies,
        const QString &helpdesk = QLatin1String("none"));
    void registered(QDate sentOn, QDate completedOn, const QString &reference);
    void assess(const TaleAssessment &assessment);
    void finalise(const QString &gaps = {}, bool noActionNeeded = false);
    void sign(const QList<ObjectId> &by);
    ObjectId member(const QString &name, const QString &role, const QString &organisation,
        const QString &phone, bool access = false, bool termTimeOnly = false);
    void changeTeam();
    ObjectId planTaf(QDate day, const QString &place, const QString &type = {});
    /// Records a TAF: the one planned when there is one, otherwise a new one.
    ObjectId holdTaf(const TaleTaf &taf);
    void giveCopy(const ObjectId &meeting, const ObjectId &person, bool declined = false);
    ObjectId goal(const QString &title, const QString &outcome, const QList<ObjectId> &whose,
        const QString &need, const QString &difference);
    /// An action of a member of the team or the family; of the keyworker when `who` is null.
    ObjectId action(const ObjectId &goal, const QString &what, const ObjectId &who, QDate due);
    void ended(const ObjectId &action, const QString &progress = {});
    /// Says the goals and actions not said yet.
    void changePlan();
    void reviewPlan(const QString &note);
    ObjectId note(const TaleNote &note);
    /// Keeps the review of a goal for `reviewOutcomes`; `family` and `keyworker` are their views.
    ObjectId review(const ObjectId &goal, const QString &baseline, const QString &latest,
        const QString &evidence, const QString &outcome, const QString &family,
        const QString &keyworker);
    void reviewOutcomes();
    /// Marks all that is written and not in EHM yet; those in `but` wait.
    void markAll(const QList<ObjectId> &but = {});

    /// Something that was said with `say` and belongs in EHM.
    void written(const ObjectId &id);

    [[nodiscard]] const QList<ObjectId> &meetings() const { return m_meetings; }

private:
    Story m_story;
    SeededRandom m_random;
    qint64 m_moved = 0;
    QDate m_day;
    QTime m_time;
    bool m_opened = false;

    QHash<ObjectId, Person> m_people;
    QList<ObjectId> m_newPeople;
    QList<Household> m_newHouseholds;
    QList<HiddenAddress> m_newHidden;
    QList<Residence> m_newResidences;
    QList<Organisation> m_newOrganisations;
    QList<Consent> m_newConsents;
    QList<TeamMember> m_newMembers;
    QHash<ObjectId, TeamMember> m_members;
    QHash<ObjectId, Meeting> m_allMeetings;
    QList<ObjectId> m_meetings; ///< held
    ObjectId m_planned;
    QList<Goal> m_newGoals;
    QList<ObjectId> m_changedActions;
    QList<ObjectId> m_actionOrder;
    QHash<ObjectId, Action> m_actions;
    QList<OutcomeReview> m_reviews;
    QList<ObjectId> m_notInEhm;
};

} // namespace hometray
