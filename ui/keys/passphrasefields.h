// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hometray {

class ProblemLabel;
class ProgressMeter;

/// A field of secret text: nothing predicts, learns or corrects what is typed into it.
[[nodiscard]] QLineEdit *makeSecretEdit(QWidget *parent);

/// A new passphrase: typed or pasted, shown or hidden, how strong it is in words, and again where
/// it is hidden. There are no rules what must be in it. Nothing typed stays longer than until
/// `take`.
class PassphraseFields : public QWidget {
    Q_OBJECT
public:
    explicit PassphraseFields(QWidget *parent = nullptr);

    /// What somebody who knows the person would try: makes a passphrase weaker.
    void setKnown(const QStringList &known);
    /// Says what is wrong at the field, and gives it the focus; true when nothing is.
    [[nodiscard]] bool check();
    /// The passphrase; the fields are empty afterwards.
    [[nodiscard]] QString take();
    void clear();

Q_SIGNALS:
    void submitted(); ///< Enter in the last field

private:
    void judge();
    void setShown(bool shown);

    QStringList m_known;
    QLineEdit *m_passphrase;
    QPushButton *m_show;
    ProgressMeter *m_meter;
    QLabel *m_advice;
    QLabel *m_againCaption;
    QLineEdit *m_again;
    ProblemLabel *m_problem;
};

} // namespace hometray
