// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/agreement.h"

namespace hometray {

bool mayBeLeftOpen(const StepResult &step)
{
    return step.isOpen() && step.required && step.mend != u"closeFfa";
}

} // namespace hometray
