// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ehm/ehmpage.h"

#include "ui/ehm/ehmmodel.h"
#include "ui/ehm/ehmsheet.h"
#include "ui/ehm/ehmwords.h"
#include "ui/frame/secretclipboard.h"
#include "ui/frame/viewstate.h"
#include "ui/print/letout.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chosenrow.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/twolinedelegate.h"
#include "workflow/markinehm.h"
#include "workspace/whendone.h"

#include <QtCore/QJsonArray>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomForTwo = 42; // shares of a line
constexpr qsizetype showEvery = 25; // families read between two looks at the list

QString doneKey(const ObjectId &object, const QString &heading)
{
    return object.hex() + u'/' + heading;
}
} // namespace

EhmPage::EhmPage(Frame &frame, QWidget *parent)
    : Page(frame, parent), m_model(new EhmModel(this)), m_stack(new QStackedWidget(this))
{
    setObjectName(u"ehmPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em(this, 1), em(this, 0.9), em(this, 1), em(this, 0.9));
    column->setSpacing(em(this, 0.6));
    column->addWidget(buildHead());

    auto *work = new QWidget(m_stack);
    m_columns = new QHBoxLayout(work);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(em(this, 0.9));
    m_list = new QListView(work);
    m_list->setObjectName(u"ehmList"_s);
    m_list->setAccessibleName(tr("Not yet in EHM"));
    m_list->setAccessibleDescription(tr("Enter goes to the text."));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_columns->addWidget(m_list);
    auto *right = new QVBoxLayout;
    right->setSpacing(em(this, 0.5));
    m_batch = new Card({}, work);
    buildBatch();
    right->addWidget(m_batch);
    m_sheet = new EhmSheet(work);
    right->addWidget(m_sheet, 1);
    m_columns->addLayout(right, 1);
    m_stack->addWidget(work);

    auto *empty = new Card(tr("EHM is up to date"), m_stack);
    empty->setObjectName(u"ehmUpToDate"_s);
    empty->body()->addWidget(new WrapLabel(
        tr("Everything you wrote here is in EHM, too. What you write from now on and what belongs "
           "there comes here, the earliest limit first."),
        nullptr, empty));
    empty->body()->addStretch(1);
    m_stack->addWidget(empty);
    column->addWidget(m_stack, 1);

    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &EhmPage::showEntry);
    m_chosen = new ChosenRow(m_list, [this] {
        const EhmEntry *entry = m_model->entryAt(m_list->currentIndex().row());
        return entry ? entry->caseId : CaseId();
    });
    connect(m_list, &QListView::activated, m_sheet, &EhmSheet::focusFirst);
    connect(m_sheet, &EhmSheet::copyChosen, this, [this](const QString &, const QString &text) {
        const EhmEntry *entry = m_model->entryAt(m_list->currentIndex().row());
        letOut(this, entry ? entry->may : words::MayLeave(), text,
            [](const QString &out) { SecretClipboard::instance().copy(out); });
    });
    connect(m_sheet, &EhmSheet::doneChanged, this, [this](const QString &heading, bool done) {
        const EhmEntry *entry = m_model->entryAt(m_list->currentIndex().row());
        if (!entry)
            return;
        if (done)
            m_done.insert(doneKey(entry->object, heading));
        else
            m_done.remove(doneKey(entry->object, heading));
        keepDone();
    });
    connect(m_sheet, &EhmSheet::entered, this, &EhmPage::enterOne);
    connect(m_sheet, &EhmSheet::nextEntryChosen, this, &EhmPage::goToNext);
    connect(&m_frame.viewState(), &ViewState::restored, this, [this] {
        m_done.clear();
        for (const auto &key : m_frame.viewState().value(u"ehm.done"_s).toArray())
            m_done.insert(key.toString());
    });
    showEntries();
}

QWidget *EhmPage::buildHead()
{
    auto *holder = new QWidget(this);
    auto *head = new FlowLayout(holder, 0.7);
    head->setContentsMargins(0, 0, 0, 0);
    auto *title = new QLabel(tr("Into EHM"), this);
    title->setProperty("kind", u"title"_s);
    title->setWhatsThis(
        tr("EHM is the county’s record. What is written here belongs there, too: copy it heading "
           "by heading, then say that it is entered."));
    head->addWidget(title);
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"ehmSummary"_s);
    m_summary->setProperty("kind", u"muted"_s);
    head->addWidget(m_summary);
    m_family = new QPushButton(tr("&All of this family is entered…"), this);
    m_family->setObjectName(u"ehmFamily"_s);
    connect(m_family, &QPushButton::clicked, this, &EhmPage::askBatch);
    head->addAtEnd(m_family);
    return holder;
}

