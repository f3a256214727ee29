// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

class QCheckBox;

namespace hometray {

class FittingStack;
class PassphraseFields;
class RecoveryKeyForm;

/// The ways into the store: another passphrase, another recovery key, this computer's keyring.
class KeysSection : public SettingsSection {
    Q_OBJECT
public:
    KeysSection(Frame &frame, QWidget *parent);
    void refresh() override;
    void clear() override;
    [[nodiscard]] bool isSettled() const override { return m_underway == 0; }

private:
    void buildOverview(QVBoxLayout *column);
    void buildPassphrase(QVBoxLayout *column);
    void showWays();
    void changePassphrase();
    void makeKey();
    void setKeyring(bool on);
    /// Runs something that takes a second: the buttons wait for it.
    template <class T, class Then>
    void run(const QFuture<Expected<T>> &future, Then then);

    QWidget *m_overview;
    FittingStack *m_stack;
    QLabel *m_ways;
    QCheckBox *m_keyring;
    QLabel *m_keyringWords;
    PassphraseFields *m_passphrase;
    RecoveryKeyForm *m_key;
    bool m_answers = false; ///< a keyring does
    int m_underway = 0;
};

} // namespace hometray
