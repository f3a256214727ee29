// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/endsections.h"

#include "ui/taf/askedrow.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/longtext.h"
#include "words/dates.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int whyLines = 5;
constexpr int lineLimit = 2000;

QVBoxLayout *cardColumn(TafSection *section)
{
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card({}, section);
    card->body()->setSpacing(em(section, 0.7));
    column->addWidget(card);
    column->addStretch(1);
    return card->body();
}

QList<Answer> plainAnswers(const QList<Choice> &choices)
{
    QList<Answer> answers;
    for (const Choice &choice : choices)
        answers.append({choice.code, choice.words, Qt::Key_unknown});
    return answers;
}
} // namespace

NeedsMetSection::NeedsMetSection(QWidget *parent) : TafSection(parent)
{
    QVBoxLayout *column = cardColumn(this);
    m_answers = new QVBoxLayout;
    m_answers->setSpacing(em(this, 0.7));
    column->addLayout(m_answers);
    m_why = addText(column, tr("Why"), u"decisionWhy"_s, whyLines);
}

void NeedsMetSection::fill(const TafSetup &setup, const TafDraft &draft)
{
    clearLayout(m_answers);
    const auto ask = [this](const QString &label, const QList<Choice> &choices,
                         const QString &field, const QString &answer) {
        auto *strip = new AnswerStrip(plainAnswers(choices), label, this);
        strip->setObjectName(u"taf."_s + field);
        strip->setAnswer(answer);
        m_answers->addWidget(new FieldBox(label, strip, this));
        connect(strip, &AnswerStrip::answered, this, &TafSection::edited);
        return strip;
    };
    m_needs = ask(tr("Are needs met?"), setup.needsMet, u"needsMet"_s, draft.needsMet);
    m_decision =
        ask(tr("Does this FFA stay open?"), setup.decisions, u"decision"_s, draft.decision);
    connect(m_needs, &AnswerStrip::moved, this, [this](int step) {
        if (step > 0)
            m_decision->focusProxy()->setFocus(Qt::TabFocusReason);
    });
    connect(m_decision, &AnswerStrip::moved, this, [this](int step) {
        if (step > 0)
            m_why->setFocus(Qt::TabFocusReason);
        else
            m_needs->focusProxy()->setFocus(Qt::TabFocusReason);
    });
    setTextQuietly(m_why, draft.decisionWhy);
}

void NeedsMetSection::read(TafDraft &draft) const
{
    if (!m_needs)
        return;
    draft.needsMet = m_needs->answer();
    draft.decision = m_decision->answer();
    draft.decisionWhy = m_why->toPlainText();
}

QString NeedsMetSection::title(const TafSetup &) const
{
    return tr("Are needs met?");
}

TafProgress NeedsMetSection::progress(const TafSetup &, const TafDraft &draft) const
{
    return {!draft.needsMet.isEmpty() && !draft.decision.isEmpty(), {}};
}

void NeedsMetSection::focusFirst()
{
    if (m_needs)
        m_needs->focusProxy()->setFocus(Qt::TabFocusReason);
}

NextMeetingSection::NextMeetingSection(QWidget *parent)
    : TafSection(parent), m_column(cardColumn(this))
{
    m_limit = new WrapLabel({}, nullptr, this);
    m_limit->setObjectName(u"taf.nextLimit"_s);
    m_column->addWidget(m_limit);
    m_suggest = new QPushButton(this);
    m_suggest->setObjectName(u"taf.nextSuggest"_s);
    connect(m_suggest, &QPushButton::clicked, this, [this] {
        m_next->setText(dayInWords(m_suggested));
        m_next->lineEdit()->setFocus();
    });
    m_column->addWidget(m_suggest, 0, Qt::AlignLeft);
    m_about = new WrapLabel({}, "error", this);
    m_about->setObjectName(u"taf.nextAbout"_s);
    m_column->addWidget(m_about);
    m_place = new QLineEdit(this);
    m_place->setObjectName(u"taf.nextPlace"_s);
    m_place->setMaxLength(lineLimit);
    m_place->setPlaceholderText(tr("room, or a link"));
    connect(m_place, &QLineEdit::textChanged, this, &TafSection::edited);
    m_column->addWidget(new FieldBox(tr("Where"), m_place, this));
}

void NextMeetingSection::fill(const TafSetup &setup, const TafDraft &draft)
{
    m_today = setup.today;
    delete m_nextBox;
    m_next = new DateEdit(DateEdit::Kind::Moment, setup.today, Lean::Future, this);
    m_next->setObjectName(u"taf.next"_s);
    m_next->lineEdit()->setObjectName(u"taf.nextText"_s);
    m_next->lineEdit()->setPlaceholderText(tr("17/7, 3.30pm or +6w"));
    m_next->setAccessibleLabel(tr("Next meeting"));
    m_next->setText(draft.next);
    connect(m_next->lineEdit(), &QLineEdit::textChanged, this, &TafSection::edited);
    m_nextBox = new FieldBox(tr("Day and time"), m_next, this);
    m_column->insertWidget(2, m_nextBox);
    const QSignalBlocker quiet(m_place);
    m_place->setText(draft.nextPlace);
}

