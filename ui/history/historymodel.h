// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pill.h"
#include "workspace/views.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QSet>

namespace hometray {

/// What was written of a family, the latest first, with who and when, for a TwoLineDelegate. Lines
/// are put into words when they are looked at.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// Which changes are shown: all, those that were corrected or undone, those erased.
    enum class Standing { All, Corrected, Undone, Erased };

    explicit HistoryModel(QObject *parent = nullptr);

    /// In the order they were written. `record` is the family's.
    void setRows(const QList<HistoryRow> &rows, const RecordPtr &record, QDate today);
    /// Empty: of every kind, by everybody.
    void setFilter(const QString &kind, const QString &person, Standing standing);
    [[nodiscard]] const HistoryRow *rowAt(int line) const;
    [[nodiscard]] int lineOf(const EntryId &id) const;
    /// The kinds and people there are, in words, with what setFilter takes.
    [[nodiscard]] QList<std::pair<QString, QString>> kinds() const;
    [[nodiscard]] QStringList people() const;
    [[nodiscard]] int total() const { return int(m_rows.size()); }

    /// How a change stands: corrected, undone, erased, waiting; no words when it counts as it
    /// was written.
    [[nodiscard]] PillText standingOf(const HistoryRow &row) const;
    /// What a change did: "Undone: Case note written (13 June 2019)".
    [[nodiscard]] QString whatOf(const HistoryRow &row) const;
    /// "Ama Boateng, Thursday 13 June 2019, 3.30pm".
    [[nodiscard]] QString whoAndWhen(const HistoryRow &row) const;
    /// What stood in the fields of an object before a change, by their numbers: see fieldsBefore.
    [[nodiscard]] QMap<int, Value> before(const HistoryRow &row, const Change &change) const;
    [[nodiscard]] bool isUndone(const HistoryRow &row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(
        const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void show();

    QList<HistoryRow> m_rows;
    QHash<EntryId, int> m_byId;
    QSet<EntryId> m_corrected;
    QSet<EntryId> m_undone;
    QList<int> m_shown;
    RecordPtr m_record;
    QDate m_today;
    QString m_kind;
    QString m_person;
    Standing m_standing = Standing::All;
};

/// Who wrote a change, as far as it is known here.
[[nodiscard]] QString authorOf(const HistoryRow &row);

} // namespace hometray
