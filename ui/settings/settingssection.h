// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/frame.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace hometray {

/// A part of the settings: one card, a file each.
class SettingsSection : public Card {
    Q_OBJECT
public:
    SettingsSection(Frame &frame, const QString &title, QWidget *parent);
    ~SettingsSection() override;

    /// Shows what the store holds now.
    virtual void refresh() = 0;
    /// Forgets the store, and what was typed here.
    virtual void clear() { }
    [[nodiscard]] virtual bool isSettled() const { return true; }

protected:
    /// A sentence under the section: what went wrong, or was done. Empty takes it away.
    void say(const QString &sentence, bool wrong = false);
    void sayError(const Error &error);
    /// A button named for who cannot see it. The caller puts it somewhere.
    QPushButton *button(const QString &text, const QString &name, const char *kind = nullptr);

    Frame &m_frame;

private:
    QLabel *m_said = nullptr;
};

} // namespace hometray
