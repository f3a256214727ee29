// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupsection.h"

#include "ui/settings/workstrip.h"
#include "ui/unlock/passphrasefields.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int shown = 8;

QString whenOf(const BackupInfo &backup, QDate today)
{
    const QDateTime made = QDateTime::fromMSecsSinceEpoch(backup.madeMs);
    return words::date(londonDay(backup.madeMs), today) + u", "_s + words::timeOfDay(made.time());
}
} // namespace

BackupSection::BackupSection(Frame &frame, QWidget *parent)
    : SettingsSection(frame, tr("Backups"), parent),
      m_last(new WrapLabel({}, nullptr, this)),
      m_list(new QVBoxLayout),
      m_make(button(tr("&Make one now"), u"makeBackup"_s, "primary")),
      m_strip(new WorkStrip(m_make, this)),
      m_restorePart(new QWidget(this)),
      m_which(new QComboBox(m_restorePart)),
      m_passphrase(makeSecretEdit(m_restorePart))
{
    m_last->setObjectName(u"lastBackup"_s);
    body()->addWidget(m_last);
    body()->addLayout(m_list);
    body()->addWidget(new WrapLabel(
        tr("A backup is made, opened again and compared before it counts. Old ones go by "
           "themselves: one for each of ten days and eight weeks stays."),
        "muted", this));
    auto *row = new FlowLayout(nullptr, 0.4);
    body()->addLayout(row);
    row->addWidget(m_make);
    QPushButton *restoreIt = button(tr("&Put a backup back…"), u"showRestore"_s, "link");
    row->addWidget(restoreIt);
    body()->addWidget(m_strip);
    buildRestore();
    connect(m_make, &QPushButton::clicked, this, &BackupSection::make);
    connect(restoreIt, &QPushButton::clicked, this, [this] {
        m_restorePart->show();
        m_which->setFocus();
    });
}

void BackupSection::buildRestore()
{
    auto *column = new QVBoxLayout(m_restorePart);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeLine(m_restorePart));
    column->addWidget(new WrapLabel(
        tr("What you wrote after the backup is then not in your home tray any more. It is not "
           "deleted: everything as it is now is put into a folder beside it first. Texts that were "
           "erased stay erased. The window is locked for it and opens again by itself."),
        nullptr, m_restorePart));
    addCaptioned(column, tr("&Which one"), m_which, u"restoreWhich"_s);
    addCaptioned(column, tr("Your pass&phrase"), m_passphrase, u"restorePassphrase"_s);
    auto *row = new FlowLayout(nullptr, 0.4);
    column->addLayout(row);
    QPushButton *go = button(tr("Put this backup back"), u"restoreNow"_s, "danger");
    QPushButton *leave = button(tr("Leave everything as it is"), u"restoreLeave"_s, "link");
    row->addWidget(go);
    row->addWidget(leave);
    m_restorePart->hide();
    body()->addWidget(m_restorePart);
    connect(go, &QPushButton::clicked, this, &BackupSection::restore);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_passphrase->clear();
        m_restorePart->hide();
    });
}

void BackupSection::refresh()
{
    const QDate today = m_frame.workspace().today();
    const QList<BackupInfo> backups = m_frame.workspace().backups();
    clearLayout(m_list);
    const QVariant chosen = m_which->currentData();
    m_which->clear();
    m_last->setText(backups.isEmpty()
            ? tr("There is no backup yet.")
            : tr("The last one: %1 (%2). They lie in %3.")
                  .arg(whenOf(backups.first(), today),
                      words::relative(londonDay(backups.first().madeMs), today),
                      backups.first().path.section(u'/', 0, -2)));
    for (const BackupInfo &backup : backups) {
        const QString when = whenOf(backup, today);
        m_which->addItem(when, backup.name);
        if (m_list->count() < shown)
            m_list->addWidget(new WrapLabel(
                when + u" · "_s + QLocale().formattedDataSize(backup.bytes), "muted", this));
    }
    m_which->setCurrentIndex(qMax(0, m_which->findData(chosen)));
}

void BackupSection::make()
{
    ++m_underway;
    say({});
    m_strip->begin(tr("Copying…"));
    auto *work = new QFutureWatcher<Expected<BackupInfo>>(this);
    connect(work, &QFutureWatcherBase::progressValueChanged, this, [this](int percent) {
        m_strip->setProgress(percent, 100,
            percent < 100 ? tr("%1 % is copied").arg(percent) : tr("Opening and comparing it…"));
    });
    connect(work, &QFutureWatcherBase::finished, this, [this, work] {
        work->deleteLater();
        made(work->future());
    });
    connect(m_strip, &WorkStrip::cancelled, work, [work] { work->cancel(); });
    work->setFuture(m_frame.workspace().backup());
}

void BackupSection::made(const QFuture<Expected<BackupInfo>> &backup)
{
    --m_underway;
    m_strip->end();
    refresh();
    if (backup.resultCount() == 0)
        say(tr("Stopped. No backup was made of it."));
    else if (const auto answer = backup.result())
        say(tr("Done. It was opened again, and holds everything."));
    else
        sayError(answer.error());
}

void BackupSection::restore()
{
    if (m_which->count() == 0 || m_passphrase->text().isEmpty()) {
        say(m_which->count() == 0 ? tr("There is no backup yet.")
                                  : tr("Type your passphrase: it opens the backup."),
            true);
        m_passphrase->setFocus();
        return;
    }
    const QString name = m_which->currentData().toString();
    const QString passphrase = m_passphrase->text();
    m_passphrase->clear();
    m_restorePart->hide();
    m_frame.restoreBackup(name, passphrase);
}

void BackupSection::clear()
{
    clearLayout(m_list);
    m_which->clear();
    m_passphrase->clear();
    m_restorePart->hide();
    say({});
}

} // namespace hometray
