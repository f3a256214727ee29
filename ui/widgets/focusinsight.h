// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

class QScrollArea;
class QWidget;

namespace hometray {

/// Scrolls whatever gets the keyboard into sight, in every page and dialog, once what lies around
/// it has its place: what a press or a save opens may lie far below what was pressed. With what
/// stands just above it, which says what it is. Who put the keyboard there with the mouse sees it
/// already. One for the application; GUI thread.
class FocusInSight : public QObject {
    Q_OBJECT
public:
    explicit FocusInSight(QObject *parent);

    /// What is in this area stays where it is until a person scrolls it or types.
    static void leaveAlone(QScrollArea *area);

private:
    static void show(QWidget *focus);
};

} // namespace hometray
