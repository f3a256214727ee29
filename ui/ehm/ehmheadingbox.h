// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/ehmtext.h"

#include <QtWidgets/QFrame>

class QCheckBox;

namespace hometray {

/// One heading of a text for EHM. It is one stop for the keyboard, and a box to tick for a screen
/// reader: C or Enter copies it, Space ticks it, N goes on to the next.
class EhmHeadingBox : public QFrame {
    Q_OBJECT
public:
    EhmHeadingBox(
        const words::EhmHeading &heading, int number, int of, bool done, QWidget *parent = nullptr);
    [[nodiscard]] const words::EhmHeading &heading() const { return m_heading; }
    [[nodiscard]] bool isDone() const;
    void setCopied();

Q_SIGNALS:
    void copyChosen();
    void doneChanged(bool done);
    void nextChosen();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void name();

    words::EhmHeading m_heading;
    QString m_place; ///< "2 of 7"
    QCheckBox *m_done;
    bool m_copied = false;
};

} // namespace hometray
