// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demostore.h"

#include "demo/county.h"
#include "demo/families.h"
#include "workspace/waiting.h"

namespace hometray {
namespace {

/// The store as the place where stories are told.
StoryHost hostFor(Workspace &workspace)
{
    StoryHost host;
    host.setTime = [&workspace](QDate day, QTime) { workspace.setToday(day); };
    host.record = [&workspace](const CaseId &family) -> Expected<CaseRecord> {
        const auto record = waitFor(workspace.record(family));
        if (!record)
            return Unexpected(record.error());
        return **record;
    };
    host.perform = [&workspace](
                       const CaseId &family, const Command &command, QDate) -> Expected<CaseId> {
        const auto performed = waitFor(workspace.perform(family, command));
        if (!performed)
            return Unexpected(performed.error());
        return performed->caseId;
    };
    return host;
}

} // namespace

Expected<void> tellFamilies(Workspace &workspace, QDate today, const StoryProgress &progress)
{
    const auto told = tell(
        QList<Story>{demoKeyworker(today)} + demoFamilies(today), hostFor(workspace), progress);
    workspace.setToday({});
    if (!told)
        return Unexpected(told.error());
    return {};
}

Expected<void> tellCounty(
    Workspace &workspace, int families, quint64 seed, QDate today, const StoryProgress &progress)
{
    if (const auto told = tell({demoKeyworker(today)}, hostFor(workspace)); !told)
        return Unexpected(told.error());
    workspace.setToday(today);
    const County county(seed, today);
    for (int i = 0; i < families; ++i) {
        const auto performed = waitFor(workspace.performAll({}, commandsOf(county.family(i))));
        if (!performed)
            return Unexpected(performed.error());
        if (progress)
            progress(i + 1, families);
    }
    workspace.setToday({});
    return {};
}

} // namespace hometray
