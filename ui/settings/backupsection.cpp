// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupsection.h"

#include "store/copyplace.h"
#include "ui/frame/backupfreshness.h"
#include "ui/frame/errorwords.h"
#include "ui/keys/restoreform.h"
#include "ui/settings/workstrip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keptfocus.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sign.h"
#include "words/backupwords.h"
#include "words/dates.h"
#include "workspace/backupkeeper.h"
#include "workspace/losswords.h"
#include "workspace/openbackup.h"
#include "workspace/whendone.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int shown = 4;

QString ago(qint64 madeMs, QDate today)
{
    return copyMade(londonDay(madeMs), today);
}
} // namespace

BackupSection::BackupSection(Frame &frame, QWidget *parent)
    : SettingsSection(frame, tr("Backups"), parent),
      m_sign(new SignDisc(Sign::ToDo, Tone::Neutral, this)),
      m_last(new WrapLabel({}, nullptr, this)),
      m_list(new QVBoxLayout),
      m_copy(button(tr("Copy to a stick or &folder…"), u"copyBackup"_s, "primary")),
      m_make(button(tr("&Make one on this laptop"), u"makeBackup"_s)),
      m_strip(new WorkStrip(m_make, this)),
      m_copyPart(new QWidget(this)),
      m_targetPart(new QWidget(this)),
      m_targetWords(new WrapLabel({}, nullptr, m_targetPart)),
      m_heldPart(new QWidget(this)),
      m_held(new QVBoxLayout(m_heldPart)),
      m_lossPart(new QWidget(this)),
      m_lossWords(new WrapLabel({}, nullptr, m_lossPart)),
      m_restorePart(new QWidget(this))
{
    m_last->setObjectName(u"lastBackup"_s);
    m_sign->setObjectName(u"backupSign"_s);
    auto *state = new QHBoxLayout;
    state->setSpacing(em(this, 0.5));
    state->addWidget(m_sign, 0, Qt::AlignTop);
    state->addWidget(m_last, 1);
    body()->addLayout(state);
    m_held->setContentsMargins(0, 0, 0, 0);
    m_held->setSpacing(em(this, 0.3));
    m_heldPart->setObjectName(u"heldCopies"_s);
    m_heldPart->hide();
    body()->addWidget(m_heldPart);
    body()->addLayout(m_list);
    body()->addWidget(new WrapLabel(
        tr("A backup is made, read again to the last byte and compared before it counts. Older "
           "ones of yours are deleted: the last of each of ten days and eight weeks stays."),
        "muted", this));
    auto *row = new FlowLayout(nullptr, 0.4);
    body()->addLayout(row);
    row->addWidget(m_copy);
    row->addWidget(m_make);
    QPushButton *restoreIt = button(tr("&Restore…"), u"showRestore"_s, "link");
    row->addWidget(restoreIt);
    QPushButton *from = button(tr("Restore from a &stick or folder…"), u"restoreFrom"_s, "link");
    row->addWidget(from);
    body()->addWidget(m_strip);
    buildLoss();
    buildCopy();
    buildTarget();
    buildRestore();
    connect(m_copy, &QPushButton::clicked, this, &BackupSection::copy);
    connect(m_make, &QPushButton::clicked, this, [this] { make({}); });
    connect(restoreIt, &QPushButton::clicked, this, [this] {
        leaveCopy();
        m_restorePart->show();
        m_restore->showOwn();
    });
    connect(from, &QPushButton::clicked, this, [this] {
        leaveCopy();
        m_restorePart->show();
        m_restore->setPlace({});
        m_restore->choosePlace();
    });
}

void BackupSection::buildLoss()
{
    auto *column = new QVBoxLayout(m_lossPart);
    column->setContentsMargins(0, 0, 0, 0);
    m_lossWords->setObjectName(u"backupLoss"_s);
    column->addWidget(m_lossWords);
    auto *row = new FlowLayout(nullptr, 0.4);
    column->addLayout(row);
    QPushButton *keep = button(tr("Keep both"), u"lossKeep"_s);
    QPushButton *remove = button(tr("Remove the one just made"), u"lossRemove"_s, "danger");
    row->addWidget(keep);
    row->addWidget(remove);
    m_lossPart->hide();
    body()->addWidget(m_lossPart);
    connect(keep, &QPushButton::clicked, this, [this] {
        m_copy->setFocus(); // this one goes
        m_lossPart->hide();
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_copy->setFocus();
        m_lossPart->hide();
        if (!m_doubtful)
            return;
        ++m_underway;
        whenDone(BackupKeeper::of(m_frame.workspace()).remove(*m_doubtful), this,
            [this](const Expected<void> &gone) {
                --m_underway;
                if (!m_frame.workspace().isUnlocked())
                    return;
                refresh();
                if (gone)
                    say(tr("It is removed. The one before is the latest again."));
                else
                    sayError(gone.error());
            });
    });
}

void BackupSection::begin(QWidget *part, const QString &button)
{
    part->show();
    part->findChild<QPushButton *>(button)->setFocus(Qt::OtherFocusReason);
}

