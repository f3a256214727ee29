// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/sections.h"
#include "ui/settings/settingssection.h"
#include "ui/widgets/fittingstack.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tabstrip.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double widest = 46; // shares of a line
}

SettingsPage::SettingsPage(Frame &frame, QWidget *parent)
    : Page(frame, parent), m_tabs(new TabStrip(this)), m_scroll(new QScrollArea(this))
{
    setObjectName(u"settingsPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QFrame(this);
    head->setProperty("kind", u"head"_s);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(em(this, 1), em(this, 0.6), em(this, 1), 0);
    rows->setSpacing(em(this, 0.4));
    auto *title = new QLabel(tr("Settings"), head);
    title->setProperty("kind", u"title"_s);
    rows->addWidget(title);
    m_tabs->setParent(head);
    m_tabs->setAccessibleName(tr("Parts of the settings"));
    rows->addWidget(m_tabs);
    column->addWidget(head);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(m_scroll);
    content->setObjectName(u"plain"_s);
    auto *body = new QVBoxLayout(content);
    body->setContentsMargins(em(this, 1), em(this, 0.9), em(this, 1), em(this, 0.9));
    m_stack = new FittingStack(content);
    m_stack->setMaximumWidth(em(this, widest));
    body->addWidget(m_stack);
    body->addStretch(1);
    m_scroll->setWidget(content);
    column->addWidget(m_scroll, 1);
    for (const SectionInfo &info : settingsSections()) {
        SettingsSection *section = info.make(frame, m_stack);
        section->setObjectName(u"settings."_s + info.id);
        m_tabs->addTab(info.id, info.title);
        m_stack->addWidget(section);
        m_ids.append(info.id);
        m_sections.append(section);
    }
    connect(m_tabs, &TabStrip::tabChosen, this, &SettingsPage::showSection);
    m_tabs->setCurrent(m_ids.first());
}

void SettingsPage::showSection(const QString &id)
{
    const qsizetype at = m_ids.indexOf(id);
    if (at < 0)
        return;
    m_tabs->setCurrent(id);
    m_stack->setCurrentIndex(int(at));
    m_scroll->verticalScrollBar()->setValue(0);
}

SettingsSection *SettingsPage::section(const QString &id) const
{
    return m_sections.value(m_ids.indexOf(id));
}

void SettingsPage::refresh()
{
    // Nobody looks: it can wait.
    m_stale = !isVisible();
    if (m_stale)
        return;
    for (SettingsSection *section : std::as_const(m_sections))
        section->refresh();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (std::exchange(m_stale, false) && m_frame.workspace().isUnlocked())
        refresh();
}

void SettingsPage::clear()
{
    m_stale = true;
    for (SettingsSection *section : std::as_const(m_sections))
        section->clear();
}

void SettingsPage::focusFirst()
{
    if (auto *tab = m_tabs->findChild<QPushButton *>(u"tab."_s + m_tabs->current()))
        tab->setFocus(Qt::TabFocusReason);
}

void SettingsPage::showPlace(const Place &place)
{
    if (!place.tab.isEmpty())
        showSection(place.tab);
}

bool SettingsPage::isSettled() const
{
    return std::all_of(m_sections.begin(), m_sections.end(),
        [](const SettingsSection *section) { return section->isSettled(); });
}

} // namespace hometray
