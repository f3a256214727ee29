// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/policy.h"

namespace hometray {

/// Reads the examples of a policy whose lists and steps are known already. An example may be `of`
/// an earlier one: that one's story, `without` commands it names there, comes before its own.
class PolicyExamplesReader {
public:
    explicit PolicyExamplesReader(const Policy &policy) : m_policy(policy) { }

    /// False at the first fault, which `reason` and `place` (JSON pointer) name as Policy::fromJson
    /// does.
    [[nodiscard]] bool read(const QJsonValue &examples);
    [[nodiscard]] const QList<PolicyExample> &examples() const { return m_examples; }
    [[nodiscard]] const QString &reason() const { return m_reason; }
    [[nodiscard]] const QString &place() const { return m_place; }

private:
    bool fail(const QString &reason, const QString &place);
    bool example(const QJsonObject &json, const QString &place);
    bool story(const QJsonObject &json, const QString &place, QJsonArray &story);
    bool answers(const QJsonValue &json, const QString &place, QList<ExampleAnswer> &answers);
    bool answer(const QJsonObject &json, const QString &place, ExampleAnswer &answer);
    bool onlyKnown(const QJsonObject &json, const QStringList &known, const QString &place);
    [[nodiscard]] const PolicyExample *exampleCalled(const QString &id) const;

    const Policy &m_policy;
    QList<PolicyExample> m_examples;
    QString m_reason;
    QString m_place;
};

} // namespace hometray
