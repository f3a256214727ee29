// SPDX-License-Identifier: GPL-3.0-or-later
// Making a backup: whether and where it is copied to, and what is said of it.
#include "ui/settings/backupsection.h"

#include "store/copyplace.h"
#include "ui/frame/viewstate.h"
#include "ui/settings/workstrip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/folderdialog.h"
#include "ui/widgets/labels.h"
#include "words/backupwords.h"
#include "workspace/backupkeeper.h"
#include "workspace/whendone.h"

#include <QtCore/QFileInfo>
#include <QtCore/QFutureWatcher>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
const auto copyAllowed = u"backups.copyAllowed"_s;
} // namespace

void BackupSection::buildCopy()
{
    auto *column = new QVBoxLayout(m_copyPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new WrapLabel(
        tr("A copy leaves this laptop with everything in it, encrypted with your passphrase. Your "
           "employer's data lead must allow it, and say on which stick or folder it may be."),
        nullptr, m_copyPart));
    auto *row = new FlowLayout(nullptr, 0.4);
    column->addLayout(row);
    QPushButton *go = button(tr("It is allowed: choose where…"), u"copyAllowed"_s, "primary");
    QPushButton *leave = button(tr("Make no copy"), u"copyLeave"_s, "link");
    row->addWidget(go);
    row->addWidget(leave);
    m_copyPart->hide();
    body()->addWidget(m_copyPart);
    connect(go, &QPushButton::clicked, this, [this] {
        m_frame.viewState().setValue(copyAllowed, true);
        m_copyPart->hide();
        copy();
    });
    connect(leave, &QPushButton::clicked, this, [this] {
        m_copy->setFocus();
        m_copyPart->hide();
    });
}

void BackupSection::buildTarget()
{
    auto *column = new QVBoxLayout(m_targetPart);
    column->setContentsMargins(0, 0, 0, 0);
    m_targetWords->setObjectName(u"copyTarget"_s);
    column->addWidget(m_targetWords);
    auto *row = new FlowLayout(nullptr, 0.4);
    column->addLayout(row);
    QPushButton *go = button(tr("Copy it there"), u"copyThere"_s, "primary");
    QPushButton *other = button(tr("Another place…"), u"copyElse"_s);
    QPushButton *leave = button(tr("Make no copy"), u"copyTargetLeave"_s, "link");
    for (QPushButton *choice : {go, other, leave})
        row->addWidget(choice);
    m_targetPart->hide();
    body()->addWidget(m_targetPart);
    connect(go, &QPushButton::clicked, this, [this] {
        m_copy->setFocus(); // this one goes
        m_targetPart->hide();
        make(m_target);
    });
    connect(other, &QPushButton::clicked, this, &BackupSection::chooseTarget);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_copy->setFocus();
        m_targetPart->hide();
    });
}

void BackupSection::copy()
{
    m_restorePart->hide();
    leaveCopy();
    // The first time it is asked; who has said so once is not asked again.
    if (!m_frame.viewState().value(copyAllowed).toBool()) {
        begin(m_copyPart, u"copyAllowed"_s);
        return;
    }
    // Where the last one went, when it is there: once a week it is the same stick.
    if (!m_lastPlace.isEmpty() && QFileInfo(m_lastPlace).isDir())
        showTarget(m_lastPlace);
    else
        chooseTarget();
}

void BackupSection::leaveCopy()
{
    m_copyPart->hide();
    m_targetPart->hide();
}

void BackupSection::chooseTarget()
{
    chooseFolder(this, tr("The stick or folder for the copy"),
        [this](const QString &folder) { showTarget(folder); });
}

void BackupSection::showTarget(const QString &folder)
{
    m_target = folder;
    m_targetWords->setText(liesElsewhere({m_frame.workspace().folder()}, folder)
            ? tr("The copy goes into %1.").arg(folder)
            : tr("The copy goes into %1. That is on this laptop's own disk, and goes with it.")
                  .arg(folder));
    begin(m_targetPart, u"copyThere"_s);
}

void BackupSection::make(const QString &into)
{
    ++m_underway;
    say({});
    m_strip->begin(into.isEmpty() ? tr("Copying…") : tr("Copying into %1…").arg(into));
    auto *work = new QFutureWatcher<Expected<BackupInfo>>(this);
    connect(work, &QFutureWatcherBase::progressValueChanged, this, [this](int percent) {
        m_strip->setProgress(percent, 100,
            percent < 100 ? tr("%1 % is copied").arg(percent) : tr("Opening and comparing it…"));
    });
    connect(work, &QFutureWatcherBase::finished, this, [this, work, into] {
        work->deleteLater();
        made(work->future(), into);
    });
    connect(m_strip, &WorkStrip::cancelled, work, [work] { work->cancel(); });
    work->setFuture(m_frame.workspace().backup(into));
}

void BackupSection::made(const QFuture<Expected<BackupInfo>> &backup, const QString &into)
{
    --m_underway;
    m_strip->end();
    const bool good = backup.resultCount() > 0 && backup.result();
    const bool elsewhere = liesElsewhere({m_frame.workspace().folder()}, into);
    if (good && !into.isEmpty()) {
        m_lastPlace = into;
        if (elsewhere)
            m_elsewhere = into;
    }
    refresh();
    if (backup.resultCount() == 0) {
        say(tr("Stopped. No backup was made of it."));
        return;
    }
    const auto answer = backup.result();
    if (!answer) {
        sayError(answer.error());
        return;
    }
    const BackupInfo made = *answer;
    BackupKeeper &keeper = BackupKeeper::of(m_frame.workspace());
    ++m_underway;
    whenDone(
        keeper.loss(made), this, [this, made](const Expected<std::optional<BackupLoss>> &loss) {
            --m_underway;
            if (loss && *loss && m_frame.workspace().isUnlocked())
                askAbout(made, **loss);
        });
    if (into.isEmpty()) {
        sayMade(made, into, {});
        return;
    }
    // What was erased since goes from the older ones there, too.
    ++m_underway;
    whenDone(keeper.clean(into), this, [this, made, into](const Expected<CleanedCopies> &done) {
        --m_underway;
        if (!m_frame.workspace().isUnlocked())
            return;
        refresh();
        const bool worth = done && (done->cleaned > 0 || !done->uncertain().isEmpty());
        sayMade(made, into,
            worth ? words::copiesCleaned(done->copies, done->cleaned, done->holding, done->damaged)
                  : QString());
    });
}

void BackupSection::sayMade(const BackupInfo &made, const QString &into, const QString &more)
{
    QStringList done = {into.isEmpty()
            ? tr("Done. It was opened again, and holds everything. Keep a copy elsewhere, too.")
            : tr("Done. The copy in %1 was opened again, and holds everything.").arg(into)};
    if (QFileInfo(made.path).permissions() & (QFile::ReadGroup | QFile::ReadOther))
        done.append(tr("This stick knows no permissions: whoever has it can remove the copy, but "
                       "not read it."));
    if (!into.isEmpty() && !liesElsewhere({m_frame.workspace().folder()}, into))
        done.append(tr("It is on this laptop's own disk."));
    done.append(more);
    done.removeAll(QString());
    say(done.join(u' '));
}

} // namespace hometray
