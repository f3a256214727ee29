// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/samenumber.h"

#include "words/dates.h"

#include <QtCore/QCoreApplication>

namespace hometray::words {

QString sameNumber(const QStringList &families)
{
    if (families.isEmpty())
        return {};
    return QCoreApplication::translate("SameNumber",
        "This number on EHM is that of another family here, too: %1. Look which one is right, or "
        "whether it is the same family twice.")
        .arg(listed(families));
}

} // namespace hometray::words
