// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backuploss.h"
#include "ui/settings/settingssection.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>

namespace hometray {

class RestoreForm;
class SignDisc;
class WorkStrip;

/// Backups: when and where, one now, a copy on a stick, and putting one back; which copies hold
/// text that was erased since, and which hold much less than one before.
class BackupSection : public SettingsSection {
    Q_OBJECT
public:
    BackupSection(Frame &frame, QWidget *parent);
    void refresh() override;
    void clear() override;
    [[nodiscard]] bool isSettled() const override { return m_underway == 0; }
    /// Makes a backup in a folder; empty: beside the records.
    void make(const QString &into);

private:
    void buildCopy();
    void buildTarget();
    void buildRestore();
    void buildLoss();
    void showState();
    void readHolding();
    void showHolding();
    void readLosses();
    void clean(const QString &folder);
    /// Asks whether a backup that was just made is meant to be the latest.
    void askAbout(const BackupInfo &made, const BackupLoss &loss);
    /// The keyboard to a button of a part that was just opened.
    void begin(QWidget *part, const QString &button);
    void readPlace(const QString &setting, QString &into);
    void copy();
    void leaveCopy();
    void chooseTarget();
    /// Says where the copy goes, for a yes.
    void showTarget(const QString &folder);
    void restore(const QString &from, const QString &name, const QString &passphrase);
    void made(const QFuture<Expected<BackupInfo>> &backup, const QString &into);
    void sayMade(const BackupInfo &made, const QString &into, const QString &more);

    SignDisc *m_sign;
    QLabel *m_last;
    QVBoxLayout *m_list;
    QPushButton *m_copy;
    QPushButton *m_make;
    WorkStrip *m_strip;
    QWidget *m_copyPart;
    QWidget *m_targetPart;
    QLabel *m_targetWords;
    QWidget *m_heldPart;
    QVBoxLayout *m_held;
    QWidget *m_lossPart;
    QLabel *m_lossWords;
    QWidget *m_restorePart;
    RestoreForm *m_restore = nullptr;
    QString m_lastPlace; ///< which the last copy was made into
    QString m_elsewhere; ///< the same of the last one on another disk
    bool m_placesKnown = false;
    QStringList m_holding; ///< folders with copies that hold what was erased since
    QHash<QString, QString> m_losses; ///< of backups that hold much less, by name, in words
    std::optional<BackupInfo> m_doubtful; ///< that is asked about
    QString m_target; ///< which the next one goes into, as shown
    int m_underway = 0;
};

} // namespace hometray
