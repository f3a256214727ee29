// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QEventLoop>
#include <QtCore/QFuture>

namespace hometray {

/// The result of a future, for the command line and tests: runs an event loop until it is there.
/// Never in the window, where a second event loop lets a person act on what is half done.
template <class T>
[[nodiscard]] T waitFor(QFuture<T> future)
{
    if (!future.isFinished()) {
        // A watcher would wake the loop for each thing that a future tells, not only for its end.
        QEventLoop loop;
        future.then([&loop](const QFuture<T> &) {
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        });
        loop.exec();
    }
    // Copied: of a future whose result was taken Qt 6.4 believes that it never ended.
    return future.result();
}

} // namespace hometray
