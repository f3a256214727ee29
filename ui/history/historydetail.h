// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/policy.h"
#include "ui/history/historymodel.h"
#include "ui/widgets/card.h"
#include "workflow/command.h"

class QPushButton;

namespace hometray {

/// One change: what it said, and what can be done about it. Each of these says first what it means;
/// erasing asks twice.
class HistoryDetail : public Card {
    Q_OBJECT
public:
    explicit HistoryDetail(QWidget *parent = nullptr);

    void setRow(const HistoryModel &model, const HistoryRow &row, const RecordPtr &record,
        const Policy *policy, QDate today);
    void clear();

Q_SIGNALS:
    /// `undoable`: "Undo" can follow it.
    void commandReady(const hometray::Command &command, const QString &saved, bool undoable);

private:
    void showWhatItSaid();
    void showButtons();
    void beginAction(const QString &heading, const QString &meaning);
    void correct();
    void takeBack();
    void erase();
    void askAgain(const QString &reason);
    void addEnd(const QString &verb, const char *kind, const std::function<void()> &then);
    [[nodiscard]] QWidget *addReason(const QString &label);

    HistoryRow m_row;
    bool m_takenBack = false;
    QString m_title;
    QString m_who;
    PillText m_standing;
    RecordPtr m_record;
    const Policy *m_policy = nullptr; ///< of the workspace; set with a row
    QDate m_today;
    QVBoxLayout *m_said;
    QVBoxLayout *m_action;
    QWidget *m_buttons = nullptr;
};

} // namespace hometray
