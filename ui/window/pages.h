// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytabs.h"

namespace hometray {

class Page;

/// A page as the window lists it.
struct PageInfo {
    QString id; ///< as in Place::page, help and view state
    QString title; ///< in the sidebar
    Page *(*make)(Frame &frame, QWidget *parent) = nullptr;
    bool comesBack = true; ///< Back leads there; not to a form that was left
};

/// Every page of the sidebar, in its order. The one line a new page needs outside its folder.
[[nodiscard]] QList<PageInfo> pages();
/// Pages that are not in the sidebar: a family's, and forms that take the whole window.
[[nodiscard]] QList<PageInfo> pagesBeside();
/// Every tab of a family's page, in its order. The one line a new tab needs outside its folder.
[[nodiscard]] QList<FamilyTabInfo> familyTabs();

} // namespace hometray
