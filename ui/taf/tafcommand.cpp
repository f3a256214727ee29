// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/tafcommand.h"

#include "record/folding.h"
#include "ui/taf/tafpage.h"
#include "words/called.h"
#include "words/typeddates.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {

tl::unexpected<TafProblem> problem(TafPart part, const QString &field, const QString &sentence)
{
    return tl::unexpected(TafProblem{part, field, sentence});
}

/// What is to be asked about a date, or what to say of one that is none.
QString askedOr(const DateReading &read, const QString &sentence)
{
    return read.asks() ? questionOf(read) : sentence;
}

/// The saying of a person that was recorded for this meeting before.
template <class T>
const T *saidBefore(const QList<T> &list, const ObjectId &person, const ObjectId &meeting)
{
    for (const T &said : list) {
        if (said.person == person && said.about == meeting)
            return &said;
    }
    return nullptr;
}

/// What people said, one text each; a text that was taken out again is removed.
template <class T>
void addSaid(const QMap<ObjectId, QString> &texts, QString T::*text, const QList<T> &recorded,
    const ObjectId &meeting, QDate day, QList<T> &into, QList<ObjectId> &remove,
    const std::function<ObjectId()> &newId)
{
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const T *before = saidBefore(recorded, it.key(), meeting);
        const QString words = it.value().trimmed();
        if (words.isEmpty()) {
            if (before)
                remove.append(before->id);
            continue;
        }
        T said = before ? *before : T();
        if (!before) {
            said.id = newId();
            said.person = it.key();
            said.on = day;
        }
        said.*text = words;
        into.append(said);
    }
}

/// Whom a name means: the one that was chosen, or everybody it may be. Somebody offered under just
/// this name comes before those who are also called so.
QList<const TafOwner *> ownersCalled(const TafWork &work, const TafSetup &setup)
{
    const QString wanted = foldName(work.owner);
    QList<const TafOwner *> chosen, named, also;
    for (const TafOwner &owner : setup.owners) {
        if (!work.ownerId.isEmpty() && owner.id() == work.ownerId)
            chosen.append(&owner);
        if (foldName(owner.name) == wanted)
            named.append(&owner);
        else if (std::any_of(owner.alsoCalled.begin(), owner.alsoCalled.end(),
                     [&](const QString &name) { return foldName(name) == wanted; }))
            also.append(&owner);
    }
    return !chosen.isEmpty() ? chosen : !named.isEmpty() ? named : also;
}

/// Sets who does an action; a name that several people have is a problem.
std::optional<QString> setOwner(Action &action, const TafWork &work, const TafSetup &setup)
{
    const QList<const TafOwner *> owners = ownersCalled(work, setup);
    if (owners.size() > 1) {
        QStringList names;
        for (const TafOwner *owner : owners)
            names.append(owner->name);
        return TafPage::tr("“%1” may be %2. Choose one from the list.")
            .arg(work.owner.trimmed(), words::either(names));
    }
    action.mine = false;
    action.member = action.person = {};
    action.owner.clear();
    if (owners.isEmpty()) {
        action.owner = work.owner.trimmed();
    } else {
        action.mine = owners.first()->mine;
        action.member = owners.first()->member;
        action.person = owners.first()->person;
    }
    return std::nullopt;
}

/// What is wrong with an action, and in which of its fields.
struct WrongWork {
    QString field;
    QString sentence;
};

/// Puts into an action what is typed and was not so before; a day that is none is a problem.
std::optional<WrongWork> setWork(
    Action &action, const TafWork &work, const TafWork &before, const TafSetup &setup)
{
    action.what = work.what.trimmed();
    action.goal = work.goal;
    action.ongoing = work.ongoing;
    if (work.owner.trimmed() != before.owner || work.ownerId != before.ownerId) {
        if (const auto wrong = setOwner(action, work, setup))
            return WrongWork{u"owner"_s, *wrong};
    }
    if (work.ongoing || work.due.trimmed().isEmpty()) {
        action.dueOn = {};
    } else if (work.due.trimmed() != before.due) {
        const DateReading read = readDay(work.due, setup.today, Lean::Future);
        const auto due = read.moment();
        if (!due)
            return WrongWork{u"due"_s,
                askedOr(read, TafPage::tr("This is not a date I know. Try 12/7 or +3w."))};
        action.dueOn = due->day;
    }
    return std::nullopt;
}

