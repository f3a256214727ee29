// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/assessmentparts.h"

#include "rules/situation.h"
#include "ui/widgets/answerstrip.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/longtext.h"
#include "words/called.h"
#include "words/naming.h"

#include <QtCore/QTimer>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int voiceLines = 4;
constexpr int domainLines = 3;
constexpr int chapterLines = 12;
constexpr int highestAid = 5;
using PartKind = AssessmentPart::Kind;
} // namespace

QList<AssessmentPart> assessmentParts(const CaseRecord &record, const Situation &situation)
{
    QList<AssessmentPart> parts;
    for (const bool child : {true, false}) {
        for (const Person &person : record.people) {
            const bool unborn = person.expected.isValid() && !person.born.isValid();
            if (person.child == child && (person.partOfFamily(situation.today) || unborn))
                parts.append({child ? PartKind::Child : PartKind::Adult, person.id,
                    words::nameAmong(
                        record, person, {words::choicesOf(*situation.policy), situation.today})});
        }
    }
    parts.append({PartKind::TriedBefore, {}, AssessmentEditor::tr("What was tried before")});
    parts.append({PartKind::Others, {}, AssessmentEditor::tr("What others say")});
    parts.append({PartKind::Analysis, {}, AssessmentEditor::tr("Analysis and level")});
    return parts;
}

QString filledOf(const AssessmentPart &part, const AssessmentTyped &typed, bool *done)
{
    *done = false;
    if (part.kind == PartKind::TriedBefore)
        *done = !typed.triedBefore.trimmed().isEmpty();
    else if (part.kind == PartKind::Others)
        *done = !typed.others.trimmed().isEmpty();
    else if (part.kind == PartKind::Analysis)
        *done = !typed.analysis.trimmed().isEmpty() && !typed.level.isEmpty();
    if (part.person.isNull())
        return {};
    int domains = 0;
    bool needs = false;
    for (const DomainTyped &domain : typed.domains) {
        const bool mine = domain.person == part.person && !domain.isEmpty();
        domains += mine ? 1 : 0;
        needs = needs || (mine && !domain.needs.trimmed().isEmpty());
    }
    const bool child = part.kind == PartKind::Child;
    const bool heard = !(child ? typed.words : typed.views).value(part.person).trimmed().isEmpty();
    *done = heard && (needs || !child);
    QStringList said;
    if (domains > 0)
        said.append(domains == 1 ? AssessmentEditor::tr("1 domain")
                                 : AssessmentEditor::tr("%n domains", nullptr, domains));
    if (heard && !*done)
        said.append(child ? AssessmentEditor::tr("own words") : AssessmentEditor::tr("view"));
    return said.join(u", "_s);
}

AssessmentEditor::AssessmentEditor(
    const AssessmentPart &part, const Policy &policy, AssessmentTyped &typed, QWidget *parent)
    : QWidget(parent),
      m_part(part),
      m_policy(policy),
      m_typed(typed),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(em(this, 0.7));
    switch (part.kind) {
    case PartKind::Child:
    case PartKind::Adult:
        addPerson();
        break;
    case PartKind::TriedBefore:
        addChapter(tr("What was tried before, and how it went"), u"triedBefore"_s,
            &AssessmentTyped::triedBefore);
        break;
    case PartKind::Others:
        addChapter(tr("What schools, health and others say, and who said it"), u"others"_s,
            &AssessmentTyped::others);
        break;
    case PartKind::Analysis:
        addChapter(tr("What you make of it: what it means for each child"), u"analysis"_s,
            &AssessmentTyped::analysis);
        addLevel();
        break;
    }
}

void AssessmentEditor::addPerson()
{
    const bool child = m_part.kind == PartKind::Child;
    auto &texts = child ? m_typed.words : m_typed.views;
    addText(m_column,
        child ? tr("%1's own words").arg(m_part.name) : tr("How %1 sees it").arg(m_part.name),
        child ? u"words"_s : u"view"_s, texts.value(m_part.person), voiceLines,
        [this, child](const QString &text) {
            (child ? m_typed.words : m_typed.views).insert(m_part.person, text);
        });
    m_column->addWidget(new WrapLabel(tr("Strengths and needs"), "section", this));
    m_domains = new QVBoxLayout;
    m_domains->setSpacing(em(this, 0.6));
    m_column->addLayout(m_domains);
    const QList<DomainTyped> domains = m_typed.domains;
    for (const DomainTyped &domain : domains) {
        if (domain.person == m_part.person)
            addDomain(domain);
    }
    offerDomains();
}

