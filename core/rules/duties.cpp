// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/duties.h"

#include "rules/asked.h"
#include "rules/deriving.h"

#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

using Duty = CaseFacts::Duty;

bool earlier(const Moment &a, const Moment &b)
{
    return std::pair(a.day, a.at) < std::pair(b.day, b.at);
}

QList<FieldWrite> saidOfResponsibility(const CaseRecord &record, const ObjectId &person)
{
    static const FieldInfo *field = typeInfo<Person>().field(QLatin1String("parentalResponsibility"));
    return record.said.value(person).value(field->number);
}

/// Of a record what people said of help and who they were, as was known before an entry.
CaseRecord answersBefore(const CaseRecord &record, qint32 entry)
{
    CaseRecord then;
    then.entries = record.entries;
    for (const Consent &given : record.consents) {
        if (given.addedAt < entry)
            then.consents.append(given);
    }
    then.said = record.said;
    for (QHash<int, QList<FieldWrite>> &fields : then.said) {
        for (QList<FieldWrite> &known : fields)
            known.removeIf([entry](const FieldWrite &write) { return write.at >= entry; });
    }
    for (const Person &person : record.people) {
        if (person.addedAt < entry)
            then.people.append(asked::personAt(then, person, entry));
    }
    return then;
}

class Duties {
public:
    explicit Duties(const CaseRecord &record) : r(record), m_stopped(helpStopped(record)), m_planChanged(planChanges(record))
    {
        for (const Meeting *meeting : record.meetingsHeld())
            m_held.push_back({meeting, stated(*meeting, "heldOn", meeting->heldOn)});
        for (const Reopening &reopening : record.reopenings) {
            if (reopening.on.isValid())
                m_reopened.push_back({factDay(reopening.on), reopening.addedAt});
        }
        std::sort(m_reopened.begin(), m_reopened.end(), earlier);
        for (const NeedsALook &look : record.needsALook) {
            if (look.why == NeedsALook::Why::AfterClosing && look.at < record.entries.size())
                m_asOpen.push_back({factDay(record.entries.at(look.at).writtenOn()), look.at});
        }
    }

