// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historytab.h"

#include "ui/history/historydetail.h"
#include "ui/history/historymodel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/fittingstack.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/twolinedelegate.h"
#include "words/backupwords.h"
#include "words/dates.h"
#include "workspace/backupkeeper.h"
#include "workspace/whendone.h"

#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomForTwo = 44; // shares of a line
constexpr double listHeight = 26;
} // namespace

HistoryTab::HistoryTab(Frame &frame, QWidget *parent)
    : FamilyTab(frame, parent),
      m_model(new HistoryModel(this)),
      m_parts(new TabStrip(this)),
      m_stack(new FittingStack(this))
{
    setObjectName(u"historyTab"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.6));
    m_parts->addTab(u"changes"_s, tr("What was written"));
    m_parts->addTab(u"onDay"_s, tr("As it was on a day"));
    m_parts->addTab(u"compare"_s, tr("Compare two days"));
    m_parts->setCurrent(u"changes"_s);
    column->addWidget(m_parts);
    m_stack->addWidget(buildChanges());
    m_stack->addWidget(buildOnDay());
    m_stack->addWidget(buildComparison());
    column->addWidget(m_stack);
    column->addStretch(1);
    connect(m_parts, &TabStrip::tabChosen, this, [this](const QString &id) {
        m_parts->setCurrent(id);
        m_stack->setCurrentIndex(id == u"changes"_s ? 0 : id == u"onDay"_s ? 1 : 2);
    });
    connect(
        m_detail, &HistoryDetail::left, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_detail, &HistoryDetail::entryWanted, this,
        [this](const EntryId &entry) { goOn(m_caseId, entry); });
    connect(m_detail, &HistoryDetail::deedChosen, this,
        [this](const HistoryDeed &deed, const std::optional<HistoryDeed> &back) {
            carryOut(m_caseId, deed, back, m_detail->entry());
        });
}

QWidget *HistoryTab::buildChanges()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    auto *filters = new FlowLayout(nullptr, 0.5);
    column->addLayout(filters);
    buildFilters(filters);
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(em(this, 0.8));
    m_list = new QListView(part);
    m_list->setObjectName(u"historyList"_s);
    m_list->setAccessibleName(tr("What was written"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &HistoryTab::showChosen);
    m_columns->addWidget(m_list, 1);
    m_detail = new HistoryDetail(m_frame, part);
    m_columns->addWidget(m_detail, 1, Qt::AlignTop);
    column->addLayout(m_columns);
    return part;
}

void HistoryTab::buildFilters(QLayout *row)
{
    const auto box = [this, row](const QString &name, const QString &title) {
        auto *made = new QComboBox(this);
        made->setObjectName(name);
        made->setAccessibleName(title);
        made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(made, &QComboBox::activated, this, &HistoryTab::filter);
        row->addWidget(made);
        return made;
    };
    m_kind = box(u"historyKind"_s, tr("What kind of change"));
    m_person = box(u"historyPerson"_s, tr("By whom"));
    m_standing = box(u"historyStanding"_s, tr("Whether it still counts"));
    m_standing->addItem(tr("Whether or not it still counts"), int(HistoryModel::Standing::All));
    m_standing->addItem(tr("Corrected since"), int(HistoryModel::Standing::Corrected));
    m_standing->addItem(tr("Undone"), int(HistoryModel::Standing::Undone));
    m_standing->addItem(tr("Erased"), int(HistoryModel::Standing::Erased));
    m_count = new QLabel(this);
    m_count->setObjectName(u"historyCount"_s);
    m_count->setProperty("kind", u"muted"_s);
    row->addWidget(m_count);
}

QPlainTextEdit *HistoryTab::newDocument(const QString &name, const QString &title)
{
    auto *document = new QPlainTextEdit(this);
    document->setObjectName(name);
    document->setAccessibleName(title);
    document->setReadOnly(true);
    document->setTabChangesFocus(true);
    document->setMinimumHeight(em(this, listHeight));
    return document;
}