void AssessmentEditor::addDomain(const DomainTyped &domain)
{
    const QString words = m_policy.choiceWords(u"domains"_s, domain.domain);
    auto *card = new Card(words, this);
    card->setAccessibleName(words);
    const auto change = [this, code = domain.domain](
                            QString DomainTyped::*field, const QString &text) {
        if (DomainTyped *typed = m_typed.find(m_part.person, code))
            typed->*field = text;
    };
    const QString name = domain.domain;
    addText(card->body(), tr("Strengths"), name + u".strengths"_s, domain.strengths, domainLines,
        [change](const QString &text) { change(&DomainTyped::strengths, text); });
    addText(card->body(), tr("Needs"), name + u".needs"_s, domain.needs, domainLines,
        [change](const QString &text) { change(&DomainTyped::needs, text); });
    QList<Answer> aids;
    for (int i = 1; i <= highestAid; ++i)
        aids.append({QString::number(i), QString::number(i), Qt::Key(Qt::Key_0 + i)});
    auto *aid = new AnswerStrip(aids, tr("Your own aid, 1 to 5: %1").arg(words), card);
    aid->setObjectName(u"assessment."_s + name + u".score"_s);
    aid->setAnswer(domain.score);
    connect(aid, &AnswerStrip::answered, this, [this, change](const QString &code) {
        change(&DomainTyped::score, code);
        Q_EMIT edited();
    });
    card->body()->addWidget(
        new FieldBox(tr("Your own aid, 1 to 5; not for the family"), aid, card));
    m_domains->addWidget(card);
}

void AssessmentEditor::offerDomains()
{
    delete m_offer;
    m_offer = new QWidget(this);
    auto *flow = new FlowLayout(m_offer, 0.35);
    auto *label = new WrapLabel(tr("Add:"), "muted", m_offer);
    label->setWordWrap(false);
    flow->addWidget(label);
    for (const Choice &choice : m_policy.choices(u"domains"_s)) {
        if (m_typed.find(m_part.person, choice.code))
            continue;
        auto *button = new QPushButton(choice.words, m_offer);
        button->setObjectName(u"assessment.add."_s + choice.code);
        button->setProperty("kind", u"chip"_s);
        button->setAccessibleName(tr("Add %1").arg(choice.words));
        connect(button, &QPushButton::clicked, this, [this, code = choice.code] {
            const DomainTyped domain{m_part.person, code, {}, {}, {}};
            m_typed.domains.append(domain);
            addDomain(domain);
            if (auto *edit = findChild<QWidget *>(u"assessment."_s + code + u".strengths"_s))
                edit->setFocus(Qt::OtherFocusReason);
            // Not while the button that was pressed is still at it.
            QTimer::singleShot(0, this, &AssessmentEditor::offerDomains);
            Q_EMIT edited();
        });
        flow->addWidget(button);
    }
    m_column->addWidget(m_offer);
}

void AssessmentEditor::addChapter(
    const QString &label, const QString &name, QString AssessmentTyped::*text)
{
    addText(m_column, label, name, m_typed.*text, chapterLines,
        [this, text](const QString &typed) { m_typed.*text = typed; });
}

void AssessmentEditor::addLevel()
{
    QList<Answer> levels;
    for (const Choice &choice : m_policy.choices(u"levelsOfNeed"_s))
        levels.append({choice.code, choice.words, Qt::Key_unknown});
    auto *level = new AnswerStrip(levels, tr("Level of need"), this);
    level->setObjectName(u"assessment.level"_s);
    level->setAnswer(m_typed.level);
    connect(level, &AnswerStrip::answered, this, [this](const QString &code) {
        m_typed.level = code;
        Q_EMIT edited();
    });
    m_column->addWidget(new FieldBox(tr("Level of need"), level, this));
}

LongText *AssessmentEditor::addText(QVBoxLayout *column, const QString &label, const QString &name,
    const QString &text, int lines, const std::function<void(const QString &)> &keep)
{
    auto *edit = new LongText(lines, this);
    edit->setObjectName(u"assessment."_s + name);
    edit->setPlainText(text);
    edit->moveCursor(QTextCursor::End);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit, keep] {
        keep(edit->toPlainText());
        Q_EMIT edited();
    });
    column->addWidget(new FieldBox(label, edit, this));
    return edit;
}

} // namespace hometray
