// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/folding.h"
#include "rules/asked.h"
#include "rules/deriving.h"
#include "rules/duties.h"

#include <optional>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

CaseFacts::Answer answerNamed(const QString &code)
{
    if (code == u"agreed"_s)
        return CaseFacts::Agreed;
    if (code == u"refused"_s)
        return CaseFacts::Refused;
    return code == u"withdrawn"_s ? CaseFacts::Withdrawn : CaseFacts::NoAnswer;
}

bool isNo(CaseFacts::Answer answer)
{
    return answer == CaseFacts::Refused || answer == CaseFacts::Withdrawn;
}

bool isOwn(const Consent &given)
{
    return given.decidedBy.isNull() || given.decidedBy == given.person;
}

/// Siblings, grandparents, aunts and uncles and step-parents by marriage are close family; cousins,
/// ex-partners and host families are not, and may be private fostering (FF News July 2019). Who is
/// not named is not known.
CaseFacts::Carer carerNamed(const QString &carer)
{
    static const QStringList close = {u"parent"_s, u"stepParent"_s, u"sibling"_s, u"grandparent"_s,
        u"auntOrUncle"_s, u"parentalResponsibility"_s, u"localAuthority"_s};
    if (carer.isEmpty())
        return CaseFacts::CarerNotNamed;
    return close.contains(carer) ? CaseFacts::CloseFamily : CaseFacts::OutsideFamily;
}

/// What people disagree about fulfils nothing: such a field counts as not filled in, and what
/// somebody removed while somebody else changed it does not count unless it is a duty.
void leaveOutConflicts(CaseRecord &record)
{
    const QList<Conflict> conflicts = record.conflicts();
    for (const Conflict &conflict : conflicts) {
        const RecordList *list = recordList(conflict.type);
        Object *object = list ? list->find(record, conflict.object) : nullptr;
        if (!object)
            continue;
        if (const FieldInfo *field = list->type->field(conflict.field)) {
            field->set(object, Value());
            continue;
        }
        const bool duty = conflict.type == typeInfo<Person>().number
            || conflict.type == typeInfo<Action>().number
            || conflict.type == typeInfo<Goal>().number
            || conflict.type == typeInfo<Concern>().number
            || conflict.type == typeInfo<Meeting>().number;
        if (!duty)
            (void)list->take(record, conflict.object);
    }
}

} // namespace

CaseFacts factsOf(const CaseRecord &record)
{
    if (record.frontiers.isEmpty())
        return Deriving(record).facts();
    CaseRecord settled = record;
    leaveOutConflicts(settled);
    CaseFacts facts = Deriving(settled).facts();
    facts.row.conflicts = static_cast<qint32>(record.conflicts().size());
    return facts;
}

CaseFacts::ClosureReason Deriving::reasonNamed(const QString &code)
{
    static constexpr std::pair<const char16_t *, CaseFacts::ClosureReason> names[] = {
        {u"needsMet", CaseFacts::NeedsMet},
        {u"oneAgency", CaseFacts::OneAgency},
        {u"statutory", CaseFacts::Statutory},
        {u"familyWithdrew", CaseFacts::FamilyWithdrew},
        {u"notEngaged", CaseFacts::NotEngaged},
        {u"movedAway", CaseFacts::MovedAway},
        {u"merged", CaseFacts::Merged},
        {u"openedInError", CaseFacts::OpenedInError},
    };
    for (const auto &[name, reason] : names) {
        if (code == QStringView(name))
            return reason;
    }
    return CaseFacts::OtherReason;
}

CaseFacts Deriving::facts()
{
    journal();
    startAndEnd();
    people();
    consent();
    assessment();
    meetings();
    plan();
    notesAndConcerns();
    outcomes();
    holidays();
    contacts();
    absences();
    sharesAndRequests();
    goingOn();
    closurePreparation();
    clocks();
    duties();
    notInEhm();
    return std::move(f);
}