void BackupSection::askAbout(const BackupInfo &made, const BackupLoss &loss)
{
    m_doubtful = made;
    m_lossWords->setText(saidOf(loss) + u' '
        + tr("Are these the records you mean? Both are kept, and this one is the latest, which a "
             "restore takes first."));
    begin(m_lossPart, u"lossKeep"_s);
}

void BackupSection::buildRestore()
{
    auto *column = new QVBoxLayout(m_restorePart);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeLine(m_restorePart));
    column->addWidget(new WrapLabel(
        tr("What you wrote after the backup is then not in your home tray any more. It is not "
           "deleted: everything as it is now is kept aside in a folder beside it. Texts that were "
           "erased stay erased. The window is locked for it and opens again by itself."),
        nullptr, m_restorePart));
    m_restore = new RestoreForm(u"restore"_s, {m_frame.workspace().folder()}, m_restorePart);
    column->addWidget(m_restore);
    auto *row = new FlowLayout(nullptr, 0.4);
    column->addLayout(row);
    QPushButton *go = button(tr("Restore this backup"), u"restoreNow"_s, "danger");
    QPushButton *leave = button(tr("Leave everything as it is"), u"restoreLeave"_s, "link");
    row->addWidget(go);
    row->addWidget(leave);
    m_restorePart->hide();
    body()->addWidget(m_restorePart);
    connect(go, &QPushButton::clicked, m_restore, &RestoreForm::submit);
    connect(m_restore, &RestoreForm::submitted, this, &BackupSection::restore);
    connect(m_restore, &RestoreForm::confirmed, this,
        [this](const QString &from, const QString &name, const QString &passphrase) {
            m_frame.restoreBackup(name, passphrase, from);
        });
    connect(leave, &QPushButton::clicked, this, [this] {
        m_restore->clear();
        m_restorePart->hide();
    });
}

void BackupSection::restore(const QString &from, const QString &name, const QString &passphrase)
{
    // Before anything is locked: a slip of the finger costs nothing.
    m_restore->setBusy(true);
    say(tr("Opening the backup…"));
    ++m_underway;
    whenDone(opensBackup(m_frame.workspace().folder(), name, passphrase, from), this,
        [this, from, name, passphrase](const Expected<BackupMeant> &opens) {
            --m_underway;
            if (m_restorePart->isHidden())
                return; // it was locked meanwhile
            say({});
            if (!opens)
                m_restore->fail(inWords(opens.error()));
            else if (opens->isToBeAsked())
                m_restore->askAbout(*opens, passphrase);
            else
                m_frame.restoreBackup(name, passphrase, from);
        });
}

void BackupSection::refresh()
{
    showState();
    if (!m_restorePart->isHidden())
        m_restore->refresh();
    readHolding();
    readLosses();
    // Once: what changes them while the records are open is done here.
    if (std::exchange(m_placesKnown, true))
        return;
    readPlace(copyPlaceSetting, m_lastPlace);
    readPlace(elsewherePlaceSetting, m_elsewhere);
}

void BackupSection::readPlace(const QString &setting, QString &into)
{
    ++m_underway;
    whenDone(m_frame.workspace().setting(setting), this,
        [this, &into](const Expected<std::optional<QByteArray>> &place) {
            --m_underway;
            const QString read =
                place ? QString::fromUtf8(place->value_or(QByteArray())) : QString();
            if (std::exchange(into, read) != read && m_frame.workspace().isUnlocked())
                showState();
        });
}

void BackupSection::readHolding()
{
    ++m_underway;
    whenDone(BackupKeeper::of(m_frame.workspace()).holdingErased(), this,
        [this](const Expected<QStringList> &holding) {
            --m_underway;
            const QStringList folders = holding.value_or(QStringList());
            if (m_frame.workspace().isUnlocked() && std::exchange(m_holding, folders) != folders)
                showHolding();
        });
}

void BackupSection::showHolding()
{
    const KeptFocus kept(m_heldPart);
    clearLayout(m_held);
    m_heldPart->setVisible(!m_holding.isEmpty());
    int number = 0;
    for (const QString &folder : std::as_const(m_holding)) {
        const bool own = folder == StoreFolder{m_frame.workspace().folder()}.backups();
        const bool there = QFileInfo(folder).isDir();
        auto *line = new QHBoxLayout;
        line->setSpacing(em(this, 0.5));
        line->addWidget(new SignDisc(Sign::Alert, Tone::Warning, m_heldPart), 0, Qt::AlignTop);
        auto *text = new WrapLabel(words::copiesStillHold({folder})
                + (there ? QString()
                         : u' ' + tr("It is not there just now: put the stick in to erase it.")),
            nullptr, m_heldPart);
        text->setObjectName(u"held.%1"_s.arg(number));
        line->addWidget(text, 1);
        m_held->addLayout(line);
        auto *row = new FlowLayout(nullptr, 0.4);
        m_held->addLayout(row);
        QPushButton *erase =
            button(tr("Erase it there, too"), u"cleanCopies.%1"_s.arg(number), "primary");
        erase->setAccessibleName(tr("Erase it in %1, too").arg(folder));
        connect(erase, &QPushButton::clicked, this, [this, folder] { clean(folder); });
        row->addWidget(erase);
        QPushButton *gone = button(
            tr("There are no copies there any more"), u"goneCopies.%1"_s.arg(number), "link");
        gone->setAccessibleName(tr("There are no copies in %1 any more").arg(folder));
        if (own)
            gone->hide();
        connect(gone, &QPushButton::clicked, this, [this, folder] {
            ++m_underway;
            whenDone(BackupKeeper::of(m_frame.workspace()).forgetPlace(folder), this,
                [this, folder](const Expected<void> &forgotten) {
                    --m_underway;
                    if (!m_frame.workspace().isUnlocked())
                        return;
                    if (m_lastPlace == folder)
                        m_lastPlace.clear();
                    refresh();
                    if (!forgotten)
                        sayError(forgotten.error());
                });
        });
        row->addWidget(gone);
        ++number;
    }
}

