// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"

#include <QtCore/QDate>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QMap>

namespace hometray {

/// Somebody's part in the meeting: one of the family, of the team, or somebody named.
struct TafGuest {
    ObjectId person;
    ObjectId member;
    QString name; ///< of somebody who is neither
    QString how; ///< code of "attendances"; empty: not said yet
    QString contribution;
    QString source;

    friend bool operator==(const TafGuest &, const TafGuest &) = default;
};

/// A new or changed action, as typed.
struct TafWork {
    QString what;
    QString owner; ///< a name offered, or somebody else's
    QString due;
    bool ongoing = false;
    ObjectId goal;
    /// Who was chosen: TafOwner::id(). Empty for a name typed by hand.
    QString ownerId = {};

    /// Nothing of it would be missed.
    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const TafWork &, const TafWork &) = default;
};

/// What was said of an open action.
struct TafReview {
    ObjectId action;
    QString outcome; ///< code of "actionReviews"; empty: not yet spoken of
    QString said;
    TafWork now; ///< of one that was changed, what it is from now on; empty: as before

    friend bool operator==(const TafReview &, const TafReview &) = default;
};

/// What is in the form of a TAF, as it was typed, finished or not: half a date comes back as half a
/// date.
struct TafDraft {
    ObjectId meeting;
    /// What becomes of the TAF that is planned near it (TafSetup::planned): one of these, or empty.
    QString planned;
    inline static const QString isThis = QStringLiteral("this");
    inline static const QString isToCome = QStringLiteral("toCome");
    inline static const QString isCancelled = QStringLiteral("cancelled");
    QString plannedWhy; ///< why it is cancelled
    QString when; ///< "today, 3.30pm"
    QString place;
    QList<TafGuest> guests;
    QString happened;
    QList<TafReview> reviews;
    QMap<ObjectId, QString> words; ///< of each child
    QMap<ObjectId, QString> views; ///< of each parent
    QString worriedAbout;
    QString mustChange;
    QString risks;
    bool risksReviewed = false;
    QString disagreements;
    QString needsMet;
    QString decision;
    QString decisionWhy;
    QList<TafWork> work;
    QString next; ///< "25/7, 3.30pm"
    QString nextPlace;
    QMap<ObjectId, QString> copies; ///< by person: "given", "declined"; left out: later

    [[nodiscard]] QJsonObject toJson() const;
    /// Unknown and missing fields are left as they are by default.
    [[nodiscard]] static TafDraft fromJson(const QJsonObject &json);
    /// Typed on the day `on`, for a form that is opened on `today`: "today" is still that day, and
    /// "+3w" counts from it.
    void settleDays(QDate on, QDate today);

    friend bool operator==(const TafDraft &, const TafDraft &) = default;
};

} // namespace hometray
