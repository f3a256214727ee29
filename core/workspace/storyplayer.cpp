// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/storyplayer.h"

#include "record/access.h"
#include "record/apply.h"
#include "record/corrections.h"
#include "record/kinds.h"
#include "rules/whattravels.h"
#include "workflow/gates.h"
#include "workspace/bringinline.h"
#include "workspace/situations.h"

#include <QtCore/QJsonArray>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

Signer storySigner()
{
    std::array<unsigned char, Signer::seedSize> seed;
    seed.fill(9);
    return Signer::fromSeed(seed);
}

} // namespace

Situation storySituation(const Rulebook &rules, QDate today, const QString &breakId)
{
    const SchoolCalendar &calendar = rules.calendars().county();
    Situation situation{today, &rules.policy(), &rules.workingDays(), &calendar, std::nullopt};
    if (const SchoolBreak *holiday = calendar.breakById(breakId))
        situation.holiday = breakSituation(*holiday, {}, {}, rules.workingDays());
    return situation;
}

StoryPlayer::StoryPlayer(const Rulebook &rules) : m_rules(rules), m_signer(storySigner())
{
    const std::pair<const char16_t *, quint16> single[] = {
        {u"$family", typeInfo<Family>().number},
        {u"$assessment", typeInfo<Assessment>().number},
        {u"$familyPlan", typeInfo<FamilyPlan>().number},
        {u"$registration", typeInfo<Registration>().number},
    };
    for (const auto &[label, type] : single) {
        m_labels.insert(QStringView(label).toString(), singletonId(type));
        m_names.insert(singletonId(type), QStringView(label).toString());
    }
}

ObjectId StoryPlayer::idOf(const QString &label)
{
    if (label.startsWith(u"$holidayPlan/")) {
        // An FFA that was opened again has a new plan for the break: the last one is meant.
        const QList<HolidayPlan> &plans = record().holidayPlans;
        for (auto plan = plans.crbegin(); plan != plans.crend(); ++plan) {
            if (plan->breakId == label.mid(13))
                return plan->id;
        }
    }
    auto it = m_labels.find(label);
    if (it == m_labels.end()) {
        it = m_labels.insert(label, m_random.objectId());
        m_names.insert(*it, label);
    }
    return *it;
}

QString StoryPlayer::labelOf(const ObjectId &id) const
{
    return m_names.value(id, id.hex());
}

/// "$entry/7" becomes the entry that the eighth command wrote.
QJsonValue StoryPlayer::withEntries(const QJsonValue &json) const
{
    if (json.isString() && json.toString().startsWith(u"$entry/"))
        return m_entryOf.value(json.toString().mid(7).toInt()).hex();
    if (json.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : json.toArray())
            array.append(withEntries(item));
        return array;
    }
    if (!json.isObject())
        return json;
    QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = withEntries(*it);
    return object;
}

Context StoryPlayer::context()
{
    Context context;
    context.today = m_day;
    context.now = m_time;
    context.actorName = u"Kim Reed"_s;
    context.actor = personOf(m_signer.key());
    context.role = u"keyworker"_s;
    context.isChoice = [this](QStringView list, QStringView code) {
        return m_rules.policy().isChoice(list, code);
    };
    context.eventOf = [this](const EntryId &id) -> std::optional<Event> {
        const CaseJournal &journal = m_case.journal();
        int number = journal.numberOf(id);
        if (number < 0)
            return std::nullopt;
        for (const int correcting : journal.corrections(number)) {
            const auto correction = detailsOf<Correction>(journal.rows().at(correcting).event);
            if (!correction || !correction->withdrawn)
                number = correcting;
        }
        return journal.rows().at(number).event;
    };
    context.gate = [this](QStringView checklist, const CaseRecord &record) {
        // As the program asks: of the break that comes next.
        const auto result =
            evaluate(checklist, factsOf(record), before(m_day, breakToCome(m_day)));
        return result ? gateSteps(*result, record) : QList<GateStep>();
    };
    context.listOf = [this](ListRole role) {
        const ChecklistSpec *list = m_rules.policy().checklist(role);
        return list ? list->id : QString();
    };
    context.whatTravels = [this] { return whatTravels(facts(), before(m_day, breakToCome(m_day))); };
    context.reviewProblem = [this](const CaseRecord &record, const HolidayPlan &plan) {
        return reviewProblem(record, plan, storySituation(m_rules, m_day, plan.breakId));
    };
    return context;
}

