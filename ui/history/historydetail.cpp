// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydetail.h"

#include "ui/history/correctionbox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/longtext.h"
#include "ui/widgets/problemlabel.h"
#include "words/dates.h"
#include "words/fields.h"
#include "words/history.h"
#include "words/naming.h"
#include "words/values.h"
#include "workflow/correctentry.h"
#include "workflow/entries.h"
#include "workflow/eraseentries.h"
#include "workflow/withdrawentry.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr qsizetype longestShown = 4'000; // letters of one field
constexpr qsizetype fieldsShown = 60; // more is read under "As it was"
} // namespace

HistoryDetail::HistoryDetail(QWidget *parent) : Card({}, parent)
{
    setObjectName(u"historyDetail"_s);
    setAccessibleName(tr("The chosen change"));
    m_said = new QVBoxLayout;
    m_action = new QVBoxLayout;
    for (QVBoxLayout *part : {m_said, m_action}) {
        part->setSpacing(em(this, 0.4));
        body()->addLayout(part);
    }
    body()->addStretch(1);
    clear();
}

void HistoryDetail::clear()
{
    m_row = {};
    m_record.reset();
    m_policy = nullptr;
    clearLayout(m_said);
    clearLayout(m_action);
    m_said->addWidget(new WrapLabel(tr("Choose a change to see what it said."), "muted", this));
}

void HistoryDetail::setRow(const HistoryModel &model, const HistoryRow &row,
    const RecordPtr &record, const Policy *policy, QDate today)
{
    m_row = row;
    m_record = record;
    m_policy = policy;
    m_today = today;
    m_takenBack = model.isTakenBack(row);
    m_standing = model.standingOf(row);
    m_who = model.whoAndWhen(row);
    m_title = row.withdrawn        ? tr("Taken back")
        : row.event.kind.isEmpty() ? words::kindTitle(row.kind)
                                   : words::historyLine(row.event, *record);
    showWhatItSaid();
    clearLayout(m_action);
    showButtons();
}

void HistoryDetail::showWhatItSaid()
{
    clearLayout(m_said);
    m_said->addWidget(new WrapLabel(m_title, "heading", this));
    m_said->addWidget(new WrapLabel(m_who, "muted", this));
    if (!m_standing.text.isEmpty())
        m_said->addWidget(new Pill(m_standing, this), 0, Qt::AlignLeft);
    const auto choices = words::choicesOf(*m_policy);
    qsizetype shown = 0;
    for (const Change &change : m_row.event.changes) {
        const RecordList *list = recordList(change.type);
        if (!list || list->type == &typeInfo<EhmMark>())
            continue;
        const QString label = words::typeLabel(QLatin1String(list->type->name));
        m_said->addWidget(
            new WrapLabel(change.op == Change::Op::Remove ? tr("Removed: %1").arg(label)
                                                          : words::capitalised(label),
                "strong", this));
        for (const FieldValue &value : change.fields) {
            const FieldInfo *field = list->type->field(value.field);
            if (!field || ++shown > fieldsShown)
                continue;
            const QString text = words::valueText(*field, value.value, *m_record, choices);
            const QString name =
                words::fieldLabel(QLatin1String(list->type->name), QLatin1String(field->name));
            m_said->addWidget(
                new WrapLabel(tr("%1: %2", "field, value")
                                  .arg(words::capitalised(name),
                                      text.isEmpty() ? tr("nothing") : text.left(longestShown)),
                    nullptr, this));
        }
    }
    if (shown > fieldsShown)
        m_said->addWidget(new WrapLabel(tr("and more: see “As it was”"), "muted", this));
}

void HistoryDetail::showButtons()
{
    const bool erasable = !m_row.erased && !m_row.notShared && m_row.at >= 0;
    const bool open = erasable && !m_takenBack && !m_row.withdrawn && speaksOfFamily(m_row.kind);
    m_buttons = new QWidget(this);
    auto *flow = new FlowLayout(m_buttons, 0.5);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &name, const QString &text, const char *kind,
                         void (HistoryDetail::*begin)()) {
        auto *button = new QPushButton(text, m_buttons);
        button->setObjectName(name);
        button->setAccessibleName(tr("%1 (%2)").arg(text, m_title));
        if (kind)
            button->setProperty("kind", QString::fromLatin1(kind));
        connect(button, &QPushButton::clicked, this, begin);
        flow->addWidget(button);
    };
    if (open) {
        add(u"historyCorrect"_s, tr("Correct…"), nullptr, &HistoryDetail::correct);
        add(u"historyTakeBack"_s, tr("Take back…"), nullptr, &HistoryDetail::takeBack);
    }
    if (erasable && (speaksOfFamily(m_row.kind) || m_row.corrects))
        add(u"historyErase"_s, tr("Erase its text…"), "danger", &HistoryDetail::erase);
    m_action->addWidget(m_buttons);
}

