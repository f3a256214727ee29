// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/policy.h"
#include "words/typeddates.h"

#include <QtCore/QJsonArray>
#include <QtWidgets/QWidget>

class QLabel;
class QVBoxLayout;

namespace hometray {

class QuickRow;

/// A column of quick rows.
struct QuickColumn {
    enum class Kind {
        Text,
        Day, ///< typed as people type it; shown in words when it is left
        Choice,
        Tick,
        Name, ///< text with names to choose from
    };
    QString id;
    QString caption;
    Kind kind = Kind::Text;
    double width = 8; ///< shares of a line it wants at least; the rest is shared by these
    QList<Choice> choices;
    Lean lean = Lean::Past;
};

/// Rows of short fields for somebody who types and does not look for buttons: Enter goes to the
/// next row, which is there as soon as it is needed; Enter in an empty row goes on (`passed`).
/// Where the columns do not fit beside each other a row takes several lines. Holds what was typed
/// as it was typed.
class QuickRows : public QWidget {
    Q_OBJECT
public:
    /// `single`: there is one row and never another.
    QuickRows(const QString &id, const QList<QuickColumn> &columns, bool single, QDate today,
        QWidget *parent = nullptr);

    /// What was typed, an object for each row up to the last that holds something.
    [[nodiscard]] QJsonArray typed() const;
    void setTyped(const QJsonArray &typed);
    void focusFirst();
    /// Says under the row what is wrong there, and gives the field the focus.
    void showWrong(qsizetype row, const QString &column, const QString &sentence);
    void clearWrong();
    /// What is only looked at in a box to choose from, and where; empty: nothing is.
    [[nodiscard]] QString asking(qsizetype *row, QString *column) const;
    /// What there is to choose from now: of a choice by code, of a name the words.
    void setChoices(const QString &column, const QList<Choice> &choices);

Q_SIGNALS:
    void edited();
    void passed();

private:
    QuickRow *addRow();
    void advance(QuickRow *row);

    QString m_id;
    QList<QuickColumn> m_columns;
    bool m_single;
    QDate m_today;
    QVBoxLayout *m_column;
    QList<QuickRow *> m_rows;
    bool m_filling = false;
};

} // namespace hometray
