// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbar.h"

#include "ui/widgets/flowlayout.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

FilterBar::FilterBar(QWidget *parent) : QWidget(parent)
{
    new FlowLayout(this);
    setAccessibleName(tr("Filters"));
}

void FilterBar::addFilter(const QString &id, const QString &name)
{
    auto *button = new QPushButton(name, this);
    button->setProperty("kind", u"chip"_s);
    button->setObjectName(u"filter."_s + id);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    connect(button, &QPushButton::clicked, this, [this, id] {
        m_chosen = id;
        Q_EMIT filterChosen(id);
    });
    if (m_filters.isEmpty()) {
        button->setChecked(true);
        m_chosen = id;
    }
    layout()->addWidget(button);
    m_filters.append({id, name, button});
}

void FilterBar::setCount(const QString &id, int count)
{
    for (const Filter &filter : std::as_const(m_filters)) {
        if (filter.id != id)
            continue;
        //: A filter and how many families it shows
        filter.button->setText(tr("%1 %L2").arg(filter.name).arg(count));
        filter.button->setAccessibleName(tr("%1, %n family(s)", nullptr, count).arg(filter.name));
        // The chosen one stays, or the way back would be gone.
        filter.button->setVisible(count > 0 || id == m_chosen || filter.id == m_filters.first().id);
    }
}

void FilterBar::choose(const QString &id)
{
    for (const Filter &filter : std::as_const(m_filters)) {
        if (filter.id == id)
            filter.button->click();
    }
}

} // namespace hometray
