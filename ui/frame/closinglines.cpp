// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/closinglines.h"

#include "record/caserecord.h"
#include "words/evidence.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Lines {
    Q_DECLARE_TR_FUNCTIONS(Closing)
};
} // namespace

QStringList closingLines(const QList<ClosingStep> &steps, const CaseRecord &record, QDate today)
{
    QStringList stopping;
    QStringList staying;
    for (const ClosingStep &step : steps) {
        const QString why = words::evidence(step.result, {today, &record});
        //: A line of a list: a step, and how it stands
        const QString line = Lines::tr("· %1: %2", "step, how it stands").arg(step.title, why);
        (step.stops ? stopping : staying).append(line);
    }
    if (stopping.isEmpty())
        stopping.append(Lines::tr("Nothing stops closing."));
    else
        stopping.prepend(
            Lines::tr("This stops closing, until it is done or somebody else agrees:"));
    if (!staying.isEmpty())
        staying.prepend(Lines::tr("This stays to be done and does not stop closing:"));
    return stopping + staying;
}

} // namespace hometray
