// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/concern/concerndialog.h"
#include "ui/family/familyview.h"
#include "ui/note/notedialog.h"
#include "ui/tray/trayrow.h"

namespace hometray::samples {

/// Nobody real. The families of the design's pictures, on Thursday 20 June 2019.
[[nodiscard]] CaseId caseId(int number);
[[nodiscard]] QList<TrayRow> trayRows();
[[nodiscard]] FamilyPreview preview();
[[nodiscard]] FamilyView family();
[[nodiscard]] NoteSetup noteSetup();
[[nodiscard]] NoteFamily noteFamily();
[[nodiscard]] NoteDraft noteDraft();
[[nodiscard]] ConcernSetup concernSetup();

} // namespace hometray::samples