void Deriving::journal()
{
    f.row.incomplete = r.incomplete ? 1 : 0;
    f.row.conflicts = static_cast<qint32>(r.conflicts().size());
    f.row.setAside = r.setAside;
    f.row.notShared = r.notShared;
    f.row.twoKeyworkers = r.twoKeyworkers ? 1 : 0;
    f.row.entryCount = static_cast<qint32>(r.entries.size());
    if (!r.entries.isEmpty())
        f.row.opened = {factDay(dayOfEntry(0)), 0};
}

void Deriving::startAndEnd()
{
    for (const HelpdeskCheck &check : r.helpdeskChecks) {
        const Moment on = stated(check, "on", check.on);
        latest(f.row.helpdeskCheck, on);
        if (on.isSet() && f.row.helpdeskCheck == on)
            f.row.helpdeskFfaOpen = check.result == u"ffaOpen"_s ? 1 : 0;
    }
    if (const Registration *registration = CaseRecord::only(r.registration)) {
        f.row.registrationSent = stated(*registration, "sentOn", registration->sentOn);
        f.row.registered = stated(*registration, "completedOn", registration->completedOn);
    }
    if (const TakeUp *takeUp = CaseRecord::only(r.takeUps))
        f.row.takenUp = stated(*takeUp, "on", takeUp->on);
    // When it was written, also where its day was corrected since: what came between counts.
    for (const Reopening &reopening : r.reopenings) {
        if (reopening.on.isValid())
            latest(f.row.reopened, {factDay(reopening.on), reopening.addedAt});
    }
    // What did not fit together before an FFA was opened again ended with it.
    f.row.needsALook = static_cast<qint32>(
        std::count_if(r.needsALook.begin(), r.needsALook.end(), [this](const NeedsALook &look) {
            return !f.row.reopened.isSet() || look.at > f.row.reopened.at;
        }));
    f.row.isReopened = f.row.reopened.isSet() ? 1 : 0;
    f.row.firstClock = f.row.reopened.isSet() ? Moment() : f.row.registered;
    f.row.closedTimes = static_cast<qint32>(r.closures.size());
    const Closure *last = r.currentClosure();
    if (!last || !r.isClosed())
        return;
    f.row.writtenSinceClosing = r.entries.size() - 1 > last->addedAt ? 1 : 0;
    f.row.closureReason = reasonNamed(last->reason);
    // Of what was not worked on here nothing can last.
    const bool worked = f.row.closureReason != CaseFacts::Merged
        && f.row.closureReason != CaseFacts::OpenedInError;
    f.row.lookBackOn = worked ? factDay(last->lookBackOn) : 0;
    f.row.closureSummary = saysNothing(last->summary) ? 0 : 1;
    f.row.closureImpact = saysNothing(last->impact) ? 0 : 1;
    f.row.closureContinues = saysNothing(last->whoContinues) ? 0 : 1;
    f.row.closed = writtenIn(*last, last->on);
}

qint32 Deriving::personIndex(const ObjectId &id) const
{
    for (qsizetype i = 0; i < r.people.size(); ++i) {
        if (r.people.at(i).id == id)
            return static_cast<qint32>(i);
    }
    return -1;
}

