// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

#include <QtCore/QDate>
#include <QtCore/QJsonArray>

#include <optional>

namespace hometray {

/// What must come out of an example on a day.
struct ExampleAnswer {
    QDate on;
    QString breakId; ///< for a list of a break: which; else empty
    QString list; ///< id of a list of the policy
    QString step; ///< id of a step of it; empty: the list as a whole
    QString is; ///< a stateName() of the step; of a list "ready", "notReady" or "notForFamily"
};

/// A short story of a family in a policy, and what the policy must say of it. It is part of the
/// policy: one whose examples come out otherwise is not taken into use.
struct PolicyExample {
    QString id;
    QString title;
    /// Commands in the order of their moments, as `{"at": "2019-06-20T10:00", "command": …,
    /// "fields": …}`. With `"refused": true` it must be refused; with `"name"` another example may
    /// leave it out.
    QJsonArray story;
    QList<ExampleAnswer> answers;
};

/// Where an example came out otherwise than it says.
struct ExampleFault {
    QString example; ///< its id
    QString title;
    std::optional<ExampleAnswer> answer; ///< the one that was not given
    QString said; ///< instead of `answer->is`
    int command = -1; ///< place in the story of a command that went otherwise, or -1
    std::optional<Error> error; ///< why that was refused; nothing: it should have been
};

} // namespace hometray
