// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/policy.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace hometray {

class DateEdit;
class ProblemLabel;

/// Who the keyworker is, as it is asked on the first run.
struct WhoIAm {
    QString name;
    QString role; ///< choice "roles"
    QString organisation;
    QString phone;
    QDate approvedOn; ///< the employer's data lead said yes; not valid: not asked yet
};

/// The first step of the first run: who I am, and whether the data lead was asked.
class WhoIAmForm : public QWidget {
    Q_OBJECT
public:
    WhoIAmForm(const QList<Choice> &roles, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] WhoIAm whoIAm() const;
    /// Says what is wrong at the field, and gives it the focus; true when nothing is.
    [[nodiscard]] bool check();

Q_SIGNALS:
    void submitted();

private:
    QLineEdit *m_name;
    QComboBox *m_role;
    QLineEdit *m_organisation;
    QLineEdit *m_phone;
    QCheckBox *m_approved;
    DateEdit *m_approvedOn;
    ProblemLabel *m_problem;
};

} // namespace hometray
