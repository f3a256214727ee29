// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/familytext.h"

#include "words/leaving.h"

#include <algorithm>

namespace hometray::words {

FamilyCopy familyCopy(const CaseRecord &record, const ObjectId &object)
{
    const RecordList *list = listHolding(record, object);
    if (!list)
        return FamilyCopy::Never;
    const auto isOneOf = [list](std::initializer_list<const TypeInfo *> types) {
        return std::find(types.begin(), types.end(), list->type) != types.end();
    };
    if (isOneOf({&typeInfo<Reflection>(), &typeInfo<HiddenAddress>()}))
        return FamilyCopy::Never;
    if (const Note *note = CaseRecord::find(record.notes, object))
        return note->sensitive ? FamilyCopy::WhenTicked : FamilyCopy::In;
    if (isOneOf({&typeInfo<Concern>(), &typeInfo<ConcernTold>(), &typeInfo<ManagerDiscussion>(),
            &typeInfo<SharedWithoutAgreement>(), &typeInfo<SupportRequest>(),
            &typeInfo<StepOverride>()}))
        return FamilyCopy::WhenTicked;
    return FamilyCopy::In;
}

QList<EhmText> familyTexts(
    const CaseRecord &record, const ObjectId &object, const ChoiceWords &choices,
    const QStringList &otherFamilies, const QList<HiddenPlace> &elsewhere)
{
    const QStringList own = namesIn(record);
    QList<ObjectId> parts{object};
    if (CaseRecord::find(record.meetings, object))
        parts.append(singletonId(typeInfo<FamilyPlan>().number));
    QList<EhmText> texts;
    for (const ObjectId &part : parts) {
        const bool never =
            listHolding(record, part) && familyCopy(record, part) == FamilyCopy::Never;
        if (auto text = ehmText(record, part, choices, elsewhere); text && !never)
            texts.append(std::move(*text));
    }
    for (EhmText &text : texts) {
        for (EhmHeading &heading : text.headings) {
            heading.tells += otherFamiliesIn(heading.text, otherFamilies, own);
            heading.careful = heading.careful || !heading.tells.isEmpty();
        }
    }
    return texts;
}

} // namespace hometray::words
