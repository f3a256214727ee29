// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/worksection.h"

#include "ui/widgets/fieldbox.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/longtext.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int lineLimit = 2000;
}

WorkSection::WorkSection(QWidget *parent) : TafSection(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.6));
    m_list = new QVBoxLayout;
    m_list->setSpacing(em(this, 0.6));
    column->addLayout(m_list);
    auto *more = new QPushButton(tr("Another action  Alt+A"), this);
    more->setObjectName(u"taf.anotherAction"_s);
    more->setAccessibleName(tr("Another action"));
    more->setShortcut(Qt::ALT | Qt::Key_A);
    connect(more, &QPushButton::clicked, this, &WorkSection::addAnother);
    column->addWidget(more, 0, Qt::AlignLeft);
    column->addStretch(1);
}

void WorkSection::fill(const TafSetup &setup, const TafDraft &draft)
{
    m_setup = setup;
    clearLayout(m_list);
    m_rows.clear();
    for (const TafWork &work : draft.work)
        addRow(work);
    if (m_rows.isEmpty())
        addRow({});
}

WorkSection::Row &WorkSection::addRow(const TafWork &work)
{
    const QString field = u"work.%1."_s.arg(m_rows.size());
    auto *card = new Card({}, this);
    Row row{};
    row.what = addText(card->body(), tr("What is to be done"), field + u"what"_s, 2);
    setTextQuietly(row.what, work.what);
    auto *line = new FlowLayout(nullptr, 0.7);
    card->body()->addLayout(line);

    row.owner = new QComboBox(card);
    row.owner->setObjectName(u"taf."_s + field + u"owner"_s);
    row.owner->setEditable(true);
    row.owner->setInsertPolicy(QComboBox::NoInsert);
    for (const TafOwner &owner : std::as_const(m_setup.owners))
        row.owner->addItem(owner.name);
    row.owner->lineEdit()->setPlaceholderText(tr("choose, or type a name"));
    row.owner->lineEdit()->setObjectName(u"taf."_s + field + u"ownerText"_s);
    row.owner->lineEdit()->setAccessibleName(tr("Who does it"));
    row.owner->lineEdit()->setMaxLength(lineLimit);
    row.owner->completer()->setFilterMode(Qt::MatchContains);
    row.owner->completer()->setCompletionMode(QCompleter::PopupCompletion);
    row.owner->setCurrentIndex(-1);
    row.owner->setEditText(work.owner);
    row.owner->setMinimumWidth(em(this, 12));
    line->addWidget(new FieldBox(tr("Who does it"), row.owner, card));

    row.due = new DateEdit(DateEdit::Kind::Day, m_setup.today, Lean::Future, card);
    row.due->setObjectName(u"taf."_s + field + u"due"_s);
    row.due->lineEdit()->setObjectName(u"taf."_s + field + u"dueText"_s);
    row.due->setAccessibleLabel(tr("By when"));
    row.due->setText(work.due);
    row.due->setMinimumWidth(em(this, 11));
    line->addWidget(new FieldBox(tr("By when"), row.due, card));

    row.ongoing = new QCheckBox(tr("again and again"), card);
    row.ongoing->setObjectName(u"taf."_s + field + u"ongoing"_s);
    row.ongoing->setChecked(work.ongoing);
    row.due->setEnabled(!work.ongoing);

    row.goal = new QComboBox(card);
    row.goal->setObjectName(u"taf."_s + field + u"goal"_s);
    row.goal->addItem(tr("no goal yet"), QByteArray());
    for (const auto &[id, title] : std::as_const(m_setup.goals))
        row.goal->addItem(title, id.bytes());
    row.goal->setCurrentIndex(qMax(0, row.goal->findData(work.goal.bytes())));
    row.goal->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.goal->setMinimumContentsLength(18);
    auto *goal = new FieldBox(tr("For which goal"), row.goal, card);
    line->addWidget(goal);
    line->addWidget(row.ongoing);
    goal->setVisible(!m_setup.goals.isEmpty());

    connect(row.owner, &QComboBox::editTextChanged, this, &TafSection::edited);
    connect(row.due->lineEdit(), &QLineEdit::textChanged, this, &TafSection::edited);
    connect(row.goal, &QComboBox::currentIndexChanged, this, &TafSection::edited);
    connect(row.ongoing, &QCheckBox::toggled, this, [this, due = row.due](bool on) {
        due->setEnabled(!on);
        Q_EMIT edited();
    });
    m_list->addWidget(card);
    m_rows.append(row);
    return m_rows.last();
}

void WorkSection::addAnother()
{
    addRow({}).what->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void WorkSection::read(TafDraft &draft) const
{
    draft.work.clear();
    for (const Row &row : m_rows) {
        const auto goal = ObjectId::fromBytes(row.goal->currentData().toByteArray());
        const TafWork work{row.what->toPlainText(), row.owner->currentText(), row.due->text(),
            row.ongoing->isChecked(), goal.value_or(ObjectId())};
        draft.work.append(work);
    }
    // Empty rows at the end are only room to type in.
    while (!draft.work.isEmpty() && draft.work.last().isEmpty())
        draft.work.removeLast();
}

void WorkSection::focusFirst()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.what->toPlainText().trimmed().isEmpty() || row.what == m_rows.last().what) {
            row.what->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

QString WorkSection::title(const TafSetup &) const
{
    return tr("New actions");
}

TafProgress WorkSection::progress(const TafSetup &, const TafDraft &draft) const
{
    int count = 0;
    for (const TafWork &work : draft.work)
        count += work.isEmpty() ? 0 : 1;
    return {count > 0, count > 0 ? QString::number(count) : QString()};
}

} // namespace hometray
