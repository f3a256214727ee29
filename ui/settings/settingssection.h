// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/frame.h"
#include "ui/widgets/card.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace hometray {

class TypingSession;

/// Of what is typed into a section of the settings, as drafts have it: before the section's id.
inline constexpr auto settingsTyped = "settings.";

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
    /// A sentence under the section: what went wrong, or was done. Empty takes it away; and it goes
    /// with the next thing done here, and when it was read and the section is left.
    void say(const QString &sentence, bool wrong = false);
    void sayError(const Error &error);
    void hideEvent(QHideEvent *event) override;
    /// It was read, and something else is looked at.
    virtual void left() { say({}); }
    /// A button named for who cannot see it. The caller puts it somewhere.
    QPushButton *button(const QString &text, const QString &name, const char *kind = nullptr);
    /// What is typed into this line is kept until it is saved (`typedIsSaved`), through the lock
    /// and the end of the program. One line of a section; `section` is its id. `day`: words for a
    /// day. Never for a secret.
    void keepTyped(const QString &section, QLineEdit *line, bool day = false);
    /// Call these in `refresh` and `clear` of a section with such a line.
    void showTyped();
    void forgetTyped();
    void typedIsSaved();

    Frame &m_frame;

private:
    QLabel *m_said = nullptr;
    QString m_keptAs;
    QLineEdit *m_line = nullptr;
    bool m_isDay = false;
    TypingSession *m_session = nullptr; ///< while the store is open
};

} // namespace hometray
