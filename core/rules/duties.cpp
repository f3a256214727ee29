// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/duties.h"

#include "rules/deriving.h"
#include "rules/familycopies.h"

#include <algorithm>
#include <tuple>

namespace hometray {

namespace {

using Duty = CaseFacts::Duty;

class Duties {
public:
    explicit Duties(const CaseRecord &record)
        : r(record), m_ends(record), m_copies(record, m_ends), m_planChanged(planChanges(record))
    {
    }

    std::vector<Duty> all()
    {
        assessmentAndFirstTaf();
        nextTafs();
        for (const Held &held : m_ends.tafs()) {
            // Of one on a day on which the FFA was closed nothing is owed, opened again or not.
            if (!held.meeting->beforeMyTime && !m_ends.wasClosed(held.on))
                afterTaf(held);
        }
        std::stable_sort(m_duties.begin(), m_duties.end(), [](const Duty &a, const Duty &b) {
            return a.kind != b.kind ? a.kind < b.kind : isEarlier(a.began, b.began);
        });
        return std::move(m_duties);
    }

private:
    using Held = DutyEnds::Held;

    [[nodiscard]] qint32 indexOf(const Meeting &meeting) const
    {
        return qint32(&meeting - r.meetings.constData());
    }

    /// The TAF after a moment that was written down first, or nothing: one of an earlier day that
    /// is written down later changes nothing of what was met by then. Of those that were there when
    /// the moment itself was written down it is the one held first.
    [[nodiscard]] const Held *tafAfter(const Moment &moment) const
    {
        const auto order = [&moment](const Held &held) {
            return std::tuple(std::max(held.on.at, moment.at), held.on.day, held.on.at);
        };
        const Held *first = nullptr;
        for (const Held &held : m_ends.tafs()) {
            if (isEarlier(moment, held.on) && (!first || order(held) < order(*first)))
                first = &held;
        }
        return first;
    }

    void add(CaseFacts::DutyKind kind, const Moment &began, const Moment &met,
        const Held *taf = nullptr)
    {
        if (m_ends.stoodStill(began.day) || m_ends.wasClosed(began))
            return;
        Duty duty;
        duty.kind = kind;
        duty.began = began;
        duty.met = met.day;
        duty.meeting = taf ? indexOf(*taf->meeting) : -1;
        m_ends.stop(duty, true, met.at);
        m_duties.push_back(duty);
    }

    /// D1 and D3 begin with the registration, and where they were never met, with the day somebody
    /// agreed again.
    void assessmentAndFirstTaf()
    {
        const Registration *registration = CaseRecord::only(r.registration);
        const Moment registered = registration
            ? stated(*registration, "completedOn", registration->completedOn)
            : Moment();
        if (!registered.isSet())
            return;
        const Assessment *assessment = CaseRecord::only(r.assessment);
        const Moment finalised = assessment
            ? stated(*assessment, "finalisedOn", assessment->finalisedOn)
            : Moment();
        const Held *taf = tafAfter({});
        const Moment held = taf ? taf->on : Moment();
        // The assessment of an FFA that had its TAFs before it was taken up was made by others.
        const bool othersAssessed = !finalised.isSet() && !r.takeUps.isEmpty() && held.isSet();
        std::vector<Moment> beginnings{registered};
        for (const HelpStopped &time : m_ends.helpStopped()) {
            if (time.until.day > registered.day && !m_ends.agreedInVain(time))
                beginnings.push_back(time.until);
        }
        for (const Moment &began : beginnings) {
            const std::vector<Moment> &reopened = m_ends.reopened();
            const bool reopenedBefore = !reopened.empty() && reopened.front().day <= began.day;
            if (reopenedBefore)
                break;
            const bool again = began.day != registered.day;
            if (!othersAssessed && !(again && finalised.isSet() && finalised.day <= began.day))
                add(CaseFacts::FinaliseAssessment, began, finalised);
            if (!(again && held.isSet() && held.day <= began.day))
                add(CaseFacts::FirstTaf, began, held);
        }
    }

    /// D4 begins with each TAF, each re-opening, and the day somebody agreed again after either.
    void nextTafs()
    {
        std::vector<std::pair<Moment, const Held *>> beginnings;
        for (const Held &held : m_ends.tafs())
            beginnings.push_back({held.on, &held});
        for (const Moment &reopened : m_ends.reopened())
            beginnings.push_back({reopened, nullptr});
        const auto beganBefore = [this](FactDay day) {
            return (!m_ends.tafs().empty() && m_ends.tafs().front().on.day <= day)
                || (!m_ends.reopened().empty() && m_ends.reopened().front().day <= day);
        };
        for (const HelpStopped &time : m_ends.helpStopped()) {
            if (time.until.isSet() && beganBefore(time.until.day) && !m_ends.agreedInVain(time))
                beginnings.push_back({time.until, nullptr});
        }
        for (const auto &[began, taf] : beginnings) {
            const Held *next = tafAfter(began);
            add(CaseFacts::NextTaf, began, next ? next->on : Moment(), taf);
        }
    }

