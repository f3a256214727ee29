// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "rules/policy.h"
#include "ui/widgets/presencechip.h"
#include "words/typeddates.h"
#include "workflow/writenote.h"

#include <QtCore/QJsonObject>
#include <QtCore/QMap>

namespace hometray {

/// What is in a case note's form, as it was typed, finished or not. This, not the command made of
/// it, is what a draft keeps: half a date must come back as half a date.
struct NoteDraft {
    CaseId caseId;
    QString type;
    QString when;
    QString outcome;
    QMap<ObjectId, Presence> people; ///< who is away is left out
    QString others;
    QString happened;
    QMap<ObjectId, QString> childWords;
    QString meaning;
    bool significant = false;
    bool sensitive = false;

    /// Nothing was typed or ticked that would be missed.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// Unknown and missing fields are left as they are by default.
    [[nodiscard]] static NoteDraft fromJson(const QJsonObject &json);
    /// Typed on the day `on`, for a form that is opened on `today`: "yesterday" is still that day.
    void settleDays(QDate on, QDate today);
    /// The command this form asks for. `moment` is what `when` was understood as; `children` are
    /// those of the people who are children.
    [[nodiscard]] WriteNote command(
        const std::optional<TypedMoment> &moment, const QList<ObjectId> &children) const;

    friend bool operator==(const NoteDraft &, const NoteDraft &) = default;
};

} // namespace hometray
