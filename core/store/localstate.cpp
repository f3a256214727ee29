// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/localstate.h"

#include "store/journalstore.h"

#include <sodium.h>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// Drops the number of changed rows.
Expected<void> done(const Expected<int> &changed)
{
    if (!changed)
        return Unexpected(changed.error());
    return {};
}

} // namespace

Expected<std::optional<QByteArray>> LocalState::setting(const QString &name) const
{
    std::optional<QByteArray> value;
    const auto read = m_connection.each(
        u"SELECT value FROM local_setting WHERE name = ?"_s,
        [&value](const Statement &row) { value = row.blob(0); }, name);
    if (!read)
        return Unexpected(read.error());
    return value;
}

Expected<void> LocalState::setSetting(const QString &name, const QByteArray &value)
{
    return done(m_connection.run(
        u"INSERT OR REPLACE INTO local_setting(name, value) VALUES(?, ?)"_s, name, value));
}

Expected<void> LocalState::removeSetting(const QString &name)
{
    return done(m_connection.run(u"DELETE FROM local_setting WHERE name = ?"_s, name));
}

Expected<qint64> LocalState::lastUsedMs() const
{
    const auto value = setting(u"lastUsed"_s);
    if (!value)
        return Unexpected(value.error());
    return value->has_value() ? (*value)->toLongLong() : 0;
}

Expected<void> LocalState::setLastUsedMs(qint64 ms)
{
    return setSetting(u"lastUsed"_s, QByteArray::number(ms));
}

Expected<void> LocalState::noteUse(qint64 ms)
{
    const auto noted = lastUsedMs();
    if (!noted)
        return Unexpected(noted.error());
    constexpr qint64 minute = 60'000;
    const bool isNear = *noted != 0 && *noted <= ms && ms - *noted < minute;
    return isNear ? Expected<void>() : setLastUsedMs(ms);
}

Expected<std::vector<Identity>> LocalState::identities() const
{
    std::vector<Identity> result;
    const auto read =
        m_connection.each(u"SELECT key, seed, state, made FROM local_identity ORDER BY number"_s,
            [&result](const Statement &row) {
                Identity identity;
                identity.key = SigningKey::fromBytes(row.blob(0)).value_or(SigningKey());
                QByteArray seed = row.blob(1);
                identity.seed = SecretBytes::copyOf(seed);
                sodium_memzero(seed.data(), static_cast<std::size_t>(seed.size()));
                identity.state = static_cast<Identity::State>(row.integer(2));
                identity.madeMs = row.integer(3);
                result.push_back(std::move(identity));
            });
    if (!read)
        return Unexpected(read.error());
    return result;
}

Expected<void> LocalState::addIdentity(
    const SigningKey &key, const SecretBytes &seed, qint64 madeMs, Identity::State state)
{
    return done(
        m_connection.run(u"INSERT INTO local_identity(key, seed, state, made) VALUES(?, ?, ?, ?)"_s,
            key.bytes(), seed.view().toByteArray(), static_cast<int>(state), madeMs));
}

Expected<void> LocalState::promotePending()
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return Unexpected(transaction.error());
    const auto pending =
        m_connection.integer(u"SELECT count(*) FROM local_identity WHERE state = 1"_s);
    if (!pending)
        return Unexpected(pending.error());
    if (*pending == 0)
        return failure(ErrorCode::ObjectNotFound, {{u"what"_s, u"key"_s}});
    if (const auto retired =
            m_connection.run(u"UPDATE local_identity SET state = 2, seed = NULL WHERE state = 0"_s);
        !retired)
        return Unexpected(retired.error());
    if (const auto promoted =
            m_connection.run(u"UPDATE local_identity SET state = 0 WHERE state = 1"_s);
        !promoted)
        return Unexpected(promoted.error());
    return transaction->commit();
}

Expected<void> LocalState::noteHeads(const QList<NotedHeads> &heads)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return Unexpected(transaction.error());
    for (const NotedHeads &noted : heads) {
        if (const auto put = m_connection.run(
                u"INSERT OR REPLACE INTO local_head(source, case_id, heads, noted) "
                "VALUES(?, ?, ?, ?)"_s,
                noted.source, noted.caseId.bytes(), packIds(noted.heads), noted.notedMs);
            !put)
            return Unexpected(put.error());
    }
    return transaction->commit();
}

Expected<void> LocalState::forgetHeads(const QString &source)
{
    return done(m_connection.run(u"DELETE FROM local_head WHERE source = ?"_s, source));
}

Expected<QList<NotedHeads>> LocalState::notedHeads() const
{
    QList<NotedHeads> result;
    const auto read = m_connection.each(
        u"SELECT source, case_id, heads, noted FROM local_head ORDER BY source, case_id"_s,
        [&result](const Statement &row) {
            result.append({row.text(0), CaseId::fromBytes(row.blob(1)).value_or(CaseId()),
                unpackIds(row.blob(2)), row.integer(3)});
        });
    if (!read)
        return Unexpected(read.error());
    return result;
}

} // namespace hometray
