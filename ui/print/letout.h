// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialog.h"
#include "words/leaving.h"

#include <functional>

class QCheckBox;

namespace hometray {

/// Says that a text which is about to leave tells an address that must not be disclosed, and asks
/// whether it goes without it, with it (ticked by hand), or not at all.
class LetOutDialog : public Dialog {
    Q_OBJECT
public:
    LetOutDialog(const QStringList &mentions, QWidget *parent);
    [[nodiscard]] bool isTicked() const;

private:
    QCheckBox *m_tick;
};

/// Gives `text` to `go` as it may leave: at once when it tells nothing that is hidden; else after
/// the question, asked over `parent`. `go` is not called when the answer is no. The dialog deletes
/// itself. GUI thread.
void letOut(QWidget *parent, const words::MayLeave &may, const QString &text,
    std::function<void(const QString &text)> go);

} // namespace hometray
