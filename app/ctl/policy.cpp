// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/sources.h"
#include "subcommand.h"
#include "table.h"
#include "words/dates.h"
#include "words/examplewords.h"
#include "words/policytext.h"
#include "workspace/policyexamples.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class PolicyText {
    Q_DECLARE_TR_FUNCTIONS(PolicyCommand)
};

void declare(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"explain"_s,
            PolicyText::tr("Say the local rules in plain words: every list and step with its "
                           "condition, limit, source and sentences.")},
        {u"check"_s,
            PolicyText::tr("Play the examples that these local rules carry, and say which of them "
                           "do not come out as they say. With --policy, of a file that is not in "
                           "use yet.")},
        {u"html"_s, PolicyText::tr("With --explain: as a page to print.")},
        {u"use"_s, PolicyText::tr("Take these local rules into use, from now on."), u"file"_s},
        {u"built-in"_s, PolicyText::tr("Use the local rules that came with Hometray again.")},
        {u"use-calendar"_s,
            PolicyText::tr(
                "Take term dates (CSV or iCalendar) or bank holidays (GOV.UK's JSON) into "
                "use, from now on."),
            u"file"_s},
        {u"school"_s, PolicyText::tr("The term dates are those of the school with this number."),
            u"number"_s},
        {u"leave-out"_s, PolicyText::tr("Leave dates out again: their name, as shown."), u"name"_s},
    });
}

QString dayWords(qint64 ms)
{
    return ms == 0 ? QString() : words::longDate(londonDay(ms));
}

QString nameOf(RulesOrigin origin)
{
    switch (origin) {
    case RulesOrigin::BuiltIn:
        return u"builtIn"_s;
    case RulesOrigin::Chosen:
        return u"chosen"_s;
    case RulesOrigin::ThisRun:
        return u"thisRun"_s;
    }
    return {};
}

QString originWords(RulesOrigin origin, const QString &file, qint64 sinceMs)
{
    const QString since = dayWords(sinceMs);
    switch (origin) {
    case RulesOrigin::BuiltIn:
        return since.isEmpty() ? PolicyText::tr("came with Hometray")
                               : PolicyText::tr("came with Hometray; in use since %1").arg(since);
    case RulesOrigin::Chosen:
        return PolicyText::tr("from %1; in use since %2").arg(QFileInfo(file).fileName(), since);
    case RulesOrigin::ThisRun:
        return PolicyText::tr("from %1, for this call only").arg(file);
    }
    return {};
}

QString calendarWords(const CalendarInfo &info)
{
    if (info.kind == RulesKind::BankHolidays)
        return PolicyText::tr("Bank holidays");
    return info.school.isEmpty() ? PolicyText::tr("Term dates")
                                 : PolicyText::tr("Term dates of school %1").arg(info.school);
}

QString shortName(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex().left(8));
}

QJsonObject originJson(
    const QByteArray &hash, RulesOrigin origin, const QString &file, qint64 sinceMs)
{
    QJsonObject json{{u"hash"_s, QString::fromLatin1(hash.toHex())}, {u"origin"_s, nameOf(origin)}};
    if (!file.isEmpty())
        json.insert(u"file"_s, file);
    if (sinceMs != 0)
        json.insert(u"since"_s, londonDay(sinceMs).toString(Qt::ISODate));
    return json;
}

Output outputOf(const Workspace &workspace)
{
    const PolicyInfo policy = workspace.policyInfo();
    QString text = PolicyText::tr("%1, version %2 (%3)\n")
                       .arg(policy.title, policy.version, shortName(policy.hash));
    text += words::capitalised(originWords(policy.origin, policy.file, policy.sinceMs)) + u'\n';
    text += u'\n' + PolicyText::tr("Sources") + u'\n';
    for (const QString &source : policy.sources)
        text += u"  "_s + wrapped(source, textWidth - 2, 2) + u'\n';
    Table table({}, 2);
    QJsonArray calendars;
    for (const CalendarInfo &info : workspace.calendarInfos()) {
        table.add({shortName(info.hash), calendarWords(info),
            originWords(info.origin, info.file, info.sinceMs)});
        QJsonObject json = originJson(info.hash, info.origin, info.file, info.sinceMs);
        json.insert(
            u"kind"_s, info.kind == RulesKind::BankHolidays ? u"bankHolidays"_s : u"termDates"_s);
        if (!info.school.isEmpty())
            json.insert(u"school"_s, info.school);
        calendars.append(json);
    }
    text += u'\n' + PolicyText::tr("Dates") + u'\n' + table.text();
    QJsonObject json = originJson(policy.hash, policy.origin, policy.file, policy.sinceMs);
    json.insert(u"title"_s, policy.title);
    json.insert(u"version"_s, policy.version);
    json.insert(u"sources"_s, QJsonArray::fromStringList(policy.sources));
    return Output::of(text, {{u"policy"_s, json}, {u"calendars"_s, calendars}});
}

