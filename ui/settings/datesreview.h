// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/termdates.h"

#include <QtWidgets/QWidget>

class QCheckBox;

namespace hometray {

class DateEdit;
class ProblemLabel;

/// What a file of dates says, to be looked through before it counts: each holiday with its first
/// and last day, which can be put right or left out, and what was passed over and why.
class DatesReview : public QWidget {
    Q_OBJECT
public:
    DatesReview(const TermDatesProposal &proposal, QDate today, QWidget *parent);
    /// For a list of bank holidays: what it takes away and brings.
    DatesReview(const QStringList &changes, QWidget *parent);

Q_SIGNALS:
    /// What was left and put right; as proposed for bank holidays.
    void accepted(const hometray::TermDatesProposal &proposal);
    void discarded();

private:
    struct Row {
        ProposedHoliday holiday;
        QCheckBox *counts;
        DateEdit *first;
        DateEdit *last;
    };
    void addRow(const ProposedHoliday &holiday, QDate today);
    void addButtons();
    void accept();

    QList<Row> m_rows;
    ProblemLabel *m_problem = nullptr;
};

} // namespace hometray