    std::vector<Duty> all()
    {
        assessmentAndFirstTaf();
        nextTafs();
        for (const Held &held : m_held) {
            // Of one on a day on which the FFA was closed nothing is owed, opened again or not.
            if (!held.meeting->beforeMyTime && !wasClosed(held.on))
                afterTaf(held);
        }
        std::stable_sort(m_duties.begin(), m_duties.end(), [](const Duty &a, const Duty &b) {
            return a.kind != b.kind ? a.kind < b.kind : earlier(a.began, b.began);
        });
        return std::move(m_duties);
    }

private:
    static constexpr qint32 endOfRecord = std::numeric_limits<qint32>::max();
    struct Held {
        const Meeting *meeting;
        Moment on;
    };

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
        for (const Held &held : m_held) {
            if (earlier(moment, held.on) && (!first || order(held) < order(*first)))
                first = &held;
        }
        return first;
    }

    struct End {
        Moment at;
        CaseFacts::StopReason why = CaseFacts::NotStopped;
    };

    /// What ends a duty. `whole`: withdrawal and "no action needed" do as well as closing.
    [[nodiscard]] std::vector<End> endsOf(
        const Duty &duty, bool whole, const std::vector<HelpStopped> &stopped) const
    {
        std::vector<End> ends;
        for (const Closure &closure : r.closures) {
            const Moment closed{factDay(closure.on), closure.addedAt};
            // Also one after which something was written as if it were open: it revives nothing.
            if (earlier(duty.began, closed))
                ends.push_back({closed, CaseFacts::StoppedByClosure});
        }
        if (!whole)
            return ends;
        for (const HelpStopped &time : stopped) {
            if (!time.until.isSet() || time.until.day > duty.began.day)
                ends.push_back({{std::max(time.from.day, duty.began.day), time.from.at},
                    CaseFacts::StoppedByWithdrawal});
        }
        const Moment none = noAction();
        if (none.isSet() && !earlier(none, duty.began))
            ends.push_back({none, CaseFacts::StoppedByNoAction});
        return ends;
    }

    /// Stops an unmet duty at the first thing that ends it. `metAt`: the entry that met it. It was not
    /// met when it had stopped by then, as was known then and as is known now: what is written later,
    /// whatever day it states, takes nothing from a duty that was met, and meets none that had stopped.
    void stop(Duty &duty, bool whole, qint32 metAt) const
    {
        const auto hadStopped = [met = Moment{duty.met, metAt}](const std::vector<End> &ends) {
            return std::any_of(ends.begin(), ends.end(),
                [&met](const End &end) { return earlier(end.at, met); });
        };
        const std::vector<End> ends = endsOf(duty, whole, m_stopped);
        if (duty.met != 0) {
            if (!hadStopped(ends))
                return;
            std::vector<End> known = endsOf(duty, whole, helpStopped(answersBefore(r, metAt)));
            std::erase_if(known, [metAt](const End &end) { return end.at.at >= metAt; });
            if (!hadStopped(known))
                return;
            duty.met = 0;
        }
        for (const End &end : ends) {
            if (duty.stopped != 0 && duty.stopped <= end.at.day)
                continue;
            duty.stopped = end.at.day;
            duty.stop = end.why;
        }
    }

    /// Whether nobody agreed to help before a day and on it. What begins on the day of the
    /// withdrawal itself begins, and stops.
    [[nodiscard]] bool stoodStill(FactDay day) const
    {
        return std::any_of(m_stopped.begin(), m_stopped.end(), [day](const HelpStopped &time) {
            return time.from.day < day && (!time.until.isSet() || time.until.day > day);
        });
    }

    /// Whether the FFA was closed on a day: neither opened again until then, nor written to as an
    /// open one.
    [[nodiscard]] bool wasClosed(const Moment &moment) const
    {
        return wasClosedUntil(moment, {moment.day, endOfRecord});
    }

    /// What is agreed to begins nothing while the FFA is closed, or no action is needed. On the day on
    /// which it is opened again, or written to, the order of entries decides which came first.
    [[nodiscard]] bool agreedInVain(const HelpStopped &time) const
    {
        const Moment none = noAction();
        const auto since = [&](const Moment &one) {
            return !earlier(one, none) && earlier(one, time.until);
        };
        const bool stands = none.isSet() && earlier(none, time.until)
            && std::none_of(m_held.begin(), m_held.end(),
                [&](const Held &held) { return since(held.on); })
            && std::none_of(m_reopened.begin(), m_reopened.end(), since);
        return stands || wasClosedUntil(time.until, time.until);
    }

    [[nodiscard]] bool wasClosedUntil(const Moment &moment, const Moment &last) const
    {
        const auto between = [&last](const Moment &one, const Closure &closure) {
            return one.at > closure.addedAt && earlier(one, last);
        };
        return std::any_of(r.closures.begin(), r.closures.end(), [&](const Closure &closure) {
            const Moment closed{factDay(closure.on), closure.addedAt};
            if (!closed.isSet() || !earlier(closed, moment))
                return false;
            return std::none_of(m_reopened.begin(), m_reopened.end(),
                       [&](const Moment &again) { return between(again, closure); })
                && std::none_of(m_asOpen.begin(), m_asOpen.end(),
                    [&](const Moment &written) { return between(written, closure); });
        });
    }

    /// "No action needed". What came after it (a TAF, a re-opening) begins duties of its own, and
    /// revives none.
    [[nodiscard]] Moment noAction() const
    {
        const Assessment *assessment = CaseRecord::only(r.assessment);
        if (!assessment || !assessment->noActionNeeded)
            return {};
        return stated(*assessment, "finalisedOn", assessment->finalisedOn);
    }

    void add(CaseFacts::DutyKind kind, const Moment &began, const Moment &met,
        const Held *taf = nullptr)
    {
        if (stoodStill(began.day) || wasClosed(began))
            return;
        Duty duty;
        duty.kind = kind;
        duty.began = began;
        duty.met = met.day;
        duty.meeting = taf ? indexOf(*taf->meeting) : -1;
        stop(duty, true, met.at);
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
        for (const HelpStopped &time : m_stopped) {
            if (time.until.day > registered.day && !agreedInVain(time))
                beginnings.push_back(time.until);
        }
        for (const Moment &began : beginnings) {
            const bool reopenedBefore = !m_reopened.empty() && m_reopened.front().day <= began.day;
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
        for (const Held &held : m_held)
            beginnings.push_back({held.on, &held});
        for (const Moment &reopened : m_reopened)
            beginnings.push_back({reopened, nullptr});
        const auto beganBefore = [this](FactDay day) {
            return (!m_held.empty() && m_held.front().on.day <= day)
                || (!m_reopened.empty() && m_reopened.front().day <= day);
        };
        for (const HelpStopped &time : m_stopped) {
            if (time.until.isSet() && beganBefore(time.until.day) && !agreedInVain(time))
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
        stop(record, false, marked.at);
        m_duties.push_back(record);

        Duty plan = record;
        plan.kind = CaseFacts::PlanInEhm;
        const qint32 seen = planSeenAfter(held);
        marked = seen >= 0 ? planMarkedAfter(seen, held.on.at) : Moment();
        plan.met = marked.day;
        plan.written = plan.met == 0 && seen >= 0 ? 1 : 0;
        plan.stopped = 0;
        plan.stop = CaseFacts::NotStopped;
        stop(plan, false, marked.at);
        m_duties.push_back(plan);

        copies(held);
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
            if (!earlier({day, at}, held.on) && at >= 0 && (first < 0 || at < first))
                first = at;
        };
        for (const PlanReview &review : r.planReviews)
            seen(factDay(review.on), review.addedAt);
        for (const Held &taf : m_held) {
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

    /// A household on a TAF's day: the adults in it who agreed, with parental responsibility, and
    /// those of whom that is not known.
    struct Home {
        ObjectId id;
        QList<const Person *> owed;
        QList<const Person *> unsettled;
    };

    [[nodiscard]] QList<Home> homesOn(const Held &held) const
    {
        const QDate day = held.meeting->heldOn;
        QList<Home> homes;
        for (const Person &person : r.people) {
            const Consent *answer = asked::answerOn(r, person.id, u"help", day);
            // As it was known at the TAF, and is known now.
            const Person known = asked::personAt(r, person, held.on.at);
            if (person.addedAt > held.on.at || person.child || !asked::ofFamily(person, day) || !asked::ofFamily(known, day)
                || !asked::isAdult(person, day) || !answer || answer->answer != u"agreed"_s)
                continue;
            // One of whom it becomes known later is owed a copy, too.
            const auto then = asked::responsibility(known);
            if (then == asked::Responsibility::None)
                continue;
            const bool owed = then == asked::Responsibility::Yes || knownSince(person, held) >= 0;
            const ObjectId id = asked::homeOn(r, person.id, day);
            const auto same = std::find_if(
                homes.begin(), homes.end(), [&id](const Home &home) { return home.id == id; });
            Home &home = same == homes.end() ? homes.emplaceBack(Home{id, {}, {}}) : *same;
            (owed ? home.owed : home.unsettled).append(&person);
        }
        return homes;
    }

    /// The first entry after a TAF that says of somebody of whom it was not known that they have
    /// parental responsibility; -1 when none does, or it was known.
    [[nodiscard]] qint32 knownSince(const Person &person, const Held &held) const
    {
        if (asked::responsibilityAt(r, person, held.on.at) != asked::Responsibility::ToSettle)
            return -1;
        for (const FieldWrite &write : saidOfResponsibility(r, person.id)) {
            if (write.at > held.on.at && write.value.as<bool>() && *write.value.as<bool>())
                return write.at;
        }
        return -1;
    }

    /// D6: one copy to each household in which, on the TAF's day, an adult lives who has parental
    /// responsibility and has agreed. Later that can only shrink; but whose responsibility was not
    /// known and becomes yes is owed one from the day that was written.
    void copies(const Held &held)
    {
        const QList<Home> homes = homesOn(held);
        const ObjectId common = givenUpTogether(homes, held);
        for (const Home &home : homes) {
            const bool known = !home.owed.isEmpty();
            const QList<const Person *> &whose = known ? home.owed : home.unsettled;
            Duty duty;
            duty.kind = CaseFacts::FamilyCopy;
            duty.meeting = indexOf(*held.meeting);
            duty.person = qint32(whose.first() - r.people.constData());
            duty.began = known ? owedSince(home, held) : held.on;
            duty.toSettle = known ? 0 : 1;
            const qint32 metAt = copyFor(duty, home, *held.meeting);
            bool withdrawn = false;
            const Moment lost = ends(home, whose, held, home.id == common, withdrawn);
            duty.lost = lost.day;
            // As was known when the copy was given; what is written later takes nothing from it.
            bool then = false;
            const Moment before = ends(home, whose, held, home.id == common, then, metAt);
            if (before.isSet() && duty.met > before.day)
                duty.met = 0;
            const bool nobody = std::all_of(whose.begin(), whose.end(), [](const Person *person) {
                return asked::responsibility(*person) == asked::Responsibility::None;
            });
            stop(duty, true, metAt);
            // Where nobody agreed that day, none was owed.
            if (duty.met == 0 && (nobody || stoodStill(duty.began.day)))
                continue;
            const bool first = duty.stopped == 0 || duty.lost < duty.stopped;
            if (duty.met == 0 && withdrawn && first) {
                // What was owed to the one who withdrew stops, whoever else agrees.
                duty.stopped = duty.lost;
                duty.stop = CaseFacts::StoppedByWithdrawal;
            }
            // Stopped first, nothing more ends it.
            if (duty.stopped != 0 && duty.lost >= duty.stopped)
                duty.lost = 0;
            m_duties.push_back(duty);
        }
    }

    /// The TAF, or the day on which it was written that somebody of that home has responsibility.
    [[nodiscard]] Moment owedSince(const Home &home, const Held &held) const
    {
        Moment since;
        for (const Person *person : home.owed) {
            const qint32 at = knownSince(*person, held);
            if (at < 0 || at >= r.entries.size())
                return held.on;
            const FactDay known =
                std::max(factDay(r.entries.at(at).writtenOn()), held.on.day);
            if (!since.isSet() || known < since.day)
                since = {known, at};
        }
        return since;
    }

    /// A copy to an adult of that home who agreed fulfils it; a child or a friend may have one, too.
    /// Returns the entry that gave it.
    qint32 copyFor(Duty &duty, const Home &home, const Meeting &meeting) const
    {
        const auto isTheirs = [&home](const ObjectId &id) {
            const auto same = [&id](const Person *person) { return person->id == id; };
            return std::any_of(home.owed.begin(), home.owed.end(), same)
                || std::any_of(home.unsettled.begin(), home.unsettled.end(), same);
        };
        qint32 first = -1; // written
        for (const CopyGiven &copy : r.copiesGiven) {
            const FactDay on = factDay(copy.on);
            if (copy.meeting != meeting.id || !isTheirs(copy.person) || on == 0
                || (duty.met != 0 && copy.addedAt > first))
                continue;
            first = copy.addedAt;
            duty.met = on;
            duty.declined = copy.declined ? 1 : 0;
        }
        return first;
    }

    /// Since when somebody is not in a home any more: died, left the family, or moved out.
    /// Asked of what was written before an entry.
    [[nodiscard]] Moment outSince(const Person &person, const ObjectId &home, FactDay begin,
        qint32 entry = endOfRecord) const
    {
        Moment out;
        const auto at = [&out, begin, entry](QDate when, qint32 writer) {
            const FactDay day = factDay(when);
            if (day >= begin && day != 0 && writer < entry && (!out.isSet() || day < out.day))
                out = {day, writer};
        };
        const Person then = asked::personAt(r, person, entry - 1);
        at(then.died, std::min(writerOf(person, "died"), entry - 1));
        at(then.leftOn, std::min(writerOf(person, "leftOn"), entry - 1));
        const bool livesThere = std::any_of(
            r.residences.begin(), r.residences.end(), [&](const Residence &residence) {
                return residence.person == person.id && residence.household == home
                    && (!residence.until.isValid() || writerOf(residence, "until") >= entry);
            });
        for (const Residence &residence : r.residences) {
            if (!livesThere && residence.person == person.id && residence.household == home)
                at(residence.until, writerOf(residence, "until"));
        }
        return out;
    }

    /// Since when nobody of a home is owed a copy, by the entry that said so last; a home that two
    /// were given up for together keeps its one. `withdrawn`: somebody withdrew.
    [[nodiscard]] Moment ends(const Home &home, const QList<const Person *> &whose,
        const Held &held, bool common, bool &withdrawn, qint32 entry = endOfRecord) const
    {
        Moment last;
        bool any = false;
        for (const Person *person : whose) {
            const Moment out = common ? Moment() : outSince(*person, home.id, held.on.day, entry);
            Moment against;
            for (const Consent &given : r.consents) {
                const FactDay on = factDay(given.on);
                if (given.person == person->id && given.about == u"help"_s
                    && given.answer != u"agreed"_s && on >= held.on.day && given.addedAt < entry
                    && (!against.isSet() || on < against.day))
                    against = {on, given.addedAt};
            }
            if (!out.isSet() && !against.isSet())
                return {};
            const bool no = against.isSet() && (!out.isSet() || against.day <= out.day);
            any = any || no;
            const Moment &end = no ? against : out;
            last = {std::max(last.day, end.day), std::max(last.at, end.at)};
        }
        withdrawn = any;
        return last;
    }

    /// Homes that were all given up for one in common get one copy: it is owed to the first.
    [[nodiscard]] ObjectId givenUpTogether(const QList<Home> &homes, const Held &held) const
    {
        QList<const Home *> owed;
        ObjectId now;
        for (const Home &home : homes) {
            if (home.owed.isEmpty())
                continue;
            owed.append(&home);
            for (const Person *person : home.owed) {
                const ObjectId lives = asked::homeOn(r, person->id, QDate(9999, 1, 1));
                if (!outSince(*person, home.id, held.on.day).isSet() || lives == person->id
                    || (!now.isNull() && lives != now))
                    return {};
                now = lives;
            }
        }
        return owed.size() > 1 ? owed.first()->id : ObjectId();
    }

    const CaseRecord &r;
    std::vector<HelpStopped> m_stopped;
    std::vector<Moment> m_planChanged;
    std::vector<Held> m_held;
    std::vector<Moment> m_reopened;
    std::vector<Moment> m_asOpen; ///< written for a closed FFA, which counts as open since
    std::vector<Duty> m_duties;
};

} // namespace

std::vector<HelpStopped> helpStopped(const CaseRecord &record)
{
    // What was said of help; and that somebody has parental responsibility, of whom that was not
    // known: where they agree, help goes on from the day that was written.
    struct Said {
        QDate on;
        qint32 at;
        bool answer;
    };
    QList<Said> all;
    for (const Consent &given : record.consents) {
        if (given.about == u"help"_s && given.on.isValid() && !given.answer.isEmpty())
            all << Said{given.on, given.addedAt, true};
    }
    for (const Person &person : record.people) {
        for (const FieldWrite &write : saidOfResponsibility(record, person.id)) {
            const bool *held = write.value.as<bool>();
            if (held && *held && write.at >= 0 && write.at < record.entries.size())
                all << Said{record.entries.at(write.at).writtenOn(), write.at, false};
        }
    }
    std::sort(all.begin(), all.end(), [](const Said &a, const Said &b) {
        return std::tuple(a.on, a.at, a.answer) < std::tuple(b.on, b.at, b.answer);
    });
    std::vector<HelpStopped> times;
    bool answered = false;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Said &said = all.at(i);
        answered = answered || said.answer;
        // What is said on one day is taken together.
        if (i + 1 < all.size() && all.at(i + 1).on == said.on)
            continue;
        bool agrees = false, says = false;
        for (const Person &person : record.people) {
            if (!asked::ofFamily(person, said.on)
                || !asked::helpRestsOn(record, person, said.on, said.at))
                continue;
            const QString answer = asked::helpAnswerOn(record, person, said.on);
            agrees = agrees || answer == u"agreed"_s;
            says = says || (!answer.isEmpty() && answer != u"agreed"_s);
        }
        const bool stopped = !times.empty() && !times.back().until.isSet();
        if (agrees && stopped)
            times.back().until = {factDay(said.on), said.at};
        else if (!agrees && !stopped && says && answered)
            times.push_back({{factDay(said.on), said.at}, {}});
        answered = false;
    }
    return times;
}

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
