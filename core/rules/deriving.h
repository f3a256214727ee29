// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/facts.h"

#include <algorithm>

namespace hometray {

/// The entry that wrote a field of an object last; the one that added it when nobody wrote it.
template <class T>
[[nodiscard]] qint32 writerOf(const T &object, const char *field)
{
    const TypeInfo &type = typeInfo<T>();
    const FieldInfo *info = type.field(QLatin1String(field));
    Q_ASSERT(info);
    const qsizetype index = info - type.fields.constData();
    const qint32 writer = index < object.writers.size() ? object.writers.at(index) : -1;
    return std::max(writer, object.addedAt);
}

/// The entry that wrote any of these fields last.
template <class T>
[[nodiscard]] qint32 lastWriterOf(const T &object, std::initializer_list<const char *> fields)
{
    qint32 last = -1;
    for (const char *field : fields)
        last = std::max(last, writerOf(object, field));
    return last;
}

/// A stated day with the entry that stated it.
template <class T>
[[nodiscard]] Moment stated(const T &object, const char *field, QDate day)
{
    return day.isValid() ? Moment{factDay(day), writerOf(object, field)} : Moment();
}

/// When the plan was changed: the day on which each entry that did was written.
[[nodiscard]] std::vector<Moment> planChanges(const CaseRecord &record);

/// Something written on a day, whether it is in EHM. `writtenAt` leaves out what may be added
/// afterwards without EHM being told (a signature on paper).
[[nodiscard]] inline Written writtenIn(const Object &object, QDate day, qint32 writtenAt)
{
    Written written;
    if (!day.isValid())
        return written;
    const bool inEhm = object.ehmAt >= 0 && object.ehmAt >= writtenAt;
    return {factDay(day), writtenAt, inEhm ? 1 : 0,
        object.ehmAt >= 0 ? factDay(object.ehmOn) : 0};
}
[[nodiscard]] inline Written writtenIn(const Object &object, QDate day)
{
    return writtenIn(object, day, object.changedAt);
}

/// The day somebody turns an age: who was born on 29 February does so on 1 March in a common year.
[[nodiscard]] inline QDate birthday(QDate born, int age)
{
    const QDate day = born.addYears(age);
    return day.day() == born.day() ? day : day.addDays(1);
}

/// Keeps the later of two moments.
inline void latest(Moment &kept, const Moment &other)
{
    if (other.isSet()
        && (!kept.isSet() || std::pair(other.day, other.at) >= std::pair(kept.day, kept.at)))
        kept = other;
}

/// Adds something written to a group that is in EHM when all of it is, since the last day.
inline void join(Written &group, const Written &other)
{
    if (!other.isSet())
        return;
    if (!group.isSet()) {
        group = other;
        return;
    }
    group.day = std::max(group.day, other.day);
    group.at = std::max(group.at, other.at);
    group.inEhm = group.inEhm && other.inEhm ? 1 : 0;
    group.ehmDay = std::max(group.ehmDay, other.ehmDay);
}

/// Collects the facts of one record, subject by subject.
class Deriving {
public:
    explicit Deriving(const CaseRecord &record) : r(record) { }
    [[nodiscard]] CaseFacts facts();

private:
    void journal();
    void startAndEnd();
    void people();
    void homesOf(const CaseFacts::Person &facts, const Person &person);
    void consentOf(CaseFacts::Person &facts, const Person &person);
    [[nodiscard]] CaseFacts::Answer answerStanding(const Consent &given) const;
    [[nodiscard]] const Consent *lastOwn(const ObjectId &person, QStringView about) const;
    [[nodiscard]] qint32 nameNumber(const QString &name);
    void consent();
    void assessment();

    void meetings();
    void lastMeeting(const Meeting &meeting);
    void plan();
    [[nodiscard]] qint32 carriedOver(const Action &action) const;
    void notesAndConcerns();
    [[nodiscard]] bool notSpokenOf(const Action &action) const;
    [[nodiscard]] bool spokenOfThisTime(const Action &action) const;
    void outcomes();
    void familyFeedback();
    void closurePreparation();
    [[nodiscard]] Moment changedSincePrepared(const Moment &prepared) const;
    [[nodiscard]] QDate statedFor(const Object &object) const;
    void holidays();
    [[nodiscard]] Moment contactChangedSince(const QString &breakId, const Moment &said) const;
    void riskChangedSince(CaseFacts::Break &facts, const Moment &written) const;
    void contacts();
    void absences();
    void sharesAndRequests();
    void goingOn();
    void clocks();
    void duties();
    void notInEhm();
    [[nodiscard]] static CaseFacts::ClosureReason reasonNamed(const QString &code);

    /// Of this time: written since the FFA was last re-opened.
    [[nodiscard]] bool thisTime(const Object &object) const
    {
        return !f.row.reopened.isSet() || object.addedAt > f.row.reopened.at;
    }
    /// The same of what states a day: typed later, what was before closed with the FFA.
    [[nodiscard]] bool thisTime(const Object &object, QDate day) const
    {
        const QDate on = day.isValid() ? day : dayOfEntry(object.addedAt);
        return !f.row.reopened.isSet()
            || Moment{factDay(on), object.addedAt}.since(f.row.reopened);
    }
    /// The last entry that put one of these fields right of what a mark of EHM speaks of, or took
    /// back what was said of one; -1 when none did.
    template <class T>
    [[nodiscard]] qint32 putRightAt(
        const T &object, std::initializer_list<const char *> fields) const
    {
        const QHash<int, qint32> corrected = r.corrected.value(object.id);
        qint32 last = -1;
        for (const char *name : fields) {
            const int number = typeInfo<T>().field(QLatin1String(name))->number;
            last = std::max(last, corrected.value(number, -1));
            for (const CaseRecord::TakenBack &back : r.takenBack) {
                const bool ofIt = back.said.id == object.id && back.written <= object.ehmAt
                    && std::any_of(back.said.fields.begin(), back.said.fields.end(),
                        [number](const FieldValue &said) { return said.field == number; });
                last = ofIt ? std::max(last, back.at) : last;
            }
        }
        return last;
    }
    /// Of this time, or taken up again in it.
    [[nodiscard]] bool touchedThisTime(const Object &object) const
    {
        return thisTime(object) || object.changedAt > f.row.reopened.at;
    }
    /// Whether a day was set before the FFA was closed and had passed when it was re-opened:
    /// re-opening revives no old limit.
    [[nodiscard]] bool isOldLimit(const Object &object, QDate day) const
    {
        return !touchedThisTime(object) && factDay(day) < f.row.reopened.day;
    }
    /// The London day an entry was written on.
    [[nodiscard]] QDate dayOfEntry(qint32 at) const
    {
        return at >= 0 && at < r.entries.size() ? r.entries.at(at).writtenOn() : QDate();
    }
    /// The break's facts, added when there are none.
    [[nodiscard]] CaseFacts::Break *breakNamed(const QString &id);
    [[nodiscard]] qint32 personIndex(const ObjectId &id) const;

    const CaseRecord &r;
    CaseFacts f;
    QStringList m_names; ///< of those with whom the home tray is or may be shared
};

} // namespace hometray
