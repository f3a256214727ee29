// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/assessmentdraft.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {

ObjectId assessmentId()
{
    return singletonId(typeInfo<Assessment>().number);
}

/// What was said of the assessment itself by a person, the last of it.
template <class T>
const T *saidBy(const QList<T> &list, const ObjectId &person)
{
    const T *last = nullptr;
    for (const T &said : list) {
        if (said.person == person && said.about == assessmentId())
            last = &said;
    }
    return last;
}

QJsonObject byPerson(const QMap<ObjectId, QString> &texts)
{
    QJsonObject json;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        json.insert(it.key().hex(), it.value());
    return json;
}

QMap<ObjectId, QString> textsOf(const QJsonValue &value)
{
    QMap<ObjectId, QString> texts;
    const QJsonObject json = value.toObject();
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (const auto id = ObjectId::fromHex(it.key()))
            texts.insert(*id, it.value().toString());
    }
    return texts;
}

template <class T>
void addSaid(const QMap<ObjectId, QString> &texts, const QList<T> &recorded, QString T::*text,
    QDate today, QList<T> &into, QList<ObjectId> &remove, const std::function<ObjectId()> &newId)
{
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const T *known = saidBy(recorded, it.key());
        const QString words = it.value().trimmed();
        if (known && words.isEmpty())
            remove.append(known->id);
        if (words.isEmpty() || (known && known->*text == words))
            continue;
        T said = known ? *known : T();
        if (!known) {
            said.id = newId();
            said.person = it.key();
            said.on = today;
        }
        said.*text = words;
        into.append(said);
    }
}

void addDomains(const AssessmentTyped &typed, const CaseRecord &record, WriteAssessment &command,
    const std::function<ObjectId()> &newId)
{
    for (const DomainTyped &domain : typed.domains) {
        const auto known = std::find_if(record.domainEntries.begin(), record.domainEntries.end(),
            [&](const DomainEntry &entry) {
                return entry.person == domain.person && entry.domain == domain.domain;
            });
        const bool there = known != record.domainEntries.end();
        if (domain.isEmpty()) {
            if (there)
                command.remove.append(known->id);
            continue;
        }
        DomainEntry entry = there ? *known : DomainEntry();
        if (!there) {
            entry.id = newId();
            entry.person = domain.person;
            entry.domain = domain.domain;
        }
        entry.strengths = domain.strengths.trimmed();
        entry.needs = domain.needs.trimmed();
        entry.score = domain.score.isEmpty() ? std::nullopt : std::optional(domain.score.toInt());
        if (!there || entry.strengths != known->strengths || entry.needs != known->needs
            || entry.score != known->score)
            command.domains.append(entry);
    }
}

} // namespace

bool DomainTyped::isEmpty() const
{
    return strengths.trimmed().isEmpty() && needs.trimmed().isEmpty() && score.isEmpty();
}

AssessmentTyped AssessmentTyped::of(const CaseRecord &record)
{
    AssessmentTyped typed;
    for (const DomainEntry &entry : record.domainEntries) {
        typed.domains.append({entry.person, entry.domain, entry.strengths, entry.needs,
            entry.score ? QString::number(*entry.score) : QString()});
    }
    for (const ChildVoice &voice : record.childVoices) {
        if (voice.about == assessmentId())
            typed.words.insert(voice.person, voice.words);
    }
    for (const ParentView &view : record.parentViews) {
        if (view.about == assessmentId())
            typed.views.insert(view.person, view.view);
    }
    if (const Assessment *known = CaseRecord::only(record.assessment)) {
        typed.triedBefore = known->triedBefore;
        typed.others = known->othersContributed;
        typed.analysis = known->analysis;
        typed.level = known->level;
    }
    return typed;
}

AssessmentTyped AssessmentTyped::fromJson(const QJsonObject &json)
{
    AssessmentTyped typed;
    const QJsonArray domains = json.value(u"domains"_s).toArray();
    for (const QJsonValue &value : domains) {
        const auto person = ObjectId::fromHex(value[u"person"_s].toString());
        if (person)
            typed.domains.append(
                {*person, value[u"domain"_s].toString(), value[u"strengths"_s].toString(),
                    value[u"needs"_s].toString(), value[u"score"_s].toString()});
    }
    typed.words = textsOf(json.value(u"words"_s));
    typed.views = textsOf(json.value(u"views"_s));
    typed.triedBefore = json.value(u"triedBefore"_s).toString();
    typed.others = json.value(u"others"_s).toString();
    typed.analysis = json.value(u"analysis"_s).toString();
    typed.level = json.value(u"level"_s).toString();
    return typed;
}

QJsonObject AssessmentTyped::toJson() const
{
    QJsonArray list;
    for (const DomainTyped &domain : domains) {
        list.append(QJsonObject{{u"person"_s, domain.person.hex()}, {u"domain"_s, domain.domain},
            {u"strengths"_s, domain.strengths}, {u"needs"_s, domain.needs},
            {u"score"_s, domain.score}});
    }
    return {{u"domains"_s, list}, {u"words"_s, byPerson(words)}, {u"views"_s, byPerson(views)},
        {u"triedBefore"_s, triedBefore}, {u"others"_s, others}, {u"analysis"_s, analysis},
        {u"level"_s, level}};
}

AssessmentTyped AssessmentTyped::settled() const
{
    AssessmentTyped typed = *this;
    typed.domains.removeIf([](const DomainTyped &domain) { return domain.isEmpty(); });
    const auto withoutEmpty = [](QMap<ObjectId, QString> &texts) {
        texts.removeIf([](auto it) { return it.value().trimmed().isEmpty(); });
    };
    withoutEmpty(typed.words);
    withoutEmpty(typed.views);
    return typed;
}

DomainTyped *AssessmentTyped::find(const ObjectId &person, const QString &domain)
{
    for (DomainTyped &typed : domains) {
        if (typed.person == person && typed.domain == domain)
            return &typed;
    }
    return nullptr;
}

WriteAssessment assessmentCommand(const AssessmentTyped &typed, const CaseRecord &record,
    QDate today, const std::function<ObjectId()> &newId)
{
    WriteAssessment command;
    const Assessment *known = CaseRecord::only(record.assessment);
    Assessment now = known ? *known : Assessment();
    bool changed = false;
    const auto settle = [&changed](QString &text, const QString &words) {
        if (text.trimmed() == words.trimmed())
            return;
        text = words.trimmed();
        changed = true;
    };
    settle(now.triedBefore, typed.triedBefore);
    settle(now.othersContributed, typed.others);
    settle(now.analysis, typed.analysis);
    settle(now.level, typed.level);
    if (!now.startedOn.isValid()) {
        now.startedOn = today;
        changed = true;
    }
    if (changed) {
        now.id = assessmentId();
        command.assessment = now;
    }
    addDomains(typed, record, command, newId);
    addSaid(typed.words, record.childVoices, &ChildVoice::words, today, command.childVoices,
        command.remove, newId);
    addSaid(typed.views, record.parentViews, &ParentView::view, today, command.parentViews,
        command.remove, newId);
    return command;
}

} // namespace hometray
