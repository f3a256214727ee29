// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/chronology.h"

#include "rules/policy.h"
#include "words/called.h"
#include "words/dates.h"
#include "words/fields.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int detailLength = 260;
const QString note = u"note"_s;
const QString meeting = u"meeting"_s;
const QString concern = u"concern"_s;
const QString step = u"step"_s;
const QString family = u"family"_s;

class Chronology {
    Q_DECLARE_TR_FUNCTIONS(Chronology)
public:
    Chronology(const CaseRecord &record, const Situation &situation)
        : m_record(record), m_policy(*situation.policy), m_today(situation.today)
    {
    }

    QList<TimeEvent> tell()
    {
        theFfa();
        theAssessment();
        theMeetings();
        theNotes();
        theConcerns();
        theFamily();
        theEnd();
        return m_events;
    }

    static QList<TimeKind> kinds()
    {
        return {{meeting, tr("TAF meetings")}, {note, tr("Notes")}, {concern, tr("Concerns")},
            {step, tr("Steps of the FFA")}, {family, tr("In the family")}};
    }

private:
    TimeEvent *add(const Object &object, QDate on, const QString &kind, Sign sign, Tone tone,
        const QString &title, const QString &detail = {})
    {
        // What is still ahead is not yet part of what happened.
        if (!on.isValid() || on > m_today)
            return nullptr;
        m_events.append({object.id.hex(), on, kind, sign, tone, title,
            words::shortened(detail, detailLength), false});
        return &m_events.last();
    }
    void addMarked(const Object &object, QDate on, const QString &kind, const QString &title,
        const QString &detail = {})
    {
        if (TimeEvent *event = add(object, on, kind, Sign::Alert, Tone::Late, title, detail))
            event->significant = true;
    }
    [[nodiscard]] QString choice(const QString &list, const QString &code) const
    {
        return code.isEmpty() ? QString() : m_policy.choiceWords(list, code);
    }

    void theFfa()
    {
        for (const HelpdeskCheck &check : m_record.helpdeskChecks)
            add(check, check.on, step, Sign::Dot, Tone::Neutral, tr("The Helpdesk was asked"),
                choice(u"helpdeskResults"_s, check.result));
        for (const Registration &sent : m_record.registration) {
            add(sent, sent.sentOn, step, Sign::Dot, Tone::Neutral, tr("Registration form sent"));
            add(sent, sent.completedOn, step, Sign::Done, Tone::Good, tr("Registered on EHM"));
        }
        for (const TakeUp &taken : m_record.takeUps)
            add(taken, taken.on, step, Sign::Dot, Tone::Neutral, tr("FFA taken up"),
                choice(u"takeUpSources"_s, taken.from));
        for (const Transfer &transfer : m_record.transfers)
            add(transfer, transfer.acceptedOn, step, Sign::Dot, Tone::Info,
                tr("Handed over to %1").arg(transfer.to),
                choice(u"transferReasons"_s, transfer.reason));
        for (const StepUpOrDown &move : m_record.stepsUpOrDown) {
            if (move.considered)
                add(move, move.on, step, Sign::Question, Tone::Info,
                    tr("A step up was thought about and not taken"), move.reason);
            else
                addMarked(move, move.on, step,
                    move.direction == u"down"_s ? tr("Stepped down from Children’s Services")
                                                : tr("Stepped up to Children’s Services"),
                    move.reason);
        }
    }

    void theAssessment()
    {
        for (const Assessment &assessment : m_record.assessment) {
            add(assessment, assessment.startedOn, step, Sign::Dot, Tone::Neutral,
                tr("Assessment begun"));
            add(assessment, assessment.finalisedOn, step, Sign::Done, Tone::Good,
                tr("Assessment finalised"), choice(u"levelsOfNeed"_s, assessment.level));
            add(assessment, assessment.signedOn, step, Sign::Done, Tone::Good,
                tr("Assessment signed by the family"));
        }
        for (const Goal &goal : m_record.goals) {
            if (goal.status == u"reached"_s)
                add(goal, goal.endedOn, step, Sign::Done, Tone::Good,
                    tr("Goal reached: %1").arg(goal.title));
        }
    }

    void theMeetings()
    {
        int number = 0;
        for (const Meeting *held : m_record.meetingsHeld())
            add(*held, held->heldOn, meeting, Sign::Done, Tone::Good, tr("TAF %1").arg(++number),
                joined(choice(u"meetingDecisions"_s, held->decision), held->happened));
        for (const Meeting &cancelled : m_record.meetings) {
            if (cancelled.isCancelled())
                add(cancelled, cancelled.cancelledOn, meeting, Sign::Dash, Tone::Warning,
                    tr("A TAF was cancelled"), cancelled.cancelledWhy);
        }
    }

