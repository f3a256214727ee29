// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fittingstack.h"

#include <QtWidgets/QVBoxLayout>

namespace hometray {

FittingStack::FittingStack(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void FittingStack::addWidget(QWidget *page)
{
    m_column->addWidget(page);
    m_pages.append(page);
    page->setVisible(m_pages.size() - 1 == m_current);
}

void FittingStack::setCurrentIndex(int index)
{
    m_current = index;
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        m_pages[i]->setVisible(i == index);
}

} // namespace hometray
