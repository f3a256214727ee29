// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/note/notedraft.h"

#include "ui/form/settledday.h"

using namespace Qt::StringLiterals;

namespace hometray {

bool NoteDraft::isEmpty() const
{
    return happened.trimmed().isEmpty() && meaning.trimmed().isEmpty() && others.trimmed().isEmpty()
        && childWords.isEmpty() && people.isEmpty() && !significant && !sensitive;
}

QJsonObject NoteDraft::toJson() const
{
    QJsonObject there;
    for (auto it = people.begin(); it != people.end(); ++it)
        there.insert(it.key().hex(), it.value() == Presence::Alone ? u"alone"_s : u"there"_s);
    QJsonObject words;
    for (auto it = childWords.begin(); it != childWords.end(); ++it)
        words.insert(it.key().hex(), it.value());
    return {{u"type"_s, type}, {u"when"_s, when}, {u"outcome"_s, outcome}, {u"people"_s, there},
        {u"others"_s, others}, {u"happened"_s, happened}, {u"childWords"_s, words},
        {u"meaning"_s, meaning}, {u"significant"_s, significant}, {u"sensitive"_s, sensitive}};
}

NoteDraft NoteDraft::fromJson(const QJsonObject &json)
{
    NoteDraft draft;
    draft.type = json.value(u"type"_s).toString();
    draft.when = json.value(u"when"_s).toString();
    draft.outcome = json.value(u"outcome"_s).toString();
    const QJsonObject there = json.value(u"people"_s).toObject();
    for (auto it = there.begin(); it != there.end(); ++it) {
        if (const auto id = ObjectId::fromHex(it.key()))
            draft.people.insert(*id, it.value() == u"alone"_s ? Presence::Alone : Presence::There);
    }
    draft.others = json.value(u"others"_s).toString();
    draft.happened = json.value(u"happened"_s).toString();
    const QJsonObject words = json.value(u"childWords"_s).toObject();
    for (auto it = words.begin(); it != words.end(); ++it) {
        if (const auto id = ObjectId::fromHex(it.key()))
            draft.childWords.insert(*id, it.value().toString());
    }
    draft.meaning = json.value(u"meaning"_s).toString();
    draft.significant = json.value(u"significant"_s).toBool();
    draft.sensitive = json.value(u"sensitive"_s).toBool();
    return draft;
}

void NoteDraft::settleDays(QDate on, QDate today)
{
    when = settledDay(when, on, today, Lean::Past, true);
}

WriteNote NoteDraft::command(
    const std::optional<TypedMoment> &moment, const QList<ObjectId> &children) const
{
    WriteNote command;
    Note &note = command.note;
    note.type = type;
    if (moment) {
        note.on = moment->day;
        note.at = moment->time.value_or(QTime());
    }
    note.outcome = outcome;
    for (auto it = people.begin(); it != people.end(); ++it) {
        note.present.append(it.key());
        if (!children.contains(it.key()))
            continue;
        note.childrenSeen.append(it.key());
        if (it.value() == Presence::Alone)
            note.childrenSeenAlone.append(it.key());
    }
    note.others = others.trimmed();
    note.fact = happened.trimmed();
    note.analysis = meaning.trimmed();
    note.significant = significant;
    note.sensitive = sensitive;
    for (auto it = childWords.begin(); it != childWords.end(); ++it) {
        if (it.value().trimmed().isEmpty())
            continue;
        ChildVoice voice;
        voice.person = it.key();
        voice.words = it.value().trimmed();
        if (moment)
            voice.on = moment->day;
        command.childVoices.append(voice);
    }
    return command;
}

} // namespace hometray
