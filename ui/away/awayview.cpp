// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/away/awayview.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keptfocus.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomBeside = 46; // shares of a line: below it a family's parts stand in a column
constexpr qsizetype shownFamilies = 60; // a keyworker has twenty; a county is not read like this
} // namespace

AwayView::AwayView(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"awayView"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"awayScroll"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    content->setObjectName(u"plain"_s);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(em(this, 1), em(this, 0.9), em(this, 1), em(this, 0.9));
    column->setSpacing(em(this, 0.7));
    auto *head = new FlowLayout(nullptr, 0.7);
    auto *title = new QLabel(tr("While you were away"), content);
    title->setProperty("kind", u"title"_s);
    title->setWhatsThis(tr("What happened to your families on the days you were away, what fell "
                           "due, and what to take up again. It goes when you have read it."));
    head->addWidget(title);
    m_days = new QLabel(content);
    m_days->setObjectName(u"awayDays"_s);
    m_days->setProperty("kind", u"muted"_s);
    head->addWidget(m_days);
    column->addLayout(head);
    m_times = new WrapLabel({}, "muted", content);
    m_times->setObjectName(u"awayTimes"_s);
    column->addWidget(m_times);
    m_done = new WrapLabel({}, "heading", content);
    m_done->setObjectName(u"awayDone"_s);
    column->addWidget(m_done);
    m_about = new WrapLabel(
        tr("After a holiday, or other days away you have noted under Settings, this page says what "
           "happened to your families meanwhile, what fell due, and what to take up again."),
        nullptr, content);
    column->addWidget(m_about);
    m_putAway = new QPushButton(tr("Put this &page away"), content);
    m_putAway->setObjectName(u"awayPutAway"_s);
    m_putAway->setProperty("kind", u"primary"_s);
    connect(m_putAway, &QPushButton::clicked, this, &AwayView::putAwayRequested);
    column->addWidget(m_putAway, 0, Qt::AlignLeft);
    m_first = new Card({}, content);
    m_first->setObjectName(u"awayFirst"_s);
    m_first->setAccessibleName(tr("Read first"));
    column->addWidget(m_first);
    m_families = new QVBoxLayout;
    m_families->setSpacing(em(this, 0.5));
    column->addLayout(m_families);
    m_quiet = new WrapLabel({}, "muted", content);
    m_quiet->setObjectName(u"awayQuiet"_s);
    column->addWidget(m_quiet);
    column->addStretch(1);
    scroll->setWidget(content);
    outer->addWidget(scroll);
    setShown({});
}

void AwayView::setShown(const AwayShown &shown)
{
    const bool same = shown.first == m_shown.first && shown.families == m_shown.families
        && shown.quiet == m_shown.quiet && shown.key == m_shown.key;
    const KeptFocus kept(this);
    m_shown = shown;
    m_days->setText(shown.days);
    m_times->setText(shown.times);
    m_times->setVisible(!shown.times.isEmpty());
    if (!same || m_families->isEmpty())
        fill();
    showDone();
}

void AwayView::clear()
{
    setShown({});
}

void AwayView::showDone()
{
    const bool there = !m_shown.key.isEmpty();
    const bool done = there && m_shown.unread() == 0 && m_shown.first.isEmpty();
    QString text;
    if (!there)
        text = tr("There is nothing to catch up with");
    else if (done && m_shown.families.isEmpty())
        text = tr("All was quiet while you were away. Welcome back.");
    else if (done)
        text = tr("You have read it all. Welcome back.");
    else if (m_shown.families.isEmpty())
        text = tr("What stands first is still open. Nothing else happened or fell due.");
    else if (m_shown.unread() == 0)
        text = tr("Every family is read; what stands first is still open.");
    m_done->setText(text);
    m_done->setVisible(!text.isEmpty());
    m_about->setVisible(!there);
    m_putAway->setVisible(there && m_shown.unread() == 0);
}

