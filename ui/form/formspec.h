// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/policy.h"
#include "ui/form/formcontext.h"
#include "workflow/command.h"

#include <functional>

namespace hometray {

/// Some fields of a form under a heading. A path names a field of the command ("reason") or of a
/// value in it ("meeting.plannedFor"); a list ("goals") is shown as rows.
struct FormSection {
    QString title; ///< may be empty
    QStringList paths;
    bool folded = false; ///< behind "More…" until it is asked for
};

/// How a list of objects is shown.
struct FormRows {
    QStringList fields; ///< of one row, in their order; empty: all that have words
    QString add; ///< "Add a goal"; empty: nothing can be added
    bool existing = false; ///< the objects of the record are rows too, to be changed
    int least = 0; ///< rows that stand open from the start
    QStringList more; ///< fields behind "More…"
    /// What is known of a row before anything is typed into it. It is no row yet with that alone.
    std::function<QJsonObject(const FormContext &)> begin = {};
};

/// What must be written before a field has anything to be chosen.
struct ChoiceFirst {
    QString sentence; ///< empty: nothing leads there
    QString command; ///< that writes it; may be empty
};

/// How the form of a command looks: what the table of its fields cannot say.
struct FormSpec {
    QString command;
    const TypeInfo *type = nullptr; ///< of something else than a command; `command` is its name then
    QString title; ///< empty: words::commandTitle
    QString intro; ///< a sentence under the title; may be empty
    QList<FormSection> sections; ///< empty: every field that has words, in the table's order
    QHash<QString, FormRows> rows; ///< by the list's path
    QHash<QString, QString> labels; ///< by path; "goals.title" for a field of a row
    QHash<QString, QString> hints; ///< what stands in an empty field, by path
    QSet<QString> wide; ///< texts that take the whole width, by path; long texts always do
    /// What a field is chosen from although its table has no list for it (a school holiday, a step,
    /// one of the open concerns), by path; codes, or ids in hexadecimal.
    QHash<QString, std::function<QList<Choice>(const FormContext &)>> choices;
    /// What is said at a field while nobody and nothing can be chosen in it, by path; without it
    /// what its table says it names decides.
    QHash<QString, ChoiceFirst> first = {};
    /// What is known already, in the shape of `Command::fields`. The request's own fields come on
    /// top of it.
    std::function<QJsonObject(const FormContext &)> prefill;
    /// What is known once a field is answered, by its path, from what its command gets for it (null
    /// while it is empty): values by path, for fields that nobody wrote into.
    QHash<QString, std::function<QJsonObject(const FormContext &, const QJsonValue &)>> follows;
    /// What is to be known of a day that is typed into a field, by its path; said under it.
    QHash<QString, std::function<QString(const FormContext &, QDate)>> aboutDays = {};
    /// What must be answered as well, now that the rest is: the path of a field, and the question.
    std::function<std::optional<std::pair<QString, QString>>(
        const FormContext &, const QJsonObject &fields)>
        asks = {};
    /// What will come of it as it stands, a sentence each; said above the fields, and anew whenever
    /// one is changed.
    std::function<QStringList(const FormContext &, const QJsonObject &fields)> tells = {};
    /// The command that is meant instead where that says something; a button beside it leads there.
    QString leadsTo = {};
    /// What the command gets of that, where the form asks in words of its own.
    std::function<QJsonObject(const FormContext &, const QJsonObject &fields)> sends = {};
    /// What is said when it was saved: "TAF planned."; empty: "Saved."
    QString saved;
};

/// The specification of a command's form: its own, or one made of its table.
[[nodiscard]] FormSpec formSpec(const QString &command);

} // namespace hometray
