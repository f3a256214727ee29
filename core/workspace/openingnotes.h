// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/openingnotes.h"

#include "record/error.h"

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QObject>

#include <functional>

namespace hometray {

class Workspace;

/// What a workspace found when it opened its store, to be said once it is open. On the workspace's
/// thread.
class OpeningNotes : public QObject {
    Q_OBJECT
public:
    /// Those of the store that is open; none while it is locked.
    [[nodiscard]] static QList<OpeningNote> of(const Workspace &workspace);
    /// Their person has the recovery key of the open store: it was shown to the end, or typed back.
    /// Until this is said of a key, each opening says that nobody is known to have it.
    static QFuture<Expected<void>> recoveryKeyIsKept(Workspace &workspace);

private:
    friend class Workspace;
    OpeningNotes(std::function<QList<OpeningNote> *()> notes, QObject *parent);

    std::function<QList<OpeningNote> *()> m_notes;
};

} // namespace hometray
