// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "passphrase.h"
#include "store/keychain/keychainsecretstore.h"
#include "words/naming.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

Session::Session(CommonOptions options) : m_options(std::move(options)) { }

Session::~Session() = default;

Services Session::services() const
{
    Services services;
    services.on = m_options.on;
    services.policyFile = m_options.policyFile;
    services.termDatesFile = m_options.termDatesFile;
    services.bankHolidaysFile = m_options.bankHolidaysFile;
    services.keyring = std::make_shared<KeychainSecretStore>(u"hometray"_s);
    return services;
}

Workspace &Session::closed(bool cheapKey)
{
    if (!m_workspace) {
        Services made = services();
        if (cheapKey)
            made.keyCost = KeyCost::cheapForTests();
        m_workspace = std::make_unique<Workspace>(m_options.store, std::move(made));
    }
    return *m_workspace;
}

Expected<Workspace *> Session::opened()
{
    Workspace &workspace = closed();
    if (workspace.isUnlocked())
        return &workspace;
    // Asking for a passphrase there is nothing to open with helps nobody.
    if (!workspace.exists())
        return failure(ErrorCode::StoreNotFound, {{u"folder"_s, m_options.store}});
    const auto passphrase = askPassphrase(
        m_options.passphraseFile, QCoreApplication::translate("Passphrase", "Passphrase"));
    if (!passphrase)
        return Unexpected(passphrase.error());
    if (const auto unlocked = waitFor(workspace.unlock(*passphrase)); !unlocked)
        return Unexpected(unlocked.error());
    return &workspace;
}

Expected<Rulebook> Session::rulebook() const
{
    return Rulebook::load(services());
}

QDate Session::today() const
{
    return m_options.on ? *m_options.on : SystemClock().today();
}

Expected<CaseId> Session::caseNamed(const QString &typed)
{
    const auto workspace = opened();
    if (!workspace)
        return Unexpected(workspace.error());
    const auto found = (*workspace)->casesNamed(typed);
    if (found.isEmpty())
        return failure(ErrorCode::CaseNotFound, {{u"case"_s, typed}});
    if (found.size() == 1)
        return found.first();
    QStringList names;
    for (const CaseId &id : found.first(qMin(found.size(), qsizetype(8)))) {
        const auto known = (*workspace)->knownCase(id);
        names.append((known ? known->line->family : QString()) + u" ("_s + id.hex().left(8) + u')');
    }
    return usage(QCoreApplication::translate("Options", "“%1” may be several families: %2.")
                     .arg(typed, names.join(u", "_s)));
}

Expected<RecordPtr> Session::record(const CaseId &id, QDate at)
{
    const auto workspace = opened();
    if (!workspace)
        return Unexpected(workspace.error());
    return waitFor((*workspace)->record(id, at));
}

words::ChoiceWords Session::choices()
{
    return words::choicesOf(closed().rulebook().policy());
}

words::Naming Session::naming(const QString &command, const RecordPtr &record)
{
    return words::namingOf(command, closed().rulebook().policy(), record);
}

} // namespace hometray::ctl
