// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonkeys.h"
#include "rules/breakplan.h"
#include "rules/facts.h"
#include "subcommand.h"
#include "table.h"
#include "words/backupwords.h"
#include "words/fields.h"
#include "words/history.h"
#include "words/meetingday.h"
#include "words/samenumber.h"
#include "workflow/completeregistration.h"
#include "workflow/correctentry.h"
#include "workflow/describefamily.h"
#include "workflow/eraseentries.h"
#include "workflow/movetaf.h"
#include "workflow/plantaf.h"
#include "workflow/recordtaf.h"
#include "workflow/redoentry.h"
#include "workflow/takeupffa.h"
#include "workflow/wellknown.h"
#include "workflow/withdrawentry.h"
#include "workspace/backupkeeper.h"
#include "workspace/similarnames.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <csignal>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

/// More than this at once is a mistake or belongs in several calls.
constexpr qsizetype mostCommands = 10'000;
constexpr qint64 mostBytes = 64 * 1024 * 1024;
/// Of an entry's id: less may be another's tomorrow.
constexpr qsizetype shortestId = 8;

class DoText {
    Q_DECLARE_TR_FUNCTIONS(Do)
};

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"atomic"_s,
        DoText::tr("All commands or none: when one is refused, none of them is saved.")});
}

Expected<QJsonArray> readCommands()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(
            ErrorCode::FileUnreadable, {{u"file"_s, u"-"_s}, {u"reason"_s, input.errorString()}});
    // A pipe answers what is in it just now, however much is asked for.
    QByteArray bytes;
    for (QByteArray part = input.read(1 << 16); !part.isEmpty() && bytes.size() <= mostBytes;
         part = input.read(1 << 16))
        bytes += part;
    if (bytes.size() > mostBytes)
        return failure(ErrorCode::BatchTooLarge, {{u"limit"_s, mostBytes}});
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &wrong);
    if (wrong.error != QJsonParseError::NoError)
        return failure(ErrorCode::JsonInvalid,
            {{u"reason"_s, wrong.errorString()}, {u"offset"_s, wrong.offset}});
    if (const auto twice = keyTwice(bytes))
        return failure(
            ErrorCode::JsonKeyTwice, {{u"key"_s, twice->key}, {u"offset"_s, twice->offset}});
    QJsonArray commands;
    if (document.isObject())
        commands.append(document.object());
    else
        commands = document.array();
    if (commands.size() > mostCommands)
        return failure(ErrorCode::BatchTooLarge, {{u"limit"_s, mostCommands}});
    if (commands.isEmpty())
        return failure(ErrorCode::JsonInvalid);
    return commands;
}

/// The field in which a command names entries; nothing for one that does not.
std::optional<QString> namesEntries(const QString &command)
{
    if (command == QLatin1String(EraseEntries::id))
        return u"entries"_s;
    if (command == QLatin1String(CorrectEntry::id) || command == QLatin1String(WithdrawEntry::id)
        || command == QLatin1String(RedoEntry::id))
        return u"target"_s;
    return std::nullopt;
}

/// The day a command plans a meeting for; none for any other.
QDate plannedDay(const Command &command)
{
    if (const auto *plan = command.as<PlanTaf>())
        return plan->meeting.plannedFor;
    if (const auto *move = command.as<MoveTaf>())
        return move->plannedFor;
    const auto *held = command.as<RecordTaf>();
    return held ? held->meeting.nextOn : QDate();
}

/// Does commands one after the other, or all at once, and keeps what came of them.
class Doing {
public:
    Doing(Session &session, Workspace &workspace, const CaseId &given)
        : m_session(session), m_workspace(workspace), m_case(given)
    {
        m_reading.idOfLabel = [this](const QString &label) {
            if (const auto only = wellKnownId(label))
                return *only;
            if (!m_labels.contains(label))
                m_labels.insert(label, m_workspace.newId());
            return m_labels.value(label);
        };
    }

