// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"
#include "table.h"
#include "words/reasons.h"
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
    const auto known = workspace.knownCase(id);
    return known ? known->line->family : id.hex().left(8);
}

QString checked(int entries, int families)
{
    return VerifyText::tr("Checked %1 of %2 and of your own details.\n")
        .arg(VerifyText::tr("%n entries", nullptr, entries),
            VerifyText::tr("%n families", nullptr, families));
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
        table.add({familyOf(**opened, problem.caseId), problem.entry.hex().left(8),
            words::reason(problem.what)});
    }
    const bool sound = report->problems.isEmpty();
    QString text = checked(report->entries, static_cast<int>((*opened)->cases().size()));
    text += sound ? VerifyText::tr("Everything is as it was written.\n")
                  : VerifyText::tr("Not as it was written:\n") + table.text();
    Output output = Output::of(text,
        {{u"cases"_s, report->cases}, {u"entries"_s, report->entries}, {u"sound"_s, sound},
            {u"problems"_s, problems}});
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
            "Every piece of every record, against what was noted in backups. Exits with 6 when "
            "something is not as it was written."),
        declare, run};
}

} // namespace hometray::ctl
