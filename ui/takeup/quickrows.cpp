// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/takeup/quickrows.h"

#include "ui/takeup/quickrow.h"
#include "ui/widgets/card.h"

#include <QtCore/QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace hometray {
QuickRows::QuickRows(
    const QString &id, const QList<QuickColumn> &columns, bool single, QDate today, QWidget *parent)
    : QWidget(parent),
      m_id(id),
      m_columns(columns),
      m_single(single),
      m_today(today),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(em(this, 0.25));
    addRow();
}

QuickRow *QuickRows::addRow()
{
    const int at = int(m_rows.size());
    auto *row = new QuickRow(m_columns, m_id + u'.' + QString::number(at), m_single ? 0 : at + 1,
        at == 0, m_today, this);
    for (const QuickColumn &column : std::as_const(m_columns))
        row->setChoices(column.id, column.choices);
    m_rows.append(row);
    m_column->addWidget(row);
    // At once, not when the layout comes to it: quick hands are in it by then.
    if (at > 0 && isVisible())
        row->show();
    connect(row, &QuickRow::edited, this, [this, row] {
        if (m_filling)
            return;
        row->showWrong({}, {});
        if (!m_single && row == m_rows.last() && !row->isEmpty())
            addRow();
        Q_EMIT edited();
    });
    connect(row, &QuickRow::entered, this, [this, row] { advance(row); });
    return row;
}

void QuickRows::advance(QuickRow *row)
{
    const qsizetype next = m_rows.indexOf(row) + 1;
    if (row->isEmpty() || m_single || next >= m_rows.size())
        Q_EMIT passed();
    else
        m_rows[next]->focusField({});
}

QJsonArray QuickRows::typed() const
{
    QJsonArray array;
    for (const QuickRow *row : m_rows)
        array.append(row->typed());
    while (!array.isEmpty() && array.last().toObject().isEmpty())
        array.removeLast();
    return array;
}

void QuickRows::setTyped(const QJsonArray &typed)
{
    const QScopedValueRollback guard(m_filling, true);
    const qsizetype wanted = m_single ? 1 : typed.size() + 1;
    while (m_rows.size() > wanted)
        delete m_rows.takeLast();
    while (m_rows.size() < wanted)
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setTyped(typed.at(i).toObject());
}

void QuickRows::focusFirst()
{
    m_rows.first()->focusField({});
}

void QuickRows::showWrong(qsizetype row, const QString &column, const QString &sentence)
{
    m_rows[qBound<qsizetype>(0, row, m_rows.size() - 1)]->showWrong(column, sentence);
}

QString QuickRows::asking(qsizetype *row, QString *column) const
{
    for (*row = 0; *row < m_rows.size(); ++*row) {
        if (const QString named = m_rows[*row]->asking(column); !named.isEmpty())
            return named;
    }
    return {};
}

void QuickRows::clearWrong()
{
    for (QuickRow *row : std::as_const(m_rows))
        row->showWrong({}, {});
}

void QuickRows::setChoices(const QString &column, const QList<Choice> &choices)
{
    for (QuickColumn &own : m_columns) {
        if (own.id == column)
            own.choices = choices;
    }
    for (QuickRow *row : std::as_const(m_rows))
        row->setChoices(column, choices);
}

} // namespace hometray
