// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/policyexamplesreader.h"

#include "rules/checklist.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {

namespace {

QString nth(const QString &place, qsizetype index)
{
    return place % u'/' % QString::number(index);
}

/// "2019-06-20T10:00"; not valid when it is anything else. What the clock on the wall said, whatever
/// zone this computer is in.
QDateTime momentIn(const QJsonValue &command)
{
    return QDateTime::fromString(QString(command[u"at"_s].toString() % u'Z'), Qt::ISODate);
}

bool isState(const QString &name)
{
    for (int state = int(StepState::Done); state <= int(StepState::CannotBeJudged); ++state) {
        if (stateName(StepState(state)) == name)
            return true;
    }
    return false;
}

bool isAnswerOfAList(const QString &name)
{
    return name == u"ready" || name == u"notReady" || name == u"notForFamily";
}

} // namespace

bool PolicyExamplesReader::fail(const QString &reason, const QString &place)
{
    m_reason = reason;
    m_place = place;
    return false;
}

bool PolicyExamplesReader::onlyKnown(
    const QJsonObject &json, const QStringList &known, const QString &place)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!known.contains(it.key()))
            return fail(u"field"_s, place % u'/' % it.key());
    }
    return true;
}

const PolicyExample *PolicyExamplesReader::exampleCalled(const QString &id) const
{
    const auto found = std::find_if(m_examples.begin(), m_examples.end(),
        [&id](const PolicyExample &example) { return example.id == id; });
    return found == m_examples.end() ? nullptr : &*found;
}

bool PolicyExamplesReader::read(const QJsonValue &examples)
{
    if (!examples.isArray())
        return fail(u"list"_s, u"/examples"_s);
    const QJsonArray all = examples.toArray();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (!example(all.at(i).toObject(), nth(u"/examples"_s, i)))
            return false;
    }
    return true;
}

bool PolicyExamplesReader::example(const QJsonObject &json, const QString &place)
{
    static const QStringList known = {
        u"id"_s, u"title"_s, u"of"_s, u"without"_s, u"story"_s, u"then"_s};
    if (!onlyKnown(json, known, place))
        return false;
    PolicyExample example;
    example.id = json[u"id"_s].toString();
    example.title = json[u"title"_s].toString();
    if (example.id.isEmpty() || example.title.isEmpty())
        return fail(u"missing"_s, place + (example.id.isEmpty() ? u"/id"_s : u"/title"_s));
    if (exampleCalled(example.id))
        return fail(u"duplicate"_s, place);
    if (!story(json, place, example.story) || !answers(json[u"then"_s], place, example.answers))
        return false;
    m_examples << example;
    return true;
}

bool PolicyExamplesReader::story(const QJsonObject &json, const QString &place, QJsonArray &story)
{
    static const QStringList known = {u"at"_s, u"name"_s, u"command"_s, u"fields"_s, u"refused"_s};
    QList<QJsonValue> commands;
    if (json.contains(u"of"_s)) {
        const PolicyExample *before = exampleCalled(json[u"of"_s].toString());
        if (!before)
            return fail(u"example"_s, place + u"/of"_s);
        commands = QList<QJsonValue>(before->story.begin(), before->story.end());
    }
    const QJsonArray without = json[u"without"_s].toArray();
    for (qsizetype i = 0; i < without.size(); ++i) {
        const QString name = without.at(i).toString();
        const auto left = commands.removeIf(
            [&name](const QJsonValue &command) { return command[u"name"_s].toString() == name; });
        if (name.isEmpty() || left == 0)
            return fail(u"example"_s, nth(place + u"/without"_s, i));
    }
    const QJsonArray own = json[u"story"_s].toArray();
    for (qsizetype i = 0; i < own.size(); ++i) {
        const QString here = nth(place + u"/story"_s, i);
        const QJsonObject command = own.at(i).toObject();
        if (!onlyKnown(command, known, here))
            return false;
        if (!momentIn(command).isValid())
            return fail(u"date"_s, here + u"/at"_s);
        if (command[u"command"_s].toString().isEmpty())
            return fail(u"missing"_s, here + u"/command"_s);
        commands << command;
    }
    std::stable_sort(commands.begin(), commands.end(),
        [](const QJsonValue &a, const QJsonValue &b) { return momentIn(a) < momentIn(b); });
    for (const QJsonValue &command : std::as_const(commands))
        story.append(command);
    return !story.isEmpty() || fail(u"missing"_s, place + u"/story"_s);
}

bool PolicyExamplesReader::answers(
    const QJsonValue &json, const QString &place, QList<ExampleAnswer> &answers)
{
    const QJsonArray all = json.toArray();
    for (qsizetype i = 0; i < all.size(); ++i) {
        ExampleAnswer answer;
        if (!this->answer(all.at(i).toObject(), nth(place + u"/then"_s, i), answer))
            return false;
        answers << answer;
    }
    return true;
}

bool PolicyExamplesReader::answer(
    const QJsonObject &json, const QString &place, ExampleAnswer &answer)
{
    static const QStringList known = {u"on"_s, u"break"_s, u"list"_s, u"step"_s, u"is"_s};
    if (!onlyKnown(json, known, place))
        return false;
    answer.on = QDate::fromString(json[u"on"_s].toString(), Qt::ISODate);
    answer.breakId = json[u"break"_s].toString();
    answer.list = json[u"list"_s].toString();
    answer.step = json[u"step"_s].toString();
    answer.is = json[u"is"_s].toString();
    if (!answer.on.isValid())
        return fail(u"date"_s, place + u"/on"_s);
    const ChecklistSpec *list = m_policy.checklist(answer.list);
    if (!list)
        return fail(u"list"_s, place + u"/list"_s);
    // In any other, the break is the one the keyworker prepares or is away in.
    if (list->ofBreak && answer.breakId.isEmpty())
        return fail(u"missing"_s, place + u"/break"_s);
    if (!answer.step.isEmpty() && !list->step(answer.step))
        return fail(u"step"_s, place + u"/step"_s);
    const bool fits = answer.step.isEmpty() ? isAnswerOfAList(answer.is) : isState(answer.is);
    return fits || fail(u"state"_s, place + u"/is"_s);
}

} // namespace hometray
