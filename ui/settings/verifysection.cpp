// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/verifysection.h"

#include "ui/keys/restoreform.h"
#include "ui/settings/workstrip.h"
#include "ui/widgets/labels.h"
#include "words/backupwords.h"
#include "words/errors.h"
#include "words/reasons.h"
#include "workspace/verifyhelp.h"
#include "workspace/whendone.h"

#include <QtCore/QPointer>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

VerifySection::VerifySection(Frame &frame, QWidget *parent)
    : SettingsSection(frame, tr("Prove that nothing was lost"), parent),
      m_start(button(tr("&Check everything"), u"verifyNow"_s, "primary")),
      m_strip(new WorkStrip(m_start, this)),
      m_problems(new QVBoxLayout),
      m_rebuild(button(tr("&Make it anew"), u"rebuildNow"_s))
{
    body()->addWidget(new WrapLabel(
        tr("Looks at every piece of every record, at who wrote it, and at what your backups say "
           "was there; then reads every backup to the last byte, beside the records and wherever copies were "
           "made that can be reached now. You can go on working meanwhile."),
        "muted", this));
    body()->addWidget(m_start, 0, Qt::AlignLeft);
    body()->addWidget(m_strip);
    body()->addLayout(m_problems);
    m_rebuild->hide();
    body()->addWidget(m_rebuild, 0, Qt::AlignLeft);
    connect(m_rebuild, &QPushButton::clicked, this, &VerifySection::rebuild);
    connect(m_start, &QPushButton::clicked, this, &VerifySection::start);
    connect(m_strip, &WorkStrip::cancelled, this, &VerifySection::cancel);
}

void VerifySection::start()
{
    if (m_running)
        return;
    m_running = true;
    clearLayout(m_problems);
    m_rebuild->hide();
    m_strip->begin(tr("Beginning…"));
    say({});
    const int run = ++*m_run;
    // Called on a thread of the store: it only leaves word here, and only for the run that counts.
    const Progress progress = [self = QPointer(this), count = m_run, run](int done, int of) {
        if (*count != run)
            return;
        QMetaObject::invokeMethod(
            self.data(),
            [self, done, of] {
                if (self && self->m_running)
                    self->m_strip->setProgress(done, of, tr("%L1 of %L2").arg(done).arg(of));
            },
            Qt::QueuedConnection);
    };
    m_work = m_frame.workspace().verify(progress);
    whenDone(m_work, this, [this, run](const Expected<VerifyReport> &report) {
        if (*m_run != run)
            return;
        forget();
        if (report)
            showReport(*report);
        else
            sayError(report.error());
    });
}

void VerifySection::rebuild()
{
    m_running = true;
    m_start->setFocus(); // this one goes
    m_rebuild->hide();
    say(tr("Making it anew…"));
    const int run = ++*m_run;
    whenDone(m_frame.workspace().rebuild(), this, [this, run](const Expected<void> &made) {
        if (*m_run != run)
            return;
        forget();
        if (made)
            start(); // once more, as the advice says
        else
            sayError(made.error());
    });
}

void VerifySection::cancel()
{
    m_work.cancel();
    forget();
    say(tr("Stopped before the end. Nothing was changed."));
}

void VerifySection::forget()
{
    ++*m_run;
    m_running = false;
    m_strip->end();
}

void VerifySection::showReport(const VerifyReport &report)
{
    const Workspace &workspace = m_frame.workspace();
    const QString whole = tr("The records are as they were written: %L1 pieces of %L2 families.")
                              .arg(report.entries)
                              .arg(workspace.cases().size());
    if (!report.problems.isEmpty())
        say(tr("Not everything is as it was written.") + u' '
                + adviceAfter(report, workspace.backups(), words::Reader::Window, whenMade),
            true);
    else if (!report.damagedBackups.isEmpty())
        say(whole + u' ' + tr("But not every copy of them can be relied on."), true);
    else
        say(report.backups == 0 ? whole
                                : QString(whole + u' '
                                    + tr("%n backups were read to the last byte: whole.", nullptr,
                                        report.backups)));
    m_rebuild->setVisible(words::isMendedByRebuilding(foundIn(report)));
    for (const BackupProblem &problem : report.damagedBackups) {
        m_problems->addWidget(new WrapLabel(words::damagedCopy(problem.error, problem.folder,
                                                problem.useInstead, problem.putAside),
            nullptr, this));
    }
    if (!report.copiesNotRead.isEmpty())
        m_problems->addWidget(
            new WrapLabel(words::copiesNotRead(report.copiesNotRead), nullptr, this));
    if (!report.cutOff.isEmpty())
        m_problems->addWidget(new WrapLabel(words::copiesCutOff(report.cutOff), nullptr, this));
    for (const VerifyProblem &problem : report.problems) {
        const auto known = workspace.knownCase(problem.caseId);
        const QString family = problem.caseId.isNull() ? tr("All records")
            : known                                    ? tr("%1 family").arg(known->line->family)
                                                       : tr("A family");
        m_problems->addWidget(
            new WrapLabel(family + u": "_s + words::reason(problem.what), nullptr, this));
    }
}

void VerifySection::clear()
{
    forget(); // what is on its way is of a store that is closed
    clearLayout(m_problems);
    m_rebuild->hide();
    say({});
}

} // namespace hometray