void EhmPage::buildBatch()
{
    m_batch->setObjectName(u"ehmBatch"_s);
    m_batchWords = new WrapLabel({}, nullptr, m_batch);
    m_batch->body()->addWidget(m_batchWords);
    auto *buttons = new FlowLayout(nullptr, 0.6);
    m_batchYes = new QPushButton(m_batch);
    m_batchYes->setObjectName(u"ehmBatchYes"_s);
    m_batchYes->setProperty("kind", u"primary"_s);
    connect(m_batchYes, &QPushButton::clicked, this, &EhmPage::enterBatch);
    buttons->addWidget(m_batchYes);
    auto *no = new QPushButton(tr("Not yet"), m_batch);
    no->setObjectName(u"ehmBatchNo"_s);
    connect(no, &QPushButton::clicked, this, [this] {
        m_batch->hide();
        m_sheet->focusFirst();
    });
    buttons->addWidget(no);
    m_batch->body()->addLayout(buttons);
    m_batch->hide();
}

void EhmPage::refresh()
{
    Workspace &workspace = m_frame.workspace();
    const QDate today = workspace.today();
    const QList<HiddenPlace> hidden = workspace.hiddenElsewhere({});
    if (today != m_day || hidden != m_hidden) {
        m_read.clear();
        m_day = today;
        m_hidden = hidden;
    }
    int count = 0;
    QSet<CaseId> wanted;
    m_toRead.clear();
    const QList<KnownCase> cases = workspace.myCases();
    for (const KnownCase &known : cases) {
        if (known.facts->row.writtenNotInEhm == 0)
            continue;
        count += known.facts->row.writtenNotInEhm;
        wanted.insert(known.id);
        if (m_read.value(known.id).facts != known.facts)
            m_toRead.append(known.id);
    }
    m_read.removeIf([&wanted](const auto &read) { return !wanted.contains(read.key()); });
    m_readAtFirst = m_toRead.size();
    Q_EMIT countChanged(count ? QString::number(count) : QString(),
        count == 1 ? tr("1 piece not yet in EHM") : tr("%n pieces not yet in EHM", nullptr, count));
    if (isVisible())
        readNext();
}

void EhmPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_frame.workspace().isUnlocked())
        readNext();
}

void EhmPage::readNext()
{
    // Unseen it would only keep the store from what is asked for elsewhere.
    if (m_reading || !isVisible())
        return;
    if (m_toRead.isEmpty()) {
        showEntries();
        return;
    }
    m_reading = true;
    m_stack->setCurrentIndex(0); // until all is read nobody knows whether EHM is up to date
    const CaseId id = m_toRead.takeFirst();
    whenDone(m_frame.workspace().record(id), this, [this, id](const Expected<RecordPtr> &record) {
        m_reading = false;
        Workspace &workspace = m_frame.workspace();
        if (!workspace.isUnlocked())
            return;
        const auto known = workspace.knownCase(id);
        if (record && known)
            m_read.insert(id,
                {known->facts,
                    ehmEntries(*known, **record, workspace.situation(),
                        workspace.hiddenElsewhere(id))});
        const qsizetype read = m_readAtFirst - m_toRead.size();
        if (!m_toRead.isEmpty()) {
            m_summary->setText(tr("Reading %1 of %2 families…").arg(read).arg(m_readAtFirst));
            if (read % showEvery == 0)
                showEntries();
        }
        readNext();
    });
}

void EhmPage::showEntries()
{
    QList<EhmEntry> entries;
    for (const Read &read : std::as_const(m_read))
        entries.append(read.entries);
    sortEntries(entries);
    const EhmEntry *current = m_model->entryAt(m_list->currentIndex().row());
    if (m_wanted.isNull() && current)
        m_wanted = current->object;
    const int before = m_list->currentIndex().row();
    const bool sheetHadFocus = m_sheet->isAncestorOf(focusWidget());
    if (entries != m_model->entries())
        m_model->setEntries(entries);
    if (m_toRead.isEmpty())
        m_summary->setText(m_day.isValid() ? ehmSummary(entries) : QString());
    m_stack->setCurrentIndex(entries.isEmpty() && m_toRead.isEmpty() ? 1 : 0);
    m_family->setVisible(!entries.isEmpty());
    int line =
        m_wantedFamily.isNull() ? m_model->lineOf(m_wanted) : m_model->entryFrom(0, m_wantedFamily);
    if (line < 0)
        line = m_model->entryFrom(qMax(0, before));
    if (m_toRead.isEmpty()) {
        m_wanted = {};
        m_wantedFamily = {};
    }
    goToLine(line);
    if (line < 0)
        m_sheet->clear();
    else if (sheetHadFocus || std::exchange(m_focusWhenRead, false))
        m_sheet->focusFirst();
}

