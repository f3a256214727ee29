// SPDX-License-Identifier: GPL-3.0-or-later
#include "passphrase.h"
#include "subcommand.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

class ChangePassphraseText {
    Q_DECLARE_TR_FUNCTIONS(ChangePassphrase)
};

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"new-passphrase-file"_s,
        ChangePassphraseText::tr(
            "Read the new passphrase from the first line of this file instead of asking."),
        u"file"_s});
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    if (const auto none = argumentsOf(parser, 0, 0); !none)
        return Unexpected(none.error());
    const auto opened = session.opened();
    if (!opened)
        return Unexpected(opened.error());
    const auto passphrase = askNewPassphrase(parser.value(u"new-passphrase-file"_s));
    if (!passphrase)
        return Unexpected(passphrase.error());
    if (const auto changed = waitFor((*opened)->changePassphrase(*passphrase)); !changed)
        return Unexpected(changed.error());
    return Output::of(
        ChangePassphraseText::tr("The passphrase is changed. Backups made before still open with "
                                 "the old one.\n"),
        {{u"changed"_s, true}});
}

} // namespace

Subcommand passphraseCommand()
{
    return {
        "passphrase", QT_TRANSLATE_NOOP("Subcommands", "Change the passphrase."), "", declare, run};
}

} // namespace hometray::ctl
