// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/family/familytab.h"

namespace hometray {

FamilyTab::FamilyTab(Frame &frame, QWidget *parent) : QWidget(parent), m_frame(frame) { }

FamilyTab::~FamilyTab() = default;

void FamilyTab::showObject(const ObjectId &) { }

} // namespace hometray
