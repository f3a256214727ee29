// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QtCore/QTimer>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hometray {

class ProblemLabel;

/// Asks for the passphrase, or the recovery key, and tells nothing of any family. Each wrong one in
/// a row has to be waited for longer, half a minute at most.
class UnlockCard : public Card {
    Q_OBJECT
public:
    explicit UnlockCard(QWidget *parent = nullptr);

    /// Empty fields, the passphrase asked for; `keyring`: there is a way in without.
    void start(bool keyring);
    void setBusy(bool busy);
    void focusSecret();
    void showWrong(const QString &sentence);
    void showProblem(const QString &sentence);
    /// Why the lock screen is closed ("Locked after 10 minutes"); empty to take it away.
    void showReason(const QString &sentence);
    /// Whether a backup can be put in the place of records that cannot be opened, or only its key
    /// file in the place of theirs.
    void offerRestore(bool offer);
    void offerKeyFile(bool offer);

Q_SIGNALS:
    void unlockRequested(const QString &secret, bool isRecoveryKey);
    void keyringRequested();
    void restoreRequested();
    void keyFileRequested();

private:
    void submit();
    void setRecovery(bool recovery);
    void showButtons();
    void tick();

    QLabel *m_reason;
    QLabel *m_caption;
    QLineEdit *m_secret;
    QPushButton *m_show;
    ProblemLabel *m_problem;
    QPushButton *m_unlock;
    QPushButton *m_keyring;
    QPushButton *m_other;
    QPushButton *m_restore;
    QPushButton *m_keyFile;
    QTimer m_wait;
    int m_secondsLeft = 0;
    int m_wrong = 0;
    bool m_recovery = false;
    bool m_busy = false;
};

} // namespace hometray
