// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/openworry.h"

#include "record/corrections.h"
#include "workflow/given.h"

#include <algorithm>

namespace hometray {

bool isAboutOpenConcern(const CaseRecord &record, const Change &change)
{
    ObjectId id = change.id;
    if (change.type == typeInfo<Person>().number && change.op == Change::Op::Add)
        return std::any_of(record.concerns.begin(), record.concerns.end(),
            [&id](const Concern &concern) { return concern.isOpen() && concern.about.contains(id); });
    if (change.type == typeInfo<ConcernTold>().number) {
        const ConcernTold *told = CaseRecord::find(record.concernsTold, change.id);
        if (!told)
            return false;
        id = told->concern;
    } else if (change.type != typeInfo<Concern>().number) {
        return false;
    }
    const Concern *concern = CaseRecord::find(record.concerns, id);
    return concern && concern->isOpen();
}

bool speaksOfOpenConcern(const CaseRecord &record, const Event &event)
{
    return std::any_of(event.changes.begin(), event.changes.end(),
        [&](const Change &change) { return isAboutOpenConcern(record, change); });
}

bool concernTakenBackUnsaid(const CaseRecord &record, qint32 at, const Context &context)
{
    const auto isOpenStill = [&](const Change &said) {
        if (said.type == typeInfo<Concern>().number)
            return said.op == Change::Op::Add; // none is taken back once it is closed
        if (said.type != typeInfo<ConcernTold>().number)
            return false;
        const int field = typeInfo<ConcernTold>().field(QLatin1String("concern"))->number;
        return std::any_of(said.fields.begin(), said.fields.end(), [&](const FieldValue &value) {
            const auto *bytes = value.value.as<QByteArray>();
            const auto id =
                bytes && value.field == field ? ObjectId::fromBytes(*bytes) : std::nullopt;
            const Concern *concern = id ? CaseRecord::find(record.concerns, *id) : nullptr;
            return concern && concern->isOpen();
        });
    };
    return std::any_of(
        record.takenBack.begin(), record.takenBack.end(), [&](const CaseRecord::TakenBack &back) {
            if (back.written != at || !isOpenStill(back.said) || !context.eventOf)
                return false;
            const auto event = context.eventOf(record.entries.at(back.at).id);
            const auto correction = event ? detailsOf<Correction>(*event) : std::nullopt;
            return correction && isBlank(correction->reason);
        });
}

} // namespace hometray