void HistoryTab::setFamily(const FamilyShown &family)
{
    if (family.known.id != m_caseId) {
        forgetFamily();
        const QString today = words::longDate(family.situation.today);
        m_onDay->setText(words::longDate(family.situation.today.addMonths(-1)));
        m_from->setText(words::longDate(family.situation.today.addMonths(-1)));
        m_until->setText(today);
    }
    m_caseId = family.known.id;
    m_record = family.record;
    m_situation = family.situation;
    m_isOld = true;
    if (isVisible())
        read();
}

void HistoryTab::clear()
{
    forgetFamily();
    m_wantedEntry = {};
}

void HistoryTab::forgetFamily()
{
    m_caseId = {};
    m_record.reset();
    m_wanted = {};
    m_isOld = false;
    m_model->setRows({}, {}, {});
    m_detail->clear();
    m_onDayText->clear();
    m_difference->clear();
    m_count->clear();
}

void HistoryTab::showEvent(QShowEvent *event)
{
    FamilyTab::showEvent(event);
    if (!m_isOld)
        return;
    // What was the newest when somebody was here last is not what they come for now.
    if (!event->spontaneous() && !m_detail->isTyping())
        m_list->setCurrentIndex({});
    read();
}

void HistoryTab::read()
{
    m_isOld = false;
    whenDone(m_frame.workspace().history(m_caseId), this,
        [this, id = m_caseId](const Expected<QList<HistoryRow>> &rows) {
            if (id != m_caseId || !m_record || !m_frame.workspace().isUnlocked())
                return;
            if (!rows) {
                m_frame.sayProblem(rows.error());
                return;
            }
            const HistoryRow *chosen = m_model->rowAt(m_list->currentIndex().row());
            const EntryId before = chosen ? chosen->id : EntryId();
            {
                const QScopedValueRollback still(m_isFilling, true);
                m_model->setRows(*rows, m_record, m_situation.today);
                fillFilters();
                filter();
                const int line = before.isNull() ? 0 : qMax(0, m_model->lineOf(before));
                m_list->setCurrentIndex(m_model->index(line));
            }
            showChosen();
            chooseWanted();
        });
}

void HistoryTab::showObject(const ObjectId &object)
{
    m_wanted = object;
    if (!m_isOld && m_model->total() > 0)
        chooseWanted();
}

void HistoryTab::goOn(const CaseId &caseId, const EntryId &entry)
{
    m_wantedEntry = {caseId, entry};
    m_parts->setCurrent(u"changes"_s);
    m_stack->setCurrentIndex(0);
    if (!m_isOld && m_model->total() > 0)
        chooseWanted();
}

void HistoryTab::chooseWanted()
{
    if (!m_wantedEntry.second.isNull() && m_wantedEntry.first == m_caseId) {
        const EntryId entry = std::exchange(m_wantedEntry, {}).second;
        if (m_model->lineOf(entry) < 0)
            showAllKinds();
        m_list->setCurrentIndex(m_model->index(qMax(0, m_model->lineOf(entry))));
        m_list->scrollTo(m_list->currentIndex());
        if (!m_detail->goOn())
            m_list->setFocus(Qt::OtherFocusReason);
        return;
    }
    const ObjectId wanted = std::exchange(m_wanted, {});
    if (wanted.isNull())
        return;
    showAllKinds();
    for (int line = 0; line < m_model->rowCount(); ++line) {
        const HistoryRow *row = m_model->rowAt(line);
        const bool isIt = std::any_of(row->event.changes.begin(), row->event.changes.end(),
            [&wanted](const Change &change) { return change.id == wanted; });
        if (!isIt || row->corrects)
            continue;
        m_list->setCurrentIndex(m_model->index(line));
        m_list->scrollTo(m_list->currentIndex());
        m_list->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void HistoryTab::showAllKinds()
{
    m_kind->setCurrentIndex(0);
    m_person->setCurrentIndex(0);
    m_standing->setCurrentIndex(0);
    filter();
}

void HistoryTab::fillFilters()
{
    const QString kind = m_kind->currentData().toString();
    const QString person = m_person->currentData().toString();
    m_kind->clear();
    m_kind->addItem(tr("Every kind of change"), QString());
    for (const auto &[words, code] : m_model->kinds())
        m_kind->addItem(words, code);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(kind)));
    m_person->clear();
    m_person->addItem(tr("By everybody"), QString());
    for (const QString &name : m_model->people())
        m_person->addItem(name, name);
    m_person->setCurrentIndex(qMax(0, m_person->findData(person)));
}

