// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/takeup/takenup.h"

#include "ui/frame/stepwords.h"
#include "ui/widgets/labels.h"
#include "words/samenumber.h"
#include "workspace/similarnames.h"
#include "workspace/whendone.h"

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr qsizetype shownDue = 4; // the next family's form stays in sight
}

TakenUp::TakenUp(Frame &frame, QWidget *parent) : Card({}, parent), m_frame(frame)
{
    setObjectName(u"takenUp"_s);
    hide();
}

void TakenUp::add(const CaseId &caseId)
{
    m_taken.append(caseId);
    ++m_underway;
    whenDone(m_frame.workspace().record(caseId), this, [this](const Expected<RecordPtr> &record) {
        --m_underway;
        if (record)
            showDue(**record);
    });
}

void TakenUp::showDue(const CaseRecord &record)
{
    const auto known = m_frame.workspace().knownCase(record.id);
    if (!known)
        return;
    const Situation situation = m_frame.workspace().situation();
    clearLayout(body());
    body()->addWidget(
        new WrapLabel(tr("The %1 family is taken up.").arg(known->line->family), "heading", this));
    if (const QString same = words::sameNumber(
            familiesWithSameNumber(m_frame.workspace().cases(), record));
        !same.isEmpty()) {
        auto *line = new WrapLabel(same, "strong", this);
        line->setObjectName(u"sameNumber"_s);
        body()->addWidget(line);
    }
    const QList<DueItem> items = dueItems(*known->facts, situation);
    body()->addWidget(new WrapLabel(
        items.isEmpty() ? tr("Nothing is due for it now.") : tr("What is due for it now:"), "muted",
        this));
    for (const DueItem &item : items.first(qMin(shownDue, items.size()))) {
        StepText step = dueText(item, record, situation);
        step.actions.clear(); // it is done from the tray, when all families are there
        body()->addWidget(new StepRow(step, this));
    }
    if (items.size() > shownDue)
        body()->addWidget(
            new WrapLabel(tr("and %n more in the Home Tray", nullptr, int(items.size() - shownDue)),
                "muted", this));
    setVisible(true);
    Q_EMIT shown();
}

void TakenUp::clear()
{
    clearLayout(body());
    hide();
    m_taken.clear();
}

QString TakenUp::count() const
{
    const Workspace &workspace = m_frame.workspace();
    const Situation situation = workspace.situation();
    int due = 0;
    for (const CaseId &id : m_taken) {
        if (const auto known = workspace.knownCase(id))
            due += int(dueItems(*known->facts, situation).size());
    }
    const int taken = int(m_taken.size());
    if (taken == 0)
        return {};
    const QString families =
        taken == 1 ? tr("1 family taken up") : tr("%n families taken up", nullptr, taken);
    const QString things = due == 1 ? tr("1 thing to do for them")
        : due == 0                  ? tr("nothing to do for them yet")
                                    : tr("%n things to do for them", nullptr, due);
    //: "3 families taken up", "11 things to do for them"
    return tr("%1; the tray shows %2").arg(families, things);
}

} // namespace hometray
