// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

class QWidget;

namespace hometray {

class Frame;
class SettingsSection;

struct SectionInfo {
    QString id;
    QString title; ///< of its tab
    SettingsSection *(*make)(Frame &frame, QWidget *parent) = nullptr;
};

/// Every section of the settings, in order: the one line a new one needs.
[[nodiscard]] QList<SectionInfo> settingsSections();

} // namespace hometray
