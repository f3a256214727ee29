// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formgrid.h"

#include "ui/form/fieldeditor.h"
#include "ui/widgets/card.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomForTwo = 30; // shares of a line
}

FormGrid::FormGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(em(this, 0.9));
    m_grid->setVerticalSpacing(em(this, 0.6));
}

void FormGrid::addField(FieldEditor *editor, bool more)
{
    m_fields.append(editor);
    if (more) {
        m_more.append(editor);
        editor->hide();
        if (!m_moreButton) {
            m_moreButton = new QPushButton(tr("More…"), this);
            m_moreButton->setObjectName(u"more."_s + editor->path());
            m_moreButton->setProperty("kind", u"link"_s);
            m_moreButton->setAccessibleName(tr("More fields"));
            m_moreButton->setAutoDefault(false);
            connect(m_moreButton, &QPushButton::clicked, this, [this] {
                showMore();
                if (!m_more.isEmpty())
                    m_more.first()->focusField();
            });
        }
    }
    m_columns = 0;
    arrange();
}

void FormGrid::showMore()
{
    for (FieldEditor *editor : std::as_const(m_more))
        editor->show();
    if (m_moreButton)
        m_moreButton->hide();
    m_columns = 0;
    arrange();
}

void FormGrid::arrange()
{
    const int columns = width() >= em(this, roomForTwo) ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    int row = 0;
    int column = 0;
    for (FieldEditor *editor : std::as_const(m_fields)) {
        if (editor->isHidden() && m_more.contains(editor))
            continue;
        if (editor->isWide() || columns == 1) {
            if (column > 0)
                ++row;
            m_grid->addWidget(editor, row++, 0, 1, columns);
            column = 0;
            continue;
        }
        m_grid->addWidget(editor, row, column, Qt::AlignTop);
        if (++column == columns) {
            column = 0;
            ++row;
        }
    }
    if (column > 0)
        ++row;
    if (m_moreButton)
        m_grid->addWidget(m_moreButton, row, 0, 1, columns, Qt::AlignLeft);
    for (int i = 0; i < 2; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void FormGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FormGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace hometray
