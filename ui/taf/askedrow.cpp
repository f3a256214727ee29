// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/askedrow.h"

#include "ui/widgets/card.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/labels.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomForThree = 40; // shares of a line
}

AskedRow::AskedRow(const QString &title, const QString &detail, const QList<Answer> &answers,
    const QString &field, QWidget *parent)
    : QFrame(parent)
{
    setKind(this, "row");
    setObjectName(u"row."_s + field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em(this, 0.6), em(this, 0.45), em(this, 0.6), em(this, 0.45));
    column->setSpacing(em(this, 0.4));
    m_row = new QHBoxLayout;
    column->addLayout(m_row);
    m_row->setSpacing(em(this, 0.7));
    auto *about = new QVBoxLayout;
    about->setSpacing(em(this, 0.1));
    auto *name = new WrapLabel(title, nullptr, this);
    name->setTextFormat(Qt::PlainText);
    about->addWidget(name);
    if (!detail.isEmpty()) {
        auto *second = new WrapLabel(detail, "muted", this);
        second->setTextFormat(Qt::PlainText);
        about->addWidget(second);
    }
    about->addStretch(1);
    m_row->addLayout(about, 4);
    m_strip = new AnswerStrip(answers, title, this);
    m_strip->setObjectName(u"taf."_s + field + u".answer"_s);
    m_row->addWidget(new FieldBox({}, m_strip, this), 11);
    connect(m_strip, &AnswerStrip::moved, this, &AskedRow::moved);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const char *kind = now && isAncestorOf(now) ? "rowNow" : "row";
        if (property("kind").toString() != QLatin1String(kind))
            setKind(this, kind);
    });
}

void AskedRow::addBeside(QWidget *field)
{
    m_row->setStretch(0, 5);
    m_row->setStretch(1, 8);
    m_row->addWidget(field, 5);
}

void AskedRow::addBelow(QWidget *field)
{
    layout()->addWidget(field);
}

void AskedRow::enterGoesOn(QPlainTextEdit *edit)
{
    edit->installEventFilter(this);
}

void AskedRow::focusStrip()
{
    m_strip->focusProxy()->setFocus(Qt::TabFocusReason);
}

void AskedRow::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_row->setDirection(
        width() >= em(this, roomForThree) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

bool AskedRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            Q_EMIT moved(1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace hometray