    /// What came of it is said while the next one is done, or by output(): no command waits for
    /// the screen.
    [[nodiscard]] std::optional<Error> one(const QJsonValue &json)
    {
        const auto command = read(json);
        if (!command)
            return command.error();
        m_record.reset(); // nobody else has the case: it need not be copied
        auto performing = m_workspace.perform(caseFor(*command->spec()), *command);
        sayAlready();
        // No event loop: nobody here is told what has changed, and that search is to catch up.
        performing.waitForFinished();
        const auto performed = performing.result();
        if (!performed)
            return performed.error();
        note(*command, *performed);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Error> allOrNone(const QJsonArray &commands)
    {
        QList<Command> all;
        bool ofFamily = false;
        bool ofDesk = false;
        for (qsizetype i = 0; i < commands.size(); ++i) {
            const auto command = read(commands.at(i), ofFamily);
            if (!command)
                return at(command.error(), i);
            (command->spec()->scope == CommandScope::Desk ? ofDesk : ofFamily) = true;
            all.append(*command);
        }
        if (ofFamily && ofDesk)
            return usage(DoText::tr("with --atomic, commands about a family and about yourself do "
                                    "not go together."))
                .value();
        const CaseId target = ofFamily ? m_case : CaseId();
        const auto performed = waitFor(m_workspace.performAll(target, all));
        if (!performed)
            return performed.error();
        for (qsizetype i = 0; i < performed->size(); ++i)
            note(all.at(i), performed->at(i));
        return std::nullopt;
    }

    [[nodiscard]] static Error at(Error error, qsizetype index)
    {
        error.values.insert(u"index"_s, index);
        return error;
    }

    /// Of a list that is no whole: so many commands before the one at fault are done.
    [[nodiscard]] static Error afterSaving(Error error, qsizetype saved)
    {
        error.values.insert(u"savedBefore"_s, saved);
        return error;
    }

    [[nodiscard]] Output output(std::optional<Error> error)
    {
        Output output = Output::of(m_text);
        output.json.insert(u"performed"_s, m_performed);
        QJsonObject labels;
        for (auto it = m_labels.begin(); it != m_labels.end(); ++it)
            labels.insert(it.key(), it.value().hex());
        output.json.insert(u"labels"_s, labels);
        if (!m_case.isNull())
            output.json.insert(u"case"_s, m_case.hex());
        if (error) {
            if (!m_record && !m_case.isNull())
                m_record = waitFor(m_workspace.record(m_case)).value_or(RecordPtr());
            output.naming = m_session.naming(m_lastCommand, m_record);
            output.error = std::move(error);
        }
        return output;
    }

private:
    /// Writes out what was said so far, for whoever ends it in the middle; what cannot be written
    /// now stays for the end.
    void sayAlready()
    {
        // As JSON it is one answer, at the end.
        if (!m_session.options().json && printPart(m_text))
            m_text.clear();
    }

    /// `opened`: a command before it opens a family, so there is one although none was named.
    [[nodiscard]] Expected<Command> read(const QJsonValue &json, bool opened = false)
    {
        if (!json.isObject())
            return failure(ErrorCode::JsonInvalid);
        m_lastCommand = json[u"command"_s].toString();
        const CommandSpec *spec = commandSpec(m_lastCommand);
        if (spec && spec->scope == CommandScope::Case && m_case.isNull() && !opened)
            return usage(DoText::tr("“%1” is about a family: say which.").arg(m_lastCommand));
        if (spec && spec->scope == CommandScope::NewCase && !m_case.isNull())
            return usage(DoText::tr("“%1” opens a new family, so no family is named before it.")
                             .arg(m_lastCommand));
        CaseRecord known;
        if (spec && spec->scope == CommandScope::Desk) {
            known = *m_workspace.deskJournal();
        } else if (!m_case.isNull()) {
            // Nobody else writes in it meanwhile: as the last command left it.
            if (!m_record) {
                const auto record = waitFor(m_workspace.record(m_case));
                if (!record)
                    return Unexpected(record.error());
                m_record = *record;
            }
            known = *m_record;
        }
        const auto whole = withWholeIds(json.toObject());
        if (!whole)
            return Unexpected(whole.error());
        return Command::fromJson(*whole, known, m_reading);
    }

    /// The beginning of an entry's id, as `history` prints it, stands for the only entry whose id
    /// begins so.
    [[nodiscard]] Expected<QJsonObject> withWholeIds(QJsonObject json)
    {
        QJsonObject fields = json.value(u"fields"_s).toObject();
        const auto field = namesEntries(m_lastCommand);
        if (!field || !fields.contains(*field) || m_case.isNull())
            return json;
        const QJsonValue given = fields.value(*field);
        QJsonArray ids = given.isArray() ? given.toArray() : QJsonArray{given};
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const auto whole = wholeId(ids.at(i).toString());
            if (!whole)
                return Unexpected(whole.error());
            if (!whole->isEmpty())
                ids.replace(i, *whole);
        }
        fields.insert(*field, given.isArray() ? QJsonValue(ids) : ids.first());
        json.insert(u"fields"_s, fields);
        return json;
    }