/// The dates whose name begins as typed, of those that were taken into use.
Expected<QByteArray> hashNamed(const Workspace &workspace, const QString &typed)
{
    for (const CalendarInfo &info : workspace.calendarInfos()) {
        if (info.origin == RulesOrigin::Chosen && typed.size() >= 4
            && info.hash.toHex().startsWith(typed.toLatin1().toLower()))
            return info.hash;
    }
    return usage(PolicyText::tr("no dates that were taken into use are called “%1”.").arg(typed));
}

/// What schools publish is read as well as it can be, and confirmed by a person; bank holidays and
/// Hometray's own table say exactly what they mean.
bool isLookedThrough(const QString &file)
{
    const auto bytes = readWhole(file);
    return !bytes || bytes->trimmed().isEmpty() || bytes->trimmed().startsWith('{')
        || bytes->left(200).contains("first_day");
}

Output checked(const Rulebook &rulebook)
{
    const Policy &policy = rulebook.policy();
    const QList<ExampleFault> faults = failingExamples(rulebook);
    QString text = words::examplesLine(faults, policy) + u'\n';
    QJsonArray failing;
    for (const ExampleFault &fault : faults) {
        const QString said = words::exampleFault(fault, policy);
        text += u"  "_s + wrapped(said, textWidth - 2, 2) + u'\n';
        failing.append(QJsonObject{{u"example"_s, fault.example}, {u"sentence"_s, said}});
    }
    Output output =
        Output::of(text, {{u"examples"_s, policy.examples().size()}, {u"failing"_s, failing}});
    if (!faults.isEmpty())
        output.code = exitCode(ErrorCode::PolicyInvalid);
    return output;
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    if (const auto none = argumentsOf(parser, 0, 0); !none)
        return Unexpected(none.error());
    if (parser.isSet(u"use"_s) && parser.isSet(u"built-in"_s))
        return usage(PolicyText::tr("--use and --built-in do not go together."));
    if (parser.isSet(u"school"_s) && !parser.isSet(u"use-calendar"_s))
        return usage(PolicyText::tr("--school goes with --use-calendar."));
    if (parser.isSet(u"html"_s) && !parser.isSet(u"explain"_s))
        return usage(PolicyText::tr("--html goes with --explain."));
    if (parser.isSet(u"explain"_s)) {
        const auto rulebook = session.rulebook();
        if (!rulebook)
            return Unexpected(rulebook.error());
        const QByteArray json = rulebook->policyFile().bytes;
        const QString text = parser.isSet(u"html"_s) ? words::policyPage(rulebook->policy(), json)
                                                     : words::policyText(rulebook->policy(), json);
        return Output::of(text, {{u"explained"_s, text}});
    }
    if (parser.isSet(u"check"_s)) {
        const auto rulebook = session.rulebook();
        return rulebook ? checked(*rulebook) : Expected<Output>(Unexpected(rulebook.error()));
    }
    const auto opened = session.opened();
    if (!opened)
        return Unexpected(opened.error());
    Workspace &workspace = **opened;
    Expected<void> done;
    if (parser.isSet(u"use"_s))
        done = waitFor(workspace.usePolicy(parser.value(u"use"_s)));
    if (done && parser.isSet(u"built-in"_s))
        done = waitFor(workspace.useBuiltInPolicy());
    if (done && parser.isSet(u"leave-out"_s)) {
        const auto hash = hashNamed(workspace, parser.value(u"leave-out"_s));
        if (!hash)
            return Unexpected(hash.error());
        done = waitFor(workspace.leaveOutCalendar(*hash));
    }
    if (done && parser.isSet(u"use-calendar"_s)
        && !isLookedThrough(parser.value(u"use-calendar"_s)))
        return usage(PolicyText::tr("these dates have to be looked through first: hometrayctl "
                                    "calendar FILE, then the same with --accept."));
    if (done && parser.isSet(u"use-calendar"_s))
        done = waitFor(
            workspace.useCalendar(parser.value(u"use-calendar"_s), parser.value(u"school"_s)));
    if (!done)
        return Unexpected(done.error());
    return outputOf(workspace);
}

} // namespace

Subcommand policyCommand()
{
    return {"policy",
        QT_TRANSLATE_NOOP("Subcommands", "The local rules and dates in use, and others to use."),
        QT_TRANSLATE_NOOP("Subcommands",
            "Shows the local rules, their version and sources, and the calendars. A file that "
            "cannot be used is refused with its place and reason, and the rules used before stay "
            "in use."),
        declare, run};
}

} // namespace hometray::ctl
