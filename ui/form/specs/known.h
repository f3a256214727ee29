// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/specs/specs.h"

#include "record/json.h"
#include "rules/policy.h"

#include <QtCore/QJsonArray>

namespace hometray::specs {

// What forms fill in because it is known already.

/// "2019-06-20"; empty for a day that is not valid.
[[nodiscard]] QString dayText(QDate day);
/// `{"plan": {…}}`, as a command with one value in it has its fields.
[[nodiscard]] QJsonObject under(const QString &name, const QJsonObject &fields);
/// The ids, hexadecimal.
[[nodiscard]] QJsonArray idsOf(const QList<const Person *> &people);
/// Sets a field unless the text is empty.
void set(QJsonObject &fields, const char *name, const QString &text);

/// The last TAF that was held, or null.
[[nodiscard]] const Meeting *lastHeld(const FormContext &context);
/// The TAF the request is about, else the next one that is planned; null when there is none.
[[nodiscard]] const Meeting *meetingMeant(const FormContext &context);
/// The keyworker's own details, or null.
[[nodiscard]] const Profile *me(const FormContext &context);
/// Adults with parental responsibility who are part of the family; all adults when nobody has it.
[[nodiscard]] QList<const Person *> parents(const FormContext &context);
[[nodiscard]] QList<const Person *> children(const FormContext &context);

/// "summer-2019": of the request, else the one being planned for; empty when there is none.
[[nodiscard]] QString breakMeant(const FormContext &context, const QString &parent);
/// "Summer 2019, 25 July to 2 September".
[[nodiscard]] QString breakName(const SchoolBreak &holiday);
/// The school holidays from a little before today to a year ahead.
[[nodiscard]] QList<Choice> breaks(const FormContext &context);

/// Asks for a day that was taken away: the command would say it of today.
[[nodiscard]] std::function<std::optional<std::pair<QString, QString>>(
    const FormContext &, const QJsonObject &fields)>
dayAsked(const QString &path, const QString &question);

/// The object of a list that the request is about, else the last one that fulfils a condition.
template <class T>
[[nodiscard]] const T *meant(
    const FormContext &context, const QList<T> &list, const std::function<bool(const T &)> &open)
{
    if (const T *subject = CaseRecord::find(list, subjectOf(context)))
        return subject;
    for (auto it = list.crbegin(); it != list.crend(); ++it) {
        if (open(*it))
            return &*it;
    }
    return nullptr;
}

/// The objects of a list that fulfil a condition, to be chosen from.
template <class T>
[[nodiscard]] QList<Choice> choicesFrom(const QList<T> &list,
    const std::function<bool(const T &)> &open, const std::function<QString(const T &)> &name)
{
    QList<Choice> choices;
    for (const T &object : list) {
        if (open(object))
            choices.append({object.id.hex(), name(object)});
    }
    return choices;
}

} // namespace hometray::specs