std::optional<TafProblem> addWork(const TafDraft &draft, const TafSetup &setup, TafCommand &command,
    const std::function<ObjectId()> &newId)
{
    for (int i = 0; i < draft.work.size(); ++i) {
        const TafWork &work = draft.work.at(i);
        if (work.isEmpty())
            continue;
        const QString field = u"work.%1."_s.arg(i);
        if (work.what.trimmed().isEmpty())
            return TafProblem{TafPart::NewActions, QString(field + u"what"_s),
                TafPage::tr("Say what is to be done.")};
        Action action;
        action.id = newId();
        if (const auto wrong = setWork(action, work, {}, setup))
            return TafProblem{TafPart::NewActions, field + wrong->field, wrong->sentence};
        command.taf.actions.append(action);
        command.workRows.append(i);
    }
    return std::nullopt;
}

/// The actions that go on in other words, with somebody else or until another day.
std::optional<TafProblem> addChanged(
    const TafDraft &draft, const TafSetup &setup, const CaseRecord &record, TafCommand &command)
{
    for (int i = 0; i < draft.reviews.size(); ++i) {
        const TafReview &review = draft.reviews.at(i);
        const Action *known = CaseRecord::find(record.actions, review.action);
        const auto before = std::find_if(setup.actions.begin(), setup.actions.end(),
            [&](const TafAction &one) { return one.id == review.action; });
        if (review.outcome != u"changed" || review.now.isEmpty() || !known
            || before == setup.actions.end() || review.now == before->now)
            continue;
        const QString field = u"review.%1."_s.arg(i);
        if (review.now.what.trimmed().isEmpty())
            return TafProblem{TafPart::Actions, QString(field + u"what"_s),
                TafPage::tr("Say what is to be done.")};
        Action action = *known;
        if (const auto wrong = setWork(action, review.now, before->now, setup))
            return TafProblem{TafPart::Actions, field + wrong->field, wrong->sentence};
        command.taf.actions.append(action);
        command.changedRows.append(i);
    }
    return std::nullopt;
}

/// What becomes of the TAF that was planned near it. Without an answer it would stay as planned by
/// accident.
std::optional<TafProblem> settlePlanned(
    const TafDraft &draft, const TafSetup &setup, TafCommand &command)
{
    if (!setup.planned || draft.planned == TafDraft::isThis || draft.planned == TafDraft::isToCome)
        return std::nullopt;
    if (draft.planned != TafDraft::isCancelled)
        return TafProblem{TafPart::WhoIsHere, u"planned"_s,
            TafPage::tr("Say what becomes of the TAF planned for %1.").arg(setup.planned->day)};
    if (draft.plannedWhy.trimmed().isEmpty())
        return TafProblem{TafPart::WhoIsHere, u"plannedWhy"_s,
            TafPage::tr("Say why the TAF planned for %1 is cancelled.").arg(setup.planned->day)};
    command.cancels = CancelTaf{setup.planned->id, setup.today, draft.plannedWhy.trimmed()};
    return std::nullopt;
}

/// The meeting that is recorded.
ObjectId meetingOf(const TafDraft &draft, const TafSetup &setup)
{
    return setup.planned && draft.planned == TafDraft::isThis ? setup.planned->id : draft.meeting;
}

