// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ehm/ehmsheet.h"

#include "ui/ehm/ehmheadingbox.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

EhmSheet::EhmSheet(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"ehmSheet"_s);
    setAccessibleName(tr("The text for EHM"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    content->setObjectName(u"plain"_s);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, em(this, 0.3), 0);
    m_column->setSpacing(em(this, 0.5));
    setWidget(content);
}

void EhmSheet::clear()
{
    m_entry = {};
    m_boxes.clear();
    m_entered = nullptr;
    clearLayout(m_column);
}

void EhmSheet::setEntry(const EhmEntry &entry, const QSet<QString> &done)
{
    if (entry == m_entry && !m_boxes.isEmpty())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    clear();
    m_entry = entry;
    build(done);
    if (hadFocus)
        focusFirst();
}

void EhmSheet::build(const QSet<QString> &done)
{
    auto *head = new FlowLayout(nullptr, 0.6);
    auto *title = new WrapLabel(m_entry.text.title, "heading", this);
    m_column->addWidget(title);
    auto *family = new QLabel(tr("%1 family").arg(m_entry.family), this);
    family->setTextFormat(Qt::PlainText);
    family->setProperty("kind", u"muted"_s);
    head->addWidget(family);
    if (!m_entry.limit.text.isEmpty())
        head->addWidget(new Pill(m_entry.limit, this));
    if (m_entry.text.sensitive)
        head->addWidget(new Pill({Sign::Lock, tr("Sensitive"), Tone::Warning}, this));
    m_column->addLayout(head);
    if (m_entry.text.sensitive)
        m_column->addWidget(new WrapLabel(
            tr("Sensitive: enter it where a family’s copy will not show it."), "error", this));
    m_column->addWidget(new WrapLabel(
        tr("C copies, Space ticks, N goes on. What you copy leaves the clipboard after a minute."),
        "muted", this));
    const int count = int(m_entry.text.headings.size());
    for (int i = 0; i < count; ++i) {
        const words::EhmHeading &heading = m_entry.text.headings[i];
        auto *box = new EhmHeadingBox(heading, i + 1, count, done.contains(heading.heading), this);
        m_column->addWidget(box);
        m_boxes.append(box);
        connect(box, &EhmHeadingBox::copyChosen, this, [this, box] {
            box->setCopied();
            Q_EMIT copyChosen(box->heading().heading, box->heading().text);
        });
        connect(box, &EhmHeadingBox::doneChanged, this, [this, box, i](bool isDone) {
            Q_EMIT doneChanged(box->heading().heading, isDone);
            if (isDone)
                goOn(i + 1);
        });
        connect(box, &EhmHeadingBox::nextChosen, this, [this, i] { goOn(i + 1); });
    }
    auto *foot = new FlowLayout(nullptr, 0.6);
    m_entered = new QPushButton(tr("&Entered in EHM"), this);
    m_entered->setObjectName(u"ehmEntered"_s);
    m_entered->setProperty("kind", u"primary"_s);
    m_entered->setAccessibleName(tr("“%1” is entered in EHM").arg(m_entry.text.title));
    connect(m_entered, &QPushButton::clicked, this, &EhmSheet::entered);
    foot->addWidget(m_entered);
    auto *all = new QPushButton(tr("Copy all of it"), this);
    all->setObjectName(u"ehmCopyAll"_s);
    all->setAccessibleName(tr("Copy all of “%1”").arg(m_entry.text.title));
    connect(all, &QPushButton::clicked, this,
        [this] { Q_EMIT copyChosen({}, words::plainText(m_entry.text)); });
    foot->addWidget(all);
    auto *next = new QPushButton(tr("&Next, not this one"), this);
    next->setObjectName(u"ehmNext"_s);
    connect(next, &QPushButton::clicked, this, &EhmSheet::nextEntryChosen);
    foot->addWidget(next);
    m_column->addLayout(foot);
    m_column->addStretch(1);
}

void EhmSheet::goOn(qsizetype from)
{
    for (qsizetype i = from; i < m_boxes.size(); ++i) {
        if (m_boxes[i]->isDone())
            continue;
        m_boxes[i]->setFocus(Qt::TabFocusReason);
        return;
    }
    if (m_entered)
        m_entered->setFocus(Qt::TabFocusReason);
}

void EhmSheet::focusFirst()
{
    goOn(0);
}

} // namespace hometray
