// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/family/overviewtab.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QGridLayout>

namespace hometray {

OverviewTab::OverviewTab(Frame &frame, QWidget *parent) : FamilyTab(frame, parent)
{
    setObjectName(QStringLiteral("overviewTab"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(em(this, 0.7));
}

void OverviewTab::setFamily(const FamilyShown &family)
{
    setView(family.view);
}

void OverviewTab::clear()
{
    setView({});
}

void OverviewTab::setView(const FamilyView &view)
{
    clearLayout(m_column);
    if (!view.standsOut.isEmpty()) {
        auto *card = new Card(tr("What stands out"), this);
        for (const QString &line : view.standsOut) {
            auto *row = new QHBoxLayout;
            row->setSpacing(em(this, 0.5));
            row->addWidget(new SignDisc(Sign::Alert, Tone::Warning, card), 0, Qt::AlignTop);
            row->addWidget(new WrapLabel(line, nullptr, card), 1);
            card->body()->addLayout(row);
        }
        m_column->addWidget(card);
    }
    auto *people = new Card(tr("Who is in the family"), this);
    if (view.people.isEmpty())
        people->body()->addWidget(new WrapLabel(tr("Nobody is recorded yet."), "muted", people));
    for (const PersonLine &person : view.people) {
        auto *head = new FlowLayout(nullptr, 0.5);
        auto *name = new QLabel(person.name, people);
        name->setTextFormat(Qt::PlainText);
        name->setProperty("kind", QStringLiteral("strong"));
        head->addWidget(name);
        for (const PillText &pill : person.pills)
            head->addWidget(new Pill(pill, people));
        auto *lines = new QVBoxLayout;
        lines->setSpacing(em(this, 0.1));
        lines->addLayout(head);
        if (!person.detail.isEmpty())
            lines->addWidget(new WrapLabel(person.detail, "muted", people));
        if (people->body()->count() > 0)
            people->body()->addWidget(makeLine(people));
        people->body()->addLayout(lines);
    }
    m_column->addWidget(people);
    if (!view.dates.isEmpty()) {
        auto *dates = new Card(tr("Key dates"), this);
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(em(this, 1));
        grid->setVerticalSpacing(em(this, 0.35));
        grid->setColumnStretch(1, 1);
        int row = 0;
        for (const FactLine &fact : view.dates) {
            grid->addWidget(new WrapLabel(fact.label, "muted", dates), row, 0, Qt::AlignTop);
            grid->addWidget(new WrapLabel(fact.value, nullptr, dates), row, 1);
            ++row;
        }
        dates->body()->addLayout(grid);
        m_column->addWidget(dates);
    }
    m_column->addStretch(1);
}

} // namespace hometray
