// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpdialog.h"

#include "ui/help/glossary.h"
#include "ui/help/shortcuts.h"
#include "ui/help/topics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tabstrip.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
bool hits(const QString &wanted, const QStringList &texts)
{
    return wanted.isEmpty() || std::any_of(texts.begin(), texts.end(), [&wanted](const QString &t) {
        return t.contains(wanted, Qt::CaseInsensitive);
    });
}
} // namespace

HelpDialog::HelpDialog(const QString &page, QWidget *parent)
    : Dialog(parent),
      m_page(page),
      m_search(new QLineEdit(this)),
      m_parts(new TabStrip(this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(u"helpDialog"_s);
    setWindowTitle(tr("Help"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em(this, 1), em(this, 0.8), em(this, 1), em(this, 0.8));
    column->setSpacing(em(this, 0.5));
    m_search->setObjectName(u"helpSearch"_s);
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setPlaceholderText(tr("Search: a word, a key, a job"));
    m_search->setClearButtonEnabled(false);
    column->addWidget(m_search);
    m_parts->setAccessibleName(tr("Parts of the help"));
    m_parts->addTab(u"page"_s, tr("This page"));
    m_parts->addTab(u"keys"_s, tr("Keys"));
    m_parts->addTab(u"words"_s, tr("The county's words"));
    m_parts->setCurrent(u"page"_s);
    column->addWidget(m_parts);
    m_scroll->setObjectName(u"helpText"_s);
    m_scroll->setAccessibleName(tr("Help text"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(m_scroll);
    content->setObjectName(u"plain"_s);
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(0, 0, em(this, 0.3), 0);
    m_body->setSpacing(em(this, 0.3));
    m_scroll->setWidget(content);
    column->addWidget(m_scroll, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"helpClose"_s);
    close->setAccessibleName(tr("Close"));
    close->setAutoDefault(false);
    column->addWidget(close, 0, Qt::AlignLeft);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_search, &QLineEdit::textChanged, this, &HelpDialog::fill);
    connect(m_parts, &TabStrip::tabChosen, this, [this](const QString &id) {
        m_parts->setCurrent(id);
        m_search->clear();
        fill();
    });
    fill();
    m_search->setFocus();
}

QSize HelpDialog::sizeHint() const
{
    const QSize wanted(em(this, 40), em(this, 38));
    return parentWidget() ? wanted.boundedTo(parentWidget()->size()) : wanted;
}

void HelpDialog::addEntry(const QString &head, const QString &text)
{
    auto *entry = new WrapLabel({}, nullptr, this);
    entry->setTextFormat(Qt::RichText);
    entry->setText(u"<b>"_s + head.toHtmlEscaped() + u"</b> – "_s + text.toHtmlEscaped());
    m_body->addWidget(entry);
}

void HelpDialog::addTopic(const QString &page, const QString &wanted)
{
    const HelpTopic topic = helpTopic(page);
    const QStringList lines = topic.jobs + topic.keys;
    if (!hits(wanted, QStringList{topic.title, topic.about} + lines))
        return;
    m_body->addWidget(new WrapLabel(topic.title, "heading", this));
    m_body->addWidget(new WrapLabel(topic.about, nullptr, this));
    for (const QString &line : lines) {
        if (hits(wanted, {topic.title, line}))
            m_body->addWidget(new WrapLabel(u"• "_s + line, nullptr, this));
    }
    m_body->addSpacing(em(this, 0.5));
}

void HelpDialog::addKeys(const QString &wanted)
{
    for (const ShortcutInfo &info : shortcuts()) {
        const QString keys = info.keys.toString(QKeySequence::NativeText);
        if (hits(wanted, {keys, info.words}))
            addEntry(keys, info.words);
    }
}

void HelpDialog::addTerms(const QString &wanted)
{
    for (const Term &term : glossary()) {
        if (hits(wanted, QStringList{term.name, term.words} + term.alsoWritten))
            addEntry(term.name, term.words);
    }
}

void HelpDialog::fill()
{
    clearLayout(m_body);
    const QString wanted = m_search->text().trimmed();
    const QString part = m_parts->current();
    if (!wanted.isEmpty()) {
        for (const HelpTopic &topic : helpTopics())
            addTopic(topic.page, wanted);
        addKeys(wanted);
        addTerms(wanted);
        if (m_body->count() == 0)
            m_body->addWidget(new WrapLabel(
                tr("Nothing here about “%1”. The Helpdesk and your coordinator know more.")
                    .arg(wanted),
                "muted", this));
    } else if (part == u"keys"_s) {
        addKeys({});
    } else if (part == u"words"_s) {
        addTerms({});
    } else {
        addTopic(m_page, {});
        m_body->addWidget(new WrapLabel(tr("Everywhere"), "heading", this));
        addKeys({});
    }
    m_body->addStretch(1);
    m_scroll->verticalScrollBar()->setValue(0);
}

} // namespace hometray
