// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/writeassessment.h"

#include <QtCore/QJsonObject>
#include <QtCore/QMap>

#include <functional>

namespace hometray {

/// Strengths and needs of one person in one domain, as typed.
struct DomainTyped {
    ObjectId person;
    QString domain; ///< code of "domains"
    QString strengths;
    QString needs;
    QString score; ///< "1" to "5", or empty

    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const DomainTyped &, const DomainTyped &) = default;
};

/// The assessment as it stands in the form.
struct AssessmentTyped {
    QList<DomainTyped> domains; ///< those that are shown; one that is empty is only room to type
    QMap<ObjectId, QString> words; ///< each child's own
    QMap<ObjectId, QString> views; ///< each parent's
    QString triedBefore;
    QString others;
    QString analysis;
    QString level;

    /// As it is written in a record.
    [[nodiscard]] static AssessmentTyped of(const CaseRecord &record);
    [[nodiscard]] static AssessmentTyped fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;
    /// Without the rooms nothing is typed in.
    [[nodiscard]] AssessmentTyped settled() const;
    /// The domain of a person, or nullptr.
    [[nodiscard]] DomainTyped *find(const ObjectId &person, const QString &domain);

    friend bool operator==(const AssessmentTyped &, const AssessmentTyped &) = default;
};

/// The command that writes what is typed and differs from the record; what was emptied is taken
/// out.
[[nodiscard]] WriteAssessment assessmentCommand(const AssessmentTyped &typed,
    const CaseRecord &record, QDate today, const std::function<ObjectId()> &newId);

} // namespace hometray
