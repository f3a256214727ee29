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
    // What is shown lays out the window at once: two of them would make it grow for good.
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        if (i != index)
            m_pages[i]->hide();
    }
    if (index >= 0 && index < m_pages.size())
        m_pages[index]->show();
}

} // namespace hometray