void Deriving::people()
{
    for (qsizetype i = 0; i < r.people.size(); ++i) {
        const Person &person = r.people.at(i);
        CaseFacts::Person facts;
        facts.index = static_cast<qint32>(i);
        facts.child = person.child ? 1 : 0;
        facts.responsible = !person.parentalResponsibility ? 0
            : *person.parentalResponsibility               ? 1
                                                           : 2;
        facts.parent =
            asked::responsibility(person) == asked::Responsibility::ToSettle ? 1 : 0;
        facts.unborn = !person.born.isValid() && person.expected.isValid() ? 1 : 0;
        facts.expected = facts.unborn != 0 ? factDay(person.expected) : 0;
        facts.from = std::max(factDay(person.joinedOn), factDay(person.born));
        facts.until = factDay(person.leftOn);
        if (person.died.isValid() && (facts.until == 0 || factDay(person.died) < facts.until))
            facts.until = factDay(person.died);
        if (person.born.isValid()) {
            facts.sixteen = factDay(birthday(person.born, 16));
            facts.eighteen = factDay(birthday(person.born, 18));
        }
        if (person.decidesAlone)
            facts.decidesAlone = factDay(person.decidesAloneSince.isValid()
                    ? person.decidesAloneSince
                    : dayOfEntry(writerOf(person, "decidesAlone")));
        facts.noNeedsOn = factDay(person.noNeedsOn);
        for (const DomainEntry &entry : r.domainEntries) {
            if (entry.person == person.id && !saysNothing(entry.needs))
                facts.hasNeed = 1;
        }
        for (const Goal &goal : r.goals) {
            if (goal.whose.contains(person.id) && goal.status != u"dropped"_s)
                facts.hasNeed = 1;
        }
        for (const ChildVoice &voice : r.childVoices) {
            if (voice.person != person.id)
                continue;
            if (!saysNothing(voice.words))
                latest(facts.words, stated(voice, "on", voice.on));
            else if (voice.declined)
                latest(facts.askedForWords, stated(voice, "on", voice.on));
        }
        for (const ParentView &view : r.parentViews) {
            if (view.person == person.id && !saysNothing(view.view))
                latest(facts.view, stated(view, "on", view.on));
        }
        facts.careLimit = person.disabled.value_or(false) ? facts.eighteen : facts.sixteen;
        homesOf(facts, person);
        consentOf(facts, person);
        f.people.push_back(facts);
    }
}

void Deriving::homesOf(const CaseFacts::Person &facts, const Person &person)
{
    if (facts.child == 0 && facts.responsible != 1 && facts.parent == 0)
        return;
    for (const Residence &residence : r.residences) {
        const CaseFacts::Carer carer = carerNamed(residence.carer);
        if (residence.person != person.id
            || (facts.child != 0 && carer == CaseFacts::CloseFamily))
            continue;
        const bool written = facts.child != 0 && !residence.from.isValid();
        const QDate from = written ? dayOfEntry(residence.addedAt) : residence.from;
        const Household *household = CaseRecord::find(r.households, residence.household);
        f.homes.push_back({facts.index,
            household ? qint32(household - r.households.constData()) : -1, factDay(from),
            factDay(residence.until), carer});
    }
}

void Deriving::consentOf(CaseFacts::Person &facts, const Person &person)
{
    if (const Consent *help = r.consentOf(person.id, u"help")) {
        facts.help = answerStanding(*help);
        facts.helpDay = factDay(help->on);
        facts.helpOwn = isOwn(*help) ? 1 : 0;
        facts.helpFell = facts.help == answerNamed(help->answer) ? 0 : 1;
    }
    if (const Consent *own = lastOwn(person.id, u"help")) {
        facts.ownHelp = answerNamed(own->answer);
        facts.ownHelpDay = factDay(own->on);
    }
    if (const Consent *sharing = r.consentOf(person.id, u"sharing")) {
        facts.sharing = answerNamed(sharing->answer);
        facts.sharingDay = factDay(sharing->on);
    }
    if (const Consent *tray = r.consentOf(person.id, u"homeTray")) {
        facts.tray = answerStanding(*tray);
        facts.trayDay = factDay(tray->on);
        facts.trayWith = nameNumber(tray->with);
    }
    if (const Consent *own = lastOwn(person.id, u"homeTray")) {
        facts.ownTray = answerNamed(own->answer);
        facts.ownTrayDay = factDay(own->on);
    }
    for (const Consent &given : r.consents) {
        if (given.person == person.id && given.about == u"homeTray"_s && given.on.isValid()
            && isNo(answerNamed(given.answer)))
            latest(facts.trayRefused, {factDay(given.on), given.addedAt});
    }
}

/// What an answer comes to: a yes that somebody else gave for a person falls with theirs.
CaseFacts::Answer Deriving::answerStanding(const Consent &given) const
{
    const CaseFacts::Answer answer = answerNamed(given.answer);
    if (answer != CaseFacts::Agreed || isOwn(given))
        return answer;
    const Consent *through = r.consentOf(given.decidedBy, given.about);
    return through && isNo(answerNamed(through->answer)) ? CaseFacts::Withdrawn : answer;
}