void HistoryDetail::beginAction(const QString &heading, const QString &meaning)
{
    clearLayout(m_action);
    m_action->addWidget(makeLine(this));
    m_action->addWidget(new WrapLabel(heading, "section", this));
    m_action->addWidget(new WrapLabel(meaning, nullptr, this));
}

QWidget *HistoryDetail::addReason(const QString &label)
{
    m_action->addWidget(new WrapLabel(label, "muted", this));
    auto *reason = new LongText(2, this);
    reason->setObjectName(u"historyReason"_s);
    reason->setAccessibleName(label);
    m_action->addWidget(reason);
    return reason;
}

void HistoryDetail::addEnd(const QString &verb, const char *kind, const std::function<void()> &then)
{
    auto *flow = new FlowLayout(nullptr, 0.5);
    auto *yes = new QPushButton(verb, this);
    yes->setObjectName(u"historyYes"_s);
    yes->setProperty("kind", QString::fromLatin1(kind));
    connect(yes, &QPushButton::clicked, this, then);
    flow->addWidget(yes);
    auto *no = new QPushButton(tr("Leave it as it is"), this);
    no->setObjectName(u"historyNo"_s);
    connect(no, &QPushButton::clicked, this, [this] {
        clearLayout(m_action);
        showButtons();
    });
    flow->addWidget(no);
    m_action->addLayout(flow);
}

void HistoryDetail::correct()
{
    beginAction(tr("Correct a slip"),
        tr("What you write here counts in the place of what was written. What was written stays in "
           "this history. If something has changed since, write that down as usual instead."));
    auto *box = new CorrectionBox(m_row.event, *m_record, *m_policy, m_today, this);
    m_action->addWidget(box);
    if (box->isEmpty()) {
        m_action->addWidget(new WrapLabel(
            tr("Nothing of it can be corrected here. Take it back and write it again."), "muted",
            this));
        addEnd(tr("Take back…"), "plain", [this] { takeBack(); });
        return;
    }
    auto *reason = static_cast<LongText *>(addReason(tr("Why (may be left empty)")));
    addEnd(tr("Save the correction"), "primary", [this, box, reason] {
        const auto correction = box->correction();
        if (!correction)
            return;
        const CorrectEntry command{m_row.id, reason->toPlainText().trimmed(), {*correction}};
        Q_EMIT commandReady(Command::of(command), tr("Corrected."), true);
    });
    box->setFocus(Qt::TabFocusReason);
}

void HistoryDetail::takeBack()
{
    beginAction(tr("Take back what was written"),
        tr("It will count as if it had never been written: “%1”. What it said stays in this "
           "history. Limits and steps that rested on it open again.")
            .arg(m_title));
    auto *reason = static_cast<LongText *>(addReason(tr("Why (may be left empty)")));
    addEnd(tr("Take it back"), "primary", [this, reason] {
        const WithdrawEntry command{m_row.id, reason->toPlainText().trimmed()};
        Q_EMIT commandReady(Command::of(command), tr("Taken back."), true);
    });
    reason->setFocus(Qt::TabFocusReason);
}

void HistoryDetail::erase()
{
    beginAction(tr("Erase its text for good"),
        tr("The text of “%1” is destroyed on this computer and in every backup made from now on. "
           "Nobody can bring it back, not even you. That something was written, when and by whom, "
           "stays to be seen, and so does your reason. Backups made before still hold it.")
            .arg(m_title));
    auto *reason = static_cast<LongText *>(addReason(tr("Why it must be erased")));
    auto *missing = new ProblemLabel(u"historyReasonMissing"_s, this);
    m_action->addWidget(missing);
    addEnd(tr("Erase…"), "danger", [this, reason, missing] {
        const QString why = reason->toPlainText().trimmed();
        if (!why.isEmpty()) {
            askAgain(why);
            return;
        }
        missing->say(tr("Say why: the reason is what stays."));
        reason->setFocus(Qt::TabFocusReason);
    });
    reason->setFocus(Qt::TabFocusReason);
}

void HistoryDetail::askAgain(const QString &reason)
{
    beginAction(tr("Erase it? This cannot be undone."),
        tr("“%1” will be gone for good. If it only has to be put right, correct it or take it back "
           "instead.")
            .arg(m_title));
    addEnd(tr("Yes, destroy this text"), "danger", [this, reason] {
        const EraseEntries command{{m_row.id.hex()}, reason};
        Q_EMIT commandReady(Command::of(command), tr("The text is erased."), false);
    });
    if (auto *no = findChild<QPushButton *>(u"historyNo"_s))
        no->setFocus(Qt::TabFocusReason);
}

} // namespace hometray
