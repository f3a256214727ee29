// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

class QTimer;

namespace hometray {

/// Counts the time without a key, a click or a touch anywhere in the program, and says when it is
/// time to lock. One event filter on the application.
class IdleLock : public QObject {
    Q_OBJECT
public:
    explicit IdleLock(int minutes, QObject *parent = nullptr);
    void start();
    void setMinutes(int minutes);
    [[nodiscard]] int minutes() const;
    void stop();
    /// Whole minutes left, at least 1 while it runs.
    [[nodiscard]] int minutesLeft() const;

Q_SIGNALS:
    void minutesLeftChanged(int minutes);
    void expired();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();

    QTimer *m_timer;
    QElapsedTimer m_idle;
    qint64 m_limit; ///< ms
    int m_told = -1;
};

} // namespace hometray