void BackupSection::clean(const QString &folder)
{
    ++m_underway;
    say(tr("Erasing in %1…").arg(folder));
    whenDone(BackupKeeper::of(m_frame.workspace()).clean(folder), this,
        [this](const Expected<CleanedCopies> &done) {
            --m_underway;
            if (!m_frame.workspace().isUnlocked())
                return;
            refresh();
            if (done)
                say(words::copiesCleaned(
                        done->copies, done->cleaned, done->holding, done->damaged),
                    !done->uncertain().isEmpty());
            else
                sayError(done.error());
        });
}

void BackupSection::readLosses()
{
    ++m_underway;
    whenDone(BackupKeeper::of(m_frame.workspace()).losses(), this,
        [this](const Expected<QHash<QString, BackupLoss>> &losses) {
            --m_underway;
            QHash<QString, QString> said;
            if (losses) {
                for (auto loss = losses->begin(); loss != losses->end(); ++loss)
                    said.insert(loss.key(), saidOf(*loss));
            }
            if (!m_frame.workspace().isUnlocked() || said == m_losses)
                return;
            m_losses = said;
            m_restore->setRemarks(said);
            showState();
        });
}

void BackupSection::showState()
{
    const Workspace &workspace = m_frame.workspace();
    const QDate today = workspace.today();
    const QList<BackupInfo> backups = workspace.backups();
    const BackupState state = workspace.backupState();
    const bool fresh = isFreshCopy(state.elsewhereMs, today);
    m_sign->setSign(fresh ? Sign::Done : Sign::ToDo, fresh ? Tone::Good : Tone::Neutral);
    QString last = state.lastMs == 0 && m_lastPlace.isEmpty() ? tr("There is no backup yet.")
        : state.elsewhereMs == 0
        ? tr("No copy lies elsewhere yet: what is on this laptop only goes with it.")
        : m_elsewhere.isEmpty()
        ? tr("The last copy elsewhere: %1.").arg(ago(state.elsewhereMs, today))
        : tr("The last copy elsewhere: %1, in %2.").arg(ago(state.elsewhereMs, today), m_elsewhere);
    if (state.elsewhereMs == 0 && !m_lastPlace.isEmpty())
        last += u' '
            + (state.hereMs == 0
                    ? tr("The copy in %1 is on this laptop's own disk.").arg(m_lastPlace)
                    : tr("The copy in %1 (%2) is on this laptop's own disk.", "folder, when")
                          .arg(m_lastPlace, ago(state.hereMs, today)));
    if (!backups.isEmpty())
        last += u' '
            + tr("On this laptop: %1, kept in %2.")
                  .arg(ago(backups.first().madeMs, today), QFileInfo(backups.first().path).path());
    m_last->setText(last);
    clearLayout(m_list);
    for (const BackupInfo &backup : backups.first(qMin(backups.size(), shown))) {
        QStringList parts = {
            whenMade(backup), words::fileSize(backup.bytes), m_losses.value(backup.name)};
        parts.removeAll(QString());
        m_list->addWidget(new WrapLabel(
            parts.join(u" · "_s), m_losses.contains(backup.name) ? nullptr : "muted", this));
    }
    for (const BackupInfo &aside : workspace.asides())
        m_list->addWidget(new WrapLabel(
            (aside.path.startsWith(StoreFolder{workspace.folder()}.backups())
                    ? tr("Kept before the records took a newer form, %1: %2")
                    : tr("Kept aside by a restore, %1: %2"))
                .arg(ago(aside.madeMs, today), aside.path),
            "muted", this));
}

void BackupSection::clear()
{
    clearLayout(m_list);
    m_restore->clear();
    for (QWidget *part : {m_restorePart, m_copyPart, m_targetPart, m_lossPart})
        part->hide();
    m_holding.clear();
    showHolding();
    m_losses.clear();
    m_restore->setRemarks({});
    m_doubtful.reset();
    m_lastPlace.clear();
    m_elsewhere.clear();
    m_placesKnown = false;
    m_target.clear();
    say({});
}

} // namespace hometray
