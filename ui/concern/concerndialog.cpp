// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/concern/concerndialog.h"

#include "ui/form/settledday.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/draftindicator.h"
#include "ui/widgets/familybox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/focusinsight.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/longtext.h"
#include "ui/widgets/problemlabel.h"

#include <QtCore/QJsonArray>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
void addField(QVBoxLayout *column, const QString &label, QWidget *editor, QWidget *parent)
{
    auto *caption = new WrapLabel(label, "muted", parent);
    caption->setBuddy(editor);
    column->addWidget(caption);
    column->addWidget(editor);
    if (auto *date = qobject_cast<DateEdit *>(editor))
        date->setAccessibleLabel(label);
    else
        editor->setAccessibleName(label);
}
} // namespace

bool ConcernDraft::isEmpty() const
{
    return what.trimmed().isEmpty() && told.trimmed().isEmpty() && advice.trimmed().isEmpty()
        && parentsWhy.trimmed().isEmpty() && parents.isEmpty() && about.isEmpty()
        && !aboutSomebodyElse;
}

QJsonObject ConcernDraft::toJson() const
{
    QJsonArray ids;
    for (const ObjectId &id : about)
        ids.append(id.hex());
    return {{u"what"_s, what}, {u"when"_s, when}, {u"told"_s, told}, {u"advice"_s, advice},
        {u"parents"_s, parents}, {u"parentsWhy"_s, parentsWhy}, {u"about"_s, ids},
        {u"aboutSomebodyElse"_s, aboutSomebodyElse}};
}

ConcernDraft ConcernDraft::fromJson(const QJsonObject &json)
{
    ConcernDraft draft;
    draft.what = json.value(u"what"_s).toString();
    draft.when = json.value(u"when"_s).toString();
    draft.told = json.value(u"told"_s).toString();
    draft.advice = json.value(u"advice"_s).toString();
    draft.parents = json.value(u"parents"_s).toString();
    draft.parentsWhy = json.value(u"parentsWhy"_s).toString();
    for (const QJsonValue &id : json.value(u"about"_s).toArray()) {
        if (const auto known = ObjectId::fromHex(id.toString()))
            draft.about.append(*known);
    }
    draft.aboutSomebodyElse = json.value(u"aboutSomebodyElse"_s).toBool();
    return draft;
}

void ConcernDraft::settleDays(QDate on, QDate today)
{
    when = settledDay(when, on, today, Lean::Past, true);
}

