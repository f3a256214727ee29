// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTime>
#include <QtWidgets/QLabel>

namespace hometray {

/// Says what became of what was typed: not yet kept, kept at a time, could not be kept.
class DraftIndicator : public QLabel {
    Q_OBJECT
public:
    explicit DraftIndicator(QWidget *parent = nullptr);
    void setEmpty();
    void setTyping();
    void setKept(QTime at);
    void setRestored();
    void setFailed(const QString &why);

private:
    void tell(const QString &text, const char *kind);
};

} // namespace hometray
