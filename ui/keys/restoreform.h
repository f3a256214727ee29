// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/openbackup.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hometray {

class ProblemLabel;

/// Asks which backup is to be put back, of this laptop or of a stick or folder, and for its
/// passphrase. Nothing typed stays longer than until it is submitted, or what is asked then is
/// answered.
class RestoreForm : public QWidget {
    Q_OBJECT
public:
    /// `prefix`: of the object names, as there are several of these. `store`: whose backups, and
    /// states that restores put aside, are those of this laptop; without a path where a stick or
    /// folder has to be chosen first.
    RestoreForm(const QString &prefix, const StoreFolder &store, QWidget *parent);

    /// The store is another, or known only now.
    void setStore(const StoreFolder &store)
    {
        m_store = store;
        m_own = store.path.isEmpty() ? QString() : store.backups();
    }
    /// Shows the backups of a place: a folder with backups in it, or one of them. The one called
    /// `name` is chosen, else the latest.
    void setPlace(const QString &folder, const QString &name = {});
    /// The backups of this laptop.
    void showOwn(const QString &name = {}) { setPlace(m_own, name); }
    /// Reads the place again: what was made, removed or put in meanwhile is seen. What is chosen
    /// and typed stays.
    void refresh();
    /// Asks for a stick or folder, without a second event loop.
    void choosePlace();
    /// Says what is missing at its field, and gives it the focus; else `submitted`.
    void submit();
    /// Nothing can be chosen or typed while it is restored.
    void setBusy(bool busy);
    /// It could not be restored: said at the passphrase, and the choice is kept.
    void fail(const QString &sentence);
    /// What is to be read beside a backup of this laptop in the list, by its name.
    void setRemarks(const QHash<QString, QString> &remarks);
    /// The backup that was submitted is of other records than those here, or holds much less than one
    /// before it: asks whether it is meant. `confirmed` follows, or another one is chosen.
    void askAbout(const BackupMeant &meant, const QString &passphrase);
    void clear();
    void focusFirst();
    /// Whether what is chosen is the latest backup.
    [[nodiscard]] bool isLatest() const;

Q_SIGNALS:
    /// `from` is empty for a backup of this laptop.
    void submitted(const QString &from, const QString &name, const QString &passphrase);
    /// It is meant, whatever it lacks.
    void confirmed(const QString &from, const QString &name, const QString &passphrase);

private:
    void buildQuestion(const QString &prefix);
    /// What can be read while it is typed.
    void setShown(bool shown);
    void closeQuestion();
    void read(const QString &chosen);
    [[nodiscard]] QString from() const { return m_place == m_own ? QString() : m_place; }
    void showProblem(const QString &sentence, QWidget *field);

    StoreFolder m_store;
    QString m_own; ///< the folder of its backups
    QString m_place;
    QLabel *m_where;
    QPushButton *m_choose;
    QWidget *m_fields;
    QComboBox *m_which;
    QLineEdit *m_passphrase;
    QPushButton *m_show;
    ProblemLabel *m_problem;
    QWidget *m_question;
    QLabel *m_asked;
    QPushButton *m_other;
    QString m_otherName; ///< of the backup that holds more
    QString m_answered; ///< the passphrase, while it is asked
    QHash<QString, QString> m_remarks;
    QList<StoreId> m_stores; ///< of the backups, as they stand in the list
    bool m_nothing = false; ///< it says that there is no backup at the place
};

/// "20 June 2019, 3.30pm"
[[nodiscard]] QString whenMade(const BackupInfo &backup);

} // namespace hometray
