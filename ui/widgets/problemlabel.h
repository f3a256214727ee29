// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/labels.h"

#include <QtCore/QPointer>

namespace hometray {

/// What is wrong with what was typed or wished, where it happened. Hidden while nothing is; read
/// out at once when something is, wherever the keyboard is.
class ProblemLabel : public WrapLabel {
    Q_OBJECT
public:
    ProblemLabel(const QString &objectName, QWidget *parent);
    /// An empty sentence takes it back. `field`: what it is about; it is told there, too.
    void say(const QString &sentence, QWidget *field = nullptr);
    /// What it says is of this part: once one of the fields, choices or ticks in it is another,
    /// nobody knows whether it is still true, and it goes.
    void goesWithChangesIn(QWidget *part);

private:
    void takeBack() { say({}); }

    QPointer<QWidget> m_field;
};

} // namespace hometray
