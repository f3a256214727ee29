// SPDX-License-Identifier: GPL-3.0-or-later
// The record as it was on a day, and two days compared.
#include "ui/history/historytab.h"

#include "ui/history/recordtext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"
#include "words/naming.h"
#include "workspace/whendone.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
QString htmlOf(const QList<RecordLine> &lines)
{
    QString html;
    for (const RecordLine &line : lines) {
        const QString label = line.label.toHtmlEscaped();
        const QString text = line.text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
        const QString before = line.before.toHtmlEscaped().replace(u'\n', u"<br>"_s);
        switch (line.kind) {
        case RecordLine::Kind::Section:
            html += u"<br><b>"_s + label.toUpper() + u"</b><br>"_s;
            break;
        case RecordLine::Kind::Title:
            html += u"<b>"_s + label + u"</b><br>"_s;
            break;
        case RecordLine::Kind::Added:
            html += u"<b>"_s + HistoryTab::tr("Added: %1").arg(label) + u"</b><br>"_s;
            break;
        case RecordLine::Kind::Removed:
            html += u"<b>"_s + HistoryTab::tr("No longer there: %1").arg(label) + u"</b><br>"_s;
            break;
        case RecordLine::Kind::Field:
            if (before.isEmpty() && !text.isEmpty())
                html += words::labelled(label, text);
            else if (text.isEmpty())
                html += HistoryTab::tr("%1: was “%2”, is empty now").arg(label, before);
            else
                html += HistoryTab::tr("%1: was “%2”, is “%3”").arg(label, before, text);
            html += u"<br>"_s;
            break;
        }
    }
    return html;
}

void showHtml(QPlainTextEdit *document, const QString &html)
{
    document->clear();
    document->appendHtml(html);
    document->moveCursor(QTextCursor::Start);
}
} // namespace

DateEdit *HistoryTab::newDate(const QString &name, const QString &title)
{
    auto *edit = new DateEdit(DateEdit::Kind::Day, m_frame.workspace().today(), Lean::Past, this);
    edit->setAccessibleLabel(title);
    edit->lineEdit()->setObjectName(name);
    edit->setMaximumWidth(em(this, 16));
    return edit;
}

QWidget *HistoryTab::buildOnDay()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    column->addWidget(new WrapLabel(
        tr("Everything that was written by the end of a day, as it stood then."), "muted", part));
    m_onDay = newDate(u"historyOnDay"_s, tr("The day"));
    column->addWidget(m_onDay);
    auto *button = new QPushButton(tr("Show it"), part);
    button->setObjectName(u"historyShowDay"_s);
    button->setAccessibleName(tr("Show the record as it was on that day"));
    connect(button, &QPushButton::clicked, this, &HistoryTab::showOnDay);
    connect(m_onDay->lineEdit(), &QLineEdit::returnPressed, this, &HistoryTab::showOnDay);
    column->addWidget(button, 0, Qt::AlignLeft);
    m_onDayText = newDocument(u"historyDocument"_s, tr("The record as it was"));
    column->addWidget(m_onDayText, 1);
    return part;
}

QWidget *HistoryTab::buildComparison()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    column->addWidget(new WrapLabel(
        tr("What was added, changed or removed between the end of one day and the end of another."),
        "muted", part));
    auto *days = new QHBoxLayout;
    m_from = newDate(u"historyFrom"_s, tr("From the end of"));
    m_until = newDate(u"historyUntil"_s, tr("To the end of"));
    days->addWidget(new QLabel(tr("From"), part), 0, Qt::AlignTop);
    days->addWidget(m_from);
    days->addWidget(new QLabel(tr("to"), part), 0, Qt::AlignTop);
    days->addWidget(m_until);
    days->addStretch(1);
    column->addLayout(days);
    auto *button = new QPushButton(tr("Compare"), part);
    button->setObjectName(u"historyCompare"_s);
    button->setAccessibleName(tr("Compare the two days"));
    connect(button, &QPushButton::clicked, this, &HistoryTab::compare);
    column->addWidget(button, 0, Qt::AlignLeft);
    m_difference = newDocument(u"historyDifference"_s, tr("What is different"));
    column->addWidget(m_difference, 1);
    return part;
}

void HistoryTab::readAt(QDate day, std::function<void(const CaseRecord &)> then)
{
    whenDone(m_frame.workspace().record(m_caseId, day), this,
        [this, id = m_caseId, then = std::move(then)](const Expected<RecordPtr> &record) {
            if (id != m_caseId || !m_frame.workspace().isUnlocked())
                return;
            if (!record)
                m_frame.sayProblem(record.error());
            else
                then(**record);
        });
}

void HistoryTab::showOnDay()
{
    const auto day = m_onDay->moment();
    if (!day) {
        m_onDay->lineEdit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    readAt(day->day, [this, on = day->day](const CaseRecord &record) {
        const auto choices = words::choicesOf(*m_situation.policy);
        const QString head = record.entries.isEmpty()
            ? tr("Nothing was written by the end of %1.").arg(words::longDate(on))
            : tr("As it was at the end of %1").arg(words::longDate(on));
        showHtml(m_onDayText,
            u"<b>"_s + head.toHtmlEscaped() + u"</b><br>"_s + htmlOf(recordText(record, choices)));
    });
}

void HistoryTab::compare()
{
    const auto from = m_from->moment(), until = m_until->moment();
    if (!from || !until) {
        (from ? m_until : m_from)->lineEdit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QDate first = std::min(from->day, until->day), last = std::max(from->day, until->day);
    readAt(first, [this, first, last](const CaseRecord &before) {
        readAt(last, [this, first, last, before](const CaseRecord &after) {
            const auto choices = words::choicesOf(*m_situation.policy);
            const QList<RecordLine> lines = recordDifference(before, after, choices);
            const QString head = (lines.isEmpty() ? tr("Nothing changed from %1 to %2.")
                                                  : tr("What changed from %1 to %2"))
                                     .arg(words::longDate(first), words::longDate(last));
            showHtml(m_difference, u"<b>"_s + head.toHtmlEscaped() + u"</b><br>"_s + htmlOf(lines));
        });
    });
}

} // namespace hometray
