// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/recoverysheet.h"

#include <QtWidgets/QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hometray {

class FittingStack;
class ProblemLabel;

/// Shows a recovery key, to be printed or saved (never copied: a clipboard is no place for it), and
/// then asks for two of its groups, so that it is certain that it can be read where it was put. It
/// cannot be gone on without.
class RecoveryKeyForm : public QWidget {
    Q_OBJECT
public:
    static constexpr qsizetype asked = 2;

    explicit RecoveryKeyForm(QWidget *parent = nullptr);

    /// `groups` are the places of the groups that are asked for, from 0, different ones.
    void showKey(const RecoverySheet &sheet, std::array<qsizetype, asked> groups);
    /// The key is in no widget any more.
    void clear();
    void focusFirst();
    [[nodiscard]] bool isAsking() const;

Q_SIGNALS:
    void kept(); ///< both groups were typed as they are

private:
    QWidget *buildKey();
    QWidget *buildQuestion();
    void ask();
    void answer();
    void print();
    void save();
    void say(const QString &sentence);

    RecoverySheet m_sheet;
    std::array<qsizetype, asked> m_places{};
    FittingStack *m_stack;
    QLabel *m_groups;
    QLabel *m_said;
    std::array<QLabel *, asked> m_questions{};
    std::array<QLineEdit *, asked> m_answers{};
    ProblemLabel *m_problem;
};

} // namespace hometray
