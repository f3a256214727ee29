// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dateedit.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QtGui/QTextCharFormat>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidgetAction>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double bordersOfDays = 1; // shares of a line
}

DateEdit::DateEdit(Kind kind, QDate today, Lean lean, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_today(today), m_lean(lean)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.1));
    auto *row = new QHBoxLayout;
    row->setSpacing(em(this, 0.2));
    column->addLayout(row);
    m_edit = new QLineEdit(this);
    m_edit->setPlaceholderText(kind == Kind::Day ? tr("12/6, today, +3w") : tr("today, 3.15pm"));
    m_edit->setAccessibleDescription(
        tr("Type a date such as 12/6, 12 June, today, Monday or +3w."));
    row->addWidget(m_edit, 1);
    m_calendar = new QToolButton(this);
    m_calendar->setText(u"▾"_s);
    m_calendar->setObjectName(u"calendar"_s);
    m_calendar->setProperty("kind", u"drop"_s);
    m_calendar->setAccessibleName(tr("Choose from a calendar"));
    m_calendar->setToolTip(tr("Choose from a calendar"));
    m_calendar->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(m_calendar, 0, Qt::AlignTop);
    m_understood = new WrapLabel({}, "muted", this);
    m_understood->setObjectName(u"understood"_s);
    column->addWidget(m_understood);
    m_answers = new QWidget(this);
    new FlowLayout(m_answers, 0.3);
    column->addWidget(m_answers);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &DateEdit::understand);
    connect(m_edit, &QLineEdit::textEdited, this, &DateEdit::edited);
    connect(m_calendar, &QToolButton::clicked, this, &DateEdit::showCalendar);
    understand();
}

void DateEdit::setText(const QString &text)
{
    m_edit->setText(text);
}

QString DateEdit::text() const
{
    return m_edit->text();
}

DateReading DateEdit::reading() const
{
    return m_kind == Kind::Moment ? readMoment(m_edit->text(), m_today, m_lean)
                                  : readDay(m_edit->text(), m_today, m_lean);
}

std::optional<TypedMoment> DateEdit::moment() const
{
    const auto result = reading().moment();
    if (result && m_latest.isValid() && result->day > m_latest)
        return std::nullopt;
    return result;
}

void DateEdit::setAccessibleLabel(const QString &name)
{
    m_edit->setAccessibleName(name);
    m_calendar->setAccessibleName(tr("%1: choose from a calendar").arg(name));
}

void DateEdit::setLatest(QDate day, const QString &words)
{
    m_latest = day;
    m_latestWords = words;
    understand();
}

void DateEdit::setAbout(std::function<QString(QDate)> about)
{
    m_about = std::move(about);
    understand();
}

void DateEdit::understand()
{
    const DateReading read = reading();
    const auto only = read.moment();
    const bool late = only && m_latest.isValid() && only->day > m_latest;
    const bool wrong = !m_edit->text().trimmed().isEmpty() && (!only || late);
    QString words = read.asks() ? questionOf(read) : QString();
    if (late)
        words = m_latestWords;
    else if (only)
        words = momentInWords(*only);
    else if (wrong && words.isEmpty())
        words = tr("This is not a date I know. Try 12/6 or 12 June.");
    if (const QString about = only && !late && m_about ? m_about(only->day) : QString();
        !about.isEmpty())
        words += u" · "_s + about;
    offer(read.asks() ? read.meanings : QList<TypedMoment>());
    m_understood->setText(words);
    m_understood->setVisible(!words.isEmpty());
    setKind(m_understood, wrong ? "error" : "muted");
    m_edit->setProperty("wrong", wrong);
    m_edit->style()->unpolish(m_edit);
    m_edit->style()->polish(m_edit);
}

void DateEdit::offer(const QList<TypedMoment> &meanings)
{
    // Deleted later: one of them may be what was pressed.
    while (QLayoutItem *item = m_answers->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const TypedMoment &meaning : meanings) {
        auto *answer = new QPushButton(momentInWords(meaning), m_answers);
        answer->setProperty("kind", u"link"_s);
        answer->setObjectName(u"meaning"_s);
        answer->setAutoDefault(false);
        answer->setAccessibleName(
            tr("%1: %2").arg(m_edit->accessibleName(), momentInWords(meaning)));
        connect(answer, &QPushButton::clicked, this, [this, meaning] { choose(meaning); });
        m_answers->layout()->addWidget(answer);
    }
    m_answers->setVisible(!meanings.isEmpty());
}

void DateEdit::choose(const TypedMoment &meaning)
{
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->setText(momentTyped(meaning, m_today, m_lean));
    Q_EMIT edited();
}

void DateEdit::showCalendar()
{
    QMenu menu(this);
    auto *calendar = new QCalendarWidget(&menu);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(moment() ? moment()->day : m_today);
    calendar->setAccessibleName(tr("Calendar"));
    // The colour of a weekend is too light to be read; and what Qt asks for leaves out the border.
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(day, {});
    calendar->setMinimumSize(
        calendar->minimumSizeHint() + QSize(em(this, bordersOfDays), em(this, bordersOfDays)));
    if (m_latest.isValid())
        calendar->setMaximumDate(m_latest);
    auto *action = new QWidgetAction(&menu);
    action->setDefaultWidget(calendar);
    menu.addAction(action);
    const auto choose = [this, &menu](QDate day) {
        const auto before = moment();
        m_edit->setText(momentTyped({day, before ? before->time : std::nullopt}, m_today, m_lean));
        Q_EMIT edited();
        menu.close();
    };
    connect(calendar, &QCalendarWidget::activated, &menu, choose);
    connect(calendar, &QCalendarWidget::clicked, &menu, choose);
    calendar->setFocus();
    menu.exec(mapToGlobal(QPoint(0, m_edit->height())));
}

} // namespace hometray
