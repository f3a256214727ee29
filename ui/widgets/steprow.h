// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/sign.h"

#include <QtCore/QList>

class QPushButton;

namespace hometray {

/// A button under a step: what it says and what it starts.
struct StepAction {
    QString id; ///< told to whoever listens; never shown
    QString text;

    friend bool operator==(const StepAction &, const StepAction &) = default;
};

/// A step in words.
struct StepText {
    QString id;
    Sign sign = Sign::ToDo;
    Tone tone = Tone::Neutral;
    QString state; ///< the sign in one word, for a screen reader: "to do", "2 working days late"
    QString title;
    QString evidence; ///< what happened and what is due; may be empty
    QString help; ///< for What's This; may be empty
    QList<StepAction> actions;

    friend bool operator==(const StepText &, const StepText &) = default;
};

/// One step in a list: its sign, what to do, why, and the buttons that mend it. Its heading can be
/// reached by the keyboard and read out, also when there is no button.
class StepRow : public QWidget {
    Q_OBJECT
public:
    explicit StepRow(const StepText &step, QWidget *parent = nullptr);
    [[nodiscard]] const StepText &step() const { return m_step; }

Q_SIGNALS:
    void actionChosen(const QString &stepId, const QString &actionId);

private:
    StepText m_step;
};

} // namespace hometray
