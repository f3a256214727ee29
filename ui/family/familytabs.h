// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

class QWidget;

namespace hometray {

class FamilyTab;
class Frame;

/// A tab of a family's page as the page lists it.
struct FamilyTabInfo {
    QString id; ///< as in Place::tab
    QString title;
    FamilyTab *(*make)(Frame &frame, QWidget *parent) = nullptr;
};

/// The tab on which an object of a type (TypeInfo::number) is seen.
[[nodiscard]] QString familyTabOf(quint16 type);

} // namespace hometray
