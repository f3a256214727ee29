// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/taf/tafsetup.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;

namespace hometray {

class DateEdit;
class LongText;

/// The fields of an action at a meeting: what, who, by when, for which goal. They carry the name
/// "taf.", `field`, and the one of TafWork.
class WorkFields : public QWidget {
    Q_OBJECT
public:
    /// `askGoal`: also for which goal; of an action that has one it stays.
    WorkFields(const TafSetup &setup, const QString &field, bool askGoal, QWidget *parent);

    /// Tells nobody.
    void setWork(const TafWork &work);
    [[nodiscard]] TafWork work() const;
    [[nodiscard]] LongText *what() const { return m_what; }

Q_SIGNALS:
    void edited();

private:
    QComboBox *makeOwner(const TafSetup &setup, const QString &name);
    DateEdit *makeDue(QDate today, const QString &name);
    QComboBox *makeGoal(const TafSetup &setup, const QString &name);

    LongText *m_what;
    QComboBox *m_owner;
    DateEdit *m_due;
    QComboBox *m_goal = nullptr;
    QCheckBox *m_ongoing;
    ObjectId m_knownGoal;
};

} // namespace hometray
