// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/history.h"

#include "words/dates.h"
#include "words/tables.h"

#include "record/kinds.h"

#include <algorithm>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *historyContext = "History";

constexpr Phrase kindWords[] = {
    {kinds::caseOpened, QT_TRANSLATE_NOOP("History", "FFA opened here")},
    {kinds::accessGranted, QT_TRANSLATE_NOOP("History", "Access given")},
    {kinds::accessAccepted, QT_TRANSLATE_NOOP("History", "Access accepted")},
    {kinds::accessEnded, QT_TRANSLATE_NOOP("History", "Access ended")},
    {kinds::transferOffered, QT_TRANSLATE_NOOP("History", "FFA offered to a new keyworker")},
    {kinds::transferAccepted, QT_TRANSLATE_NOOP("History", "FFA taken over")},
    // What writes it is the first opening after a restore.
    {kinds::keyAdded,
        QT_TRANSLATE_NOOP(
            "History", "Restored from a backup: the same person goes on, with a new key")},
    {kinds::keyEnded, QT_TRANSLATE_NOOP("History", "A computer removed")},
    {kinds::rootsNamed, QT_TRANSLATE_NOOP("History", "Which coordinators’ keys count")},
    {kinds::entryAdmitted, QT_TRANSLATE_NOOP("History", "Set aside until now, and let in")},
    {kinds::entryCorrected, QT_TRANSLATE_NOOP("History", "Corrected")},
    {kinds::entryErased, QT_TRANSLATE_NOOP("History", "Text erased")},
    {kinds::clockConfirmed, QT_TRANSLATE_NOOP("History", "The computer’s date put right")},
    {kinds::caseTakenUp, QT_TRANSLATE_NOOP("History", "Running FFA taken up")},
    {kinds::familyDescribed, QT_TRANSLATE_NOOP("History", "Family details changed")},
    {kinds::helpdeskChecked, QT_TRANSLATE_NOOP("History", "Helpdesk check recorded")},
    {kinds::registrationSent, QT_TRANSLATE_NOOP("History", "Registration form sent")},
    {kinds::registrationCompleted, QT_TRANSLATE_NOOP("History", "Family registered on EHM")},
    {kinds::peopleChanged, QT_TRANSLATE_NOOP("History", "Family members and homes changed")},
    {kinds::addressHidden, QT_TRANSLATE_NOOP("History", "Address hidden")},
    {kinds::consentRecorded, QT_TRANSLATE_NOOP("History", "Agreement recorded")},
    {kinds::sharedWithoutAgreement,
        QT_TRANSLATE_NOOP("History", "Sharing without agreement recorded")},
    {kinds::assessmentWritten, QT_TRANSLATE_NOOP("History", "Assessment written")},
    {kinds::assessmentFinalised, QT_TRANSLATE_NOOP("History", "Assessment finalised")},
    {kinds::assessmentSigned,
        QT_TRANSLATE_NOOP("History", "Signature and family’s copy of the assessment")},
    {kinds::teamChanged, QT_TRANSLATE_NOOP("History", "Team around the family changed")},
    {kinds::tafPlanned, QT_TRANSLATE_NOOP("History", "TAF planned")},
    {kinds::tafMoved, QT_TRANSLATE_NOOP("History", "TAF moved")},
    {kinds::tafCancelled, QT_TRANSLATE_NOOP("History", "TAF cancelled")},
    {kinds::tafHeld, QT_TRANSLATE_NOOP("History", "TAF recorded")},
    {kinds::copyGiven, QT_TRANSLATE_NOOP("History", "Copy for the family recorded")},
    {kinds::planChanged, QT_TRANSLATE_NOOP("History", "Family Plan changed")},
    {kinds::planReviewed, QT_TRANSLATE_NOOP("History", "Family Plan looked at")},
    {kinds::noteWritten, QT_TRANSLATE_NOOP("History", "Case note written")},
    {kinds::reflectionWritten, QT_TRANSLATE_NOOP("History", "Private reflection written")},
    {kinds::managerDiscussed, QT_TRANSLATE_NOOP("History", "Talk with the manager recorded")},
    {kinds::concernRaised, QT_TRANSLATE_NOOP("History", "Concern raised")},
    {kinds::concernTold, QT_TRANSLATE_NOOP("History", "Concern passed on")},
    {kinds::concernClosed, QT_TRANSLATE_NOOP("History", "Concern closed")},
    {kinds::outcomesReviewed, QT_TRANSLATE_NOOP("History", "Outcomes Review written")},
    {kinds::holidayPlanned, QT_TRANSLATE_NOOP("History", "Plan for the holiday changed")},
    {kinds::holidayContactAgreed,
        QT_TRANSLATE_NOOP("History", "Main contact for the holiday recorded")},
    {kinds::trayShared, QT_TRANSLATE_NOOP("History", "Home tray shared")},
    {kinds::supportRequested, QT_TRANSLATE_NOOP("History", "Coordinator asked for help")},
    {kinds::supportAnswered, QT_TRANSLATE_NOOP("History", "Coordinator’s answer recorded")},
    {kinds::stepOverridden, QT_TRANSLATE_NOOP("History", "Step left open with agreement")},
    {kinds::stepTaken, QT_TRANSLATE_NOOP("History", "Step up or down recorded")},
    {kinds::feedbackRecorded, QT_TRANSLATE_NOOP("History", "Family feedback recorded")},
    {kinds::closurePrepared, QT_TRANSLATE_NOOP("History", "Closure prepared")},
    {kinds::caseClosed, QT_TRANSLATE_NOOP("History", "FFA closed")},
    {kinds::caseReopened, QT_TRANSLATE_NOOP("History", "FFA re-opened")},
    {kinds::caseHandedOver, QT_TRANSLATE_NOOP("History", "Handed over to another keyworker")},
    {kinds::ehmEntered, QT_TRANSLATE_NOOP("History", "Entered in EHM")},
    {kinds::conflictSettled, QT_TRANSLATE_NOOP("History", "Settled what differed")},
    {kinds::lookedBack, QT_TRANSLATE_NOOP("History", "Looked back after closing")},
    {kinds::absencesNoted, QT_TRANSLATE_NOOP("History", "Days away noted")},
    {kinds::deskChanged, QT_TRANSLATE_NOOP("History", "Details about me changed")},
};

