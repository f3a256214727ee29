// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ehm/ehmmodel.h"

#include "ui/widgets/twolinedelegate.h"

using namespace Qt::StringLiterals;

namespace hometray {

EhmModel::EhmModel(QObject *parent) : QAbstractListModel(parent) { }

void EhmModel::setEntries(const QList<EhmEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    m_lines.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (i == 0 || m_entries[i].caseId != m_entries[i - 1].caseId)
            m_lines.append(int(-1 - i));
        m_lines.append(int(i));
    }
    endResetModel();
}

const EhmEntry *EhmModel::entryAt(int line) const
{
    return line >= 0 && line < m_lines.size() && m_lines[line] >= 0 ? &m_entries[m_lines[line]]
                                                                    : nullptr;
}

int EhmModel::lineOf(const ObjectId &object) const
{
    for (int line = 0; line < m_lines.size(); ++line) {
        const EhmEntry *entry = entryAt(line);
        if (entry && entry->object == object)
            return line;
    }
    return -1;
}

int EhmModel::entryFrom(int line, const CaseId &family) const
{
    const int count = int(m_lines.size());
    for (int i = 0; i < count; ++i) {
        const int at = (qMax(0, line) + i) % count;
        const EhmEntry *entry = entryAt(at);
        if (entry && (family.isNull() || entry->caseId == family))
            return at;
    }
    return -1;
}

int EhmModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

Qt::ItemFlags EhmModel::flags(const QModelIndex &index) const
{
    return entryAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QVariant EhmModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int at = m_lines[index.row()];
    if (role == TwoLineDelegate::HeadingRole)
        return at < 0;
    const EhmEntry &entry = m_entries[at < 0 ? -1 - at : at];
    if (at < 0) {
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return {};
        const QString family = tr("%1 family").arg(entry.family);
        return entry.reference.isEmpty() ? family : QString(family + u" · "_s + entry.reference);
    }
    switch (role) {
    case Qt::DisplayRole:
        return entry.text.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return entry.limit.text.isEmpty() ? entry.text.title
                                          : QString(entry.text.title + u", "_s + entry.limit.text);
    case TwoLineDelegate::SecondLineRole:
        return entry.limit.tone == Tone::Neutral ? entry.limit.text : QString();
    case TwoLineDelegate::PillRole:
        return entry.limit.tone != Tone::Neutral ? QVariant::fromValue(entry.limit) : QVariant();
    default:
        return {};
    }
}

} // namespace hometray