    /// Empty where it is no beginning of an id: it is read as it is, and refused as it is.
    [[nodiscard]] Expected<QString> wholeId(const QString &typed)
    {
        static const QRegularExpression beginning(u"^[0-9a-f]{1,63}$"_s,
            QRegularExpression::CaseInsensitiveOption);
        if (!beginning.match(typed).hasMatch())
            return QString();
        if (typed.size() < shortestId)
            return usage(DoText::tr("“%1” is too short for an entry’s id: it takes %2 digits of it.")
                             .arg(typed)
                             .arg(shortestId));
        const auto rows = waitFor(m_workspace.history(m_case));
        if (!rows)
            return Unexpected(rows.error());
        QStringList found;
        for (const HistoryRow &row : *rows) {
            if (row.id.hex().startsWith(typed, Qt::CaseInsensitive))
                found.append(row.id.hex());
        }
        if (found.isEmpty())
            return failure(ErrorCode::ObjectNotFound, {{u"what"_s, u"entry"_s}, {u"id"_s, typed}});
        if (found.size() == 1)
            return found.first();
        for (QString &id : found)
            id = id.first(qMin(typed.size() + 4, id.size()));
        return usage(DoText::tr("“%1” is the beginning of several entries’ ids: %2.")
                         .arg(typed, found.join(u", "_s)));
    }

    [[nodiscard]] CaseId caseFor(const CommandSpec &spec) const
    {
        return spec.scope == CommandScope::Case ? m_case : CaseId();
    }

    void note(const Command &command, const Performed &performed)
    {
        const bool desk = command.spec()->scope == CommandScope::Desk;
        if (!desk) {
            m_case = performed.caseId;
            m_record = performed.record;
        }
        QJsonArray entries;
        for (const EntryId &id : performed.entries)
            entries.append(id.hex());
        QJsonObject json{{u"command"_s, command.id()}, {u"entries"_s, entries}};
        if (!desk)
            json.insert(u"case"_s, m_case.hex());
        if (command.as<EraseEntries>() || !performed.stillHeldIn.isEmpty())
            noteErased(json, performed.stillHeldIn);
        const QStringList abouts = aboutDone(command);
        if (!abouts.isEmpty())
            json.insert(u"about"_s, abouts.join(u' '));
        m_performed.append(json);
        m_text += DoText::tr("Saved: %1").arg(words::commandTitle(command.id())) + u'\n';
        for (const QString &about : abouts)
            m_text += u"  "_s + wrapped(about, textWidth - 2, 2) + u'\n';
        m_text += m_erasedText;
        m_erasedText.clear();
    }

    /// What is to be known of what was done, a sentence each.
    [[nodiscard]] QStringList aboutDone(const Command &command) const
    {
        QStringList all;
        if (const QDate day = plannedDay(command); day.isValid() && m_record) {
            const Situation situation = m_workspace.situation();
            all << words::aboutMeetingDay(
                day, situation, lastTafBefore(factsOf(*m_record), situation));
        }
        if (const auto *plan = command.as<PlanTaf>(); plan && m_record) {
            // Of one day only one is planned: it is this one.
            const auto planned = std::find_if(m_record->meetings.begin(), m_record->meetings.end(),
                [plan](const Meeting &meeting) {
                    return meeting.isPlanned() && meeting.plannedFor == plan->meeting.plannedFor;
                });
            const ObjectId besides = planned == m_record->meetings.end() ? ObjectId() : planned->id;
            for (const QString &another : words::plannedAlready(*m_record, besides))
                all << DoText::tr("%1 The command for it is “%2”.")
                           .arg(another, QLatin1String(MoveTaf::id));
        }
        const bool numbers = command.as<TakeUpFfa>() || command.as<CompleteRegistration>()
            || command.as<DescribeFamily>();
        if (numbers && m_record)
            all << words::sameNumber(familiesWithSameNumber(m_workspace.cases(), *m_record));
        all.removeAll(QString());
        return all;
    }