    void theNotes()
    {
        for (const Note &written : m_record.notes) {
            QString title = choice(u"noteTypes"_s, written.type);
            if (written.outcome != u"seen"_s && !written.outcome.isEmpty())
                title += u": "_s + choice(u"visitOutcomes"_s, written.outcome).toLower();
            if (written.sensitive)
                title = tr("%1, sensitive", "type of note").arg(title);
            TimeEvent *event =
                add(written, written.on, note, written.sensitive ? Sign::Lock : Sign::Dot,
                    Tone::Info, title, written.sensitive ? QString() : written.fact);
            if (event)
                event->significant = written.significant;
        }
        for (const ManagerDiscussion &talk : m_record.managerDiscussions)
            add(talk, talk.on, note, Sign::Dot, Tone::Neutral,
                tr("Talked over with %1").arg(talk.with), talk.decided);
    }

    void theConcerns()
    {
        for (const Concern &worry : m_record.concerns) {
            addMarked(worry, worry.on, concern, tr("A concern was raised"), worry.what);
            add(worry, worry.closedOn, concern, Sign::Done, Tone::Neutral,
                tr("The concern was closed"), choice(u"concernOutcomes"_s, worry.outcome));
        }
        for (const ConcernTold &told : m_record.concernsTold)
            add(told, told.on, concern, Sign::Dot, Tone::Info,
                tr("The concern was told to %1").arg(told.who), told.advice);
        for (const SharedWithoutAgreement &shared : m_record.sharedWithoutAgreement)
            addMarked(shared, shared.on, concern,
                tr("Told to %1 without the family’s agreement").arg(shared.with), shared.because);
    }

    void theFamily()
    {
        for (const Person &person : m_record.people) {
            // Those who were there from the start have not come to the family.
            if (person.born.isValid() && person.expected.isValid())
                add(person, person.born, family, Sign::Dot, Tone::Info,
                    tr("%1 was born").arg(words::nameAmong(m_record, person)));
            add(person, person.joinedOn, family, Sign::Dot, Tone::Info,
                tr("%1 joined the family").arg(words::nameAmong(m_record, person)));
            add(person, person.leftOn, family, Sign::Dash, Tone::Neutral,
                tr("%1 left the family").arg(words::nameAmong(m_record, person)), person.leftWhy);
            if (person.died.isValid())
                addMarked(person, person.died, family,
                    tr("%1 died").arg(words::nameAmong(m_record, person)));
        }
        for (const Residence &residence : m_record.residences) {
            const Person *person = CaseRecord::find(m_record.people, residence.person);
            const Household *home = CaseRecord::find(m_record.households, residence.household);
            if (person && home)
                add(residence, residence.from, family, Sign::Dot, Tone::Neutral,
                    tr("%1 came to live at %2")
                        .arg(words::nameAmong(m_record, *person), home->name));
        }
        for (const Consent &consent : m_record.consents) {
            const Person *person = CaseRecord::find(m_record.people, consent.person);
            if (!person || consent.about != u"help"_s)
                continue;
            if (consent.answer == u"agreed"_s)
                add(consent, consent.on, family, Sign::Done, Tone::Good,
                    tr("%1 agreed to help").arg(words::nameAmong(m_record, *person)));
            else
                addMarked(consent, consent.on, family,
                    consent.answer == u"refused"_s
                        ? tr("%1 did not agree to help").arg(words::nameAmong(m_record, *person))
                        : tr("%1 withdrew the agreement to help").arg(words::nameAmong(m_record, *person)),
                    consent.note);
        }
    }

    void theEnd()
    {
        for (const Closure &closure : m_record.closures)
            add(closure, closure.on, step, Sign::Done, Tone::Neutral, tr("FFA closed"),
                joined(choice(u"closureReasons"_s, closure.reason), closure.impact));
        for (const Reopening &again : m_record.reopenings)
            add(again, again.on, step, Sign::Dot, Tone::Warning, tr("FFA taken up again"),
                again.reason);
        for (const Feedback &feedback : m_record.feedback)
            add(feedback, feedback.on, step, Sign::Dot, Tone::Info, tr("What the family said"),
                feedback.text.isEmpty() ? choice(u"feedbackResults"_s, feedback.result)
                                        : feedback.text);
    }

    static QString joined(const QString &first, const QString &second)
    {
        QStringList parts{first, second};
        parts.removeAll(QString());
        return parts.join(u". "_s);
    }

    const CaseRecord &m_record;
    const Policy &m_policy;
    QDate m_today;
    QList<TimeEvent> m_events;
};
} // namespace

QList<TimeEvent> chronologyOf(const CaseRecord &record, const Situation &situation)
{
    return Chronology(record, situation).tell();
}

QList<TimeKind> chronologyKinds()
{
    return Chronology::kinds();
}

} // namespace hometray
