// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notewords.h"

#include "rules/policy.h"
#include "store/textfold.h"
#include "ui/notes/notestab.h"
#include "words/called.h"
#include "words/dates.h"
#include "words/naming.h"
#include "words/summary.h"
#include "words/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int visitsShown = 6;

QString whoWasThere(const Note &note, const CaseRecord &record)
{
    QStringList names;
    for (const ObjectId &id : note.present) {
        const Person *person = CaseRecord::find(record.people, id);
        if (!person)
            continue;
        const QString name = words::nameAmong(record, *person);
        if (note.childrenSeenAlone.contains(id))
            names.append(NotesTab::tr("%1 (seen alone)").arg(name));
        else if (note.childrenSeen.contains(id))
            names.append(NotesTab::tr("%1 (seen)").arg(name));
        else
            names.append(name);
    }
    if (!note.others.isEmpty())
        names.append(note.others);
    return names.join(u", "_s);
}

QString moment(QDate day, QTime at, QDate today)
{
    const QString said = words::capitalised(words::weekdayDate(day, today));
    return at.isValid() ? QString(said + u", "_s + words::timeOfDay(at)) : said;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void addPills(NoteText &text)
{
    if (text.pinned)
        text.pills.append({Sign::Dot, NotesTab::tr("pinned"), Tone::Neutral});
    if (text.significant)
        text.pills.append({Sign::Alert, NotesTab::tr("significant"), Tone::Warning});
    if (text.sensitive)
        text.pills.append({Sign::Lock, NotesTab::tr("sensitive"), Tone::Neutral});
    if (text.notInEhm)
        text.pills.append({Sign::Copy, NotesTab::tr("not yet in EHM"), Tone::Info});
}

class Words {
public:
    Words(const CaseRecord &record, const Situation &situation) : r(record), s(situation) { }

    NoteText note(const Note &note) const
    {
        NoteText text = started(note, NoteText::Kind::Note, note.on);
        text.type = note.type;
        text.head = joined({moment(note.on, note.at, s.today), choice("noteTypes", note.type),
            words::visitOutcome(r, note, words::choicesOf(*s.policy))});
        text.who = whoWasThere(note, r);
        text.happened = note.source.isEmpty()
            ? note.fact
            : NotesTab::tr("%1 (said by %2)").arg(note.fact, note.source);
        QStringList voices;
        for (const ChildVoice &voice : r.childVoices) {
            if (voice.about != note.id)
                continue;
            const Person *child = CaseRecord::find(r.people, voice.person);
            voices.append(child ? words::nameAmong(r, *child) + u": "_s + voice.words : voice.words);
        }
        text.childWords = voices.join(u'\n');
        text.meaning = note.analysis;
        text.follows = note.followUp;
        text.pinned = note.pinned;
        text.significant = note.significant;
        text.sensitive = note.sensitive;
        text.seenAlone = !note.childrenSeenAlone.isEmpty();
        text.notInEhm = !note.inEhm();
        addPills(text);
        return text;
    }

    NoteText reflection(const Reflection &reflection) const
    {
        NoteText text = started(reflection, NoteText::Kind::Reflection, reflection.on);
        text.head = joined({moment(reflection.on, {}, s.today), NotesTab::tr("private reflection"),
            choice("reflectionPrompts", reflection.prompt)});
        text.happened = reflection.text;
        text.pills.append({Sign::Lock, NotesTab::tr("only you read this"), Tone::Neutral});
        return text;
    }

    NoteText talk(const ManagerDiscussion &talk) const
    {
        NoteText text = started(talk, NoteText::Kind::Talk, talk.on);
        text.head = joined({moment(talk.on, {}, s.today), NotesTab::tr("talk with the manager")});
        text.who = talk.with;
        text.happened = talk.about;
        text.follows = talk.decided;
        text.notInEhm = !talk.inEhm();
        addPills(text);
        return text;
    }

    NoteText concern(const Concern &concern) const
    {
        NoteText text = started(concern, NoteText::Kind::Concern, concern.on);
        text.head =
            joined({moment(concern.on, concern.at, s.today), NotesTab::tr("worry about safety")});
        QStringList about;
        for (const ObjectId &id : concern.about)
            about.append(words::objectName(r, id));
        text.who = about.join(u", "_s);
        text.happened = concern.what;
        QStringList told;
        for (const ConcernTold &one : r.concernsTold) {
            if (one.concern == concern.id)
                told.append(QString(
                    NotesTab::tr("Told to %1 on %2").arg(one.who, words::date(one.on, s.today))
                    + (one.advice.isEmpty() ? QString() : QString(u": "_s + one.advice))));
        }
        text.open = concern.isOpen();
        if (!text.open)
            told.append(
                joined({NotesTab::tr("Closed on %1").arg(words::date(concern.closedOn, s.today)),
                    choice("concernOutcomes", concern.outcome), concern.outcomeNote}));
        text.follows = told.join(u'\n');
        text.sensitive = true;
        text.notInEhm = !concern.inEhm();
        if (text.open)
            text.pills.append({Sign::Alert,
                told.isEmpty() ? NotesTab::tr("open, told to nobody yet") : NotesTab::tr("open"),
                Tone::Late});
        addPills(text);
        return text;
    }

private:
    static NoteText started(const Object &object, NoteText::Kind kind, QDate day)
    {
        NoteText text;
        text.kind = kind;
        text.id = object.id;
        text.day = day;
        text.addedAt = object.addedAt;
        return text;
    }
    QString choice(const char *list, const QString &code) const
    {
        return code.isEmpty() ? QString()
                              : s.policy->choiceWords(QString::fromLatin1(list), code).toLower();
    }

    const CaseRecord &r;
    const Situation &s;
};
} // namespace

