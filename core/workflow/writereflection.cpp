// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/writereflection.h"

#include "record/kinds.h"
#include "workflow/given.h"

namespace hometray {

using namespace Qt::StringLiterals;

template <>
const TypeInfo &typeInfo<WriteReflection>()
{
    static const TypeInfo info = describe<WriteReflection>(0, WriteReflection::id,
        {
            required(one<&WriteReflection::reflection>(1, "reflection")),
        });
    return info;
}

Decision decide(const CaseRecord &record, const WriteReflection &command, const Context &)
{
    const Reflection &reflection = command.reflection;
    if (isBlank(reflection.text))
        return refuse(RefusalCode::FieldMissing, u"reflection.text"_s);
    EventBuilder event(kinds::reflectionWritten);
    event.put(CaseRecord::find(record.reflections, reflection.id), reflection);
    return eventsOf(event);
}

} // namespace hometray
