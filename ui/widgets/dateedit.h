// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dateparse.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace hometray {

/// A field for a day, or a day and a time, typed as people type it, with a calendar beside it.
/// Under it stands what was understood, or what is wrong.
class DateEdit : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Day, Moment };

    DateEdit(Kind kind, QDate today, Lean lean, QWidget *parent = nullptr);
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// Nothing when the field is empty or not understood.
    [[nodiscard]] std::optional<TypedMoment> moment() const;
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }
    void setAccessibleLabel(const QString &name);
    /// A day after this one is wrong, with these words.
    void setLatest(QDate day, const QString &words);

Q_SIGNALS:
    void edited();

private:
    void understand();
    void showCalendar();

    Kind m_kind;
    QDate m_today;
    Lean m_lean;
    QDate m_latest;
    QString m_latestWords;
    QLineEdit *m_edit;
    QToolButton *m_calendar;
    QLabel *m_understood;
};

} // namespace hometray
