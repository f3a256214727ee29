// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/typeddates.h"

#include <QtWidgets/QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QToolButton;

namespace hometray {

/// A field for a day, or a day and a time, typed as people type it, with a calendar beside it.
/// Under it stands what was understood, or what is wrong; what can mean two things is asked there,
/// and is nothing until it is answered.
class DateEdit : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Day, Moment };

    DateEdit(Kind kind, QDate today, Lean lean, QWidget *parent = nullptr);
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// Nothing when the field is empty, not understood or still asked about.
    [[nodiscard]] std::optional<TypedMoment> moment() const;
    /// What is asked about it: "Did you mean Wed 12 June 2019 or Tue 11 June 2019?"
    [[nodiscard]] QString question() const { return questionOf(reading()); }
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }
    void setAccessibleLabel(const QString &name);
    /// A day after this one is wrong, with these words.
    void setLatest(QDate day, const QString &words);
    /// What else is to be known of a day that was understood; said behind it.
    void setAbout(std::function<QString(QDate)> about);

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] DateReading reading() const;
    void understand();
    void offer(const QList<TypedMoment> &meanings);
    void choose(const TypedMoment &meaning);
    void showCalendar();

    Kind m_kind;
    QDate m_today;
    Lean m_lean;
    QDate m_latest;
    QString m_latestWords;
    std::function<QString(QDate)> m_about;
    QLineEdit *m_edit;
    QToolButton *m_calendar;
    QLabel *m_understood;
    QWidget *m_answers; ///< what could be meant, to be pressed
};

} // namespace hometray
