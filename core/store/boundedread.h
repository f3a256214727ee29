// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFile>

namespace hometray {

/// At most so many bytes of an open file. QFile makes room for all that is asked for before it reads,
/// and memory is overwritten when it is given back: so no more is asked for than there is.
[[nodiscard]] inline QByteArray readAtMost(QFile &file, qint64 most)
{
    const qint64 size = file.isSequential() ? 0 : file.size();
    return file.read(size > 0 ? qMin(most, size + 1) : most);
}

} // namespace hometray
