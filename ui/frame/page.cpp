// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/page.h"

namespace hometray {

Page::Page(Frame &frame, QWidget *parent) : QWidget(parent), m_frame(frame) { }

Page::~Page() = default;

void Page::focusFirst()
{
    setFocus(Qt::OtherFocusReason);
}

void Page::showPlace(const Place &) { }

} // namespace hometray
