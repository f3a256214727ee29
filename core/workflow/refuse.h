// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/command.h"

namespace hometray {

/// `return refuse(RefusalCode::MeetingNotHeld, u"meeting"_s, {}, RecordTaf::id);`
[[nodiscard]] inline tl::unexpected<Refusal> refuse(RefusalCode code, const QString &field = {},
    const QVariantMap &values = {}, const char *mend = "")
{
    return tl::unexpected(Refusal{code, field, values, QLatin1String(mend), {}});
}

/// The same for a check that is part of a command: nothing is "all is well".
[[nodiscard]] inline std::optional<Refusal> refusal(RefusalCode code, const QString &field = {},
    const QVariantMap &values = {}, const char *mend = "")
{
    return Refusal{code, field, values, QLatin1String(mend), {}};
}

/// "people[2].born"
[[nodiscard]] inline QString itemField(const char *list, qsizetype index, const char *field)
{
    return QLatin1String(list) + QLatin1Char('[') + QString::number(index) + QLatin1String("].")
        + QLatin1String(field);
}

/// The events of one builder, or FieldMissing when it changes nothing at all: saving nothing is
/// most likely a slip, and an entry that says nothing helps nobody.
[[nodiscard]] Decision eventsOf(const EventBuilder &builder);
[[nodiscard]] Decision eventsOf(const QList<EventBuilder> &builders);

/// The answers most commands begin with; nothing when all is well.
/// CaseClosed while the FFA is closed (mend: reopenFfa).
[[nodiscard]] std::optional<Refusal> unlessOpen(const CaseRecord &record);
/// CaseNotRegistered while the Helpdesk has not registered the family (mend: completeRegistration).
[[nodiscard]] std::optional<Refusal> unlessRegistered(const CaseRecord &record);

/// Whether anything of a value of its own was filled in.
template <class T>
[[nodiscard]] bool isGiven(const T &object)
{
    return !toJson(object).isEmpty();
}

/// The object under the id of the only one a case has.
template <class T>
[[nodiscard]] T asSingle(T object)
{
    object.id = singletonId(typeInfo<T>().number);
    return object;
}

/// A day on which something is said to have been done: the stated day, or today.
[[nodiscard]] inline QDate orToday(QDate stated, const Context &context)
{
    return stated.isValid() ? stated : context.today;
}

} // namespace hometray
