// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/unlock/recoverykeyform.h"
#include "ui/unlock/whoiamform.h"
#include "ui/widgets/card.h"

namespace hometray {

class PassphraseFields;
class ProblemLabel;

/// What is asked for when a store is made.
struct NewStore {
    WhoIAm who;
    QString passphrase;
    bool useKeyring = false; ///< open it without the passphrase on this computer
};

/// The first run in three steps: who I am, a passphrase, the recovery key.
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
    void focusFirst();

Q_SIGNALS:
    void createRequested(const hometray::NewStore &store);
    void keyKept();
    void demoRequested();

private:
    QWidget *buildWho();
    QWidget *buildPassphrase();
    void showStep(int step);
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
    QPushButton *m_create = nullptr;
    QPushButton *m_back = nullptr;
    RecoveryKeyForm *m_key;
};

} // namespace hometray
