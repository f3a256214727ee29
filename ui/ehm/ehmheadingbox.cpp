// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ehm/ehmheadingbox.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/spokenrole.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr qsizetype longestShown = 6'000; // letters; all of it is copied
}

EhmHeadingBox::EhmHeadingBox(
    const words::EhmHeading &heading, int number, int of, bool done, QWidget *parent)
    : QFrame(parent),
      m_heading(heading),
      m_place(tr("%1 of %2").arg(number).arg(of)),
      m_done(new QCheckBox(tr("Done"), this))
{
    setObjectName(u"ehmHeading.%1"_s.arg(number));
    setProperty("kind", u"card"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSpokenRole(this, QAccessible::CheckBox);
    setAccessibleDescription(tr("C copies, Space ticks, N goes to the next."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em(this, 0.8), em(this, 0.5), em(this, 0.8), em(this, 0.5));
    column->setSpacing(em(this, 0.3));
    auto *head = new QHBoxLayout;
    auto *title = new WrapLabel(heading.heading, "strong", this);
    head->addWidget(title, 1);
    // The keys of the box do what these do: they are for the mouse.
    auto *copy = new QPushButton(tr("Copy"), this);
    copy->setObjectName(u"ehmCopy.%1"_s.arg(number));
    copy->setAccessibleName(tr("Copy “%1”").arg(heading.heading));
    copy->setToolTip(tr("C"));
    copy->setFocusPolicy(Qt::NoFocus);
    connect(copy, &QPushButton::clicked, this, [this] {
        setFocus(Qt::MouseFocusReason);
        Q_EMIT copyChosen();
    });
    head->addWidget(copy);
    m_done->setObjectName(u"ehmDone.%1"_s.arg(number));
    m_done->setChecked(done);
    m_done->setToolTip(tr("Space"));
    m_done->setFocusPolicy(Qt::NoFocus);
    connect(m_done, &QCheckBox::toggled, this, [this](bool isDone) {
        setSpokenChecked(this, isDone);
        Q_EMIT doneChanged(isDone);
    });
    head->addWidget(m_done);
    column->addLayout(head);
    const bool all = heading.text.size() <= longestShown;
    auto *text =
        new WrapLabel(all ? heading.text : heading.text.left(longestShown) + u'…', nullptr, this);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(text);
    if (!heading.tells.isEmpty()) {
        auto *tells = new WrapLabel(
            tr("It says an address that must not be disclosed: %1.")
                .arg(heading.tells.join(u"; "_s)),
            "error", this);
        tells->setTextFormat(Qt::PlainText);
        column->addWidget(tells);
    }
    setSpokenChecked(this, done);
    name();
}

bool EhmHeadingBox::isDone() const
{
    return m_done->isChecked();
}

void EhmHeadingBox::setCopied()
{
    m_copied = true;
    name();
}

void EhmHeadingBox::name()
{
    QStringList parts = {m_heading.heading, m_place};
    if (m_copied)
        parts.append(tr("copied"));
    parts.append(m_heading.text.left(longestShown));
    setAccessibleName(parts.join(u", "_s));
}

void EhmHeadingBox::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) {
        QFrame::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_C:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT copyChosen();
        return;
    case Qt::Key_Space:
        m_done->toggle();
        return;
    case Qt::Key_N:
        Q_EMIT nextChosen();
        return;
    case Qt::Key_Down:
        focusNextChild();
        return;
    case Qt::Key_Up:
        focusPreviousChild();
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

void EhmHeadingBox::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    update();
}

void EhmHeadingBox::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
}

void EhmHeadingBox::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFocusRing(painter, QRectF(rect()), font(), tokensOf(palette()), em(this, 0.4));
}

} // namespace hometray
