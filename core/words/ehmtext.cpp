// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/ehmtext.h"

#include "words/called.h"
#include "words/dates.h"
#include "words/fields.h"
#include "words/history.h"
#include "words/leaving.h"
#include "words/summary.h"
#include "workflow/references.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

using namespace Qt::StringLiterals;

namespace {

class EhmTexts {
    Q_DECLARE_TR_FUNCTIONS(EhmText)
public:
    EhmTexts(const CaseRecord &r, const ChoiceWords &c) : record(r), choices(c) { }

    EhmText meeting(const Meeting &meeting)
    {
        EhmText text;
        text.title = titled(meetingName(record, meeting), meeting.heldOn);
        fields(text, meeting, {"heldOn", "time", "place", "purpose", "agenda"});
        add(text, tr("Who was there"), attendance(meeting.id, false));
        addCareful(
            text, tr("Contributions of those who could not come"), attendance(meeting.id, true));
        fields(text, meeting, {"happened"});
        add(text, tr("Actions looked at"), reviewed(meeting.id));
        addCareful(text, tr("Children’s own words"), voices(meeting.id));
        addCareful(text, tr("Parents’ views"), views(meeting.id));
        carefulField(text, meeting, "worriedAbout");
        fields(text, meeting, {"mustChange"});
        carefulField(text, meeting, "risks");
        carefulField(text, meeting, "disagreements");
        fields(text, meeting, {"needsMet", "decision", "decisionWhy"});
        add(text, tr("New actions"),
            actions([&meeting](const Action &action) { return action.meeting == meeting.id; }));
        // As it is known now: who reads it is to come on that day.
        if (const QDate next = nextMeetingOn(record, meeting); next.isValid())
            add(text, capitalised(fieldLabel(u"meeting", u"nextOn")), longDate(next));
        fields(text, meeting, {"cancelledOn", "cancelledWhy"});
        return text;
    }

    EhmText note(const Note &note)
    {
        EhmText text;
        const QString type =
            fieldText(typeInfo<Note>(), &note, QLatin1String("type"), record, choices);
        text.title = titled(type.isEmpty() ? typeLabel(u"note") : type, note.on);
        text.sensitive = note.sensitive;
        if (note.sensitive)
            add(text, tr("Sensitive"), tr("Not for the family’s copy."));
        fields(text, note, {"on", "at"});
        add(text, capitalised(fieldLabel(u"note", u"outcome")), visitOutcome(record, note, choices));
        fields(text, note,
            {"cancelledBy", "present", "others", "childrenSeen", "childrenSeenAlone", "source",
                "fact"});
        addCareful(text, tr("Children’s own words"), voices(note.id));
        fields(text, note, {"analysis", "followUp", "about", "significant"});
        return text;
    }

    EhmText plan(const FamilyPlan &plan)
    {
        EhmText text;
        text.title = capitalised(typeLabel(u"familyPlan"));
        fields(text, plan, {"signedOn", "note"});
        for (const Goal &goal : record.goals) {
            QStringList lines;
            for (const char *name : {"outcome", "whose", "need", "difference", "status"})
                appendLine(lines, goal, name);
            for (const GoalScore &score : record.goalScores) {
                if (score.goal == goal.id && score.score)
                    lines.append(
                        tr("Score on %1: %2 of 10").arg(longDate(score.on)).arg(*score.score));
            }
            const QString own =
                actions([&goal](const Action &action) { return action.goal == goal.id; });
            if (!own.isEmpty())
                lines.append(own);
            add(text, tr("Goal: %1").arg(goal.title), lines.join(u'\n'));
        }
        add(text, tr("Other actions"),
            actions([](const Action &action) { return action.goal.isNull(); }));
        return text;
    }

    EhmText assessment(const Assessment &assessment)
    {
        EhmText text;
        text.title = titled(capitalised(typeLabel(u"assessment")), assessment.finalisedOn);
        fields(text, assessment, {"startedOn", "finalisedOn"});
        for (const Person &person : record.people) {
            QStringList lines;
            for (const DomainEntry &entry : record.domainEntries) {
                if (entry.person != person.id)
                    continue;
                const QString domain = fieldText(
                    typeInfo<DomainEntry>(), &entry, QLatin1String("domain"), record, choices);
                if (!entry.strengths.isEmpty())
                    lines.append(tr("%1, strengths: %2").arg(domain, entry.strengths));
                if (!entry.needs.isEmpty())
                    lines.append(tr("%1, needs: %2").arg(domain, entry.needs));
            }
            if (lines.isEmpty() && person.noNeedsOn.isValid())
                lines.append(tr("No need of their own (%1)").arg(longDate(person.noNeedsOn)));
            add(text, fullNameAmong(record, person), lines.join(u'\n'));
        }
        addCareful(text, tr("Children’s own words"), voices(assessment.id));
        addCareful(text, tr("Parents’ views"), views(assessment.id));
        carefulField(text, assessment, "othersContributed");
        fields(text, assessment,
            {"triedBefore", "analysis", "level", "noActionNeeded", "gaps", "signedOn", "signedBy",
                "copyGivenOn", "copyHow"});
        return text;
    }

