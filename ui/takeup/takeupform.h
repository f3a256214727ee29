// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/takeup/composetakeup.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace hometray {

class Policy;

/// The form that takes up a family: its parts one below the other, each with its quick rows. What
/// is typed in one part is offered in others.
class TakeUpForm : public QWidget {
    Q_OBJECT
public:
    explicit TakeUpForm(QWidget *parent);

    /// Makes the parts by the rules in use.
    void build(const Policy &policy, QDate today);
    /// Forgets them with the rules they were made of.
    void clear();
    [[nodiscard]] bool isBuilt() const { return !m_rows.isEmpty(); }
    [[nodiscard]] const QList<TakeUpSection> &sections() const { return m_sections; }

    /// For each part by its id an array of rows; empty when nothing stands there.
    [[nodiscard]] QJsonObject typed() const;
    /// `on`: the day on which its words for days ("last Monday") were understood.
    void setTyped(const QJsonObject &typed, QDate on = {});
    void focusFirst();
    void showWrong(const FieldPlace &at, const QString &sentence);
    void clearWrong();
    /// A box in which a choice is only looked at: its place, and a sentence that says so.
    [[nodiscard]] std::optional<WrongField> asking() const;

Q_SIGNALS:
    void edited();
    void passed(); ///< Enter in the last line, which is empty

private:
    [[nodiscard]] QuickRows *rowsOf(const QString &section) const;
    void offerNames();

    QVBoxLayout *m_column;
    QDate m_today;
    QList<TakeUpSection> m_sections;
    QList<QuickRows *> m_rows;
};

} // namespace hometray
