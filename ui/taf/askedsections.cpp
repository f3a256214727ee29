// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taf/askedsections.h"

#include "ui/taf/askedrow.h"
#include "ui/taf/plannedquestion.h"
#include "ui/taf/workfields.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/longtext.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int lineLimit = 2000; // letters of one line of text

QList<Answer> answersOf(const QString &list, const QList<Choice> &choices)
{
    QList<Answer> answers;
    for (const Choice &choice : choices)
        answers.append({choice.code, choice.words, keyOfAnswer(list, choice.code)});
    return answers;
}

/// "P there · L came late · Enter takes it and goes on"
QString keysInWords(const QList<Answer> &answers)
{
    QStringList keys;
    for (const Answer &answer : answers) {
        if (answer.key != Qt::Key_unknown)
            keys.append(keyName(answer.key) + u' ' + answer.words.toLower());
    }
    keys.append(TafSection::tr("Enter takes it and goes on"));
    return keys.join(u" · "_s);
}

/// Goes from row to row; past the last to the next part.
template <class Row>
void connectMoves(TafSection *section, const QList<Row> &rows)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QObject::connect(rows[i].row, &AskedRow::moved, section, [section, rows, i](int step) {
            const qsizetype to = i + step;
            if (to >= rows.size())
                Q_EMIT section->nextWanted();
            else if (to >= 0)
                rows[to].row->focusStrip();
        });
    }
}

bool sends(const QString &how)
{
    return how == u"apologies" || how == u"absent";
}
} // namespace

WhoIsHere::WhoIsHere(QWidget *parent) : TafSection(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.6));
    auto *top = new Card({}, this);
    m_top = top->body();
    m_place = new QLineEdit(this);
    m_place->setObjectName(u"taf.place"_s);
    m_place->setMaxLength(lineLimit);
    connect(m_place, &QLineEdit::textChanged, this, &TafSection::edited);
    m_top->addWidget(new FieldBox(tr("Where"), m_place, this));
    m_planned = new PlannedQuestion(this);
    connect(m_planned, &PlannedQuestion::edited, this, &TafSection::edited);
    column->addWidget(m_planned);
    m_asLastTime = new WrapLabel({}, "muted", this);
    m_asLastTime->setObjectName(u"taf.asLastTime"_s);
    column->addWidget(m_asLastTime);
    auto *card = new Card({}, this);
    card->body()->setContentsMargins(0, 0, 0, 0);
    card->body()->setSpacing(0);
    m_list = new QVBoxLayout;
    m_list->setSpacing(0);
    card->body()->addLayout(m_list);
    column->addWidget(card);
    auto *joined = new QHBoxLayout;
    m_joined = new QLineEdit(this);
    m_joined->setObjectName(u"taf.joined"_s);
    m_joined->setAccessibleName(tr("Somebody who joined, by name"));
    m_joined->setPlaceholderText(tr("somebody else, by name"));
    m_joined->setMaxLength(lineLimit);
    joined->addWidget(m_joined, 1);
    auto *add = new QPushButton(tr("Someone joined"), this);
    add->setObjectName(u"taf.join"_s);
    add->setAccessibleName(tr("Someone joined"));
    joined->addWidget(add);
    connect(add, &QPushButton::clicked, this, &WhoIsHere::join);
    connect(m_joined, &QLineEdit::returnPressed, this, &WhoIsHere::join);
    column->addLayout(joined);
    column->addWidget(top);
    column->addStretch(1);
}

void WhoIsHere::fill(const TafSetup &setup, const TafDraft &draft)
{
    m_setup = setup;
    delete m_whenBox;
    m_when = new DateEdit(DateEdit::Kind::Moment, setup.today, Lean::Past, this);
    m_when->setObjectName(u"taf.when"_s);
    m_when->lineEdit()->setObjectName(u"taf.whenText"_s);
    m_when->setAccessibleLabel(tr("When it was held"));
    m_when->setText(draft.when);
    m_when->setLatest(setup.today, tr("A TAF that is still to come is planned, not recorded."));
    connect(m_when->lineEdit(), &QLineEdit::textChanged, this, &TafSection::edited);
    m_whenBox = new FieldBox(tr("When it was held"), m_when, this);
    m_top->insertWidget(0, m_whenBox);
    const QSignalBlocker quiet(m_place);
    m_place->setText(draft.place);
    // The family looks on: a hidden address is read by whoever puts the keyboard there.
    m_place->setEchoMode(
        setup.may.tells(draft.place) ? QLineEdit::PasswordEchoOnEdit : QLineEdit::Normal);
    m_planned->fill(setup, draft);
    const QString keys = keysInWords(answersOf(u"attendances"_s, setup.attendances));
    m_asLastTime->setText(setup.asLastTime
            ? tr("Filled in as at %1: put right what is different. %2").arg(setup.lastTime, keys)
            : keys);
    clearLayout(m_list);
    m_rows.clear();
    for (const TafGuest &guest : draft.guests)
        addRow(guest);
    connectMoves(this, m_rows);
}