    EhmText concern(const Concern &concern)
    {
        EhmText text;
        text.sensitive = true;
        text.title = titled(capitalised(typeLabel(u"concern")), concern.on);
        fields(text, concern, {"on", "at", "about", "what", "seenBy"});
        QStringList lines;
        for (const ConcernTold &told : record.concernsTold) {
            if (told.concern != concern.id)
                continue;
            QStringList parts{told.who, longDate(told.on), timeOfDay(told.at), told.reference};
            parts.removeAll(QString());
            const QString line = parts.join(tr(", ", "between parts of a line"));
            lines.append(
                told.advice.isEmpty() ? line : tr("%1. Advice: %2").arg(line, told.advice));
        }
        add(text, tr("Who was told"), lines.join(u'\n'));
        fields(text, concern,
            {"parentsTold", "parentsNotToldWhy", "outcome", "outcomeNote", "closedOn"});
        return text;
    }

    EhmText person(const Person &person)
    {
        EhmText text;
        text.title = fullNameAmong(record, person);
        everyField(text, typeInfo<Person>(), &person);
        QStringList homes;
        for (const Residence &residence : record.residences) {
            const Household *home = CaseRecord::find(record.households, residence.household);
            if (residence.person != person.id || !home || residence.until.isValid())
                continue;
            // Where the address is hidden the home has none here; its name may tell all the same.
            homes.append(home->doNotDisclose
                    ? tr("address not to be disclosed")
                    : listed(filled({home->name, home->address, home->postcode})));
        }
        add(text, tr("Lives at"), homes.join(u'\n'));
        return text;
    }

    EhmText any(const TypeInfo &type, const Object *object)
    {
        EhmText text;
        text.title = capitalised(typeLabel(QLatin1String(type.name)));
        everyField(text, type, object);
        return text;
    }

private:
    static QString titled(const QString &name, QDate day)
    {
        return day.isValid() ? tr("%1, %2", "what, date").arg(name, longDate(day)) : name;
    }
    static QStringList filled(QStringList parts)
    {
        parts.removeAll(QString());
        return parts;
    }
    static void add(EhmText &text, const QString &heading, const QString &under)
    {
        if (!under.isEmpty())
            text.headings.append({heading, under});
    }
    static void addCareful(EhmText &text, const QString &heading, const QString &under)
    {
        if (!under.isEmpty())
            text.headings.append({heading, under, true});
    }
    template <class T>
    void carefulField(EhmText &text, const T &object, const char *name)
    {
        const qsizetype before = text.headings.size();
        fields(text, object, {name});
        if (text.headings.size() > before)
            text.headings.last().careful = true;
    }
    void field(EhmText &text, const TypeInfo &type, const void *object, QLatin1String name)
    {
        add(text, capitalised(fieldLabel(QLatin1String(type.name), name)),
            fieldText(type, object, name, record, choices));
    }
    template <class T>
    void fields(EhmText &text, const T &object, std::initializer_list<const char *> names)
    {
        for (const char *name : names)
            field(text, typeInfo<T>(), &object, QLatin1String(name));
    }
    void everyField(EhmText &text, const TypeInfo &type, const void *object)
    {
        for (const FieldInfo &info : type.fields) {
            // What only this program knows its way by says nothing in EHM.
            const QLatin1String name(info.name);
            if (name != QLatin1String("policyHash") && name != QLatin1String("calendarHash")
                && name != QLatin1String("steps") && name != QLatin1String("openSteps")
                && name != QLatin1String("overrides") && info.kind != FieldKind::Somebody)
                field(text, type, object, name);
        }
    }
    template <class T>
    void appendLine(QStringList &lines, const T &object, const char *name)
    {
        const QLatin1String field(name);
        const QString under = fieldText(typeInfo<T>(), &object, field, record, choices);
        if (!under.isEmpty())
            lines.append(
                labelled(capitalised(fieldLabel(QLatin1String(typeInfo<T>().name), field)), under));
    }
    QString attendance(const ObjectId &meeting, bool contributions)
    {
        QStringList lines;
        for (const Attendance &attendance : record.attendances) {
            if (attendance.meeting != meeting)
                continue;
            const ObjectId who = attendance.member.isNull() ? attendance.person : attendance.member;
            const QString name = who.isNull() ? attendance.name : objectName(record, who);
            if (!contributions) {
                const QString how = fieldText(
                    typeInfo<Attendance>(), &attendance, QLatin1String("how"), record, choices);
                lines.append(tr("%1 (%2)", "name, present or not").arg(name, how));
            } else if (!attendance.contribution.isEmpty()) {
                lines.append(attendance.contributionSource.isEmpty()
                        ? tr("%1: %2", "name, contribution").arg(name, attendance.contribution)
                        : tr("%1 (%2): %3", "name, source, contribution")
                              .arg(name, attendance.contributionSource, attendance.contribution));
            }
        }
        return lines.join(u'\n');
    }
    QString reviewed(const ObjectId &meeting)
    {
        QStringList lines;
        for (const ActionReview &review : record.actionReviews) {
            const Action *action = CaseRecord::find(record.actions, review.action);
            if (review.meeting != meeting || !action)
                continue;
            const QString outcome = fieldText(
                typeInfo<ActionReview>(), &review, QLatin1String("outcome"), record, choices);
            const QString line = labelled(action->what, outcome);
            lines.append(
                review.note.isEmpty() ? line : tr("%1 (%2)", "line, note").arg(line, review.note));
        }
        return lines.join(u'\n');
    }
    QString voices(const ObjectId &about)
    {
        QStringList lines;
        for (const ChildVoice &voice : record.childVoices) {
            if (voice.about == about)
                lines.append(tr("%1: “%2”", "child, words")
                                 .arg(objectName(record, voice.person), voice.words));
        }
        return lines.join(u'\n');
    }
    QString views(const ObjectId &about)
    {
        QStringList lines;
        for (const ParentView &view : record.parentViews) {
            if (view.about == about)
                lines.append(
                    tr("%1: %2", "parent, view").arg(objectName(record, view.person), view.view));
        }
        return lines.join(u'\n');
    }
    template <class Wanted>
    QString actions(Wanted wanted)
    {
        QStringList lines;
        for (const Action &action : record.actions) {
            if (!wanted(action))
                continue;
            QStringList parts{owner(action),
                action.dueOn.isValid() ? tr("by %1").arg(longDate(action.dueOn))
                    : action.ongoing   ? tr("ongoing")
                                       : QString(),
                action.isOpen() ? QString()
                                : fieldText(typeInfo<Action>(), &action, QLatin1String("status"),
                                    record, choices),
                action.progress, action.droppedWhy};
            const QString more = filled(parts).join(tr(", ", "between parts of a line"));
            lines.append(more.isEmpty() ? action.what
                                        : tr("%1 (%2)", "action, details").arg(action.what, more));
        }
        return lines.join(u'\n');
    }
    QString owner(const Action &action)
    {
        if (action.mine)
            return tr("keyworker");
        if (!action.member.isNull())
            return objectName(record, action.member);
        return action.person.isNull() ? action.owner : objectName(record, action.person);
    }