/// What is planned of the next one.
std::optional<TafProblem> addNext(const TafDraft &draft, const TafSetup &setup, TafCommand &command,
    const std::function<ObjectId()> &newId)
{
    command.taf.meeting.nextOn = {};
    if (draft.next.trimmed().isEmpty())
        return std::nullopt;
    const DateReading planned = readMoment(draft.next, setup.today, Lean::Future);
    const auto next = planned.moment();
    if (!next)
        return TafProblem{TafPart::NextMeeting, u"next"_s,
            askedOr(planned, TafPage::tr("This is not a date I know. Try 25/7, 3.30pm or +6w."))};
    command.taf.meeting.nextOn = next->day;
    if (next->time || !draft.nextPlace.trimmed().isEmpty()) {
        command.taf.next.id = newId();
        command.taf.next.plannedFor = next->day;
        command.taf.next.time = next->time.value_or(QTime());
        command.taf.next.place = draft.nextPlace.trimmed();
    }
    return std::nullopt;
}

void addGuests(const TafDraft &draft, const CaseRecord &record, TafCommand &command,
    const std::function<ObjectId()> &newId)
{
    for (int i = 0; i < draft.guests.size(); ++i) {
        const TafGuest &guest = draft.guests.at(i);
        const auto before = std::find_if(
            record.attendances.begin(), record.attendances.end(), [&](const Attendance &known) {
                return known.meeting == draft.meeting && known.person == guest.person
                    && known.member == guest.member && known.name == guest.name;
            });
        const bool recorded = before != record.attendances.end();
        if (guest.how.isEmpty()) {
            if (recorded)
                command.taf.remove.append(before->id);
            continue;
        }
        Attendance attendance;
        attendance.id = recorded ? before->id : newId();
        attendance.person = guest.person;
        attendance.member = guest.member;
        attendance.name = guest.name.trimmed();
        attendance.how = guest.how;
        attendance.contribution = guest.contribution.trimmed();
        attendance.contributionSource = guest.source.trimmed();
        command.taf.attendances.append(attendance);
        command.guestRows.append(i);
    }
}

void addReviews(const TafDraft &draft, const CaseRecord &record, TafCommand &command,
    const std::function<ObjectId()> &newId)
{
    for (int i = 0; i < draft.reviews.size(); ++i) {
        const TafReview &review = draft.reviews.at(i);
        const auto before = std::find_if(record.actionReviews.begin(), record.actionReviews.end(),
            [&](const ActionReview &known) {
                return known.meeting == draft.meeting && known.action == review.action;
            });
        const bool recorded = before != record.actionReviews.end();
        if (review.outcome.isEmpty()) {
            if (recorded)
                command.taf.remove.append(before->id);
            continue;
        }
        command.taf.actionReviews.append(
            {{}, {}, review.action, review.outcome, review.said.trimmed()});
        command.taf.actionReviews.last().id = recorded ? before->id : newId();
        command.reviewRows.append(i);
    }
}

} // namespace

TafProblem TafCommand::placeOf(const QString &field) const
{
    static const QRegularExpression item(u"^(\\w+)\\[(\\d+)\\]\\.?(\\w*)$"_s);
    const auto row = [](const QList<int> &rows, int at) { return rows.value(at, 0); };
    if (const auto match = item.match(field); match.hasMatch()) {
        const int at = match.captured(2).toInt();
        const QString list = match.captured(1);
        const QString name = match.captured(3);
        if (list == u"attendances")
            return {TafPart::WhoIsHere, u"guest.%1.%2"_s.arg(row(guestRows, at)).arg(name), {}};
        if (list == u"actionReviews")
            return {TafPart::Actions, u"review.%1.%2"_s.arg(row(reviewRows, at)).arg(name), {}};
        if (list == u"actions") {
            const QString shown = name == u"dueOn"   ? u"due"_s
                : name == u"what" || name == u"goal" ? name
                                                     : u"owner"_s;
            if (at < workRows.size())
                return {TafPart::NewActions, u"work.%1.%2"_s.arg(workRows[at]).arg(shown), {}};
            // Beyond the changed ones stand those that a review ended.
            const auto changed = at - workRows.size();
            if (changed < changedRows.size())
                return {
                    TafPart::Actions, u"review.%1.%2"_s.arg(changedRows[changed]).arg(shown), {}};
            return {TafPart::Actions, {}, {}};
        }
        if (list == u"childVoices" && at < taf.childVoices.size())
            return {TafPart::ChildrensWords, u"words."_s + taf.childVoices[at].person.hex(), {}};
        if (list == u"parentViews" && at < taf.parentViews.size())
            return {TafPart::ParentsViews, u"views."_s + taf.parentViews[at].person.hex(), {}};
        return {TafPart::Copies, {}, {}};
    }
    if (field == u"meeting.nextOn" || field.startsWith(u"next"))
        return {TafPart::NextMeeting, u"next"_s, {}};
    const QString name = field.startsWith(u"meeting.") ? field.mid(8) : field;
    if (name == u"happened")
        return {TafPart::SinceLastTime, name, {}};
    if (name == u"worriedAbout" || name == u"mustChange" || name == u"risks"
        || name == u"disagreements")
        return {TafPart::Worries, name, {}};
    if (name == u"needsMet" || name == u"decision" || name == u"decisionWhy")
        return {TafPart::NeedsMet, name, {}};
    if (name == u"why") // of the TAF that was planned
        return {TafPart::WhoIsHere, u"plannedWhy"_s, {}};
    return {TafPart::WhoIsHere, name == u"place" ? name : u"when"_s, {}};
}