void WhoIsHere::addRow(const TafGuest &guest)
{
    QString name = guest.name;
    QString detail;
    for (const TafPerson &person : std::as_const(m_setup.guests)) {
        if (person.person == guest.person && person.member == guest.member && name.isEmpty()) {
            name = person.name;
            detail = person.detail;
            break;
        }
    }
    if (name.isEmpty())
        name = tr("Somebody no longer in the team");
    const QString field = u"guest.%1"_s.arg(m_rows.size());
    if (!m_rows.isEmpty())
        m_list->addWidget(makeLine(this));
    auto *row =
        new AskedRow(name, detail, answersOf(u"attendances"_s, m_setup.attendances), field, this);
    row->strip()->setAnswer(guest.how);
    auto *sent = new QWidget(row);
    auto *column = new QVBoxLayout(sent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.3));
    auto *contribution =
        addText(column, tr("What they sent or said"), field + u".contribution"_s, 2);
    contribution->setAccessibleName(tr("What %1 sent or said").arg(name));
    setTextQuietly(contribution, guest.contribution);
    auto *source = new QLineEdit(guest.source, sent);
    source->setObjectName(u"taf."_s + field + u".contributionSource"_s);
    source->setAccessibleName(tr("How it reached the meeting, from %1").arg(name));
    source->setPlaceholderText(tr("email of 15 July"));
    source->setMaxLength(lineLimit);
    column->addWidget(new FieldBox(tr("How it reached us"), source, sent));
    connect(source, &QLineEdit::textChanged, this, &TafSection::edited);
    row->addBelow(sent);
    m_list->addWidget(row);
    const Row made{guest, row, contribution, source, sent};
    m_rows.append(made);
    showSent(made);
    connect(row->strip(), &AnswerStrip::answered, this, [this, made] {
        showSent(made);
        Q_EMIT edited();
    });
}

void WhoIsHere::showSent(const Row &row)
{
    row.sent->setVisible(
        sends(row.row->strip()->answer()) || !row.contribution->toPlainText().isEmpty());
}

void WhoIsHere::join()
{
    const QString name = m_joined->text().trimmed();
    if (name.isEmpty()) {
        m_joined->setFocus();
        return;
    }
    m_joined->clear();
    TafGuest guest;
    guest.name = name;
    guest.how = u"present"_s;
    addRow(guest);
    for (const Row &row : std::as_const(m_rows))
        disconnect(row.row, &AskedRow::moved, this, nullptr);
    connectMoves(this, m_rows);
    Q_EMIT edited();
}

void WhoIsHere::askWhoJoined()
{
    m_joined->setFocus(Qt::OtherFocusReason);
}

void WhoIsHere::read(TafDraft &draft) const
{
    if (m_when)
        draft.when = m_when->text();
    m_planned->read(draft);
    draft.place = m_place->text();
    draft.guests.clear();
    for (const Row &row : m_rows) {
        TafGuest guest = row.guest;
        guest.how = row.row->strip()->answer();
        guest.contribution = row.contribution->toPlainText();
        guest.source = row.source->text();
        draft.guests.append(guest);
    }
}

QString WhoIsHere::title(const TafSetup &) const
{
    return tr("Who is here");
}

TafProgress WhoIsHere::progress(const TafSetup &setup, const TafDraft &draft) const
{
    const bool settled = !setup.planned || !draft.planned.isEmpty();
    int said = 0;
    for (const TafGuest &guest : draft.guests)
        said += guest.how.isEmpty() ? 0 : 1;
    const auto all = int(draft.guests.size());
    return {all > 0 && said == all && settled,
        said < all ? tr("%1 of %2").arg(said).arg(all) : QString()};
}

void WhoIsHere::focusFirst()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.row->strip()->answer().isEmpty()) {
            row.row->focusStrip();
            return;
        }
    }
    if (!m_rows.isEmpty())
        m_rows.first().row->focusStrip();
    else
        TafSection::focusFirst();
}

