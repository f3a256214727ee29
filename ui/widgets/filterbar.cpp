// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbar.h"

#include "ui/widgets/flowlayout.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_box(new QComboBox(this))
{
    new FlowLayout(this);
    setAccessibleName(tr("Filters"));
    m_box->setObjectName(u"filterBox"_s);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setCounted(tr("Which families"),
        [](int count) { return count == 1 ? tr("1 family") : tr("%n families", nullptr, count); });
    m_box->hide();
    layout()->addWidget(m_box);
    connect(
        m_box, &QComboBox::activated, this, [this] { choose(m_box->currentData().toString()); });
}

void FilterBar::addFilter(const QString &id, const QString &name)
{
    auto *button = new QPushButton(name, this);
    button->setProperty("kind", u"chip"_s);
    button->setObjectName(u"filter."_s + id);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    connect(button, &QPushButton::clicked, this, [this, id] {
        m_chosen = id;
        fillBox();
        makeOneStop();
        Q_EMIT filterChosen(id);
    });
    if (m_filters.isEmpty()) {
        button->setChecked(true);
        m_chosen = id;
    }
    layout()->addWidget(button);
    m_filters.append({id, name, button, 0});
    makeOneStop();
}

// Tab comes to the chosen one; arrows go on from there.
void FilterBar::makeOneStop()
{
    for (const Filter &filter : std::as_const(m_filters))
        filter.button->setFocusPolicy(filter.id == m_chosen ? Qt::StrongFocus : Qt::ClickFocus);
}

void FilterBar::setCounted(const QString &question, std::function<QString(int)> words)
{
    m_box->setAccessibleName(question);
    m_countWords = std::move(words);
}

void FilterBar::setCount(const QString &id, int count)
{
    for (Filter &filter : m_filters) {
        if (filter.id != id)
            continue;
        filter.count = count;
        //: A filter and how many it shows
        filter.button->setText(tr("%1 %L2").arg(filter.name).arg(count));
        filter.button->setAccessibleName(
            tr("%1, %2", "filter, how many it shows").arg(filter.name, m_countWords(count)));
        filter.button->setVisible(!m_compact && offered(filter));
    }
    fillBox();
}

void FilterBar::forgetCounts()
{
    for (Filter &filter : m_filters) {
        filter.count = 0;
        filter.button->setText(filter.name);
        filter.button->setAccessibleName(filter.name);
        filter.button->setVisible(!m_compact && offered(filter));
    }
    fillBox();
}

void FilterBar::choose(const QString &id)
{
    for (const Filter &filter : std::as_const(m_filters)) {
        if (filter.id == id)
            filter.button->click();
    }
}

void FilterBar::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_box->setVisible(compact);
    for (const Filter &filter : std::as_const(m_filters))
        filter.button->setVisible(!compact && offered(filter));
}

bool FilterBar::offered(const Filter &filter) const
{
    // The chosen one stays, or the way back would be gone.
    return filter.count > 0 || filter.id == m_chosen || filter.id == m_filters.first().id;
}

void FilterBar::fillBox()
{
    m_box->clear();
    for (const Filter &filter : std::as_const(m_filters)) {
        if (!offered(filter))
            continue;
        m_box->addItem(filter.button->text(), filter.id);
        if (filter.id == m_chosen)
            m_box->setCurrentIndex(m_box->count() - 1);
    }
}

} // namespace hometray
