// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/verifysection.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/progressmeter.h"
#include "words/reasons.h"
#include "workspace/whendone.h"

#include <QtCore/QPointer>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

VerifySection::VerifySection(Frame &frame, QWidget *parent)
    : SettingsSection(frame, tr("Prove that nothing was lost"), parent),
      m_start(button(tr("&Check everything"), u"verifyNow"_s, "primary")),
      m_meter(new ProgressMeter(this)),
      m_problems(new QVBoxLayout)
{
    body()->addWidget(new WrapLabel(
        tr("Looks at every piece of every record, at who wrote it, and at what your backups say "
           "was there. You can go on working meanwhile."),
        "muted", this));
    body()->addWidget(m_start, 0, Qt::AlignLeft);
    m_meter->setObjectName(u"verifyProgress"_s);
    m_meter->hide();
    body()->addWidget(m_meter);
    body()->addLayout(m_problems);
    connect(m_start, &QPushButton::clicked, this, &VerifySection::start);
}

void VerifySection::start()
{
    if (m_running)
        return;
    m_running = true;
    m_start->setEnabled(false);
    clearLayout(m_problems);
    m_meter->setProgress(0, 0, tr("Beginning…"));
    m_meter->show();
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
                    self->m_meter->setProgress(done, of, tr("%L1 of %L2").arg(done).arg(of));
            },
            Qt::QueuedConnection);
    };
    whenDone(m_frame.workspace().verify(progress), this,
        [this, run](const Expected<VerifyReport> &report) {
            if (*m_run != run)
                return;
            m_running = false;
            m_start->setEnabled(true);
            m_meter->hide();
            if (report)
                showReport(*report);
            else
                sayError(report.error());
        });
}

void VerifySection::showReport(const VerifyReport &report)
{
    const Workspace &workspace = m_frame.workspace();
    if (report.problems.isEmpty()) {
        say(tr("Everything is as it was written: %L1 pieces of %L2 families.")
                .arg(report.entries)
                .arg(workspace.cases().size()));
        return;
    }
    say(tr("Not everything is as it was written. Put the last backup back, or ask whoever looks "
           "after this computer."),
        true);
    for (const VerifyProblem &problem : report.problems) {
        const auto known = workspace.knownCase(problem.caseId);
        const QString family = known ? tr("%1 family").arg(known->line->family) : tr("A family");
        m_problems->addWidget(
            new WrapLabel(family + u": "_s + words::reason(problem.what), nullptr, this));
    }
}

void VerifySection::clear()
{
    ++*m_run; // what is on its way is of a store that is closed
    m_running = false;
    m_start->setEnabled(true);
    m_meter->hide();
    clearLayout(m_problems);
    say({});
}

} // namespace hometray
