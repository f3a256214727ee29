// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/openingnotes.h"

#include "store/localstate.h"
#include "workspace/workspace.h"

namespace hometray {

namespace {

/// Made with the workspace.
OpeningNotes *notesOf(const Workspace &workspace)
{
    return workspace.findChild<OpeningNotes *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace

OpeningNotes::OpeningNotes(std::function<QList<OpeningNote> *()> notes, QObject *parent)
    : QObject(parent), m_notes(std::move(notes))
{
}

QList<OpeningNote> OpeningNotes::of(const Workspace &workspace)
{
    const QList<OpeningNote> *notes = notesOf(workspace)->m_notes();
    return notes ? *notes : QList<OpeningNote>();
}

QFuture<Expected<void>> OpeningNotes::recoveryKeyIsKept(Workspace &workspace)
{
    if (QList<OpeningNote> *notes = notesOf(workspace)->m_notes())
        notes->removeIf([](const OpeningNote &note) {
            return note.kind == OpeningNote::Kind::RecoveryKeyNotKept;
        });
    return workspace.setSetting(recoveryKeptSetting, "yes");
}

} // namespace hometray
