// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/story.h"

#include "workflow/wellknown.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

QJsonValue moved(const QJsonValue &json, qint64 days)
{
    if (json.isString()) {
        const QString text = json.toString();
        const QDate day = text.size() == 10 ? QDate::fromString(text, u"yyyy-MM-dd"_s) : QDate();
        return day.isValid() ? QJsonValue(day.addDays(days).toString(u"yyyy-MM-dd"_s)) : json;
    }
    if (json.isArray()) {
        QJsonArray result;
        for (const QJsonValue item : json.toArray())
            result.append(moved(item, days));
        return result;
    }
    if (json.isObject()) {
        QJsonObject result = json.toObject();
        for (auto it = result.begin(); it != result.end(); ++it)
            *it = moved(it.value(), days);
        return result;
    }
    return json;
}

/// The telling of one story so far.
class Teller {
public:
    explicit Teller(const Story &story) : m_story(&story), m_random(story.seed)
    {
        QTime time;
        QDate day;
        for (const StoryStep &step : story.steps) {
            if (step.time.isValid())
                time = step.time;
            else
                time = step.day == day && time.isValid() ? time.addSecs(60) : QTime(9, 0);
            day = step.day;
            m_times.append(time);
        }
    }

    [[nodiscard]] bool atEnd() const { return m_next == m_story->steps.size(); }
    [[nodiscard]] std::pair<QDate, QTime> when() const
    {
        return {m_story->steps.at(m_next).day, m_times.at(m_next)};
    }
    [[nodiscard]] CaseId family() const { return m_family; }

    [[nodiscard]] Expected<void> next(const StoryHost &host)
    {
        const auto [day, time] = when();
        host.setTime(day, time);
        auto command = nextCommand(host);
        if (!command)
            return Unexpected(named(command.error()));
        command->giveIds(m_random);
        const CommandSpec *spec = command->spec();
        const bool desk = spec && spec->scope == CommandScope::Desk;
        const auto done = host.perform(desk ? CaseId() : m_family, *command, day);
        if (!done)
            return Unexpected(named(done.error()));
        if (!desk)
            m_family = *done;
        ++m_next;
        return {};
    }

private:
    [[nodiscard]] Expected<Command> nextCommand(const StoryHost &host)
    {
        const auto &what = m_story->steps.at(m_next).what;
        if (const auto *command = std::get_if<Command>(&what))
            return *command;
        JsonReading reading;
        reading.idOfLabel = [this](const QString &label) {
            if (const auto only = wellKnownId(label))
                return *only;
            const auto known = m_labels.constFind(label);
            return known == m_labels.cend() ? *m_labels.insert(label, m_random.objectId()) : *known;
        };
        CaseRecord record;
        if (!m_family.isNull()) {
            auto known = host.record(m_family);
            if (!known)
                return Unexpected(known.error());
            record = std::move(*known);
        }
        return Command::fromJson(std::get<QJsonObject>(what), record, reading);
    }
    [[nodiscard]] Error named(Error error) const
    {
        error.values.insert(u"story"_s, m_story->name);
        error.values.insert(u"step"_s, m_next + 1);
        return error;
    }

    const Story *m_story;
    SeededRandom m_random;
    QHash<QString, ObjectId> m_labels;
    QList<QTime> m_times;
    CaseId m_family;
    qsizetype m_next = 0;
};

} // namespace

QDate storyDay()
{
    return QDate(2019, 6, 20);
}

qint64 storyShift(QDate today)
{
    const qint64 days = storyDay().daysTo(today);
    return 7 * (days >= 0 ? days / 7 : -((6 - days) / 7));
}

Story storyFromJson(const QString &name, quint64 seed, const QJsonArray &steps, QDate today)
{
    const qint64 shift = storyShift(today);
    Story story{name, seed, {}};
    for (const QJsonValue item : steps) {
        QJsonObject json = shift == 0 ? item.toObject() : moved(item, shift).toObject();
        StoryStep step;
        step.day = QDate::fromString(json.take(u"on"_s).toString(), u"yyyy-MM-dd"_s);
        step.time = QTime::fromString(json.take(u"at"_s).toString(), u"HH:mm"_s);
        step.what = json;
        story.steps.append(step);
    }
    return story;
}

Expected<QList<CaseId>> tell(
    const QList<Story> &stories, const StoryHost &host, const StoryProgress &progress)
{
    std::vector<Teller> tellers;
    qsizetype all = 0;
    for (const Story &story : stories) {
        tellers.emplace_back(story);
        all += story.steps.size();
    }
    for (qsizetype done = 0; done < all; ++done) {
        Teller *next = nullptr;
        for (Teller &teller : tellers) {
            if (!teller.atEnd() && (!next || teller.when() < next->when()))
                next = &teller;
        }
        if (const auto told = next->next(host); !told)
            return Unexpected(told.error());
        if (progress)
            progress(static_cast<int>(done + 1), static_cast<int>(all));
    }
    QList<CaseId> families;
    for (const Teller &teller : tellers)
        families.append(teller.family());
    return families;
}

} // namespace hometray
