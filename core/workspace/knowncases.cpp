// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/knowncases.h"

#include "workspace/performing.h"

namespace hometray {

namespace {

/// Nothing when the bytes are of another version or damaged: they are derived anew.
std::optional<KnownCase> knownCaseIn(const FactsRow &row, const PersonId &me)
{
    auto facts = CaseFacts::fromBytes(row.facts);
    auto line = CaseLine::fromBytes(row.tray);
    if (!facts || !line)
        return std::nullopt;
    const RoleInCase mine = line->roles.of(me);
    return KnownCase{row.caseId, std::make_shared<const CaseLine>(std::move(*line)),
        std::make_shared<const CaseFacts>(std::move(*facts)), mine};
}

Expected<void> derive(StoreAccess &access, Session &session, const QList<CaseId> &cases)
{
    if (cases.isEmpty())
        return {};
    auto transaction = Transaction::begin(access.database);
    if (!transaction)
        return Unexpected(transaction.error());
    for (const CaseId &id : cases) {
        const auto loaded = loadCase(access, session, id);
        if (!loaded)
            return Unexpected(loaded.error());
        const KnownCase known =
            knownCaseOf(**loaded, session.me, session.rules->inUse()->holidays());
        session.table.put(known);
        if (auto put = access.journal().putFacts(factsRowOf(known, (*loaded)->row)); !put)
            return put;
    }
    return transaction->commit();
}

} // namespace

Expected<void> readNames(StoreAccess &access, Session &session)
{
    const auto rows = access.journal().names();
    if (!rows)
        return Unexpected(rows.error());
    QList<CaseId> behind;
    for (const NameRow &row : *rows) {
        auto name = CaseName::fromBytes(row.name);
        if (!name || row.derivedVersion != CaseFacts::derivedVersion || row.row != row.lastRow) {
            behind.append(row.caseId);
            continue;
        }
        name->id = row.caseId;
        session.table.putName(*name);
    }
    return derive(access, session, behind);
}

Expected<void> readKnownCases(StoreAccess &access, Session &session)
{
    if (session.table.isComplete())
        return {};
    QList<CaseId> unreadable;
    const auto read = access.journal().eachFacts([&session, &unreadable](const FactsRow &row) {
        if (session.table.holds(row.caseId))
            return;
        if (const auto known = knownCaseIn(row, session.me))
            session.table.put(*known);
        else
            unreadable.append(row.caseId);
    });
    if (!read)
        return read;
    if (auto derived = derive(access, session, unreadable); !derived)
        return derived;
    session.table.complete();
    return {};
}

Expected<std::optional<KnownCase>> readKnownCase(
    StoreAccess &access, Session &session, const CaseId &id)
{
    if (session.table.isComplete() || session.table.holds(id) || !session.table.name(id))
        return session.table.find(id);
    const auto row = access.journal().factsOf(id);
    if (!row)
        return Unexpected(row.error());
    if (const auto known = *row ? knownCaseIn(**row, session.me) : std::nullopt)
        session.table.put(*known);
    else if (auto derived = derive(access, session, {id}); !derived)
        return Unexpected(derived.error());
    return session.table.find(id);
}

} // namespace hometray
