// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "datedahead.h"
#include "output.h"
#include "passphrase.h"
#include "record/json.h"
#include "store/keychain/keychainsecretstore.h"
#include "store/selftest.h"
#include "store/unfinished.h"
#include "store/whatisthere.h"
#include "words/leaving.h"
#include "words/naming.h"
#include "workspace/clockkeeper.h"
#include "workspace/openingnotes.h"
#include "workspace/waiting.h"

#include <QtCore/QCoreApplication>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

/// So many families are named where it may be several.
constexpr qsizetype mostNamed = 8;

/// A record without what `hiding`, the same or a later one, and other families hide.
RecordPtr without(
    const RecordPtr &record, const CaseRecord &hiding, const QList<HiddenPlace> &elsewhere)
{
    const words::MayLeave may(hiding, elsewhere);
    return may.hidesNothing() && record->hiddenAddresses.isEmpty()
        ? record
        : std::make_shared<const CaseRecord>(words::withoutHidden(*record, may));
}

/// Whether a record lacks something that the whole one tells.
bool tellsLess(const CaseRecord &left, const CaseRecord &whole)
{
    if (!whole.hiddenAddresses.isEmpty() || left.frontiers != whole.frontiers)
        return true;
    for (const RecordList &list : recordLists()) {
        for (qsizetype i = 0; i < list.count(whole); ++i) {
            if (toJson(*list.type, list.at(whole, i)) != toJson(*list.type, list.at(left, i)))
                return true;
        }
    }
    return false;
}

} // namespace

Session::Session(CommonOptions options, bool ofAllFamilies)
    : m_options(std::move(options)), m_ofAllFamilies(ofAllFamilies)
{
}

Session::~Session() = default;

Services Session::services() const
{
    Services services;
    services.on = m_options.on;
    services.allAtOnce = m_ofAllFamilies;
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
        return Unexpected(whyNoStore(m_options.store));
    if (const auto known = zoneIsKnown("Europe/London"); !known)
        return Unexpected(known.error());
    const auto passphrase = askPassphrase(m_options.passphraseFile,
        QCoreApplication::translate("Passphrase", "Passphrase or recovery key"));
    if (!passphrase)
        return Unexpected(passphrase.error());
    if (const auto unlocked = waitFor(workspace.unlock(*passphrase)); !unlocked)
        return Unexpected(unlocked.error());
    for (const OpeningNote &note : OpeningNotes::of(workspace))
        printNote(words::sentence(note));
    if (m_options.dateIsRight && ClockKeeper::of(workspace).doubt()) {
        if (const auto confirmed = waitFor(ClockKeeper::of(workspace).confirm()); !confirmed)
            return Unexpected(confirmed.error());
        const auto ahead = aheadOutput(workspace);
        if (ahead && !ahead->text.isEmpty())
            printNote(ahead->text.trimmed());
    }
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

Expected<CaseId> Session::caseNamed(const QString &typed, Named named)
{
    const auto workspace = opened();
    if (!workspace)
        return Unexpected(workspace.error());
    const auto found = (*workspace)->casesNamed(typed);
    return found.isEmpty() ? similarTo(typed, named) : oneOf(typed, found);
}

Expected<CaseId> Session::similarTo(const QString &typed, Named named)
{
    const QList<CaseId> found = closed().casesNamedLike(typed);
    QStringList names;
    for (const CaseId &id : found) {
        if (const auto known = closed().knownCase(id); known && !names.contains(known->line->family))
            names.append(known->line->family);
    }
    // Of the note on standard error a program reads nothing: it is given no other family.
    if (named == Named::ToWrite || m_options.json || names.size() != 1) {
        QVariantMap values{{u"case"_s, typed}};
        if (!names.isEmpty())
            values.insert(u"similar"_s, names.first(qMin(names.size(), mostNamed)));
        return failure(ErrorCode::CaseNotFound, values);
    }
    const auto one = oneOf(typed, found);
    if (one)
        printNote(mayTell().without(
            QCoreApplication::translate("Options",
                "No family here is known by “%1”. This is of the %2 family.")
                .arg(typed, names.first())));
    return one;
}

Expected<CaseId> Session::oneOf(const QString &typed, const QList<CaseId> &found)
{
    if (found.size() == 1)
        return found.first();
    QStringList names;
    for (const CaseId &id : found.first(qMin(found.size(), mostNamed))) {
        const auto known = closed().knownCase(id);
        if (!known)
            continue;
        // Families of one name are told apart by their children, the FFA's number and the id.
        QStringList apart;
        for (const CaseLine::Child &child : known->line->children) {
            Person one;
            one.born = child.born;
            const auto age = one.ageOn(today());
            apart.append(age ? child.name + u' ' + QString::number(*age) : child.name);
        }
        apart += {known->line->reference, id.hex().left(8)};
        apart.removeAll(QString());
        names.append(known->line->family + u" ("_s + apart.join(u", "_s) + u')');
    }
    return usage(QCoreApplication::translate("Options", "“%1” may be several families: %2.")
                     .arg(typed, names.join(u", "_s)));
}

Expected<RecordPtr> Session::record(const CaseId &id, QDate at)
{
    const auto workspace = opened();
    if (!workspace)
        return Unexpected(workspace.error());
    const auto asked = waitFor((*workspace)->record(id, at));
    if (!asked || m_options.withHiddenAddresses)
        return asked;
    const QList<HiddenPlace> elsewhere = (*workspace)->hiddenElsewhere(id);
    RecordPtr left = without(*asked, **asked, elsewhere);
    if (at.isValid()) {
        // What is hidden today is not told of the days before it was.
        const auto now = waitFor((*workspace)->record(id));
        if (!now)
            return now;
        left = without(left, **now, elsewhere);
    }
    m_leftOut = m_leftOut || tellsLess(*left, **asked);
    m_open += openAddresses(*left);
    return left;
}

words::MayLeave Session::mayTell()
{
    if (m_options.withHiddenAddresses || !m_workspace || !m_workspace->isUnlocked())
        return {};
    return words::MayLeave(m_workspace->hiddenElsewhere({}), m_open);
}

words::ChoiceWords Session::choices()
{
    return words::choicesOf(closed().rulebook().policy());
}

words::Naming Session::naming(const QString &command, const RecordPtr &record)
{
    const Policy &policy = closed().rulebook().policy();
    words::Naming naming = words::namingOf(command, policy, record);
    naming.codes = [&policy](const QString &list) {
        QStringList codes;
        for (const Choice &choice : policy.choices(list))
            codes.append(choice.code);
        return codes;
    };
    return naming;
}

} // namespace hometray::ctl
