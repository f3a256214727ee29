// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"
#include "table.h"
#include "words/termdates.h"
#include "workspace/usedates.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class CalendarText {
    Q_DECLARE_TR_FUNCTIONS(CalendarCommand)
};

void declare(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"school"_s, CalendarText::tr("The dates are those of the school with this number."),
            u"number"_s},
        {u"csv"_s,
            CalendarText::tr("Print what was understood as a table: put it right there, and give "
                             "it to this command again.")},
        {u"accept"_s, CalendarText::tr("Take what is shown into use, from now on.")},
    });
}

QJsonObject jsonOf(const ProposedHoliday &one)
{
    QJsonObject json{{u"holiday"_s, breakId(one.kind, one.first.year())},
        {u"firstDay"_s, one.first.toString(Qt::ISODate)},
        {u"lastDay"_s, one.last.toString(Qt::ISODate)}, {u"name"_s, one.name},
        {u"line"_s, one.line}, {u"betweenTerms"_s, one.betweenTerms}, {u"new"_s, one.isNew()}};
    if (one.isOther())
        json.insert(u"before"_s,
            QJsonObject{{u"firstDay"_s, one.firstBefore.toString(Qt::ISODate)},
                {u"lastDay"_s, one.lastBefore.toString(Qt::ISODate)}});
    return json;
}

Output outputOf(
    const TermDatesProposal &proposal, const QString &school, QDate today, bool accepted)
{
    QString text = school.isEmpty()
        ? QString()
        : CalendarText::tr("Dates of the school with the number %1").arg(school) + u"\n\n"_s;
    QJsonArray holidays, passedOver;
    for (const ProposedHoliday &one : proposal.holidays) {
        const QString note = words::proposedNote(one, today);
        text += wrapped(words::proposedLine(one, today)
                        + (note.isEmpty() ? QString() : QString(u" ("_s + note + u')')),
                    textWidth, 2)
            + u'\n';
        holidays.append(jsonOf(one));
    }
    if (proposal.holidays.isEmpty())
        text += CalendarText::tr("No school holiday was found in it.\n");
    if (!proposal.passedOver.isEmpty())
        text += u'\n' + CalendarText::tr("Passed over\n");
    for (const PassedOver &one : proposal.passedOver) {
        text += u"  "_s + wrapped(words::passedOverLine(one, today), textWidth - 2, 4) + u'\n';
        passedOver.append(QJsonObject{{u"name"_s, one.name}, {u"line"_s, one.line},
            {u"day"_s, one.day.toString(Qt::ISODate)}, {u"reason"_s, one.reason}});
    }
    text += u'\n'
        + (accepted ? CalendarText::tr("These dates are in use now.\n")
                    : CalendarText::tr("Nothing was changed. --accept takes these dates into use, "
                                       "--csv lets you\nput them right first.\n"));
    return Output::of(text,
        {{u"holidays"_s, holidays}, {u"passedOver"_s, passedOver}, {u"accepted"_s, accepted},
            {u"school"_s, school}});
}

Output bankHolidays(const QStringList &changes, bool accepted)
{
    QString text = changes.isEmpty() ? CalendarText::tr("No bank holiday changes.\n")
                                     : changes.join(u'\n') + u'\n';
    text += u'\n'
        + (accepted ? CalendarText::tr("This list is in use now.\n")
                    : CalendarText::tr("Nothing was changed. Take this list into use with "
                                       "--accept.\n"));
    return Output::of(
        text, {{u"changes"_s, QJsonArray::fromStringList(changes)}, {u"accepted"_s, accepted}});
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    const auto arguments = argumentsOf(parser, 1, 1);
    if (!arguments)
        return Unexpected(arguments.error());
    const QString file = arguments->first();
    const bool accept = parser.isSet(u"accept"_s);
    if (accept && parser.isSet(u"csv"_s))
        return usage(CalendarText::tr("--csv and --accept do not go together."));
    const auto bytes = readWhole(file);
    if (!bytes)
        return Unexpected(bytes.error());
    const auto opened = session.opened();
    if (!opened)
        return Unexpected(opened.error());
    Workspace &workspace = **opened;
    if (bytes->trimmed().startsWith('{')) {
        const auto after = bankHolidaysWith(workspace.rulebook(), *bytes, file);
        if (!after)
            return Unexpected(after.error());
        const QStringList changes = words::bankHolidayChanges(
            workspace.rulebook().calendars().workingDays(), *after, session.today());
        if (accept) {
            if (const auto done = waitFor(useDates(workspace, *bytes, file)); !done)
                return Unexpected(done.error());
        }
        return bankHolidays(changes, accept);
    }
    auto proposal = proposeTermDates(*bytes, file);
    if (!proposal)
        return Unexpected(proposal.error());
    const auto of = schoolOf(*proposal, parser.value(u"school"_s).trimmed(), file);
    if (!of)
        return Unexpected(of.error());
    const QString &school = *of;
    *proposal =
        besideKnown(std::move(*proposal), workspace.rulebook().calendars().forSchool(school));
    const QByteArray csv = proposal->toCsv(school, QFileInfo(file).fileName());
    if (parser.isSet(u"csv"_s))
        return Output::of(QString::fromUtf8(csv), {{u"csv"_s, QString::fromUtf8(csv)}});
    if (accept) {
        if (const auto done = waitFor(useDates(workspace, csv, file, school)); !done)
            return Unexpected(done.error());
    }
    return outputOf(*proposal, school, session.today(), accept);
}

} // namespace

Subcommand calendarCommand()
{
    return {"calendar",
        QT_TRANSLATE_NOOP("Subcommands", "Look through a file of dates, and take it into use."),
        QT_TRANSLATE_NOOP("Subcommands",
            "Shows what was understood of a school's calendar (iCalendar), a table (CSV) or "
            "GOV.UK's "
            "bank holidays (JSON), what was passed over and why, and what differs from the dates "
            "in use. Nothing changes before --accept."),
        declare, run, "FILE"};
}

} // namespace hometray::ctl
