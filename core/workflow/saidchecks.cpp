// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/saidchecks.h"

#include "workflow/datechecks.h"
#include "workflow/given.h"
#include "workflow/refuse.h"

namespace hometray {

using namespace Qt::StringLiterals;

namespace {
constexpr int ageOfAdults = 18;
}

std::optional<Refusal> checkSaid(
    const CaseRecord &record, const QList<ChildVoice> &voices, const QList<ParentView> &views)
{
    for (qsizetype i = 0; i < voices.size(); ++i) {
        const ChildVoice &voice = voices.at(i);
        const Person *person = CaseRecord::find(record.people, voice.person);
        if (isBlank(voice.words) != voice.declined)
            return isBlank(voice.words)
                ? refusal(RefusalCode::FieldMissing, itemField("childVoices", i, "words"))
                : refusal(RefusalCode::FieldWrong, itemField("childVoices", i, "declined"),
                    {{u"reason"_s, u"eitherOr"_s}});
        if (const auto refused =
                unlessInLifeOf(person, itemField("childVoices", i, "on"), {voice.on, "on"}))
            return refused;
        const auto age = person ? person->ageOn(voice.on) : std::nullopt;
        if (person && !person->child && age && *age >= ageOfAdults)
            return refusal(RefusalCode::FieldWrong, itemField("childVoices", i, "person"),
                {{u"reason"_s, u"notAChild"_s}}, "changePeople");
    }
    for (qsizetype i = 0; i < views.size(); ++i) {
        const ParentView &view = views.at(i);
        if (const auto refused = unlessInLifeOf(CaseRecord::find(record.people, view.person),
                itemField("parentViews", i, "on"), {view.on, "on"}))
            return refused;
    }
    return std::nullopt;
}

void addSaid(const CaseRecord &record, const QList<ChildVoice> &voices,
    const QList<ParentView> &views, const ObjectId &about, EventBuilder &event)
{
    for (ChildVoice voice : voices) {
        voice.about = about;
        event.put(CaseRecord::find(record.childVoices, voice.id), voice);
    }
    for (ParentView view : views) {
        view.about = about;
        event.put(CaseRecord::find(record.parentViews, view.id), view);
    }
}

} // namespace hometray