void NextMeetingSection::read(TafDraft &draft) const
{
    if (m_next)
        draft.next = m_next->text();
    draft.nextPlace = m_place->text();
}

void NextMeetingSection::setClocks(const TafClocks &clocks)
{
    m_limit->setText(clocks.next);
    m_limit->setVisible(!clocks.next.isEmpty());
    m_suggested = clocks.nextSuggested;
    m_suggest->setVisible(m_suggested.isValid() && m_suggested >= m_today);
    const QString text = tr("Take %1").arg(words::weekdayDate(m_suggested, m_today));
    m_suggest->setText(text);
    m_suggest->setAccessibleName(text);
}

void NextMeetingSection::setAboutDay(const QString &sentence)
{
    m_about->setText(sentence);
    m_about->setVisible(!sentence.isEmpty());
}

QString NextMeetingSection::title(const TafSetup &) const
{
    return tr("Next meeting");
}

TafProgress NextMeetingSection::progress(const TafSetup &setup, const TafDraft &draft) const
{
    return {parseMoment(draft.next, setup.today, Lean::Future).has_value(), {}};
}

void NextMeetingSection::focusFirst()
{
    if (m_next)
        m_next->lineEdit()->setFocus(Qt::TabFocusReason);
}

CopiesSection::CopiesSection(QWidget *parent) : TafSection(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    m_about = new WrapLabel({}, "muted", this);
    column->addWidget(m_about);
    auto *card = new Card({}, this);
    card->body()->setContentsMargins(0, 0, 0, 0);
    m_list = new QVBoxLayout;
    m_list->setSpacing(0);
    card->body()->addLayout(m_list);
    column->addWidget(card);
    column->addStretch(1);
}

void CopiesSection::fill(const TafSetup &setup, const TafDraft &draft)
{
    m_copies = draft.copies;
    m_again = setup.again;
    show();
}

void CopiesSection::setClocks(const TafClocks &clocks)
{
    if (clocks == m_clocks)
        return;
    m_clocks = clocks;
    show();
}

void CopiesSection::show()
{
    clearLayout(m_list);
    m_rows.clear();
    if (m_again) {
        m_about->setText(tr("The copies of this meeting are ticked off on the family's page, with "
                            "“Give the copy”."));
        return;
    }
    m_about->setText(m_clocks.homes.isEmpty()
            ? tr("Nobody with parental responsibility has agreed to help yet, so no home gets a "
                 "copy.")
            : tr("The outcomes and the plan, printed, for each home. %1").arg(m_clocks.copies));
    const QList<Answer> answers = {{u"later"_s, tr("Later"), Qt::Key_L},
        {u"given"_s, tr("Given just now"), Qt::Key_G},
        {u"declined"_s, tr("Does not want one"), Qt::Key_N}};
    for (const TafPerson &home : std::as_const(m_clocks.homes)) {
        if (!m_rows.isEmpty())
            m_list->addWidget(makeLine(this));
        auto *row =
            new AskedRow(home.name, home.detail, answers, u"copy.%1"_s.arg(m_rows.size()), this);
        const QString copy = m_copies.value(home.person);
        row->strip()->setAnswer(copy.isEmpty() ? u"later"_s : copy);
        connect(row->strip(), &AnswerStrip::answered, this,
            [this, id = home.person](const QString &code) {
                if (code.isEmpty() || code == u"later")
                    m_copies.remove(id);
                else
                    m_copies.insert(id, code);
                Q_EMIT edited();
            });
        m_list->addWidget(row);
        m_rows.append({home.person, row});
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        connect(m_rows[i].row, &AskedRow::moved, this, [this, i](int step) {
            if (i + step >= 0 && i + step < m_rows.size())
                m_rows[i + step].row->focusStrip();
        });
    }
}

void CopiesSection::read(TafDraft &draft) const
{
    draft.copies = m_copies;
}

QString CopiesSection::title(const TafSetup &) const
{
    return tr("Copies");
}

TafProgress CopiesSection::progress(const TafSetup &, const TafDraft &draft) const
{
    int settled = 0;
    for (const Row &row : m_rows)
        settled += draft.copies.contains(row.person) ? 1 : 0;
    return {!m_rows.isEmpty() && settled == m_rows.size(), {}};
}

void CopiesSection::focusFirst()
{
    if (!m_rows.isEmpty())
        m_rows.first().row->focusStrip();
}

} // namespace hometray