    /// D5 and D6 of one TAF.
    void afterTaf(const Held &held)
    {
        Duty record;
        record.kind = CaseFacts::TafRecordInEhm;
        record.meeting = indexOf(*held.meeting);
        record.began = held.on;
        Moment marked = markedAfter(held.meeting->id, 0);
        record.met = marked.day;
        record.written = record.met == 0 && held.meeting->writtenOn.isValid() ? 1 : 0;
        m_ends.stop(record, false, marked.at);
        m_duties.push_back(record);

        Duty plan = record;
        plan.kind = CaseFacts::PlanInEhm;
        const qint32 seen = planSeenAfter(held);
        marked = seen >= 0 ? planMarkedAfter(seen, held.on.at) : Moment();
        plan.met = marked.day;
        plan.written = plan.met == 0 && seen >= 0 ? 1 : 0;
        plan.stopped = 0;
        plan.stop = CaseFacts::NotStopped;
        m_ends.stop(plan, false, marked.at);
        m_duties.push_back(plan);

        m_copies.add(held, m_duties);
    }

    /// The first mark "entered in EHM" of an object written at that place or later.
    [[nodiscard]] Moment markedAfter(const ObjectId &target, qint32 at) const
    {
        const EhmMark *first = nullptr;
        for (const EhmMark &mark : r.ehmMarks) {
            if (mark.target == target && mark.addedAt >= at && mark.on.isValid()
                && (!first || mark.addedAt < first->addedAt))
                first = &mark;
        }
        return first ? Moment{factDay(first->on), first->addedAt} : Moment();
    }

    /// The first mark of the plan written at that place or later that still held when the TAF was
    /// written down: what was agreed at a TAF that is typed late is not in EHM by a mark of before.
    [[nodiscard]] Moment planMarkedAfter(qint32 at, qint32 taf) const
    {
        const ObjectId plan = singletonId(typeInfo<FamilyPlan>().number);
        Moment marked = markedAfter(plan, at);
        while (marked.isSet() && marked.at < taf && planTouched(marked.at, taf))
            marked = markedAfter(plan, marked.at + 1);
        return marked;
    }

    /// Whether the plan was changed or looked at by an entry after one and until another.
    [[nodiscard]] bool planTouched(qint32 after, qint32 until) const
    {
        const auto between = [&](qint32 at) { return at > after && at <= until; };
        const auto written = [&](const Object &object) {
            return between(object.addedAt)
                || std::any_of(object.writers.begin(), object.writers.end(), between);
        };
        return std::any_of(r.goals.begin(), r.goals.end(), written)
            || std::any_of(r.actions.begin(), r.actions.end(), written)
            || std::any_of(r.planReviews.begin(), r.planReviews.end(), written);
    }

    /// Where the plan was first changed or looked at after a TAF, for the people: by the stated
    /// days, and on one day by the order of entries. What was agreed at the TAF itself counts.
    [[nodiscard]] qint32 planSeenAfter(const Held &held) const
    {
        qint32 first = -1;
        const auto seen = [&](FactDay day, qint32 at) {
            if (!isEarlier({day, at}, held.on) && at >= 0 && (first < 0 || at < first))
                first = at;
        };
        for (const PlanReview &review : r.planReviews)
            seen(factDay(review.on), review.addedAt);
        for (const Held &taf : m_ends.tafs()) {
            const auto wrote = [&taf](const Object &object) {
                return object.addedAt == taf.on.at || object.writers.contains(taf.on.at);
            };
            const bool changed = std::any_of(r.actions.begin(), r.actions.end(), wrote)
                || std::any_of(r.goals.begin(), r.goals.end(), wrote);
            if (changed)
                seen(taf.on.day, std::max(taf.on.at, held.on.at));
        }
        for (const Action &action : r.actions) {
            if (action.meeting == held.meeting->id)
                seen(held.on.day, std::max(action.addedAt, held.on.at));
        }
        for (const Moment &changed : m_planChanged)
            seen(changed.day, changed.at);
        return first;
    }

    const CaseRecord &r;
    DutyEnds m_ends;
    FamilyCopies m_copies;
    std::vector<Moment> m_planChanged;
    std::vector<Duty> m_duties;
};

} // namespace

std::vector<CaseFacts::Duty> dutiesOf(const CaseRecord &record)
{
    return Duties(record).all();
}

std::vector<CaseFacts::Duty> openAndLast(std::vector<CaseFacts::Duty> duties)
{
    const auto isOpen = [](const Duty &duty) {
        return duty.met == 0 && duty.stop == CaseFacts::NotStopped;
    };
    const auto lastRecord = std::find_if(duties.rbegin(), duties.rend(),
        [](const Duty &duty) { return duty.kind == CaseFacts::TafRecordInEhm; });
    const qint32 lastTaf = lastRecord == duties.rend() ? -1 : lastRecord->meeting;
    std::vector<Duty> kept;
    for (auto duty = duties.begin(); duty != duties.end(); ++duty) {
        bool last = duty->meeting == lastTaf;
        if (duty->kind <= CaseFacts::NextTaf) {
            // Of the next TAF the one the last TAF met is spoken of, too.
            const auto followers = std::count_if(duty + 1, duties.end(),
                [&](const Duty &other) { return other.kind == duty->kind; });
            last = followers < (duty->kind == CaseFacts::NextTaf ? 2 : 1);
        }
        if (last || isOpen(*duty))
            kept.push_back(*duty);
    }
    return kept;
}

QSet<qint32> tafsOwingCopies(const CaseRecord &record)
{
    QSet<qint32> meetings;
    for (const CaseFacts::Duty &duty : dutiesOf(record)) {
        if (duty.kind == CaseFacts::FamilyCopy && duty.met == 0 && duty.lost == 0
            && duty.stop == CaseFacts::NotStopped)
            meetings.insert(duty.meeting);
    }
    return meetings;
}

} // namespace hometray
