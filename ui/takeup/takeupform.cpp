// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/takeup/takeupform.h"

#include "ui/form/settledday.h"
#include "ui/takeup/composetakeup.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QtCore/QtEndian>

using namespace Qt::StringLiterals;

namespace hometray {

TakeUpForm::TakeUpForm(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void TakeUpForm::build(const Policy &policy, QDate today)
{
    m_today = today;
    m_sections = takeUpSections(policy);
    for (const TakeUpSection &section : std::as_const(m_sections)) {
        m_column->addWidget(new WrapLabel(section.title, "section", this));
        if (!section.hint.isEmpty())
            m_column->addWidget(new WrapLabel(section.hint, "muted", this));
        auto *rows = new QuickRows(section.id, section.columns, section.single, today, this);
        rows->setAccessibleName(section.title);
        m_column->addWidget(rows);
        m_column->addSpacing(em(this, 0.35));
        connect(rows, &QuickRows::edited, this, [this] {
            offerNames();
            Q_EMIT edited();
        });
        connect(rows, &QuickRows::passed, this, [this, at = m_rows.size()] {
            if (at + 1 < m_rows.size())
                m_rows[at + 1]->focusFirst();
            else
                Q_EMIT passed();
        });
        m_rows.append(rows);
    }
}

void TakeUpForm::clear()
{
    // At once: what was typed must not outlive the lock by a turn of the event loop.
    qDeleteAll(m_rows);
    m_rows.clear();
    m_sections.clear();
    clearLayout(m_column);
}

QuickRows *TakeUpForm::rowsOf(const QString &section) const
{
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        if (m_sections[i].id == section)
            return m_rows[i];
    }
    return nullptr;
}

QJsonObject TakeUpForm::typed() const
{
    QJsonObject object;
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        if (const QJsonArray rows = m_rows[i]->typed(); !rows.isEmpty())
            object.insert(m_sections[i].id, rows);
    }
    return object;
}

void TakeUpForm::setTyped(const QJsonObject &typed, QDate on)
{
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        QJsonArray rows;
        for (const QJsonValue &value : typed.value(m_sections[i].id).toArray()) {
            QJsonObject row = value.toObject();
            for (const QuickColumn &column : std::as_const(m_sections[i].columns)) {
                if (column.kind == QuickColumn::Kind::Day && row.contains(column.id))
                    row.insert(column.id,
                        settledDay(row.value(column.id).toString(), on, m_today, column.lean));
            }
            rows.append(row);
        }
        m_rows[i]->setTyped(rows);
    }
    offerNames();
}

void TakeUpForm::offerNames()
{
    const QJsonObject all = typed();
    QList<Choice> names;
    quint32 count = 0;
    const TakeUpReading reading{m_sections, m_today, {}, [&count] { // ids for the moment only
                                    QByteArray bytes(ObjectId::size, '\0');
                                    qToLittleEndian(++count, bytes.data());
                                    return ObjectId::fromBytes(bytes).value_or(ObjectId());
                                }};
    for (const QString &name : namesIn(all, reading))
        names.append({name, name});
    rowsOf(u"actions"_s)->setChoices(u"who"_s, names);
    QList<Choice> goals;
    const QJsonArray titles = all.value(u"goals"_s).toArray();
    for (qsizetype i = 0; i < titles.size(); ++i)
        goals.append({QString::number(i), titles.at(i).toObject().value(u"title"_s).toString()});
    rowsOf(u"actions"_s)->setChoices(u"goal"_s, goals);
    QList<Choice> schools;
    QStringList seen;
    for (const QJsonValue &child : all.value(u"children"_s).toArray()) {
        const QString school = child.toObject().value(u"school"_s).toString().simplified();
        if (!school.isEmpty() && !seen.contains(school, Qt::CaseInsensitive)) {
            seen.append(school);
            schools.append({school, school});
        }
    }
    rowsOf(u"children"_s)->setChoices(u"school"_s, schools);
}

void TakeUpForm::focusFirst()
{
    m_rows.first()->focusFirst();
}

void TakeUpForm::showWrong(const FieldPlace &at, const QString &sentence)
{
    if (QuickRows *rows = rowsOf(at.section))
        rows->showWrong(at.row, at.column, sentence);
}

std::optional<WrongField> TakeUpForm::asking() const
{
    WrongField field;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const QString named = m_rows[i]->asking(&field.at.row, &field.at.column);
        if (named.isEmpty())
            continue;
        field.at.section = m_sections[i].id;
        field.sentence = tr("Is it “%1”? Return or Tab chooses it.").arg(named);
        return field;
    }
    return std::nullopt;
}

void TakeUpForm::clearWrong()
{
    for (QuickRows *rows : std::as_const(m_rows))
        rows->clearWrong();
}

} // namespace hometray
