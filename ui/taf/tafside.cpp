// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/tafside.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sign.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {

QString wordsOf(const QList<Choice> &choices, const QString &code)
{
    for (const Choice &choice : choices) {
        if (choice.code == code)
            return choice.words;
    }
    return code;
}

QString nameOf(const TafSetup &setup, const TafGuest &guest)
{
    if (!guest.name.isEmpty())
        return guest.name;
    for (const TafPerson &person : setup.guests) {
        if (person.person == guest.person && person.member == guest.member)
            return guest.person.isNull() || person.detail.isEmpty()
                ? person.name
                : u"%1 (%2)"_s.arg(person.name, person.detail);
    }
    return TafSide::tr("somebody no longer in the team");
}

bool away(const TafGuest &guest)
{
    return guest.how == u"apologies" || guest.how == u"absent";
}

QString lineOf(const TafSetup &setup, const TafGuest &guest)
{
    QString line = nameOf(setup, guest);
    if (guest.how != u"present")
        line += u", "_s + wordsOf(setup.attendances, guest.how).toLower();
    if (away(guest) && !guest.contribution.trimmed().isEmpty())
        line += TafSide::tr("; sent something");
    return line;
}

} // namespace

TafSide::TafSide(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.7));
    auto *here = new Card(tr("Here now"), this);
    m_here = new QVBoxLayout;
    m_here->setSpacing(em(this, 0.3));
    here->body()->addLayout(m_here);
    auto *joined = new QPushButton(tr("Someone joined…"), here);
    joined->setObjectName(u"taf.someoneJoined"_s);
    joined->setAccessibleName(tr("Someone joined"));
    connect(joined, &QPushButton::clicked, this, &TafSide::joinWanted);
    here->body()->addWidget(joined, 0, Qt::AlignLeft);
    column->addWidget(here);

    auto *after = new Card(tr("After the meeting"), this);
    after->setObjectName(u"taf.after"_s);
    const auto line = [](Card *card, const char *name, const char *kind = nullptr) {
        auto *label = new WrapLabel({}, kind, card);
        label->setObjectName(QLatin1String(name));
        label->setTextFormat(Qt::PlainText);
        card->body()->addWidget(label);
        return label;
    };
    m_ehm = line(after, "taf.ehmBy");
    m_copies = line(after, "taf.copyBy");
    m_next = line(after, "taf.nextBy", "muted");
    column->addWidget(after);

    auto *decision = new Card(tr("Decision"), this);
    m_needs = line(decision, "taf.needsNow");
    m_decision = line(decision, "taf.decisionNow");
    auto *decide = new QPushButton(tr("Decide…"), decision);
    decide->setObjectName(u"taf.decide"_s);
    decide->setAccessibleName(tr("Decide"));
    connect(decide, &QPushButton::clicked, this, &TafSide::decideWanted);
    decision->body()->addWidget(decide, 0, Qt::AlignLeft);
    column->addWidget(decision);
    column->addStretch(1);
}

void TafSide::showHere(const TafSetup &setup, const TafDraft &draft)
{
    QStringList there;
    QStringList others;
    for (const TafGuest &guest : draft.guests) {
        if (!guest.how.isEmpty())
            (away(guest) ? others : there).append(lineOf(setup, guest));
    }
    const QStringList lines = there + QStringList{QString()} + others;
    if (lines == m_shown)
        return;
    m_shown = lines;
    clearLayout(m_here);
    const auto add = [this](const QString &line, bool here) {
        auto *row = new QHBoxLayout;
        row->setSpacing(em(this, 0.4));
        row->addWidget(
            new SignDisc(here ? Sign::Done : Sign::ToDo, here ? Tone::Good : Tone::Neutral, this),
            0, Qt::AlignTop);
        auto *name = new WrapLabel(line, here ? nullptr : "muted", this);
        name->setTextFormat(Qt::PlainText);
        row->addWidget(name, 1);
        m_here->addLayout(row);
    };
    for (const QString &line : std::as_const(there))
        add(line, true);
    for (const QString &line : std::as_const(others))
        add(line, false);
    if (there.isEmpty() && others.isEmpty())
        m_here->addWidget(new WrapLabel(tr("Nobody is ticked yet."), "muted", this));
}

void TafSide::show(const TafSetup &setup, const TafDraft &draft, const TafClocks &clocks)
{
    showHere(setup, draft);
    const auto set = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    set(m_ehm, clocks.ehm.isEmpty() ? tr("Type the day it was held to see by when.") : clocks.ehm);
    set(m_copies, clocks.copies);
    set(m_next, clocks.next.isEmpty() ? QString() : tr("Next TAF: %1").arg(clocks.next));
    const QString open = tr("not said yet");
    set(m_needs,
        tr("Needs met: %1")
            .arg(draft.needsMet.isEmpty() ? open : wordsOf(setup.needsMet, draft.needsMet)));
    set(m_decision,
        tr("This FFA: %1")
            .arg(draft.decision.isEmpty() ? open : wordsOf(setup.decisions, draft.decision)));
}

} // namespace hometray
