// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/situation.h"
#include "ui/frame/formrequest.h"
#include "workspace/views.h"

namespace hometray {

/// What a form knows while it is open. Values and shared pointers; `policy` lives as long as the
/// store is open, and every form is gone before it is locked.
struct FormContext {
    FormRequest request;
    RecordPtr
        record; ///< of the family, or of the desk’s journal for a command about the keyworker; never null
    DeskPtr desk; ///< never null
    Situation situation;
    QString family; ///< "Okafor family"; empty without a case
};

/// Something another field can name.
struct RefChoice {
    ObjectId id;
    QString name;
};

} // namespace hometray
