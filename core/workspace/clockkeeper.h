// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/datedahead.h"
#include "workspace/clockdoubt.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <functional>

namespace hometray {

class Workspace;

/// Whether this computer's date goes with the day a workspace's store was last used. While there is
/// a doubt no command is performed: days would be counted from a wrong date, and entries signed
/// with it. Each workspace has one; on the workspace's thread.
class ClockKeeper : public QObject {
    Q_OBJECT
public:
    /// That of a workspace.
    [[nodiscard]] static ClockKeeper &of(Workspace &workspace);

    /// The doubt, if there is one. None while the store is locked, or in one made for tests.
    [[nodiscard]] std::optional<ClockDoubt> doubt() const;
    /// A person says that the computer's date is right: it is the store's last use from now on,
    /// also where that lies before the one noted. Errors: StoreLocked, DiskFull, ReadOnly, …
    [[nodiscard]] QFuture<Expected<void>> confirm();
    /// What was written while the date lay ahead of today. Error: StoreLocked.
    [[nodiscard]] QFuture<Expected<QList<DatedAhead>>> datedAhead();

    /// Asks a person whether the computer's date is right; answers whether they say so.
    using Question = std::function<QFuture<bool>(const ClockDoubt &doubt)>;
    /// Asked when a command would be refused with ClockImplausible: after a yes the date is
    /// confirmed and the same command goes on. Without it commands are refused.
    void setQuestion(Question ask) { m_ask = std::move(ask); }

private:
    friend class Workspace;
    ClockKeeper(std::function<std::optional<ClockDoubt>()> doubt,
        std::function<QFuture<Expected<void>>()> confirm,
        std::function<QFuture<Expected<QList<DatedAhead>>>()> ahead, QObject *parent);

    std::function<std::optional<ClockDoubt>()> m_doubt;
    std::function<QFuture<Expected<void>>()> m_confirm;
    std::function<QFuture<Expected<QList<DatedAhead>>>()> m_ahead;
    Question m_ask;
};

} // namespace hometray
