// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/takeup/quickrows.h"

#include <QtCore/QJsonObject>

class QGridLayout;
class QLineEdit;

namespace hometray {

/// One of the rows.
class QuickRow : public QWidget {
    Q_OBJECT
public:
    /// `name` begins the object names of its fields: "children.0".
    QuickRow(const QList<QuickColumn> &columns, const QString &name, int number, bool captions,
        QDate today, QWidget *parent);

    [[nodiscard]] QJsonObject typed() const;
    void setTyped(const QJsonObject &typed);
    [[nodiscard]] bool isEmpty() const { return typed().isEmpty(); }
    void focusField(const QString &column);
    void showWrong(const QString &column, const QString &sentence);
    /// What is only looked at in a box to choose from, and in which column; empty: nothing is.
    [[nodiscard]] QString asking(QString *column) const;
    void setChoices(const QString &column, const QList<Choice> &choices);

Q_SIGNALS:
    void edited();
    void entered(); ///< Enter in one of its fields

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Cell {
        QuickColumn column;
        QLabel *caption;
        QWidget *editor;
    };
    QWidget *makeEditor(const QuickColumn &column);
    void say(Cell &cell, const QString &sentence);
    void arrange();
    [[nodiscard]] QString textOf(const Cell &cell) const;
    /// The text field that is watched, itself or as the list of what is offered in it.
    [[nodiscard]] QLineEdit *editOf(QObject *watched) const;
    /// Takes what is marked among what is offered, if something is.
    static void takeOffered(QLineEdit *edit);
    void showDay(const QuickColumn &column, QLineEdit *edit);

    QList<Cell> m_cells;
    QGridLayout *m_grid;
    QLabel *m_wrong;
    QDate m_today;
    bool m_captions;
    int m_perLine = 0;
};

} // namespace hometray
