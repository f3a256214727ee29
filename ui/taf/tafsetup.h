// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/aftertaf.h"
#include "ui/taf/tafdraft.h"
#include "words/leaving.h"

namespace hometray {

/// Somebody who can be at the meeting, or is asked for words or a view.
struct TafPerson {
    ObjectId person;
    ObjectId member;
    QString name; ///< "Joy"
    QString detail; ///< "mother", "Alcohol worker · Spectrum CGL"
    QString left = {}; ///< what to say of somebody who is of the family or the team no more

    friend bool operator==(const TafPerson &, const TafPerson &) = default;
};

/// An open action, in words.
struct TafAction {
    ObjectId id;
    QString what;
    QString detail; ///< "Tom Ellis · every week · carried over twice"
    TafWork now; ///< as the form shows it when it is changed

    friend bool operator==(const TafAction &, const TafAction &) = default;
};

/// Somebody an action can be given to.
struct TafOwner {
    QString name;
    ObjectId person;
    ObjectId member;
    bool mine = false;
    QStringList alsoCalled; ///< what else may be typed for them

    /// As a chosen owner is kept beside their name: "me", or whose id it is.
    [[nodiscard]] QString id() const
    {
        return mine ? QStringLiteral("me") : member.isNull() ? person.hex() : member.hex();
    }

    friend bool operator==(const TafOwner &, const TafOwner &) = default;
};

/// A TAF that is planned.
struct TafPlanned {
    ObjectId id;
    QDate on;
    QString day; ///< "Wednesday 24 July"
};

/// What the form of a TAF knows of the family before anything is typed.
struct TafSetup {
    ObjectId meeting;
    QString title; ///< "TAF 3 · Okafor family"
    QString lastTime; ///< "TAF 2, 13 June"; empty before the first
    QString lastSaid; ///< what must change, as that meeting put it
    bool asLastTime = false; ///< somebody's part is filled in as it was then
    bool again = false; ///< it was recorded before and is being changed
    /// Where the meeting is one that nobody planned: one that is planned for a day near it.
    std::optional<TafPlanned> planned;
    QDate today;
    QList<TafPerson> guests;
    QList<TafAction> actions;
    QList<TafPerson> children;
    QList<TafPerson> parents;
    QList<TafOwner> owners;
    QList<std::pair<ObjectId, QString>> goals; ///< open ones
    QList<Choice> attendances;
    QList<Choice> outcomes;
    QList<Choice> needsMet;
    QList<Choice> decisions;
    words::MayLeave may; ///< what of the family may be read by whoever sits there
};

/// The clocks of the meeting in words.
struct TafClocks {
    QString ehm; ///< "In EHM by Mon 22 July (3 working days)"
    QString copies; ///< "Joy's copy by Wed 24 July, your last day at work"
    QList<TafPerson> homes; ///< who gets a copy
    QString next; ///< "At the latest on Wed 28 August, in the summer holiday."
    QDate nextSuggested;
    std::optional<LastTaf> beforeBreak; ///< by when the next one leaves time before the break

    friend bool operator==(const TafClocks &, const TafClocks &) = default;
};

/// The planned TAF that is recorded when nobody says which: the last whose day has come.
[[nodiscard]] ObjectId meetingToRecord(const CaseRecord &record, QDate today);
/// `myName` is the keyworker's, and may be empty.
[[nodiscard]] TafSetup tafSetup(const CaseRecord &record, const CaseFacts &facts,
    const Situation &situation, const ObjectId &meeting, const QString &myName);
/// The form before anything is typed: when and where as planned, who was there last time; all that
/// is written of a meeting that was recorded before.
[[nodiscard]] TafDraft tafBeginning(
    const CaseRecord &record, const Situation &situation, const TafSetup &setup);
/// Adds those the draft has words of although they left the family or the team since, so that
/// nothing written is out of sight.
void keepLeavers(
    TafSetup &setup, const TafDraft &draft, const CaseRecord &record, const Situation &situation);
[[nodiscard]] TafClocks tafClocks(
    const CaseRecord &record, const ObjectId &meeting, QDate heldOn, const Situation &situation);

} // namespace hometray
