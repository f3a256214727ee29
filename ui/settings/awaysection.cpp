// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/awaysection.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "workflow/recordaway.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

AwaySection::AwaySection(Frame &frame, QWidget *parent)
    : SettingsSection(frame, tr("Days away"), parent), m_list(new QVBoxLayout)
{
    body()->addWidget(new WrapLabel(
        tr("Say when you are away, and what must be done before is planned backwards from your "
           "last day at work. Without it the whole school holiday is taken."),
        "muted", this));
    m_list->setSpacing(em(this, 0.4));
    body()->addLayout(m_list);
    QPushButton *add = button(tr("&Add days away…"), u"addAway"_s, "primary");
    body()->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] {
        m_frame.openForm({QLatin1String(RecordAway::id), {}, {}, {}});
    });
}

void AwaySection::refresh()
{
    clearLayout(m_list);
    const DeskPtr desk = m_frame.workspace().desk();
    QList<AwayPeriod> periods = desk->awayPeriods;
    std::sort(periods.begin(), periods.end(),
        [](const AwayPeriod &a, const AwayPeriod &b) { return a.from > b.from; });
    const QDate today = m_frame.workspace().today();
    for (const AwayPeriod &away : std::as_const(periods)) {
        QStringList parts = {words::span(away.from, away.until, today),
            away.breakId.isEmpty() ? QString() : words::breakName(away.breakId), away.note};
        parts.removeAll(QString());
        const QString text = parts.join(u" · "_s);
        auto *row = new FlowLayout(nullptr, 0.5);
        m_list->addLayout(row);
        row->addWidget(new QLabel(text, this));
        QPushButton *remove = button(tr("Take away"), u"removeAway."_s + away.id.hex(), "link");
        remove->setAccessibleName(tr("Take away: %1").arg(text));
        row->addWidget(remove);
        connect(remove, &QPushButton::clicked, this, [this, away] {
            RecordAway command;
            command.away = away;
            command.remove = true;
            m_frame.perform({}, {Command::of(command)}, tr("These days away are gone."));
        });
    }
    if (periods.isEmpty())
        m_list->addWidget(new WrapLabel(tr("None yet."), "muted", this));
}

void AwaySection::clear()
{
    clearLayout(m_list);
    say({});
}

} // namespace hometray
