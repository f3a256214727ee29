// SPDX-License-Identifier: GPL-3.0-or-later
#include "subcommand.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class RebuildText {
    Q_DECLARE_TR_FUNCTIONS(Rebuild)
};

void declare(QCommandLineParser &) { }

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    if (const auto none = argumentsOf(parser, 0, 0); !none)
        return Unexpected(none.error());
    const auto opened = session.opened();
    if (!opened)
        return Unexpected(opened.error());
    const auto rebuilt = waitFor((*opened)->rebuild([](int done, int of) {
        printProgress(RebuildText::tr("Working out: %1 of %2").arg(done).arg(of));
    }));
    printProgress({});
    if (!rebuilt)
        return Unexpected(rebuilt.error());
    if (const auto indexed = waitFor((*opened)->finishIndexing()); !indexed)
        return Unexpected(indexed.error());
    const auto families = (*opened)->caseCount();
    return Output::of(
        RebuildText::tr("Lists and search were made again for %1 families.\n").arg(families),
        {{u"families"_s, families}});
}

} // namespace

Subcommand rebuildCommand()
{
    return {"rebuild",
        QT_TRANSLATE_NOOP("Subcommands", "Make lists and search again from the records."),
        QT_TRANSLATE_NOOP("Subcommands",
            "Changes nothing that anybody wrote. For when a list or a search looks wrong."),
        declare, run};
}

} // namespace hometray::ctl
