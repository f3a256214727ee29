// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <functional>

class QPainter;
class QRectF;
class QWidget;

namespace hometray {

/// What is to be printed: something drawn on one page, or a text over as many as it takes.
struct PrintJob {
    QString title; ///< at the head of the page and of the window
    QString foot; ///< small, at the foot: the day, what was left out
    bool landscape = false;
    /// Draws into the box with the painter's font.
    std::function<void(QPainter &painter, const QRectF &box)> paint;
    QString html = {}; ///< instead of `paint`; with its own head and foot
};

/// Draws a job's page, with its title and foot, into `page`.
void paintPage(QPainter &painter, const QRectF &page, const PrintJob &job);

/// A short text on one page: its first line is the title. A long one is set in smaller letters.
[[nodiscard]] PrintJob textJob(const QString &text);

/// Shows the job as it will look, to be printed or kept as a PDF. Deletes itself when it is closed.
void showPreview(QWidget *parent, const PrintJob &job);

} // namespace hometray
