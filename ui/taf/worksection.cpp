// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/worksection.h"

#include "ui/taf/workfields.h"
#include "ui/widgets/card.h"
#include "ui/widgets/longtext.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
WorkSection::WorkSection(QWidget *parent) : TafSection(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.6));
    m_list = new QVBoxLayout;
    m_list->setSpacing(em(this, 0.6));
    column->addLayout(m_list);
    auto *more = new QPushButton(tr("Another action  Alt+A"), this);
    more->setObjectName(u"taf.anotherAction"_s);
    more->setAccessibleName(tr("Another action"));
    more->setShortcut(Qt::ALT | Qt::Key_A);
    connect(more, &QPushButton::clicked, this, &WorkSection::addAnother);
    column->addWidget(more, 0, Qt::AlignLeft);
    column->addStretch(1);
}

void WorkSection::fill(const TafSetup &setup, const TafDraft &draft)
{
    m_setup = setup;
    clearLayout(m_list);
    m_rows.clear();
    for (const TafWork &work : draft.work)
        addRow(work);
    if (m_rows.isEmpty())
        addRow({});
}

WorkFields *WorkSection::addRow(const TafWork &work)
{
    auto *card = new Card({}, this);
    auto *row = new WorkFields(m_setup, u"work.%1."_s.arg(m_rows.size()), true, card);
    row->setWork(work);
    card->body()->addWidget(row);
    connect(row, &WorkFields::edited, this, &TafSection::edited);
    m_list->addWidget(card);
    m_rows.append(row);
    return row;
}

void WorkSection::addAnother()
{
    addRow({})->what()->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void WorkSection::read(TafDraft &draft) const
{
    draft.work.clear();
    for (const WorkFields *row : m_rows)
        draft.work.append(row->work());
    // Empty rows at the end are only room to type in.
    while (!draft.work.isEmpty() && draft.work.last().isEmpty())
        draft.work.removeLast();
}

void WorkSection::focusFirst()
{
    for (const WorkFields *row : std::as_const(m_rows)) {
        if (row->what()->toPlainText().trimmed().isEmpty() || row == m_rows.last()) {
            row->what()->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

QString WorkSection::title(const TafSetup &) const
{
    return tr("New actions");
}

TafProgress WorkSection::progress(const TafSetup &, const TafDraft &draft) const
{
    int count = 0;
    for (const TafWork &work : draft.work)
        count += work.isEmpty() ? 0 : 1;
    return {count > 0, count > 0 ? QString::number(count) : QString()};
}

} // namespace hometray
