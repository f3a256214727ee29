// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

class QTimer;

namespace hometray {

class FittingStack;

/// What is asked for when a store is made.
struct NewStore {
    QString name;
    QString role; ///< choice "roles"
    QString organisation;
    QString passphrase;
};

/// The door: asks for the passphrase and shows nothing of any family. Also makes the first store
/// and shows its recovery key. Passphrases stay in its fields no longer than until they are asked
/// for.
class UnlockPage : public QWidget {
    Q_OBJECT
public:
    explicit UnlockPage(QWidget *parent = nullptr);

    void showUnlock();
    void showCreate();
    /// After a store was made: its recovery key, to write down.
    void showRecoveryKey(const QString &key);
    /// While it is being opened: nothing can be typed, and it says so.
    void setBusy(bool busy);
    /// The passphrase was wrong. Each time in a row one has to wait longer, half a minute at most.
    void showWrong(const QString &sentence);
    /// Something else went wrong.
    void showProblem(const QString &sentence);
    /// Why the door is closed ("Locked after 10 minutes"); empty to take it away.
    void showReason(const QString &sentence);

Q_SIGNALS:
    void unlockRequested(const QString &secret, bool isRecoveryKey);
    void createRequested(const hometray::NewStore &store);
    void recoveryKeyKept();

private:
    QWidget *buildUnlock();
    QWidget *buildCreate();
    QWidget *buildRecovery();
    void submit();
    void submitCreate();
    void setRecovery(bool recovery);
    void tick();

    FittingStack *m_stack;
    QLabel *m_reason;
    QLabel *m_caption;
    QLineEdit *m_secret;
    QLabel *m_problem;
    QPushButton *m_unlock;
    QPushButton *m_other;
    QTimer *m_wait;
    int m_secondsLeft = 0;
    int m_wrong = 0;
    bool m_recovery = false;
    bool m_busy = false;

    QLineEdit *m_name;
    QComboBox *m_role;
    QLineEdit *m_organisation;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    QLabel *m_strength;
    QLabel *m_createProblem;
    QPushButton *m_create;
    QLineEdit *m_recoveryKey;
};

} // namespace hometray
