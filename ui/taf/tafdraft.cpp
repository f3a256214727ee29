// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/tafdraft.h"

#include "ui/form/settledday.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {

ObjectId idOf(const QJsonValue &value)
{
    return ObjectId::fromHex(value.toString()).value_or(ObjectId());
}

QJsonValue hexOf(const ObjectId &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.hex());
}

QJsonObject byPerson(const QMap<ObjectId, QString> &texts)
{
    QJsonObject json;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        json.insert(it.key().hex(), it.value());
    return json;
}

QMap<ObjectId, QString> byPerson(const QJsonValue &json)
{
    QMap<ObjectId, QString> texts;
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const auto id = ObjectId::fromHex(it.key()))
            texts.insert(*id, it.value().toString());
    }
    return texts;
}

QJsonArray guestsToJson(const QList<TafGuest> &guests)
{
    QJsonArray array;
    for (const TafGuest &guest : guests) {
        array.append(QJsonObject{{u"person"_s, hexOf(guest.person)},
            {u"member"_s, hexOf(guest.member)}, {u"name"_s, guest.name}, {u"how"_s, guest.how},
            {u"contribution"_s, guest.contribution}, {u"source"_s, guest.source}});
    }
    return array;
}

QList<TafGuest> guestsFromJson(const QJsonValue &json)
{
    QList<TafGuest> guests;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &value : array) {
        guests.append({idOf(value[u"person"_s]), idOf(value[u"member"_s]),
            value[u"name"_s].toString(), value[u"how"_s].toString(),
            value[u"contribution"_s].toString(), value[u"source"_s].toString()});
    }
    return guests;
}

QJsonObject toJson(const TafWork &work)
{
    return {{u"what"_s, work.what}, {u"owner"_s, work.owner}, {u"due"_s, work.due},
        {u"ongoing"_s, work.ongoing}, {u"goal"_s, hexOf(work.goal)}, {u"ownerId"_s, work.ownerId}};
}

TafWork workFrom(const QJsonValue &value)
{
    return {value[u"what"_s].toString(), value[u"owner"_s].toString(), value[u"due"_s].toString(),
        value[u"ongoing"_s].toBool(), idOf(value[u"goal"_s]), value[u"ownerId"_s].toString()};
}

QJsonArray reviewsToJson(const QList<TafReview> &reviews)
{
    QJsonArray array;
    for (const TafReview &review : reviews) {
        QJsonObject json{{u"action"_s, hexOf(review.action)}, {u"outcome"_s, review.outcome},
            {u"said"_s, review.said}};
        if (!review.now.isEmpty())
            json.insert(u"now"_s, toJson(review.now));
        array.append(json);
    }
    return array;
}

QList<TafReview> reviewsFromJson(const QJsonValue &json)
{
    QList<TafReview> reviews;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &value : array) {
        reviews.append({idOf(value[u"action"_s]), value[u"outcome"_s].toString(),
            value[u"said"_s].toString(), workFrom(value[u"now"_s])});
    }
    return reviews;
}

QJsonArray workToJson(const QList<TafWork> &work)
{
    QJsonArray array;
    for (const TafWork &one : work)
        array.append(toJson(one));
    return array;
}

QList<TafWork> workFromJson(const QJsonValue &json)
{
    QList<TafWork> work;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &value : array)
        work.append(workFrom(value));
    return work;
}

/// The fields that are one line or more of text, by their names in JSON.
using TextField = std::pair<QString, QString TafDraft::*>;
const QList<TextField> &textFields()
{
    static const QList<TextField> fields = {{u"planned"_s, &TafDraft::planned},
        {u"plannedWhy"_s, &TafDraft::plannedWhy}, {u"when"_s, &TafDraft::when},
        {u"place"_s, &TafDraft::place}, {u"happened"_s, &TafDraft::happened},
        {u"worriedAbout"_s, &TafDraft::worriedAbout}, {u"mustChange"_s, &TafDraft::mustChange},
        {u"risks"_s, &TafDraft::risks}, {u"disagreements"_s, &TafDraft::disagreements},
        {u"needsMet"_s, &TafDraft::needsMet}, {u"decision"_s, &TafDraft::decision},
        {u"decisionWhy"_s, &TafDraft::decisionWhy}, {u"next"_s, &TafDraft::next},
        {u"nextPlace"_s, &TafDraft::nextPlace}};
    return fields;
}

} // namespace

bool TafWork::isEmpty() const
{
    return what.trimmed().isEmpty() && owner.trimmed().isEmpty() && due.trimmed().isEmpty();
}

QJsonObject TafDraft::toJson() const
{
    QJsonObject json{{u"meeting"_s, hexOf(meeting)}, {u"guests"_s, guestsToJson(guests)},
        {u"reviews"_s, reviewsToJson(reviews)}, {u"words"_s, byPerson(words)},
        {u"views"_s, byPerson(views)}, {u"risksReviewed"_s, risksReviewed},
        {u"work"_s, workToJson(work)}, {u"copies"_s, byPerson(copies)}};
    for (const auto &[name, member] : textFields())
        json.insert(name, this->*member);
    return json;
}

TafDraft TafDraft::fromJson(const QJsonObject &json)
{
    TafDraft draft;
    draft.meeting = idOf(json.value(u"meeting"_s));
    draft.guests = guestsFromJson(json.value(u"guests"_s));
    draft.reviews = reviewsFromJson(json.value(u"reviews"_s));
    draft.words = byPerson(json.value(u"words"_s));
    draft.views = byPerson(json.value(u"views"_s));
    draft.risksReviewed = json.value(u"risksReviewed"_s).toBool();
    draft.work = workFromJson(json.value(u"work"_s));
    draft.copies = byPerson(json.value(u"copies"_s));
    for (const auto &[name, member] : textFields())
        draft.*member = json.value(name).toString();
    return draft;
}

void TafDraft::settleDays(QDate on, QDate today)
{
    when = settledDay(when, on, today, Lean::Past, true);
    next = settledDay(next, on, today, Lean::Future, true);
    for (TafReview &review : reviews)
        review.now.due = settledDay(review.now.due, on, today, Lean::Future);
    for (TafWork &one : work)
        one.due = settledDay(one.due, on, today, Lean::Future);
}

} // namespace hometray
