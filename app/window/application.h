// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QMap>
#include <QtWidgets/QApplication>

namespace hometray {

/// What the window took for the longest piece of work it did without looking at the person, and
/// for the longest key: the key itself and the painting it led to. Events are named by type and
/// receiver's class only: no text, no name. Time in which others had the processor does not count.
struct Timings {
    qint64 events = 0;
    qint64 keys = 0;
    double longestEventMs = 0;
    QByteArray longestEvent;
    double longestKeyMs = 0;
    QByteArray longestKey; ///< the class of what had the keyboard
    QMap<QByteArray, double> slow; ///< the longest of each kind of event over 16 ms
};

/// The application, which measures itself when it is asked to. What runs in a nested event loop (a
/// menu that is open) counts for itself, not for what opened it.
class Application : public QApplication {
    Q_OBJECT
public:
    using QApplication::QApplication;

    void setMeasuring(bool on) { m_measuring = on; }
    [[nodiscard]] const Timings &timings() const { return m_timings; }
    /// One JSON object into a file; false when it cannot be written.
    [[nodiscard]] bool writeTimings(const QString &file) const;

    bool notify(QObject *receiver, QEvent *event) override;

private:
    void took(const QByteArray &receiver, int type, double ms);
    void keyTook(double ms);

    bool m_measuring = false;
    int m_depth = 0; ///< of events within events
    int m_loopLevel = 0; ///< of the event that is being measured
    double m_keyMs = -1; ///< of a key whose painting has not come yet
    QByteArray m_keyAt;
    Timings m_timings;
};

} // namespace hometray
