// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/paper.h"

#include <QtCore/QString>

#include <functional>

class QWidget;

namespace hometray {

/// What is to be printed: something drawn on one page, or blocks or a text over as many as it takes.
struct PrintJob {
    QString title; ///< at the head of each page and of the window: whose or what it is
    QString foot; ///< at the foot of each page, with its number: the day, what was left out
    bool landscape = false;
    /// Draws into the box with the painter's font.
    std::function<void(QPainter &painter, const QRectF &box)> paint;
    /// Instead of `paint`: what follows one another, `width` wide, for this painter and its font.
    std::function<PaperBlocks(QPainter &painter, double width)> blocks = {};
    QString html = {}; ///< instead of both
};

/// Draws a job's pages, each with its title, its foot and "2 of 7", into `page`; `newPage` is called
/// between them. With the painter's font, on any device.
void paintJob(QPainter &painter, const QRectF &page, const PrintJob &job,
    const std::function<void()> &newPage = [] {});

/// A text over as many pages as it takes; its first line is the title. `foot` says whose it is.
[[nodiscard]] PrintJob textJob(const QString &text, const QString &foot);

/// Shows the job as it will look, to be printed or kept as a PDF. Deletes itself when it is closed.
void showPreview(QWidget *parent, const PrintJob &job);

} // namespace hometray