    const CaseRecord &record;
    const ChoiceWords &choices;
};

std::optional<EhmText> textOf(
    const CaseRecord &record, const ObjectId &object, const ChoiceWords &choices)
{
    EhmTexts texts(record, choices);
    if (const auto *meeting = CaseRecord::find(record.meetings, object))
        return texts.meeting(*meeting);
    if (const auto *note = CaseRecord::find(record.notes, object))
        return texts.note(*note);
    if (const auto *plan = CaseRecord::find(record.familyPlan, object))
        return texts.plan(*plan);
    // Goals and actions make a plan although nothing was written of it as a whole.
    if (object == singletonId(typeInfo<FamilyPlan>().number)
        && !(record.goals.isEmpty() && record.actions.isEmpty()))
        return texts.plan({});
    if (const auto *assessment = CaseRecord::find(record.assessment, object))
        return texts.assessment(*assessment);
    if (const auto *concern = CaseRecord::find(record.concerns, object))
        return texts.concern(*concern);
    if (const auto *person = CaseRecord::find(record.people, object))
        return texts.person(*person);
    const RecordList *list = listHolding(record, object);
    if (!list || !list->inEhm)
        return std::nullopt;
    return texts.any(*list->type, list->find(record, object));
}

} // namespace

std::optional<EhmText> ehmText(const CaseRecord &record, const ObjectId &object,
    const ChoiceWords &choices, const QList<HiddenPlace> &elsewhere)
{
    auto text = textOf(record, object, choices);
    const MayLeave may(record, elsewhere);
    if (text && !may.hidesNothing()) {
        for (EhmHeading &heading : text->headings)
            heading.tells = may.mentions(heading.text);
    }
    return text;
}

QString plainText(const EhmText &text)
{
    QStringList parts{text.title};
    for (const EhmHeading &heading : text.headings)
        parts.append(heading.heading + u'\n' + heading.text);
    return parts.join(u"\n\n"_s) + u'\n';
}

} // namespace hometray::words
