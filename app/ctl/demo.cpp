// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demostore.h"
#include "passphrase.h"
#include "subcommand.h"
#include "workspace/openingnotes.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class DemoText {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

void declare(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"families"_s,
            DemoText::tr("So many families of a made-up county instead of the usual few."),
            u"number"_s},
        {u"seed"_s, DemoText::tr("What the county is drawn from; the same each time."), u"number"_s,
            u"1"_s},
    });
}

void showProgress(int done, int all)
{
    if (done % 50 == 0 || done == all)
        printProgress(DemoText::tr("Making up families: %1 of %2").arg(done).arg(all)
            + (done == all ? u"\n"_s : QString()));
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    if (const auto none = argumentsOf(parser, 0, 0); !none)
        return Unexpected(none.error());
    std::optional<int> families;
    if (parser.isSet(u"families"_s)) {
        const auto number = numberOf(parser.value(u"families"_s), u"--families"_s, 1, 100'000);
        if (!number)
            return Unexpected(number.error());
        families = *number;
    }
    const auto seed = numberOf(parser.value(u"seed"_s), u"--seed"_s, 0, 2'000'000'000);
    if (!seed)
        return Unexpected(seed.error());
    // Made-up families are written for a day of their own, unless another is given.
    const QDate today = session.options().on.value_or(storyDay());
    Workspace &workspace = session.closed(true);
    if (workspace.exists())
        return failure(ErrorCode::StoreExists, {{u"folder"_s, session.options().store}});
    const auto passphrase = askNewPassphrase(session.options().passphraseFile);
    if (!passphrase)
        return Unexpected(passphrase.error());
    const auto recoveryKey = waitFor(workspace.create(*passphrase, true));
    if (!recoveryKey)
        return Unexpected(recoveryKey.error());
    OpeningNotes::recoveryKeyIsKept(workspace); // nobody needs that of made-up families

    const auto told = families
        ? tellCounty(workspace, *families, quint64(*seed), today, showProgress)
        : tellFamilies(workspace, today, showProgress);
    workspace.setToday(session.options().on);
    if (!told)
        return Unexpected(told.error());
    if (const auto indexed = waitFor(workspace.finishIndexing()); !indexed)
        return Unexpected(indexed.error());
    const auto made = workspace.caseCount();
    return Output::of(DemoText::tr("%1 made-up families in %2, as on %3.\n"
                                   "None of them is or was a real family.\n")
                          .arg(made)
                          .arg(session.options().store, today.toString(Qt::ISODate)),
        {{u"store"_s, session.options().store}, {u"families"_s, made},
            {u"today"_s, today.toString(Qt::ISODate)}, {u"recoveryKey"_s, *recoveryKey}});
}

} // namespace

Subcommand demoCommand()
{
    return {"demo",
        QT_TRANSLATE_NOOP("Subcommands", "Start records of made-up families to look around in."),
        QT_TRANSLATE_NOOP("Subcommands",
            "The records are marked as made for tests. Their dates lie around --on, or around 20 "
            "June "
            "2019."),
        declare, run};
}

} // namespace hometray::ctl
