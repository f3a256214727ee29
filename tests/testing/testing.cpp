// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/tostring.h"
#include "testing/casebuilder.h"