void AwayView::fill()
{
    clearLayout(m_first->body());
    m_first->body()->addWidget(new WrapLabel(tr("First"), "heading", m_first));
    for (const AwayFirst &first : std::as_const(m_shown.first)) {
        auto *row = new StepRow(first.step, m_first);
        connect(row, &StepRow::actionChosen, this,
            [this, first](const QString &, const QString &action) {
                Q_EMIT firstRequested(first.caseId, first.tab, action);
            });
        m_first->body()->addWidget(makeLine(m_first));
        m_first->body()->addWidget(row);
    }
    m_first->setVisible(!m_shown.first.isEmpty());
    clearLayout(m_families);
    const qsizetype count = qMin(shownFamilies, m_shown.families.size());
    for (qsizetype i = 0; i < count; ++i)
        m_families->addWidget(familyCard(m_shown.families[i]));
    QStringList quiet;
    if (m_shown.families.size() > count)
        quiet.append(tr("And %n more families.", nullptr, int(m_shown.families.size() - count)));
    if (m_shown.quiet.size() > shownFamilies)
        quiet.append(tr("Nothing happened and nothing fell due for %n families.", nullptr,
            int(m_shown.quiet.size())));
    else if (!m_shown.quiet.isEmpty())
        quiet.append(
            tr("Nothing happened and nothing fell due for %1.").arg(words::listed(m_shown.quiet)));
    m_quiet->setText(quiet.join(u' '));
    m_quiet->setVisible(!quiet.isEmpty());
}

Card *AwayView::familyCard(const AwayFamily &family)
{
    const QString name = family.caseId.hex().left(8);
    auto *card = new Card({}, this);
    card->setObjectName(u"away."_s + name);
    card->setAccessibleName(family.family);
    auto *row = new QBoxLayout(m_wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    row->setSpacing(em(this, 0.9));
    card->body()->addLayout(row);
    const auto column = [&](int stretch) {
        auto *words = new QVBoxLayout;
        words->setSpacing(em(this, 0.15));
        row->addLayout(words, m_wide ? stretch : 0);
        return words;
    };
    const auto section = [&](QVBoxLayout *words, const QString &head, const QStringList &lines,
                             const char *kind) {
        if (lines.isEmpty())
            return;
        words->addWidget(new WrapLabel(head, "muted", card));
        for (const QString &line : lines)
            words->addWidget(new WrapLabel(line, kind, card));
    };
    QVBoxLayout *who = column(3);
    who->addWidget(new WrapLabel(family.family, "strong", card));
    if (!family.contact.isEmpty())
        who->addWidget(
            new WrapLabel(tr("with %1", "who stood in").arg(family.contact), "muted", card));
    who->addStretch(1);
    QVBoxLayout *what = column(7);
    section(what, tr("What happened"), family.happened, nullptr);
    section(what, tr("Fell due meanwhile"), family.fellDue, "error");
    what->addStretch(1);
    QVBoxLayout *now = column(6);
    section(now, tr("Now"), family.now, nullptr);
    now->addStretch(1);
    QVBoxLayout *read = column(3);
    auto *open = new QPushButton(family.entries == 0 ? tr("Open") : tr("Read it"), card);
    open->setObjectName(u"away."_s + name + u".open"_s);
    open->setAccessibleName(open->text() + u" – "_s + family.family);
    connect(open, &QPushButton::clicked, this,
        [this, id = family.caseId] { Q_EMIT familyRequested(id); });
    read->addWidget(open, 0, Qt::AlignLeft);
    auto *tick = new QCheckBox(tr("I have read it"), card);
    tick->setObjectName(u"away."_s + name + u".read"_s);
    tick->setAccessibleName(tr("%1: I have read it").arg(family.family));
    tick->setChecked(family.read);
    connect(tick, &QCheckBox::toggled, this,
        [this, id = family.caseId](bool on) { Q_EMIT readChanged(id, on); });
    read->addWidget(tick);
    read->addStretch(1);
    return card;
}

void AwayView::focusFirst()
{
    for (auto *button : findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(this)) {
            button->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void AwayView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= em(this, roomBeside);
    if (wide == m_wide)
        return;
    m_wide = wide;
    fill();
}

} // namespace hometray
