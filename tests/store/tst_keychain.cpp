// SPDX-License-Identifier: GPL-3.0-or-later
// Runs itself again under with-keyring.sh, so that the keyring is a real one and nobody's own.
#include "keychain/keychainsecretstore.h"
#include "testing/tostring.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestKeychain : public QObject {
    Q_OBJECT

    KeychainSecretStore m_store{u"Hometray test"_s};

    Expected<SecretBytes> read(const QString &name)
    {
        std::optional<Expected<SecretBytes>> answer;
        m_store.read(name, [&answer](Expected<SecretBytes> result) { answer = std::move(result); });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000)
            ? std::move(*answer)
            : Expected<SecretBytes>(failure(ErrorCode::Interrupted));
    }
    Expected<void> write(const QString &name, const SecretBytes &secret)
    {
        std::optional<Expected<void>> answer;
        m_store.write(name, secret, [&answer](Expected<void> result) { answer = result; });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000)
            ? *answer
            : Expected<void>(failure(ErrorCode::Interrupted));
    }
    Expected<void> remove(const QString &name)
    {
        std::optional<Expected<void>> answer;
        m_store.remove(name, [&answer](Expected<void> result) { answer = result; });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000)
            ? *answer
            : Expected<void>(failure(ErrorCode::Interrupted));
    }

private Q_SLOTS:
    void aSecretComesBackAsItWasAndCanBeRemoved()
    {
        const SecretBytes secret = SecretBytes::random(32);
        QVERIFY_OK(write(u"store 1"_s, secret));
        const auto found = read(u"store 1"_s);
        QVERIFY_OK(found);
        QVERIFY(*found == secret);
        QVERIFY_OK(remove(u"store 1"_s));
        QCOMPARE(read(u"store 1"_s).error().code, ErrorCode::KeychainSlotMissing);
        QVERIFY_OK(remove(u"store 1"_s));
    }
    void whatWasNeverWrittenIsMissing()
    {
        QCOMPARE(read(u"nobody"_s).error().code, ErrorCode::KeychainSlotMissing);
    }
    void aLockedKeyringSaysSo()
    {
        QCOMPARE(QProcess::execute(u"gdbus"_s,
                     {u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s,
                         u"--object-path"_s, u"/org/freedesktop/secrets"_s, u"--method"_s,
                         u"org.freedesktop.Secret.Service.Lock"_s,
                         u"['/org/freedesktop/secrets/collection/login']"_s}),
            0);
        QCOMPARE(write(u"store 2"_s, SecretBytes::random(32)).error().code,
            ErrorCode::KeychainUnavailable);
    }
};

int main(int argc, char **argv)
{
    const QString script = qEnvironmentVariable("HOMETRAY_WITH_KEYRING");
    QCoreApplication app(argc, argv);
    if (script.isEmpty()) {
        TestKeychain test;
        return QTest::qExec(&test, argc, argv);
    }
    qunsetenv("HOMETRAY_WITH_KEYRING");
    return QProcess::execute(script, QCoreApplication::arguments());
}
#include "tst_keychain.moc"