class History {
    Q_DECLARE_TR_FUNCTIONS(History)
public:
    // These two stand in entries: another wording would not know those that were written before.
    static QString undoneAtOnce() { return tr("Undone at once"); }
    static QString redoneAtOnce() { return tr("Redone at once"); }
    static QString why(const QString &reason) { return tr("Why: %1").arg(reason); }
    static QString unknownKind() { return tr("Written by a newer Hometray"); }
    static QString taf(int number) { return tr("TAF %1", "the number of a TAF").arg(number); }
    static QString plannedTaf(const QString &day)
    {
        return day.isEmpty() ? tr("TAF without a date") : tr("TAF planned for %1").arg(day);
    }
    static QString recorded(const QString &what) { return tr("%1 recorded").arg(what); }
    static QString corrected(const QString &what) { return tr("%1 corrected").arg(what); }
    static QString with(const QString &what, const QString &more)
    {
        return tr("%1: %2", "what happened, more about it").arg(what, more);
    }
    static QString upon(Upon deed)
    {
        switch (deed) {
        case Upon::Corrected:
            return kindTitle(kinds::entryCorrected);
        case Upon::CorrectionUndone:
            return tr("Correction undone");
        case Upon::CorrectedAgain:
            return tr("Corrected again");
        case Upon::Undone:
            return tr("Undone");
        case Upon::DoneAgain:
            return tr("Done again");
        case Upon::Erased:
            return kindTitle(kinds::entryErased);
        case Upon::LetIn:
            return kindTitle(kinds::entryAdmitted);
        case Upon::Changed:
            return tr("Changed");
        }
        return {};
    }
    static QString dated(const QString &what, const QString &day)
    {
        return tr("%1 (%2)", "what happened, its date").arg(what, day);
    }
    static QString moved(const QString &what, const QString &before)
    {
        return tr("%1 instead of %2", "TAF moved: its date, the date before").arg(what, before);
    }
    static QString about(const QString &what, const QString &labels)
    {
        return tr("%1 – %2", "what was corrected, its fields").arg(what, labels);
    }
    static QString oneOf(const QString &kind, const QString &which)
    {
        return tr("%1 (%2)", "a kind of thing, which one").arg(kind, which);
    }
    static QString more(int count) { return tr("%n more", nullptr, count); }
    static QString entered(int count)
    {
        return count == 1 ? tr("Entered in EHM") : tr("%n pieces entered in EHM", nullptr, count);
    }
};

class Ahead {
    Q_DECLARE_TR_FUNCTIONS(History)
public:
    static QString sentence(int entries, QDate first, QDate last)
    {
        const QString count =
            entries == 1 ? tr("1 entry is dated") : tr("%n entries are dated", nullptr, entries);
        const QString days = first == last
            ? longDate(first)
            : tr("%1 to %2", "two dates").arg(longDate(first), longDate(last));
        return tr("%1 %2, which is still to come: this computer’s date was wrong when that was "
                  "written. The time stays as it is; the days stated in it can be corrected.",
            "how many entries are dated, when")
            .arg(count, days);
    }
};

const Meeting *meetingIn(const Event &event, const CaseRecord &record)
{
    for (const Change &change : event.changes) {
        if (change.type == typeInfo<Meeting>().number)
            return CaseRecord::find(record.meetings, change.id);
    }
    return nullptr;
}