const Consent *Deriving::lastOwn(const ObjectId &person, QStringView about) const
{
    const Consent *last = nullptr;
    for (const Consent &given : r.consents) {
        const bool own = given.person == person && given.about == about && isOwn(given);
        if (own
            && (!last || std::pair(given.on, given.addedAt) >= std::pair(last->on, last->addedAt)))
            last = &given;
    }
    return last;
}

/// The same number for the same name; 0 for none.
qint32 Deriving::nameNumber(const QString &name)
{
    const QString folded = foldName(name);
    if (folded.isEmpty())
        return 0;
    qsizetype at = m_names.indexOf(folded);
    if (at < 0) {
        at = m_names.size();
        m_names.append(folded);
    }
    return static_cast<qint32>(at + 1);
}

void Deriving::consent()
{
    for (const CaseFacts::Person &person : f.people) {
        // Who died or left neither agrees nor refuses any more.
        if (person.until != 0)
            continue;
        if (person.help == CaseFacts::Agreed)
            ++f.row.agreedPeople;
        if (person.help == CaseFacts::Refused || person.help == CaseFacts::Withdrawn)
            ++f.row.refusedPeople;
    }
    // Who withdraws from what is closed ends nothing, and who agrees to it begins nothing: it stays as
    // it stood then.
    const Moment closed = f.row.closed.moment();
    for (const HelpStopped &time : helpStopped(r)) {
        if (closed.isSet() && time.from.since(closed))
            break;
        const bool holds =
            !time.until.isSet() || (closed.isSet() && time.until.since(closed));
        f.row.withdrawn = holds ? time.from : Moment();
        f.row.lastWithdrawn = time.from.day;
    }
    for (const CaseFacts::Person &person : f.people) {
        const Consent *tray =
            person.until == 0 ? r.consentOf(r.people.at(person.index).id, u"homeTray") : nullptr;
        if (!tray)
            continue;
        const bool agreed = answerNamed(tray->answer) == CaseFacts::Agreed;
        latest(
            agreed ? f.row.homeTrayAgreed : f.row.homeTrayRefused, stated(*tray, "on", tray->on));
    }
}

void Deriving::assessment()
{
    f.row.parentViews = static_cast<qint32>(r.parentViews.size());
    f.row.domainEntries = static_cast<qint32>(r.domainEntries.size());
    const Assessment *assessment = CaseRecord::only(r.assessment);
    if (!assessment)
        return;
    const Assessment &a = *assessment;
    f.row.assessmentStarted = stated(a, "startedOn", a.startedOn);
    f.row.hasAnalysis = saysNothing(a.analysis) ? 0 : 1;
    f.row.hasLevel = a.level.isEmpty() ? 0 : 1;
    f.row.hasTriedBefore = saysNothing(a.triedBefore) ? 0 : 1;
    f.row.assessmentGaps = saysNothing(a.gaps) ? 0 : 1;
    f.row.signedByFamily = stated(a, "signedOn", a.signedOn);
    f.row.signatureDeclined = stated(a, "signatureDeclinedOn", a.signatureDeclinedOn);
    f.row.assessmentCopy = stated(a, "copyGivenOn", a.copyGivenOn);
    f.row.assessmentCopyDeclined = stated(a, "copyDeclinedOn", a.copyDeclinedOn);
    // A signature or a copy on paper does not change what stands in EHM.
    const std::initializer_list<const char *> text = {"triedBefore", "analysis", "level",
        "noActionNeeded", "finalisedOn", "gaps", "othersContributed"};
    f.row.assessment = writtenIn(a, a.finalisedOn, lastWriterOf(a, text));
    if (f.row.assessment.inEhm != 0 && a.ehmAt < putRightAt(a, text))
        f.row.assessment.inEhm = 0;
    if (a.noActionNeeded)
        f.row.noActionNeeded = stated(a, "finalisedOn", a.finalisedOn);
}

} // namespace hometray
