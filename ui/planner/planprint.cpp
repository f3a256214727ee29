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

constexpr double familyShare = 0.085; // of the width of the page
constexpr double decisionShare = 0.07;
constexpr double byShare = 0.115;

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

/// The columns of the page: three for the family, then one for each step.
QList<double> lefts(const QRectF &box, qsizetype steps)
{
    QList<double> at = {box.left(), box.left() + box.width() * familyShare,
        box.left() + box.width() * (familyShare + decisionShare),
        box.left() + box.width() * (familyShare + decisionShare + byShare)};
    const double each = steps > 0 ? (box.right() - at.last()) / double(steps) : 0;
    for (qsizetype i = 0; i < steps; ++i)
        at.append(at.last() + each);
    return at;
}
} // namespace

void paintPlan(QPainter &painter, const QRectF &box, const PlanShown &plan)
{
    const Tokens &t = tokens(ThemeKind::Light); // paper is white
    const QFont font = smaller(smaller(painter.font()));
    const double line = QFontMetricsF(font, painter.device()).height();
    double y = box.top();
    y += paintWrapped(painter, plan.days + u" · "_s + plan.progress + u" · "_s + plan.left, font,
        t.text, {box.left(), y, box.width(), line * 2});
    y += line * 0.5;
    const QList<double> at = lefts(box, plan.columns.size());
    const auto cell = [&](qsizetype column, double height) {
        return QRectF(
            at[column] + line * 0.15, y, at[column + 1] - at[column] - line * 0.2, height);
    };
    const double head = line * 3.2;
    paintWrapped(painter, Tr::tr("Family"), bold(font), t.text, cell(0, head));
    paintWrapped(painter, Tr::tr("Decision"), bold(font), t.text, cell(1, head));
    paintWrapped(painter, Tr::tr("By"), bold(font), t.text, cell(2, head));
    for (qsizetype i = 0; i < plan.columns.size(); ++i)
        paintWrapped(painter, plan.columns[i].head, font, t.text, cell(3 + i, head));
    y += head;
    const double row = qMin(
        line * 2.2, (box.bottom() - y - line * 3) / double(qMax<qsizetype>(1, plan.rows.size())));
    for (const PlanRow &family : plan.rows) {
        painter.setPen(QPen(t.border, line / 24));
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        paintWrapped(painter, family.family, bold(font), t.text, cell(0, row));
        paintWrapped(painter, family.decision.text, font, t.text, cell(1, row));
        paintWrapped(painter, family.by, font, t.text, cell(2, row));
        for (qsizetype i = 0; i < family.cells.size(); ++i)
            paintElided(painter, mark(family.cells[i]), font, t.text, cell(3 + i, line));
        y += row;
    }
    y += line * 0.6;
    paintWrapped(painter,
        Tr::tr("✓ done and in EHM   ◐ part of it, planned, or not yet in EHM   ○ to do   ! late   "
               "? cannot be judged   – not needed   empty: after the decision"),
        font, t.text, {box.left(), y, box.width(), line * 2});
}

void printPlan(QWidget *parent, const PlanShown &plan, QDate today)
{
    PrintJob job;
    job.title = Tr::tr("Before the break: %1").arg(plan.title);
    job.foot = Tr::tr("%1. Names families: keep it safe, and shred it after the break.")
                   .arg(words::longDate(today));
    job.landscape = true;
    job.paint = [plan](QPainter &painter, const QRectF &box) { paintPlan(painter, box, plan); };
    showPreview(parent, job);
}

} // namespace hometray