/// The day that an entry states itself in a field of a meeting.
QDate meetingDay(const Event &event, const char *name)
{
    for (const Change &change : event.changes) {
        if (change.type != typeInfo<Meeting>().number)
            continue;
        for (const FieldValue &value : change.fields) {
            const FieldInfo *field = typeInfo<Meeting>().field(value.field);
            const auto *day = value.value.as<qint64>();
            if (field && day && QLatin1String(field->name) == QLatin1String(name))
                return QDate::fromJulianDay(*day);
        }
    }
    return {};
}

/// The day an entry states for what it is about, from the first object that has one.
QDate statedDay(const Event &event)
{
    for (const Change &change : event.changes) {
        const RecordList *list = recordList(change.type);
        // The days in a person's life are not the day something was recorded for.
        if (!list || list->type == &typeInfo<Person>())
            continue;
        for (const FieldValue &value : change.fields) {
            const FieldInfo *field = list->type->field(value.field);
            const auto *day = value.value.as<qint64>();
            if (field && day && field->kind == FieldKind::Day && field->past)
                return QDate::fromJulianDay(*day);
        }
    }
    return {};
}

} // namespace

QString kindTitle(QAnyStringView kind)
{
    const QString words = phrase(kindWords, historyContext, kind);
    return words.isEmpty() ? History::unknownKind() : words;
}

QString datedAhead(int entries, QDate first, QDate last)
{
    return Ahead::sentence(entries, first, last);
}

QString undoneAtOnce()
{
    return History::undoneAtOnce();
}

QString redoneAtOnce()
{
    return History::redoneAtOnce();
}

QString reasonSaid(const QString &reason)
{
    const bool nobodys = reason == undoneAtOnce() || reason == redoneAtOnce();
    return nobodys || reason.isEmpty() ? reason : History::why(reason);
}

QString lineUpon(Upon deed, const QString &what)
{
    return what.isEmpty() ? History::upon(deed) : History::with(History::upon(deed), what);
}

QString movedLine(const QString &line, QDate before)
{
    return before.isValid() ? History::moved(line, longDate(before)) : line;
}

QString lineWithFields(const QString &line, QStringList labels)
{
    constexpr qsizetype named = 3; // the rest is read in the entry
    if (labels.isEmpty())
        return line;
    if (const auto more = labels.size() - named; more > 0)
        labels = labels.first(named) << History::more(static_cast<int>(more));
    return History::about(line, listed(labels));
}

QString labelOf(const QString &kind, const QString &which)
{
    if (which.isEmpty())
        return kind;
    // "TAF 2" says what it is.
    return which.startsWith(kind, Qt::CaseInsensitive) ? which : History::oneOf(kind, which);
}

int tafNumber(const CaseRecord &record, const ObjectId &meeting)
{
    const auto held = record.meetingsHeld();
    for (qsizetype i = 0; i < held.size(); ++i) {
        if (held.at(i)->id == meeting)
            return static_cast<int>(i + 1);
    }
    return 0;
}

QString meetingName(const CaseRecord &record, const Meeting &meeting)
{
    const int number = tafNumber(record, meeting.id);
    return number > 0 ? History::taf(number) : History::plannedTaf(longDate(meeting.plannedFor));
}

QString heldTaf(const CaseRecord &record, const Meeting &meeting)
{
    return History::dated(meetingName(record, meeting), longDate(meeting.heldOn));
}

QString historyLine(const Event &event, const CaseRecord &record)
{
    const QString title = kindTitle(event.kind);
    if (event.kind == QLatin1String(kinds::tafHeld)) {
        const QDate heldOn = meetingDay(event, "heldOn");
        if (const Meeting *meeting = meetingIn(event, record); meeting && meeting->isHeld())
            return History::dated(History::recorded(meetingName(record, *meeting)),
                longDate(heldOn.isValid() ? heldOn : meeting->heldOn));
        return title;
    }
    if (event.kind == QLatin1String(kinds::tafPlanned)
        || event.kind == QLatin1String(kinds::tafMoved)) {
        // Its own day: a TAF that is moved leaves what was planned before as it was said.
        const QString day = longDate(meetingDay(event, "plannedFor"));
        return day.isEmpty() ? title : History::with(title, day);
    }
    if (event.kind == QLatin1String(kinds::ehmEntered)) {
        const auto marks = std::count_if(event.changes.begin(), event.changes.end(),
            [](const Change &change) { return change.type == typeInfo<EhmMark>().number; });
        return History::entered(qMax(1, static_cast<int>(marks)));
    }
    const QString day = longDate(statedDay(event));
    return day.isEmpty() ? title : History::dated(title, day);
}

} // namespace hometray::words
