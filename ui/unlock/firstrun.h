// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/recoverykeyform.h"
#include "ui/unlock/whoiamform.h"
#include "ui/widgets/card.h"

namespace hometray {

class PassphraseFields;
class ProblemLabel;
class RestoreForm;
struct BackupMeant;
struct StoreFolder;

/// What is asked for when a store is made.
struct NewStore {
    WhoIAm who;
    QString passphrase;
    bool useKeyring = false; ///< open it without the passphrase on this computer
};

/// The first run in three steps: who I am, a passphrase, the recovery key. Or one: a backup and its
/// passphrase, for who has used Hometray before, and where the records cannot be opened any more.
class FirstRun : public Card {
    Q_OBJECT
public:
    explicit FirstRun(QWidget *parent = nullptr);

    /// Begins anew at the first step.
    void start(const QList<Choice> &roles, QDate today);
    void showProblem(const QString &sentence);
    void setBusy(bool busy);
    /// Only where a keyring answers.
    void offerKeyring(bool offer);
    /// The third step, after the store was made; also on its own (`alone`), when a key was made
    /// later or never kept.
    void showKey(const RecoverySheet &sheet, std::array<qsizetype, RecoveryKeyForm::asked> groups,
        const QString &why = {});
    /// Asks for the backup that is to be put in the place of the records of a store. `from` and
    /// `name`: it is chosen already, as at Workspace::restore.
    void askForBackup(
        const StoreFolder &store, const QString &from = {}, const QString &name = {});
    /// Asks for the backup whose key file is to be put in the place of a store's.
    void askForKeyFile(const StoreFolder &store);
    /// The backup could not be restored: said at its passphrase, and the choice is kept.
    void restoreFailed(const QString &sentence);
    /// It holds much less than one before it: which one is meant? `restoreConfirmed` follows, or
    /// `restoreRequested` of another.
    void askAbout(const BackupMeant &meant, const QString &passphrase);
    void focusFirst();

Q_SIGNALS:
    void createRequested(const hometray::NewStore &store);
    void restoreRequested(const QString &from, const QString &name, const QString &passphrase);
    /// As `restoreRequested`; without a name any backup's key file will do.
    void keyFileRequested(const QString &from, const QString &name, const QString &passphrase);
    void restoreConfirmed(const QString &from, const QString &name, const QString &passphrase);
    void backupLeft(); ///< the records stay as they are
    void keyKept();
    void demoRequested();

private:
    QWidget *buildWho();
    QWidget *buildPassphrase();
    QWidget *buildBefore();
    void showStep(int step);
    void showBefore(const StoreFolder &store, bool keyFile);
    void next();
    void submit();

    QLabel *m_step;
    QLabel *m_title;
    QLabel *m_why;
    FittingStack *m_stack;
    QVBoxLayout *m_whoColumn = nullptr;
    WhoIAmForm *m_who = nullptr;
    PassphraseFields *m_passphrase = nullptr;
    QCheckBox *m_keyring = nullptr;
    QWidget *m_keyringPart = nullptr;
    ProblemLabel *m_problem = nullptr;
    RestoreForm *m_before = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_beforeBack = nullptr;
    QPushButton *m_create = nullptr;
    QPushButton *m_back = nullptr;
    RecoveryKeyForm *m_key;
    bool m_records = false; ///< there are some, in whose place a backup would be put
    bool m_keyFile = false; ///< of the backup only the key file is wanted
};

} // namespace hometray
