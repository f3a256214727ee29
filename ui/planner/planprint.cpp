// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/planprint.h"

#include "ui/print/preview.h"
#include "ui/widgets/painting.h"
#include "words/dates.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PlanPrint)
};

constexpr double familyShare = 0.16; // of the width of the page
constexpr double decisionShare = 0.11;
constexpr double byShare = 0.14;

/// Paper knows no colours and no tool tips: a sign as a character.
QString mark(const PlanCell &cell)
{
    switch (cell.sign) {
    case Sign::None:
        return {};
    case Sign::Done:
    case Sign::DoneTwice:
        return u"✓"_s;
    case Sign::Dash:
        return u"–"_s;
    case Sign::Alert:
        return u"!"_s;
    case Sign::Question:
        return u"?"_s;
    case Sign::Clock:
    case Sign::Part:
        return u"◐"_s;
    default:
        return u"○"_s;
    }
}

/// The columns of the page: three for the family, then one for each step; each as wide as it is,
/// without the gap to the next.
struct Columns {
    Columns(double width, qsizetype steps, double gap)
    {
        double at = 0;
        const double shares = familyShare + decisionShare + byShare;
        for (const double share : {familyShare, decisionShare, byShare})
            add(&at, width * share, gap);
        for (qsizetype i = 0; i < steps; ++i)
            add(&at, width * (1 - shares) / double(steps), gap);
    }
    [[nodiscard]] PaperCell cell(qsizetype column, const QString &text, const QFont &font) const
    {
        return {text, lefts[column], widths[column], font};
    }

    QList<double> lefts;
    QList<double> widths;

private:
    void add(double *at, double width, double gap)
    {
        lefts.append(*at);
        widths.append(width - gap);
        *at += width;
    }
};
} // namespace

PaperBlocks planBlocks(QPainter &painter, double width, const PlanShown &plan)
{
    QFont font = painter.font();
    font.setPointSizeF(smallestPaperLetters);
    const double line = QFontMetricsF(font, painter.device()).height();
    const Columns columns(width, plan.columns.size(), line * 0.3);
    PaperBlocks blocks = textBlocks(
        painter, plan.days + u" · "_s + plan.progress + u" · "_s + plan.left, font, width);
    for (const QString &time : plan.times)
        blocks.append(textBlocks(painter, time, font, width));
    blocks.append(PaperBlock{line * 0.5, {}});
    QList<PaperCell> upright;
    for (qsizetype i = 0; i < plan.columns.size(); ++i)
        upright.append(columns.cell(3 + i, plan.columns[i].head, font));
    blocks.append(headBlock(painter,
        {columns.cell(0, Tr::tr("Family"), bold(font)),
            columns.cell(1, Tr::tr("Decision"), bold(font)),
            columns.cell(2, Tr::tr("By"), bold(font))},
        upright));
    for (const PlanRow &family : plan.rows) {
        QList<PaperCell> cells = {columns.cell(0, family.family, bold(font)),
            columns.cell(1, family.decision.text, font), columns.cell(2, family.by, font)};
        for (qsizetype i = 0; i < family.cells.size() && i < plan.columns.size(); ++i)
            cells.append(columns.cell(3 + i, mark(family.cells[i]), font));
        blocks.append(rowBlock(painter, cells));
    }
    blocks.append(PaperBlock{line * 0.6, {}, PaperBlock::Kind::AfterHead});
    blocks += textBlocks(painter,
        Tr::tr("✓ done and in EHM   ◐ part of it, planned, or not yet in EHM   ○ to do   ! late   "
               "? not known yet   – not needed   empty: after the decision"),
        font, width);
    return blocks;
}

void printPlan(QWidget *parent, const PlanShown &plan, QDate today)
{
    PrintJob job;
    job.title = Tr::tr("Before the break: %1").arg(plan.title);
    job.foot = Tr::tr("%1. Names families: keep it safe, and shred it after the break.")
                   .arg(words::longDate(today));
    job.landscape = true;
    job.blocks = [plan](QPainter &painter, double width) {
        return planBlocks(painter, width, plan);
    };
    showPreview(parent, job);
}

} // namespace hometray
