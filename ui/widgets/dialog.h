// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/taborder.h"

#include <QtWidgets/QDialog>

namespace hometray {

/// A dialog in which Tab goes from control to control as they are laid out.
class Dialog : public QDialog {
    Q_OBJECT
public:
    using QDialog::QDialog;

protected:
    bool focusNextPrevChild(bool next) override { return moveFocusAsLaidOut(this, next); }
};

} // namespace hometray
