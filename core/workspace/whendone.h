// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>

namespace hometray {

// How a future is continued on the thread of an object that may be gone by then.
// (QFuture::then with a context asserts in that case in Qt 6.4.)

/// Calls `then` with the result on the thread of `context`, and not at all when `context` is gone
/// by then.
template <class T, class Then>
void whenDone(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, context,
        [watcher, then = std::move(then)]() mutable {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                then(watcher->result());
        });
    watcher->setFuture(future);
}

namespace detail {

/// The promise of an Expected that is always kept: Interrupted when nobody answered.
template <class R>
class KeptPromise {
public:
    KeptPromise() { m_promise.start(); }
    ~KeptPromise()
    {
        if (!m_given)
            give(R(failure(ErrorCode::Interrupted)));
    }
    Q_DISABLE_COPY_MOVE(KeptPromise)

    [[nodiscard]] QFuture<R> future() const { return m_promise.future(); }
    void setProgress(int percent) { m_promise.setProgressValue(percent); }
    void give(R answer)
    {
        m_given = true;
        m_promise.addResult(std::move(answer));
        m_promise.finish();
    }

private:
    QPromise<R> m_promise;
    bool m_given = false;
};

template <class T>
struct FutureOf {
    using Result = T;
    static constexpr bool is = false;
};
template <class T>
struct FutureOf<QFuture<T>> {
    using Result = T;
    static constexpr bool is = true;
};

} // namespace detail

/// A future of what `then` answers when it is called with the result on the thread of `context`; it
/// answers an Expected, or a future of one. When `context` is gone by then it is not called, and
/// the answer is Interrupted.
template <class T, class Then>
[[nodiscard]] auto andThen(const QFuture<T> &future, QObject *context, Then then)
{
    using Answer = detail::FutureOf<std::invoke_result_t<Then, T>>;
    using Result = typename Answer::Result;
    auto promise = std::make_shared<detail::KeptPromise<Result>>();
    QFuture<Result> answer = promise->future();
    if constexpr (Answer::is) {
        whenDone(future, context, [promise, context, then = std::move(then)](T result) mutable {
            whenDone(then(std::move(result)), context,
                [promise](Result last) { promise->give(std::move(last)); });
        });
    } else {
        whenDone(future, context, [promise, then = std::move(then)](T result) mutable {
            promise->give(then(std::move(result)));
        });
    }
    return answer;
}

} // namespace hometray
