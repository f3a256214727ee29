// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/taf/tafsetup.h"

#include <QtWidgets/QWidget>

class QLabel;
class QVBoxLayout;

namespace hometray {

/// Beside the meeting: who is here now, what follows it and by when, what was decided.
class TafSide : public QWidget {
    Q_OBJECT
public:
    explicit TafSide(QWidget *parent = nullptr);
    void show(const TafSetup &setup, const TafDraft &draft, const TafClocks &clocks);

Q_SIGNALS:
    void joinWanted();
    void decideWanted();

private:
    void showHere(const TafSetup &setup, const TafDraft &draft);

    QVBoxLayout *m_here;
    QStringList m_shown; ///< what stands there: made anew only when it changed
    QLabel *m_ehm;
    QLabel *m_copies;
    QLabel *m_next;
    QLabel *m_needs;
    QLabel *m_decision;
};

} // namespace hometray
