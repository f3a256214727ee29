// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/secretstore.h"

#include <QtCore/QObject>

namespace hometray {

/// The desktop's keyring (Secret Service or KWallet), through QtKeychain. Lives on a thread with an
/// event loop; an answer that comes after its end is dropped. Never falls back to a plain file.
class KeychainSecretStore final : public QObject, public SecretStore {
    Q_OBJECT
public:
    /// `service` groups this program's secrets in the keyring ("Hometray").
    explicit KeychainSecretStore(QString service, QObject *parent = nullptr);

    void read(const QString &name, ReadAnswer answer) override;
    void write(const QString &name, const SecretBytes &secret, Answer answer) override;
    void remove(const QString &name, Answer answer) override;

private:
    QString m_service;
};

} // namespace hometray
