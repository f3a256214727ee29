// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace hometray {

class FirstRun;
class FittingStack;
class NewPassphraseCard;
class ProgressMeter;
class UnlockCard;

/// The lock screen: what stands before a store is open. One of its cards is shown, in the middle.
class UnlockPage : public QWidget {
    Q_OBJECT
public:
    explicit UnlockPage(QWidget *parent = nullptr);

    [[nodiscard]] UnlockCard *unlockCard() const { return m_unlock; }
    [[nodiscard]] FirstRun *firstRun() const { return m_firstRun; }
    [[nodiscard]] NewPassphraseCard *newPassphrase() const { return m_newPassphrase; }

    void showCard(QWidget *card);
    /// Something long is under way before anything can be shown.
    void showProgress(const QString &words, int done, int total);

private:
    FittingStack *m_stack;
    UnlockCard *m_unlock;
    FirstRun *m_firstRun;
    NewPassphraseCard *m_newPassphrase;
    QWidget *m_working;
    QLabel *m_workingWords;
    ProgressMeter *m_meter;
    QList<QWidget *> m_cards;
};

} // namespace hometray
