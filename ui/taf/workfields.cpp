// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/workfields.h"

#include "ui/taf/tafsection.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/longtext.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int lineLimit = 2000;
}

WorkFields::WorkFields(const TafSetup &setup, const QString &field, bool askGoal, QWidget *parent)
    : QWidget(parent), m_what(new LongText(2, this))
{
    const QString name = u"taf."_s + field;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_what->setObjectName(name + u"what"_s);
    column->addWidget(new FieldBox(tr("What is to be done"), m_what, this));
    auto *line = new FlowLayout(nullptr, 0.7);
    column->addLayout(line);
    m_owner = makeOwner(setup, name);
    line->addWidget(new FieldBox(tr("Who does it"), m_owner, this));
    m_due = makeDue(setup.today, name);
    line->addWidget(new FieldBox(tr("By when"), m_due, this));
    if (askGoal && !setup.goals.isEmpty()) {
        m_goal = makeGoal(setup, name);
        line->addWidget(new FieldBox(tr("For which goal"), m_goal, this));
        connect(m_goal, &QComboBox::currentIndexChanged, this, &WorkFields::edited);
    }
    m_ongoing = new QCheckBox(tr("ongoing"), this);
    m_ongoing->setObjectName(name + u"ongoing"_s);
    line->addWidget(m_ongoing);
    connect(m_what, &QPlainTextEdit::textChanged, this, &WorkFields::edited);
    connect(m_owner, &QComboBox::editTextChanged, this, &WorkFields::edited);
    connect(m_due->lineEdit(), &QLineEdit::textChanged, this, &WorkFields::edited);
    connect(m_ongoing, &QCheckBox::toggled, this, [this](bool on) {
        m_due->setEnabled(!on);
        Q_EMIT edited();
    });
}

QComboBox *WorkFields::makeOwner(const TafSetup &setup, const QString &name)
{
    auto *owner = new QComboBox(this);
    owner->setObjectName(name + u"owner"_s);
    owner->setEditable(true);
    owner->setInsertPolicy(QComboBox::NoInsert);
    for (const TafOwner &one : setup.owners)
        owner->addItem(one.name, one.id());
    owner->lineEdit()->setPlaceholderText(tr("choose, or type a name"));
    owner->lineEdit()->setObjectName(name + u"ownerText"_s);
    owner->lineEdit()->setAccessibleName(tr("Who does it"));
    owner->lineEdit()->setMaxLength(lineLimit);
    owner->completer()->setFilterMode(Qt::MatchContains);
    owner->completer()->setCompletionMode(QCompleter::PopupCompletion);
    owner->setCurrentIndex(-1);
    owner->setMinimumWidth(em(this, 12));
    return owner;
}

DateEdit *WorkFields::makeDue(QDate today, const QString &name)
{
    auto *due = new DateEdit(DateEdit::Kind::Day, today, Lean::Future, this);
    due->setObjectName(name + u"due"_s);
    due->lineEdit()->setObjectName(name + u"dueText"_s);
    due->setAccessibleLabel(tr("By when"));
    due->setMinimumWidth(em(this, 11));
    return due;
}

QComboBox *WorkFields::makeGoal(const TafSetup &setup, const QString &name)
{
    auto *goal = new QComboBox(this);
    goal->setObjectName(name + u"goal"_s);
    goal->addItem(tr("no goal yet"), QByteArray());
    for (const auto &[id, title] : setup.goals)
        goal->addItem(title, id.bytes());
    goal->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    goal->setMinimumContentsLength(18);
    return goal;
}

void WorkFields::setWork(const TafWork &work)
{
    const QSignalBlocker quiet(this);
    setTextQuietly(m_what, work.what);
    // Found by who was chosen; the name may have changed since, or another may have it too.
    m_owner->setCurrentIndex(work.ownerId.isEmpty() ? -1 : m_owner->findData(work.ownerId));
    if (m_owner->currentIndex() < 0)
        m_owner->setEditText(work.owner);
    m_due->setText(work.due);
    m_due->setEnabled(!work.ongoing);
    m_ongoing->setChecked(work.ongoing);
    m_knownGoal = work.goal;
    if (m_goal)
        m_goal->setCurrentIndex(qMax(0, m_goal->findData(work.goal.bytes())));
}

TafWork WorkFields::work() const
{
    const ObjectId goal = m_goal
        ? ObjectId::fromBytes(m_goal->currentData().toByteArray()).value_or(ObjectId())
        : m_knownGoal;
    const int chosen = m_owner->currentIndex();
    const bool asChosen = chosen >= 0 && m_owner->itemText(chosen) == m_owner->currentText();
    return {m_what->toPlainText(), m_owner->currentText(), m_due->text(), m_ongoing->isChecked(),
        goal, asChosen ? m_owner->itemData(chosen).toString() : QString()};
}

} // namespace hometray
