// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the families of the demonstration as stories (tests/oracle/README.md), a line each.
#include "demo/families.h"
#include "workflow/wellknown.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <iostream>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {

/// Ids as labels, as a story names its rows.
class Labels {
public:
    explicit Labels(const QString &prefix) : m_prefix(prefix) { }

    QJsonValue labelled(const QJsonValue &json)
    {
        if (json.isString()) {
            const auto id = json.toString().startsWith(u'$') ? std::nullopt
                                                             : ObjectId::fromHex(json.toString());
            return id ? QJsonValue(labelOf(*id)) : json;
        }
        if (json.isArray()) {
            QJsonArray array;
            for (const QJsonValue one : json.toArray())
                array.append(labelled(one));
            return array;
        }
        if (!json.isObject())
            return json;
        QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            *it = labelled(it.value());
        return object;
    }

private:
    QString labelOf(const ObjectId &id)
    {
        for (const auto *label : {u"$family", u"$assessment", u"$familyPlan", u"$registration",
                 u"$holidayPlan/summer-2019"}) {
            if (wellKnownId(QStringView(label).toString()) == id)
                return QStringView(label).toString();
        }
        if (!m_labels.contains(id))
            m_labels.insert(id, QString(m_prefix + QString::number(m_labels.size() + 1)));
        return m_labels.value(id);
    }

    QString m_prefix;
    QHash<ObjectId, QString> m_labels;
};

struct Line {
    QDateTime at;
    QJsonObject command;
};

/// The steps with their times, as `tell` has them.
QList<Line> linesOf(const Story &story, const QString &prefix)
{
    Labels labels(prefix);
    QList<Line> lines;
    for (const StoryStep &step : story.steps) {
        const QDateTime before = lines.isEmpty() ? QDateTime() : lines.last().at;
        const bool sameDay = before.date() == step.day;
        const QDateTime at = step.time.isValid() ? QDateTime(step.day, step.time)
            : sameDay                            ? before.addSecs(60)
                                                 : QDateTime(step.day, QTime(9, 0));
        QJsonObject command;
        if (const auto *said = std::get_if<Command>(&step.what))
            command = {{u"command"_s, said->id()}, {u"fields"_s, said->fields()}};
        else
            command = std::get<QJsonObject>(step.what);
        command.insert(u"at"_s, at.toString(u"yyyy-MM-ddTHH:mm"_s));
        command.insert(u"fields"_s, labels.labelled(command[u"fields"_s]));
        lines.append({at, command});
    }
    return lines;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QList<Line> keyworker = linesOf(demoKeyworker(), u"$desk"_s);
    const QJsonArray days = {storyDay().toString(Qt::ISODate), u"2019-07-24"_s, u"2019-07-25"_s,
        u"2019-09-02"_s};
    for (const Story &story : demoFamilies()) {
        QList<Line> lines = keyworker + linesOf(story, u"$row"_s);
        std::stable_sort(lines.begin(), lines.end(),
            [](const Line &a, const Line &b) { return a.at < b.at; });
        QJsonArray commands;
        for (const Line &line : std::as_const(lines))
            commands.append(line.command);
        const QJsonObject told{{u"name"_s, story.name}, {u"commands"_s, commands},
            {u"judge"_s, days}, {u"breaks"_s, QJsonArray{u"summer-2019"_s}}};
        std::cout << QJsonDocument(told).toJson(QJsonDocument::Compact).constData() << '\n';
    }
    return 0;
}