void EhmPage::goToLine(int line)
{
    if (line < 0)
        return;
    m_list->setCurrentIndex(m_model->index(line));
    m_list->scrollTo(m_list->currentIndex());
    showEntry();
}

void EhmPage::showEntry()
{
    const EhmEntry *entry = m_model->entryAt(m_list->currentIndex().row());
    if (!entry)
        return;
    m_batch->hide();
    QSet<QString> done;
    for (const words::EhmHeading &heading : entry->text.headings) {
        if (m_done.contains(doneKey(entry->object, heading.heading)))
            done.insert(heading.heading);
    }
    m_sheet->setEntry(*entry, done);
    m_family->setAccessibleName(tr("All of the %1 family is entered in EHM").arg(entry->family));
}

void EhmPage::goToNext()
{
    goToLine(m_model->entryFrom(m_list->currentIndex().row() + 1));
    m_sheet->focusFirst();
}

QList<ObjectId> EhmPage::ofFamily(const CaseId &caseId) const
{
    QList<ObjectId> objects;
    for (const EhmEntry &entry : m_model->entries()) {
        if (entry.caseId == caseId)
            objects.append(entry.object);
    }
    return objects;
}

void EhmPage::enterOne()
{
    const int line = m_list->currentIndex().row();
    const EhmEntry *entry = m_model->entryAt(line);
    if (!entry)
        return;
    const EhmEntry *next = m_model->entryAt(m_model->entryFrom(line + 1));
    m_wanted = next && next->object != entry->object ? next->object : ObjectId();
    mark(entry->caseId, {entry->object}, tr("“%1” is entered in EHM.").arg(entry->text.title));
}

void EhmPage::askBatch()
{
    const EhmEntry *entry = m_model->entryAt(m_list->currentIndex().row());
    if (!entry)
        return;
    const int count = int(ofFamily(entry->caseId).size());
    m_batchWords->setText(
        (count == 1 ? tr("This says that what is written of the %1 family stands in EHM.")
                    : tr("This says that all %n pieces written of the %1 family stand in EHM, word "
                         "for word where it matters.",
                        nullptr, count))
            .arg(entry->family));
    m_batchYes->setText(
        count == 1 ? tr("It does: mark it") : tr("They do: mark all %n", nullptr, count));
    m_batch->show();
    m_batchYes->setFocus(Qt::TabFocusReason);
}

void EhmPage::enterBatch()
{
    const EhmEntry *entry = m_model->entryAt(m_list->currentIndex().row());
    if (!entry)
        return;
    const QList<ObjectId> objects = ofFamily(entry->caseId);
    const int count = int(objects.size());
    m_batch->hide();
    m_focusWhenRead = true;
    mark(entry->caseId, objects,
        (count == 1 ? tr("1 piece of the %1 family is entered in EHM.")
                    : tr("%n pieces of the %1 family are entered in EHM.", nullptr, count))
            .arg(entry->family));
}

void EhmPage::mark(const CaseId &caseId, const QList<ObjectId> &objects, const QString &saved)
{
    const MarkInEhm command{objects, m_frame.workspace().today()};
    m_frame.perform(
        caseId, {Command::of(command)}, saved, [this, objects](const QList<Performed> &) {
            SecretClipboard::instance().takeBack();
            for (const ObjectId &object : objects)
                m_done.removeIf(
                    [hex = object.hex()](const QString &key) { return key.startsWith(hex); });
            keepDone();
        });
}

void EhmPage::keepDone()
{
    m_frame.viewState().setValue(u"ehm.done"_s, QJsonArray::fromStringList(m_done.values()));
}

void EhmPage::clear()
{
    m_toRead.clear();
    m_read.clear();
    m_done.clear();
    m_wanted = {};
    m_wantedFamily = {};
    m_day = {};
    m_hidden.clear();
    m_batch->hide();
    m_sheet->clear();
    showEntries();
}

void EhmPage::showPlace(const Place &place)
{
    if (place.caseId.isNull())
        return;
    m_wantedFamily = place.caseId;
    m_wanted = place.object;
    if (isVisible() && !m_reading)
        showEntries();
}

CaseId EhmPage::familyInFront() const
{
    return m_chosen->family();
}

void EhmPage::focusFirst()
{
    if (m_model->rowCount() > 0) {
        m_sheet->focusFirst();
        return;
    }
    m_focusWhenRead = true;
    QWidget *meanwhile = m_reading ? static_cast<QWidget *>(m_list) : this;
    meanwhile->setFocus(Qt::OtherFocusReason);
}

void EhmPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool two = width() >= em(this, roomForTwo);
    m_columns->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_list->setFixedWidth(two ? em(this, 17) : width() - 2 * em(this, 1));
    m_list->setMaximumHeight(two ? QWIDGETSIZE_MAX : em(this, 5));
}

} // namespace hometray