void HistoryTab::filter()
{
    m_model->setFilter(m_kind->currentData().toString(), m_person->currentData().toString(),
        HistoryModel::Standing(m_standing->currentData().toInt()));
    const int shown = m_model->rowCount();
    m_count->setText(shown == m_model->total()
            ? tr("%n changes", nullptr, shown)
            : tr("%1 of %n changes", nullptr, m_model->total()).arg(shown));
    m_list->setCurrentIndex(m_model->index(0));
    showChosen();
}

void HistoryTab::showChosen()
{
    if (m_isFilling)
        return; // who is typing about the chosen one is not disturbed
    const HistoryRow *row = m_model->rowAt(m_list->currentIndex().row());
    if (row && m_record)
        m_detail->setRow(*m_model, *row, m_record, m_situation);
    else
        m_detail->clear();
}

void HistoryTab::carryOut(const CaseId &caseId, const HistoryDeed &deed,
    const std::optional<HistoryDeed> &back, const EntryId &typedFor)
{
    m_frame.perform(caseId, {deed.command}, {},
        [this, caseId, deed, back, typedFor](const QList<Performed> &done) {
            const bool fromHere = m_detail->isAncestorOf(window()->focusWidget());
            m_detail->actionDone(typedFor);
            if (fromHere)
                m_list->setFocus(Qt::OtherFocusReason); // what was pressed goes
            const QStringList stillHeldIn = done.last().stillHeldIn;
            if (!stillHeldIn.isEmpty()) {
                m_frame.say(Sign::Alert, Tone::Late,
                    tr("%1 These could not be cleaned and may still hold it: %2")
                        .arg(deed.done, stillHeldIn.join(u", "_s)));
                return;
            }
            if (!back) {
                sayWithCopies(deed.done);
                return;
            }
            Message message;
            message.text = deed.done;
            message.caseId = caseId;
            message.does = back->undoes ? Message::Does::Undo : Message::Does::Redo;
            message.action = back->undoes ? tr("Undo") : tr("Redo");
            message.then = [this, caseId, deed, back] {
                carryOut(caseId, *back, deed, {}); // what is typed meanwhile is of another
            };
            m_frame.show(std::move(message));
        });
}

void HistoryTab::sayWithCopies(const QString &done)
{
    whenDone(BackupKeeper::of(m_frame.workspace()).holdingErased(), this,
        [this, done](const Expected<QStringList> &holding) {
            if (!holding || holding->isEmpty()) {
                m_frame.say(Sign::Done, Tone::Good, done);
                return;
            }
            m_frame.say(Sign::Done, Tone::Good, done + u' ' + words::copiesHoldErased(*holding),
                tr("Show the backups"), [frame = &m_frame] {
                    frame->go({u"settings"_s, {}, u"backups"_s, {}});
                });
        });
}

void HistoryTab::resizeEvent(QResizeEvent *event)
{
    FamilyTab::resizeEvent(event);
    const bool two = width() >= em(this, roomForTwo);
    m_columns->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_list->setMinimumHeight(em(this, two ? listHeight : listHeight / 2));
}

} // namespace hometray
