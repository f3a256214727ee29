// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answerstrip.h"

#include "ui/widgets/flowlayout.h"

#include <QtCore/QHash>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr qint64 pause = 1000; // ms; after it another word begins

/// A shortcut of the window or the form, such as that which saves.
bool isShortcut(const QKeyEvent &key)
{
    const bool held = key.key() >= Qt::Key_Shift && key.key() <= Qt::Key_Alt;
    return !held && (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
}
} // namespace

AnswerStrip::AnswerStrip(const QList<Answer> &answers, const QString &about, QWidget *parent)
    : QWidget(parent), m_answers(answers)
{
    auto *flow = new FlowLayout(this, 0.25);
    setAccessibleName(about);
    for (const Answer &answer : answers) {
        auto *button = new QPushButton(answer.words, this);
        button->setProperty("kind", u"chip"_s);
        button->setObjectName(u"answer."_s + answer.code);
        button->setAccessibleName(about + u": "_s + answer.words);
        const QString key = keyName(answer.key);
        if (!key.isEmpty())
            button->setToolTip(tr("Press %1").arg(key));
        button->setCheckable(true);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, at = m_buttons.size()] { choose(at); });
        flow->addWidget(button);
        m_buttons.append(button);
    }
    if (!m_buttons.isEmpty())
        setFocusProxy(m_buttons.first());
    settleFocus();
}

QString AnswerStrip::answer() const
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->isChecked())
            return m_answers[i].code;
    }
    return {};
}

void AnswerStrip::setAnswer(const QString &code)
{
    setLooked(-1);
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(!code.isEmpty() && m_answers[i].code == code);
    settleFocus();
}

void AnswerStrip::choose(qsizetype index)
{
    const bool had = isAncestorOf(QApplication::focusWidget());
    setAnswer(m_answers.value(index).code);
    if (had && index >= 0)
        m_buttons[index]->setFocus(Qt::OtherFocusReason);
    Q_EMIT answered(answer());
}

void AnswerStrip::look(qsizetype index)
{
    setLooked(-1);
    m_buttons[index]->setFocus(Qt::OtherFocusReason);
    if (!m_buttons[index]->isChecked())
        setLooked(index);
}

void AnswerStrip::setLooked(qsizetype index)
{
    if (index == m_looked)
        return;
    const qsizetype before = std::exchange(m_looked, index);
    for (const qsizetype at : {before, index}) {
        if (at < 0)
            continue;
        const QString &words = m_answers[at].words;
        //: An answer somebody looks at and has not chosen yet
        m_buttons[at]->setText(at == m_looked ? tr("%1?").arg(words) : words);
        m_buttons[at]->setAccessibleDescription(at == m_looked
                ? tr("Nothing is chosen yet. Enter or Tab chooses what is named.")
                : QString());
    }
    settleFocus();
}

void AnswerStrip::settle()
{
    if (m_looked >= 0)
        choose(m_looked);
}

void AnswerStrip::goOn(int step)
{
    settle();
    // Whoever heard of it may have asked for a reason; then that comes first.
    if (isAncestorOf(QApplication::focusWidget()))
        Q_EMIT moved(step);
}

void AnswerStrip::settleFocus()
{
    qsizetype stop = 0;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->isChecked())
            stop = i;
    }
    if (m_looked >= 0)
        stop = m_looked;
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
    if (stop < m_buttons.size())
        setFocusProxy(m_buttons[stop]);
}

bool AnswerStrip::takesKey(int key)
{
    for (qsizetype i = 0; i < m_answers.size(); ++i) {
        if (m_answers[i].key == key) {
            look(i);
            return true;
        }
    }
    qsizetype now = 0;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->hasFocus())
            now = i;
    }
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        goOn(1);
        return true;
    case Qt::Key_Up:
        goOn(-1);
        return true;
    case Qt::Key_Right:
        setLooked(-1);
        m_buttons[qMin(now + 1, m_buttons.size() - 1)]->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Left:
        setLooked(-1);
        m_buttons[qMax<qsizetype>(now - 1, 0)]->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        settle();
        return !isAncestorOf(QApplication::focusWidget()); // it went to where a reason is asked for
    case Qt::Key_Space: // of what somebody types, as the letters before it were
        return m_looked >= 0 || (m_typed.isValid() && m_typed.elapsed() < pause);
    case Qt::Key_Escape:
        if (m_looked < 0)
            return false;
        setLooked(-1);
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        if (m_looked >= 0) { // the letter is taken back, and nothing else
            setLooked(-1);
            return true;
        }
        setAnswer({});
        Q_EMIT answered({});
        return true;
    default:
        return false;
    }
}

bool AnswerStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->text().isEmpty() && key->text().at(0).isLetterOrNumber())
            m_typed.start();
        const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
        if ((modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier) && takesKey(key->key()))
            return true;
    }
    // It is saved as it is shown.
    if (event->type() == QEvent::ShortcutOverride && isShortcut(*static_cast<QKeyEvent *>(event)))
        settle();
    if (event->type() == QEvent::FocusOut && !isAncestorOf(QApplication::focusWidget())) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            setLooked(-1);
    }
    return QWidget::eventFilter(watched, event);
}

Qt::Key keyOfAnswer(const QString &list, const QString &code)
{
    static const QHash<QString, Qt::Key> keys = {
        {u"actionReviews.done"_s, Qt::Key_D},
        {u"actionReviews.goingOn"_s, Qt::Key_G},
        {u"actionReviews.changed"_s, Qt::Key_C},
        {u"actionReviews.dropped"_s, Qt::Key_X},
        {u"attendances.present"_s, Qt::Key_P},
        {u"attendances.late"_s, Qt::Key_L},
        {u"attendances.telephone"_s, Qt::Key_T},
        {u"attendances.apologies"_s, Qt::Key_A},
        {u"attendances.absent"_s, Qt::Key_N},
    };
    return keys.value(list + u'.' + code, Qt::Key_unknown);
}

QString keyName(Qt::Key key)
{
    return key == Qt::Key_unknown ? QString() : QString(QChar(char16_t(key)));
}

} // namespace hometray
