// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

#include <QtCore/QThread>

#include <optional>

namespace hometray {

/// The store of made-up families that `--demo` opens: in a folder of its own, with a passphrase
/// anybody may know.
[[nodiscard]] QString madeUpFolder();
[[nodiscard]] QString madeUpPassphrase();

/// Makes it, on a thread of its own: beside its folder first, so that one that was not finished is
/// never opened. Seconds.
class MadeUpMaker : public QThread {
    Q_OBJECT
public:
    explicit MadeUpMaker(QObject *parent = nullptr) : QThread(parent) { }
    /// It has to run to its end: half a minute at the very most.
    ~MadeUpMaker() override { wait(); }

    /// After `finished`: what went wrong.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void progressed(int done, int all);

protected:
    void run() override;

private:
    [[nodiscard]] Expected<void> make(const QString &folder);

    std::optional<Error> m_problem;
};

} // namespace hometray
