// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain/keychainsecretstore.h"

#include <qt6keychain/keychain.h>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

Error errorOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return Error(ErrorCode::KeychainSlotMissing);
    return Error(ErrorCode::KeychainUnavailable, {{u"reason"_s, job.errorString()}});
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service, QObject *parent)
    : QObject(parent), m_service(std::move(service))
{
}

void KeychainSecretStore::read(const QString &name, ReadAnswer answer)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [job, answer = std::move(answer)] {
        if (job->error() != QKeychain::NoError)
            answer(Unexpected(errorOf(*job)));
        else
            answer(SecretBytes::copyOf(job->binaryData()));
    });
    job->start();
}

void KeychainSecretStore::write(const QString &name, const SecretBytes &secret, Answer answer)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(name);
    job->setBinaryData(secret.view().toByteArray());
    connect(job, &QKeychain::Job::finished, this, [job, answer = std::move(answer)] {
        if (job->error() != QKeychain::NoError)
            answer(Unexpected(errorOf(*job)));
        else
            answer({});
    });
    job->start();
}

void KeychainSecretStore::remove(const QString &name, Answer answer)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [job, answer = std::move(answer)] {
        if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
            answer(Unexpected(errorOf(*job)));
        else
            answer({});
    });
    job->start();
}

} // namespace hometray
