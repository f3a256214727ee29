// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "words/values.h"

namespace hometray {

/// A line of a record in words.
struct RecordLine {
    enum class Kind { Section, Title, Field, Added, Removed };
    Kind kind = Kind::Field;
    QString label; ///< of a field; the whole line otherwise
    QString text;
    QString before; ///< what a changed field was; empty elsewhere

    friend bool operator==(const RecordLine &, const RecordLine &) = default;
};

/// The whole record to be read from top to bottom: sections by type, each thing with its fields.
[[nodiscard]] QList<RecordLine> recordText(
    const CaseRecord &record, const words::ChoiceWords &choices);

/// What is different in `after`, thing by thing and field by field. Empty when nothing is.
[[nodiscard]] QList<RecordLine> recordDifference(
    const CaseRecord &before, const CaseRecord &after, const words::ChoiceWords &choices);

/// The fields of an object that are filled in.
[[nodiscard]] QList<RecordLine> objectText(const TypeInfo &type, const Object &object,
    const CaseRecord &record, const words::ChoiceWords &choices);

} // namespace hometray
