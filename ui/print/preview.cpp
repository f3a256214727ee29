// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/preview.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/painting.h"

#include <QtGui/QAbstractTextDocumentLayout>
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

void print(QPrinter *printer, const PrintJob &job)
{
    QPainter painter;
    if (!painter.begin(printer))
        return;
    QFont font(painter.font(), printer);
    font.setPointSizeF(paperLetters);
    painter.setFont(font);
    const QRectF page = printer->pageLayout().paintRectPixels(printer->resolution());
    paintJob(painter, QRectF(QPointF(), page.size()), job, [printer] { printer->newPage(); });
}

/// The pages of a job between head and foot, and how each is drawn.
struct Body {
    int pages = 1;
    std::function<void(QPainter &painter, const QRectF &box, int page)> paint;
};

Body htmlBody(QPainter &painter, const QString &html, const QFont &font, const QSizeF &size)
{
    const auto document = std::make_shared<QTextDocument>();
    document->documentLayout()->setPaintDevice(painter.device());
    document->setDefaultFont(font);
    document->setDocumentMargin(0);
    document->setHtml(html);
    document->setPageSize(size);
    return {document->pageCount(), [document](QPainter &on, const QRectF &box, int page) {
                QAbstractTextDocumentLayout::PaintContext context;
                context.palette.setColor(QPalette::Text, tokens(ThemeKind::Light).text);
                context.clip = QRectF(0, page * box.height(), box.width(), box.height());
                on.save();
                on.translate(box.left(), box.top() - page * box.height());
                on.setClipRect(context.clip);
                document->documentLayout()->draw(&on, context);
                on.restore();
            }};
}

Body blocksBody(const PaperBlocks &blocks, double height)
{
    const QList<QList<qsizetype>> pages = pagesOf(blocks, height);
    return {int(pages.size()), [blocks, pages](QPainter &on, const QRectF &box, int page) {
                double y = box.top();
                for (const qsizetype at : pages[page]) {
                    const PaperBlock &block = blocks[at];
                    if (block.paint)
                        block.paint(on, {box.left(), y, box.width(), block.height});
                    y += block.height;
                }
            }};
}

Body bodyOf(QPainter &painter, const PrintJob &job, const QSizeF &size)
{
    if (!job.html.isEmpty())
        return htmlBody(painter, job.html, painter.font(), size);
    if (job.blocks)
        return blocksBody(job.blocks(painter, size.width()), size.height());
    return {1, [&job](QPainter &on, const QRectF &box, int) { job.paint(on, box); }};
}

void paintAll(QPainter &painter, const PaperBlocks &blocks, QRectF box)
{
    for (const PaperBlock &block : blocks) {
        if (block.paint)
            block.paint(painter, {box.left(), box.top(), box.width(), block.height});
        box.setTop(box.top() + block.height);
    }
}

double heightOf(const PaperBlocks &blocks)
{
    double height = 0;
    for (const PaperBlock &block : blocks)
        height += block.height;
    return height;
}
} // namespace

void paintJob(QPainter &painter, const QRectF &page, const PrintJob &job,
    const std::function<void()> &newPage)
{
    const QFont font(painter.font(), painter.device());
    QFont large = bold(font);
    large.setPointSizeF(font.pointSizeF() * 1.4);
    QFont small = font;
    small.setPointSizeF(std::max(smallestPaperLetters, font.pointSizeF() * 0.9));
    const double line = QFontMetricsF(font, painter.device()).height();
    const QFontMetricsF smallMetrics(small, painter.device());
    const double forNumber = smallMetrics.horizontalAdvance(u"000 of 000"_s);
    const PaperBlocks title = job.title.isEmpty()
        ? PaperBlocks()
        : textBlocks(painter, job.title, large, page.width());
    const PaperBlocks foot = job.foot.isEmpty()
        ? PaperBlocks()
        : textBlocks(painter, job.foot, small, page.width() - forNumber);
    const double head = title.isEmpty() ? 0 : heightOf(title) + line * 0.5;
    const double below = std::max(heightOf(foot), smallMetrics.height());
    const QRectF box = page.adjusted(0, head, 0, -below - line * 0.5);
    painter.setFont(font);
    const Body body = bodyOf(painter, job, box.size());
    for (int i = 0; i < body.pages; ++i) {
        if (i > 0)
            newPage();
        paintAll(painter, title, page);
        paintAll(painter, foot, page.adjusted(0, page.height() - below, 0, 0));
        if (body.pages > 1) {
            painter.setFont(small);
            painter.setPen(tokens(ThemeKind::Light).text);
            //: The number of a page, and how many there are
            painter.drawText(QRectF(page.right() - forNumber, page.bottom() - below, forNumber,
                                 smallMetrics.height()),
                int(Qt::AlignRight | Qt::AlignTop),
                QPrintPreviewDialog::tr("%1 of %2").arg(i + 1).arg(body.pages));
        }
        painter.setFont(font);
        body.paint(painter, box, i);
    }
}

PrintJob textJob(const QString &text, const QString &foot)
{
    PrintJob job;
    job.title = text.section(u'\n', 0, 0);
    job.foot = foot;
    job.blocks = [body = text.section(u'\n', 1)](QPainter &painter, double width) {
        return textBlocks(painter, body, painter.font(), width);
    };
    return job;
}

void showPreview(QWidget *parent, const PrintJob &job)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(u"Hometray"_s); // print queues show it to others
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
    // A form it was opened from is narrow; the window behind it is not.
    const QWidget *window = parent->window();
    while (window->parentWidget())
        window = window->parentWidget()->window();
    dialog->resize(window->size() * 0.9);
    dialog->open();
}

} // namespace hometray
