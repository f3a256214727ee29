// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/textsections.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/longtext.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int lowText = 3; // lines
constexpr int tallText = 6;

QVBoxLayout *columnOf(QWidget *section)
{
    auto *outer = new QVBoxLayout(section);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card({}, section);
    card->body()->setSpacing(em(section, 0.7));
    outer->addWidget(card);
    outer->addStretch(1);
    return card->body();
}
} // namespace

SinceLastTime::SinceLastTime(QWidget *parent) : TafSection(parent)
{
    QVBoxLayout *column = columnOf(this);
    m_before = new WrapLabel({}, "muted", this);
    m_before->setTextFormat(Qt::PlainText);
    column->addWidget(m_before);
    m_happened = addText(column, tr("What has happened, and who told it"), u"happened"_s, 9);
    column->addStretch(1);
}

void SinceLastTime::fill(const TafSetup &setup, const TafDraft &draft)
{
    m_before->setText(setup.lastSaid.isEmpty()
            ? QString()
            : tr("What had to change, from %1: %2").arg(setup.lastTime, setup.lastSaid));
    m_before->setVisible(!setup.lastSaid.isEmpty());
    setTextQuietly(m_happened, draft.happened);
}

void SinceLastTime::read(TafDraft &draft) const
{
    draft.happened = m_happened->toPlainText();
}

QString SinceLastTime::title(const TafSetup &setup) const
{
    return setup.lastTime.isEmpty() ? tr("How things are") : tr("Since last time");
}

TafProgress SinceLastTime::progress(const TafSetup &, const TafDraft &draft) const
{
    return {!draft.happened.trimmed().isEmpty(), {}};
}

SaidSection::SaidSection(Whose whose, QWidget *parent)
    : TafSection(parent), m_whose(whose), m_column(columnOf(this))
{
}

void SaidSection::fill(const TafSetup &setup, const TafDraft &draft)
{
    clearLayout(m_column);
    m_boxes.clear();
    const bool children = m_whose == Whose::Children;
    const auto &texts = children ? draft.words : draft.views;
    m_column->addWidget(new WrapLabel(children
            ? tr("In the child's own words, and whoever is not here through somebody who "
                 "asked them.")
            : tr("How each parent sees it, also one who could not come."),
        "muted", this));
    for (const TafPerson &person : people(setup)) {
        if (!person.left.isEmpty()) {
            auto *left = new WrapLabel(person.left, "strong", this);
            left->setTextFormat(Qt::PlainText);
            left->setObjectName(u"taf.left"_s);
            m_column->addWidget(left);
        }
        LongText *edit = addText(m_column,
            children ? tr("%1's words").arg(person.name) : tr("%1's view").arg(person.name),
            (children ? u"words."_s : u"views."_s) + person.person.hex(),
            people(setup).size() > 2 ? lowText : tallText);
        setTextQuietly(edit, texts.value(person.person));
        m_boxes.append({person.person, edit});
    }
    if (m_boxes.isEmpty()) {
        m_column->addWidget(new WrapLabel(children
                ? tr("No child is recorded yet. Add the children on “Family & team”.")
                : tr("No parent is recorded yet. Add them on “Family & team”."),
            nullptr, this));
    }
    m_column->addStretch(1);
}

void SaidSection::read(TafDraft &draft) const
{
    auto &texts = m_whose == Whose::Children ? draft.words : draft.views;
    for (const auto &[person, edit] : m_boxes) {
        const QString text = edit->toPlainText();
        if (!text.isEmpty() || texts.contains(person))
            texts.insert(person, text);
    }
}

QString SaidSection::title(const TafSetup &setup) const
{
    if (people(setup).size() == 1) {
        const QString name = people(setup).first().name;
        return m_whose == Whose::Children ? tr("%1's words").arg(name) : tr("%1's view").arg(name);
    }
    return m_whose == Whose::Children ? tr("Children's words") : tr("Parents' views");
}

TafProgress SaidSection::progress(const TafSetup &setup, const TafDraft &draft) const
{
    const auto &texts = m_whose == Whose::Children ? draft.words : draft.views;
    int said = 0;
    for (const TafPerson &person : people(setup))
        said += texts.value(person.person).trimmed().isEmpty() ? 0 : 1;
    const auto all = int(people(setup).size());
    return {all > 0 && said == all,
        said > 0 && said < all ? tr("%1 of %2").arg(said).arg(all) : QString()};
}

WorriesSection::WorriesSection(QWidget *parent) : TafSection(parent)
{
    QVBoxLayout *column = columnOf(this);
    m_worried = addText(column, tr("What we are worried about"), u"worriedAbout"_s, lowText);
    m_change = addText(column, tr("What must change"), u"mustChange"_s, lowText);
    m_risks = addText(column, tr("Risks, and what we do about them"), u"risks"_s, lowText);
    m_reviewed = new QCheckBox(tr("We looked at the risks: nothing new"), this);
    m_reviewed->setObjectName(u"taf.risksReviewed"_s);
    connect(m_reviewed, &QCheckBox::toggled, this, &TafSection::edited);
    column->addWidget(m_reviewed);
    m_disagreements = addText(column, tr("Where people do not agree"), u"disagreements"_s, lowText);
    column->addStretch(1);
}

void WorriesSection::fill(const TafSetup &, const TafDraft &draft)
{
    setTextQuietly(m_worried, draft.worriedAbout);
    setTextQuietly(m_change, draft.mustChange);
    setTextQuietly(m_risks, draft.risks);
    setTextQuietly(m_disagreements, draft.disagreements);
    const QSignalBlocker quiet(m_reviewed);
    m_reviewed->setChecked(draft.risksReviewed);
}

void WorriesSection::read(TafDraft &draft) const
{
    draft.worriedAbout = m_worried->toPlainText();
    draft.mustChange = m_change->toPlainText();
    draft.risks = m_risks->toPlainText();
    draft.risksReviewed = m_reviewed->isChecked();
    draft.disagreements = m_disagreements->toPlainText();
}

QString WorriesSection::title(const TafSetup &) const
{
    return tr("Worries and risks");
}

TafProgress WorriesSection::progress(const TafSetup &, const TafDraft &draft) const
{
    return {draft.risksReviewed || !draft.risks.trimmed().isEmpty(), {}};
}

} // namespace hometray
