// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/stock.h"

#include "demo/builtin.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QJsonValue &json)
{
    QStringList result;
    for (const QJsonValue item : json.toArray())
        result.append(item.toString());
    return result;
}

StoryTopic topicOf(const QJsonObject &json)
{
    const auto text = [&json](QLatin1String name) { return json.value(name).toString(); };
    StoryTopic topic;
    topic.id = text(QLatin1String("id"));
    topic.outcome = text(QLatin1String("outcome"));
    topic.domain = text(QLatin1String("domain"));
    topic.reason = text(QLatin1String("reason"));
    topic.goal = text(QLatin1String("goal"));
    topic.difference = text(QLatin1String("difference"));
    topic.baseline = text(QLatin1String("baseline"));
    topic.latest = text(QLatin1String("latest"));
    topic.evidence = text(QLatin1String("evidence"));
    topic.actions = texts(json.value(u"actions"_s));
    topic.facts = texts(json.value(u"facts"_s));
    topic.analysis = texts(json.value(u"analysis"_s));
    topic.voices = texts(json.value(u"voices"_s));
    topic.views = texts(json.value(u"views"_s));
    return topic;
}

} // namespace

StoryStock StoryStock::builtIn()
{
    const QJsonObject json = QJsonDocument::fromJson(builtInDemoFile(u"stock.json"_s)).object();
    StoryStock stock;
    const QJsonObject first = json.value(u"firstNames"_s).toObject();
    stock.girls = texts(first.value(u"girls"_s));
    stock.boys = texts(first.value(u"boys"_s));
    stock.women = texts(first.value(u"women"_s));
    stock.men = texts(first.value(u"men"_s));
    stock.lastNames = texts(json.value(u"lastNames"_s));
    stock.roads = texts(json.value(u"roads"_s));
    stock.schools = texts(json.value(u"schools"_s));
    stock.agencies = texts(json.value(u"agencies"_s));
    stock.roles = texts(json.value(u"roles"_s));
    stock.linking = texts(json.value(u"linking"_s));
    stock.worries = texts(json.value(u"worries"_s));
    stock.mustChange = texts(json.value(u"mustChange"_s));
    stock.happened = texts(json.value(u"happened"_s));
    stock.summaries = texts(json.value(u"summaries"_s));
    stock.feedback = texts(json.value(u"feedback"_s));
    const QJsonObject districts = json.value(u"districts"_s).toObject();
    for (auto it = districts.begin(); it != districts.end(); ++it)
        stock.towns.insert(it.key(), texts(it.value()));
    for (const QJsonValue topic : json.value(u"topics"_s).toArray())
        stock.topics.append(topicOf(topic.toObject()));
    return stock;
}

int StoryDice::below(int end)
{
    quint32 number = 0;
    m_random.fill({reinterpret_cast<unsigned char *>(&number), sizeof number});
    return end > 0 ? static_cast<int>(number % static_cast<quint32>(end)) : 0;
}

QString filled(QString text, const StoryNames &names)
{
    text.replace(u"{child}"_s, names.child);
    text.replace(u"{parent}"_s, names.parent);
    text.replace(u"{school}"_s, names.school);
    text.replace(u"{town}"_s, names.town);
    return text;
}

} // namespace hometray
