// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/values.h"

#include <QtCore/QList>

#include <optional>

namespace hometray::words {

/// One heading of a text for EHM, and what belongs under it.
struct EhmHeading {
    QString heading;
    QString text;
    /// What one person said, or about a risk: it may hurt somebody when another of the family reads
    /// it. In a family's copy only when it is ticked.
    bool careful = false;
    /// What it tells that must not go further unasked, as it stands there: a hidden address; in a
    /// family's copy another family's name.
    QStringList tells = {};
    friend bool operator==(const EhmHeading &, const EhmHeading &) = default;
};

/// What is copied into EHM for one object, heading by heading, in the order EHM asks.
struct EhmText {
    QString title; ///< "TAF 2, 13 June 2019"
    QList<EhmHeading> headings; ///< only those with something under them
    bool sensitive = false; ///< to be entered where a family's copy will not show it
    friend bool operator==(const EhmText &, const EhmText &) = default;
};

/// The text of an object for EHM. Nothing when there is no such object or it does not belong
/// there: reflections and hidden addresses never do. Where somebody typed a hidden address into
/// another text, its heading says so in `tells`; `elsewhere` as for MayLeave.
[[nodiscard]] std::optional<EhmText> ehmText(const CaseRecord &record, const ObjectId &object,
    const ChoiceWords &choices = {}, const QList<HiddenPlace> &elsewhere = {});

/// All of it as one plain text, each heading on a line of its own.
[[nodiscard]] QString plainText(const EhmText &text);

} // namespace hometray::words
