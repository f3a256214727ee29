// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/facttable.h"

namespace hometray {

/// A part of a sentence that a policy brings along.
struct SentencePart {
    QString text; ///< as it stands, when `fact` is null
    const FactInfo *fact = nullptr;
    /// `{fact|one action|{n} actions}`: what is said for one, and for another number.
    QList<SentencePart> one, many;
    bool isNumber = false; ///< `{n}`: the number of the plural form around it
};

/// Reads a sentence such as "{openActions|one action is|{n} actions are} open since {lastTaf}":
/// facts by their names in the table, and one plural form. PolicyInvalid (reason): sentence when
/// braces do not match or a part is missing, fact, and factKind for a plural form of something not
/// counted.
[[nodiscard]] Expected<QList<SentencePart>> sentenceParts(const QString &sentence);

/// The facts it names.
[[nodiscard]] QList<const FactInfo *> factsOf(const QList<SentencePart> &parts);

} // namespace hometray
