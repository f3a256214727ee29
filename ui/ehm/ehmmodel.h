// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ehm/ehmentry.h"

#include <QtCore/QAbstractListModel>

namespace hometray {

/// What is to be entered in EHM, under the names of the families, for a TwoLineDelegate.
class EhmModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit EhmModel(QObject *parent = nullptr);

    /// In the order they are to be shown; those of a family together.
    void setEntries(const QList<EhmEntry> &entries);
    [[nodiscard]] const QList<EhmEntry> &entries() const { return m_entries; }
    /// The entry of a line; nullptr for a heading.
    [[nodiscard]] const EhmEntry *entryAt(int line) const;
    /// -1 when it is not there.
    [[nodiscard]] int lineOf(const ObjectId &object) const;
    /// The first line of an entry at or after `line` (of `family` where it is not null), from the
    /// top again behind the last; -1 without one.
    [[nodiscard]] int entryFrom(int line, const CaseId &family = {}) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(
        const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<EhmEntry> m_entries;
    QList<int> m_lines; ///< index of the entry; -1 - index: the heading above that entry
};

} // namespace hometray