tl::expected<TafCommand, TafProblem> tafCommand(const TafDraft &draft, const TafSetup &setup,
    const CaseRecord &record, const std::function<ObjectId()> &newId)
{
    const DateReading held = readMoment(draft.when, setup.today, Lean::Past);
    const auto when = held.moment();
    if (!when)
        return problem(TafPart::WhoIsHere, u"when"_s,
            askedOr(held,
                TafPage::tr(
                    "When was it held? Type a day up to today, such as 12/6 or yesterday.")));
    TafCommand command;
    if (const auto wrong = settlePlanned(draft, setup, command))
        return tl::unexpected(*wrong);
    Meeting &meeting = command.taf.meeting;
    const ObjectId id = meetingOf(draft, setup);
    if (const Meeting *known = CaseRecord::find(record.meetings, id))
        meeting = *known;
    meeting.id = id;
    meeting.heldOn = when->day;
    if (when->time)
        meeting.time = *when->time;
    if (!meeting.writtenOn.isValid() || meeting.writtenOn < meeting.heldOn)
        meeting.writtenOn = setup.today;
    meeting.place = draft.place.trimmed();
    meeting.happened = draft.happened.trimmed();
    meeting.worriedAbout = draft.worriedAbout.trimmed();
    meeting.mustChange = draft.mustChange.trimmed();
    meeting.risks = draft.risks.trimmed();
    meeting.risksReviewed = draft.risksReviewed || !meeting.risks.isEmpty();
    meeting.disagreements = draft.disagreements.trimmed();
    meeting.needsMet = draft.needsMet;
    meeting.decision = draft.decision;
    meeting.decisionWhy = draft.decisionWhy.trimmed();
    addGuests(draft, record, command, newId);
    addReviews(draft, record, command, newId);
    addSaid(draft.words, &ChildVoice::words, record.childVoices, draft.meeting, when->day,
        command.taf.childVoices, command.taf.remove, newId);
    addSaid(draft.views, &ParentView::view, record.parentViews, draft.meeting, when->day,
        command.taf.parentViews, command.taf.remove, newId);
    if (const auto wrong = addWork(draft, setup, command, newId))
        return tl::unexpected(*wrong);
    if (const auto wrong = addChanged(draft, setup, record, command))
        return tl::unexpected(*wrong);
    if (const auto wrong = addNext(draft, setup, command, newId))
        return tl::unexpected(*wrong);
    for (auto it = draft.copies.begin(); it != draft.copies.end(); ++it) {
        if (it.value().isEmpty())
            continue;
        CopyGiven copy;
        copy.id = newId();
        copy.meeting = id;
        copy.person = it.key();
        copy.on = setup.today;
        copy.declined = it.value() == u"declined";
        command.copies.append(copy);
    }
    return command;
}

} // namespace hometray