ActionsSection::ActionsSection(QWidget *parent) : TafSection(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    auto *card = new Card({}, this);
    card->body()->setContentsMargins(0, 0, 0, 0);
    m_list = new QVBoxLayout;
    m_list->setSpacing(0);
    card->body()->addLayout(m_list);
    column->addWidget(card);
    m_keys = new WrapLabel({}, "muted", this);
    column->addWidget(m_keys);
    column->addStretch(1);
}

void ActionsSection::fill(const TafSetup &setup, const TafDraft &draft)
{
    clearLayout(m_list);
    m_rows.clear();
    const QList<Answer> answers = answersOf(u"actionReviews"_s, setup.outcomes);
    m_keys->setText(keysInWords(answers));
    m_keys->setVisible(!setup.actions.isEmpty());
    for (qsizetype i = 0; i < draft.reviews.size(); ++i) {
        const TafReview &review = draft.reviews.at(i);
        const auto action = std::find_if(setup.actions.begin(), setup.actions.end(),
            [&](const TafAction &one) { return one.id == review.action; });
        if (!m_rows.isEmpty())
            m_list->addWidget(makeLine(this));
        const bool known = action != setup.actions.end();
        auto *row = new AskedRow(known ? action->what : tr("An action that is no longer open"),
            known ? action->detail : QString(), answers, u"review.%1"_s.arg(i), this);
        row->strip()->setAnswer(review.outcome);
        auto *said = makeText({}, u"review.%1.note"_s.arg(i), 2);
        row->addBeside(boxOf(said));
        said->setAccessibleName(tr("What was said of: %1").arg(known ? action->what : QString()));
        setTextQuietly(said, review.said);
        row->enterGoesOn(said);
        WorkFields *now = nullptr;
        if (known) {
            now = new WorkFields(setup, u"review.%1."_s.arg(i), false, row);
            now->setWork(review.now.isEmpty() ? action->now : review.now);
            row->addBelow(now);
            connect(now, &WorkFields::edited, this, &TafSection::edited);
        }
        m_list->addWidget(row);
        const Row made{review.action, row, said, now};
        m_rows.append(made);
        answered(made, review.outcome, false);
        connect(row->strip(), &AnswerStrip::answered, this, [this, made](const QString &code) {
            answered(made, code, true);
            Q_EMIT edited();
        });
    }
    connectMoves(this, m_rows);
    if (m_rows.isEmpty()) {
        auto *none =
            new WrapLabel(tr("There is no open action to look at. New ones are agreed further on."),
                nullptr, this);
        none->setContentsMargins(em(this, 0.8), em(this, 0.6), em(this, 0.8), em(this, 0.6));
        m_list->addWidget(none);
    }
}

void ActionsSection::answered(const Row &row, const QString &code, bool ask)
{
    const bool dropped = code == u"dropped";
    const bool changed = code == u"changed";
    if (row.now)
        row.now->setVisible(changed);
    row.said->setPlaceholderText(dropped ? tr("Why is it dropped?")
            : changed                    ? tr("Why does it change?")
                                         : tr("What was said"));
    if (ask && (dropped || changed) && row.said->toPlainText().trimmed().isEmpty())
        row.said->setFocus(Qt::OtherFocusReason);
}

void ActionsSection::read(TafDraft &draft) const
{
    draft.reviews.clear();
    for (const Row &row : m_rows) {
        const QString outcome = row.row->strip()->answer();
        const bool changed = row.now && outcome == u"changed";
        draft.reviews.append(
            {row.action, outcome, row.said->toPlainText(), changed ? row.now->work() : TafWork()});
    }
}

QString ActionsSection::title(const TafSetup &setup) const
{
    return setup.lastTime.isEmpty() ? tr("Actions") : tr("Actions from last time");
}

QString ActionsSection::shortTitle(const TafSetup &) const
{
    return tr("Actions");
}

TafProgress ActionsSection::progress(const TafSetup &, const TafDraft &draft) const
{
    int spoken = 0;
    for (const TafReview &review : draft.reviews)
        spoken += review.outcome.isEmpty() ? 0 : 1;
    const auto all = int(draft.reviews.size());
    return {spoken == all, all > 0 ? tr("%1 of %2").arg(spoken).arg(all) : QString()};
}

void ActionsSection::focusFirst()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.row->strip()->answer().isEmpty()) {
            row.row->focusStrip();
            return;
        }
    }
    if (!m_rows.isEmpty())
        m_rows.first().row->focusStrip();
}

} // namespace hometray
