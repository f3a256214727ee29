// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

namespace hometray {

/// F1: what this page is for, and the keys.
class HelpDialog : public QDialog {
    Q_OBJECT
public:
    /// `page`: "unlock", "tray" or "family".
    explicit HelpDialog(const QString &page, QWidget *parent = nullptr);
};

} // namespace hometray
