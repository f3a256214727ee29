// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/clockkeeper.h"

#include "workspace/workspace.h"

namespace hometray {

ClockKeeper::ClockKeeper(std::function<std::optional<ClockDoubt>()> doubt,
    std::function<QFuture<Expected<void>>()> confirm,
    std::function<QFuture<Expected<QList<DatedAhead>>>()> ahead, QObject *parent)
    : QObject(parent),
      m_doubt(std::move(doubt)),
      m_confirm(std::move(confirm)),
      m_ahead(std::move(ahead))
{
}

ClockKeeper &ClockKeeper::of(Workspace &workspace)
{
    // Made with the workspace.
    return *workspace.findChild<ClockKeeper *>(QString(), Qt::FindDirectChildrenOnly);
}

std::optional<ClockDoubt> ClockKeeper::doubt() const
{
    return m_doubt();
}

QFuture<Expected<void>> ClockKeeper::confirm()
{
    return m_confirm();
}

QFuture<Expected<QList<DatedAhead>>> ClockKeeper::datedAhead()
{
    return m_ahead();
}

} // namespace hometray
