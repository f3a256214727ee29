// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answerstrip.h"

#include "ui/widgets/flowlayout.h"

#include <QtCore/QHash>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

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
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(!code.isEmpty() && m_answers[i].code == code);
    settleFocus();
}

void AnswerStrip::choose(qsizetype index)
{
    const bool had = hasFocus() || isAncestorOf(focusWidget());
    setAnswer(m_answers.value(index).code);
    if (had && index >= 0)
        m_buttons[index]->setFocus(Qt::OtherFocusReason);
    Q_EMIT answered(answer());
}

void AnswerStrip::settleFocus()
{
    qsizetype stop = 0;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->isChecked())
            stop = i;
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
    if (stop < m_buttons.size())
        setFocusProxy(m_buttons[stop]);
}

bool AnswerStrip::takesKey(int key)
{
    for (qsizetype i = 0; i < m_answers.size(); ++i) {
        if (m_answers[i].key == key) {
            choose(i);
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
        Q_EMIT moved(1);
        return true;
    case Qt::Key_Up:
        Q_EMIT moved(-1);
        return true;
    case Qt::Key_Right:
        m_buttons[qMin(now + 1, m_buttons.size() - 1)]->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Left:
        m_buttons[qMax<qsizetype>(now - 1, 0)]->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
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
        const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
        if ((modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier) && takesKey(key->key()))
            return true;
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
