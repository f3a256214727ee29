// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QPushButton;

namespace hometray {

class PassphraseFields;
class ProblemLabel;

/// After the recovery key opened the store: a new passphrase, or on with the old one.
class NewPassphraseCard : public Card {
    Q_OBJECT
public:
    explicit NewPassphraseCard(QWidget *parent = nullptr);
    void start();
    void setBusy(bool busy);
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void chosen(const QString &passphrase);
    void keepRequested();

private:
    void submit();

    PassphraseFields *m_fields;
    ProblemLabel *m_problem;
    QPushButton *m_save;
    QPushButton *m_keep;
};

} // namespace hometray
