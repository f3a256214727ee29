// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/away/awaypage.h"

#include "ui/away/awayview.h"
#include "ui/away/awaywords.h"
#include "ui/frame/viewstate.h"
#include "workspace/whendone.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QJsonArray>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
/// {"absence", "families", "putAway", "readUntil"}: of which days, what is read of them, and the
/// last day of those that were put away.
const QString stateKey = u"away.read"_s;
}

AwayPage::AwayPage(Frame &frame, QWidget *parent) : Page(frame, parent), m_view(new AwayView(this))
{
    setObjectName(u"awayPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    connect(&m_words, &QFutureWatcher<AwayShown>::finished, this, [this] {
        m_making = false;
        if (m_frame.workspace().isUnlocked() && !m_words.isCanceled()) {
            AwayShown shown = m_words.result();
            shown.key = m_key;
            showAway(shown);
        }
        if (std::exchange(m_again, false))
            refresh();
    });
    connect(&frame.viewState(), &ViewState::restored, this, &AwayPage::refresh);
    connect(m_view, &AwayView::familyRequested, this, [this](const CaseId &id) {
        m_frame.go({u"family"_s, id, u"notes"_s, {}});
    });
    connect(m_view, &AwayView::firstRequested, this,
        [this](const CaseId &id, const QString &tab, const QString &) {
            m_frame.go({u"family"_s, id, tab, {}});
        });
    connect(m_view, &AwayView::readChanged, this, &AwayPage::setRead);
    connect(m_view, &AwayView::putAwayRequested, this, &AwayPage::putAway);
}

AwayPage::~AwayPage()
{
    m_words.waitForFinished();
}

void AwayPage::refresh()
{
    if (m_reading || m_making) {
        m_again = true;
        return;
    }
    Workspace &workspace = m_frame.workspace();
    if (!workspace.isUnlocked())
        return;
    const DeskPtr desk = workspace.desk();
    m_absence = lastAbsence(*desk, workspace.situation());
    m_key = m_absence ? m_absence->from.toString(Qt::ISODate) : QString();
    m_records.clear();
    m_toRead.clear();
    if (!m_absence || isPutAway()) {
        showAway({});
        return;
    }
    m_spells = spellsWith();
    m_absence = sinceLastRead(*m_absence, m_spells, readUntil());
    for (const KnownCase &known : workspace.myCases()) {
        if (wasOpenIn(*known.facts, *m_absence) && mayHaveHappened(*known.facts, *m_absence))
            m_toRead.append(known.id);
    }
    readNext();
}

void AwayPage::readNext()
{
    if (m_toRead.isEmpty()) {
        makeWords();
        return;
    }
    m_reading = true;
    const CaseId id = m_toRead.takeFirst();
    whenDone(m_frame.workspace().record(id), this, [this, id](const Expected<RecordPtr> &record) {
        m_reading = false;
        if (!m_frame.workspace().isUnlocked() || !m_absence)
            return;
        if (record)
            m_records.insert(id, *record);
        readNext();
    });
}

void AwayPage::makeWords()
{
    Workspace &workspace = m_frame.workspace();
    m_making = true;
    m_words.setFuture(QtConcurrent::run(
        [cases = workspace.myCases(), records = std::exchange(m_records, {}), absence = *m_absence,
            situation = workspace.situation(), read = readFamilies(), spells = m_spells] {
            return awayShown(cases, records, absence, situation, read, spells);
        }));
}

QList<Spell> AwayPage::spellsWith() const
{
    Workspace &workspace = m_frame.workspace();
    const DeskPtr desk = workspace.desk();
    const Situation situation = workspace.situation();
    for (const SchoolBreak &holiday : situation.calendar->breaks()) {
        const QList<Spell> spells = spellsIn(*desk, holiday, *situation.workingDays);
        for (const Spell &spell : spells) {
            if (spell.from == m_absence->from)
                return spells;
        }
    }
    return {};
}

void AwayPage::showAway(const AwayShown &shown)
{
    m_view->setShown(shown);
    const int unread = shown.unread();
    Q_EMIT offered(!shown.key.isEmpty());
    Q_EMIT countChanged(unread > 0 ? QString::number(unread) : QString(),
        unread == 1 ? tr("1 family to read") : tr("%n families to read", nullptr, unread));
}

QSet<CaseId> AwayPage::readFamilies() const
{
    QSet<CaseId> read;
    const QJsonObject state = m_frame.viewState().value(stateKey).toObject();
    if (!m_absence || state.value(u"absence"_s).toString() != m_key)
        return read;
    for (const QJsonValue &id : state.value(u"families"_s).toArray()) {
        if (const auto known = CaseId::fromHex(id.toString()))
            read.insert(*known);
    }
    return read;
}

bool AwayPage::isPutAway() const
{
    const QJsonObject state = m_frame.viewState().value(stateKey).toObject();
    return m_absence && state.value(u"absence"_s).toString() == m_key
        && state.value(u"putAway"_s).toBool();
}

QDate AwayPage::readUntil() const
{
    const QJsonObject state = m_frame.viewState().value(stateKey).toObject();
    return QDate::fromString(state.value(u"readUntil"_s).toString(), Qt::ISODate);
}

void AwayPage::setRead(const CaseId &caseId, bool read)
{
    QSet<CaseId> families = readFamilies();
    if (read)
        families.insert(caseId);
    else
        families.remove(caseId);
    QJsonArray ids;
    for (const CaseId &id : std::as_const(families))
        ids.append(id.hex());
    QJsonObject state{{u"absence"_s, m_view->shown().key}, {u"families"_s, ids}};
    if (const QDate until = readUntil(); until.isValid())
        state.insert(u"readUntil"_s, until.toString(Qt::ISODate));
    m_frame.viewState().setValue(stateKey, state);
    AwayShown shown = m_view->shown();
    for (AwayFamily &family : shown.families) {
        if (family.caseId == caseId)
            family.read = read;
    }
    showAway(shown);
}

void AwayPage::putAway()
{
    QJsonObject state = m_frame.viewState().value(stateKey).toObject();
    state.insert(u"absence"_s, m_view->shown().key);
    state.insert(u"putAway"_s, true);
    if (m_absence)
        state.insert(u"readUntil"_s, m_absence->until.toString(Qt::ISODate));
    m_frame.viewState().setValue(stateKey, state);
    showAway({});
    m_frame.go({u"tray"_s, {}, {}, {}});
    m_frame.say(Sign::Done, Tone::Good, tr("Read and put away. Welcome back."));
}

void AwayPage::clear()
{
    m_words.waitForFinished(); // reads the rules, which go with the store
    m_words.setFuture({}); // what it found is of families
    m_toRead.clear();
    m_records.clear();
    m_absence.reset();
    m_key.clear();
    m_spells.clear();
    m_again = false;
    m_view->clear();
}

void AwayPage::focusFirst()
{
    m_view->focusFirst();
}

bool AwayPage::isSettled() const
{
    return !m_reading && !m_making && !m_again && m_toRead.isEmpty();
}

} // namespace hometray