    /// Who reads that something is gone for good must know where it is not.
    void noteErased(QJsonObject &json, const QStringList &stillHeldIn)
    {
        json.insert(u"stillHeldIn"_s, QJsonArray::fromStringList(stillHeldIn));
        const auto places = waitFor(BackupKeeper::of(m_workspace).holdingErased());
        QStringList copies = places.value_or(QStringList());
        copies.removeAll(StoreFolder{m_workspace.folder()}.backups()); // those are named one by one
        json.insert(u"copiesIn"_s, QJsonArray::fromStringList(copies));
        m_erasedText = u"  "_s
            + wrapped(DoText::tr("It is gone here and in the backups beside these records.") + u' '
                    + words::copiesHoldErased(copies),
                textWidth - 2, 2)
            + u'\n';
        for (const QString &folder : stillHeldIn)
            m_erasedText +=
                DoText::tr("  This could not be cleaned and may still hold it: %1\n").arg(folder);
    }

    Session &m_session;
    Workspace &m_workspace;
    CaseId m_case;
    RecordPtr m_record;
    JsonReading m_reading;
    QMap<QString, ObjectId> m_labels;
    QJsonArray m_performed;
    QString m_text;
    QString m_erasedText;
    QString m_lastCommand;
};

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    const auto names = argumentsOf(parser, 0, 1);
    if (!names)
        return Unexpected(names.error());
    const auto workspace = session.opened();
    if (!workspace)
        return Unexpected(workspace.error());
    CaseId family;
    if (!names->isEmpty()) {
        const auto found = session.caseNamed(names->first());
        if (!found)
            return Unexpected(found.error());
        family = *found;
    }
    const auto commands = readCommands();
    if (!commands)
        return Unexpected(commands.error());

    // A reader that goes away ends no list in the middle.
    std::signal(SIGPIPE, SIG_IGN);
    Doing doing(session, **workspace, family);
    if (parser.isSet(u"atomic"_s))
        return doing.output(doing.allOrNone(*commands));
    for (qsizetype i = 0; i < commands->size(); ++i) {
        if (auto error = doing.one(commands->at(i)))
            return doing.output(Doing::afterSaving(Doing::at(*error, i), i));
    }
    return doing.output(std::nullopt);
}

} // namespace

Subcommand doCommand()
{
    return {"do",
        QT_TRANSLATE_NOOP("Subcommands", "Do one command, or several, from standard input."),
        QT_TRANSLATE_NOOP("Subcommands",
            "Reads one command as JSON, or a list of them, and does them in order; the first that "
            "is "
            "refused ends it, and what was saved before stays saved. FAMILY is the beginning of an "
            "id, an EHM reference or a family’s name; it is left out for a command that opens an "
            "FFA "
            "or is about yourself. Where an id is asked for, a label such as \"$mum\" stands for "
            "one "
            "and means the same through the whole list; \"$assessment\", \"$familyPlan\", "
            "\"$family\", \"$registration\" and \"$holidayPlan/summer-2019\" stand for what a "
            "family has one of. What was written is corrected by correctEntry, undone by "
            "withdrawEntry, brought back by redoEntry, and destroyed for good by eraseEntries; "
            "eight digits of the entry’s id, as history prints it, are enough. Erased it is gone "
            "also "
            "in the backups beside the records; in copies on sticks or in other folders with the "
            "next backup made there."),
        declare, run, "[FAMILY]"};
}

} // namespace hometray::ctl
