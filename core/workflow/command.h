// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/event.h"
#include "record/json.h"
#include "workflow/context.h"

#include <any>

namespace hometray {

/// What a command leads to: the events that did happen, or a rule's no.
using Decision = tl::expected<QList<Event>, Refusal>;

/// What a command is about.
enum class CommandScope {
    NewCase, ///< opens a case
    Case, ///< one case
    Desk, ///< the desk journal: the keyworker, not a family; its `decide` takes a DeskRecord
};

/// A command as generic code knows it. A command is a plain struct with a `static constexpr const
/// char *id`, a table of fields (`typeInfo`) and a `decide`; one line in registry.cpp makes it
/// known.
struct CommandSpec {
    const char *id = nullptr;
    CommandScope scope = CommandScope::Case;
    const TypeInfo *type = nullptr;
    std::any (*make)() = nullptr; ///< a command with nothing filled in
    void *(*body)(std::any &) = nullptr;
    const void *(*constBody)(const std::any &) = nullptr;
    Decision (*decide)(const CaseRecord &, const void *body, const Context &) = nullptr;
};

/// What a person wants, as a plain value: which command, its fields with all new ids in them, and
/// the heads of the case when its form was opened.
class Command {
public:
    /// `Command::of(RecordTaf {…})`
    template <class T>
    [[nodiscard]] static Command of(T body, QList<EntryId> basis = {})
    {
        Command command;
        command.m_id = QLatin1String(T::id);
        command.m_body = std::move(body);
        command.basis = std::move(basis);
        return command;
    }
    /// A command read from `{"command": id, "fields": {…}}`. Fields of objects that `record` holds
    /// and the JSON leaves out keep what they are. Errors: CommandUnknown (command), FieldUnknown,
    /// FieldInvalid (command, field, expected).
    [[nodiscard]] static Expected<Command> fromJson(
        const QJsonObject &json, const CaseRecord &record = {}, const JsonReading &reading = {});
    /// The same with the fields alone, as a draft keeps them.
    [[nodiscard]] static Expected<Command> fromFields(const QString &id, const QJsonObject &fields,
        const CaseRecord &record = {}, const JsonReading &reading = {});
    [[nodiscard]] QJsonObject fields() const;

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const CommandSpec *spec() const;
    template <class T>
    [[nodiscard]] const T *as() const
    {
        return std::any_cast<T>(&m_body);
    }
    /// Gives every object in it that has no id yet one from `random`.
    void giveIds(RandomSource &random);

    QList<EntryId> basis; ///< empty: as the record is now
    CaseId journal; ///< of the case it is about; null: the one it is performed on

private:
    friend Decision decide(const CaseRecord &, const Command &, const Context &);
    QString m_id;
    std::any m_body;
};

/// Every command, in the order of the lifecycle.
[[nodiscard]] const QList<CommandSpec> &commandSpecs();
[[nodiscard]] const CommandSpec *commandSpec(QStringView id);

/// The JSON Schema of a command: `{"command": …, "fields": …}`.
[[nodiscard]] QJsonObject commandSchema(
    const CommandSpec &spec, const std::function<QStringList(const QString &list)> &choices);

/// The one gate between a wish and the journal. Pure. Checks what holds for every field (required,
/// choices, references, lengths, days that cannot be in the future), brings the command up to what
/// changed since its basis (ChangedMeanwhile when both wrote the same field), then asks the
/// command's own `decide`. What all its texts together make too long for one entry is refused too
/// (TextTooLong).
[[nodiscard]] Decision decide(
    const CaseRecord &record, const Command &command, const Context &context);

/// How long texts may be: generous, so that nobody's work is refused, and bounded, so that a
/// journal stays readable.
inline constexpr qsizetype textLimit = 2'000;
inline constexpr qsizetype longTextLimit = 250'000;
inline constexpr qsizetype listLimit = 1'000;
/// Of all texts of one event, in bytes of UTF-8; an entry of the journal has room for 1 MiB.
inline constexpr qsizetype eventLimit = 900'000;

} // namespace hometray
