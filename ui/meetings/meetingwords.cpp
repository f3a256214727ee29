// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/meetingwords.h"

#include "rules/duties.h"
#include "rules/policy.h"
#include "ui/meetings/meetingstab.h"
#include "words/called.h"
#include "words/dates.h"
#include "words/history.h"
#include "words/summary.h"
#include "words/values.h"
#include "workflow/references.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {

/// Makes one meeting's text, part by part.
class Telling {
public:
    Telling(const CaseRecord &record, const Meeting &meeting, const Situation &situation)
        : m_record(record), m_meeting(meeting), m_situation(situation)
    {
    }

    QList<MeetingPart> held()
    {
        add(MeetingsTab::tr("Who came"), attendances());
        add(MeetingsTab::tr("Since the time before"), {m_meeting.happened});
        add(MeetingsTab::tr("Actions looked at"), reviews());
        add(MeetingsTab::tr("In the children's own words"),
            said(m_record.childVoices, &ChildVoice::words));
        add(MeetingsTab::tr("How the parents see it"),
            said(m_record.parentViews, &ParentView::view));
        add(MeetingsTab::tr("What we are worried about"), {m_meeting.worriedAbout});
        add(MeetingsTab::tr("What must change"), {m_meeting.mustChange});
        add(MeetingsTab::tr("Risks"),
            {m_meeting.risks.isEmpty() && m_meeting.risksReviewed
                    ? MeetingsTab::tr("Looked at: nothing new.")
                    : m_meeting.risks});
        add(MeetingsTab::tr("Where people did not agree"), {m_meeting.disagreements});
        add(MeetingsTab::tr("Decision"), decision());
        add(MeetingsTab::tr("New actions"), newActions());
        if (const QDate next = nextMeetingOn(m_record, m_meeting); next.isValid())
            add(MeetingsTab::tr("Next meeting"), {day(next)});
        add(MeetingsTab::tr("Copies"), copies());
        return m_parts;
    }

    QList<MeetingPart> planned()
    {
        add(MeetingsTab::tr("What for"), {m_meeting.purpose});
        add(MeetingsTab::tr("Agenda"), {m_meeting.agenda});
        if (m_meeting.isCancelled())
            add(MeetingsTab::tr("Why it did not take place"), {m_meeting.cancelledWhy});
        return m_parts;
    }

private:
    void add(const QString &heading, QStringList lines)
    {
        lines.removeAll(QString());
        if (!lines.isEmpty())
            m_parts.append({heading, lines});
    }
    [[nodiscard]] QString day(QDate on) const
    {
        return words::capitalised(words::weekdayDate(on, m_situation.today));
    }
    [[nodiscard]] QString choice(const QString &list, const QString &code) const
    {
        return code.isEmpty() ? QString() : m_situation.policy->choiceWords(list, code);
    }
    [[nodiscard]] QString nameOf(const ObjectId &id) const
    {
        return words::objectName(m_record, id);
    }

    [[nodiscard]] QStringList attendances() const
    {
        QStringList lines;
        for (const Attendance &attendance : m_record.attendances) {
            if (attendance.meeting != m_meeting.id)
                continue;
            QString line = !attendance.name.isEmpty() ? attendance.name
                : !attendance.person.isNull()         ? nameOf(attendance.person)
                                                      : nameOf(attendance.member);
            if (attendance.how != u"present")
                line += u": "_s + choice(u"attendances"_s, attendance.how).toLower();
            if (!attendance.contribution.isEmpty()) {
                line += u". "_s + attendance.contribution;
                if (!attendance.contributionSource.isEmpty())
                    line += u" ("_s + attendance.contributionSource + u')';
            }
            lines.append(line);
        }
        return lines;
    }
    [[nodiscard]] QStringList reviews() const
    {
        QStringList lines;
        for (const ActionReview &review : m_record.actionReviews) {
            if (review.meeting != m_meeting.id)
                continue;
            const Action *action = CaseRecord::find(m_record.actions, review.action);
            QString line = (action ? action->what : nameOf(review.action)) + u": "_s
                + choice(u"actionReviews"_s, review.outcome).toLower();
            if (!review.note.isEmpty())
                line += u". "_s + review.note;
            lines.append(line);
        }
        return lines;
    }
    template <class T>
    [[nodiscard]] QStringList said(const QList<T> &list, QString T::*text) const
    {
        QStringList lines;
        for (const T &one : list) {
            const Person *person = CaseRecord::find(m_record.people, one.person);
            if (one.about == m_meeting.id)
                lines.append((person ? words::nameAmong(m_record, *person) : nameOf(one.person)) + u": "_s + one.*text);
        }
        return lines;
    }
    [[nodiscard]] QStringList decision() const
    {
        QStringList parts = {choice(u"needsMet"_s, m_meeting.needsMet),
            choice(u"meetingDecisions"_s, m_meeting.decision)};
        parts.removeAll(QString());
        return {parts.join(u" · "_s), m_meeting.decisionWhy};
    }
    [[nodiscard]] QStringList newActions() const
    {
        QStringList lines;
        for (const Action &action : m_record.actions) {
            if (action.meeting != m_meeting.id)
                continue;
            QString line =
                action.what + u" · "_s + words::actionOwner(m_record, action, m_situation.today);
            if (action.dueOn.isValid())
                line += u" · "_s
                    + MeetingsTab::tr("by %1").arg(words::date(action.dueOn, m_situation.today));
            lines.append(line);
        }
        return lines;
    }
    [[nodiscard]] QStringList copies() const
    {
        QStringList lines;
        for (const CopyGiven &copy : m_record.copiesGiven) {
            if (copy.meeting != m_meeting.id)
                continue;
            const QString on = words::date(copy.on, m_situation.today);
            lines.append((copy.declined ? MeetingsTab::tr("%1 did not want one, %2")
                                        : MeetingsTab::tr("%1, %2"))
                             .arg(nameOf(copy.person), on));
        }
        return lines;
    }