ConcernDialog::ConcernDialog(const ConcernSetup &setup, QWidget *parent) : Dialog(parent)
{
    setObjectName(u"concernDialog"_s);
    setWindowTitle(tr("I'm worried"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_form = new QWidget(scroll);
    m_form->setObjectName(u"plain"_s);
    scroll->setWidget(m_form);
    outer->addWidget(scroll, 1);
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(em(this, 1.1), em(this, 0.9), em(this, 1.1), em(this, 0.9));
    column->setSpacing(em(this, 0.2));

    auto *head = new FlowLayout(nullptr, 0.8);
    auto *title = new QLabel(tr("I'm worried about"), m_form);
    title->setProperty("kind", u"heading"_s);
    head->addWidget(title);
    m_families = new FamilyBox(setup.families, m_form);
    m_families->setObjectName(u"concernFamily"_s);
    head->addWidget(m_families);
    m_draftState = new DraftIndicator(m_form);
    head->addWidget(m_draftState);
    column->addLayout(head);
    column->addSpacing(em(this, 0.3));
    if (!setup.contacts.isEmpty())
        column->addWidget(ringNow(setup.contacts));
    addQuestions(column, scroll, setup.today);
    outer->addWidget(buildFoot());
    listen();
    m_what->setFocus();
    const QSize room = parent ? parent->window()->size() : QSize(1280, 720);
    resize(qMin(em(this, 42), room.width()), qMin(em(this, 44), room.height()));
}

QWidget *ConcernDialog::ringNow(const QList<EmergencyContact> &contacts)
{
    auto *ring = new Card(tr("Ring now"), m_form);
    ring->setObjectName(u"ringNow"_s);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(em(this, 0.9));
    int row = 0;
    for (const EmergencyContact &contact : contacts) {
        auto *number = new QLabel(contact.number, ring);
        number->setProperty("kind", u"strong"_s);
        number->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(number, row, 0, Qt::AlignTop);
        grid->addWidget(new WrapLabel(contact.number.isEmpty()
                                ? tr("%1: no number yet. It comes with the local rules "
                                     "(Settings, “Local rules”).")
                                      .arg(contact.who)
                                : contact.who,
                            nullptr, ring),
            row, 1);
        ++row;
    }
    ring->body()->addLayout(grid);
    return ring;
}

void ConcernDialog::addQuestions(QVBoxLayout *column, QScrollArea *scroll, QDate today)
{
    m_what = new LongText(4, m_form);
    m_what->setObjectName(u"concernWhat"_s);
    // Whom to ring is seen first; with large text what is typed would be below the edge.
    FocusInSight::leaveAlone(scroll);
    connect(m_what, &LongText::textChanged, scroll,
        [this, scroll] { scroll->ensureWidgetVisible(m_what); });
    const int apart = em(this, 0.45);
    column->addSpacing(apart);
    addField(
        column, tr("What worries you (what you saw and heard, and from whom)"), m_what, m_form);
    // Behind what is typed first: Tab comes to the children then, who are read by that time.
    m_about = new AboutChips(m_form);
    column->addSpacing(apart);
    addField(column, tr("Which child?"), m_about, m_form);
    m_when = new DateEdit(DateEdit::Kind::Moment, today, Lean::Past, m_form);
    m_when->lineEdit()->setObjectName(u"concernWhen"_s);
    m_when->setText(tr("today"));
    m_when->setLatest(today, tr("This day is still to come."));
    column->addSpacing(apart);
    addField(column, tr("When"), m_when, m_form);
    m_told = new QLineEdit(m_form);
    m_told->setObjectName(u"concernTold"_s);
    m_told->setMaxLength(2000);
    column->addSpacing(apart);
    addField(column, tr("Whom I told (leave empty if nobody yet)"), m_told, m_form);
    m_advice = new LongText(2, m_form);
    m_advice->setObjectName(u"concernAdvice"_s);
    column->addSpacing(apart);
    addField(column, tr("What they advised"), m_advice, m_form);
    m_parents = new QComboBox(m_form);
    m_parents->setObjectName(u"concernParents"_s);
    m_parents->addItem(tr("Not settled yet"), QString());
    m_parents->addItem(tr("Yes, the parents know"), u"yes"_s);
    m_parents->addItem(tr("No, and this is why"), u"no"_s);
    column->addSpacing(apart);
    addField(column, tr("Were the parents told?"), m_parents, m_form);
    m_parentsWhy = new QLineEdit(m_form);
    m_parentsWhy->setObjectName(u"concernParentsWhy"_s);
    m_parentsWhy->setMaxLength(2000);
    m_parentsWhy->setPlaceholderText(tr("for example: telling them could put a child at risk"));
    column->addSpacing(apart);
    addField(column, tr("Why they were not told"), m_parentsWhy, m_form);
    column->addStretch(1);
}

QWidget *ConcernDialog::buildFoot()
{
    auto *foot = new QFrame(this);
    foot->setProperty("kind", u"foot"_s);
    auto *footColumn = new QVBoxLayout(foot);
    footColumn->setContentsMargins(em(this, 1.1), em(this, 0.55), em(this, 1.1), em(this, 0.55));
    m_problem = new ProblemLabel(u"concernProblem"_s, foot);
    footColumn->addWidget(m_problem);
    footColumn->addWidget(
        new WrapLabel(tr("It stays at the top of everything until it is closed with an outcome."),
            "muted", foot));
    auto *buttons = new FlowLayout(nullptr, 0.5);
    footColumn->addLayout(buttons);
    m_save = new QPushButton(tr("Write it down  Ctrl+Enter"), foot);
    m_save->setObjectName(u"concernSave"_s);
    m_save->setProperty("kind", u"primary"_s);
    m_save->setAccessibleName(tr("Write it down"));
    m_save->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close, keep draft"), foot);
    close->setObjectName(u"concernClose"_s);
    close->setAutoDefault(false);
    m_discard = new QPushButton(tr("Discard"), foot);
    m_discard->setObjectName(u"concernDiscard"_s);
    m_discard->setAutoDefault(false);
    for (QPushButton *button : {m_save, close, m_discard})
        buttons->addWidget(button);
    connect(m_save, &QPushButton::clicked, this, &ConcernDialog::saveRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_discard, &QPushButton::clicked, this, &ConcernDialog::discardRequested);
    for (const auto &key :
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto *save = new QShortcut(key, this);
        connect(save, &QShortcut::activated, m_save, &QPushButton::click);
    }
    auto *lock = new QShortcut(Qt::CTRL | Qt::Key_L, this);
    connect(lock, &QShortcut::activated, this, &ConcernDialog::lockRequested);
    return foot;
}

void ConcernDialog::listen()
{
    // The children of the family before are none of whoever is named, or of nobody.
    const auto another = [this] {
        m_about->forget();
        Q_EMIT familyWanted(m_families->chosen());
        touched();
    };
    connect(m_families, &QComboBox::activated, this, another);
    connect(m_families, &FamilyBox::looked, this, another);
    connect(m_families, &FamilyBox::answered, this, [this] { m_what->setFocus(); });
    connect(m_about, &AboutChips::changed, this, &ConcernDialog::touched);
    connect(m_what, &QPlainTextEdit::textChanged, this, &ConcernDialog::touched);
    connect(m_advice, &QPlainTextEdit::textChanged, this, &ConcernDialog::touched);
    connect(m_when->lineEdit(), &QLineEdit::textChanged, this, &ConcernDialog::touched);
    connect(m_told, &QLineEdit::textChanged, this, &ConcernDialog::touched);
    connect(m_parentsWhy, &QLineEdit::textChanged, this, &ConcernDialog::touched);
    connect(m_parents, &QComboBox::currentIndexChanged, this, &ConcernDialog::touched);
}

void ConcernDialog::setCase(const CaseId &caseId)
{
    m_families->choose(caseId);
    if (this->caseId().isNull())
        m_families->setFocus(); // before anything is typed
}

void ConcernDialog::setPeople(const QList<ConcernPerson> &people)
{
    m_about->setPeople(people);
}

CaseId ConcernDialog::caseId() const
{
    return m_families->chosen();
}

void ConcernDialog::setDraft(const ConcernDraft &draft)
{
    m_filling = true;
    m_what->setPlainText(draft.what);
    m_what->moveCursor(QTextCursor::End);
    m_when->setText(draft.when);
    m_told->setText(draft.told);
    m_advice->setPlainText(draft.advice);
    m_parents->setCurrentIndex(qMax(0, m_parents->findData(draft.parents)));
    m_parentsWhy->setText(draft.parentsWhy);
    m_about->setChosen(draft.about, draft.aboutSomebodyElse);
    m_filling = false;
}

ConcernDraft ConcernDialog::draft() const
{
    return {caseId(), m_what->toPlainText(), m_when->text(), m_told->text(),
        m_advice->toPlainText(), m_parents->currentData().toString(), m_parentsWhy->text(),
        m_about->chosen(), m_about->somebodyElse()};
}

std::optional<TypedMoment> ConcernDialog::moment() const
{
    return m_when->moment();
}

bool ConcernDialog::check()
{
    if (caseId().isNull()) {
        showProblem(tr("Which family is it about? Choose it at the top."));
        m_families->setFocus();
        return false;
    }
    if (m_what->toPlainText().trimmed().isEmpty()) {
        showProblem(tr("Say in a sentence what worries you. The rest can follow."));
        m_what->setFocus();
        return false;
    }
    if (!m_when->moment()) {
        const QString question = m_when->question();
        showProblem(!question.isEmpty()
                ? question
                : tr("When was it? Type a day up to today, such as 12/6 or yesterday."));
        m_when->lineEdit()->setFocus();
        return false;
    }
    if (m_about->isOpen() && !std::exchange(m_askedWho, true)) {
        showProblem(tr("Which child is it about? Choose above, or write it down once more to leave "
                       "it open."));
        m_about->focusFirst();
        return false;
    }
    m_problem->say({});
    return true;
}

void ConcernDialog::setSaving(bool saving)
{
    if (saving)
        m_before = focusWidget();
    m_form->setEnabled(!saving);
    m_save->setEnabled(!saving);
    m_discard->setEnabled(!saving);
    if (!saving && m_before)
        m_before->setFocus(Qt::OtherFocusReason); // a disabled field loses the keyboard
}

void ConcernDialog::showProblem(const QString &sentence, const QString &field)
{
    m_problem->say(sentence);
    const QString name = field.section(u'.', -1);
    if (name == u"about") {
        m_about->focusFirst();
        return;
    }
    QWidget *wrong = nullptr;
    if (name == u"advice")
        wrong = m_advice;
    else if (field.startsWith(u"told"))
        wrong = m_told;
    else if (name == u"on" || name == u"at")
        wrong = m_when->lineEdit();
    else if (name == u"what")
        wrong = m_what;
    else if (name == u"parentsNotToldWhy")
        wrong = m_parentsWhy;
    if (wrong)
        wrong->setFocus(Qt::OtherFocusReason);
}

void ConcernDialog::touched()
{
    if (m_filling)
        return;
    m_problem->say({}); // nobody knows whether it is still true
    Q_EMIT edited();
}

} // namespace hometray
