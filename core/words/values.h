// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"

#include <QtCore/QString>

#include <functional>

namespace hometray::words {

/// What a person reads for a code of a choice list: `choicesOf` (naming.h) makes one. The list of a
/// field that has none is called as the field is ("openSteps"). Left out, codes are shown as they
/// are.
using ChoiceWords = std::function<QString(const QString &list, const QString &code)>;

/// What an object of a record is called where another one names it: "Fran Miller", "TAF 2", the
/// goal, the first words of an action. "somebody no longer on record" for an id that names nothing.
[[nodiscard]] QString objectName(const CaseRecord &record, const ObjectId &id);

/// A field's value as a person reads it: dates, times and choices in words, ids as names, "yes".
/// Empty when the field is not filled in.
[[nodiscard]] QString valueText(const FieldInfo &field, const Value &value,
    const CaseRecord &record, const ChoiceWords &choices = {});
/// The same for a field of an object; `field` is its name in JSON.
[[nodiscard]] QString fieldText(const TypeInfo &type, const void *object, QLatin1String field,
    const CaseRecord &record, const ChoiceWords &choices = {});

} // namespace hometray::words
