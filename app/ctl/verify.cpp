// SPDX-License-Identifier: GPL-3.0-or-later
#include "datedahead.h"
#include "subcommand.h"
#include "table.h"
#include "words/backupwords.h"
#include "words/errors.h"
#include "words/reasons.h"
#include "workspace/verifyhelp.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class VerifyText {
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

void declare(QCommandLineParser &) { }

QString familyOf(const Workspace &workspace, const CaseId &id)
{
    if (id.isNull())
        return VerifyText::tr("All records");
    const auto known = workspace.knownCase(id);
    return known ? known->line->family : id.hex().left(8);
}

QString checked(int entries, int families)
{
    return VerifyText::tr("Checked %1 of %2 and of your own details.\n")
        .arg(VerifyText::tr("%n entries", nullptr, entries),
            VerifyText::tr("%n families", nullptr, families));
}

/// What is true of the records, and of all that is said below it.
QString headline(const VerifyReport &report)
{
    if (!report.problems.isEmpty())
        return VerifyText::tr("Not as it was written:\n");
    QString text = VerifyText::tr("The records are as they were written.\n");
    if (!report.damagedBackups.isEmpty())
        text += VerifyText::tr("But not every copy of them can be relied on:\n");
    return text;
}

/// What was found in the backups, in words and as JSON.
QString backupText(const VerifyReport &report, QJsonArray &json)
{
    QString text;
    for (const BackupProblem &problem : report.damagedBackups) {
        const QString sentence = words::sentence(problem.error);
        text += words::damagedCopy(
                    problem.error, problem.folder, problem.useInstead, problem.putAside)
            + u'\n';
        json.append(QJsonObject{{u"name"_s, problem.name}, {u"words"_s, sentence},
            {u"useInstead"_s, problem.useInstead}, {u"folder"_s, problem.folder}});
    }
    if (text.isEmpty() && report.backups > 0)
        text =
            VerifyText::tr("%n backups read to the last byte: whole.\n", nullptr, report.backups);
    return text;
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    if (const auto none = argumentsOf(parser, 0, 0); !none)
        return Unexpected(none.error());
    const auto opened = session.opened();
    if (!opened)
        return Unexpected(opened.error());
    const auto report = waitFor((*opened)->verify([](int done, int of) {
        printProgress(VerifyText::tr("Checking: %1 of %2").arg(done).arg(of));
    }));
    printProgress({});
    if (!report)
        return Unexpected(report.error());
    QJsonArray problems;
    Table table;
    for (const VerifyProblem &problem : report->problems) {
        problems.append(QJsonObject{{u"case"_s, problem.caseId.hex()},
            {u"entry"_s, problem.entry.isNull() ? QString() : problem.entry.hex()},
            {u"what"_s, problem.what}, {u"words"_s, words::reason(problem.what)}});
        table.add({familyOf(**opened, problem.caseId),
            problem.entry.isNull() ? QString() : problem.entry.hex().left(8),
            words::reason(problem.what)});
    }
    const bool sound = report->problems.isEmpty() && report->damagedBackups.isEmpty();
    QString text = checked(report->entries, static_cast<int>((*opened)->caseCount()));
    text += headline(*report);
    if (!report->problems.isEmpty())
        text +=
            table.text() + wrapped(adviceAfter(*report, (*opened)->backups()), textWidth) + u'\n';
    QJsonArray backups;
    text += backupText(*report, backups);
    if (!report->copiesNotRead.isEmpty())
        text += wrapped(words::copiesNotRead(report->copiesNotRead), textWidth) + u'\n';
    if (!report->cutOff.isEmpty())
        text += wrapped(words::copiesCutOff(report->cutOff), textWidth) + u'\n';
    const auto ahead = aheadOutput(**opened);
    if (!ahead)
        return Unexpected(ahead.error());
    text += ahead->text;
    Output output = Output::of(text,
        {{u"cases"_s, report->cases}, {u"entries"_s, report->entries}, {u"sound"_s, sound},
            {u"problems"_s, problems}, {u"backups"_s, report->backups},
            {u"damagedBackups"_s, backups},
            {u"copiesNotRead"_s, QJsonArray::fromStringList(report->copiesNotRead)},
            {u"cutOff"_s, QJsonArray::fromStringList(report->cutOff)}, {u"datedAhead"_s, ahead->json}});
    if (!sound)
        output.code = ExitCode::Damaged;
    return output;
}

} // namespace

Subcommand verifyCommand()
{
    return {"verify",
        QT_TRANSLATE_NOOP("Subcommands", "Check that nothing was changed, lost or put in."),
        QT_TRANSLATE_NOOP("Subcommands",
            "Every byte of the records, of what is searched and of the backups beside them, and "
            "every piece of every record, against what was noted in backups. Exits with 6 when "
            "something is not as it was written."),
        declare, run};
}

} // namespace hometray::ctl
