// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/policy.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

namespace hometray {

/// Reads a policy part by part; the first fault is kept, and nothing is read after it.
class Policy::Reader {
public:
    explicit Reader(QString file) : m_file(std::move(file)) { }

    Expected<Policy> read(const QByteArray &json);

private:
    // What all parts ask (policyreader.cpp).
    bool fail(const QString &reason, const QString &place);
    Unexpected failed(const QString &reason, const QString &place);
    /// A text that must be there.
    bool text(const QJsonObject &object, const QString &name, const QString &place, QString &to);
    /// The list of that name; false with a fault when it is not there.
    bool list(const QJsonObject &object, const QString &name, const QString &place, QJsonArray &to);
    static QString under(const QString &place, qsizetype index);
    /// False with a fault when there is a field that is not among those known.
    bool onlyKnown(const QJsonObject &entry, const QStringList &known, const QString &place);
    bool facts(const QJsonObject &entry, const QString &name, const QString &place,
        QList<const FactInfo *> &to);
    bool deadlineOf(const QJsonObject &entry, const QString &place, int &to);
    /// Sentences for codes that can be said there.
    bool sentences(const QJsonObject &entry, const QString &place, const QStringList &codes,
        QHash<QString, QString> &to);
    bool examples(const QJsonObject &root);

    // What the county says once (policycountyreader.cpp).
    bool heading(const QJsonObject &root);
    bool choices(const QJsonObject &root);
    bool numbers(
        const QJsonObject &object, const QString &name, const QString &place, QList<Telephone> &to);
    bool telephones(const QJsonObject &root);
    bool coordinatorKeys(const QJsonObject &root);
    bool districts(const QJsonObject &root);
    bool limits(const QJsonObject &root);
    bool breaks(const QJsonObject &root);
    bool deadlines(const QJsonObject &root);

    // Conditions, and the rules that name them (policyrulesreader.cpp).
    bool conditions(const QJsonObject &root);
    /// Looks at a condition where it stands, before what names it.
    bool condition(const QString &name);
    /// The value with each `{"condition": name}` in it replaced by what the policy says of it.
    QJsonValue expanded(const QJsonValue &value, const QString &place, int depth = 0);
    bool rule(const QJsonObject &entry, const QString &name, const QString &place, Rule &to);

    // Steps, and the lists of them (policystepsreader.cpp).
    bool steps(const QJsonObject &root);
    bool step(const QJsonObject &entry, const QString &place, Step &step);
    /// A title or help with the numbers it names in braces: "{limit.openActions}", "{D5}".
    QString withNumbers(const QString &text) const;
    /// "code": "command", or with the field: "code": ["command", "field"]; "code": "" where nothing
    /// can be done yet.
    bool mends(
        const QJsonObject &entry, const QString &place, const QStringList &codes, Step &step);
    bool duty(const QJsonObject &entry, const QString &place, Step &step);
    bool lists(const QJsonObject &root);
    bool checklist(const QJsonObject &entry, const QString &place);
    /// A step of a list: the id of one that is defined, or an object with it and with what this
    /// list may say for itself.
    bool stepOf(const QJsonValue &value, const QString &place, int limit, ChecklistSpec &list);
    /// An answer given for a step in one list is its answer in all.
    bool answers();

    QString m_file;
    Error m_error{ErrorCode::PolicyInvalid};
    QJsonObject m_conditions;
    QSet<QString> m_looked; ///< conditions that were looked at
    bool m_failed = false;
    QHash<QString, Step> m_steps;
    QHash<QString, QStringList> m_named; ///< in which lists
    Policy p;
};

} // namespace hometray
