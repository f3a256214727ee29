// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/takeup/quickrow.h"

#include "ui/widgets/askingbox.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/searchablebox.h"
#include "words/dates.h"

#include <QtCore/QEvent>
#include <QtCore/QStringListModel>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyle>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double gap = 0.5; // shares of a line
const QString ticked = u"yes"_s;
} // namespace

QuickRow::QuickRow(const QList<QuickColumn> &columns, const QString &name, int number,
    bool captions, QDate today, QWidget *parent)
    : QWidget(parent),
      m_grid(new QGridLayout),
      m_wrong(new WrapLabel({}, "error", this)),
      m_today(today),
      m_captions(captions)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(em(this, 0.1));
    m_grid->setHorizontalSpacing(em(this, gap));
    m_grid->setVerticalSpacing(em(this, 0.1));
    rows->addLayout(m_grid);
    m_wrong->setObjectName(name + u".wrong"_s);
    m_wrong->hide();
    rows->addWidget(m_wrong);
    for (const QuickColumn &column : columns) {
        QWidget *editor = makeEditor(column);
        editor->setObjectName(name + u'.' + column.id);
        editor->setAccessibleName(
            number == 0 ? column.caption : tr("%1, line %2").arg(column.caption).arg(number));
        editor->installEventFilter(this);
        auto *caption = new QLabel(column.caption, this);
        caption->setProperty("kind", u"muted"_s);
        caption->setBuddy(editor);
        m_cells.append({column, caption, editor});
    }
    arrange();
}

QWidget *QuickRow::makeEditor(const QuickColumn &column)
{
    using Field = QuickColumn::Kind;
    if (column.kind == Field::Tick) {
        auto *box = new QCheckBox(column.caption, this);
        connect(box, &QCheckBox::toggled, this, &QuickRow::edited);
        return box;
    }
    if (column.kind == Field::Choice) {
        auto *box = new AskingBox(this);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        connect(box, &QComboBox::activated, this, &QuickRow::edited);
        return box;
    }
    auto *edit = new QLineEdit(this);
    connect(edit, &QLineEdit::textEdited, this, &QuickRow::edited);
    if (column.kind == Field::Day) {
        edit->setPlaceholderText(tr("12/6 or 14 Feb"));
        connect(edit, &QLineEdit::editingFinished, this,
            [this, column, edit] { showDay(column, edit); });
    } else if (column.kind == Field::Name) {
        auto *completer = new QCompleter(edit);
        completer->setModel(new QStringListModel(completer));
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        // Offered beside what is typed, never put in its place: "Sam" is not Samira.
        completer->setFilterMode(Qt::MatchContains);
        completer->popup()->setObjectName(u"offered"_s); // as high as its lines, without a ring
        edit->setCompleter(completer);
        completer->popup()->installEventFilter(this);
        for (const auto taken : {qOverload<const QString &>(&QCompleter::activated),
                 qOverload<const QString &>(&QCompleter::highlighted)})
            connect(completer, taken, this, &QuickRow::edited);
    }
    return edit;
}

void QuickRow::showDay(const QuickColumn &column, QLineEdit *edit)
{
    if (const QString question = questionOf(readDay(edit->text(), m_today, column.lean));
        !question.isEmpty()) {
        for (Cell &cell : m_cells) {
            if (cell.editor == edit)
                say(cell, question);
        }
        m_wrong->setText(question);
        m_wrong->setVisible(true);
        return;
    }
    const auto day = parseDay(edit->text(), m_today, column.lean);
    if (!day)
        return;
    if (!m_wrong->text().isEmpty() && edit->property("wrong").toBool())
        showWrong({}, {});
    const QString text = words::longDate(*day);
    if (text != edit->text() && parseDay(text, m_today, column.lean) == day)
        edit->setText(text);
}

QString QuickRow::textOf(const Cell &cell) const
{
    if (const auto *edit = qobject_cast<QLineEdit *>(cell.editor))
        return edit->text();
    if (const auto *box = qobject_cast<AskingBox *>(cell.editor))
        return box->isLooking() ? QString() : box->currentData().toString();
    return static_cast<QCheckBox *>(cell.editor)->isChecked() ? ticked : QString();
}

QJsonObject QuickRow::typed() const
{
    QJsonObject object;
    for (const Cell &cell : m_cells) {
        if (const QString text = textOf(cell); !text.trimmed().isEmpty())
            object.insert(cell.column.id, text);
    }
    return object;
}

void QuickRow::setTyped(const QJsonObject &typed)
{
    for (const Cell &cell : std::as_const(m_cells)) {
        const QString text = typed.value(cell.column.id).toString();
        if (auto *edit = qobject_cast<QLineEdit *>(cell.editor))
            edit->setText(text);
        else if (auto *box = qobject_cast<AskingBox *>(cell.editor))
            box->take(qMax(0, box->findData(text)));
        else
            static_cast<QCheckBox *>(cell.editor)->setChecked(text == ticked);
    }
    showWrong({}, {});
}

