// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/preview.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/painting.h"

#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtGui/QTextDocument>
#include <QtPrintSupport/QPrintPreviewDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double margin = 14; // mm
constexpr double smallestLetters = 6; // points

void print(QPrinter *printer, const PrintJob &job)
{
    if (!job.html.isEmpty()) {
        QTextDocument document;
        document.setDefaultFont(QFont(document.defaultFont().family(), 10));
        document.setHtml(job.html);
        document.print(printer);
        return;
    }
    QPainter painter;
    if (!painter.begin(printer))
        return;
    painter.setFont(QFont(painter.font().family(), 10));
    const QRectF page = printer->pageLayout().paintRectPixels(printer->resolution());
    paintPage(painter, QRectF(QPointF(), page.size()), job);
}
} // namespace

void paintPage(QPainter &painter, const QRectF &page, const PrintJob &job)
{
    const Tokens &t = tokens(ThemeKind::Light);
    const QFont font(painter.font(), painter.device());
    QFont title = bold(font);
    title.setPointSizeF(font.pointSizeF() * 1.4);
    const double head =
        QFontMetricsF(title, painter.device()).height() * (job.title.isEmpty() ? 0 : 1.5);
    const double em = QFontMetricsF(font, painter.device()).height();
    const double foot = job.foot.isEmpty() ? 0 : em * 2;
    paintElided(painter, job.title, title, t.text, {page.left(), page.top(), page.width(), head},
        Qt::AlignLeft | Qt::AlignTop);
    if (!job.foot.isEmpty())
        paintElided(painter, job.foot, smaller(font), t.muted,
            {page.left(), page.bottom() - foot, page.width(), foot},
            Qt::AlignLeft | Qt::AlignBottom);
    painter.setFont(font);
    job.paint(painter, page.adjusted(0, head, 0, -foot));
}

PrintJob textJob(const QString &text)
{
    PrintJob job;
    job.title = text.section(u'\n', 0, 0);
    job.paint = [body = text.section(u'\n', 1)](QPainter &painter, const QRectF &box) {
        const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
        QFont font = painter.font();
        while (font.pointSizeF() > smallestLetters
            && painter.boundingRect(box, flags, body).height() > box.height()) {
            font.setPointSizeF(font.pointSizeF() - 0.5);
            painter.setFont(font);
        }
        painter.setPen(tokens(ThemeKind::Light).text);
        painter.drawText(box, flags, body);
    };
    return job;
}

void showPreview(QWidget *parent, const PrintJob &job)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(job.title);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageMargins({margin, margin, margin, margin}, QPageLayout::Millimeter);
    printer->setPageOrientation(job.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    auto *dialog = new QPrintPreviewDialog(printer.get(), parent);
    dialog->setObjectName(u"printPreview"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QPrintPreviewDialog::tr("Print preview: %1").arg(job.title));
    // Its buttons are pictures; each says what it does.
    int number = 0;
    for (auto *button : dialog->findChildren<QToolButton *>()) {
        if (button->objectName().isEmpty())
            button->setObjectName(u"printTool%1"_s.arg(++number));
        if (button->accessibleName().isEmpty())
            button->setAccessibleName(
                button->text().isEmpty() ? button->toolTip() : button->text());
    }
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
        [job](QPrinter *onto) { print(onto, job); });
    // The printer lives as long as the dialog shows it.
    QObject::connect(dialog, &QObject::destroyed, dialog, [printer] {});
    // Wide enough for its buttons: the last of them is the one that prints.
    dialog->resize(parent->window()->size() * 0.9);
    dialog->open();
}

} // namespace hometray
