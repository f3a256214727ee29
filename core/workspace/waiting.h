// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QEventLoop>
#include <QtCore/QFutureWatcher>

namespace hometray {

/// The result of a future, for the command line and tests: runs an event loop until it is there.
/// Never in the window, where a second event loop lets a person act on what is half done.
template <class T>
[[nodiscard]] T waitFor(QFuture<T> future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    return future.takeResult();
}

} // namespace hometray