void QuickRow::focusField(const QString &column)
{
    for (const Cell &cell : std::as_const(m_cells)) {
        if (column.isEmpty() || cell.column.id == column) {
            cell.editor->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void QuickRow::showWrong(const QString &column, const QString &sentence)
{
    for (Cell &cell : m_cells)
        say(cell, cell.column.id == column ? sentence : QString());
    m_wrong->setText(sentence);
    m_wrong->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        focusField(column);
}

void QuickRow::say(Cell &cell, const QString &sentence)
{
    cell.editor->setAccessibleDescription(sentence);
    cell.editor->setProperty("wrong", !sentence.isEmpty());
    cell.editor->style()->unpolish(cell.editor);
    cell.editor->style()->polish(cell.editor);
}

void QuickRow::setChoices(const QString &column, const QList<Choice> &choices)
{
    for (const Cell &cell : std::as_const(m_cells)) {
        if (cell.column.id != column)
            continue;
        if (auto *box = qobject_cast<AskingBox *>(cell.editor)) {
            const QVariant now = box->currentData();
            box->clear();
            box->addItem(QString(), QString());
            for (const Choice &choice : choices)
                box->addItem(choice.words, choice.code);
            box->setCurrentIndex(qMax(0, box->findData(now)));
        } else if (auto *edit = qobject_cast<QLineEdit *>(cell.editor); edit && edit->completer()) {
            QStringList names;
            for (const Choice &choice : choices)
                names.append(choice.words);
            static_cast<QStringListModel *>(edit->completer()->model())->setStringList(names);
        }
    }
}

QLineEdit *QuickRow::editOf(QObject *watched) const
{
    for (const Cell &cell : m_cells) {
        auto *edit = qobject_cast<QLineEdit *>(cell.editor);
        if (edit
            && (edit == watched || (edit->completer() && edit->completer()->popup() == watched)))
            return edit;
    }
    return nullptr;
}

void QuickRow::takeOffered(QLineEdit *edit)
{
    if (!edit->completer() || !edit->completer()->popup()->isVisible())
        return;
    QAbstractItemView *offered = edit->completer()->popup();
    if (const QModelIndex marked = offered->currentIndex(); marked.isValid())
        edit->setText(marked.data().toString());
    offered->hide();
}

QString QuickRow::asking(QString *column) const
{
    for (const Cell &cell : m_cells) {
        const auto *box = qobject_cast<AskingBox *>(cell.editor);
        if (!box || !box->isLooking() || box->currentText().isEmpty())
            continue;
        *column = cell.column.id;
        return box->currentText();
    }
    return {};
}

bool QuickRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // With Ctrl+Enter it is saved as it is shown to whoever is just there.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (auto *box = qobject_cast<AskingBox *>(watched); box && enter)
            box->settle();
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        const bool tab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
        if (QLineEdit *edit = editOf(watched); edit && (tab || (enter && !plain))) {
            takeOffered(edit);
            // Under an open list no shortcut of the page works.
            if (enter && watched != edit)
                return pressShortcut(edit, QKeySequence(key->keyCombination()));
        }
        if (enter && plain) {
            if (auto *box = qobject_cast<AskingBox *>(watched)) {
                box->settle();
            } else if (auto *edit = editOf(watched)) {
                takeOffered(edit);
                Q_EMIT edit->editingFinished();
                Q_EMIT edited();
            }
            Q_EMIT entered();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void QuickRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void QuickRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_perLine = 0;
        arrange();
    }
}

void QuickRow::arrange()
{
    double wanted = 0;
    for (const Cell &cell : std::as_const(m_cells))
        wanted += cell.column.width + gap;
    const int columns = int(m_cells.size());
    const int perLine = width() >= em(this, wanted) ? columns : qMin(columns, 2);
    if (perLine == m_perLine)
        return;
    m_perLine = perLine;
    const bool wide = perLine == columns;
    for (int i = 0; i < columns; ++i) {
        const Cell &cell = m_cells[i];
        const int line = i / perLine * 2;
        const bool tick = cell.column.kind == QuickColumn::Kind::Tick;
        m_grid->addWidget(cell.caption, line, i % perLine);
        m_grid->addWidget(cell.editor, line + 1, i % perLine);
        // Beside each other, one head stands for all rows; a tick has its words itself.
        cell.caption->setVisible(!tick && (!wide || m_captions));
        m_grid->setColumnStretch(i, wide ? qRound(cell.column.width * 10) : i < perLine ? 1 : 0);
    }
}

} // namespace hometray
