// SPDX-License-Identifier: GPL-3.0-or-later
#include "passphrase.h"
#include "subcommand.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ChangePassphrase", text);
}

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"new-passphrase-file"_s,
        translated("Read the new passphrase from the first line of this file instead of asking."),
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
    return Output::of(translated("The passphrase is changed. Backups made before still open with "
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
