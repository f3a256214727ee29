// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace hometray {

class ProgressMeter;

/// How far something long is that a button started, and a button that ends it; there only while it
/// runs. The keyboard goes from the one button to the other and back.
class WorkStrip : public QWidget {
    Q_OBJECT
public:
    /// `start`: what is not to be pressed again meanwhile.
    WorkStrip(QPushButton *start, QWidget *parent);

    void begin(const QString &words);
    void setProgress(int done, int of, const QString &words);
    void end();

Q_SIGNALS:
    void cancelled();

private:
    QPushButton *m_start;
    ProgressMeter *m_meter;
    QPushButton *m_cancel;
};

} // namespace hometray
