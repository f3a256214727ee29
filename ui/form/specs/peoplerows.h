// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/specs/specs.h"

namespace hometray::specs {

// The people of a family are asked for in the same way by every form that has them.

/// Rows for people, homes, hidden addresses, places they live, organisations and relationships.
[[nodiscard]] QHash<QString, FormRows> peopleRows(bool existing);
[[nodiscard]] FormRows consentRows();
[[nodiscard]] QHash<QString, QString> consentLabels();
[[nodiscard]] QHash<QString, QString> peopleLabels();
[[nodiscard]] QHash<QString, QString> peopleHints();

/// Taking up an FFA that is running already: a form that is filled in in minutes.
[[nodiscard]] FormSpec takeUpFfa();

} // namespace hometray::specs