Expected<void> StoryPlayer::write(const QList<Event> &events)
{
    m_lastMs = std::max(m_lastMs + 1, utcMs(m_day, m_time));
    const auto entries = m_case.append(events, m_signer, m_random, m_lastMs, m_lastMs);
    if (!entries)
        return Unexpected(entries.error());
    m_entryOf.last() = entries->last().id;
    return {};
}

Expected<void> StoryPlayer::decideAndWrite(const Command &command)
{
    const CommandSpec *spec = command.spec();
    if (spec->scope == CommandScope::Desk) {
        const Decision decision = decide(m_desk, command, context());
        if (!decision)
            return Unexpected(Error(decision.error()));
        for (const Event &event : *decision) {
            EntryStamp stamp;
            stamp.id = *EntryId::fromBytes(m_random.bytes(EntryId::size));
            stamp.kind = event.kind;
            stamp.writtenMs = utcMs(m_day, m_time);
            apply(m_desk, event, stamp);
        }
        return m_opened && !record().isClosed() ? noteAbsences() : Expected<void>();
    }
    const bool begins = spec->scope == CommandScope::NewCase;
    if (begins == m_opened)
        return failure(begins ? ErrorCode::UsageInvalid : ErrorCode::CaseNotFound);
    const Decision decision = decide(begins ? CaseRecord() : record(), command, context());
    if (!decision)
        return Unexpected(Error(decision.error()));
    if (begins) {
        CaseOpening opening;
        opening.id = m_random.objectId();
        opening.keys = m_signer.key().bytes();
        if (auto opened = write({EventBuilder(kinds::caseOpened).add(opening).event()}); !opened)
            return opened;
        m_opened = true;
    }
    if (auto written = write(*decision); !written)
        return written;
    return record().isClosed() ? Expected<void>() : noteAbsences();
}

Expected<void> StoryPlayer::noteAbsences()
{
    const EntryId before = m_entryOf.last();
    Expected<void> written;
    if (const auto event = absencesNoted(record(), m_desk.desk, awayDays(m_rules, m_day)))
        written = write({*event});
    m_entryOf.last() = before;
    return written;
}

Expected<void> StoryPlayer::play(const QJsonObject &story)
{
    m_entryOf.append(EntryId());
    const QDateTime at = QDateTime::fromString(story[u"at"_s].toString(), Qt::ISODate);
    m_day = at.date();
    m_time = at.time();
    JsonReading reading;
    reading.idOfLabel = [this](const QString &label) { return idOf(label); };
    auto command = Command::fromFields(story[u"command"_s].toString(),
        withEntries(story[u"fields"_s]).toObject(), m_opened ? record() : CaseRecord(), reading);
    if (!command)
        return Unexpected(command.error());
    command->giveIds(m_random);
    return decideAndWrite(*command);
}

QString StoryPlayer::breakToCome(QDate day) const
{
    const auto next = breakFor(m_rules, m_desk.desk, day, 0);
    return next ? next->holiday.id : QString();
}

Situation StoryPlayer::before(QDate today, const QString &breakId) const
{
    Situation situation = storySituation(m_rules, today);
    if (!breakId.isEmpty())
        situation.holiday = breakFor(m_rules, m_desk.desk, today, breakCode(breakId));
    return situation;
}

CaseFacts StoryPlayer::facts()
{
    const CaseRecord &now = record();
    return m_left.facts(m_case.journal(), now, m_rules.holidays());
}

} // namespace hometray
