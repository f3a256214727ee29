// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/rulessection.h"

#include "ui/print/preview.h"
#include "ui/settings/datesreview.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"
#include "words/duelines.h"
#include "words/examplewords.h"
#include "words/policytext.h"
#include "words/termdates.h"
#include "workspace/policyexamples.h"
#include "workspace/usedates.h"
#include "workspace/whendone.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int holidaysShown = 7;

QString originWords(RulesOrigin origin, const QString &file, qint64 sinceMs)
{
    const QString since = sinceMs ? words::longDate(londonDay(sinceMs)) : QString();
    switch (origin) {
    case RulesOrigin::BuiltIn:
        return PolicySection::tr("came with Hometray");
    case RulesOrigin::Chosen:
        return PolicySection::tr("from %1, in use since %2").arg(QFileInfo(file).fileName(), since);
    case RulesOrigin::ThisRun:
        return PolicySection::tr("from %1, until the window is closed").arg(file);
    }
    return {};
}

/// Asks for a file without a second event loop.
template <class Then>
void chooseFile(QWidget *parent, const QString &title, const QString &filter, Then then)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, then);
    dialog->open();
}
} // namespace

PolicySection::PolicySection(Frame &frame, QWidget *parent)
    : SettingsSection(frame, tr("Local rules"), parent), m_lines(new QVBoxLayout)
{
    body()->addWidget(new WrapLabel(
        tr("Deadlines, checklists, choices and telephone numbers come from a file of local rules, "
           "so that they can be put right without a new program."),
        "muted", this));
    body()->addLayout(m_lines);
    auto *row = new FlowLayout(nullptr, 0.4);
    body()->addLayout(row);
    QPushButton *load = button(tr("&Use another file of rules…"), u"loadPolicy"_s);
    row->addWidget(load);
    QPushButton *read = button(tr("&Read them in plain words…"), u"explainPolicy"_s);
    row->addWidget(read);
    QPushButton *examples = button(tr("&Try their examples"), u"checkPolicy"_s);
    row->addWidget(examples);
    m_builtIn = button(tr("Use those that came with Hometray"), u"builtInPolicy"_s, "link");
    row->addWidget(m_builtIn);
    connect(load, &QPushButton::clicked, this, [this] {
        chooseFile(this, tr("A file of local rules"), tr("Local rules (*.json)"),
            [this](const QString &file) { use(file); });
    });
    connect(read, &QPushButton::clicked, this, [this] { showPreview(this, inPlainWords()); });
    connect(examples, &QPushButton::clicked, this, &PolicySection::tryExamples);
    connect(m_builtIn, &QPushButton::clicked, this, [this] {
        ++m_underway;
        whenDone(
            m_frame.workspace().useBuiltInPolicy(), this, [this](const Expected<void> &result) {
                done(result, tr("The rules that came with Hometray are in use."));
            });
    });
}

PrintJob PolicySection::inPlainWords() const
{
    const Rulebook &rules = m_frame.workspace().rulebook();
    PrintJob job;
    job.title = tr("Local rules: %1").arg(rules.policy().name());
    job.foot = tr("Version %1 · %2")
                   .arg(rules.policy().version(), words::longDate(m_frame.workspace().today()));
    job.html = words::policyPage(rules.policy(), rules.policyFile().bytes);
    return job;
}

void PolicySection::tryExamples()
{
    ++m_underway;
    // A copy: other rules may be taken into use meanwhile.
    const auto tried = QtConcurrent::run([rules = m_frame.workspace().rulebook()] {
        const QList<ExampleFault> faults = failingExamples(rules);
        QStringList lines{words::examplesLine(faults, rules.policy())};
        for (const ExampleFault &fault : faults)
            lines << words::exampleFault(fault, rules.policy());
        return lines.join(u'\n');
    });
    whenDone(tried, this, [this](const QString &text) {
        --m_underway;
        say(text);
    });
}

void PolicySection::use(const QString &file)
{
    ++m_underway;
    whenDone(m_frame.workspace().usePolicy(file), this,
        [this](const Expected<void> &result) { done(result, tr("These rules are in use now.")); });
}

void PolicySection::done(const Expected<void> &result, const QString &saved)
{
    --m_underway;
    refresh();
    if (result)
        say(saved);
    else
        sayError(result.error());
}

void PolicySection::refresh()
{
    clearLayout(m_lines);
    const PolicyInfo info = m_frame.workspace().policyInfo();
    m_lines->addWidget(
        new WrapLabel(tr("%1, version %2").arg(info.title, info.version), "strong", this));
    m_lines->addWidget(
        new WrapLabel(words::capitalised(originWords(info.origin, info.file, info.sinceMs)) + u'.',
            nullptr, this));
    if (!info.sources.isEmpty())
        m_lines->addWidget(new WrapLabel(tr("What they rest on:"), "muted", this));
    for (const QString &source : info.sources)
        m_lines->addWidget(new WrapLabel(source, "muted", this));
    m_builtIn->setVisible(info.origin != RulesOrigin::BuiltIn);
}

void PolicySection::clear()
{
    clearLayout(m_lines);
    say({});
}