QList<NoteText> noteTexts(const CaseRecord &record, const Situation &situation)
{
    const Words words(record, situation);
    QList<NoteText> texts;
    for (const Note &note : record.notes)
        texts.append(words.note(note));
    for (const Reflection &reflection : record.reflections)
        texts.append(words.reflection(reflection));
    for (const ManagerDiscussion &talk : record.managerDiscussions)
        texts.append(words.talk(talk));
    for (const Concern &concern : record.concerns)
        texts.append(words.concern(concern));
    std::stable_sort(texts.begin(), texts.end(), [](const NoteText &a, const NoteText &b) {
        return std::pair(a.day, a.addedAt) > std::pair(b.day, b.addedAt);
    });
    return texts;
}

QList<PillText> lastVisits(const CaseRecord &record, const Situation &situation)
{
    QList<const Note *> visits;
    for (const Note &note : record.notes) {
        if (note.type == u"homeVisit"_s && !note.outcome.isEmpty())
            visits.append(&note);
    }
    std::stable_sort(
        visits.begin(), visits.end(), [](const Note *a, const Note *b) { return a->on > b->on; });
    QList<PillText> pills;
    for (const Note *visit : visits.mid(0, visitsShown)) {
        const bool seen = visit->outcome == u"seen"_s && words::namesWhoWasThere(*visit);
        //: A day, and what came of the visit: "13 June: seen"
        pills.append({seen ? Sign::Done : Sign::Dash,
            NotesTab::tr("%1: %2").arg(words::date(visit->on, situation.today),
                words::visitOutcome(record, *visit, words::choicesOf(*situation.policy)).toLower()),
            seen ? Tone::Good : Tone::Warning});
    }
    return pills;
}

QStringList noteFilterIds()
{
    return {
        u"all"_s, u"alone"_s, u"significant"_s, u"sensitive"_s, u"ehm"_s, u"talks"_s, u"worries"_s};
}

QString noteFilterName(const QString &id)
{
    if (id == u"alone"_s)
        return NotesTab::tr("Child seen alone");
    if (id == u"significant"_s)
        return NotesTab::tr("Significant");
    if (id == u"sensitive"_s)
        return NotesTab::tr("Sensitive");
    if (id == u"ehm"_s)
        return NotesTab::tr("Not in EHM");
    if (id == u"talks"_s)
        return NotesTab::tr("Talks with the manager");
    return id == u"worries"_s ? NotesTab::tr("Worries") : NotesTab::tr("All");
}

bool isIn(const QString &filter, const NoteText &note)
{
    return filter == u"all"_s || (filter == u"alone"_s && note.seenAlone)
        || (filter == u"significant"_s && note.significant)
        || (filter == u"sensitive"_s && note.sensitive) || (filter == u"ehm"_s && note.notInEhm)
        || (filter == u"talks"_s && note.kind == NoteText::Kind::Talk)
        || (filter == u"worries"_s && note.kind == NoteText::Kind::Concern);
}

QList<NoteText> filtered(const QList<NoteText> &notes, const NoteFilter &filter)
{
    const QStringList typed = foldedWords(filter.text);
    const QString wanted = typed.join(u' ');
    QList<NoteText> left;
    for (const NoteText &note : notes) {
        if (!isIn(filter.id, note) || (!filter.type.isEmpty() && note.type != filter.type)
            || (note.kind == NoteText::Kind::Reflection && !filter.reflections))
            continue;
        const QStringList all = {
            note.head, note.who, note.happened, note.childWords, note.meaning, note.follows};
        const QString text = all.join(u'\n');
        if (wanted.isEmpty() || foldText(text).contains(wanted) || holdsWords(text, typed))
            left.append(note);
    }
    if (filter.oldestFirst)
        std::reverse(left.begin(), left.end());
    std::stable_sort(left.begin(), left.end(),
        [](const NoteText &a, const NoteText &b) { return a.pinned && !b.pinned; });
    return left;
}

} // namespace hometray
