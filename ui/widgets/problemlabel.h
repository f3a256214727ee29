// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/labels.h"

namespace hometray {

/// What is wrong with what was typed or wished, where it happened. Hidden while nothing is; read
/// out at once when something is, wherever the keyboard is.
class ProblemLabel : public WrapLabel {
    Q_OBJECT
public:
    ProblemLabel(const QString &objectName, QWidget *parent);
    /// An empty sentence takes it back.
    void say(const QString &sentence);
};

} // namespace hometray