    const CaseRecord &m_record;
    const Meeting &m_meeting;
    const Situation &m_situation;
    QList<MeetingPart> m_parts;
};

MeetingText textOf(
    const CaseRecord &record, const Meeting &meeting, bool copyOwed, const Situation &situation)
{
    MeetingText text;
    text.id = meeting.id;
    text.held = meeting.isHeld();
    text.planned = meeting.isPlanned();
    text.waiting = text.planned && meeting.plannedFor <= situation.today;
    text.day = text.held ? meeting.heldOn : meeting.plannedFor;
    text.time = meeting.time;
    QString when = words::weekdayDate(text.day, situation.today);
    if (meeting.time.isValid())
        when += u", "_s + words::timeOfDay(meeting.time);
    if (text.held)
        text.title =
            MeetingsTab::tr("TAF %1 · %2").arg(words::tafNumber(record, meeting.id)).arg(when);
    else
        text.title = text.planned ? MeetingsTab::tr("Planned for %1").arg(when)
                                  : MeetingsTab::tr("Cancelled: %1").arg(when);
    QStringList where = {meeting.place, meeting.online ? MeetingsTab::tr("online") : QString()};
    where.removeAll(QString());
    text.where = where.join(u" · "_s);
    Telling telling(record, meeting, situation);
    text.parts = text.held ? telling.held() : telling.planned();
    if (text.waiting)
        text.pills.append({Sign::Question, MeetingsTab::tr("Was it held?"), Tone::Warning});
    if (!text.held)
        return text;
    text.copyLeft = copyOwed;
    const bool someGiven = std::any_of(record.copiesGiven.begin(), record.copiesGiven.end(),
        [&](const CopyGiven &copy) { return copy.meeting == meeting.id; });
    if (meeting.beforeMyTime)
        text.pills.append({Sign::Dash, MeetingsTab::tr("before my time"), Tone::Neutral});
    else if (!meeting.inEhm())
        text.pills.append({Sign::Copy, MeetingsTab::tr("not yet in EHM"), Tone::Info});
    if (text.copyLeft && !meeting.beforeMyTime)
        text.pills.append({Sign::ToDo,
            someGiven ? MeetingsTab::tr("not every home has its copy")
                      : MeetingsTab::tr("no copy given yet"),
            Tone::Warning});
    return text;
}

} // namespace

QList<MeetingText> meetingTexts(const CaseRecord &record, const Situation &situation)
{
    QList<MeetingText> texts;
    const QSet<qint32> owed = tafsOwingCopies(record);
    for (qsizetype i = 0; i < record.meetings.size(); ++i)
        texts.append(
            textOf(record, record.meetings.at(i), owed.contains(qint32(i)), situation));
    std::stable_sort(texts.begin(), texts.end(), [](const MeetingText &a, const MeetingText &b) {
        if (a.planned != b.planned)
            return a.planned;
        return a.planned ? a.day < b.day : a.day > b.day;
    });
    return texts;
}

} // namespace hometray
