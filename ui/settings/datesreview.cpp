// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/datesreview.h"

#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/problemlabel.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/termdates.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

DatesReview::DatesReview(const TermDatesProposal &proposal, QDate today, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.4));
    column->addWidget(new WrapLabel(proposal.holidays.isEmpty()
            ? tr("No school holiday was found in this file.")
            : tr("This is what was understood. Put right what is wrong, and take the tick from "
                 "what does not count."),
        "strong", this));
    for (const ProposedHoliday &holiday : proposal.holidays)
        addRow(holiday, today);
    if (!proposal.passedOver.isEmpty())
        column->addWidget(new WrapLabel(tr("Passed over"), "section", this));
    for (const PassedOver &passed : proposal.passedOver)
        column->addWidget(new WrapLabel(words::passedOverLine(passed, today), "muted", this));
    addButtons();
}

DatesReview::DatesReview(const QStringList &changes, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.4));
    column->addWidget(
        new WrapLabel(changes.isEmpty() ? tr("No bank holiday changes with this list.")
                                        : tr("This list changes bank holidays:"),
            "strong", this));
    for (const QString &change : changes)
        column->addWidget(new WrapLabel(change, nullptr, this));
    addButtons();
}

void DatesReview::addRow(const ProposedHoliday &holiday, QDate today)
{
    const QString name =
        words::capitalised(words::breakName(breakId(holiday.kind, holiday.first.year())));
    auto *row = new FlowLayout(nullptr, 0.7);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    auto *counts = new QCheckBox(name, this);
    counts->setObjectName(u"dates.counts"_s);
    counts->setChecked(true);
    row->addWidget(counts);
    const auto day = [&](QDate at, const QString &label, const QString &id) {
        auto *edit = new DateEdit(DateEdit::Kind::Day, today, Lean::Nearest, this);
        edit->setText(words::longDate(at));
        edit->setAccessibleLabel(label);
        edit->lineEdit()->setObjectName(id);
        edit->setMinimumWidth(em(this, 11));
        connect(counts, &QCheckBox::toggled, edit, &QWidget::setEnabled);
        row->addWidget(edit);
        return edit;
    };
    DateEdit *first = day(holiday.first, tr("%1: first day").arg(name), u"dates.first"_s);
    DateEdit *last = day(holiday.last, tr("%1: last day").arg(name), u"dates.last"_s);
    QStringList notes = {words::proposedNote(holiday, today),
        holiday.name.isEmpty() ? QString() : tr("in the file: “%1”").arg(holiday.name)};
    notes.removeAll(QString());
    if (!notes.isEmpty())
        layout()->addWidget(new WrapLabel(notes.join(u" · "_s), "muted", this));
    m_rows.append({holiday, counts, first, last});
}

void DatesReview::addButtons()
{
    m_problem = new ProblemLabel(u"datesProblem"_s, this);
    layout()->addWidget(m_problem);
    m_problem->goesWithChangesIn(this);
    auto *row = new FlowLayout(nullptr, 0.4);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    auto *use = new QPushButton(tr("Use these dates"), this);
    use->setObjectName(u"dates.use"_s);
    use->setAccessibleName(use->text());
    use->setProperty("kind", u"primary"_s);
    auto *discard = new QPushButton(tr("Discard"), this);
    discard->setObjectName(u"dates.discard"_s);
    discard->setAccessibleName(tr("Discard these dates"));
    row->addWidget(use);
    row->addWidget(discard);
    connect(use, &QPushButton::clicked, this, &DatesReview::accept);
    connect(discard, &QPushButton::clicked, this, &DatesReview::discarded);
}

void DatesReview::accept()
{
    TermDatesProposal proposal;
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.counts->isChecked())
            continue;
        const auto first = row.first->moment(), last = row.last->moment();
        DateEdit *wrong = !first ? row.first : !last || last->day < first->day ? row.last : nullptr;
        if (wrong) {
            const QString question = wrong->question();
            m_problem->say(!question.isEmpty() ? question
                    : first && last
                    ? tr("%1: the last day lies before the first.").arg(row.counts->text())
                    : tr("%1: type a day such as 12/6 or 12 June 2020.").arg(row.counts->text()));
            wrong->lineEdit()->setFocus(Qt::OtherFocusReason);
            return;
        }
        ProposedHoliday holiday = row.holiday;
        holiday.first = first->day;
        holiday.last = last->day;
        proposal.holidays.append(holiday);
    }
    if (!m_rows.isEmpty() && proposal.holidays.isEmpty()) {
        m_problem->say(tr("Nothing is left that counts. Discard these dates, or tick one."));
        return;
    }
    m_problem->say({});
    Q_EMIT accepted(proposal);
}

} // namespace hometray