CalendarSection::CalendarSection(Frame &frame, QWidget *parent)
    : SettingsSection(frame, tr("Schools and holidays"), parent),
      m_holidays(new QVBoxLayout),
      m_files(new QVBoxLayout),
      m_review(new QVBoxLayout),
      m_school(new QLineEdit(this))
{
    body()->addWidget(new WrapLabel(tr("The county's school holidays to come"), "section", this));
    m_holidays->setSpacing(em(this, 0.1));
    body()->addLayout(m_holidays);
    body()->addWidget(new WrapLabel(tr("Where the dates come from"), "section", this));
    m_files->setSpacing(em(this, 0.2));
    body()->addLayout(m_files);
    body()->addWidget(makeLine(this));
    body()->addWidget(new WrapLabel(
        tr("Use other dates: a calendar from a school's page (.ics), a table (.csv), or the bank "
           "holidays of GOV.UK (.json)."),
        "muted", this));
    addCaptioned(body(), tr("The school's &number, when they are the dates of one school"),
        m_school, u"calendarSchool"_s);
    keepTyped(u"calendars"_s, m_school);
    QPushButton *load = button(tr("Use a &file of dates…"), u"loadCalendar"_s);
    body()->addWidget(load, 0, Qt::AlignLeft);
    body()->addLayout(m_review);
    connect(load, &QPushButton::clicked, this, [this] {
        chooseFile(this, tr("A file of dates"), tr("Dates (*.ics *.csv *.txt *.json)"),
            [this](const QString &file) { use(file); });
    });
}

void CalendarSection::use(const QString &file)
{
    say({});
    stopLooking();
    const auto bytes = readWhole(file);
    if (!bytes)
        return sayError(bytes.error());
    const Rulebook &rules = m_frame.workspace().rulebook();
    const QDate today = m_frame.workspace().today();
    if (bytes->trimmed().startsWith('{')) {
        const auto after = bankHolidaysWith(rules, *bytes, file);
        if (!after)
            return sayError(after.error());
        return look(
            new DatesReview(words::bankHolidayChanges(rules.workingDays(), *after, today), this),
            file, *bytes);
    }
    auto proposal = proposeTermDates(*bytes, file);
    if (!proposal)
        return sayError(proposal.error());
    const auto school = schoolOf(*proposal, m_school->text().trimmed(), file);
    if (!school)
        return sayError(school.error());
    m_school->setText(*school); // where the file says whose dates they are
    const SchoolCalendar &known = rules.calendars().forSchool(*school);
    look(new DatesReview(besideKnown(std::move(*proposal), known), today, this), file, {});
}

void CalendarSection::look(DatesReview *review, const QString &file, const QByteArray &bytes)
{
    m_review->addWidget(review);
    connect(review, &DatesReview::discarded, this, &CalendarSection::stopLooking);
    connect(review, &DatesReview::accepted, this,
        [this, file, bytes](const TermDatesProposal &proposal) {
            const QString school = m_school->text().trimmed();
            const QByteArray used =
                bytes.isEmpty() ? proposal.toCsv(school, QFileInfo(file).fileName()) : bytes;
            ++m_underway;
            whenDone(useDates(m_frame.workspace(), used, file, school), this,
                [this](const Expected<void> &result) {
                    if (result) {
                        typedIsSaved();
                        stopLooking();
                    }
                    done(result, tr("These dates are in use now."));
                });
        });
}

void CalendarSection::stopLooking()
{
    while (QLayoutItem *item = m_review->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may be what was pressed
        delete item;
    }
}

void CalendarSection::done(const Expected<void> &result, const QString &saved)
{
    --m_underway;
    refresh();
    if (result)
        say(saved);
    else
        sayError(result.error());
}

void CalendarSection::refresh()
{
    showTyped();
    showHolidays();
    showFiles();
}

void CalendarSection::showHolidays()
{
    clearLayout(m_holidays);
    const QDate today = m_frame.workspace().today();
    int shown = 0;
    for (const SchoolBreak &holiday :
        m_frame.workspace().rulebook().calendars().county().breaks()) {
        if (holiday.last < today || shown == holidaysShown)
            continue;
        if (++shown > 1)
            m_holidays->addSpacing(em(this, 0.3));
        QString line = words::capitalised(words::breakName(holiday.id)) + u": "_s
            + words::span(holiday.statedFirst, holiday.statedLast, today);
        if (holiday.provisional())
            line += u" – "_s + tr("not published yet, worked out from the county's pattern");
        m_holidays->addWidget(new WrapLabel(line, nullptr, this));
        m_holidays->addWidget(new WrapLabel(holiday.source, "muted", this));
    }
}

void CalendarSection::showFiles()
{
    clearLayout(m_files);
    for (const CalendarInfo &info : m_frame.workspace().calendarInfos()) {
        const QString what = info.kind == RulesKind::BankHolidays ? tr("Bank holidays")
            : info.school.isEmpty()                               ? tr("School holidays")
                                    : tr("Holidays of school %1").arg(info.school);
        const QString line = what + u": "_s + originWords(info.origin, info.file, info.sinceMs);
        auto *row = new FlowLayout(nullptr, 0.5);
        m_files->addLayout(row);
        row->addWidget(new QLabel(line, this));
        if (info.origin != RulesOrigin::Chosen)
            continue;
        QPushButton *leaveOut = button(tr("Leave out"),
            u"leaveOut."_s + QString::fromLatin1(info.hash.toHex().left(8)), "link");
        leaveOut->setAccessibleName(tr("Leave out: %1").arg(line));
        row->addWidget(leaveOut);
        connect(leaveOut, &QPushButton::clicked, this, [this, hash = info.hash] {
            ++m_underway;
            whenDone(m_frame.workspace().leaveOutCalendar(hash), this,
                [this](const Expected<void> &result) {
                    done(result, tr("These dates are left out now."));
                });
        });
    }
}

void CalendarSection::clear()
{
    clearLayout(m_holidays);
    clearLayout(m_files);
    clearLayout(m_review);
    forgetTyped();
    say({});
}

} // namespace hometray
