// SPDX-License-Identifier: GPL-3.0-or-later
#include "passphrase.h"
#include "subcommand.h"
#include "workspace/openingnotes.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class InitText {
    Q_DECLARE_TR_FUNCTIONS(Init)
};

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"test"_s,
        InitText::tr(
            "Make records for tests: their clock follows --on, their passphrase is quick to "
            "try, and no real records accept anything from them.")});
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    if (const auto none = argumentsOf(parser, 0, 0); !none)
        return Unexpected(none.error());
    const bool test = parser.isSet(u"test"_s);
    Workspace &workspace = session.closed(test);
    if (workspace.exists())
        return failure(ErrorCode::StoreExists, {{u"folder"_s, session.options().store}});
    const auto passphrase = askNewPassphrase(session.options().passphraseFile);
    if (!passphrase)
        return Unexpected(passphrase.error());
    const auto recoveryKey = waitFor(workspace.create(*passphrase, test));
    if (!recoveryKey)
        return Unexpected(recoveryKey.error());
    QString text =
        InitText::tr("New records in %1.\n\n"
                     "Your recovery key:\n\n    %2\n\n"
                     "Write it down or print it, and keep it away from this computer. It "
                     "opens your\nrecords when the passphrase is forgotten. It is not "
                     "shown again.\n")
            .arg(session.options().store, *recoveryKey);
    if (test)
        text += InitText::tr("\nThese records are marked as made for tests.\n");
    Output output = Output::of(text,
        {{u"store"_s, session.options().store}, {u"test"_s, test},
            {u"recoveryKey"_s, *recoveryKey}});
    output.onceRead = [&workspace] { (void)waitFor(OpeningNotes::recoveryKeyIsKept(workspace)); };
    return output;
}

} // namespace

Subcommand initCommand()
{
    return {"init", QT_TRANSLATE_NOOP("Subcommands", "Start new records."),
        QT_TRANSLATE_NOOP("Subcommands",
            "Asks for a passphrase twice and shows the recovery key once. Ask your employer’s data "
            "lead before you keep records of families on a laptop."),
        declare, run};
}

} // namespace hometray::ctl
