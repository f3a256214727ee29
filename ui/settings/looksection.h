// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

class QComboBox;
class QSpinBox;

namespace hometray {

/// Light or dark, and the size of the text: seen at once.
class LookSection : public SettingsSection {
    Q_OBJECT
public:
    LookSection(Frame &frame, QWidget *parent);
    void refresh() override;

private:
    QComboBox *m_theme;
    QSpinBox *m_size;
};

/// The languages there are translations for.
class LanguageSection : public SettingsSection {
    Q_OBJECT
public:
    LanguageSection(Frame &frame, QWidget *parent);
    void refresh() override;

private:
    QComboBox *m_language;
};

/// After how many minutes without a key the window locks.
class LockSection : public SettingsSection {
    Q_OBJECT
public:
    LockSection(Frame &frame, QWidget *parent);
    void refresh() override;

private:
    QSpinBox *m_minutes;
};

} // namespace hometray
